//! Facts across all sources: what disagrees, with who says what; then what one source alone says.

use eframe::egui::{Label, RichText, Role, Ui, WidgetInfo};

use crate::app::Command;
use crate::compare::many::{Said, Statement, Variant};
use crate::i18n;
use crate::text::{crop, told_apart};
use crate::ui::side_panel::in_sight;
use crate::ui::theme::size;
use crate::ui::widgets::{mute, plain_font, small, soft, wide};

use super::super::Of;
use super::{Found, Panel, attributions, heading};

/// Longest text shown of a fact, in characters.
const SHOWN: usize = 40;
/// What a statement takes until it was drawn once, in points.
const GUESS: f32 = 70.0;
/// Keys of the heights.
const DISAGREE: u8 = 0;
const SINGLE: u8 = 1;
const CHANGED: u8 = 4;

/// What the sources disagree on, and what only the states of one page tell differently; whether there is anything.
pub(super) fn disagreements(
    ui: &mut Ui,
    panel: &mut Panel,
    survey: Found<'_>,
    of: &Of<'_>,
    commands: &mut Vec<Command>,
) -> bool {
    let mut list = |title: &str, key, statements: &mut dyn Iterator<Item = &Statement>| {
        let mut any = false;
        for (at, statement) in statements.enumerate() {
            if !any {
                heading(ui, title, of.palette);
                any = true;
            }
            in_sight(ui, &mut panel.heights, (key, at), GUESS, false, |ui| one(ui, statement, of, commands));
        }
        any
    };
    let disagree = list(of.s.facts_disagree, DISAGREE, &mut survey.disagreements());
    list(of.s.facts_changed, CHANGED, &mut survey.changes_over_time()) || disagree
}

pub(super) fn show(
    ui: &mut Ui,
    panel: &mut Panel,
    survey: Found<'_>,
    of: &Of<'_>,
    commands: &mut Vec<Command>,
) {
    if !disagreements(ui, panel, survey, of, commands) {
        ui.add(Label::new(soft(of.s.facts_agree, of.palette)).wrap());
    }
    attributions::show(ui, panel, survey, of, commands);
    let mut first = true;
    for (at, statement) in survey.facts.iter().enumerate() {
        let (Some(number), [variant]) = (statement.only_source(), &statement.variants[..]) else { continue };
        if first {
            heading(ui, of.s.facts_single, of.palette);
            first = false;
        }
        in_sight(ui, &mut panel.heights, (SINGLE, at), size::ENTRY, false, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.label(mute(of.called(number), of.palette));
                said(ui, variant, &crop(&variant.text, SHOWN), of, commands);
            });
        });
    }
}

/// One fact that sources disagree on.
fn one(ui: &mut Ui, statement: &Statement, of: &Of<'_>, commands: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing.y = size::CARD_GAP;
    let kind = i18n::fact_kind(statement.kind, of.lang);
    let label =
        if statement.label.is_empty() { kind.to_owned() } else { format!("{kind} · {}", statement.label) };
    ui.add(Label::new(soft(label, of.palette).size(size::SMALL)).wrap());
    let texts: Vec<&str> = statement.variants.iter().map(|variant| variant.text.as_str()).collect();
    let texts = told_apart(&texts, |text| crop(text, SHOWN));
    for (variant, text) in statement.variants.iter().zip(&texts) {
        let numbers: Vec<usize> = variant.said.iter().map(|said| said.source).collect();
        beside(ui, text, &numbers, None, of, |ui| said(ui, variant, text, of, commands));
    }
    silent(ui, &statement.silent, &statement.undecided, of);
}

/// What is said, with the names of those who say it in a column of their own, or below it where it leaves them little room,
/// and a word that says more of it.
pub(super) fn beside(
    ui: &mut Ui,
    text: &str,
    numbers: &[usize],
    word: Option<&str>,
    of: &Of<'_>,
    said: impl FnOnce(&mut Ui),
) {
    let who = |ui: &mut Ui| {
        let names = of.briefly_called(numbers.iter().copied());
        let names = word.map_or(names.clone(), |word| format!("{names} · {word}"));
        let names = Label::new(mute(names, of.palette)).wrap();
        ui.add(names).on_hover_text(of.all_called(numbers.iter().copied()));
    };
    let room = ui.available_width() / 2.0;
    if wide(ui, text, plain_font(size::LABEL)) + 2.0 * size::BUTTON_PADDING[0] <= room {
        ui.horizontal_top(|ui| {
            said(ui);
            ui.vertical(|ui| {
                ui.add_space((size::SMALL_BUTTON - size::TEXT_ROW) / 2.0);
                who(ui);
            });
        });
    } else {
        said(ui);
        who(ui);
    }
}

/// Who says nothing of it, and of whom nobody knows; ends an entry.
pub(super) fn silent(ui: &mut Ui, silent: &[usize], undecided: &[usize], of: &Of<'_>) {
    let phrases = of.phrases();
    let words = |sources: &[usize]| of.briefly_called(sources.iter().copied());
    let told = [(silent, phrases.silent(&words(silent))), (undecided, phrases.undecided(&words(undecided)))];
    for (sources, words) in told {
        if !sources.is_empty() {
            let label = ui.add(Label::new(mute(words, of.palette)).wrap());
            label.on_hover_text(of.all_called(sources.iter().copied()));
        }
    }
    ui.add_space(size::CARD_GAP);
    ui.separator();
}

/// A fact as a button that leads to where it is said.
fn said(ui: &mut Ui, variant: &Variant, text: &str, of: &Of<'_>, commands: &mut Vec<Command>) {
    let place = |said: &Said| {
        let source = of.table.id(said.source).and_then(|id| of.state.source(id));
        let fact = source.and_then(|source| source.article().facts.get(said.fact));
        (said.source, fact.map(|fact| fact.block))
    };
    let places: Vec<(usize, Option<usize>)> = variant.said.iter().map(place).collect();
    leads(ui, text, None, &places, of, commands);
}

/// What some sources say as a button that leads to where they do, by source and block.
pub(super) fn leads(
    ui: &mut Ui,
    text: &str,
    word: Option<&str>,
    places: &[(usize, Option<usize>)],
    of: &Of<'_>,
    commands: &mut Vec<Command>,
) {
    let p = of.palette;
    let button = small(RichText::new(text).size(size::LABEL).color(p.ink)).fill(p.fact.wash);
    let response = ui.add(button.wrap());
    let who = of.all_called(places.iter().map(|(source, _)| *source));
    response.widget_info(|| {
        let name = [Some(text), Some(&who), word].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        WidgetInfo::labeled(Role::Button, true, name)
    });
    // Another source than the base shows it beside the base.
    let place = places.iter().find(|(source, _)| *source != of.table.base).or(places.first());
    if response.clicked()
        && let Some(&(source, Some(block))) = place
    {
        commands.extend(of.going_to(source, block));
    }
    response.on_hover_text(who);
}
