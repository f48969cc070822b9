//! Base paragraphs by sources: what became of each in each.

use serde::Serialize;

use crate::article::Article;
use crate::compare::{Comparison, FactStatus, Row, RowKind, SpanOp, VerdictKind};

use super::{Revisions, Sources};

/// A row for each block of the base text, headline included, and a column for each other source.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Matrix {
    /// How many blocks the base has.
    pub blocks: usize,
    /// In the order given.
    pub columns: Vec<Column>,
}

/// One source against the base.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Column {
    /// The source's number.
    pub source: usize,
    /// One for each block of the base.
    pub cells: Vec<Cell>,
    /// Blocks of the source that the base lacks, in their order.
    pub added: Vec<usize>,
    /// `None` until the comparison is there.
    pub standing: Option<Standing>,
}

/// What a source is to the base as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Standing {
    pub verdict: VerdictKind,
    /// Share of the base text that stands in the source, 0.0 to 1.0.
    pub base_kept: f64,
    /// Share of the source's text that stands in the base.
    pub source_kept: f64,
    pub conflicts: usize,
}

/// What became of one base paragraph in one source.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Cell {
    pub state: CellState,
    /// 0.0 to 1.0.
    pub similarity: f64,
    /// How many base paragraphs that kept their place it went past: down the page above 0, up below, 0 in its place.
    pub moved: isize,
    /// Facts of this paragraph that the source contradicts, here or elsewhere.
    pub conflicts: usize,
    /// Whether the two are states of one page, so that these facts changed from the one to the other.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub over_time: bool,
    /// Index into the comparison's rows; `None` while pending.
    pub row: Option<usize>,
}

/// What became of a paragraph of the base text in a source. In JSON in small letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CellState {
    /// Not compared yet.
    Pending,
    /// No difference that counts.
    Same,
    Edited,
    /// The source has it in several paragraphs.
    Split,
    /// The source has it in one paragraph with others.
    Merged,
    /// The source has the story from the base and left this out.
    Omitted,
    /// Nothing of it, in a report of the source's own: that it is missing says nothing.
    Apart,
}

impl Cell {
    const PENDING: Self = Self {
        state: CellState::Pending,
        similarity: 0.0,
        moved: 0,
        conflicts: 0,
        over_time: false,
        row: None,
    };

    /// Whether the source is known to have nothing of it.
    pub fn is_absent(&self) -> bool {
        matches!(self.state, CellState::Omitted | CellState::Apart)
    }
}

impl Matrix {
    /// Of sources by their numbers, in the order of the columns.
    pub fn of(base: &Article, sources: &[(usize, Option<&Comparison>)]) -> Self {
        let columns = sources.iter().map(|&(source, comparison)| Column::of(base, source, comparison));
        Self { blocks: base.blocks.len(), columns: columns.collect() }
    }

    /// Of all sources but the base, in their order.
    pub fn of_all(sources: &Sources<'_>) -> Self {
        let others: Vec<_> = sources.others().map(|(number, _, comparison)| (number, comparison)).collect();
        match sources.article(sources.base) {
            Some(base) => Self::of(base, &others),
            None => Self { blocks: 0, columns: Vec::new() },
        }
    }

    /// Takes in one comparison that has arrived, or is no more; no other column is looked at.
    pub fn set(&mut self, base: &Article, source: usize, comparison: Option<&Comparison>) {
        let column = Column::of(base, source, comparison);
        match self.columns.iter_mut().find(|c| c.source == source) {
            Some(slot) => *slot = column,
            None => self.columns.push(column),
        }
    }

    /// Base blocks that no other source has; none as long as a source is pending, and none without any.
    pub fn alone(&self) -> Vec<usize> {
        if self.columns.is_empty() {
            return Vec::new();
        }
        let absent =
            |block: usize| self.columns.iter().all(|c| c.cells.get(block).is_some_and(Cell::is_absent));
        (0..self.blocks).filter(|&block| absent(block)).collect()
    }

    /// Says of the columns of states of the base's own page that they are; `base` is the base's number.
    pub fn tell_states(&mut self, base: usize, revisions: &[Revisions]) {
        for column in &mut self.columns {
            let of_both = |page: &Revisions| [base, column.source].iter().all(|n| page.captures.contains(n));
            let over_time = revisions.iter().any(of_both);
            column.cells.iter_mut().for_each(|cell| cell.over_time = over_time);
        }
    }

    /// How many columns wait for their comparison.
    pub fn pending(&self) -> usize {
        self.columns.iter().filter(|c| c.standing.is_none()).count()
    }
}

