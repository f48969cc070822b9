//! The verdict and the figures it rests on.

use eframe::egui::{Label, Role, Ui, WidgetInfo};

use crate::app::State;
use crate::compare::Comparison;
use crate::i18n::{self, Strings};
use crate::ui::theme::{Palette, size};
use crate::ui::widgets::{mute, soft, strong};

use super::LETTERS;

pub(super) fn show(ui: &mut Ui, state: &State, comparison: &Comparison, s: &Strings, palette: &Palette) {
    let lang = state.settings.lang();
    ui.label(mute(s.verdict, palette));
    let name = i18n::verdict(comparison.verdict.kind, lang);
    let label = ui.label(strong(name, size::VERDICT).color(palette.ink));
    label.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{}: {name}", s.verdict)));
    let sentence = i18n::verdict_sentence(&comparison.verdict.figures, LETTERS, lang);
    ui.add(Label::new(soft(sentence, palette)).wrap());
    let more = [
        i18n::parts_sentence(&comparison.shares, LETTERS, lang),
        i18n::folded_sentence(&comparison.folded, lang),
    ];
    for sentence in more.into_iter().flatten() {
        ui.add(Label::new(mute(sentence, palette)).wrap());
    }
    ui.add_space(4.0);
}
