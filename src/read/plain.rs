//! Plain text: a bare text keeps all its paragraphs; one saved from a news page loses the page around it.

use crate::article::{BlockKind, SetAsideReason};

use super::byline::ends_sentence;
use super::draft::Draft;
use super::furniture::{self, Furniture, is_image_name};
use super::lines::{self, Paragraph, is_han};

/// Paragraphs from either end among which a page's head and foot are looked for.
const HEAD: usize = 40;
const FOOT: usize = 60;

/// Every paragraph, nothing else.
pub(super) fn read_raw(text: &str) -> Draft {
    let mut draft = Draft::default();
    for paragraph in lines::paragraphs(text) {
        draft.block(BlockKind::Paragraph, paragraph.text);
    }
    draft
}

pub(super) fn read(text: &str) -> Draft {
    let paragraphs = lines::paragraphs(text);
    let last = paragraphs.len();
    let mut found: Vec<Option<Furniture>> = paragraphs
        .iter()
        .enumerate()
        .map(
            |(i, p)| if i < HEAD || i + FOOT >= last { furniture::classify(&p.text) } else { image(&p.text) },
        )
        .collect();
    let is_body = |i: usize| {
        found.get(i).is_some_and(Option::is_none) && paragraphs.get(i).is_some_and(|p| is_prose(&p.text))
    };
    // Without prose there is nothing a page could stand around: a list of words is a list of words.
    let (Some(first), Some(end)) = ((0..last).find(|&i| is_body(i)), (0..last).rev().find(|&i| is_body(i)))
    else {
        return list(&paragraphs);
    };
    for (i, place) in found.iter_mut().enumerate() {
        let inside = i > first && i < end;
        if inside && !place.as_ref().is_some_and(stands_inside) {
            *place = None;
        }
    }
    assemble(paragraphs, found, first, end)
}

fn assemble(paragraphs: Vec<Paragraph>, found: Vec<Option<Furniture>>, first: usize, end: usize) -> Draft {
    let headline = headline(&paragraphs, &found, first);
    let indents = paragraphs.get(first..=end).unwrap_or_default().iter().filter(|p| p.indented).count();
    let indents = indents * 2 > end - first;
    let mut draft = Draft::default();
    let mut foot: Option<SetAsideReason> = None;
    let prose: Vec<bool> = paragraphs.iter().map(|p| is_prose(&p.text)).collect();
    for (i, (paragraph, place)) in paragraphs.into_iter().zip(found).enumerate() {
        if let Some(furniture) = place {
            if i > end {
                foot = after(furniture.reason).or(foot);
            }
            draft.furniture(furniture, paragraph.text);
        } else if headline == Some(i) {
            draft.headline = Some(paragraph.text);
        } else if let Some(reason) = foot {
            draft.aside(reason, paragraph.text);
        } else if headline.is_some_and(|h| i < h) {
            draft.aside(SetAsideReason::Navigation, paragraph.text);
        } else {
            let leads = prose.get(i + 1).copied().unwrap_or(false);
            let kind = if is_heading(&paragraph, leads, indents) {
                BlockKind::Heading
            } else {
                BlockKind::Paragraph
            };
            draft.block(kind, paragraph.text);
        }
    }
    if let Some(headline) = draft.headline.take() {
        draft.head(headline);
    }
    draft
}

/// What follows a line at the foot of a page is of the page too.
fn after(reason: SetAsideReason) -> Option<SetAsideReason> {
    match reason {
        SetAsideReason::Related => Some(SetAsideReason::Related),
        SetAsideReason::Comment => Some(SetAsideReason::Comment),
        SetAsideReason::Editor | SetAsideReason::Copyright => Some(SetAsideReason::Other),
        _ => None,
    }
}

/// The line that stands over the text. Where a dated line follows, the one right before it.
fn headline(paragraphs: &[Paragraph], found: &[Option<Furniture>], first: usize) -> Option<usize> {
    let fits = |i: &usize| {
        found.get(*i).is_some_and(Option::is_none) && paragraphs.get(*i).is_some_and(|p| is_title(&p.text))
    };
    let dated = (0..first)
        .find(|&i| found.get(i).and_then(Option::as_ref).is_some_and(|f| f.reason == SetAsideReason::Byline));
    match dated {
        Some(dated) => (0..dated).rev().find(fits).or_else(|| (dated..first).find(fits)),
        None if first <= 6 => (0..first).find(fits),
        None => None,
    }
}

/// Short, and no sentence; a headline may ask or exclaim, and may hold several parts.
fn is_title(text: &str) -> bool {
    let room = if text.chars().any(is_han) { 60 } else { 160 };
    let open = text.ends_with(['。', '，', '：', '；', '、', ',', ';', ':', '…'])
        || (text.ends_with('.') && !text.ends_with("..."));
    text.chars().take(room + 1).count() <= room
        && text.chars().filter(|c| c.is_alphanumeric()).count() >= 2
        && !open
}

/// A short line without an end, over a paragraph; where paragraphs are indented, one that is not.
fn is_heading(paragraph: &Paragraph, leads: bool, indents: bool) -> bool {
    let text = &paragraph.text;
    let room = if text.chars().any(is_han) { 36 } else { 100 };
    let open = text.ends_with(['，', '：', '；', '、', ',', ';', ':']);
    leads
        && text.chars().take(room + 1).count() <= room
        && !ends_sentence(text)
        && !open
        && !(indents && paragraph.indented)
}

/// A paragraph as articles are made of: at least a sentence of some length.
fn is_prose(text: &str) -> bool {
    let least = if text.chars().any(is_han) { 25 } else { 60 };
    text.chars().take(least).count() == least
        && (ends_sentence(text) || text.contains(['。', '，']) || text.contains(". "))
}

fn image(text: &str) -> Option<Furniture> {
    is_image_name(text).then_some(Furniture { reason: SetAsideReason::Image, byline: None, outlet: None })
}

/// Pictures, advertisements and the editor's name are met inside texts as well.
fn stands_inside(furniture: &Furniture) -> bool {
    matches!(furniture.reason, SetAsideReason::Image | SetAsideReason::Advert | SetAsideReason::Editor)
}

fn list(paragraphs: &[Paragraph]) -> Draft {
    let mut draft = Draft::default();
    for paragraph in paragraphs {
        draft.block(BlockKind::Paragraph, paragraph.text.clone());
    }
    draft
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::article::{BlockKind, SetAsideReason};

    const BODY: &str = "雨后的河谷里，修路队清理了三处塌方，下午四点恢复通车，村民说这是今年的第二次。";

    #[test]
    fn a_bare_text_keeps_everything() {
        let draft = read(&format!("河谷公路恢复通车\n{BODY}\n分享会上，大家谈到了护坡。\n{BODY}"));
        assert_eq!(draft.headline.as_deref(), Some("河谷公路恢复通车"));
        assert_eq!(draft.blocks.len(), 4);
        assert!(draft.set_aside.is_empty());

        let words = read("Home\nShare\nSearch\n");
        assert_eq!((words.blocks.len(), words.set_aside.len()), (3, 0));
    }

    #[test]
    fn a_saved_page_loses_its_furniture_but_not_its_meaning() {
        let page = format!(
            "河谷网 > 新闻\n\n河谷公路恢复通车\n\n时间：2023-10-16 14:20 来源：河谷日报\n\n山路.png\n　　{BODY}\n抓进度，保安全\n　　{BODY}\n（责编：柳青）\n版权声明：转载请注明。\n"
        );
        let draft = read(&page);
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
