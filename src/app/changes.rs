//! The changes of a comparison as a list to step through.

use crate::article::Article;
use crate::compare::display::{Line, Side, slice, text};
use crate::compare::{Comparison, Row, RowKind};

/// One change a person would point at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Index into the display lines.
    pub line: usize,
    /// Index into the rows.
    pub row: usize,
    /// The span of the row, where the change is an edit inside it; `None` for a whole row.
    pub span: Option<usize>,
    /// What stands on the left; empty where nothing does.
    pub left: String,
    pub right: String,
}

impl Change {
    /// `A → B`, with a dash for nothing.
    pub fn arrow(&self) -> String {
        let shown = |text: &str| if text.is_empty() { "∅".to_owned() } else { text.to_owned() };
        format!("{} → {}", shown(&self.left), shown(&self.right))
    }
}

/// Every counted change in display order: one per edit or moved phrase, one per omitted, added or moved row.
pub(super) fn list(left: &Article, right: &Article, comparison: &Comparison, lines: &[Line]) -> Vec<Change> {
    let mut changes = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        // The second place of a moved row repeats the first.
        if matches!(line, Line::MovedIn { .. }) {
            continue;
        }
        let Some(row) = comparison.rows.get(line.row()) else { continue };
        push_row(
            &mut changes,
            at,
            line.row(),
            row,
            &text(left, row, Side::Left),
            &text(right, row, Side::Right),
        );
    }
    changes
}

fn push_row(changes: &mut Vec<Change>, line: usize, number: usize, row: &Row, left: &str, right: &str) {
    let whole = matches!(row.kind, RowKind::Omitted | RowKind::Added);
    if whole || row.moved {
        changes.push(Change {
            line,
            row: number,
            span: None,
            left: left.to_owned(),
            right: right.to_owned(),
        });
    }
    if whole {
        return;
    }
    for (i, span) in row.spans.iter().enumerate() {
        if !span.is_change() {
            continue;
        }
        let [from, to] = span.stretches(&row.spans);
        let (left, right) = (slice(left, from[0]..from[1]).to_owned(), slice(right, to[0]..to[1]).to_owned());
        changes.push(Change { line, row: number, span: Some(i), left, right });
    }
}
