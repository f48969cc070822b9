//! Dates in Chinese, Japanese and Korean.

use super::clock::{self, Clock, small};
use super::when::{Part, When};
use super::{range, relative};
use crate::facts::found::Found;
use crate::facts::numbers::Num;
use crate::facts::text::{Text, is_blank, is_hangul};
use crate::text::numeral;

/// A date, a time or both, as far as it stands at a position.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point {
    pub(super) end: usize,
    pub(super) when: When,
    /// A date or time for certain, with nothing beside it.
    pub(super) sure: bool,
}

/// Marks between the ends of a stretch of time.
pub(super) const TO: &[&str] =
    &["到", "至", "-", "－", "–", "—", "~", "～", "〜", "から", "부터", "と", "和", "与"];

/// The date or time that begins with a numeral already read.
pub(in crate::facts) fn after_number(text: Text<'_>, at: usize, num: &Num) -> Option<Found> {
    let next = text.get(text.blank(num.end));
    // Nearly all numerals are counts of something; one look tells.
    let may = among!(next, "年月日号號点點时時:：世季四년월일시분세-–—至到~～〜旬주");
    if !may || stands_inside(text, at) {
        return None;
    }
    let first = point(text, at, false)?;
    range::complete(text, at, first)
}

/// 第3, 2.5年, 1/2: the numeral belongs to something before it.
fn stands_inside(text: Text<'_>, at: usize) -> bool {
    let before = text.before(at, 1);
    numeral::digit(before).is_some()
        || numeral::han_digit(before).is_some() && numeral::han_digit(text.get(at)).is_some()
        || matches!(before, '第' | '.' | '．' | '/' | '#' | '제')
        || (matches!(before, ':' | '：' | '-') && numeral::digit(text.before(at, 2)).is_some())
        || before.is_ascii_alphabetic()
}

/// The date or time that begins with a word at a position: 昨天, 下周一, 上午9点, 从1月到3月.
pub(in crate::facts) fn from_day(text: Text<'_>, at: usize) -> Option<Found> {
    if matches!(text.get(at), '从' | '從' | '自' | '従') {
        let first = point(text, at + 1, false)?;
        return range::both_ends(text, at, first);
    }
    if matches!(text.get(at), '每' | '毎') {
        return super::recurring::cjk(text, at);
    }
    if let Some(found) = super::distance::before_number(text, at) {
        return Some(found);
    }
    let first = point(text, at, false)?;
    range::complete(text, at, first)
}

