//! The text of an OpenDocument: paragraphs, headings, lists, tables and notes in reading order.

use std::collections::BTreeMap;

use crate::article::BlockKind;
use crate::read::Changes;
use crate::read::flaw::Flaw;
use crate::read::lines;
use crate::read::manuscript::Piece;
use crate::read::ordinals;
use crate::read::table;
use crate::read::xml::{Element, Token, Xml};

use super::changes::{self, Change};
use super::lists::Lists;
use super::styles::Styles;

/// Blanks that one `text:s` may stand for.
const BLANKS: usize = 1000;

#[derive(Debug, Default)]
pub(super) struct Body {
    pub(super) pieces: Vec<Piece>,
    pub(super) notes: Vec<Piece>,
    pub(super) comments: Vec<String>,
    pub(super) tracked: usize,
}

pub(super) fn read(text: &str, styles: &Styles, changes: Changes) -> Result<Body, Flaw> {
    let mut xml = Xml::new(text);
    let mut reader = Reader::new(styles, Some(changes));
    let mut inside = false;
    while let Some(token) = xml.next()? {
        match token {
            Token::Open(element) if !inside => {
                inside = element.name() == "text" && element.prefix() == "office";
            }
            Token::Open(element) => reader.open(&element, &mut xml)?,
            Token::Text(text) if inside => reader.push_text(&text),
            Token::Close(name) if inside => reader.close(&name),
            Token::Close(_) | Token::Text(_) => {}
        }
    }
    Ok(reader.finish())
}

/// What is under way, outermost first.
#[derive(Debug)]
enum Frame {
    Paragraph { text: String, opened: Opened, after: Vec<Piece> },
    Row(Vec<Vec<Piece>>),
    Note(Vec<Piece>),
}

/// What is known of a paragraph as it opens.
#[derive(Debug)]
struct Opened {
    kind: BlockKind,
    /// The number it has as an item of a list or as a heading.
    label: Option<String>,
}

pub(super) struct Reader<'s> {
    styles: &'s Styles,
    /// `None` inside the list of changes itself.
    version: Option<Changes>,
    known: BTreeMap<String, Change>,
    frames: Vec<Frame>,
    lists: Lists,
    /// Insertions under way that are no part of this version.
    without: Vec<String>,
    /// The text of a paragraph whose end is no part of this version: the next one goes on with it.
    carried: Option<(String, Opened)>,
    body: Body,
}

impl<'s> Reader<'s> {
    pub(super) fn new(styles: &'s Styles, version: Option<Changes>) -> Self {
        Self {
            styles,
            version,
            known: BTreeMap::new(),
            frames: Vec::new(),
            lists: Lists::default(),
            without: Vec::new(),
            carried: None,
            body: Body::default(),
        }
    }

