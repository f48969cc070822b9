//! Where a change or a fact stands: the numbered part of the text, and the sentence.

use std::ops::Range;

use crate::article::Article;
use crate::compare::display::Side;
use crate::compare::findings::Change;
use crate::compare::{Attribution, Parts, Row};
use crate::report::pair::Pair;
use crate::text::{Steps, sentences};

/// The texts of a pair, each with its numbered parts.
pub(super) struct Places<'a> {
    sides: [Text<'a>; 2],
    rows: &'a [Row],
}

/// The name of a part, and a sentence; both may be empty.
pub(super) type Place = [String; 2];

impl<'a> Places<'a> {
    pub(super) fn of(pair: &Pair<'a>) -> Self {
        Self { sides: pair.articles.map(Text::of), rows: &pair.comparison.rows }
    }

    /// Where a change stands on either side. Of a whole paragraph the sentence is left out: it is the change.
    pub(super) fn of_change(&mut self, change: &Change) -> [Place; 2] {
        let Some(row) = self.rows.get(change.row) else { return Default::default() };
        let span = change.span.and_then(|at| row.spans.get(at));
        Side::BOTH.map(|side| {
            let (text, blocks) = (&mut self.sides[side.index()], side.blocks(row));
            match span {
                Some(span) => {
                    let [from, to] = span.stretches(&row.spans)[side.index()];
                    text.of_stretch(blocks, from..to)
                }
                None => [text.part(blocks.first().copied()), String::new()],
            }
        })
    }

    /// Where a change of attribution stands.
    pub(super) fn of_attribution(&mut self, said: &Attribution) -> [Place; 2] {
        let Some(row) = self.rows.get(said.row) else { return Default::default() };
        Side::BOTH.map(|side| {
            let [from, to] = said.range(side);
            self.sides[side.index()].of_stretch(side.blocks(row), from..to)
        })
    }

    /// Where a fact stands.
    pub(super) fn of_fact(&mut self, side: Side, fact: Option<usize>) -> Place {
        let text = &mut self.sides[side.index()];
        let Some(fact) = fact.and_then(|at| text.article.facts.get(at)) else { return Default::default() };
        [text.part(Some(fact.block)), text.around(fact.block, fact.range[0]..fact.range[1])]
    }
}

/// One side of a pair.
struct Text<'a> {
    article: &'a Article,
    parts: Parts<'a>,
    /// The scalar values of each block.
    counts: Vec<usize>,
    /// Of the block that was looked at last: a book written on one line has thousands of changes in it.
    outline: Option<(usize, Outline<'a>)>,
}

impl<'a> Text<'a> {
    fn of(article: &'a Article) -> Self {
        let counts = article.blocks.iter().map(|block| block.text.chars().count()).collect();
        Self { article, parts: Parts::of(article), counts, outline: None }
    }

    fn block(&self, block: usize) -> &'a str {
        self.article.blocks.get(block).map_or("", |block| block.text.as_str())
    }

    fn part(&self, block: Option<usize>) -> String {
        block.map(|block| self.parts.name(block)).unwrap_or_default()
    }

    /// Some blocks, each with the scalar value it begins at in their text, in which a line feed joins them.
    fn starts(&self, blocks: &[usize]) -> impl Iterator<Item = (usize, usize)> {
        blocks.iter().scan(0, |next, &block| {
            let first = *next;
            *next += self.count(block) + 1;
            Some((block, first))
        })
    }

    fn count(&self, block: usize) -> usize {
        self.counts.get(block).copied().unwrap_or(0)
    }

    /// Of scalar values of the text of some blocks.
    fn of_stretch(&mut self, blocks: &[usize], stretch: Range<usize>) -> Place {
        let at = self.starts(blocks).find(|&(block, first)| stretch.start <= first + self.count(block));
        let Some((block, first)) = at else { return Default::default() };
        let within =
            [stretch.start, stretch.end].map(|at| at.clamp(first, first + self.count(block)) - first);
        [self.part(Some(block)), self.around(block, within[0]..within[1])]
    }

    fn around(&mut self, block: usize, stretch: Range<usize>) -> String {
        let text = self.block(block);
        let (of, outline) = self.outline.get_or_insert_with(|| (block, Outline::of(text)));
        if *of != block {
            (*of, *outline) = (block, Outline::of(text));
        }
        outline.around(stretch)
    }
}

/// Where the letters and the sentences of a paragraph stand.
struct Outline<'a> {
    text: &'a str,
    steps: Steps,
    sentences: Vec<Range<usize>>,
}

impl<'a> Outline<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, steps: Steps::of(text), sentences: sentences(text) }
    }

    /// The sentences that a stretch of the paragraph's scalar values touches.
    fn around(&self, stretch: Range<usize>) -> String {
        let [from, to] = [stretch.start, stretch.end].map(|at| self.steps.byte(self.text, at));
        let to = to.max(from + 1);
        // They follow one another without gap.
        let first = self.sentences.partition_point(|sentence| sentence.end <= from);
        let last = self.sentences.partition_point(|sentence| sentence.start < to);
        let touched = self.sentences.get(first..last).unwrap_or_default();
        let (Some(first), Some(last)) = (touched.first(), touched.last()) else {
            return self.text.trim().to_owned();
        };
        self.text.get(first.start..last.end).unwrap_or_default().trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::Outline;

    #[test]
    fn the_sentences_that_a_stretch_touches() {
        let around = |text: &str, stretch| Outline::of(text).around(stretch);
        let text = "渡口停了。船修好了。明天开。";
        assert_eq!(around(text, 6..7), "船修好了。");
        assert_eq!(around(text, 6..12), "船修好了。明天开。");
        // What was added on the other side has a place and no length here.
        assert_eq!(around(text, 5..5), "船修好了。");
        assert_eq!(around(text, 14..14), text);
        assert_eq!(around("", 0..0), "");
    }
}
