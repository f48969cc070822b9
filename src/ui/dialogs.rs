//! What asks in front of the window: settings, keys, a path, a side.

use eframe::egui::{
    Button, Context, DragValue, Frame, Grid, Id, Label, Margin, Modal, Role, ScrollArea, Slider, TextEdit,
    Ui, WidgetInfo,
};

use crate::app::{Action, Command, Dialog, FontUse, Side, SourceId, State, Target};
use crate::i18n::{Lang, Strings};
use crate::read;
use crate::session::{Contrast, LineSpacing, Measure, Scale, Settings, TextSize, Theme};

use super::dialog_keys::{self, Holds};
use super::export_dialogs;
use super::key_sheet;
use super::menus;
use super::session_dialogs;
use super::text_legend;
use super::theme::{Palette, size};
use super::widgets::{focus_at_first, line_field, outlined, small, soft, strong};

/// Draws the open dialog, if any. `path` is what stands in the path field.
pub(super) fn show(
    ctx: &Context,
    state: &State,
    path: &mut String,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let Some(dialog) = state
        .dialog
        .as_ref()
        .filter(|dialog| !matches!(dialog, Dialog::Guide | Dialog::Commands | Dialog::GoToRow))
    else {
        return;
    };
    let s = Strings::of(state.settings.lang());
    // Each kind has a size of its own.
    let place = Modal::new(Id::unique(("dialog", std::mem::discriminant(dialog))));
    let width = match dialog {
        Dialog::Help => size::KEY_SHEET,
        Dialog::Legend => size::LEGEND_WIDTH,
        _ => size::DIALOG,
    };
    modal(ctx, place, size::DIALOG_PADDING, width, commands, |ui, commands| {
        let height = ctx.content_rect().height() - size::DIALOG_MARGIN;
        // The sheet of keys scrolls by itself, with its button in sight.
        if *dialog == Dialog::Help {
            help(ui, s, palette, commands);
            return;
        }
        ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
            content(ui, state, dialog, path, palette, commands);
            dialog_keys::scroll(ui, Holds::Choices);
        });
    });
}

fn content(
    ui: &mut Ui,
    state: &State,
    dialog: &Dialog,
    path: &mut String,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let s = Strings::of(state.settings.lang());
    match dialog {
        Dialog::Settings => settings(ui, state, s, palette, commands),
        // They draw themselves.
        Dialog::Help | Dialog::Guide | Dialog::Commands | Dialog::GoToRow => {}
        Dialog::Legend => {
            heading(ui, s.legend, palette);
            text_legend::show(ui, state, palette);
            done(ui, s, commands);
        }
        Dialog::Path(target) => ask_path(ui, *target, path, s, palette, commands),
        Dialog::FontPath(font) => ask_font(ui, *font, path, s, palette, commands),
        Dialog::Export | Dialog::ReportPath | Dialog::ReplaceReport(_) => {
            export_dialogs::show(ui, state, dialog, path, palette, commands);
        }
        Dialog::SaveSession | Dialog::SessionPath | Dialog::ReplaceSession(_) => {
            session_dialogs::show(ui, state, dialog, path, palette, commands);
        }
        Dialog::Rename(source) => ask_name(ui, *source, path, s, palette, commands),
        Dialog::AskSide(paths) => ask_side(ui, paths, s, palette, commands),
    }
}

/// Shows a dialog, `width` points wide or as wide as the window leaves room for; whoever asks to leave it closes it.
pub(super) fn modal(
    ctx: &Context,
    place: Modal,
    padding: i8,
    width: f32,
    commands: &mut Vec<Command>,
    content: impl FnOnce(&mut Ui, &mut Vec<Command>),
) {
    let frame = Frame::window(&ctx.global_style()).inner_margin(Margin::same(padding));
    let modal = place.frame(frame).show(ctx, |ui| {
        ui.set_width(width.min(ctx.content_rect().width() - size::DIALOG_MARGIN));
        content(ui, commands);
    });
    if modal.should_close() {
        commands.push(Command::CloseDialog);
    }
}

pub(super) fn heading(ui: &mut Ui, text: &str, palette: &Palette) {
    ui.label(strong(text, size::VERDICT).color(palette.ink));
    ui.add_space(4.0);
}

