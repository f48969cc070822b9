//! Rows of tables: figures stay on one line; a table that only lays out a text is that text.

use crate::article::BlockKind;

use super::manuscript::Piece;

/// Longest text of a cell of figures, in characters.
const CELL: usize = 60;

/// What becomes of a row.
pub(super) fn row(cells: Vec<Vec<Piece>>) -> Vec<Piece> {
    let short = |piece: &Piece| {
        piece.text.chars().take(CELL + 1).count() <= CELL
            && matches!(piece.kind, BlockKind::Paragraph | BlockKind::ListItem)
    };
    let figures = cells.len() > 1 && cells.iter().all(|c| c.len() <= 1 && c.iter().all(short));
    let pieces: Vec<Piece> = cells.into_iter().flatten().collect();
    if !figures || pieces.is_empty() {
        return pieces;
    }
    let texts: Vec<String> = pieces.into_iter().map(|p| p.text).collect();
    vec![Piece { text: texts.join("  "), kind: BlockKind::TableRow, indented: false }]
}
