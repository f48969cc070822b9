//! The comparison as a session file: what it holds now, and saving it.

mod restored;

use std::hash::{Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

use rustc_hash::FxHasher;

use crate::article::Passage;
use crate::compare::Corrections;
use crate::i18n::Strings;
use crate::jobs::{JobId, Work};
use crate::session::{Content, Corrected, SavedOrigin, SavedOverview, SavedSource, SavedView, Session};

use crate::text::crop;

use super::state::App;
use super::{Dialog, Effect, Origin, Side, Source, SourceId, Trouble};

/// Longest name suggested for a file, in characters.
const SUGGESTED: usize = 40;
/// Longest name of a source in the window's title.
const NAMED: usize = 32;

/// Which session the comparison is, and what of it is not saved.
#[derive(Debug, Clone, Default)]
pub struct Current {
    /// Where it was saved or opened; `None` for one that has no file.
    pub file: Option<PathBuf>,
    /// Whether the texts are to be saved in it.
    pub with_texts: bool,
    /// Sources that could not be opened, to be saved again as they were.
    pub(super) absent: Vec<Absent>,
    /// Where the reader was, until there is a comparison to go there in.
    pub(super) view: Option<SavedView>,
    /// What was saved last, and what there is now, in short.
    saved: u64,
    pub(super) now: u64,
}

/// A source of a session that could not be opened.
#[derive(Debug, Clone)]
pub(super) struct Absent {
    pub(super) id: SourceId,
    saved: SavedSource,
    side: Option<Side>,
}

/// What of the sources goes into a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Texts {
    All,
    /// Of those that are in no file.
    Homeless,
}

impl Current {
    pub(super) fn absent_ids(&self) -> impl Iterator<Item = SourceId> + '_ {
        self.absent.iter().map(|absent| absent.id)
    }

    /// The name of a source that could not be opened, if it is this one: by its bytes, or by its file.
    pub(super) fn found_again(&mut self, origin: &Origin, sha256: &str) -> Option<SourceId> {
        let is_it = |absent: &Absent| match (origin, &absent.saved.origin) {
            (Origin::File(path), SavedOrigin::File { path: saved, .. }) if path == saved => true,
            _ => absent.saved.sha256.eq_ignore_ascii_case(sha256),
        };
        let at = self.absent.iter().position(is_it)?;
        Some(self.absent.remove(at).id)
    }

    /// Its name, where it has a file.
    pub fn name(&self) -> Option<String> {
        Some(self.file.as_ref()?.file_stem()?.to_string_lossy().into_owned())
    }

    /// Whether there is something in the comparison that its file does not hold.
    pub fn is_unsaved(&self) -> bool {
        self.file.is_some() && self.saved != self.now
    }
}

impl super::State {
    /// The window's title: the session's name, and a sign where something is not saved in it.
    pub fn window_title(&self) -> String {
        let s = Strings::of(self.settings.lang());
        let sign = if self.has_unsaved_work() { "• " } else { "" };
        match self.session.name().or_else(|| self.sources_named()) {
            Some(name) => format!("{sign}{name} — {}", s.title),
            None => format!("{sign}{}", s.title),
        }
    }

    /// What is compared, by the names of the sources: of the two on the sides, or the base and how many others.
    fn sources_named(&self) -> Option<String> {
        let name = |source: &Source| source.short_name().map(|name| crop(&name, NAMED));
        if self.overview.open
            && let Some(base) = self.base()
        {
            return Some(self.phrases().and_others(&name(base)?, self.sources().count().saturating_sub(1)));
        }
        let sides: Vec<&Source> = self.slots.iter().flatten().collect();
        let mut names: Vec<String> = sides.iter().filter_map(|source| name(source)).collect();
        if let [one, other] = names.as_slice()
            && one == other
        {
            names = sides.iter().filter_map(|source| Some(crop(&source.file_name()?, NAMED))).collect();
        }
        (!names.is_empty()).then(|| names.join(" ↔ "))
    }

