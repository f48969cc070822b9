//! Changes of attribution and certainty: who is said to say it, how they are said to say it, and how sure it is.
//!
//! No figure differs, and yet the story claims something else: 县交通局 became 有关部门, “said” became “admitted”, 将 became
//! 可能将. Only sentences that stand in both texts are looked at, and in them only words that the word edits marked;
//! what went as a whole is told elsewhere, but a condition whose main clause stayed. A word for another of the same sort (说 and 表示, may and might) is no change,
//! and better none is told than a false one.

mod bits;
mod certainty;
mod conditions;
mod credited;
mod cuts;
mod denied;
mod force;
mod glance;
mod known;
mod lexicon;
mod lost;
mod manner;
mod negation;
mod neighbours;
mod part;
mod scripts;
mod sources;
mod tongue;
mod unit;
mod verbs;
mod whole;
mod words;

#[cfg(test)]
mod tests;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::article::Article;
use crate::task::{Cancelled, Watch};
use crate::text::Policy;

use super::display::{Side, slice, text};
use super::pair::mirror;
use super::parts::label;
use super::{FactDifference, Row, RowKind};

pub use manner::Manner;

use glance::Glance;
use scripts::Through;
use unit::{Half, Sides, Unit};
use whole::Whole;

/// One such change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribution {
    pub kind: AttributionKind,
    pub change: AttributionChange,
    /// Index into [`super::Comparison::rows`].
    pub row: usize,
    /// The words on the left, in scalar values of the row's text on that side; empty where they would stand.
    pub left: [usize; 2],
    /// The same on the right.
    pub right: [usize; 2],
    /// Of a reference, the rows of the parts that its number means on the left and on the right, where they have another
    /// on the other side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parts: Option<[Option<usize>; 2]>,
    /// Of a verb of reporting, how it says so on the left and on the right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manners: Option<[Manner; 2]>,
}

/// What changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttributionKind {
    /// Who is said to say it.
    Source,
    /// The verb of reporting.
    Verb,
    /// How sure it is.
    Certainty,
    /// What a rule demands: must, may, must not.
    Obligation,
    /// What came of it: passed, failed; would, would not.
    Outcome,
    /// Under which condition it is so.
    Condition,
    /// Which part of the text is referred to.
    Reference,
}

/// What became of it from left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttributionChange {
    /// Less is vouched for: said → claimed, 将 → 可能将.
    Weaker,
    /// More is vouched for.
    Stronger,
    /// A source with a name became one without.
    Unnamed,
    /// A source without a name became one with.
    Named,
    /// The source is told no longer.
    Dropped,
    /// A source is told where none was.
    Added,
    /// What was admitted or confirmed is denied, what was allowed is forbidden, what passed failed, or the other way round.
    Opposite,
    /// A reference that both sides have as it is, though the part it means has another number on the other.
    Stale,
    /// Another, and neither of these.
    Other,
}

impl AttributionChange {
    /// Seen from the other side.
    #[must_use]
    pub fn mirrored(self) -> Self {
        match self {
            Self::Weaker => Self::Stronger,
            Self::Stronger => Self::Weaker,
            Self::Unnamed => Self::Named,
            Self::Named => Self::Unnamed,
            Self::Dropped => Self::Added,
            Self::Added => Self::Dropped,
            Self::Opposite => Self::Opposite,
            Self::Stale => Self::Stale,
            Self::Other => Self::Other,
        }
    }
}

impl Attribution {
    /// The range on a side.
    pub fn range(&self, side: Side) -> [usize; 2] {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
        }
    }

    /// What the part that a stale reference means on one side is called on the other, with that side.
    pub fn renamed(&self, articles: [&Article; 2], rows: &[Row]) -> Option<(Side, String)> {
        let [left, right] = self.parts?;
        let (at, side) = left.map(|at| (at, Side::Right)).or(right.map(|at| (at, Side::Left)))?;
        let article = articles[side.index()];
        let texts = side.blocks(rows.get(at)?).iter().filter_map(|&block| article.blocks.get(block));
        let label = texts.map(|block| label(&block.text)).find(|label| !label.is_empty())?;
        Some((side, label.to_owned()))
    }

    /// The words on either side; empty where none stand.
    pub fn readings(&self, articles: [&Article; 2], rows: &[Row]) -> [String; 2] {
        let Some(row) = rows.get(self.row) else { return Default::default() };
        Side::BOTH.map(|side| {
            let [from, to] = self.range(side);
            slice(&text(articles[side.index()], row, side), from..to).to_owned()
        })
    }
}