impl Column {
    /// Of one source by its number; all cells are pending where it has not been compared.
    pub fn of(base: &Article, source: usize, comparison: Option<&Comparison>) -> Self {
        let mut cells = vec![Cell::PENDING; base.blocks.len()];
        let Some(comparison) = comparison else {
            return Self { source, cells, added: Vec::new(), standing: None };
        };
        let Comparison { rows, verdict, facts, .. } = comparison;
        let moves = moves(comparison);
        let mut added = Vec::new();
        for (number, row) in rows.iter().enumerate() {
            let state = match row.kind {
                RowKind::Same => CellState::Same,
                RowKind::Edited => CellState::Edited,
                RowKind::Split => CellState::Split,
                RowKind::Merged => CellState::Merged,
                // Its sentences stand in other paragraphs.
                RowKind::Omitted if row.is_elsewhere() => CellState::Merged,
                RowKind::Omitted if verdict.kind == VerdictKind::Independent => CellState::Apart,
                RowKind::Omitted => CellState::Omitted,
                RowKind::Added if row.is_elsewhere() => continue,
                RowKind::Added => {
                    added.extend(&row.right);
                    continue;
                }
            };
            let moved = moves.get(number).copied().unwrap_or(0);
            let similarity =
                if state == CellState::Merged && row.right.is_empty() { 1.0 } else { row.similarity };
            for &block in &row.left {
                if let Some(cell) = cells.get_mut(block) {
                    *cell = Cell { state, similarity, moved, row: Some(number), ..Cell::PENDING };
                }
            }
        }
        for conflict in facts.iter().filter(|f| f.status == FactStatus::Conflict) {
            let block = conflict.left.and_then(|at| base.facts.get(at)).map(|f| f.block);
            if let Some(cell) = block.and_then(|block| cells.get_mut(block)) {
                cell.conflicts += 1;
            }
        }
        added.sort_unstable();
        let standing = Standing {
            verdict: verdict.kind,
            base_kept: verdict.figures.left_kept,
            source_kept: verdict.figures.right_kept,
            conflicts: verdict.figures.fact_conflicts,
        };
        Self { source, cells, added, standing: Some(standing) }
    }
}

/// For each row by how many blocks it moved. Those that kept their place stand in one order in both articles, so how many
/// of them come before a row on either side says how far it went: never nothing, or it would have kept its own. What went
/// into other paragraphs went to the first of them, which may be the one before it.
fn moves(comparison: &Comparison) -> Vec<isize> {
    let rows = &comparison.rows;
    let mut moves = vec![0; rows.len()];
    let goes = |row: &Row| row.moved || (row.right.is_empty() && row.is_elsewhere());
    if !rows.iter().any(goes) {
        return moves;
    }
    let mut before = 0;
    for (row, moved) in rows.iter().zip(&mut moves) {
        if goes(row) {
            *moved -= before;
        } else if !row.right.is_empty() {
            before += row.left.len().cast_signed();
        }
    }
    let mut there: Vec<usize> = (0..rows.len()).filter(|&at| !rows[at].right.is_empty()).collect();
    there.sort_by_key(|&at| rows[at].right.first().copied());
    let mut before = 0;
    // How many come before what begins in each of the other article's rows, and with that row.
    let mut places = vec![[0; 2]; rows.len()];
    for at in there {
        let (Some(row), Some(moved)) = (rows.get(at), moves.get_mut(at)) else { continue };
        let start = before;
        if row.moved {
            *moved += before;
        } else {
            before += row.left.len().cast_signed();
        }
        if let Some(place) = places.get_mut(at) {
            *place = [start, before];
        }
    }
    for (number, (row, moved)) in rows.iter().zip(&mut moves).enumerate() {
        if row.moved || !goes(row) {
            continue;
        }
        let first = comparison.transfers.partition_point(|t| t.left.row < number);
        let there = comparison.transfers.get(first).filter(|t| t.left.row == number).map(|t| t.right);
        let Some((there, place)) = there.and_then(|t| Some((t, places.get(t.row)?))) else { continue };
        // Behind what that paragraph has of its own, or before it.
        let spans = rows.get(there.row).map_or(&[][..], |row| &row.spans);
        let behind = spans.iter().take(there.span).any(|span| span.op != SpanOp::Moved);
        *moved += place[usize::from(behind)];
    }
    moves
}

#[cfg(test)]
mod tests {
    use super::{CellState, Matrix};
    use crate::compare::many::Sources;
    use crate::compare::many::tests::{SHARED, collation, compared};

