//! What the reader can do: one list that is menu, button, tooltip, shortcut sheet and key map.

use crate::i18n::Strings;
use crate::session::{Contrast, Mode, Theme};

use super::key::Key::{Char, Comma, Down, Enter, Escape, F, Minus, Plus, Up};
use super::key::{Keys, ctrl, ctrl_shift, plain, shift};
use super::kinds::{ADDED, EDITED, FACTS, MOVED, NUMBERS, OMITTED};
use super::{ChangeFilter, Listing, Side, State, Trouble};

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident: $menu:ident, $label:ident, [$($keys:expr),*], $enabled:expr;)*) => {
        /// An action without an object of its own.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action {
            $($(#[$doc])* $name,)*
        }

        impl Action {
            /// In the order of the menus.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Its name in menus and on buttons.
            pub fn label(self, s: &Strings) -> &'static str {
                match self {
                    $(Self::$name => s.$label,)*
                }
            }

            pub fn menu(self) -> Menu {
                match self {
                    $(Self::$name => Menu::$menu,)*
                }
            }

            /// Its keys; the first is the one shown.
            pub fn keys(self) -> &'static [Keys] {
                match self {
                    $(Self::$name => const { &[$($keys),*] },)*
                }
            }

            /// Whether it would do anything now.
            pub fn is_enabled(self, state: &State) -> bool {
                let test: fn(&State) -> bool = match self {
                    $(Self::$name => $enabled,)*
                };
                test(state) && !(state.overview.open && self.needs_texts())
            }
        }
    };
}

