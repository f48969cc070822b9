//! Paragraphs in a row, as text files and documents of word processors have them, to an article: the headline over
//! the text, the lines under it and at its foot that are not text, headings.

#[cfg(test)]
mod tests;

use std::ops::{Deref, Range};

use crate::article::{BlockKind, SetAside, SetAsideReason, SharedText};

use super::byline::ends_sentence;
use super::draft::Draft;
use super::furniture::{self, Furniture, is_image_name};
use super::lines::Paragraph;
use super::{closing, contents, opening, signing};
use crate::text::{is_syllable, is_unspaced};

/// A paragraph, and what the document says it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece<T = String> {
    pub(super) text: T,
    /// [`BlockKind::Headline`] for a paragraph set as the document's title.
    pub(super) kind: BlockKind,
    /// Whether its first line is indented.
    pub(super) indented: bool,
}

/// What the text of a paragraph can be: its own, or a stretch of the whole text.
pub(super) trait Text: Deref<Target = str> + Into<SharedText> + Into<String> {}

impl<T: Deref<Target = str> + Into<SharedText> + Into<String>> Text for T {}

impl From<Paragraph> for Piece<SharedText> {
    fn from(paragraph: Paragraph) -> Self {
        Self { text: paragraph.text, kind: BlockKind::Paragraph, indented: paragraph.indented }
    }
}

/// Paragraphs from either end among which a page's head and foot are looked for.
const HEAD: usize = 40;
const FOOT: usize = 60;

/// Every paragraph, nothing else.
pub(super) fn everything<T: Text>(pieces: Vec<Piece<T>>) -> Draft {
    let mut draft = Draft::default();
    for piece in pieces {
        draft.block(plain_kind(piece.kind), piece.text);
    }
    draft
}

/// The article among the paragraphs.
pub(super) fn article<T: Text>(pieces: Vec<Piece<T>>) -> Draft {
    let tables = contents::tables(pieces.iter().map(|piece| &*piece.text));
    if !tables.contains(&true) {
        return told(pieces);
    }
    let mut tables = tables.into_iter();
    let (lines, pieces): (Vec<_>, Vec<_>) = pieces.into_iter().partition(|_| tables.next().unwrap_or(false));
    let mut draft = told(pieces);
    // Where a table stood between title and text, it goes when it is put back.
    let before = usize::from(draft.headline.is_some());
    let lines = lines.into_iter().map(|line| SetAside {
        text: line.text.into(),
        reason: SetAsideReason::Navigation,
        before,
    });
    draft.set_aside.splice(0..0, lines);
    draft
}

/// The same, of what is no table of contents.
fn told<T: Text>(pieces: Vec<Piece<T>>) -> Draft {
    let last = pieces.len();
    // Whoever signs it and when is what a contract says.
    let is_deed = pieces.iter().take(HEAD).any(|p| opening::is_party(&p.text));
    let is_told =
        |f: &Furniture| matches!(f.reason, SetAsideReason::Byline | SetAsideReason::Editor) && is_deed;
    // Boxed: of a book's paragraphs hardly one is any.
    let mut found: Vec<Option<Box<Furniture>>> = pieces
        .iter()
        .enumerate()
        .map(|(i, p)| match p.kind {
            BlockKind::Headline | BlockKind::TableRow => None,
            _ if i > 1 && i + closing::LAST >= last && closing::is_end(&p.text) => {
                Some(plain(SetAsideReason::Other))
            }
            _ if i < HEAD && opening::is_greeting(&p.text) => None,
            _ if i < HEAD || i + FOOT >= last => furniture::classify(&p.text).filter(|f| !is_told(f)),
            _ => image(&p.text),
        })
        .map(|place| place.map(Box::new))
        .collect();
    let over = begins_with_title(&pieces) && found.first().is_some_and(Option::is_none);
    let is_body = |i: usize| {
        found.get(i).is_some_and(Option::is_none)
            && pieces.get(i).is_some_and(|p| !is_set_over(p.kind) && is_prose(&p.text))
            && !(over && i == 0)
    };
    // Without prose there is nothing a page could stand around: a list of words is a list of words.
    let (Some(first), Some(end)) = ((0..last).find(|&i| is_body(i)), (0..last).rev().find(|&i| is_body(i)))
    else {
        return titled(pieces, over);
    };
    for (i, place) in found.iter_mut().enumerate() {
        let inside = i > first && i < end;
        if inside && !place.as_ref().is_some_and(|place| stands_inside(place)) {
            *place = None;
        }
    }
    let is_dated = |i: &usize| {
        let text = |i: usize| {
            let is_text = found.get(i).is_some_and(Option::is_none);
            pieces.get(i).filter(|_| is_text).map(|piece| &*piece.text)
        };
        let line = found.get(*i).and_then(Option::as_ref).zip(pieces.get(*i));
        line.is_some_and(|(furniture, piece)| {
            let above = i.checked_sub(1).and_then(text);
            if *i > end {
                signing::closes(&piece.text, furniture, above.filter(|_| *i > end + 1))
            } else {
                signing::heads(&piece.text, furniture, above.into_iter().chain(text(i + 1)))
            }
        })
    };
    let dated: Vec<usize> = (0..last).filter(is_dated).collect();
    let mut stated = Vec::new();
    for at in dated {
        stated.extend(found.get_mut(at).and_then(Option::take).and_then(|furniture| furniture.byline));
    }
    let mut draft = assemble(pieces, found, first, end);
    stated.into_iter().for_each(|line| draft.byline(line));
    draft
}

