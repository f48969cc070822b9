//! Dates that lean on nothing: 2023年10月16日, 令和6年, 29日, 正月三十.

use super::begin::is_number;
use super::cjk::Point;
use super::clock::small;
use super::listed;
use super::when::{Part, When};
use super::within::{first_months, in_month, in_year, shared_month};
use super::year::{century, year};
use crate::facts::numbers;
use crate::facts::text::{Text, is_blank, is_han, is_hangul};
use crate::text::numeral;

/// 正月初一, 十月初一, 正月三十: the old calendar has no ISO date.
pub(super) fn lunar_day(text: Text<'_>, month: Point) -> Point {
    let from = month.end + usize::from(text.get(month.end) == '初');
    match small(text, from).filter(|(_, d)| (1..=30).contains(d)) {
        Some((end, _)) => Point { end, when: When { vague: true, day: Some(1), ..month.when }, sure: true },
        None => month,
    }
}

/// Years counted from an era's first, and the year before it.
const ERAS: &[(&str, i16)] = &[
    ("令和", 2018),
    ("平成", 1988),
    ("昭和", 1925),
    ("大正", 1911),
    ("明治", 1867),
    ("民国", 1911),
    ("民國", 1911),
    ("中華民國", 1911),
    ("中华民国", 1911),
    ("康熙", 1661),
    ("雍正", 1722),
    ("乾隆", 1735),
    ("光绪", 1874),
    ("光緒", 1874),
    ("同治", 1861),
    ("宣统", 1908),
    ("宣統", 1908),
    ("神龙", 704),
    ("洪武", 1367),
    ("嘉靖", 1521),
    ("万历", 1572),
    ("萬曆", 1572),
    ("萬歷", 1572),
    ("崇祯", 1627),
    ("崇禎", 1627),
    ("顺治", 1643),
    ("順治", 1643),
    ("嘉庆", 1795),
    ("嘉慶", 1795),
    ("道光", 1820),
    ("咸丰", 1850),
    ("咸豐", 1850),
    ("慶応", 1864),
];

