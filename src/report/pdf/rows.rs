//! The rows of a comparison on paper: side by side, or as one text with what was deleted and inserted.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::article::{Article, BlockKind};
use crate::compare::display::{self, Line as Shown, Side, lines, segments};
use crate::compare::{Comparison, FactStatus, Row, RowKind, SpanOp};
use crate::i18n::{self, Lang, letter};

use super::color::{self, Color, FACT, FOLDED, Hue, INK, LEFT, MOVED, MUTE, RIGHT, SOFT};
use super::faces::Weight;
use super::setting::{Line, Look, Rule, Setting, Text, set};
use super::sheet::{Behind, Column, MARGIN, MEASURE, Sheet};
use crate::report::{Layout, ReportOptions, paragraph_number};

const SIZE: f32 = 9.5;
const LEADING: f32 = 16.0;
/// Between the columns, for the signs.
const GUTTER: f32 = 44.0;
const COLUMN: f32 = (MEASURE - GUTTER) / 2.0;
/// Left of a redline, for the signs.
const SIGNS: f32 = 52.0;
const BETWEEN_ROWS: f32 = 7.0;
const BETWEEN_PARAGRAPHS: f32 = 3.0;

pub(super) struct Rows<'a> {
    pub(super) comparison: &'a Comparison,
    pub(super) articles: [&'a Article; 2],
    pub(super) options: ReportOptions,
    /// Whether first lines of paragraphs stand in.
    pub(super) indents: bool,
    /// Stretches of facts that disagree, by block, for either side.
    conflicts: [BTreeMap<usize, Vec<Range<usize>>>; 2],
}

