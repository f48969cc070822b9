//! Dates and times, held against each other as far as both are written.
//!
//! What an article's own day adds (the year of 7月17日, the month of 8日) is no word of its text: two articles that
//! were published in different years, or of which only one says when, may write the same day.

use crate::article::{Fact, FactValue};
use crate::facts;

use super::periods;

/// The parts of a date and time that are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Moment<'a> {
    year: Option<&'a str>,
    month: Option<&'a str>,
    day: Option<&'a str>,
    weekday: Option<&'a str>,
    time: Option<&'a str>,
}

impl<'a> Moment<'a> {
    /// Of `2024-07-17T06:30`, its parts, `--07-17`, `---17`, `-W-5`; `None` for stretches of time.
    fn of(value: &'a str) -> Option<Self> {
        if value.contains('/') {
            return None;
        }
        let (date, time) = match value.split_once('T') {
            Some((date, time)) => (date, Some(time)),
            None if value.contains(':') => ("", Some(value)),
            None => (value, None),
        };
        if let Some(weekday) = date.strip_prefix("-W-") {
            return Some(Self { weekday: Some(weekday), time, ..Self::default() });
        }
        let (year, rest) = match date.strip_prefix("--") {
            Some(rest) => (None, rest),
            None => match date.split_once('-') {
                Some((year, rest)) => (Some(year), rest),
                None => (Some(date), ""),
            },
        };
        let (month, day) = match rest.strip_prefix('-') {
            Some(day) => (None, Some(day)),
            None => match rest.split_once('-') {
                Some((month, day)) => (Some(month), Some(day)),
                None => (Some(rest), None),
            },
        };
        let some = |part: Option<&'a str>| part.filter(|p| !p.is_empty());
        let (year, month, day) = (some(year), some(month), some(day));
        let plain = |part: Option<&str>, len: usize| {
            part.is_none_or(|p| p.len() == len && p.bytes().all(|b| b.is_ascii_digit()))
        };
        (plain(year, 4) && plain(month, 2) && plain(day, 2)).then_some(Self {
            year,
            month,
            day,
            weekday: None,
            time,
        })
    }

    /// All that a fact's value says.
    pub(super) fn known(fact: &'a Fact) -> Option<Self> {
        Self::of(fact.value.as_ref()?.as_text()?)
    }

    /// What the text itself says of it.
    pub(super) fn written(self, text: &str) -> Self {
        let is_numeral = |c: char| c.is_numeric() || "〇一二三四五六七八九十".contains(c);
        // 昨天, Tuesday: no part is written, all are meant.
        if !text.contains(is_numeral) || (self.year.is_some() && self.month.is_none()) {
            return self;
        }
        let long = text.split(|c: char| !c.is_numeric()).any(|run| run.chars().count() >= 4);
        let year = self.year.filter(|_| long || text.contains(['年', '년']));
        let bare = |c: char| is_numeral(c) || c.is_whitespace() || "日号號일".contains(c);
        let month = self.month.filter(|_| self.day.is_none() || year.is_some() || !text.chars().all(bare));
        Self { year, month, ..self }
    }

    pub(super) fn has_day(self) -> bool {
        self.day.is_some()
    }

    fn parts(self) -> [Option<&'a str>; 4] {
        [self.year, self.month, self.day, self.weekday]
    }

    /// Itself, and with what an article's own day may have added left out: the year, and then the month.
    pub(super) fn open(self) -> [Self; 3] {
        let no_year = Self { year: None, ..self };
        match (self.month, self.day) {
            (Some(_), Some(_)) => [self, no_year, Self { month: None, ..no_year }],
            (Some(_), None) => [self, no_year, self],
            _ => [self; 3],
        }
    }

