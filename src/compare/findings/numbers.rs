//! Changes that are one of a number alone: of a paragraph's own, or of a reference that follows it.

use std::cell::OnceCell;

use crate::article::Article;
use crate::compare::display::Side;
use crate::compare::renumber::{Renumbering, is_followed};
use crate::compare::{Row, number_of};

use super::Numbering;

/// What tells such changes.
pub(super) struct Numbers<'a> {
    articles: [&'a Article; 2],
    rows: &'a [Row],
    /// A row, and where the numbers of its paragraphs stand in either text.
    last: Option<(usize, [Vec<[usize; 2]>; 2])>,
    renumbering: OnceCell<Renumbering>,
}

impl<'a> Numbers<'a> {
    pub(super) fn of(articles: [&'a Article; 2], rows: &'a [Row]) -> Self {
        Self { articles, rows, last: None, renumbering: OnceCell::new() }
    }

    /// Whose number changed, where that is all that changed in some stretches of a row.
    pub(super) fn of_change(
        &mut self,
        number: usize,
        row: &Row,
        stretches: [[usize; 2]; 2],
    ) -> Option<Numbering> {
        if stretches.iter().any(|[from, to]| from >= to) {
            return None;
        }
        let articles = self.articles;
        let fresh = || Side::BOTH.map(|side| own(articles[side.index()], side.blocks(row)));
        let (of, numbers) = self.last.get_or_insert_with(|| (number, fresh()));
        if *of != number {
            (*of, *numbers) = (number, fresh());
        }
        let within = |(own, [from, to]): (&Vec<[usize; 2]>, [usize; 2])| {
            own.iter().any(|own| own[0] <= from && to <= own[1])
        };
        if numbers.iter().zip(stretches).all(within) {
            return Some(Numbering::Own);
        }
        let renumbering = self.renumbering.get_or_init(|| Renumbering::of(articles, self.rows));
        is_followed(renumbering, articles, row, stretches).then_some(Numbering::Followed)
    }
}

/// Where the numbers stand that some blocks begin with, in scalar values of their text, in which a line feed joins them.
fn own(article: &Article, blocks: &[usize]) -> Vec<[usize; 2]> {
    let mut first = 0;
    let mut found = Vec::new();
    for (place, &block) in blocks.iter().enumerate() {
        let text = article.blocks.get(block).map_or("", |block| block.text.as_str());
        let length = number_of(text);
        if length > 0 {
            found.push([first, first + length]);
        }
        if place + 1 < blocks.len() {
            first += text.chars().count() + 1;
        }
    }
    found
}
