//! What is asked about saving a session: with or without the texts, and where.

use std::path::Path;

use eframe::egui::{Button, Label, Ui};

use crate::app::{Command, Dialog, State};
use crate::i18n::Strings;

use super::dialogs::heading;
use super::theme::Palette;
use super::widgets::{line_field, mute, outlined, soft};

/// Draws such a dialog. `path` is what stands in the path field.
pub(super) fn show(
    ui: &mut Ui,
    state: &State,
    dialog: &Dialog,
    path: &mut String,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let s = Strings::of(state.settings.lang());
    match dialog {
        Dialog::SaveSession => {
            heading(ui, s.save_session, palette);
            ui.add(Label::new(soft(s.session_hint, palette)).wrap());
            with_texts(ui, state, s, palette, commands);
            let choose = || Some(Command::PickSessionPlace);
            answer(ui, s.choose_place, choose, s, commands);
        }
        Dialog::SessionPath => {
            heading(ui, s.save_session, palette);
            ui.add(Label::new(soft(s.session_path_hint, palette)).wrap());
            let entered = line_field(ui, path, s.session_path);
            with_texts(ui, state, s, palette, commands);
            let named = path.trim();
            let save =
                || (!named.is_empty()).then(|| Command::SaveSessionAt { path: named.into(), replace: false });
            commands.extend(entered.then(&save).flatten());
            answer(ui, s.save, save, s, commands);
        }
        Dialog::ReplaceSession(file) => {
            let command = Command::SaveSessionAt { path: file.clone(), replace: true };
            replace(ui, file, &command, s, palette, commands);
        }
        _ => {}
    }
}

pub(super) fn replace(
    ui: &mut Ui,
    file: &Path,
    command: &Command,
    s: &Strings,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    heading(ui, s.replace_title, palette);
    ui.add(Label::new(soft(file.display().to_string(), palette)).wrap());
    answer(ui, s.replace, || Some(command.clone()), s, commands);
}

fn with_texts(ui: &mut Ui, state: &State, s: &Strings, palette: &Palette, commands: &mut Vec<Command>) {
    let mut on = state.session.with_texts;
    if outlined(ui, |ui| ui.checkbox(&mut on, s.with_texts)).changed() {
        commands.push(Command::WithTexts(on));
    }
    ui.add(Label::new(mute(s.with_texts_hint, palette)).wrap());
}

/// The button that goes on, and the one that does not.
pub(super) fn answer(
    ui: &mut Ui,
    label: &str,
    command: impl Fn() -> Option<Command>,
    s: &Strings,
    commands: &mut Vec<Command>,
) {
    ui.horizontal(|ui| {
        let command = command();
        let button = ui.add_enabled(command.is_some(), Button::new(label));
        if button.clicked() {
            commands.extend(command);
        }
        if ui.button(s.cancel_work).clicked() {
            commands.push(Command::CloseDialog);
        }
        // Return goes on.
        if ui.memory(|m| m.focused().is_none()) {
            button.request_focus();
        }
    });
}