    /// The day of the week of a whole date, 1 Monday to 7 Sunday.
    fn day_of_week(self) -> Option<&'static str> {
        let date = jiff::civil::Date::new(
            self.year?.parse().ok()?,
            self.month?.parse().ok()?,
            self.day?.parse().ok()?,
        );
        let days = ["1", "2", "3", "4", "5", "6", "7"];
        days.get(usize::try_from(date.ok()?.weekday().to_monday_zero_offset()).ok()?).copied()
    }

    /// What is said with it: its day without the time, its month without the day, its year, its day of the week.
    pub(super) fn implied(self) -> impl Iterator<Item = Self> {
        let day = Self { time: None, ..self };
        let month = Self { day: None, weekday: None, ..day };
        let year = Self { month: None, ..month };
        let weekday = self.day_of_week().map(|day| Self { weekday: Some(day), ..Self::default() });
        let said = [self, day, month, year].into_iter().flat_map(Self::open);
        said.chain(weekday).filter(|m| *m != Self::default())
    }
}

/// Whether two dates or times agree as far as both say; `None` if they cannot be held against each other.
pub(super) fn agree(left: &Fact, right: &Fact) -> Option<bool> {
    if left.approximate || right.approximate {
        return near(left, right).or_else(|| agree_exactly(left, right));
    }
    agree_exactly(left, right)
}

/// Whether two times of a day, of which at least one is inexact, are so near to one another that they may be one: 11時25分ごろ
/// and 11時半ごろ. `None` where they are the same, or not so near.
fn near(left: &Fact, right: &Fact) -> Option<bool> {
    let [(day, time), (also, other)] = [left, right].map(|fact| {
        let value = fact.value.as_ref().and_then(FactValue::as_text).unwrap_or_default();
        value.rsplit_once('T').unwrap_or(("", value))
    });
    let minutes = |time: &str| -> Option<i32> {
        let (hour, minute) = time.split_once(':')?;
        Some(hour.parse::<i32>().ok()? * 60 + minute.get(..2)?.parse::<i32>().ok()?)
    };
    let (a, b) = (minutes(time)?, minutes(other)?);
    // An inexact full hour says less than 11時25分ごろ.
    let reach = |fact: &Fact, at: i32| match (fact.approximate, at % 60) {
        (false, _) => 0,
        (true, 0) => 15,
        (true, 30) => 10,
        (true, at) if at % 5 == 0 => 5,
        _ => 1,
    };
    if a == b || (a - b).abs() > reach(left, a).max(reach(right, b)) {
        return None;
    }
    // On the same day, as far as both say.
    let on = |day: &str, fact: &Fact| Fact {
        value: Some(FactValue::Text(day.to_owned())),
        approximate: false,
        ..fact.clone()
    };
    let both = !day.is_empty() && !also.is_empty();
    if both && agree_exactly(&on(day, left), &on(also, right)) == Some(false) { None } else { Some(true) }
}

/// Whether two dates say different things of which one leans on what was told before (이날, 当日), so that nobody knows
/// whether they are one.
pub(super) fn is_told_before(left: &Fact, right: &Fact) -> bool {
    let on = jiff::civil::date(2002, 5, 15);
    left.value.is_none()
        && right.value.is_none()
        && left.text != right.text
        && [left, right].iter().any(|fact| facts::moment_told_on(&fact.text, on).is_none())
}

fn agree_exactly(left: &Fact, right: &Fact) -> Option<bool> {
    match (&left.value, &right.value) {
        (Some(FactValue::Text(a)), Some(FactValue::Text(b))) => stated((a, &left.text), (b, &right.text)),
        (None, None) if left.text != right.text => Some(told_alike(&left.text, &right.text)),
        _ => (left.text == right.text).then_some(true),
    }
}

/// Whether days told from their articles' own (yesterday, late yesterday, 昨晚8点) agree if both were written on one day.
fn told_alike(left: &str, right: &str) -> bool {
    // Any day does that begins no week, month or year.
    let on = jiff::civil::date(2002, 5, 15);
    let [a, b] = [left, right].map(|words| facts::moment_told_on(words, on));
    a.zip(b).is_some_and(|(a, b)| stated((&a, left), (&b, right)) == Some(true))
}

