//! What a date is the day of, by the word for it that stands beside it: laws and contracts tell of several days in one
//! sentence, and 起施行 is no partner of 修订.

use std::sync::LazyLock;

use super::folded::fold;

/// What happened on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Passed,
    Amended,
    Published,
    InForce,
    Ended,
    Signed,
}

use Role::{Amended, Ended, InForce, Passed, Published, Signed};

/// How far around a date its word is looked for, in scalar values: a body that passes laws has a long name.
pub(super) const REACH: usize = 60;

/// Behind a date.
const BEHIND: &[(&str, Role)] = &[
    ("施行", InForce),
    ("生效", InForce),
    ("实施", InForce),
    ("通过", Passed),
    ("修订", Amended),
    ("修正", Amended),
    ("改正", Amended),
    ("公布", Published),
    ("发布", Published),
    ("颁布", Published),
    ("印发", Published),
    ("废止", Ended),
    ("失效", Ended),
    ("签订", Signed),
    ("签署", Signed),
    ("시행", InForce),
    ("개정", Amended),
    ("공포", Published),
    ("폐지", Ended),
];

/// Before a date in English.
const BEFORE: &[(&str, Role)] = &[
    ("takes effect", InForce),
    ("took effect", InForce),
    ("take effect", InForce),
    ("comes into force", InForce),
    ("came into force", InForce),
    ("come into force", InForce),
    ("in force since", InForce),
    ("in force from", InForce),
    ("effective", InForce),
    ("passed", Passed),
    ("adopted", Passed),
    ("amended", Amended),
    ("revised", Amended),
    ("published", Published),
    ("promulgated", Published),
    ("repealed", Ended),
    ("expires", Ended),
    ("expired", Ended),
    ("signed", Signed),
];

static FOLDED: LazyLock<Vec<(String, Role)>> =
    LazyLock::new(|| BEHIND.iter().map(|(word, role)| (fold(word), *role)).collect());

impl Role {
    /// Of the text before and after a date, [`self::REACH`] scalar values each.
    pub(super) fn of((before, after): (&str, &str)) -> Option<Self> {
        let clause = after.split(['，', '。', '；', '、', '（', '）', ';', '\n', '\u{3000}']).next();
        let clause = clause.unwrap_or_default();
        let clause = clause.split_once(" 20").map_or(clause, |(own, _)| own);
        // The nearest word is the date's own.
        let behind = fold(clause);
        let behind = FOLDED.iter().filter_map(|(word, role)| Some((behind.find(word.as_str())?, *role)));
        if let Some((_, role)) = behind.min_by_key(|(at, _)| *at) {
            return Some(role);
        }
        let clause = fold(before.rsplit([',', '.', ';', '(', '\n']).next().unwrap_or_default());
        let before = BEFORE.iter().filter_map(|(word, role)| Some((clause.rfind(word)?, *role)));
        before.max_by_key(|(at, _)| *at).map(|(_, role)| role)
    }
}

/// Words before a date until which something is known, and behind one.
const AS_OF: &[&str] = &["截至", "截止", "as of", "as at"];
const KNOWN: &[&str] = &["現在", "时点", "時点", "为止", "현재", "기준"];
/// How many characters may stand between: 截至当地时间13日.
const BETWEEN: usize = 8;

/// Whether a date says until when what is told is known, by the text before and after it: 截至13日, 13日現在, “as of Thursday”.
pub(super) fn is_as_of((before, after): (&str, &str)) -> bool {
    let clause = before.rsplit(['，', '。', '；', '、', '！', '？', ',', '.', ';', '\n']).next();
    let clause = fold(clause.unwrap_or_default());
    let stands = |word: &&str| {
        let behind = clause.rfind(&fold(word)).and_then(|at| clause.get(at + word.len()..));
        behind
            .is_some_and(|between| between.chars().count() <= BETWEEN && !between.contains(char::is_numeric))
    };
    let after = fold(after.trim_start());
    AS_OF.iter().any(stands) || KNOWN.iter().any(|word| after.starts_with(&fold(word)))
}

#[cfg(test)]
mod tests {
    use super::{Role, is_as_of};
    use crate::compare::FactStatus::{Conflict, OnlyRight};
    use crate::compare::facts::tests::{TAIL, differences, one};

    #[test]
    fn the_word_beside_a_date_says_what_it_is_the_day_of() {
        for (before, after, want) in [
            ("", "澄江市第九届人民代表大会常务委员会第二次会议通过\u{3000}2020年", Some(Role::Passed)),
            ("本条例自", "起施行。", Some(Role::InForce)),
            ("", "修訂，", Some(Role::Amended)),
            ("The act took effect on ", " and", Some(Role::InForce)),
            ("It was passed in May, and amended on ", ".", Some(Role::Amended)),
            ("镇长", "表示，条例已施行", None),
        ] {
            assert_eq!(Role::of((before, after)), want, "{before}…{after}");
        }
    }

    #[test]
    fn until_when_something_is_known_is_not_when_it_was() {
        for (before, after) in [
            ("截至", "，3人受伤"),
            ("截至当地时间", "8时"),
            ("", "現在、3人がけが"),
            ("", " 현재 3명이"),
            ("injured three people as of ", ", officials"),
        ] {
            assert!(is_as_of((before, after)), "{before}…{after}");
        }
        for (before, after) in [
            ("", "，工厂起火"),
            ("截至目前，", "的火灾"),
            ("on ", ", as officials"),
            ("截至12日，火灾在", ""),
        ] {
            assert!(!is_as_of((before, after)), "{before}…{after}");
        }
        for (left, right) in [
            ("11日晚，柳溪镇一家工厂起火，造成3人受伤。", "截至13日，柳溪镇一家工厂起火，造成3人受伤。"),
            (
                "11日夜、柳沢市の工場で火事があり、3人がけがをした。",
                "13日現在、柳沢市の工場で火事があり、3人がけがをした。",
            ),
            (
                "11일 밤 유하시 공장에서 불이 나 3명이 다쳤다.",
                "13일 현재 유하시 공장에서 불이 나 3명이 다쳤다.",
            ),
        ] {
            let found = differences(&format!("{left}{TAIL}"), &format!("{right}{TAIL}"));
            assert!(found.iter().all(|d| d.0 != Conflict), "{found:?}");
        }
        assert_eq!(
            differences(&format!("截至12日，3人受伤。{TAIL}"), &format!("截至13日，3人受伤。{TAIL}")),
            [one(Conflict, "12日", "13日")]
        );
    }

    #[test]
    fn days_of_one_role_are_partners() {
        let head = "（2019年3月12日澄江市第九届人民代表大会常务委员会第二次会议通过\u{3000}";
        let left = format!("{head}2019年7月1日起施行）{TAIL}");
        let right = format!("{head}2024年11月5日第三次会议修订\u{3000}2025年2月1日起施行）{TAIL}");
        assert_eq!(
            differences(&left, &right),
            [one(Conflict, "2019年7月1日", "2025年2月1日"), one(OnlyRight, "", "2024年11月5日")]
        );
    }
}
