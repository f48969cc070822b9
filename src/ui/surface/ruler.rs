//! The overview ruler: the whole comparison in one glance, and the way to any place in it.

use eframe::egui::{
    CornerRadius, EventFilter, Key, Modifiers, Rangef, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, accesskit, pos2, vec2,
};

use crate::ui::theme::Palette;

use super::heights::Heights;
use super::ruler_marks::{Given, Marks};
use super::view::{Tint, View};

/// Smallest window box, in points.
const WINDOW: f32 = 18.0;
/// How much of a page an arrow key goes, and a page key.
const ARROW: f64 = 0.125;
const PAGE: f64 = 0.9;

/// What the ruler keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Ruler {
    marks: Marks,
    /// While it is dragged: how far below the top of the window box it was taken hold of, in points.
    grip: Option<f32>,
}

/// Where the text is, in points of its whole height.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scroll {
    pub(super) top: f64,
    pub(super) page: f64,
    pub(super) total: f64,
}

impl Scroll {
    /// How far it can be scrolled.
    fn room(self) -> f64 {
        (self.total - self.page).max(0.0)
    }

    /// 0.0 at the start, 1.0 at the end.
    fn share(self) -> f64 {
        if self.room() > 0.0 { (self.top / self.room()).clamp(0.0, 1.0) } else { 0.0 }
    }

    fn percent(self) -> f64 {
        (self.share() * 100.0).round()
    }

    /// The box that stands for the window.
    fn window(self, rail: Rect) -> Rect {
        let share = (self.page / self.total.max(1.0)).min(1.0) as f32;
        let height = (share * rail.height()).max(WINDOW).min(rail.height());
        let top = rail.top() + (rail.height() - height) * self.share() as f32;
        Rect::from_min_size(pos2(rail.left(), top), vec2(rail.width(), height))
    }

    /// The top of the text where the window box has its own at a height.
    fn at(self, rail: Rect, y: f32) -> f64 {
        let free = rail.height() - self.window(rail).height();
        let share = if free > 0.0 { ((y - rail.top()) / free).clamp(0.0, 1.0) } else { 0.0 };
        f64::from(share) * self.room()
    }
}

impl Ruler {
    /// The heights are all new: what was kept of them is of no use.
    pub(super) fn forget(&mut self) {
        self.marks.forget();
    }

    /// Draws the ruler; what was done with it gives the new top of the text, in points.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        rail: Rect,
        view: &View<'_>,
        tints: &[Option<Tint>],
        heights: &Heights,
        scroll: Scroll,
    ) -> Option<f64> {
        let palette = view.palette;
        let response = ui.interact(rail, ui.scope_id().with("ruler"), Sense::click_and_drag());
        say(&response, scroll, view);
        ui.painter().rect_filled(rail, CornerRadius::ZERO, palette.desk);
        ui.painter().vline(rail.left(), rail.y_range(), Stroke::new(1.0, palette.line));
        let given = Given { tints, found: view.found, notes: view.notes };
        for mark in self.marks.of(&given, heights, rail.height()) {
            let x = mark.kind.place().map(|part| rail.left() + rail.width() * part);
            let y = Rangef::new(rail.top() + mark.from, (rail.top() + mark.to).min(rail.bottom()));
            let place = Rect::from_x_y_ranges(x[0]..=x[1], y);
            ui.painter().rect_filled(place, CornerRadius::same(1), mark.kind.color(palette));
        }
        window(ui, scroll.window(rail), response.has_focus(), palette);
        let top = self.dragged(&response, rail, scroll).or_else(|| keyed(ui, &response, scroll))?;
        Some(top.clamp(0.0, scroll.room()))
    }

    /// A press beside the window box brings it there; the box keeps to the pointer where it was taken hold of.
    fn dragged(&mut self, response: &Response, rail: Rect, scroll: Scroll) -> Option<f64> {
        let pressed = response.is_pointer_button_down_on() || response.clicked();
        let Some(at) = response.interact_pointer_pos().filter(|_| pressed) else {
            self.grip = None;
            return None;
        };
        let window = scroll.window(rail);
        let inside = window.y_range().contains(at.y);
        let grip = *self.grip.get_or_insert(if inside { at.y - window.top() } else { window.height() / 2.0 });
        let held = response.is_pointer_button_down_on();
        if !held {
            self.grip = None;
        }
        (!inside || response.dragged()).then(|| scroll.at(rail, at.y - grip))
    }
}

/// Says what it is and where it stands, for those who hear it.
fn say(response: &Response, scroll: Scroll, view: &View<'_>) {
    response.widget_info(|| WidgetInfo {
        value: Some(scroll.percent()),
        ..WidgetInfo::labeled(Role::Slider, true, &view.labels.ruler)
    });
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(100.0);
        node.set_orientation(accesskit::Orientation::Vertical);
        node.set_value(format!("{}%", scroll.percent()));
        node.add_action(accesskit::Action::Increment);
        node.add_action(accesskit::Action::Decrement);
    });
}

/// Keys, and what is asked for through assistive technology, while it has the focus.
fn keyed(ui: &Ui, response: &Response, scroll: Scroll) -> Option<f64> {
    let asked = |action| ui.input(|input| input.num_accesskit_action_requests(response.id, action)) as f64;
    let mut pages = PAGE * (asked(accesskit::Action::Increment) - asked(accesskit::Action::Decrement));
    let mut end = None;
    if response.has_focus() {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        ui.input_mut(|input| {
            let mut times = |key| input.count_and_consume_key(Modifiers::NONE, key) as f64;
            pages += ARROW * (times(Key::ArrowDown) - times(Key::ArrowUp));
            pages += PAGE * (times(Key::PageDown) - times(Key::PageUp));
            if times(Key::Home) > 0.0 {
                end = Some(0.0);
            }
            if times(Key::End) > 0.0 {
                end = Some(scroll.total);
            }
        });
    }
    end.or_else(|| (pages != 0.0).then_some(scroll.top + pages * scroll.page))
}

fn window(ui: &Ui, frame: Rect, focused: bool, palette: &Palette) {
    let stroke = if focused {
        Stroke::new(2.0, palette.accent)
    } else {
        Stroke::new(1.0, palette.ink.gamma_multiply(0.35))
    };
    ui.painter().rect(
        frame.shrink(0.5),
        CornerRadius::same(2),
        palette.ink.gamma_multiply(0.08),
        stroke,
        StrokeKind::Inside,
    );
}

#[cfg(test)]
mod tests {
    use super::{Rect, Scroll, pos2};

    #[test]
    fn the_window_box_and_the_text_go_together() {
        let rail = Rect::from_min_max(pos2(0.0, 100.0), pos2(14.0, 900.0));
        for top in [0.0, 123.0, 9000.0] {
            let scroll = Scroll { top, page: 1000.0, total: 10_000.0 };
            let y = scroll.window(rail).top();
            assert!((scroll.at(rail, y) - top).abs() < 1.0, "{top}");
        }
        let end = Scroll { top: 9000.0, page: 1000.0, total: 10_000.0 };
        assert_eq!((end.window(rail).bottom(), end.percent()), (900.0, 100.0));
        // A text that fits, and none at all.
        for total in [500.0, 0.0] {
            let short = Scroll { top: 0.0, page: 1000.0, total };
            assert_eq!((short.at(rail, 500.0), short.percent()), (0.0, 0.0));
            assert!(short.window(rail).height() <= 800.0);
        }
    }
}
