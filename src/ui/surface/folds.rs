//! Runs of identical paragraphs, folded to one line that unfolds in place. Nothing that differs is ever among them.

use std::collections::BTreeSet;
use std::ops::Range;

use eframe::egui::{Align2, CornerRadius, CursorIcon, Rect, Role, Sense, Stroke, Ui, WidgetInfo};

use crate::ui::theme::{Palette, size};
use crate::ui::widgets::plain_font;

/// Fewer lines than this are not worth a fold.
const FEWEST: usize = 4;
/// Lines beside a difference that stay, for its context.
const CONTEXT: usize = 1;

/// The runs of a comparison's lines, and which of them the reader opened.
#[derive(Debug, Default)]
pub(super) struct Folds {
    /// In order, apart from each other.
    runs: Vec<Range<usize>>,
    /// First lines of those that are open.
    open: BTreeSet<usize>,
    on: bool,
}

impl Folds {
    /// Of lines that are identical (`true`) or not; those before `first` are not shown at all.
    pub(super) fn new(identical: &[bool], first: usize) -> Self {
        let mut runs = Vec::new();
        let mut at = first;
        while at < identical.len() {
            let end = at + identical.iter().skip(at).take_while(|same| **same).count();
            // The ends of the text need no context.
            let from = if at == first { at } else { at + CONTEXT };
            let to = if end == identical.len() { end } else { end.saturating_sub(CONTEXT) };
            if from + FEWEST <= to {
                runs.push(from..to);
            }
            at = end + 1;
        }
        Self { runs, open: BTreeSet::new(), on: false }
    }

    /// Folds or unfolds all; whether that changed anything.
    pub(super) fn set_on(&mut self, on: bool) -> bool {
        if self.on == on {
            return false;
        }
        self.on = on;
        self.open.clear();
        !self.runs.is_empty()
    }

    /// The run a line is in, if runs are folded.
    fn run(&self, line: usize) -> Option<&Range<usize>> {
        let after = self.runs.partition_point(|run| run.start <= line);
        let run = self.runs.get(after.checked_sub(1)?)?;
        (self.on && run.contains(&line)).then_some(run)
    }

    /// The closed run a line is in.
    pub(super) fn closed(&self, line: usize) -> Option<&Range<usize>> {
        self.run(line).filter(|run| !self.open.contains(&run.start))
    }

    /// The run, open or closed, that begins at a line: a bar stands above it.
    pub(super) fn begins(&self, line: usize) -> Option<&Range<usize>> {
        self.run(line).filter(|run| run.start == line)
    }

    /// The line shown after this one.
    pub(super) fn next(&self, line: usize) -> usize {
        self.closed(line).map_or(line + 1, |run| run.end)
    }

    /// The line shown at or before this one.
    pub(super) fn shown(&self, line: usize) -> usize {
        self.closed(line).map_or(line, |run| run.start)
    }

    /// Opens the run that begins at a line, or closes it.
    pub(super) fn toggle(&mut self, start: usize) {
        if !self.open.remove(&start) {
            self.open.insert(start);
        }
    }

    /// Opens the run a line is hidden in; which lines that shows.
    pub(super) fn reveal(&mut self, line: usize) -> Option<Range<usize>> {
        let run = self.closed(line)?.clone();
        self.open.insert(run.start);
        Some(run)
    }

    /// Where a bar stands, how high it is, in points.
    pub(super) fn bar(&self, line: usize) -> f32 {
        if self.begins(line).is_some() { size::FOLD_BAR } else { 0.0 }
    }
}

/// Draws the bar of a run; whether it was pressed.
pub(super) fn bar(ui: &Ui, rect: Rect, start: usize, text: &str, palette: &Palette) -> bool {
    let response = ui.interact(rect, ui.scope_id().with(("fold", start)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
    let painter = ui.painter();
    let lit = response.hovered() || response.has_focus();
    painter.rect_filled(rect, CornerRadius::ZERO, if lit { palette.button_hover } else { palette.desk });
    let edge = Stroke::new(1.0, if response.has_focus() { palette.accent } else { palette.line });
    painter.hline(rect.x_range(), rect.top() + 0.5, edge);
    painter.hline(rect.x_range(), rect.bottom() - 0.5, edge);
    painter.text(rect.center(), Align2::CENTER_CENTER, text, plain_font(size::SMALL), palette.ink_soft);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

#[cfg(test)]
mod tests {
    use super::Folds;

    fn folds(lines: &str) -> Folds {
        let identical: Vec<bool> = lines.chars().map(|c| c == '=').collect();
        let mut folds = Folds::new(&identical, 0);
        folds.set_on(true);
        folds
    }

    #[test]
    fn long_runs_fold_and_differences_keep_their_neighbours() {
        assert_eq!(folds("=====x======x===").runs, [0..4, 7..11]);
        assert_eq!(folds("x====x").runs, []);
        assert_eq!(folds("======").runs.first(), Some(&(0..6)));
        assert_eq!(folds("").runs, []);
    }

    #[test]
    fn what_is_folded_is_passed_over_and_found_again() {
        let mut folds = folds("=====x======x");
        assert_eq!((folds.next(0), folds.next(4), folds.next(7)), (4, 5, 11));
        assert_eq!((folds.shown(3), folds.shown(4), folds.shown(9)), (0, 4, 7));
        assert_eq!(folds.reveal(9), Some(7..11));
        assert_eq!((folds.next(7), folds.shown(9), folds.reveal(9)), (8, 9, None));
        folds.toggle(7);
        assert_eq!(folds.next(7), 11);
        assert!(folds.set_on(false) && !folds.set_on(false));
        assert_eq!(folds.next(7), 8);
    }
}
