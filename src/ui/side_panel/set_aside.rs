//! What was set aside from each source, to be put back.

use eframe::egui::{Button, Label, RichText, Role, Ui, WidgetInfo};

use crate::app::{Command, Side, State};
use crate::i18n::{self, Strings, letter};
use crate::ui::theme::{Palette, size};
use crate::ui::top_bar::crop;
use crate::ui::widgets::{soft, strong};

use super::SHOWN;
use super::rows::two_columns;

pub(super) fn show(ui: &mut Ui, state: &State, s: &Strings, palette: &Palette, commands: &mut Vec<Command>) {
    let lang = state.settings.lang();
    for side in Side::BOTH {
        let Some(source) = state.slot(side) else { continue };
        let aside = &source.article().set_aside;
        ui.add_space(4.0);
        let count = if aside.is_empty() { s.set_aside_none.to_owned() } else { aside.len().to_string() };
        ui.label(strong(format!("{}  {count}", letter(side.index())), size::SMALL).color(palette.ink_soft));
        for (at, item) in aside.iter().enumerate() {
            two_columns(ui, i18n::set_aside_reason(item.reason, lang), palette, |ui| {
                let text = crop(&item.text, 3 * SHOWN);
                ui.add(Label::new(soft(&text, palette)).wrap());
                let button = ui.add(Button::new(RichText::new(s.put_back).size(size::SMALL)).small());
                let name = format!("{}: {} {text}", s.put_back, letter(side.index()));
                button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
                if button.clicked() {
                    commands.push(Command::PutBack { source: source.id, at });
                }
            });
        }
    }
}
