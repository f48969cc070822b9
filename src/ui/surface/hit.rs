//! What stands under a point of a row, and what is said of it.

use eframe::egui::{Pos2, Response, Ui};

use crate::compare::display::{self, Side};
use crate::compare::{Row, SpanOp};
use crate::ui::card::{About, Card};
use crate::ui::theme::size;
use crate::ui::typeset::Paragraph;

use super::draw::Drawn;
use super::view::View;

/// A letter of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit {
    /// Whose text it is of.
    pub(super) side: Side,
    /// Which letter of that text, in scalar values.
    pub(super) at: usize,
    /// Index into the row's spans.
    pub(super) span: Option<usize>,
}

/// The letter under a point of the window.
pub(super) fn under(ui: &Ui, drawn: &Drawn<'_>, view: &View<'_>, point: Pos2) -> Option<Hit> {
    let &Drawn { places, set, row, .. } = drawn;
    let (side, at) = Side::BOTH.into_iter().find_map(|half| {
        let cell = set.cell(half).filter(|_| places.of_side(half).contains(point))?;
        Some((half, cell.char_at(ui, point - places.text(half).min)?))
    })?;
    if view.inline {
        let piece = set.pieces.iter().find(|piece| (piece.at..piece.end()).contains(&at))?;
        let at = piece.range[0] + at - piece.at;
        return Some(Hit { side: piece.side, at, span: Some(piece.span) });
    }
    let span = row.spans.iter().position(|span| side.range(span).contains(&at));
    Some(Hit { side, at, span })
}

impl Hit {
    /// The span, where it is an edit inside a row that both sides have.
    pub(super) fn edit(&self, row: &Row) -> Option<usize> {
        let both = !row.left.is_empty() && !row.right.is_empty();
        self.span.filter(|&span| both && row.spans.get(span).is_some_and(|s| s.op != SpanOp::Same))
    }

    /// What there is to say of it.
    fn card(&self, number: usize, row: &Row, about: &About<'_>) -> Option<Card> {
        if let Some(card) = self.edit(row).and_then(|span| about.span(number, span)) {
            return Some(card);
        }
        let places = about.findings.places.of_row(number, self.side);
        let fact = places.iter().find(|p| (p.range()[0]..p.range()[1]).contains(&self.at))?;
        about.fact(fact.difference())
    }
}

/// On an edit or a fact, its card; on a character no font has, its code point.
pub(super) fn hover(ui: &Ui, response: Response, drawn: &Drawn<'_>, view: &View<'_>) {
    let row = drawn.row;
    let Some(at) = response.hover_pos() else { return };
    let Some(hit) = under(ui, drawn, view, at) else { return };
    let card = view.about().and_then(|about| hit.card(drawn.shown.row(), row, &about));
    let missing = view
        .article(hit.side)
        .and_then(|article| display::text(article, row, hit.side).chars().nth(hit.at))
        .filter(|&c| Paragraph::is_missing(ui, c))
        .map(|c| format!("U+{:04X}: {}", u32::from(c), view.labels.missing_glyph));
    if card.is_none() && missing.is_none() {
        return;
    }
    response.on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(size::CARD_WIDTH);
        if let Some(card) = card {
            card.show(ui, view.palette);
        }
        if let Some(missing) = missing {
            ui.label(missing);
        }
    });
}
