//! Dates that a text carries as a part of it: below who signed it, at the head of a form, of a declaration.

use crate::article::SetAsideReason;

use super::byline::{Byline, ends_sentence};
use super::furniture::Furniture;
use super::opening;

/// Longest line that may be a signature, in characters.
const SIGNATURE: usize = 40;

/// Words for a date whatever it is of, at the end of a label.
const DATES: [&str; 7] = ["日期", "日付", "作成日", "날짜", "일자", "작성일", "date"];

/// Labels of when something was that the text tells of.
const TIMES: [&str; 7] = ["时间", "時間", "日時", "일시", "Time", "When", "Date"];

/// What says that a date is of the publication.
#[rustfmt::skip]
const PUBLISHED: [&str; 25] = [
    "发布", "發布", "發佈", "发表", "發表", "发稿", "發稿", "刊发", "刊登", "更新", "修改", "公開", "配信", "掲載", "投稿", "입력", "등록", "게재", "수정",
    "승인", "publi", "posted", "updat", "modified", "release",
];

/// Whether a line that says no more than a day dates the text at its foot: below a name, behind one, or with a label.
pub(super) fn closes(line: &str, found: &Furniture, above: Option<&str>) -> bool {
    says_day(line, found) && (above.is_some_and(is_name) || is_labelled(line) || is_signed(line, found))
}

/// Whether it is one of the entries at the head of a form or a memorandum, where lines beside it are others.
pub(super) fn heads(
    line: &str,
    found: &Furniture,
    beside: impl IntoIterator<Item = impl AsRef<str>>,
) -> bool {
    let is_entry = |line: &str| opening::is_entry(line) && !is_labelled(line);
    // When a meeting was has a time of day.
    let timed = || line.split_once([':', '：']).is_some_and(|(label, _)| TIMES.contains(&label.trim()));
    let is_when = (says_day(line, found) && is_labelled(line)) || (only_dated(found) && timed());
    is_when && beside.into_iter().any(|line| is_entry(line.as_ref()))
}

/// Only a day, without the time of day, and not that of the publication.
fn says_day(line: &str, found: &Furniture) -> bool {
    let lower = line.to_lowercase();
    let stamp = found.byline.as_ref().and_then(|byline| byline.published.as_ref());
    only_dated(found)
        && stamp.is_some_and(|stamp| !stamp.to_rfc3339().contains('T'))
        && !PUBLISHED.iter().any(|word| lower.contains(word))
}

/// Nothing but when.
fn only_dated(found: &Furniture) -> bool {
    let bare = |line: &Byline| Byline { published: None, ..line.clone() } == Byline::default();
    found.reason == SetAsideReason::Byline && found.byline.as_ref().is_some_and(bare)
}

fn is_name(line: &str) -> bool {
    let length = line.chars().take(SIGNATURE + 1).count();
    (2..=SIGNATURE).contains(&length)
        && !ends_sentence(line)
        && line.contains(char::is_alphabetic)
        && !line.ends_with([':', '：', ',', '，', '、'])
}

fn is_labelled(line: &str) -> bool {
    line.split_once([':', '：']).is_some_and(|(label, _)| {
        let label: String = label.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
        DATES.iter().any(|date| label.ends_with(date))
    })
}

/// A name and the day behind it.
fn is_signed(line: &str, found: &Furniture) -> bool {
    let stamp = found.byline.as_ref().and_then(|byline| byline.published.as_ref());
    stamp.and_then(|stamp| Some((line.get(..stamp.range.start)?, line.get(stamp.range.end..)?))).is_some_and(
        |(name, after)| {
            name.chars().filter(|c| c.is_alphabetic()).count() > 3
                && !name.contains([':', '：'])
                && !after.contains(char::is_alphanumeric)
        },
    )
}

#[cfg(test)]
mod tests {
    use super::{closes, heads};
    use crate::read::furniture::classify;

    #[test]
    fn what_dates_a_text_at_its_foot() {
        for (above, line) in [
            ("柳渡镇人民政府", "2026年5月3日"),
            ("Ada Moor", "3 May 2026"),
            ("路通了。", "本声明日期：2026年5月3日"),
            ("The road is open.", "Date: 3 May 2026"),
            ("路通了。", "柳渡船行 2026年5月3日"),
        ] {
            assert!(closes(line, &classify(line).unwrap(), Some(above)), "{line}");
        }
        for (above, line) in [
            ("路通了。", "2026年5月3日"),
            ("柳渡镇人民政府", "2026年5月3日 14:20"),
            ("柳渡镇人民政府", "发布时间：2026年5月3日"),
            ("柳渡镇人民政府", "2026年5月3日 来源：河谷网"),
            ("Ada Moor", "Published 3 May 2026"),
        ] {
            assert!(!closes(line, &classify(line).unwrap(), Some(above)), "{line}");
        }
    }

    #[test]
    fn what_dates_a_form_at_its_head() {
        let date = "Date: 3 May 2026";
        let found = classify(date).unwrap();
        assert!(heads(date, &found, ["From: Ada Moor"]));
        assert!(!heads(date, &found, ["The road is open"]));
        let time = "时间：2026年5月3日 14:00";
        assert!(heads(time, &classify(time).unwrap(), ["地点：柳渡镇政府"]));
        let date = "2026年5月3日";
        assert!(!heads(date, &classify(date).unwrap(), ["收件人：林禾"]));
    }
}
