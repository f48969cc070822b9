//! The virtual list of rows: where the reader is, and one frame of it.

mod moving;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use eframe::egui::{CornerRadius, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use crate::app::Part;
use crate::compare::display::{Line, Side};
use crate::ui::theme::size;
use crate::ui::typeset::Setting;

use super::draw::{self, Set};
use super::folds::{self, Folds};
use super::heights::Heights;
use super::ribbon;
use super::ruler::{Ruler, Scroll};
use super::scroll;
use super::seen::Seen;
use super::selecting::Drag;
use super::view::{Event, Tint, View, setting};

/// What heights and cells depend on.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Key {
    setting: Setting,
    inline: bool,
    palette: [bool; 2],
    lines: usize,
}

/// What is to be brought into view.
#[derive(Debug, Clone, Copy)]
struct Target {
    line: usize,
    /// A scalar value of a side of it; the whole line where there is none.
    letter: Option<(Side, usize)>,
}

/// Where the reader is, and what is known of the heights.
#[derive(Default)]
pub struct Surface {
    /// The line at the top of the window, and how far it is scrolled out, in points.
    anchor: (usize, f64),
    heights: Heights,
    /// How far the top line was scrolled out when its height was last known, 0 to 1.
    share: Option<f64>,
    /// The first line that is shown.
    first: usize,
    key: Option<Key>,
    cells: BTreeMap<usize, Set>,
    target: Option<Target>,
    folds: Folds,
    ruler: Ruler,
    /// The line whose menu is to open, asked for by key.
    menu: Option<usize>,
    brought: BTreeSet<usize>,
    pub(super) drag: Option<Drag>,
    /// The lines on the screen, from the top.
    seen: Vec<Seen>,
    /// How much of the text is seen at once, in points.
    page: f64,
}

impl Surface {
    /// A new comparison: back to the top unless `keep_place`.
    pub fn renew(&mut self, keep_place: bool) {
        let anchor = if keep_place { self.anchor } else { (0, 0.0) };
        let share = keep_place.then(|| self.scrolled_share());
        let seen = if keep_place { std::mem::take(&mut self.seen) } else { Vec::new() };
        *self = Self { anchor, share, seen, ..Self::default() };
    }

    fn scrolled_share(&self) -> f64 {
        self.anchor.1 / self.heights.get(self.anchor.0).max(1.0)
    }

    /// The line at the top, and how much of it is scrolled out, 0.0 to 1.0.
    pub fn place(&self) -> (usize, f64) {
        (self.anchor.0, self.share.unwrap_or_else(|| self.scrolled_share()).clamp(0.0, 1.0))
    }

    /// Puts a line at the top, so much of it scrolled out, at the next frame.
    pub fn place_at(&mut self, line: usize, scrolled: f64) {
        self.anchor = (line, 0.0);
        self.share = Some(scrolled);
        // The numbers of what was seen say nothing about other texts.
        self.seen = Vec::new();
        self.key = None;
    }

    /// Lays everything out anew: the fonts are other ones.
    pub fn set_anew(&mut self) {
        self.key = None;
    }

    /// Brings a line into view at the next frame.
    pub fn scroll_to(&mut self, line: usize) {
        self.target = Some(Target { line, letter: None });
    }

    /// The same with a scalar value of a side of a line.
    pub fn scroll_to_text(&mut self, line: usize, side: Side, at: usize) {
        self.target = Some(Target { line, letter: Some((side, at)) });
    }

    /// Brings a line into view and opens its menu.
    pub fn open_menu(&mut self, line: usize) {
        self.scroll_to(line);
        self.menu = Some(line);
    }

    /// The line that is shown after the selected one, or before it; what is folded is passed over.
    pub fn step(&self, selected: Option<usize>, forward: bool) -> Option<usize> {
        let mut line = match selected {
            None => self.anchor.0.max(self.first),
            Some(line) if forward => self.folds.next(line).max(self.first),
            Some(line) => self.folds.shown(line.checked_sub(1)?),
        };
        while self.folds.closed(line).is_some() {
            line = if forward { self.folds.next(line) } else { self.folds.shown(line.checked_sub(1)?) };
        }
        (self.first..self.heights.len()).contains(&line).then_some(line)
    }

    /// The line at the top of the window; at the start of the text the very first, which the header may show.
    pub fn top_line(&self) -> usize {
        if self.anchor.0 <= self.first { 0 } else { self.anchor.0 }
    }

    /// How many rows are laid out: for tests of the virtual list.
    pub fn laid_out(&self) -> usize {
        self.cells.len()
    }

