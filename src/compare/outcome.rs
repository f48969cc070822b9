//! The result of a comparison: one model that window, reports and terminal all show.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::article::{Article, Fact, FactKind};
use crate::text::Policy;

/// Names the shape of the JSON; it changes only when a field is renamed or removed.
pub const SCHEMA: &str = "variorum/1";

/// Several articles held against one of them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Collation {
    pub schema: &'static str,
    /// In the order given.
    pub articles: Vec<Arc<Article>>,
    /// Index of the article the others are held against.
    pub base: usize,
    pub ignore: Policy,
    /// The base against each other article, in order.
    pub comparisons: Vec<Comparison>,
}

/// Two articles, side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// Index into [`Collation::articles`]: the base.
    pub left: usize,
    /// Index into [`Collation::articles`].
    pub right: usize,
    /// In reading order of the left article; rows with only a right side stand after the row that holds
    /// the right-hand block before them.
    pub rows: Vec<Row>,
    pub facts: Vec<FactDifference>,
    pub shares: Shares,
    pub verdict: Verdict,
}

/// Blocks that stand opposite each other. Every block of both articles is in exactly one row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Block numbers, ascending.
    pub left: Vec<usize>,
    /// Block numbers, ascending.
    pub right: Vec<usize>,
    pub kind: RowKind,
    /// The two sides stand at different places of their articles.
    pub moved: bool,
    /// 0.0 to 1.0.
    pub similarity: f64,
    /// On each side they follow one another from 0 to the end of the row's blocks joined by one `\n`.
    pub spans: Vec<Span>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// No difference that counts.
    Same,
    Edited,
    /// One block on the left, several on the right.
    Split,
    /// Several blocks on the left, one on the right.
    Merged,
    /// Only on the left.
    Omitted,
    /// Only on the right.
    Added,
}

/// A stretch of a row. Ranges are half-open, in Unicode scalar values of the joined text of that side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub op: SpanOp,
    pub left: [usize; 2],
    pub right: [usize; 2],
    /// Of a `moved` span the index of the one at its other place. Each of the two is empty on one side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpanOp {
    Same,
    /// Differs in what the policy does not count.
    Folded,
    Deleted,
    Inserted,
    Replaced,
    /// Changed place inside the row.
    Moved,
}

/// How a fact of one article stands in the other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FactDifference {
    pub status: FactStatus,
    pub kind: FactKind,
    pub left: Option<Fact>,
    pub right: Option<Fact>,
    /// Index into [`Comparison::rows`].
    pub row: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactStatus {
    Conflict,
    OnlyLeft,
    OnlyRight,
    /// Written differently, equal in value.
    SameValue,
}

/// What became of the text, by characters that are not blank. Each side adds up to 1, `moved` apart:
/// it counts what stands in moved rows or spans again.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Shares {
    pub left: LeftShares,
    pub right: RightShares,
}

#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct LeftShares {
    pub same: f64,
    pub folded: f64,
    pub edited: f64,
    pub omitted: f64,
    pub moved: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct RightShares {
    pub same: f64,
    pub folded: f64,
    pub edited: f64,
    pub added: f64,
    pub moved: f64,
}

/// What the right article is to the left one, and the figures that say so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    pub kind: VerdictKind,
    /// One English sentence with the figures it rests on.
    pub reason: String,
    pub figures: Figures,
}

/// What a verdict rests on, for wording it in any language.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Figures {
    /// Share of the left text that stands in the right one (same or folded), 0.0 to 1.0.
    pub left_kept: f64,
    /// Share of the right text that comes from the left one (same or folded).
    pub right_kept: f64,
    pub same_rows: usize,
    pub edited_rows: usize,
    pub moved_rows: usize,
    pub split_rows: usize,
    pub merged_rows: usize,
    pub omitted_rows: usize,
    pub added_rows: usize,
    pub fact_conflicts: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VerdictKind {
    Identical,
    /// Only form differs.
    Reprint,
    EditedReprint,
    /// Substantial shared text.
    Derived,
    Independent,
}