fn assemble<T: Text>(
    pieces: Vec<Piece<T>>,
    found: Vec<Option<Box<Furniture>>>,
    first: usize,
    end: usize,
) -> Draft {
    let is_page = is_page(&pieces, &found, first);
    let headline = headline(&pieces, &found, first, is_page);
    // Who sets headings as such sets none by mere shape, and puts no page around the text.
    let styled = pieces.iter().any(|p| matches!(p.kind, BlockKind::Heading | BlockKind::Headline));
    let indents = pieces.get(first..=end).unwrap_or_default().iter().filter(|p| p.indented).count();
    let indents = indents * 2 > end - first;
    let mut draft = Draft::default();
    let mut foot: Option<SetAsideReason> = None;
    let prose: Vec<bool> = pieces.iter().map(|p| is_prose(&p.text)).collect();
    let leads = |i: usize| prose.get(i + 1).copied().unwrap_or(false);
    let shaped = |i: usize| pieces.get(i).is_some_and(|piece| is_heading(piece, leads(i), indents));
    // One line right under the title, and no heading after it, says who wrote the text or what it is.
    let under = headline.map(|h| h + 1).filter(|&i| i < first && !(i + 1..end).any(shaped));
    for (i, (piece, place)) in pieces.into_iter().zip(found).enumerate() {
        if let Some(furniture) = place {
            if i > end {
                foot = after(furniture.reason).or(foot);
            }
            draft.furniture(*furniture, piece.text);
        } else if headline == Some(i) {
            draft.headline = Some(piece.text.into());
        } else if let Some(reason) = foot {
            draft.aside(reason, piece.text);
        } else if headline.is_some_and(|h| i < h)
            && !styled
            && (is_page || furniture::is_section(&piece.text))
        {
            draft.aside(SetAsideReason::Navigation, piece.text);
        } else if headline.is_some() && i < first && opening::is_kind(&piece.text) {
            draft.aside(SetAsideReason::Other, piece.text);
        } else if let Some(agency) = opening::agency(&piece.text).filter(|_| headline.is_some() && i < first)
        {
            draft.furniture(agency, piece.text);
        } else {
            let is_heading = || is_heading(&piece, leads(i), indents) && under != Some(i);
            let kind = match plain_kind(piece.kind) {
                BlockKind::Paragraph if !styled && is_heading() => BlockKind::Heading,
                kind => kind,
            };
            draft.block(kind, piece.text);
        }
    }
    if let Some(headline) = draft.headline.take() {
        draft.head(headline);
    }
    draft
}

