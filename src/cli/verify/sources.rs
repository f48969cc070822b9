//! The sources of a report among the files that were named, and their comparisons made again.

use std::sync::Arc;

use crate::article::{Article, Bytes};
use crate::compare::many::Overview;
use crate::compare::{self, Collation, Comparison, SCHEMA};
use crate::i18n::SourceState;
use crate::read::{self, Document, Options};
use crate::report::record::{Record, SourceRecord, Written, file_name};
use crate::task::Watch;

use super::copies::{self, Copy, Shown};
use super::{Given, LIMIT};
use crate::cli::load;

pub(super) struct Sources {
    /// What became of each.
    pub(super) states: Vec<SourceState>,
    /// Those whose bytes are there, or at least whose text.
    pub(super) articles: Vec<Option<Arc<Article>>>,
    /// Files that look like changed copies.
    pub(super) copies: Vec<Copy>,
    /// Files that have the name of a source and other bytes.
    pub(super) named_alike: Vec<usize>,
    /// Texts that the report shows, where there are strangers.
    pub(super) shown: Shown,
}

impl Sources {
    pub(super) fn of(record: &Record, files: &[Given], shown: &dyn Fn() -> Shown) -> Self {
        let (mut states, mut articles): (Vec<_>, Vec<_>) =
            record.sources.iter().map(|source| found(source, files, record.shows_all())).unzip();
        let is_known = |file: &Given| record.sources.iter().any(|source| source.sha256 == file.sha256);
        let strangers: Vec<usize> =
            files.iter().enumerate().filter(|(_, file)| !is_known(file)).map(|(at, _)| at).collect();
        let mut named_alike = Vec::new();
        for (source, state) in record.sources.iter().zip(&mut states) {
            let named = |at: &usize| files.get(*at).is_some_and(|file| is_named(file, source));
            if let (SourceState::Missing, Some(file)) = (*state, strangers.iter().copied().find(named)) {
                *state = SourceState::Changed;
                named_alike.push(file);
            }
        }
        let complete = states.iter().all(|state| *state == SourceState::Same);
        let shown = if complete || strangers.is_empty() { Shown::new() } else { shown() };
        let copies =
            if complete { Vec::new() } else { copies::find(record, &states, files, &strangers, &shown) };
        for copy in &copies {
            if let Some(state @ SourceState::Missing) = states.get_mut(copy.source) {
                *state = SourceState::Copied;
            }
            // Other bytes, but the same text: whether the same comes of it is worth knowing.
            if let (Some(article @ None), Some(source)) =
                (articles.get_mut(copy.source), record.sources.get(copy.source))
                && source.is_text_of(&copy.article)
            {
                *article = Some(Arc::clone(&copy.article));
            }
        }
        Self { states, articles, copies, named_alike, shown }
    }

    pub(super) fn are(&self, wanted: &[SourceState]) -> bool {
        self.states.iter().any(|state| wanted.contains(state))
    }

    /// Each comparison made again, and whether it came out the same; `None` for one whose texts are not there.
    pub(super) fn compare_again(&self, record: &Record) -> Vec<Option<(Comparison, bool)>> {
        let article = |at: usize| self.articles.get(at).and_then(Option::as_deref);
        let again = record.comparisons.iter().map(|recorded| {
            let (left, right) = (article(recorded.left)?, article(recorded.right)?);
            let corrections = recorded.corrections.resolve([left, right]).corrections;
            let (a, b) = ((recorded.left, left), (recorded.right, right));
            // Nobody holds the other end of this watch: it is never cancelled.
            let again = compare::pair_corrected(a, b, record.ignore, &corrections, &Watch::default()).ok()?;
            let same = recorded.holds(&again, [left, right]);
            Some((again, same))
        });
        again.collect()
    }

    /// The report as it is now written of the sources, all of which are there; `None` where it cannot be.
    pub(super) fn write_again(
        &self,
        record: &Record,
        written: &Written,
        comparisons: Vec<Comparison>,
    ) -> Option<Vec<u8>> {
        let mut articles: Vec<Arc<Article>> = self.articles.iter().flatten().cloned().collect();
        if articles.len() != record.sources.len() || comparisons.len() != record.comparisons.len() {
            return None;
        }
        for (article, path) in articles.iter_mut().zip(&written.paths) {
            // The folders are the report's word; the name is known.
            if file_name(path) == file_name(&article.path) {
                Arc::make_mut(article).path.clone_from(path);
            }
        }
        let collation =
            Collation { schema: SCHEMA, articles, base: record.base, ignore: record.ignore, comparisons };
        let overview =
            written.overview.then(|| Overview::of(&collation, &Watch::default())).transpose().ok()?;
        let mut due = Vec::new();
        record.write_again(&collation, overview.as_ref(), &mut due).ok()?;
        Some(due)
    }
}

/// What became of a source, and its article where its bytes are there. Where the report `shows_all` of its text, whether
/// that is what is read out is told by the places that differ.
fn found(source: &SourceRecord, files: &[Given], shows_all: bool) -> (SourceState, Option<Arc<Article>>) {
    let Some(file) = files.iter().find(|file| file.sha256 == source.sha256) else {
        return (SourceState::Missing, None);
    };
    // The name that it had says what a text is (Markdown, a mail).
    match read_as(source, &source.name, file.document.bytes.clone()) {
        None => (SourceState::Unreadable, None),
        Some(article) if shows_all || source.is_text_of(&article) => (SourceState::Same, Some(article)),
        Some(article) => (SourceState::ReadOtherwise, Some(article)),
    }
}

/// Bytes read as a source was read.
pub(super) fn read_as(source: &SourceRecord, name: &str, bytes: Bytes) -> Option<Arc<Article>> {
    let document = Document { path: name.to_owned(), bytes };
    let mut article = load::amended(&document, &options(source)?, &source.read_as.amendments).ok()?;
    source.complete(Arc::make_mut(&mut article));
    Some(article)
}

/// Whether a file is called as a source is.
pub(super) fn is_named(file: &Given, source: &SourceRecord) -> bool {
    !source.name.is_empty() && file_name(&file.document.path) == source.name
}

/// How a source was read; `None` where no encoding has the name.
fn options(source: &SourceRecord) -> Option<Options> {
    let chosen = &source.read_as;
    let encoding = match &chosen.encoding {
        Some(name) => Some(read::encoding_named(name).ok()?),
        None => None,
    };
    Some(Options {
        raw: chosen.raw,
        encoding,
        limit: LIMIT,
        changes: chosen.changes,
        chapter: chosen.chapter,
    })
}
