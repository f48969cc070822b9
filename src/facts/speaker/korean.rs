//! Who speaks in Korean news: 김 씨는 “…”라고 말했다, “…”고 한 관장은 말했다.

use super::phrase;
use crate::facts::text::{Text, is_blank, is_hangul};

/// Words of a phrase for a speaker: 홍길동 씨, 김 장관.
const WORDS: usize = 2;

/// The topic before the quotation or behind it.
pub(super) fn speaker(text: Text<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    before(text, start, end).or_else(|| behind(text, end))
}

fn before(text: Text<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    let to = start.checked_sub(1).filter(|_| is_blank(text.before(start, 1)))?;
    let topic = matches!(text.before(to, 1), '는' | '은')
        && matches!(text.get(end), '라' | '이' | '고' | '며' | '면' | '하');
    if topic { words_before(text, to - 1) } else { None }
}

/// “…”고 한도윤 관장은 말했다
fn behind(text: Text<'_>, end: usize) -> Option<(usize, usize)> {
    let from = text.past_any(end, &["이라고 ", "라고 ", "고 ", "라며 ", "며 "])?;
    let mut at = from;
    for _ in 0..=WORDS {
        while is_hangul(text.get(at)) || text.get(at).is_ascii_alphanumeric() {
            at += 1;
        }
        let topic = matches!(text.before(at, 1), '은' | '는') && text.get(at) == ' ' && at > from + 2;
        if topic {
            let verb = ["말한", "밝힌", "말하는", "하는"].iter().any(|verb| text.is_behind(at, verb));
            return if verb { None } else { phrase(text, from, at - 1) };
        }
        if text.get(at) != ' ' {
            return None;
        }
        at += 1;
    }
    None
}

/// The last words before a position.
fn words_before(text: Text<'_>, to: usize) -> Option<(usize, usize)> {
    let mut from = to;
    let mut words = 0;
    while from > 0 && to - from < super::LONGEST {
        let c = text.before(from, 1);
        if c == ' ' {
            words += 1;
            if words == WORDS {
                break;
            }
        } else if matches!(c, '(' | ')') {
            // 백미란(61) 씨
        } else if !is_hangul(c) && !c.is_ascii_alphanumeric() {
            break;
        }
        from -= 1;
    }
    phrase(text, text.blank(from), to)
}