fn settings(ui: &mut Ui, state: &State, s: &Strings, palette: &Palette, commands: &mut Vec<Command>) {
    heading(ui, s.settings, palette);
    let chosen = &state.settings;
    let rows = |ui: &mut Ui| {
        ui.label(s.language);
        ui.horizontal_wrapped(|ui| {
            choice(ui, chosen.lang.is_none(), s.language_system, || Command::Lang(None), commands);
            for lang in Lang::ALL {
                choice(
                    ui,
                    chosen.lang == Some(lang),
                    lang.native_name(),
                    || Command::Lang(Some(lang)),
                    commands,
                );
            }
        });
        ui.end_row();
        ui.label(s.theme);
        ui.horizontal_wrapped(|ui| {
            for (theme, label) in
                [(Theme::System, s.theme_system), (Theme::Light, s.theme_light), (Theme::Dark, s.theme_dark)]
            {
                choice(ui, chosen.theme == theme, label, || Command::Theme(theme), commands);
            }
        });
        ui.end_row();
        ui.label(s.contrast);
        ui.horizontal_wrapped(|ui| {
            for (contrast, label) in
                [(Contrast::Normal, s.contrast_normal), (Contrast::High, s.contrast_high)]
            {
                choice(ui, chosen.contrast == contrast, label, || Command::Contrast(contrast), commands);
            }
        });
        ui.end_row();
        ui.label(s.scale);
        ui.horizontal_wrapped(|ui| {
            for factor in Scale::STEPS {
                let label = format!("{:.0} %", factor * 100.0);
                choice(ui, chosen.scale.factor() == factor, &label, || Command::Scale(factor), commands);
            }
        });
        ui.end_row();
        ui.label(s.motion);
        let mut reduced = chosen.reduced_motion;
        if outlined(ui, |ui| ui.checkbox(&mut reduced, s.reduced_motion)).changed() {
            commands.push(Command::ReducedMotion(reduced));
        }
        ui.end_row();
        let label = ui.label(s.text_size);
        let mut points = chosen.text_size.points();
        let slider = ui.add(Slider::new(&mut points, TextSize::RANGE).step_by(1.0)).labelled_by(label.id);
        if slider.changed() {
            commands.push(Command::TextSize(points));
        }
        ui.end_row();
        text_rows(ui, chosen, s, palette, commands);
        ui.label(s.files);
        let mut watch = chosen.watch_files;
        if outlined(ui, |ui| ui.checkbox(&mut watch, s.watch_files)).changed() {
            commands.push(Command::Do(Action::WatchFiles));
        }
        ui.end_row();
        let label = ui.label(s.size_limit);
        let mut limit = chosen.limit_mb;
        if ui
            .add(DragValue::new(&mut limit).range(1..=read::HIGHEST_LIMIT_MB))
            .labelled_by(label.id)
            .changed()
        {
            commands.push(Command::LimitMb(limit));
        }
        ui.end_row();
    };
    if is_narrow(ui) {
        ui.vertical(rows);
    } else {
        Grid::new("settings").num_columns(2).spacing([18.0, 12.0]).show(ui, rows);
    }
    ui.add_space(8.0);
    ui.label(s.fallback_fonts);
    for (index, font) in chosen.fallback_fonts.iter().enumerate() {
        ui.horizontal(|ui| {
            ui.add(Label::new(soft(font.display().to_string(), palette)).truncate());
            if ui.add(small(s.remove)).clicked() {
                commands.push(Command::RemoveFont(index));
            }
        });
    }
    if ui.button(s.add_font).clicked() {
        commands.push(Command::PickFont(FontUse::Missing));
    }
    done(ui, s, commands);
}

/// How the article's text is set: distance of lines, their length, where columns stand, the font.
fn text_rows(ui: &mut Ui, chosen: &Settings, s: &Strings, palette: &Palette, commands: &mut Vec<Command>) {
    let label = ui.label(s.line_spacing);
    let mut factor = chosen.line_spacing.factor();
    let slider = Slider::new(&mut factor, LineSpacing::RANGE).step_by(0.1).fixed_decimals(1);
    if ui.add(slider).labelled_by(label.id).changed() {
        commands.push(Command::LineSpacing(factor));
    }
    ui.end_row();
    let label = ui.label(s.measure);
    let mut ems = chosen.measure.ems();
    if ui.add(Slider::new(&mut ems, Measure::RANGE).step_by(1.0)).labelled_by(label.id).changed() {
        commands.push(Command::Measure(ems));
    }
    ui.end_row();
    ui.label(s.columns);
    ui.horizontal_wrapped(|ui| {
        for (tight, label) in [(false, s.columns_centred), (true, s.columns_tight)] {
            choice(ui, chosen.tight_columns == tight, label, || Command::TightColumns(tight), commands);
        }
    });
    ui.end_row();
    ui.label(s.article_font);
    ui.horizontal_wrapped(|ui| {
        choice(ui, chosen.article_font.is_none(), s.font_built_in, || Command::BuiltInFont, commands);
        if let Some(path) = &chosen.article_font {
            let name = path
                .file_name()
                .map_or_else(|| path.display().to_string(), |n| n.to_string_lossy().into_owned());
            ui.add(Label::new(soft(name, palette)).truncate()).on_hover_text(path.display().to_string());
        }
        if ui.button(s.font_own).clicked() {
            commands.push(Command::PickFont(FontUse::Article));
        }
    });
    ui.end_row();
}