/// The same of two values and how they are written.
fn stated((value, left): (&str, &str), (other, right): (&str, &str)) -> Option<bool> {
    let (a, b) = match (Moment::of(value), Moment::of(other)) {
        (Some(a), Some(b)) => (a, b),
        (a, b) => {
            // From July on, and from July to August.
            let begins = |open: &str, whole: &str| {
                open.strip_suffix("..").is_some_and(|from| whole.starts_with(from) && from.ends_with('/'))
            };
            let alike = left == right
                || value.starts_with(other)
                || other.starts_with(value)
                || begins(value, other)
                || begins(other, value);
            return match periods::one_in_other(value, other) {
                Some(within) => Some(alike || within),
                // A stretch of days and a Friday.
                None if a.is_some() != b.is_some() => alike.then_some(true),
                None => Some(alike),
            };
        }
    };
    let (said, also) = (a.written(left), b.written(right));
    // 周三 and a day that is one.
    let weekday = match (a.weekday, b.weekday) {
        (Some(day), None) => b.day_of_week().map(|of| of == day),
        (None, Some(day)) => a.day_of_week().map(|of| of == day),
        _ => None,
    };
    let mut shared = weekday == Some(true);
    for (a, b) in said.parts().into_iter().zip(also.parts()) {
        if let (Some(a), Some(b)) = (a, b) {
            if a != b {
                return Some(false);
            }
            shared = true;
        }
    }
    if let (Some(a), Some(b)) = (a.time, b.time) {
        if !are_one_time(a, b) {
            return Some(false);
        }
        // A part of the day says little.
        shared |= is_clock(a) && is_clock(b);
    }
    // One writes what the other's day makes of it.
    let meant = a.parts().into_iter().zip(b.parts()).any(|(a, b)| a.is_some() && b.is_some() && a != b);
    (shared && (!meant || said == also)).then_some(true)
}

