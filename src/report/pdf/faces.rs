//! The fonts of a document, and how they set a text: glyphs with their places.

use std::collections::HashMap;
use std::ops::Range;

use harfrust::{Direction, ShapeOptions, ShaperData, UnicodeBuffer};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::{FontRef, MetadataProvider as _};

use crate::fonts;

/// Drawn for a character that no font has.
const MISSING: char = '\u{fffd}';

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// A glyph with the text it stands for; measures are in ems.
#[derive(Debug, Clone)]
pub(super) struct Glyph {
    /// Index of the face.
    pub(super) face: usize,
    pub(super) glyph: KrillaGlyph,
}

struct Face {
    font: Font,
    data: ShaperData,
    source: FontRef<'static>,
    em: f32,
}

impl Face {
    fn of(bytes: &'static [u8]) -> Option<Self> {
        let source = FontRef::from_index(bytes, 0).ok()?;
        let font = Font::new(bytes.into(), 0)?;
        let em = font.units_per_em();
        Some(Self { font, data: ShaperData::new(&source), source, em })
    }

    fn glyph(&self, c: char) -> Option<u32> {
        self.source.charmap().map(c).map(harfrust::GlyphId::to_u32).filter(|id| *id != 0)
    }
}

/// All faces. The first two are the regular and the bold one, the others help out where they lack a character.
pub(super) struct Faces {
    faces: Vec<Face>,
    /// The face that has a character, for either weight.
    known: HashMap<(char, bool), Option<usize>>,
    /// Characters that were set and that no face has.
    pub(super) missing: usize,
}

impl Faces {
    /// `None` where the embedded fonts are damaged, which a test rules out.
    pub(super) fn embedded() -> Option<Self> {
        let bytes = [
            fonts::REGULAR,
            fonts::BOLD,
            fonts::TIBETAN,
            epaint_default_fonts::UBUNTU_LIGHT,
            epaint_default_fonts::NOTO_EMOJI_REGULAR,
        ];
        let faces = bytes.into_iter().map(Face::of).collect::<Option<Vec<_>>>()?;
        Some(Self { faces, known: HashMap::new(), missing: 0 })
    }

    pub(super) fn font(&self, face: usize) -> Option<Font> {
        self.faces.get(face).map(|face| face.font.clone())
    }

    fn face_of(&mut self, c: char, weight: Weight) -> Option<usize> {
        let bold = weight == Weight::Bold;
        if let Some(known) = self.known.get(&(c, bold)) {
            return *known;
        }
        let order = if bold { [1, 0, 2, 3, 4] } else { [0, 2, 3, 4, 1] };
        let found =
            order.into_iter().find(|&face| self.faces.get(face).is_some_and(|f| f.glyph(c).is_some()));
        self.known.insert((c, bold), found);
        found
    }

    /// Sets a text, which has no line break, in one line from left to right.
    pub(super) fn set(&mut self, text: &str, weight: Weight) -> Vec<Glyph> {
        let mut glyphs = Vec::with_capacity(text.len() / 2);
        let mut run: Option<(Option<usize>, Range<usize>)> = None;
        for (at, c) in text.char_indices() {
            let end = at + c.len_utf8();
            // What is not seen goes along with what it stands by.
            let face =
                if joins(c) { run.as_ref().and_then(|(face, _)| *face) } else { self.face_of(c, weight) };
            match &mut run {
                Some((same, range)) if *same == face => range.end = end,
                _ => {
                    if let Some((face, range)) = run.replace((face, at..end)) {
                        self.set_run(text, range, face, weight, &mut glyphs);
                    }
                }
            }
        }
        if let Some((face, range)) = run {
            self.set_run(text, range, face, weight, &mut glyphs);
        }
        glyphs
    }

    fn set_run(
        &mut self,
        text: &str,
        range: Range<usize>,
        face: Option<usize>,
        weight: Weight,
        out: &mut Vec<Glyph>,
    ) {
        let run = text.get(range.clone()).unwrap_or_default();
        let number = face.unwrap_or(usize::from(weight == Weight::Bold));
        let Some(of) = self.faces.get(number) else { return };
        if face.is_none() {
            let id = of.glyph(MISSING).or_else(|| of.glyph('□')).unwrap_or(0);
            let advance = of
                .source
                .glyph_metrics(skrifa::instance::Size::unscaled(), skrifa::instance::LocationRef::default());
            let advance = advance.advance_width(id.into()).unwrap_or(of.em) / of.em;
            for (at, c) in run.char_indices() {
                let at = range.start + at;
                // Blanks of all kinds are as good as a space, and what is not seen takes no room.
                let blank = if joins(c) { Some(0.0) } else { c.is_whitespace().then_some(0.25) };
                let (id, advance) =
                    blank.map_or((id, advance), |advance| (of.glyph(' ').unwrap_or(0), advance));
                self.missing += usize::from(blank.is_none());
                let glyph =
                    KrillaGlyph::new(GlyphId::new(id), advance, 0.0, 0.0, 0.0, at..at + c.len_utf8(), None);
                out.push(Glyph { face: number, glyph });
            }
            return;
        }
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(run);
        buffer.guess_segment_properties();
        buffer.set_direction(Direction::LeftToRight);
        let shaped = of.data.shaper(&of.source).build().shape(buffer, ShapeOptions::default());
        let infos = shaped.glyph_infos();
        for (at, (info, place)) in infos.iter().zip(shaped.glyph_positions()).enumerate() {
            let start = info.cluster;
            let next = infos.get(at..).unwrap_or_default().iter().map(|i| i.cluster).find(|c| *c > start);
            let end = next.map_or(run.len(), |c| c as usize);
            let [advance, dx, dy] =
                [place.x_advance, place.x_offset, place.y_offset].map(|v| v as f32 / of.em);
            let text = range.start + start as usize..range.start + end;
            out.push(Glyph {
                face: number,
                glyph: KrillaGlyph::new(GlyphId::new(info.glyph_id), advance, dx, dy, 0.0, text, None),
            });
        }
    }
}

/// Marks, joiners and selectors: nothing by themselves.
fn joins(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{fe00}'..='\u{fe0f}')
        || unicode_normalization::char::is_combining_mark(c)
}

/// One advance for each character of a text, in ems: where several make one glyph it is the first that has it.
pub(super) fn advances(text: &str, glyphs: &[Glyph]) -> Vec<f32> {
    let mut by_byte = vec![0.0; text.len() + 1];
    for Glyph { glyph, .. } in glyphs {
        if let Some(advance) = by_byte.get_mut(glyph.text_range.start) {
            *advance += glyph.x_advance;
        }
    }
    text.char_indices().map(|(at, _)| by_byte.get(at).copied().unwrap_or(0.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Faces, Weight, advances};

    #[test]
    fn every_character_has_a_place_and_its_text() {
        let mut faces = Faces::embedded().unwrap();
        let text = "渡口 Ferry’s 12.5%，བོད་ཡིག 😀 나루터 \u{10ffff}\u{200b}é";
        for weight in [Weight::Regular, Weight::Bold] {
            let glyphs = faces.set(text, weight);
            assert!(
                glyphs.iter().all(|g| text.get(g.glyph.text_range.clone()).is_some_and(|t| !t.is_empty()))
            );
            assert!(glyphs.iter().all(|g| faces.font(g.face).is_some()));
            assert_eq!(advances(text, &glyphs).len(), text.chars().count());
            assert_eq!(glyphs[0].glyph.x_advance, 1.0);
        }
        assert_eq!(faces.missing, 2, "one character, twice");
    }
}
