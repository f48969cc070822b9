//! Times of the day in Chinese, Japanese and Korean: 14:20, 上午6点30分, 午後3時半, 오전 7시.

use crate::facts::text::{Text, is_blank, is_han};
use crate::text::numeral;

#[derive(Clone, Copy, PartialEq)]
enum Shift {
    Morning,
    /// 下午3点 is 15.
    Afternoon,
    /// 晚上12点 is midnight, 晚上2点 after it.
    Night,
    Noon,
}

/// A word for a part of the day, the code of ISO 24617-1, and what it adds to an hour up to twelve.
type Part = (&'static str, &'static str, Shift);

/// The words for parts of the day that begin with a character, longer ones first.
fn parts(first: char) -> &'static [Part] {
    use Shift::{Afternoon, Morning, Night, Noon};
    match first {
        '凌' => &[("凌晨", "MO", Morning)],
        '清' => &[("清晨", "MO", Morning), ("清早", "MO", Morning)],
        '早' => &[
            ("早晨", "MO", Morning),
            ("早上", "MO", Morning),
            ("早间", "MO", Morning),
            ("早間", "MO", Morning),
            ("早朝", "MO", Morning),
            ("早", "MO", Morning),
        ],
        '晨' => &[("晨", "MO", Morning)],
        '未' => &[("未明", "MO", Morning)],
        '明' => &[("明け方", "MO", Morning)],
        '朝' => &[("朝の", "MO", Morning), ("朝", "MO", Morning)],
        '上' => &[("上午", "MO", Morning)],
        '午' => &[
            ("午前の", "MO", Morning),
            ("午前", "MO", Morning),
            ("午后", "AF", Afternoon),
            ("午後の", "AF", Afternoon),
            ("午後", "AF", Afternoon),
            ("午夜", "NI", Night),
        ],
        '中' => &[("中午", "NOON", Noon)],
        '正' => &[("正午", "NOON", Noon)],
        '昼' => &[("昼頃", "NOON", Noon), ("昼", "NOON", Noon)],
        '下' => &[("下午", "AF", Afternoon)],
        '傍' => &[("傍晚", "EV", Night)],
        '夕' => &[("夕方", "EV", Night)],
        '今' => &[("今晚", "EV", Night)],
        '晚' => &[("晚间", "EV", Night), ("晚間", "EV", Night), ("晚上", "EV", Night), ("晚", "EV", Night)],
        '晩' => &[("晩", "EV", Night)],
        '深' => &[("深夜", "NI", Night)],
        '半' => &[("半夜", "NI", Night)],
        '夜' => &[("夜间", "NI", Night), ("夜里", "NI", Night), ("夜の", "NI", Night), ("夜", "NI", Night)],
        '새' => &[("새벽", "MO", Morning)],
        '아' => &[("아침", "MO", Morning)],
        '오' => &[("오전", "MO", Morning), ("오후", "AF", Afternoon)],
        '정' => &[("정오", "NOON", Noon)],
        '낮' => &[("낮", "NOON", Noon)],
        '저' => &[("저녁", "EV", Night)],
        '밤' => &[("밤", "NI", Night)],
        _ => &[],
    }
}

/// A time as read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) end: usize,
    pub(super) time: Option<(i8, i8, Option<i8>)>,
    pub(super) daypart: Option<&'static str>,
    /// Clearly a time even with no date beside it.
    pub(super) sure: bool,
}

/// The part of the day at a position: where it ends, which, and what it adds to an hour.
fn part(text: Text<'_>, at: usize) -> Option<(usize, &'static str, Shift)> {
    let (end, code, shift) = parts(text.get(at))
        .iter()
        .find_map(|(word, code, shift)| Some((text.past(at, word)?, *code, *shift)))?;
    // 朝の最低気温: の belongs to what is behind, where no hour is.
    let hour = numeral::digit(text.get(end)).is_some() || numeral::han_digit(text.get(end)).is_some();
    let no = end > at + 1 && text.before(end, 1) == 'の' && !hour && text.get(end) != '十';
    Some((end - usize::from(no), code, shift))
}

