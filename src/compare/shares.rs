//! What became of the text, in shares of its characters, and what was folded.

use std::ops::Range;

use crate::article::{Article, Block, BlockKind};
use crate::text::chars::{self, count_blanks};
use crate::text::{Policy, Why};

use super::display::{self, Side};
use super::lengths::Lengths;
use super::{FoldedCounts, LeftShares, PartShares, RightShares, Row, RowKind, Shares, Span, SpanOp};

/// What became of the characters of one side that are not blank.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    same: usize,
    folded: usize,
    edited: usize,
    alone: usize,
    moved: usize,
}

impl Tally {
    fn add(&mut self, row: &Row, span: &Span, solid: usize) {
        match span.op {
            SpanOp::Same | SpanOp::Moved => self.same += solid,
            SpanOp::Folded => self.folded += solid,
            _ if matches!(row.kind, RowKind::Omitted | RowKind::Added) => self.alone += solid,
            _ => self.edited += solid,
        }
        if row.moved || span.op == SpanOp::Moved {
            self.moved += solid;
        }
    }

    fn all(&self) -> usize {
        self.same + self.folded + self.edited + self.alone
    }

    /// Same, folded, edited, alone, moved.
    fn shares(&self) -> [f64; 5] {
        let all = self.all();
        [self.same, self.folded, self.edited, self.alone, self.moved]
            .map(|part| if all == 0 { 0.0 } else { part as f64 / all as f64 })
    }

    fn left(&self) -> LeftShares {
        let [same, folded, edited, omitted, moved] = self.shares();
        LeftShares { same, folded, edited, omitted, moved }
    }

    fn right(&self) -> RightShares {
        let [same, folded, edited, added, moved] = self.shares();
        RightShares { same, folded, edited, added, moved }
    }
}

/// What a walk over all rows brings.
pub(super) struct Counted {
    /// Of all text, of the headlines and of the first paragraphs.
    pub(super) shares: Shares,
    pub(super) folded: FoldedCounts,
    /// Characters that are not blank, left and right.
    pub(super) solid: [usize; 2],
    /// Those of them that are folded.
    pub(super) folded_solid: [usize; 2],
}

/// Counts the text of finished rows.
pub(super) fn of(articles: [&Article; 2], lengths: &[Lengths; 2], rows: &[Row], policy: Policy) -> Counted {
    let mut all = [Tally::default(); 2];
    let parts = articles.map(|article| [headline(&article.blocks), lead(&article.blocks)]);
    let mut of_parts = [[Tally::default(); 2]; 2];
    let mut folded = FoldedCounts::default();
    let mut why = Why::new(policy);
    for row in rows {
        for side in Side::BOTH {
            let (article, lengths) = (articles[side.index()], &lengths[side.index()]);
            add_row(&mut all[side.index()], article, lengths, row, side);
            for (part, tally) in parts[side.index()].iter().zip(&mut of_parts[side.index()]) {
                if let Some(place) = part.and_then(|n| side.blocks(row).binary_search(&n).ok()) {
                    add_block(tally, article, row, side, place);
                }
            }
        }
        if row.has_folded() {
            count_folded(articles, row, &mut why, &mut folded);
        }
    }
    let part = |n: usize| PartShares {
        left: parts[0][n].map(|_| of_parts[0][n].left()),
        right: parts[1][n].map(|_| of_parts[1][n].right()),
    };
    let shares = Shares { left: all[0].left(), right: all[1].right(), headline: part(0), lead: part(1) };
    Counted { shares, folded, solid: all.map(|t| t.all()), folded_solid: all.map(|t| t.folded) }
}

fn headline(blocks: &[Block]) -> Option<usize> {
    blocks.iter().position(|b| b.kind == BlockKind::Headline)
}

/// The first paragraph of the story. A line under the headline that ends no sentence is no paragraph of it, where a
/// longer one follows that does: it sums the story up, and other copies of the text go without it.
fn lead(blocks: &[Block]) -> Option<usize> {
    let tells = |b: &Block| matches!(b.kind, BlockKind::Paragraph | BlockKind::Quote | BlockKind::ListItem);
    let first = blocks.iter().position(tells)?;
    let next = blocks.get(first + 1).filter(|b| b.kind == BlockKind::Paragraph);
    let sums_up = blocks.get(first).zip(next).is_some_and(|(line, next)| {
        line.kind == BlockKind::Paragraph
            && !is_sentence(&line.text)
            && is_sentence(&next.text)
            && line.text.len() < next.text.len()
    });
    Some(if sums_up { first + 1 } else { first })
}

/// Whether a text ends as sentences do, whatever quotation marks and brackets it closes behind that.
fn is_sentence(text: &str) -> bool {
    let ends = |c: char| c == '.' || chars::ends_sentence(c);
    text.trim_end_matches(|c: char| !c.is_alphanumeric() && !ends(c)).ends_with(ends)
}

/// Adds one side of a row. Nearly every text is free of blanks or one span, and then not walked along.
fn add_row(tally: &mut Tally, article: &Article, lengths: &Lengths, row: &Row, side: Side) {
    let blocks = side.blocks(row);
    let blanks = lengths.blanks_of(blocks.iter().copied());
    let len = |span: &Span| side.range(span).len();
    match row.spans.as_slice() {
        [one] => tally.add(row, one, len(one).saturating_sub(blanks)),
        spans if blanks == 0 => spans.iter().for_each(|span| tally.add(row, span, len(span))),
        // The line breaks between blocks.
        spans if blanks == blocks.len() - 1 => {
            let mut joints = blocks.iter().scan(0, |end, block| {
                *end += lengths.chars(*block) + 1;
                Some(*end - 1)
            });
            let mut joint = joints.next();
            for span in spans {
                let range = side.range(span);
                let mut solid: usize = range.len();
                while joint.is_some_and(|joint| joint < range.end) {
                    joint = joints.next();
                    solid = solid.saturating_sub(1);
                }
                tally.add(row, span, solid);
            }
        }
        spans => {
            let text = display::text(article, row, side);
            let mut rest: &str = &text;
            for span in spans {
                let (piece, after) = split(rest, len(span));
                tally.add(row, span, len(span).saturating_sub(count_blanks(piece)));
                rest = after;
            }
        }
    }
}

