//! Keys, named without any window library.

/// A key.
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
    Enter,
    Up,
    Down,
}

/// A key with its modifiers; `command` is Ctrl, or ⌘ on a Mac.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keys {
    pub command: bool,
    pub shift: bool,
    pub key: Key,
}

pub(super) const fn plain(key: Key) -> Keys {
    Keys { command: false, shift: false, key }
}

pub(super) const fn shift(key: Key) -> Keys {
    Keys { command: false, shift: true, key }
}

pub(super) const fn ctrl(key: Key) -> Keys {
    Keys { command: true, shift: false, key }
}

pub(super) const fn ctrl_shift(key: Key) -> Keys {
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
            Key::Enter => name.push_str("Enter"),
            Key::Up => name.push('↑'),
            Key::Down => name.push('↓'),
        }
        name
    }
}
