//! What the overview shows, made from the comparisons that are there.

use std::sync::Arc;

use crate::article::{Article, BlockKind};
use crate::compare::many::{Matrix, Overview};
use crate::compare::{Collation, Comparison, findings};
use crate::jobs::{Compared, JobId, SurveyRequest, Work};
use crate::text::Forms;

use super::filed::Calendar;
use super::naming::{Called, Known, Named, names};
use super::state::{App, State};
use super::timeline::timeline;
use super::{Effect, Moment, Part, Side, Source, SourceId, When};

/// The base text by all other sources. Sources have numbers in it, whatever order they are shown in.
#[derive(Debug, Clone)]
pub struct Table {
    /// By number.
    pub sources: Vec<SourceId>,
    /// What they are called, by number; `None` for one without a name. No two are called the same, if that can be.
    pub names: Vec<Option<Called>>,
    /// The same where their times stand beside them.
    pub names_beside_times: Vec<Option<Called>>,
    /// Number of the base.
    pub base: usize,
    /// Its columns stand in the order they are shown.
    pub matrix: Matrix,
    /// `None` until all are compared.
    pub survey: Option<Arc<Overview>>,
    /// How long all that is compared took, in milliseconds.
    pub milliseconds: f64,
    /// For each block of the base its number as a reader counts paragraphs, from 1; `None` for a headline.
    numbers: Vec<Option<u32>>,
    /// Blocks of the base that no other source has, ascending.
    alone: Vec<usize>,
    /// The sources whose characters are of the other forms than the base's, by their numbers, with the base's forms and theirs.
    pub other_forms: Option<([Forms; 2], Vec<usize>)>,
    /// The sources that are in another language than the base, by their numbers.
    pub other_languages: Vec<usize>,
    /// When each was published or captured, by its number.
    pub times: Vec<Option<When>>,
    /// The sources of which a time is known, in its order.
    pub timeline: Vec<Moment>,
    /// What is shown, in the order it is shown.
    shown: Vec<SourceId>,
    made_of: MadeOf,
}

/// The texts and comparisons that something was made of. None of them is ever changed, so that the same ones are equal.
#[derive(Debug, Clone)]
pub(super) struct MadeOf {
    base: SourceId,
    sources: Vec<Piece>,
}

/// A source with its article, and its comparison with the base.
#[derive(Debug, Clone)]
struct Piece {
    id: SourceId,
    name: Option<String>,
    /// Its file, without the ending.
    file: Option<String>,
    /// The same with the ending, and with the folder it lies in.
    longer: [Option<String>; 2],
    article: Arc<Article>,
    collation: Option<Arc<Collation>>,
}

impl PartialEq for MadeOf {
    fn eq(&self, other: &Self) -> bool {
        self.base == other.base
            && self.sources.len() == other.sources.len()
            && self.sources.iter().zip(&other.sources).all(|(a, b)| a.is(b))
    }
}

impl Piece {
    fn is(&self, other: &Self) -> bool {
        let same = match (&self.collation, &other.collation) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        self.id == other.id && self.name == other.name && Arc::ptr_eq(&self.article, &other.article) && same
    }
}

/// What follows from all comparisons, and which they were.
#[derive(Debug)]
pub(super) struct Surveyed {
    of: MadeOf,
    survey: Arc<Overview>,
}

impl Table {
    /// The source of a number.
    pub fn id(&self, number: usize) -> Option<SourceId> {
        self.sources.get(number).copied()
    }

    /// The number of a block of the base as a reader counts paragraphs; `None` for a headline.
    pub fn number_of(&self, block: usize) -> Option<u32> {
        self.numbers.get(block).copied().flatten()
    }

    /// Whether no other source has a block of the base.
    pub fn is_alone(&self, block: usize) -> bool {
        self.alone.binary_search(&block).is_ok()
    }

    /// The source of a column.
    pub fn column(&self, column: usize) -> Option<SourceId> {
        self.id(self.matrix.columns.get(column)?.source)
    }
}

/// A cell of the overview: a paragraph of the base, or of what it lacks, in a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cell {
    /// Index into what is listed: the base's blocks first, then the groups of what it lacks.
    pub row: usize,
    /// Index into the columns.
    pub column: usize,
}

impl State {
    /// The overview as far as it is compared; `None` without a base.
    pub fn table(&self) -> Option<&Arc<Table>> {
        self.overview.table.as_ref()
    }

    /// What the sources are called, as in the overview, in the order they were opened.
    pub fn called(&self) -> Vec<(SourceId, Option<Called>)> {
        let mut all: Vec<&Source> = self.sources().collect();
        all.sort_by_key(|source| source.id);
        let pieces = all.iter().map(|source| Piece {
            id: source.id,
            name: source.short_name(),
            file: source.file_stem(),
            longer: [source.file_name(), source.in_its_folder()],
            article: Arc::clone(source.article()),
            collation: None,
        });
        let pieces: Vec<Piece> = pieces.collect();
        let names = named(&pieces, &times(&pieces)).into_iter().map(|named| named.whole);
        pieces.iter().map(|piece| piece.id).zip(names).collect()
    }

