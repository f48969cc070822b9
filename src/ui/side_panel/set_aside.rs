//! What was set aside from each source, to be put back.

use std::collections::BTreeMap;

use eframe::egui::{Align, Label, Layout, RichText, Role, Stroke, Ui, WidgetInfo};

use crate::app::{Command, Side, SourceId};
use crate::article::SetAside;
use crate::i18n::{self, letter};
use crate::text::crop;
use crate::ui::theme::size;
use crate::ui::widgets::{mute, small, soft, strong};

use super::list::in_sight;
use super::{Of, SHOWN};

/// What an item takes until it was drawn once, in points.
const GUESS: f32 = 44.0;

/// Heights as last drawn, and the width they were drawn at: what is out of sight is not laid out.
#[derive(Debug, Default)]
pub(super) struct SetAsideHeights {
    width: f32,
    heights: BTreeMap<(SourceId, usize), f32>,
}

pub(super) fn show(ui: &mut Ui, of: Of<'_>, known: &mut SetAsideHeights, commands: &mut Vec<Command>) {
    let Of { state, s, palette, .. } = of;
    if known.width != ui.available_width() {
        *known = SetAsideHeights { width: ui.available_width(), heights: BTreeMap::new() };
    }
    for side in Side::BOTH {
        let Some(source) = state.slot(side) else { continue };
        let aside = &source.article().set_aside;
        ui.add_space(size::CARD_GAP);
        let count = if aside.is_empty() { s.set_aside_none.to_owned() } else { aside.len().to_string() };
        ui.label(strong(format!("{}  {count}", letter(side.index())), size::SMALL).color(palette.ink_soft));
        for (at, entry) in aside.iter().enumerate() {
            in_sight(ui, &mut known.heights, (source.id, at), GUESS, false, |ui| {
                if item(ui, of, side, entry) {
                    commands.push(Command::PutBack { source: source.id, at });
                }
            });
        }
    }
}

/// One item: why it was set aside, a button, and below what it says; whether it is to be put back.
fn item(ui: &mut Ui, of: Of<'_>, side: Side, item: &SetAside) -> bool {
    let Of { s, lang, palette, .. } = of;
    let text = crop(&item.text, 3 * SHOWN);
    let mut back = false;
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.spacing_mut().interact_size.y = size::SMALL_BUTTON;
    ui.add_space(size::CARD_GAP);
    ui.horizontal(|ui| {
        ui.label(mute(i18n::set_aside_reason(item.reason, lang), palette));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let button = ui.add(small(RichText::new(s.put_back).size(size::SMALL)));
            let name = format!("{}: {} {text}", s.put_back, letter(side.index()));
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            back = button.clicked();
        });
    });
    ui.add(Label::new(soft(&text, palette)).wrap());
    ui.add_space(size::CARD_GAP);
    ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), Stroke::new(1.0, palette.line));
    back
}
