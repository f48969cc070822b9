//! What was told before closes what a date leaves open: “2003年…，6月6日” is a day of 2003, whatever year the article is of.
//!
//! Where the article's own date and what was told before say different things, and neither is certain, a date has no
//! value: none is better than a wrong one.

use jiff::civil::Date;

use super::dates::{Grain, Rule};
use super::found::{Found, Open};
use super::lean::{Last, is_of_event};
use super::sentence::{COMING, LOOSELY_COMING, is_inside_marks, is_one_sentence, is_to_come, opens};
use super::text::Text;
use super::values::{in_any_month, in_month, in_no_year, in_year, parts, written};
use crate::article::{FactKind, FactValue};
use crate::text::numeral;

/// What an article has told so far of when things happened.
#[derive(Default)]
pub(super) struct Told {
    /// The last year that was written out, 2003年.
    year: Option<Year>,
    /// The last date with a month.
    month: Option<Month>,
    clock: Option<Clock>,
    last: Last,
}

#[derive(Clone, Copy)]
struct Year {
    year: i16,
    month: Option<i8>,
    /// Begins its paragraph, as in a chronicle.
    opens: bool,
    /// Where it ends, in the same paragraph.
    end: Option<usize>,
    /// 比2003年: what something is held against, and no beginning of a story.
    aside: bool,
    /// A year to come, told of in passing.
    ahead: bool,
}

impl Year {
    /// Whether a month told behind it is of this year, which is not the article's own; `Some(false)` where that cannot be
    /// told, `None` where the two have nothing to do with one another.
    fn year_of(self, text: Text<'_>, f: &Found, month: i8) -> Option<bool> {
        let follows = self.month.is_none_or(|m| m <= month) && !self.aside && !self.ahead;
        match self.end {
            Some(end) if is_one_sentence(text, end, f.start) => {
                // In English a lone year is as often an aside: “sold for $2 million in 2017”.
                let latin = text.get(f.start).is_ascii_alphabetic() && self.month.is_none();
                Some(follows && !latin)
            }
            _ if self.ahead => None,
            Some(_) => Some(follows && self.opens),
            // A chronicle tells the date at the start of each paragraph.
            None => (self.opens && opens(text, f.start)).then_some(follows),
        }
    }
}

#[derive(Clone, Copy)]
struct Month {
    year: Option<i16>,
    month: i8,
    day: Option<i8>,
    end: Option<usize>,
}

/// The hour of an article that says its time in UTC, which is another day in many places.
#[derive(Clone, Copy)]
struct Clock {
    hour: u8,
}

impl Clock {
    /// From 2024-07-18T23:10:00Z; nothing where the offset is that of a place, or not known.
    fn of(published: &str) -> Option<Self> {
        let utc = published.ends_with('Z') || published.ends_with("+00:00") || published.ends_with("-00:00");
        let hour = published.get(11..13).filter(|_| utc)?.parse().ok()?;
        Some(Self { hour })
    }

    /// Whether the day is the same where such a text is read: from Los Angeles to London, or from Beijing to Tokyo.
    fn is_same_day(self, first: char) -> bool {
        if first.is_ascii() { (8..23).contains(&self.hour) } else { self.hour < 15 }
    }
}

impl Told {
    /// Nothing told yet, in an article published at a time.
    pub(super) fn of(published: Option<&str>) -> Self {
        Self { clock: published.and_then(Clock::of), ..Self::default() }
    }

