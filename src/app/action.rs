//! What the reader can do: one list that is menu, button, tooltip, shortcut sheet and key map.

use crate::i18n::Strings;
use crate::session::Mode;

use super::State;

/// An action without an object of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    Open,
    OpenLeft,
    OpenRight,
    Paste,
    OpenExample,
    OpenExampleEn,
    Reload,
    Close,
    Quit,
    CopyRow,
    CopyChange,
    CopyLeft,
    CopyRight,
    SetAsideLeft,
    SetAsideRight,
    SideBySide,
    Inline,
    TogglePanel,
    FoldIdentical,
    LargerText,
    SmallerText,
    DefaultText,
    Settings,
    NextChange,
    PreviousChange,
    Swap,
    CancelWork,
    Help,
}

/// The menus, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Menu {
    File,
    Edit,
    View,
    Go,
    Help,
}

/// A key, named without any window library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// A letter or digit, upper case.
    Char(char),
    /// A function key.
    F(u8),
    Plus,
    Minus,
    Comma,
    Escape,
}

/// A key with its modifiers; `command` is Ctrl, or ⌘ on a Mac.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keys {
    pub command: bool,
    pub shift: bool,
    pub key: Key,
}

const fn plain(key: Key) -> Keys {
    Keys { command: false, shift: false, key }
}

const fn shift(key: Key) -> Keys {
    Keys { command: false, shift: true, key }
}

const fn ctrl(key: Key) -> Keys {
    Keys { command: true, shift: false, key }
}

const fn ctrl_shift(key: Key) -> Keys {
    Keys { command: true, shift: true, key }
}

impl Keys {
    /// As it is printed in menus and tooltips: `Ctrl+Shift+X`.
    pub fn name(self) -> String {
        let mut name = String::new();
        if self.command {
            name.push_str(if cfg!(target_os = "macos") { "⌘" } else { "Ctrl+" });
        }
        if self.shift {
            name.push_str("Shift+");
        }
        match self.key {
            Key::Char(c) => name.push(c),
            Key::F(number) => name.push_str(&format!("F{number}")),
            Key::Plus => name.push('+'),
            Key::Minus => name.push('−'),
            Key::Comma => name.push(','),
            Key::Escape => name.push_str("Esc"),
        }
        name
    }
}

impl Action {
    /// In the order of the menus.
    pub const ALL: [Self; 28] = [
        Self::Open,
        Self::OpenLeft,
        Self::OpenRight,
        Self::Paste,
        Self::OpenExample,
        Self::OpenExampleEn,
        Self::Reload,
        Self::Close,
        Self::Quit,
        Self::CopyRow,
        Self::CopyChange,
        Self::CopyLeft,
        Self::CopyRight,
        Self::SetAsideLeft,
        Self::SetAsideRight,
        Self::SideBySide,
        Self::Inline,
        Self::TogglePanel,
        Self::FoldIdentical,
        Self::LargerText,
        Self::SmallerText,
        Self::DefaultText,
        Self::Settings,
        Self::NextChange,
        Self::PreviousChange,
        Self::Swap,
        Self::CancelWork,
        Self::Help,
    ];

