//! The rows of a comparison on paper: side by side, or as one text with what was deleted and inserted.

use crate::article::{Article, BlockKind};
use crate::compare::display::{self, Line as Shown, Side, segments};
use crate::compare::{Comparison, Row, RowKind, SpanOp};
use crate::i18n::{self, Lang, ReportStrings};
use crate::report::pair::Pair;
use crate::report::tongue::tongue;
use crate::report::{Layout, ReportOptions};

use super::color::{INK, LEFT, MOVED, MUTE, RIGHT, SOFT};
use super::faces::Weight;
use super::front::name;
use super::looks::{behind, beside, disagreeing, small};
use super::setting::{Line, Look, Setting, Text, set};
use super::sheet::{Column, MARGIN, MEASURE, Sheet};
use super::structure::Kind;

const SIZE: f32 = 9.5;
const LEADING: f32 = 16.0;
/// Between the columns, for the signs.
const GUTTER: f32 = 54.0;
const COLUMN: f32 = (MEASURE - GUTTER) / 2.0;
/// What the signs keep away from the columns.
const AWAY: f32 = 6.0;
const SIGN: f32 = 7.5;
const BETWEEN_ROWS: f32 = 7.0;
pub(super) const BETWEEN_PARAGRAPHS: f32 = 3.0;

pub(super) struct Rows<'a> {
    pub(super) pair: &'a Pair<'a>,
    pub(super) options: ReportOptions,
    /// Whether first lines of paragraphs stand in.
    pub(super) indents: bool,
    /// The languages of the articles.
    tongues: [&'static str; 2],
}

impl<'a> Rows<'a> {
    pub(super) fn of(pair: &'a Pair<'a>, options: ReportOptions, indents: bool) -> Self {
        Self { pair, options, indents, tongues: pair.articles.map(tongue) }
    }

    pub(super) fn lang(&self) -> Lang {
        self.options.lang
    }

