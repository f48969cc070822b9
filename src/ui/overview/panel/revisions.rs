//! One article at different times: what changed from capture to capture, and when each sentence came and went.

use eframe::egui::{Button, Label, RichText, Role, Slider, Ui, WidgetInfo};

use crate::app::{Command, Part, Side};
use crate::compare::many::{Life, Revisions, Step};
use crate::report::evidence::step_times;
use crate::text::crop;
use crate::ui::theme::{Hue, size};
use crate::ui::widgets::{mute, small, soft};

use super::super::{Of, name_of};
use super::{Found, Panel, heading, lives};

/// Longest sentence shown, in characters.
const SHOWN: usize = 80;

pub(super) fn show(
    ui: &mut Ui,
    panel: &mut Panel,
    survey: Found<'_>,
    of: &Of<'_>,
    commands: &mut Vec<Command>,
) {
    for (at, group) in survey.revisions.iter().enumerate() {
        ui.push_id(("revisions", at), |ui| {
            let step = panel.steps.entry(at).or_default();
            one(ui, group, step, of, commands);
        });
    }
}

/// When the two captures of a step were published, or captured.
fn times(of: &Of<'_>, step: &Step) -> String {
    let source = |number: usize| of.table.id(number).and_then(|id| of.state.source(id));
    let articles = [step.from, step.to].map(|number| source(number).map(|source| source.article().as_ref()));
    step_times(articles, step.by, of.lang)
}

fn one(ui: &mut Ui, group: &Revisions, at: &mut usize, of: &Of<'_>, commands: &mut Vec<Command>) {
    let p = of.palette;
    let last = group.steps.len().saturating_sub(1);
    *at = (*at).min(last);
    let first = group.captures.first().and_then(|&number| of.table.id(number));
    let name =
        first.and_then(|id| of.state.source(id)).map(|source| name_of(source, of.s)).unwrap_or_default();
    heading(ui, &format!("{name} · {}", of.phrases().captures(group.captures.len())), p);
    if let Some(address) = &group.address {
        ui.add(Label::new(mute(address, p)).truncate()).on_hover_text(address);
    }
    if last > 0 {
        ui.spacing_mut().slider_width = (ui.available_width() - size::PERCENT).max(size::PERCENT);
        let mut step = *at + 1;
        let slider = ui.add(Slider::new(&mut step, 1..=last + 1).show_value(false));
        slider.widget_info(|| WidgetInfo::slider(true, step as f64, of.phrases().versions(*at + 1, *at + 2)));
        *at = step - 1;
    }
    let Some(step) = group.steps.get(*at) else { return };
    ui.horizontal_wrapped(|ui| {
        ui.label(soft(of.phrases().versions(*at + 1, *at + 2), p));
        ui.label(mute(times(of, step), p));
    });
    let sources = of.table.id(step.from).zip(of.table.id(step.to)).map(|(from, to)| [from, to]);
    let Some(sources) = sources else { return };
    if ui.add(small(of.s.show_both)).clicked() {
        commands.push(Command::OpenTwo { sources, at: None });
    }
    let kinds = [
        (of.s.appeared, &step.appeared, p.right, *at + 1, Side::Right),
        (of.s.sentence_edited, &step.edited, p.moved, *at + 1, Side::Right),
        (of.s.vanished, &step.vanished, p.left, *at, Side::Left),
    ];
    for (title, all, hue, capture, side) in kinds {
        if all.is_empty() {
            continue;
        }
        ui.label(mute(format!("{title} {}", all.len()), p));
        for life in all.iter().filter_map(|&life| group.lives.get(life)) {
            if let Some(block) = sentence(ui, life, capture, title, hue, of) {
                let at = Some(Part { side, block });
                commands.push(Command::OpenTwo { sources, at });
            }
        }
    }
    if step.appeared.is_empty() && step.edited.is_empty() && step.vanished.is_empty() {
        ui.add(Label::new(soft(of.s.nothing_changed, p)).wrap());
    }
    lives::show(ui, group, *at, of);
}

/// A sentence as a capture has it; pressed, the block it stands in.
fn sentence(ui: &mut Ui, life: &Life, capture: usize, what: &str, hue: Hue, of: &Of<'_>) -> Option<usize> {
    let reading = life.at(capture)?;
    let text = crop(reading.text.trim(), SHOWN);
    let words = RichText::new(&text).size(size::LABEL).color(of.palette.ink);
    let response = ui.add(Button::new(words).fill(hue.wash).wrap());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{what} · {text}")));
    response.clicked().then_some(reading.block)
}