/// Whether the word for a day may begin here: the second letter rules out nearly all. [`from_day`] wants it asked.
#[inline]
pub(in crate::facts) fn may_begin(text: Text<'_>, at: usize) -> bool {
    let next = text.get(at + 1);
    match text.get(at) {
        '今' => among!(next, "天日年月周週晚晩夜早晨朝后後"),
        '明' => matches!(next, '天' | '日' | '年' | '早' | '晚' | '晨' | '後'),
        '昨' => matches!(next, '天' | '日' | '年' | '晚' | '晩' | '夜' | '晨' | '早'),
        '前' => matches!(next, '天' | '年'),
        '去' => next == '年',
        '后' | '後' => matches!(next, '天' | '年') || is_number(next),
        '上' => matches!(next, '周' | '週' | '月' | '个' | '個' | '星' | '午' | '半'),
        '下' => matches!(next, '周' | '週' | '月' | '个' | '個' | '星' | '午' | '半'),
        '本' => matches!(next, '周' | '週' | '月' | '年' | '日' | '季'),
        '来' | '來' => matches!(next, '年' | '月' | '週'),
        '先' => matches!(next, '月' | '週'),
        '周' | '週' | '星' | '礼' | '禮' => {
            let second = match text.get(at) {
                '星' => next == '期',
                '礼' | '禮' => next == '拜',
                _ => matches!(next, '一' | '二' | '三' | '四' | '五' | '六' | '日' | '天'),
            };
            second
                && !matches!(
                    text.before(at, 1),
                    '一' | '二' | '三' | '四' | '五' | '六' | '每' | '两' | '毎' | '半'
                )
        }
        '年' => {
            matches!(next, '底' | '末' | '初')
                && !matches!(text.get(at + 2), '级' | '中' | '来' | '始')
                && !is_number(text.before(at, 1))
                && !matches!(text.before(at, 1), '每' | '毎')
        }
        '月' if matches!(next, '底' | '末' | '初') => {
            !is_number(text.before(at, 1)) && !matches!(text.before(at, 1), '每' | '毎')
        }
        '月' | '火' | '水' | '木' | '金' | '土' | '日' => next == '曜',
        '从' | '從' | '自' | '従' => is_number(next) || among!(next, "今昨明上下去早晚周星凌本前"),
        '正' => next == '月' || next == '午',
        '早' => matches!(next, '上' | '晨' | '间' | '朝'),
        '晚' => matches!(next, '上' | '间') || is_number(next),
        '夜' => matches!(next, '里' | 'の' | '间') || is_number(next),
        '凌' => next == '晨',
        '清' => next == '晨' || next == '早',
        '午' => matches!(next, '前' | '後' | '后' | '夜'),
        '中' | '傍' | '深' => matches!(next, '午' | '晚' | '夜'),
        '每' | '毎' => matches!(next, '天' | '日' | '年' | '月' | '周' | '週' | '个' | '個'),
        '朝' => matches!(next, 'の') || is_number(next),
        '晩' => is_number(next),
        '过' | '過' => matches!(next, '去'),
        '未' => matches!(next, '来' | '來'),
        '最' | '近' => next == '近' || is_number(next),
        '向' | '次' | 'こ' | '这' | '這' => matches!(next, 'う' | 'の' | 'こ' | '个' | '個' | '周'),
        '康' => next == '熙',
        '雍' => next == '正',
        '乾' => next == '隆',
        '光' => next == '绪' || next == '緒',
        '民' => next == '国' || next == '國',
        '神' => next == '龙',
        '令' | '平' | '昭' => matches!(next, '和' | '成'),
        '오' => matches!(next, '늘' | '전' | '후'),
        '내' => matches!(next, '일' | '년' | '달'),
        '어' => next == '제',
        '모' => next == '레',
        '그' => next == '저',
        '올' => next == '해',
        '작' => next == '년',
        '지' => next == '난',
        '다' => next == '음',
        '이' => matches!(next, '번' | '달'),
        '월' | '화' | '수' | '목' | '금' | '토' | '일' => next == '요',
        '之' => next == '前',
        _ => false,
    }
}

fn is_number(c: char) -> bool {
    numeral::digit(c).is_some() || numeral::han_digit(c).is_some() || c == '十'
}

/// The date with a time behind it, or the time alone, at a position. `second`: it ends a stretch of time, whose first
/// end says the rest.
pub(super) fn point(text: Text<'_>, at: usize, second: bool) -> Option<Point> {
    match date(text, at, second) {
        Some(date) => Some(with_time(text, date)),
        None => {
            let clock = clock::clock(text, at, second)?;
            let when = timed(When::default(), clock);
            when.is_possible().then_some(Point {
                end: clock.end,
                when,
                sure: clock.sure || (second && clock.time.is_some()),
            })
        }
    }
}

fn timed(mut when: When, clock: Clock) -> When {
    when.clock = clock.time.or(when.clock);
    when.daypart = clock.daypart.or(when.daypart);
    if let (Some((24, 0, s)), Some(_)) = (when.clock, clock.daypart) {
        when.clock = Some((0, 0, s));
    }
    when
}

/// A clock time or a part of the day right behind the date belongs to it.
fn with_time(text: Text<'_>, date: Point) -> Point {
    let mut from = date.end;
    if matches!(text.get(from), 'の' | '的') || is_blank(text.get(from)) {
        from += 1;
    }
    // 今晚6点: the part of the day stood before.
    let clock = clock::clock(text, from, true);
    let Some(clock) = clock else { return date };
    let behind = text.get(clock.end);
    if clock.time.is_none() {
        // 17日晚些时候, 7日早就: a lone 早 or 晚 that begins another word.
        let short = clock.end == from + 1;
        if short
            && (among!(behind, "些就已年期于会宴上餐报点间")
                || (from > date.end && text.get(date.end) != 'の'))
        {
            return date;
        }
        if date.when.day.is_none() && date.when.weekday.is_none() && !date.when.vague
            || date.when.daypart.is_some()
        {
            return date;
        }
    } else if date.when.day.is_none() && date.when.weekday.is_none() && !date.when.vague {
        return date;
    }
    let when = timed_after(date.when, clock);
    if when.is_possible() { Point { end: clock.end, when, sure: true } } else { date }
}

