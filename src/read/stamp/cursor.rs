//! A text character by character, and the dates and times that begin at one.

use jiff::civil::{Date, Time};

use super::{Short, zone};

/// The months in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish and Russian; any three letters or
/// more that one begins with stand for it.
#[rustfmt::skip]
const MONTHS: [&[&str]; 12] = [
    &["january", "januar", "janvier", "enero", "janeiro", "gennaio", "januari", "stycznia", "января", "jänner"],
    &["february", "februar", "février", "febrero", "fevereiro", "febbraio", "februari", "lutego", "февраля"],
    &["march", "märz", "mars", "marzo", "março", "maart", "marca", "марта"],
    &["april", "avril", "abril", "aprile", "kwietnia", "апреля"],
    &["may", "mai", "mayo", "maio", "maggio", "mei", "maja", "мая"],
    &["june", "juni", "juin", "junio", "junho", "giugno", "czerwca", "июня"],
    &["july", "juli", "juillet", "julio", "julho", "luglio", "lipca", "июля"],
    &["august", "août", "agosto", "augustus", "sierpnia", "августа"],
    &["september", "sept", "septembre", "septiembre", "setembro", "settembre", "września", "сентября"],
    &["october", "oktober", "octobre", "octubre", "outubro", "ottobre", "października", "октября"],
    &["november", "novembre", "noviembre", "novembro", "listopada", "ноября"],
    &["december", "dezember", "décembre", "diciembre", "dezembro", "dicembre", "grudnia", "декабря"],
];

fn clock(hour: i32, minute: i32, second: i32, half: Half) -> Option<Time> {
    let hour = match half {
        Half::Second if hour < 12 => hour + 12,
        Half::First if hour == 12 => 0,
        _ => hour,
    };
    let part = |n: i32| i8::try_from(n).ok();
    Time::new(part(hour)?, part(minute)?, part(second)?, 0).ok()
}

/// A text by characters, full-width digits and colons as their half-width ones.
pub(super) struct Cursor {
    pub(super) chars: Vec<(usize, char)>,
    bytes: usize,
}

impl Cursor {
    pub(super) fn new(text: &str) -> Self {
        let chars = text.char_indices().map(|(at, c)| (at, narrow(c))).collect();
        Self { chars, bytes: text.len() }
    }

    pub(super) fn at(&self, i: usize) -> Option<char> {
        self.chars.get(i).map(|&(_, c)| c)
    }

    pub(super) fn byte(&self, i: usize) -> usize {
        self.chars.get(i).map_or(self.bytes, |&(at, _)| at)
    }

    /// A number or a Latin word is read from its first character only.
    pub(super) fn inside_word(&self, i: usize) -> bool {
        let (Some(here), Some(before)) = (self.at(i), i.checked_sub(1).and_then(|i| self.at(i))) else {
            return false;
        };
        (here.is_ascii_digit() && before.is_ascii_digit())
            || (here.is_ascii_alphabetic() && before.is_ascii_alphabetic())
    }

    pub(super) fn stamp(&self, start: usize) -> Option<(usize, Date, Option<Time>, Option<String>)> {
        if let Some(found) = self.time_first(start) {
            return Some(found);
        }
        let (end, date) = self.day(start)?;
        if let Some((after, time)) = self.time_after(end) {
            let (after, offset) = self.offset(after);
            return Some((after, date, Some(time), offset));
        }
        Some((end, date, None, None))
    }

    fn day(&self, start: usize) -> Option<(usize, Date)> {
        self.year_first(start)
            .or_else(|| self.named_month(start))
            .or_else(|| self.day_first(start))
            .or_else(|| self.written(start))
    }

    /// `9:47 AM EDT, March 14, 2026`: the time before its day.
    fn time_first(&self, start: usize) -> Option<(usize, Date, Option<Time>, Option<String>)> {
        let (i, _) = self.number(start, 1, 2)?;
        let (i, _) = self.one_of(i, ":")?;
        self.number(i, 2, 2)?;
        let (i, time) = self.time_after(start)?;
        let (i, offset) = self.offset(i);
        let i = self.skip(i, " \u{a0},|·•");
        let (after, word) = self.word(i);
        let i = if word == "on" { self.blanks(after) } else { i };
        let (end, date) = self.day(self.skip(self.weekday(i), " ,"))?;
        // A time behind the day is that of the day.
        self.time_after(end).is_none().then_some((end, date, Some(time), offset))
    }

