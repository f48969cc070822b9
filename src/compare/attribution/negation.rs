//! Words of Chinese for “not”, and what they make other words of.

use super::tongue::is_han;

/// Words that turn what they stand beside around.
const NOT_CHINESE: &str =
    "不|没|沒|未|没有|沒有|并未|並未|尚未|从未|從未|并不|並不|并没有|並沒有|不会|不會|不再|未能|没能|沒能";
/// What 不 and 未 make other words of: 不断, 未来.
const OTHER: &str = "不断|不斷|不少|不仅|不僅|不过|不過|不同|不久|不满|不滿|不足|不到|不止|不管|不如|不料|不论|不論|不知|未来|未來|没收|沒收";

/// Whether a word of Chinese for “not” may begin with a letter.
#[inline]
pub(super) fn may_say_not(c: char) -> bool {
    matches!(c, '不' | '没' | '沒' | '未' | '并' | '並' | '尚' | '从' | '從')
}

/// Whether some letters are such a word and turn around what stands behind, which begins with a letter: 没有 before 修好, but
/// not 不 before 断.
pub(super) fn turns(word: &str, next: char) -> bool {
    if !word.chars().next().is_some_and(may_say_not) || !is_han(next) {
        return false;
    }
    let Some(last) = word.chars().next_back() else { return false };
    NOT_CHINESE.split('|').any(|not| not == word)
        && !OTHER.split('|').any(|other| other.chars().eq([last, next]))
}
