//! Dates and times, resolved against the article's own date where they lean on it.

use jiff::civil::Date;

use crate::article::FactKind;
use crate::text::numeral;

use super::Found;
use super::units::begins;

/// The date or time that starts at a position.
pub(super) fn at(chars: &[char], at: usize, published: Option<&str>) -> Option<Found> {
    let own = published.and_then(|p| p.get(..10)).and_then(|d| d.parse::<Date>().ok());
    let date = chinese(chars, at, own)
        .or_else(|| figures(chars, at))
        .or_else(|| relative(chars, at, own))
        .or_else(|| english(chars, at, own));
    let Some(date) = date else { return clock(chars, at) };
    // A clock time right behind belongs to it.
    let gap = chars[date.end..].iter().take(2).take_while(|c| matches!(c, ' ' | '\u{3000}')).count();
    match clock(chars, date.end + gap) {
        Some(time) if chars.get(date.end + gap).is_some_and(char::is_ascii_digit) => Some(Found::text(
            FactKind::DateTime,
            date.start,
            time.end,
            format!("{}T{}", text(&date), text(&time)),
        )),
        _ => Some(date),
    }
}

fn text(found: &Found) -> String {
    match &found.value {
        Some(crate::article::FactValue::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

/// A whole number of one to four digits, in figures or characters.
fn small(chars: &[char], at: usize) -> Option<(usize, i16)> {
    let (len, value) = numeral::at_start(chars.get(at..)?)?;
    let digits = value.digits()?;
    (digits.len() <= 4).then_some(())?;
    Some((at + len, digits.parse().ok()?))
}

/// 2023年10月16日, 10月16日, 2023年10月, 1974年.
fn chinese(chars: &[char], at: usize, own: Option<Date>) -> Option<Found> {
    if at > 0 && (numeral::digit(chars[at - 1]).is_some() || matches!(chars[at - 1], '第' | '.')) {
        return None;
    }
    let (end, first) = small(chars, at)?;
    match chars.get(end)? {
        '年' | '년' if (1000..=2999).contains(&first) => {
            let after_year = end + 1;
            let Some((month_end, month)) = month_at(chars, skip_blank(chars, after_year)) else {
                return Some(Found::text(FactKind::Date, at, after_year, format!("{first:04}")));
            };
            match day_at(chars, skip_blank(chars, month_end)) {
                Some((day_end, day)) => full(at, day_end, first, month, day),
                None => Some(Found::text(FactKind::Date, at, month_end, format!("{first:04}-{month:02}"))),
            }
        }
        '月' | '월' => {
            let (month_end, month) = month_at(chars, at)?;
            let (day_end, day) = day_at(chars, skip_blank(chars, month_end))?;
            match own {
                Some(own) => full(at, day_end, own.year(), month, day),
                None => Some(Found::text(FactKind::Date, at, day_end, format!("--{month:02}-{day:02}"))),
            }
        }
        _ => None,
    }
}

fn skip_blank(chars: &[char], at: usize) -> usize {
    at + usize::from(chars.get(at) == Some(&' '))
}

fn month_at(chars: &[char], at: usize) -> Option<(usize, i8)> {
    let (end, month) = small(chars, at)?;
    let month = i8::try_from(month).ok().filter(|m| (1..=12).contains(m))?;
    matches!(chars.get(end)?, '月' | '월').then_some((end + 1, month))
}

fn day_at(chars: &[char], at: usize) -> Option<(usize, i8)> {
    let (end, day) = small(chars, at)?;
    let day = i8::try_from(day).ok().filter(|d| (1..=31).contains(d))?;
    matches!(chars.get(end)?, '日' | '号' | '號' | '일').then_some((end + 1, day))
}

fn full(start: usize, end: usize, year: i16, month: i8, day: i8) -> Option<Found> {
    let date = Date::new(year, month, day).ok()?;
    Some(Found::text(FactKind::Date, start, end, date.to_string()))
}

/// 2023-10-16, 2023/10/16, 2023.10.16.
fn figures(chars: &[char], at: usize) -> Option<Found> {
    if at > 0 && (chars[at - 1].is_ascii_alphanumeric() || matches!(chars[at - 1], '-' | '/' | '.')) {
        return None;
    }
    let digits = |from: usize, most: usize| -> Option<(usize, i16)> {
        let len = chars.get(from..)?.iter().take(most + 1).take_while(|c| c.is_ascii_digit()).count();
        ((1..=most).contains(&len)).then_some(())?;
        Some((from + len, chars[from..from + len].iter().collect::<String>().parse().ok()?))
    };
    let (year_end, year) = digits(at, 4).filter(|(end, _)| end - at == 4)?;
    let joint = *chars.get(year_end).filter(|c| matches!(c, '-' | '/' | '.'))?;
    let (month_end, month) = digits(year_end + 1, 2)?;
    if chars.get(month_end) != Some(&joint) {
        return None;
    }
    let (day_end, day) = digits(month_end + 1, 2)?;
    full(at, day_end, year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
}

/// 昨日, 今天, 明天: only where the article says its own date.
fn relative(chars: &[char], at: usize, own: Option<Date>) -> Option<Found> {
    let own = own?;
    for (words, days) in [(["昨日", "昨天"], -1), (["今日", "今天"], 0), (["明日", "明天"], 1)] {
        if words.iter().any(|w| begins(&chars[at..], w)) {
            let date = own.checked_add(jiff::Span::new().days(days)).ok()?;
            return Some(Found::text(FactKind::Date, at, at + 2, date.to_string()));
        }
    }
    None
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// 2 September 2024, September 2, 2024, 2 September.
fn english(chars: &[char], at: usize, own: Option<Date>) -> Option<Found> {
    if at > 0 && chars[at - 1].is_ascii_alphanumeric() {
        return None;
    }
    let (month, day, mut end) = if chars[at].is_ascii_digit() {
        let (day_end, day) = day_number(chars, at)?;
        let (month_end, month) = month_word(chars, blank(chars, day_end)?)?;
        (month, day, month_end)
    } else {
        let (month_end, month) = month_word(chars, at)?;
        let (day_end, day) = day_number(chars, blank(chars, month_end)?)?;
        (month, day, day_end)
    };
    let mut from = end;
    if chars.get(from) == Some(&',') {
        from += 1;
    }
    let year = blank(chars, from).and_then(|at| small(chars, at)).filter(|(_, y)| (1000..=2999).contains(y));
    let year = match year {
        Some((year_end, year)) => {
            end = year_end;
            Some(year)
        }
        None => own.map(Date::year),
    };
    match year {
        Some(year) => full(at, end, year, month, day),
        None => Some(Found::text(FactKind::Date, at, end, format!("--{month:02}-{day:02}"))),
    }
}

fn blank(chars: &[char], at: usize) -> Option<usize> {
    (chars.get(at) == Some(&' ')).then_some(at + 1)
}

fn day_number(chars: &[char], at: usize) -> Option<(usize, i8)> {
    let len = chars.get(at..)?.iter().take(3).take_while(|c| c.is_ascii_digit()).count();
    let day: i8 = chars.get(at..at + len)?.iter().collect::<String>().parse().ok()?;
    let mut end = at + len;
    if ["st", "nd", "rd", "th"].iter().any(|s| begins(&chars[end..], s)) {
        end += 2;
    }
    (1..=31).contains(&day).then_some((end, day))
}

fn month_word(chars: &[char], at: usize) -> Option<(usize, i8)> {
    let len = chars.get(at..)?.iter().take(10).take_while(|c| c.is_ascii_alphabetic()).count();
    let word: String = chars[at..at + len].iter().collect();
    if !word.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let word = word.to_ascii_lowercase();
    let index = MONTHS.iter().position(|m| {
        *m == word || (len == 3 && m.starts_with(&word)) || (word == "sept" && *m == "september")
    })?;
    let dot = usize::from(len <= 4 && chars.get(at + len) == Some(&'.'));
    Some((at + len + dot, i8::try_from(index + 1).ok()?))
}

/// 14:20, 上午6点30分, 早上六点半, 14时20分.
fn clock(chars: &[char], at: usize) -> Option<Found> {
    const PARTS: [(&str, i16); 11] = [
        ("凌晨", 0),
        ("清晨", 0),
        ("早上", 0),
        ("早晨", 0),
        ("上午", 0),
        ("中午", 12),
        ("下午", 12),
        ("傍晚", 12),
        ("晚上", 12),
        ("晚间", 12),
        ("深夜", 12),
    ];
    let rest = chars.get(at..)?;
    let part = PARTS.iter().find(|(word, _)| begins(rest, word));
    let hour_at = at + if part.is_some() { 2 } else { 0 };
    let (hour_end, hour) = small(chars, hour_at).filter(|(_, h)| (0..=24).contains(h))?;
    if at > 0
        && part.is_none()
        && (chars[at - 1].is_ascii_alphanumeric() || matches!(chars[at - 1], ':' | '.' | '第'))
    {
        return None;
    }
    let after_noon = part.is_some_and(|(_, add)| *add == 12) && hour < 12;
    let hour = if after_noon { hour + 12 } else { hour };
    let said = |end: usize, minute: i16| {
        (0..60)
            .contains(&minute)
            .then(|| Found::text(FactKind::Time, at, end, format!("{hour:02}:{minute:02}")))
    };
    match chars.get(hour_end)? {
        ':' | '：' if chars[hour_at].is_ascii_digit() => {
            let minutes = chars.get(hour_end + 1..hour_end + 3)?;
            let minute: i16 = minutes.iter().collect::<String>().parse().ok()?;
            // 3:00:21 and 21:0 are no clock times of a story.
            let mut end = hour_end + 3;
            if chars.get(end) == Some(&':')
                && chars.get(end + 1..end + 3).is_some_and(|s| s.iter().all(char::is_ascii_digit))
            {
                end += 3;
            }
            (!chars.get(end).is_some_and(char::is_ascii_digit)).then_some(())?;
            said(end, minute)
        }
        // Without a part of the day 三点 may be three points.
        '点' | '點' | '时' | '時' if part.is_some() || chars[hour_at].is_ascii_digit() => {
            let after = hour_end + 1;
            if chars.get(after) == Some(&'半') {
                return said(after + 1, 30);
            }
            if let Some((end, minute)) =
                small(chars, after).filter(|(end, _)| matches!(chars.get(*end), Some('分')))
            {
                return said(end + 1, minute);
            }
            (part.is_some()).then_some(())?;
            said(after, 0)
        }
        _ => None,
    }
}