fn is_clock(time: &str) -> bool {
    time.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether two times of a day may be one: 06:30, or a part of the day as in [`crate::facts`].
fn are_one_time(a: &str, b: &str) -> bool {
    // The morning begins at midnight, and a night may end then or go on.
    let hours = |part: &str| match part {
        "MO" => 0..12,
        "NOON" => 11..14,
        "AF" => 12..19,
        "EV" => 16..24,
        _ => 0..24,
    };
    let hour = |clock: &str| clock.get(..2).and_then(|hour| hour.parse().ok());
    match (is_clock(a), is_clock(b)) {
        (true, true) => a.starts_with(b) || b.starts_with(a),
        (true, false) => hour(a).is_none_or(|hour| hours(b).contains(&hour)),
        (false, true) => hour(b).is_none_or(|hour| hours(a).contains(&hour)),
        (false, false) => {
            let parts = [a, b].map(|part| if part == "NI" { "EV" } else { part });
            parts[0] == parts[1] || parts.contains(&"NOON") && !parts.contains(&"EV")
        }
    }
}

/// Whether the days of two dates are one as far as both are known; `None` if one of them tells no day.
pub(super) fn agree_on_day(left: &Fact, right: &Fact) -> Option<bool> {
    let (a, b) = (Moment::known(left)?, Moment::known(right)?);
    if a.day.is_none() || b.day.is_none() {
        return None;
    }
    let pairs = [(a.year, b.year), (a.month, b.month), (a.day, b.day)];
    Some(pairs.into_iter().all(|(a, b)| a.is_none() || b.is_none() || a == b))
}

/// Whether a fact is a time that few things are set for: of a minute, and not of the full or half hour.
pub(super) fn is_of_a_minute(fact: &Fact) -> bool {
    let time = fact.value.as_ref().and_then(|value| value.as_text()?.rsplit('T').next()?.split_once(':'));
    time.is_some_and(|(_, minute)| !minute.starts_with("00") && !minute.starts_with("30"))
}

#[cfg(test)]
mod tests {
    use super::agree;
    use crate::article::{Fact, FactKind, FactValue};

    fn date(text: &str, value: &str) -> Fact {
        Fact {
            kind: FactKind::Date,
            text: text.into(),
            value: (!value.is_empty()).then(|| FactValue::Text(value.to_owned())),
            unit: None,
            block: 0,
            range: [0, 1],
            approximate: false,
            about: None,
            speaker: None,
        }
    }

    fn both(a: (&str, &str), b: (&str, &str)) -> Option<bool> {
        let (a, b) = (date(a.0, a.1), date(b.0, b.1));
        assert_eq!(agree(&a, &b), agree(&b, &a));
        agree(&a, &b)
    }

    #[test]
    fn dates_agree_as_far_as_both_say() {
        for (a, b) in [
            ("2024-07-17", "2024-07"),
            ("--07-17", "2024-07-17"),
            ("2024-07-17T06:30", "2024-07-17"),
            ("2024-07-17T06:30", "06:30"),
            ("2024", "2024-07-17"),
            ("2024-07/..", "2024-07/2024-08"),
        ] {
            assert_eq!(both((a, a), (b, b)), Some(true), "{a} {b}");
        }
        for (a, b) in [
            ("2024-07-17", "2024-07-18"),
            ("--07-17", "2024-07-18"),
            ("2024-07-17T06:30", "2024-07-17T07:30"),
            ("2023", "2024-07-17"),
            ("-W-2", "-W-3"),
        ] {
            assert_eq!(both((a, a), (b, b)), Some(false), "{a} {b}");
        }
        assert_eq!(both(("06:30", "06:30"), ("2024-07-17", "2024-07-17")), None);
    }

    #[test]
    fn inexact_times_that_are_near_may_be_one() {
        let about = |text: &str, value: &str| Fact { approximate: true, ..date(text, value) };
        let both = |a: Fact, b: Fact| {
            assert_eq!(agree(&a, &b), agree(&b, &a));
            agree(&a, &b)
        };
        let half = || about("15日午前11時半ごろ", "---15T11:30");
        assert_eq!(both(about("15日午前11時25分ごろ", "---15T11:25"), half()), Some(true));
        assert_eq!(both(about("11時15分ごろ", "11:15"), date("11時17分", "11:17")), Some(true));
        assert_eq!(both(about("16日午前11時25分ごろ", "---16T11:25"), half()), Some(false));
        assert_eq!(both(about("10時ごろ", "10:00"), date("10時40分", "10:40")), Some(false));
        assert_eq!(both(date("11時25分", "11:25"), date("11時30分", "11:30")), Some(false));
    }

    #[test]
    fn what_no_text_says_is_held_against_nobody() {
        assert_eq!(both(("8日", "2019-12-08"), ("8日", "---08")), Some(true));
        assert_eq!(both(("11月底", "2019-11"), ("11月底", "--11")), Some(true));
        assert_eq!(both(("9月9日", "2019-09-09"), ("9月9日 20:13", "2020-09-09T20:13")), None);
        assert_eq!(both(("8日", "2019-12-08"), ("12月9日", "--12-09")), Some(false));
        assert_eq!(both(("8日", "---08"), ("星期二", "-W-2")), None);
        assert_eq!(both(("昨日", ""), ("8日", "---08")), None);
        for (a, b, want) in [
            ("yesterday", "late yesterday", true),
            ("6:41pm PST this evening", "18:41 this evening", true),
            ("6:41pm this evening", "18:40 this evening", false),
            ("yesterday", "today", false),
            ("昨天", "昨晚", true),
            ("昨天上午", "昨晚", false),
            ("昨晚8点", "昨日20时", true),
            ("昨日", "今日", false),
            ("어제 오후 3시", "어제 15시", true),
            ("어제", "오늘", false),
        ] {
            assert_eq!(both((a, ""), (b, "")), Some(want), "{a} {b}");
        }
        assert_eq!(both(("last weekend", "2009-W09"), ("early Sunday", "-W-7")), None);
        assert_eq!(both(("last weekend", "2009-W09"), ("1 March", "2009-03-01")), Some(true));
        assert_eq!(
            both(("12日午後2時40分ごろ", "2025-11-12T14:40"), ("十二日午後二時四十分ごろ", "---12T14:40")),
            Some(true)
        );
        assert_eq!(both(("12日夜", "2025-11-12TNI"), ("十二日夜", "---12TNI")), Some(true));
        assert_eq!(both(("3月5日", "2025-03-05"), ("5日", "---05")), Some(true));
        assert_eq!(both(("周三", "-W-3"), ("11月12日", "2025-11-12")), Some(true));
        assert_eq!(both(("周四", "-W-4"), ("11月12日", "2025-11-12")), None);
    }
}
