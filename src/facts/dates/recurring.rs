//! What recurs: 每天, 毎週火曜日, “every two weeks”. Values are ISO 8601's repeating intervals, `R/P1D`.

use super::cjk::point;
use super::english;
use super::weekday::weekday;
use super::when::When;
use crate::article::{FactKind, FactValue};
use crate::facts::found::Found;
use crate::facts::numbers;
use crate::facts::text::{Text, Word, is_hangul};
use crate::facts::words::{Lexeme, lexeme, listed};

/// 每天, 毎年, 每周一下午八点.
pub(super) fn cjk(text: Text<'_>, at: usize) -> Option<Found> {
    const UNITS: &[(&str, &str)] = &[
        ("个月", "P1M"),
        ("個月", "P1M"),
        ("个星期", "P1W"),
        ("半小时", "PT30M"),
        ("半年", "P6M"),
        ("季度", "P3M"),
        ("天", "P1D"),
        ("日", "P1D"),
        ("年", "P1Y"),
        ("月", "P1M"),
        ("周", "P1W"),
        ("週", "P1W"),
    ];
    let unit = UNITS.iter().find_map(|(word, iso)| Some((text.past(at + 1, word)?, *iso)));
    let Some((end, iso)) = unit else { return every_so_many(text, at, at + 1) };
    // 每周一: the weekday wants its 周.
    let from = if iso == "P1W" && weekday(text, end - 1).is_some() { end - 1 } else { end };
    Some(exactly(text, at, end, from, iso))
}

/// What recurs so often, with the weekday, the day or the hour that stands at `from`.
fn exactly(text: Text<'_>, at: usize, end: usize, from: usize, iso: &str) -> Found {
    let fits = |when: &When| match iso {
        "P1W" => when.weekday.is_some(),
        "P1D" => when.has_time() && !when.has_date(),
        "P1Y" => when.month.is_some(),
        _ => when.day.is_some() && when.month.is_none(),
    };
    let exact = point(text, from, iso == "P1D" || iso == "P1M")
        .filter(|p| !p.when.vague && fits(&p.when) && (p.sure || p.when.clock.is_some()));
    match exact {
        Some(point) => {
            let found = made(at, point.end, &point.when.value().unwrap_or_else(|| iso.to_owned()));
            // 每月五日 and 每年12月31日 are days, no lengths.
            let kind = if point.when.day.is_some() { FactKind::Date } else { FactKind::Duration };
            Found { kind, ..found }
        }
        None => made(at, end, iso),
    }
}

/// 每两天, “every two weeks”, 每3个月: the length behind `from`.
fn every_so_many(text: Text<'_>, at: usize, from: usize) -> Option<Found> {
    let num = numbers::english_words(text, from).or_else(|| numbers::number(text, from))?;
    let length = numbers::figure(text, from, num).filter(|f| f.kind == FactKind::Duration)?;
    let Some(FactValue::Text(iso)) = &length.value else { return None };
    Some(made(at, length.end, iso))
}

/// A length behind which 2週間ごと and 2주마다 make it recur.
pub(super) fn behind(text: Text<'_>, found: &Found) -> Option<Found> {
    let end = text.past_any(found.end, &["ごと", "마다"])?;
    let Some(FactValue::Text(iso)) = &found.value else { return None };
    Some(made(found.start, end, iso))
}

/// 매일, 매주 화요일, 매년; 매일경제 and 매일신문 are papers.
pub(super) fn korean(text: Text<'_>, at: usize) -> Option<Found> {
    let iso = match text.get(at + 1) {
        '일' => "P1D",
        '주' => "P1W",
        '달' | '월' => "P1M",
        '년' => "P1Y",
        _ => return None,
    };
    let end = at + 2;
    let next = text.get(end);
    if is_hangul(next) && !among!(next, "의도씩에") {
        return None;
    }
    Some(exactly(text, at, end, text.blank(end), iso))
}

/// “weekly”, “annually” where they tell how often: “it meets weekly.”, “prices rose daily, he said”.
pub(super) fn often(text: Text<'_>, at: usize, word: &Word) -> Option<Found> {
    let iso = match word.text() {
        "daily" => "P1D",
        "weekly" => "P1W",
        "monthly" => "P1M",
        "quarterly" => "P3M",
        "yearly" | "annually" => "P1Y",
        _ => return None,
    };
    let (_, before) = text.word_before(at);
    let idle = before.text().is_empty() || before.capital || listed(NO_VERB, before.text());
    let ends = matches!(text.get(word.end), '.' | ',' | ';' | ')')
        || text.is_any(
            word.end,
            &[" at ", " in ", " on ", " from ", " between ", " since ", " until ", " throughout "],
        );
    (!word.capital && !idle && ends).then(|| made(at, word.end, iso))
}

/// Words behind which “daily” is part of a name or a noun, or counts more: “the daily”, “twice daily”.
const NO_VERB: &str = "a an the his her its their our your my this that each per on and or of in into by with to for from than \
                       twice times as at no more most";