    pub(super) fn short(&self, start: usize) -> Option<Short> {
        let before = start.checked_sub(1).and_then(|at| self.at(at));
        if before.is_some_and(|c| c.is_ascii_digit() || "-/.年년".contains(c)) {
            return None;
        }
        let (i, month) = self.number(start, 1, 2)?;
        let (i, separator) = self.one_of(i, "-/.月월")?;
        let (i, day) = self.number(self.blanks(i), 1, 2)?;
        let written_out = matches!(separator, '月' | '월');
        let i = if written_out { self.one_of(i, "日号號일")?.0 } else { i };
        let (_, time) = self.time_after(i)?;
        ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some(Short { month, day, time })
    }

    /// `2023-10-16`, `2023/10/16`, `2023.10.16`, `2023年10月16日`, `2023년 10월 16일`.
    fn year_first(&self, start: usize) -> Option<(usize, Date)> {
        let (i, year) = self.number(start, 4, 4)?;
        let (i, separator) = self.one_of(self.blanks(i), "-/.年년")?;
        let (i, month) = self.number(self.blanks(i), 1, 2)?;
        let (i, second) = self.one_of(self.blanks(i), "-/.月월")?;
        let written_out = matches!(separator, '年' | '년');
        if written_out != matches!(second, '月' | '월') || (!written_out && separator != second) {
            return None;
        }
        let (i, day) = self.number(self.blanks(i), 1, 2)?;
        let i =
            if written_out { self.one_of(self.blanks(i), "日号號일").map_or(i, |(i, _)| i) } else { i };
        Some((i, date(year, month, day)?))
    }

    /// `16.10.2023`; with `/` or `-` only where no month could be meant by the first number.
    fn day_first(&self, start: usize) -> Option<(usize, Date)> {
        let (i, day) = self.number(start, 1, 2)?;
        let (i, separator) = self.one_of(i, "./-")?;
        let (i, month) = self.number(self.blanks(i), 1, 2)?;
        let (i, second) = self.one_of(i, "./-")?;
        let (i, year) = self.number(self.blanks(i), 4, 4)?;
        // `28.09.19` may be followed by the hour: no page is older than the web.
        (separator == second && (separator == '.' || day > 12) && year >= 1990).then_some(())?;
        Some((i, date(year, month, day)?))
    }

    /// `Oct. 16, 2023`, `October 16th 2023`, `16 October 2023`, `16. Oktober 2023`, `16 de octubre de 2023`.
    fn named_month(&self, start: usize) -> Option<(usize, Date)> {
        if let Some((i, month)) = self.month(start) {
            let (i, day) = self.number(self.blanks(i), 1, 2)?;
            let i = self.skip(self.ordinal(i), ", ");
            let (i, year) = self.number(i, 4, 4)?;
            return Some((i, date(year, month, day)?));
        }
        let (i, day) = self.number(start, 1, 2)?;
        let (i, month) = self.month(self.of(self.skip(self.ordinal(i), " -.")))?;
        let (i, year) = self.number(self.of(self.skip(i, ", -.")), 4, 4)?;
        Some((i, date(year, month, day)?))
    }

    /// After a `de` or `del` between the parts of a date.
    fn of(&self, start: usize) -> usize {
        let (end, word) = self.word(start);
        if matches!(word.as_str(), "de" | "del") { self.blanks(end) } else { start }
    }

    fn month(&self, start: usize) -> Option<(usize, i32)> {
        let (end, word) = self.letters(start);
        (end - start >= 3).then_some(())?;
        let number = MONTHS.iter().position(|names| names.iter().any(|name| name.starts_with(&word)))?;
        let end = if self.at(end) == Some('.') { end + 1 } else { end };
        Some((end, i32::try_from(number).ok()? + 1))
    }

    /// The letters from `start`, small, of scripts that have capitals.
    fn letters(&self, start: usize) -> (usize, String) {
        let word: Vec<char> = (start..)
            .map_while(|i| self.at(i).filter(|c| c.is_lowercase() || c.is_uppercase()))
            .take(12)
            .flat_map(char::to_lowercase)
            .collect();
        (start + word.len(), word.into_iter().collect())
    }