    /// Closes the dates of the next paragraph, which stand in the order of their starts.
    pub(super) fn settle(&mut self, text: Text<'_>, found: &mut [Found]) {
        if let Some(year) = &mut self.year {
            year.end = None;
        }
        if let Some(month) = &mut self.month {
            month.end = None;
        }
        self.last = Last::default();
        let mut quoted = 0;
        for f in found {
            if f.kind == FactKind::Quote {
                quoted = quoted.max(f.end);
            }
            if !matches!(f.kind, FactKind::Date | FactKind::DateTime) {
                continue;
            }
            match f.open {
                Some(Open::Day) => {
                    let sure = self.clock.is_none_or(|clock| clock.is_same_day(text.get(f.start)));
                    // What somebody says tomorrow is depends on when. “today (Nov. 18)” says it.
                    let said = f.start < quoted || is_inside_marks(text, f.start);
                    let dated = matches!(text.get(text.blank(f.end)), '(' | '（');
                    if !sure || said || self.is_story(text) && !dated {
                        f.value = None;
                    }
                    continue;
                }
                Some(Open::Year) => self.close_year(text, f),
                Some(Open::Month) => self.close_month(text, f),
                Some(Open::Feast(rule)) => self.close_feast(text, f, rule),
                Some(Open::Told(grain, count)) => self.close_told(text, f, (grain, count)),
                None => {}
            }
            self.note(text, f);
            self.last.note(text, f.end, written(f));
        }
    }

    /// Whether what is told is of another day than the article's own: a story's “today” is not the reader's.
    fn is_story(&self, text: Text<'_>) -> bool {
        /// News of yesterday and of last week's end are told beside today's.
        const NEAR: i32 = 3;
        let told = self.month.and_then(|told| Date::new(told.year?, told.month, told.day?).ok());
        let away = told.zip(text.own).and_then(|(told, own)| told.until(own).ok());
        away.is_some_and(|span| span.get_days() > NEAR)
    }

    /// 9月3日, whose year is the article's own so far.
    fn close_year(&self, text: Text<'_>, f: &mut Found) {
        let Some(FactValue::Text(value)) = &f.value else { return };
        let Some((year, Some(month), _)) = parts(value) else { return };
        let told = self.year.filter(|told| year != Some(told.year));
        let closed = match told.and_then(|told| Some((told, told.year_of(text, f, month)?))) {
            Some((told, true)) => in_year(value, told.year),
            Some((_, false)) => in_no_year(value),
            None if is_ahead(text, f, year, month) || self.is_of_another(text, f, year, month) => {
                in_no_year(value)
            }
            None => return,
        };
        f.value = closed.map(FactValue::Text);
    }

    /// 春节, whose year is that of the one near the article's own day so far.
    fn close_feast(&self, text: Text<'_>, f: &mut Found, rule: Rule) {
        let (year, ..) = written(f).and_then(parts).unwrap_or_default();
        let time = written(f).and_then(|value| value.split_once('T')).map(|(_, time)| format!("T{time}"));
        let told = self.year.filter(|told| year != Some(told.year));
        let told = told.and_then(|told| {
            let month = rule.date(told.year).map_or(12, Date::month);
            Some((told.year, told.year_of(text, f, month)?))
        });
        let gone = text.own.zip(year.and_then(|year| rule.date(year))).is_some_and(|(own, day)| day < own);
        let closed = match told {
            Some((year, sure)) => rule.value(Some(year).filter(|_| sure)),
            None if gone && is_to_come(text, f.start, COMING) => rule.value(None),
            None => return,
        };
        f.value = closed.map(|date| FactValue::Text(date + &time.unwrap_or_default()));
    }

    /// Whether a month of the article's own year may as well be of the year before or behind.
    fn is_of_another(&self, text: Text<'_>, f: &Found, year: Option<i16>, month: i8) -> bool {
        let Some(own) = text.own.filter(|own| year == Some(own.year())) else { return false };
        let latin = text.get(f.end.saturating_sub(1)).is_ascii();
        // “In December, the firm said”, in November.
        if latin && month > own.month() && !text.slice(f.start, f.end).iter().any(char::is_ascii_digit) {
            let ahead = text.word(text.blank(text.word(text.blank(f.end + 1)).end));
            return !is_to_come(text, f.start, &format!("{COMING} {LOOSELY_COMING}"))
                && ahead.text() != "will";
        }
        // “June 9 – West Palm Beach”, in November: a list of days to come or of days gone.
        let listed = latin && text.is_any(f.end, &[" – ", " -- ", " — ", " - ", ": "]);
        let later = self.year.is_some_and(|told| told.year > own.year() && told.month.is_some());
        (listed || later) && own.month() - month >= 3
    }