    pub(super) fn comparison(&self) -> &'a Comparison {
        self.pair.comparison
    }

    pub(super) fn article(&self, side: Side) -> &'a Article {
        self.pair.articles[side.index()]
    }

    pub(super) fn tongue(&self, side: Side) -> &'static str {
        self.tongues[side.index()]
    }

    /// Which letters of a side of a row are marked as facts that disagree.
    pub(super) fn conflicts_of(&self, row: usize, side: Side) -> Vec<[usize; 2]> {
        self.pair.findings.disagreeing(self.comparison(), row, side)
    }

    pub(super) fn draw(&self, sheet: &mut Sheet) {
        let beside = self.options.layout == Layout::SideBySide;
        let open = |sheet: &mut Sheet| {
            if beside {
                sheet.structure.open(Kind::Table);
            }
        };
        let close = |sheet: &mut Sheet| {
            if beside {
                sheet.structure.close();
            }
        };
        let mut alike = 0;
        open(sheet);
        if beside {
            self.head(sheet);
        }
        for (at, line) in self.pair.lines.iter().enumerate() {
            let Some(row) = self.comparison().rows.get(line.row()) else { continue };
            if !self.options.unchanged && !row.is_change() {
                alike += 1;
                continue;
            }
            if alike > 0 {
                close(sheet);
                self.left_out(std::mem::take(&mut alike), sheet);
                open(sheet);
            }
            match self.options.layout {
                Layout::SideBySide => self.side_by_side(at, *line, row, sheet),
                Layout::Redline => self.redline(at, *line, row, sheet),
            }
            sheet.skip(BETWEEN_ROWS);
        }
        close(sheet);
        self.left_out(alike, sheet);
    }

    /// How many paragraphs are the same and not shown.
    fn left_out(&self, count: usize, sheet: &mut Sheet) {
        if count > 0 {
            let text = Text::plain(&i18n::same_left_out(count, self.lang()), MUTE);
            let mut lines = set(&mut sheet.faces, &text, small(MEASURE));
            sheet.part(Kind::Paragraph, "", &mut lines);
            let indent = (MEASURE - lines.first().map_or(0.0, Line::end)) / 2.0;
            sheet.lines(lines, MARGIN + indent.max(0.0));
            sheet.skip(BETWEEN_ROWS);
        }
    }

    // ---- side by side

    /// Whose text stands in which column.
    fn head(&self, sheet: &mut Sheet) {
        sheet.structure.open(Kind::Row);
        let [left, right] =
            [(Side::Left, MARGIN), (Side::Right, MARGIN + COLUMN + GUTTER)].map(|(side, x)| {
                let number = [self.comparison().left, self.comparison().right][side.index()];
                let text = Text::plain(&name(number, self.article(side), self.lang()), MUTE);
                let lines = set(&mut sheet.faces, &text, small(COLUMN));
                Column { x, width: COLUMN, lines, behind: None }
            });
        let words = ReportStrings::of(self.lang());
        let text = Text::plain(words.row, MUTE);
        let lines =
            centred(set(&mut sheet.faces, &text, Setting { size: SIGN, ..small(GUTTER - 2.0 * AWAY) }));
        let mark = Column { x: MARGIN + COLUMN + AWAY, width: 0.0, lines, behind: None };
        let mut columns = vec![left, mark, right];
        columns.iter_mut().for_each(|column| {
            sheet.part(Kind::Head, "", &mut column.lines);
        });
        sheet.structure.close();
        sheet.columns(columns);
        sheet.skip(3.0);
    }

    fn side_by_side(&self, at: usize, line: Shown, row: &Row, sheet: &mut Sheet) {
        sheet.structure.open(Kind::Row);
        let mut columns = Vec::with_capacity(3);
        for side in Side::BOTH {
            if side == Side::Right {
                let width = GUTTER - 2.0 * AWAY;
                let mut lines = centred(self.signs(at, line, row, width, sheet));
                sheet.part(Kind::Cell, "", &mut lines);
                columns.push(Column { x: MARGIN + COLUMN + AWAY, width: 0.0, lines, behind: None });
            }
            let x = MARGIN + if side == Side::Left { 0.0 } else { COLUMN + GUTTER };
            let away = !line.shows(side);
            sheet.structure.open(Kind::Cell);
            let lines = if away {
                let text = i18n::in_brackets(&self.elsewhere(line, side), self.lang());
                let mut lines = set(&mut sheet.faces, &Text::plain(&text, MOVED.ink), small(COLUMN));
                sheet.part(Kind::Paragraph, "", &mut lines);
                lines
            } else {
                self.cell(line.row(), row, side, sheet)
            };
            sheet.structure.close();
            let behind = if away { None } else { behind(row, side) };
            columns.push(Column { x, width: COLUMN, lines, behind });
        }
        sheet.structure.close();
        sheet.columns(columns);
    }

    /// The paragraphs of a row on one side.
    fn cell(&self, index: usize, row: &Row, side: Side, sheet: &mut Sheet) -> Vec<Line> {
        let article = self.article(side);
        let text = display::text(article, row, side);
        let whole = row.left.is_empty() || row.right.is_empty();
        let mut states: Vec<State> = Vec::new();
        for segment in segments(row, side, &text) {
            states.extend(std::iter::repeat_n((segment.op, segment.span, false), segment.chars.len()));
        }
        for [from, to] in self.conflicts_of(index, side) {
            let stretch = states.get_mut(from..to).into_iter().flatten();
            stretch.for_each(|state| state.2 = true);
        }
        let mut lines = Vec::new();
        let mut at = 0;
        for (number, &block) in side.blocks(row).iter().enumerate() {
            let Some(of) = article.blocks.get(block) else { continue };
            let length = of.text.chars().count();
            let states = states.get(at..at + length).unwrap_or_default();
            let look = |op: SpanOp| if whole { Look::plain(INK) } else { beside(op, side) };
            let paragraph = marked(&of.text, states, look);
            let mut set = set(&mut sheet.faces, &paragraph, self.setting(of.kind, COLUMN));
            if let (Some(first), true) = (set.first_mut(), number > 0) {
                first.above = BETWEEN_PARAGRAPHS;
            }
            sheet.part(Kind::Paragraph, self.tongue(side), &mut set);
            lines.extend(set);
            // The line break between two blocks is a character too.
            at += length + 1;
        }
        lines
    }

    pub(super) fn setting(&self, kind: BlockKind, width: f32) -> Setting {
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

    /// The number of a row, as the window counts them, and what became of it.
    pub(super) fn signs(
        &self,
        at: usize,
        line: Shown,
        row: &Row,
        width: f32,
        sheet: &mut Sheet,
    ) -> Vec<Line> {
        let (word, ink) = match row.kind {
            _ if row.moved || row.is_elsewhere() => (i18n::moved(self.lang()), MOVED.ink),
            RowKind::Same => ("", SOFT),
            RowKind::Omitted => (i18n::row_kind(row.kind, self.lang()), LEFT.ink),
            RowKind::Added => (i18n::row_kind(row.kind, self.lang()), RIGHT.ink),
            RowKind::Edited | RowKind::Split | RowKind::Merged => {
                (i18n::row_kind(row.kind, self.lang()), SOFT)
            }
        };
        let mut text = Text::plain(&(at + 1).to_string(), MUTE);
        if !word.is_empty() {
            text.push(" ", Look::plain(MUTE));
            text.push(word, Look::plain(ink));
        }
        // Level with the first line beside it.
        let side = if line.shows(Side::Left) && !row.left.is_empty() { Side::Left } else { Side::Right };
        let first = side.blocks(row).first().and_then(|&block| self.article(side).blocks.get(block));
        let leading = first.map_or(LEADING, |block| self.setting(block.kind, width).leading);
        set(&mut sheet.faces, &text, Setting { size: SIGN, leading, ..small(width) })
    }

    /// Where the text of a row stands that a line does not show on this side.
    pub(super) fn elsewhere(&self, line: Shown, side: Side) -> String {
        let (Shown::MovedAway { other, .. } | Shown::MovedIn { other, .. }) = line else {
            return String::new();
        };
        match side {
            Side::Right => i18n::moved_to_row(other, self.lang()),
            Side::Left => i18n::moved_from_row(other, self.lang()),
        }
    }
}

fn centred(lines: Vec<Line>) -> Vec<Line> {
    let middle = |line: Line| {
        let free = GUTTER - 2.0 * AWAY - line.end();
        line.shifted(free / 2.0)
    };
    lines.into_iter().map(middle).collect()
}

/// What became of a character, in which span, and whether it is part of a fact that disagrees.
type State = (SpanOp, usize, bool);

/// A paragraph with its edits and its facts that disagree.
fn marked(text: &str, states: &[State], look: impl Fn(SpanOp) -> Look) -> Text {
    let mut marked = Text::default();
    let mut push = |part: &str, state: Option<State>| {
        let Some((op, _, fact)) = state else { return };
        let look = look(op);
        marked.push(part, if fact { disagreeing(look) } else { look });
    };
    let mut open = String::new();
    let mut last = None;
    for (number, c) in text.chars().enumerate() {
        let now = states.get(number).copied().unwrap_or((SpanOp::Same, usize::MAX, false));
        if last.is_some_and(|last| last != now) {
            push(&std::mem::take(&mut open), last);
        }
        last = Some(now);
        open.push(c);
    }
    push(&open, last);
    marked
}
