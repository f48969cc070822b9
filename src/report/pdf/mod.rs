//! A comparison typeset for paper, with the embedded fonts: A4, numbered pages, text that can be selected and searched.
//! The same dossier gives the same bytes.

mod color;
mod faces;
mod front;
mod lists;
mod looks;
mod overview;
mod redline;
mod rows;
mod setting;
mod sheet;
mod structure;

use std::io::{self, Write};

use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag};
use krilla::{Document, SerializeSettings};

use super::language::Language;
use super::pair::pairs;
use super::together::Together;
use super::{Dossier, Record};

use color::{LINE, MUTE};
use faces::Faces;
use looks::small;
use rows::Rows;
use setting::{Text, set};
use sheet::{MARGIN, MEASURE, Op, PAGE, Sheet, drawn};
use structure::{Part, Structure};

/// The name of the attached record.
const RECORD: &str = "variorum-record.json";

/// Writes a dossier as a PDF file.
///
/// # Errors
/// Those of the writer.
pub(super) fn write(dossier: &Dossier<'_>, out: &mut dyn Write) -> io::Result<()> {
    let faces = Faces::embedded().ok_or_else(|| io::Error::other("the embedded fonts are damaged"))?;
    let record = Record::of(dossier);
    let mut sheet = Sheet::new(faces, dossier.options.lang);
    let title = compose(&mut sheet, dossier, &record);
    out.write_all(&finished(sheet, dossier, &record, &title)?)
}

/// Fills the pages; returns what the document is called.
fn compose(sheet: &mut Sheet, dossier: &Dossier<'_>, record: &Record) -> String {
    let options = dossier.options;
    let mut title = String::new();
    if let Some(overview) = dossier.overview {
        let together = Together { collation: dossier.collation, overview, lang: options.lang };
        title = super::title(dossier).to_owned();
        overview::draw(sheet, &together, &title, options.facts);
    }
    for pair in pairs(dossier) {
        if title.is_empty() {
            title = front::headline(pair.articles, options.lang);
        }
        if dossier.shows_pairs() {
            sheet.begin_part();
            front::draw(sheet, &pair, options);
        }
        if options.texts {
            let indents = Language::of(pair.articles).indents();
            Rows::of(&pair, options, indents).draw(sheet);
        }
        if dossier.shows_pairs() && options.facts {
            lists::facts(sheet, &pair, options.lang);
        }
        if options.notes {
            let notes = dossier.notes.iter().filter(|note| note.comparison == pair.number);
            lists::notes(sheet, notes, &pair, options.lang);
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
    let Sheet { mut faces, pages, outline: entries, mut structure, .. } = sheet;
    let mut document = Document::new_with(SerializeSettings::default());
    let count = pages.len();
    let names = names(dossier);
    let at_foot = |name: &str| format!("{name} · Variorum {}", record.version);
    let mut colophon = at_foot(&names);
    if !fits(&mut faces, &colophon) {
        colophon = at_foot(title);
    }
    for (number, mut ops) in pages.into_iter().enumerate() {
        let settings = PageSettings::from_wh(PAGE[0], PAGE[1]).unwrap_or_default();
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        let foot_from = ops.len();
        foot(&mut ops, &mut faces, &colophon, number + 1, count);
        tagged(&mut surface, &faces, ops, foot_from, &mut structure);
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
    document.set_tag_tree(structure.tree(dossier.options.lang.tag()));
    let language = pairs(dossier).next().map(|pair| Language::of(pair.articles).tag());
    let language = language.unwrap_or(dossier.options.lang.tag());
    document.set_metadata(
        Metadata::new()
            .title(if names.is_empty() { title.to_owned() } else { format!("{title} · {names}") })
            .language(language.to_owned())
            .creator(format!("Variorum {}", record.version)),
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

/// Whether the names of the sources and the program have room at the foot.
fn fits(faces: &mut Faces, colophon: &str) -> bool {
    set(faces, &Text::plain(colophon, MUTE), small(MEASURE - 80.0)).len() == 1
}

/// Names, or what the report is called, program and number at the foot of a page.
fn foot(ops: &mut Vec<Op>, faces: &mut Faces, colophon: &str, number: usize, count: usize) {
    let top = PAGE[1] - 40.0;
    ops.push(Op::Stroke {
        from: [MARGIN, top - 4.0],
        to: [MARGIN + MEASURE, top - 4.0],
        width: 0.5,
        color: LINE,
        dash: None,
    });
    let left = set(faces, &Text::plain(colophon, MUTE), small(MEASURE - 80.0));
    if let Some(line) = left.first() {
        ops.extend(drawn(line, MARGIN, top));
    }
    for line in set(faces, &Text::plain(&format!("{number} / {count}"), MUTE), small(80.0)) {
        ops.extend(drawn(&line, MARGIN + MEASURE - line.end(), top));
    }
}

/// Draws what is on a page, each stretch of it as part of what it belongs to.
fn tagged(
    surface: &mut Surface<'_>,
    faces: &Faces,
    ops: Vec<Op>,
    foot_from: usize,
    structure: &mut Structure,
) {
    let mut open: Option<(Option<Part>, bool)> = None;
    for (at, op) in ops.into_iter().enumerate() {
        let part = if let Op::Text { part, .. } = &op { *part } else { None };
        let now = (part, at >= foot_from);
        if open != Some(now) {
            if open.replace(now).is_some() {
                surface.end_tagged();
            }
            match part {
                Some(part) => structure.stands(part, surface.start_tagged(ContentTag::Other)),
                None => {
                    let kind = if at >= foot_from { ArtifactType::Footer } else { ArtifactType::Layout };
                    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
                }
            }
        }
        draw(surface, faces, op);
    }
    if open.is_some() {
        surface.end_tagged();
    }
}

fn draw(surface: &mut Surface<'_>, faces: &Faces, op: Op) {
    let fill = |color: color::Color| Some(Fill { paint: color::krilla(color).into(), ..Fill::default() });
    match op {
        Op::Text { text, glyphs, face, at, size, ink, .. } => {
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
