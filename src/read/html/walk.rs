//! The readable text of a page, piece by piece in document order.

use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use dom_query::{Document, NodeRef};

use crate::article::{BlockKind, SetAsideReason};
use crate::read::lines;
use crate::text::is_unspaced;

use super::elements::{
    is_block, is_button, is_data_row, is_hidden, is_link, is_note_mark, is_spelt_heading, kind_of,
};
use super::marks::{self, Mark};
use super::numbers::Lists;

/// Deeper nesting is no page: readers that recurse must never meet it.
const DEEPEST: usize = 512;

/// A paragraph of the page, or what stands in the place of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    /// What stands before the text of a numbered item, with the blank after it.
    pub(super) number: Option<String>,
    pub(super) kind: BlockKind,
    /// Level of a heading, 1 to 6.
    pub(super) level: u8,
    /// Scalar values that are inside links.
    pub(super) linked: usize,
    /// The inmost element around all of it, as an index into [`Page::elements`].
    pub(super) element: usize,
}

/// An element of the body that may hold text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Element {
    /// Stands before it in [`Page::elements`]; the first is its own.
    pub(super) parent: usize,
    pub(super) mark: Mark,
    /// Its name and classes as a number; 0 where it has no class.
    pub(super) look: u64,
}

/// A page by its readable pieces, and what they stand in.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) pieces: Vec<Piece>,
    /// The first is the body.
    pub(super) elements: Vec<Element>,
}

impl Page {
    /// The element a piece stands in and those around it, inmost first.
    pub(super) fn around(&self, piece: &Piece) -> impl Iterator<Item = usize> {
        self.upwards(piece.element)
    }

    /// An element and those around it, inmost first.
    pub(super) fn upwards(&self, element: usize) -> impl Iterator<Item = usize> {
        let parent = |i: usize| self.elements.get(i).map(|e| e.parent).filter(|&p| p < i);
        std::iter::successors(Some(element), move |&i| parent(i))
    }

    pub(super) fn look(&self, element: usize) -> u64 {
        self.elements.get(element).map_or(0, |e| e.look)
    }

    /// Makes comments parts of the page's text like any other.
    pub(super) fn take_comments_for_text(&mut self) {
        let comments = self.elements.iter_mut().filter(|e| e.mark.aside == Some(SetAsideReason::Comment));
        comments.for_each(|element| element.mark.aside = None);
    }

    pub(super) fn mark(&self, element: usize) -> Mark {
        self.elements.get(element).map(|e| e.mark).unwrap_or_default()
    }
}

impl Piece {
    /// With the number it has as an item.
    pub(super) fn numbered(self) -> String {
        self.number.unwrap_or_default() + &self.text
    }

    pub(super) fn length(&self) -> usize {
        self.text.chars().count()
    }

    pub(super) fn is_han(&self) -> bool {
        self.text.chars().take(40).filter(|c| is_unspaced(*c)).count() >= 10
    }

    /// More link than text.
    pub(super) fn is_links(&self) -> bool {
        self.linked * 2 > self.length()
    }
}

/// Every readable piece of the body; `None` where the page nests too deeply.
pub(super) fn page(page: &Document) -> Option<Page> {
    walked(page, Lists::of(page))
}

/// The same of a chapter of a book.
pub(super) fn chapter(page: &Document) -> Option<Page> {
    walked(page, Lists::of_book(page))
}

fn walked(page: &Document, lists: Lists) -> Option<Page> {
    let first = Element { parent: 0, mark: Mark::default(), look: 0 };
    let mut walker = Walker { elements: vec![first], lists, ..Walker::default() };
    let root = page.select("body").nodes().first().copied().unwrap_or_else(|| page.root());
    // By hand instead of by recursion: a hostile page must not end the program.
    let mut path: Vec<NodeRef<'_>> = Vec::new();
    let mut next = root.first_child();
    while let Some(node) = next {
        let entered = walker.enter(&node);
        if entered && let Some(child) = node.first_child() {
            path.push(node);
            if path.len() > DEEPEST {
                return None;
            }
            next = Some(child);
            continue;
        }
        if entered {
            walker.leave(&node);
        }
        next = node.next_sibling();
        while next.is_none() {
            let Some(parent) = path.pop() else { break };
            walker.leave(&parent);
            next = parent.next_sibling();
        }
    }
    walker.flush();
    Some(Page { pieces: walker.pieces, elements: walker.elements })
}

