//! A comparison typeset for paper, with the embedded fonts: A4, numbered pages, text that can be selected and searched.
//! The same dossier gives the same bytes.

mod color;
mod faces;
mod front;
mod lists;
mod rows;
mod setting;
mod sheet;

use std::io::{self, Write};

use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::{Document, SerializeSettings};

use crate::article::Article;

use super::language::Language;
use super::{Dossier, Record};

use color::{LINE, MUTE};
use faces::Faces;
use rows::{Rows, small};
use setting::{Text, set};
use sheet::{MARGIN, MEASURE, Op, PAGE, Sheet, drawn};

/// The name of the attached record.
const RECORD: &str = "variorum-record.json";

/// Writes a dossier as a PDF file.
///
/// # Errors
/// Those of the writer.
pub(super) fn write(dossier: &Dossier<'_>, out: &mut dyn Write) -> io::Result<()> {
    let faces = Faces::embedded().ok_or_else(|| io::Error::other("the embedded fonts are damaged"))?;
    let record = Record::of(dossier);
    let mut sheet = Sheet::new(faces);
    let title = compose(&mut sheet, dossier, &record);
    out.write_all(&finished(sheet, dossier, &record, &title)?)
}

fn articles<'a>(dossier: &Dossier<'a>, comparison: &crate::compare::Comparison) -> Option<[&'a Article; 2]> {
    let article = |at: usize| dossier.collation.articles.get(at).map(AsRef::as_ref);
    Some([article(comparison.left)?, article(comparison.right)?])
}

/// Fills the pages; returns what the document is called.
fn compose(sheet: &mut Sheet, dossier: &Dossier<'_>, record: &Record) -> String {
    let options = dossier.options;
    let mut title = String::new();
    for (number, comparison) in dossier.collation.comparisons.iter().enumerate() {
        let Some(articles) = articles(dossier, comparison) else { continue };
        if title.is_empty() {
            title = front::headline(articles, options.lang);
        }
        sheet.turn();
        front::draw(sheet, comparison, articles, options);
        let indents = Language::of(articles).indents();
        Rows::of(comparison, articles, options, indents).draw(sheet);
        if options.facts {
            lists::facts(sheet, comparison, articles, options.lang);
        }
        if options.notes {
            let notes = dossier.notes.iter().filter(|note| note.comparison == number);
            lists::notes(sheet, notes, options.lang);
        }
    }
    if options.set_aside {
        lists::set_aside(sheet, dossier);
    }
    lists::evidence(sheet, record, dossier);
    title
}

/// The pages as a file.
fn finished(sheet: Sheet, dossier: &Dossier<'_>, record: &Record, title: &str) -> io::Result<Vec<u8>> {
    let Sheet { mut faces, pages, outline: entries, .. } = sheet;
    let settings = SerializeSettings { enable_tagging: false, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let count = pages.len();
    let names = names(dossier);
    for (number, mut ops) in pages.into_iter().enumerate() {
        foot(&mut ops, &mut faces, &names, number + 1, count);
        let settings = PageSettings::from_wh(PAGE[0], PAGE[1]).unwrap_or_default();
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        ops.into_iter().for_each(|op| draw(&mut surface, &faces, op));
        surface.finish();
        page.finish();
    }
    let mut outline = Outline::new();
    let mut open: Option<OutlineNode> = None;
    for entry in entries {
        let place = XyzDestination::new(entry.page, Point::from_xy(0.0, (entry.y - 12.0).max(0.0)));
        let node = OutlineNode::new(entry.title, place);
        match (&mut open, entry.depth) {
            (Some(parent), 1..) => parent.push_child(node),
            _ => {
                if let Some(done) = open.replace(node) {
                    outline.push_child(done);
                }
            }
        }
    }
    open.into_iter().for_each(|node| outline.push_child(node));
    document.set_outline(outline);
    let language = dossier.collation.comparisons.first().and_then(|c| articles(dossier, c));
    let language = language.map_or(dossier.options.lang.tag(), |articles| Language::of(articles).tag());
    document.set_metadata(
        Metadata::new()
            .title(if names.is_empty() { title.to_owned() } else { format!("{title} · {names}") })
            .language(language.to_owned())
            .creator(format!("Variorum {}", env!("CARGO_PKG_VERSION"))),
    );
    // As it is, so that it can be found without taking the file apart.
    document.embed_file(EmbeddedFile {
        path: RECORD.to_owned(),
        mime_type: MimeType::new("application/json"),
        description: Some("variorum verify".to_owned()),
        association_kind: AssociationKind::Data,
        data: record.to_line().into_bytes().into(),
        modification_date: None,
        compress: Some(false),
        location: None,
    });
    document.finish().map_err(|error| io::Error::other(format!("{error:?}")))
}

/// “A 清平日报 – B 澄江晚报”.
fn names(dossier: &Dossier<'_>) -> String {
    let all = &dossier.collation.articles;
    let named =
        all.iter().enumerate().map(|(number, article)| front::name(number, article, dossier.options.lang));
    named.collect::<Vec<_>>().join(" – ")
}

/// Names and number at the foot of a page.
fn foot(ops: &mut Vec<Op>, faces: &mut Faces, names: &str, number: usize, count: usize) {
    let top = PAGE[1] - 40.0;
    ops.push(Op::Stroke {
        from: [MARGIN, top - 4.0],
        to: [MARGIN + MEASURE, top - 4.0],
        width: 0.5,
        color: LINE,
        dash: None,
    });
    let left = format!("{names} · Variorum {}", env!("CARGO_PKG_VERSION"));
    let left = set(faces, &Text::plain(&left, MUTE), small(MEASURE - 80.0));
    if let Some(line) = left.first() {
        ops.extend(drawn(line, MARGIN, top));
    }
    for line in set(faces, &Text::plain(&format!("{number} / {count}"), MUTE), small(80.0)) {
        ops.extend(drawn(&line, MARGIN + MEASURE - line.end(), top));
    }
}

fn draw(surface: &mut Surface<'_>, faces: &Faces, op: Op) {
    let fill = |color: color::Color| Some(Fill { paint: color::krilla(color).into(), ..Fill::default() });
    match op {
        Op::Text { text, glyphs, face, at, size, ink } => {
            let Some(font) = faces.font(face) else { return };
            surface.set_stroke(None);
            surface.set_fill(fill(ink));
            surface.draw_glyphs(Point::from_xy(at[0], at[1]), &glyphs, font, &text, size, false);
        }
        Op::Fill { area: [x, y, width, height], color } => {
            let mut path = PathBuilder::new();
            if let Some(rect) = Rect::from_xywh(x, y, width, height) {
                path.push_rect(rect);
            }
            surface.set_stroke(None);
            surface.set_fill(fill(color));
            if let Some(path) = path.finish() {
                surface.draw_path(&path);
            }
        }
        Op::Stroke { from, to, width, color, dash } => {
            let mut path = PathBuilder::new();
            path.move_to(from[0], from[1]);
            path.line_to(to[0], to[1]);
            let dash = dash.map(|array| StrokeDash { array: array.to_vec(), offset: 0.0 });
            surface.set_fill(None);
            surface.set_stroke(Some(Stroke {
                paint: color::krilla(color).into(),
                width,
                dash,
                ..Stroke::default()
            }));
            if let Some(path) = path.finish() {
                surface.draw_path(&path);
            }
        }
    }
}
