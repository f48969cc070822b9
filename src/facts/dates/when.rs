//! A point or a stretch of time as far as a text states it, and its value.

use jiff::ToSpan;
use jiff::civil::Date;

use super::feast::Rule;
use crate::article::FactKind;
use crate::facts::found::Open;

/// Calendar units a relative word leans on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::facts) enum Grain {
    Year,
    Month,
    Week,
    Day,
    Quarter,
}

/// A part of a year that has no month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Quarter(i8),
    Half(i8),
    /// The first so many quarters: 前三季度.
    Quarters(i8),
    /// The first so many months: 前8个月.
    Months(i8),
    /// 1 spring to 4 winter.
    Season(i8),
    Week(i8),
    Decade,
    Century,
    /// The first, second, last ten days of a month.
    Tenth(i8),
    /// A named day: 春节, “Thanksgiving”.
    Feast(Rule),
}

/// What is known of a date and a time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct When {
    pub(super) year: Option<i16>,
    pub(super) month: Option<i8>,
    pub(super) day: Option<i8>,
    /// 1 Monday to 7 Sunday.
    pub(super) weekday: Option<i8>,
    pub(super) part: Option<Part>,
    /// Hour, minute, second where stated.
    pub(super) clock: Option<(i8, i8, Option<i8>)>,
    /// `MO`, `AF`, `EV`, `NI` and the like.
    pub(super) daypart: Option<&'static str>,
    /// Leans on a day nobody told: it has no value.
    pub(super) vague: bool,
    /// 年初, 月底, “early May”, ごろ.
    pub(super) inexact: bool,
    /// Told by a word for a day near the article's own: 昨天, “tonight”.
    pub(super) near: bool,
    /// Told by so many days, weeks, months or years from what was told before: 次日, “the same year”.
    pub(super) lean: Option<(Grain, i8)>,
}

impl When {
    /// `count` years, months, weeks or days from the article's own.
    pub(super) fn relative(own: Option<Date>, grain: Grain, count: i32) -> Self {
        let vague = Self { vague: true, ..Self::default() };
        let Some(own) = own else { return vague };
        let moved = match grain {
            Grain::Year => own.checked_add(count.years()),
            Grain::Month => own.first_of_month().checked_add(count.months()),
            Grain::Quarter => own.first_of_month().checked_add((i64::from(count) * 3).months()),
            Grain::Week => own.checked_add(i64::from(count).weeks()),
            Grain::Day => own.checked_add(count.days()),
        };
        let Ok(date) = moved else { return vague };
        match grain {
            Grain::Year => Self { year: Some(date.year()), ..Self::default() },
            Grain::Month => Self { year: Some(date.year()), month: Some(date.month()), ..Self::default() },
            Grain::Quarter => Self {
                year: Some(date.year()),
                part: Some(Part::Quarter((date.month() - 1) / 3 + 1)),
                ..Self::default()
            },
            Grain::Week => {
                let week = date.iso_week_date();
                Self { year: Some(week.year()), part: Some(Part::Week(week.week())), ..Self::default() }
            }
            Grain::Day => Self { near: true, ..Self::day(date) },
        }
    }

    pub(super) fn day(date: Date) -> Self {
        Self { year: Some(date.year()), month: Some(date.month()), day: Some(date.day()), ..Self::default() }
    }

    /// A weekday of the week so many weeks from the article's own, weeks beginning on Monday.
    pub(super) fn weekday_of_week(own: Option<Date>, weeks: i64, weekday: i8) -> Self {
        let day = own.and_then(|own| {
            let monday = own.checked_sub(i64::from(own.weekday().to_monday_zero_offset()).days()).ok()?;
            monday.checked_add(weeks.weeks()).ok()?.checked_add(i64::from(weekday - 1).days()).ok()
        });
        match day {
            Some(day) => Self { weekday: Some(weekday), ..Self::day(day) },
            None => Self { weekday: Some(weekday), vague: true, ..Self::default() },
        }
    }

    /// What of its date the article's own closes, or what was told before.
    pub(super) fn open(&self) -> Option<Open> {
        if let Some((grain, count)) = self.lean {
            return Some(Open::Told(grain, count));
        }
        if self.near {
            return Some(Open::Day);
        }
        if self.vague || self.year.is_some() {
            return None;
        }
        match (self.month, self.day) {
            (None, None) if let Some(Part::Feast(rule)) = self.part => Some(Open::Feast(rule)),
            (Some(_), _) => Some(Open::Year),
            (None, Some(_)) => Some(Open::Month),
            (None, None) => None,
        }
    }

    pub(super) fn has_date(&self) -> bool {
        self.year.is_some()
            || self.month.is_some()
            || self.day.is_some()
            || self.weekday.is_some()
            || self.part.is_some()
            || self.vague
    }