    pub(super) fn open(&mut self, element: &Element<'_>, xml: &mut Xml<'_>) -> Result<(), Flaw> {
        match element.name().as_ref() {
            "tracked-changes" => {
                self.known = changes::read(xml, self.styles)?;
                let counts = |change: &&Change| !matches!(change, Change::Format);
                self.body.tracked = self.known.values().filter(counts).count();
            }
            "p" | "h" => self.start(element),
            "s" => {
                let count = element.get("c").and_then(|c| c.parse().ok()).unwrap_or(1_usize);
                self.push(&" ".repeat(count.min(BLANKS)));
            }
            "tab" => self.push("\t"),
            "line-break" => self.push("\n"),
            "change-start" => self.change_start(element),
            "change-end" => {
                let id = element.get("change-id").unwrap_or_default();
                self.without.retain(|w| *w != id);
            }
            "change" => self.put_back(element),
            "list" => self.lists.open(element),
            "list-item" | "list-header" => self.lists.item(element),
            "number" if element.prefix() == "text" => {
                let number = xml.text()?;
                self.number(number);
            }
            "table-row" => self.frames.push(Frame::Row(Vec::new())),
            "table-cell" => {
                if let Some(Frame::Row(cells)) = self.frames.last_mut() {
                    cells.push(Vec::new());
                }
            }
            "text-box" => self.lists.enter(),
            "note-body" => {
                self.lists.enter();
                self.frames.push(Frame::Note(Vec::new()));
            }
            "annotation" => {
                let comment = comment(xml)?;
                self.body.comments.extend(comment);
            }
            // Numbers of notes; reading aids; what is drawn and not said.
            "title" | "desc" if element.prefix() == "svg" => xml.skip()?,
            "note-citation"
            | "ruby-text"
            | "forms"
            | "sequence-decls"
            | "variable-decls"
            | "user-field-decls"
            | "table-of-content-source"
            | "script"
            | "binary-data" => xml.skip()?,
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, element: &Element<'_>) {
        let style = element.get("style-name").unwrap_or_default();
        let kind = match self.styles.kind(&style) {
            Some(BlockKind::Headline) => BlockKind::Headline,
            _ if element.name() == "h" => BlockKind::Heading,
            Some(kind) => kind,
            None if self.lists.is_open() => BlockKind::ListItem,
            None => BlockKind::Paragraph,
        };
        let (text, opened) = self.carried.take().unwrap_or_else(|| {
            let label = self.lists.label(element, self.styles);
            (String::new(), Opened { kind, label })
        });
        self.frames.push(Frame::Paragraph { text, opened, after: Vec::new() });
    }

    pub(super) fn close(&mut self, name: &str) {
        match name {
            "p" | "h" => self.end(),
            "list" => self.lists.close(),
            "text-box" => self.lists.leave(),
            "table-row" => {
                if let Some(Frame::Row(cells)) = self.frames.pop_if(|f| matches!(f, Frame::Row(_))) {
                    table::row(cells).into_iter().for_each(|piece| self.emit(piece));
                }
            }
            "note-body" => {
                self.lists.leave();
                if let Some(Frame::Note(pieces)) = self.frames.pop_if(|f| matches!(f, Frame::Note(_))) {
                    self.body.notes.extend(pieces);
                }
            }
            _ => {}
        }
    }

    fn end(&mut self) {
        let is_paragraph = |frame: &mut Frame| matches!(frame, Frame::Paragraph { .. });
        let Some(Frame::Paragraph { text, opened, after }) = self.frames.pop_if(is_paragraph) else { return };
        if self.without.is_empty() {
            self.emit_text(&text, opened);
        } else {
            self.carried = Some((text, opened));
        }
        after.into_iter().for_each(|piece| self.emit(piece));
    }

    fn change_start(&mut self, element: &Element<'_>) {
        let id = element.get("change-id").unwrap_or_default();
        let inserted = matches!(self.known.get(&id), Some(Change::Insertion));
        if inserted && self.version == Some(Changes::Rejected) {
            self.without.push(id);
        }
    }

    /// What was deleted at this place, where the version before is read.
    fn put_back(&mut self, element: &Element<'_>) {
        if self.version != Some(Changes::Rejected) {
            return;
        }
        let id = element.get("change-id").unwrap_or_default();
        // Each stands in the text once: taking it out keeps a hostile file from multiplying it.
        let Some(Change::Deletion(pieces)) = self.known.remove(&id) else { return };
        let mut pieces = pieces.into_iter();
        if let Some(first) = pieces.next() {
            self.push(&first.text);
        }
        for piece in pieces {
            if let Some(Frame::Paragraph { text, opened, .. }) = self.frames.last_mut() {
                let ended = std::mem::replace(text, piece.text);
                let opened = std::mem::replace(opened, Opened { kind: piece.kind, label: None });
                let open = self.frames.pop();
                self.emit_text(&ended, opened);
                self.frames.extend(open);
            } else {
                self.emit(piece);
            }
        }
    }

    /// Text as the file has it: what ends its lines or indents them is a blank, and several are one.
    pub(super) fn push_text(&mut self, text: &str) {
        let mut blank = match self.frames.last() {
            Some(Frame::Paragraph { text, .. }) => text.is_empty() || text.ends_with(' '),
            _ => return,
        };
        let mut collapsed = String::with_capacity(text.len());
        for c in text.chars() {
            let is_blank = matches!(c, ' ' | '\t' | '\n' | '\r');
            if !is_blank || !blank {
                collapsed.push(if is_blank { ' ' } else { c });
            }
            blank = is_blank;
        }
        self.push(&collapsed);
    }

    fn push(&mut self, text: &str) {
        if !self.without.is_empty() {
            return;
        }
        if let Some(Frame::Paragraph { text: open, .. }) = self.frames.last_mut() {
            open.push_str(text);
        }
    }

    /// A number that stands in the file: of the heading it is in, or of the item.
    fn number(&mut self, number: String) {
        match self.frames.last_mut() {
            Some(Frame::Paragraph { opened, .. }) => opened.label = ordinals::label(&number, false),
            _ => self.lists.set(number),
        }
    }

    fn emit_text(&mut self, text: &str, Opened { kind, label }: Opened) {
        let indented = text.starts_with(['\u{3000}', '\t']);
        let label = label.filter(|_| !text.trim().is_empty());
        let numbered = label.map(|label| label + text.trim_start());
        let text = numbered.as_deref().unwrap_or(text);
        for text in lines::split_at_breaks(text) {
            self.emit(Piece { text, kind, indented });
        }
    }

    /// Into the inmost thing that is under way.
    fn emit(&mut self, piece: Piece) {
        match self.frames.last_mut() {
            Some(Frame::Paragraph { after, .. }) => after.push(piece),
            Some(Frame::Row(cells)) => match cells.last_mut() {
                Some(cell) => cell.push(piece),
                None => cells.push(vec![piece]),
            },
            Some(Frame::Note(pieces)) => pieces.push(piece),
            None => self.body.pieces.push(piece),
        }
    }

    pub(super) fn finish(mut self) -> Body {
        self.frames.clear();
        if let Some((text, opened)) = self.carried.take() {
            self.emit_text(&text, opened);
        }
        self.body
    }
}

/// The text of the annotation that was just opened, without who wrote it and when.
fn comment(xml: &mut Xml<'_>) -> Result<Option<String>, Flaw> {
    let mut found = String::new();
    while let Some(token) = xml.next()? {
        match token {
            Token::Open(element) if matches!(element.name().as_ref(), "creator" | "date" | "date-string") => {
                xml.skip()?;
            }
            Token::Open(_) => {}
            Token::Text(text) => found.push_str(&text),
            Token::Close(name) if name == "annotation" => break,
            Token::Close(_) => {}
        }
    }
    let text = found.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok((!text.is_empty()).then_some(text))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::article::BlockKind::{Heading, ListItem, Paragraph, TableRow};
    use crate::read::Changes;

    fn both(changes: &str, xml: &str) -> [Vec<String>; 2] {
        let text = format!(
            "<office:body><office:text><text:tracked-changes>{changes}</text:tracked-changes>{xml}</office:text></office:body>"
        );
        [Changes::Rejected, Changes::Accepted].map(|version| {
            let body = read(&text, &Default::default(), version).unwrap();
            body.pieces.into_iter().map(|p| p.text).collect()
        })
    }

    #[test]
    fn kinds_blanks_and_notes() {
        let xml = "<office:text><text:h>一</text:h><text:p>甲<text:s text:c='2'/>乙<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>丙</text:p><text:list><text:list-item><text:p>丁</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>票价</text:p></table:table-cell><table:table-cell><text:p>两元</text:p></table:table-cell></table:table-row></table:table></office:text>";
        let body = read(xml, &Default::default(), Changes::Accepted).unwrap();
        let found: Vec<_> = body.pieces.iter().map(|p| (p.kind, p.text.as_str())).collect();
        assert_eq!(
            found,
            [(Heading, "一"), (Paragraph, "甲  乙丙"), (ListItem, "丁"), (TableRow, "票价  两元")]
        );
        assert_eq!(body.notes[0].text, "注");
    }

    #[test]
    fn an_insertion_is_not_in_the_version_before() {
        let changes = "<text:changed-region text:id='c1'><text:insertion><office:change-info><dc:creator>x</dc:creator></office:change-info></text:insertion></text:changed-region>";
        let [before, after] = both(
            changes,
            "<text:p>甲<text:change-start text:change-id='c1'/>新</text:p><text:p>段<text:change-end text:change-id='c1'/>乙</text:p>",
        );
        assert_eq!(before, ["甲乙"]);
        assert_eq!(after, ["甲新", "段乙"]);
    }

    #[test]
    fn a_deletion_is_only_in_the_version_before() {
        let changes = "<text:changed-region text:id='c1'><text:deletion><office:change-info/><text:p>旧</text:p><text:p>段</text:p></text:deletion></text:changed-region>";
        let [before, after] = both(changes, "<text:p>甲<text:change text:change-id='c1'/>乙</text:p>");
        assert_eq!(before, ["甲旧", "段乙"]);
        assert_eq!(after, ["甲乙"]);
    }
}