/// A title that is not the headline is a heading.
fn plain_kind(kind: BlockKind) -> BlockKind {
    if kind == BlockKind::Headline { BlockKind::Heading } else { kind }
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

/// Whether the lines over the text are those of a page that was copied: a way to it, a menu, buttons. What people write
/// has none of them.
fn is_page<T: Text>(pieces: &[Piece<T>], found: &[Option<Box<Furniture>>], first: usize) -> bool {
    use SetAsideReason::{Advert, Breadcrumb, Comment, Navigation, Related, Share};
    let is_button =
        |f: &Furniture| matches!(f.reason, Breadcrumb | Navigation | Share | Related | Comment | Advert);
    found.iter().take(first).flatten().any(|f| is_button(f))
        || opening::is_menu(pieces.iter().take(first).map(|p| &*p.text))
}

/// The line that stands over the text: what is set as title or heading, else the first that looks like one. Of a copied
/// page, where a dated line follows, the one right before it.
fn headline<T: Text>(
    pieces: &[Piece<T>],
    found: &[Option<Box<Furniture>>],
    first: usize,
    is_page: bool,
) -> Option<usize> {
    let of_kind = |kind| (0..first).find(|&i| pieces.get(i).is_some_and(|p| p.kind == kind));
    if let Some(set) = of_kind(BlockKind::Headline).or_else(|| of_kind(BlockKind::Heading)) {
        return Some(set);
    }
    let text = |i: usize| pieces.get(i).map_or("", |p| &*p.text);
    let fits = |i: &usize| {
        found.get(*i).is_some_and(Option::is_none)
            && pieces.get(*i).is_some_and(|p| p.kind == BlockKind::Paragraph && is_title(&p.text))
            && !opening::is_kind(text(*i))
            && !opening::is_greeting(text(*i))
    };
    let names = |i: &usize| {
        let line = text(*i);
        !opening::is_entry(line)
            && !furniture::is_section(line)
            && opening::agency(line).is_none()
            && !opening::is_company(line)
    };
    let title =
        |mut lines: Range<usize>| lines.clone().find(|i| fits(i) && names(i)).or_else(|| lines.find(fits));
    let dated = (0..first)
        .find(|&i| found.get(i).and_then(Option::as_ref).is_some_and(|f| f.reason == SetAsideReason::Byline));
    match dated {
        Some(dated) if is_page => (0..dated).rev().find(fits).or_else(|| (dated..first).find(fits)),
        // An entry before the date is no title where one follows.
        Some(dated) => (0..dated).find(|i| fits(i) && names(i)).or_else(|| title(0..first)),
        None if (0..first).filter(|&i| !opening::is_entry(text(i))).count() <= 6 => title(0..first),
        None => None,
    }
}

/// Short, and no sentence; a headline may ask or exclaim, and may hold several parts.
fn is_title(text: &str) -> bool {
    let room = if text.chars().any(is_unspaced) { 60 } else { 160 };
    let open = text.ends_with(['。', '，', '：', '；', '、', ',', ';', ':', '…'])
        || (text.ends_with('.') && !text.ends_with("..."));
    text.chars().take(room + 1).count() <= room
        && text.chars().filter(|c| c.is_alphanumeric()).count() >= 2
        && !open
}

/// A short line without an end, over a paragraph; where paragraphs are indented, one that is not.
fn is_heading<T: Text>(piece: &Piece<T>, leads: bool, indents: bool) -> bool {
    let text = &piece.text;
    let room = if text.chars().any(is_unspaced) { 36 } else { 100 };
    let open = text.ends_with(['，', '：', '；', '、', ',', ';', ':']);
    leads
        && text.chars().take(room + 1).count() <= room
        && !ends_sentence(text)
        && !open
        && !opening::is_greeting(text)
        && !opening::is_entry(text)
        && !(indents && piece.indented)
}

/// A paragraph as articles are made of: at least a sentence of some length.
fn is_prose(text: &str) -> bool {
    // A syllable of Korean says as much as a few letters.
    let dense = |c: char| is_unspaced(c) || is_syllable(c);
    let least = if text.chars().any(dense) { 25 } else { 60 };
    text.chars().take(least).count() == least
        && (ends_sentence(text) || text.contains(['。', '，']) || text.contains(". "))
}

fn image(text: &str) -> Option<Furniture> {
    is_image_name(text).then_some(plain(SetAsideReason::Image))
}

fn plain(reason: SetAsideReason) -> Furniture {
    Furniture { reason, byline: None, outlet: None }
}

fn is_set_over(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Headline | BlockKind::Heading)
}

/// Pictures, advertisements and the editor's name are met inside texts as well.
fn stands_inside(furniture: &Furniture) -> bool {
    matches!(furniture.reason, SetAsideReason::Image | SetAsideReason::Advert | SetAsideReason::Editor)
}

/// Whether the first line is no sentence and the next one is: long as headlines may be that hold commas, and over
/// a text however short.
fn begins_with_title<T: Text>(pieces: &[Piece<T>]) -> bool {
    let [first, next, ..] = pieces else { return false };
    first.kind == BlockKind::Paragraph
        && is_title(&first.text)
        && !ends_sentence(&first.text)
        && !first.text.contains(['。', '！', '？'])
        && next.kind == BlockKind::Paragraph
        && ends_sentence(&next.text)
}

/// Everything, with a title that is set as one or stands `over` the rest.
fn titled<T: Text>(mut pieces: Vec<Piece<T>>, over: bool) -> Draft {
    let first = pieces.first().is_some_and(|p| is_set_over(p.kind)).then_some(0);
    let set = || pieces.iter().take(HEAD).position(|p| p.kind == BlockKind::Headline);
    let shaped = || (over || heads_sentences(&pieces)).then_some(0);
    let title = first.or_else(set).or_else(shaped).map(|at| pieces.remove(at).text);
    let mut draft = everything(pieces);
    if let Some(title) = title {
        draft.head(title.into());
    }
    draft
}

/// Whether the first line is a title and sentences follow, if not in the next line.
fn heads_sentences<T: Text>(pieces: &[Piece<T>]) -> bool {
    const NEAR: usize = 12;
    const SENTENCE: usize = 4;
    let Some(first) = pieces.first() else { return false };
    let is_name = !opening::is_entry(&first.text) && !opening::is_greeting(&first.text);
    let is_sentence =
        |p: &Piece<T>| ends_sentence(&p.text) && p.text.chars().take(SENTENCE).count() == SENTENCE;
    first.kind == BlockKind::Paragraph
        && is_title(&first.text)
        && is_name
        && !ends_sentence(&first.text)
        && !first.text.contains(['。', '！', '？'])
        && pieces.iter().skip(1).take(NEAR).any(is_sentence)
}
