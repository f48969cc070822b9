//! Every change as a line, filtered by kind, and the card of the one that was stepped to.

use eframe::egui::{
    Frame, Id, Label, Panel, Rect, Response, RichText, Role, ScrollArea, Ui, WidgetInfo, pos2,
};

use crate::app::{Action, Change, ChangeFilter, ChangeKind, Command, Listing, Side, State};
use crate::compare::RowKind;
use crate::compare::display;
use crate::compare::findings::{Numbering, Omitted};
use crate::i18n::{self, Lang, ReportStrings, Strings};
use crate::text::crop;
use crate::ui::menus;
use crate::ui::theme::size;
use crate::ui::widgets::{fact_sign, small, soft};

use super::list::{self, Tops};
use super::rows::{self, content_of, entry, kind, line, told};
use super::{Of, PanelState, SHOWN, about, said};

/// Lists of more changes have two lines for each: to read all of them first would take long.
const MANY: usize = 4000;

pub(super) fn show(ui: &mut Ui, of: Of<'_>, panel: &mut PanelState, commands: &mut Vec<Command>) {
    let Of { state, shown, s, palette, .. } = of;
    if shown.changes().is_empty() {
        ui.add(Label::new(soft(s.changes_none, palette)).wrap());
        return;
    }
    filters(ui, of, panel);
    if shown.findings().count(ChangeFilter::Number) > 0 {
        skipped(ui, state, s, commands);
    }
    let stepped = state.change.filter(|_| panel.seen != state.change);
    panel.seen = state.change;
    if let Some(change) = stepped {
        // What was stepped to is shown, whatever is filtered.
        let hidden = match panel.listing {
            // But for what the reader passes over.
            Listing::Changes(filter) => {
                let is_in = |filter| shown.findings().place_of(filter, change).is_some();
                !is_in(state.wanted(filter)) && is_in(state.every_change())
            }
            Listing::Split | Listing::Merged | Listing::Omitted => false,
        };
        if hidden {
            panel.listing = Listing::default();
        }
    }
    if let Some(change) = state.current_change() {
        current(ui, of, change, panel);
    }
    match panel.listing {
        Listing::Changes(filter) => list_of(ui, of, panel, state.wanted(filter), stepped, commands),
        Listing::Split | Listing::Merged => parted(ui, of, panel, commands),
        Listing::Omitted => omitted(ui, of, panel, commands),
    }
}

fn filters(ui: &mut Ui, of: Of<'_>, panel: &mut PanelState) {
    let Of { state, shown, s, lang, palette, .. } = of;
    let findings = shown.findings();
    let mut all: Vec<(Listing, &str, usize)> = ChangeFilter::ALL
        .into_iter()
        .filter(|filter| *filter != ChangeFilter::Unnumbered)
        .map(|filter| {
            (Listing::Changes(filter), label(filter, s, lang), findings.count(state.wanted(filter)))
        })
        .collect();
    if let Some(parted) = panel.parted_of(shown) {
        let kinds = [(Listing::Split, RowKind::Split), (Listing::Merged, RowKind::Merged)];
        let kinds =
            kinds.map(|(listing, kind)| (listing, i18n::row_kind(kind, lang), parted.lines(listing).len()));
        // Before those that are of no kind.
        all.splice(all.len() - 1..all.len() - 1, kinds);
    }
    all.push((Listing::Omitted, s.filter_omitted, findings.omitted.len()));
    let response = ui.scope(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::Vec2::splat(size::CARD_GAP);
        ui.spacing_mut().interact_size.y = size::SMALL_BUTTON;
        ui.horizontal_wrapped(|ui| {
            for (listing, name, count) in all {
                let on = panel.listing == listing;
                if count == 0 && !on {
                    continue;
                }
                let text = format!("{name} {count}");
                let ink = if on { palette.on_accent } else { palette.ink_soft };
                let chip = small(RichText::new(&text).size(size::SMALL).color(ink));
                let chip = if on { chip.fill(palette.accent) } else { chip };
                let response = ui.add(chip);
                response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, &text));
                if response.clicked() {
                    panel.listing = listing;
                }
                if listing == Listing::Changes(ChangeFilter::Fact) {
                    response.on_hover_text(s.changes_a_fact_hint);
                }
            }
        });
    });
    response.response.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, true, s.filters));
    ui.add_space(size::CARD_GAP);
}