/// 今晚6点 is 18:00: the part of the day before the hour counts.
fn timed_after(mut when: When, clock: Clock) -> When {
    let before = when.daypart;
    when = timed(when, clock);
    if clock.daypart.is_none()
        && before == Some("EV")
        && let Some((h @ 1..12, m, s)) = when.clock
    {
        when.clock = Some((h + 12, m, s));
    }
    when
}

fn date(text: Text<'_>, at: usize, second: bool) -> Option<Point> {
    let found = relative::relative(text, at).or_else(|| absolute(text, at, second))?;
    let mut with = with_weekday(text, found);
    // 2月30日 is written as a date and is none.
    with.when.vague |= !with.when.is_possible();
    Some(with)
}

/// 10月12号，星期一 and 5月9日(火).
fn with_weekday(text: Text<'_>, date: Point) -> Point {
    if date.when.day.is_none() || date.when.weekday.is_some() {
        return date;
    }
    let mut from = date.end;
    let bracket = matches!(text.get(from), '（' | '(');
    if bracket || matches!(text.get(from), '，' | ',' | ' ' | 'の') {
        from += 1;
    }
    let found = weekday(text, from).or_else(|| if bracket { short_weekday(text, from) } else { None });
    let Some((end, day)) = found else { return date };
    let end = match (bracket, text.get(end)) {
        (true, '）' | ')') => end + 1,
        (true, _) => return date,
        _ => end,
    };
    Point { end, when: When { weekday: Some(day), ..date.when }, sure: true }
}

/// （火） and （수）.
fn short_weekday(text: Text<'_>, at: usize) -> Option<(usize, i8)> {
    let day = "月火水木金土日"
        .chars()
        .position(|c| c == text.get(at))
        .or_else(|| "월화수목금토일".chars().position(|c| c == text.get(at)))?;
    Some((at + 1, i8::try_from(day + 1).ok()?))
}

/// 星期三, 周日, 金曜日, 월요일: 1 Monday to 7 Sunday.
pub(super) fn weekday(text: Text<'_>, at: usize) -> Option<(usize, i8)> {
    let first = text.get(at);
    if !matches!(first, '星' | '礼' | '禮' | '周' | '週') && !matches!(text.get(at + 1), '曜' | '요') {
        return None;
    }
    if let Some(end) = text.past_any(at, &["星期", "礼拜", "禮拜", "周", "週"]) {
        let day = match text.get(end) {
            '一' => 1,
            '二' => 2,
            '三' => 3,
            '四' => 4,
            '五' => 5,
            '六' => 6,
            '日' | '天' => 7,
            _ => return None,
        };
        let next = text.get(end + 1);
        let other = matches!(
            (text.get(end), next),
            ('一', '样' | '些' | '边' | '直' | '片' | '个' | '次' | '路')
                | ('天', '子' | '健')
                | ('六', '福')
                | ('日', '本' | '常')
        );
        return (!other).then_some((end + 1, day));
    }
    let (end, _) = (
        text.past(at + 1, "曜日")
            .or_else(|| text.past(at + 1, "曜"))
            .or_else(|| text.past(at + 1, "요일"))?,
        (),
    );
    short_weekday(text, at).map(|(_, day)| (end, day))
}

/// 下周一, 来週の月曜日.
pub(super) fn in_week(text: Text<'_>, week: Point, weeks: i64) -> Point {
    let from = week.end + usize::from(matches!(text.get(week.end), 'の' | ' '));
    // 上周五 wants the numeral right behind 周.
    let direct = match text.get(week.end) {
        '一' => Some(1),
        '二' => Some(2),
        '三' => Some(3),
        '四' => Some(4),
        '五' => Some(5),
        '六' => Some(6),
        '日' | '天' => Some(7),
        _ => None,
    };
    let found = direct
        .filter(|_| !matches!(text.before(week.end, 1), '주'))
        .map(|day| (week.end + 1, day))
        .or_else(|| weekday(text, from));
    match found {
        Some((end, day)) => {
            let found = Point { end, when: When::weekday_of_week(text.own, weeks, day), sure: true };
            dated(text, found)
        }
        None => week,
    }
}

