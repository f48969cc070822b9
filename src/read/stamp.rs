//! When a text was published, as its pages print it: found, checked against the calendar, written as RFC 3339.

mod cursor;
mod written;
mod zone;

use std::ops::Range;

use jiff::Timestamp;
use jiff::civil::{Date, Time};

use cursor::Cursor;

/// A date, with the time of day where one follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stamp {
    /// Where it stands, in bytes of the text searched.
    pub(super) range: Range<usize>,
    date: Date,
    time: Option<Time>,
    /// As written after the time: `Z` or `+08:00`.
    offset: Option<String>,
}

impl Stamp {
    /// RFC 3339 as far as known.
    pub(super) fn to_rfc3339(&self) -> String {
        let Some(time) = self.time else {
            return self.date.to_string();
        };
        let offset = self.offset.as_deref().unwrap_or_default();
        format!("{}T{:02}:{:02}:{:02}{offset}", self.date, time.hour(), time.minute(), time.second())
    }

    /// The same day at the time of day that a text begins with: of `15 April 2026 Updated 11:32` the second.
    pub(super) fn at_time_of(&self, text: &str) -> Option<Self> {
        let (_, time) = Cursor::new(text).time_after(0)?;
        Some(Self { time: Some(time), offset: None, ..self.clone() })
    }
}

/// The time of a change, where it is later than that of publication. A day says nothing of the hours of that day.
pub(super) fn later(modified: String, published: Option<&str>) -> Option<String> {
    let Some(published) = published else { return Some(modified) };
    let moments = modified.parse::<Timestamp>().ok().zip(published.parse::<Timestamp>().ok());
    let is_later = match moments {
        Some((modified, published)) => modified > published,
        // As the clock on the wall shows them.
        None => match (modified.get(..19), published.get(..19)) {
            (Some(modified), Some(published)) => modified > published,
            (Some(_), None) => modified.get(..10) >= Some(published),
            _ => modified.get(..10) > published.get(..10),
        },
    };
    is_later.then_some(modified)
}

/// The first date in a text.
pub(super) fn find(text: &str) -> Option<Stamp> {
    all(text).next()
}

/// Every date in a text, in order, none overlapping.
pub(super) fn all(text: &str) -> impl Iterator<Item = Stamp> {
    // No date is without a figure, or a year in characters.
    let figures =
        text.contains(|c: char| c.is_ascii_digit() || ('\u{ff10}'..='\u{ff19}').contains(&c) || c == '年');
    let cursor = Cursor::new(if figures { text } else { "" });
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < cursor.chars.len() {
            let start = at;
            at += 1;
            if cursor.inside_word(start) {
                continue;
            }
            if let Some((end, date, time, offset)) = cursor.stamp(start) {
                at = end;
                return Some(Stamp { range: cursor.byte(start)..cursor.byte(end), date, time, offset });
            }
        }
        None
    })
}

/// A day without its year, and the time of day: what pages of this year print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Short {
    month: i32,
    day: i32,
    time: Time,
}

impl Short {
    /// RFC 3339 in the year of a date of the same day (RFC 3339 too, of any precision).
    pub(super) fn in_year_of(self, date: &str) -> Option<String> {
        let same = date.get(4..10)? == format!("-{:02}-{:02}", self.month, self.day);
        let time = format!("{:02}:{:02}:{:02}", self.time.hour(), self.time.minute(), self.time.second());
        same.then(|| format!("{}T{time}", date.get(..10).unwrap_or(date)))
    }
}

/// The first `07-18 06:30` or `7月18日 06:30` in a text.
pub(super) fn short(text: &str) -> Option<Short> {
    if !text.contains([':', '：']) {
        return None;
    }
    let cursor = Cursor::new(text);
    (0..cursor.chars.len()).find_map(|start| cursor.short(start))
}

#[cfg(test)]
mod tests {
    use super::{all, find};

    fn read(text: &str) -> Option<String> {
        find(text).map(|stamp| stamp.to_rfc3339())
    }

