//! The reader's own notes, each with a field to write in and the row it is about.

use std::collections::BTreeMap;

use eframe::egui::{Button, Id, Label, Layout, RichText, Role, TextEdit, Ui, WidgetInfo};

use crate::app::{Command, NoteId, Noted, State};
use crate::i18n::Strings;
use crate::text::crop;
use crate::ui::theme::{Palette, size};
use crate::ui::widgets::{mute, soft};

use super::SHOWN;
use super::list::in_sight;

/// What a note takes until it was drawn once, in points.
const GUESS: f32 = 120.0;

/// What the fields need from frame to frame.
#[derive(Debug, Default)]
pub(in crate::ui) struct NoteFields {
    /// Whose field is to be shown and written in.
    wanted: Option<NoteId>,
    /// Heights as last drawn: a note that is out of sight is not laid out.
    heights: BTreeMap<NoteId, f32>,
}

impl NoteFields {
    /// Brings the field of a note into view and puts the cursor in it, at the next frame.
    pub(in crate::ui) fn write_on(&mut self, note: NoteId) {
        self.wanted = Some(note);
    }
}

pub(super) fn show(
    ui: &mut Ui,
    state: &State,
    fields: &mut NoteFields,
    s: &Strings,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let notes = state.notes.list();
    if notes.is_empty() {
        ui.add(Label::new(soft(s.notes_none, palette)).wrap());
        return;
    }
    for noted in notes {
        let wanted = fields.wanted == Some(noted.id);
        // The one written on is always drawn: out of sight it would lose the cursor.
        let written_on = ui.memory(|m| m.has_focus(field_id(noted.id)));
        let draw = |ui: &mut Ui| note(ui, state, noted, wanted, palette, commands);
        let drawn = in_sight(ui, &mut fields.heights, noted.id, GUESS, wanted || written_on, draw);
        if let Some(drawn) = drawn.filter(|_| wanted) {
            ui.scroll_to_rect(drawn, None);
            fields.wanted = None;
        }
    }
    fields.heights.retain(|&id, _| state.notes.get(id).is_some());
}

fn field_id(note: NoteId) -> Id {
    Id::unique(("note", note))
}

fn note(
    ui: &mut Ui,
    state: &State,
    noted: &Noted,
    wanted: bool,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let s = Strings::of(state.settings.lang());
    ui.add_space(size::ITEM_GAP);
    let about = crop(&noted.note.quote, SHOWN);
    let name = format!("{}: {about}", s.note);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(eframe::egui::Align::Center), |ui| {
            let delete = ui.add(Button::new(mute(s.note_delete, palette)).small().frame(false));
            delete
                .widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{} {name}", s.note_delete)));
            if delete.clicked() {
                commands.push(Command::DeleteNote(noted.id));
            }
            ui.with_layout(Layout::left_to_right(eframe::egui::Align::Center), |ui| {
                row_of(ui, noted, &about, palette, commands);
            });
        });
    });
    if noted.line.is_none() {
        let words = match state.is_elsewhere(noted) {
            true => mute(s.note_elsewhere, palette),
            false => RichText::new(s.note_gone).size(size::SMALL).color(palette.trouble.ink),
        };
        ui.add(Label::new(words).wrap());
    }
    field(ui, noted, wanted, &name, s, commands);
}

/// How the row begins; a click goes there.
fn row_of(ui: &mut Ui, noted: &Noted, about: &str, palette: &Palette, commands: &mut Vec<Command>) {
    let text = mute(about, palette);
    let Some(line) = noted.line else {
        ui.add(Label::new(text).truncate());
        return;
    };
    let button = ui.add(Button::new(text).small().frame(false).truncate());
    button.widget_info(|| WidgetInfo::labeled(Role::Link, true, about));
    if button.clicked() {
        commands.push(Command::GoToLine(line));
    }
}

fn field(ui: &mut Ui, noted: &Noted, wanted: bool, name: &str, s: &Strings, commands: &mut Vec<Command>) {
    let mut text = noted.note.text.clone();
    let output = TextEdit::multiline(&mut text)
        .id(field_id(noted.id))
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .hint_text(s.note_hint)
        .show(ui);
    let field = output.response.response;
    field.widget_info(|| WidgetInfo::labeled(Role::MultilineTextInput, true, name));
    if wanted {
        field.request_focus();
    }
    if field.changed() {
        commands.push(Command::WriteNote { note: noted.id, text });
    }
    if field.lost_focus() {
        commands.push(Command::LeaveNote(noted.id));
    }
}
