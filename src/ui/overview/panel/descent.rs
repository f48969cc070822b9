//! Who took the story from whom, as a tree, with the reasons.

use eframe::egui::epaint::CubicBezierShape;
use eframe::egui::{
    Align2, Color32, Frame, Id, Label, Margin, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use crate::app::Command;
use crate::compare::many::{Link, Origin, Reason};
use crate::i18n::percent;
use crate::ui::theme::{radius, size};
use crate::ui::widgets::{lit, mute, plain_font, shortened, small, soft, strong};

use super::super::Of;
use super::{Found, Panel, numbers};
use crate::ui::side_panel::line;

/// A source at its place in the tree.
struct Node {
    number: usize,
    depth: usize,
    /// The line its origin stands on.
    parent: Option<usize>,
}

/// The tree line by line: origins before what was taken from them.
fn nodes(links: &[Link], count: usize) -> Vec<Node> {
    let parent = |number: usize| match links.get(number).map(|link| &link.origin) {
        Some(Origin::From { article }) => Some(*article),
        _ => None,
    };
    let mut nodes: Vec<Node> = Vec::with_capacity(count);
    let mut open: Vec<(usize, usize, Option<usize>)> =
        (0..count).rev().filter(|&n| parent(n).is_none()).map(|n| (n, 0, None)).collect();
    while let Some((number, depth, above)) = open.pop() {
        let at = nodes.len();
        if at >= count {
            break;
        }
        nodes.push(Node { number, depth, parent: above });
        let children = (0..count).rev().filter(|&other| parent(other) == Some(number));
        open.extend(children.map(|child| (child, depth + 1, Some(at))));
    }
    nodes
}

pub(super) fn show(
    ui: &mut Ui,
    panel: &mut Panel,
    survey: Found<'_>,
    of: &Of<'_>,
    commands: &mut Vec<Command>,
) {
    ui.add(Label::new(mute(of.s.relations_hint, of.palette)).wrap());
    let nodes = nodes(&survey.descent, numbers(of.table).len());
    let top = ui.cursor().min;
    let (area, _) = ui
        .allocate_exact_size(vec2(ui.available_width(), nodes.len() as f32 * size::TREE_ROW), Sense::hover());
    let dot = |at: usize| {
        let depth = nodes.get(at).map_or(0, |node| node.depth.min(size::TREE_DEEPEST));
        pos2(
            top.x + size::TREE_DOT * 2.0 + depth as f32 * size::TREE_STEP,
            top.y + (at as f32 + 0.5) * size::TREE_ROW,
        )
    };
    let place = |at: usize| {
        let y = area.top() + at as f32 * size::TREE_ROW;
        Rect::from_min_max(pos2(area.left(), y), pos2(area.right(), y + size::TREE_ROW))
    };
    let chosen = panel.chosen.and_then(|id| of.table.sources.iter().position(|&other| other == id));
    if let Some(at) = nodes.iter().position(|node| Some(node.number) == chosen) {
        ui.painter().rect_filled(place(at), f32::from(radius::BADGE), of.palette.button_hover);
    }
    for (at, node) in nodes.iter().enumerate() {
        if let Some(parent) = node.parent {
            branch(ui, dot(parent), dot(at), of.palette.folded);
        }
    }
    for (at, node) in nodes.iter().enumerate() {
        let Some(link) = survey.descent.get(node.number) else { continue };
        row(ui, panel, place(at), dot(at), link, of);
    }
    if let Some(link) = chosen.and_then(|number| survey.descent.get(number)) {
        reasons(ui, link, of, commands);
    }
}

fn branch(ui: &Ui, from: Pos2, to: Pos2, color: Color32) {
    let bend = pos2(from.x, to.y);
    let stroke = Stroke::new(1.2, color);
    ui.painter().add(CubicBezierShape::from_points_stroke(
        [from, from + vec2(0.0, (to.y - from.y) * 0.6), bend, to],
        false,
        Color32::TRANSPARENT,
        stroke,
    ));
}

/// A source's dot and name; a press tells why it stands there.
fn row(ui: &mut Ui, panel: &mut Panel, place: Rect, dot: Pos2, link: &Link, of: &Of<'_>) {
    let p = of.palette;
    let Some(id) = of.table.id(link.article) else { return };
    let name = of.called(link.article);
    let says = of.phrases().origin(&link.origin, |n| of.called(n));
    let response = ui.interact(place, Id::unique(("descent", link.article)), Sense::click());
    let on = panel.chosen == Some(id);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, format!("{name} · {says}")));
    if response.clicked() {
        panel.chosen = (!on).then_some(id);
    }
    lit(ui, place, &response, p);
    match link.origin {
        Origin::Own => {
            ui.painter().circle_filled(dot, size::TREE_DOT, p.ink);
        }
        Origin::From { .. } => {
            ui.painter().circle_filled(dot, size::TREE_DOT, p.right.strong);
        }
        Origin::Unknown { .. } => {
            ui.painter().circle(dot, size::TREE_DOT, p.panel, Stroke::new(1.5, p.ink_mute));
            ui.painter().text(dot, Align2::CENTER_CENTER, "?", plain_font(size::PILL), p.ink);
        }
    }
    let share = link.reasons.iter().find_map(|reason| match reason {
        Reason::SharedText { share, .. } => Some(format!("{}%", percent(*share))),
        _ => None,
    });
    let mut words = place;
    words.min.x = dot.x + size::TREE_DOT * 2.0;
    words.max.x -= size::ENTRY_MARGIN;
    if let Some(share) = share {
        let galley = ui.painter().layout_no_wrap(share, plain_font(size::SMALL), p.ink_mute);
        let at = pos2(words.right() - galley.size().x, place.center().y - galley.size().y / 2.0);
        words.max.x = at.x - size::ENTRY_MARGIN;
        ui.painter().galley(at, galley, p.ink_mute);
    }
    let name = shortened(ui, &of.name(link.article), &plain_font(size::LABEL), words.width());
    line(ui, words, &[(&name, None)], size::LABEL, p.ink);
    response.on_hover_text(says);
}