/// Adds the part of a row's side that is the `place`th of its blocks.
fn add_block(tally: &mut Tally, article: &Article, row: &Row, side: Side, place: usize) {
    let text = |n: &usize| article.blocks.get(*n).map_or("", |b| b.text.as_str());
    let blocks = side.blocks(row);
    let start: usize = blocks.iter().take(place).map(|n| text(n).chars().count() + 1).sum();
    let mut chars = blocks.get(place).map_or("", text).chars();
    let mut at = start;
    for span in &row.spans {
        let Range { start, end } = side.range(span);
        let len = end.saturating_sub(start.max(at));
        let solid = chars.by_ref().take(len).inspect(|_| at += 1).filter(|c| !c.is_whitespace()).count();
        tally.add(row, span, solid);
    }
}

fn count_folded(articles: [&Article; 2], row: &Row, why: &mut Why, folded: &mut FoldedCounts) {
    let texts = [display::text(articles[0], row, Side::Left), display::text(articles[1], row, Side::Right)];
    let mut rest: [&str; 2] = [&texts[0], &texts[1]];
    for span in &row.spans {
        let pieces = Side::BOTH.map(|side| {
            let (piece, after) = split(rest[side.index()], side.range(span).len());
            rest[side.index()] = after;
            piece
        });
        if span.op == SpanOp::Folded {
            folded.add(why.equal(pieces[0], pieces[1]));
        }
    }
}

/// The first `chars` scalar values, and the rest.
fn split(text: &str, chars: usize) -> (&str, &str) {
    let mut rest = text.chars();
    if let Some(last) = chars.checked_sub(1) {
        rest.nth(last);
    }
    let rest = rest.as_str();
    (text.get(..text.len() - rest.len()).unwrap_or_default(), rest)
}

#[cfg(test)]
mod tests {
    use super::{Lengths, Tally, add_block, add_row, lead, split};
    use crate::article::{Article, Block, BlockKind};
    use crate::compare::display::Side;
    use crate::compare::{Row, RowKind, Span, SpanOp};
    use crate::read::{self, Document, Options};

    fn article(blocks: &[&str]) -> Article {
        let mut article = read::article(&Document::pasted("渡口"), &Options::default()).unwrap();
        article.blocks =
            blocks.iter().map(|t| Block { kind: BlockKind::Paragraph, text: (*t).into() }).collect();
        article
    }

    #[test]
    fn blanks_and_joints_do_not_count() {
        let article = article(&["雨 停了。", "路\u{3000}通了。"]);
        let span = |op, left: [usize; 2]| Span { op, left, right: [0, 0], other: None };
        let row = Row {
            left: vec![0, 1],
            right: vec![0],
            kind: RowKind::Merged,
            moved: false,
            similarity: 0.5,
            spans: vec![
                span(SpanOp::Same, [0, 4]),
                span(SpanOp::Deleted, [4, 8]),
                span(SpanOp::Folded, [8, 11]),
            ],
        };
        let mut all = Tally::default();
        add_row(&mut all, &article, &Lengths::of([&article.blocks, &[]])[0], &row, Side::Left);
        assert_eq!((all.same, all.edited, all.folded), (3, 2, 3));
        let mut parts = [Tally::default(); 2];
        parts.iter_mut().enumerate().for_each(|(n, t)| add_block(t, &article, &row, Side::Left, n));
        assert_eq!((parts[0].same, parts[0].edited, parts[0].folded), (3, 1, 0));
        assert_eq!((parts[1].same, parts[1].edited, parts[1].folded), (0, 1, 3));
    }

    #[test]
    fn texts_are_split_by_scalar_values() {
        assert_eq!(split("雨a停", 2), ("雨a", "停"));
        assert_eq!(split("雨", 3), ("雨", ""));
        assert_eq!(split("雨", 0), ("", "雨"));
    }

    #[test]
    fn the_lead_is_the_first_paragraph() {
        let mut article = article(&["渡口重开", "今晨", "六点"]);
        article.blocks[0].kind = BlockKind::Headline;
        article.blocks[1].kind = BlockKind::Heading;
        assert_eq!(lead(&article.blocks), Some(2));
    }

    #[test]
    fn a_line_that_sums_the_story_up_is_not_the_lead() {
        let of = |texts: &[&str]| {
            let mut article = article(texts);
            article.blocks[0].kind = BlockKind::Headline;
            lead(&article.blocks)
        };
        let told = "The ferry at Quill Point runs again, the harbour master said on Friday.";
        assert_eq!(of(&["Ferry runs again", "Two boats a day from June", told]), Some(2));
        // A sentence is the story already, and a line before lines is one of them.
        assert_eq!(of(&["Ferry runs again", "Two boats will run.", told]), Some(1));
        assert_eq!(of(&["Ferry runs again", "Two boats a day", "three at weekends in summer"]), Some(1));
        assert_eq!(of(&["渡口重开", "每日两班", "柳渡码头今晨六点恢复通航，船工说“很高兴。”"]), Some(2));
    }
}
