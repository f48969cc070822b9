//! The offer to open the comparison again that was not saved: a strip above the start screen.

use eframe::egui::{Align, Frame, Label, Layout, Margin, Panel, RichText, Ui};

use crate::app::{Action, Command, State};
use crate::i18n::Strings;

use super::menus;
use super::theme::{Palette, size};
use crate::text::crop;

/// Longest title shown, in characters.
const TITLE: usize = 40;

/// Draws the strip where there is something to offer and nothing is loaded.
pub(super) fn show(ui: &mut Ui, state: &State, palette: &Palette, commands: &mut Vec<Command>) {
    let Some(left_over) = &state.left_over else { return };
    if state.is_busy() || state.slots.iter().any(Option::is_some) {
        return;
    }
    let s = Strings::of(state.settings.lang());
    let phrases = state.phrases();
    let mut parts = vec![crop(&left_over.title, TITLE)];
    if left_over.notes > 0 {
        parts.push(phrases.notes(left_over.notes));
    }
    parts.push(crate::app::days_ago(&left_over.when, state.phrases()));
    parts.retain(|part| !part.is_empty());
    let words = format!("{} {}", s.left_over, parts.join(" · "));
    let frame = Frame::new()
        .fill(palette.right.wash)
        .inner_margin(Margin::symmetric(size::BAR_MARGIN as i8, size::CARD_MARGIN as i8));
    Panel::top("left over").frame(frame).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.button(s.not_wanted).clicked() {
                commands.push(Command::ForgetLeftOver);
            }
            menus::button(ui, state, Action::RestoreLast, commands);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(RichText::new(words).color(palette.ink)).wrap());
            });
        });
    });
}
