//! What the window knows.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::task::Waker;

use crate::article::{Amendments, Changes, Passage};
use crate::compare::{Corrections, display};
use crate::i18n::{Lang, Phrases};
use crate::jobs::{Autosaver, JobId, Jobs, Watching};
use crate::session::{LeftOver, Places, Recents, Settings, Theme};

use super::for_this_run::ForThisRun;
use super::history::History;
use super::{
    Change, Choices, Current, Export, FontUse, Notes, Notice, Origin, Overview, Part, Pending, Preview,
    Search, Shown, Side, Source, SourceId, Target, TextSelection,
};

/// What asks for an answer in front of the window.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    Settings,
    Help,
    /// What the marks of the two texts mean.
    Legend,
    /// Which row to go to.
    GoToRow,
    /// Every action, to be found by name.
    Commands,
    Guide,
    /// Paths typed or pasted, where no file dialog can be shown.
    Path(Target),
    /// The same for a font.
    FontPath(FontUse),
    /// How a session is to be saved, before its place is asked for.
    SaveSession,
    /// Its path, where no file dialog can be shown.
    SessionPath,
    /// Another file is there.
    ReplaceSession(PathBuf),
    /// What is to stand in a report.
    Export,
    /// Its path, where no file dialog can be shown.
    ReportPath,
    /// Another file is there.
    ReplaceReport(PathBuf),
    /// What a source is to be called.
    Rename(SourceId),
    /// A file was dropped and the place is not known.
    AskSide(Vec<PathBuf>),
}

/// What a reading job was asked for.
#[derive(Debug, Clone)]
pub(super) enum Reading {
    /// New sources, with the target they were opened for.
    Open { origins: Vec<Origin>, target: Target },
    /// Loaded sources once more, with the choices to keep when it works.
    Again { sources: Vec<Again> },
    /// Files that changed while they were compared.
    Changed { sources: Vec<Again> },
    /// A session file.
    Session {
        path: PathBuf,
        /// It is no file of the reader's, but what was kept of a comparison.
        left_over: bool,
    },
}

/// One source read once more.
#[derive(Debug, Clone)]
pub(super) struct Again {
    pub(super) id: SourceId,
    pub(super) encoding: Option<&'static encoding_rs::Encoding>,
    pub(super) raw: bool,
    pub(super) changes: Changes,
    pub(super) amendments: Amendments,
    pub(super) chapter: Option<usize>,
}

