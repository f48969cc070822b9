//! The line under a headline, and the one under a text: when, from where, by whom, edited by whom.
//!
//! Rules say what such lines are in Chinese, Japanese, Korean and English; they name no site.

use super::credited;
use super::labelled::{labels, strip_suffix_ignoring_case, value};
use super::labels::{DEEDS, ENGLISH_DEEDS, FILLER, Field, PUBLISHED, PUBLISHERS, UPDATED};
use super::outlets;
use super::signature;
use super::stamp::{self, Stamp};

/// What a line of this kind says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Byline {
    pub(super) published: Option<Stamp>,
    /// Of a later change.
    pub(super) updated: Option<Stamp>,
    /// Who published it, where a line is no more than that and a date.
    pub(super) outlet: Option<String>,
    pub(super) source: Option<String>,
    /// Named beside the date without a label: the source, unless another line names that; then the outlet.
    pub(super) publisher: Option<String>,
    pub(super) author: Option<String>,
    /// Who else reported.
    pub(super) helped: Option<String>,
    pub(super) editor: Option<String>,
    /// Whether every field is about who edited the text.
    pub(super) only_editor: bool,
}

/// Longest line looked at, and longest rest that no field explains, in characters.
const LINE: usize = 200;
pub(super) const REST: usize = 24;

/// Reads a line as such a line; `None` where it is text of another kind.
pub(super) fn parse(line: &str) -> Option<Byline> {
    if line.chars().take(LINE + 1).count() > LINE {
        return None;
    }
    signature::parse(line).or_else(|| credited::parse(line)).or_else(|| fields(line))
}

fn fields(line: &str) -> Option<Byline> {
    let stamps: Vec<Stamp> = stamp::all(line).collect();
    let labels = labels(line);
    if (stamps.is_empty() && labels.is_empty()) || is_of_deed(line) {
        return None;
    }
    let outlet = match stamps.as_slice() {
        [stamp] if labels.is_empty() => outlets::dated(line, stamp),
        _ => None,
    };
    if let Some((outlet, stamp)) = outlet {
        return Some(Byline { published: Some(stamp), outlet: Some(outlet), ..Byline::default() });
    }
    let mut byline = Byline::default();
    let mut rest = String::new();
    let mut at = 0;
    let mut seen = Vec::new();
    let starts: Vec<usize> =
        labels.iter().map(|l| l.start).chain(stamps.iter().map(|s| s.range.start)).collect();
    while at < line.len() {
        if let Some(label) = labels.iter().find(|l| l.start == at) {
            seen.push(label.field);
            let end = starts.iter().copied().filter(|&s| s >= label.end).min().unwrap_or(line.len());
            let (value, after) = value(line, label, end);
            at = after;
            if label.field == Field::Author && is_speech(value) {
                return None;
            }
            match label.field {
                Field::Source => keep(&mut byline.source, value),
                Field::Author => keep(&mut byline.author, value),
                Field::Editor => keep(&mut byline.editor, value),
                Field::Published | Field::Updated => rest.push_str(value),
                Field::Staff | Field::Counter => {}
            }
        } else if let Some(stamp) = stamps.iter().find(|s| s.range.start == at) {
            let updated = seen.last() == Some(&Field::Updated) || says_updated(&rest);
            // A label that begins the line without a colon is none of what the line says besides.
            if label_at_end(&rest, &UPDATED).or_else(|| label_at_end(&rest, &PUBLISHED)) == Some(0) {
                rest.clear();
            }
            let place = if updated { &mut byline.updated } else { &mut byline.published };
            if place.is_none() {
                *place = Some(stamp.clone());
            }
            if !seen.contains(&Field::Published) {
                seen.push(Field::Published);
            }
            at = stamp.range.end;
        } else {
            let Some(c) = line.get(at..).and_then(|l| l.chars().next()) else { break };
            rest.push(c);
            at += c.len_utf8();
        }
    }
    if byline.updated.is_none() {
        byline.updated = byline.published.as_ref().and_then(|stamp| changed_on_that_day(line, stamp));
    }
    // 明年还要装灯。(来源：河谷网): the last of the text, and who it is from.
    const WORDS: usize = 4;
    let sentence = rest.split_once(['。', '！', '？']).map(|(sentence, _)| sentence);
    if sentence.is_some_and(|said| said.chars().filter(|c| c.is_alphanumeric()).count() >= WORDS) {
        return None;
    }
    let mut rest = tidy_rest(&rest);
    let taken = outlets::taken_from(&rest);
    if let Some((source, others)) = taken.filter(|_| byline.source.is_none()) {
        byline.source = Some(source);
        if !stamps.is_empty() && is_publisher(&others) {
            byline.publisher = Some(others.clone());
        }
        rest = others;
    }
    let room = if labels.is_empty() && !is_titled(&rest) { REST * 2 / 3 } else { REST };
    if rest.chars().filter(|c| c.is_alphanumeric()).count() > room || ends_sentence(&rest) {
        return None;
    }
    // A lone counter or proofreader proves nothing about a long rest.
    let telling = seen.iter().any(|f| !matches!(f, Field::Counter | Field::Staff));
    if !telling && !rest.is_empty() {
        return None;
    }
    if byline.source.is_none() && !stamps.is_empty() && is_publisher(&rest) {
        byline.publisher = Some(rest);
    }
    byline.only_editor =
        seen.iter().all(|f| matches!(f, Field::Editor | Field::Staff)) && seen.contains(&Field::Editor);
    Some(byline)
}

