//! Figures whose numeral is written in words: English and Korean, ages, halves.

use super::behind::unit_after;
use super::english::{parts, words};
use super::figure::signed;
use super::fraction::{out_of, share};
use super::read::{Num, Style};
use super::round;
use super::tail::with_unit;
use super::{inexact, korean, read, victims};
use crate::article::{FactKind, FactValue};
use crate::facts::found::Found;
use crate::facts::text::{Text, is_blank, is_hangul};
use crate::facts::units;
use crate::text::numeral::Decimal;

/// “nineteen readers”, “two thirds”, “twelve per cent”; “one” and “the two” say nothing.
pub(in crate::facts) fn english(text: Text<'_>, start: usize, num: Num) -> Option<Found> {
    if let Some(of) = out_of(text, num) {
        return Some(share(text, start, of));
    }
    if let Some(part) = mixed(text, num) {
        let mut found = match unit_after(text, part) {
            Some(_) => with_unit(text, start, part)?,
            None => Found::number(FactKind::Number, start, part.end, part.value, None),
        };
        found.approximate |= inexact::is_inexact(text, start, found.end);
        return Some(found);
    }
    let found = signed(text, start, start, num)?;
    let small = num.value.small().is_some_and(|v| v < 10);
    let struck = num.value == Decimal::whole(1) && victims::is_one(text, start, num.end);
    if small
        && !struck
        && found.kind == FactKind::Number
        && (num.value == Decimal::whole(1) || is_pronoun(text, start, num.end))
    {
        return None;
    }
    if found.kind == FactKind::Number && !says_number(text, start, num) {
        return None;
    }
    // “the Six-Day War”
    let inner = is_blank(text.before(start, 1)) && text.before(start, 2).is_ascii_alphanumeric();
    if inner
        && text.get(start).is_ascii_uppercase()
        && text.get(found.end) == ' '
        && text.get(found.end + 1).is_ascii_uppercase()
    {
        return None;
    }
    let one = num.value == Decimal::whole(1) && found.end > num.end;
    // “one day”, “one person”: a figure of speech as often as a count.
    let moment =
        matches!(&found.value, Some(FactValue::Text(v)) if matches!(v.as_str(), "P1D" | "PT1S" | "PT1M"));
    if one && (moment || found.unit == Some("person") && !struck) {
        return None;
    }
    Some(found)
}

/// Not “Zero Gravity”, “to zero in”, “the Big Ten”, “three amigos” in marks: names and terms.
fn says_number(text: Text<'_>, start: usize, num: Num) -> bool {
    let (from, before) = text.word_before(start);
    let behind = text.word(text.blank(num.end));
    let named = before.capital
        && from > 0
        && before.end > from
        && !matches!(text.before(from, 2), '.' | '\0' | ':' | '!' | '?')
        && text.get(start).is_ascii_uppercase();
    if named {
        return false;
    }
    if num.value.mantissa == 0 {
        let reached = matches!(
            before.text(),
            "to" | "from" | "at" | "near" | "nearly" | "below" | "above" | "is" | "was"
        );
        return reached && behind.text() != "in" && !behind.capital;
    }
    // A term in marks, a few words long.
    let opened = matches!(text.before(start, 1), '“' | '"' | '‘');
    let closed = (num.end..num.end + 16)
        .any(|at| matches!(text.get(at), '”' | '"' | '’') && text.before(at, 1).is_ascii_alphabetic());
    !(opened && closed)
}

/// “the two”, “one of the three”: the number of what was told before.
fn is_pronoun(text: Text<'_>, start: usize, end: usize) -> bool {
    let (from, before) = text.word_before(start);
    let told = matches!(
        before.text(),
        "the"
            | "these"
            | "those"
            | "other"
            | "his"
            | "her"
            | "their"
            | "our"
            | "my"
            | "your"
            | "its"
            | "first"
            | "last"
            | "no"
            | "number"
            | "page"
            | "chapter"
            | "any"
            | "every"
            | "each"
            | "which"
    );
    // “About two dozen”, “Another two” begin sentences; “Phase two” is a name.
    let opens = from == 0 || matches!(text.before(from, 2), '.' | '!' | '?' | '”');
    let counts = inexact::is_inexact(text, start, start)
        || matches!(
            before.text(),
            "another" | "only" | "just" | "with" | "in" | "of" | "and" | "but" | "after"
        );
    told || before.capital && from < start && !(opens && counts) || text.get(end) == '-'
}

