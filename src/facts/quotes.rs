//! Quoted speech: what somebody is said to have said, word for word, and who.

use crate::article::FactKind;

use super::found::Found;
use super::text::{Text, is_blank};

/// Shorter quotations are names of things or turns of phrase, in scalar values.
const SHORTEST: usize = 6;
const LONGEST: usize = 600;

/// The quotation that opens here, if it is speech.
pub(super) fn at(text: Text<'_>, at: usize) -> Option<Found> {
    let open = text.get(at);
    let close = match open {
        '“' => '”',
        '「' => '」',
        '『' => '』',
        '"' => '"',
        _ => return None,
    };
    let end = end_of(text, at, open, close)?;
    is_speech(text, at, end).then(|| Found::bare(FactKind::Quote, at, end))
}

/// Past the closing mark, counting those opened meanwhile.
fn end_of(text: Text<'_>, at: usize, open: char, close: char) -> Option<usize> {
    let mut depth = 1;
    let last = (at + LONGEST).min(text.len());
    for (i, &c) in text.slice(at + 1, last).iter().enumerate() {
        if c == close {
            depth -= 1;
            if depth == 0 {
                return Some(at + i + 2);
            }
        } else if c == open {
            depth += 1;
        }
    }
    None
}

/// A sentence inside the marks, or a word of saying beside them.
fn is_speech(text: Text<'_>, at: usize, end: usize) -> bool {
    if end - at < SHORTEST + 2 {
        return false;
    }
    let mut last = end - 2;
    while last > at && is_blank(text.get(last)) {
        last -= 1;
    }
    if matches!(text.get(last), '。' | '！' | '？' | '…' | '.' | '!' | '?' | ',' | '，') {
        return true;
    }
    let before = at - usize::from(is_blank(text.before(at, 1)));
    if matches!(text.before(before, 1), '：' | ':') {
        return true;
    }
    says(text, end)
}

/// Whether a word of saying stands right behind.
fn says(text: Text<'_>, end: usize) -> bool {
    let after = text.slice(end, (end + 14).min(text.len()));
    after.iter().enumerate().any(|(i, c)| match c {
        '说' | '說' | '称' | '稱' | '道' | '言' => true,
        '表' => after.get(i + 1) == Some(&'示'),
        's' => text.is(end + i, "said") || text.is(end + i, "says"),
        '말' | '밝' => true,
        _ => false,
    })
}