/// Whether a line has said to here that the next time is that of a change, without a colon: `Updated 11:32`.
fn says_updated(before: &str) -> bool {
    label_at_end(before, &UPDATED).is_some()
}

/// Where one of these labels begins that a text ends with, before a weekday at the most: `Last modified on Sat`.
fn label_at_end(text: &str, labels: &[&str]) -> Option<usize> {
    const DAYS: [&str; 7] = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    let around = |c: char| c.is_whitespace() || "([（【:：,".contains(c);
    let text = text.trim_end_matches(around);
    let word = text.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let is_day = word.len() >= 3 && DAYS.iter().any(|day| day.starts_with(&word));
    let text = if is_day { text.get(..text.len() - word.len())?.trim_end_matches(around) } else { text };
    let ends = labels.iter().filter_map(|label| {
        let rest = strip_suffix_ignoring_case(text, label)?;
        let whole = !label.is_ascii() || rest.chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        whole.then(|| rest.trim_start().len())
    });
    ends.min()
}

/// `15 April 2026 Updated 11:32`: a change on the day that stands before it.
fn changed_on_that_day(line: &str, stamp: &Stamp) -> Option<Stamp> {
    let after = line.get(stamp.range.end..)?;
    let mut starts = after.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at);
    let first = starts.next()?;
    let (label, time) = after.split_at_checked(first)?;
    says_updated(label).then(|| stamp.at_time_of(time)).flatten()
}

/// Whether a line says when a law was passed or from when it holds: （2018年6月21日…会议通过　2018年9月1日起施行）.
fn is_enactment(line: &str) -> bool {
    const HELD: [&str; 8] = ["通过", "通過", "施行", "实施", "實施", "시행", "제정", "공포"];
    // In brackets, else pages say so of themselves.
    const CHANGED: [&str; 9] = ["修订", "修訂", "修正", "公布", "颁布", "頒布", "批准", "制定", "개정"];
    let line = line.trim();
    let bare = line.trim_end_matches(|c: char| "）)】。 ".contains(c));
    let ends = |words: &[&str]| words.iter().any(|word| bare.ends_with(word));
    let bracketed = line.starts_with(['（', '(']) && line.ends_with(['）', ')']);
    let dated = line.contains('年') || line.contains(|c: char| c.is_ascii_digit());
    dated && (ends(&HELD) || (bracketed && ends(&CHANGED)))
}

/// Whether a line says when a deed was signed or holds, or when something took place: text, whoever published it.
pub(super) fn is_of_deed(line: &str) -> bool {
    if is_enactment(line) {
        return true;
    }
    let Some((label, _)) = line.split_once([':', '：']) else { return false };
    let label = label.trim();
    let lower = label.to_lowercase();
    let dated = ["日期", "时间", "時間", "日", "일자", "일"].iter().any(|word| {
        label
            .strip_suffix(word)
            .is_some_and(|deed| DEEDS.iter().any(|known| deed.trim_end().ends_with(known)))
    });
    dated || ENGLISH_DEEDS.contains(&lower.as_str())
}

