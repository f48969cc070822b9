//! Numbers are marked whole, and with what they count where they are written in words: 363 → 336,
//! 3.63亿 → 3.36亿, 三百六十三 → 三百三十六, 三人 → 四人, 16日 → 17日.

use std::ops::Range;

use super::side::Side;
use super::snap::{Edit, Growth};
use crate::facts;
use crate::text::{TokenKind, numeral};

/// Tokens a numeral has at most.
const LONGEST: usize = 16;

/// `None` where the edit changes no number.
pub(super) fn growth(edit: &Edit<'_>) -> Option<Growth> {
    if !may_change(edit) {
        return None;
    }
    let (a, left) = (edit.a, &edit.left);
    let kept_back = || {
        let is = |k: &usize| is_numeral(a, left.start - k) && a.joins(left.start - k + 1);
        (1..=edit.before.min(LONGEST)).take_while(is).count()
    };
    let kept_forward = || {
        let is = |k: &usize| is_numeral(a, left.end + k) && a.joins(left.end + k);
        (0..edit.after.min(LONGEST)).take_while(is).count()
    };
    let whole = |back: usize, forward: usize| {
        let number = |(side, range): (Side<'_>, &Range<usize>)| {
            is_number(side, range.start - back..range.end + forward)
        };
        edit.halves().into_iter().all(number)
    };
    if edit.halves().into_iter().all(|(side, range)| numerals(side, range.clone()) == range.len()) {
        let found = [(kept_back(), kept_forward()), (0, 0)].into_iter().find(|&(b, f)| whole(b, f));
        let (back, forward) = found?;
        return Some((back, forward + unit(edit, back, forward)));
    }
    // An edit of more than a number that begins or ends inside one: 一百零[五年二月→九年三月].
    let heads = edit.halves().map(|(side, range)| numerals(side, range.clone()));
    let tails = edit.halves().map(|(side, range)| numerals(side, range.clone().rev()));
    // On one side it may be all of the number that was kept: 第[八条、第→七条、第二]十一条.
    let begins = |back: usize| {
        let number = |((side, range), head): ((Side<'_>, &Range<usize>), usize)| {
            is_number(side, range.start - back..range.start + head)
        };
        heads != [0, 0] && edit.halves().into_iter().zip(heads).all(number)
    };
    let ends = |forward: usize| {
        let number = |((side, range), tail): ((Side<'_>, &Range<usize>), usize)| {
            is_number(side, range.end - tail..range.end + forward)
        };
        tails != [0, 0] && edit.halves().into_iter().zip(tails).all(number)
    };
    let back = Some(kept_back()).filter(|&b| b > 0 && begins(b)).unwrap_or(0);
    let ordinal = edit.halves().into_iter().zip(tails).any(|((side, range), tail)| {
        (range.end - tail).checked_sub(1).and_then(|i| side.ideograph(i)) == Some('第')
    });
    let unit = |forward: usize| if ordinal { 0 } else { unit(edit, 0, forward) };
    let forward = Some(kept_forward()).filter(|&f| ends(f)).map_or(0, |f| f + unit(f));
    (back + forward > 0).then_some((back, forward))
}

/// Whether an edit may change a number: one of its sides begins or ends with part of a numeral. `false`
/// is certain.
fn may_change(edit: &Edit<'_>) -> bool {
    let (a, b) = (edit.a, edit.b);
    let begins = |side: Side<'_>, range: &Range<usize>| is_numeral(side, range.start);
    let ends = |side: Side<'_>, range: &Range<usize>| is_numeral(side, range.end - 1);
    match (edit.left.is_empty(), edit.right.is_empty()) {
        (false, false) => {
            begins(a, &edit.left) || begins(b, &edit.right) || ends(a, &edit.left) || ends(b, &edit.right)
        }
        (false, true) => begins(a, &edit.left),
        (true, false) => begins(b, &edit.right),
        (true, true) => true,
    }
}

/// How many tokens come first that are parts of numerals.
fn numerals(side: Side<'_>, tokens: impl Iterator<Item = usize>) -> usize {
    tokens.take(LONGEST).take_while(|&at| is_numeral(side, at)).count()
}

/// Whether a token is a figure or a character that numerals are written with.
pub(super) fn is_numeral(side: Side<'_>, at: usize) -> bool {
    match side.kind(at) {
        Some(TokenKind::Number) => true,
        Some(TokenKind::Ideo) => side.ideograph(at).is_some_and(numeral::is_part),
        // 4천, 87억.
        Some(TokenKind::Word) => {
            let is_unit = |c: char| matches!(c, '십' | '백' | '천' | '만' | '억' | '조');
            side.first(at).is_some_and(is_unit) && side.joins(at) && side.str(at).chars().all(is_unit)
        }
        _ => false,
    }
}

fn is_number(side: Side<'_>, range: Range<usize>) -> bool {
    let (Some(first), Some(last)) = (side.token(range.start), side.token(range.end.wrapping_sub(1))) else {
        return false;
    };
    let text = side.text.get(first.byte_range().start..last.byte_range().end).unwrap_or_default();
    !range.is_empty() && numeral::value(text.trim_end_matches(['%', '％', '‰', '℃'])).is_some()
}

/// Whether a stretch is a number, maybe with what it counts or numbers: 三十四条, 第三, 两元.
pub(super) fn is_counted(side: Side<'_>, range: &Range<usize>) -> bool {
    let is_numeral = |at: &usize| is_numeral(side, *at);
    let ordinal = usize::from(side.ideograph(range.start) == Some('第'));
    let numerals = range.clone().skip(ordinal).take_while(is_numeral).count();
    let rest = range.len() - ordinal - numerals;
    numerals > 0 && (rest == 0 || (rest == 1 && side.kind(range.end - 1) == Some(TokenKind::Ideo)))
}

/// Tokens of the unit that was kept after the number: of a number in figures only those of dates and times, of an
/// ordinal none.
fn unit(edit: &Edit<'_>, back: usize, forward: usize) -> usize {
    let (side, at) = (edit.a, edit.left.end + forward);
    let first = edit.left.start - back;
    if first.checked_sub(1).and_then(|i| side.ideograph(i)) == Some('第') {
        return 0;
    }
    let figures = edit
        .halves()
        .into_iter()
        .any(|(side, range)| side.tokens(range).iter().any(|t| t.kind == TokenKind::Number));
    unit_at(side, at..at + edit.after.saturating_sub(forward), figures)
}

/// Tokens that come first of those behind a number, in figures or not, and are its unit.
fn unit_at(side: Side<'_>, behind: Range<usize>, figures: bool) -> usize {
    /// Characters of a unit, at most.
    const LONGEST: usize = 4;
    if !side.joins(behind.start) {
        return 0;
    }
    let chars: Vec<char> = side.ideographs(behind.start..behind.end.min(behind.start + LONGEST)).collect();
    match chars.as_slice() {
        chars if is_longer(chars) => 2,
        ['年' | '月' | '日' | '号' | '號' | '时' | '時' | '点' | '點' | '分' | '秒', ..] => 1,
        [_, ..] if !figures => facts::unit_len(&chars),
        _ => 0,
    }
}

/// Tokens at the start and at the end of a stretch that belong to a number which begins before it or goes on behind it.
pub(super) fn cut_off(side: Side<'_>, range: &Range<usize>) -> [usize; 2] {
    let mut cut = [0; 2];
    if let Some(before) = range.start.checked_sub(1)
        && is_numeral(side, before)
        && side.joins(range.start)
    {
        let digits = range.clone().take_while(|&at| is_numeral(side, at) && side.joins(at)).count();
        let last = before + digits;
        let behind = range.start + digits..range.end;
        cut[0] = digits + unit_at(side, behind, side.kind(last) == Some(TokenKind::Number));
    }
    if is_numeral(side, range.end) && side.joins(range.end) {
        let digits = range.clone().rev().take_while(|&at| is_numeral(side, at) && side.joins(at + 1));
        cut[1] = digits.count();
    }
    cut
}

/// Whether a unit of dates and times is only the beginning of another one: 八分钟, 三時間, 80年代, 31年度, 三年级.
fn is_longer(unit: &[char]) -> bool {
    let [first, second, rest @ ..] = unit else { return false };
    match second {
        '钟' | '鐘' => matches!(first, '分' | '秒' | '点' | '點'),
        '间' | '間' => matches!(first, '年' | '月' | '日' | '时' | '時' | '分' | '秒'),
        // “2031年度过难关” is a year.
        '度' => *first == '年' && !matches!(rest, ['过' | '過', ..]),
        '代' => *first == '年' && !matches!(rest, ['理' | '表' | '替', ..]),
        '级' | '級' => *first == '年' && rest.first() != Some(&'别'),
        '目' => matches!(first, '年' | '日'),
        '份' => *first == '月',
        '线' | '線' => matches!(first, '号' | '號'),
        _ => false,
    }
}
