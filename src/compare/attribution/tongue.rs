//! The language of a sentence, as far as its script tells.

pub(super) use crate::text::is_han;
use crate::text::{is_kana, is_syllable};

/// Languages whose words are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Tongue {
    Chinese,
    Japanese,
    Korean,
    #[default]
    English,
}

impl Tongue {
    /// That of some letters; what is neither Chinese, Japanese nor Korean is taken for English, whose words it mostly lacks.
    pub(super) fn of(chars: &[char]) -> Self {
        let (mut kana, mut syllable, mut han) = (false, false, false);
        for &c in chars {
            kana |= is_kana(c);
            syllable |= is_syllable(c);
            han |= is_han(c);
        }
        match (kana, syllable, han) {
            (true, ..) => Self::Japanese,
            (_, true, _) => Self::Korean,
            (_, _, true) => Self::Chinese,
            _ => Self::English,
        }
    }
}