    fn made_of(&self) -> Option<MadeOf> {
        let base = self.base()?.id;
        let mut all: Vec<&Source> = self.sources().collect();
        all.sort_by_key(|source| source.id);
        let sources = all.iter().map(|source| Piece {
            id: source.id,
            name: source.short_name(),
            file: source.file_stem(),
            longer: [source.file_name(), source.in_its_folder()],
            article: Arc::clone(source.article()),
            collation: self.compared([base, source.id]).map(|compared| Arc::clone(&compared.collation)),
        });
        Some(MadeOf { base, sources: sources.collect() })
    }

    /// What was found of all sources together, where it holds for these, in this order, around the first.
    pub(super) fn found_of(&self, sources: &[&Source]) -> Option<Arc<Overview>> {
        let table = self.table()?;
        let same = table.base == 0 && table.sources.iter().eq(sources.iter().map(|source| &source.id));
        // An empty one was given up.
        let whole = |survey: &&Arc<Overview>| survey.matrix.columns.len() + 1 == sources.len();
        let survey = table.survey.as_ref().filter(|_| same).filter(whole)?;
        (Some(&table.made_of) == self.made_of().as_ref()).then(|| Arc::clone(survey))
    }

    fn make_table(&self, made_of: MadeOf, shown: Vec<SourceId>) -> Option<Table> {
        let base = self.base()?;
        let sources: Vec<SourceId> = made_of.sources.iter().map(|piece| piece.id).collect();
        let number = |id: SourceId| sources.iter().position(|&other| other == id);
        let comparisons: Vec<(usize, Option<&Compared>)> =
            shown.iter().filter_map(|&id| Some((number(id)?, self.compared([base.id, id])))).collect();
        let milliseconds = comparisons.iter().filter_map(|(_, c)| c.as_ref()).map(|c| c.milliseconds).sum();
        let comparisons: Vec<(usize, Option<&Comparison>)> = comparisons
            .into_iter()
            .map(|(number, compared)| (number, compared.and_then(|c| c.collation.comparisons.first())))
            .collect();
        let surveyed = self.overview.surveyed.as_ref().filter(|surveyed| surveyed.of == made_of);
        let is_foreign = |comparison: &&Comparison| comparison.verdict.figures.languages.is_some();
        let foreign =
            comparisons.iter().filter(|(_, comparison)| comparison.as_ref().is_some_and(is_foreign));
        let mut other_languages: Vec<usize> = foreign.map(|(number, _)| *number).collect();
        other_languages.sort_unstable();
        let mut matrix = Matrix::of(base.article(), &comparisons);
        if let Some((surveyed, base)) = surveyed.zip(number(base.id)) {
            matrix.tell_states(base, &surveyed.survey.revisions);
        }
        let mut counted = 0;
        let numbers = base.article().blocks.iter().map(|block| {
            (block.kind != BlockKind::Headline).then(|| {
                counted += 1;
                counted
            })
        });
        let times = times(&made_of.sources);
        let named = named(&made_of.sources, &times);
        Some(Table {
            base: number(base.id)?,
            names: named.iter().map(|named| named.whole.clone()).collect(),
            names_beside_times: named.into_iter().map(|named| named.beside_time).collect(),
            times,
            numbers: numbers.collect(),
            timeline: timeline(made_of.sources.iter().map(|piece| (piece.id, piece.article.as_ref()))),
            other_forms: other_forms(base, &made_of.sources),
            other_languages,
            alone: matrix.alone(),
            matrix,
            survey: surveyed.map(|surveyed| Arc::clone(&surveyed.survey)),
            sources,
            milliseconds,
            shown,
            made_of,
        })
    }
}

/// See [`Table::other_forms`].
fn other_forms(base: &Source, sources: &[Piece]) -> Option<([Forms; 2], Vec<usize>)> {
    let mut forms = None;
    let mut others = Vec::new();
    for (number, piece) in sources.iter().enumerate() {
        if let Some(both) = findings::other_forms(base.article(), &piece.article) {
            forms = Some(both);
            others.push(number);
        }
    }
    forms.map(|forms| (forms, others))
}

/// What tells each source from others of its name.
fn times(sources: &[Piece]) -> Vec<Option<When>> {
    let articles: Vec<&Article> = sources.iter().map(|piece| piece.article.as_ref()).collect();
    let calendar = Calendar::of(&articles);
    let of = |piece: &Piece| {
        let like =
            |other: &&Piece| other.name == piece.name && other.article.published == piece.article.published;
        When::of(&piece.article, sources.iter().filter(like).count(), calendar)
    };
    sources.iter().map(of).collect()
}

