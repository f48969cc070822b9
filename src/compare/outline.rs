//! What is known of every line before it is laid out. Found once, beside the comparison, because walking all lines of
//! a book takes longer than a frame may.

use std::collections::BTreeSet;

use unicode_width::UnicodeWidthChar as _;

use crate::article::{Article, BlockKind};

use super::display::{Line, Side};
use super::{Comparison, FactStatus, Row, RowKind};

/// Of the display lines, in their order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outline {
    /// About how wide the text of each side would be on one line, in ems, room for indents included.
    pub widths: Vec<[f32; 2]>,
    pub tints: Vec<Option<Tint>>,
    /// How many lines at the top hold only headlines.
    pub headlines: usize,
}

/// The one colour that says what a line is, on the ruler and at the row's edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tint {
    Left,
    Right,
    /// Edited: something on both sides.
    Both,
    Moved,
    /// A fact in it disagrees.
    Fact,
}

impl Outline {
    /// Of the lines that show a comparison of the two articles.
    pub fn of(left: &Article, right: &Article, comparison: &Comparison, lines: &[Line]) -> Self {
        let rows = lines.iter().map(|line| (line, comparison.rows.get(line.row())));
        let conflicts = conflicts(comparison);
        let widths = rows.clone().map(|(line, row)| {
            Side::BOTH.map(|side| match row {
                Some(row) if line.shows(side) => width([left, right][side.index()], side.blocks(row)),
                _ => 0.0,
            })
        });
        let tints = rows.clone().map(|(line, row)| tint(row?, conflicts.contains(&line.row())));
        let is_headline = |article: &Article, numbers: &[usize]| {
            numbers.iter().all(|&n| article.blocks.get(n).is_some_and(|b| b.kind == BlockKind::Headline))
        };
        let only_headlines = |row: &Row| is_headline(left, &row.left) && is_headline(right, &row.right);
        Self {
            widths: widths.collect(),
            tints: tints.collect(),
            headlines: rows.clone().take_while(|(_, row)| row.is_some_and(only_headlines)).count(),
        }
    }
}

/// Rows in which a fact disagrees.
fn conflicts(comparison: &Comparison) -> BTreeSet<usize> {
    let conflicts = comparison.facts.iter().filter(|f| f.status == FactStatus::Conflict);
    conflicts.flat_map(|f| [Some(f.row), f.right_row]).flatten().collect()
}

fn tint(row: &Row, conflict: bool) -> Option<Tint> {
    match row.kind {
        _ if conflict => Some(Tint::Fact),
        _ if row.moved || row.is_elsewhere() => Some(Tint::Moved),
        RowKind::Same => None,
        RowKind::Edited | RowKind::Split | RowKind::Merged => Some(Tint::Both),
        RowKind::Omitted => Some(Tint::Left),
        RowKind::Added => Some(Tint::Right),
    }
}

fn width(article: &Article, numbers: &[usize]) -> f32 {
    let blocks = numbers.iter().filter_map(|&n| article.blocks.get(n));
    blocks.map(|block| INDENT + block.text.chars().map(em).sum::<f32>()).sum()
}

/// At the start of a paragraph, in ems.
const INDENT: f32 = 2.0;

/// A letter's width in ems, near enough for a guess.
fn em(c: char) -> f32 {
    match c {
        '\u{4E00}'..='\u{9FFF}' => 1.0,
        _ => match c.width() {
            Some(2) => 1.0,
            Some(0) => 0.0,
            _ => 0.53,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{Outline, Tint, em};
    use crate::compare::{display, pair};
    use crate::facts;
    use crate::read::{self, Document, Options};
    use crate::task::Watch;
    use crate::text::Policy;

    #[test]
    fn lines_have_widths_and_tints() {
        let article = |text: &str| {
            let options = Options { raw: true, ..Options::default() };
            let mut article = read::article(&Document::pasted(text), &options).unwrap();
            facts::annotate(&mut article, &Watch::default()).unwrap();
            article
        };
        let (a, b) =
            (article("江上有一座桥。\n昨天有3人受伤。"), article("江上有一座桥。\n昨天有5人受伤。\n完。"));
        let comparison = pair((0, &a), (1, &b), Policy::default(), &Watch::default()).unwrap();
        let outline = Outline::of(&a, &b, &comparison, &display::lines(&comparison));
        assert_eq!(outline.tints, [None, Some(Tint::Fact), Some(Tint::Right)]);
        assert_eq!(outline.widths, [[9.0, 9.0], [9.53, 9.53], [0.0, 4.0]]);
        assert_eq!(outline.headlines, 0);
        assert_eq!((em('字'), em('，'), em('a')), (1.0, 1.0, 0.53));
    }
}