/// 午後4時に出発し、同5時40分に: 同 before an hour says again which half of the day was told last.
fn repeated(text: Text<'_>, at: usize) -> Option<(usize, &'static str, Shift)> {
    /// No sentence that repeats it goes back further, in scalar values.
    const FURTHEST: usize = 80;
    if text.before(at, 1) != '同' || !text.is_japanese(at) {
        return None;
    }
    let halves = (at.saturating_sub(FURTHEST)..at - 1).rev().filter(|&from| text.get(from) == '午');
    let told = { halves }.find_map(|from| part(text, from).filter(|part| part.2 != Shift::Night))?;
    Some((at, told.1, told.2))
}

/// Where the Korean part of the day before an hour begins, if one stands there: 밤 11시, 새벽 2시.
pub(super) fn korean_part_before(text: Text<'_>, hour: usize) -> usize {
    let end = hour.saturating_sub(1);
    let length = |word: &&str| word.chars().count();
    let part = ["밤", "낮", "새벽", "아침", "저녁"].into_iter().find(|word| text.is_behind(end, word));
    let start = end - part.as_ref().map_or(0, length);
    let apart = text.before(hour, 1) == ' ' && !crate::facts::text::is_hangul(text.before(start, 1));
    if part.is_some() && apart { start } else { hour }
}

/// The time at a position. `dated`: a date stands right before it, so that 八点 alone may be one.
pub(super) fn clock(text: Text<'_>, at: usize, dated: bool) -> Option<Clock> {
    let part = part(text, at).or_else(|| repeated(text, at));
    let mut hour_at = part.map_or(at, |(end, _, _)| end);
    if is_blank(text.get(hour_at)) && part.is_some() {
        hour_at += 1;
    }
    if text.get(hour_at) == 'の' && part.is_some() {
        hour_at += 1;
    }
    let alone = part.filter(|part| part.0 > at).map(|(end, code, _)| Clock {
        end,
        time: None,
        daypart: Some(code),
        sure: false,
    });
    let Some((hour_end, hour)) = small(text, hour_at).filter(|(_, h)| (0..=24).contains(h)) else {
        return alone;
    };
    let figures = text.get(hour_at).is_ascii_digit() || numeral::digit(text.get(hour_at)).is_some();
    let shift = part.map(|(_, _, shift)| shift);
    let hour = shifted(hour, shift);
    let said = |end: usize, minute: i32, second: Option<i32>, sure: bool| -> Option<Clock> {
        let time = (
            i8::try_from(hour).ok()?,
            i8::try_from(minute).ok()?,
            match second {
                Some(s) => Some(i8::try_from(s).ok()?),
                None => None,
            },
        );
        Some(Clock { end, time: Some(time), daypart: part.map(|p| p.1), sure })
    };
    // ハッピーな一時: a moment.
    if part.is_none() && matches!(text.get(hour_at), '一') && text.get(hour_at + 1) == '時' && !dated {
        return None;
    }
    // 一时半刻, 一时三刻: a little while.
    if part.is_none()
        && matches!((text.get(hour_at), text.get(hour_at + 1)), ('一', '时' | '時'))
        && text.is_any(hour_at, &["一时半", "一時半", "一时一", "一时三"])
        && !text.is_japanese(at)
    {
        return None;
    }
    let found = match text.get(hour_end) {
        ':' | '：' if figures => colon(text, hour_at, hour_end, part.is_some() || dated)
            .and_then(|(end, m, s)| said(end, m, s, true)),
        '点' | '點' | '时' | '時' | '시' => {
            let after = hour_end + 1;
            let spoken = matches!(text.get(hour_end), '点' | '點');
            let strict = matches!(text.get(hour_end), '時' | '시' | '时');
            match minutes(text, after) {
                Some((end, minute, second)) => said(
                    end,
                    minute,
                    second,
                    part.is_some() || dated || figures || second.is_some() || strict,
                ),
                None => {
                    let sure = part.is_some()
                        || dated
                        || (strict && is_hour(text, hour_at, after))
                        // 约十点 is a time, 十点 as often ten points.
                        || (spoken
                            && (figures || matches!(text.before(hour_at, 1), '约' | '約' | '概'))
                            && is_spoken_hour(text, after));
                    let not = matches!(
                        text.get(after),
                        '間' | '间' | '代' | '期' | '候' | '刻' | '常' | '간' | '즌'
                    );
                    let minute_like = spoken && numeral::han_digit(text.get(after)).is_some();
                    if not || minute_like { None } else { said(after, 0, None, sure) }
                }
            }
        }
        // 上午8至10时: the first hour says 时 with the second.
        _ if part.is_some() || figures => {
            let to = text.past_any(hour_end, super::cjk::TO).map(|to| text.blank(to));
            let shared = to.and_then(|to| small(text, to)).is_some_and(|(end, second)| {
                second > hour % 12
                    && matches!(text.get(end), '点' | '點' | '时' | '時' | '시')
                    && !matches!(text.get(end + 1), '間' | '间' | '간')
            });
            if shared { said(hour_end, 0, None, false) } else { None }
        }
        _ => None,
    };
    found.or(alone)
}

