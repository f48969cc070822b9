//! Over two texts that are one article at different times: which two, and a slider to the others.

use eframe::egui::{Label, Slider, Ui, WidgetInfo};

use crate::app::{Action, Command, State};
use crate::i18n::OverviewPhrases;
use crate::report::evidence::step_times;

use super::menus;
use super::theme::{Palette, size};
use super::widgets::{mute, soft};

pub(super) fn show(ui: &mut Ui, state: &State, palette: &Palette, commands: &mut Vec<Command>) {
    let Some((group, step)) = state.revision() else { return };
    let phrases = OverviewPhrases(state.settings.lang());
    let steps = group.steps.len();
    let articles = state.slots.each_ref().map(|slot| slot.as_ref().map(|source| source.article().as_ref()));
    let by = group.steps.get(step).and_then(|step| step.by);
    let times = step_times(articles, by, state.settings.lang());
    ui.horizontal_centered(|ui| {
        menus::button_with(ui, state, Action::PreviousRevision, "‹", commands).widget_info(|| {
            WidgetInfo::labeled(eframe::egui::Role::Button, true, name(Action::PreviousRevision, state))
        });
        ui.spacing_mut().slider_width = size::REVISIONS;
        let mut chosen = step + 1;
        let slider = ui.add_enabled(steps > 1, Slider::new(&mut chosen, 1..=steps.max(2)).show_value(false));
        slider.widget_info(|| {
            WidgetInfo::slider(steps > 1, chosen as f64, phrases.versions(step + 1, step + 2))
        });
        if slider.changed()
            && let Some(sources) = state.revision_step(chosen - 1)
        {
            commands.push(Command::OpenTwo { sources, at: None });
        }
        menus::button_with(ui, state, Action::NextRevision, "›", commands).widget_info(|| {
            WidgetInfo::labeled(eframe::egui::Role::Button, true, name(Action::NextRevision, state))
        });
        ui.label(soft(phrases.versions(step + 1, step + 2), palette));
        ui.add(Label::new(mute(times, palette)).truncate());
    });
}

fn name(action: Action, state: &State) -> &'static str {
    action.label(crate::i18n::Strings::of(state.settings.lang()))
}
