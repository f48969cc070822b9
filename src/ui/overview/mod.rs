//! The overview: the base text's paragraphs by all other sources, and beside it what follows from them.

mod cells;
mod choices;
mod columns;
mod found;
mod grid;
mod legend;
mod panel;
mod rows;

use eframe::egui::{Rect, Ui};

use crate::app::{Command, State};
use crate::i18n::{Lang, OverviewPhrases, Strings};

use super::theme::Palette;

pub(super) use choices::{base_menu, sort_menu};
pub(super) use columns::name_of;
pub(super) use grid::Grid;
pub(super) use panel::{Panel, show as show_panel};

/// What is drawn.
#[derive(Clone, Copy)]
struct Of<'a> {
    state: &'a State,
    table: &'a crate::app::Table,
    palette: &'a Palette,
    s: &'static Strings,
    lang: Lang,
}

impl Of<'_> {
    fn phrases(&self) -> OverviewPhrases {
        OverviewPhrases(self.lang)
    }
}

/// Draws the overview into what is left of the window; returns its area, and the columns that can be seen.
pub(super) fn show(
    ui: &mut Ui,
    grid: &mut Grid,
    state: &State,
    palette: &Palette,
    commands: &mut Vec<Command>,
) -> (Rect, std::ops::Range<usize>) {
    let area = ui.max_rect();
    let Some(table) = state.table() else { return (area, 0..0) };
    let lang = state.settings.lang();
    let of = Of { state, table, palette, s: Strings::of(lang), lang };
    let seen = grid.show(ui, area, &of, commands);
    (area, seen)
}
