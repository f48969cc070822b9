//! References that stayed as they were though the part they mean has another number in the other text: Article 5 has become
//! Article 6, and another article still says “under Article 5”.

use crate::article::Article;
use crate::compare::around::{is_kept, sentence};
use crate::compare::attribution::{Attribution, AttributionChange, AttributionKind};
use crate::compare::display::{Side, text};
use crate::compare::numbered::{self, Number};
use crate::compare::{Row, Span, SpanOp};

use super::body::{Body, only_label};
use super::references::{self, Reference};
use super::whose::Whose;

/// What laws and contracts refer to by numbers that count through the whole text.
const KINDS: [&str; 5] = ["条", "article", "section", "rule", "regulation"];
/// So many in a hundred letters of a sentence stand in both texts, at least, where it says the same.
const KEPT: usize = 60;
/// Two parts are surely one from this similarity on.
const SURE: f64 = 0.6;

/// All of them, by kind of part, row and place; `labels` are those of both texts' blocks.
pub(super) fn find(
    articles: [&Article; 2],
    rows: &[Row],
    labels: [&[Option<Number>]; 2],
) -> Vec<Attribution> {
    let mut found = Vec::new();
    for kind in KINDS {
        let bodies = labels.map(|labels| Body::of(labels, kind));
        let [Some(left), Some(right)] = &bodies else { continue };
        let search =
            Search { articles, rows, labels, bodies: [left, right], kind, of: rows_of(articles, rows) };
        if search.is_renumbered() {
            (0..rows.len()).for_each(|row| search.row(row, &mut found));
        }
    }
    found
}

/// The row of each block.
fn rows_of(articles: [&Article; 2], rows: &[Row]) -> [Vec<usize>; 2] {
    let mut of = articles.map(|article| vec![usize::MAX; article.blocks.len()]);
    for (number, row) in rows.iter().enumerate() {
        for side in Side::BOTH {
            for &block in side.blocks(row) {
                if let Some(of) = of[side.index()].get_mut(block) {
                    *of = number;
                }
            }
        }
    }
    of
}

/// A reference to a part of the text itself. Ranges are in scalar values of the row's text.
struct Found {
    range: [usize; 2],
    number: Number,
    sentence: [usize; 2],
    /// How many references its sentence has.
    beside: usize,
}

struct Search<'a> {
    articles: [&'a Article; 2],
    rows: &'a [Row],
    /// The number that each block is headed with, by side.
    labels: [&'a [Option<Number>]; 2],
    bodies: [&'a Body<'a>; 2],
    /// What is referred to: one of [`KINDS`].
    kind: &'static str,
    /// The row of each block, by side.
    of: [Vec<usize>; 2],
}

impl Search<'_> {
    /// Whether any part has another number on the other side.
    fn is_renumbered(&self) -> bool {
        let mut labels = self.labels[0].iter().flatten().filter(|number| number.is_a(self.kind));
        labels.any(|number| self.elsewhere(Side::Left, number).is_some())
    }

    /// The row of the part that has a number on a side and surely another on the other.
    fn elsewhere(&self, side: Side, number: &Number) -> Option<usize> {
        let block = self.bodies[side.index()].part(number)?;
        let at = *self.of[side.index()].get(block)?;
        let row = self.rows.get(at).filter(|row| row.similarity >= SURE)?;
        let only = |side: Side| only_label(self.labels[side.index()], row, side);
        only(side)?;
        let other = only(side.other())?;
        let known = self.bodies[side.other().index()].part(other).is_some();
        (other != number && known).then_some(at)
    }

    /// The stale references of a row.
    fn row(&self, at: usize, found: &mut Vec<Attribution>) {
        let Some(row) = self.rows.get(at).filter(|row| !row.left.is_empty() && !row.right.is_empty()) else {
            return;
        };
        let [left, right] = Side::BOTH.map(|side| self.references(side, row));
        for l in &left {
            let Some(place) = same(row, l.range) else { continue };
            let Some(r) = right.iter().find(|r| r.range == place && r.number == l.number) else { continue };
            // 第六条或第七条 became 第六条: either may be what stayed.
            if l.beside != r.beside
                || !is_kept(&row.spans, Side::Left, l.sentence, KEPT)
                || !is_kept(&row.spans, Side::Right, r.sentence, KEPT)
            {
                continue;
            }
            let parts = Side::BOTH.map(|side| self.elsewhere(side, &l.number));
            if parts.iter().all(Option::is_none) {
                continue;
            }
            found.push(Attribution {
                kind: AttributionKind::Reference,
                change: AttributionChange::Stale,
                row: at,
                left: l.range,
                right: r.range,
                parts: Some(parts),
                manners: None,
            });
        }
    }

    /// The references of a side of a row to parts of the kind.
    fn references(&self, side: Side, row: &Row) -> Vec<Found> {
        let article = self.articles[side.index()];
        let whole: Vec<char> = text(article, row, side).chars().collect();
        let mut found = Vec::new();
        let mut start = 0;
        for &block in side.blocks(row) {
            let Some(own) = article.blocks.get(block) else { continue };
            let length = own.text.chars().count();
            let label = numbered::label(&own.text).map_or(0, |(length, _)| length);
            if block < self.bodies[side.index()].end {
                let letters = whole.get(start..start + length).unwrap_or_default();
                let mut all = references::of(letters);
                all.retain(|one| one.range[0] >= label && one.number.is_a(self.kind));
                for one in all.iter().filter(|one| matches!(one.whose, Whose::Own | Whose::Unsaid)) {
                    let sentence = sentence(letters, one.range, label);
                    let is_in_it =
                        |one: &&Reference| sentence[0] <= one.range[0] && one.range[1] <= sentence[1];
                    found.push(Found {
                        range: one.range.map(|place| place + start),
                        number: one.number.clone(),
                        sentence: sentence.map(|place| place + start),
                        beside: all.iter().filter(is_in_it).count(),
                    });
                }
            }
            start += length + 1;
        }
        found
    }
}

/// Where a range of the left, in scalar values, stands on the right, if it is the same there.
fn same(row: &Row, [from, to]: [usize; 2]) -> Option<[usize; 2]> {
    let holds = |span: &&Span| span.op == SpanOp::Same && span.left[0] <= from && to <= span.left[1];
    let span = row.spans.iter().find(holds)?;
    Some([from, to].map(|place| place - span.left[0] + span.right[0]))
}
