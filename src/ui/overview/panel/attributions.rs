//! Where sources differ in who says it, how it is said and how sure it is.

use eframe::egui::{Label, Ui};

use crate::app::Command;
use crate::compare::many::{Attributed, Wording};
use crate::i18n;
use crate::text::crop;
use crate::ui::side_panel::in_sight;
use crate::ui::theme::size;
use crate::ui::widgets::soft;

use super::super::Of;
use super::{Found, Panel, facts, heading};

/// Longest text shown of who says it, and of the sentence, in characters.
const SHOWN: usize = 40;
const SENTENCE: usize = 32;
/// What an entry takes until it was drawn once, in points.
const GUESS: f32 = 70.0;
/// Key of the heights.
const ATTRIBUTED: u8 = 5;

pub(super) fn show(
    ui: &mut Ui,
    panel: &mut Panel,
    survey: Found<'_>,
    of: &Of<'_>,
    commands: &mut Vec<Command>,
) {
    if survey.attributions.is_empty() {
        return;
    }
    heading(ui, of.s.attributions, of.palette);
    for (at, attributed) in survey.attributions.iter().enumerate() {
        let key = (ATTRIBUTED, at);
        in_sight(ui, &mut panel.heights, key, GUESS, false, |ui| one(ui, attributed, of, commands));
    }
}

fn one(ui: &mut Ui, attributed: &Attributed, of: &Of<'_>, commands: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing.y = size::CARD_GAP;
    let kind = i18n::attribution_kind(attributed.kind, of.lang);
    let label = format!("{kind} · {}", attributed.beginning(SENTENCE));
    ui.add(Label::new(soft(label, of.palette).size(size::SMALL)).wrap()).on_hover_text(&attributed.sentence);
    for wording in &attributed.variants {
        let text = match wording.text.as_str() {
            "" => i18n::not_there(of.lang).to_owned(),
            text => crop(text, SHOWN),
        };
        let word = change(wording, of);
        let numbers: Vec<usize> = wording.said.iter().map(|said| said.source).collect();
        let places: Vec<_> = wording.said.iter().map(|said| (said.source, Some(said.block))).collect();
        facts::beside(ui, &text, &numbers, word, of, |ui| {
            facts::leads(ui, &text, word, &places, of, commands);
        });
    }
    facts::silent(ui, &attributed.silent, &attributed.undecided, of);
}

/// What became of the base's words.
fn change(wording: &Wording, of: &Of<'_>) -> Option<&'static str> {
    wording.change.and_then(|change| i18n::attribution_change(change, of.lang))
}
