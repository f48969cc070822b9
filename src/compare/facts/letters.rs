//! The letters of texts, and how texts begin and end by them, found out without decoding more than that.

use crate::text::chars::is_letter;
use crate::text::{is_common_ideograph, simplified};

/// How many letters the beginning and the end of a quotation or a name are.
pub(super) const LETTERS: usize = 4;

/// The letters of a text, without marks and blanks.
#[inline]
pub(super) fn letters(text: &str) -> impl DoubleEndedIterator<Item = char> {
    text.chars().filter(|&c| is_letter(c))
}

/// Bytes of the characters that both begin with.
pub(super) fn alike(a: &str, b: &str) -> usize {
    /// So many bytes are held against each other at once.
    const CHUNK: usize = 16;
    let chunks = a.as_bytes().as_chunks::<CHUNK>().0.iter().zip(b.as_bytes().as_chunks::<CHUNK>().0);
    let start = chunks.take_while(|(x, y)| x == y).count() * CHUNK;
    let rest = a.as_bytes().get(start..).unwrap_or_default();
    let there = b.as_bytes().get(start..).unwrap_or_default();
    let same = rest.iter().zip(there).take_while(|(x, y)| x == y).count();
    a.floor_char_boundary(start + same)
}

/// The first letters of a text as one number, if there are any and all are common ideographs.
pub(super) fn first_letters(text: &str) -> Option<u64> {
    let (mut all, mut found, mut rest) = (0, 0, text.as_bytes());
    while found < LETTERS {
        if let [a, b, c, after @ ..] = rest {
            if let Some(letter) = ideograph([*a, *b, *c]) {
                (all, found, rest) = (with(all, letter), found + 1, after);
                continue;
            }
            if is_mark(*a, *b, *c) {
                rest = after;
                continue;
            }
        }
        let c = text.get(text.len() - rest.len()..).and_then(|rest| rest.chars().next());
        let Some(c) = c else { break };
        if is_letter(c) {
            return None;
        }
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
    (found > 0).then_some(all)
}

/// The last letters of a text, told like the first, from the last on.
pub(super) fn last_letters(text: &str) -> Option<u64> {
    let (mut all, mut found, mut rest) = (0, 0, text.as_bytes());
    while found < LETTERS {
        if let [before @ .., a, b, c] = rest {
            if let Some(letter) = ideograph([*a, *b, *c]) {
                (all, found, rest) = (with(all, letter), found + 1, before);
                continue;
            }
            if is_mark(*a, *b, *c) {
                rest = before;
                continue;
            }
        }
        let Some(c) = text.get(..rest.len()).and_then(|rest| rest.chars().next_back()) else { break };
        if is_letter(c) {
            return None;
        }
        rest = rest.get(..rest.len() - c.len_utf8()).unwrap_or_default();
    }
    (found > 0).then_some(all)
}

/// What stands for all forms of the common ideograph that three bytes are, if they are one.
#[inline]
fn ideograph([a, b, c]: [u8; 3]) -> Option<char> {
    if !matches!(a, 0xe4..=0xe9) {
        return None;
    }
    let code = u32::from(a & 0xf) << 12 | u32::from(b & 0x3f) << 6 | u32::from(c & 0x3f);
    char::from_u32(code).map(simplified).filter(|&c| is_common_ideograph(c))
}

/// Whether three bytes are a quotation mark or the like, which is no letter.
#[inline]
fn is_mark(a: u8, b: u8, c: u8) -> bool {
    (a == 0xe2 && b == 0x80) || (a == 0xe3 && b == 0x80 && matches!(c, 0x80..=0x84 | 0x88..=0x9f))
}

/// One more letter, of 15 bits; 0 is none.
fn with(all: u64, letter: char) -> u64 {
    all << 15 | u64::from(u32::from(letter) - 0x4dff)
}

#[cfg(test)]
mod tests {
    use super::{first_letters, last_letters};

    #[test]
    fn ends_are_told_by_letters_alone() {
        for (a, b) in [
            ("“路通了。”", "路，通 了"),
            ("門開着。", "门开著"),
            ("……路通了三人！”", "「路、通了三人」"),
            ("雨（停）", "雨停"),
        ] {
            assert_eq!([first_letters(a), last_letters(a)], [first_letters(b), last_letters(b)], "{a} {b}");
            assert!(first_letters(a).is_some() && last_letters(a).is_some());
        }
        assert_eq!(first_letters("路通了三人"), first_letters("路通了三"));
        assert_eq!(last_letters("大路通了三"), last_letters("路通了三"));
        assert_ne!(first_letters("路通"), first_letters("通路"));
        assert_ne!(first_letters("路通了"), last_letters("路通了"));
        for other in ["3人", "人3", "々", "the road", "……", "", "〇人〇"] {
            assert!(first_letters(other).is_none() || last_letters(other).is_none(), "{other}");
        }
    }
}
