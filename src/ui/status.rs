//! The line at the bottom: extents, counts, work under way.

use eframe::egui::{Align, Label, Layout, ProgressBar, TextStyle, TextWrapMode, Ui, WidgetText};

use crate::app::{Action, App, Command, Pending, Side, State, Trouble};
use crate::compare::Figures;
use crate::i18n::{Lang, OverviewPhrases, Strings, letter};

use super::menus;
use super::surface::chosen;
use super::theme::{Palette, size};
use super::widgets::{lit, mute, plain_font, small, soft, wide};
use crate::text::crop;

/// Work shorter than this is not spoken of, in seconds.
const PATIENCE: f64 = 0.2;

/// Longest name of a file shown, in characters.
const NAME: usize = 24;

/// `busy_for`: seconds the work under way has taken so far.
pub(super) fn show(ui: &mut Ui, app: &App, palette: &Palette, busy_for: f64, commands: &mut Vec<Command>) {
    let state = &app.state;
    let s = Strings::of(state.settings.lang());
    ui.horizontal_centered(|ui| {
        if state.is_busy() && busy_for >= PATIENCE {
            working(ui, app, s, palette, commands);
            return;
        }
        if let Some(pending) = state.pending {
            hint(ui, state, pending, s, palette, commands);
            return;
        }
        let end = end_words(state, s);
        let end = WidgetText::from(mute(end, palette));
        let end = end.into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Body).size().x;
        let room = ui.available_width() - end - size::ITEM_GAP;
        let all = beginning(state);
        let taken: f32 = all.iter().map(|words| wide(ui, words, plain_font(size::SMALL))).sum();
        let gaps = all.len().saturating_sub(1).max(1) as f32;
        // The menu has it too: in a narrow window the counts stand in its place.
        let legend = wide(ui, s.legend, plain_font(size::SMALL)) + size::STATUS_GAP + 2.0 * size::ITEM_GAP;
        let has_legend = has_legend(state) && taken + gaps * size::ITEM_GAP + legend <= room;
        let room = if has_legend { room - legend } else { room };
        ui.scope(|ui| {
            ui.set_max_width(room.max(0.0));
            // Far from one another where there is room for that.
            ui.spacing_mut().item_spacing.x =
                ((room - taken) / gaps).floor().clamp(size::ITEM_GAP, size::STATUS_GAP);
            for words in all {
                ui.add(Label::new(mute(words, palette)).truncate());
            }
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if has_legend {
                legend_button(ui, s, palette, commands);
            }
            right_end(ui, state, s, palette);
        });
    });
}

/// Whether what the marks of the texts mean is told from here: the overview tells its own under the grid.
fn has_legend(state: &State) -> bool {
    state.shown.is_some() && !state.overview.open
}

/// What the reader is to do next about a correction that was begun, and a way out.
fn hint(
    ui: &mut Ui,
    state: &State,
    pending: Pending,
    s: &Strings,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let (pattern, action) = match pending {
        Pending::Together { .. } => (s.hint_together, Action::PutTogether),
        Pending::Begin => (s.hint_begin, Action::BeginRow),
    };
    let key = |action: Action| action.keys().first().map(|keys| keys.name()).unwrap_or_default();
    let said = pattern.replace("{key}", &key(action)).replace("{next}", &key(Action::ChooseParagraph));
    let part = state.part.filter(|_| pending == Pending::Begin);
    let said = match (part, state.selected_row()) {
        (Some(part), Some(row)) => format!("{} · {said}", chosen(s.chosen, row, part)),
        _ => said,
    };
    ui.label(soft(said, palette).size(size::SMALL));
    let cancel = ui.add(small(Action::CancelWork.label(s)));
    if cancel.clicked() {
        commands.push(Command::Do(Action::CancelWork));
    }
    cancel.on_hover_text(menus::tooltip(Action::CancelWork, s));
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| right_end(ui, state, s, palette));
}

