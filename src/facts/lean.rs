//! The date that 次日, “the same year” and the like lean on: the one told right before them, where it is the only one.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::dates::Grain;
use super::text::{Text, is_han, is_hangul};

/// The last date that a paragraph has told.
#[derive(Default)]
pub(super) struct Last {
    told: Option<Told>,
}

#[derive(Clone, Copy)]
struct Told {
    year: i16,
    /// Where a whole day was told.
    day: Option<Date>,
    month: Option<i8>,
    /// Where it ends.
    end: usize,
    /// The only year, and the only day, of its sentence.
    one_year: bool,
    one_day: bool,
}

impl Last {
    /// Keeps a date that ends at `end`; a value that says no year makes what was told before uncertain.
    pub(super) fn note(&mut self, text: Text<'_>, end: usize, value: Option<&str>) {
        let before = self.told.take();
        let Some(value) = value.filter(|v| !v.contains('/')) else { return };
        let Some(year) = value.get(..4).and_then(|y| y.parse::<i16>().ok()) else { return };
        let day = value.get(..10).and_then(|day| day.parse::<Date>().ok());
        let month = value.get(4..7).and_then(|m| m.strip_prefix('-')).and_then(|m| m.parse().ok());
        let same = before.filter(|before| sentences(text, before.end, end) == 0);
        self.told = Some(Told {
            year,
            day,
            month,
            end,
            one_year: same.is_none_or(|same| same.one_year && same.year == year),
            one_day: same.is_none_or(|same| same.one_day && same.day == day),
        });
    }

    /// The value of what leans on it, of which `beside` says the rest: the time, or the month of a year.
    pub(super) fn value(
        &self,
        text: Text<'_>,
        at: usize,
        (grain, count): (Grain, i8),
        beside: Option<&str>,
    ) -> Option<String> {
        let told = self.told.filter(|told| sentences(text, told.end, at) <= 1)?;
        let moved = |span: Span| told.day.filter(|_| told.one_day)?.checked_add(span).ok();
        let count = i64::from(count);
        match grain {
            Grain::Day => {
                let time = beside
                    .map(|time| if time.starts_with('T') { time.to_owned() } else { format!("T{time}") });
                Some(format!("{}{}", moved(count.days())?, time.unwrap_or_default()))
            }
            Grain::Year => {
                let year = told.year.checked_add(i16::try_from(count).ok()?).filter(|_| told.one_year)?;
                let rest = beside.map_or(Some(""), |rest| rest.strip_prefix('-'))?;
                Some(format!("{year:04}{rest}"))
            }
            Grain::Month => {
                let month = Date::new(told.year, told.month.filter(|_| told.one_year)?, 1).ok()?;
                let month = month.checked_add(count.months()).ok()?;
                let rest = beside.map_or(Some(""), |rest| rest.strip_prefix("--"))?;
                Some(format!("{:04}-{:02}{rest}", month.year(), month.month()))
            }
            Grain::Week => {
                let week = moved(count.weeks())?.iso_week_date();
                let Some(day) = beside else {
                    return Some(format!("{:04}-W{:02}", week.year(), week.week()));
                };
                let day: i64 = day.strip_prefix("-W-")?.parse().ok()?;
                let first = i64::from(week.weekday().to_monday_one_offset());
                Some(week.date().checked_add((day - first).days()).ok()?.to_string())
            }
            Grain::Quarter => None,
        }
    }
}

/// Whether what stands right before says what it is the day of, or the one after: 事发当天, 放行之翌日, 事故の翌日, 결혼식 전날.
pub(super) fn is_of_event(text: Text<'_>, at: usize, (grain, count): (Grain, i8)) -> bool {
    if grain != Grain::Day && count == 0 {
        return false;
    }
    match text.before(at, 1) {
        'の' => !matches!(text.before(at, 2), 'そ' | 'こ'),
        ' ' if is_hangul(text.get(at)) => {
            is_hangul(text.before(at, 2))
                && !among!(text.before(at, 2), "은는이가을를에로고며서해도의와과라다면터")
        }
        before => is_han(before) && !among!(before, "于於在至到自从從了和及与與即起"),
    }
}

