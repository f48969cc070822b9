//! Writing a report of what is compared, or the beginning of one to look at.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use crate::article::{Article, Passage, locate};
use crate::compare::display::Side;
use crate::compare::many::Overview;
use crate::compare::{Collation, Comparison, Corrections, SCHEMA};
use crate::report::{self, Dossier, Format, ReadAs, ReportNote, ReportOptions};
use crate::session::{Note, write_atomically_with};
use crate::task::{Cancelled, Watch};
use crate::text::Policy;

/// How much of a report is shown before it is written, in bytes.
const BEGINNING: usize = 6000;

/// [`report::write`] or [`report::preview`].
type Writer = fn(Format, &Dossier<'_>, &mut dyn Write) -> io::Result<()>;

/// What is compared, and how it is to be reported.
#[derive(Debug, Clone)]
pub struct ExportRequest {
    pub articles: Vec<Arc<Article>>,
    /// Index into the articles.
    pub base: usize,
    pub policy: Policy,
    /// The base against each other article, in their order; what is missing was not compared.
    pub collations: Vec<Option<Arc<Collation>>>,
    pub readings: Vec<ReadAs>,
    /// By comparison.
    pub corrections: Vec<Corrections<Passage>>,
    /// Sources by their indices into the articles.
    pub notes: Vec<Note>,
    /// What these show together, where it was found before.
    pub overview: Option<Arc<Overview>>,
    pub format: Format,
    pub options: ReportOptions,
}

impl ExportRequest {
    /// The file's words.
    ///
    /// # Errors
    /// [`Cancelled`] when the watch says so; then those of the writer.
    fn write(&self, out: &mut dyn Write, watch: &Watch, write: Writer) -> Result<io::Result<()>, Cancelled> {
        let collation = self.collation();
        let wanted = collation.articles.len() >= Overview::LEAST && self.format.shows_overview();
        let overview = match &self.overview {
            _ if !wanted => None,
            Some(found) => Some(Arc::clone(found)),
            None => Some(Arc::new(Overview::of(&collation, watch)?)),
        };
        let notes = self.notes(&collation);
        watch.check()?;
        let dossier = Dossier {
            overview: overview.as_deref(),
            readings: &self.readings,
            corrections: &self.corrections,
            notes: &notes,
            ..Dossier::bare(&collation, self.options)
        };
        Ok(write(self.format, &dossier, out))
    }

    pub(super) fn save(&self, path: &Path, watch: &Watch) -> Result<io::Result<()>, Cancelled> {
        let mut cancelled = Ok(());
        let written = write_atomically_with(path, |out| match self.write(out, watch, report::write) {
            Ok(result) => result,
            Err(Cancelled) => {
                cancelled = Err(Cancelled);
                Err(io::ErrorKind::Interrupted.into())
            }
        });
        cancelled.map(|()| written)
    }

    /// The beginning of the report as text.
    pub(super) fn beginning(&self, watch: &Watch) -> Result<String, Cancelled> {
        let mut out = Beginning(Vec::new());
        // It is full when there is enough: that is no trouble.
        self.write(&mut out, watch, report::preview)?.ok();
        let text = String::from_utf8_lossy(&out.0);
        Ok(text.trim_start_matches('\u{feff}').trim_end_matches('\u{fffd}').to_owned())
    }

    /// All comparisons as one collation.
    fn collation(&self) -> Collation {
        let others = (0..self.articles.len()).filter(|at| *at != self.base);
        let comparisons = others.filter_map(|right| {
            let collation = self.collations.get(right)?.as_ref()?;
            let comparison = collation.comparisons.first()?.clone();
            Some(Comparison { left: self.base, right, ..comparison })
        });
        Collation {
            schema: SCHEMA,
            articles: self.articles.clone(),
            base: self.base,
            ignore: self.policy,
            comparisons: comparisons.collect(),
        }
    }

    /// The notes at the rows they stand at, in reading order.
    fn notes(&self, collation: &Collation) -> Vec<ReportNote> {
        let mut found: Vec<ReportNote> = self.notes.iter().map(|note| placed(note, collation)).collect();
        found.sort_by_key(|note| (note.comparison, note.row.is_none(), note.row));
        found
    }
}

/// A note at the first row of a comparison that it is about.
fn placed(note: &Note, collation: &Collation) -> ReportNote {
    let row_in = |comparison: &Comparison| {
        let about = |at: usize| note.anchors.iter().find(|anchor| anchor.source == at);
        // It is about both texts of the comparison, where it was written on two.
        let other = note.anchors.iter().all(|a| a.source == comparison.left || a.source == comparison.right);
        let sides = [(comparison.left, Side::Left), (comparison.right, Side::Right)];
        sides.into_iter().filter(|_| other).find_map(|(at, side)| {
            let (article, anchor) = (collation.articles.get(at)?, about(at)?);
            let passages: Vec<&Passage> = anchor.blocks.iter().collect();
            let block = locate(article, &passages).into_iter().flatten().next()?;
            comparison.row_of(side, block)
        })
    };
    let place = collation.comparisons.iter().enumerate().find_map(|(at, c)| Some((at, row_in(c)?)));
    ReportNote {
        comparison: place.map_or(0, |(comparison, _)| comparison),
        row: place.map(|(_, row)| row),
        quote: note.quote.clone(),
        text: note.text.clone(),
        when: note.when.clone(),
    }
}

/// Takes the beginning of what is written, and then no more.
struct Beginning(Vec<u8>);

impl Write for Beginning {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let room = BEGINNING.saturating_sub(self.0.len());
        if room == 0 {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.0.extend_from_slice(bytes.get(..room).unwrap_or(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