    /// Whether a day is told, beside which an hour may stand.
    pub(super) fn is_day(&self) -> bool {
        self.day.is_some()
            || self.weekday.is_some()
            || self.vague
            || matches!(self.part, Some(Part::Feast(_)))
    }

    pub(super) fn has_time(&self) -> bool {
        self.clock.is_some() || self.daypart.is_some()
    }

    /// A real calendar day, as far as day, month and year are stated; 30 February is none.
    pub(super) fn is_possible(&self) -> bool {
        let month = self.month.is_none_or(|m| (1..=12).contains(&m));
        let day = self.day.is_none_or(|d| (1..=31).contains(&d));
        let whole = match (self.year, self.month, self.day) {
            (Some(y), Some(m), Some(d)) => Date::new(y, m, d).is_ok(),
            // A leap year, where the year is open.
            (None, Some(m), Some(d)) => Date::new(2000, m, d).is_ok(),
            _ => true,
        };
        month
            && day
            && whole
            && self.clock.is_none_or(|(h, m, s)| {
                (0..=24).contains(&h)
                    && (0..60).contains(&m)
                    && s.is_none_or(|s| (0..=60).contains(&s))
                    && (h < 24 || m == 0)
            })
    }

    pub(super) fn kind(&self) -> FactKind {
        match (self.has_date(), self.has_time()) {
            (true, true) => FactKind::DateTime,
            (false, true) => FactKind::Time,
            _ => FactKind::Date,
        }
    }

    /// Takes from `from` what this one leaves open and a stretch of time shares: 7月1日至3日, 下午3点到5点.
    pub(super) fn inherit(&mut self, from: &Self) {
        if !self.has_date() {
            let (clock, daypart) = (self.clock, self.daypart);
            *self = Self { clock, daypart, ..*from };
            if clock.is_none() && daypart.is_none() {
                self.clock = None;
            }
            return;
        }
        self.year = self.year.or(if self.weekday.is_none() { from.year } else { None });
        if self.day.is_some() && self.month.is_none() {
            self.month = from.month;
            self.vague |= from.vague;
        }
    }

    /// Open years and months closed by the article's own date, where that is certain.
    pub(super) fn settled(mut self, own: Option<Date>) -> Self {
        let Some(own) = own else { return self };
        if self.vague || self.year.is_some() {
            return self;
        }
        match (self.month, self.day) {
            (Some(month), _) => {
                self.year = match (own.month(), month) {
                    // In January the December before is meant; in December a January is open.
                    (1..=2, 11..=12) => Some(own.year() - 1),
                    (11..=12, 1..=2) => None,
                    // An October told of in February may be the one before or the one to come.
                    (own, month) if month > own + 6 => None,
                    _ => Some(own.year()),
                };
            }
            (None, None) if let Some(Part::Feast(rule)) = self.part => {
                self.year = rule.near(own);
            }
            (None, Some(day)) => {
                if let Some(date) = nearest(own, day) {
                    self = Self { year: Some(date.year()), month: Some(date.month()), ..self };
                }
            }
            _ => {
                let leans = matches!(
                    self.part,
                    Some(Part::Quarter(_) | Part::Half(_) | Part::Season(_) | Part::Quarters(_))
                );
                if leans && self.weekday.is_none() {
                    self.year = Some(own.year());
                }
            }
        }
        self
    }

    /// The value of the date and the time; `None` where it leans on nothing known.
    pub(super) fn value(&self) -> Option<String> {
        let date = self.date_value();
        let time = self.time_value();
        match (date, time) {
            (Some(date), Some(time)) => Some(format!("{date}T{time}")),
            (Some(date), None) => Some(date),
            (None, Some(_)) if self.has_date() => None,
            (None, Some(time)) if self.daypart.is_some() && self.clock.is_none() => Some(format!("T{time}")),
            (None, time) => time,
        }
    }

    /// What a date says that leans on one told before: `--09-03` of 同年9月3日, `TMO` of 翌朝.
    pub(super) fn beside(&self) -> Option<String> {
        let own = Self { vague: false, lean: None, ..*self };
        if own.month.is_none() && own.day.is_none() && own.weekday.is_none() {
            return own.time_value().map(|time| format!("T{time}"));
        }
        own.value()
    }

    fn date_value(&self) -> Option<String> {
        if self.vague {
            return None;
        }
        if let Some(part) = self.part {
            return self.part_value(part);
        }
        Some(match (self.year, self.month, self.day) {
            (Some(y), Some(m), Some(d)) => format!("{y:04}-{m:02}-{d:02}"),
            (Some(y), Some(m), None) => format!("{y:04}-{m:02}"),
            (Some(y), None, _) => format!("{y:04}"),
            (None, Some(m), Some(d)) => format!("--{m:02}-{d:02}"),
            (None, Some(m), None) => format!("--{m:02}"),
            (None, None, Some(d)) => format!("---{d:02}"),
            (None, None, None) => format!("-W-{}", self.weekday?),
        })
    }

