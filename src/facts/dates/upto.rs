//! Stretches up to the article's own day and from it on: 年初来, “year to date”, “the rest of the week”, 週の初め.

use jiff::ToSpan;
use jiff::civil::Date;

use super::cjk::Point;
use super::when::{Grain, When};
use crate::article::{FactKind, FactValue};
use crate::facts::found::{Found, Open};
use crate::facts::text::Text;

/// 年初来高値: since the year began, as 今年以来.
pub(super) fn year_to_date(text: Text<'_>, at: usize) -> Option<Found> {
    let end = text.past(at, "年初来")?;
    // 昨年初来日: came for the first time; 年初来华: came early in the year.
    (text.get(end) != '日' && text.is_japanese(at)).then(|| since_new_year(text, at, end))
}

/// “year to date”, “year-to-date”.
pub(super) fn year_to_date_english(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    let end = text.past_any(end, &[" to date", "-to-date"])?;
    (!text.get(end).is_ascii_alphanumeric()).then(|| since_new_year(text, at, end))
}

fn since_new_year(text: Text<'_>, start: usize, end: usize) -> Found {
    let value =
        When::relative(text.own, Grain::Year, 0).value().map(|year| FactValue::Text(format!("{year}/..")));
    Found { value, ..Found::bare(FactKind::Date, start, end) }
}

/// “rest of the week”, “remainder of this year”: from the article's own day to its last.
pub(super) fn rest(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    let from = text.past_any(end, &[" of the ", " of this "])?;
    let unit = text.word(from);
    let last = |own: Date| match unit.text() {
        "week" => own.checked_add(i64::from(7 - own.weekday().to_monday_one_offset()).days()).ok(),
        "month" => Some(own.last_of_month()),
        "year" => Some(own.last_of_year()),
        _ => None,
    };
    // “The rest of the day” is of the day told of, which is seldom the article's own.
    let named = matches!(unit.text(), "day" | "week" | "month" | "year");
    let next = text.get(unit.end);
    if !named || next.is_ascii_alphanumeric() || matches!(next, '-' | '\'' | '’') {
        return None;
    }
    let value = text.own.and_then(|own| Some(FactValue::Text(format!("{own}/{}", last(own)?))));
    Some(Found { value, open: Some(Open::Day), ..Found::bare(FactKind::Date, at, unit.end) })
}

/// 週の初め, 週初め: of the article's own week.
pub(super) fn edge_of_week(text: Text<'_>, at: usize) -> Option<Point> {
    let end = text.past_any(at, &["週の初め", "週の半ば", "週の終わり", "週初め"])?;
    let lone = !among!(text.before(at, 1), "今来先毎翌同前次各一二三四五六七八九十何数隔");
    let ends = among!(text.get(end), "にはかまの、。");
    let when = When { inexact: true, ..When::relative(text.own, Grain::Week, 0) };
    (lone && ends).then_some(Point { end, when, sure: true })
}

/// ひと月, with 前 and 後 behind it.
pub(super) fn one_month(text: Text<'_>, at: usize) -> Option<Found> {
    let end = text.past(at, "ひと月")?;
    Some(super::distance::after_duration(text, Found::words(FactKind::Duration, at, end, "P1M".to_owned())))
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::{said_of, values_of};

    #[test]
    fn stretches_up_to_the_articles_own_day_and_from_it_on() {
        for (text, written, value) in [
            ("年初以来进展顺利", "年初以来", "2024/.."),
            ("年初至今上涨", "年初至今", "2024/.."),
            ("2018年至今，", "2018年至今", "2018/.."),
            ("年初来高値を更新した", "年初来", "2024/.."),
            ("shares are up year to date.", "year to date", "2024/.."),
            ("It rains for the rest of the week.", "rest of the week", "2024-07-18/2024-07-21"),
            ("the remainder of this year", "remainder of this year", "2024-07-18/2024-12-31"),
            ("The rest of the day was dull.", "rest of the day", ""),
            ("週の初めに会う", "週の初め", "2024-W29"),
            ("ひと月前に始まった", "ひと月前", "2024-06"),
            ("It opened a year ago.", "a year ago", "2023"),
            ("It closed a month later.", "a month later", "P1M"),
        ] {
            assert_eq!(
                (said_of(text), values_of(text)),
                (vec![written.to_owned()], vec![value.to_owned()]),
                "{text}"
            );
        }
        for text in ["年初来华访问", "昨年初来日した人", "the rest of the season", "the year to dated"]
        {
            assert!(said_of(text).iter().all(|said| said == "昨年初"), "{text}");
        }
    }

    #[test]
    fn how_often() {
        for (text, written, value) in [
            ("每两天检查", "每两天", "R/P2D"),
            ("每三个月开会", "每三个月", "R/P3M"),
            ("每季度发布", "每季度", "R/P3M"),
            ("每半年体检", "每半年", "R/P6M"),
            ("2日ごとに水をやる", "2日ごと", "R/P2D"),
            ("3週間ごとに集まる", "3週間ごと", "R/P3W"),
            ("매일 물을 준다", "매일", "R/P1D"),
            ("매주 화요일에 모인다", "매주 화요일", "R/-W-2"),
            ("매주 화요일 오후 3시에", "매주 화요일 오후 3시", "R/-W-2T15:00"),
            ("매일 오후 3시에", "매일 오후 3시", "R/15:00"),
            ("2개월마다 모인다", "2개월마다", "R/P2M"),
            ("It is held weekly.", "weekly", "R/P1W"),
            ("It meets annually in Aurora", "annually", "R/P1Y"),
            ("a bus every few minutes", "every few minutes", ""),
        ] {
            assert_eq!(
                (said_of(text), values_of(text)),
                (vec![written.to_owned()], vec![value.to_owned()]),
                "{text}"
            );
        }
        for text in ["매일경제 기자", "a daily newspaper", "took it twice daily", "the People’s Daily, the"]
        {
            assert_eq!(said_of(text), [] as [&str; 0], "{text}");
        }
        assert_eq!(said_of("每100人"), ["100人"]);
    }
}
