//! The recent comparisons: what was compared, what came of it, when.

use eframe::egui::{
    Button, Color32, CornerRadius, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};

use crate::app::{Command, State, days_ago};
use crate::i18n::{self, OverviewPhrases, Strings};
use crate::session::Recent;

use super::side_panel::line;
use super::theme::{Palette, size};
use super::widgets::{lit, mute, plain_font, with_bars};

/// The height of a row in points.
const ROW: f32 = 34.0;
/// Between its columns, in points, and the title's share of what the last columns leave.
const GAP: f32 = 12.0;
const TITLE: f32 = 0.58;

/// How high a list of so many is with its heading, in points.
pub(super) fn height(rows: usize) -> f32 {
    ROW * (rows + 1) as f32
}

/// Draws the list, as long as it is.
pub(super) fn show(ui: &mut Ui, state: &State, palette: &Palette, s: &Strings, commands: &mut Vec<Command>) {
    heading(ui, state, palette, s, commands);
    rows(ui, state, palette, commands);
}

/// Draws the list into the rest of `ui`; what is longer scrolls.
pub(super) fn show_scrolling(
    ui: &mut Ui,
    state: &State,
    palette: &Palette,
    s: &Strings,
    commands: &mut Vec<Command>,
) {
    heading(ui, state, palette, s, commands);
    // That there is more is seen, whether the pointer is there or not.
    with_bars(ui);
    ScrollArea::vertical().id_salt("recent").auto_shrink([false, true]).show(ui, |ui| {
        rows(ui, state, palette, commands);
    });
}

fn heading(ui: &mut Ui, state: &State, palette: &Palette, s: &Strings, commands: &mut Vec<Command>) {
    let none = state.recents.list().is_empty();
    ui.horizontal(|ui| {
        ui.label(mute(s.recent, palette));
        if !none {
            let clear = ui.add(Button::new(mute(s.recent_clear, palette)).small().frame(false));
            lit(ui, clear.rect.expand(3.0), &clear, palette);
            if clear.clicked() {
                commands.push(Command::ClearRecents);
            }
        }
    });
    if none {
        ui.label(mute(s.recent_none, palette));
    }
}

fn rows(ui: &mut Ui, state: &State, palette: &Palette, commands: &mut Vec<Command>) {
    let list = state.recents.list();
    ui.spacing_mut().item_spacing.y = 0.0;
    let columns = widths(ui, &list.iter().map(|recent| Cells::of(state, recent)).collect::<Vec<_>>());
    for (index, recent) in list.iter().enumerate() {
        recent_row(ui, state, (index, recent), columns, palette, commands);
    }
}

/// What a row says beside its title.
struct Cells {
    names: String,
    /// What came of it: of several sources, how many there are.
    verdict: String,
    kept: String,
    when: String,
}

impl Cells {
    fn of(state: &State, recent: &Recent) -> Self {
        let lang = state.settings.lang();
        let called = recent.called();
        let (names, verdict, kept) = if called.len() > 2 {
            let names = called.join(state.phrases().list_comma());
            (names, OverviewPhrases(lang).sources(called.len()), String::new())
        } else {
            let verdict = i18n::verdict(recent.verdict, lang).to_owned();
            (called.join(" ↔ "), verdict, state.phrases().kept(recent.kept))
        };
        Self { names, verdict, kept, when: days_ago(&recent.when, state.phrases()) }
    }
}

/// How wide the last three columns are, in points: as wide as what stands in them.
fn widths(ui: &Ui, rows: &[Cells]) -> [f32; 3] {
    let width = |text: &str| {
        let galley = ui.painter().layout_no_wrap(text.to_owned(), plain_font(size::LABEL), Color32::WHITE);
        galley.size().x.ceil() + 1.0
    };
    let widest = |of: fn(&Cells) -> &str| rows.iter().map(|row| width(of(row))).fold(0.0, f32::max);
    [widest(|row| &row.verdict), widest(|row| &row.kept), widest(|row| &row.when)]
}

fn recent_row(
    ui: &mut Ui,
    state: &State,
    (index, recent): (usize, &Recent),
    columns: [f32; 3],
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let s = Strings::of(state.settings.lang());
    let width = ui.available_width();
    let (whole, _) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
    let rect = whole.with_max_x(whole.right() - ROW);
    let response = ui.interact(rect, ui.scope_id().with(("recent", index)), Sense::click());
    let Cells { names, verdict, kept, when } = Cells::of(state, recent);
    let said = [&recent.title, &names, &verdict, &kept, &when];
    let said: Vec<&str> = said.into_iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    let name = said.join(" · ");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let fill = if response.hovered() { palette.button_hover } else { palette.panel };
    ui.painter().rect_filled(whole, CornerRadius::ZERO, fill);
    ui.painter().hline(whole.x_range(), whole.bottom(), Stroke::new(1.0, palette.line));
    if response.has_focus() {
        let stroke = Stroke::new(2.0, palette.accent);
        ui.painter().rect_stroke(rect, CornerRadius::ZERO, stroke, StrokeKind::Inside);
    }
    if response.gained_focus() {
        ui.scroll_to_rect(whole, None);
    }
    let ends = columns.map(|width| width + GAP);
    let room = (rect.width() - 2.0 * GAP - ends.iter().sum::<f32>()).max(0.0);
    let title = room * TITLE;
    let widths = [title - GAP, room - title, columns[0], columns[1], columns[2]];
    let texts = [&recent.title, &names, &verdict, &kept, &when];
    let mut left = rect.left() + GAP;
    for (at, (text, width)) in texts.into_iter().zip(widths).enumerate() {
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(width.max(0.0), rect.height()));
        let ink = if at == 0 { palette.ink } else { palette.ink_soft };
        line(ui, place, &[(text, None)], size::LABEL, ink);
        left += width + GAP;
    }
    if response.on_hover_text(files_of(recent)).clicked() {
        commands.push(Command::OpenRecent(index));
    }
    let place = Rect::from_min_max(rect.right_top(), whole.max);
    let forget = ui.put(place, Button::new(mute("×", palette)).frame(false));
    forget.widget_info(|| {
        WidgetInfo::labeled(Role::Button, true, format!("{}: {}", s.forget_recent, recent.title))
    });
    lit(ui, place.shrink(3.0), &forget, palette);
    if forget.gained_focus() {
        ui.scroll_to_rect(whole, None);
    }
    if forget.on_hover_text(s.forget_recent).clicked() {
        commands.push(Command::ForgetRecent(index));
    }
}

fn files_of(recent: &Recent) -> String {
    recent.files.iter().map(|p| p.display().to_string()).collect::<Vec<_>>().join("\n")
}
