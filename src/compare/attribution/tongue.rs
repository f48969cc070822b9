//! The language of a sentence, as far as its script tells.

use crate::text::is_syllable;

/// Languages whose words are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tongue {
    Chinese,
    Japanese,
    Korean,
    English,
}

impl Tongue {
    /// That of some letters; what is neither Chinese, Japanese nor Korean is taken for English, whose words it mostly lacks.
    pub(super) fn of(chars: &[char]) -> Self {
        let has = |is: fn(char) -> bool| chars.iter().any(|&c| is(c));
        if has(is_kana) {
            Self::Japanese
        } else if has(is_syllable) {
            Self::Korean
        } else if has(is_han) {
            Self::Chinese
        } else {
            Self::English
        }
    }
}

/// Chinese characters of the basic plane.
pub(super) fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c) || c == '〇' || c == '々'
}

fn is_kana(c: char) -> bool {
    // The middle dot and the long mark are used in Chinese too.
    ('\u{3041}'..='\u{3096}').contains(&c) || ('\u{30a1}'..='\u{30fa}').contains(&c)
}