// Name: menu, label, keys, when it would do anything.
actions! {
    Open: File, open, [ctrl(Char('O'))], always;
    OpenLeft: File, open_left, [ctrl(Char('1'))], always;
    OpenRight: File, open_right, [ctrl(Char('2'))], always;
    // The window system turns this chord into a paste event; it is listed for menus and the sheet.
    Paste: File, paste, [ctrl(Char('V'))], always;
    OpenExample: File, open_example, [ctrl_shift(Char('E'))], always;
    OpenExampleEn: File, open_example_en, [], always;
    OpenExampleFive: File, open_example_five, [], always;
    RestoreLast: File, restore_last, [ctrl_shift(Char('O'))], |state| state.left_over.is_some();
    SaveSession: File, save_session, [ctrl(Char('S'))], has_source;
    SaveSessionAs: File, save_session_as, [ctrl_shift(Char('S'))], has_source;
    Export: File, export, [ctrl(Char('E'))], State::can_export;
    Reload: File, reload, [plain(F(5))], |state| state.slots.iter().flatten().any(super::Source::is_from_disk);
    Close: File, close, [ctrl(Char('W'))], has_source;
    Quit: File, quit, [ctrl(Char('Q'))], always;
    Undo: Edit, undo, [ctrl(Char('Z'))], State::can_undo;
    Redo: Edit, redo, [ctrl_shift(Char('Z'))], State::can_redo;
    // The window system turns this chord into a copy event; it is listed for menus and the sheet.
    Copy: Edit, copy, [ctrl(Char('C'))], |state| state.shown.is_some() && (state.text_selection.is_some() || state.selected.is_some());
    SelectAll: Edit, select_all, [ctrl(Char('A'))], has_comparison;
    CopyRow: Edit, copy_row, [ctrl_shift(Char('C'))], has_selected_row;
    CopyChange: Edit, copy_change, [ctrl(Char('D'))], |state| state.current_change().is_some();
    CopyLeft: Edit, copy_left, [ctrl_shift(Char('1'))], |state| state.slots[0].is_some();
    CopyRight: Edit, copy_right, [ctrl_shift(Char('2'))], |state| state.slots[1].is_some();
    SetAsideLeft: Edit, set_aside_left, [ctrl_shift(Char('L'))], |state| state.can_set_aside(Side::Left);
    SetAsideRight: Edit, set_aside_right, [ctrl_shift(Char('R'))], |state| state.can_set_aside(Side::Right);
    NoteOnRow: Edit, note_on_row, [ctrl_shift(Char('M'))], has_selected_row;
    ChooseParagraph: Edit, choose_paragraph, [ctrl(Char('K'))], State::can_choose_part;
    PutTogether: Edit, put_together, [ctrl(Char('J'))], |state| state.selected_row().is_some();
    KeepApart: Edit, keep_apart, [ctrl_shift(Char('J'))], State::can_part;
    BeginRow: Edit, begin_row, [ctrl_shift(Char('B'))], State::can_begin;
    DropCorrections: Edit, drop_corrections, [], State::has_corrections;
    RowMenu: Edit, row_menu, [plain(Enter)], has_selected_row;
    Find: Edit, find, [ctrl(Char('F'))], has_panel;
    FindNext: Edit, find_next, [ctrl(Char('G'))], State::can_find_on;
    FindPrevious: Edit, find_previous, [ctrl_shift(Char('G'))], State::can_find_on;
    Overview: View, overview, [plain(F(12))], |state| state.sources().nth(1).is_some();
    Legend: View, legend, [shift(F(12))], has_panel;
    SideBySide: View, side_by_side, [plain(F(2))], has_comparison;
    Inline: View, inline, [plain(F(3))], has_comparison;
    TogglePanel: View, toggle_panel, [plain(F(9))], has_panel;
    ShowFolded: View, show_folded, [ctrl_shift(Char('D'))], has_comparison;
    BringAlongside: View, bring_alongside, [ctrl(Char('B'))], State::is_move_selected;
    NextTab: View, next_tab, [plain(F(10))], has_panel;
    TabFacts: View, tab_facts, [], has_panel;
    TabNotes: View, tab_notes, [], has_comparison;
    TabSetAside: View, tab_set_aside, [], has_comparison;
    FoldIdentical: View, fold_identical, [plain(F(4))], has_comparison;
    KeepChoices: View, keep_choices, [], State::has_own_choices;
    WatchFiles: View, watch_files, [], always;
    LargerText: View, larger_text, [ctrl(Plus)], always;
    SmallerText: View, smaller_text, [ctrl(Minus)], always;
    DefaultText: View, default_text, [ctrl(Char('0'))], always;
    LargerWindow: View, larger_window, [ctrl(F(11))], |state| state.settings.scale.larger() != state.settings.scale;
    SmallerWindow: View, smaller_window, [ctrl_shift(F(11))], |state| state.settings.scale.smaller() != state.settings.scale;
    DarkTheme: View, dark_theme, [], always;
    HighContrast: View, high_contrast, [ctrl_shift(Char('H'))], always;
    Settings: View, settings, [ctrl(Comma)], always;
    NextChange: Go, next_change, [plain(F(8)), plain(Char('N'))], has_changes;
    PreviousChange: Go, previous_change, [shift(F(8)), plain(Char('P'))], has_changes;
    NextOfKind: Go, next_of_kind, [plain(F(6))], has_changes;
    PreviousOfKind: Go, previous_of_kind, [shift(F(6))], has_changes;
    NextConflict: Go, next_conflict, [plain(F(7))], State::has_conflicts;
    PreviousConflict: Go, previous_conflict, [shift(F(7))], State::has_conflicts;
    NextEdited: Go, next_edited, [], |state| state.has_change_of(EDITED);
    PreviousEdited: Go, previous_edited, [], |state| state.has_change_of(EDITED);
    NextOmitted: Go, next_omitted, [], |state| state.has_change_of(OMITTED);
    PreviousOmitted: Go, previous_omitted, [], |state| state.has_change_of(OMITTED);
    NextAdded: Go, next_added, [], |state| state.has_change_of(ADDED);
    PreviousAdded: Go, previous_added, [], |state| state.has_change_of(ADDED);
    NextMoved: Go, next_moved, [], |state| state.has_change_of(MOVED);
    PreviousMoved: Go, previous_moved, [], |state| state.has_change_of(MOVED);
    NextRevision: Go, next_revision, [ctrl(F(8))], |state| state.revision_beside(true).is_some();
    PreviousRevision: Go, previous_revision, [ctrl_shift(F(8))], |state| state.revision_beside(false).is_some();
    NextRow: Go, next_row, [plain(Char('J')), ctrl(Down)], |state| state.overview.open || has_comparison(state);
    PreviousRow: Go, previous_row, [plain(Char('K')), ctrl(Up)], |state| state.overview.open || has_comparison(state);
    GoToRow: Go, go_to_row, [ctrl(Char('L'))], has_comparison;
    Swap: Go, swap, [ctrl_shift(Char('X'))], has_source;
    CancelWork: Go, cancel_work, [plain(Escape)], |state| state.is_busy() || state.is_filling() || state.pending.is_some();
    ListAll: Filter, list_all, [ctrl_shift(Char('A'))], |state| state.can_list(Listing::default());
    ListFacts: Filter, list_facts, [ctrl_shift(Char('F'))], |state| state.can_list(FACTS);
    ListEdited: Filter, list_edited, [], |state| state.can_list(Listing::Changes(EDITED));
    ListOmitted: Filter, list_omitted, [], |state| state.can_list(Listing::Changes(OMITTED));
    ListAdded: Filter, list_added, [], |state| state.can_list(Listing::Changes(ADDED));
    ListMoved: Filter, list_moved, [], |state| state.can_list(Listing::Changes(MOVED));
    ListNumbers: Filter, list_numbers, [], |state| state.can_list(NUMBERS);
    ListSplit: Filter, list_split, [], |state| state.can_list(Listing::Split);
    ListMerged: Filter, list_merged, [], |state| state.can_list(Listing::Merged);
    ListWeight: Filter, list_weight, [], |state| state.can_list(Listing::Omitted);
    SkipNumbers: Filter, skip_numbers, [ctrl_shift(Char('N'))], |state| state.has_change_of(ChangeFilter::Number);
    Commands: Help, commands, [ctrl_shift(Char('P'))], always;
    Help: Help, help, [plain(F(1))], always;
    Guide: Help, guide, [shift(F(1))], always;
}

