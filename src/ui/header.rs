//! The two cards above the text: who, when, from where, the headline with its edits, the shares.

use eframe::egui::{
    Align, Button, CornerRadius, FontId, Label, Layout, Rect, RichText, Role, ScrollArea, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use crate::app::{Command, Origin, Side, Source, State};
use crate::article::{Changes, Warning};
use crate::i18n::{self, Lang, OverviewPhrases, Strings, letter};
use crate::read;
use crate::report::evidence;

use super::details;
use super::fonts;
use super::menus;
use super::side_panel;
use super::surface::{self, View};
use super::theme::{Palette, size};
use super::widgets::{DOT, badge, beginning, both_ends, outlined, plain_font, share_bar, soft, strong, wide};

/// Draws both cards over the two columns of `rect`.
/// `two` is what [`has_two_lines`] says.
pub(super) fn show(
    ui: &mut Ui,
    rect: Rect,
    state: &State,
    view: &View<'_>,
    two: bool,
    commands: &mut Vec<Command>,
) {
    let palette = view.palette;
    ui.painter().rect_filled(rect, CornerRadius::ZERO, palette.panel);
    let column = (rect.width() - size::GUTTER - size::RULER) / 2.0;
    let indents = surface::indents(rect.width() - size::RULER, view);
    for side in Side::BOTH {
        let left = rect.left() + side.index() as f32 * (column + size::GUTTER);
        let mut card = Rect::from_min_size(pos2(left, rect.top()), vec2(column, rect.height()))
            .shrink2(vec2(size::COLUMN_MARGIN, if view.headlines { 0.0 } else { size::CARD_MARGIN }));
        if !view.inline {
            // Over its text, and as wide.
            card.min.x = left + indents[side.index()];
            card.max.x = card.min.x + card_width(rect.width(), view);
        }
        if let Some(source) = state.slot(side) {
            let builder =
                UiBuilder::new().id_salt(("card", side)).max_rect(card).layout(Layout::top_down(Align::Min));
            ui.scope_builder(builder, |ui| {
                ui.set_clip_rect(card.expand2(vec2(size::COLUMN_MARGIN, size::CARD_MARGIN)));
                card_of(ui, state, side, source, view, two, commands);
            });
        }
    }
}

fn card_of(
    ui: &mut Ui,
    state: &State,
    side: Side,
    source: &Source,
    view: &View<'_>,
    two: bool,
    commands: &mut Vec<Command>,
) {
    let palette = view.palette;
    let s = Strings::of(state.settings.lang());
    ui.spacing_mut().item_spacing.y = 5.0;
    ui.horizontal(|ui| first_line(ui, state, side, source, two, palette, commands));
    if view.headlines {
        return;
    }
    if two {
        about(ui, source, state.settings.lang(), palette);
    }
    headline(ui, side, source, s, view);
    shares(ui, state, side, palette);
}

fn first_line(
    ui: &mut Ui,
    state: &State,
    side: Side,
    source: &Source,
    two: bool,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let lang = state.settings.lang();
    let s = Strings::of(lang);
    let fill = if side == Side::Left { palette.badge_a } else { palette.badge_b };
    badge(ui, &letter(side.index()), fill, palette);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        encoding_menu(ui, state, side, source, s, palette, commands);
        warnings(ui, state, source, palette);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let whole = called(source, s);
            let bold = FontId::new(size::LABEL, fonts::bold());
            let shown = both_ends(ui, &whole, &bold, ui.available_width());
            let name = ui.add(Label::new(strong(&shown, size::LABEL).color(palette.ink)).truncate());
            if shown != whole {
                name.widget_info(|| WidgetInfo::labeled(Role::Label, true, &whole));
                name.on_hover_text(whole);
            }
            if !two {
                about(ui, source, lang, palette);
            }
        });
    });
}