/// 今週の金曜日（6月15日）: the date behind says the same day exactly.
pub(super) fn dated(text: Text<'_>, day: Point) -> Point {
    let bracket = matches!(text.get(day.end), '（' | '(');
    let from = day.end + usize::from(bracket);
    let Some(date) =
        absolute(text, from, false).filter(|p| p.when.day.is_some() && (p.when.month.is_some() || bracket))
    else {
        return day;
    };
    let end = match (bracket, text.get(date.end)) {
        (true, '）' | ')') => date.end + 1,
        (true, _) => return day,
        _ => date.end,
    };
    Point { end, when: When { weekday: day.when.weekday, ..date.when }, sure: true }
}

/// What may stand behind a year: a month, a season, a half, a quarter, 初 and 底.
pub(super) fn in_year(text: Text<'_>, year: Point) -> Point {
    let mut from = year.end;
    if matches!(text.get(from), 'の' | '的') || is_blank(text.get(from)) {
        from += 1;
    }
    if let Some((end, month)) =
        small(text, from).filter(|(e, m)| matches!(text.get(*e), '月' | '월') && (1..=12).contains(m))
    {
        let when = When { month: i8::try_from(month).ok(), ..year.when };
        return in_month(text, Point { end: end + 1, when, sure: true });
    }
    // 今年1—8月: the first month says 月 with the second.
    if let Some((end, month)) = shared_month(text, from) {
        return Point { end, when: When { month: Some(month), ..year.when }, sure: true };
    }
    if let Some(end) = text.past(from, "正月") {
        return lunar_day(text, Point { end, when: When { vague: true, ..year.when }, sure: true });
    }
    let with =
        |end: usize, part: Part| Point { end, when: When { part: Some(part), ..year.when }, sure: true };
    const SEASONS: [&[&str]; 4] =
        [&["春天", "春季", "春"], &["夏天", "夏季", "夏"], &["秋天", "秋季", "秋"], &["冬天", "冬季", "冬"]];
    for (n, words) in (1_i8..).zip(SEASONS) {
        if let Some(end) = text
            .past_any(from, words)
            .filter(|&e| !matches!(text.get(e), '节' | '晚' | '运' | '奥' | '令' | '場' | '節'))
        {
            return with(end, Part::Season(n));
        }
    }
    if let Some(end) = text.past_any(from, &["上半年", "上半期"]) {
        return with(end, Part::Half(1));
    }
    if let Some(end) = text.past_any(from, &["下半年", "下半期"]) {
        return with(end, Part::Half(2));
    }
    let quarter = from + usize::from(text.get(from) == '第');
    if let Some((end, n)) = small(text, quarter).filter(|(_, n)| (1..=4).contains(n))
        && let Some(end) = text.past_any(end, &["季度", "四半期", "분기"])
        && let Ok(n) = i8::try_from(n)
    {
        return with(end, Part::Quarter(n));
    }
    if let Some(end) = text.past_any(
        year.end,
        &["年初", "年底", "年末", "初め", "初", "底", "末", "終わりごろ", "終わり", "초", "말"],
    ) && !matches!(text.get(end), '级' | '中' | '次' | '始' | '步' | '日')
    {
        return Point { end, when: When { inexact: true, ..year.when }, sure: true };
    }
    year
}

/// The 1 of 1—8月 and 1至8月份.
fn shared_month(text: Text<'_>, at: usize) -> Option<(usize, i8)> {
    let (end, month) = small(text, at).filter(|(_, m)| (1..=12).contains(m))?;
    let to = text.past_any(end, TO)?;
    let (second, last) = small(text, to).filter(|(_, m)| (1..=12).contains(m))?;
    (text.get(second) == '月' && last > month).then_some((end, i8::try_from(month).ok()?))
}

