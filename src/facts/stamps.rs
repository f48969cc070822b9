//! Time stamps of a page: “Updated Nov. 18, 2019”, 发布时间：2019-09-09, 入力 2019.9.9. They tell of the page, not of what
//! the article tells.

use super::found::Found;
use super::text::{Text, is_blank};
use super::words::listed;
use crate::article::{FactKind, FactValue};

/// Words that tell when a page was made, in small letters.
const MADE: &str = "original updated published posted modified edited created uploaded";

/// Small words that may stand in a line of a page's own times.
const BESIDE: &str = "on at by of in am pm ago min read a p m the and";

/// Longest line of a page's own times behind one of them, in scalar values.
const LONGEST: usize = 48;

/// Words right before a stamp at the start of a line; a colon or a blank may part them from it.
const LABELS: &[&str] = &[
    "发布时间",
    "发表时间",
    "更新时间",
    "上传时间",
    "发稿时间",
    "发布日期",
    "更新日期",
    "发布于",
    "发表于",
    "更新于",
    "编辑于",
    "最后更新",
    "發布時間",
    "發佈時間",
    "發表時間",
    "更新時間",
    "發稿時間",
    "發布日期",
    "發佈日期",
    "發布於",
    "發佈於",
    "發表於",
    "更新於",
    "最後更新",
    "公開日",
    "更新日",
    "更新日時",
    "配信日時",
    "掲載日",
    "投稿日",
    "最終更新",
    "公開日時",
    "입력",
    "수정",
    "등록",
    "승인",
    "기사입력",
    "최종수정",
    "업데이트",
];

/// What stands behind a stamp in a line of comments or of where a page comes from.
const BEHIND: &[&str] = &[
    "来源", "來源", "举报", "舉報", "发布", "發布", "發佈", "更新", "编辑", "阅读", "浏览", "评论", "作者",
    "字号", "分享", "回复", "来自", "配信", "公開", "投稿",
];

/// Takes the page's own times out of the facts of a block.
pub(super) fn strike(text: Text<'_>, found: &mut Vec<Found>) {
    let timed = |f: &Found| {
        matches!(f.kind, FactKind::Date | FactKind::DateTime | FactKind::Time | FactKind::Duration)
    };
    if !found.iter().any(timed) {
        return;
    }
    // “19.11.2019, 08:57”: a line of nothing but figures.
    let figures =
        |c: &char| c.is_ascii_digit() || is_blank(*c) || matches!(c, '-' | '/' | '.' | ':' | ',' | '|');
    let line = text.len() <= LONGEST
        && text.slice(0, text.len()).iter().all(figures)
        && found.iter().any(|f| f.kind == FactKind::DateTime || f.kind == FactKind::Time)
        && !found.iter().any(is_stretch);
    let mut stamped = None;
    found.retain(|f| {
        let dated = matches!(f.kind, FactKind::Date | FactKind::DateTime | FactKind::Time);
        let ago = f.kind == FactKind::Duration && is_ago(text, f);
        if !dated && !ago {
            return true;
        }
        // “Updated 12:24 am EST, Wednesday”: letters of a time zone in between, no word.
        let goes_on = stamped.is_some_and(|end: usize| {
            f.start >= end
                && f.start - end <= 10
                && (f.start - end <= 5
                    || !text.slice(end, f.start).iter().any(|c| c.is_lowercase() || matches!(c, '.' | '。')))
        });
        let stamp = line || goes_on || is_stamp(text, f);
        if stamp {
            stamped = Some(f.end);
        }
        !stamp
    });
}

fn is_ago(text: Text<'_>, f: &Found) -> bool {
    let past = matches!(&f.value, Some(FactValue::Text(value)) if value.starts_with("-P"));
    past || text.is_behind(f.end, "ago") || text.is_behind(f.end, "前")
}

fn is_stretch(f: &Found) -> bool {
    matches!(&f.value, Some(FactValue::Text(value)) if value.contains('/'))
}

fn is_stamp(text: Text<'_>, f: &Found) -> bool {
    // The article's own day at the start of a line that goes on with a bar or not at all.
    let is_own = || {
        let day = text.own.map(|own| own.to_string());
        matches!(&f.value, Some(FactValue::Text(value)) if day.is_some() && value.get(..10) == day.as_deref())
    };
    let behind = text.blank(f.end);
    let opens_line = f.start == text.blank(0) && matches!(text.get(behind), '•' | '|' | '·' | '\0');
    if opens_line && is_own() {
        return text.get(f.start).is_ascii_alphanumeric();
    }
    // A block of nothing else, in figures alone or told from the day of reading: 2019-09-09, 3 hours ago, 5分钟前.
    let only = f.start == text.blank(0) && text.blank(f.end) == text.len();
    if only && !is_stretch(f) {
        let figures = text
            .slice(f.start, f.end)
            .iter()
            .all(|c| c.is_ascii_digit() || is_blank(*c) || matches!(c, '-' | '/' | '.' | ':' | 'T'));
        return figures || text.get(f.start).is_ascii_digit() && is_ago(text, f);
    }
    // “| November 18, 2019 at 2:26 PM HST - Updated”
    let clock = matches!(f.kind, FactKind::DateTime | FactKind::Time);
    if clock && (f.end..f.end + 9).any(|at| text.is(at, "Updated ") || text.is(at, "Published ")) {
        return true;
    }
    after_label(text, f.start)
        || (after_made(text, f.start) || f.start == text.blank(0)) && ends_line(text, f)
}

