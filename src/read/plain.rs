//! Plain text: a bare text keeps all its paragraphs; one saved from a news page loses the page around it.

use crate::article::SharedText;

use super::draft::Draft;
use super::{lines, manuscript};

/// The article in a text, or every paragraph of it. Paragraphs stay where they lie in the text.
pub(super) fn read(text: &SharedText, raw: bool) -> Draft {
    let paragraphs = lines::paragraphs(text).into_iter();
    if raw {
        return manuscript::everything(paragraphs.map(Into::into).collect());
    }
    let shown = paragraphs.filter(|p| p.text.chars().any(|c| !is_blank(c)));
    manuscript::article(shown.map(Into::into).collect())
}

/// What leaves nothing on a page: white space, and characters of no width.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use crate::article::{BlockKind, SetAsideReason};
    use crate::read::draft::Draft;

    fn read(text: &str, raw: bool) -> Draft {
        super::read(&text.into(), raw)
    }

    const BODY: &str = "雨后的河谷里，修路队清理了三处塌方，下午四点恢复通车，村民说这是今年的第二次。";

    #[test]
    fn a_bare_text_keeps_everything() {
        let draft = read(&format!("河谷公路恢复通车\n{BODY}\n分享会上，大家谈到了护坡。\n{BODY}"), false);
        assert_eq!(draft.headline.as_deref(), Some("河谷公路恢复通车"));
        assert_eq!(draft.blocks.len(), 4);
        assert!(draft.set_aside.is_empty());

        let words = read("Home\nShare\nSearch\n", false);
        assert_eq!((words.blocks.len(), words.set_aside.len()), (3, 0));
    }

    #[test]
    fn a_first_line_without_end_is_the_headline() {
        for title in ["河谷公路恢复通车，三处塌方全部清理完毕，护坡工程也将在入冬之前完工", "路通了"]
        {
            let draft = read(&format!("{title}\n雨停了，路通了。\n{BODY}"), false);
            assert_eq!(draft.headline.as_deref(), Some(title));
            assert_eq!(draft.blocks.len(), 3);
            assert_eq!(read(&format!("{title}\n雨停了。"), false).headline.as_deref(), Some(title));
            assert_eq!(read(&format!("{title}\n雨停了。"), true).headline, None);
        }
        assert_eq!(read("雨停了。\n路通了。", false).headline, None);
    }

    #[test]
    fn a_korean_item_loses_its_lines_of_when_and_who() {
        let body = "강길시는 14일 새 나루를 열었다고 밝혔다. 나루는 배 다섯 척을 댈 수 있다.";
        let text = format!(
            "강길시 새 나루 열어\n\n입력 2026-04-14 11:32\n\n윤서진 기자\n\n{body}\n\n{body}\n\nseojin@example.org"
        );
        let draft = read(&text, false);
        assert_eq!(draft.headline.as_deref(), Some("강길시 새 나루 열어"));
        assert_eq!(draft.published.as_deref(), Some("2026-04-14T11:32:00"));
        assert_eq!(draft.author.as_deref(), Some("윤서진"));
        assert_eq!((draft.blocks.len(), draft.set_aside.len()), (3, 3));
        let text = format!("강길시 소식\n윤서진 기자\n입력 2026.04.14. 11:32 수정 2026.04.14. 13:05\n{body}");
        let draft = read(&text, false);
        assert_eq!(draft.published.as_deref(), Some("2026-04-14T11:32:00"));
        assert_eq!(draft.author.as_deref(), Some("윤서진"));
    }

    #[test]
    fn what_cannot_be_seen_is_no_paragraph() {
        let text = "甲\n\u{200b}\n\u{a0}\u{feff}\n乙\n";
        assert_eq!(read(text, false).blocks.len(), 2);
        // The whole file is the whole file.
        assert_eq!(read(text, true).blocks.len(), 4);
    }

    #[test]
    fn a_saved_page_loses_its_furniture_but_not_its_meaning() {
        let page = format!(
            "河谷网 > 新闻\n\n河谷公路恢复通车\n\n时间：2023-10-16 14:20 来源：河谷日报\n\n山路.png\n　　{BODY}\n抓进度，保安全\n　　{BODY}\n（责编：柳青）\n版权声明：转载请注明。\n"
        );
        let draft = read(&page, false);
        assert_eq!(draft.headline.as_deref(), Some("河谷公路恢复通车"));
        assert_eq!(draft.published.as_deref(), Some("2023-10-16T14:20:00"));
        assert_eq!(draft.source.as_deref(), Some("河谷日报"));
        assert_eq!(draft.outlet.as_deref(), Some("河谷网"));
        assert_eq!(draft.editor.as_deref(), Some("柳青"));
        let kinds: Vec<_> = draft.blocks.iter().map(|b| b.kind).collect();
        assert_eq!(
            kinds,
            [BlockKind::Headline, BlockKind::Paragraph, BlockKind::Heading, BlockKind::Paragraph]
        );
        let reasons: Vec<_> = draft.set_aside.iter().map(|s| s.reason).collect();
        use SetAsideReason::{Breadcrumb, Byline, Copyright, Editor, Image};
        assert_eq!(reasons, [Breadcrumb, Byline, Image, Editor, Copyright]);
    }
}
