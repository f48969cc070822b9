//! A pointer that rests while keys are pressed points at nothing: what the keys bring under it opens no tips and is not
//! lit.

use eframe::egui::{Context, Event, Key, Plugin, Pos2, RawInput};

/// Takes the pointer for gone from a key on until it does something again.
#[derive(Debug, Default)]
pub(super) struct RestingPointer {
    /// Where the pointer was last, in points.
    at: Option<Pos2>,
    rests: bool,
    /// How many of its buttons are held.
    held: u8,
}

impl Plugin for RestingPointer {
    fn debug_name(&self) -> &'static str {
        "resting pointer"
    }

    fn input_hook(&mut self, _: &Context, input: &mut RawInput) {
        let files = !input.dropped_files.is_empty() || !input.hovered_files.is_empty();
        let mut events = Vec::with_capacity(input.events.len() + 1);
        if files {
            self.wake(&mut events);
        }
        for event in std::mem::take(&mut input.events) {
            match &event {
                // Some window systems tell of a move that is none.
                Event::PointerMoved(pos) if self.rests && self.at == Some(*pos) => continue,
                Event::PointerMoved(pos) => (self.at, self.rests) = (Some(*pos), false),
                Event::PointerButton { pos, pressed, .. } => {
                    self.held =
                        if *pressed { self.held.saturating_add(1) } else { self.held.saturating_sub(1) };
                    (self.at, self.rests) = (Some(*pos), false);
                }
                Event::PointerGone => (self.at, self.rests) = (None, false),
                // The wheel turns what lies under the pointer.
                Event::MouseWheel { .. } | Event::Zoom(_) | Event::Touch { .. } => self.wake(&mut events),
                _ => {}
            }
            let typed = types(&event);
            events.push(event);
            if typed && self.held == 0 && self.at.is_some() && !self.rests {
                self.rests = true;
                events.push(Event::PointerGone);
            }
        }
        input.events = events;
    }
}

impl RestingPointer {
    fn wake(&mut self, events: &mut Vec<Event>) {
        if std::mem::take(&mut self.rests) {
            events.extend(self.at.map(Event::PointerMoved));
        }
    }
}

/// Whether the reader works with the keys.
fn types(event: &Event) -> bool {
    match event {
        Event::Key { key, pressed, .. } => {
            // Held while the pointer does something.
            let modifier = matches!(
                key,
                Key::ShiftLeft
                    | Key::ShiftRight
                    | Key::ControlLeft
                    | Key::ControlRight
                    | Key::AltLeft
                    | Key::AltRight
            );
            *pressed && !modifier
        }
        Event::Text(_) | Event::Ime(_) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{
        Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Plugin as _, RawInput, TouchPhase,
    };
    use eframe::egui::{pos2, vec2};

    use super::RestingPointer;

    fn key(key: Key) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
    }

    #[test]
    fn it_is_gone_from_a_key_on_until_it_moves_or_its_wheel_turns() {
        let mut pointer = RestingPointer::default();
        let mut after = |events: &[Event]| {
            let mut input = RawInput { events: events.to_vec(), ..RawInput::default() };
            pointer.input_hook(&Context::default(), &mut input);
            input.events
        };
        let moved = |x| Event::PointerMoved(pos2(x, 7.0));
        let wheel = Event::MouseWheel {
            unit: MouseWheelUnit::Line,
            delta: vec2(0.0, 1.0),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        };
        assert_eq!(after(&[key(Key::N)]), [key(Key::N)], "there was none");
        assert_eq!(after(&[moved(1.0), key(Key::ShiftLeft)]), [moved(1.0), key(Key::ShiftLeft)]);
        assert_eq!(after(&[key(Key::N)]), [key(Key::N), Event::PointerGone]);
        assert_eq!(after(&[key(Key::N), moved(1.0)]), [key(Key::N)], "it did not move");
        assert_eq!(after(&[moved(2.0)]), [moved(2.0)]);
        assert_eq!(
            after(&[key(Key::N), wheel.clone()]),
            [key(Key::N), Event::PointerGone, moved(2.0), wheel]
        );
    }
}
