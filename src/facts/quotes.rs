//! Quoted speech: what somebody is said to have said, word for word, and who.

use crate::article::FactKind;

use super::found::Found;
use super::speaker;
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
    is_speech(text, at, end)
        .then(|| Found { speaker: speaker::of(text, at, end), ..Found::bare(FactKind::Quote, at, end) })
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
    // In English a few words in marks and small letters are a turn of phrase.
    let first = text.get(at + 1);
    if first.is_ascii_lowercase() && end - at < 32 {
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

/// Whether a word of saying stands right behind, in the same clause.
fn says(text: Text<'_>, end: usize) -> bool {
    let from = end + usize::from(matches!(text.get(end), '，' | ','));
    let from = text.blank(from);
    // “…”的报道, “…”之称: what the quotation is, not who says it.
    if matches!(text.get(from), '的' | '之' | '等') {
        return false;
    }
    for at in from..from + 14 {
        let before = text.before(at, 1);
        let says = match text.get(at) {
            '说' | '說' | '言' => true,
            '称' | '稱' => !matches!(before, '号' | '之' | '名' | '自' | '號'),
            '道' => !matches!(before, '报' | '知' | '報' | '频' | '街'),
            '表' => text.get(at + 1) == '示',
            's' => text.is(at, "said") || text.is(at, "says"),
            '말' | '밝' => true,
            '\0' | '。' | '，' | '！' | '？' | '、' | '；' | '：' | '“' | '.' | ';' | '?' => {
                return false;
            }
            _ => false,
        };
        if says {
            return true;
        }
    }
    false
}
