//! Asks which row to go to.

use eframe::egui::{Button, Context, Id, Key, Modal, Modifiers, TextEdit, Ui};

use crate::app::{Command, Dialog, State};
use crate::i18n::Strings;

use super::dialogs;
use super::theme::{Palette, size};
use super::widgets::{self, soft};

/// Most characters that can be typed or pasted into the field.
const LONGEST: usize = 20;

/// What is typed while it is open.
#[derive(Debug, Default)]
pub(super) struct GoToRow {
    text: String,
}

impl GoToRow {
    pub(super) fn show(
        &mut self,
        ctx: &Context,
        state: &State,
        palette: &Palette,
        commands: &mut Vec<Command>,
    ) {
        if state.dialog != Some(Dialog::GoToRow) {
            self.text.clear();
            return;
        }
        let entered = ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let place = Modal::new(Id::unique("go to row"));
        dialogs::modal(ctx, place, size::DIALOG_PADDING, size::SMALL_DIALOG, commands, |ui, commands| {
            self.content(ui, state, entered, palette, commands);
        });
    }

    fn content(
        &mut self,
        ui: &mut Ui,
        state: &State,
        entered: bool,
        palette: &Palette,
        commands: &mut Vec<Command>,
    ) {
        let s = Strings::of(state.settings.lang());
        dialogs::heading(ui, s.go_to_row.trim_end_matches('…'), palette);
        ui.label(soft(state.phrases().rows_to_go_to(state.row_count()), palette));
        let before = self.text.clone();
        let field =
            ui.add(TextEdit::singleline(&mut self.text).char_limit(LONGEST).desired_width(f32::INFINITY));
        field.widget_info(|| widgets::field(&before, &self.text, s.row_field));
        field.request_focus();
        let line = state.row_named(&self.text);
        ui.horizontal(|ui| {
            let go = ui.add_enabled(line.is_some(), Button::new(s.go_there)).clicked();
            if let Some(line) = line.filter(|_| go || entered) {
                commands.extend([Command::CloseDialog, Command::GoToLine(line)]);
            }
            if ui.button(s.cancel_work).clicked() {
                commands.push(Command::CloseDialog);
            }
        });
    }
}