/// Whether there is too little room for what a setting is called beside it: then that stands above it.
fn is_narrow(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() < size::DIALOG
}

fn choice(
    ui: &mut Ui,
    on: bool,
    label: &str,
    command: impl FnOnce() -> Command,
    commands: &mut Vec<Command>,
) {
    if outlined(ui, |ui| ui.radio(on, label)).clicked() {
        commands.push(command());
    }
}

fn help(ui: &mut Ui, s: &Strings, palette: &Palette, commands: &mut Vec<Command>) {
    heading(ui, s.help, palette);
    key_sheet::show(ui, s, palette);
    done(ui, s, commands);
}

fn ask_path(
    ui: &mut Ui,
    target: Target,
    path: &mut String,
    s: &Strings,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    heading(ui, s.path_title, palette);
    ui.add(Label::new(soft(s.path_hint, palette)).wrap());
    path_field(ui, path, s);
    ui.horizontal(|ui| {
        let paths: Vec<std::path::PathBuf> =
            path.lines().map(str::trim).filter(|l| !l.is_empty()).map(Into::into).collect();
        let open = ui.add_enabled(!paths.is_empty(), Button::new(s.path_open));
        if open.clicked() {
            commands.push(Command::Open { paths, target });
            path.clear();
        }
        if ui.button(s.cancel_work).clicked() {
            commands.push(Command::CloseDialog);
        }
    });
}

fn ask_side(
    ui: &mut Ui,
    paths: &[std::path::PathBuf],
    s: &Strings,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    heading(ui, s.ask_side, palette);
    for file in paths {
        ui.add(Label::new(soft(file.display().to_string(), palette)).wrap());
    }
    ui.horizontal(|ui| {
        for (side, label) in [(Side::Left, s.side_left), (Side::Right, s.side_right)] {
            if ui.button(label).clicked() {
                commands.push(Command::Open { paths: paths.to_vec(), target: Target::Side(side) });
            }
        }
        if ui.button(s.cancel_work).clicked() {
            commands.push(Command::CloseDialog);
        }
    });
}

fn ask_name(
    ui: &mut Ui,
    source: SourceId,
    name: &mut String,
    s: &Strings,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    heading(ui, s.rename_source, palette);
    ui.add(Label::new(soft(s.rename_hint, palette)).wrap());
    let entered = line_field(ui, name, s.source_name);
    ui.horizontal(|ui| {
        if ui.button(s.rename).clicked() || entered {
            commands.push(Command::Rename { source, name: std::mem::take(name) });
        }
        if ui.button(s.cancel_work).clicked() {
            commands.push(Command::CloseDialog);
        }
    });
}

fn ask_font(
    ui: &mut Ui,
    font: FontUse,
    path: &mut String,
    s: &Strings,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    heading(ui, s.add_font, palette);
    ui.add(Label::new(soft(s.path_hint, palette)).wrap());
    path_field(ui, path, s);
    ui.horizontal(|ui| {
        let trimmed = path.trim().to_owned();
        if ui.add_enabled(!trimmed.is_empty(), Button::new(s.path_open)).clicked() {
            commands.push(Command::AddFont(font, trimmed.into()));
            commands.push(Command::Do(Action::Settings));
            path.clear();
        }
        if ui.button(s.cancel_work).clicked() {
            commands.push(Command::Do(Action::Settings));
        }
    });
}

fn path_field(ui: &mut Ui, path: &mut String, s: &Strings) {
    let field = ui.add(TextEdit::multiline(path).desired_rows(3).desired_width(f32::INFINITY));
    field.widget_info(|| WidgetInfo::labeled(Role::MultilineTextInput, true, s.path_field));
    focus_at_first(ui, &field);
}

pub(super) fn done(ui: &mut Ui, s: &Strings, commands: &mut Vec<Command>) {
    ui.add_space(10.0);
    let button = ui.button(s.done);
    if button.clicked() {
        commands.push(Command::CloseDialog);
    }
    button.on_hover_text(menus::tooltip(Action::CancelWork, s).replace(s.cancel_work, s.done));
}
