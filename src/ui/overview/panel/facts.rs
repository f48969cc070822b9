//! Facts across all sources: what disagrees, with who says what; then what one source alone says.

use eframe::egui::{Label, RichText, Role, Ui, WidgetInfo};

use crate::app::Command;
use crate::compare::many::{Statement, Variant};
use crate::i18n;
use crate::text::{crop, told_apart};
use crate::ui::side_panel::in_sight;
use crate::ui::theme::size;
use crate::ui::widgets::{mute, plain_font, small, soft, wide};

use super::super::Of;
use super::{Found, Panel, heading};

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
    let p = of.palette;
    ui.spacing_mut().item_spacing.y = size::CARD_GAP;
    let kind = i18n::fact_kind(statement.kind, of.lang);
    let label =
        if statement.label.is_empty() { kind.to_owned() } else { format!("{kind} · {}", statement.label) };
    ui.add(Label::new(soft(label, p).size(size::SMALL)).wrap());
    let texts: Vec<&str> = statement.variants.iter().map(|variant| variant.text.as_str()).collect();
    let texts = told_apart(&texts, |text| crop(text, SHOWN));
    for (variant, text) in statement.variants.iter().zip(&texts) {
        let numbers = variant.said.iter().map(|said| said.source);
        let who = |ui: &mut Ui| {
            let names = Label::new(mute(of.briefly_called(numbers.clone()), p)).wrap();
            ui.add(names).on_hover_text(of.all_called(numbers.clone()));
        };
        // The names beside it in a column of their own, or below it where it leaves them little room.
        let room = ui.available_width() / 2.0;
        if wide(ui, text, plain_font(size::LABEL)) + 2.0 * size::BUTTON_PADDING[0] <= room {
            ui.horizontal_top(|ui| {
                said(ui, variant, text, of, commands);
                ui.vertical(|ui| {
                    ui.add_space((size::SMALL_BUTTON - size::TEXT_ROW) / 2.0);
                    who(ui);
                });
            });
        } else {
            said(ui, variant, text, of, commands);
            who(ui);
        }
    }
    let phrases = of.phrases();
    let silent = phrases.silent(&of.briefly_called(statement.silent.iter().copied()));
    let undecided = phrases.undecided(&of.briefly_called(statement.undecided.iter().copied()));
    for (sources, words) in [(&statement.silent, silent), (&statement.undecided, undecided)] {
        if !sources.is_empty() {
            let label = ui.add(Label::new(mute(words, p)).wrap());
            label.on_hover_text(of.all_called(sources.iter().copied()));
        }
    }
    ui.add_space(size::CARD_GAP);
    ui.separator();
}

/// What is said, as a button that leads to where it is said.
fn said(ui: &mut Ui, variant: &Variant, text: &str, of: &Of<'_>, commands: &mut Vec<Command>) {
    let p = of.palette;
    let button = small(RichText::new(text).size(size::LABEL).color(p.ink)).fill(p.fact.wash);
    let response = ui.add(button.wrap());
    let who = of.all_called(variant.said.iter().map(|said| said.source));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{text} · {who}")));
    // Another source than the base shows it beside the base.
    let place = variant.said.iter().find(|said| said.source != of.table.base).or(variant.said.first());
    if response.clicked()
        && let Some(said) = place
    {
        let source = of.table.id(said.source).and_then(|id| of.state.source(id));
        let block = source.and_then(|source| source.article().facts.get(said.fact)).map(|fact| fact.block);
        commands.extend(block.and_then(|block| of.going_to(said.source, block)));
    }
    response.on_hover_text(who);
}