fn keep(place: &mut Option<String>, value: &str) {
    let fits = !value.is_empty() && value.chars().count() <= 40 && !ends_sentence(value);
    if place.is_none() && fits && value.chars().any(char::is_alphabetic) {
        *place = Some(value.to_owned());
    }
}

/// Whether what follows 记者： is what the reporter asked or said in an interview, and no name.
fn is_speech(value: &str) -> bool {
    /// Letters in a row of the longest name.
    const NAME: usize = 4;
    let value = value.trim_end();
    let longest = || value.split(|c: char| !c.is_alphabetic()).map(|name| name.chars().count()).max();
    value.ends_with(['？', '?', '！']) || (value.ends_with('。') && longest() > Some(NAME))
}

/// Whether what stands beside a date is a title in English with its article: `The Quillport Evening Bugle`.
fn is_titled(rest: &str) -> bool {
    let mut words = rest.split(' ');
    words.next() == Some("The") && words.all(|word| word.starts_with(char::is_uppercase))
}

/// What is left of a line without fields, separators and words that say nothing.
fn tidy_rest(rest: &str) -> String {
    rest.split(|c: char| c.is_whitespace() || "|｜()（）[]【】<>·•/,，:：-—_“”\"".contains(c))
        .filter(|word| !word.is_empty() && !word.chars().all(|c| c.is_ascii_digit()))
        .filter(|word| !FILLER.iter().any(|filler| filler.eq_ignore_ascii_case(word)))
        .collect::<Vec<_>>()
        .join(" ")
}

/// By how the names of publishers in Han and Hangul end.
pub(super) fn is_publisher(name: &str) -> bool {
    let length = name.chars().count();
    (2..=14).contains(&length)
        && !name.contains(char::is_whitespace)
        && PUBLISHERS.iter().any(|end| name.ends_with(end))
}

