//! What each command does.

use std::path::PathBuf;
use std::sync::Arc;

use crate::compare::display;
use crate::i18n::Lang;
use crate::jobs::{Compared, Input, JobId, ReadRequest, Report, Work};
use crate::read::{self, Document};
use crate::session::{Mode, Recent, TextSize, example};
use crate::text::{Ignore, Policy};

use super::state::{Again, App, Reading};
use super::{
    Action, Command, Dialog, Effect, Notice, Origin, Shown, Side, SourceId, Target, Trouble, changes,
};

impl App {
    /// Acts on a command; what only the window can do comes back.
    pub fn apply(&mut self, command: Command) -> Vec<Effect> {
        match command {
            Command::Do(action) => self.act(action),
            Command::Open { paths, target } => self.open(paths, target),
            Command::Drop { paths, side } => self.drop_files(paths, side),
            Command::PickFiles(target) => vec![Effect::PickFiles(target)],
            Command::NoFileDialog(target) => self.ask(Dialog::Path(target)),
            Command::NoFontDialog => self.ask(Dialog::FontPath),
            Command::OpenRecent(index) => self.open_recent(index),
            Command::ClearRecents => {
                self.state.recents.clear();
                self.save_recents();
                Vec::new()
            }
            Command::PasteInto(target) => {
                self.state.paste_target = Some(target);
                vec![Effect::RequestPaste]
            }
            Command::Pasted(text) => self.paste(&text),
            Command::OpenExample(lang) => self.open_example(lang),
            Command::Encoding { source, name } => self.set_encoding(source, name),
            Command::Raw { source, raw } => self.set_raw(source, raw),
            Command::Remove(source) => self.remove(source),
            Command::ShowAs { source, side } => self.show_as(source, side),
            Command::Ignore(what, on) => self.set_ignore(what, on),
            Command::IgnoreNothing => self.set_policy(Policy::NONE),
            Command::Select(line) => {
                self.select(line);
                Vec::new()
            }
            Command::GoToLine(line) => {
                self.select(line);
                vec![Effect::ScrollTo(line)]
            }
            Command::GoToChange(index) => self.go_to_change(index),
            Command::Lang(lang) => self.set(|s| s.lang = lang),
            Command::Theme(theme) => self.set(|s| s.theme = theme),
            Command::TextSize(points) => self.set(|s| s.text_size = TextSize::from(points)),
            Command::LimitMb(limit) => self.set(|s| s.limit_mb = limit.clamp(1, 4096)),
            Command::PickFont => vec![Effect::PickFont],
            Command::AddFont(path) => {
                self.set(|s| {
                    s.fallback_fonts.retain(|p| *p != path);
                    s.fallback_fonts.push(path);
                });
                vec![Effect::FontsChanged]
            }
            Command::RemoveFont(index) => {
                self.set(|s| {
                    if index < s.fallback_fonts.len() {
                        s.fallback_fonts.remove(index);
                    }
                });
                vec![Effect::FontsChanged]
            }
            Command::BadFont(path) => {
                self.set(|s| s.fallback_fonts.retain(|p| *p != path));
                self.say(None, Trouble::BadFont { path: path.display().to_string() });
                Vec::new()
            }
            Command::Geometry(window) => self.set(|s| s.window = Some(window)),
            Command::CloseDialog => {
                self.state.dialog = None;
                Vec::new()
            }
            Command::DismissNotice(index) => {
                if index < self.state.notices.len() {
                    self.state.notices.remove(index);
                }
                Vec::new()
            }
        }
    }

    /// Takes in what workers finished.
    pub fn poll(&mut self) -> Vec<Effect> {
        let reports = self.jobs.poll();
        reports.into_iter().flat_map(|report| self.take(report)).collect()
    }

    /// Waits until no work is under way: for tests and for the terminal, which have no frames.
    pub fn settle(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        while let Some(report) = self.jobs.wait() {
            effects.extend(self.take(report));
        }
        effects
    }

