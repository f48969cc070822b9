//! The name that a place in a text is part of, where the words beside it say that it is one: 市长王小渡在, 清江县政府.

use std::ops::Range;

use super::chinese::{ENDS_OF_TITLES, is_person};
use super::neighbours::japanese;
use super::organisations::place;
use crate::facts::text::{Text, is_han};
use crate::facts::triggers;

/// Characters of a name that may stand before or behind the place.
const FURTHEST: usize = 2;
/// What may follow the name of a person in Japanese besides 氏 and さん.
const JAPANESE_TITLES: &[&str] = &[
    "市長",
    "知事",
    "町長",
    "村長",
    "社長",
    "会長",
    "議員",
    "首相",
    "教授",
    "監督",
    "選手",
    "容疑者",
    "被告",
];

/// The name that holds `part`, less the ending of a place.
pub(in crate::facts) fn around(text: Text<'_>, part: &Range<usize>) -> Option<Range<usize>> {
    person(text, part).or_else(|| before_ending(text, part))
}

/// A mark, a letter, or the end of a title.
pub(in crate::facts) fn may_precede(c: char) -> bool {
    !is_han(c) || among!(c, ENDS_OF_TITLES) || c == '民'
}

/// What ends a place or follows a person begins with one of these.
pub(in crate::facts) fn may_follow(c: char) -> bool {
    among!(c, "县縣镇鎮省市区區村氏さ知町社会議首教監選容被")
}

/// Family and given name of a person.
fn person(text: Text<'_>, part: &Range<usize>) -> Option<Range<usize>> {
    for start in part.start.saturating_sub(FURTHEST)..=part.start {
        if triggers::of(text.get(start)) & triggers::SURNAME == 0 {
            continue;
        }
        let left = text.before(start, 1);
        let opens = !is_han(left) && !left.is_alphanumeric();
        // 居民林阿福: a title of at least two characters.
        let titled = (among!(left, ENDS_OF_TITLES) || left == '民') && is_han(text.before(start, 2));
        if !opens && !titled {
            continue;
        }
        for end in [start + 3, start + 2] {
            let right = text.get(end);
            let spoken = among!(right, "说說称稱道")
                || text.is_any(
                    end,
                    &[
                        "表示", "指出", "强调", "強調", "告诉", "告訴", "先生", "女士", "认为", "認為",
                        "介绍", "介紹", "透露",
                    ],
                );
            let goes_on = spoken
                || !is_han(right)
                || triggers::of(right) & triggers::NOT_GIVEN != 0
                || among!(right, "报報摄攝接受宣主强透认昨今抵率致发參参赴");
            if end >= part.end && (titled && goes_on || spoken) && is_person(text, start, end) {
                return Some(start..end);
            }
        }
    }
    None
}

/// What stands before 县, 镇 or さん.
fn before_ending(text: Text<'_>, part: &Range<usize>) -> Option<Range<usize>> {
    (part.end..=part.end + FURTHEST).find_map(|at| {
        let is_titled =
            among!(text.get(at), "市知町村社会議首教監選容被") && text.is_any(at, JAPANESE_TITLES);
        let titled = is_titled.then(|| japanese(text, at)).flatten();
        let name = match text.get(at) {
            _ if titled.is_some() => titled?.start..at,
            // What follows makes no other word of it: 清江县政府.
            '县' | '縣' | '镇' | '鎮' | '省' | '市' | '区' | '區' | '村' => {
                place(Text::new(text.slice(0, at + 1), None), at)?.start..at
            }
            '氏' | 'さ' => japanese(text, at)?.start..at,
            _ => return None,
        };
        (name.start <= part.start).then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::{Text, around};

    fn of(text: &str, part: &str) -> Option<String> {
        let chars: Vec<char> = text.chars().collect();
        let start = text.split(part).next().unwrap().chars().count();
        let found = around(Text::new(&chars, None), &(start..start + part.chars().count()))?;
        Some(chars.get(found).unwrap().iter().collect())
    }

    #[test]
    fn names_are_told_by_what_stands_beside_them() {
        for (text, part, name) in [
            ("市长王小渡在会上讲话", "小", "王小渡"),
            ("记者张明远报道", "远", "张明远"),
            ("陈桂兰说，她很高兴", "兰", "陈桂兰"),
            ("清平县政府宣布停航", "平", "清平"),
            ("船が着くと、田中春子さんは降りた", "春", "田中春子"),
        ] {
            assert_eq!(of(text, part).as_deref(), Some(name), "{text}");
        }
    }

    #[test]
    fn other_words_are_no_names() {
        for (text, part) in [
            ("他高兴地走了", "兴"),
            ("市长高度重视此事", "重"),
            ("大家都到市场去", "到"),
            ("全村都停电", "全"),
        ] {
            assert_eq!(of(text, part), None, "{text}");
        }
    }
}
