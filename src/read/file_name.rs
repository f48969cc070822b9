//! When a file was captured, as its name tells it: `2024-05-01_1200.html`, `快照 2024-05-01 12.00.30.mhtml`, and the
//! fourteen figures of web archives. A day alone says nothing: it is as often that of the news.

use std::ops::Range;

use jiff::civil::{Date, Time};

/// What may stand between the parts of a day, between day and hour, and between the parts of an hour. Colons cannot stand
/// in every file's name, so that others like them do.
const IN_DAY: &[&str] = &["-", "_", ".", "年", "月"];
const BEFORE_HOUR: &[&str] =
    &["", " ", "_", "-", "T", "t", ".", "日", "日 ", "日_", " at ", ", ", "__", "--", " - "];
const IN_HOUR: &[&str] = &["-", "_", ".", ":", "：", "꞉", "∶", "时", "時", "点", "點", "h"];

/// RFC 3339, without offset: a name does not say on whose clock; with `Z` where it says UTC.
pub(super) fn time(path: &str) -> Option<String> {
    let mut parts = path.rsplit(['/', '\\']);
    let name = parts.next()?;
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    // What mirrors an archive has a folder for each capture.
    found_in(stem).or_else(|| parts.find_map(|part| (part.len() == 14).then(|| of_digits(part)).flatten()))
}

/// `20240718063012` or `202407180630` as RFC 3339.
pub(super) fn of_digits(digits: &str) -> Option<String> {
    let part = |range: Range<usize>| digits.get(range);
    let second = match digits.len() {
        14 => part(12..14)?,
        12 => "00",
        _ => return None,
    };
    moment([part(0..4)?, part(4..6)?, part(6..8)?, part(8..10)?, part(10..12)?, second])
}

fn found_in(stem: &str) -> Option<String> {
    let runs = runs(stem);
    (0..runs.len()).find_map(|first| {
        let start = runs.get(first)?.start;
        // Numbers behind a letter are those of something else: `t20240718_123456` is how some sites name their articles.
        let before = stem.get(..start)?.chars().next_back();
        if before.is_some_and(|c| c.is_ascii_alphanumeric()) {
            return None;
        }
        let (time, end) = from(stem, runs.get(first..)?)?;
        let rest = stem.get(end..)?;
        let word: String = rest.trim_start().chars().take_while(char::is_ascii_alphabetic).collect();
        let beside = rest.len() > rest.trim_start().len();
        match word.as_str() {
            "Z" | "UTC" => Some(format!("{time}Z")),
            "" => Some(time),
            // Twelve hours are too few to tell a time by.
            word => (beside && !word.eq_ignore_ascii_case("am") && !word.eq_ignore_ascii_case("pm"))
                .then_some(time),
        }
    })
}

/// A moment told by the figures from the first of some, and where it ends.
fn from(stem: &str, runs: &[Range<usize>]) -> Option<(String, usize)> {
    let text = |at: usize| stem.get(runs.get(at)?.clone());
    let first = text(0)?;
    if matches!(first.len(), 12 | 14) {
        return Some((of_digits(first)?, runs.first()?.end));
    }
    let between = |at: usize, signs: &[&str]| {
        let gap = stem.get(runs.get(at)?.end..runs.get(at + 1)?.start)?;
        signs.contains(&gap).then_some(())
    };
    let (day, hour) = match first.len() {
        8 => ([first.get(..4)?, first.get(4..6)?, first.get(6..)?], 1),
        4 => {
            between(0, IN_DAY)?;
            between(1, IN_DAY)?;
            ([first, text(1)?, text(2)?], 3)
        }
        _ => return None,
    };
    between(hour - 1, BEFORE_HOUR)?;
    let figures = text(hour)?;
    let [year, month, date] = day;
    if let 4 | 6 = figures.len() {
        let second = figures.get(4..6).unwrap_or("00");
        let time = moment([year, month, date, figures.get(..2)?, figures.get(2..4)?, second])?;
        return Some((time, runs.get(hour)?.end));
    }
    between(hour, IN_HOUR)?;
    let minute = text(hour + 1).filter(|minute| minute.len() == 2)?;
    let second = between(hour + 1, &[IN_HOUR, &["分"]].concat()).and_then(|()| text(hour + 2));
    let second = second.filter(|second| second.len() == 2);
    let last = if second.is_some() { hour + 2 } else { hour + 1 };
    let time = moment([year, month, date, figures, minute, second.unwrap_or("00")])?;
    Some((time, runs.get(last)?.end))
}

/// Where the figures of a text stand.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, digit) in
        text.bytes().enumerate().filter(|(_, b)| b.is_ascii_digit()).map(|(at, _)| (at, at + 1))
    {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end = digit,
            _ => runs.push(at..digit),
        }
    }
    runs
}

fn moment([year, month, day, hour, minute, second]: [&str; 6]) -> Option<String> {
    let number = |text: &str| (text.len() <= 2).then(|| text.parse::<i8>().ok()).flatten();
    let year = year.parse::<i16>().ok().filter(|year| (1990..=2100).contains(year))?;
    let day = Date::new(year, number(month)?, number(day)?).ok()?;
    let time = Time::new(number(hour)?, number(minute)?, number(second)?, 0).ok()?;
    Some(format!("{day}T{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second()))
}

#[cfg(test)]
mod tests {
    use super::time;

    #[test]
    fn names_that_tell_a_time() {
        for (path, expected) in [
            ("2024-05-01_1200.html", "2024-05-01T12:00:00"),
            ("渡口重开 2024-05-01 12.00.30.mhtml", "2024-05-01T12:00:30"),
            ("ferry (2024-05-01 12_00_30).html", "2024-05-01T12:00:30"),
            ("快照20240501T120030Z.html", "2024-05-01T12:00:30Z"),
            ("20240501120030.html", "2024-05-01T12:00:30"),
            ("a/20240501120030/example.org/ferry.html", "2024-05-01T12:00:30"),
            ("a.zip/ferry_202405011200.txt", "2024-05-01T12:00:00"),
            ("2024年5月1日 12时00分.txt", "2024-05-01T12:00:00"),
            ("ferry-20240501-120030-2.html", "2024-05-01T12:00:30"),
            ("2024-05-01T12：00.txt", "2024-05-01T12:00:00"),
        ] {
            assert_eq!(time(path).as_deref(), Some(expected), "{path}");
        }
    }

    #[test]
    fn other_numbers_are_none() {
        for path in [
            "2024-05-01.html",
            "t20240501_120030.html",
            "content_20240501_12345678.html",
            "20249999120030.html",
            "20240501_9999.html",
            "ferry.20240501",
            "IMG20240501120030.txt",
            "12-05-2024 1200.html",
            "ferry 2024-05-01 at 6.30.12 PM.html",
            "20240501120030/ferry1.html/x20240501120030",
            "-",
            "",
        ] {
            let named = time(path);
            assert!(named.is_none() || path.starts_with("20240501120030/"), "{path}: {named:?}");
        }
    }
}