#[derive(Default)]
struct Walker {
    pieces: Vec<Piece>,
    /// The paragraph under way; a line feed is a `<br>`.
    text: String,
    linked: usize,
    links: usize,
    /// Open elements that say what their text is.
    kinds: Vec<(BlockKind, u8)>,
    elements: Vec<Element>,
    /// The inmost open element.
    element: usize,
    /// The inmost element around all text of the paragraph under way.
    holder: Option<usize>,
    rows: usize,
    preformatted: usize,
    lists: Lists,
}

impl Walker {
    /// Whether the node's children are to be walked.
    fn enter(&mut self, node: &NodeRef<'_>) -> bool {
        if node.is_text() {
            self.push(&node.text());
            return false;
        }
        if !node.is_element() {
            return node.is_document() || node.is_fragment();
        }
        let name = node.node_name().map(|n| n.to_string()).unwrap_or_default();
        match name.as_str() {
            "script" | "style" | "noscript" | "template" | "head" | "svg" | "iframe" | "object"
            | "select" | "textarea" | "audio" | "video" | "canvas" | "math" => return false,
            // How a word is pronounced, written above it.
            "rt" | "rp" => return false,
            "br" => {
                self.text.push('\n');
                return false;
            }
            _ => {}
        }
        if is_hidden(node) || is_note_mark(node, &name) {
            return false;
        }
        if is_link(node, &name) {
            self.links += 1;
        }
        if name == "pre" {
            self.preformatted += 1;
        }
        if (is_block(&name) || is_button(node, &name)) && self.rows == 0 {
            self.flush();
        }
        if name == "tr" && self.rows == 0 && is_data_row(node) {
            self.flush();
            self.rows = 1;
        } else if self.rows > 0 && matches!(name.as_str(), "td" | "th") && !self.text.trim().is_empty() {
            self.text.push_str("  ");
        }
        if let Some(kind) = kind_of(&name, node) {
            self.kinds.push(kind);
        }
        self.lists.enter(node, &name);
        self.open(node, &name);
        true
    }

    fn leave(&mut self, node: &NodeRef<'_>) {
        let name = node.node_name().map(|n| n.to_string()).unwrap_or_default();
        if self.rows > 0 {
            if name == "tr" {
                self.flush();
                self.rows = 0;
            }
        } else if is_block(&name) || is_button(node, &name) {
            self.flush();
        }
        if is_link(node, &name) {
            self.links = self.links.saturating_sub(1);
        }
        if name == "pre" {
            self.preformatted = self.preformatted.saturating_sub(1);
        }
        if kind_of(&name, node).is_some() {
            self.kinds.pop();
        }
        self.lists.leave(&name);
        self.element = self.elements.get(self.element).map_or(0, |e| e.parent);
    }

    fn open(&mut self, node: &NodeRef<'_>, name: &str) {
        let mut words = node.class().map(|c| c.to_string()).unwrap_or_default();
        let look = if words.trim().is_empty() {
            0
        } else {
            BuildHasherDefault::<DefaultHasher>::new().hash_one((name, &words))
        };
        if let Some(id) = node.id_attr().filter(|id| !is_spelt_heading(node, name, id)) {
            words.push(' ');
            words.push_str(&id);
        }
        let (role, property) = (node.attr("role"), node.attr("itemprop"));
        let mark = marks::of(name, role.as_deref(), property.as_deref(), &words);
        self.elements.push(Element { parent: self.element, mark, look });
        self.element = self.elements.len() - 1;
    }

    fn push(&mut self, text: &str) {
        let before = self.text.len();
        for c in text.chars() {
            let blank = matches!(c, ' ' | '\t' | '\r' | '\u{a0}' | '\u{3000}')
                // Ends of lines in print; on a page they are none.
                || lines::is_end_of_print(c)
                || (c == '\n' && self.preformatted == 0);
            if !blank {
                self.text.push(c);
            } else if c == '\u{3000}' || c == '\u{a0}' {
                // Kept for now: at the start of a line they are its indent.
                self.text.push(c);
            } else if !self.text.ends_with([' ', '\n']) && !self.text.is_empty() {
                self.text.push(' ');
            }
        }
        if !text.trim().is_empty() {
            self.holder = Some(self.holder.map_or(self.element, |e| self.common(e, self.element)));
        }
        if self.links > 0 {
            self.linked += self.text[before..].chars().filter(|c| !c.is_whitespace()).count();
        }
    }

