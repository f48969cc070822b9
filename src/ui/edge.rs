//! The edge between the text and the panel beside it: dragged, or moved by the arrow keys while it has the focus.

use eframe::egui::{
    CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo,
    accesskit, pos2, vec2,
};

use crate::session::PanelWidth;

use super::theme::{Palette, size};

/// How far an arrow key moves it, in points.
const STEP: f32 = 20.0;

/// What it keeps between frames: the panel's width while the edge is dragged, in points.
#[derive(Debug, Default)]
pub(super) struct Edge {
    dragged: Option<f32>,
}

impl Edge {
    /// The text and the panel in what the two share; `width` is the panel's as it is remembered.
    ///
    /// What is done to the edge is read here, before either is drawn: neither lags behind the other.
    pub(super) fn split(&mut self, ui: &Ui, area: Rect, width: f32) -> [Rect; 2] {
        let (least, most) = PanelWidth::RANGE.into_inner();
        let most = most.min((area.width() - size::TEXT_LEAST).max(least));
        if let Some(held) = ui.ctx().read_response(id(ui)).filter(Response::dragged)
            && let Some(at) = held.interact_pointer_pos()
        {
            self.dragged = Some((area.right() - at.x).clamp(least, most));
        }
        let width = self.dragged.unwrap_or(width).clamp(least, most).round();
        let middle = area.right() - width;
        [
            Rect::from_min_max(area.min, pos2(middle, area.bottom())),
            Rect::from_min_max(pos2(middle, area.top()), area.max),
        ]
    }

    /// Draws it; the panel's new width where it has come to rest.
    pub(super) fn show(&mut self, ui: &Ui, panel: Rect, name: &str, palette: &Palette) -> Option<f32> {
        let line = Rect::from_min_max(panel.min, panel.left_bottom());
        let grip = line.expand2(vec2(ui.style().interaction.resize_grab_radius_side, 0.0));
        let response = ui.interact(grip, id(ui), Sense::drag());
        say(&response, panel.width(), name);
        let lit = response.hovered() || response.dragged() || response.has_focus();
        let stroke = if lit { Stroke::new(2.0, palette.accent) } else { Stroke::new(1.0, palette.line) };
        ui.painter().vline(panel.left() + 0.5, panel.y_range(), stroke);
        if response.hovered() || response.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        }
        if response.dragged() {
            return None;
        }
        let steps = steps(ui, &response);
        self.dragged.take().or_else(|| (steps != 0.0).then(|| panel.width() + STEP * steps))
    }
}

fn id(ui: &Ui) -> Id {
    ui.scope_id().with("edge of the panel")
}

/// Says what it is and where it stands, for those who hear it.
fn say(response: &Response, width: f32, name: &str) {
    response.widget_info(|| WidgetInfo {
        value: Some(f64::from(width)),
        ..WidgetInfo::labeled(Role::Splitter, true, name)
    });
    let (least, most) = PanelWidth::RANGE.into_inner();
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_orientation(accesskit::Orientation::Vertical);
        node.set_min_numeric_value(f64::from(least));
        node.set_max_numeric_value(f64::from(most));
        node.set_numeric_value_step(f64::from(STEP));
        node.add_action(accesskit::Action::Increment);
        node.add_action(accesskit::Action::Decrement);
    });
}

/// How many steps wider, by key or as assistive technology asks.
fn steps(ui: &Ui, response: &Response) -> f32 {
    let asked = |action| ui.input(|input| input.num_accesskit_action_requests(response.id, action)) as f32;
    let mut steps = asked(accesskit::Action::Increment) - asked(accesskit::Action::Decrement);
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        ui.input_mut(|input| {
            let mut times = |key| input.count_and_consume_key(Modifiers::NONE, key) as f32;
            steps += times(Key::ArrowLeft) - times(Key::ArrowRight);
        });
    }
    steps
}