    #[test]
    fn reads_what_pages_print() {
        for (text, expected) in [
            ("发布时间:2023-10-16 14:20:00来源: 河谷网", "2023-10-16T14:20:00"),
            ("２０２３年１０月１６日　１４：２０", "2023-10-16T14:20:00"),
            ("2023年10月16日 星期一 下午2:20", "2023-10-16T14:20:00"),
            ("2023年10月16日(月) 14時20分", "2023-10-16T14:20:00"),
            ("입력 2023.10.16. 오후 2:20", "2023-10-16T14:20:00"),
            ("2023년 10월 16일 오후 2시 20분", "2023-10-16T14:20:00"),
            ("2023-10-16T14:20:00.123+08:00", "2023-10-16T14:20:00+08:00"),
            ("2023-10-16T06:20:00Z", "2023-10-16T06:20:00Z"),
            ("Published: Oct. 16, 2023 at 2:20 p.m.", "2023-10-16T14:20:00"),
            ("Monday, 16th October 2023 | 14:20 GMT", "2023-10-16T14:20:00Z"),
            ("Mon Oct 16 2023 14:20:00 GMT+0800 (China Standard Time)", "2023-10-16T14:20:00+08:00"),
            ("Mon, 16 Oct 2023 14:20:00 GMT - 2", "2023-10-16T14:20:00Z"),
            ("2023/10/16 河谷日报", "2023-10-16"),
            ("Montag, 16. Oktober 2023 um 14:20 Uhr", "2023-10-16T14:20:00"),
            ("16.10.2023, 14:20 Uhr", "2023-10-16T14:20:00"),
            ("lundi 16 octobre 2023 à 14h20", "2023-10-16T14:20:00"),
            ("16 de octubre de 2023", "2023-10-16"),
            ("16 października 2023", "2023-10-16"),
            ("16/10/2023", "2023-10-16"),
            ("Updated 9:47 AM EDT, October 16, 2023", "2023-10-16T09:47:00-04:00"),
            ("14:20, Monday 16 October 2023", "2023-10-16T14:20:00"),
            ("11:32 16 October 2023, 14:20", "2023-10-16T14:20:00"),
            ("October 16, 2023 at 2:20 p.m. PST", "2023-10-16T14:20:00-08:00"),
            ("16 octobre 2023 à 14:20 est", "2023-10-16T14:20:00"),
            ("16 October 2023 14:20 CST", "2023-10-16T14:20:00"),
        ] {
            assert_eq!(read(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_point_before_minutes_needs_the_half_of_the_day() {
        assert_eq!(read("15 April 2026, 2.40pm").as_deref(), Some("2026-04-15T14:40:00"));
        assert_eq!(read("15 April 2026 at 11.32 a.m.").as_deref(), Some("2026-04-15T11:32:00"));
        assert_eq!(read("Wed 15 Apr 2026 08.12 GMT").as_deref(), Some("2026-04-15T08:12:00Z"));
        assert_eq!(read("Wed 15 Apr 2026 08.12 BST").as_deref(), Some("2026-04-15T08:12:00"));
        assert_eq!(read("15 April 2026, 2.40 metres").as_deref(), Some("2026-04-15"));
    }

    #[test]
    fn a_change_is_later_than_publication() {
        let later = |modified: &str, published| super::later(modified.to_owned(), published).is_some();
        assert!(later("2026-04-15T11:32:00", Some("2026-04-15T07:10:00")));
        assert!(later("2026-04-15T11:32:00+01:00", Some("2026-04-15T10:31:00Z")));
        assert!(later("2026-04-15T11:32:00", Some("2026-04-15")));
        assert!(!later("2026-04-15T11:32:00", Some("2026-04-15T11:32:00")));
        assert!(!later("2026-04-15", Some("2026-04-15T07:10:00")));
    }

    #[test]
    fn what_is_no_date_stays_text() {
        for text in [
            "10/11/2023",
            "2023-13-01",
            "12023-10-16",
            "1.2.3",
            "march on",
            "共2023项",
            "2023-2025年",
            "may 5 people",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn finds_every_one_in_order() {
        let text = "发布：2023-10-16 更新：2023-10-17 09:00";
        let found: Vec<_> = all(text).map(|stamp| text[stamp.range].to_owned()).collect();
        assert_eq!(found, ["2023-10-16", "2023-10-17 09:00"]);
    }
}