/// 发布时间：, 입력 : and the like at the start of a line, or behind a blank or a bar.
fn after_label(text: Text<'_>, start: usize) -> bool {
    let mut at = start;
    while at > 0
        && start - at < 4
        && (is_blank(text.before(at, 1)) || matches!(text.before(at, 1), ':' | '：'))
    {
        at -= 1;
    }
    // The last characters of the labels rule out nearly all text.
    if !among!(text.before(at, 1), "间間期于於新日時载載력정록인트") {
        return false;
    }
    LABELS.iter().any(|label| {
        let len = label.chars().count();
        text.is_behind(at, label) && opens(text.before(at - len, 1))
    })
}

fn opens(c: char) -> bool {
    c == '\0'
        || is_blank(c)
        || matches!(c, '|' | '｜' | '·' | '•' | '/' | '(' | '（' | '[' | '\n' | '—' | '–')
}

/// “Updated”, “Published on”, “Last modified:”, with a capital.
fn after_made(text: Text<'_>, start: usize) -> bool {
    let colon = |at: usize| at - usize::from(at > 0 && matches!(text.before(at, 1), ':' | '：'));
    let mut at = colon(start - usize::from(start > 0 && is_blank(text.before(start, 1))));
    let (from, word) = text.word_before(at);
    if matches!(word.text(), "on" | "at") && from > 0 {
        at = colon(from - usize::from(is_blank(text.before(from, 1))));
    }
    let (from, word) = text.word_before(at);
    if !listed(MADE, word.text()) {
        return false;
    }
    let (first, qualifier) = text.word_before(from);
    let qualified = matches!(qualifier.text(), "last" | "first" | "originally") && qualifier.capital;
    (word.capital && (opens(text.before(from, 1)) || text.before(from, 1) == '.'))
        || (qualified && first < from)
}

/// Whether nothing of a sentence stands behind in the line.
fn ends_line(text: Text<'_>, f: &Found) -> bool {
    let clock = matches!(f.kind, FactKind::DateTime | FactKind::Time);
    let from = text.blank(f.end);
    if text.is_any(from, BEHIND) {
        return clock && text.len() - f.end <= LONGEST;
    }
    let labelled = after_made(text, f.start);
    let stamped = labelled || clock && text.slice(f.start, f.end).contains(&':');
    if !stamped {
        return false;
    }
    // Without a word before, only a clock and letters of a time zone tell.
    let mut at = f.end;
    let mut words = 0;
    while at < text.len() && at - f.end <= LONGEST {
        let c = text.get(at);
        if labelled && matches!(c, '|' | '•' | '·' | '\n') {
            return true;
        }
        if c.is_ascii_alphabetic() {
            let word = text.word(at);
            if !word.capital && !listed(BESIDE, word.text()) {
                return false;
            }
            words += 1;
            at = word.end;
            continue;
        }
        if matches!(c, '!' | '?' | '“' | '"' | '—') || c.is_alphabetic() {
            return false;
        }
        at += 1;
    }
    at >= text.len() && (labelled || words > 0)
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::said_of;

    #[test]
    fn times_of_the_page_are_no_facts() {
        for text in [
            "Updated Nov. 18, 2019",
            "Published on 5 May 2020 at 7:30 pm",
            "Last updated: May 5, 2020",
            "By Ada Brook | Posted May 5, 2020 | Sport",
            "Updated at 1:23 p.m.",
            "Published 1 day ago",
            "By Ada Brook | May 8, 2020 at 2:26 PM HST - Updated May 9, 2020",
            "19.11.2019, 08:57",
            "July 18, 2024",
            "July 18, 2024 • by Ada Brook",
            "5:45 AM PST 11/19/2019 by Ada Brook",
            "发布时间：2019-09-09 12:00",
            "2019-09-09",
            "更新於 2020年5月3日",
            "입력 2020.05.03 10:30",
            "今天08:50举报赞",
        ] {
            assert_eq!(said_of(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn dates_of_the_story_stay() {
        for text in [
            "Published on Friday, the report says much.",
            "The book, published in 2015, sold well.",
            "At 7:30 am the bridge opened",
            "该书发布于2019年5月。",
            "2019年9月9日",
            "On May 5, 2020 the bridge opened",
        ] {
            assert_eq!(said_of(text).len(), 1, "{text}");
        }
    }
}