    /// Whether there is anything that the reader wrote or decided.
    fn has_own_work(&self) -> bool {
        let notes = self.notes.list().iter().any(|noted| !noted.note.is_blank());
        let corrections = !self.corrections.is_empty() || !self.other_corrections.is_empty();
        let amended = self.sources().any(|s| !s.amendments.is_empty());
        notes || corrections || amended
    }

    /// Whether something of the reader's own is in no file that the reader named.
    pub fn has_unsaved_work(&self) -> bool {
        match self.session.file {
            Some(_) => self.session.is_unsaved(),
            None => self.has_own_work(),
        }
    }
}

impl App {
    /// Save session: where it was saved before, else where the reader says.
    pub(super) fn save_session(&mut self) -> Vec<Effect> {
        match self.state.session.file.clone() {
            Some(file) => self.save_session_at(file),
            None => self.ask(Dialog::SaveSession),
        }
    }

    /// What to call the file, until the reader says.
    pub(super) fn suggested_name(&self) -> String {
        let name = self.state.session.name().unwrap_or_else(|| self.title());
        let plain = |c: char| if c.is_control() || "/\\:*?\"<>|".contains(c) { ' ' } else { c };
        let name: String = name.chars().map(plain).take(SUGGESTED).collect();
        let name = if name.trim().is_empty() { "variorum" } else { name.trim() };
        format!("{name}.{}", Session::ENDING)
    }

    /// The same beside the first of the files that are compared.
    pub(super) fn suggested_path(&self) -> PathBuf {
        let file = self.state.slots.iter().flatten().find_map(Source::absolute_file);
        let folder = file.as_deref().and_then(Path::parent).map(Path::to_owned);
        let folder = folder.or_else(|| std::env::current_dir().ok()).unwrap_or_default();
        folder.join(self.suggested_name())
    }

    /// What the comparison is about, in a line.
    pub(super) fn title(&self) -> String {
        let of = |source: &Source| source.article().headline.clone().or_else(|| source.file_name());
        self.state.slots.iter().flatten().find_map(of).unwrap_or_default()
    }

    /// Saves the session under a name; `replace` where the reader knows what is replaced.
    pub(super) fn save_session_as(&mut self, path: &Path, replace: bool) -> Vec<Effect> {
        // No article is ever written over by a slip.
        let file = if Session::is_named_by(path) {
            path.to_owned()
        } else {
            let mut name = path.to_owned().into_os_string();
            name.push(format!(".{}", Session::ENDING));
            name.into()
        };
        let known = (replace && file == path) || self.state.session.file.as_ref() == Some(&file);
        if !known && file.exists() {
            return self.ask(Dialog::ReplaceSession(file));
        }
        self.save_session_at(file)
    }

    /// Starts writing the session; the window goes on meanwhile.
    fn save_session_at(&mut self, file: PathBuf) -> Vec<Effect> {
        self.state.dialog = None;
        let texts = if self.state.session.with_texts { Texts::All } else { Texts::Homeless };
        let session = self.session(texts);
        let job = self.jobs.start(Work::Save { session: Box::new(session), path: file.clone() });
        self.state.saving.insert(job, (file, self.fingerprint()));
        Vec::new()
    }

    pub(super) fn saved(&mut self, job: JobId, result: &std::io::Result<()>) {
        let Some((file, fingerprint)) = self.state.saving.remove(&job) else { return };
        match result {
            Ok(()) => {
                let path = file.display().to_string();
                self.state.session.file = Some(file);
                self.state.session.saved = fingerprint;
                self.state.notices.retain(|n| !matches!(n.trouble, Trouble::SessionSaved { .. }));
                self.say(None, Trouble::SessionSaved { path });
                self.remember();
            }
            Err(error) => self.not_saved(&file, error),
        }
    }