    /// The inmost element around two.
    fn common(&self, mut a: usize, mut b: usize) -> usize {
        // An element stands before those in it.
        while a != b {
            let inner = if a > b { &mut a } else { &mut b };
            *inner = self.elements.get(*inner).map_or(0, |e| e.parent);
        }
        a
    }

    /// Ends the paragraph under way.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        let linked = std::mem::take(&mut self.linked);
        let element = self.holder.take().unwrap_or(self.element);
        let (kind, level) = match self.kinds.last() {
            _ if self.rows > 0 => (BlockKind::TableRow, 0),
            Some(&kind) => kind,
            None => (BlockKind::Paragraph, 0),
        };
        let paragraphs = lines::split_at_breaks(&text);
        let share = linked.checked_div(paragraphs.len()).unwrap_or(0);
        for text in paragraphs {
            let linked = share.min(text.chars().count());
            let number = self.lists.take();
            self.pieces.push(Piece { text, number, kind, level, linked, element });
        }
    }
}

#[cfg(test)]
mod tests {
    use dom_query::Document;

    use super::page;
    use crate::article::BlockKind;

    fn texts(html: &str) -> Vec<(BlockKind, String)> {
        page(&Document::from(html)).unwrap().pieces.into_iter().map(|p| (p.kind, p.text)).collect()
    }

    #[test]
    fn blocks_and_breaks_make_paragraphs() {
        let html = "<h2>一</h2><p>甲<b>乙</b>丙</p>丁<br><br>戊<br>己。<br>庚<ul><li>辛</li></ul><blockquote><p>壬</p></blockquote>";
        let kinds: Vec<_> = texts(html);
        let expected = [
            (BlockKind::Heading, "一"),
            (BlockKind::Paragraph, "甲乙丙"),
            (BlockKind::Paragraph, "丁"),
            (BlockKind::Paragraph, "戊己。"),
            (BlockKind::Paragraph, "庚"),
            (BlockKind::ListItem, "辛"),
            (BlockKind::Quote, "壬"),
        ];
        assert_eq!(kinds, expected.map(|(k, t)| (k, t.to_owned())));
    }

    #[test]
    fn scripts_and_hidden_text_are_not_read() {
        assert_eq!(
            texts("<p>甲</p><script>x</script><p style='display: none'>乙</p>"),
            [(BlockKind::Paragraph, "甲".to_owned())]
        );
    }

    #[test]
    fn ends_of_printed_lines_are_blanks() {
        let html = "<p>Rain\u{2028}stopped \u{85}\u{b}here.\u{2029}</p>";
        assert_eq!(texts(html), [(BlockKind::Paragraph, "Rain stopped here.".to_owned())]);
    }

    #[test]
    fn readings_above_words_are_not_text() {
        let html = "<p><ruby>河<rp>(</rp><rt>かわ</rt><rp>)</rp></ruby>の<ruby>水<rt>みず</rt></ruby></p>";
        assert_eq!(texts(html), [(BlockKind::Paragraph, "河の水".to_owned())]);
    }

    #[test]
    fn numbers_of_notes_are_not_text() {
        let html = "<p>雨停了。<sup><a href='#f1'>[1]</a></sup>路通了<a epub:type='noteref' href='n.xhtml#2'>2</a>，面积三百米<sup>2</sup>，<sup><a href='#x'>原文如此</a></sup>。</p>";
        assert_eq!(
            texts(html),
            [(BlockKind::Paragraph, "雨停了。路通了，面积三百米2，原文如此。".to_owned())]
        );
    }

    #[test]
    fn nesting_without_end_is_refused() {
        let deep = format!("{}甲", "<div>".repeat(10_000));
        assert!(page(&Document::from(deep.as_str())).is_none());
    }
}