/// A day, a third or an end of the month behind a month.
pub(super) fn in_month(text: Text<'_>, month: Point) -> Point {
    let mut from = month.end;
    if matches!(text.get(from), 'の' | ' ') {
        from += 1;
    }
    if let Some((end, day)) = small(text, from).filter(|(_, d)| (1..=31).contains(d)) {
        let marked = matches!(text.get(end), '日' | '号' | '號' | '일');
        // 10月1-7日: the first day says 日 with the second.
        let shared = text
            .past_any(end, TO)
            .and_then(|to| small(text, to))
            .is_some_and(|(e, _)| matches!(text.get(e), '日' | '号' | '號' | '일'));
        if marked || shared {
            let when = When { day: i8::try_from(day).ok(), ..month.when };
            return Point { end: end + usize::from(marked), when, sure: true };
        }
    }
    if text.get(month.end) == '初' && small(text, month.end + 1).is_some_and(|(_, d)| (1..=10).contains(&d))
    {
        return lunar_day(text, month);
    }
    for (n, words) in (1_i8..).zip([["上旬", "상순"], ["中旬", "중순"], ["下旬", "하순"]]) {
        if let Some(end) = text.past_any(from, &words) {
            return Point { end, when: When { part: Some(Part::Tenth(n)), ..month.when }, sure: true };
        }
    }
    if let Some(end) = text.past_any(
        month.end,
        &["初め", "初", "底", "末", "半ば", "終わりごろ", "の終わりごろ", "의 말", "초", "말"],
    ) && !matches!(text.get(end), '级' | '中' | '次' | '始' | '步' | '日')
    {
        return Point { end, when: When { inexact: true, ..month.when }, sure: true };
    }
    if text.get(month.end) == '份' && !matches!(text.get(month.end + 1), '额' | '子') {
        return Point { end: month.end + 1, ..month };
    }
    month
}

/// 正月初一, 十月初一, 正月三十: the old calendar has no ISO date.
fn lunar_day(text: Text<'_>, month: Point) -> Point {
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
    ("民国", 1911),
    ("民國", 1911),
    ("康熙", 1661),
    ("雍正", 1722),
    ("乾隆", 1735),
    ("光绪", 1874),
    ("光緒", 1874),
    ("神龙", 704),
];