    /// 次日, whose day is the one behind that told before it.
    fn close_told(&self, text: Text<'_>, f: &mut Found, step: (Grain, i8)) {
        // 《那天》 and 「その日」 are titles, or words of a speech.
        let event = is_of_event(text, f.start, step);
        let inside = among!(text.before(f.start, 1), "'‘《〈<\"") || is_inside_marks(text, f.start);
        let value = self.last.value(text, f.start, step, written(f)).filter(|_| !event && !inside);
        if value.is_none() && step.0 == Grain::Day && f.value.is_some() {
            // Of 次日上午9点 the hour is known.
            f.kind = FactKind::Time;
            let hour = |beside: &str| {
                beside
                    .strip_prefix('T')
                    .filter(|h| h.starts_with(|c: char| c.is_ascii_digit()))
                    .map(str::to_owned)
            };
            f.value = written(f)
                .map(|beside| hour(beside).unwrap_or_else(|| beside.to_owned()))
                .map(FactValue::Text);
            return;
        }
        // 同年9月3日 keeps its year open.
        let open = || written(f).filter(|beside| beside.starts_with("--")).map(str::to_owned);
        f.value = value.or_else(open).map(FactValue::Text);
    }

    /// 27日, whose month is the one nearest to the article's own day so far.
    fn close_month(&self, text: Text<'_>, f: &mut Found) {
        let Some(told) = self.month else { return };
        let Some(FactValue::Text(value)) = &f.value else { return };
        let Some((year, month, Some(day))) = parts(value) else { return };
        let goes_on = told.day.is_none_or(|d| d <= day);
        let next = if told.month == 12 { 1 } else { told.month + 1 };
        let same_year = |later: bool| match (year, told.year) {
            (Some(a), Some(b)) => a == b + i16::from(later),
            _ => told.year.is_none(),
        };
        let fits = month == Some(told.month) && same_year(false)
            || month == Some(next) && same_year(told.month == 12) && !goes_on;
        if fits && told.year.is_some() {
            return;
        }
        let near = told.end.is_some_and(|end| is_one_sentence(text, end, f.start));
        // A month told of in another sentence, 截至6月末, says nothing of days.
        if told.day.is_none() && !near {
            return;
        }
        f.value = if near && goes_on && !value.contains('/') {
            in_month(value, told.year, told.month).map(FactValue::Text)
        } else if fits {
            return;
        } else {
            // The day of the month is said all the same.
            in_any_month(value).map(FactValue::Text)
        };
    }

    /// Keeps what a date tells.
    fn note(&mut self, text: Text<'_>, f: &Found) {
        let Some(FactValue::Text(value)) = &f.value else { return };
        let Some((year, month, day)) = parts(value) else { return };
        if let Some(month) = month {
            self.month = Some(Month { year, month, day, end: Some(f.end) });
        }
        let written = f.open == Some(Open::Year) || has_year(text, f);
        let ahead = month.is_none() && text.own.is_some_and(|own| year.is_some_and(|y| y > own.year()));
        if let Some(year) = year.filter(|_| written) {
            let aside = among!(text.before(f.start, 1), "比较較与與和同过過超《到至") && month.is_none();
            self.year =
                Some(Year { year, month, opens: opens(text, f.start), end: Some(f.end), aside, ahead });
        }
    }
}

/// Whether a year is written out in a date: 2003年, 二〇〇三年, 去年5月.
fn has_year(text: Text<'_>, f: &Found) -> bool {
    let figures = |c: &char| numeral::digit(*c).is_some() || numeral::han_digit(*c).is_some();
    let written = text.slice(f.start, f.end);
    let first = text.get(f.start);
    let last = matches!(first, '去' | '昨' | '前' | '작' | '지')
        && matches!(text.get(f.start + 1), '年' | '년' | '난');
    let month = written.iter().any(|c| matches!(c, '月' | '월'));
    let era = (among!(first, "令平昭民中") || among!(first, "大明") && among!(text.get(f.start + 1), "正治"))
        && written.contains(&'年');
    written.windows(4).any(|four| four.iter().all(figures)) || last && month || era
}

