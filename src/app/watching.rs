//! Files that change while they are compared are read again; what cannot be read for a moment is tried again first.

use std::path::PathBuf;

use crate::jobs::{ReadOutcome, Work};

use super::state::{Again, App, Reading};
use super::{Effect, Notice, Origin, Source, Trouble};

/// So often a changed file is tried before it is said that it cannot be read.
const TRIES: u8 = 3;

/// The file to watch for a source, as it is named: of an article in an archive, the archive.
fn watched(source: &Source) -> Option<&PathBuf> {
    match &source.origin {
        Origin::File(path) => Some(path),
        Origin::Member { archive, .. } => Some(archive),
        Origin::Pasted | Origin::Example(_) => None,
    }
}

impl super::State {
    /// Whether a file on one of the sides is read again when it changes.
    pub fn watches_files(&self) -> bool {
        let any = self.slots.iter().flatten().any(|source| watched(source).is_some());
        self.settings.watch_files && self.shown.is_some() && any
    }
}

impl App {
    /// Watches what is compared now.
    pub(super) fn watch_files(&mut self) {
        let mut files = Vec::new();
        if self.state.watches_files() {
            files.extend(self.state.slots.iter().flatten().filter_map(watched).cloned());
            files.sort();
            files.dedup();
        }
        self.watching.watch(files);
    }

    /// Reads files again that have changed. Nothing on the screen changes before they are compared.
    pub fn files_changed(&mut self, files: &[PathBuf]) -> Vec<Effect> {
        let is_in = |source: &&Source| watched(source).is_some_and(|file| files.contains(file));
        let sources: Vec<&Source> = self.state.slots.iter().flatten().filter(is_in).collect();
        if sources.is_empty() {
            return Vec::new();
        }
        let limit = self.state.settings.limit();
        let requests = sources.iter().map(|source| source.request(limit, true)).collect();
        let sources = sources.iter().map(|source| source.again()).collect();
        let job = self.jobs.start(Work::Read(requests));
        self.state.reading.insert(job, Reading::Changed { sources });
        Vec::new()
    }

    /// Takes over what changed files hold now.
    pub(super) fn take_changed(
        &mut self,
        sources: Vec<Again>,
        outcomes: Vec<Vec<ReadOutcome>>,
    ) -> Vec<Effect> {
        let (mut again, mut read) = (Vec::new(), Vec::new());
        for (asked, mut outcome) in sources.into_iter().zip(outcomes) {
            let Some(source) = self.state.source(asked.id) else { continue };
            let (side, file) = (self.state.side_of(asked.id), watched(source).cloned());
            match outcome.pop() {
                // Touched, not changed.
                Some(Ok(loaded)) if loaded.article.sha256 == source.article().sha256 => {}
                Some(Ok(loaded)) => {
                    self.state.reloaded = source.file_name();
                    again.push(asked);
                    read.push(vec![Ok(loaded)]);
                }
                Some(Err(error)) => {
                    let tries = self.state.tries.entry(asked.id).or_default();
                    *tries += 1;
                    match file.filter(|_| *tries < TRIES) {
                        Some(file) => self.watching.again(file),
                        None => {
                            self.state.tries.remove(&asked.id);
                            self.state.notices.push(Notice { side, trouble: Trouble::Unreadable(error) });
                        }
                    }
                }
                None => {}
            }
        }
        for asked in &again {
            self.state.tries.remove(&asked.id);
        }
        self.replace(again, read)
    }
}
