//! Every key there is, by menu, and those that are no action: scrolling, the search, lists.

use eframe::egui::{Grid, Label, ScrollArea, Ui, vec2};

use crate::app::{Action, Menu};
use crate::i18n::Strings;

use super::dialog_keys::{self, Holds};
use super::theme::{Palette, size};
use super::widgets::{soft, strong};

/// A group of the sheet: its name, and what its keys do.
struct Group {
    name: &'static str,
    keys: Vec<(String, String)>,
}

/// Draws the sheet in as many columns as there is room for.
pub(super) fn show(ui: &mut Ui, s: &Strings, palette: &Palette) {
    let groups = groups(s);
    let column = size::KEY_SHEET / 2.0;
    let count = if ui.available_width() >= 1.7 * column { 2 } else { 1 };
    let room = ui.ctx().content_rect().height() - 2.0 * size::DIALOG_MARGIN - size::KEY_SHEET_REST;
    let height = room.max(size::BUTTON_HEIGHT);
    let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
    area.auto_shrink([false, true]).show(ui, |ui| {
        ui.columns(count, |columns| {
            for (ui, groups) in columns.iter_mut().zip(split(&groups, count)) {
                for group in groups {
                    draw(ui, group, palette);
                }
            }
        });
        dialog_keys::scroll(ui, Holds::Text);
    });
}

fn draw(ui: &mut Ui, group: &Group, palette: &Palette) {
    ui.add_space(size::ITEM_GAP);
    ui.label(strong(group.name, size::LABEL).color(palette.ink));
    let column = ui.available_width() / 2.0 - size::ITEM_GAP;
    let grid = Grid::new(group.name).num_columns(2).min_col_width(column).max_col_width(column);
    let gap = vec2(size::ITEM_GAP, size::ITEM_GAP / 2.0);
    grid.striped(true).spacing(gap).min_row_height(size::TEXT_ROW).show(ui, |ui| {
        for (what, keys) in &group.keys {
            ui.add(Label::new(what).wrap());
            ui.add(Label::new(soft(keys, palette)).wrap());
            ui.end_row();
        }
    });
}

/// The groups in so many columns of about equal height.
fn split(groups: &[Group], columns: usize) -> Vec<&[Group]> {
    let rows = |groups: &[Group]| groups.iter().map(|group| group.keys.len() + 2).sum::<usize>();
    if columns < 2 {
        return vec![groups];
    }
    let middle = (0..=groups.len()).min_by_key(|&at| {
        let (left, right) = groups.split_at(at);
        rows(left).abs_diff(rows(right))
    });
    let (left, right) = groups.split_at(middle.unwrap_or(0));
    vec![left, right]
}

fn groups(s: &Strings) -> Vec<Group> {
    let of_menu = |menu: &Menu| Group {
        name: menu.label(s),
        keys: Action::ALL
            .iter()
            .filter(|action| action.menu() == *menu)
            .filter_map(|action| line(*action, s))
            .collect(),
    };
    let fixed = |name: &'static str, keys: &[(&str, &str)]| Group {
        name,
        keys: keys.iter().map(|(what, keys)| ((*what).to_owned(), (*keys).to_owned())).collect(),
    };
    let mut groups: Vec<Group> = Menu::ALL.iter().map(of_menu).collect();
    groups.extend([
        fixed(
            s.keys_reading,
            &[
                (s.keys_page_down, "Space · PageDown"),
                (s.keys_page_up, "Shift+Space · PageUp"),
                (s.keys_scroll, "↓ · ↑"),
                (s.keys_ends, "Home · End"),
                (s.keys_focus, "Tab · Shift+Tab"),
                (s.keys_press, "Enter · Space"),
            ],
        ),
        fixed(s.keys_search, &[(s.keys_find_on, "Enter · Shift+Enter"), (s.keys_leave, "Esc")]),
        fixed(s.keys_lists, &[(s.keys_choose, "↓ · ↑"), (s.keys_do, "Enter"), (s.keys_leave, "Esc")]),
        fixed(
            s.ruler,
            &[
                (s.keys_scroll, "↓ · ↑"),
                (s.keys_page_down, "PageDown"),
                (s.keys_page_up, "PageUp"),
                (s.keys_ends, "Home · End"),
            ],
        ),
    ]);
    groups
}

/// An action that has a key.
fn line(action: Action, s: &Strings) -> Option<(String, String)> {
    let keys: Vec<String> = action.keys().iter().map(|keys| keys.name()).collect();
    (!keys.is_empty()).then(|| (action.label(s).trim_end_matches('…').to_owned(), keys.join(" · ")))
}
