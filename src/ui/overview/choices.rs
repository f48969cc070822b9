//! Which article the others are held against, and in which order they stand.

use eframe::egui::{Role, Ui, WidgetInfo};

use crate::app::{Called, Command, Source, State, order_name};
use crate::i18n::{OverviewPhrases, Strings};
use crate::session::SourceOrder;
use crate::ui::menus::{choice, scrolling};

use super::name_of;

/// Longest name shown on the bar, in characters; shortened.
const NAME: [usize; 2] = [12, 6];

/// Chooses the base text.
pub(in crate::ui) fn base_menu(ui: &mut Ui, state: &State, short: bool, commands: &mut Vec<Command>) {
    let s = Strings::of(state.settings.lang());
    let Some(base) = state.base() else { return };
    let phrases = OverviewPhrases(state.settings.lang());
    let table = state.table();
    let called = |source: &Source| {
        let number = table.and_then(|table| table.sources.iter().position(|id| *id == source.id));
        let name = table.zip(number).and_then(|(table, number)| table.names.get(number)?.clone());
        name.unwrap_or_else(|| Called::plain(&name_of(source, s)))
    };
    let name = called(base);
    let whole = phrases.base(name.whole());
    let menu = ui.menu_button(phrases.base(&name.cropped(NAME[usize::from(short)])), |ui| {
        scrolling(ui, |ui| {
            for source in state.in_order() {
                let entry = choice(ui, source.id == base.id, called(source).whole());
                if entry.on_hover_text(source.file_name().unwrap_or_default()).clicked() {
                    commands.push(Command::Base(source.id));
                    ui.close();
                }
            }
        });
    });
    menu.response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &whole));
    menu.response.on_hover_text(whole);
}

/// Chooses the order of the columns.
pub(in crate::ui) fn sort_menu(ui: &mut Ui, state: &State, short: bool, commands: &mut Vec<Command>) {
    let s = Strings::of(state.settings.lang());
    let label = |order: SourceOrder| order_name(order, s);
    let now = state.overview.sort;
    let title = format!("{}{}{}", s.sort, state.phrases().colon(), label(now));
    let shown = if short { s.sort } else { &title };
    let menu = ui.menu_button(shown, |ui| {
        scrolling(ui, |ui| {
            for order in SourceOrder::ALL {
                if choice(ui, order == now, label(order)).clicked() {
                    commands.push(Command::SortSources(order));
                    ui.close();
                }
            }
        });
    });
    menu.response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &title));
    menu.response.on_hover_text(title);
}