/// 2023年10月16日, 10月16日, 29日, 十九世纪七十年代, 正月三十.
pub(super) fn absolute(text: Text<'_>, at: usize, second: bool) -> Option<Point> {
    let first = text.get(at);
    let second_of = |seconds: [char; 2]| seconds.contains(&text.get(at + 1));
    let era = among!(first, "令平昭民中康雍乾光宣神洪嘉万萬崇顺順道咸慶")
        || (among!(first, "大明同") && second_of(['正', '治']));
    if let Some(point) = short_era(text, at) {
        return Some(point);
    }
    if !(era
        || matches!(first, '正' | '第' | '前')
        || is_number(first)
        || numeral::small_power(first).is_some()
        || is_hangul(first))
    {
        return None;
    }
    if first == '前' {
        let (end, part) = first_months(text, at).filter(|(_, part)| matches!(part, Part::Quarters(_)))?;
        return Some(Point { end, when: When { part: Some(part), ..When::default() }, sure: true });
    }
    // 第三季度, 第2四半期.
    if first == '第' {
        let (end, n) = small(text, at + 1).filter(|(_, n)| (1..=4).contains(n))?;
        let end = text.past_any(end, &["季度", "四半期"])?;
        let when = When { part: Some(Part::Quarter(i8::try_from(n).ok()?)), ..When::default() };
        return Some(Point { end, when, sure: true });
    }
    if let Some(end) = text.past(at, "正月") {
        let month = Point { end, when: When { vague: true, ..When::default() }, sure: true };
        let day = lunar_day(text, month);
        return (day.end > end).then_some(day);
    }
    if era && let Some((end, base)) = ERAS.iter().find_map(|(era, base)| Some((text.past(at, era)?, *base))) {
        let from = text.blank(end);
        let (year_end, n) = if text.get(from) == '元' { (from + 1, 1) } else { count(text, from)? };
        let year_end = text.blank(year_end);
        let year = base.checked_add(i16::try_from(n).ok()?)?;
        let end = text.past(year_end, "年")?;
        return Some(in_year(
            text,
            Point { end, when: When { year: Some(year), ..When::default() }, sure: true },
        ));
    }
    if let Some(point) = republican(text, at) {
        return Some(point);
    }
    if let Some(point) = year(text, at) {
        return Some(point);
    }
    if let Some((end, month)) = shared_month(text, at).filter(|_| !second) {
        return Some(Point { end, when: When { month: Some(month), ..When::default() }, sure: false });
    }
    if !second && let Some(first) = listed::first_of_two(text, at) {
        return Some(first);
    }
    let (end, n) = small(text, at)?;
    let marked = text.blank(end);
    match text.get(marked) {
        '月' | '월'
            if (1..=12).contains(&n) && !matches!(text.get(marked + 1), '球' | '花')
            // 判處3月有期徒刑
            && !text.is_any(marked + 1, &["有期", "徒刑", "拘役"]) =>
        {
            let month = Point {
                end: marked + 1,
                when: When { month: i8::try_from(n).ok(), ..When::default() },
                sure: true,
            };
            let whole = in_month(text, month);
            let figures = numeral::digit(text.get(at)).is_some();
            let alone = whole.end == month.end;
            // 从6个月延长至12月: so many months.
            if alone && figures && is_length(text, at) {
                return None;
            }
            Some(Point {
                sure: !alone || figures || !matches!(text.get(whole.end), '里' | '天' | '间' | '間'),
                ..whole
            })
        }
        // 13月45日 and 2月30日 are no dates, nor is what is left of them.
        '日' | '일' if matches!(text.before(at, 1), '月' | '월') && !second => None,
        // 8일차: the eighth day of something.
        '일' if text.get(marked + 1) == '차' || !second && listed::ends_length(text, at, n) => None,
        '日' | '일' if (1..=31).contains(&n) && (marked == end || is_set_apart(text, at, marked)) => {
            let sure = is_day(text, at, marked + 1);
            let when = When { day: i8::try_from(n).ok(), ..When::default() };
            Some(Point { end: marked + 1, when, sure: sure || second })
                .filter(|p| p.sure || text.get(p.end) != '間')
        }
        '号' | '號' if second && (1..=31).contains(&n) && marked == end => Some(Point {
            end: end + 1,
            when: When { day: i8::try_from(n).ok(), ..When::default() },
            sure: true,
        }),
        '世' if (1..=21).contains(&n) => century(text, end, n),
        '세' if text.get(marked + 1) == '기' && (1..=21).contains(&n) => Some(Point {
            end: marked + 2,
            when: When {
                year: i16::try_from((n - 1) * 100).ok(),
                part: Some(Part::Century),
                ..When::default()
            },
            sure: true,
        }),
        '季' | '四' | '분' | '/' if (1..=4).contains(&n) => {
            let end = text.past_any(marked, &["季度", "四半期", "분기", "/4분기"])?;
            // 4분기 연속: so many in a row.
            if text.is_any(text.blank(end), &["연속", "만에", "째", "동안", "내리"]) {
                return None;
            }
            Some(Point {
                end,
                when: When { part: Some(Part::Quarter(i8::try_from(n).ok()?)), ..When::default() },
                sure: true,
            })
        }
        _ => None,
    }
}

/// 昭61年, 平9年3月: eras cut short, as lists of what somebody was have them.
fn short_era(text: Text<'_>, at: usize) -> Option<Point> {
    let base = match text.get(at) {
        '令' => 2018,
        '平' => 1988,
        '昭' => 1925,
        '大' => 1911,
        '明' => 1867,
        _ => return None,
    };
    numeral::digit(text.get(at + 1))?;
    let (end, n) = small(text, at + 1).filter(|(_, n)| (1..=64).contains(n))?;
    let end = text.past(end, "年")?;
    let year = When { year: i16::try_from(base + n).ok(), ..When::default() };
    let apart = !is_han(text.before(at, 1)) && text.is_japanese(at);
    apart.then(|| in_year(text, Point { end, when: year, sure: true }))
}

