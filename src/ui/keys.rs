//! The key map: what the reader presses, as actions.

use eframe::egui::{self, Context, Event, Id, KeyboardShortcut, Modifiers, Popup};

use crate::app::{Action, Command, Key, Keys, State};

/// Takes the keys of every enabled action out of the frame's input, and pasted text that no field wanted. Escape that
/// means nothing else dismisses what was said last.
pub(super) fn take(ctx: &Context, state: &State) -> Vec<Command> {
    // Letters mean what they say in a field for text, which has a history of its own. Escape leaves it, before this.
    let typing = ctx.text_edit_focused();
    let id = Id::unique("keys were typed");
    let typed: bool = ctx.data(|data| data.get_temp(id)).unwrap_or_default();
    ctx.data_mut(|data| data.insert_temp(id, typing));
    let modal = state.dialog.is_some();
    // Enter presses what has the focus, and chooses in what is open.
    let popup = Popup::is_any_open(ctx);
    let pressing = ctx.memory(|memory| memory.focused().is_some()) || popup;
    let mut commands = Vec::new();
    ctx.input_mut(|input| {
        let pressed = input.events.iter().any(|event| matches!(event, Event::Key { pressed: true, .. }));
        let orders: &[bool] = if pressed { &[true, false] } else { &[] };
        // The more specific chord first: Ctrl+Shift+1 also looks like Ctrl+1.
        for &with_shift in orders {
            for &action in Action::ALL {
                for keys in action.keys().iter().filter(|k| k.shift == with_shift) {
                    let blocked = (typing && !keys.command && !matches!(keys.key, Key::F(_)))
                        || (modal && action != Action::Quit)
                        || (pressing && keys.key == Key::Enter)
                        || (typing
                            && matches!(
                                action,
                                Action::Undo | Action::Redo | Action::Copy | Action::SelectAll
                            ));
                    let enabled = action.is_enabled(state);
                    // One that would do nothing must not do what it does without Shift.
                    let swallowed = keys.command && keys.shift;
                    let lacks = !enabled && action.lacks(state).is_some();
                    if action == Action::Paste || blocked || !(enabled || swallowed || lacks) {
                        continue;
                    }
                    if shortcuts(*keys).iter().any(|s| input.consume_shortcut(s)) {
                        commands.extend(enabled.then_some(Command::Do(action)));
                        commands.extend(lacks.then_some(Command::Lacks(action)));
                    }
                }
            }
        }
        let over = modal || popup || state.search.is_some();
        if let Some(last) = state.last_said().filter(|_| !typing && !typed && !over)
            && input.consume_key(Modifiers::NONE, egui::Key::Escape)
        {
            commands.push(Command::DismissNotice(last));
        }
        if !typing && !modal {
            input.events.retain(|event| match event {
                Event::Paste(text) => {
                    commands.push(Command::Pasted(text.clone()));
                    false
                }
                Event::Copy => {
                    commands.push(Command::Do(Action::Copy));
                    false
                }
                _ => true,
            });
        }
    });
    commands
}

/// One chord in egui's words; `+` is typed with and without Shift, by layout.
fn shortcuts(keys: Keys) -> Vec<KeyboardShortcut> {
    let mut modifiers = Modifiers::NONE;
    if keys.command {
        modifiers = modifiers.plus(Modifiers::COMMAND);
    }
    if keys.shift {
        modifiers = modifiers.plus(Modifiers::SHIFT);
    }
    let logical: Vec<egui::Key> = match keys.key {
        Key::Char(c) => egui::Key::from_name(&c.to_string()).into_iter().collect(),
        Key::F(number) => egui::Key::from_name(&format!("F{number}")).into_iter().collect(),
        Key::Plus => vec![egui::Key::Plus, egui::Key::Equals],
        Key::Minus => vec![egui::Key::Minus],
        Key::Comma => vec![egui::Key::Comma],
        Key::Escape => vec![egui::Key::Escape],
        Key::Enter => vec![egui::Key::Enter],
        Key::Up => vec![egui::Key::ArrowUp],
        Key::Down => vec![egui::Key::ArrowDown],
    };
    logical.into_iter().map(|key| KeyboardShortcut::new(modifiers, key)).collect()
}

#[cfg(test)]
mod tests {
    use super::shortcuts;
    use crate::app::Action;

    #[test]
    fn every_key_is_known_to_the_window_library() {
        for &action in Action::ALL {
            for keys in action.keys() {
                assert!(!shortcuts(*keys).is_empty(), "{action:?}: {}", keys.name());
            }
        }
    }
}