/// How many sentences end between two positions.
fn sentences(text: Text<'_>, from: usize, to: usize) -> usize {
    (from..to)
        .filter(|&at| match text.get(at) {
            '。' | '！' | '？' | '!' | '?' | '\n' => true,
            '.' => super::sentence::is_full_stop(text, at),
            _ => false,
        })
        .count()
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::values_of;

    #[test]
    fn what_leans_on_the_day_told_before() {
        for (text, values) in [
            ("7月17日开工，次日上午停工", &["2024-07-17", "2024-07-18TMO"][..]),
            ("2019年3月5日开工，同年9月通车", &["2019-03-05", "2019-09"]),
            ("2019年开工，次年通车", &["2019", "2020"]),
            ("大桥于2019年3月5日开工。当天下午，又停了", &["2019-03-05", "2019-03-05TAF"]),
            ("2019年3月31日に着工し、翌朝に休んだ", &["2019-03-31", "2019-04-01TMO"]),
            ("2019年3月5日に着工し、翌月に休んだ", &["2019-03-05", "2019-04"]),
            ("3月5日に着工し、翌週の月曜日に休んだ", &["2024-03-05", "2024-03-11"]),
            ("2019년 3월 5일 시작해 이튿날 끝났다", &["2019-03-05", "2019-03-06"]),
            ("2019년 시작해 이듬해 3월 끝났다", &["2019", "2020-03"]),
            ("It began on March 5, 2019 and ended the next day.", &["2019-03-05", "2019-03-06"]),
            ("It began on March 5, 2019. It ended later that day.", &["2019-03-05", "2019-03-05"]),
            ("It made $2 million in 2018, up from the previous year.", &["2000000 USD", "2018", "2017"]),
        ] {
            assert_eq!(values_of(text), values, "{text}");
        }
    }

    #[test]
    fn what_leans_on_nothing_certain_has_no_value() {
        for (text, values) in [
            ("次日停工", &[""][..]),
            ("7月17日通报，3月5日开工，次日停工", &["2024-07-17", "2024-03-05", ""]),
            ("7月17日开工。很好。好。次日停工", &["2024-07-17", ""]),
            ("7月17日至19日封闭，次日开放", &["2024-07-17/2024-07-19", ""]),
            ("7月通报，同年开工", &["2024-07", "2024"]),
            ("同年9月3日开工", &["--09-03"]),
            ("事发当天，他不在", &[""]),
            ("7月17日通报，放行之翌日起算", &["2024-07-17", ""]),
            ("7月17日に発表、事故の翌日に", &["2024-07-17", ""]),
            ("7월 17일 발표, 결혼식 전날", &["2024-07-17", ""]),
            ("7月17日，电影《同年》上映", &["2024-07-17", ""]),
            ("次日上午9点停工", &["09:00"]),
            ("이날 오전 5시 30분부터 오전 11시 20분까지", &["05:30/11:20"]),
            ("晚上10点至次日早上6点封闭", &["22:00/06:00"]),
            ("2018 was dry. It will change over the next year.", &["2018", ""]),
        ] {
            assert_eq!(values_of(text), values, "{text}");
        }
    }

    #[test]
    fn words_that_only_begin_like_them() {
        for text in [
            "当日本队上场",
            "同日本一起",
            "同年级的学生",
            "当年他还小",
            "当天下太平",
            "同日而语",
            "连续第二天",
            "前夜祭の会場",
            "그날들이 오면",
            "이날치 밴드",
            "She said that day care is dear.",
            "a same-day service",
        ] {
            assert_eq!(values_of(text), [] as [&str; 0], "{text}");
        }
    }
}