impl<'a> Rows<'a> {
    pub(super) fn of(
        comparison: &'a Comparison,
        articles: [&'a Article; 2],
        options: ReportOptions,
        indents: bool,
    ) -> Self {
        let mut conflicts = [BTreeMap::new(), BTreeMap::new()];
        for difference in comparison.facts.iter().filter(|f| f.status == FactStatus::Conflict) {
            let facts = difference.facts(&articles[0].facts, &articles[1].facts);
            for (side, fact) in facts.into_iter().enumerate() {
                if let Some(fact) = fact {
                    let stretches: &mut Vec<_> = conflicts[side].entry(fact.block).or_default();
                    stretches.push(fact.range[0]..fact.range[1]);
                }
            }
        }
        Self { comparison, articles, options, indents, conflicts }
    }

    fn lang(&self) -> Lang {
        self.options.lang
    }

    pub(super) fn draw(&self, sheet: &mut Sheet) {
        let mut alike = 0;
        for line in lines(self.comparison) {
            let Some(row) = self.comparison.rows.get(line.row()) else { continue };
            if !self.options.unchanged && !row.is_change() {
                alike += 1;
                continue;
            }
            self.left_out(std::mem::take(&mut alike), sheet);
            match self.options.layout {
                Layout::SideBySide => self.side_by_side(line, row, sheet),
                Layout::Redline => self.redline(line, row, sheet),
            }
            sheet.skip(BETWEEN_ROWS);
        }
        self.left_out(alike, sheet);
    }

    /// How many paragraphs are the same and not shown.
    fn left_out(&self, count: usize, sheet: &mut Sheet) {
        if count > 0 {
            let text = Text::plain(&i18n::same_left_out(count, self.lang()), MUTE);
            let lines = set(&mut sheet.faces, &text, small(MEASURE));
            let indent = (MEASURE - lines.first().map_or(0.0, Line::end)) / 2.0;
            sheet.lines(lines, MARGIN + indent.max(0.0));
            sheet.skip(BETWEEN_ROWS);
        }
    }

    // ---- side by side

    fn side_by_side(&self, line: Shown, row: &Row, sheet: &mut Sheet) {
        let mut columns = Vec::with_capacity(3);
        for side in Side::BOTH {
            let x = MARGIN + if side == Side::Left { 0.0 } else { COLUMN + GUTTER };
            let away = !line.shows(side);
            let lines = if away {
                let text =
                    Text::plain(&i18n::in_brackets(&self.elsewhere(row, side), self.lang()), MOVED.ink);
                set(&mut sheet.faces, &text, small(COLUMN))
            } else {
                self.cell(row, side, sheet)
            };
            let behind = if away { None } else { behind(row, side) };
            columns.push(Column { x, width: COLUMN, lines, behind });
        }
        let signs = self.signs(line, row, GUTTER - 12.0, sheet);
        let lines = signs.into_iter().map(|line| {
            let free = GUTTER - 12.0 - line.end();
            line.shifted(free / 2.0)
        });
        columns.push(Column { x: MARGIN + COLUMN + 6.0, width: 0.0, lines: lines.collect(), behind: None });
        sheet.columns(columns);
    }

    /// The paragraphs of a row on one side.
    fn cell(&self, row: &Row, side: Side, sheet: &mut Sheet) -> Vec<Line> {
        let article = self.articles[side.index()];
        let text = display::text(article, row, side);
        let whole = row.left.is_empty() || row.right.is_empty();
        let mut ops: Vec<(SpanOp, usize)> = Vec::new();
        for segment in segments(row, side, &text) {
            ops.extend(std::iter::repeat_n((segment.op, segment.span), segment.chars.len()));
        }
        let mut lines = Vec::new();
        let mut at = 0;
        for (number, &block) in side.blocks(row).iter().enumerate() {
            let Some(of) = article.blocks.get(block) else { continue };
            let length = of.text.chars().count();
            let ops = ops.get(at..at + length).unwrap_or_default();
            let look = |op: SpanOp| if whole { Look::plain(INK) } else { beside(op, side) };
            let paragraph = self.marked(&of.text, block, side, ops, look);
            let mut set = set(&mut sheet.faces, &paragraph, self.setting(of.kind, COLUMN));
            if let (Some(first), true) = (set.first_mut(), number > 0) {
                first.above = BETWEEN_PARAGRAPHS;
            }
            lines.extend(set);
            // The line break between two blocks is a character too.
            at += length + 1;
        }
        lines
    }

    /// A paragraph with its edits and its facts that disagree.
    fn marked(
        &self,
        text: &str,
        block: usize,
        side: Side,
        ops: &[(SpanOp, usize)],
        look: impl Fn(SpanOp) -> Look,
    ) -> Text {
        let facts = self.conflicts[side.index()].get(&block).map_or(&[][..], Vec::as_slice);
        let mut marked = Text::default();
        let mut open = String::new();
        let mut last = None;
        for (number, c) in text.chars().enumerate() {
            let (op, span) = ops.get(number).copied().unwrap_or((SpanOp::Same, usize::MAX));
            let now = (op, span, facts.iter().any(|range| range.contains(&number)));
            if last.is_some_and(|last| last != now) {
                push(&mut marked, &std::mem::take(&mut open), last, &look);
            }
            last = Some(now);
            open.push(c);
        }
        push(&mut marked, &open, last, &look);
        marked
    }

    fn setting(&self, kind: BlockKind, width: f32) -> Setting {
        let plain =
            Setting { width, size: SIZE, leading: LEADING, weight: Weight::Regular, indent: 0.0, inset: 0.0 };
        match kind {
            BlockKind::Headline => Setting { size: 12.5, leading: 19.0, weight: Weight::Bold, ..plain },
            BlockKind::Heading => Setting { size: 10.5, leading: 17.0, weight: Weight::Bold, ..plain },
            BlockKind::Paragraph if self.indents => Setting { indent: 2.0 * SIZE, ..plain },
            BlockKind::Paragraph | BlockKind::TableRow => plain,
            BlockKind::Quote | BlockKind::ListItem => Setting { inset: 1.2 * SIZE, ..plain },
            BlockKind::Caption => Setting { size: 8.5, leading: 14.0, ..plain },
        }
    }

    /// What became of a row, and its number.
    fn signs(&self, line: Shown, row: &Row, width: f32, sheet: &mut Sheet) -> Vec<Line> {
        let (word, ink) = match row.kind {
            _ if row.moved => (i18n::moved(self.lang()), MOVED.ink),
            RowKind::Same => ("", SOFT),
            RowKind::Omitted => (i18n::row_kind(row.kind, self.lang()), LEFT.ink),
            RowKind::Added => (i18n::row_kind(row.kind, self.lang()), RIGHT.ink),
            RowKind::Edited | RowKind::Split | RowKind::Merged => {
                (i18n::row_kind(row.kind, self.lang()), SOFT)
            }
        };
        let mut text = Text::default();
        if !word.is_empty() {
            text.push(word, Look::plain(ink));
        }
        let setting = Setting { leading: LEADING, ..small(width) };
        let mut lines = if word.is_empty() { Vec::new() } else { set(&mut sheet.faces, &text, setting) };
        let number = Text::plain(&(line.row() + 1).to_string(), color::FOLDED);
        let leading = if lines.is_empty() { LEADING } else { 9.0 };
        lines.extend(set(&mut sheet.faces, &number, Setting { size: 6.5, leading, ..small(width) }));
        lines
    }

    /// Where the text of a row stands that a line does not show on this side.
    fn elsewhere(&self, row: &Row, side: Side) -> String {
        let number = |side: Side| {
            side.blocks(row).first().map_or(0, |&b| paragraph_number(self.articles[side.index()], b))
        };
        let letter = |side: Side| letter([self.comparison.left, self.comparison.right][side.index()]);
        match side {
            Side::Right => i18n::moved_to(&letter(side), number(side), self.lang()),
            Side::Left => i18n::moved_from(&letter(side), number(side), self.lang()),
        }
    }

    // ---- redline

    fn redline(&self, line: Shown, row: &Row, sheet: &mut Sheet) {
        let width = MEASURE - SIGNS;
        let shown: Vec<Side> =
            Side::BOTH.into_iter().filter(|side| line.shows(*side) && !side.blocks(row).is_empty()).collect();
        let texts = Side::BOTH.map(|side| display::text(self.articles[side.index()], row, side));
        let mut paragraphs = vec![Text::default()];
        let mut add = |side: Side, text: &str, look: Look, common: bool| {
            for (i, part) in text.split('\n').enumerate() {
                let Some(open) = paragraphs.last_mut() else { return };
                if i > 0 {
                    if !common {
                        open.push("¶", look);
                    }
                    if common || side == Side::Right {
                        paragraphs.push(Text::default());
                    }
                }
                if let (Some(open), false) = (paragraphs.last_mut(), part.is_empty()) {
                    open.push(part, look);
                }
            }
        };
        match (line, &shown[..]) {
            (Shown::MovedAway { .. }, _) => add(Side::Left, &texts[0], struck(MOVED), true),
            (_, [side]) if !matches!(line, Shown::MovedIn { .. }) => {
                let look = if *side == Side::Left { struck(LEFT) } else { under(RIGHT, Rule::Under) };
                add(*side, &texts[side.index()], look, true);
            }
            _ => {
                for piece in display::redline(row) {
                    let op = row.spans.get(piece.span).map_or(SpanOp::Same, |span| span.op);
                    let text = display::slice(&texts[piece.side.index()], piece.range[0]..piece.range[1]);
                    let common = matches!(op, SpanOp::Same | SpanOp::Folded);
                    add(piece.side, text, inline(op, piece.side), common);
                }
            }
        }
        let blocks = if row.right.is_empty() || matches!(line, Shown::MovedAway { .. }) {
            (&row.left, self.articles[0])
        } else {
            (&row.right, self.articles[1])
        };
        let mut lines = Vec::new();
        if !matches!(line, Shown::Row(_)) {
            let hidden = if matches!(line, Shown::MovedAway { .. }) { Side::Right } else { Side::Left };
            let text = Text::plain(&i18n::in_brackets(&self.elsewhere(row, hidden), self.lang()), MOVED.ink);
            lines.extend(set(&mut sheet.faces, &text, small(width)));
        }
        for (number, paragraph) in paragraphs.iter().enumerate() {
            let block = blocks.0.get(number).or(blocks.0.last());
            let kind = block.and_then(|&b| blocks.1.blocks.get(b)).map_or(BlockKind::Paragraph, |b| b.kind);
            let mut set = set(&mut sheet.faces, paragraph, self.setting(kind, width));
            if let (Some(first), true) = (set.first_mut(), number > 0) {
                first.above = BETWEEN_PARAGRAPHS;
            }
            lines.extend(set);
        }
        let signs = self.signs(line, row, SIGNS - 12.0, sheet);
        let behind = match shown[..] {
            [side] => behind(row, side),
            _ => None,
        };
        sheet.columns(vec![
            Column { x: MARGIN + SIGNS, width, lines, behind },
            Column { x: MARGIN, width: 0.0, lines: signs, behind: None },
        ]);
    }
}

fn push(text: &mut Text, part: &str, state: Option<(SpanOp, usize, bool)>, look: impl Fn(SpanOp) -> Look) {
    let Some((op, _, fact)) = state else { return };
    let mut look = look(op);
    if fact {
        look.ground = Some(FACT.mark);
        look.rule = look.rule.or(Some((Rule::Under, FACT.strong)));
    }
    text.push(part, look);
}

/// Small print.
pub(super) fn small(width: f32) -> Setting {
    Setting { width, size: 8.0, leading: 12.5, weight: Weight::Regular, indent: 0.0, inset: 0.0 }
}

fn hue(side: Side) -> Hue {
    match side {
        Side::Left => LEFT,
        Side::Right => RIGHT,
    }
}

fn under(hue: Hue, rule: Rule) -> Look {
    Look { ink: hue.ink, ground: Some(hue.mark), rule: Some((rule, hue.strong)) }
}

fn struck(hue: Hue) -> Look {
    Look { ink: hue.ink, ground: None, rule: Some((Rule::Through, hue.strong)) }
}

/// Of a stretch where both texts stand side by side.
pub(super) fn beside(op: SpanOp, side: Side) -> Look {
    match (op, side) {
        (SpanOp::Same, _) => Look::plain(INK),
        (SpanOp::Folded, _) => Look { ink: INK, ground: None, rule: Some((Rule::Dotted, FOLDED)) },
        (SpanOp::Moved, _) => Look { ink: INK, ..under(MOVED, Rule::Double) },
        (_, Side::Left) => Look { ink: INK, ..under(LEFT, Rule::Dashed) },
        (_, Side::Right) => Look { ink: INK, ..under(RIGHT, Rule::Under) },
    }
}

/// Of a stretch of a redline.
pub(super) fn inline(op: SpanOp, side: Side) -> Look {
    match (op, side) {
        (SpanOp::Same | SpanOp::Folded, _) => beside(op, side),
        (SpanOp::Moved, Side::Left) => struck(MOVED),
        (SpanOp::Moved, Side::Right) => under(MOVED, Rule::Double),
        (_, Side::Left) => struck(LEFT),
        (_, Side::Right) => under(RIGHT, Rule::Under),
    }
}

/// Of a paragraph that stands on one side only, or elsewhere on the other.
fn behind(row: &Row, side: Side) -> Option<Behind> {
    let of = |hue: Hue| Some(Behind { wash: hue.wash, bar: hue.strong });
    match row.kind {
        _ if row.moved => of(MOVED),
        RowKind::Omitted | RowKind::Added => of(hue(side)),
        RowKind::Same | RowKind::Edited | RowKind::Split | RowKind::Merged => None,
    }
}

/// The colours of a bar of shares, in the order of its parts: same, not counted, edited, alone.
pub(super) fn share_colors(side: Side) -> [Color; 4] {
    let hue = hue(side);
    [color::SAME, color::LINE, hue.mark, hue.strong]
}