    fn ordinal(&self, start: usize) -> usize {
        let (end, word) = self.word(start);
        if ["st", "nd", "rd", "th", "er"].contains(&word.as_str()) { end } else { start }
    }

    /// `14:20`, `14:20:00`, `14时20分`, `下午2:20`, `오후 2시 20분`, `at 2:20 p.m.`, `2.40pm`, after blanks, a weekday or a `T`.
    pub(super) fn time_after(&self, start: usize) -> Option<(usize, Time)> {
        let mut i = self.skip(start, " \t\u{a0}\u{3000},.|·-、");
        i = self.weekday(i);
        i = self.skip(i, " \t\u{a0}\u{3000},|·-、");
        let (after, word) = self.letters(i);
        if matches!(word.as_str(), "t" | "at" | "um" | "às" | "à" | "kl" | "alle" | "ore" | "o") {
            i = self.skip(after, " ");
        }
        let (i, half) = self.half_of_day(i);
        let (i, hour) = self.number(self.blanks(i), 1, 2)?;
        if let Some((i, minute, half)) = self.dotted(i) {
            return Some((i, clock(hour, minute, 0, half)?));
        }
        let (i, mark) = self.one_of(self.blanks(i), ":时時点點시h")?;
        let (mut i, minute) = match self.number(self.blanks(i), 1, 2) {
            Some((end, minute)) => (end, minute),
            None if !matches!(mark, ':' | 'h') => (i, 0),
            None => return None,
        };
        let mut second = 0;
        if mark == ':' {
            if let Some((end, value)) = self.one_of(i, ":").and_then(|(i, _)| self.number(i, 2, 2)) {
                (i, second) = (end, value);
                i = self.fraction(i);
            }
        } else {
            i = self.one_of(self.blanks(i), "分분").map_or(i, |(i, _)| i);
        }
        let (i, half) = if half == Half::Unknown { self.meridiem(i) } else { (i, half) };
        Some((i, clock(hour, minute, second, half)?))
    }

    /// Behind an hour `.40pm`, `.40 GMT`: minutes after a point are known by the half of the day or the zone.
    fn dotted(&self, start: usize) -> Option<(usize, i32, Half)> {
        let (i, _) = self.one_of(start, ".")?;
        let (i, minute) = self.number(i, 2, 2)?;
        let (i, half) = self.meridiem(i);
        let (_, zone) = self.capitals(self.blanks(i));
        let zoned = zone::is_name(&zone);
        (half != Half::Unknown || zoned).then_some((i, minute, half))
    }

    fn weekday(&self, start: usize) -> usize {
        let open = self.skip(start, "((（");
        let (i, word) = self.word(open);
        let english = word.len() >= 3
            && ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
                .iter()
                .any(|day| day.starts_with(&word));
        let end = if english {
            i
        } else if let Some(i) = self.literal(open, &["星期", "周", "週", "礼拜"]) {
            self.one_of(i, "一二三四五六日天").map_or(start, |(i, _)| i)
        } else if let Some((i, _)) = self.one_of(open, "月火水木金土日월화수목금토일") {
            self.literal(i, &["曜日", "曜", "요일"]).unwrap_or(if open > start { i } else { start })
        } else {
            return start;
        };
        if end == start { start } else { self.skip(end, ")）") }
    }

    fn half_of_day(&self, i: usize) -> (usize, Half) {
        if let Some(end) = self.literal(i, &["下午", "晚上", "午後", "오후", "晚"]) {
            return (end, Half::Second);
        }
        if let Some(end) = self.literal(i, &["上午", "凌晨", "早上", "午前", "오전"]) {
            return (end, Half::First);
        }
        (i, Half::Unknown)
    }

    fn meridiem(&self, start: usize) -> (usize, Half) {
        let i = self.skip(start, " \u{a0}\u{202f}");
        let letters: String = (i..i + 4).filter_map(|i| self.at(i)).collect::<String>().to_ascii_lowercase();
        for (spelling, half) in
            [("p.m.", Half::Second), ("a.m.", Half::First), ("pm", Half::Second), ("am", Half::First)]
        {
            if letters.starts_with(spelling) {
                return (i + spelling.len(), half);
            }
        }
        (start, Half::Unknown)
    }