/// “two thirds”, “one hundred and three and two thirds”, “one and a half hours”.
fn mixed(text: Text<'_>, num: Num) -> Option<Num> {
    if let Some(part) = parts(text, num) {
        return Some(part);
    }
    if let Some((end, value)) = [
        (" and a half", Decimal::new(5, -1)),
        ("-and-a-half", Decimal::new(5, -1)),
        (" and half", Decimal::new(5, -1)),
        (" and a quarter", Decimal::new(25, -2)),
    ]
    .into_iter()
    .find_map(|(words, value)| Some((text.past(num.end, words)?, value)))
    {
        return (!text.get(end).is_ascii_alphabetic()).then_some(Num {
            end,
            value: num.value.plus(value)?,
            ..num
        });
    }
    let from = text.past(num.end, " and ")?;
    let from = if text.is(from, "a ") { from + 2 } else { from };
    let upper = match words(text, from) {
        Some(upper) => upper,
        None if text.is_behind(from, " a ") => Num { end: from - 1, value: Decimal::whole(1), ..num },
        None => return None,
    };
    let part = parts(text, upper)?;
    Some(Num { end: part.end, value: num.value.plus(part.value)?, ..num })
}

/// “minus five”: the number alone, whatever stands beside it.
pub(in crate::facts) fn negative(text: Text<'_>, start: usize, at: usize) -> Option<Found> {
    let num = words(text, at).or_else(|| read::number(text, at))?;
    signed(text, start, at, num).map(|found| below_zero(start, found))
}

/// “a third of”, “a quarter of”.
pub(in crate::facts) fn a_part(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    let part = parts(text, Num { end, value: Decimal::whole(1), style: Style::English, inexact: false })?;
    let mut found = Found::number(FactKind::Number, at, part.end, part.value, None);
    found.approximate = inexact::is_inexact(text, at, part.end);
    // “reduced by a third”; “by a third party”
    let ended = !matches!(text.get(part.end), ' ' | '-')
        || text.is_any(part.end, &[" in ", " to ", " since ", " over ", " from ", " on ", " compared "]);
    let share = ended && (found.approximate || text.is_behind(at, "by "));
    (share || text.is(part.end, " of ") || at == 0 && part.end == text.len()).then_some(found)
}

/// The same below zero.
pub(in crate::facts) fn below_zero(start: usize, found: Found) -> Found {
    let value = match found.value {
        Some(FactValue::Number(n)) => serde_json::from_str(&format!("-{n}")).ok().map(FactValue::Number),
        other => other,
    };
    Found { start, value, ..found }
}

/// “aged 60”, “age 87”.
pub(in crate::facts) fn aged(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    let from = text.past(end, " ")?;
    let num = read::number(text, from).filter(|n| n.style == Style::Figures).or_else(|| words(text, from))?;
    num.value.small().filter(|v| (0..130).contains(v))?;
    let next = text.get(num.end);
    let goes_on = matches!(next, '-' | '–' | '/' | '%' | ':')
        || next.is_ascii_alphanumeric()
        || text.is_any(num.end, &[" to ", " month", " week", " day"]);
    (!goes_on).then(|| Found::number(FactKind::Quantity, at, num.end, num.value, Some("year-old")))
}

/// “half of the voters”, “more than half”, “half an hour”.
pub(in crate::facts) fn half_english(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    for (words, iso) in [(" an hour", "PT30M"), (" a year", "P6M"), (" a century", "P50Y")] {
        if let Some(end) = text.past(end, words).filter(|&e| !text.get(e).is_ascii_alphanumeric()) {
            return Some(Found::words(FactKind::Duration, at, end, iso.to_owned()));
        }
    }
    if let Some(power) = text.past(end, " a ").map(|from| text.word(from))
        && let Some(whole) = round::power(power.text())
        && let Some(value) = whole.times(Decimal::new(5, -1))
    {
        return signed(text, at, at, Num { end: power.end, value, style: Style::English, inexact: false });
    }
    let stated = text.is_any(end, &[" of the ", " of all ", " of its ", " of their ", " of those "])
        || text.is_behind(at, "than ")
        || text.is_behind(at, "nearly ")
        || text.is_behind(at, "about ");
    // “the first half of the match” is no share.
    let (_, before) = text.word_before(at);
    let part = matches!(
        before.text(),
        "first"
            | "second"
            | "latter"
            | "other"
            | "last"
            | "final"
            | "top"
            | "bottom"
            | "upper"
            | "lower"
            | "front"
            | "back"
    );
    if !stated || part || text.before(at, 1) == '-' {
        return None;
    }
    let mut found = Found::number(FactKind::Number, at, end, Decimal::new(5, -1), None);
    found.approximate = inexact::is_inexact(text, at, end);
    Some(found)
}

