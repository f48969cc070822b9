//! The bar of the search: what is looked for, how often it was found, going through the finds.

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::{Button, Context, Id, Key, Label, Modifiers, Popup, Role, TextEdit, Ui, WidgetInfo};

use crate::app::{Action, Command, Search, Side, State};
use crate::i18n::{Strings, letter};

use super::menus;
use super::side_panel::Tab;
use super::theme::{Palette, size};
use super::widgets::{self, badge, soft};

/// Most characters that can be typed or pasted into the field.
const LONGEST: usize = 500;

/// What the bar keeps between frames.
#[derive(Debug, Default)]
pub(super) struct FindBar {
    /// Whether the field takes the keys from the next frame on, all of it selected.
    focus: bool,
    /// The display line at the top of the window when the search was opened.
    pub(super) from: usize,
}

impl FindBar {
    /// Lets the reader type; `from` is the line at the top of the window.
    pub(super) fn focus(&mut self, from: usize) {
        self.focus = true;
        self.from = from;
    }

    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        state: &State,
        search: &Search,
        tab: &mut Tab,
        palette: &Palette,
        commands: &mut Vec<Command>,
    ) {
        let s = Strings::of(state.settings.lang());
        ui.horizontal_centered(|ui| {
            self.field(ui, state, search, s, commands);
            for (action, sign) in [(Action::FindPrevious, "‹"), (Action::FindNext, "›")] {
                let button = menus::button_with(ui, state, action, sign, commands);
                button.widget_info(|| WidgetInfo::labeled(Role::Button, true, action.label(s)));
            }
            let close = ui.add(Button::new("×"));
            close.widget_info(|| WidgetInfo::labeled(Role::Button, true, s.find_close));
            if close.clicked() {
                commands.push(Command::EndSearch);
            }
            close.on_hover_text(format!("{} (Esc)", s.find_close));
            if let Some(hit) = search.current_hit() {
                let fill = if hit.side == Side::Left { palette.badge_a } else { palette.badge_b };
                badge(ui, &letter(hit.side.index()), fill, palette);
            }
            ui.label(soft(count(search, state, s), palette));
            if let Some(names) = who_has_it(search, state, s) {
                ui.add(Label::new(soft(&names, palette)).truncate()).on_hover_text(names);
            }
            aside(ui, state, search, tab, commands);
        });
    }

    fn field(
        &mut self,
        ui: &mut Ui,
        state: &State,
        search: &Search,
        s: &Strings,
        commands: &mut Vec<Command>,
    ) {
        let id = Id::unique("find");
        if std::mem::take(&mut self.focus) {
            ui.memory_mut(|memory| memory.request_focus(id));
            let all = CCursorRange::two(CCursor::default(), CCursor::new(search.query.chars().count()));
            let mut edit = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
            edit.cursor.set_char_range(Some(all));
            edit.store(ui.ctx(), id);
        }
        // Taken before the field, to which Enter means that it was left.
        let steps = if ui.memory(|memory| memory.has_focus(id)) { steps(ui.ctx()) } else { Vec::new() };
        let mut query = search.query.clone();
        let name = if state.overview.open { s.find_in_all } else { s.find_field };
        let width = size::FIND_FIELD.min(ui.available_width() / 2.0);
        let field = ui.add(
            TextEdit::singleline(&mut query).id(id).char_limit(LONGEST).hint_text(name).desired_width(width),
        );
        field.widget_info(|| widgets::field(&search.query, &query, name));
        if query != search.query {
            commands.push(Command::Find { query, from: self.from });
        }
        commands.extend(steps.into_iter().map(Command::Do));
        let left = field.lost_focus() || ui.memory(|memory| memory.focused().is_none());
        if left && ends(ui.ctx(), state) {
            commands.push(Command::EndSearch);
        }
    }
}

/// Enter goes on, Shift+Enter back.
fn steps(ctx: &Context) -> Vec<Action> {
    ctx.input_mut(|input| {
        let mut steps = Vec::new();
        for (modifiers, action) in
            [(Modifiers::SHIFT, Action::FindPrevious), (Modifiers::NONE, Action::FindNext)]
        {
            let times = input.count_and_consume_key(modifiers, Key::Enter);
            steps.extend(std::iter::repeat_n(action, times));
        }
        steps
    })
}

/// Whether Escape means the search: nothing that lies over it is open, and no work is under way.
fn ends(ctx: &Context, state: &State) -> bool {
    ctx.input(|input| input.key_pressed(Key::Escape))
        && state.dialog.is_none()
        && !state.is_busy()
        && !Popup::is_any_open(ctx)
}

/// “3 / 17”, or that there is nothing, or that it is still looked for.
fn count(search: &Search, state: &State, s: &Strings) -> String {
    let asked = !search.query.trim().is_empty();
    match (search.count(), search.is_running()) {
        (0, true) => s.find_running.to_owned(),
        (0, false) if asked => s.find_none.to_owned(),
        (0, false) => String::new(),
        (total, running) => {
            let more = running || search.end.is_some_and(|end| end.more);
            state.phrases().finds(search.current, total, more)
        }
    }
}

/// In the overview: the sources that have it in the row gone to.
fn who_has_it(search: &Search, state: &State, s: &Strings) -> Option<String> {
    let (row, table) = (search.current_row()?, state.table()?);
    let name = |column: Option<usize>| match column {
        Some(column) => {
            let name = table.names.get(table.matrix.columns.get(column)?.source)?.as_ref();
            Some(name.map_or(s.pasted, |name| name.whole()))
        }
        None => Some(s.base_text),
    };
    let names: Vec<&str> = search.in_row(row).iter().filter_map(|hit| name(hit.column)).collect();
    Some(names.join(state.phrases().list_comma()))
}

/// What was set aside is told apart: it stands in no row.
fn aside(ui: &mut Ui, state: &State, search: &Search, tab: &mut Tab, commands: &mut Vec<Command>) {
    let found = search.end.map_or(0, |end| end.aside.iter().sum());
    if found > 0 && ui.button(state.phrases().finds_aside(found)).clicked() {
        *tab = Tab::SetAside;
        if !state.settings.side_panel {
            commands.push(Command::Do(Action::TogglePanel));
        }
    }
}
