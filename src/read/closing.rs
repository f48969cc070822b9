//! What ends a text and is none: （完）, -30-, in a line of its own or behind the last sentence, and （編輯：林禾）1150314.

use crate::article::{BlockKind, SetAside, SetAsideReason};

use super::byline::{self, Byline, ends_sentence};
use super::draft::{Draft, keep};

/// Paragraphs at the end among which the mark that ends the text is looked for: who signed may stand below it.
pub(super) const LAST: usize = 4;

/// What stands alone where a text is over, without brackets and marks.
#[rustfmt::skip]
const ENDS: [&str; 19] = [
    "完", "了", "终", "終", "全文完", "本文完", "全书完", "全書完", "正文完", "本章完", "完结", "終わり", "おわり", "以上", "끝", "이상", "end", "ends",
    "the end",
];

/// Whether a line says that the text is over.
pub(super) fn is_end(line: &str) -> bool {
    let line = line.trim();
    let short = line.chars().take(13).count() <= 12;
    short && {
        let closed: String = line.chars().filter(|c| !c.is_whitespace()).collect();
        let lower = closed.to_lowercase();
        let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
        // -30-, as wires end, and not the number 30.
        let thirty = bare == "30" && lower.len() > 2 && lower.starts_with(['-', '—', '–', '#']);
        let hashes = lower.len() >= 3 && lower.chars().all(|c| c == '#');
        thirty || hashes || ENDS.contains(&bare)
    }
}

/// Where the mark begins that a paragraph ends with, behind its last sentence: …通车。（完）, … opened. (END), …했다. 끝.
fn mark(text: &str) -> Option<usize> {
    let is_sentence = |at: &usize| text.get(..*at).is_some_and(ends_sentence);
    let bracketed = || {
        let at = text.rfind(['(', '（', '【', '〈', '[', '［'])?;
        text.ends_with([')', '）', '】', '〉', ']', '］']).then_some(at)
    };
    let at = bracketed().or_else(|| text.strip_suffix(" 끝.").map(str::len)).filter(is_sentence)?;
    text.get(at..).is_some_and(is_end).then_some(at)
}

/// Sets aside the mark that ends a text, where it has one.
pub(super) fn set_aside(draft: &mut Draft) {
    let last = draft.blocks.len();
    for at in (last.saturating_sub(LAST)..last).rev() {
        let Some(block) = draft.blocks.get_mut(at) else { continue };
        let is_text = matches!(block.kind, BlockKind::Paragraph | BlockKind::Quote | BlockKind::ListItem);
        if is_text && at > 1 && is_end(&block.text) {
            let mark = draft.blocks.remove(at);
            return aside(draft, at, mark.text.into());
        }
        let end = if is_text { mark(&block.text) } else { None };
        if let Some(end) = end {
            let mark = block.text.part(end..block.text.len());
            let said = block.text.get(..end).map_or(0, |text| text.trim_end().len());
            block.text = block.text.part(0..said);
            return aside(draft, at + 1, String::from(mark.as_str().trim_start()));
        }
    }
}

fn aside(draft: &mut Draft, before: usize, text: String) {
    let place = draft.set_aside.iter().position(|aside| aside.before >= before);
    let found = SetAside { text, reason: SetAsideReason::Other, before };
    draft.set_aside.insert(place.unwrap_or(draft.set_aside.len()), found);
}

/// Takes who edited the text, and whose it is, from the end of its last paragraph.
pub(super) fn set_credit_aside(draft: &mut Draft) {
    let before = draft.blocks.len();
    let last = draft.blocks.last_mut().filter(|block| block.kind == BlockKind::Paragraph);
    let Some((block, (end, said))) = last.and_then(|block| credit(&block.text).map(|found| (block, found)))
    else {
        return;
    };
    let text = block.text.get(end..).unwrap_or_default().trim().to_owned();
    block.text = block.text.part(0..end);
    let reason = if said.only_editor { SetAsideReason::Editor } else { SetAsideReason::Byline };
    draft.set_aside.push(SetAside { text, reason, before });
    keep(&mut draft.source, said.source);
    keep(&mut draft.author, said.author);
    keep(&mut draft.editor, said.editor);
}

/// How a bracket begins that tells whose a text is. 数据来源 is that of its figures.
#[rustfmt::skip]
const CREDITS: [&str; 20] = [
    "本文来源", "文章来源", "新闻来源", "稿件来源", "信息来源", "来源", "來源", "本文來源", "新聞來源", "稿源", "转载自", "轉載自", "作者", "文章作者", "撰文", "本报记者",
    "记者", "記者", "执笔", "執筆",
];

