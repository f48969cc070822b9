//! How one comparison is looked at: what does not count, and the view. Each comparison begins as the settings say: what the
//! reader does not count in one, or what a session was saved with, does not follow to the next unless the reader keeps it.
//! A view that the reader chose is how the reader likes to read, and lasts.

use crate::session::{Mode, Settings};
use crate::text::Ignore;

use super::Effect;
use super::state::{App, State};

/// What is chosen for one comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    ignore: Vec<Ignore>,
    mode: Mode,
    fold_identical: bool,
    show_folded: bool,
    skip_numbers: bool,
}

impl Choices {
    pub(super) fn of(settings: &Settings) -> Self {
        let Settings { ignore, mode, fold_identical, show_folded, skip_numbers, .. } = settings;
        Self {
            ignore: ignore.clone(),
            mode: *mode,
            fold_identical: *fold_identical,
            show_folded: *show_folded,
            skip_numbers: *skip_numbers,
        }
    }

    /// Takes the view from settings.
    fn look_as(&mut self, settings: &Settings) {
        *self = Self { ignore: std::mem::take(&mut self.ignore), ..Self::of(settings) };
    }

    /// Puts them in the place of those of the settings.
    pub(super) fn put_in(&self, settings: &mut Settings) {
        settings.ignore.clone_from(&self.ignore);
        settings.mode = self.mode;
        settings.fold_identical = self.fold_identical;
        settings.show_folded = self.show_folded;
        settings.skip_numbers = self.skip_numbers;
    }
}

impl State {
    /// Whether this comparison is looked at otherwise than new ones will be.
    pub fn has_own_choices(&self) -> bool {
        Choices::of(&self.settings) != self.usual
    }
}

impl App {
    /// What follows is another comparison.
    pub(super) fn begin_as_usual(&mut self) {
        self.state.usual.put_in(&mut self.state.settings);
    }

    /// Changes the view, for this comparison and those to come.
    pub(super) fn set_view(&mut self, change: impl FnOnce(&mut Settings)) -> Vec<Effect> {
        change(&mut self.state.settings);
        self.state.usual.look_as(&self.state.settings);
        self.set(|_| ())
    }

    /// New comparisons are to be looked at as this one is.
    pub(super) fn keep_choices(&mut self) -> Vec<Effect> {
        self.state.usual = Choices::of(&self.state.settings);
        self.set(|_| ())
    }
}