    use CellState::{Edited, Merged, Omitted, Same};

    #[test]
    fn every_base_paragraph_has_a_cell_in_every_source() {
        let [a, b, c, d] = SHARED;
        let base = [a, b, c, d].join("\n");
        let moved = [b, c, d, a].join("\n");
        let shorter = [a, c, "村里的小学放了半天假，老师带着学生到江边看船。"].join("\n");
        let collation = collation(&[&base, &moved, &shorter], 0);
        let matrix = Matrix::of_all(&Sources::of(&collation));
        let states = |column: usize| matrix.columns[column].cells.iter().map(|c| c.state).collect::<Vec<_>>();
        assert_eq!(states(0), [Same; 4]);
        assert_eq!(matrix.columns[0].cells.iter().map(|c| c.moved).collect::<Vec<_>>(), [3, 0, 0, 0]);
        assert_eq!(states(1), [Same, Omitted, Same, Omitted]);
        assert_eq!((matrix.columns[0].added.len(), matrix.columns[1].added.as_slice()), (0, &[2][..]));
        assert!(matrix.alone().is_empty());
        for (column, comparison) in matrix.columns.iter().zip(&collation.comparisons) {
            for (block, cell) in column.cells.iter().enumerate() {
                assert!(comparison.rows[cell.row.unwrap()].left.contains(&block));
            }
        }
    }

    #[test]
    fn a_paragraph_that_went_into_another_is_merged_there() {
        let [a, b, c, d] = SHARED;
        let base = [a, b, c, d].join("\n");
        let joined = [format!("{a}{d}"), b.to_owned(), c.to_owned()].join("\n");
        let (collation, comparison) = compared(&base, &joined);
        assert_eq!(comparison.verdict.figures.omitted_rows, 0);
        let matrix = Matrix::of_all(&Sources::of(&collation));
        let cell = matrix.columns[0].cells[3];
        assert_eq!((cell.state, cell.moved), (Merged, -2));
        assert!(matrix.columns[0].added.is_empty() && matrix.alone().is_empty());
        // And the other way round nothing is new.
        let (collation, comparison) = compared(&joined, &base);
        assert_eq!(comparison.verdict.figures.added_rows, 0);
        assert!(Matrix::of_all(&Sources::of(&collation)).columns[0].added.is_empty());
    }

    #[test]
    fn a_contradicted_fact_is_counted_where_the_base_has_it() {
        let [a, b, ..] = SHARED;
        let base = format!("{a}\n新桥总投资3.63亿元，主跨336米。\n{b}");
        let other = format!("{a}\n新桥总投资3.36亿元，主跨363米。\n{b}");
        let (collation, _) = compared(&base, &other);
        let matrix = Matrix::of_all(&Sources::of(&collation));
        let cell = matrix.columns[0].cells[1];
        assert_eq!((cell.state, cell.conflicts, cell.moved), (Edited, 2, 0));
        assert!(cell.similarity > 0.5 && cell.similarity < 1.0);
    }

    #[test]
    fn what_is_not_compared_is_pending() {
        let [a, b, c, _] = SHARED;
        let base = [a, b, c].join("\n");
        let collation = collation(&[&base, &[a, c].join("\n"), &[c, a].join("\n")], 0);
        let sources = Sources::of(&collation);
        let whole = Matrix::of_all(&sources);
        let article = sources.articles[0];
        let mut grown = Matrix::of(article, &[(1, None), (2, None)]);
        assert_eq!((grown.pending(), grown.alone()), (2, Vec::new()));
        assert!(grown.columns[0].cells.iter().all(|c| c.state == CellState::Pending && c.row.is_none()));
        grown.set(article, 2, sources.comparison(2));
        assert_eq!((grown.pending(), grown.alone()), (1, Vec::new()));
        grown.set(article, 1, sources.comparison(1));
        assert_eq!(grown, whole);
        assert_eq!(grown.alone(), [1]);
    }

    #[test]
    fn an_independent_report_omits_nothing() {
        let [a, b, c, _] = SHARED;
        let base = [a, b, c].join("\n");
        let own = "河口的潮水一天涨两回，赶海的人天不亮就出门。\n渔市九点收摊，猫在空筐之间走来走去。";
        let (collation, _) = compared(&base, own);
        let matrix = Matrix::of_all(&Sources::of(&collation));
        assert!(matrix.columns[0].cells.iter().all(|c| c.state == CellState::Apart));
        assert_eq!(matrix.alone(), [0, 1, 2]);
        assert_eq!(matrix.columns[0].added, [0, 1]);
    }
}