/// Where the bracket that names who edited a text, or whose it is, begins behind its last sentence, and what it says;
/// agencies set the day behind it.
fn credit(text: &str) -> Option<(usize, Byline)> {
    let (open, close) = (['（', '(', '【', '['], ['）', ')', '】', ']']);
    let bare = text.trim_end();
    let credit = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    if !matches!(bare.len() - credit.len(), 0 | 6..=8) {
        return None;
    }
    let inside = credit.trim_end().strip_suffix(close)?;
    let (before, inside) = inside.split_at_checked(inside.rfind(open)?)?;
    let inside = inside.trim_start_matches(open);
    let says = byline::parse(inside)?;
    let credits = || {
        let named = says.source.is_some() || says.author.is_some();
        named && CREDITS.iter().any(|credit| inside.starts_with(credit)) && inside.contains([':', '：'])
    };
    (says.only_editor || credits()).then_some(())?;
    ends_sentence(before).then(|| (before.trim_end().len(), says))
}

#[cfg(test)]
mod tests {
    use super::{credit, is_end, mark, set_aside};
    use crate::article::BlockKind::{Headline, Paragraph};
    use crate::read::draft::Draft;

    #[test]
    fn a_mark_behind_the_last_sentence_is_none_of_it() {
        for (text, end) in [
            ("路通了。（完）", "（完）"),
            ("The road is open. (END)", "(END)"),
            ("道路は再開した。(了)", "(了)"),
            ("길이 열렸다.(끝)", "(끝)"),
            ("협조하여 주시기 바랍니다.  끝.", " 끝."),
        ] {
            assert_eq!(mark(text).map(|at| &text[at..]), Some(end), "{text}");
        }
        for text in ["全书（完）", "路通了。（完成）", "He left (in the end).", "路通了。(30)", "이것이 끝."]
        {
            assert_eq!(mark(text), None, "{text}");
        }
        // The last sentence is no part of who it is from.
        assert_eq!(crate::read::byline::parse("桥面用了新的石料。(本文来源：河谷网 作者：陈松)"), None);
        let mut draft = Draft::default();
        draft.block(Headline, "渡口重开");
        draft.block(Paragraph, "船开了。(完)");
        draft.block(Paragraph, "路通了。（完）");
        draft.block(Paragraph, "柳渡镇");
        set_aside(&mut draft);
        let texts: Vec<_> = draft.blocks.iter().map(|block| block.text.as_str()).collect();
        assert_eq!(texts, ["渡口重开", "船开了。(完)", "路通了。", "柳渡镇"]);
        let aside: Vec<_> = draft.set_aside.iter().map(|a| (a.text.as_str(), a.before)).collect();
        assert_eq!(aside, [("（完）", 3)]);
    }

    #[test]
    fn editors_stand_behind_the_last_sentence() {
        for line in [
            "渡口重開。（編輯：林育禾）1150314",
            "渡口重開。（編輯：林育禾）",
            "渡口重開。」（責任編輯：林育禾）",
            "渡口重开。(责任编辑：林育禾 校对：周平)",
        ] {
            let (end, said) = credit(line).unwrap();
            assert!(line[..end].ends_with(['。', '」']), "{line}");
            assert_eq!(said.editor.as_deref(), Some("林育禾"), "{line}");
        }
        for line in [
            "渡口重开。(本文来源：河谷网 作者：陈松)",
            "渡口重开。(本文来源：河谷网作者：陈松)",
            "渡口重开。（来源：河谷网　作者：陈松）",
        ] {
            let (end, said) = credit(line).unwrap();
            assert!(line[..end].ends_with('。'), "{line}");
            let (source, author) = (said.source.as_deref(), said.author.as_deref());
            assert_eq!((source, author), (Some("河谷网"), Some("陈松")), "{line}");
        }
        for line in [
            "渡口重開（編輯：林育禾）",
            "去年有三万人过河。（数据来源：河谷网）",
            "渡口重开。（记者走访发现：船票涨了）",
            "渡口重開。（編輯部）",
            "渡口重開。1150314",
            "共1150314人。（編輯：林育禾）12",
        ] {
            assert_eq!(credit(line), None, "{line}");
        }
    }

    #[test]
    fn ends_of_texts() {
        for line in [
            "(了)",
            "（完）",
            "〈了〉",
            "(終わり)",
            "끝.",
            "（끝）",
            "-30-",
            "###",
            "# # #",
            "ENDS",
            "-- END --",
            "— 30 —",
        ] {
            assert!(is_end(line), "{line}");
        }
        for line in ["30", "完成", "The end of it", "了解", "끝났다", "##"] {
            assert!(!is_end(line), "{line}");
        }
    }
}