/// The outlet, or else the file.
fn called(source: &Source, s: &Strings) -> String {
    let outlet = source.article().outlet.clone();
    outlet.or_else(|| source.file_name()).unwrap_or_else(|| s.pasted.to_owned())
}

/// What is known of a source, as far as there is room.
fn about(ui: &mut Ui, source: &Source, lang: Lang, palette: &Palette) {
    let parts = metadata(source, Strings::of(lang), lang);
    let whole = parts.join(DOT);
    let shown = that_fits(ui, parts);
    if !shown.is_empty() {
        let label = ui.add(Label::new(soft(shown, palette).size(size::SMALL)).truncate());
        label.widget_info(|| WidgetInfo::labeled(Role::Label, true, &whole));
        label.on_hover_text(whole);
    }
}

/// Whether what is known of a source needs a line of its own in a header so wide: then it has one in both cards.
pub(super) fn has_two_lines(ui: &Ui, state: &State, view: &View<'_>, width: f32) -> bool {
    let lang = state.settings.lang();
    let s = Strings::of(lang);
    let width = card_width(width, view);
    let taken = |text: &str, font: FontId| wide(ui, text, font) + ui.spacing().item_spacing.x;
    let fits = |source: &Source| {
        let name = taken(&called(source, s), FontId::new(size::LABEL, fonts::bold()));
        let small = [metadata(source, s, lang).join(DOT), i18n::encoding(&source.article().encoding)];
        let beside: f32 = small.iter().map(|text| taken(text, plain_font(size::SMALL))).sum();
        // The letter, what stands inside the encoding's button, and the sign of a warning.
        name + beside + size::CARD_SIGNS <= width
    };
    !view.headlines && Side::BOTH.into_iter().filter_map(|side| state.slot(side)).any(|source| !fits(source))
}

/// Time, stated source, author, file name, time of capture: what is known of them.
fn metadata(source: &Source, s: &Strings, lang: Lang) -> Vec<String> {
    let article = source.article();
    let mut parts: Vec<String> = Vec::new();
    parts.extend(source.version().map(|changes| version(changes, s).to_owned()));
    parts.extend(article.published.as_deref().map(shown_time));
    let modified = article.modified.as_deref().map(shown_time);
    parts.extend(modified.map(|time| OverviewPhrases(lang).modified(&time)));
    parts.extend(article.source.as_ref().map(|from| format!("{} {from}", s.taken_from)));
    parts.extend(article.author.as_ref().map(|author| format!("{} {author}", s.by)));
    if article.outlet.is_some() {
        parts.extend(source.file_name());
    }
    let captured = article.captured.as_ref().map(|captured| evidence::time(&captured.time));
    parts.extend(captured.map(|time| OverviewPhrases(lang).captured(&time)));
    parts
}

/// As many parts as there is room for, and the beginning of the next; a sign says that more are told under the pointer.
fn that_fits(ui: &Ui, mut parts: Vec<String>) -> String {
    /// Less of a part says nothing.
    const LEAST: usize = 9;
    let (font, room) = (plain_font(size::SMALL), ui.available_width());
    let mut text = parts.join(DOT);
    let mut more = "";
    while wide(ui, &text, font.clone()) > room
        && let Some(next) = parts.pop()
    {
        let next = next + std::mem::replace(&mut more, " · …");
        let before = if parts.is_empty() { String::new() } else { parts.join(DOT) + DOT };
        let left = room - wide(ui, &before, font.clone());
        text = match beginning(ui, &next, &font, left, LEAST) {
            Some(cut) => before + &cut,
            None if parts.is_empty() => String::new(),
            None => before + "…",
        };
    }
    text
}

fn version(changes: Changes, s: &Strings) -> &'static str {
    match changes {
        Changes::Rejected => s.before_changes,
        Changes::Accepted => s.after_changes,
    }
}

