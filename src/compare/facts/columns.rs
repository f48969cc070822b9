//! Figures that were changed side by side, as in the rows of a table: each is held against the one in its own column.

use crate::compare::{Row, Span, SpanOp};

use super::comparable::{comparable, is_figure};
use super::rows::{Open, Pairing};
use super::stretches::counterpart;

/// Figures of one stretch.
const MOST: usize = 12;
/// What may stand between two of them, in scalar values.
const GAP: usize = 2;

impl Pairing<'_, '_> {
    /// Whether two figures are the same of several in a stretch that was exchanged, whose figures are of the same kinds on
    /// both sides and which holds nothing else.
    pub(super) fn is_in_column(&self, left: &Open<'_>, right: &Open<'_>, row: &Row) -> bool {
        if !is_figure(left.fact.kind) || self.apart {
            return false;
        }
        let stretches = [(0, left), (1, right)].map(|(side, open)| self.stretch(side, open, &row.spans));
        let [Some(here), Some(there)] = stretches else { return false };
        let [lefts, rights] = [(0, here), (1, there)].map(|(side, stretch)| self.figures(side, stretch));
        let (Some(lefts), Some(rights)) = (lefts, rights) else { return false };
        let nth = |of: &[&Open<'_>], open: &Open<'_>| of.iter().position(|o| o.at == open.at);
        // What one stretch was exchanged for is the other.
        let place = counterpart(here, &row.spans, self.sides);
        place == there
            && lefts.len() == rights.len()
            && nth(&lefts, left).is_some()
            && nth(&lefts, left) == nth(&rights, right)
            && lefts.iter().zip(&rights).all(|(l, r)| comparable((l.fact, &l.stated), (r.fact, &r.stated)))
    }

    /// The edits around a fact that are not parted by more than a letter or two, on its side.
    fn stretch(&self, side: usize, open: &Open<'_>, spans: &[Span]) -> Option<[usize; 2]> {
        let changed = |span: &Span| !matches!(span.op, SpanOp::Same | SpanOp::Folded);
        let range = |span: &Span| self.sides[side].range(span);
        let at = spans.partition_point(|span| range(span).end <= open.range[0]);
        let first = spans.get(at)?;
        changed(first).then(|| [range(first).start, range(first).end])
    }

    /// The figures of a stretch of a side, if it holds two or more and next to nothing else.
    fn figures(&self, side: usize, [start, end]: [usize; 2]) -> Option<Vec<&Open<'_>>> {
        let open = &self.open[side];
        let first = open.partition_point(|o| o.range[1] <= start);
        let inside = open.iter().skip(first).take_while(|o| o.range[0] < end).take(MOST + 1);
        let figures: Vec<_> = inside.collect();
        let mut at = start;
        for figure in &figures {
            if !is_figure(figure.fact.kind) || figure.range[0] > at.max(start) + GAP {
                return None;
            }
            at = figure.range[1];
        }
        ((2..=MOST).contains(&figures.len()) && end <= at + GAP).then_some(figures)
    }
}

#[cfg(test)]
mod tests {
    use crate::compare::FactStatus::Conflict;
    use crate::compare::facts::tests::{TAIL, differences, one};

    #[test]
    fn figures_side_by_side_are_held_against_each_other_by_column() {
        let head = "以下是本市停车场的收费标准，单位为元。\n\n小型车位每月 80 元";
        let pair =
            |a: &str, b: &str| differences(&format!("{head}\n\n{a}{TAIL}"), &format!("{head}\n\n{b}{TAIL}"));
        assert_eq!(
            pair("大型车位 100 2", "大型车位 125 3"),
            [one(Conflict, "100", "125"), one(Conflict, "2", "3")]
        );
        assert_eq!(
            pair("二级停车场  0.85  1.45  10%", "二级停车场  0.85  1.55  15%"),
            [one(Conflict, "1.45", "1.55"), one(Conflict, "10%", "15%")]
        );
    }
}
