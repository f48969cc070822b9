//! What changes say, in the words of either article.

use std::borrow::Cow;

use crate::article::{Article, FactKind};
use crate::compare::display::{Side, text};
use crate::compare::{Comparison, FactDifference, FactStatus};
use crate::text::Steps;

use super::places::range_in;
use super::{Change, numbers};

/// Fetches the texts of changes, best in their order: where the letters of a row stand is found once for all of its
/// changes, of which a book written on one line has thousands.
#[derive(Debug)]
pub struct Readings<'a> {
    articles: [&'a Article; 2],
    comparison: &'a Comparison,
    /// A row and its texts.
    last: Option<(usize, [Text<'a>; 2])>,
}

impl<'a> Readings<'a> {
    /// Of a comparison of the two articles; the texts of the row that was asked for last are kept.
    pub fn new(left: &'a Article, right: &'a Article, comparison: &'a Comparison) -> Self {
        Self { articles: [left, right], comparison, last: None }
    }

    /// What stands on the left and on the right; empty where nothing does. Of a change of numbering the whole label or
    /// reference: 第二条 and 第三条, not 二 and 三.
    pub fn of(&mut self, change: &Change) -> [String; 2] {
        let (articles, comparison) = (self.articles, self.comparison);
        let Some(row) = comparison.rows.get(change.row) else { return Default::default() };
        let Some(at) = change.span else {
            return Side::BOTH.map(|side| text(articles[side.index()], row, side).into_owned());
        };
        let Some(span) = row.spans.get(at) else { return Default::default() };
        let stretches = span.stretches(&row.spans);
        let fresh = || Side::BOTH.map(|side| Text::of(text(articles[side.index()], row, side)));
        let (of, texts) = self.last.get_or_insert_with(|| (change.row, fresh()));
        if *of != change.row {
            (*of, *texts) = (change.row, fresh());
        }
        let ranges = match change.number {
            Some(number) => {
                numbers::whole(articles, row, [&texts[0].text, &texts[1].text], stretches, number)
            }
            None => amount(comparison, change.row, stretches, articles),
        };
        [texts[0].part(ranges[0]), texts[1].part(ranges[1])]
    }
}

/// One side of a row.
#[derive(Debug)]
struct Text<'a> {
    text: Cow<'a, str>,
    steps: Steps,
}

impl<'a> Text<'a> {
    fn of(text: Cow<'a, str>) -> Self {
        Self { steps: Steps::of(&text), text }
    }

    fn part(&self, [from, to]: [usize; 2]) -> String {
        self.steps.slice(&self.text, from..to).to_owned()
    }
}

/// An edit inside of an amount that disagrees with one on the other side, as both amounts: 214 of £214m says less. Its
/// ranges and the result's are of the row's texts.
fn amount(
    comparison: &Comparison,
    row: usize,
    stretches: [[usize; 2]; 2],
    articles: [&Article; 2],
) -> [[usize; 2]; 2] {
    // By status and then by row, conflicts first.
    let before = |f: &FactDifference| f.status == FactStatus::Conflict && f.row < row;
    let first = comparison.facts.partition_point(before);
    let facts = comparison.facts.iter().skip(first);
    let own = facts.take_while(|f| f.status == FactStatus::Conflict && f.row == row && f.right_row.is_none());
    let place = |fact: &FactDifference| {
        let [left, right] = fact.facts(&articles[0].facts, &articles[1].facts);
        let row = comparison.rows.get(row)?;
        let left = range_in(articles[0], &row.left, left?)?;
        let right = range_in(articles[1], &row.right, right?)?;
        Some([left, right].map(|range| range.map(|at| at as usize)))
    };
    let holds = |places: &[[usize; 2]; 2]| {
        places.iter().zip(&stretches).all(|(own, part)| own[0] <= part[0] && part[1] <= own[1])
    };
    own.filter(|f| matches!(f.kind, FactKind::Money | FactKind::Percent | FactKind::Quantity))
        .filter_map(place)
        .find(holds)
        .unwrap_or(stretches)
}
