//! The changes of a comparison as a list to step through.

use crate::article::Article;
use crate::compare::display::{Line, Side};
use crate::compare::{Attribution, Comparison, FactDifference, FactStatus, Row, RowKind, Span, SpanOp};

use super::FactPlaces;
use super::numbers::Numbers;

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
    /// Whether it touches a fact that is not the same on both sides, cuts a quotation, or touches who says it, what is
    /// demanded or how sure it is.
    pub fact: bool,
    /// Where only the number of an article, a chapter or an item is another: whose.
    pub number: Option<Numbering>,
}

/// A number that changed and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Numbering {
    /// The paragraph's own, at its beginning.
    Own,
    /// Of a reference, which follows the part it refers to.
    Followed,
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
    /// Of a kind, but for those of numbers alone.
    Kind(ChangeKind),
    /// Those of numbers alone.
    Number,
    /// Those that change a fact.
    Fact,
    /// All but those of numbers alone.
    Unnumbered,
}

impl ChangeFilter {
    /// The one that hides nothing first.
    pub const ALL: [Self; 8] = [
        Self::All,
        Self::Kind(ChangeKind::Edited),
        Self::Kind(ChangeKind::Omitted),
        Self::Kind(ChangeKind::Added),
        Self::Kind(ChangeKind::Moved),
        Self::Number,
        Self::Fact,
        Self::Unnumbered,
    ];

    /// Whether a change is listed under this filter.
    pub fn lets_through(self, change: &Change) -> bool {
        match self {
            Self::All => true,
            Self::Kind(kind) => change.kind == kind && change.number.is_none(),
            Self::Number => change.number.is_some(),
            Self::Fact => change.fact,
            Self::Unnumbered => change.number.is_none(),
        }
    }
}

/// Every counted change in display order: one per edit or moved phrase, one per omitted, added or moved row.
pub(super) fn list(
    articles: [&Article; 2],
    comparison: &Comparison,
    lines: &[Line],
    places: &FactPlaces,
) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut numbers = Numbers::of(articles, &comparison.rows);
    for (at, line) in lines.iter().enumerate() {
        // The second place of a moved row repeats the first.
        let second = matches!(*line, Line::MovedIn { other, .. } if other < at)
            || matches!(*line, Line::MovedAway { other, .. } if other < at);
        if let Some(row) = comparison.rows.get(line.row()).filter(|_| !second) {
            push_row(&mut changes, at, line.row(), row, comparison, places, &mut numbers);
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
    numbers: &mut Numbers<'_>,
) {
    let agrees = |f: &FactDifference| f.status.agrees();
    let differs = |at: usize| comparison.facts.get(at).is_some_and(|f| !agrees(f));
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
        changes.push(Change { line, row: number, span: None, kind, fact, number: None });
    }
    if matches!(row.kind, RowKind::Omitted | RowKind::Added) {
        return;
    }
    let claims = claims_of(comparison, number);
    for (i, span) in row.spans.iter().enumerate().filter(|(_, span)| span.is_change()) {
        let stretches = span.stretches(&row.spans);
        let cut = |at: usize| is_cut(span) && is_shortened(comparison.facts.get(at));
        let touched = |at: usize| differs(at) || cut(at);
        let fact = places.touched(number, stretches).any(touched) || touches(claims, stretches);
        let numbering = numbers.of_change(number, row, stretches).filter(|_| !fact);
        let kind = kind_of(span);
        changes.push(Change { line, row: number, span: Some(i), kind, fact, number: numbering });
    }
}

/// Whether a span has more on one side than a mark or an ending.
fn is_cut(span: &Span) -> bool {
    const SHORTEST: usize = 4;
    let [left, right] = Side::BOTH.map(|side| side.range(span).len());
    left.abs_diff(right) > SHORTEST
}

fn is_shortened(fact: Option<&FactDifference>) -> bool {
    fact.is_some_and(|fact| fact.status == FactStatus::Shortened)
}

/// The changes of who says it, what is demanded and how sure it is in a row; they are in the order of the rows.
fn claims_of(comparison: &Comparison, row: usize) -> &[Attribution] {
    let all = &comparison.attributions;
    let end = all.partition_point(|one| one.row <= row);
    let before = all.get(..end).unwrap_or_default();
    before.get(before.partition_point(|one| one.row < row)..).unwrap_or_default()
}

/// Whether the words of one of them stand in either stretch.
fn touches(claims: &[Attribution], [left, right]: [[usize; 2]; 2]) -> bool {
    let meet = |a: [usize; 2], b: [usize; 2]| a[0].max(b[0]) < a[1].min(b[1]);
    claims.iter().any(|one| meet(one.left, left) || meet(one.right, right))
}

fn kind_of(span: &Span) -> ChangeKind {
    match span.op {
        SpanOp::Moved => ChangeKind::Moved,
        SpanOp::Deleted => ChangeKind::Omitted,
        SpanOp::Inserted => ChangeKind::Added,
        SpanOp::Replaced | SpanOp::Same | SpanOp::Folded => ChangeKind::Edited,
    }
}
