//! One sentence of trouble beside what it concerns, with a way to dismiss it.

use eframe::egui::{Button, Frame, Label, Margin, RichText, Role, Ui, WidgetInfo};

use crate::app::{Command, State, Trouble};
use crate::i18n::{Strings, letter};

use super::theme::{Palette, size};

/// Every notice, a strip each.
pub(super) fn show(ui: &mut Ui, state: &State, palette: &Palette, commands: &mut Vec<Command>) {
    let s = Strings::of(state.settings.lang());
    // That something was copied is said in the line at the bottom: nothing moves for it.
    let strips = state.notices.iter().enumerate().filter(|(_, notice)| notice.trouble != Trouble::Copied);
    for (index, notice) in strips {
        let trouble = notice.trouble.is_trouble();
        let (fill, ink) = if trouble {
            (palette.trouble.wash, palette.trouble.ink)
        } else {
            (palette.panel, palette.ink_soft)
        };
        let margin = Margin::symmetric(size::BAR_MARGIN as i8, 5);
        Frame::new().fill(fill).inner_margin(margin).show(ui, |ui| {
            ui.horizontal(|ui| {
                let sentence = notice.trouble.sentence(state.phrases());
                let said = match notice.side {
                    Some(side) => format!("{} · {sentence}", letter(side.index())),
                    None => sentence,
                };
                let remedy = notice.trouble.remedy(s);
                let buttons = |ui: &mut Ui| {
                    if ui.add(Button::new(s.dismiss).small()).clicked() {
                        commands.push(Command::DismissNotice(index));
                    }
                    if let Some((label, command)) = remedy
                        && ui.add(Button::new(label).small()).clicked()
                    {
                        commands.push(command);
                    }
                };
                ui.with_layout(eframe::egui::Layout::right_to_left(eframe::egui::Align::Center), |ui| {
                    buttons(ui);
                    ui.with_layout(eframe::egui::Layout::left_to_right(eframe::egui::Align::Center), |ui| {
                        let label = ui.add(Label::new(RichText::new(&said).color(ink)).wrap());
                        label.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
                    });
                });
            });
        });
    }
}