    fn act(&mut self, action: Action) -> Vec<Effect> {
        if !action.is_enabled(&self.state) {
            return Vec::new();
        }
        match action {
            Action::Open => vec![Effect::PickFiles(Target::Auto)],
            Action::OpenLeft => vec![Effect::PickFiles(Target::Side(Side::Left))],
            Action::OpenRight => vec![Effect::PickFiles(Target::Side(Side::Right))],
            Action::Paste => self.apply(Command::PasteInto(Target::Auto)),
            Action::OpenExample => {
                let lang = if self.state.settings.lang() == Lang::En { Lang::En } else { Lang::ZhHans };
                self.open_example(lang)
            }
            Action::OpenExampleEn => self.open_example(Lang::En),
            Action::Reload => self.reload(),
            Action::Close => self.close(),
            Action::Quit => vec![Effect::Quit],
            Action::CopyRow => self.copy(self.row_text()),
            Action::CopyChange => self.copy(self.state.current_change().map(super::Change::arrow)),
            Action::CopyLeft => self.copy(self.side_text(Side::Left)),
            Action::CopyRight => self.copy(self.side_text(Side::Right)),
            Action::SideBySide => self.set(|s| s.mode = Mode::SideBySide),
            Action::Inline => self.set(|s| s.mode = Mode::Inline),
            Action::TogglePanel => self.set(|s| s.side_panel = !s.side_panel),
            Action::LargerText => self.set(|s| s.text_size = s.text_size.larger()),
            Action::SmallerText => self.set(|s| s.text_size = s.text_size.smaller()),
            Action::DefaultText => self.set(|s| s.text_size = TextSize::default()),
            Action::Settings => self.ask(Dialog::Settings),
            Action::Help => self.ask(Dialog::Help),
            Action::NextChange => self.step(true),
            Action::PreviousChange => self.step(false),
            Action::Swap => {
                self.state.slots.swap(0, 1);
                self.start_comparing()
            }
            Action::CancelWork => self.cancel(),
        }
    }

    // ---- opening

    fn open(&mut self, paths: Vec<PathBuf>, target: Target) -> Vec<Effect> {
        let limit = self.state.settings.limit();
        let requests = paths
            .iter()
            .map(|path| ReadRequest {
                input: Input::File(path.clone()),
                options: read::Options { limit, ..read::Options::default() },
            })
            .collect();
        self.start_reading(
            requests,
            Reading::Open { origins: paths.into_iter().map(Origin::File).collect(), target },
        )
    }

    fn drop_files(&mut self, paths: Vec<PathBuf>, side: Option<Side>) -> Vec<Effect> {
        match (paths.len(), side) {
            (0, _) => Vec::new(),
            (1, Some(side)) => self.open(paths, Target::Side(side)),
            (1, None) if self.state.slots.iter().all(Option::is_some) => self.ask(Dialog::AskSide(paths)),
            _ => self.open(paths, Target::Auto),
        }
    }

    fn open_recent(&mut self, index: usize) -> Vec<Effect> {
        match self.state.recents.list().get(index) {
            Some(recent) => {
                let files = recent.files.clone();
                self.open(files, Target::Auto)
            }
            None => Vec::new(),
        }
    }

    fn open_example(&mut self, lang: Lang) -> Vec<Effect> {
        let documents = example::documents(lang);
        let origins = documents.iter().map(|d| Origin::Example(d.path.clone())).collect();
        let requests = documents.into_iter().map(in_hand).collect();
        self.start_reading(requests, Reading::Open { origins, target: Target::Auto })
    }

    fn paste(&mut self, text: &str) -> Vec<Effect> {
        let target = self.state.paste_target.take().unwrap_or(Target::Auto);
        if text.trim().is_empty() {
            self.say(None, Trouble::NothingToPaste);
            return Vec::new();
        }
        let requests = vec![in_hand(Document::pasted(text))];
        self.start_reading(requests, Reading::Open { origins: vec![Origin::Pasted], target })
    }

    fn reload(&mut self) -> Vec<Effect> {
        let files: Vec<_> = self.state.slots.iter().flatten().filter(|s| s.is_file()).collect();
        let limit = self.state.settings.limit();
        let requests = files.iter().map(|s| s.request(limit, true)).collect();
        let sources = files.iter().map(|s| Again { id: s.id, encoding: s.encoding, raw: s.raw }).collect();
        self.start_reading(requests, Reading::Again { sources })
    }

    fn set_encoding(&mut self, id: SourceId, name: Option<&'static str>) -> Vec<Effect> {
        let encoding = name.and_then(|name| read::encoding_named(name).ok());
        self.read_again(id, |again| again.encoding = encoding)
    }

    fn set_raw(&mut self, id: SourceId, raw: bool) -> Vec<Effect> {
        self.read_again(id, |again| again.raw = raw)
    }

    /// Reads the bytes in hand once more, differently.
    fn read_again(&mut self, id: SourceId, change: impl FnOnce(&mut Again)) -> Vec<Effect> {
        let Some(source) = self.state.source(id) else { return Vec::new() };
        let mut again = Again { id, encoding: source.encoding, raw: source.raw };
        change(&mut again);
        let mut request = source.request(self.state.settings.limit(), false);
        request.options.encoding = again.encoding;
        request.options.raw = again.raw;
        self.start_reading(vec![request], Reading::Again { sources: vec![again] })
    }