/// “every day”, “each Monday at 4 pm”, “every two weeks”.
pub(super) fn english(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    let from = text.past(end, " ")?;
    if let Some(from) = text.past(from, "other ") {
        return every_other(text, at, from);
    }
    let word = text.word(from);
    let unit = match word.text() {
        "day" => Some("P1D"),
        "week" => Some("P1W"),
        "month" => Some("P1M"),
        "year" => Some("P1Y"),
        "hour" => Some("PT1H"),
        _ => None,
    };
    if let Some(iso) = unit {
        return (!text.get(word.end).is_ascii_alphanumeric()).then(|| made(at, word.end, iso));
    }
    if let Some(Lexeme::Weekday(_, false)) = lexeme(word.bytes()) {
        let point = english::point(text, from)?;
        return Some(made(at, point.end, &point.when.value()?));
    }
    if let Some(Lexeme::Daypart(code)) = lexeme(word.bytes()) {
        let when = When { daypart: Some(code), ..When::default() };
        let timed = text.past(word.end, " at ").and_then(|from| english::point(text, from));
        return Some(match timed.filter(|p| p.when.clock.is_some() && !p.when.has_date()) {
            Some(time) => made(at, time.end, &time.when.value()?),
            None => made(at, word.end, &when.value()?),
        });
    }
    if text.is(from, "few ") {
        return numbers::some_time_english(text, at, text.past(end, " few")?);
    }
    every_so_many(text, at, from)
}

/// “every other Friday”, “every other month”.
fn every_other(text: Text<'_>, at: usize, from: usize) -> Option<Found> {
    let word = text.word(from);
    let iso = match word.text() {
        "day" => "P2D",
        "week" => "P2W",
        "month" => "P2M",
        "year" => "P2Y",
        _ if matches!(lexeme(word.bytes()), Some(Lexeme::Weekday(_, false))) => "P2W",
        _ => return None,
    };
    (!text.get(word.end).is_ascii_alphanumeric()).then(|| made(at, word.end, iso))
}

/// “Thursdays”, “Tuesdays at 4 pm”.
pub(super) fn weekdays(text: Text<'_>, at: usize, end: usize, day: i8) -> Option<Found> {
    let when = When { weekday: Some(day), ..When::default() };
    let from = text.past(end, " at ");
    let timed = from
        .and_then(|from| english::point(text, from))
        .filter(|p| p.when.clock.is_some() && !p.when.has_date())
        .or_else(|| english::pointed_hour(text, from?));
    Some(match timed {
        Some(time) => made(at, time.end, &When { weekday: Some(day), ..time.when }.value()?),
        None => made(at, end, &when.value()?),
    })
}

/// “once a week”.
pub(super) fn once(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    let from = text.past_any(end, &[" a ", " every ", " per "])?;
    let word = text.word(from);
    let iso = match word.text() {
        "day" => "P1D",
        "week" => "P1W",
        "month" => "P1M",
        "year" => "P1Y",
        _ => return None,
    };
    (!text.get(word.end).is_ascii_alphanumeric()).then(|| made(at, word.end, iso))
}

/// “first Monday of each month”, behind the word for which one: no interval of ISO 8601 tells such days.
pub(super) fn of_month(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    const MONTHS: &[&str] = &[
        " of each month",
        " of every month",
        " of the month",
        " of a month",
        " in each month",
        " in every month",
        " each month",
        " every month",
    ];
    let day = text.word(text.past(end, " ")?);
    let is_day = day.text() == "weekend" || matches!(lexeme(day.bytes()), Some(Lexeme::Weekday(_, false)));
    let end = text.past_any(day.end, MONTHS).filter(|_| is_day)?;
    (!text.get(end).is_ascii_alphanumeric()).then(|| Found::bare(FactKind::Date, at, end))
}

fn made(start: usize, end: usize, iso: &str) -> Found {
    Found::words(FactKind::Duration, start, end, format!("R/{iso}"))
}

#[cfg(test)]
mod tests {
    use crate::article::FactKind::{Date, Duration};
    use crate::facts::tests::stated_of;

    #[test]
    fn weekdays_of_each_month_are_told_whole() {
        for (text, written) in [
            ("They meet on the second Tuesday of each month.", "second Tuesday of each month"),
            ("The last Friday of every month is quiet.", "last Friday of every month"),
            ("It opens the first weekend of the month.", "first weekend of the month"),
        ] {
            assert_eq!(stated_of(text), [(Date, written.to_owned(), String::new(), false)], "{text}");
        }
    }

    #[test]
    fn days_of_each_month_or_year_are_dates() {
        for (text, kind, written, value) in [
            ("租金于每月五日前支付。", Date, "每月五日", "R/---05"),
            ("账目在每年12月31日结清。", Date, "每年12月31日", "R/--12-31"),
            ("账目每年结清。", Duration, "每年", "R/P1Y"),
        ] {
            let want = [(kind, written.to_owned(), value.to_owned(), false)];
            assert_eq!(stated_of(text), want, "{text}");
        }
    }
}