fn shifted(hour: i32, shift: Option<Shift>) -> i32 {
    match shift {
        Some(Shift::Afternoon) if hour < 12 => hour + 12,
        Some(Shift::Noon) if hour < 4 => hour + 12,
        Some(Shift::Night) if (5..12).contains(&hour) => hour + 12,
        Some(Shift::Night) if hour == 12 => 24,
        Some(Shift::Morning) if hour == 12 => 12,
        _ => hour,
    }
}

/// Past the minutes, seconds: 30分, 半, 一刻, 55分23秒, 31秒.
fn minutes(text: Text<'_>, at: usize) -> Option<(usize, i32, Option<i32>)> {
    let from = text.blank(at);
    if text.get(at) == '半' {
        return Some((at + 1, 30, None));
    }
    if text.get(from) == '반' {
        return Some((from + 1, 30, None));
    }
    if text.get(at) == '整' {
        return Some((at + 1, 0, None));
    }
    if let Some(end) = text.past_any(at, &["一刻", "1刻"]) {
        return Some((end, 15, None));
    }
    if let Some(end) = text.past_any(at, &["三刻", "3刻"]) {
        return Some((end, 45, None));
    }
    let from = if text.get(from) == '零' { from + 1 } else { from };
    let (end, first) = small(text, from).filter(|(_, m)| (0..60).contains(m))?;
    match text.get(end) {
        '秒' | '초' => Some((end + 1, 0, Some(first))),
        '分' | '분' if !matches!(text.get(end + 1), '钟' | '鐘' | '間' | '之') => {
            let after = text.blank(end + 1);
            if let Some((second_end, second)) = seconds(text, after) {
                return Some((second_end, first, Some(second)));
            }
            Some((end + 1, first, None))
        }
        // 九点二十: two characters of minutes without 分.
        _ if matches!(text.before(at, 1), '点' | '點')
            && end - from >= 2
            && numeral::han_digit(text.get(from)).is_some()
                | numeral::small_power(text.get(from)).is_some()
            && !is_measure(text.get(end)) =>
        {
            Some((end, first, None))
        }
        _ => None,
    }
}

/// 57秒, and 57.9秒, whose tenths no value tells.
fn seconds(text: Text<'_>, at: usize) -> Option<(usize, i32)> {
    let (mut end, second) = small(text, at).filter(|(_, second)| (0..60).contains(second))?;
    if matches!(text.get(end), '.' | '．') {
        let places = (1..4).take_while(|&i| numeral::digit(text.get(end + i)).is_some()).count();
        end += if places > 0 { places + 1 } else { 0 };
    }
    matches!(text.get(end), '秒' | '초').then_some((end + 1, second))
}

fn is_measure(c: char) -> bool {
    is_han(c) && !matches!(c, '左' | '许' | '开' | '在' | '到' | '至' | '的' | '起')
}

