//! One sentence of trouble beside what it concerns, with a way to dismiss it.

use eframe::egui::{Align, Button, Frame, Label, Layout, Margin, RichText, Role, Ui, WidgetInfo};

use crate::app::{Command, Notice, State};
use crate::i18n::{Strings, letter};

use super::theme::{Palette, size};
use super::widgets::mute;

/// So many strips stand at once: of more, the latest, and how many there are besides.
const MOST: usize = 4;

/// The latest notices, a strip each.
pub(super) fn show(ui: &mut Ui, state: &State, palette: &Palette, commands: &mut Vec<Command>) {
    let s = Strings::of(state.settings.lang());
    let strips: Vec<usize> =
        (0..state.notices.len()).filter(|&at| state.notices.get(at).is_some_and(Notice::is_strip)).collect();
    let earlier = strips.len().saturating_sub(MOST);
    if earlier > 0 {
        let margin = Margin::symmetric(size::BAR_MARGIN as i8, 2);
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.label(mute(state.phrases().earlier_notices(earlier), palette));
        });
    }
    for &index in strips.iter().skip(earlier) {
        let Some(notice) = state.notices.get(index) else { continue };
        let sentence = notice.trouble.sentence(state.phrases());
        let said = match notice.side {
            Some(side) => format!("{} · {sentence}", letter(side.index())),
            None => sentence,
        };
        let mut offers = vec![(s.dismiss, Command::DismissNotice(index))];
        offers.extend([notice.trouble.refusal(s), notice.trouble.remedy(s)].into_iter().flatten());
        let buttons: Vec<&str> = offers.iter().map(|(label, _)| *label).collect();
        // The key dismisses the last one.
        let tip = (state.last_said() == Some(index)).then(|| format!("{} (Esc)", s.dismiss));
        let tips = [notice.trouble.path(), tip.as_deref()];
        let pressed = strip(ui, &said, notice.trouble.is_trouble(), &buttons, tips, palette);
        commands.extend(pressed.and_then(|at| offers.get(at)).map(|(_, command)| command.clone()));
    }
}

/// A sentence with buttons at its end, the last one first; which of them was pressed. `tips` are those of the sentence and
/// of that button.
pub(super) fn strip(
    ui: &mut Ui,
    said: &str,
    trouble: bool,
    buttons: &[&str],
    [whole, tip]: [Option<&str>; 2],
    palette: &Palette,
) -> Option<usize> {
    let (fill, ink) =
        if trouble { (palette.trouble.wash, palette.trouble.ink) } else { (palette.panel, palette.ink_soft) };
    let margin = Margin::symmetric(size::BAR_MARGIN as i8, 5);
    let mut pressed = None;
    Frame::new().fill(fill).inner_margin(margin).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                for (at, label) in buttons.iter().enumerate() {
                    let button = ui.add(Button::new(*label));
                    if button.clicked() {
                        pressed = Some(at);
                    }
                    if let Some(tip) = tip.filter(|_| at == 0) {
                        button.on_hover_text(tip);
                    }
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let label = ui.add(Label::new(RichText::new(said).color(ink)).wrap());
                    label.widget_info(|| WidgetInfo::labeled(Role::Label, true, said));
                    if let Some(whole) = whole {
                        label.on_hover_text(whole);
                    }
                });
            });
        });
    });
    pressed
}