/// Where the chosen source comes from, and why that is thought.
fn reasons(ui: &mut Ui, link: &Link, of: &Of<'_>, commands: &mut Vec<Command>) {
    let p = of.palette;
    let origin = match &link.origin {
        Origin::From { article } => of.called(*article),
        Origin::Own | Origin::Unknown { .. } => String::new(),
    };
    Frame::new()
        .fill(p.paper)
        .inner_margin(Margin::same(size::ITEM_GAP as i8))
        .corner_radius(radius::BUTTON)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = size::CARD_GAP;
            let title = format!(
                "{}{}{}",
                of.called(link.article),
                of.state.phrases().colon(),
                of.phrases().origin(&link.origin, |n| of.called(n))
            );
            ui.add(Label::new(strong(title, size::LABEL).color(p.ink)).wrap());
            for reason in &link.reasons {
                let text = of.phrases().reason(reason, &origin, |n| of.called(n));
                ui.add(Label::new(soft(format!("· {text}"), p).size(size::SMALL)).wrap());
            }
            if link.article != of.table.base
                && ui.add(small(of.s.open_pair)).clicked()
                && let Some(source) = of.table.id(link.article)
            {
                commands.push(Command::OpenPair { source, at: None });
            }
        });
}

#[cfg(test)]
mod tests {
    use super::{Link, Origin, nodes};

    fn link(article: usize, from: Option<usize>) -> Link {
        let origin = from.map_or(Origin::Own, |article| Origin::From { article });
        Link { article, origin, reasons: Vec::new() }
    }

    #[test]
    fn what_was_taken_stands_below_its_origin() {
        let links = [link(0, Some(2)), link(1, None), link(2, None), link(3, Some(0)), link(4, Some(2))];
        let drawn: Vec<_> = nodes(&links, 5).iter().map(|n| (n.number, n.depth, n.parent)).collect();
        assert_eq!(drawn, [(1, 0, None), (2, 0, None), (0, 1, Some(1)), (3, 2, Some(2)), (4, 1, Some(1))]);
    }
}
