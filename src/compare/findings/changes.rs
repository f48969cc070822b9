//! The changes of a comparison as a list to step through.

use crate::compare::display::{Line, Side};
use crate::compare::{Comparison, FactStatus, Row, RowKind, Span, SpanOp};

use super::FactPlaces;

/// One change a person would point at. It holds no text: [`Readings`](super::Readings) fetch it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Index into the display lines.
    pub line: usize,
    /// Index into the rows.
    pub row: usize,
    /// The span of the row, where the change is an edit inside it; `None` for a whole row.
    pub span: Option<usize>,
    pub kind: ChangeKind,
    /// Whether it touches a fact that is not the same on both sides.
    pub fact: bool,
}

/// What kind of change it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    /// Other words stand in place of these.
    Edited,
    /// Only on the left.
    Omitted,
    /// Only on the right.
    Added,
    /// At another place.
    Moved,
}

/// Which changes a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ChangeFilter {
    #[default]
    All,
    Kind(ChangeKind),
    /// Those that change a fact.
    Fact,
}

impl ChangeFilter {
    /// The one that hides nothing first.
    pub const ALL: [Self; 6] = [
        Self::All,
        Self::Kind(ChangeKind::Edited),
        Self::Kind(ChangeKind::Omitted),
        Self::Kind(ChangeKind::Added),
        Self::Kind(ChangeKind::Moved),
        Self::Fact,
    ];

    pub fn lets_through(self, change: &Change) -> bool {
        match self {
            Self::All => true,
            Self::Kind(kind) => change.kind == kind,
            Self::Fact => change.fact,
        }
    }
}

/// Every counted change in display order: one per edit or moved phrase, one per omitted, added or moved row.
pub(super) fn list(comparison: &Comparison, lines: &[Line], places: &FactPlaces) -> Vec<Change> {
    let mut changes = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        // The second place of a moved row repeats the first.
        let second = matches!(*line, Line::MovedIn { other, .. } if other < at)
            || matches!(*line, Line::MovedAway { other, .. } if other < at);
        if let Some(row) = comparison.rows.get(line.row()).filter(|_| !second) {
            push_row(&mut changes, at, line.row(), row, comparison, places);
        }
    }
    changes
}

fn push_row(
    changes: &mut Vec<Change>,
    line: usize,
    number: usize,
    row: &Row,
    comparison: &Comparison,
    places: &FactPlaces,
) {
    let differs = |at: usize| comparison.facts.get(at).is_some_and(|f| f.status != FactStatus::SameValue);
    let whole = match row.kind {
        _ if row.is_elsewhere() => Some(ChangeKind::Moved),
        RowKind::Omitted => Some(ChangeKind::Omitted),
        RowKind::Added => Some(ChangeKind::Added),
        _ => row.moved.then_some(ChangeKind::Moved),
    };
    if let Some(kind) = whole {
        // What a moved row says is the same at both places; its edits are changes of their own.
        let fact = kind != ChangeKind::Moved
            && Side::BOTH
                .into_iter()
                .any(|side| places.of_row(number, side).iter().any(|p| differs(p.difference())));
        changes.push(Change { line, row: number, span: None, kind, fact });
    }
    if matches!(row.kind, RowKind::Omitted | RowKind::Added) {
        return;
    }
    for (i, span) in row.spans.iter().enumerate().filter(|(_, span)| span.is_change()) {
        let fact = places.touched(number, span.stretches(&row.spans)).any(differs);
        changes.push(Change { line, row: number, span: Some(i), kind: kind_of(span), fact });
    }
}

fn kind_of(span: &Span) -> ChangeKind {
    match span.op {
        SpanOp::Moved => ChangeKind::Moved,
        SpanOp::Deleted => ChangeKind::Omitted,
        SpanOp::Inserted => ChangeKind::Added,
        SpanOp::Replaced | SpanOp::Same | SpanOp::Folded => ChangeKind::Edited,
    }
}
