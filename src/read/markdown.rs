//! Markdown: its structure kept, its marks taken off.

#[cfg(test)]
mod tests;

use pulldown_cmark::{Event, HeadingLevel, MetadataBlockKind, Options, Parser, Tag, TagEnd};

use crate::article::{Block, BlockKind, CapturedBy, SetAsideReason};

use super::draft::{Draft, keep};
use super::furniture::Furniture;
use super::lines::{is_end, join};
use super::{address, byline, furniture, notices, signing, stamp, stated};

/// Reads a text in Markdown. A front matter gives headline, time and author.
pub(super) fn read(text: &str, raw: bool) -> Draft {
    let mut reader = Reader::default();
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES;
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        let is_item = matches!(event, Event::Start(Tag::Item));
        reader.event(event);
        if is_item {
            reader.number = text.get(range).map_or("", number).to_owned();
        }
    }
    reader.flush();
    let mut draft = reader.draft;
    // Notes stand after the text, wherever the file has them.
    let mut notes = reader.notes;
    if raw {
        draft.blocks.append(&mut notes);
    }
    if raw {
        return draft;
    }
    let matter = reader.front_matter;
    front_matter(&mut draft, &matter);
    head(&mut draft);
    foot(&mut draft);
    draft.blocks.append(&mut notes);
    draft
}

/// The number an item has in the file, with the blank after it; none of one with a bullet. Programs that show the text
/// count from the first of a list, whoever reads the file sees what stands there.
fn number(item: &str) -> &str {
    let item = item.trim_start();
    let figures = item.bytes().take_while(u8::is_ascii_digit).count();
    let is_number = figures > 0 && item.get(figures..).is_some_and(|rest| rest.starts_with(['.', ')']));
    let end = if item.get(figures + 1..).is_some_and(|rest| rest.starts_with(' ')) {
        figures + 2
    } else {
        figures + 1
    };
    if is_number { item.get(..end).unwrap_or_default() } else { "" }
}

#[derive(Default)]
struct Reader {
    draft: Draft,
    text: String,
    /// Of the item whose text comes next.
    number: String,
    heading: Option<HeadingLevel>,
    quotes: usize,
    items: usize,
    notes: Vec<Block>,
    in_note: bool,
    row: bool,
    in_matter: bool,
    in_code: bool,
    front_matter: String,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.in_matter => self.front_matter.push_str(&text),
            Event::Text(text) if self.in_code => {
                for line in text.lines() {
                    self.text.push_str(line);
                    self.flush();
                }
            }
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.text.push_str(&text);
            }
            Event::SoftBreak => self.line_break(),
            Event::HardBreak | Event::Rule => self.flush(),
            // Tags inside Markdown are marks too; comments nobody sees.
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.flush();
                self.heading = Some(*level);
            }
            Tag::BlockQuote(_) => {
                self.flush();
                self.quotes += 1;
            }
            Tag::Item => {
                self.flush();
                self.items += 1;
            }
            Tag::FootnoteDefinition(_) => {
                self.flush();
                self.in_note = true;
            }
            Tag::TableRow | Tag::TableHead => {
                self.flush();
                self.row = true;
            }
            Tag::MetadataBlock(MetadataBlockKind::YamlStyle) => self.in_matter = true,
            Tag::CodeBlock(_) => {
                self.flush();
                self.in_code = true;
            }
            Tag::Paragraph | Tag::HtmlBlock | Tag::List(_) => self.flush(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.flush();
                self.heading = None;
            }
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::Item => {
                self.flush();
                self.number.clear();
                self.items = self.items.saturating_sub(1);
            }
            TagEnd::FootnoteDefinition => {
                self.flush();
                self.in_note = false;
            }
            TagEnd::TableCell => self.text.push_str("  "),
            TagEnd::TableRow | TagEnd::TableHead => {
                self.flush();
                self.row = false;
            }
            TagEnd::MetadataBlock(_) => self.in_matter = false,
            TagEnd::CodeBlock => {
                self.flush();
                self.in_code = false;
            }
            TagEnd::Paragraph => self.flush(),
            _ => {}
        }
    }

    /// A line's end inside a paragraph is a blank, in Chinese and Japanese nothing.
    fn line_break(&mut self) {
        // `join` looks at both sides: the next line is not here yet, so its place is held by a mark.
        self.text.push('\n');
    }

    fn flush(&mut self) {
        let mut text = String::new();
        for line in self.text.split(is_end) {
            let line = line.trim();
            if !line.is_empty() {
                join(&mut text, line);
            }
        }
        self.text.clear();
        if text.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.number) + &text;
        let kind = if self.heading.is_some() {
            BlockKind::Heading
        } else if self.row {
            BlockKind::TableRow
        } else if self.items > 0 {
            BlockKind::ListItem
        } else if self.quotes > 0 {
            BlockKind::Quote
        } else {
            BlockKind::Paragraph
        };
        if self.in_note {
            self.notes.push(Block { kind, text: text.into() });
        } else {
            self.draft.block(kind, text);
        }
    }
}

