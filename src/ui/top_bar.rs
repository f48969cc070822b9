//! The bar at the top: name, opening, views, what is not counted, stepping through changes.

use std::collections::BTreeMap;

use eframe::egui::{Button, Direction, Layout, RichText, Role, Ui, WidgetInfo, vec2};

use crate::app::{Action, Called, Command, Shown, Side, State};
use crate::i18n::{self, Lang, Strings};

use super::menus;
use super::overview;
use super::theme::{Palette, size};
use super::widgets::{fact_sign, plain_font, soft, strong, wide};

/// The sign of a menu.
const MENU: char = '≡';
/// The sign for the two sides changing places.
const SWAP: char = '⇄';
/// The name's size on the bar.
const NAME: f32 = 15.0;

/// Longest name of a source in a menu, in characters.
const NAME_LENGTH: usize = 24;

/// What stands on the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Menu,
    Open,
    Swap,
    Modes,
    Further,
    // At the right end.
    Ignore,
    Sort,
    Base,
    Find,
    Changes,
    Export,
    Languages,
    Settings,
}

const LEFT: [Part; 5] = [Part::Menu, Part::Open, Part::Swap, Part::Modes, Part::Further];
const RIGHT: [Part; 8] = [
    Part::Ignore,
    Part::Sort,
    Part::Base,
    Part::Find,
    Part::Changes,
    Part::Export,
    Part::Languages,
    Part::Settings,
];

/// What is done to a part of a bar that is too narrow.
#[derive(Debug, Clone, Copy)]
enum Step {
    /// It says less.
    Shorten(Part),
    /// It is left out: the menu has all of it.
    LeaveOut(Part),
}

/// In this order, until the rest fits: what has no key that everybody knows stays longest.
const STEPS: [Step; 17] = [
    Step::Shorten(Part::Find),
    Step::Shorten(Part::Ignore),
    Step::Shorten(Part::Sort),
    Step::Shorten(Part::Base),
    Step::Shorten(Part::Swap),
    Step::LeaveOut(Part::Languages),
    Step::LeaveOut(Part::Swap),
    Step::LeaveOut(Part::Find),
    Step::LeaveOut(Part::Settings),
    Step::LeaveOut(Part::Sort),
    Step::LeaveOut(Part::Export),
    Step::LeaveOut(Part::Ignore),
    Step::LeaveOut(Part::Further),
    Step::LeaveOut(Part::Open),
    Step::LeaveOut(Part::Base),
    Step::LeaveOut(Part::Modes),
    Step::LeaveOut(Part::Changes),
];

/// Widths of the parts as they were last drawn, in full and shortened, in points.
type Widths = BTreeMap<(Part, bool), f32>;

pub(super) fn show(ui: &mut Ui, state: &State, palette: &Palette, commands: &mut Vec<Command>) {
    let id = ui.scope_id().with("widths");
    let known: Widths = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let mut widths = known.clone();
    let kept = that_fit(ui, state, &known);
    let mut draw = |ui: &mut Ui, part: Part| {
        if let Some(&short) = kept.get(&part) {
            let drawn = ui.scope(|ui| part.show(ui, state, short, palette, commands));
            widths.insert((part, short), drawn.response.rect.width());
        }
    };
    ui.horizontal_centered(|ui| {
        LEFT.into_iter().for_each(|part| draw(ui, part));
        // Drawn in the order of reading, which is that of the focus; how wide they are is known from before.
        let gap = ui.spacing().item_spacing.x;
        let right = RIGHT.iter().filter_map(|part| known.get(&(*part, *kept.get(part)?)));
        let taken: f32 = right.map(|width| width + gap).sum();
        ui.add_space((ui.available_width() - (taken - gap).max(0.0)).max(0.0));
        RIGHT.into_iter().for_each(|part| draw(ui, part));
    });
    if widths != known {
        if kept.iter().any(|(part, short)| !known.contains_key(&(*part, *short))) {
            ui.ctx().request_discard("how wide a part of the bar is was not known");
        } else {
            ui.ctx().request_repaint();
        }
        ui.data_mut(|data| data.insert_temp(id, widths));
    }
}

