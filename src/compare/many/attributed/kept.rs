//! What became in a source of words of the base that no change of attribution was found in.

use std::ops::Range;

use crate::article::Article;
use crate::compare::display::{Side, slice, text};
use crate::compare::many::names::letters;
use crate::compare::{Comparison, Place, Row, Span, SpanOp};
use crate::text::chars::is_letter;

/// What a source has of some words of the base.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// The same, in this block of it.
    At(usize),
    /// Neither them nor anything of their sentence.
    Nowhere,
    /// Something else, or the same at another place.
    Otherwise,
}

/// A comparison by the blocks of the base.
pub(super) struct Places<'a> {
    comparison: &'a Comparison,
    base: &'a Article,
    source: &'a Article,
    /// The row that each block stands in.
    rows: Vec<Option<usize>>,
}

impl<'a> Places<'a> {
    pub(super) fn of(comparison: &'a Comparison, [base, source]: [&'a Article; 2]) -> Self {
        let mut rows = vec![None; base.blocks.len()];
        for (at, row) in comparison.rows.iter().enumerate() {
            for &block in &row.left {
                if let Some(place) = rows.get_mut(block) {
                    *place = Some(at);
                }
            }
        }
        Self { comparison, base, source, rows }
    }

    /// Of a range of a block inside its sentence, both in scalar values.
    pub(super) fn of_range(&self, block: usize, range: &Range<usize>, sentence: &Range<usize>) -> Kept {
        let Some(number) = self.rows.get(block).copied().flatten() else { return Kept::Otherwise };
        let Some(row) = self.comparison.rows.get(number) else { return Kept::Otherwise };
        let start = start_of(self.base, &row.left, block);
        let in_row = |range: &Range<usize>| range.start + start..range.end + start;
        let (range, sentence) = (in_row(range), in_row(sentence));
        // Of words that the base lacks what stands around the place.
        let around = match range.is_empty() {
            true => range.start.saturating_sub(1).max(sentence.start)..(range.end + 1).min(sentence.end),
            false => range,
        };
        if let Some(there) = self.across(number, row, &around) {
            return Kept::At(there);
        }
        match self.has_any(block, row, &sentence, start) {
            true => Kept::Otherwise,
            false => Kept::Nowhere,
        }
    }

    /// The source's block that has a range of a row's left text, if it has it whole.
    fn across(&self, number: usize, row: &Row, range: &Range<usize>) -> Option<usize> {
        let touches = |span: &Span| match span.left {
            [at, end] if at == end => range.start < at && at < range.end,
            [from, to] => from < range.end && range.start < to,
        };
        let spans: Vec<(usize, &Span)> =
            row.spans.iter().enumerate().filter(|(_, span)| touches(span)).collect();
        let &(at, first) = spans.first()?;
        if spans.iter().all(|(_, span)| matches!(span.op, SpanOp::Same | SpanOp::Folded)) {
            return self.block_of(row, first, range.start);
        }
        if spans.iter().all(|(_, span)| matches!(span.op, SpanOp::Same | SpanOp::Folded | SpanOp::Replaced)) {
            // 縣交通局 for 县交通局, whether that counts or not.
            let last = spans.last().map_or(first, |(_, span)| span);
            let words = |side: Side, article| {
                let whole = text(article, row, side);
                letters(slice(&whole, side.range(first).start..side.range(last).end))
            };
            let same = words(Side::Left, self.base) == words(Side::Right, self.source);
            return same.then(|| self.block_of(row, first, range.start)).flatten();
        }
        // Or it went elsewhere, as a whole.
        let is_whole = first.left[0] <= range.start && range.end <= first.left[1];
        if first.op != SpanOp::Moved || !is_whole {
            return None;
        }
        if let Some(other) = first.other {
            return self.block_of(row, row.spans.get(other)?, range.start);
        }
        let from = Place { row: number, span: at };
        let there = self.comparison.transfers.iter().find(|transfer| transfer.left == from)?.right;
        let row = self.comparison.rows.get(there.row)?;
        self.block_of(row, row.spans.get(there.span)?, range.start)
    }

    /// The block on the right of a row in which a span stands; of one that both sides have as long, that a place of its left
    /// side has there.
    fn block_of(&self, row: &Row, span: &Span, at: usize) -> Option<usize> {
        let [from, to] = span.right;
        let is_as_long = to - from == span.left[1] - span.left[0];
        let there = if is_as_long { from + at.saturating_sub(span.left[0]) } else { from };
        in_block(self.source, &row.right, [there, there]).map(|(block, _)| block)
    }

    /// Whether the source has a letter of a sentence of a row, or another in its place.
    fn has_any(&self, block: usize, row: &Row, sentence: &Range<usize>, start: usize) -> bool {
        let text = self.base.blocks.get(block).map_or("", |block| block.text.as_str());
        let letters: Vec<bool> = text.chars().map(is_letter).collect();
        row.spans.iter().filter(|span| span.op != SpanOp::Deleted).any(|span| {
            let [from, to] = [span.left[0].max(sentence.start), span.left[1].min(sentence.end)];
            (from..to).any(|at| at.checked_sub(start).and_then(|at| letters.get(at)) == Some(&true))
        })
    }
}

/// Where a block begins among those of a row, which are joined by one line break each, in scalar values.
fn start_of(article: &Article, blocks: &[usize], block: usize) -> usize {
    let before = blocks.iter().take_while(|other| **other != block);
    before.filter_map(|&other| article.blocks.get(other)).map(|b| b.text.chars().count() + 1).sum()
}

/// The block of a row's that a range of its text lies in, and where; `None` of one that lies in several.
pub(super) fn in_block(
    article: &Article,
    blocks: &[usize],
    [from, to]: [usize; 2],
) -> Option<(usize, Range<usize>)> {
    let mut start = 0;
    for &block in blocks {
        let end = start + article.blocks.get(block)?.text.chars().count();
        if start <= from && to <= end {
            return Some((block, from - start..to - start));
        }
        start = end + 1;
    }
    None
}
