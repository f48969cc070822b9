//! Where a change or a fact stands: the numbered part of the text, and the sentence.

use std::ops::Range;

use crate::article::Article;
use crate::compare::display::{Side, slice};
use crate::compare::findings::Change;
use crate::compare::{Parts, Row, number_of};
use crate::report::pair::Pair;
use crate::text::sentences;

/// The texts of a pair, each with its numbered parts.
pub(super) struct Places<'a> {
    sides: [(&'a Article, Parts<'a>); 2],
    rows: &'a [Row],
}

/// The name of a part, and a sentence; both may be empty.
pub(super) type Place = [String; 2];

impl<'a> Places<'a> {
    pub(super) fn of(pair: &Pair<'a>) -> Self {
        Self {
            sides: pair.articles.map(|article| (article, Parts::of(article))),
            rows: &pair.comparison.rows,
        }
    }

    /// Where a change stands on either side. Of a whole paragraph the sentence is left out: it is the change.
    pub(super) fn of_change(&self, change: &Change) -> [Place; 2] {
        let Some(row) = self.rows.get(change.row) else { return Default::default() };
        let span = change.span.and_then(|at| row.spans.get(at));
        Side::BOTH.map(|side| match span {
            Some(span) => {
                let [from, to] = span.stretches(&row.spans)[side.index()];
                self.of_stretch(row, side, from..to)
            }
            None => [self.part(side, side.blocks(row).first().copied()), String::new()],
        })
    }

    /// Whether a change is one of a paragraph's own number and no other.
    pub(super) fn is_of_number(&self, change: &Change) -> bool {
        let row = self.rows.get(change.row);
        let Some((row, span)) = row.and_then(|row| Some((row, row.spans.get(change.span?)?))) else {
            return false;
        };
        let stretches = span.stretches(&row.spans);
        Side::BOTH.into_iter().all(|side| {
            let [from, to] = stretches[side.index()];
            let mut first = 0;
            from < to
                && side.blocks(row).iter().any(|&block| {
                    let text =
                        self.sides[side.index()].0.blocks.get(block).map_or("", |block| block.text.as_str());
                    let own = first..first + number_of(text);
                    first += text.chars().count() + 1;
                    own.start <= from && to <= own.end
                })
        })
    }

    /// Where a fact stands.
    pub(super) fn of_fact(&self, side: Side, fact: Option<usize>) -> Place {
        let (article, _) = &self.sides[side.index()];
        let Some(fact) = fact.and_then(|at| article.facts.get(at)) else { return Default::default() };
        let text = article.blocks.get(fact.block).map_or("", |block| block.text.as_str());
        [self.part(side, Some(fact.block)), around(text, fact.range[0]..fact.range[1])]
    }

    fn part(&self, side: Side, block: Option<usize>) -> String {
        let (_, parts) = &self.sides[side.index()];
        block.map(|block| parts.name(block)).unwrap_or_default()
    }

    /// Scalar values of a row's text, whose paragraphs are joined by a line feed.
    fn of_stretch(&self, row: &Row, side: Side, stretch: Range<usize>) -> Place {
        let (article, _) = &self.sides[side.index()];
        let mut first = 0;
        for &block in side.blocks(row) {
            let text = article.blocks.get(block).map_or("", |block| block.text.as_str());
            let count = text.chars().count();
            if stretch.start <= first + count {
                let within = [stretch.start, stretch.end].map(|at| at.clamp(first, first + count) - first);
                return [self.part(side, Some(block)), around(text, within[0]..within[1])];
            }
            first += count + 1;
        }
        Default::default()
    }
}

/// The sentences of a paragraph that a stretch of its scalar values touches.
fn around(text: &str, stretch: Range<usize>) -> String {
    let [from, to] = [stretch.start, stretch.end].map(|at| slice(text, 0..at).len());
    let touched = |range: &Range<usize>| range.start < to.max(from + 1) && from < range.end;
    let mut found = sentences(text).into_iter().filter(touched);
    let Some(first) = found.next() else { return text.trim().to_owned() };
    let end = found.next_back().map_or(first.end, |last| last.end);
    text.get(first.start..end).unwrap_or_default().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn the_sentences_that_a_stretch_touches() {
        let text = "渡口停了。船修好了。明天开。";
        assert_eq!(around(text, 6..7), "船修好了。");
        assert_eq!(around(text, 6..12), "船修好了。明天开。");
        // What was added on the other side has a place and no length here.
        assert_eq!(around(text, 5..5), "船修好了。");
        assert_eq!(around(text, 14..14), text);
        assert_eq!(around("", 0..0), "");
    }
}