/// The parts there is something to show in, but for those that there is no room for; each with whether it is shortened.
fn that_fit(ui: &Ui, state: &State, widths: &Widths) -> BTreeMap<Part, bool> {
    let all = LEFT.into_iter().chain(RIGHT).filter(|part| part.applies(state));
    let mut kept: BTreeMap<Part, bool> = all.map(|part| (part, false)).collect();
    let gap = ui.spacing().item_spacing.x;
    let width = |(part, short): (&Part, &bool)| widths.get(&(*part, *short)).map_or(0.0, |width| width + gap);
    for step in STEPS {
        if kept.iter().map(width).sum::<f32>() <= ui.available_width() {
            break;
        }
        match step {
            Step::Shorten(part) => {
                kept.entry(part).and_modify(|short| *short = true);
            }
            Step::LeaveOut(part) => {
                kept.remove(&part);
            }
        }
    }
    kept
}

impl Part {
    fn applies(self, state: &State) -> bool {
        match self {
            Self::Menu | Self::Open | Self::Settings | Self::Languages => true,
            Self::Modes | Self::Ignore => state.shown.is_some() || state.overview.open,
            Self::Swap | Self::Changes => state.shown.is_some() && !state.overview.open,
            Self::Further => !state.further.is_empty() && !state.overview.open,
            Self::Export | Self::Find => state.shown.is_some() || state.overview.open,
            Self::Base | Self::Sort => state.overview.open,
        }
    }

    fn show(self, ui: &mut Ui, state: &State, short: bool, palette: &Palette, commands: &mut Vec<Command>) {
        let s = Strings::of(state.settings.lang());
        match self {
            Self::Menu => {
                ui.menu_button(strong(format!("{MENU} Variorum"), NAME).color(palette.ink), |ui| {
                    menus::all(ui, state, commands);
                })
                .response
                .widget_info(|| WidgetInfo::labeled(Role::Button, true, s.menu));
            }
            Self::Open => {
                menus::button(ui, state, Action::Open, commands);
            }
            Self::Swap => {
                let label = if short { SWAP.to_string() } else { format!("{SWAP} {}", s.swap) };
                let swap = menus::button_with(ui, state, Action::Swap, label, commands);
                swap.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{SWAP} {}", s.swap)));
            }
            Self::Modes => modes(ui, state, s, palette, commands),
            Self::Further => further(ui, state, s, commands),
            Self::Export => {
                menus::button(ui, state, Action::Export, commands);
            }
            Self::Settings => {
                menus::button(ui, state, Action::Settings, commands);
            }
            Self::Languages => languages(ui, state, s, commands),
            Self::Changes => changes(ui, state, s, palette, commands),
            Self::Find => find(ui, state, short, s, palette, commands),
            Self::Base => overview::base_menu(ui, state, short, commands),
            Self::Sort => overview::sort_menu(ui, state, short, commands),
            Self::Ignore => menus::ignore(ui, state, short, commands),
        }
    }
}

/// Side by side, inline or the overview, as one control.
fn modes(ui: &mut Ui, state: &State, s: &Strings, palette: &Palette, commands: &mut Vec<Command>) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for action in [Action::SideBySide, Action::Inline, Action::Overview] {
            let on = action.is_ticked(state);
            let label =
                RichText::new(action.label(s)).color(if on { palette.on_accent } else { palette.ink });
            let fill = if on { palette.accent } else { palette.button };
            let button = ui.add(Button::new(label).fill(fill));
            button.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, action.label(s)));
            if button.clicked() {
                commands.push(Command::Do(action));
            }
            button.on_hover_text(menus::tooltip(action, s));
        }
    });
}