/// Korean numerals in words: at the start of a word, before a counter or with two digits' worth of structure.
pub(in crate::facts) fn hangul(text: Text<'_>, at: usize) -> Option<Found> {
    if is_hangul(text.before(at, 1)) || text.before(at, 1).is_ascii_alphanumeric() {
        return None;
    }
    // Words that begin like numerals, and “몇 십만”, some of them.
    const OTHERS: &[&str] = &[
        "구조", "이만", "오만", "일조", "사조", "이조", "사천", "이천", "천만", "만일", "만사", "세대",
        "이곳", "백조", "천사", "백일", "백사",
    ];
    let goes_on = |c: char| {
        use crate::text::numeral::{korean_at_start, myriad, small_power};
        c == '분' || small_power(c).or(myriad(c)).is_some() || korean_at_start(&[c]).is_some()
    };
    let other = text.is_any(at, OTHERS) && !goes_on(text.get(at + 2)) && !is_counted(text, at + 2)
        || text.is(at, "구조대");
    if other || text.is_behind(at, "몇 ") {
        return None;
    }
    if let Some(num) = korean::sino(text, at)
        && let Some(found) = sino(text, at, num)
    {
        return Some(found);
    }
    let num = korean::native(text, at)?;
    let counter = unit_after(text, num).is_some_and(|(end, _)| is_counter_end(text, end));
    // 쉰일곱: tens and ones make a number without a counter.
    if !counter && num.end > at + 2 && num.value.mantissa > 10 && korean::is_ended(text, num.end) {
        return Some(Found::number(FactKind::Number, at, num.end, num.value, None));
    }
    let (end, unit) = unit_after(text, num)?;
    let one = num.value == Decimal::whole(1);
    let counted = matches!(unit.kind, FactKind::Quantity | FactKind::Duration)
        && is_counter_end(text, end)
        && !matches!(unit.name, "m" | "g");
    // 한 시간, 한 달 are lengths; 한 사람 is “somebody”.
    let length =
        unit.kind == FactKind::Duration && matches!(unit.name, "TH" | "M") && text.get(num.end) == ' ';
    (counted && (!one || length)).then(|| with_unit(text, at, num))?
}

fn sino(text: Text<'_>, at: usize, num: Num) -> Option<Found> {
    let letters = num.end - at;
    let part = matches!(text.get(text.blank(num.end)), '분' | '과' | '와') && text.get(num.end) != '분'
        || text.is(num.end, "분의")
        || text.is(num.end, " 분의");
    if part {
        let found = signed(text, at, at, num)?;
        if found.end > num.end + 1 && found.kind == FactKind::Number {
            return Some(found);
        }
    }
    let unit = unit_after(text, num).filter(|(end, unit)| {
        let short = letters == 1;
        // 일 명 reads; 이 사 does not: one letter wants a clear unit.
        let clear =
            !short || (unit.kind != FactKind::Quantity && unit.name != "W") || text.get(num.end) == ' ';
        let lone_power = short && matches!(text.get(at), '천' | '백' | '십' | '만');
        clear
            && is_counter_end(text, *end)
            && (!lone_power || unit.kind == FactKind::Percent || text.get(num.end) == ' ')
    });
    // 이 시간, 이 곳: “this”; two of these are 두.
    let this = letters == 1
        && text.get(at) == '이'
        && unit.is_some_and(|(_, unit)| unit.kind == FactKind::Quantity || unit.name == "TH");
    if this {
        return None;
    }
    if unit.is_some()
        && !(letters == 1
            && matches!(text.get(at), '이' | '그' | '일' | '사' | '오' | '구')
            && text.get(num.end) != ' ')
    {
        return with_unit(text, at, num);
    }
    // 이십만, 백육: a power and a digit, and nothing but a particle behind.
    let powers = text.slice(at, num.end).iter().any(|&c| {
        crate::text::numeral::small_power(c).is_some() || crate::text::numeral::myriad(c).is_some()
    });
    (letters >= 2 && powers && korean::is_ended(text, num.end)).then(|| {
        let mut found = Found::number(FactKind::Number, at, num.end, num.value, None);
        found.approximate = inexact::is_inexact(text, at, num.end);
        found
    })
}

/// 이천 명, 오만 원: a counter behind such a word makes it a number.
fn is_counted(text: Text<'_>, end: usize) -> bool {
    units::cjk(text, text.blank(end), false).is_some_and(|(end, _)| is_counter_end(text, end))
}

/// Behind a Korean counter stands a blank, a mark or a particle.
pub(super) fn is_counter_end(text: Text<'_>, end: usize) -> bool {
    const BEHIND: &[&str] = &[
        "이", "가", "은", "는", "을", "를", "의", "에", "로", "으로", "도", "만", "씩", "간", "동안", "과",
        "와", "입", "까지", "부터", "정도", "가량", "짜리", "나", "이나", "인", "보다", "마다", "째",
    ];
    !is_hangul(text.get(end)) || text.is_any(end, BEHIND)
}
