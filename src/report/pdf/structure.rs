//! What the pages are made of, for those who hear them and for programs that lay them out anew: headings, paragraphs and
//! tables in reading order, whatever the order in which they are drawn.

use std::num::NonZeroU16;

use krilla::tagging::{Identifier, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};

/// A part of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part(usize);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// From 1 on.
    Heading(u16),
    Paragraph,
    Table,
    Row,
    /// Of a column.
    Head,
    Cell,
    /// A stretch of a paragraph.
    Stretch,
}

#[derive(Debug)]
struct Node {
    kind: Kind,
    /// Where it differs from that of the document.
    lang: &'static str,
    /// What is said in place of its text.
    spoken: Option<String>,
    parts: Vec<Part>,
    /// Where it stands on the pages.
    content: Vec<Identifier>,
}

/// Parts in parts; the next goes into the innermost that is open.
#[derive(Debug, Default)]
pub(super) struct Structure {
    nodes: Vec<Node>,
    top: Vec<Part>,
    open: Vec<Part>,
}

impl Structure {
    /// A part of the innermost open one.
    pub(super) fn add(&mut self, kind: Kind) -> Part {
        let part = Part(self.nodes.len());
        self.nodes.push(Node { kind, lang: "", spoken: None, parts: Vec::new(), content: Vec::new() });
        let parent = self.open.last().and_then(|parent| self.nodes.get_mut(parent.0));
        parent.map_or(&mut self.top, |parent| &mut parent.parts).push(part);
        part
    }

    pub(super) fn open(&mut self, kind: Kind) -> Part {
        let part = self.add(kind);
        self.open.push(part);
        part
    }

    /// Closes the innermost open part.
    pub(super) fn close(&mut self) {
        self.open.pop();
    }

    pub(super) fn speaks(&mut self, part: Part, lang: &'static str) {
        self.nodes.get_mut(part.0).into_iter().for_each(|node| node.lang = lang);
    }

    /// A stretch of a paragraph, and what is said in place of its text.
    pub(super) fn stretch(&mut self, paragraph: Part, spoken: Option<String>) -> Part {
        self.open.push(paragraph);
        let part = self.add(Kind::Stretch);
        self.close();
        if let Some(node) = self.nodes.get_mut(part.0) {
            node.spoken = spoken;
        }
        part
    }

    /// That something of a part stands there.
    pub(super) fn stands(&mut self, part: Part, at: Identifier) {
        self.nodes.get_mut(part.0).into_iter().for_each(|node| node.content.push(at));
    }

    pub(super) fn tree(self, lang: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(lang.to_owned()));
        self.top.iter().for_each(|part| tree.push(self.group(*part)));
        tree
    }

    fn group(&self, part: Part) -> TagGroup {
        let Some(node) = self.nodes.get(part.0) else { return TagGroup::new(Tag::P) };
        let mut group = TagGroup::new(tag(node));
        node.content.iter().for_each(|at| group.push(*at));
        // Parts lie in parts that were there before them: no deeper than tables in a document.
        node.parts.iter().for_each(|part| group.push(self.group(*part)));
        group
    }
}

fn tag(node: &Node) -> TagKind {
    let lang = Some(node.lang.to_owned()).filter(|lang| !lang.is_empty());
    match node.kind {
        Kind::Heading(level) => {
            Tag::Hn(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN), None).with_lang(lang).into()
        }
        Kind::Paragraph => Tag::P.with_lang(lang).into(),
        Kind::Table => Tag::Table.into(),
        Kind::Row => Tag::TR.into(),
        Kind::Head => Tag::TH(TableHeaderScope::Column).with_lang(lang).into(),
        Kind::Cell => Tag::TD.with_lang(lang).into(),
        Kind::Stretch => Tag::Span.with_alt_text(node.spoken.clone()).into(),
    }
}
