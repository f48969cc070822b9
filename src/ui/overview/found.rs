//! What a search found, as marks on the overview.

use eframe::egui::{CornerRadius, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::app::Search;
use crate::jobs::CellHit;
use crate::text::{Haystack, Needle, crop};
use crate::ui::theme::{Hue, radius, size};
use crate::ui::widgets::{magnifier, plain_font, wide};

use super::Of;
use super::rows::WORDS;

/// So many characters stay before a find that the beginning of its paragraph does not reach, and before one in a card.
const BEFORE: usize = 6;
const BEFORE_IN_CARD: usize = 40;

/// Words in pieces, each with whether it is what was looked for.
type Pieces = Vec<(String, bool)>;

impl Of<'_> {
    /// The find in a cell, or with no column in the base's own paragraph.
    pub(super) fn hit(&self, row: usize, column: Option<usize>) -> Option<&CellHit> {
        let hits = self.state.search.as_ref()?.in_row(row);
        hits.iter().find(|hit| hit.column == column)
    }

    fn is_gone_to(&self, row: usize) -> bool {
        self.state.search.as_ref().and_then(Search::current_row) == Some(row)
    }

    /// How the words that were found in a row are shown.
    pub(super) fn found_hue(&self, row: usize) -> Hue {
        let p = self.palette;
        Hue { mark: if self.is_gone_to(row) { p.text_selection } else { p.found.mark }, ..p.found }
    }

    /// The text of a block that a find stands in.
    fn text_of(&self, hit: &CellHit) -> Option<&str> {
        let source = match hit.column {
            Some(column) => self.source(column)?,
            None => self.state.base()?,
        };
        Some(&source.article().blocks.get(hit.block)?.text)
    }

    /// The words of a row that something was found in, from its beginning where the find is in sight then, in points of
    /// `room`, and else from a little before it.
    pub(super) fn found_words(&self, ui: &Ui, row: usize, room: f32) -> Option<Pieces> {
        let search = self.state.search.as_ref()?;
        let hits = search.in_row(row);
        // What the base lacks is told in the words of a source that has it.
        let is_base = row < self.table.matrix.blocks;
        let hit = hits.first().filter(|hit| !is_base || hit.column.is_none())?;
        let text = self.text_of(hit)?;
        let [from, to] = hit.range;
        let beginning: String = text.chars().take(to.min(WORDS)).collect();
        let in_sight = to <= WORDS && wide(ui, &beginning, plain_font(size::LABEL)) <= room;
        let text = if in_sight { text.to_owned() } else { from_before(text, from, BEFORE) };
        Some(pieces(&crop(&text, WORDS), &search.query))
    }

    /// A text that a card shows, from a little before what was found in it.
    pub(super) fn around_find(&self, row: usize, column: Option<usize>) -> Option<String> {
        let hit = self.hit(row, column)?;
        Some(from_before(self.text_of(hit)?, hit.range[0], BEFORE_IN_CARD))
    }

    /// The sign that a cell's source has what was looked for, at the end of a place; returns where it begins.
    pub(super) fn found_sign(&self, ui: &Ui, place: Rect, row: usize) -> f32 {
        let p = self.palette;
        let side = size::FOUND_SIGN;
        let center = pos2(place.right() - side / 2.0, place.center().y);
        let ground = Rect::from_center_size(center, vec2(side, side));
        let corner = CornerRadius::same(radius::BADGE);
        ui.painter().rect_filled(ground, corner, self.found_hue(row).mark);
        let stroke = match self.is_gone_to(row) {
            true => Stroke::new(1.5, p.selection),
            false => Stroke::new(1.0, p.found.strong),
        };
        ui.painter().rect_stroke(ground, corner, stroke, StrokeKind::Inside);
        magnifier(ui, center, p.found.ink);
        ground.left() - size::CELL_PADDING / 2.0
    }
}

/// A text from so many characters before a place.
fn from_before(text: &str, place: usize, before: usize) -> String {
    match place.saturating_sub(before) {
        0 => text.to_owned(),
        skipped => format!("…{}", text.chars().skip(skipped).collect::<String>()),
    }
}

/// A text in pieces, so that those are apart which a query finds.
fn pieces(text: &str, query: &str) -> Pieces {
    let mut ranges = Vec::new();
    if let Some(needle) = Needle::new(query) {
        needle.find(text, &mut Haystack::default(), |range| ranges.push(range));
    }
    let part = |from: usize, to: usize| text.chars().skip(from).take(to - from).collect::<String>();
    let mut pieces = Vec::new();
    let mut done = 0;
    for [from, to] in ranges {
        pieces.push((part(done, from), false));
        pieces.push((part(from, to), true));
        done = to;
    }
    pieces.push((text.chars().skip(done).collect(), false));
    pieces.retain(|(words, _)| !words.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::{from_before, pieces};

    #[test]
    fn what_was_found_is_apart_in_whatever_script() {
        let told = pieces("河岸書店与书店", "书店");
        let told: Vec<(&str, bool)> = told.iter().map(|(words, found)| (words.as_str(), *found)).collect();
        assert_eq!(told, [("河岸", false), ("書店", true), ("与", false), ("书店", true)]);
        assert_eq!(pieces("河岸", "书店"), [("河岸".to_owned(), false)]);
    }

    #[test]
    fn a_late_find_is_told_with_what_stands_before_it() {
        assert_eq!(from_before("一二三四五六七", 5, 2), "…四五六七");
        assert_eq!(from_before("一二三四五六七", 2, 2), "一二三四五六七");
    }
}