fn label(filter: ChangeFilter, s: &Strings, lang: Lang) -> &'static str {
    match filter {
        ChangeFilter::All | ChangeFilter::Unnumbered => s.filter_all,
        ChangeFilter::Number => s.filter_numbers,
        ChangeFilter::Kind(kind) => i18n::change_kind(kind, lang),
        ChangeFilter::Fact => s.changes_a_fact,
    }
}

/// Whether changes of numbers alone are passed over.
fn skipped(ui: &mut Ui, state: &State, s: &Strings, commands: &mut Vec<Command>) {
    let action = Action::SkipNumbers;
    let mut on = action.is_ticked(state);
    let response = ui.checkbox(&mut on, RichText::new(action.label(s)).size(size::SMALL));
    if response.clicked() {
        commands.push(Command::Do(action));
    }
    response.on_hover_text(menus::tooltip(action, s));
    ui.add_space(size::CARD_GAP);
}

/// The change that was stepped to, in full below the list.
fn current(ui: &mut Ui, of: Of<'_>, change: &Change, panel: &mut PanelState) {
    let Of { shown, s, lang, palette, .. } = of;
    let Some(about) = about(shown, lang) else { return };
    let Some(card) = about.change(change.row, change.span) else { return };
    // Never more than the list above it.
    let most = (ui.available_height().min(ui.clip_rect().height()) / 2.0).min(size::CARD);
    let height = panel.card_height.min(most);
    let below = Panel::bottom("current change").resizable(false).frame(Frame::new()).exact_size(height);
    let response = below.show(ui, |ui| {
        let scroll = ScrollArea::vertical().id_salt("current change").auto_shrink(false);
        let drawn = scroll.show(ui, |ui| {
            ui.add_space(size::CARD_GAP);
            card.show(ui, palette);
        });
        // As high as what it says, from the next frame on.
        if panel.card_height != drawn.content_size.y {
            panel.card_height = drawn.content_size.y;
            ui.ctx().request_repaint();
        }
    });
    let name = format!("{}: {}", s.current_change, card.sentence());
    response.response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
}

/// Where the entries of a list of changes stand.
pub(super) fn tops(of: Of<'_>, filter: ChangeFilter) -> Tops {
    let findings = of.shown.findings();
    let count = findings.count(filter);
    if count > MANY {
        return Tops::Even { count, height: size::ENTRY_TWO };
    }
    let Some(mut readings) = of.shown.all_readings() else { return Tops::of(std::iter::empty()) };
    let changes = (0..count).map(|place| findings.changes.get(findings.change_at(filter, place)?));
    Tops::of(changes.map(|change| match change {
        Some(change) if is_tall(change, &said::told(&mut readings, change)) => size::ENTRY_TWO,
        _ => size::ENTRY,
    }))
}

/// Whether the readings of a change stand below each other, in a list that gives it room.
fn is_tall(change: &Change, told: &[String; 2]) -> bool {
    rows::is_tall(told.each_ref().map(String::as_str), change.fact.then_some(""))
}

fn list_of(
    ui: &mut Ui,
    of: Of<'_>,
    panel: &mut PanelState,
    filter: ChangeFilter,
    stepped: Option<usize>,
    commands: &mut Vec<Command>,
) {
    let Of { shown, s, palette, .. } = of;
    let findings = shown.findings();
    let count = findings.count(filter);
    if count == 0 {
        ui.add(Label::new(soft(s.filter_none, palette)).wrap());
        return;
    }
    let wanted = stepped.and_then(|change| findings.place_of(filter, change));
    let tops = panel.tops_of(of, filter);
    panel.focus_list.give(ui, list::first("changes"));
    let said = &mut panel.said;
    list::show(
        ui,
        "changes",
        &tops,
        wanted,
        |_| false,
        |ui, place, rect, id| {
            let index = findings.change_at(filter, place)?;
            let change = findings.changes.get(index)?;
            let response = change_row(ui, of, (index, change), said.of(shown, index, change), rect, id);
            if response.clicked() {
                commands.push(Command::GoToChange(index));
            }
            Some(response)
        },
    );
}