/// The chapters of a book, to choose one of or the whole.
fn chapters(ui: &mut Ui, source: &Source, s: &Strings, commands: &mut Vec<Command>) {
    let titles = source.loaded.chapters();
    if titles.is_empty() {
        return;
    }
    ui.menu_button(s.chapter, |ui| {
        let mut chosen = |ui: &mut Ui, label: &str, chapter: Option<usize>| {
            if menus::choice(ui, source.loaded.chapter == chapter, label).clicked() {
                commands.push(Command::Chapter { source: source.id, chapter });
                ui.close();
            }
        };
        chosen(ui, s.whole_book, None);
        ui.separator();
        ScrollArea::vertical().max_height(size::CHAPTERS).show(ui, |ui| {
            for (at, title) in titles.iter().enumerate() {
                chosen(ui, &format!("{} {title}", at + 1), Some(at + 1));
            }
        });
    });
    ui.separator();
}

/// `2024-07-18T06:30:00+08:00` as a reader writes it: `2024-07-18 06:30`.
pub(super) fn shown_time(published: &str) -> String {
    match published.split_once('T') {
        Some((date, time)) => format!("{date} {}", time.get(..5).unwrap_or(time)),
        None => published.to_owned(),
    }
}

/// The encoding as a menu: choosing one reads the file again at once.
fn encoding_menu(
    ui: &mut Ui,
    state: &State,
    side: Side,
    source: &Source,
    s: &Strings,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let encoding = i18n::encoding(&source.article().encoding);
    let name = state.phrases().encoding_of(&letter(side.index()), &encoding);
    let button = Button::new(RichText::new(encoding).size(size::SMALL).color(palette.ink_mute)).frame(false);
    let menu = eframe::egui::containers::menu::MenuButton::from_button(button);
    let (response, _) = menu.ui(ui, |ui| {
        menus::scrolling(ui, |ui| how_read(ui, state, source, s, palette, commands));
    });
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    response.on_hover_text(name);
}

/// What can be chosen of how a file is read, and what is known of it.
fn how_read(
    ui: &mut Ui,
    state: &State,
    source: &Source,
    s: &Strings,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let mut chosen = |ui: &mut Ui, label: &str, current: bool, value: Option<&'static str>| {
        if menus::choice(ui, current, label).clicked() {
            commands.push(Command::Encoding { source: source.id, name: value });
            ui.close();
        }
    };
    chosen(ui, s.encoding_automatic, source.encoding.is_none(), None);
    ui.separator();
    for &label in read::ENCODINGS.iter().flat_map(|group| group.iter()) {
        let current = source.encoding.is_some_and(|e| read::encoding_named(label).is_ok_and(|l| l == e));
        chosen(ui, &i18n::encoding(label), current, Some(label));
    }
    ui.separator();
    if let Some(current) = source.version() {
        for changes in [Changes::Rejected, Changes::Accepted] {
            if menus::choice(ui, current == changes, version(changes, s)).clicked() {
                commands.push(Command::Changes { source: source.id, changes });
                ui.close();
            }
        }
        ui.separator();
    }
    chapters(ui, source, s, commands);
    let mut raw = source.raw;
    if outlined(ui, |ui| ui.checkbox(&mut raw, s.whole_file)).changed() {
        commands.push(Command::Raw { source: source.id, raw });
    }
    ui.separator();
    details::show(ui, source, state.settings.lang(), palette);
}

/// A chip where the reader was unsure; hovering or pressing it says why.
fn warnings(ui: &mut Ui, state: &State, source: &Source, palette: &Palette) {
    let sentences: Vec<String> = source.article().warnings.iter().map(|w| sentence(w, state)).collect();
    if sentences.is_empty() {
        return;
    }
    let text = sentences.join("\n");
    let chip = RichText::new("!").size(size::SMALL).color(palette.fact.ink);
    let chip = Button::new(chip).fill(palette.fact.mark).small();
    let (response, _) = eframe::egui::containers::menu::MenuButton::from_button(chip).ui(ui, |ui| {
        ui.set_max_width(size::SIDE_PANEL);
        for sentence in &sentences {
            ui.add(Label::new(RichText::new(sentence).color(palette.ink)).wrap());
        }
    });
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
    response.on_hover_text(text);
}

