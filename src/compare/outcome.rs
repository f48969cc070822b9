//! The result of a comparison: one model that window, reports and terminal all show.

use std::sync::Arc;

use serde::ser::{SerializeMap as _, SerializeStruct as _};
use serde::{Deserialize, Serialize, Serializer};

use crate::article::{Article, Fact};
use crate::text::{Ignore, Language, Policy};

use super::attribution::Attribution;
use super::credit::Credit;
use super::difference::FactDifference;

/// Names the shape of the JSON; it changes only when a field is renamed or removed.
pub const SCHEMA: &str = "variorum/1";

/// Several articles held against one of them.
#[derive(Debug, Clone, PartialEq)]
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

impl Collation {
    /// Whether anything that counts differs in any comparison.
    pub fn differs(&self) -> bool {
        let mut rows = self.comparisons.iter().flat_map(|c| &c.rows);
        rows.any(|row| row.kind != RowKind::Same || row.moved)
    }
}

impl Serialize for Collation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// A comparison with its articles, because differences of facts show the facts themselves.
        struct Shown<'a>(&'a Comparison, [&'a [Fact]; 2]);

        impl Serialize for Shown<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let Self(c, [left, right]) = *self;
                let facts: Vec<_> = c.facts.iter().map(|f| f.shown(left, right)).collect();
                let mut s = serializer.serialize_struct("Comparison", 10)?;
                s.serialize_field("left", &c.left)?;
                s.serialize_field("right", &c.right)?;
                s.serialize_field("rows", &c.rows)?;
                s.serialize_field("transfers", &c.transfers)?;
                s.serialize_field("facts", &facts)?;
                s.serialize_field("attributions", &c.attributions)?;
                s.serialize_field("shares", &c.shares)?;
                s.serialize_field("folded", &c.folded)?;
                s.serialize_field("verdict", &c.verdict)?;
                s.serialize_field("credit", &c.credit)?;
                s.end()
            }
        }

        let facts = |at: usize| self.articles.get(at).map_or(&[][..], |a| a.facts.as_slice());
        let comparisons: Vec<_> =
            self.comparisons.iter().map(|c| Shown(c, [facts(c.left), facts(c.right)])).collect();
        let mut s = serializer.serialize_struct("Collation", 5)?;
        s.serialize_field("schema", self.schema)?;
        s.serialize_field("articles", &self.articles)?;
        s.serialize_field("base", &self.base)?;
        s.serialize_field("ignore", &self.ignore)?;
        s.serialize_field("comparisons", &comparisons)?;
        s.end()
    }
}

/// Two articles, side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Index into [`Collation::articles`]: the base.
    pub left: usize,
    /// Index into [`Collation::articles`].
    pub right: usize,
    /// In reading order of the left article; rows with only a right side stand after the row that holds
    /// the right-hand block before them.
    pub rows: Vec<Row>,
    /// Whole sentences that stand in another row of the other article.
    pub transfers: Vec<Transfer>,
    pub facts: Vec<FactDifference>,
    /// Changes of who says it, how it is said and how sure it is, by row and place.
    pub attributions: Vec<Attribution>,
    pub shares: Shares,
    pub folded: FoldedCounts,
    pub verdict: Verdict,
    /// `None` where the right text takes nothing that could be credited.
    pub credit: Option<Credit>,
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

/// What became of the blocks of a row. In JSON in small letters.
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
    /// Of a `moved` span the index of the one at its other place in the same row; where that is in another row,
    /// [`Comparison::transfers`] tells. Each of the two is empty on one side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<usize>,
}

/// A sentence that went from one row to another: the two `moved` spans it is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    pub left: Place,
    pub right: Place,
}

/// A span of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Place {
    /// Index into [`Comparison::rows`].
    pub row: usize,
    /// Index into [`Row::spans`].
    pub span: usize,
}

/// What became of a stretch. In JSON in small letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpanOp {
    Same,
    /// Differs in what the policy does not count.
    Folded,
    Deleted,
    Inserted,
    Replaced,
    /// Changed place: inside the row, or to another row.
    Moved,
}

/// What became of the text, by characters that are not blank. Each side adds up to 1, `moved` apart:
/// it counts what stands in moved rows or spans again.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Shares {
    pub left: LeftShares,
    pub right: RightShares,
    /// The same of the headlines alone.
    pub headline: PartShares,
    /// The same of the first paragraphs alone.
    pub lead: PartShares,
}

/// Shares of a part of both articles; `None` for an article without one.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct PartShares {
    pub left: Option<LeftShares>,
    pub right: Option<RightShares>,
}

/// What became of the left text: shares of its characters that are not blank, 0.0 to 1.0.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct LeftShares {
    pub same: f64,
    pub folded: f64,
    pub edited: f64,
    pub omitted: f64,
    pub moved: f64,
}

/// Where the right text comes from: shares of its characters that are not blank, 0.0 to 1.0.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct RightShares {
    pub same: f64,
    pub folded: f64,
    pub edited: f64,
    pub added: f64,
    pub moved: f64,
}

impl LeftShares {
    /// Same or folded, 0.0 to 1.0.
    pub fn kept(&self) -> f64 {
        self.same + self.folded
    }
}

impl RightShares {
    /// Same or folded, 0.0 to 1.0.
    pub fn kept(&self) -> f64 {
        self.same + self.folded
    }
}

/// How many folded spans each policy accounts for. A span that takes several policies counts for each of them; where
/// either of two would do, it counts for the one a reader would name (a quotation mark for quotes, not for width).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FoldedCounts([usize; Ignore::ALL.len()]);

impl FoldedCounts {
    pub(super) fn add(&mut self, policy: Policy) {
        for what in policy.iter() {
            if let Some(count) = self.0.get_mut(what as usize) {
                *count += 1;
            }
        }
    }

    /// Policies with the number of spans they fold, in the order of [`Ignore::ALL`]; none without any.
    pub fn iter(&self) -> impl Iterator<Item = (Ignore, usize)> + '_ {
        Ignore::ALL.into_iter().zip(self.0).filter(|(_, count)| *count > 0)
    }
}

impl Serialize for FoldedCounts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (what, count) in self.iter() {
            map.serialize_entry(what.name(), &count)?;
        }
        map.end()
    }
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
    /// With those of one side whose text stands in other paragraphs of the other, which are neither omitted nor added.
    pub moved_rows: usize,
    pub split_rows: usize,
    pub merged_rows: usize,
    pub omitted_rows: usize,
    pub added_rows: usize,
    pub fact_conflicts: usize,
    /// Characters of the longest piece in common, where what is shared stands in pieces too short to come from one another.
    #[serde(skip)]
    pub scattered: Option<usize>,
    /// Characters of the shorter text, where they are so few that the verdict rests on little.
    #[serde(skip)]
    pub little: Option<usize>,
    /// The languages of the two, where hardly anything is shared and they are not the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub languages: Option<[Language; 2]>,
}

/// How much of the one text is in the other: README.md states the rule. In JSON in small letters, as `edited_reprint`.
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

impl VerdictKind {
    /// From the nearest to the farthest.
    pub const ALL: [Self; 5] =
        [Self::Identical, Self::Reprint, Self::EditedReprint, Self::Derived, Self::Independent];
}