/// Past 14:20 or 14:20:31; 3:0 and 21:5 are scores.
fn colon(text: Text<'_>, hour_at: usize, hour_end: usize, sure: bool) -> Option<(usize, i32, Option<i32>)> {
    let digit = |at: usize| numeral::digit(text.get(at)).map(i32::from);
    let two = |at: usize| Some(digit(at)? * 10 + digit(at + 1)?);
    let minute = two(hour_end + 1).filter(|m| *m < 60)?;
    let mut end = hour_end + 3;
    let mut second = None;
    if matches!(text.get(end), ':' | '：')
        && let Some(s) = two(end + 1).filter(|s| *s < 60)
    {
        second = Some(s);
        end += 3;
    }
    let goes_on = digit(end).is_some() || (matches!(text.get(end), ':' | '.') && digit(end + 1).is_some());
    let joined = matches!(text.before(hour_at, 1), ':' | '：' | '.') && !sure;
    let game = super::english::is_game(text, hour_at, end);
    (!goes_on && !joined && !game).then_some((end, minute, second))
}

/// 7時: an hour; 当時 and 3時間 are none.
fn is_hour(text: Text<'_>, hour_at: usize, after: usize) -> bool {
    let next = text.get(after);
    let han =
        numeral::han_digit(text.get(hour_at)).is_some() || numeral::small_power(text.get(hour_at)).is_some();
    let japanese = text.is_japanese(after) || super::super::text::is_hangul(text.before(after, 1));
    let word = matches!(next, '间' | '間' | '代' | '期' | '候' | '刻' | '常' | '点' | '速');
    !word && (japanese || !han)
}

/// 10点 alone is a time before these; 10点建议 are ten points.
fn is_spoken_hour(text: Text<'_>, after: usize) -> bool {
    among!(text.get(after), "许左多钟鐘前后起开到至，。、：在整以")
}

/// A whole number of one or two digits: its end, and its value. Korean hours are native words.
pub(super) fn small(text: Text<'_>, at: usize) -> Option<(usize, i32)> {
    let c = text.get(at);
    if let Some(first) = numeral::digit(c) {
        let mut value = i32::from(first);
        let mut end = at + 1;
        if let Some(second) = numeral::digit(text.get(end)) {
            value = value * 10 + i32::from(second);
            end += 1;
        }
        return numeral::digit(text.get(end)).is_none().then_some((end, value));
    }
    if numeral::han_digit(c).is_some() || numeral::small_power(c).is_some() {
        if super::super::text::is_hangul(c) {
            return None;
        }
        return small_han(text, at);
    }
    if !super::super::text::is_hangul(c) {
        return None;
    }
    let native = super::super::numbers::korean_native(text, at)
        .filter(|n| text.get(n.end) == '시' || text.get(n.end) == ' ')?;
    Some((if text.get(native.end) == ' ' { native.end + 1 } else { native.end }, native.value.small()?))
}

/// 二十三, 十, 〇五, 零五 and the like, up to 99.
fn small_han(text: Text<'_>, at: usize) -> Option<(usize, i32)> {
    let d = |i: usize| numeral::han_digit(text.get(i)).and_then(|d| i32::try_from(d).ok());
    let ten = |i: usize| matches!(text.get(i), '十' | '拾');
    let (end, value) = if ten(at) {
        match d(at + 1) {
            Some(one) => (at + 2, 10 + one),
            None => (at + 1, 10),
        }
    } else {
        let first = d(at)?;
        if ten(at + 1) {
            match d(at + 2) {
                Some(one) => (at + 3, first * 10 + one),
                None => (at + 2, first * 10),
            }
        } else {
            match d(at + 1) {
                Some(second) if first < 6 => (at + 2, first * 10 + second),
                _ => (at + 1, first),
            }
        }
    };
    let goes_on = d(end).is_some()
        || numeral::small_power(text.get(end)).is_some()
        || numeral::myriad(text.get(end)).is_some();
    (!goes_on).then_some((end, value))
}
