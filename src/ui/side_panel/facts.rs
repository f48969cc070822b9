//! Facts that differ: what disagrees first.

use eframe::egui::{Label, Ui};

use crate::app::{Command, Shown, Side, State};
use crate::compare::{Comparison, FactDifference, FactStatus};
use crate::i18n::{self, Strings};
use crate::ui::theme::{Palette, size};
use crate::ui::top_bar::crop;
use crate::ui::widgets::{soft, strong};

use super::rows::{clickable_row, reading, two_columns};
use super::{LETTERS, SHOWN};

pub(super) fn show(
    ui: &mut Ui,
    state: &State,
    shown: &Shown,
    comparison: &Comparison,
    s: &Strings,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    if comparison.facts.is_empty() {
        ui.add(Label::new(soft(s.facts_none, palette)).wrap());
        return;
    }
    let lang = state.settings.lang();
    for status in [FactStatus::Conflict, FactStatus::OnlyLeft, FactStatus::OnlyRight, FactStatus::SameValue] {
        let mut of_status = comparison.facts.iter().filter(|f| f.status == status).peekable();
        if of_status.peek().is_none() {
            continue;
        }
        ui.add_space(4.0);
        ui.label(strong(i18n::fact_status(status, LETTERS, lang), size::SMALL).color(palette.ink_soft));
        for fact in of_status {
            fact_row(ui, state, shown, fact, palette, commands);
        }
    }
}

fn fact_row(
    ui: &mut Ui,
    state: &State,
    shown: &Shown,
    fact: &FactDifference,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let facts = |side| state.slot(side).map_or(&[][..], |source| &source.article().facts);
    let [left, right] = fact
        .facts(facts(Side::Left), facts(Side::Right))
        .map(|fact| fact.map(|f| crop(&f.text, SHOWN)).unwrap_or_default());
    let kind = i18n::fact_kind(fact.kind, state.settings.lang());
    let name = format!("{kind}: {left} / {right}");
    let hues = match fact.status {
        FactStatus::Conflict | FactStatus::OnlyLeft | FactStatus::OnlyRight => {
            Some((palette.left, palette.right))
        }
        FactStatus::SameValue => None,
    };
    let row = clickable_row(ui, &name, palette, |ui| {
        two_columns(ui, kind, palette, |ui| {
            ui.horizontal_wrapped(|ui| {
                reading(ui, &left, hues.map(|h| h.0), palette);
                reading(ui, &right, hues.map(|h| h.1), palette);
            });
        });
    });
    if row && let Some(line) = shown.lines().iter().position(|l| l.row() == fact.row) {
        commands.push(Command::GoToLine(line));
    }
}