fn named(sources: &[Piece], times: &[Option<When>]) -> Vec<Named> {
    let known = sources.iter().zip(times).map(|(piece, when)| Known {
        name: piece.name.as_deref(),
        file: piece.file.as_deref(),
        longer: piece.longer.each_ref().map(Option::as_deref),
        when: when.as_ref(),
    });
    names(&known.collect::<Vec<_>>())
}

impl App {
    /// Makes the table anew where something it shows is another now.
    pub(super) fn refresh_table(&mut self) {
        if !self.state.overview.open {
            return;
        }
        let made_of = self.state.made_of();
        let shown: Vec<SourceId> = self.state.columns().iter().map(|source| source.id).collect();
        let surveyed = self.state.overview.surveyed.as_ref().map(|surveyed| &surveyed.of);
        let is_this = |table: &Arc<Table>| {
            Some(&table.made_of) == made_of.as_ref()
                && table.shown == shown
                && table.survey.is_some() == (surveyed == made_of.as_ref())
        };
        if !self.state.overview.table.as_ref().is_some_and(is_this) {
            let table = made_of.and_then(|of| self.state.make_table(of, shown));
            self.state.overview.table = table.map(Arc::new);
            // Its rows and columns may be others.
            self.search_again();
        }
    }

    /// Starts finding out what follows from all comparisons together, once they are there.
    pub(super) fn survey(&mut self) {
        let state = &self.state;
        let Some(table) = state.overview.table.as_ref().filter(|table| table.survey.is_none()) else {
            return;
        };
        let of = table.made_of.clone();
        if state.overview.surveying.as_ref().is_some_and(|(_, running)| *running == of) {
            return;
        }
        let request = SurveyRequest {
            articles: of.sources.iter().map(|piece| Arc::clone(&piece.article)).collect(),
            base: table.base,
            collations: of.sources.iter().map(|piece| piece.collation.clone()).collect(),
            policy: state.settings.policy(),
        };
        if let Some((job, _)) = self.state.overview.surveying.take() {
            self.jobs.cancel(job);
        }
        self.state.overview.surveying = Some((self.jobs.start(Work::Survey(request)), of));
    }

    pub(super) fn take_survey(&mut self, job: JobId, survey: Overview) {
        if let Some((_, of)) = self.state.overview.surveying.take_if(|(running, _)| *running == job) {
            self.state.overview.surveyed = Some(Surveyed { of, survey: Arc::new(survey) });
        }
    }

    /// It was given up, or the program failed on it: without it the overview shows what it can.
    pub(super) fn forget_survey_job(&mut self, job: JobId) {
        if let Some((_, of)) = self.state.overview.surveying.take_if(|(running, _)| *running == job) {
            self.state.overview.surveyed = Some(Surveyed { of, survey: Arc::default() });
        }
    }

    /// Shows a source beside the base, at a paragraph of either where one is named.
    pub(super) fn open_pair(&mut self, id: SourceId, at: Option<Part>) -> Vec<Effect> {
        match self.state.base().map(|source| source.id) {
            Some(base) => self.open_two([base, id], at),
            None => Vec::new(),
        }
    }

    /// Shows two sources side by side, at a paragraph of either where one is named.
    pub(super) fn open_two(&mut self, [left, right]: [SourceId; 2], at: Option<Part>) -> Vec<Effect> {
        if left == right || [left, right].into_iter().any(|id| self.state.source(id).is_none()) {
            return Vec::new();
        }
        self.state.overview.open = false;
        self.state.aim = at;
        let shown = self.state.shown.as_ref().is_some_and(|shown| shown.sources == [left, right]);
        if self.state.pair() == Some([left, right]) && shown && self.state.comparing.is_none() {
            self.search_again();
            return self.take_aim();
        }
        let mut all: Vec<_> = self.state.slots.iter_mut().filter_map(Option::take).collect();
        all.append(&mut self.state.further);
        for source in all {
            match source.id {
                id if id == left => self.state.slots[Side::Left.index()] = Some(source),
                id if id == right => self.state.slots[Side::Right.index()] = Some(source),
                _ => self.state.further.push(source),
            }
        }
        self.start_comparing()
    }

    /// Goes to the paragraph that was to be shown when its comparison is there.
    pub(super) fn take_aim(&mut self) -> Vec<Effect> {
        let Some(part) = self.state.aim.take() else { return Vec::new() };
        let Some(line) = self.state.shown.as_ref().and_then(|shown| shown.line_of(part)) else {
            return Vec::new();
        };
        self.select(line);
        vec![Effect::ScrollTo(line)]
    }
}