    fn start_reading(&mut self, requests: Vec<ReadRequest>, reading: Reading) -> Vec<Effect> {
        if requests.is_empty() {
            return Vec::new();
        }
        self.state.notices.clear();
        self.state.dialog = None;
        let job = self.jobs.start(Work::Read(requests));
        self.state.reading.insert(job, reading);
        Vec::new()
    }

    // ---- comparing

    /// Compares what is on the two sides; with a side empty there is no comparison.
    pub(super) fn start_comparing(&mut self) -> Vec<Effect> {
        if let Some((job, _)) = self.state.comparing.take() {
            self.jobs.cancel(job);
        }
        let [Some(left), Some(right)] = &self.state.slots else {
            self.forget_comparison();
            return Vec::new();
        };
        let articles = vec![Arc::clone(left.article()), Arc::clone(right.article())];
        let sources = [left.id, right.id];
        let same = left.origin == right.origin && left.is_file();
        self.state.notices.retain(|n| n.trouble != Trouble::SameFileTwice);
        if same {
            self.say(None, Trouble::SameFileTwice);
        }
        let job = self.jobs.start(Work::Compare { articles, policy: self.state.settings.policy() });
        self.state.comparing = Some((job, sources));
        Vec::new()
    }

    fn forget_comparison(&mut self) {
        self.state.shown = None;
        self.state.selected = None;
        self.state.change = None;
    }

    fn take(&mut self, report: Report) -> Vec<Effect> {
        match report {
            Report::Read(job, outcomes) => match self.state.reading.remove(&job) {
                Some(Reading::Open { origins, target }) => self.place(origins, target, outcomes),
                Some(Reading::Again { sources }) => self.replace(sources, outcomes),
                None => Vec::new(),
            },
            Report::Compared(job, compared) => self.show(job, compared),
            Report::Cancelled(job) => {
                self.forget_job(job);
                Vec::new()
            }
            Report::Failed(job, what) => {
                self.forget_job(job);
                self.say(None, Trouble::Worker { what });
                Vec::new()
            }
        }
    }

    fn forget_job(&mut self, job: JobId) {
        self.state.reading.remove(&job);
        if self.state.comparing.is_some_and(|(running, _)| running == job) {
            self.state.comparing = None;
        }
    }

    fn show(&mut self, job: JobId, compared: Compared) -> Vec<Effect> {
        let Some((_, sources)) = self.state.comparing.take_if(|(running, _)| *running == job) else {
            return Vec::new();
        };
        let changes = match (&compared.collation.articles[..], compared.collation.comparisons.first()) {
            ([left, right], Some(comparison)) => changes::list(left, right, comparison, &compared.lines),
            _ => Vec::new(),
        };
        let fresh = self.state.shown.as_ref().is_none_or(|old| old.sources != sources);
        self.state.shown = Some(Shown { sources, compared, changes });
        self.state.change = None;
        if fresh {
            self.state.selected = None;
            self.remember();
        } else {
            let lines = self.state.shown.as_ref().map_or(0, |s| s.lines().len());
            self.state.selected = self.state.selected.filter(|&line| line < lines);
        }
        vec![Effect::ShowComparison { fresh }]
    }

    /// Adds the comparison to the recents, where both sides are files.
    fn remember(&mut self) {
        let [Some(left), Some(right)] = &self.state.slots else { return };
        let (Some(a), Some(b)) = (left.file(), right.file()) else { return };
        let Some(comparison) = self.state.shown.as_ref().and_then(Shown::comparison) else { return };
        let absolute = |path: &std::path::Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let recent = Recent {
            files: vec![absolute(a), absolute(b)],
            title: left.article().headline.clone().or_else(|| left.file_name()).unwrap_or_default(),
            names: [left, right].iter().filter_map(|s| s.short_name()).collect(),
            kept: comparison.verdict.figures.left_kept,
            verdict: comparison.verdict.kind,
            when: jiff::Timestamp::now().to_string(),
        };
        self.state.recents.add(recent);
        self.save_recents();
    }

    fn close(&mut self) -> Vec<Effect> {
        self.cancel();
        self.state.slots = [None, None];
        self.state.further.clear();
        self.state.notices.clear();
        self.forget_comparison();
        Vec::new()
    }

