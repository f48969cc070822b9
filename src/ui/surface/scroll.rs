//! How far the reader wants to go this frame.

use eframe::egui::{Event, InputState, Key, Modifiers, MouseWheelUnit, Popup, Response, Ui};

/// One wheel notch or arrow key, in lines of text.
const ARROW: f32 = 3.0;

/// A wish to move.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Move {
    /// Points, downwards.
    By(f32),
    Start,
    End,
}

/// Reads wheel and keys. `page` and `line` are heights in points. Where the wheel is not to `glide`, its notches move
/// at once.
pub(super) fn wishes(ui: &Ui, area: &Response, page: f32, line: f32, glide: bool) -> Vec<Move> {
    let mut moves = Vec::new();
    if area.contains_pointer() {
        let notch = ui.ctx().options(|options| options.input_options.line_scroll_speed);
        let wheel = ui.input(|i| if glide { i.smooth_scroll_delta().y } else { notches(i, notch, page) });
        if wheel != 0.0 {
            moves.push(Move::By(-wheel));
        }
    }
    // Keys scroll unless something that takes keys, or another control, has the focus, or a dialog stands in front.
    let free = ui.memory(|m| m.focused().is_none_or(|id| id == area.id) && m.top_modal_layer().is_none())
        && !Popup::is_any_open(ui.ctx());
    if free {
        let page = (page - 2.0 * line).max(line);
        ui.input_mut(|i| {
            let mut key = |modifiers, key, go| {
                if i.consume_key(modifiers, key) {
                    moves.push(go);
                }
            };
            key(Modifiers::SHIFT, Key::Space, Move::By(-page));
            key(Modifiers::NONE, Key::Space, Move::By(page));
            key(Modifiers::NONE, Key::PageDown, Move::By(page));
            key(Modifiers::NONE, Key::PageUp, Move::By(-page));
            key(Modifiers::NONE, Key::ArrowDown, Move::By(ARROW * line));
            key(Modifiers::NONE, Key::ArrowUp, Move::By(-ARROW * line));
            key(Modifiers::NONE, Key::Home, Move::Start);
            key(Modifiers::NONE, Key::End, Move::End);
        });
    }
    moves
}

/// How far the wheel was turned in this frame, in points.
fn notches(input: &InputState, notch: f32, page: f32) -> f32 {
    let points = |event: &Event| match event {
        Event::MouseWheel { unit, delta, modifiers, .. } if !modifiers.command => match unit {
            MouseWheelUnit::Point => delta.y,
            MouseWheelUnit::Line => delta.y * notch,
            MouseWheelUnit::Page => delta.y * page,
        },
        _ => 0.0,
    };
    input.events.iter().map(points).sum()
}
