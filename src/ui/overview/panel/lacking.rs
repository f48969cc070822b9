//! Paragraphs that the base lacks: those that several sources share, then those of one alone.

use eframe::egui::{Button, Label, RichText, Role, Ui, WidgetInfo};

use crate::app::Command;
use crate::compare::many::Group;
use crate::text::crop;
use crate::ui::side_panel::in_sight;
use crate::ui::theme::size;
use crate::ui::widgets::{mute, soft};

use super::super::Of;
use super::{Found, Panel, heading};

/// Longest beginning of a paragraph, in characters.
const SHOWN: usize = 60;
const GUESS: f32 = 60.0;
/// Key of the heights.
const GROUPS: u8 = 2;

pub(super) fn show(
    ui: &mut Ui,
    panel: &mut Panel,
    survey: Found<'_>,
    of: &Of<'_>,
    commands: &mut Vec<Command>,
) {
    let shared = |group: &Group| group.parts.len() > 1;
    let parts = [(true, of.s.paragraphs_of_some), (false, of.s.paragraphs_of_one)];
    for (several, title) in parts {
        let mut groups =
            survey.lacking.iter().enumerate().filter(|(_, group)| shared(group) == several).peekable();
        if groups.peek().is_some() {
            heading(ui, title, of.palette);
        }
        for (at, group) in groups {
            in_sight(ui, &mut panel.heights, (GROUPS, at), GUESS, false, |ui| one(ui, group, of, commands));
        }
    }
    if survey.lacking.is_empty() {
        ui.add(Label::new(soft(of.s.lacks_nothing, of.palette)).wrap());
    }
}

/// A paragraph as its first source tells it, and who has it.
fn one(ui: &mut Ui, group: &Group, of: &Of<'_>, commands: &mut Vec<Command>) {
    let p = of.palette;
    let Some(part) = group.parts.first() else { return };
    let source = of.table.id(part.source).and_then(|id| of.state.source(id));
    let blocks = source.map(|source| source.article().blocks.as_slice()).unwrap_or_default();
    let text = part.blocks.first().and_then(|&block| blocks.get(block)).map(|block| crop(&block.text, SHOWN));
    let text = text.unwrap_or_default();
    ui.spacing_mut().item_spacing.y = size::CARD_GAP;
    let who = of.all_called(group.sources());
    ui.add(Label::new(mute(of.briefly_called(group.sources()), p)).wrap()).on_hover_text(&who);
    let button = Button::new(RichText::new(&text).size(size::LABEL).color(p.ink)).fill(p.right.wash).wrap();
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{who} · {text}")));
    if response.clicked()
        && let Some(&block) = part.blocks.first()
    {
        commands.extend(of.going_to(part.source, block));
    }
}