fn sentence(warning: &Warning, state: &State) -> String {
    i18n::warning(warning, state.settings.lang())
}

fn headline(ui: &mut Ui, side: Side, source: &Source, s: &Strings, view: &View<'_>) {
    let Some(text) = &source.article().headline else {
        ui.label(strong(s.no_headline, size::HEADLINE).color(view.palette.ink_mute));
        return;
    };
    if !surface::headline(ui, side, view, tallest(ui)) {
        let text = strong(text, size::HEADLINE).family(fonts::headline(surface::region_of(source.article())));
        ui.add(Label::new(text.color(view.palette.ink)).wrap());
    }
}

/// Of a card in a header so wide.
fn card_width(width: f32, view: &View<'_>) -> f32 {
    match view.inline {
        true => (width - size::GUTTER - size::RULER) / 2.0 - 2.0 * size::COLUMN_MARGIN,
        false => surface::setting(width - size::RULER, view).width,
    }
}

/// Height the cards need in points, so that both headlines stand whole.
pub(super) fn height(ui: &Ui, width: f32, view: &View<'_>, two: bool) -> f32 {
    if view.headlines {
        return size::CARD_LINE;
    }
    let column = surface::setting(width - size::RULER, view).width;
    let headlines = Side::BOTH.map(|half| surface::headline_height(ui, half, view, column));
    let one_line = size::HEADLINE * size::HEADLINE_LINE;
    let about = if two { size::TEXT_ROW } else { 0.0 };
    headlines.into_iter().fold(one_line, f32::max).min(tallest(ui)) + size::HEADER_REST + about
}

/// The most that a headline takes of the window: whole lines, more of them in a high window.
fn tallest(ui: &Ui) -> f32 {
    let line = size::HEADLINE * size::HEADLINE_LINE;
    let lines = (ui.ctx().content_rect().height() * size::HEADLINE_SHARE / line).floor();
    lines.clamp(2.0, 6.0) * line
}

fn shares(ui: &mut Ui, state: &State, side: Side, palette: &Palette) {
    let Some(comparison) = state.shown.as_ref().and_then(|shown| shown.comparison()) else { return };
    let lang = state.settings.lang();
    let width = ui.available_width();
    match side {
        Side::Left => {
            let shares = &comparison.shares.left;
            let parts = side_panel::left_parts(shares, palette);
            share_bar(ui, width, &parts, &i18n::left_shares(shares, lang), palette);
        }
        Side::Right => {
            let shares = &comparison.shares.right;
            let parts = side_panel::right_parts(shares, palette);
            share_bar(ui, width, &parts, &i18n::right_shares(shares, lang), palette);
        }
    }
}

/// Headline, or whatever else names the source.
pub(super) fn title_of(source: &Source, s: &Strings) -> String {
    source.article().headline.clone().or_else(|| source.file_name()).unwrap_or_else(|| s.pasted.to_owned())
}

/// File name and encoding.
pub(super) fn file_line(source: &Source, s: &Strings) -> String {
    let name = match &source.origin {
        Origin::Pasted => s.pasted.to_owned(),
        Origin::File(_) | Origin::Member { .. } | Origin::Example(_) => {
            source.file_name().unwrap_or_default()
        }
    };
    format!("{name} · {}", i18n::encoding(&source.article().encoding))
}

#[cfg(test)]
mod tests {
    use super::shown_time;

    #[test]
    fn times_read_as_people_write_them() {
        assert_eq!(shown_time("2024-07-18T06:30:00+08:00"), "2024-07-18 06:30");
        assert_eq!(shown_time("2024-07-18"), "2024-07-18");
    }
}