pub(super) fn ends_sentence(text: &str) -> bool {
    let end = text.trim_end_matches(|c: char| c.is_whitespace() || "”’」』\")）】".contains(c));
    end.ends_with(['。', '！', '？', '!', '?', '…', '．']) || (end.ends_with('.') && end.len() > 1)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_paper_is_named_before_the_date_and_its_hour() {
        let line = parse("The Harbour Post, 16 April 2026, 8:12 am").unwrap();
        assert_eq!(line.outlet.as_deref(), Some("The Harbour Post"));
        assert_eq!(line.published.unwrap().to_rfc3339(), "2026-04-16T08:12:00");
        assert_eq!(parse("Harbour Post, 16 April 2026").and_then(|line| line.outlet), None);
    }

    #[test]
    fn labels_may_stand_without_a_colon() {
        let line = parse("Last modified on Wed 15 Apr 2026 09.47 GMT").unwrap();
        assert_eq!(
            (line.published, line.updated.unwrap().to_rfc3339().as_str()),
            (None, "2026-04-15T09:47:00Z")
        );
        let line = parse("First published on Wednesday 15 April 2026 08.12 GMT").unwrap();
        assert_eq!(line.published.unwrap().to_rfc3339(), "2026-04-15T08:12:00Z");
        let line = parse("Updated 9:47 AM EDT, April 15, 2026").unwrap();
        assert_eq!(line.updated.unwrap().to_rfc3339(), "2026-04-15T09:47:00-04:00");
        assert_eq!(parse("The road was last modified on Wednesday 15 April 2026"), None);
    }

    #[test]
    fn reads_the_line_under_a_headline() {
        let line = parse("发布时间:2023-10-16 14:20:00来源: 河谷网").unwrap();
        assert_eq!(line.published.unwrap().to_rfc3339(), "2023-10-16T14:20:00");
        assert_eq!(line.source.as_deref(), Some("河谷网"));

        let line = parse("2023年10月16日 14:20  来源：河谷日报  作者：柳青 石川  字号 大 中 小").unwrap();
        assert_eq!((line.source.as_deref(), line.author.as_deref()), (Some("河谷日报"), Some("柳青 石川")));
    }

    #[test]
    fn brackets_that_stay_open_are_cut() {
        let source = |line: &str| parse(line).unwrap().source;
        assert_eq!(source("来源：河谷日报(青屏)  2023-10-16").as_deref(), Some("河谷日报"));
        assert_eq!(source("来源：河谷网-《河谷日报》2023-10-16 14:20").as_deref(), Some("河谷网"));
    }

    #[test]
    fn buttons_are_no_names() {
        assert_eq!(parse("By: 林禾 字号 大 中 小").unwrap().author.as_deref(), Some("林禾"));
        assert_eq!(parse("作者：林禾 周平 分享").unwrap().author.as_deref(), Some("林禾 周平"));
    }

    #[test]
    fn reads_the_line_under_a_text() {
        let line = parse("（责编：柳青）").unwrap();
        assert!(line.only_editor);
        assert_eq!(line.editor.as_deref(), Some("柳青"));
        assert_eq!(parse("[责任编辑：柳青 校对：石川]").unwrap().editor.as_deref(), Some("柳青"));
    }

    #[test]
    fn reads_names_without_a_label() {
        assert_eq!(
            parse("By Ada Moor and Tom Hale").unwrap().author.as_deref(),
            Some("Ada Moor and Tom Hale")
        );
        assert_eq!(parse("홍나무 기자 tree@example.org").unwrap().author.as_deref(), Some("홍나무"));
        assert_eq!(parse("本报记者 柳青").unwrap().author.as_deref(), Some("柳青"));
        assert_eq!(parse("By the time the road opened, the bus had gone."), None);
    }

    #[test]
    fn reads_the_publisher_before_a_date() {
        for name in ["Coast Wire", "The Quillport Courier"] {
            let line = parse(&format!("{name}, 5 March 2026")).unwrap();
            assert_eq!(line.outlet.as_deref(), Some(name));
            assert_eq!(line.published.unwrap().to_rfc3339(), "2026-03-05");
        }
        // A place, a person, a heading: none that is surely a publisher.
        for line in [
            "Port Ellen, 5 March 2026",
            "Ann Lowell, 5 March 2026",
            "World News, 5 March 2026",
            "By Coast Wire, 5 March 2026",
        ] {
            assert_eq!(parse(line).and_then(|line| line.outlet), None, "{line}");
        }
        assert_eq!(parse("Ann Lowell, Coast Wire, 5 March 2026").and_then(|line| line.outlet), None);
    }

    #[test]
    fn a_paper_stands_before_its_edition() {
        for line in [
            "潮見日報　二〇二五年十一月十三日付朝刊",
            "潮見日報 2025年11月13日付夕刊",
            "潮見日報 2025年11月13日(木曜日) 社会 29面",
            "潮見日報 2025年11月13日 第3版",
        ] {
            let line = parse(line).unwrap();
            assert_eq!(line.outlet.as_deref(), Some("潮見日報"));
            assert_eq!(line.published.unwrap().to_rfc3339(), "2025-11-13");
        }
    }

    #[test]
    fn when_a_deed_was_signed_is_text() {
        for line in [
            "簽訂日期：民國114年3月12日",
            "合同签订日期：2025年3月12日",
            "生效时间: 2025-03-12",
            "契約締結日：2025年3月12日",
            "계약 체결일: 2025년 3월 12일",
            "（2025年3月12日通过）",
            "（2025年3月12日柳渡市第三届人民代表大会常务委员会第九次会议通过　2025年9月1日起施行）",
            "2025年3月12日起施行",
            "(2025年3月12日修订)",
            "Effective date: 3 March 2025",
            "Date of signing: 3 March 2025",
        ] {
            assert_eq!(parse(line), None, "{line}");
        }
    }

    #[test]
    fn sentences_are_not_bylines() {
        for text in [
            "2023年10月16日，修路队清理了三处塌方，下午四点恢复通车。",
            "他说：时间不多了，公路必须在雨季前修好，否则村民又要绕行。",
            "记者：新渡船什么时候开？",
            "记者：那真是很不容易。",
            "On October 16, 2023, the road along the river was opened again to traffic.",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