    /// Its name in menus and on buttons.
    pub fn label(self, s: &Strings) -> &'static str {
        match self {
            Self::Open => s.open,
            Self::OpenLeft => s.open_left,
            Self::OpenRight => s.open_right,
            Self::Paste => s.paste,
            Self::OpenExample => s.open_example,
            Self::OpenExampleEn => s.open_example_en,
            Self::Reload => s.reload,
            Self::Close => s.close,
            Self::Quit => s.quit,
            Self::CopyRow => s.copy_row,
            Self::CopyChange => s.copy_change,
            Self::CopyLeft => s.copy_left,
            Self::CopyRight => s.copy_right,
            Self::SetAsideLeft => s.set_aside_left,
            Self::SetAsideRight => s.set_aside_right,
            Self::SideBySide => s.side_by_side,
            Self::Inline => s.inline,
            Self::TogglePanel => s.toggle_panel,
            Self::FoldIdentical => s.fold_identical,
            Self::LargerText => s.larger_text,
            Self::SmallerText => s.smaller_text,
            Self::DefaultText => s.default_text,
            Self::Settings => s.settings,
            Self::NextChange => s.next_change,
            Self::PreviousChange => s.previous_change,
            Self::Swap => s.swap,
            Self::CancelWork => s.cancel_work,
            Self::Help => s.help,
        }
    }

    pub fn menu(self) -> Menu {
        match self {
            Self::Open
            | Self::OpenLeft
            | Self::OpenRight
            | Self::Paste
            | Self::OpenExample
            | Self::OpenExampleEn
            | Self::Reload
            | Self::Close
            | Self::Quit => Menu::File,
            Self::CopyRow
            | Self::CopyChange
            | Self::CopyLeft
            | Self::CopyRight
            | Self::SetAsideLeft
            | Self::SetAsideRight => Menu::Edit,
            Self::SideBySide
            | Self::Inline
            | Self::TogglePanel
            | Self::FoldIdentical
            | Self::LargerText
            | Self::SmallerText
            | Self::DefaultText
            | Self::Settings => Menu::View,
            Self::NextChange | Self::PreviousChange | Self::Swap | Self::CancelWork => Menu::Go,
            Self::Help => Menu::Help,
        }
    }

    /// Its keys; the first is the one shown.
    pub fn keys(self) -> &'static [Keys] {
        match self {
            Self::Open => const { &[ctrl(Key::Char('O'))] },
            Self::OpenLeft => const { &[ctrl(Key::Char('1'))] },
            Self::OpenRight => const { &[ctrl(Key::Char('2'))] },
            // The window system turns this chord into a paste event; it is listed for menus and the sheet.
            Self::Paste => const { &[ctrl(Key::Char('V'))] },
            Self::OpenExample => const { &[ctrl_shift(Key::Char('E'))] },
            Self::OpenExampleEn => &[],
            Self::TogglePanel => const { &[plain(Key::F(9))] },
            Self::FoldIdentical => const { &[plain(Key::F(4))] },
            Self::Reload => const { &[plain(Key::F(5))] },
            Self::Close => const { &[ctrl(Key::Char('W'))] },
            Self::Quit => const { &[ctrl(Key::Char('Q'))] },
            Self::CopyRow => const { &[ctrl_shift(Key::Char('C'))] },
            Self::CopyChange => const { &[ctrl(Key::Char('D'))] },
            Self::CopyLeft => const { &[ctrl_shift(Key::Char('1'))] },
            Self::CopyRight => const { &[ctrl_shift(Key::Char('2'))] },
            Self::SetAsideLeft => const { &[ctrl_shift(Key::Char('L'))] },
            Self::SetAsideRight => const { &[ctrl_shift(Key::Char('R'))] },
            Self::SideBySide => const { &[plain(Key::F(2))] },
            Self::Inline => const { &[plain(Key::F(3))] },
            Self::LargerText => const { &[ctrl(Key::Plus)] },
            Self::SmallerText => const { &[ctrl(Key::Minus)] },
            Self::DefaultText => const { &[ctrl(Key::Char('0'))] },
            Self::Settings => const { &[ctrl(Key::Comma)] },
            Self::NextChange => const { &[plain(Key::F(8)), plain(Key::Char('N'))] },
            Self::PreviousChange => const { &[shift(Key::F(8)), plain(Key::Char('P'))] },
            Self::Swap => const { &[ctrl_shift(Key::Char('X'))] },
            Self::CancelWork => const { &[plain(Key::Escape)] },
            Self::Help => const { &[plain(Key::F(1))] },
        }
    }

    /// Whether it would do anything now.
    pub fn is_enabled(self, state: &State) -> bool {
        let shown = state.shown.is_some();
        match self {
            Self::Open
            | Self::OpenLeft
            | Self::OpenRight
            | Self::Paste
            | Self::OpenExample
            | Self::OpenExampleEn
            | Self::Quit
            | Self::LargerText
            | Self::SmallerText
            | Self::DefaultText
            | Self::Settings
            | Self::Help => true,
            Self::Reload => state.slots.iter().flatten().any(super::Source::is_from_disk),
            Self::Close => state.slots.iter().any(Option::is_some),
            Self::CopyRow => shown && state.selected.is_some(),
            Self::CopyChange => state.current_change().is_some(),
            Self::CopyLeft => state.slots[0].is_some(),
            Self::CopyRight => state.slots[1].is_some(),
            Self::SetAsideLeft => state.can_set_aside(super::Side::Left),
            Self::SetAsideRight => state.can_set_aside(super::Side::Right),
            Self::SideBySide | Self::Inline | Self::TogglePanel | Self::FoldIdentical => shown,
            Self::NextChange | Self::PreviousChange => {
                state.shown.as_ref().is_some_and(|shown| !shown.changes.is_empty())
            }
            Self::Swap => state.slots.iter().any(Option::is_some),
            Self::CancelWork => state.is_busy(),
        }
    }

    /// Whether a menu shows a tick before it.
    pub fn is_ticked(self, state: &State) -> bool {
        match self {
            Self::SideBySide => state.settings.mode == Mode::SideBySide,
            Self::Inline => state.settings.mode == Mode::Inline,
            Self::TogglePanel => state.settings.side_panel,
            Self::FoldIdentical => state.settings.fold_identical,
            _ => false,
        }
    }
}

impl Menu {
    pub const ALL: [Self; 5] = [Self::File, Self::Edit, Self::View, Self::Go, Self::Help];

    pub fn label(self, s: &Strings) -> &'static str {
        match self {
            Self::File => s.menu_file,
            Self::Edit => s.menu_edit,
            Self::View => s.menu_view,
            Self::Go => s.menu_go,
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
        for action in Action::ALL {
            for keys in action.keys() {
                let name = keys.name();
                assert!(!seen.iter().any(|(n, _)| *n == name), "{name} is taken when {action:?} wants it");
                seen.push((name, action));
            }
        }
    }
}
