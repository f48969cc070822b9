//! References that stayed as they were where the part they mean has another number now: Article 5 has become Article 6,
//! and another article still says “under Article 5”.

use crate::article::Article;
use crate::compare::attribution::{Attribution, AttributionChange, AttributionKind};
use crate::compare::display::{Side, text};
use crate::compare::numbered::{self, Number};
use crate::compare::{Row, SpanOp};

use super::body::Body;
use super::references::{self, Reference};
use super::whose::Whose;

/// What laws and contracts refer to by numbers that count through the whole text.
const KINDS: [&str; 5] = ["条", "article", "section", "rule", "regulation"];
/// Two parts are surely one from this similarity on.
const SURE: f64 = 0.6;

/// All of them by row and place.
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

struct Search<'a> {
    articles: [&'a Article; 2],
    rows: &'a [Row],
    labels: [&'a [Option<Number>]; 2],
    bodies: [&'a Body<'a>; 2],
    kind: &'static str,
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
        let only = |side: Side| {
            let of = |&block: &usize| self.labels[side.index()].get(block)?.as_ref();
            let mut numbers = side.blocks(row).iter().filter_map(of);
            numbers.next().filter(|_| numbers.next().is_none())
        };
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
        for (l, l_text) in &left {
            let Some(place) = same(row, l.range) else { continue };
            let there = right.iter().find(|(r, _)| r.range == place && r.number == l.number);
            let Some((r, r_text)) = there else { continue };
            if l_text != r_text || [l, r].iter().any(|one| !matches!(one.whose, Whose::Own | Whose::Unsaid)) {
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
            });
        }
    }

    /// The references of a side of a row to parts of the kind, each with the sentence around it.
    fn references(&self, side: Side, row: &Row) -> Vec<(Reference, String)> {
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
                let all = references::of(letters);
                for one in all.iter().filter(|one| one.range[0] >= label && one.number.is_a(self.kind)) {
                    let sentence = sentence(letters, &all, one.range, label);
                    let [range, list] = [one.range, one.list].map(|range| range.map(|place| place + start));
                    found.push((Reference { range, list, ..one.clone() }, sentence));
                }
            }
            start += length + 1;
        }
        found
    }
}

/// The sentence that holds a range, without the label of its paragraph, and without the numbers it refers to: of two in a
/// row the other may have been brought up to date.
fn sentence(text: &[char], all: &[Reference], [from, to]: [usize; 2], label: usize) -> String {
    let ends = |c: &char| matches!(c, '。' | '；' | ';' | '\n');
    let before = text.get(label..from).unwrap_or_default();
    let from = label + before.iter().rposition(ends).map_or(0, |at| at + 1);
    let after = text.get(to..).unwrap_or_default();
    let to = to + after.iter().position(ends).unwrap_or(after.len());
    let mut sentence = String::new();
    let mut at = from;
    for [start, end] in all.iter().map(|one| one.range).filter(|range| from <= range[0] && range[1] <= to) {
        sentence.extend(text.get(at..start).unwrap_or_default());
        sentence.push('#');
        at = end;
    }
    sentence.extend(text.get(at..to).unwrap_or_default());
    sentence
}

/// Where a range of the left stands on the right, if it is the same there.
fn same(row: &Row, [from, to]: [usize; 2]) -> Option<[usize; 2]> {
    let holds =
        |span: &&crate::compare::Span| span.op == SpanOp::Same && span.left[0] <= from && to <= span.left[1];
    let span = row.spans.iter().find(holds)?;
    Some([from, to].map(|place| place - span.left[0] + span.right[0]))
}
