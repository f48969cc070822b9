//! The text of a part: paragraphs, rows of tables and text boxes in reading order.

use crate::article::BlockKind;
use crate::read::Changes;
use crate::read::flaw::Flaw;
use crate::read::lines;
use crate::read::manuscript::Piece;
use crate::read::table;
use crate::read::xml::{Element, Token, Xml};

use super::numbering::{Counter, Numbering};
use super::properties::{self, Mark};
use super::styles::Styles;

/// Where a note stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Noted {
    Foot,
    End,
}

/// What was read out of a part.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub(super) pieces: Vec<Piece>,
    /// Notes in the order they are referred to, by their identifiers.
    pub(super) noted: Vec<(Noted, String)>,
    /// Changes that were tracked.
    pub(super) tracked: usize,
}

impl Body {
    /// With the numbers of its lists, where those are given.
    pub(super) fn read(
        text: &str,
        styles: &Styles,
        numbering: Option<&Numbering>,
        changes: Changes,
    ) -> Result<Self, Flaw> {
        let mut reader = Reader::new(styles, changes);
        reader.counter = numbering.map(Counter::new);
        let mut xml = Xml::new(text);
        while let Some(token) = xml.next()? {
            match token {
                Token::Open(element) => reader.open(&element, &mut xml)?,
                Token::Close(name) => reader.close(&name),
                Token::Text(_) => {}
            }
        }
        Ok(reader.finish())
    }
}

/// Notes or comments with their identifiers.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub(super) parts: Vec<(String, Vec<Piece>)>,
    pub(super) tracked: usize,
}

pub(super) fn notes(text: &str, styles: &Styles, changes: Changes) -> Result<Notes, Flaw> {
    let mut xml = Xml::new(text);
    let mut notes = Notes::default();
    let mut reader = Reader::new(styles, changes);
    let mut id = String::new();
    while let Some(token) = xml.next()? {
        match token {
            Token::Open(element) if matches!(element.name().as_ref(), "footnote" | "endnote" | "comment") => {
                id = element.get("id").unwrap_or_default();
            }
            Token::Open(element) => reader.open(&element, &mut xml)?,
            Token::Close(name) if matches!(name.as_str(), "footnote" | "endnote" | "comment") => {
                let mut next = Reader::new(styles, changes);
                next.prefix = reader.prefix.clone();
                let body = std::mem::replace(&mut reader, next).finish();
                notes.tracked += body.tracked;
                notes.parts.push((std::mem::take(&mut id), body.pieces));
            }
            Token::Close(name) => reader.close(&name),
            Token::Text(_) => {}
        }
    }
    Ok(notes)
}

/// What is under way, outermost first.
#[derive(Debug)]
enum Frame {
    Paragraph(Paragraph),
    Row { cells: Vec<Vec<Piece>>, gone: bool },
}

#[derive(Debug, Default)]
struct Paragraph {
    text: String,
    properties: properties::Paragraph,
    /// What text boxes inside it hold.
    after: Vec<Piece>,
}

struct Reader<'s> {
    styles: &'s Styles,
    counter: Option<Counter<'s>>,
    changes: Changes,
    body: Body,
    frames: Vec<Frame>,
    /// Text of a paragraph whose end is no part of this version: the next one goes on with it.
    carried: String,
    hidden: bool,
    /// Of the elements of a text document: that of the part's first one.
    prefix: Option<String>,
}

impl<'s> Reader<'s> {
    fn new(styles: &'s Styles, changes: Changes) -> Self {
        Self {
            styles,
            counter: None,
            changes,
            body: Body::default(),
            frames: Vec::new(),
            carried: String::new(),
            hidden: false,
            prefix: None,
        }
    }