fn legend_button(ui: &mut Ui, s: &Strings, palette: &Palette, commands: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing.x = size::STATUS_GAP;
    let legend = ui.add(small(mute(s.legend, palette)).frame(false));
    lit(ui, legend.rect, &legend, palette);
    if legend.clicked() {
        commands.push(Command::Do(Action::Legend));
    }
    legend.on_hover_text(menus::tooltip(Action::Legend, s));
}

fn right_end(ui: &mut Ui, state: &State, s: &Strings, palette: &Palette) {
    ui.spacing_mut().item_spacing.x = size::STATUS_GAP;
    if state.watches_files() {
        let reloaded = state.reloaded.as_ref().map(|name| state.phrases().reloaded(&crop(name, NAME)));
        let text = WidgetText::from(mute(reloaded.unwrap_or_else(|| s.watching.to_owned()), palette));
        let text = text.into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Body);
        // Where there is room beside what follows.
        if text.size().x + size::STATUS_WORDS < ui.available_width() {
            ui.label(text);
        }
    }
    ui.label(mute(end_words(state, s), palette));
}

/// How much there is on each side, and what became of it.
fn beginning(state: &State) -> Vec<String> {
    if let Some(table) = state.table().filter(|_| state.overview.open) {
        let phrases = OverviewPhrases(state.settings.lang());
        let compared = phrases.compared(state.compared_with_base(), table.milliseconds);
        return vec![phrases.sources(table.sources.len()), compared];
    }
    let extent = |side: Side| {
        let source = state.slot(side)?;
        let (characters, blocks) = (source.loaded.characters, source.article().blocks.len());
        Some(state.phrases().extent(&letter(side.index()), characters, blocks))
    };
    let figures = state.shown.as_ref().and_then(|shown| shown.comparison()).map(|c| c.verdict.figures);
    let counted = figures.map(|figures| counts(&figures, state.settings.lang()));
    Side::BOTH.into_iter().filter_map(extent).chain(counted).collect()
}

/// What always stands at the end of the line.
fn end_words(state: &State, s: &Strings) -> String {
    let shown = state.shown.as_ref().filter(|_| !state.overview.open);
    let words = match (shown, state.selected) {
        (Some(_), Some(line)) => state.phrases().row_of(line + 1, state.row_count()),
        (Some(shown), None) => state.phrases().took(shown.compared.milliseconds),
        (None, _) => s.stays_here.to_owned(),
    };
    let copied = state.notices.iter().any(|notice| notice.trouble == Trouble::Copied);
    if copied { format!("{} · {words}", s.copied) } else { words }
}

fn working(ui: &mut Ui, app: &App, s: &Strings, palette: &Palette, commands: &mut Vec<Command>) {
    let words = if app.state.is_reading() { s.working_read } else { s.working_compare };
    ui.label(mute(words, palette));
    ui.add(ProgressBar::new(app.progress().unwrap_or(0.0)).desired_width(180.0).desired_height(6.0));
    let cancel = ui.add(small(s.cancel_work));
    if cancel.clicked() {
        commands.push(Command::Do(Action::CancelWork));
    }
    cancel.on_hover_text(menus::tooltip(Action::CancelWork, s));
}

/// “相同 9 · 改动 2 · …”, the kinds that occur.
fn counts(figures: &Figures, lang: Lang) -> String {
    let words = match lang {
        Lang::ZhHans => ["相同", "改动", "移动", "拆分", "合并", "略去", "新增"],
        Lang::ZhHant => ["相同", "改動", "移動", "拆分", "合併", "略去", "新增"],
        Lang::En => ["same", "edited", "moved", "split", "merged", "omitted", "added"],
        Lang::Ja => ["同一", "書き換え", "移動", "分割", "結合", "削除", "追加"],
        Lang::Ko => ["동일", "수정", "이동", "분할", "병합", "삭제", "추가"],
    };
    let numbers = [
        figures.same_rows,
        figures.edited_rows,
        figures.moved_rows,
        figures.split_rows,
        figures.merged_rows,
        figures.omitted_rows,
        figures.added_rows,
    ];
    let parts: Vec<String> =
        words.iter().zip(numbers).filter(|(_, n)| *n > 0).map(|(word, n)| format!("{word} {n}")).collect();
    parts.join(" · ")
}
