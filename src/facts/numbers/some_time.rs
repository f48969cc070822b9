//! Lengths of time that name no number: 几天, 数日間, 수년간, “a few weeks”, “several months”.

use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::{Text, is_hangul};

/// A length, or with 过去 and the like before it a stretch of time, without a value.
fn made(kind: FactKind, start: usize, end: usize) -> Found {
    Found { approximate: true, ..Found::bare(kind, start, end) }
}

/// 几天, 数日間, 好几年, 过去几年; not 这几天, 第几年, 几年级.
pub(super) fn chinese(text: Text<'_>, at: usize) -> Option<Found> {
    const FEW: &[&str] = &[
        "个星期",
        "個星期",
        "个小时",
        "個小時",
        "个钟头",
        "個鐘頭",
        "个月",
        "個月",
        "分钟",
        "分鐘",
        "小时",
        "小時",
        "星期",
        "天",
        "年",
        "日",
        "秒",
        "周",
        "週",
    ];
    const SEVERAL: &[&str] = &[
        "か月間",
        "カ月間",
        "ヶ月間",
        "ヵ月間",
        "か月",
        "カ月",
        "ヶ月",
        "ヵ月",
        "週間",
        "時間",
        "日間",
        "年間",
        "分間",
        "秒間",
        "月",
    ];
    let few = matches!(text.get(at), '几' | '幾');
    let long = if few { None } else { text.past_any(at + 1, SEVERAL) };
    let end = long.or_else(|| text.past_any(at + 1, FEW))?;
    // 几年级, 几周年, 几秒杀; 数日本, 数月饼, 数天线.
    let next = text.get(end);
    let other = match text.get(at + 1) {
        '年' => among!(next, "级級生"),
        '日' => among!(next, "本子游"),
        '月' => among!(next, "饼餅亮球色光"),
        '周' | '週' => among!(next, "年刊岁歲边邊围圍"),
        '天' => matches!(next, '线' | '線'),
        '秒' => matches!(next, '杀' | '殺'),
        _ => false,
    };
    let before = text.before(at, 1);
    let inside = if few {
        among!(before, "这這那哪头頭前后後每隔第无無没沒上下再") || is_asked(text, end)
    } else {
        among!(before, "这這那每隔第天年月日有")
    };
    if other || inside {
        return None;
    }
    let leading = ["过去", "過去", "最近", "未来", "未來", "今后", "今後", "近"];
    if let Some(word) = leading.iter().find(|word| text.is_behind(at, word)) {
        return Some(made(FactKind::Date, at - word.chars().count(), end));
    }
    let start = at - usize::from(few && before == '好');
    Some(made(FactKind::Duration, start, end))
}

/// Whether 几天 asks: “要等几天？”
fn is_asked(text: Text<'_>, end: usize) -> bool {
    for at in end..end + 14 {
        match text.get(at) {
            '？' | '?' | '呢' | '吗' | '嗎' => return true,
            '\0' | '。' | '，' | '；' | '！' | '”' | '」' => return false,
            _ => {}
        }
    }
    false
}

/// 수년간, 며칠 전, 사흘.
pub(in crate::facts) fn korean(text: Text<'_>, at: usize) -> Option<Found> {
    korean_some_time(text, at).or_else(|| korean_days(text, at))
}

/// 수년간, 몇 달 동안, 며칠 전: what stands behind tells that it is a length and no question.
fn korean_some_time(text: Text<'_>, at: usize) -> Option<Found> {
    const BEHIND: &[&str] = &[
        "간", "째", "동안", " 동안", "만에", " 만에", "전", " 전", "후", " 후", "뒤", " 뒤", " 안에", " 내",
    ];
    if is_hangul(text.before(at, 1)) {
        return None;
    }
    let end = match text.get(at) {
        '며' => text.past(at, "며칠")?,
        '몇' => {
            let from = text.blank(at + 1);
            text.past_any(from, &["개월", "시간", "년", "달", "주", "분", "초", "해"])?
        }
        '수' => text.past_any(at + 1, &["개월", "시간", "년", "주", "일", "분"])?,
        _ => return None,
    };
    let ends = text.is_any(end, BEHIND);
    let end = end + usize::from(text.is_any(end, &["간 ", "간의", "간에"]));
    ends.then(|| made(FactKind::Duration, at, end))
}

