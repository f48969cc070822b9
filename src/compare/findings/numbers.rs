//! Changes that are one of a number alone: of a paragraph's own, or of a reference that follows it.

use std::cell::OnceCell;

use crate::article::Article;
use crate::compare::display::Side;
use crate::compare::renumber::{self, Renumbering, is_followed};
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
        let articles = self.articles;
        let fresh = || Side::BOTH.map(|side| own(articles[side.index()], side.blocks(row)));
        let (of, numbers) = self.last.get_or_insert_with(|| (number, fresh()));
        if *of != number {
            (*of, *numbers) = (number, fresh());
        }
        let within = |(own, [from, to]): (&Vec<[usize; 2]>, [usize; 2])| {
            from < to && own.iter().any(|own| own[0] <= from && to <= own[1])
        };
        if numbers.iter().zip(stretches).all(within) {
            return Some(Numbering::Own);
        }
        let renumbering = self.renumbering.get_or_init(|| Renumbering::of(articles, self.rows));
        is_followed(renumbering, articles, row, stretches).then_some(Numbering::Followed)
    }
}

/// The whole labels or references that the stretches of a change of numbering belong to: 第二条 of 二, Article 2 of 2. The
/// stretches themselves where one of them belongs to none.
pub(super) fn whole(
    articles: [&Article; 2],
    row: &Row,
    texts: [&str; 2],
    stretches: [[usize; 2]; 2],
    numbering: Numbering,
) -> [[usize; 2]; 2] {
    let found = Side::BOTH.map(|side| {
        let [from, to] = stretches[side.index()];
        match numbering {
            Numbering::Own => own(articles[side.index()], side.blocks(row))
                .into_iter()
                .find(|own| own[0] <= from && to <= own[1]),
            Numbering::Followed => renumber::whole(texts[side.index()], [from, to]),
        }
    });
    match found {
        [Some(left), Some(right)] => [left, right],
        _ => stretches,
    }
}

/// The whole labels that changed stretches of a row's words belong to, in scalar values of the row's text on either side;
/// `None` where they belong to none, or are whole labels themselves.
pub fn own_numbers(
    articles: [&Article; 2],
    row: &Row,
    stretches: [[usize; 2]; 2],
) -> Option<[[usize; 2]; 2]> {
    let whole = whole(articles, row, [""; 2], stretches, Numbering::Own);
    (whole != stretches).then_some(whole)
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
