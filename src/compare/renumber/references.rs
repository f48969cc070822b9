//! References to numbered parts in a text: 依照第五条, “Articles 2 and 3”, 제2조부터 제5조까지; and whether they mean parts of
//! the text itself.

use crate::compare::numbered::{self, Number};

use super::whose::{self, Whose};

/// One number of a reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reference {
    /// In scalar values: with 第 and 条, with “Article”; of a list's numbers behind the first without.
    pub(super) range: [usize; 2],
    /// From the first to the last number of its list.
    pub(super) list: [usize; 2],
    pub(super) number: Number,
    pub(super) whose: Whose,
}

/// What may stand between the references of a row of them.
const JOINTS: &str =
    "、，,·和及或至到与與跟以者並并及び又は若しくは並びにからまで부터까지내지및또는와과~～—–-";
/// And how long that is, at most.
const GAP: usize = 6;

/// The references of a text in their order.
pub(super) fn of(text: &[char]) -> Vec<Reference> {
    let mut found: Vec<Reference> = Vec::new();
    // Where the row of references begins that was found last.
    let mut row = 0;
    let mut at = 0;
    while at < text.len() {
        let numbers = match begins(text, at) {
            true => numbered::all_at_start(text.get(at..).unwrap_or_default()),
            false => Vec::new(),
        };
        let Some(length) = numbers.last().map(|(range, _)| range[1]) else {
            at += 1;
            continue;
        };
        let goes_on =
            found.last().is_some_and(|last| is_gap(text.get(last.range[1]..at).unwrap_or_default()));
        if !goes_on {
            settle(text, &mut found, row);
            row = found.len();
        }
        found.extend(numbers.into_iter().map(|(range, number)| Reference {
            range: range.map(|place| at + place),
            list: [at, at + length],
            number,
            whose: Whose::Unsaid,
        }));
        at += length.max(1);
    }
    settle(text, &mut found, row);
    found
}

/// Whether a reference may begin at a place.
fn begins(text: &[char], at: usize) -> bool {
    match text.get(at) {
        Some('第' | '제' | '§') => true,
        Some(c) if c.is_ascii_alphabetic() => {
            let before = at.checked_sub(1).and_then(|at| text.get(at));
            before.is_none_or(|c| !c.is_alphanumeric())
        }
        _ => false,
    }
}

/// Whether what stands between two references makes them one row: 、 or 和, but also 第（三）项 and (2)(a).
fn is_gap(between: &[char]) -> bool {
    let mut rest = between;
    while let Some(start) = rest.iter().position(|c| matches!(c, '（' | '(')) {
        let Some(length) = rest.iter().skip(start).position(|c| matches!(c, '）' | ')')) else {
            return false;
        };
        let from = start - usize::from(start.checked_sub(1).and_then(|at| rest.get(at)) == Some(&'第'));
        let to = start + length + 1;
        let to = to + usize::from(rest.get(to).is_some_and(|c| matches!(c, '项' | '項' | '款' | '目')));
        if length > GAP || !is_joint(rest.get(..from).unwrap_or_default()) {
            return false;
        }
        rest = rest.get(to..).unwrap_or_default();
    }
    is_joint(rest)
}

fn is_joint(between: &[char]) -> bool {
    let Some(from) = between.iter().position(|c| !c.is_whitespace()) else { return between.len() <= 1 };
    let words = between.get(from..).unwrap_or_default();
    words.len() <= GAP
        && (words.iter().all(|c| c.is_whitespace() || JOINTS.contains(*c))
            || numbered::behind_joint(between, 0) == Some(between.len()))
}

/// Says of the last row of references whose they are.
fn settle(text: &[char], found: &mut [Reference], row: usize) {
    let (told, row) = found.split_at_mut_checked(row).unwrap_or_default();
    let (Some(first), Some(last)) = (row.first(), row.last()) else { return };
    let before = text.get(..first.range[0]).unwrap_or_default();
    let after = text.get(last.range[1]..).unwrap_or_default();
    let mut whose = whose::of(before, text.get(first.range[0]), after);
    if whose == Whose::Unsaid && whose::is_told_of_another(before, told) {
        whose = Whose::Unsure;
    }
    row.iter_mut().for_each(|reference| reference.whose = whose);
}