/// All of them; without those that a difference of facts tells already.
///
/// The work is done in the same direction whichever side is which (`swapped` says whether it has to turn), so that
/// swapping the sides mirrors the result.
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub(super) fn changes(
    articles: [&Article; 2],
    rows: &[Row],
    facts: &[FactDifference],
    policy: Policy,
    swapped: bool,
    watch: &Watch,
) -> Result<Vec<Attribution>, Cancelled> {
    let mut found = Vec::new();
    let mut through = Through::of(articles, policy);
    let mut glance = Glance::default();
    let mut unit = Unit::default();
    for (number, row) in rows.iter().enumerate() {
        if !matches!(row.kind, RowKind::Edited | RowKind::Split | RowKind::Merged) {
            continue;
        }
        let mut texts = Side::BOTH.map(|side| text(articles[side.index()], row, side));
        let mut turned = None;
        if swapped {
            texts.swap(0, 1);
            mirror(turned.insert(row.clone()));
        }
        let row = turned.as_ref().unwrap_or(row);
        let texts = texts.each_ref().map(AsRef::as_ref);
        let seen;
        let row = match &mut through {
            Some(through) => {
                let Some(spans) = through.spans(texts, watch)? else { continue };
                seen = Row { spans, ..row.clone() };
                &seen
            }
            None => row,
        };
        glance.look(row, texts);
        let sides = Sides { row, texts, places: &glance.places };
        let whole =
            Whole { rows: texts, articles: if swapped { [articles[1], articles[0]] } else { articles } };
        unit::each(&sides, &glance.spans, &mut unit, |unit| {
            let changes = of_unit(unit, &whole).into_iter();
            found.extend(changes.map(|change| change.into_shown(number, unit, swapped)));
        });
        let conditions = conditions::changed(row, texts, &glance.places).into_iter();
        found.extend(conditions.map(|(change, at)| of_row(number, change, at, swapped)));
    }
    if !found.is_empty() {
        known::strike(articles, rows, facts, &mut found);
        neighbours::strike(articles, rows, &mut found);
    }
    Ok(found)
}

/// A change in one unit, in the direction of the work.
#[derive(Debug)]
struct Change {
    kind: AttributionKind,
    change: AttributionChange,
    /// In scalar values of either half.
    at: [Range<usize>; 2],
}

impl Change {
    fn into_shown(self, row: usize, unit: &Unit, swapped: bool) -> Attribution {
        let place = |side: usize| {
            let half: &Half = unit.half(side);
            self.at.get(side).map_or([0, 0], |range| half.in_row(range))
        };
        let manner = |side: usize| {
            let at = self.at.get(side)?;
            unit.verbs(side).iter().find(|(verb, _)| verb == at).map(|(_, manner)| *manner)
        };
        let is_verb = self.kind == AttributionKind::Verb;
        let manners = is_verb.then(|| Some([manner(0)?, manner(1)?])).flatten();
        let ([left, right], manners, change) = if swapped {
            let manners = manners.map(|[left, right]| [right, left]);
            ([place(1), place(0)], manners, self.change.mirrored())
        } else {
            ([place(0), place(1)], manners, self.change)
        };
        Attribution { kind: self.kind, change, row, left, right, parts: None, manners }
    }
}

/// A condition that one side of a row has alone.
fn of_row(row: usize, change: AttributionChange, at: [Range<usize>; 2], swapped: bool) -> Attribution {
    let [mut left, mut right] = at.map(|range| [range.start, range.end]);
    let mut change = change;
    if swapped {
        std::mem::swap(&mut left, &mut right);
        change = change.mirrored();
    }
    Attribution { kind: AttributionKind::Condition, change, row, left, right, parts: None, manners: None }
}

/// What changed in two sentences of a row.
fn of_unit(unit: &Unit, whole: &Whole<'_>) -> Vec<Change> {
    let mut found = verbs::changed(unit);
    let sources = credited::changed(unit, whole);
    // Words that were told as verbs or with their source are not told again for themselves.
    let told: Vec<[Range<usize>; 2]> = found.iter().chain(&sources).map(|change| change.at.clone()).collect();
    found.extend(sources);
    found.extend(certainty::changed(unit, &told));
    let told: Vec<[Range<usize>; 2]> = found.iter().map(|change| change.at.clone()).collect();
    found.extend(force::changed(unit, &told));
    found
}

/// Whether two stretches share a letter.
#[inline]
fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Whether two stretches share a letter or stand side by side.
#[inline]
fn touch(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start <= b.end && b.start <= a.end
}