/// Whether a length in months stands before in the same clause, up to which 至 or 到 leads.
fn is_length(text: Text<'_>, at: usize) -> bool {
    if !matches!(text.before(at, 1), '至' | '到' | '为' | '為') {
        return false;
    }
    for back in 2..24 {
        match text.before(at, back) {
            '\0' | '，' | '。' | '；' | ',' => return false,
            '个' | '個' if text.before(at, back - 1) == '月' => return true,
            _ => {}
        }
    }
    false
}

/// A year of an era, up to 199: 一百十, 110, 一一〇, 99.
fn count(text: Text<'_>, at: usize) -> Option<(usize, i32)> {
    if let Some(short) = small(text, at) {
        return Some(short);
    }
    let num = numbers::number(text, at)?;
    let n = num.value.small().filter(|n| (1..200).contains(n))?;
    Some((num.end, n))
}

/// 一百零二年八月二十三日, 110年3月, 110年度: with a month or a part of the year behind, such a year counts from 1911.
fn republican(text: Text<'_>, at: usize) -> Option<Point> {
    // 九十五年一月: of an emperor, of the republic or of the century.
    if text.get(at + 1) == '十'
        && let Some((end, _)) = count(text, at).filter(|(_, n)| (30..100).contains(n))
        && let Some(end) = text.past(end, "年")
    {
        let year = Point { end, when: When { vague: true, ..When::default() }, sure: true };
        let whole = in_year(text, year);
        return whole.when.month.is_some().then_some(whole);
    }
    let (end, n) = match count(text, at).filter(|(_, n)| (100..200).contains(n)) {
        Some((end, n)) => (end, n + 1911),
        // 二千十八年五月: a year in words.
        None if matches!(text.get(at + 1), '千' | '仟') => {
            let num = numbers::number(text, at)?;
            (num.end, num.value.small().filter(|n| (1000..3000).contains(n))?)
        }
        None => return None,
    };
    let end = text.past(text.blank(end), "年")?;
    let year = When { year: i16::try_from(n).ok(), ..When::default() };
    let year = Point { end: end + usize::from(text.get(end) == '度'), when: year, sure: true };
    let whole = in_year(text, year);
    if whole.when.month.is_some() {
        return Some(whole);
    }
    // 110年第一季, 自109年起; 創校110年 and 110年的歷史 are lengths.
    let part = year.end > end || whole.end > year.end || text.get(end) == '起';
    (part && numeral::digit(text.get(at)).is_some() && text.is_traditional(at)).then_some(whole)
}

/// “於 31 日” and “(31 日)” of typesetters who set figures apart from Chinese words.
fn is_set_apart(text: Text<'_>, at: usize, mark: usize) -> bool {
    let before = text.before(at, 1);
    let opened = matches!(before, '(' | '（') || is_blank(before) && is_han(text.before(at, 2));
    opened && text.get(mark) == '日' && numeral::digit(text.get(at)).is_some()
}

/// 29日 is a day of the month; 3日間, 近3日 and 3日游 are lengths.
fn is_day(text: Text<'_>, at: usize, end: usize) -> bool {
    let next = text.get(end);
    let before = text.before(at, 1);
    let figures = numeral::digit(text.get(at)).is_some();
    let length = among!(next, "当内间間游均程元夜龄券圆円目以分遊あ平約约線线")
        || text.is_any(end, &["ごとに", "後", "后", "未満", "本", "ぶり", "連続"]);
    let counted = among!(before, "近每毎连連第期满滿历歷余餘了約约達达丸る续続續需長长过過後后");
    // 1日3回, 5일간: how often, how long.
    let often = numeral::digit(next).is_some() && {
        let stop = (end..end + 4).find(|&i| numeral::digit(text.get(i)).is_none()).unwrap_or(end);
        matches!(text.get(stop), '回' | '次' | '食' | '錠' | '粒' | '杯' | '회' | '번' | '包')
    };
    let korean = matches!(next, '간' | '째' | '짜' | '치')
        || (text.before(end, 1) == '일' && numbers::is_korean_length(text, end));
    // 3日前から: three days ago; 週6日: so often.
    let ago = next == '前' && text.is_japanese(end) || matches!(before, '週');
    figures && !ago && !length && !counted && !often && !korean && before != '\u{30fb}'
}