/// The state that drawing reads.
#[derive(Debug)]
pub struct State {
    pub settings: Settings,
    /// How new comparisons are looked at, as opposed to the one that is open.
    pub(super) usual: Choices,
    pub recents: Recents,
    /// A and B.
    pub slots: [Option<Source>; 2],
    /// Loaded, and on neither side.
    pub further: Vec<Source>,
    /// Taken out, the latest last, and from which side: they can be put back.
    pub(super) removed: Vec<(Source, Option<Side>)>,
    pub overview: Overview,
    pub shown: Option<Shown>,
    /// A display line.
    pub selected: Option<usize>,
    /// Index into the changes: where next and previous go on from.
    pub change: Option<usize>,
    /// Text chosen to be copied.
    pub text_selection: Option<TextSelection>,
    /// The side whose text was clicked last.
    pub last_side: Side,
    /// Display lines where the other text of a moved row was brought alongside.
    pub brought: BTreeSet<usize>,
    /// The difference of facts that was gone to, and on which side.
    pub fact: Option<(usize, Side)>,
    /// The change of attribution or certainty that was gone to, by its number in the comparison.
    pub attribution: Option<usize>,
    pub notes: Notes,
    /// A paragraph of the selected row.
    pub part: Option<Part>,
    /// The paragraph whose row stays where it is on the screen when a comparison takes the place of another.
    pub held: Option<Part>,
    /// A correction that was begun.
    pub pending: Option<Pending>,
    /// What the reader decided about the counterparts of the two sources on the sides.
    pub corrections: Corrections<Passage>,
    /// `None` while none is open.
    pub search: Option<Search>,
    /// What was looked for last.
    pub(super) last_query: String,
    pub session: Current,
    /// The file that was read again last because it had changed.
    pub reloaded: Option<String>,
    /// How often changed files could not be read.
    pub(super) tries: BTreeMap<SourceId, u8>,
    /// A comparison that was not saved and can be opened again.
    pub left_over: Option<LeftOver>,
    /// One that was not wanted.
    pub(super) declined: Option<LeftOver>,
    /// What the reader wants of a report.
    pub export: Export,
    /// How it begins.
    pub preview: Preview,
    /// Reports being written.
    pub(super) exporting: BTreeMap<JobId, PathBuf>,
    pub notices: Vec<Notice>,
    pub dialog: Option<Dialog>,
    /// The line at the top of the window, and how much of it is scrolled out, 0.0 to 1.0.
    pub(super) place: (usize, f64),
    /// Sessions being written: where, and what was saved, in short.
    pub(super) saving: BTreeMap<JobId, (PathBuf, u64)>,
    pub(super) reading: BTreeMap<JobId, Reading>,
    pub(super) comparing: Option<(JobId, [SourceId; 2])>,
    /// Where a paste that was asked for goes.
    pub(super) paste_target: Option<Target>,
    /// The sources that `corrections` are about.
    pub(super) corrected: Option<[SourceId; 2]>,
    /// Those about other pairs of loaded sources.
    pub(super) other_corrections: Vec<([SourceId; 2], Corrections<Passage>)>,
    /// The paragraph to go to when the two texts that were asked for are there.
    pub(super) aim: Option<Part>,
    /// Where the selection goes when the comparison that is under way is there.
    pub(super) follow: Option<Part>,
    pub(super) history: History,
}

impl State {
    pub fn slot(&self, side: Side) -> Option<&Source> {
        self.slots[side.index()].as_ref()
    }

    /// The sources on both sides.
    pub(super) fn pair(&self) -> Option<[SourceId; 2]> {
        let [Some(left), Some(right)] = &self.slots else { return None };
        Some([left.id, right.id])
    }

    /// Whether any work is under way.
    pub fn is_busy(&self) -> bool {
        !self.reading.is_empty()
            || self.comparing.is_some()
            || !self.saving.is_empty()
            || !self.exporting.is_empty()
    }

    /// Whether the work under way is reading (else comparing).
    pub fn is_reading(&self) -> bool {
        !self.reading.is_empty()
    }

    /// Whether there is a find to go to, or something to look for again.
    pub(super) fn can_find_on(&self) -> bool {
        (self.shown.is_some() || self.overview.open)
            && match &self.search {
                Some(search) => search.count() > 0,
                None => !self.last_query.is_empty(),
            }
    }

    /// Whether the selected line is a place of a moved row.
    pub(super) fn is_move_selected(&self) -> bool {
        self.selected.is_some_and(|line| self.is_move(line))
    }

    pub(super) fn is_move(&self, line: usize) -> bool {
        let line = self.shown.as_ref().and_then(|shown| shown.lines().get(line));
        line.is_some_and(|line| !matches!(line, display::Line::Row(_)))
    }

    pub fn current_change(&self) -> Option<&Change> {
        self.shown.as_ref()?.changes().get(self.change?)
    }

    /// The blocks of a side that stand in the selected row; `None` where nothing is selected.
    pub fn selected_blocks(&self, side: Side) -> Option<&[usize]> {
        self.selected_row().map(|row| side.blocks(row))
    }

    /// Whether the selected row has text on a side that can be set aside.
    pub(super) fn can_set_aside(&self, side: Side) -> bool {
        let Some(blocks) = self.selected_blocks(side) else { return false };
        let article = self.slot(side).map(Source::article);
        let text = |n: &usize| {
            article
                .and_then(|a| a.blocks.get(*n))
                .is_some_and(|b| b.kind != crate::article::BlockKind::Headline)
        };
        blocks.iter().any(text)
    }