    /// Draws a frame into `rect`.
    pub fn show(&mut self, ui: &mut Ui, rect: Rect, view: &View<'_>) -> Vec<Event> {
        let text = Rect::from_min_max(rect.min, pos2(rect.right() - size::RULER, rect.bottom()));
        let bar = Rect::from_min_max(pos2(text.right(), rect.top()), rect.max);
        ui.painter().rect_filled(text, CornerRadius::ZERO, view.palette.paper);
        let builder = UiBuilder::new().id_salt("surface").max_rect(rect);
        let mut events = Vec::new();
        ui.scope_builder(builder, |ui| {
            ui.set_clip_rect(rect.intersect(ui.clip_rect()));
            let selected = view.selected.filter(|&line| self.is_seen_whole(line, view));
            let before = (self.key, self.page);
            self.prepare(ui, text, view);
            self.page = f64::from(text.height());
            // Larger letters or a smaller window put nothing out of sight that is at work.
            if before != (self.key, self.page) && self.target.is_none() {
                self.target = selected.map(|line| Target { line, letter: None });
            }
            let area = ui.interact(text, ui.scope_id().with("area"), Sense::hover());
            let page = f64::from(text.height());
            for wish in
                scroll::wishes(ui, &area, text.height(), view.text_size * view.line_spacing, view.glide)
            {
                self.go(ui, text, view, wish);
            }
            self.go_to_target(ui, text, view, page);
            events = self.draw(ui, text, view, page);
            let top = self.heights.top(self.anchor.0) + self.anchor.1;
            let scroll = Scroll { top, page, total: self.heights.total() };
            if let Some(top) = self.ruler.show(ui, bar, view, &view.outline.tints, &self.heights, scroll) {
                self.anchor = self.heights.at(top);
                ui.ctx().request_repaint();
            }
        });
        events
    }

    /// Whether a line of the comparison that was drawn last was on the screen from its top to its bottom.
    fn is_seen_whole(&self, line: usize, view: &View<'_>) -> bool {
        let same = self.key.is_some_and(|key| key.lines == view.lines.len());
        let top = self.heights.top(line) - (self.heights.top(self.anchor.0) + self.anchor.1);
        same && top >= 0.0 && top + self.heights.get(line) <= self.page
    }

    /// Takes over a changed width, size or comparison: estimates anew, the place kept.
    fn prepare(&mut self, ui: &Ui, text: Rect, view: &View<'_>) {
        let is_new = self.key.is_none_or(|key| key.lines != view.lines.len());
        if is_new
            && let Some(line) = self.seen.first().and_then(Seen::any).and_then(|part| view.line_of(part))
        {
            self.anchor.0 = line;
        }
        let first = if view.headlines { 0 } else { view.outline.headlines };
        if is_new || first != self.first {
            // Who was at the top of the text still is.
            if self.anchor.0 <= self.first && self.anchor.1 <= 0.0 {
                self.anchor.0 = first;
            }
            self.first = first;
            self.folds = find_folds(view, first);
            self.key = None;
        }
        if self.folds.set_on(view.fold) {
            self.key = None;
        }
        if self.brought != *view.brought {
            for line in self.brought.symmetric_difference(view.brought) {
                self.cells.remove(line);
            }
            self.brought.clone_from(view.brought);
        }
        let key = Key {
            setting: setting(text.width(), view),
            inline: view.inline,
            palette: [view.palette.dark, view.palette.high_contrast],
            lines: view.lines.len(),
        };
        if self.key == Some(key) {
            return;
        }
        let share = self.share.take().unwrap_or_else(|| self.scrolled_share());
        self.cells.clear();
        let estimates =
            (0..view.lines.len()).map(|line| f64::from(self.estimate(line, &key, view))).collect();
        self.heights = Heights::new(estimates);
        self.ruler.forget();
        self.key = Some(key);
        self.anchor.0 = self.anchor.0.clamp(
            self.first.min(self.heights.len().saturating_sub(1)),
            self.heights.len().saturating_sub(1),
        );
        self.anchor.0 = self.folds.shown(self.anchor.0);
        self.anchor.1 = share.clamp(0.0, 1.0) * self.measure(ui, self.anchor.0, view);
        if let Some(part) = view.held.filter(|_| is_new) {
            self.hold(part, view);
        }
    }

    /// Lets the row of a paragraph that was on the screen be where it was.
    fn hold(&mut self, part: Part, view: &View<'_>) {
        let there = |seen: &Seen| Some((seen.first(part)?, seen.below));
        let Some((first, below)) = self.seen.iter().find_map(there) else { return };
        let Some(line) = view.line_of(first) else { return };
        if let Some(run) = self.folds.reveal(line) {
            self.estimate_again(run, view);
        }
        self.anchor = (line, -below);
    }

    fn estimate(&self, line: usize, key: &Key, view: &View<'_>) -> f32 {
        let bar = self.folds.bar(line);
        if line < self.first || self.folds.closed(line).is_some() {
            return bar;
        }
        let [left, right] = view.outline.widths.get(line).copied().unwrap_or_default();
        let ems = if key.inline { left.max(right) * 1.1 } else { left.max(right) };
        let per_line = (key.setting.width / key.setting.size).max(1.0);
        let rows = (ems / per_line).ceil().max(1.0);
        rows * view.text_size * view.line_spacing + 2.0 * size::ROW_MARGIN + bar
    }

