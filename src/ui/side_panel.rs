//! The panel at the side: the verdict and its figures, then facts, changes and what was set aside.

use eframe::egui::{Button, CornerRadius, Frame, Label, RichText, Role, ScrollArea, Stroke, Ui, WidgetInfo};

use crate::app::{Change, Command, Shown, Side, State};
use crate::compare::{Comparison, FactDifference, FactStatus, RowKind, SpanOp};
use crate::i18n::{self, Strings, letter};

use super::theme::{Hue, Palette, size};
use super::top_bar::crop;
use super::widgets::{mute, soft, strong};

/// Longest text shown of one side of a change, in characters.
const SHOWN: usize = 60;

/// What the two sides are called.
const LETTERS: [&str; 2] = ["A", "B"];

/// The tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Tab {
    #[default]
    Facts,
    Changes,
    SetAside,
}

pub(super) fn show(
    ui: &mut Ui,
    state: &State,
    tab: &mut Tab,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let Some(shown) = &state.shown else { return };
    let Some(comparison) = shown.comparison() else { return };
    let s = Strings::of(state.settings.lang());
    verdict(ui, state, comparison, s, palette);
    tabs(ui, state, shown, comparison, tab, s, palette);
    ScrollArea::vertical().id_salt(("side", *tab as u8)).auto_shrink(false).show(ui, |ui| match tab {
        Tab::Facts => facts(ui, state, shown, comparison, s, palette, commands),
        Tab::Changes => changes(ui, state, shown, s, palette, commands),
        Tab::SetAside => set_aside(ui, state, s, palette, commands),
    });
}

fn verdict(ui: &mut Ui, state: &State, comparison: &Comparison, s: &Strings, palette: &Palette) {
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

fn tabs(
    ui: &mut Ui,
    state: &State,
    shown: &Shown,
    comparison: &Comparison,
    tab: &mut Tab,
    s: &Strings,
    palette: &Palette,
) {
    let aside: usize =
        Side::BOTH.into_iter().filter_map(|side| state.slot(side)).map(|x| x.article().set_aside.len()).sum();
    let all = [
        (Tab::Facts, s.facts, comparison.facts.len()),
        (Tab::Changes, s.changes, shown.changes.len()),
        (Tab::SetAside, s.set_aside, aside),
    ];
    ui.horizontal(|ui| {
        for (which, name, count) in all {
            let on = *tab == which;
            let text = format!("{name} {count}");
            let rich = if on { strong(&text, size::LABEL).color(palette.ink) } else { soft(&text, palette) };
            let response = ui.add(Button::new(rich).frame(false));
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, on, &text));
            if on {
                let line = response.rect;
                ui.painter().hline(line.x_range(), line.bottom(), Stroke::new(2.0, palette.accent));
            }
            if response.clicked() {
                *tab = which;
            }
        }
    });
    let (x, y) = (ui.max_rect().x_range(), ui.cursor().top() - size::ITEM_GAP / 2.0);
    ui.painter().hline(x, y, Stroke::new(1.0, palette.line));
}

// ---- facts

fn facts(
    ui: &mut Ui,
    state: &State,
    shown: &Shown,
    comparison: &Comparison,
    s: &Strings,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    if comparison.facts.is_empty() {
        ui.add(Label::new(soft(s.facts_none, palette)).wrap());
        return;
    }
    let lang = state.settings.lang();
    for status in [FactStatus::Conflict, FactStatus::OnlyLeft, FactStatus::OnlyRight, FactStatus::SameValue] {
        let mut of_status = comparison.facts.iter().filter(|f| f.status == status).peekable();
        if of_status.peek().is_none() {
            continue;
        }
        ui.add_space(4.0);
        ui.label(strong(i18n::fact_status(status, LETTERS, lang), size::SMALL).color(palette.ink_soft));
        for fact in of_status {
            fact_row(ui, state, shown, fact, palette, commands);
        }
    }
}

fn fact_row(
    ui: &mut Ui,
    state: &State,
    shown: &Shown,
    fact: &FactDifference,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let facts = |side| state.slot(side).map_or(&[][..], |source| &source.article().facts);
    let [left, right] = fact
        .facts(facts(Side::Left), facts(Side::Right))
        .map(|fact| fact.map(|f| crop(&f.text, SHOWN)).unwrap_or_default());
    let kind = i18n::fact_kind(fact.kind, state.settings.lang());
    let name = format!("{kind}: {left} / {right}");
    let hues = match fact.status {
        FactStatus::Conflict | FactStatus::OnlyLeft | FactStatus::OnlyRight => {
            Some((palette.left, palette.right))
        }
        FactStatus::SameValue => None,
    };
    let row = clickable_row(ui, &name, palette, |ui| {
        two_columns(ui, kind, palette, |ui| {
            ui.horizontal_wrapped(|ui| {
                reading(ui, &left, hues.map(|h| h.0), palette);
                reading(ui, &right, hues.map(|h| h.1), palette);
            });
        });
    });
    if row && let Some(line) = shown.lines().iter().position(|l| l.row() == fact.row) {
        commands.push(Command::GoToLine(line));
    }
}