    fn open(&mut self, element: &Element<'_>, xml: &mut Xml<'_>) -> Result<(), Flaw> {
        let name = element.name();
        // Drawings and formulas have names of their own: what moves a pen there moves no text.
        let prefix = self.prefix.get_or_insert_with(|| element.prefix().into_owned());
        if *prefix != element.prefix()
            && !matches!((element.prefix().as_ref(), name.as_ref()), ("m", "t") | (_, "Fallback"))
        {
            return Ok(());
        }
        if let Some(mark) = Mark::named(&name) {
            self.body.tracked += 1;
            return if mark.is_gone(self.changes) { xml.skip() } else { Ok(()) };
        }
        match name.as_ref() {
            "p" => {
                let text = std::mem::take(&mut self.carried);
                self.frames.push(Frame::Paragraph(Paragraph { text, ..Paragraph::default() }));
            }
            "pPr" => {
                let properties = properties::paragraph(xml, self.styles)?;
                self.body.tracked += usize::from(properties.mark.is_some());
                if let Some(Frame::Paragraph(paragraph)) = self.frames.last_mut() {
                    paragraph.properties = properties;
                }
            }
            "r" => self.hidden = false,
            "rPr" => self.hidden = properties::is_hidden(xml)?,
            "t" | "delText" => {
                let text = xml.text()?;
                self.push(&text);
            }
            "tab" | "ptab" => self.push("\t"),
            "br" if element.get("type").is_none_or(|t| t == "textWrapping") => self.push("\n"),
            "cr" => self.push("\n"),
            "noBreakHyphen" => self.push("\u{2011}"),
            "softHyphen" => self.push("\u{ad}"),
            "sym" => {
                let code = element.get("char").and_then(|c| u32::from_str_radix(&c, 16).ok());
                if let Some(c) = code.and_then(char::from_u32) {
                    self.push(c.encode_utf8(&mut [0; 4]));
                }
            }
            "footnoteReference" => self.note(Noted::Foot, element),
            "endnoteReference" => self.note(Noted::End, element),
            "tr" => self.frames.push(Frame::Row { cells: Vec::new(), gone: false }),
            "tc" => {
                if let Some(Frame::Row { cells, .. }) = self.frames.last_mut() {
                    cells.push(Vec::new());
                }
            }
            "trPr" => {
                if let Some(mark) = properties::mark(xml, "trPr")? {
                    self.body.tracked += 1;
                    if let Some(Frame::Row { gone, .. }) = self.frames.last_mut() {
                        *gone = mark.is_gone(self.changes);
                    }
                }
            }
            // How things look; what fields are made of; the same drawing once more for old programs; reading aids.
            "tblPr" | "tblGrid" | "tcPr" | "sectPr" | "sdtPr" | "instrText" | "delInstrText" | "fldData"
            | "Fallback" | "rt" | "rPrChange" | "pPrChange" | "binData" => xml.skip()?,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" => {
                if let Some(Frame::Paragraph(paragraph)) =
                    self.frames.pop_if(|f| matches!(f, Frame::Paragraph(_)))
                {
                    self.end(paragraph);
                }
            }
            "tr" => {
                self.flush_carried();
                if let Some(Frame::Row { cells, gone: false }) =
                    self.frames.pop_if(|f| matches!(f, Frame::Row { .. }))
                {
                    table::row(cells).into_iter().for_each(|piece| self.emit(piece));
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, paragraph: Paragraph) {
        let Paragraph { text, properties, after } = paragraph;
        let gone = properties.mark.is_some_and(|mark| mark.is_gone(self.changes));
        if gone || properties.initial {
            self.carried = text;
        } else {
            // An empty paragraph counts as well.
            let label = self.label(&properties).filter(|_| !text.trim().is_empty());
            let text = label.map_or(text.clone(), |label| label + text.trim_start());
            self.emit_text(&text, properties.kind.unwrap_or(BlockKind::Paragraph), properties.indented);
        }
        after.into_iter().for_each(|piece| self.emit(piece));
    }

    /// The number before a paragraph of a list.
    fn label(&mut self, properties: &properties::Paragraph) -> Option<String> {
        let gone = self.frames.iter().any(|frame| matches!(frame, Frame::Row { gone: true, .. }));
        let counter = self.counter.as_mut().filter(|_| !gone)?;
        counter.next(&properties.numbered, properties.style.as_deref())
    }

    fn emit_text(&mut self, text: &str, kind: BlockKind, indented: bool) {
        let indented = indented || text.starts_with(['\u{3000}', '\t']);
        for text in lines::split_at_breaks(text) {
            self.emit(Piece { text, kind, indented });
        }
    }

    /// Into the inmost thing that is under way.
    fn emit(&mut self, piece: Piece) {
        match self.frames.last_mut() {
            Some(Frame::Paragraph(paragraph)) => paragraph.after.push(piece),
            Some(Frame::Row { cells, .. }) => match cells.last_mut() {
                Some(cell) => cell.push(piece),
                None => cells.push(vec![piece]),
            },
            None => self.body.pieces.push(piece),
        }
    }

    fn push(&mut self, text: &str) {
        if self.hidden {
            return;
        }
        if let Some(Frame::Paragraph(paragraph)) = self.frames.last_mut() {
            paragraph.text.push_str(text);
        }
    }

    fn note(&mut self, kind: Noted, element: &Element<'_>) {
        self.body.noted.extend(element.get("id").map(|id| (kind, id)));
    }

    fn flush_carried(&mut self) {
        let carried = std::mem::take(&mut self.carried);
        self.emit_text(&carried, BlockKind::Paragraph, false);
    }

    fn finish(mut self) -> Body {
        self.frames.clear();
        self.flush_carried();
        self.body
    }
}

#[cfg(test)]
mod tests {
    use super::Body;
    use crate::article::BlockKind::{self, ListItem, Paragraph, TableRow};
    use crate::read::Changes;

    fn both(xml: &str) -> [Vec<(BlockKind, String)>; 2] {
        [Changes::Rejected, Changes::Accepted].map(|changes| {
            let body =
                Body::read(&format!("<w:body>{xml}</w:body>"), &Default::default(), None, changes).unwrap();
            body.pieces.into_iter().map(|p| (p.kind, p.text)).collect()
        })
    }

    fn texts(xml: &str) -> [Vec<String>; 2] {
        both(xml).map(|pieces| pieces.into_iter().map(|p| p.1).collect())
    }

    #[test]
    fn changes_are_read_as_before_or_as_after() {
        let [before, after] = texts(
            "<w:p><w:r><w:t>河谷</w:t></w:r><w:del w:id='1'><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins w:id='2'><w:r><w:t>新</w:t></w:r></w:ins><w:r><w:t>路</w:t></w:r></w:p>",
        );
        assert_eq!((before, after), (vec!["河谷旧路".to_owned()], vec!["河谷新路".to_owned()]));
    }

    #[test]
    fn an_end_that_was_deleted_joins_two_paragraphs() {
        let [before, after] = texts(
            "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p>",
        );
        assert_eq!(before, ["甲", "乙"]);
        assert_eq!(after, ["甲乙"]);
        let [before, after] = texts(
            "<w:p><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:ins w:id='1'/></w:rPr></w:pPr><w:ins w:id='2'><w:r><w:t>乙</w:t></w:r></w:ins></w:p><w:p><w:r><w:t>丙</w:t></w:r></w:p>",
        );
        assert_eq!(before, ["甲", "丙"]);
        assert_eq!(after, ["甲", "乙", "丙"]);
    }

    #[test]
    fn how_it_looked_before_says_nothing_of_what_it_is() {
        let [_, after] = both(
            "<w:p><w:pPr><w:numPr><w:numId w:val='3'/></w:numPr><w:pPrChange><w:pPr><w:pStyle w:val='Title'/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>无</w:t></w:r></w:p>",
        );
        assert_eq!(after, [(ListItem, "甲乙".to_owned())]);
    }

    #[test]
    fn a_drawing_has_no_tracked_changes() {
        let drawing = "<w:document><w:p><w:r><w:drawing><a:path><a:moveTo><a:pt/></a:moveTo></a:path></w:drawing><w:t>甲</w:t></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p></w:document>";
        let body = Body::read(drawing, &Default::default(), None, Changes::Accepted).unwrap();
        assert_eq!((body.tracked, body.pieces[0].text.as_str()), (0, "甲x"));
    }

    #[test]
    fn rows_and_boxes_keep_their_order() {
        let [before, after] = both(
            "<w:p><w:r><w:t>一</w:t><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent><w:t>二</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>票价</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>两元</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:ins w:id='1'/></w:trPr><w:tc><w:p><w:r><w:t>新</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        );
        let expected = [(Paragraph, "一二"), (Paragraph, "框"), (TableRow, "票价  两元"), (Paragraph, "新")];
        assert_eq!(after, expected.map(|(k, t)| (k, t.to_owned())));
        assert_eq!(before.len(), 3);
    }

    #[test]
    fn items_have_the_numbers_that_are_shown() {
        let lists = "<w:numbering><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>";
        let styles = "<w:styles><w:style w:styleId='n'><w:name w:val='List Number'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style></w:styles>";
        let item = |properties: &str, text: &str| {
            format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
        };
        let styled = "<w:pStyle w:val='n'/>";
        let inserted = format!("{styled}<w:rPr><w:ins w:id='1'/></w:rPr>");
        let xml = [
            "<w:body>",
            &item(styled, "甲"),
            &item(&inserted, "")
                .replace("<w:r>", "<w:ins w:id='2'><w:r>")
                .replace("</w:r>", "</w:r></w:ins>"),
            &item("<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>", "乙"),
            &item(&format!("{styled}<w:numPr><w:numId w:val='0'/></w:numPr>"), "丙"),
            &item(styled, "丁"),
            "</w:body>",
        ];
        let xml = xml.concat();
        let (numbering, styles) =
            (super::super::numbering::read(lists).unwrap(), super::super::styles::read(styles).unwrap());
        let of = |changes| {
            let body = Body::read(&xml, &styles, Some(&numbering), changes).unwrap();
            body.pieces.into_iter().map(|p| p.text).collect::<Vec<_>>()
        };
        // An empty paragraph has a number too, where it is one.
        assert_eq!(of(Changes::Accepted), ["1. 甲", "3. 乙", "丙", "4. 丁"]);
        assert_eq!(of(Changes::Rejected), ["1. 甲", "2. 乙", "丙", "3. 丁"]);
    }
}
