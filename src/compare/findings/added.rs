//! Added paragraphs and sentences, as they stand in the right article.

use crate::article::Article;
use crate::compare::display::{Side, slice, text};
use crate::compare::{Comparison, RowKind};

use super::sentences::{Lost, only_on};

/// An added paragraph, or sentences added to a paragraph that was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// Index into the rows.
    pub row: usize,
    /// The sentences; `None` for the whole row.
    pub sentences: Option<Lost>,
    /// In the words of the right article.
    pub text: String,
}

/// All of them, in order.
pub fn added(right: &Article, comparison: &Comparison) -> Vec<Added> {
    let mut all = Vec::new();
    for (at, row) in comparison.rows.iter().enumerate() {
        let text = text(right, row, Side::Right);
        match row.kind {
            // What came out of other paragraphs is not new.
            RowKind::Added if row.is_elsewhere() => {}
            RowKind::Added => all.push(Added { row: at, sentences: None, text: text.into_owned() }),
            RowKind::Edited | RowKind::Split | RowKind::Merged => {
                all.extend(only_on(row, Side::Right, &text).into_iter().map(|found| {
                    let [from, to] = found.range;
                    Added { row: at, sentences: Some(found), text: slice(&text, from..to).to_owned() }
                }));
            }
            RowKind::Same | RowKind::Omitted => {}
        }
    }
    all
}