/// Whether a date of the article's own year that has long passed is told as one to come: “will open on May 2”, in
/// November.
fn is_ahead(text: Text<'_>, f: &Found, year: Option<i16>, month: i8) -> bool {
    let own = text.own.filter(|own| year == Some(own.year()));
    let starts = matches!(text.word(f.start).text(), "starting" | "beginning");
    own.is_some_and(|own| own.month() - month >= 3) && (starts || is_to_come(text, f.start, COMING))
}

#[cfg(test)]
mod tests {
    use super::Clock;
    use crate::facts::tests::values_of;

    #[test]
    fn a_month_is_of_the_year_told_before_it() {
        assert_eq!(values_of("2003年签约，并于6月6日上映；7月6日演出"), ["2003", "2003-06-06", "2003-07-06"]);
        assert_eq!(
            values_of("The bridge opened in May 2018 and closed on June 2."),
            ["2018-05", "2018-06-02"]
        );
        // What is held against another year, and another sentence, leave it open.
        assert_eq!(values_of("比2003年多三成，6月6日公布"), ["2003", "30", "--06-06"]);
        assert_eq!(values_of("他说2003年的事。6月6日公布"), ["2003", "--06-06"]);
        assert_eq!(values_of("比去年多，6月6日公布"), ["2023", "2024-06-06"]);
    }

    #[test]
    fn a_day_is_of_the_month_told_before_it() {
        assert_eq!(values_of("3月5日开工，29日停工"), ["2024-03-05", "2024-03-29"]);
        assert_eq!(values_of("7月5日开工。16日停工"), ["2024-07-05", "2024-07-16"]);
        assert_eq!(values_of("2019年3月5日开工。16日停工"), ["2019-03-05", "---16"]);
    }

    #[test]
    fn words_for_days_in_speech_lean_on_nothing_known() {
        assert_eq!(values_of("他说：“明天可以开工。”今天开工"), ["", "", "2024-07-18"]);
        assert_eq!(values_of("“I don’t know where, but he is here today"), [""]);
        assert!(!Clock::of("2024-07-18T03:10:00Z").unwrap().is_same_day('t'));
        assert!(Clock::of("2024-07-18T03:10:00Z").unwrap().is_same_day('今'));
        assert!(Clock::of("2024-07-18T03:10:00+08:00").is_none());
    }

    #[test]
    fn words_for_days_in_a_story_are_not_of_the_articles_own_day() {
        assert_eq!(values_of("1月24日夜里，他接到电话。他决定，今天一定要去。"), ["2024-01-24TNI", ""]);
        assert_eq!(values_of("7月17日夜里接到电话。今天他去了。"), ["2024-07-17TNI", "2024-07-18"]);
        assert_eq!(
            values_of("It began on May 2. It opened today (July 18)."),
            ["2024-05-02", "2024-07-18", "2024-07-18"]
        );
    }

    #[test]
    fn a_passed_date_told_as_to_come_has_no_year() {
        assert_eq!(values_of("The fair will open on March 2."), ["--03-02"]);
        assert_eq!(values_of("The fair opened on March 2."), ["2024-03-02"]);
        assert_eq!(values_of("Starting March 2, the fair is open."), [""]);
        assert_eq!(values_of("展会将于3月2日开幕"), ["--03-02"]);
        assert_eq!(values_of("March 2 – Aurora, at the Old Mill"), ["--03-02"]);
        assert_eq!(values_of("In October, the firm sold it."), ["--10"]);
        assert_eq!(values_of("It will be sold in October."), ["2024-10"]);
        assert_eq!(values_of("the end of May last year"), ["2023-05"]);
    }
}
