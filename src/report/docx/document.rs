//! The main part: paragraphs with their tracked changes and the places of comments.

use crate::article::BlockKind;

use super::comments::Comments;
use super::parts::{HEAD, WORD};
use super::redline::{Mark, Paragraph, Run, State};
use super::xml::{escape, push_text};
use crate::report::language::Language;
use crate::report::place::is_rtl;
use crate::text::item_number;

/// A4 with margins of 2.25 cm, in twentieths of a point.
const PAGE: &str = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId5\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1276\" w:right=\"1276\" w:bottom=\"1276\" w:left=\"1276\" w:header=\"709\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";

/// Who changes are said to be by, and when.
pub(super) struct Authors {
    /// Of what counts, and of what does not.
    pub(super) names: [String; 2],
    /// Nothing is said where nobody knows: the clock's time would make of one comparison ever new files.
    pub(super) when: Option<String>,
}

/// Numbers that no two things of the document share, whatever they are.
#[derive(Debug, Default)]
pub(super) struct Ids(usize);

impl Ids {
    pub(super) fn next(&mut self) -> usize {
        self.0 += 1;
        self.0
    }
}

/// Writes the main part; `comments` tells which of them belong to a paragraph.
pub(super) fn document(
    paragraphs: &[Paragraph],
    authors: &Authors,
    comments: &mut Comments<'_>,
    language: Language,
) -> String {
    let mut writer = Writer { out: format!("{HEAD}<w:document {WORD}><w:body>"), authors, language };
    for (number, paragraph) in paragraphs.iter().enumerate() {
        writer.paragraph(number, paragraph, comments);
    }
    writer.out.push_str(PAGE);
    writer.out.push_str("</w:body></w:document>");
    writer.out
}

/// The attribute that says when, which a change and a comment may lack.
pub(super) fn dated(when: Option<&str>) -> String {
    when.map_or_else(String::new, |when| format!(" w:date=\"{}\"", escape(when)))
}

struct Writer<'a> {
    out: String,
    authors: &'a Authors,
    language: Language,
}

impl Writer<'_> {
    fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// What every tracked change says of itself.
    fn said(&self, id: usize, folded: bool) -> String {
        let author = &self.authors.names[usize::from(folded)];
        format!(" w:id=\"{id}\" w:author=\"{}\"{}", escape(author), dated(self.authors.when.as_deref()))
    }

    fn paragraph(&mut self, number: usize, paragraph: &Paragraph, comments: &mut Comments<'_>) {
        self.push("<w:p>");
        self.properties(paragraph, comments);
        let whole = comments.of_paragraph(number, paragraph);
        for id in &whole {
            self.push(&format!("<w:commentRangeStart w:id=\"{id}\"/>"));
        }
        for run in &paragraph.runs {
            let moved = run.moved.and_then(|place| comments.of_moved(place, run.mark.state));
            if let Some(id) = moved {
                self.push(&format!("<w:commentRangeStart w:id=\"{id}\"/>"));
            }
            self.run(run, comments);
            if let Some(id) = moved {
                self.reference(id, run.mark, comments);
            }
        }
        let state = paragraph.is_one_sided().unwrap_or(State::Both);
        for id in whole {
            self.reference(id, Mark { state, folded: false }, comments);
        }
        self.push("</w:p>");
    }

    fn properties(&mut self, paragraph: &Paragraph, comments: &mut Comments<'_>) {
        let (now, was) = paragraph.kind();
        let rtl = runs_left(paragraph);
        self.push("<w:pPr>");
        let numbered = is_numbered(paragraph);
        let style = style(now, numbered, self.language);
        self.push(&format!("<w:pStyle w:val=\"{style}\"/>"));
        if rtl {
            self.push("<w:bidi/>");
        }
        if let Some(element) = element(paragraph.end.state) {
            let said = self.said(comments.ids.next(), paragraph.end.folded);
            self.push(&format!("<w:rPr><w:{element}{said}/></w:rPr>"));
        }
        if let Some(was) = was {
            let said = self.said(comments.ids.next(), false);
            let style = self::style(was, numbered, self.language);
            self.push(&format!(
                "<w:pPrChange{said}><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr></w:pPrChange>"
            ));
        }
        self.push("</w:pPr>");
    }

    fn run(&mut self, run: &Run, comments: &mut Comments<'_>) {
        let mut content = String::from("<w:r>");
        if run.text.chars().any(is_rtl) {
            content.push_str("<w:rPr><w:rtl/></w:rPr>");
        }
        let text = if run.mark.state == State::Gone { "w:delText" } else { "w:t" };
        push_text(&mut content, text, &run.text);
        content.push_str("</w:r>");
        self.tracked(run.mark, &content, comments);
    }

    /// The end of what a comment is on, and its sign, which goes when that goes.
    fn reference(&mut self, id: usize, mark: Mark, comments: &mut Comments<'_>) {
        self.push(&format!("<w:commentRangeEnd w:id=\"{id}\"/>"));
        let sign = format!(
            "<w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr><w:commentReference w:id=\"{id}\"/></w:r>"
        );
        self.tracked(mark, &sign, comments);
    }

    fn tracked(&mut self, mark: Mark, content: &str, comments: &mut Comments<'_>) {
        match element(mark.state) {
            Some(element) => {
                let said = self.said(comments.ids.next(), mark.folded);
                self.push(&format!("<w:{element}{said}>{content}</w:{element}>"));
            }
            None => self.push(content),
        }
    }
}

fn element(state: State) -> Option<&'static str> {
    match state {
        State::Both => None,
        State::Gone => Some("del"),
        State::New => Some("ins"),
    }
}

/// Whether the text of a list's item brings its own number.
fn is_numbered(paragraph: &Paragraph) -> bool {
    let text = |state: State| -> String {
        let runs = paragraph.runs.iter().filter(|run| run.mark.state != state);
        runs.flat_map(|run| run.text.chars()).take(NUMBER).collect()
    };
    [State::Gone, State::New].into_iter().any(|state| item_number(&text(state)).is_some())
}

/// Characters in which an item's number stands.
const NUMBER: usize = 40;

fn style(kind: BlockKind, numbered: bool, language: Language) -> &'static str {
    match kind {
        BlockKind::Headline => "Title",
        BlockKind::Heading => "Heading1",
        BlockKind::Paragraph if language.indents() => "BodyText",
        BlockKind::Paragraph => "Normal",
        BlockKind::Quote => "Quote",
        BlockKind::ListItem if numbered => "List",
        BlockKind::ListItem => "ListBullet",
        BlockKind::Caption => "Caption",
        BlockKind::TableRow => "TableRow",
    }
}

/// Whether a paragraph runs from right to left: its first letter tells.
fn runs_left(paragraph: &Paragraph) -> bool {
    let mut chars = paragraph.runs.iter().flat_map(|run| run.text.chars());
    chars.find(|c| c.is_alphabetic()).is_some_and(is_rtl)
}
