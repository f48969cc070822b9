//! Opening and reading again: files, drops, the clipboard, the example, another encoding.

use std::path::PathBuf;
use std::sync::Arc;

use crate::article::{Amendments, Changes};
use crate::jobs::{Input, ReadRequest, Work};
use crate::read::{self, Document};
use crate::session::{Example, Session, example};

use super::state::{Again, App, Reading};
use super::{Dialog, Effect, Origin, Side, SourceId, Target, Trouble};

impl App {
    pub(super) fn open(&mut self, paths: Vec<PathBuf>, target: Target) -> Vec<Effect> {
        // A session stands for all of its sources.
        if let Some(at) = paths.iter().position(|path| Session::is_named_by(path)) {
            let others = paths.len() - 1;
            let effects =
                paths.into_iter().nth(at).map(|path| self.open_session(path, false)).unwrap_or_default();
            if others > 0 {
                self.say(None, Trouble::OnlySession(others));
            }
            return effects;
        }
        // One document into an empty window has nothing to be compared with but its own earlier version.
        let versions = target == Target::Auto && paths.len() == 1 && self.is_empty();
        self.open_as(paths, target, versions)
    }

    fn is_empty(&self) -> bool {
        self.state.slots.iter().all(Option::is_none)
    }

    fn open_as(&mut self, paths: Vec<PathBuf>, target: Target, versions: bool) -> Vec<Effect> {
        let limit = self.state.settings.limit();
        let requests = paths
            .iter()
            .map(|path| ReadRequest {
                input: Input::File(path.clone()),
                options: read::Options { limit, ..read::Options::default() },
                amendments: Amendments::default(),
                versions,
            })
            .collect();
        self.start_reading(
            requests,
            Reading::Open { origins: paths.into_iter().map(Origin::File).collect(), target },
        )
    }

    pub(super) fn drop_files(&mut self, paths: Vec<PathBuf>, side: Option<Side>) -> Vec<Effect> {
        match (paths.len(), side) {
            (0, _) => Vec::new(),
            _ if paths.iter().any(|path| Session::is_named_by(path)) => self.open(paths, Target::Auto),
            (1, _) if self.is_empty() => self.open_as(paths, side.map_or(Target::Auto, Target::Side), true),
            (1, _) if self.state.overview.open => self.open(paths, Target::Auto),
            (1, Some(side)) => self.open(paths, Target::Side(side)),
            (1, None) if self.state.slots.iter().all(Option::is_some) => self.ask(Dialog::AskSide(paths)),
            _ => self.open(paths, Target::Auto),
        }
    }

    pub(super) fn open_recent(&mut self, index: usize) -> Vec<Effect> {
        match self.state.recents.list().get(index) {
            Some(recent) => {
                let files = recent.files.clone();
                if files.iter().any(|path| Session::is_named_by(path)) {
                    return self.open(files, Target::Auto);
                }
                let versions = files.len() == 1;
                self.open_as(files, Target::Auto, versions)
            }
            None => Vec::new(),
        }
    }

    pub(super) fn open_example(&mut self, example: impl Into<Example>) -> Vec<Effect> {
        self.open_in_hand(example::documents(example), Target::Auto)
    }

    pub(super) fn open_in_hand(&mut self, documents: Vec<Document>, target: Target) -> Vec<Effect> {
        let origins = documents.iter().map(|d| Origin::Example(d.path.clone())).collect();
        let requests = documents.into_iter().map(in_hand).collect();
        self.start_reading(requests, Reading::Open { origins, target })
    }

    pub(super) fn paste(&mut self, text: &str) -> Vec<Effect> {
        let target = self.state.paste_target.take().unwrap_or(Target::Auto);
        if text.trim().is_empty() {
            self.say(None, Trouble::NothingToPaste);
            return Vec::new();
        }
        let requests = vec![in_hand(Document::pasted(text))];
        self.start_reading(requests, Reading::Open { origins: vec![Origin::Pasted], target })
    }

    pub(super) fn reload(&mut self) -> Vec<Effect> {
        let files: Vec<_> = self.state.slots.iter().flatten().filter(|s| s.is_from_disk()).collect();
        let limit = self.state.settings.limit();
        let requests = files.iter().map(|s| s.request(limit, true)).collect();
        let sources = files.iter().map(|s| s.again()).collect();
        self.start_reading(requests, Reading::Again { sources })
    }

    pub(super) fn set_encoding(&mut self, id: SourceId, name: Option<&'static str>) -> Vec<Effect> {
        let encoding = name.and_then(|name| read::encoding_named(name).ok());
        self.read_again(id, |again| again.encoding = encoding)
    }

    pub(super) fn set_changes(&mut self, id: SourceId, changes: Changes) -> Vec<Effect> {
        self.read_again(id, |again| again.changes = changes)
    }

    pub(super) fn set_raw(&mut self, id: SourceId, raw: bool) -> Vec<Effect> {
        self.read_again(id, |again| again.raw = raw)
    }

    /// Reads the bytes in hand once more, differently.
    pub(super) fn read_again(&mut self, id: SourceId, change: impl FnOnce(&mut Again)) -> Vec<Effect> {
        let Some(source) = self.state.source(id) else { return Vec::new() };
        let mut again = source.again();
        change(&mut again);
        let mut request = source.request(self.state.settings.limit(), false);
        request.options.encoding = again.encoding;
        request.options.raw = again.raw;
        request.amendments = again.amendments.clone();
        request.options.changes = again.changes;
        request.options.chapter = again.chapter;
        self.start_reading(vec![request], Reading::Again { sources: vec![again] })
    }

    pub(super) fn start_reading(&mut self, requests: Vec<ReadRequest>, reading: Reading) -> Vec<Effect> {
        if requests.is_empty() {
            return Vec::new();
        }
        self.state.notices.clear();
        self.state.dialog = None;
        let job = self.jobs.start(Work::Read(requests));
        self.state.reading.insert(job, reading);
        Vec::new()
    }
}

fn in_hand(document: Document) -> ReadRequest {
    ReadRequest {
        input: Input::Document(Arc::new(document)),
        options: read::Options::default(),
        amendments: Amendments::default(),
        versions: false,
    }
}
