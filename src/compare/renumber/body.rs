//! The numbered parts of a text's main body, each with its number.

use rustc_hash::FxHashMap;

use crate::article::Article;
use crate::compare::Row;
use crate::compare::display::Side;
use crate::compare::numbered::{self, Number};

/// Parts that a body has, at least, before anything is said of its numbers; and one that counts from one without a gap.
const FEWEST: usize = 5;
const FEWEST_COUNTED: usize = 3;
/// Of the numbers from the first to the last, so many in a hundred are known, at least.
const KNOWN: usize = 80;

/// The parts of one kind, in the ascending order of their numbers.
#[derive(Debug)]
pub(super) struct Body<'a> {
    /// Of each part its block.
    blocks: FxHashMap<&'a Number, usize>,
    /// The block where the body ends: an annex, or another text, begins to count anew.
    pub(super) end: usize,
}

impl<'a> Body<'a> {
    /// Of the labels of all blocks, those of a kind; `None` where too few of its numbers are known.
    pub(super) fn of(labels: &'a [Option<Number>], kind: &'static str) -> Option<Self> {
        let mut blocks = FxHashMap::default();
        let mut end = labels.len();
        let mut range: Option<[i32; 2]> = None;
        let mut whole = 0;
        for (block, number) in labels.iter().enumerate() {
            let Some(number) = number.as_ref().filter(|number| number.is_a(kind)) else { continue };
            let value = number.value()?;
            let falls = range.is_some_and(|[_, last]| value < last);
            if falls || blocks.contains_key(number) {
                end = block;
                break;
            }
            whole += usize::from(range.is_none_or(|[_, last]| last < value));
            range = Some(range.map_or([value; 2], |[first, _]| [first, value]));
            blocks.insert(number, block);
        }
        let [first, last] = range?;
        let numbers = usize::try_from(last - first + 1).ok()?;
        let counted = first == 1 && whole == numbers;
        let fewest = if counted { FEWEST_COUNTED } else { FEWEST };
        (whole >= fewest && whole * 100 >= numbers * KNOWN).then_some(Self { blocks, end })
    }

    /// The block of the part that has a number.
    pub(super) fn part(&self, number: &Number) -> Option<usize> {
        self.blocks.get(number).copied()
    }
}

/// The number on a side of a row whose other paragraphs have none; `labels` are those of the side's blocks.
pub(super) fn only_label<'a>(labels: &'a [Option<Number>], row: &Row, side: Side) -> Option<&'a Number> {
    let mut numbers = side.blocks(row).iter().filter_map(|&block| labels.get(block)?.as_ref());
    numbers.next().filter(|_| numbers.next().is_none())
}

/// The numbers that the blocks of an article are headed with.
pub(super) fn labels(article: &Article) -> Vec<Option<Number>> {
    let of = |text: &str| numbered::label(text).map(|(_, number)| number);
    article.blocks.iter().map(|block| of(&block.text)).collect()
}