/// 이틀, 사흘: days as Korean counts them; 사흘째 is the third.
fn korean_days(text: Text<'_>, at: usize) -> Option<Found> {
    const DAYS: &[(&str, &str)] = &[("이틀", "P2D"), ("사흘", "P3D"), ("나흘", "P4D"), ("열흘", "P10D")];
    let (end, iso) = DAYS.iter().find_map(|(word, iso)| Some((text.past(at, word)?, *iso)))?;
    let other = is_hangul(text.before(at, 1)) || matches!(text.get(text.blank(end)), '째');
    (!other).then(|| Found::words(FactKind::Duration, at, end, iso.to_owned()))
}

/// “several weeks”, “few hours” behind `from`; the fact begins at `start`, with “a” or “a couple of”.
pub(in crate::facts) fn english(text: Text<'_>, start: usize, from: usize) -> Option<Found> {
    let mut word = text.word(text.past(from, " ")?);
    if word.text() == "more" {
        word = text.word(text.past(word.end, " ")?);
    }
    let counted = matches!(
        word.text(),
        "seconds"
            | "minutes"
            | "hours"
            | "days"
            | "nights"
            | "weeks"
            | "months"
            | "years"
            | "decades"
            | "centuries"
    );
    // “several hours’ drive” is as long; “several years-old” nothing.
    (counted && !matches!(text.get(word.end), '-' | '_')).then(|| made(FactKind::Duration, start, word.end))
}

#[cfg(test)]
mod tests {
    use crate::article::FactKind::{self, Date, Duration};
    use crate::facts::tests::stated_of;

    fn found(text: &str) -> Vec<(FactKind, String)> {
        let found = stated_of(text).into_iter();
        found
            .map(|(kind, text, value, about)| {
                (assert_eq!((value.as_str(), about), ("", true)), (kind, text)).1
            })
            .collect()
    }

    #[test]
    fn lengths_that_name_no_number() {
        for (text, kind, written) in [
            ("票在几小时内售完", Duration, "几小时"),
            ("走了好几个小时", Duration, "好几个小时"),
            ("搜寻数日未果", Duration, "数日"),
            ("几年前建成", Date, "几年前"),
            ("几个月后完工", Duration, "几个月后"),
            ("过去几年里，", Date, "过去几年"),
            ("数日間休む", Duration, "数日間"),
            ("数か月かけて直した", Duration, "数か月"),
            ("数年前に建った", Date, "数年前"),
            ("수년간 계속된", Duration, "수년간"),
            ("몇 달 동안 비어", Duration, "몇 달"),
            ("며칠 전에 문을 열었다", Date, "며칠 전"),
            ("몇 년 뒤 다시", Duration, "몇 년 뒤"),
            ("closed for several weeks", Duration, "several weeks"),
            ("A few minutes later, it", Duration, "A few minutes later"),
            ("opened a couple of days ago", Date, "a couple of days ago"),
            ("over the last few months", Date, "last few months"),
            ("in few hours", Duration, "few hours"),
        ] {
            assert_eq!(found(text), [(kind, written.to_owned())], "{text}");
        }
    }

    #[test]
    fn words_that_only_begin_like_them() {
        for text in [
            "这几天很忙",
            "要等几天？",
            "几年级学生",
            "无数日夜",
            "多数日本球员",
            "吃了数月饼",
            "第几年",
            "몇 시간이나 걸려요",
            "원전 수주에 성공",
            "a few readers",
            "several year-old trees",
            "Few weeks were wetter",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
