//! The values of dates as text: what they say, and the same in another year or month.

use jiff::civil::Date;

use super::found::Found;

/// The value of a date.
pub(super) fn written(f: &Found) -> Option<&str> {
    f.value.as_ref()?.as_text()
}

/// A year, a month and a day, as far as a value says them.
pub(super) type Parts = (Option<i16>, Option<i8>, Option<i8>);

/// Those of the first day of a value: 2018-05-20/2018-05-31, ../2019-05-10, --09-25, ---27.
pub(super) fn parts(value: &str) -> Option<Parts> {
    let first = value.split('/').find(|part| part.starts_with(|c: char| c.is_ascii_digit() || c == '-'))?;
    let two = |from: usize| first.get(from..from + 2).and_then(|d| d.parse::<i8>().ok());
    if let Some(day) = first.strip_prefix("---") {
        return Some((None, None, day.get(..2)?.parse().ok()));
    }
    if first.starts_with("--") {
        return Some((None, Some(two(2)?), two(5)));
    }
    let year = first.get(..4)?.parse().ok()?;
    let month = first.get(4..5).filter(|dash| *dash == "-").and_then(|_| two(5));
    Some((Some(year), month, month.and_then(|_| first.get(7..8).filter(|d| *d == "-")).and_then(|_| two(8))))
}

/// The value in another year; a stretch keeps its length.
pub(super) fn in_year(value: &str, year: i16) -> Option<String> {
    let from = parts(value)?.0;
    let moved = value.split('/').map(|part| {
        if let Some(rest) = part.strip_prefix("--") {
            return Some(format!("{year:04}-{rest}"));
        }
        let Some(own) = part.get(..4).and_then(|y| y.parse::<i16>().ok()) else {
            return Some(part.to_owned());
        };
        let year = year + own - from?;
        Some(format!("{year:04}{}", part.get(4..)?))
    });
    Some(moved.collect::<Option<Vec<_>>>()?.join("/"))
}

/// The same where the year is not known; nothing for a stretch, whose ends may lie in two.
pub(super) fn in_no_year(value: &str) -> Option<String> {
    if value.contains('/') {
        return None;
    }
    if value.starts_with("--") {
        return Some(value.to_owned());
    }
    value.get(4..).filter(|rest| rest.starts_with('-')).map(|rest| format!("-{rest}"))
}

/// The same where the month is not known; nothing for a stretch.
pub(super) fn in_any_month(value: &str) -> Option<String> {
    if value.contains('/') {
        return None;
    }
    let day = parts(value)?.2?;
    let time = value.split_once('T').map(|(_, time)| format!("T{time}"));
    Some(format!("---{day:02}{}", time.unwrap_or_default()))
}

/// A day in the month told before it.
pub(super) fn in_month(value: &str, year: Option<i16>, month: i8) -> Option<String> {
    let from = match value.strip_prefix("---") {
        Some(rest) => rest,
        None => value.get(8..)?,
    };
    let day: i8 = from.get(..2)?.parse().ok()?;
    // A leap year, where the year is open.
    Date::new(year.unwrap_or(2000), month, day).ok()?;
    Some(match year {
        Some(year) => format!("{year:04}-{month:02}-{from}"),
        None => format!("--{month:02}-{from}"),
    })
}

#[cfg(test)]
mod tests {
    use super::{in_any_month, in_month, in_no_year, in_year, parts};

    #[test]
    fn parts_of_values() {
        assert_eq!(parts("2018-05-20/2018-05-31"), Some((Some(2018), Some(5), Some(20))));
        assert_eq!(parts("../2019-05"), Some((Some(2019), Some(5), None)));
        assert_eq!(parts("--09-25TMO"), Some((None, Some(9), Some(25))));
        assert_eq!(parts("2019-W47"), Some((Some(2019), None, None)));
        assert_eq!(in_year("2019-11-20/2020-01-10", 2003).as_deref(), Some("2003-11-20/2004-01-10"));
        assert_eq!(in_year("--09", 2003).as_deref(), Some("2003-09"));
        assert_eq!(in_month("---29", Some(2019), 3).as_deref(), Some("2019-03-29"));
        assert_eq!(in_month("---31", Some(2019), 6), None);
        assert_eq!(in_no_year("2019-05-02").as_deref(), Some("--05-02"));
        assert_eq!(in_any_month("2019-05-02T14:40").as_deref(), Some("---02T14:40"));
        assert_eq!(in_any_month("---02TNI").as_deref(), Some("---02TNI"));
        assert_eq!(in_any_month("2019-05"), None);
    }
}
