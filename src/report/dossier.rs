//! All that a report shows: the comparisons, and beside them what the reader made of them.

use serde::{Deserialize, Serialize};

use crate::article::{Amendments, Article, Changes, Passage, Warning};
use crate::compare::many::Overview;
use crate::compare::{Collation, Corrections};
use crate::i18n::Lang;

use super::record::Manner;

/// A collation with its evidence. Reports render it and work out nothing.
#[derive(Debug, Clone, Copy)]
pub struct Dossier<'a> {
    pub collation: &'a Collation,
    /// What all of its sources show together, where there are enough of them.
    pub overview: Option<&'a Overview>,
    /// How each article was read, in the order of [`Collation::articles`]; articles without one were read with no choices.
    pub readings: &'a [ReadAs],
    /// What the reader decided about each comparison, in their order; missing ones are empty.
    pub corrections: &'a [Corrections<Passage>],
    /// The reader's notes, in reading order.
    pub notes: &'a [ReportNote],
    pub options: ReportOptions,
    /// Of the program that is named in it.
    pub version: &'a str,
    /// As what it is being written; `None` where no report is to be had of it again.
    pub manner: Option<Manner>,
}

/// The choices that a source was read with: what another person needs to read it so again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReadAs {
    /// Chosen by the reader; `None` is found out.
    pub encoding: Option<String>,
    /// The whole file, nothing set aside.
    pub raw: bool,
    pub changes: Changes,
    /// Of a book, counted from 1.
    pub chapter: Option<usize>,
    /// What the reader put back and set aside.
    pub amendments: Amendments,
}

impl ReadAs {
    /// How an article was read, of what was chosen: a choice that its file left no room for is none.
    pub fn of(article: &Article, raw: bool, encoding: Option<&str>, amendments: &Amendments) -> Self {
        let encoding = encoding.map(str::to_owned);
        let mut read_as = Self { encoding, raw, amendments: amendments.clone(), ..Self::default() };
        for warning in &article.warnings {
            match warning {
                Warning::TrackedChanges { read, .. } => read_as.changes = *read,
                Warning::Chapters { read, .. } => read_as.chapter = *read,
                _ => {}
            }
        }
        read_as
    }
}

/// A note of the reader's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportNote {
    /// Index into [`Collation::comparisons`].
    pub comparison: usize,
    /// Index into the rows of that comparison; `None` where its paragraphs are gone.
    pub row: Option<usize>,
    /// How the row began when the note was written.
    pub quote: String,
    pub text: String,
    /// RFC 3339 in UTC; empty where not known.
    pub when: String,
}

/// What a report shows, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportOptions {
    pub lang: Lang,
    pub layout: Layout,
    /// Paragraphs that are the same on both sides; without them a report tells how many there are.
    pub unchanged: bool,
    pub facts: bool,
    pub notes: bool,
    pub set_aside: bool,
    /// The texts themselves; without them a report of several sources is their overview, one of two its verdict and facts.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub texts: bool,
}

fn yes() -> bool {
    true
}

fn is_yes(texts: &bool) -> bool {
    *texts
}

/// How two texts stand in a report that can do both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    #[default]
    SideBySide,
    Redline,
}

impl ReportOptions {
    /// Everything, side by side.
    pub fn whole(lang: Lang) -> Self {
        Self {
            lang,
            layout: Layout::default(),
            unchanged: true,
            facts: true,
            notes: true,
            set_aside: true,
            texts: true,
        }
    }
}

impl<'a> Dossier<'a> {
    /// Whether each comparison has a part of its own.
    pub(super) fn shows_pairs(&self) -> bool {
        self.options.texts || self.overview.is_none()
    }

    /// A collation that nobody decided anything about.
    pub fn bare(collation: &'a Collation, options: ReportOptions) -> Self {
        Self {
            collation,
            overview: None,
            readings: &[],
            corrections: &[],
            notes: &[],
            options,
            version: env!("CARGO_PKG_VERSION"),
            manner: None,
        }
    }
}