    pub fn phrases(&self) -> Phrases {
        Phrases(self.settings.lang())
    }

    /// All that is loaded: those on the sides first.
    pub(super) fn sources(&self) -> impl Iterator<Item = &Source> {
        self.slots.iter().flatten().chain(&self.further)
    }

    /// Those, and the ones of a session that could not be opened, in the order they were opened.
    pub(super) fn known_sources(&self) -> Vec<SourceId> {
        let all = self.sources().map(|source| source.id).chain(self.session.absent_ids());
        let mut all: Vec<SourceId> = all.collect();
        all.sort_unstable();
        all
    }

    pub(super) fn source_mut(&mut self, id: SourceId) -> Option<&mut Source> {
        self.slots.iter_mut().flatten().chain(&mut self.further).find(|s| s.id == id)
    }

    pub fn source(&self, id: SourceId) -> Option<&Source> {
        self.sources().find(|s| s.id == id)
    }

    pub(super) fn side_of(&self, id: SourceId) -> Option<Side> {
        Side::BOTH.into_iter().find(|&side| self.slot(side).is_some_and(|s| s.id == id))
    }
}

/// The state, the work it has under way, and where it is kept.
#[derive(Debug)]
pub struct App {
    pub state: State,
    pub(super) jobs: Jobs,
    /// `None`: nothing is remembered.
    pub(super) places: Option<Places>,
    pub(super) autosaver: Option<Autosaver>,
    pub(super) for_this_run: ForThisRun,
    pub(super) watching: Watching,
    pub(super) next_source: u64,
}

impl App {
    /// Loads settings and recents; neither can stop the start.
    pub fn new(places: Option<Places>, waker: Waker) -> Self {
        let settings = places.as_ref().map(|p| Settings::load(&p.settings())).unwrap_or_default();
        let recents = places.as_ref().map(|p| Recents::load(&p.recents())).unwrap_or_default();
        let state = State {
            usual: Choices::of(&settings),
            settings,
            recents,
            slots: [None, None],
            further: Vec::new(),
            removed: Vec::new(),
            overview: Overview::default(),
            shown: None,
            selected: None,
            change: None,
            text_selection: None,
            last_side: Side::Left,
            brought: BTreeSet::new(),
            fact: None,
            attribution: None,
            notes: Notes::default(),
            part: None,
            held: None,
            pending: None,
            corrections: Corrections::default(),
            search: None,
            last_query: String::new(),
            session: Current::default(),
            reloaded: None,
            tries: BTreeMap::new(),
            declined: None,
            left_over: places.as_ref().and_then(|p| LeftOver::newest(&p.autosaves())),
            place: (0, 0.0),
            saving: BTreeMap::new(),
            export: Export::default(),
            preview: Preview::default(),
            exporting: BTreeMap::new(),
            notices: Vec::new(),
            dialog: None,
            reading: BTreeMap::new(),
            comparing: None,
            paste_target: None,
            corrected: None,
            other_corrections: Vec::new(),
            aim: None,
            follow: None,
            history: History::default(),
        };
        let autosaver = places.as_ref().map(|p| Autosaver::new(p.autosaves()));
        let for_this_run = ForThisRun::default();
        let watching = Watching::new(waker.clone());
        Self { state, jobs: Jobs::new(waker), places, autosaver, watching, next_source: 0, for_this_run }
    }

    /// Takes what was given on the command line, for this run only.
    pub fn for_this_run(&mut self, lang: Option<Lang>, theme: Option<Theme>) {
        self.for_this_run = ForThisRun::given(lang, theme, &mut self.state.settings);
    }

    /// Share done of the work under way, 0.0 to 1.0.
    pub fn progress(&self) -> Option<f32> {
        let comparing = self.state.comparing.iter().map(|(job, _)| *job);
        let exporting = self.state.exporting.keys().copied();
        self.state
            .reading
            .keys()
            .copied()
            .chain(comparing)
            .chain(exporting)
            .find_map(|job| self.jobs.progress(job))
    }
}
