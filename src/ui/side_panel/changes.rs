//! Every change as a line.

use eframe::egui::{Label, Ui};

use crate::app::{Change, Command, Shown, State};
use crate::compare::{RowKind, SpanOp};
use crate::i18n::{self, Strings};
use crate::ui::theme::Palette;
use crate::ui::top_bar::crop;
use crate::ui::widgets::soft;

use super::SHOWN;
use super::rows::{clickable_row, reading, two_columns};

pub(super) fn show(
    ui: &mut Ui,
    state: &State,
    shown: &Shown,
    s: &Strings,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    if shown.changes.is_empty() {
        ui.add(Label::new(soft(s.changes_none, palette)).wrap());
        return;
    }
    for (index, change) in shown.changes.iter().enumerate() {
        change_row(ui, state, shown, index, change, palette, commands);
    }
}

fn change_row(
    ui: &mut Ui,
    state: &State,
    shown: &Shown,
    index: usize,
    change: &Change,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let lang = state.settings.lang();
    let Some(row) = shown.comparison().and_then(|c| c.rows.get(change.row)) else { return };
    let op = change.span.and_then(|i| row.spans.get(i)).map(|span| span.op);
    let kind = match (op, row.kind) {
        (Some(SpanOp::Deleted), _) => i18n::row_kind(RowKind::Omitted, lang),
        (Some(SpanOp::Inserted), _) => i18n::row_kind(RowKind::Added, lang),
        (Some(SpanOp::Moved), _) => i18n::moved(lang),
        (Some(_), _) => i18n::row_kind(RowKind::Edited, lang),
        (None, RowKind::Omitted | RowKind::Added) => i18n::row_kind(row.kind, lang),
        (None, _) => i18n::moved(lang),
    };
    let moved_whole = op == Some(SpanOp::Moved) || (change.span.is_none() && row.moved);
    let left = crop(&change.left, if moved_whole { SHOWN / 2 } else { SHOWN });
    let right = if moved_whole { String::new() } else { crop(&change.right, SHOWN) };
    let name = format!("{} {kind}: {left} → {right}", index + 1);
    let clicked = clickable_row(ui, &name, palette, |ui| {
        two_columns(ui, kind, palette, |ui| {
            ui.horizontal_wrapped(|ui| {
                let hue = if moved_whole { palette.moved } else { palette.left };
                reading(ui, &left, Some(hue), palette);
                reading(ui, &right, Some(palette.right), palette);
            });
        });
    });
    if clicked {
        commands.push(Command::GoToChange(index));
    }
}
