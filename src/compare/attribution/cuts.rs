//! Where sentences end that both sides have.

use std::ops::Range;

use super::tongue::{Tongue, is_han};
use super::words::{Manner, manners};
use crate::text::chars::{closes, ends_sentence};
use crate::text::is_syllable;

/// Behind which letter of a stretch the last sentence ends in it: how many letters and bytes of it that are. `other` is the
/// text of the other side from where the stretch stands in it.
pub(super) fn last_cut(text: &str, other: &str, range: Range<usize>) -> Option<[usize; 2]> {
    let part = text.get(range.clone())?;
    let mut next = text.get(range.end..)?.chars().next().unwrap_or('\0');
    let mut rest = part.chars();
    let mut end = part.len();
    while let Some(c) = rest.next_back() {
        let is_cut = is_cut(text, range.start + rest.as_str().len(), [c, next], end < part.len());
        if is_cut && !goes_on_quoted([text, other], [range.start + end, end]) {
            return Some([rest.as_str().chars().count() + 1, end]);
        }
        (next, end) = (c, rest.as_str().len());
    }
    None
}

/// The same of the first.
pub(super) fn first_cut(text: &str, other: &str, range: Range<usize>) -> Option<[usize; 2]> {
    let mut rest = text.get(range.start..)?.chars();
    let mut at = range.start;
    let mut next = rest.next();
    for passed in 1.. {
        let c = next.filter(|_| at < range.end)?;
        let end = text.len() - rest.as_str().len();
        next = rest.next();
        let is_cut = is_cut(text, at, [c, next.unwrap_or('\0')], end < range.end);
        if is_cut && !goes_on_quoted([text, other], [end, end - range.start]) {
            return Some([passed, end - range.start]);
        }
        at = end;
    }
    None
}

/// Whether a sentence ends with a letter at a place, and what both sides have goes on (`inside`) or ends there.
#[inline]
fn is_cut(text: &str, at: usize, [c, next]: [char; 2], inside: bool) -> bool {
    // Hardly any letter does: none of Chinese, Japanese or Korean, and none of the commonest others.
    let is_letter = ('\u{3041}'..='\u{d7a3}').contains(&c) || c == ' ' || c.is_ascii_alphanumeric();
    !is_letter && is_end(text, at, [c, next], inside)
}

fn is_end(text: &str, at: usize, [c, next]: [char; 2], inside: bool) -> bool {
    if ends_sentence(next) || (closes(next) && next != '\'') {
        return false;
    }
    // 「……。」と述べた, “……。”周平说
    if matches!(c, '”' | '」') && (next == 'と' || is_han(next)) && is_said(text, at + c.len_utf8(), next)
    {
        return false;
    }
    let mut before = text.get(..at).unwrap_or_default().chars();
    let mut last = c;
    while closes(last) {
        let Some(letter) = before.next_back() else { return false };
        last = letter;
    }
    match last {
        '\n' => true,
        '…' => false,
        '.' => {
            let closed = before.as_str().len() < at;
            let word = before.clone().rev().take_while(|letter| letter.is_lowercase()).count();
            let begins = inside && next.is_whitespace();
            begins && (word > 3 || closed || before.next_back().is_some_and(char::is_numeric))
        }
        last => ends_sentence(last) && next != '\0',
    }
}

/// Whether either of two texts goes on with such a quotation, each at a place.
fn goes_on_quoted([text, other]: [&str; 2], [at, there]: [usize; 2]) -> bool {
    /// Letters looked at to tell the language.
    const NEAR: usize = 8;
    let before = text.get(..at).unwrap_or_default().chars().rev().take(NEAR);
    let may_be = |c: char| is_syllable(c) || ('\u{3041}'..='\u{30fa}').contains(&c);
    { before }.any(may_be) && (is_quoted_on(text, at) || is_quoted_on(other, there))
}

/// Whether what goes on at a place is a quotation of Japanese or Korean whose verb stands behind it, as who says it stands
/// before: 「……。……」と述べた, "…. …"고 말했다.
fn is_quoted_on(text: &str, at: usize) -> bool {
    /// In scalar values.
    const LONGEST: usize = 240;
    let rest = text.get(at..).unwrap_or_default();
    let mut ahead = rest.char_indices().take(LONGEST);
    let Some((mark, c)) = ahead.find(|(_, c)| matches!(c, '「' | '」' | '“' | '”' | '"' | '\n')) else {
        return false;
    };
    let behind = rest.get(mark + c.len_utf8()..).unwrap_or_default();
    match c {
        '」' => behind.starts_with('と') || behind.starts_with("、と"),
        '”' | '"' => {
            ["고 ", "라고 ", "이라고 ", "며 ", "라며 ", "이라며 "].iter().any(|word| behind.starts_with(word))
        }
        _ => false,
    }
}

/// Whether what begins at a place behind a quotation only tells who said it.
fn is_said(text: &str, at: usize, first: char) -> bool {
    /// In scalar values.
    const LONGEST: usize = 28;
    /// Of a verb of saying, and of what may stand behind it: 告诉记者.
    const ENDS: usize = 6;
    if first == 'と' {
        return true;
    }
    let ahead = text.get(at..).unwrap_or_default().chars().take(LONGEST);
    let clause: Vec<char> = ahead.take_while(|c| is_han(*c) || matches!(c, '·' | '、')).collect();
    (clause.len().saturating_sub(ENDS)..clause.len()).any(|at| {
        let verb = manners(Tongue::Chinese).first(clause.get(at..).unwrap_or_default(), None);
        verb.is_some_and(|(len, manner)| {
            let behind = clause.get(at + len..).unwrap_or_default();
            manner != Manner::None && matches!(behind, [] | ['道'] | ['记' | '記', '者'])
        })
    })
}
