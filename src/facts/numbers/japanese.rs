//! What figures mean in Japanese alone: innings and rounds, years at school, ages in brackets.

use super::read::{Num, Style};
use crate::facts::text::{Text, is_han, is_in_katakana};

/// How far around a figure words of a ball game tell of one, in scalar values.
const NEAR: usize = 28;

/// Words of baseball that news of nothing else has.
const BALL_GAMES: &[[char; 2]] = &[
    ['安', '打'],
    ['三', '振'],
    ['投', '手'],
    ['無', '死'],
    ['一', '死'],
    ['二', '死'],
    ['満', '塁'],
    ['本', '塁'],
    ['打', '席'],
    ['打', '者'],
    ['打', '線'],
    ['四', '球'],
    ['完', '封'],
    ['登', '板'],
    ['続', '投'],
    ['左', '腕'],
    ['右', '腕'],
    ['降', '板'],
    ['直', '球'],
    ['初', '回'],
];

fn is_ball_game(text: Text<'_>, at: usize) -> bool {
    let near = text.slice(at.saturating_sub(NEAR), (at + NEAR).min(text.len()));
    near.windows(2).any(|two| BALL_GAMES.iter().any(|word| two == word))
}

/// What 回 before `end` counts: times, or innings; nothing in 2回戦 and 3回生, which are the second round and the third year.
pub(super) fn rounds(text: Text<'_>, start: usize, end: usize) -> Option<&'static str> {
    let next = text.get(end);
    if matches!(next, '戦' | '生') {
        return None;
    }
    let half = matches!(next, '表' | '裏') && text.get(end + 1) != '彰';
    Some(if half || is_ball_game(text, start) { "inning" } else { "time" })
}

/// What キロ stands for: kilometres, or kilograms of what is weighed, or kilometres an hour of a ball.
pub(super) fn kilos(text: Text<'_>, start: usize, end: usize) -> &'static str {
    const BEFORE: usize = 10;
    const WEIGHED: &[&str] = &["体重", "重さ", "重量", "センチ、", "㌢、", "減量", "握力"];
    let from = start.saturating_sub(BEFORE);
    let weighed = (from..start).any(|at| text.is_any(at, WEIGHED))
        || text.is_any(end, &["級", "の減量", "減量", "増量", "痩せ", "やせ", "太っ", "太り"]);
    match () {
        () if weighed => "kg",
        () if is_ball_game(text, start)
            || text.is_any(end, &["台の直球", "の直球", "直球", "の速球", "球速"]) =>
        {
            "km/h"
        }
        () => "km",
    }
}

/// （３年）, 大学４年, and ３年が among words of baseball, which is played at school: a year of a school, no length.
pub(super) fn is_school_year(text: Text<'_>, start: usize, num: Num, end: usize) -> bool {
    let few = num.style == Style::Figures && num.value.small().is_some_and(|n| (1..=6).contains(&n));
    if !few || text.get(end.saturating_sub(1)) != '年' || !text.is_japanese(start) {
        return false;
    }
    let bracketed = matches!((text.before(start, 1), text.get(end)), ('（', '）') | ('(', ')'));
    let school = matches!(text.before(start, 1), '大' | '高' | '中' | '小')
        && !among!(text.before(start, 2), "最拡増縮長")
        || ["大学", "中学", "小学", "高校", "短大", "高専"].iter().any(|word| text.is_behind(start, word));
    let length = among!(text.get(end), "間連ぶ前後以目来余半弱強近契も");
    !length && (bracketed || school || is_ball_game(text, start))
}

/// Whether the figures in brackets from `start` to `end` are the age of the one named before: 佐藤(45)は, 取締役（50）が,
/// 佐藤太郎（岡山＝33）.
pub(super) fn is_age(text: Text<'_>, start: usize, end: usize) -> bool {
    if !matches!(text.get(end), '）' | ')') || end != start + 2 || !text.is_japanese(start) {
        return false;
    }
    match text.before(start, 1) {
        '（' | '(' => is_named(text, start - 1, text.get(end + 1)),
        '＝' => {
            const PLACE: usize = 8;
            let inside = (2..2 + PLACE).take_while(|&back| is_of_name(text.before(start, back))).count();
            let open = text.before(start, inside + 2);
            inside > 0 && matches!(open, '（' | '(') && is_of_name(text.before(start, inside + 3))
        }
        _ => false,
    }
}

/// Whether a name or an office ends before a bracket with whose closing the sentence goes on by `next`.
fn is_named(text: Text<'_>, open: usize, next: char) -> bool {
    /// What figures in brackets count.
    const COUNTED: &[&str] =
        &["賛成", "反対", "棄権", "合計", "定員", "男子", "女子", "議席", "欠席", "出席", "出典"];
    let last = text.before(open, 1);
    if among!(last, "男女性者ん氏員長手子夫妻父母人生師授優役補官士督佐") {
        return true;
    }
    let letters = (1..12).take_while(|&back| is_of_name(text.before(open, back))).count();
    let goes_on = among!(next, "はがをにともら容氏さの＝") || next == '、' && letters >= 4;
    let counted = among!(last, "票数口額率歳年月日") || COUNTED.iter().any(|word| text.is_behind(open, word));
    (2..=9).contains(&letters) && goes_on && !counted
}

fn is_of_name(c: char) -> bool {
    is_han(c) || is_in_katakana(c)
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::{said_of, values_of};

    #[test]
    fn innings_and_rounds_are_no_times() {
        assert_eq!(values_of("先発の柳投手は３回無安打だった"), ["3 inning"]);
        assert_eq!(values_of("9回裏に追いついた"), ["9 inning"]);
        assert_eq!(values_of("会議を3回開いた"), ["3 time"]);
        assert_eq!(values_of("3回表彰された"), ["3 time"]);
        assert_eq!(said_of("県大会の4回戦は中止に"), [""; 0]);
        assert_eq!(said_of("１～３回戦を終えた"), [""; 0]);
    }

    #[test]
    fn years_at_school_are_no_lengths() {
        for text in
            ["中森投手（３年）が投げた", "柳河大４年のとき", "高校3年の夏に", "打線は３年が引っ張った"]
        {
            assert_eq!(said_of(text), [""; 0], "{text}");
        }
        for text in ["懲役３年の判決だった", "3年ぶりに登板した", "最大4年の契約です"]
        {
            assert_eq!(said_of(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn ages_in_brackets() {
        for text in ["木坂有朗取締役（50）が就く", "佐藤(45)が来た", "柳太郎（岡山＝33）が勝った"]
        {
            assert!(values_of(text).iter().any(|value| value.ends_with("year-old")), "{text}");
        }
        for text in ["賛成（45）は多い", "注を見よ（12）。これは", "人口（45）は"] {
            assert!(values_of(text).iter().all(|value| !value.ends_with("year-old")), "{text}");
        }
    }
}
