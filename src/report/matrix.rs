//! Several sources at a glance: what became of each paragraph of the base text in each of the others.

use crate::compare::{Collation, RowKind};

/// A paragraph of the base text, or one that only another source has.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct MatrixRow {
    /// Index into the articles.
    pub(super) article: usize,
    /// Index into its blocks.
    pub(super) block: usize,
    /// For each comparison what became of it there; of a paragraph that only one source has, `None` for all others.
    pub(super) fates: Vec<Option<Fate>>,
}

/// What became of a paragraph in another source.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Fate {
    pub(super) kind: RowKind,
    pub(super) moved: bool,
    pub(super) similarity: f64,
    /// Index into the rows of that comparison.
    pub(super) row: usize,
}

/// The paragraphs of the base text in their order; what only others have stands after the paragraph that it follows there.
pub(super) fn of(collation: &Collation) -> Vec<MatrixRow> {
    let Some(base) = collation.articles.get(collation.base) else { return Vec::new() };
    let count = collation.comparisons.len();
    let mut rows: Vec<MatrixRow> = (0..base.blocks.len())
        .map(|block| MatrixRow { article: collation.base, block, fates: vec![None; count] })
        .collect();
    // Each with the number of base paragraphs before it.
    let mut added: Vec<(usize, MatrixRow)> = Vec::new();
    for (at, comparison) in collation.comparisons.iter().enumerate() {
        let mut before = 0;
        for (number, row) in comparison.rows.iter().enumerate() {
            let fate = Fate { kind: row.kind, moved: row.moved, similarity: row.similarity, row: number };
            for &block in &row.left {
                before = block + 1;
                if let Some(slot) = rows.get_mut(block).and_then(|row| row.fates.get_mut(at)) {
                    *slot = Some(fate);
                }
            }
            if row.left.is_empty() {
                for &block in &row.right {
                    let mut fates = vec![None; count];
                    fates[at] = Some(fate);
                    added.push((before, MatrixRow { article: comparison.right, block, fates }));
                }
            }
        }
    }
    added.sort_by_key(|(before, _)| *before);
    let mut added = added.into_iter().peekable();
    let mut out = Vec::with_capacity(rows.len() + added.len());
    for (at, row) in rows.into_iter().enumerate() {
        while let Some((_, row)) = added.next_if(|(before, _)| *before <= at) {
            out.push(row);
        }
        out.push(row);
    }
    out.extend(added.map(|(_, row)| row));
    out
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::of;
    use crate::compare::{RowKind, collate};
    use crate::read::{self, Document, Options};
    use crate::task::Watch;
    use crate::text::Policy;

    #[test]
    fn every_paragraph_of_every_source_stands_once() {
        let article = |text: &str| {
            let options = Options { raw: true, ..Options::default() };
            Arc::new(read::article(&Document::pasted(text), &options).unwrap())
        };
        let texts = [
            "江上有一座桥。\n\n昨天下了一场大雨。\n\n路面已经清理干净。",
            "江上有一座桥。\n\n路面已经清理干净。\n\n晚上还要再检查一遍。",
            "先说天气预报的事。\n\n江上有一座桥。\n\n昨天下了一场小雨。",
        ];
        let collation =
            collate(texts.map(article).to_vec(), 0, Policy::default(), &Watch::default()).unwrap();
        let rows = of(&collation);
        let places: Vec<(usize, usize)> = rows.iter().map(|row| (row.article, row.block)).collect();
        assert_eq!(places, [(2, 0), (0, 0), (0, 1), (0, 2), (1, 2)]);
        let kind = |row: usize, at: usize| rows[row].fates[at].map(|fate| fate.kind);
        assert_eq!((kind(0, 0), kind(0, 1)), (None, Some(RowKind::Added)));
        assert_eq!((kind(2, 0), kind(2, 1)), (Some(RowKind::Omitted), Some(RowKind::Edited)));
        assert_eq!((kind(3, 0), kind(3, 1)), (Some(RowKind::Same), Some(RowKind::Omitted)));
    }
}
