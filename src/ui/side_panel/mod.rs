//! The panel at the side: the verdict and its figures, then facts, changes and what was set aside.

mod changes;
mod facts;
mod notes;
mod rows;
mod set_aside;
mod verdict;

use eframe::egui::{Button, Role, ScrollArea, Stroke, Ui, WidgetInfo};

use crate::app::{Command, Shown, Side, State};
use crate::compare::Comparison;
use crate::i18n::Strings;

pub(super) use notes::NoteFields;

use super::theme::{Palette, size};
use super::widgets::{soft, strong};

/// Longest text shown of one side of a change, in characters.
const SHOWN: usize = 60;

/// What the two sides are called.
const LETTERS: [&str; 2] = ["A", "B"];

/// The tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Tab {
    #[default]
    Facts,
    Changes,
    Notes,
    SetAside,
}

pub(super) fn show(
    ui: &mut Ui,
    state: &State,
    tab: &mut Tab,
    fields: &mut NoteFields,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let Some(shown) = &state.shown else { return };
    let Some(comparison) = shown.comparison() else { return };
    let s = Strings::of(state.settings.lang());
    verdict::show(ui, state, comparison, s, palette);
    tabs(ui, state, shown, comparison, tab, s, palette);
    ScrollArea::vertical().id_salt(("side", *tab as u8)).auto_shrink(false).show(ui, |ui| match tab {
        Tab::Facts => facts::show(ui, state, shown, comparison, s, palette, commands),
        Tab::Changes => changes::show(ui, state, shown, s, palette, commands),
        Tab::Notes => notes::show(ui, state, fields, s, palette, commands),
        Tab::SetAside => set_aside::show(ui, state, s, palette, commands),
    });
}

fn tabs(
    ui: &mut Ui,
    state: &State,
    shown: &Shown,
    comparison: &Comparison,
    tab: &mut Tab,
    s: &Strings,
    palette: &Palette,
) {
    let aside: usize =
        Side::BOTH.into_iter().filter_map(|side| state.slot(side)).map(|x| x.article().set_aside.len()).sum();
    let all = [
        (Tab::Facts, s.facts, comparison.facts.len()),
        (Tab::Changes, s.changes, shown.changes.len()),
        (Tab::Notes, s.notes, state.notes.list().len()),
        (Tab::SetAside, s.set_aside, aside),
    ];
    ui.horizontal(|ui| {
        for (which, name, count) in all {
            let on = *tab == which;
            let text = format!("{name} {count}");
            let rich = if on { strong(&text, size::LABEL).color(palette.ink) } else { soft(&text, palette) };
            let response = ui.add(Button::new(rich).frame(false));
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, on, &text));
            if on {
                let line = response.rect;
                ui.painter().hline(line.x_range(), line.bottom(), Stroke::new(2.0, palette.accent));
            }
            if response.clicked() {
                *tab = which;
            }
        }
    });
    let (x, y) = (ui.max_rect().x_range(), ui.cursor().top() - size::ITEM_GAP / 2.0);
    ui.painter().hline(x, y, Stroke::new(1.0, palette.line));
}
