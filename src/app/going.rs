//! Going from row to row and from change to change, and copying what is there.

use crate::compare::display;

use super::state::App;
use super::{Action, Effect, Pending, Side, Trouble};

impl App {
    pub(super) fn select(&mut self, line: usize) {
        let Some(shown) = &self.state.shown else { return };
        if line < shown.lines().len() {
            let changes = shown.changes();
            let first = changes.partition_point(|c| c.line < line);
            self.state.change = changes.get(first).filter(|c| c.line == line).map(|_| first);
            self.state.fact = None;
            self.state.attribution = None;
            self.select_line(line);
        }
    }

    fn select_line(&mut self, line: usize) {
        if self.state.selected != Some(line) {
            self.state.notices.retain(|n| !n.trouble.is_of_row());
            self.state.part = None;
            self.state.pending.take_if(|pending| *pending == Pending::Begin);
        }
        self.state.selected = Some(line);
    }

    pub(super) fn go_to_change(&mut self, index: usize) -> Vec<Effect> {
        let Some(change) = self.state.shown.as_ref().and_then(|s| s.changes().get(index)) else {
            return Vec::new();
        };
        let line = change.line;
        self.state.change = Some(index);
        self.state.fact = None;
        self.state.attribution = None;
        self.select_line(line);
        vec![Effect::ScrollTo(line)]
    }

    /// Brings the other text of a moved row alongside, or puts it back.
    pub(super) fn bring(&mut self, line: usize) {
        if self.state.is_move(line) && !self.state.brought.remove(&line) {
            self.state.brought.insert(line);
        }
    }

    /// Where a difference of facts stands: its left place first, and from there its right one.
    pub(super) fn go_to_fact(&mut self, index: usize) -> Vec<Effect> {
        let Some(shown) = &self.state.shown else { return Vec::new() };
        let Some(fact) = shown.comparison().and_then(|c| c.facts.get(index)) else { return Vec::new() };
        let first = if fact.left.is_some() { Side::Left } else { Side::Right };
        let again = self.state.fact == Some((index, first)) && fact.right.is_some();
        let side = if again { Side::Right } else { first };
        let row = match (side, fact.right_row) {
            (Side::Right, Some(row)) => row,
            _ => fact.row,
        };
        let Some(line) = shown.line_showing(row, side) else { return Vec::new() };
        self.select(line);
        self.state.change = None;
        self.state.fact = Some((index, side));
        vec![Effect::ScrollTo(line)]
    }

    /// Where a change of attribution or certainty stands.
    pub(super) fn go_to_attribution(&mut self, index: usize) -> Vec<Effect> {
        let Some(shown) = &self.state.shown else { return Vec::new() };
        let Some(said) = shown.comparison().and_then(|c| c.attributions.get(index)) else {
            return Vec::new();
        };
        let Some(line) = shown.line_showing(said.row, Side::Left) else { return Vec::new() };
        self.select(line);
        self.state.change = None;
        self.state.attribution = Some(index);
        vec![Effect::ScrollTo(line)]
    }

    /// Says what is to be done before an action does anything.
    pub(super) fn say_lacking(&mut self, action: Action) {
        let lacks = action.lacks(&self.state);
        let said = |trouble: &Trouble| self.state.notices.iter().any(|notice| notice.trouble == *trouble);
        if let Some(trouble) = lacks.filter(|trouble| !said(trouble)) {
            self.say(None, trouble);
        }
    }

    pub(super) fn copy(&mut self, text: Option<String>) -> Vec<Effect> {
        let Some(text) = text else { return Vec::new() };
        self.state.notices.retain(|n| n.trouble != Trouble::Copied);
        self.say(None, Trouble::Copied);
        vec![Effect::Copy(text)]
    }

    /// The selected row: the text of each side that has one.
    pub(super) fn row_text(&self) -> Option<String> {
        let shown = self.state.shown.as_ref()?;
        let (row, [left, right]) = (shown.row_of(self.state.selected?)?, shown.articles()?);
        let texts = [display::text(left, row, Side::Left), display::text(right, row, Side::Right)];
        let texts: Vec<_> = texts.into_iter().filter(|t| !t.is_empty()).collect();
        Some(texts.join("\n"))
    }

    pub(super) fn side_text(&self, side: Side) -> Option<String> {
        let article = self.state.slot(side)?.article();
        let texts: Vec<&str> = article.blocks.iter().map(|b| b.text.as_str()).collect();
        Some(texts.join("\n\n"))
    }
}