fn always(_: &State) -> bool {
    true
}

fn has_source(state: &State) -> bool {
    state.slots.iter().any(Option::is_some)
}

fn has_comparison(state: &State) -> bool {
    state.shown.is_some()
}

fn has_panel(state: &State) -> bool {
    state.shown.is_some() || state.overview.open
}

fn has_selected_row(state: &State) -> bool {
    state.shown.is_some() && state.selected.is_some()
}

fn has_changes(state: &State) -> bool {
    state.has_change_of(state.every_change())
}

/// The menus, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Menu {
    File,
    Edit,
    View,
    Go,
    /// Which changes the panel lists.
    Filter,
    Help,
}

impl Action {
    /// What is to be done first, where it would do nothing now and its key is pressed.
    pub fn lacks(self, state: &State) -> Option<Trouble> {
        if state.shown.is_none() || state.overview.open {
            return None;
        }
        match self {
            Self::CopyChange if has_changes(state) && state.current_change().is_none() => {
                Some(Trouble::NoChangeChosen)
            }
            Self::PutTogether | Self::KeepApart | Self::BeginRow if state.selected_row().is_none() => {
                Some(Trouble::NoRowChosen)
            }
            Self::KeepApart if !state.can_part() => Some(Trouble::NoCounterpart),
            Self::BeginRow if !state.can_begin() => Some(Trouble::NothingToBegin),
            _ => None,
        }
    }

    /// Whether it is done with the two texts, and would be done out of sight while the overview stands over them.
    fn needs_texts(self) -> bool {
        match self {
            Self::Copy
            | Self::SelectAll
            | Self::CopyRow
            | Self::CopyChange
            | Self::SetAsideLeft
            | Self::SetAsideRight
            | Self::NoteOnRow
            | Self::ChooseParagraph
            | Self::PutTogether
            | Self::KeepApart
            | Self::BeginRow
            | Self::RowMenu
            | Self::BringAlongside
            | Self::ShowFolded
            | Self::FoldIdentical
            | Self::TabNotes
            | Self::TabSetAside
            | Self::GoToRow => true,
            Self::NextConflict | Self::PreviousConflict | Self::NextRow | Self::PreviousRow => false,
            Self::NextRevision | Self::PreviousRevision | Self::Swap | Self::CancelWork => false,
            _ => self.menu() == Menu::Go,
        }
    }

    /// Whether it leads to a place in the text.
    pub(super) fn goes_somewhere(self) -> bool {
        match self {
            Self::FindNext | Self::FindPrevious => true,
            Self::Swap | Self::CancelWork | Self::GoToRow => false,
            _ => self.menu() == Menu::Go,
        }
    }

    /// Whether a menu shows a tick before it.
    pub fn is_ticked(self, state: &State) -> bool {
        match self {
            Self::Overview => state.overview.open,
            Self::SideBySide => state.shows_pair_in(Mode::SideBySide),
            Self::Inline => state.shows_pair_in(Mode::Inline),
            Self::DarkTheme => state.settings.theme == Theme::Dark,
            Self::HighContrast => state.settings.contrast == Contrast::High,
            Self::TogglePanel => state.settings.side_panel,
            Self::Legend => state.overview.open && state.settings.legend,
            Self::ShowFolded => state.settings.show_folded,
            Self::SkipNumbers => state.settings.skip_numbers,
            Self::BringAlongside => state.selected.is_some_and(|line| state.brought.contains(&line)),
            Self::WatchFiles => state.settings.watch_files,
            Self::FoldIdentical => state.settings.fold_identical,
            _ => false,
        }
    }
}

impl Menu {
    pub const ALL: [Self; 6] = [Self::File, Self::Edit, Self::View, Self::Go, Self::Filter, Self::Help];

    pub fn label(self, s: &Strings) -> &'static str {
        match self {
            Self::File => s.menu_file,
            Self::Edit => s.menu_edit,
            Self::View => s.menu_view,
            Self::Go => s.menu_go,
            Self::Filter => s.menu_filter,
            Self::Help => s.menu_help,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Action;

    #[test]
    fn no_two_actions_share_a_key() {
        let mut seen: Vec<(String, Action)> = Vec::new();
        for &action in Action::ALL {
            for keys in action.keys() {
                let name = keys.name();
                assert!(!seen.iter().any(|(n, _)| *n == name), "{name} is taken when {action:?} wants it");
                seen.push((name, action));
            }
        }
    }
}
