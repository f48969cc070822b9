//! Stretches of time as facts state them: `2009-W09`, `2024-H1`, `199X`, `2024-03-01/2024-03-10`.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

/// Whether one of two dates or stretches of time lies in the other; `None` if one of them is no stretch of known days.
pub(super) fn one_in_other(a: &str, b: &str) -> Option<bool> {
    let ([from, to], [start, end]) = (days(a)?, days(b)?);
    Some(from <= start && end <= to || start <= from && to <= end)
}

/// The first and the last day of a fact's value in a known year.
fn days(value: &str) -> Option<[Date; 2]> {
    let date = value.split('T').next()?;
    if let Some((from, to)) = date.split_once('/') {
        return Some([days(from)?[0], days(to)?[1]]);
    }
    let Some((year, rest)) = date.split_once('-') else { return years(date) };
    let number = |text: &str| text.parse::<i8>().ok();
    let year: i16 = year.parse().ok().filter(|_| year.len() == 4)?;
    let (from, months) = match (rest.split_at_checked(1)?, rest.len()) {
        (("W", week), 3) => {
            let first = jiff::civil::ISOWeekDate::new(year, number(week)?, Weekday::Monday).ok()?.date();
            return Some([first, first.checked_add(6.days()).ok()?]);
        }
        (("H", half), 2) => (number(half)? * 6 - 5, 6),
        (("Q", quarter), 2) => (number(quarter)? * 3 - 2, 3),
        // Seasons begin in March, June, September and December.
        (("2", season), 2) if matches!(season, "1" | "2" | "3" | "4") => (number(season)? * 3, 3),
        (_, 2) => (number(rest)?, 1),
        (_, 5) => {
            let (month, day) = rest.split_once('-')?;
            let day = Date::new(year, number(month)?, number(day)?).ok()?;
            return Some([day, day]);
        }
        _ => return None,
    };
    let first = Date::new(year, from, 1).ok()?;
    Some([first, first.checked_add(months.months()).ok()?.yesterday().ok()?])
}

/// Of a year, a decade `199X` or a century `19XX`.
fn years(text: &str) -> Option<[Date; 2]> {
    let known = text.trim_end_matches('X');
    let open = text.len() - known.len();
    if text.len() != 4 || open > 2 {
        return None;
    }
    let first: i16 = { known.parse::<i16>().ok()? }.checked_mul(10_i16.pow(u32::try_from(open).ok()?))?;
    let last = first.checked_add(10_i16.pow(u32::try_from(open).ok()?) - 1)?;
    Some([Date::new(first, 1, 1).ok()?, Date::new(last, 12, 31).ok()?])
}

#[cfg(test)]
mod tests {
    use super::one_in_other;

    #[test]
    fn a_day_lies_in_its_week_and_a_month_in_its_half() {
        for (a, b, want) in [
            ("2009-W09", "2009-03-01", Some(true)),
            ("2009-W09", "2009-03-02", Some(false)),
            ("2024-H1", "2024-06", Some(true)),
            ("2024-H1", "2024-H2", Some(false)),
            ("2024-Q3", "2024-H2", Some(true)),
            ("2024-21", "2024-05-03T10:00", Some(true)),
            ("2024-21", "2024-22", Some(false)),
            ("2024-24", "2025-02", Some(true)),
            ("199X", "1994", Some(true)),
            ("19XX", "199X", Some(true)),
            ("199X", "2003", Some(false)),
            ("2024-03-01/2024-03-10", "2024-03-05", Some(true)),
            ("2024-03-01/2024-03-10", "2024-03-05/2024-03-12", Some(false)),
            ("2024-W09", "-W-5", None),
            ("2024-W99", "2024-03", None),
            ("--03-05", "2024-03", None),
        ] {
            assert_eq!((one_in_other(a, b), one_in_other(b, a)), (want, want), "{a} {b}");
        }
    }
}