    /// The comparison as it would be saved.
    pub(super) fn session(&self, texts: Texts) -> Session {
        let state = &self.state;
        let absent = &state.session.absent;
        let ids = state.known_sources();
        let place = |id: SourceId| ids.iter().position(|&known| known == id);
        let on = |side: Side| {
            let missing = || absent.iter().find(|a| a.side == Some(side)).map(|a| a.id);
            place(state.slot(side).map(|s| s.id).or_else(missing)?)
        };
        // Wherever they stand now: what is opened again has the order it was opened in.
        let sources = ids.iter().filter_map(|&id| match state.source(id) {
            Some(source) => Some(saved(source, texts)),
            None => absent.iter().find(|a| a.id == id).map(|a| a.saved.clone()),
        });
        let sources = sources.collect();
        Session {
            saved: jiff::Timestamp::now().to_string(),
            title: self.title(),
            sources,
            left: on(Side::Left),
            right: on(Side::Right),
            ignore: state.settings.ignore.clone(),
            mode: state.settings.mode,
            fold_identical: state.settings.fold_identical,
            with_texts: state.session.with_texts,
            notes: state
                .notes
                .list()
                .iter()
                .filter(|noted| !noted.note.is_blank())
                .map(|noted| noted.note.named(|&id| place(id)))
                .collect(),
            corrections: self.all_corrections(place),
            view: self.view(),
            overview: SavedOverview {
                open: state.overview.open,
                base: state.overview.base.and_then(place),
                sort: state.overview.sort,
                order: state.overview.order.iter().filter_map(|&id| place(id)).collect(),
            },
            ..Session::default()
        }
    }

    /// What was decided about every two sources, which `place` numbers.
    fn all_corrections(&self, place: impl Fn(SourceId) -> Option<usize>) -> Vec<Corrected> {
        let state = &self.state;
        let shown = state.corrected.map(|pair| (pair, &state.corrections));
        let others = state.other_corrections.iter().map(|(pair, corrections)| (*pair, corrections));
        let all = shown.into_iter().chain(others).filter(|(_, corrections)| !corrections.is_empty());
        let saved = |([left, right], decisions): ([SourceId; 2], &Corrections<Passage>)| {
            Some(Corrected { left: place(left)?, right: place(right)?, decisions: decisions.clone() })
        };
        all.filter_map(saved).collect()
    }

    /// What of the comparison would be lost without saving it, in short.
    pub(super) fn fingerprint(&self) -> u64 {
        let mut hasher = FxHasher::default();
        let state = &self.state;
        for source in state.sources() {
            let how = (
                &source.origin,
                &source.article().sha256,
                source.encoding.map(encoding_rs::Encoding::name),
                source.raw,
                &source.name,
            );
            how.hash(&mut hasher);
            (source.loaded.changes, source.loaded.chapter, &source.amendments).hash(&mut hasher);
        }
        state.slots.each_ref().map(|slot| slot.as_ref().map(|source| source.id)).hash(&mut hasher);
        state.settings.ignore.hash(&mut hasher);
        (state.overview.base, state.overview.sort, &state.overview.order).hash(&mut hasher);
        for (_, corrections) in &state.other_corrections {
            corrections.iter().for_each(|one| one.hash(&mut hasher));
        }
        state.corrections.iter().for_each(|one| one.hash(&mut hasher));
        for noted in state.notes.list().iter().filter(|noted| !noted.note.is_blank()) {
            noted.note.hash(&mut hasher);
        }
        hasher.finish()
    }
}

/// A source as it is saved.
fn saved(source: &Source, texts: Texts) -> SavedSource {
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let origin = match &source.origin {
        Origin::File(path) => SavedOrigin::File { path: absolute(path), relative: None },
        Origin::Member { archive, path } => {
            let inside = path.strip_prefix(&archive.display().to_string()).unwrap_or(path);
            let member = inside.trim_start_matches('/').to_owned();
            SavedOrigin::Member { path: absolute(archive), relative: None, member }
        }
        Origin::Pasted => SavedOrigin::Pasted,
        Origin::Example(name) => SavedOrigin::Example { name: name.clone() },
    };
    let keep = texts == Texts::All || origin.file().is_none();
    SavedSource {
        origin,
        called: source.name.clone(),
        sha256: source.article().sha256.clone(),
        encoding: source.encoding.map(|encoding| encoding.name().to_ascii_lowercase()),
        raw: source.raw,
        changes: source.loaded.changes,
        chapter: source.loaded.chapter,
        amendments: source.amendments.clone(),
        content: keep.then(|| Content(std::sync::Arc::clone(&source.loaded.document))),
    }
}
