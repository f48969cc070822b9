//! A row of a comparison on paper as one text, with what was deleted and inserted.

use crate::article::BlockKind;
use crate::compare::display::{self, Line as Shown, Side};
use crate::compare::{Row, SpanOp};
use crate::i18n;

use super::color::{LEFT, MOVED, RIGHT};
use super::looks::{behind, disagreeing, inline, small, struck, under};
use super::rows::{BETWEEN_PARAGRAPHS, Rows};
use super::setting::{Look, Rule, Spoken, Text, set};
use super::sheet::{Column, MARGIN, MEASURE, Sheet};
use super::structure::Kind;

/// Left of a redline, for the signs.
const SIGNS: f32 = 52.0;

impl Rows<'_> {
    pub(super) fn redline(&self, at: usize, line: Shown, row: &Row, sheet: &mut Sheet) {
        let width = MEASURE - SIGNS;
        let shown: Vec<Side> =
            Side::BOTH.into_iter().filter(|side| line.shows(*side) && !side.blocks(row).is_empty()).collect();
        let texts = Side::BOTH.map(|side| display::text(self.article(side), row, side));
        let facts = Side::BOTH.map(|side| self.conflicts_of(line.row(), side));
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
            (Shown::MovedAway { .. }, _) => add(Side::Left, &texts[0], struck(MOVED, Spoken::Moved), true),
            (_, [side]) if !matches!(line, Shown::MovedIn { .. }) => {
                let look = match side {
                    Side::Left => struck(LEFT, Spoken::Left),
                    Side::Right => under(RIGHT, Rule::Under, Spoken::Right),
                };
                add(*side, &texts[side.index()], look, true);
            }
            _ => {
                for piece in display::redline(row) {
                    let op = row.spans.get(piece.span).map_or(SpanOp::Same, |span| span.op);
                    let text = display::slice(&texts[piece.side.index()], piece.range[0]..piece.range[1]);
                    let common = matches!(op, SpanOp::Same | SpanOp::Folded);
                    let look = inline(op, piece.side);
                    for (fact, part) in cut(text, piece.range[0], &facts[piece.side.index()]) {
                        add(piece.side, part, if fact { disagreeing(look) } else { look }, common);
                    }
                }
            }
        }
        let blocks = if row.right.is_empty() || matches!(line, Shown::MovedAway { .. }) {
            (&row.left, self.article(Side::Left))
        } else {
            (&row.right, self.article(Side::Right))
        };
        let mut signs = self.signs(at, line, row, SIGNS - 6.0, sheet);
        sheet.part(Kind::Paragraph, "", &mut signs);
        let mut lines = Vec::new();
        if !matches!(line, Shown::Row(_)) {
            let hidden = if matches!(line, Shown::MovedAway { .. }) { Side::Right } else { Side::Left };
            let text = i18n::in_brackets(&self.elsewhere(line, hidden), self.lang());
            lines.extend(set(&mut sheet.faces, &Text::plain(&text, MOVED.ink), small(width)));
            sheet.part(Kind::Paragraph, "", &mut lines);
            signs.iter_mut().for_each(|line| line.leading = small(width).leading);
        }
        for (number, paragraph) in paragraphs.iter().enumerate() {
            let block = blocks.0.get(number).or(blocks.0.last());
            let kind = block.and_then(|&b| blocks.1.blocks.get(b)).map_or(BlockKind::Paragraph, |b| b.kind);
            let mut set = set(&mut sheet.faces, paragraph, self.setting(kind, width));
            if let (Some(first), true) = (set.first_mut(), number > 0) {
                first.above = BETWEEN_PARAGRAPHS;
            }
            let heard = if row.right.is_empty() { Side::Left } else { Side::Right };
            sheet.part(Kind::Paragraph, self.tongue(heard), &mut set);
            lines.extend(set);
        }
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

/// A text that starts at a scalar value of its side, cut where facts that disagree begin and end.
fn cut<'t>(text: &'t str, start: usize, facts: &[[usize; 2]]) -> Vec<(bool, &'t str)> {
    let inside = |at: usize| facts.iter().any(|fact| (fact[0]..fact[1]).contains(&at));
    let mut parts = Vec::new();
    let (mut from, mut last) = (0, inside(start));
    for (number, (byte, _)) in text.char_indices().enumerate() {
        let now = inside(start + number);
        if now != last {
            parts.push((last, text.get(from..byte).unwrap_or_default()));
            (from, last) = (byte, now);
        }
    }
    parts.push((last, text.get(from..).unwrap_or_default()));
    parts
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn facts_are_cut_out() {
        assert_eq!(cut("花费86万元。", 3, &[[5, 9]]), [(false, "花费"), (true, "86万元"), (false, "。")]);
        assert_eq!(cut("86万", 5, &[[5, 9]]), [(true, "86万")]);
        assert_eq!(cut("雨停了", 0, &[]), [(false, "雨停了")]);
    }
}