    fn part_value(&self, part: Part) -> Option<String> {
        if let Part::Tenth(n) = part {
            let (y, m) = (self.year, self.month?);
            let last = match y {
                Some(y) => Date::new(y, m, 1).ok()?.days_in_month(),
                None => return None,
            };
            let (from, to) = match n {
                1 => (1, 10),
                2 => (11, 20),
                _ => (21, last),
            };
            return Some(format!("{0:04}-{m:02}-{from:02}/{0:04}-{m:02}-{to:02}", y?));
        }
        let year = self.year;
        match (part, year) {
            (Part::Feast(rule), _) => rule.value(year),
            (Part::Decade, Some(y)) => Some(format!("{:03}X", y / 10)),
            (Part::Century, Some(y)) => Some(format!("{:02}XX", y / 100)),
            (Part::Quarter(n), Some(y)) => Some(format!("{y:04}-Q{n}")),
            (Part::Quarters(n), Some(y)) => Some(format!("{y:04}-Q1/{y:04}-Q{n}")),
            (Part::Months(n), Some(y)) => Some(format!("{y:04}-01/{y:04}-{n:02}")),
            (Part::Half(n), Some(y)) => Some(format!("{y:04}-H{n}")),
            (Part::Season(n), Some(y)) => Some(format!("{y:04}-{}", 20 + n)),
            (Part::Week(n), Some(y)) => match self.weekday {
                Some(day) => Some(format!("{y:04}-W{n:02}-{day}")),
                None => Some(format!("{y:04}-W{n:02}")),
            },
            _ => None,
        }
    }

    fn time_value(&self) -> Option<String> {
        match (self.clock, self.daypart) {
            (Some((h, m, Some(s))), _) => Some(format!("{h:02}:{m:02}:{s:02}")),
            (Some((h, m, None)), _) => Some(format!("{h:02}:{m:02}")),
            (None, Some(part)) => Some(part.to_owned()),
            (None, None) => None,
        }
    }
}

/// The date with this day of the month that lies nearest to the article's own.
fn nearest(own: Date, day: i8) -> Option<Date> {
    let this = own.first_of_month();
    let candidates = [-1, 0, 1].into_iter().filter_map(|months: i64| {
        let first = this.checked_add(months.months()).ok()?;
        Date::new(first.year(), first.month(), day).ok()
    });
    candidates.min_by_key(|date| own.until(*date).map_or(i32::MAX, |span| span.get_days().abs()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Grain, Part, When, nearest};

    #[test]
    fn open_parts_lean_on_the_articles_own_day() {
        let own = Some(date(2024, 1, 3));
        let february = Some(date(2024, 2, 3));
        let october = When { month: Some(10), day: Some(30), ..When::default() };
        assert_eq!(october.settled(february).value().as_deref(), Some("--10-30"));
        let day = |month, day| When { month: Some(month), day: Some(day), ..When::default() };
        assert_eq!(day(12, 28).settled(own).value().as_deref(), Some("2023-12-28"));
        assert_eq!(day(3, 1).settled(own).value().as_deref(), Some("2024-03-01"));
        assert_eq!(day(3, 1).value().as_deref(), Some("--03-01"));
        assert_eq!(nearest(date(2024, 3, 2), 29), Some(date(2024, 2, 29)));
        assert_eq!(nearest(date(2024, 3, 28), 31), Some(date(2024, 3, 31)));
    }

    #[test]
    fn relative_words() {
        let own = Some(date(2024, 7, 18));
        let value = |when: When| when.value().unwrap_or_default();
        assert_eq!(value(When::relative(own, Grain::Year, -1)), "2023");
        assert_eq!(value(When::relative(own, Grain::Month, -7)), "2023-12");
        assert_eq!(value(When::relative(own, Grain::Week, 0)), "2024-W29");
        assert_eq!(value(When::weekday_of_week(own, 1, 1)), "2024-07-22");
        assert_eq!(When::relative(None, Grain::Day, 1).value(), None);
    }

    #[test]
    fn parts_of_years() {
        let of = |year, part| {
            When { year: Some(year), part: Some(part), ..When::default() }.value().unwrap_or_default()
        };
        assert_eq!(of(1990, Part::Decade), "199X");
        assert_eq!(of(1800, Part::Century), "18XX");
        assert_eq!(of(2013, Part::Quarter(1)), "2013-Q1");
        assert_eq!(of(2024, Part::Season(2)), "2024-22");
    }
}
