//! The keys that scroll what a dialog holds.

use eframe::egui::style::ScrollAnimation;
use eframe::egui::{EventFilter, Key, Modifiers, Ui, vec2};

use super::theme::size;

/// Further than anything is long, in points.
const FAR: f32 = 1e6;

/// What a dialog is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// Text to be read: arrows scroll it whatever has the focus.
    Text,
    /// Things to be chosen: arrows go from one to the next as soon as one of them has the focus.
    Choices,
}

/// Scrolls the area whose content this is, at the end of the content, unless a field for text takes the keys.
pub(super) fn scroll(ui: &Ui, holds: Holds) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let focused = ui.memory(eframe::egui::Memory::focused);
    if let (Some(id), Holds::Text) = (focused, holds) {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }
    let line = 3.0 * size::TEXT_ROW;
    let page = (ui.clip_rect().height() - line).max(line);
    let arrows = focused.is_none() || holds == Holds::Text;
    let by = ui.input_mut(|input| {
        let mut by = 0.0;
        let mut key = |wanted: bool, modifiers, key, points: f32| {
            if wanted {
                by += points * input.count_and_consume_key(modifiers, key) as f32;
            }
        };
        // Space presses what has the focus.
        key(focused.is_none(), Modifiers::SHIFT, Key::Space, -page);
        key(focused.is_none(), Modifiers::NONE, Key::Space, page);
        key(arrows, Modifiers::NONE, Key::ArrowDown, line);
        key(arrows, Modifiers::NONE, Key::ArrowUp, -line);
        key(true, Modifiers::NONE, Key::PageDown, page);
        key(true, Modifiers::NONE, Key::PageUp, -page);
        key(true, Modifiers::NONE, Key::Home, -FAR);
        key(true, Modifiers::NONE, Key::End, FAR);
        by
    });
    if by != 0.0 {
        ui.scroll_with_delta_animation(vec2(0.0, -by), ScrollAnimation::none());
        ui.ctx().request_repaint();
    }
}
