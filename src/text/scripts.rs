//! Which script a character is of, for rules of articles that are about one script.

/// Ideographs of the basic plane, and what stands among them as one: 々, 〆, 〇 (佐々木, 〆切, 二〇三一).
#[inline]
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '々' | '〆' | '〇')
}

/// Ideographs of the block that nearly all texts are written with.
#[inline]
pub fn is_common_ideograph(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
}

/// Letters of hiragana.
#[inline]
pub fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}')
}

/// Letters of katakana. The middle dot and the long mark are none: the dot is used in Chinese too.
#[inline]
pub fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30a1}'..='\u{30fa}')
}

/// Letters of either kana.
#[inline]
pub fn is_kana(c: char) -> bool {
    is_hiragana(c) || is_katakana(c)
}

/// A whole syllable of Hangul.
#[inline]
pub fn is_syllable(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// Letters of the scripts of China and Japan, which are written without blanks, and the punctuation that is set as wide as
/// they are: of any plane, of either width.
pub fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{31ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}')
}