    fn fraction(&self, start: usize) -> usize {
        let Some((mut i, _)) = self.one_of(start, ".") else { return start };
        while self.at(i).is_some_and(|c| c.is_ascii_digit()) {
            i += 1;
        }
        i
    }

    /// `Z`, `+08:00`, `+0800`, `GMT`, `UTC`, `GMT+0800`, `EDT`. Zone names of several countries are left alone.
    fn offset(&self, start: usize) -> (usize, Option<String>) {
        let i = self.skip(start, " ");
        let (end, zone) = self.capitals(i);
        if let Some(offset) = zone::offset(&zone) {
            return (end, Some(offset.to_owned()));
        }
        let (end, word) = self.word(i);
        let named = matches!(word.as_str(), "z" | "gmt" | "utc");
        if named && !matches!(self.at(end), Some('+' | '-')) {
            return (end, Some("Z".to_owned()));
        }
        // A sign after a blank is as often a dash before the next field.
        let Some((i, sign)) = self.one_of(if named { end } else { start }, "+-") else {
            return (start, None);
        };
        let (i, hours, minutes) = if let Some((i, both)) = self.number(i, 4, 4) {
            (i, both / 100, both % 100)
        } else {
            let Some((i, hours)) = self.number(i, 2, 2) else { return (start, None) };
            let Some((i, _)) = self.one_of(i, ":") else { return (start, None) };
            let Some((i, minutes)) = self.number(i, 2, 2) else { return (start, None) };
            (i, hours, minutes)
        };
        if hours > 14 || minutes > 59 {
            return (start, None);
        }
        (i, Some(format!("{sign}{hours:02}:{minutes:02}")))
    }

    /// A whole number of `least` to `most` digits with no digit after it.
    pub(super) fn number(&self, start: usize, least: usize, most: usize) -> Option<(usize, i32)> {
        let mut i = start;
        let mut value = 0;
        while let Some(digit) = self.at(i).and_then(|c| c.to_digit(10)) {
            if i - start == most {
                return None;
            }
            value = value * 10 + i32::try_from(digit).ok()?;
            i += 1;
        }
        (i - start >= least).then_some((i, value))
    }

    /// The Latin letters from `start`, small.
    fn word(&self, start: usize) -> (usize, String) {
        let word: String = (start..)
            .map_while(|i| self.at(i).filter(char::is_ascii_alphabetic))
            .take(12)
            .map(|c| c.to_ascii_lowercase())
            .collect();
        (start + word.len(), word)
    }

    /// The same where all of them are capitals.
    fn capitals(&self, start: usize) -> (usize, String) {
        let (end, _) = self.word(start);
        let word: String = (start..end).filter_map(|i| self.at(i)).collect();
        if word.bytes().all(|b| b.is_ascii_uppercase()) { (end, word) } else { (start, String::new()) }
    }

    pub(super) fn one_of(&self, i: usize, set: &str) -> Option<(usize, char)> {
        self.at(i).filter(|c| set.contains(*c)).map(|c| (i + 1, c))
    }

    pub(super) fn literal(&self, i: usize, words: &[&str]) -> Option<usize> {
        words
            .iter()
            .find(|word| word.chars().enumerate().all(|(k, c)| self.at(i + k) == Some(c)))
            .map(|word| i + word.chars().count())
    }

    fn skip(&self, start: usize, set: &str) -> usize {
        let mut i = start;
        while self.at(i).is_some_and(|c| set.contains(c)) {
            i += 1;
        }
        i
    }

    pub(super) fn blanks(&self, start: usize) -> usize {
        self.skip(start, " \u{a0}\u{3000}")
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    First,
    Second,
    Unknown,
}

/// Years before newspapers went online are dates of what is told, not of the telling.
pub(super) fn date(year: i32, month: i32, day: i32) -> Option<Date> {
    if !(1900..=2100).contains(&year) {
        return None;
    }
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn narrow(c: char) -> char {
    match c {
        '\u{ff10}'..='\u{ff19}' | '：' | '／' | '－' | '．' | '，' => {
            char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c)
        }
        c => c,
    }
}
