//! Actions as buttons and menu entries, each with its key.

use eframe::egui::{Button, Response, RichText, Role, ScrollArea, Stroke, Ui, WidgetInfo, WidgetText};

use crate::app::{Action, Command, Menu, State};
use crate::i18n::{Phrases, Strings};
use crate::text::Ignore;

use super::theme::size;
use super::widgets::outlined;

/// A button for an action, its key in the tooltip.
pub(super) fn button(ui: &mut Ui, state: &State, action: Action, commands: &mut Vec<Command>) -> Response {
    let s = Strings::of(state.settings.lang());
    button_with(ui, state, action, action.label(s), commands)
}

/// The same with other words on it than the action's own.
pub(super) fn button_with(
    ui: &mut Ui,
    state: &State,
    action: Action,
    label: impl Into<WidgetText>,
    commands: &mut Vec<Command>,
) -> Response {
    let s = Strings::of(state.settings.lang());
    let response = ui.add_enabled(action.is_enabled(state), Button::new(label.into()));
    if response.clicked() {
        commands.push(Command::Do(action));
    }
    response.on_hover_text(tooltip(action, s))
}

/// “Swap sides (Ctrl+Shift+X)”.
pub(super) fn tooltip(action: Action, s: &Strings) -> String {
    match action.keys().first() {
        Some(keys) => format!("{} ({})", action.label(s).trim_end_matches('…'), keys.name()),
        None => action.label(s).trim_end_matches('…').to_owned(),
    }
}

/// Every action, by menu.
pub(super) fn all(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let s = Strings::of(state.settings.lang());
    for menu in Menu::ALL {
        ui.menu_button(menu.label(s), |ui| {
            scrolling(ui, |ui| {
                if menu == Menu::View && state.overview.open {
                    super::overview::base_menu(ui, state, false, commands);
                    super::overview::sort_menu(ui, state, false, commands);
                }
                for action in Action::ALL.iter().copied().filter(|a| a.menu() == menu) {
                    entry(ui, state, action, s, commands);
                }
                // What a narrow bar leaves out.
                match menu {
                    Menu::File if !state.further.is_empty() => {
                        super::top_bar::further(ui, state, s, commands);
                    }
                    Menu::View if state.shown.is_some() || state.overview.open => {
                        ignore(ui, state, false, commands);
                    }
                    _ => {}
                }
            });
        });
    }
}

/// The entries of a menu, the one that has the focus framed; where they are more than the window is high, they scroll.
pub(super) fn scrolling(ui: &mut Ui, entries: impl FnOnce(&mut Ui)) {
    let accent = ui.visuals().hyperlink_color;
    ui.visuals_mut().widgets.active.bg_stroke = Stroke::new(2.0, accent);
    let height = (ui.ctx().content_rect().height() - 3.0 * size::BAR_MARGIN).max(size::BUTTON_HEIGHT);
    // A popup's own idea of its height is smaller.
    ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, entries);
}

/// One of several that exclude each other.
pub(super) fn choice(ui: &mut Ui, chosen: bool, label: impl Into<String>) -> Response {
    let label = RichText::new(label).color(ui.visuals().text_color());
    ui.add(Button::selectable(chosen, label))
}

fn entry(ui: &mut Ui, state: &State, action: Action, s: &Strings, commands: &mut Vec<Command>) {
    let tick = if action.is_ticked(state) { "✓ " } else { "" };
    let keys = action.keys().first().map(|k| k.name()).unwrap_or_default();
    let entry = Button::new(format!("{tick}{}", action.label(s))).shortcut_text(keys);
    if ui.add_enabled(action.is_enabled(state), entry).clicked() {
        commands.push(Command::Do(action));
        ui.close();
    }
}

/// What does not count, as ticks.
pub(super) fn ignore(ui: &mut Ui, state: &State, short: bool, commands: &mut Vec<Command>) {
    let s = Strings::of(state.settings.lang());
    let phrases = Phrases(state.settings.lang());
    let policy = state.settings.policy();
    let names: Vec<&str> = policy.iter().map(|what| phrases.ignore(what)).collect();
    let listed =
        if names.is_empty() { s.ignore_nothing.to_owned() } else { names.join(phrases.list_comma()) };
    let shown = match names.len() {
        n if short => n.to_string(),
        0..=3 => listed.clone(),
        n => format!("{}{}{n}", names[..2].join(phrases.list_comma()), "… "),
    };
    let title = format!("{}{}{shown}", s.ignore, phrases.colon());
    let name = format!("{}{}{listed}", s.ignore, phrases.colon());
    let menu = ui.menu_button(title, |ui| {
        scrolling(ui, |ui| {
            for what in Ignore::ALL {
                let mut on = policy.ignores(what);
                if outlined(ui, |ui| ui.checkbox(&mut on, phrases.ignore(what))).changed() {
                    commands.push(Command::Ignore(what, on));
                }
            }
            ui.separator();
            if ui.button(s.ignore_nothing).clicked() {
                commands.push(Command::IgnoreNothing);
                ui.close();
            }
            entry(ui, state, Action::KeepChoices, s, commands);
        });
    });
    if short {
        menu.response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    }
    menu.response.on_hover_text(listed);
}
