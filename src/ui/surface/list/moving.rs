//! Where the list is taken: by the wheel and keys, to a row that is asked for, and never past the ends of the text.

use eframe::egui::{Rect, Ui};

use super::{Surface, Target};
use crate::ui::surface::scroll::Move;
use crate::ui::surface::view::View;
use crate::ui::theme::size;

impl Surface {
    pub(super) fn go(&mut self, ui: &Ui, text: Rect, view: &View<'_>, wish: Move) {
        match wish {
            Move::Start => self.anchor = (self.first.min(view.lines.len().saturating_sub(1)), 0.0),
            Move::End => {
                self.anchor = (self.folds.shown(view.lines.len().saturating_sub(1)), 0.0);
                let height = self.measure(ui, self.anchor.0, view);
                self.anchor.1 = height - f64::from(text.height());
            }
            Move::By(points) => self.anchor.1 += f64::from(points),
        }
    }

    /// Puts the target a quarter down the window, unless it is seen whole already.
    pub(super) fn go_to_target(&mut self, ui: &Ui, text: Rect, view: &View<'_>, page: f64) {
        let Some(Target { line, letter }) = self.target.take() else { return };
        if let Some(run) = self.folds.reveal(line) {
            self.estimate_again(run, view);
        }
        self.settle(ui, text, view);
        let height = self.measure(ui, line, view);
        let top = self.heights.top(line) - (self.heights.top(self.anchor.0) + self.anchor.1);
        // Of a long paragraph, the line of type that is meant.
        let part = letter.and_then(|(side, at)| {
            let set = self.cells.get(&line)?;
            Some(set.line_of(view.inline, side, at).map(|y| f64::from(y + self.folds.bar(line))))
        });
        let [from, to] = part.unwrap_or([0.0, height]);
        if top + from >= 0.0 && top + to <= page {
            return;
        }
        self.anchor = (line, from - (page - (to - from).min(page)) / 4.0);
        self.settle(ui, text, view);
    }

    /// Makes the anchor the line that is really at the top, and keeps the ends of the text at the ends of the window.
    pub(super) fn settle(&mut self, ui: &Ui, text: Rect, view: &View<'_>) {
        let count = view.lines.len();
        if count == 0 {
            self.anchor = (0, 0.0);
            return;
        }
        self.anchor.0 = self.folds.shown(self.anchor.0.min(count - 1));
        while self.anchor.1 < 0.0 && self.anchor.0 > self.first {
            self.anchor.0 = self.folds.shown(self.anchor.0 - 1);
            self.anchor.1 += self.measure(ui, self.anchor.0, view);
        }
        self.anchor.1 = self.anchor.1.max(0.0);
        loop {
            let height = self.measure(ui, self.anchor.0, view);
            let next = self.folds.next(self.anchor.0);
            if self.anchor.1 < height || next >= count {
                break;
            }
            self.anchor = (next, self.anchor.1 - height);
        }
        self.keep_full(ui, text, view);
    }

    /// No empty paper below the last line while there is text above.
    fn keep_full(&mut self, ui: &Ui, text: Rect, view: &View<'_>) {
        let page = f64::from(text.height());
        let mut below = -self.anchor.1;
        let mut line = self.anchor.0;
        while below < page && line < view.lines.len() {
            below += self.measure(ui, line, view);
            line = self.folds.next(line);
        }
        if line < view.lines.len() || below >= page {
            return;
        }
        let mut missing = page - below - f64::from(size::AFTER_END);
        if missing <= 0.0 {
            return;
        }
        self.anchor.1 -= missing;
        while self.anchor.1 < 0.0 && self.anchor.0 > self.first {
            self.anchor.0 = self.folds.shown(self.anchor.0 - 1);
            missing = self.measure(ui, self.anchor.0, view);
            self.anchor.1 += missing;
        }
        self.anchor.1 = self.anchor.1.max(0.0);
    }
}
