//! Counts that are no two values of one: of two places, of a whole and its part, of all and of each. 輪島市で5人 and
//! 珠洲市で3人, 74명 중 61명, 각 500명.

use crate::text::{is_han, is_katakana, is_syllable};

/// What may stand between a place and what was counted there.
const LINKS: &[&str] =
    &["では", "でも", "で", "が", "は", "の", "に", "에서는", "에서", "은", "는", "이", "가", "의", "에"];
/// What stands between a whole and its part.
const OF: &[&str] = &["のうち", "うち", "중에서", "중", "가운데", "中"];
/// Behind these a count is of each of several.
const EACH: &[&str] = &["각각", "각", "それぞれ", "各"];

/// Whether the words right before two figures name two places, in Chinese, Japanese or Korean.
pub(super) fn are_of_other_places(ahead: &str, other: &str) -> bool {
    match (place(ahead), place(other)) {
        // 石川県輪島市 is 輪島市.
        (Some(a), Some(b)) => !a.ends_with(b) && !b.ends_with(a),
        _ => false,
    }
}

fn place(ahead: &str) -> Option<&str> {
    let ahead = ahead.trim_end().trim_end_matches(['約', '약']).trim_end();
    let ahead = LINKS.iter().find_map(|link| ahead.strip_suffix(link)).unwrap_or(ahead);
    let last = ahead.chars().next_back()?;
    let inside: fn(char) -> bool = match last {
        '市' | '町' | '村' | '区' | '區' | '県' | '县' | '縣' | '镇' | '鎮' | '郡' | '省' | '州' => {
            |c| is_han(c) || is_katakana(c) || c == 'ー'
        }
        '시' | '군' | '구' | '읍' | '면' => is_syllable,
        _ => return None,
    };
    let name = ahead.get(ahead.trim_end_matches(inside).len()..)?;
    // 全市, 本县, 요구: no names.
    let least = if is_syllable(last) { 3 } else { 2 };
    let named =
        name.chars().count() >= least && !name.starts_with(['全', '本', '同', '各', '該', '该', '当']);
    named.then_some(name)
}

/// Whether a figure, as it is written, is told behind another one as a part of that.
pub(super) fn is_part(figure: &str, behind: &str) -> bool {
    let behind = behind.trim_start();
    let of = OF.iter().find_map(|of| behind.strip_prefix(of));
    of.is_some_and(|part| part.trim_start_matches(['、', '，', ' ']).starts_with(figure))
}

/// Whether the words right before a figure say that it is of each of several.
pub(super) fn is_of_each(ahead: &str) -> bool {
    let ahead = ahead.trim_end();
    EACH.iter().any(|each| ahead.ends_with(each))
}

#[cfg(test)]
mod tests {
    use super::{are_of_other_places, is_of_each, is_part};

    #[test]
    fn places_before_figures_are_told_apart() {
        for (a, b, want) in [
            ("内訳は、青浜市", "松原町が", true),
            ("青浜県松原市で", "松原市", false),
            ("青浜市では約", "内訳は、白石町の", true),
            ("全市", "白石镇", false),
            ("유하시 ", "가온군에서 ", true),
            ("주민의 요구", "유하시 ", false),
            ("死者は", "青浜市", false),
        ] {
            assert_eq!(are_of_other_places(a, b), want, "{a} {b}");
            assert_eq!(are_of_other_places(b, a), want, "{a} {b}");
        }
    }

    #[test]
    fn parts_stand_behind_their_wholes() {
        assert!(is_part("61명", " 중 61명이 왔다"));
        assert!(is_part("5人", "のうち、5人が死亡"));
        assert!(!is_part("61명", " 중 6명이 왔다"));
        assert!(!is_part("61명", "이 왔다"));
        assert!(is_of_each("남녀 각 ") && !is_of_each("남녀 "));
    }
}
