//! What is asked about a report: as what, with what, how it begins, and where it goes.

use eframe::egui::{Label, RichText, ScrollArea, Ui};

use crate::app::{Command, Dialog, Export, Report, State};
use crate::i18n::Strings;
use crate::report::{Format, Layout, Table};

use super::dialogs::heading;
use super::session_dialogs::{answer, replace};
use super::theme::{Palette, size};
use super::widgets::{line_field, mute, outlined};

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
        Dialog::Export => {
            heading(ui, s.export_title, palette);
            choices(ui, state, s, palette, commands);
            preview(ui, state, s, palette);
            answer(ui, s.choose_place, || Some(Command::PickReportPlace), s, commands);
        }
        Dialog::ReportPath => {
            heading(ui, s.export_title, palette);
            let entered = line_field(ui, path, s.report_path);
            let named = path.trim();
            let export =
                || (!named.is_empty()).then(|| Command::ExportTo { path: named.into(), replace: false });
            commands.extend(entered.then(&export).flatten());
            answer(ui, s.save, export, s, commands);
        }
        Dialog::ReplaceReport(file) => {
            let command = Command::ExportTo { path: file.clone(), replace: true };
            replace(ui, file, &command, s, palette, commands);
        }
        _ => {}
    }
}

fn choices(ui: &mut Ui, state: &State, s: &Strings, palette: &Palette, commands: &mut Vec<Command>) {
    let now = state.export;
    let mut set = |export: Export| {
        if export != now {
            commands.push(Command::SetExport(export));
        }
    };
    part(ui, s.export_as, palette, |ui| {
        let formats = Format::ALL.into_iter().map(|f| (Report::As(f), name_of(f, s).to_owned()));
        for (report, name) in formats.chain([(Report::Picture, s.picture.to_owned())]) {
            if outlined(ui, |ui| ui.radio(now.report == report, name)).clicked() {
                set(Export { report, ..now });
            }
        }
    });
    let Report::As(format) = now.report else { return };
    if format == Format::Docx && state.overview.open {
        ui.add(Label::new(mute(s.word_of_two, palette)).wrap());
    }
    if format.has_layout() {
        part(ui, s.export_layout, palette, |ui| {
            for (layout, name) in [(Layout::SideBySide, s.side_by_side), (Layout::Redline, s.inline)] {
                if outlined(ui, |ui| ui.radio(now.layout == layout, name)).clicked() {
                    set(Export { layout, ..now });
                }
            }
        });
    }
    if format.has_parts() {
        part(ui, s.export_with, palette, |ui| {
            let mut new = now;
            let parts = [
                (&mut new.unchanged, s.with_unchanged),
                (&mut new.facts, s.facts),
                (&mut new.notes, s.notes),
                (&mut new.set_aside, s.set_aside),
            ];
            for (on, name) in parts {
                outlined(ui, |ui| ui.checkbox(on, name));
            }
            if format != Format::Docx {
                outlined(ui, |ui| ui.checkbox(&mut new.texts, s.with_texts_of_two));
            }
            set(new);
        });
    }
}

/// Choices under what they are about.
fn part(ui: &mut Ui, title: &str, palette: &Palette, content: impl FnOnce(&mut Ui)) {
    ui.label(mute(title, palette));
    ui.horizontal_wrapped(content);
}

/// What a kind of report is called.
fn name_of(format: Format, s: &Strings) -> &'static str {
    match format {
        Format::Html => s.report_page,
        Format::Pdf => "PDF",
        Format::Docx => s.report_word,
        Format::Markdown => "Markdown",
        Format::Csv(Table::Changes) => s.report_changes,
        Format::Csv(Table::Facts) => s.report_facts,
        Format::Csv(Table::Conflicts) => s.report_conflicts,
        Format::Csv(Table::Matrix) => s.report_matrix,
        Format::Csv(Table::Cells) => s.report_cells,
        Format::Json => "JSON",
        Format::Text => s.report_text,
        Format::Diff => s.report_diff,
    }
}

/// The beginning of the report, or of its words where it is no text.
fn preview(ui: &mut Ui, state: &State, s: &Strings, palette: &Palette) {
    ui.add_space(size::ITEM_GAP);
    ui.label(mute(s.export_preview, palette));
    let text = match state.export.report {
        Report::Picture => s.preview_picture,
        Report::As(_) => &state.preview.text,
    };
    // Their lines mean something.
    let has_lines = matches!(
        state.export.report,
        Report::As(Format::Csv(_) | Format::Json | Format::Text | Format::Diff)
    );
    let frame = eframe::egui::Frame::new().fill(palette.paper).inner_margin(size::ITEM_GAP);
    frame.show(ui, |ui| {
        let area = ScrollArea::new([has_lines, true]).id_salt("preview").auto_shrink([false, false]);
        area.max_height(size::PREVIEW).show(ui, |ui| {
            let words = Label::new(RichText::new(text).size(size::SMALL).color(palette.ink_soft));
            ui.add(if has_lines { words.extend() } else { words.wrap() });
        });
    });
}