/// `title: …`, `date: …`, `author: …`, one to a line: as much YAML as front matters hold of these. What programs that
/// clip pages write begins with the page's address; then `created` is when it was clipped.
fn front_matter(draft: &mut Draft, matter: &str) {
    let mut created = None;
    for line in matter.lines().take(100) {
        let Some((key, value)) = line.split_once(':') else { continue };
        let value = value.trim().trim_matches(['"', '\'']).trim();
        let value = (!value.is_empty() && !value.starts_with(['[', '{', '|', '>'])).then(|| value.to_owned());
        match key.trim().to_ascii_lowercase().as_str() {
            "title" | "headline" => keep(&mut draft.headline, value),
            "date" | "published" | "pubdate" => {
                keep(&mut draft.published, value.and_then(|v| stamp::find(&v)).map(|s| s.to_rfc3339()));
            }
            "modified" | "updated" | "lastmod" | "last_modified" => {
                keep(&mut draft.modified, value.and_then(|v| stamp::find(&v)).map(|s| s.to_rfc3339()));
            }
            "author" | "authors" => keep(&mut draft.author, value),
            "editor" => keep(&mut draft.editor, value),
            "source" | "url" | "source_url" | "link" if is_address(value.as_deref()) => {
                keep(&mut draft.address, value.and_then(|v| address::clean(&v, None)));
            }
            "source" => keep(&mut draft.source, value),
            "captured" | "clipped" | "saved" | "retrieved" | "accessed" | "archived" => {
                draft.captured(value.and_then(|v| stated::time(&v)), CapturedBy::Saver);
            }
            "created" => created = value.and_then(|v| stated::time(&v)),
            "outlet" | "publisher" | "site" => keep(&mut draft.outlet, value),
            _ => {}
        }
    }
    if draft.address.is_some() {
        draft.captured(created, CapturedBy::Saver);
    }
}

fn is_address(value: Option<&str>) -> bool {
    value.is_some_and(|value| address::clean(value, None).is_some())
}

/// The first heading is the headline, unless the front matter names one; lines under it may say when and by whom.
fn head(draft: &mut Draft) {
    /// Lines between the title and the text that are looked at.
    const LINES: usize = 6;
    let first_is_heading = draft.blocks.first().is_some_and(|b| b.kind == BlockKind::Heading);
    let titled = draft.headline.take();
    let same = draft.blocks.first().is_some_and(|b| titled.as_deref().is_none_or(|t| b.text == t));
    let headline = if first_is_heading && same { Some(draft.blocks.remove(0).text.into()) } else { titled };
    let mut at = 0;
    for _ in 0..LINES {
        let Some(line) = draft.blocks.get(at).filter(|block| block.kind == BlockKind::Paragraph) else {
            break;
        };
        if let Some(found) = stands_over(&line.text).filter(|_| draft.blocks.len() > 1) {
            let line = draft.blocks.remove(at);
            draft.furniture(found, line.text);
        } else if at == 0 && headline.is_some() && !byline::ends_sentence(&line.text) {
            // A line that says what the text is about.
            at += 1;
        } else {
            break;
        }
    }
    // Their place is before the text.
    draft.set_aside.iter_mut().for_each(|aside| aside.before = 0);
    if let Some(headline) = headline {
        draft.head(headline);
    }
}

/// What a line says that stands over a text and is none of it.
fn stands_over(line: &str) -> Option<Furniture> {
    let known = byline::parse(line).is_some() || notices::is_revision(line);
    if !known {
        return None;
    }
    furniture::classify(line).filter(|found| found.reason != SetAsideReason::Copyright)
}

/// The last lines may say whose the text is, who edited it and what else there is to read.
fn foot(draft: &mut Draft) {
    /// Blocks of the text that stay over them.
    const LEAST: usize = 2;
    let mut from = draft.blocks.len();
    let mut found = Vec::new();
    while let Some((above, line)) = from.checked_sub(1).and_then(|at| Some((at, draft.blocks.get(at)?))) {
        let signed = above.checked_sub(1).and_then(|at| draft.blocks.get(at)).map(|block| &*block.text);
        let furniture = (line.kind == BlockKind::Paragraph && above >= LEAST)
            .then(|| furniture::classify(&line.text))
            .flatten()
            .filter(|found| !signing::closes(&line.text, found, signed));
        let Some(furniture) = furniture else { break };
        found.push(furniture);
        from = above;
    }
    for (line, found) in draft.blocks.split_off(from).into_iter().zip(found.into_iter().rev()) {
        draft.furniture(found, line.text);
    }
}
