//! The sources as they were published, or else captured, one after the other.

use eframe::egui::{Id, Label, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::app::{Called, Command, Moment, Source, SourceId};
use crate::report::evidence;
use crate::ui::header::shown_time;
use crate::ui::theme::size;
use crate::ui::widgets::{lit, mute, plain_font, shortened, wide};

use super::super::columns::without_year;
use super::super::{Of, name_of};
use super::heading;
use crate::ui::side_panel::line;

pub(super) fn show(ui: &mut Ui, of: &Of<'_>, commands: &mut Vec<Command>) {
    let known: Vec<(&Moment, &Source)> =
        of.table.timeline.iter().filter_map(|m| Some((m, of.state.source(m.source)?))).collect();
    if known.is_empty() {
        return;
    }
    heading(ui, of.s.timeline, of.palette);
    for (at, (moment, source)) in known.iter().enumerate() {
        entry(ui, moment, source, [at > 0, at + 1 < known.len()], of, commands);
    }
    let is_known = |id: &SourceId| known.iter().any(|(moment, _)| moment.source == *id);
    let all = of.table.sources.iter().enumerate();
    let names: Vec<String> =
        all.filter(|(_, id)| !is_known(id)).map(|(number, _)| of.called(number)).collect();
    if !names.is_empty() {
        let phrases = of.state.phrases();
        let names = names.join(phrases.list_comma());
        let text = format!("{}{}{names}", of.s.time_unknown, phrases.colon());
        ui.add(Label::new(mute(text, of.palette)).wrap());
    }
}

/// A source at its time; `joined` above and below.
fn entry(
    ui: &mut Ui,
    moment: &Moment,
    source: &Source,
    joined: [bool; 2],
    of: &Of<'_>,
    commands: &mut Vec<Command>,
) {
    let p = of.palette;
    let (place, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::TREE_ROW), Sense::hover());
    let place = place.expand2(vec2(0.0, ui.spacing().item_spacing.y / 2.0));
    let dot = pos2(place.left() + size::TREE_DOT * 2.0, place.center().y);
    let stroke = Stroke::new(1.2, p.folded);
    let [above, below] = joined;
    let ends = [if above { place.top() } else { dot.y }, if below { place.bottom() } else { dot.y }];
    ui.painter().vline(dot.x, ends[0]..=ends[1], stroke);
    ui.painter().circle_filled(dot, size::TREE_DOT - 1.0, p.ink_soft);
    // Captures are as often told in the time of Greenwich as in that of the place.
    let taken = |time: &str| without_year(evidence::time(time));
    let time = if moment.by_capture { taken(&moment.time) } else { without_year(shown_time(&moment.time)) };
    let later = moment.later.filter(|minutes| *minutes > 0).map(|minutes| of.phrases().later(minutes));
    let modified = moment.by_change.then(|| of.phrases().of_change().to_owned());
    let captured = moment.captured.as_deref().map(|time| of.phrases().captured(&taken(time)));
    let filed = moment.by_dateline.then(|| of.phrases().of_dateline().to_owned());
    let captured = modified.or(filed).or(captured);
    let captured = captured.or_else(|| moment.by_capture.then(|| of.s.time_of_capture.to_owned()));
    let number = of.table.sources.iter().position(|id| *id == source.id);
    let called = number.map_or_else(|| Called::plain(&name_of(source, of.s)), |n| of.beside_time(n));
    let name = called.whole().to_owned();
    let whole = [Some(time.clone()), Some(name.clone()), captured.clone(), later.clone()];
    let whole = whole.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let response = ui.interact(place, Id::unique(("timeline", source.id)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &whole));
    lit(ui, place, &response, p);
    let from = dot.x + size::TREE_DOT * 2.0;
    let when = Rect::from_min_max(pos2(from, place.top()), pos2(from + size::TIME_COLUMN, place.bottom()));
    line(ui, when, &[(&time, None)], size::SMALL, p.ink_mute);
    let mut words = Rect::from_min_max(pos2(when.right(), place.top()), place.max);
    if let Some(later) = later {
        let galley = ui.painter().layout_no_wrap(later, plain_font(size::SMALL), p.ink_mute);
        words.max.x -= galley.size().x + 2.0 * size::ENTRY_MARGIN;
        let at = pos2(words.right() + size::ENTRY_MARGIN, place.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, p.ink_mute);
    }
    // The name is shortened before a time is, which tells it from others of that name; but rather than the name a word that
    // only says what the time before it is the time of is left out.
    let font = || plain_font(size::LABEL);
    let both = |word: &String| {
        wide(ui, called.whole(), font()) + wide(ui, &format!(" · {word}"), plain_font(size::SMALL))
    };
    let is_word = moment.by_change || moment.by_capture || moment.by_dateline;
    let captured = captured.filter(|word| !is_word || both(word) <= words.width());
    let captured = captured.map(|captured| format!(" · {captured}")).unwrap_or_default();
    let galley = ui.painter().layout_no_wrap(captured, plain_font(size::SMALL), p.ink_mute);
    let room = words.with_max_x((words.right() - galley.size().x).max(words.left()));
    let name = shortened(ui, &called, &font(), room.width());
    let end = line(ui, room, &[(&name, None)], size::LABEL, p.ink);
    let at = pos2(end, place.center().y - galley.size().y / 2.0);
    ui.painter().with_clip_rect(words.intersect(ui.clip_rect())).galley(at, galley, p.ink_mute);
    if response.clicked() {
        let base = of.table.id(of.table.base) == Some(source.id);
        let shown = if base { of.table.column(0) } else { Some(source.id) };
        commands.extend(shown.map(|source| Command::OpenPair { source, at: None }));
    }
    response.on_hover_text(whole);
}
