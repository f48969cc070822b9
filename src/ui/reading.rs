//! What the reading surface is given to draw, and what follows from what is done on it.

use eframe::egui::{Rect, Stroke, Ui, pos2};

use crate::app::{Action, Command, Search, Side, State};
use crate::compare::RowKind;
use crate::i18n::{self, Lang, Phrases, Strings};
use crate::session::Mode;

use super::header;
use super::surface::{Entry, Event, Found, Framed, Labels, Surface, View};
use super::theme::Palette;

/// Draws headers and the reading surface into `ui`; whether there is a comparison to read.
pub(super) fn show(
    ui: &mut Ui,
    surface: &mut Surface,
    state: &State,
    low: bool,
    palette: &'static Palette,
    commands: &mut Vec<Command>,
) -> bool {
    let area = ui.max_rect();
    let Some(shown) = &state.shown else { return false };
    let Some(comparison) = shown.comparison() else { return false };
    let inline = state.settings.mode == Mode::Inline;
    let labels = labels(state.settings.lang());
    let entries = row_entries(state);
    let framed = framed(state);
    let view = View {
        collation: &shown.compared.collation,
        comparison,
        findings: shown.findings(),
        lang: state.settings.lang(),
        lines: shown.lines(),
        outline: &shown.compared.outline,
        palette,
        text_size: state.settings.text_size.points(),
        line_spacing: state.settings.line_spacing.factor(),
        measure: state.settings.measure.ems(),
        tight: state.settings.tight_columns,
        inline,
        fold: state.settings.fold_identical,
        glide: !state.settings.reduced_motion,
        // A redline has one headline, and it stands over its text.
        headlines: low || inline,
        selected: state.selected,
        current: state.current_change().map(|c| (c.line, c.span)),
        framed: &framed,
        selection: state.text_selection.as_ref(),
        brought: &state.brought,
        folded: state.settings.show_folded,
        part: state.part,
        held: state.held,
        pending: state.pending,
        corrected: &shown.compared.corrected,
        found: state.search.as_ref().map(found).unwrap_or_default(),
        labels: &labels,
        entries: &entries,
        notes: &state.notes,
    };
    let two = header::has_two_lines(ui, state, &view, area.width());
    let bottom = area.top() + header::height(ui, area.width(), &view, two);
    let heads = Rect::from_min_max(area.min, pos2(area.right(), bottom));
    header::show(ui, heads, state, &view, two, commands);
    ui.painter().hline(area.x_range(), bottom - 0.5, Stroke::new(1.0, palette.line));
    let body = Rect::from_min_max(pos2(area.left(), bottom), area.max);
    for event in surface.show(ui, body, &view) {
        act(event, commands);
    }
    true
}

/// What was done on the surface, as commands.
fn act(event: Event, commands: &mut Vec<Command>) {
    match event {
        Event::Select { line, part, joins } => {
            commands.extend([Command::Select(line), Command::ChoosePart(part)]);
            commands.extend(joins.then_some(Command::Do(Action::PutTogether)));
        }
        Event::Choose(selection) => commands.push(Command::ChooseText(selection)),
        Event::Side(side) => commands.push(Command::ClickSide(side)),
        Event::Bring(line) => commands.push(Command::Bring(line)),
        Event::Open(change) => commands.push(Command::OpenChange(change)),
        Event::Jump(line) => commands.push(Command::GoToLine(line)),
        Event::Note(line) => commands.push(Command::NoteOn(line)),
        Event::Do(action) => commands.push(Command::Do(action)),
    }
}

/// What the surface shows of a search.
fn found(search: &Search) -> Found<'_> {
    Found { hits: &search.hits, current: search.current, number: search.number }
}

/// What was gone to, a change or a fact, in the texts.
fn framed(state: &State) -> Vec<Framed> {
    let Some(shown) = &state.shown else { return Vec::new() };
    let Some(comparison) = shown.comparison() else { return Vec::new() };
    if let Some(change) = state.current_change() {
        let Some(row) = comparison.rows.get(change.row) else { return Vec::new() };
        let Some(span) = change.span.and_then(|at| row.spans.get(at)) else { return Vec::new() };
        let stretches = span.stretches(&row.spans);
        let framed = Side::BOTH.map(|side| Framed { row: change.row, side, range: stretches[side.index()] });
        return framed.into_iter().filter(|f| f.range[0] < f.range[1]).collect();
    }
    if let Some(said) = state.attribution.and_then(|at| comparison.attributions.get(at)) {
        let framed = Side::BOTH.map(|side| Framed { row: said.row, side, range: said.range(side) });
        return framed.into_iter().filter(|f| f.range[0] < f.range[1]).collect();
    }
    let Some((difference, _)) = state.fact else { return Vec::new() };
    let Some(fact) = comparison.facts.get(difference) else { return Vec::new() };
    let rows = [fact.row, fact.right_row.unwrap_or(fact.row)];
    let places = |side: Side| {
        let row = rows[side.index()];
        let of_row = shown.findings().places.of_row(row, side).iter();
        of_row.filter(move |place| place.difference() == difference).map(move |place| Framed {
            row,
            side,
            range: place.range(),
        })
    };
    Side::BOTH.into_iter().flat_map(places).collect()
}

/// What can be done with the selected row.
fn row_entries(state: &State) -> Vec<Entry> {
    let s = Strings::of(state.settings.lang());
    let entry = |action: Action| Entry {
        action,
        label: action.label(s),
        keys: action.keys().first().map(|k| k.name()).unwrap_or_default(),
        enabled: action.is_enabled(state),
    };
    let row = [
        Action::NoteOnRow,
        Action::BringAlongside,
        Action::CopyRow,
        Action::Copy,
        Action::CopyChange,
        Action::SetAsideLeft,
        Action::SetAsideRight,
        Action::PutTogether,
        Action::KeepApart,
        Action::BeginRow,
    ];
    row.into_iter().map(entry).collect()
}

/// The surface's words in a language.
fn labels(lang: Lang) -> Labels {
    let s = Strings::of(lang);
    let word = |kind| i18n::row_kind(kind, lang).to_owned();
    let fold = Action::FoldIdentical.keys().first().map(|keys| keys.name()).unwrap_or_default();
    Labels {
        same: s.pill_same.to_owned(),
        edited: s.pill_edited.to_owned(),
        alike: s.pill_alike.to_owned(),
        split: word(RowKind::Split),
        merged: word(RowKind::Merged),
        omitted: s.pill_omitted.to_owned(),
        added: s.pill_added.to_owned(),
        moved: i18n::moved(lang).to_owned(),
        moved_to: s.pill_moved_to.to_owned(),
        moved_from: s.pill_moved_from.to_owned(),
        ghost_right_later: s.ghost_right_later.to_owned(),
        ghost_right_earlier: s.ghost_right_earlier.to_owned(),
        ghost_left_later: s.ghost_left_later.to_owned(),
        ghost_left_earlier: s.ghost_left_earlier.to_owned(),
        bring: s.ghost_bring.to_owned(),
        put_back: s.ghost_put_back.to_owned(),
        corrected: s.corrected.to_owned(),
        marked: s.marked.to_owned(),
        chosen: s.chosen.to_owned(),
        unfold: s.unfold_run.replace("{key}", &fold),
        fold: s.fold_run.to_owned(),
        ruler: s.ruler.to_owned(),
        missing_glyph: s.missing_glyph.to_owned(),
        note: s.note.to_owned(),
        nothing: Phrases::NOTHING.to_owned(),
    }
}