/// One side's wording, marked in its colour.
fn reading(ui: &mut Ui, text: &str, hue: Option<Hue>, palette: &Palette) {
    if text.is_empty() {
        return;
    }
    let mut rich = RichText::new(text).color(palette.ink);
    if let Some(hue) = hue {
        rich = rich.background_color(hue.mark);
    }
    ui.add(Label::new(rich).wrap());
}

// ---- changes

fn changes(
    ui: &mut Ui,
    state: &State,
    shown: &Shown,
    s: &Strings,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    if shown.changes.is_empty() {
        ui.add(Label::new(soft(s.changes_none, palette)).wrap());
        return;
    }
    for (index, change) in shown.changes.iter().enumerate() {
        change_row(ui, state, shown, index, change, palette, commands);
    }
}

fn change_row(
    ui: &mut Ui,
    state: &State,
    shown: &Shown,
    index: usize,
    change: &Change,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let lang = state.settings.lang();
    let Some(row) = shown.comparison().and_then(|c| c.rows.get(change.row)) else { return };
    let op = change.span.and_then(|i| row.spans.get(i)).map(|span| span.op);
    let kind = match (op, row.kind) {
        (Some(SpanOp::Deleted), _) => i18n::row_kind(RowKind::Omitted, lang),
        (Some(SpanOp::Inserted), _) => i18n::row_kind(RowKind::Added, lang),
        (Some(SpanOp::Moved), _) => i18n::moved(lang),
        (Some(_), _) => i18n::row_kind(RowKind::Edited, lang),
        (None, RowKind::Omitted | RowKind::Added) => i18n::row_kind(row.kind, lang),
        (None, _) => i18n::moved(lang),
    };
    let moved_whole = op == Some(SpanOp::Moved) || (change.span.is_none() && row.moved);
    let left = crop(&change.left, if moved_whole { SHOWN / 2 } else { SHOWN });
    let right = if moved_whole { String::new() } else { crop(&change.right, SHOWN) };
    let name = format!("{} {kind}: {left} → {right}", index + 1);
    let clicked = clickable_row(ui, &name, palette, |ui| {
        two_columns(ui, kind, palette, |ui| {
            ui.horizontal_wrapped(|ui| {
                let hue = if moved_whole { palette.moved } else { palette.left };
                reading(ui, &left, Some(hue), palette);
                reading(ui, &right, Some(palette.right), palette);
            });
        });
    });
    if clicked {
        commands.push(Command::GoToChange(index));
    }
}

/// A label in a column of its own, and what it labels beside it.
fn two_columns(ui: &mut Ui, label: &str, palette: &Palette, content: impl FnOnce(&mut Ui)) {
    let rest = ui.available_width() - size::FACT_KIND - size::ITEM_GAP;
    // Text rows, not button rows: the label stands level with what it labels.
    ui.spacing_mut().interact_size.y = size::TEXT_ROW;
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(size::FACT_KIND);
            ui.label(mute(label, palette));
        });
        ui.vertical(|ui| {
            ui.set_width(rest.max(size::FACT_KIND));
            content(ui);
        });
    });
}

/// Content that can be clicked as one, with its name for assistive technology; whether it was.
fn clickable_row(ui: &mut Ui, name: &str, palette: &Palette, content: impl FnOnce(&mut Ui)) -> bool {
    let inner = Frame::new().inner_margin(eframe::egui::Margin::symmetric(2, 3)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        content(ui);
    });
    let response = inner.response.interact(eframe::egui::Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let rect = response.rect;
    if response.hovered() || response.has_focus() {
        let stroke = Stroke::new(1.0, palette.accent);
        ui.painter().rect_stroke(rect, CornerRadius::same(4), stroke, eframe::egui::StrokeKind::Inside);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, palette.line));
    response.clicked()
}

// ---- set aside

fn set_aside(ui: &mut Ui, state: &State, s: &Strings, palette: &Palette, commands: &mut Vec<Command>) {
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
