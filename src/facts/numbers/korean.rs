//! Korean numerals: 이십만, and the native ones, 스물여섯 and 두.

use super::read::{Num, Style};
use crate::facts::text::{Text, is_hangul};
use crate::text::numeral::{self, Decimal};

/// Sino-Korean, single blanks allowed behind a power: 이십일조 삼백.
pub(in crate::facts) fn sino(text: Text<'_>, at: usize) -> Option<Num> {
    let (len, value) = numeral::korean_at_start(text.slice(at, (at + 32).min(text.len())))?;
    let mut num = Num { end: at + len, value, style: Style::Hangul, inexact: false };
    // 만 천 백 십팔: each word a smaller power.
    let mut steps = 0;
    while text.get(num.end) == ' ' && steps < 6 && is_power(text.before(num.end, 1)) {
        let joined: Vec<char> =
            text.slice(at, (num.end + 16).min(text.len())).iter().copied().filter(|&c| c != ' ').collect();
        let before = text.slice(at, num.end).iter().filter(|&&c| c != ' ').count();
        let Some((len, value)) = numeral::korean_at_start(&joined).filter(|(len, _)| *len > before) else {
            break;
        };
        // Only words whose letters all belong to the numeral.
        let end = num.end + 1 + (len - before);
        if text.slice(num.end + 1, end).contains(&' ') {
            break;
        }
        num = Num { end, value, ..num };
        steps += 1;
    }
    Some(num)
}

fn is_power(c: char) -> bool {
    numeral::small_power(c).is_some() || numeral::myriad(c).is_some()
}

const TENS: &[(&str, i128)] = &[
    ("열", 10),
    ("스물", 20),
    ("스무", 20),
    ("서른", 30),
    ("마흔", 40),
    ("쉰", 50),
    ("예순", 60),
    ("일흔", 70),
    ("여든", 80),
    ("아흔", 90),
];

const ONES: &[(&str, i128)] = &[
    ("하나", 1),
    ("다섯", 5),
    ("여섯", 6),
    ("일곱", 7),
    ("여덟", 8),
    ("아홉", 9),
    ("둘", 2),
    ("셋", 3),
    ("넷", 4),
    ("한", 1),
    ("두", 2),
    ("세", 3),
    ("네", 4),
];

/// Native numerals: 스물여섯, 두. Short ones only make sense before a counter.
pub(in crate::facts) fn native(text: Text<'_>, at: usize) -> Option<Num> {
    let of =
        |from: usize, words: &[(&str, i128)]| words.iter().find_map(|(w, v)| Some((text.past(from, w)?, *v)));
    let (end, value) = match of(at, TENS) {
        Some((end, tens)) => match of(end, ONES) {
            Some((end, one)) => (end, tens + one),
            None => (end, tens),
        },
        None => of(at, ONES)?,
    };
    Some(Num { end, value: Decimal::whole(value), style: Style::Hangul, inexact: false })
}

/// Whether the letters behind a Korean word are but particles: a number stands alone.
pub(super) fn is_ended(text: Text<'_>, end: usize) -> bool {
    const PARTICLES: &[&str] = &[
        "은",
        "는",
        "이",
        "가",
        "을",
        "를",
        "의",
        "에",
        "와",
        "과",
        "도",
        "만",
        "로",
        "으로",
        "입니다",
        "이다",
        "이며",
        "이고",
        "이었다",
        "였다",
    ];
    if !is_hangul(text.get(end)) {
        return true;
    }
    PARTICLES.iter().any(|word| text.past(end, word).is_some_and(|after| !is_hangul(text.get(after))))
}