/// 2023年10月16日, 10月16日, 29日, 十九世纪七十年代, 正月三十.
fn absolute(text: Text<'_>, at: usize, second: bool) -> Option<Point> {
    let first = text.get(at);
    let era = among!(first, "令平昭民康雍乾光神");
    if !(era
        || first == '正'
        || is_number(first)
        || numeral::small_power(first).is_some()
        || is_hangul(first))
    {
        return None;
    }
    if let Some(end) = text.past(at, "正月") {
        let month = Point { end, when: When { vague: true, ..When::default() }, sure: true };
        let day = lunar_day(text, month);
        return (day.end > end).then_some(day);
    }
    if era && let Some((end, base)) = ERAS.iter().find_map(|(era, base)| Some((text.past(at, era)?, *base))) {
        let (year_end, n) = if text.get(end) == '元' { (end + 1, 1) } else { small(text, end)? };
        let year = base.checked_add(i16::try_from(n).ok()?)?;
        let end = text.past(year_end, "年")?;
        return Some(in_year(
            text,
            Point { end, when: When { year: Some(year), ..When::default() }, sure: true },
        ));
    }
    if let Some(point) = year(text, at, second) {
        return Some(point);
    }
    if let Some((end, month)) = shared_month(text, at).filter(|_| !second) {
        return Some(Point { end, when: When { month: Some(month), ..When::default() }, sure: false });
    }
    let (end, n) = small(text, at)?;
    let marked = text.blank(end);
    match text.get(marked) {
        '月' | '월' if (1..=12).contains(&n) && text.get(marked + 1) != '球' => {
            let month = Point {
                end: marked + 1,
                when: When { month: i8::try_from(n).ok(), ..When::default() },
                sure: true,
            };
            let whole = in_month(text, month);
            let figures = numeral::digit(text.get(at)).is_some();
            let alone = whole.end == month.end;
            Some(Point {
                sure: !alone || figures || !matches!(text.get(whole.end), '里' | '天' | '间' | '間'),
                ..whole
            })
        }
        '日' | '일' if (1..=31).contains(&n) && marked == end => {
            let sure = is_day(text, at, end + 1);
            let when = When { day: i8::try_from(n).ok(), ..When::default() };
            Some(Point { end: end + 1, when, sure: sure || second })
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
        '季' | '四' if (1..=4).contains(&n) => {
            let end = text.past_any(marked, &["季度", "四半期"])?;
            Some(Point {
                end,
                when: When { part: Some(Part::Quarter(i8::try_from(n).ok()?)), ..When::default() },
                sure: true,
            })
        }
        _ => None,
    }
}

/// 29日 is a day of the month; 3日間, 近3日 and 3日游 are lengths.
fn is_day(text: Text<'_>, at: usize, end: usize) -> bool {
    let next = text.get(end);
    let before = text.before(at, 1);
    let figures = numeral::digit(text.get(at)).is_some();
    let length = among!(next, "内间間游均程元夜龄券圆円目以分遊")
        || text.is_any(end, &["ごとに", "後", "后", "未満", "本"]);
    let counted = among!(before, "近每毎连第期满历数余了约達达丸る续続需長长过後后");
    figures && !length && !counted && before != '\u{30fb}'
}

/// 二十世纪, 21世紀, 十九世纪七十年代.
fn century(text: Text<'_>, at: usize, n: i32) -> Option<Point> {
    let end = text.past_any(at, &["世纪", "世紀"])?;
    let from = i16::try_from((n - 1) * 100).ok()?;
    let decade =
        small(text, end).filter(|(_, d)| d % 10 == 0).and_then(|(e, d)| Some((text.past(e, "年代")?, d)));
    Some(match decade {
        Some((end, d)) => Point {
            end,
            when: When {
                year: Some(from + i16::try_from(d).ok()?),
                part: Some(Part::Decade),
                ..When::default()
            },
            sure: true,
        },
        None => Point {
            end,
            when: When { year: Some(from), part: Some(Part::Century), ..When::default() },
            sure: true,
        },
    })
}

/// 2023年, 二〇二六年, 08年, 1990年代, 九十年代, and 2016 of 2016—2018年.
fn year(text: Text<'_>, at: usize, second: bool) -> Option<Point> {
    let figures = numeral::digit(text.get(at)).is_some();
    let mut end = at;
    let mut value = 0_i32;
    while let Some(d) = digit_of(text.get(end), figures).filter(|_| end < at + 5) {
        value = value * 10 + d;
        end += 1;
    }
    let digits = end - at;
    let marked = text.blank(end);
    let mark = text.get(marked);
    let whole = |value: i32, end: usize| Point {
        end,
        when: When { year: i16::try_from(value).ok(), ..When::default() },
        sure: true,
    };
    // 九十年代
    if let Some((decade_end, d)) = small(text, at).filter(|(_, d)| d % 10 == 0 && (10..100).contains(d))
        && let Some(end) = text.past(decade_end, "年代")
    {
        let base = if d >= 20 { 1900 } else { 2000 };
        let when = When { year: i16::try_from(base + d).ok(), part: Some(Part::Decade), ..When::default() };
        return Some(Point { end, when, sure: true });
    }
    match (digits, mark) {
        (4, '年' | '년') if (1000..3000).contains(&value) => {
            let after = marked + 1;
            if let Some(end) = text.past(after, "代").filter(|_| value % 10 == 0) {
                let when =
                    When { year: i16::try_from(value).ok(), part: Some(Part::Decade), ..When::default() };
                return Some(Point { end, when, sure: true });
            }
            // 2000年来, 1500年历史 are lengths.
            let length = value % 100 == 0 && value != 2000 || value < 1800;
            if length
                && (matches!(text.get(after), '来' | '前' | '后' | '间' | '的' | '历' | '古' | '以')
                    || text.get(after) == '多')
                && text.is_any(after, &["来", "历史", "的历史", "前", "后", "间", "古", "以上", "多"])
            {
                return None;
            }
            let after = after + usize::from(text.get(after) == '度');
            Some(in_year(text, whole(value, after)))
        }
        // 18年10月, 08年.
        (2, '年') if figures => {
            let whole = whole(if value < 50 { 2000 + value } else { 1900 + value }, marked + 1);
            let with = in_year(text, whole);
            let dated = with.when.month.is_some();
            (dated || text.get(at) == '0' || (second && with.when.month.is_some())).then_some(with)
        }
        (4, _) if figures && (1900..2100).contains(&value) && marked == end => {
            // 2016—2018年: the first year says 年 with the second.
            let to = text.past_any(end, TO)?;
            let other = text.digits(to);
            let shared = other == to + 4 && matches!(text.get(other), '年' | '년');
            shared.then(|| whole(value, end))
        }
        _ => None,
    }
}

fn digit_of(c: char, figures: bool) -> Option<i32> {
    if figures {
        return numeral::digit(c).map(i32::from);
    }
    if matches!(c, '两' | '兩') {
        return None;
    }
    numeral::han_digit(c).and_then(|d| i32::try_from(d).ok())
}