fn changes(ui: &mut Ui, state: &State, s: &Strings, palette: &Palette, commands: &mut Vec<Command>) {
    let previous = menus::button_with(ui, state, Action::PreviousChange, "‹", commands);
    previous.widget_info(|| WidgetInfo::labeled(Role::Button, true, s.previous_change));
    let listed = state.every_change();
    let total = state.shown.as_ref().map_or(0, |shown| shown.findings().count(listed));
    if state.shown.as_ref().is_none_or(|shown| shown.changes().is_empty()) {
        ui.label(soft(s.no_changes, palette));
    } else {
        // As wide before the first step as at the last: nothing on the bar moves for it.
        let says = |at: Option<usize>| state.phrases().position(at, total);
        let width = |text: String| wide(ui, &text, plain_font(size::LABEL));
        let widest = width(says(None)).max(width(says(Some(total.saturating_sub(1))))).ceil();
        let place = vec2(widest + 2.0 * size::FACT_SIGN, size::BUTTON_HEIGHT);
        let middle = Layout::centered_and_justified(Direction::LeftToRight);
        ui.allocate_ui_with_layout(place, middle, |ui| match state.conflict_place() {
            // With a sign: these are others than the changes.
            Some((at, of)) => {
                let label = ui.label(soft(state.phrases().position(Some(at), of), palette));
                let comparison = state.shown.as_ref().and_then(Shown::comparison);
                let said = comparison.and_then(|comparison| {
                    let said = i18n::attributions_counted(&comparison.attributions, state.settings.lang())?;
                    Some((of - comparison.attributions.len().min(of), said))
                });
                let name = state.phrases().conflict_of(at, of, said);
                label.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
                let sign = label.rect.left_center() + vec2(size::FACT_SIGN / 2.0, 0.0);
                fact_sign(ui, sign, palette);
                label.on_hover_text(name);
            }
            None => {
                let findings = state.shown.as_ref().map(Shown::findings);
                let at = findings.and_then(|findings| findings.place_of(listed, state.change?));
                ui.label(soft(says(at), palette));
            }
        });
    }
    let next = menus::button_with(ui, state, Action::NextChange, "›", commands);
    next.widget_info(|| WidgetInfo::labeled(Role::Button, true, s.next_change));
}

/// Looks like the field that it opens; short it is a button as others are.
fn find(
    ui: &mut Ui,
    state: &State,
    short: bool,
    s: &Strings,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let keys = Action::Find.keys().first().map(|keys| keys.name()).unwrap_or_default();
    let name = s.find.trim_end_matches('…');
    let button = if short {
        Button::new(name)
    } else {
        let label = soft(format!("{name}  {keys}"), palette).color(palette.ink_mute);
        Button::new(label).min_size(size::FIND_BUTTON.into())
    };
    let button = ui.add_enabled(Action::Find.is_enabled(state), button);
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if button.clicked() {
        commands.push(Command::Do(Action::Find));
    }
    button.on_hover_text(menus::tooltip(Action::Find, s));
}

fn languages(ui: &mut Ui, state: &State, s: &Strings, commands: &mut Vec<Command>) {
    let lang = state.settings.lang();
    let short = match lang {
        Lang::ZhHans => "简",
        Lang::ZhHant => "繁",
        Lang::En => "EN",
        Lang::Ja => "日",
        Lang::Ko => "한",
    };
    let menu = ui.menu_button(short, |ui| {
        menus::scrolling(ui, |ui| {
            for one in Lang::ALL {
                if menus::choice(ui, one == lang, one.native_name()).clicked() {
                    commands.push(Command::Lang(Some(one)));
                    ui.close();
                }
            }
        });
    });
    menu.response.widget_info(|| WidgetInfo::labeled(Role::Button, true, s.language));
    menu.response.on_hover_text(s.language);
}

/// Sources that are on neither side, each to be shown on one.
pub(super) fn further(ui: &mut Ui, state: &State, s: &Strings, commands: &mut Vec<Command>) {
    ui.menu_button(state.phrases().further(state.further.len()), |ui| {
        menus::scrolling(ui, |ui| {
            for (id, name) in state.called() {
                let Some(source) = state.further.iter().find(|source| source.id == id) else { continue };
                let name = name.unwrap_or_else(|| Called::plain(&super::header::title_of(source, s)));
                let file = source.file_name().unwrap_or_default();
                let title = name.cropped(NAME_LENGTH);
                ui.menu_button(title, |ui| {
                    menus::scrolling(ui, |ui| {
                        for (side, label) in [(Side::Left, s.show_as_a), (Side::Right, s.show_as_b)] {
                            if ui.button(label).clicked() {
                                commands.push(Command::ShowAs { source: source.id, side });
                                ui.close();
                            }
                        }
                        if ui.button(s.remove).clicked() {
                            commands.push(Command::Remove(source.id));
                            ui.close();
                        }
                    });
                })
                .response
                .on_hover_text(file);
            }
        });
    });
}