    fn cancel(&mut self) -> Vec<Effect> {
        let comparing = self.state.comparing.take().map(|(job, _)| job);
        for job in std::mem::take(&mut self.state.reading).into_keys().chain(comparing) {
            self.jobs.cancel(job);
        }
        Vec::new()
    }

    fn set_ignore(&mut self, what: Ignore, on: bool) -> Vec<Effect> {
        let policy = self.state.settings.policy();
        self.set_policy(if on { policy.with(what) } else { policy.without(what) })
    }

    fn set_policy(&mut self, policy: Policy) -> Vec<Effect> {
        self.set(|s| s.set_policy(policy));
        self.start_comparing()
    }

    // ---- going about

    fn select(&mut self, line: usize) {
        let Some(shown) = &self.state.shown else { return };
        if line < shown.lines().len() {
            self.state.selected = Some(line);
            self.state.change = shown.changes.iter().position(|c| c.line == line);
        }
    }

    fn go_to_change(&mut self, index: usize) -> Vec<Effect> {
        let Some(change) = self.state.shown.as_ref().and_then(|s| s.changes.get(index)) else {
            return Vec::new();
        };
        let line = change.line;
        self.state.change = Some(index);
        self.state.selected = Some(line);
        vec![Effect::ScrollTo(line)]
    }

    /// The next or previous change, from the chosen one or else from the selected line; it stops at the ends.
    fn step(&mut self, forward: bool) -> Vec<Effect> {
        let Some(shown) = &self.state.shown else { return Vec::new() };
        let last = shown.changes.len().saturating_sub(1);
        let next = match (self.state.change, self.state.selected, forward) {
            (Some(at), _, true) => (at + 1).min(last),
            (Some(at), _, false) => at.saturating_sub(1),
            (None, Some(line), true) => shown.changes.iter().position(|c| c.line > line).unwrap_or(last),
            (None, Some(line), false) => shown.changes.iter().rposition(|c| c.line < line).unwrap_or(0),
            (None, None, true) => 0,
            (None, None, false) => last,
        };
        self.go_to_change(next)
    }

    // ---- copying

    fn copy(&mut self, text: Option<String>) -> Vec<Effect> {
        let Some(text) = text else { return Vec::new() };
        self.state.notices.retain(|n| n.trouble != Trouble::Copied);
        self.say(None, Trouble::Copied);
        vec![Effect::Copy(text)]
    }

    /// The selected row: the text of each side that has one.
    fn row_text(&self) -> Option<String> {
        let shown = self.state.shown.as_ref()?;
        let line = shown.lines().get(self.state.selected?)?;
        let row = shown.comparison()?.rows.get(line.row())?;
        let [left, right] = &shown.compared.collation.articles[..] else { return None };
        let texts = [display::text(left, row, Side::Left), display::text(right, row, Side::Right)];
        let texts: Vec<_> = texts.into_iter().filter(|t| !t.is_empty()).collect();
        Some(texts.join("\n"))
    }

    fn side_text(&self, side: Side) -> Option<String> {
        let article = self.state.slot(side)?.article();
        let texts: Vec<&str> = article.blocks.iter().map(|b| b.text.as_str()).collect();
        Some(texts.join("\n\n"))
    }

    // ---- remembering

    fn set(&mut self, change: impl FnOnce(&mut crate::session::Settings)) -> Vec<Effect> {
        change(&mut self.state.settings);
        if let Some(places) = &self.places {
            let path = places.settings();
            if let Err(error) = self.state.settings.save(&path) {
                self.not_saved(&path, &error);
            }
        }
        Vec::new()
    }

    fn save_recents(&mut self) {
        if let Some(places) = &self.places {
            let path = places.recents();
            if let Err(error) = self.state.recents.save(&path) {
                self.not_saved(&path, &error);
            }
        }
    }

    fn not_saved(&mut self, path: &std::path::Path, error: &std::io::Error) {
        let trouble = Trouble::NotSaved { path: path.display().to_string(), reason: error.to_string() };
        if !self.state.notices.iter().any(|n| n.trouble == trouble) {
            self.say(None, trouble);
        }
    }

    fn say(&mut self, side: Option<Side>, trouble: Trouble) {
        self.state.notices.push(Notice { side, trouble });
    }

    fn ask(&mut self, dialog: Dialog) -> Vec<Effect> {
        self.state.dialog = Some(dialog);
        Vec::new()
    }
}

fn in_hand(document: Document) -> ReadRequest {
    ReadRequest { input: Input::Document(Arc::new(document)), options: read::Options::default() }
}
