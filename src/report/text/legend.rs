//! What the marks between and in the texts mean, where there is no window to ask.

use std::io::{self, Write};

use anstyle::Style;

use crate::compare::display::{Line, Side, lines};
use crate::compare::{FactStatus, RowKind, SpanOp};
use crate::i18n::{self, Phrases};
use crate::report::wrap::Styled;

use super::Page;

impl Page<'_> {
    /// Of the marks that stand there.
    pub(super) fn legend(&self, out: &mut dyn Write) -> io::Result<()> {
        let lang = self.options.lang;
        let mut marks: Vec<(&str, &str)> = Vec::new();
        let mut ops: Vec<SpanOp> = Vec::new();
        for line in lines(self.comparison) {
            let Some(row) = self.comparison.rows.get(line.row()) else { continue };
            let moved = !matches!(line, Line::Row(_))
                || (row.moved && row.kind == RowKind::Same)
                || row.is_elsewhere();
            let says = if moved { i18n::moved(lang) } else { i18n::row_kind(row.kind, lang) };
            let mark = (self.mark(line, row), says);
            // A mark that is the word itself needs no telling.
            if mark.0 != mark.1 && !marks.contains(&mark) {
                marks.push(mark);
            }
            let within = !row.left.is_empty() && !row.right.is_empty();
            for op in row.spans.iter().map(|span| span.op).filter(|_| within) {
                if !ops.contains(&op) {
                    ops.push(op);
                }
            }
        }
        let colon = Phrases(lang).colon();
        let mut text = Styled::default();
        for (mark, says) in marks {
            text.push(&format!("{mark}{colon}{says} · "), Style::new());
        }
        let [a, b] = self.letters();
        let only = |status| i18n::fact_status(status, [&a, &b], lang);
        let has = |wanted: &[SpanOp]| ops.iter().any(|op| wanted.contains(op));
        let edits = [
            (
                has(&[SpanOp::Deleted, SpanOp::Replaced]),
                SpanOp::Deleted,
                Side::Left,
                only(FactStatus::OnlyLeft),
            ),
            (
                has(&[SpanOp::Inserted, SpanOp::Replaced]),
                SpanOp::Inserted,
                Side::Right,
                only(FactStatus::OnlyRight),
            ),
            (has(&[SpanOp::Moved]), SpanOp::Moved, Side::Left, i18n::moved(lang).to_owned()),
            (has(&[SpanOp::Moved]), SpanOp::Moved, Side::Right, i18n::moved(lang).to_owned()),
        ];
        for (_, op, half, word) in edits.iter().filter(|(borne, ..)| *borne) {
            let (open, close, style) = self.look(*op, *half, false);
            [open, word, close].into_iter().for_each(|part| text.push(part, style));
            text.push(" ", Style::new());
        }
        for (line, _) in text.lines(self.options.width) {
            writeln!(out, "{}", line.trim_end_matches([' ', '·']))?;
        }
        Ok(())
    }
}
