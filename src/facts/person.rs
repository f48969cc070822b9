//! Which person the words for a speaker name, if they surely name one: 县长周平, 館長の三枝さん, Mayor Ada Brook.

use std::ops::Range;

use super::names;
use super::text::{Text, is_han, is_hangul};

/// Where a person's name stands among the words for a speaker; `None` where no name or more than one thing is told.
pub(super) fn named(speaker: &[char]) -> Option<Range<usize>> {
    let text = Text::new(speaker, None);
    let len = speaker.len();
    match speaker.first() {
        Some(c) if c.is_ascii_uppercase() => {
            let mut words = speaker.split(|c| *c == ' ');
            let capital = words.all(|word| word.first().is_some_and(char::is_ascii_uppercase));
            (capital && names::is_full(text, 0, len)).then_some(0..len)
        }
        Some(c) if is_hangul(*c) => korean(speaker),
        Some(_) => japanese(speaker).or_else(|| chinese(text, len)),
        None => None,
    }
}

/// The same of the words for a speaker in Japanese, whose families a Chinese eye would cut short.
pub(super) fn named_in_japanese(speaker: &[char]) -> Option<Range<usize>> {
    japanese(speaker)
}

/// Whether two speakers are surely not one person: both are named, and no letter, or in Latin no word, is in both names.
pub(super) fn are_others<'a>(left: &'a [char], right: &'a [char]) -> bool {
    let name = |speaker: &'a [char]| speaker.get(named(speaker)?);
    let (Some(left), Some(right)) = (name(left), name(right)) else { return false };
    let latin = |name: &[char]| name.first().is_some_and(char::is_ascii_uppercase);
    if latin(left) || latin(right) {
        let words = |name: &[char]| -> Vec<String> {
            name.iter().collect::<String>().to_lowercase().split(' ').map(str::to_owned).collect()
        };
        let there = words(right);
        return latin(left) && latin(right) && !words(left).iter().any(|word| there.contains(word));
    }
    let one = crate::text::simplified;
    !left.iter().any(|&a| right.iter().any(|&b| one(a) == one(b)))
}

/// 三枝和子さん
fn japanese(speaker: &[char]) -> Option<Range<usize>> {
    // All titles end so, and hardly any other words for a speaker.
    if speaker.last() != Some(&'ん') {
        return None;
    }
    let end = ["さん", "ちゃん", "くん"].iter().find_map(|title| {
        let end = speaker.len().checked_sub(title.chars().count())?;
        speaker.get(end..)?.iter().copied().eq(title.chars()).then_some(end)
    })?;
    let name = speaker.get(..end)?;
    let in_kana = || names::with_kana(Text::new(speaker, None), end) == Some(0);
    let whole =
        name.iter().all(|&c| is_han(c)) || name.iter().all(|&c| matches!(c, '\u{30a1}'..='\u{30fa}' | 'ー'));
    ((whole || in_kana()) && (2..=6).contains(&name.len())).then_some(0..end)
}

/// 관장 강도윤, 강도윤 씨: the one word that is a family name and two syllables, and no office.
fn korean(speaker: &[char]) -> Option<Range<usize>> {
    let office = |last: char| "장원인사관자수표님민생들".contains(last);
    // 국토부 한도윤 장관
    let ministry = |last: char| "부청처".contains(last);
    let organ = |last: char| "국실군당".contains(last);
    let mut found: Option<Range<usize>> = None;
    let mut start = 0;
    for word in speaker.split(|c| *c == ' ') {
        // 백미란(61)
        let len = word.iter().take_while(|c| is_hangul(**c)).count();
        let family = word.first().is_some_and(|c| names::surnames::is_korean(*c));
        if len == 3 && family && word.get(2).is_some_and(|c| !office(*c) && !ministry(*c)) {
            match &found {
                Some(before)
                    if !before
                        .end
                        .checked_sub(1)
                        .and_then(|at| speaker.get(at))
                        .is_some_and(|c| organ(*c)) =>
                {
                    return None;
                }
                _ => found = Some(start..start + len),
            }
        }
        start += word.len() + 1;
    }
    found
}

/// 县长周平, 周平县长 and 周平.
fn chinese(text: Text<'_>, len: usize) -> Option<Range<usize>> {
    let titled = |end: usize| names::is_title_end(text.before(end, 1));
    let at_end = [3, 2]
        .into_iter()
        .filter_map(|name| len.checked_sub(name))
        .find(|&start| (start == 0 || start >= 2 && titled(start)) && names::is_person(text, start, len));
    if let Some(start) = at_end {
        return Some(start..len);
    }
    let end =
        [3, 2].into_iter().find(|&end| len >= end + 2 && titled(len) && names::is_person(text, 0, end))?;
    Some(0..end)
}

#[cfg(test)]
mod tests {
    use super::are_others;

    fn others(left: &str, right: &str) -> bool {
        let [l, r] = [left, right].map(|s| s.chars().collect::<Vec<_>>());
        assert_eq!(are_others(&l, &r), are_others(&r, &l), "{left} {right}");
        are_others(&l, &r)
    }

    #[test]
    fn others_are_told_by_whole_names() {
        for (left, right) in [
            ("周平", "李明"),
            ("县长周平", "副县长李明"),
            ("周平县长", "县长李明"),
            ("项目总工程师贺清川", "周平"),
            ("三枝和子さん", "松山太郎さん"),
            ("관장 강도윤", "주민 백미란"),
            ("Ada Brook", "Owen Marlach"),
        ] {
            assert!(others(left, right), "{left} {right}");
        }
    }

    #[test]
    fn who_may_be_one_is_one() {
        for (left, right) in [
            ("周平", "周平县长"),
            ("周平", "老周"),
            ("周平", "县长"),
            ("周平", "周某"),
            ("县长", "主任"),
            ("周平", "縣長周平"),
            ("居民", "周平"),
            ("三枝和子さん", "三枝さん"),
            ("三枝和子さん", "館長"),
            ("관장 강도윤", "강 관장"),
            ("강도윤 관장", "시민들"),
            ("강도윤 관장", "위원장"),
            ("Ada Brook", "Mayor Brook"),
            ("Ada Brook", "City Council"),
            ("Ada Brook", "Brook"),
            ("Ada Brook", "And he"),
        ] {
            assert!(!others(left, right), "{left} {right}");
        }
    }
}
