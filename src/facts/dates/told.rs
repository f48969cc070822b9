//! Days, weeks, months and years told by their distance from one told before: 次日, 同年9月, 翌朝, この日, 이튿날.

use super::cjk::Point;
use super::weekday::weekday;
use super::when::{Grain, When};
use super::within::{in_month, in_year};
use crate::facts::text::{Text, is_hangul};

/// A word, the unit it counts, how many from what was told, and the part of the day it says.
type Row = (&'static str, Grain, i8, Option<&'static str>);

/// The words that begin with a character, longer ones first.
fn words(first: char) -> &'static [Row] {
    use Grain::{Day, Month, Week, Year};
    match first {
        '次' => &[
            ("次日", Day, 1, None),
            ("次年", Year, 1, None),
            ("次の日", Day, 1, None),
            ("次の週", Week, 1, None),
            ("次の月", Month, 1, None),
            ("次の年", Year, 1, None),
        ],
        '翌' => &[
            ("翌日", Day, 1, None),
            ("翌朝", Day, 1, Some("MO")),
            ("翌々日", Day, 2, None),
            ("翌年", Year, 1, None),
            ("翌月", Month, 1, None),
            ("翌週", Week, 1, None),
        ],
        '第' => &[("第二天", Day, 1, None)],
        '前' => &[
            ("前一天", Day, -1, None),
            ("前一日", Day, -1, None),
            ("前一晚", Day, -1, Some("EV")),
            ("前一年", Year, -1, None),
            ("前日", Day, -1, None),
            ("前夜", Day, -1, Some("EV")),
            ("前週", Week, -1, None),
            ("前月", Month, -1, None),
            ("前の日", Day, -1, None),
            ("前の週", Week, -1, None),
            ("前の月", Month, -1, None),
            ("前の年", Year, -1, None),
        ],
        '当' | '當' => &[
            ("当天", Day, 0, None),
            ("当日", Day, 0, None),
            ("当晚", Day, 0, Some("EV")),
            ("当年", Year, 0, None),
            ("當天", Day, 0, None),
            ("當日", Day, 0, None),
            ("當晚", Day, 0, Some("EV")),
            ("當年", Year, 0, None),
        ],
        '同' => &[
            ("同日", Day, 0, None),
            ("同一天", Day, 0, None),
            ("同年", Year, 0, None),
            ("同月", Month, 0, None),
            ("同じ日", Day, 0, None),
            ("同じ週", Week, 0, None),
            ("同じ月", Month, 0, None),
            ("同じ年", Year, 0, None),
        ],
        'そ' => &[("その日", Day, 0, None), ("その週", Week, 0, None), ("その年", Year, 0, None)],
        'こ' => &[("この日", Day, 0, None), ("この年", Year, 0, None)],
        '이' => &[("이날", Day, 0, None), ("이튿날", Day, 1, None), ("이듬해", Year, 1, None)],
        '그' => &[("그날", Day, 0, None), ("그해", Year, 0, None)],
        '전' => &[("전날", Day, -1, None)],
        '다' => &[
            ("다음 날", Day, 1, None),
            ("다음날", Day, 1, None),
            ("다음 해", Year, 1, None),
            ("다음해", Year, 1, None),
        ],
        '같' => &[("같은 날", Day, 0, None), ("같은 달", Month, 0, None), ("같은 해", Year, 0, None)],
        _ => &[],
    }
}

/// The word at a position with what belongs to it: 次日上午, 同年9月3日, 翌週の月曜日.
pub(super) fn told(text: Text<'_>, at: usize) -> Option<Point> {
    let first = text.get(at);
    let (end, grain, count, daypart) = words(first)
        .iter()
        .find_map(|(word, grain, count, part)| Some((text.past(at, word)?, *grain, *count, *part)))?;
    if is_other(text, at, end) {
        return None;
    }
    let when = When { vague: true, lean: Some((grain, count)), daypart, ..When::default() };
    let point = Point { end, when, sure: true };
    match grain {
        Grain::Year => {
            let whole = in_year(text, point);
            // 当年 alone is “in those days”.
            let alone = matches!(first, '当' | '當') && whole.end == end;
            (!alone).then_some(whole)
        }
        Grain::Month => Some(in_month(text, point)),
        Grain::Week => {
            let from = end + usize::from(matches!(text.get(end), 'の' | ' '));
            Some(match weekday(text, from) {
                Some((end, day)) => Point { end, when: When { weekday: Some(day), ..when }, sure: true },
                // その週末
                None if text.get(end) == '末' => Point { end: end + 1, ..point },
                None => point,
            })
        }
        _ => Some(point),
    }
}

/// Whether the word is part of another: 当日本, 同年级, 前夜祭, 同日而语; or says again what stands before it: 9日当天.
fn is_other(text: Text<'_>, at: usize, end: usize) -> bool {
    let (before, next) = (text.before(at, 1), text.get(end));
    let last = text.before(end, 1);
    if is_hangul(last) {
        return is_hangul(before) || is_hangul(next) && !among!(next, "은도의에부까엔과이");
    }
    let other = match last {
        '日' if text.before(end, 2) == 'の' && next == '付' => true,
        '日' => among!(next, "本而语語元軍军方俄美韩韓媒券分限达達选選暮耳籍曜数數往"),
        '天' => text.get(end) == '下' && text.get(end + 1) != '午' || among!(next, "往达達气氣的地"),
        '年' => among!(next, "代齢龄輩辈級级生配度金比"),
        '月' => among!(next, "饼餅比亮曜"),
        '夜' => next == '祭',
        '晚' => among!(next, "辈輩报報会會"),
        _ => false,
    };
    let japanese = matches!(text.get(at), '前') && !matches!(text.get(at + 1), '一' | 'の');
    let clause = !crate::facts::text::is_han(before) || among!(before, "于於在至到");
    other
        || japanese && !text.is_japanese(at)
        || text.get(at) == '第' && !clause
        || matches!(text.get(at), '当' | '當') && among!(before, "日号號节節夕正相适適恰直应應充担擔了")
        || text.get(at) == '同' && among!(before, "不共相如大等会會合")
        || text.get(at) == '次' && among!(before, "一二三四五六七八九十两多每首这這那几数初再此上下")
        || text.get(at) == '前' && among!(before, "以之目空午当")
}