fn change_row(
    ui: &Ui,
    of: Of<'_>,
    (index, change): (usize, &Change),
    whole: &[String; 2],
    rect: Rect,
    id: Id,
) -> Response {
    let Of { state, s, lang, palette, .. } = of;
    let word = match change.number {
        Some(_) => s.filter_numbers,
        None => i18n::change_kind(change.kind, lang),
    };
    let [left, right] = whole.each_ref().map(|text| crop(text, SHOWN));
    let moved = change.kind == ChangeKind::Moved;
    let mut name = format!("{} {word}: {}", index + 1, told([&left, &right], " → "));
    if change.fact {
        name.push_str(&format!(" ({})", s.changes_a_fact));
    }
    if change.number == Some(Numbering::Followed) {
        name.push_str(&format!(" ({})", ReportStrings::of(lang).follows));
    }
    let response = entry(ui, rect, id, &name, state.change == Some(index), palette);
    if ui.is_rect_visible(rect) {
        kind(ui, rect, word, palette);
        let mut content = content_of(rect);
        if change.fact {
            content.max.x -= size::FACT_SIGN + size::ENTRY_MARGIN;
            fact_sign(ui, pos2(rect.right() - size::FACT_SIGN, rect.center().y), palette);
        }
        let hues = if moved { [Some(palette.moved); 2] } else { [Some(palette.left), Some(palette.right)] };
        let tall = rect.height() > size::ENTRY && !left.is_empty() && !right.is_empty();
        rows::pair(ui, content, [&left, &right], &whole.each_ref().map(String::as_str), tall, hues, palette);
    }
    response
}

/// Split or merged paragraphs: what each begins with on either side.
fn parted(ui: &mut Ui, of: Of<'_>, panel: &mut PanelState, commands: &mut Vec<Command>) {
    let Of { state, shown, comparison, s, lang, palette, .. } = of;
    let (Some(parted), Some([left, right])) = (panel.parted_of(shown), shown.articles()) else { return };
    let lines = parted.lines(panel.listing);
    if lines.is_empty() {
        ui.add(Label::new(soft(s.filter_none, palette)).wrap());
        return;
    }
    let gone_to = state.selected.filter(|_| panel.seen_line != state.selected);
    panel.seen_line = state.selected;
    let wanted = gone_to.and_then(|line| lines.binary_search(&line).ok());
    let tops = Tops::Even { count: lines.len(), height: size::ENTRY_TWO };
    panel.focus_list.give(ui, list::first("parted"));
    list::show(
        ui,
        "parted",
        &tops,
        wanted,
        |_| false,
        |ui, place, rect, id| {
            let &at = lines.get(place)?;
            let row = comparison.rows.get(shown.lines().get(at)?.row())?;
            let whole = [display::text(left, row, Side::Left), display::text(right, row, Side::Right)];
            let [left, right] = whole.each_ref().map(|text| crop(text, SHOWN));
            let word = i18n::row_kind(row.kind, lang);
            let name = format!("{} {word}: {}", place + 1, told([&left, &right], " → "));
            let response = entry(ui, rect, id, &name, state.selected == Some(at), palette);
            kind(ui, rect, word, palette);
            let (first, second) = content_of(rect).split_top_bottom_at_fraction(0.5);
            line(ui, first, &[(&left, Some(palette.left))], size::LABEL, palette.ink);
            line(ui, second, &[(&right, Some(palette.right))], size::LABEL, palette.ink);
            if response.clicked() {
                commands.push(Command::GoToLine(at));
            }
            Some(response)
        },
    );
}

/// Omitted paragraphs and sentences: what each begins with, and what goes missing with it.
fn omitted(ui: &mut Ui, of: Of<'_>, panel: &mut PanelState, commands: &mut Vec<Command>) {
    let Of { state, shown, comparison, palette, .. } = of;
    let Some([left, _]) = shown.articles() else { return };
    let ranked = &shown.findings().omitted;
    let tops = Tops::Even { count: ranked.len(), height: size::ENTRY_TWO };
    panel.focus_list.give(ui, list::first("omitted"));
    list::show(
        ui,
        "omitted",
        &tops,
        None,
        |_| false,
        |ui, place, rect, id| {
            let omitted = ranked.get(place)?;
            let text = crop(&omitted.text(left, comparison), SHOWN);
            let &Omitted { row, sentences, weight } = omitted;
            let weight = state.phrases().weight(weight);
            let findings = shown.findings();
            let change = findings.change_of(findings.line_of(row)?, row, sentences.map(|lost| lost.span));
            let on = change.is_some() && state.change == change;
            let response = entry(ui, rect, id, &format!("{}. {text} ({weight})", place + 1), on, palette);
            let content = rect.shrink2(eframe::egui::vec2(size::ENTRY_MARGIN, 0.0));
            let (first, second) = content.split_top_bottom_at_fraction(0.5);
            line(ui, first, &[(&text, Some(palette.left))], size::LABEL, palette.ink);
            line(ui, second, &[(&weight, None)], size::SMALL, palette.ink_mute);
            if let (true, Some(change)) = (response.clicked(), change) {
                commands.push(Command::GoToChange(change));
            }
            Some(response)
        },
    );
}