    /// Guesses the heights of lines that were folded or unfolded.
    fn estimate_again(&mut self, lines: Range<usize>, view: &View<'_>) {
        let Some(key) = self.key else { return };
        for line in lines {
            let height = f64::from(self.estimate(line, &key, view));
            self.heights.set(line, height);
        }
    }

    /// The true height of a line, laying it out if it was not.
    fn measure(&mut self, ui: &Ui, line: usize, view: &View<'_>) -> f64 {
        if line < self.first || line >= view.lines.len() {
            return 0.0;
        }
        let Some(key) = self.key else { return 0.0 };
        let bar = self.folds.bar(line);
        let height = if self.folds.closed(line).is_some() {
            f64::from(bar)
        } else {
            let set = self.cells.entry(line).or_insert_with(|| draw::set(ui, line, view, key.setting));
            f64::from(set.height + bar)
        };
        self.heights.set(line, height);
        height
    }

    fn draw(&mut self, ui: &mut Ui, text: Rect, view: &View<'_>, page: f64) -> Vec<Event> {
        self.settle(ui, text, view);
        let mut events = Vec::new();
        let mut pressed = None;
        if !view.inline {
            self.ribbons(ui, text, view, page);
        }
        let mut y = -self.anchor.1;
        let mut line = self.anchor.0;
        let first = line;
        let mut rows = Vec::new();
        self.seen.clear();
        while y < page && line < view.lines.len() {
            let height = self.measure(ui, line, view);
            self.seen.push(Seen::of(line, y, view));
            let top = text.top() + y.round() as f32;
            let rect = Rect::from_min_size(pos2(text.left(), top), vec2(text.width(), height as f32));
            let bar = self.folds.bar(line);
            if let Some(run) = self.folds.begins(line) {
                let closed = self.folds.closed(line).is_some();
                let label = if closed { &view.labels.unfold } else { &view.labels.fold };
                let label = label.replace("{n}", &run.len().to_string());
                let place = Rect::from_min_size(rect.min, vec2(rect.width(), bar));
                if folds::bar(ui, place, line, &label, view.palette) {
                    pressed = Some(run.clone());
                }
            }
            if self.folds.closed(line).is_none()
                && let Some(set) = self.cells.get(&line)
            {
                let row = Rect::from_min_max(pos2(rect.left(), rect.top() + bar), rect.max);
                let menu = self.menu.take_if(|at| *at == line).is_some();
                events.extend(draw::row(ui, row, line, set, menu, view));
                rows.push((line, row));
            }
            y += height;
            line = self.folds.next(line);
        }
        if let Some(run) = pressed {
            self.folds.toggle(run.start);
            self.estimate_again(run, view);
            ui.ctx().request_repaint();
        }
        // What a click chooses comes after what a press takes back.
        events.splice(0..0, self.choose(ui, text, &rows, view));
        // What has left the window is forgotten; a page around it is kept for the next scroll.
        let kept = line - first;
        self.cells.retain(|&at, _| at + kept >= first && at <= line + kept);
        events
    }
}

impl Surface {
    /// A line that is laid out.
    pub(super) fn set(&self, line: usize) -> Option<&Set> {
        self.cells.get(&line)
    }

    /// Scrolls by points, downwards, from the next frame on.
    pub(super) fn push(&mut self, points: f64) {
        self.anchor.1 += points;
    }

    /// Under the rows: a ribbon from each moved paragraph on the screen to its other place.
    fn ribbons(&mut self, ui: &Ui, text: Rect, view: &View<'_>, page: f64) {
        let mut pairs: BTreeSet<(usize, usize)> = BTreeSet::new();
        let mut below = -self.anchor.1;
        let mut line = self.anchor.0;
        while below < page && line < view.lines.len() {
            below += self.measure(ui, line, view);
            match view.lines.get(line) {
                Some(&Line::MovedAway { other, .. }) => pairs.extend([(line, other)]),
                Some(&Line::MovedIn { other, .. }) => pairs.extend([(other, line)]),
                _ => {}
            }
            line = self.folds.next(line);
        }
        let top = self.heights.top(self.anchor.0) + self.anchor.1;
        let column = (text.width() - size::GUTTER) / 2.0;
        let x = [text.left() + column, text.left() + column + size::GUTTER];
        for (away, into) in pairs {
            let [left, right] = [away, into].map(|line| {
                let from = (self.heights.top(line) - top) as f32 + text.top();
                [from, from + self.heights.get(line) as f32]
            });
            ribbon::draw(ui.painter(), x, left, right, view.palette);
        }
    }
}

/// Runs of identical lines from the first shown one on.
fn find_folds(view: &View<'_>, first: usize) -> Folds {
    let identical = |(line, tint): (&Line, &Option<Tint>)| matches!(line, Line::Row(_)) && tint.is_none();
    let identical: Vec<bool> = view.lines.iter().zip(&view.outline.tints).map(identical).collect();
    Folds::new(&identical, first)
}
