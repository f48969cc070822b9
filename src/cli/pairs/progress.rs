//! How far it is, for whoever watches.

use std::io::{self, IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

use crate::i18n::{Lang, Phrases};

use super::work::Found;

/// Often enough to see it move.
const EVERY: Duration = Duration::from_millis(100);

/// What became of the pairs so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub done: usize,
    pub failed: usize,
    pub differ: usize,
}

impl Tally {
    pub(super) fn add(&mut self, found: Found) {
        self.done += 1;
        match found {
            Found::Failed => self.failed += 1,
            Found::Differs => self.differ += 1,
            Found::Equal => {}
        }
    }

    /// As of diff(1) for all pairs that could be compared; trouble only where none could.
    pub(super) fn status(self) -> u8 {
        if self.done > 0 && self.failed == self.done { 2 } else { u8::from(self.differ > 0) }
    }
}

/// One line on a terminal, written over and over.
#[derive(Debug)]
pub(super) struct Progress {
    lang: Lang,
    begun: Instant,
    /// Pairs of an earlier run.
    kept: usize,
    total: Option<usize>,
    told: Option<Instant>,
}

impl Progress {
    /// Whether there is a terminal that shows nothing else.
    pub(super) fn is_watched(to_file: bool) -> bool {
        io::stderr().is_terminal() && (to_file || !io::stdout().is_terminal())
    }

    pub(super) fn new(kept: usize, total: Option<usize>, lang: Lang) -> Self {
        Self { lang, begun: Instant::now(), kept, total, told: None }
    }

    pub(super) fn tell(&mut self, tally: Tally) {
        if self.told.is_some_and(|told| told.elapsed() < EVERY) {
            return;
        }
        self.told = Some(Instant::now());
        let rate = (tally.done - self.kept) as f64 / self.begun.elapsed().as_secs_f64().max(1e-3);
        let said = Phrases(self.lang).pairs_done(tally.done, self.total, rate, tally.failed);
        let mut terminal = io::stderr().lock();
        // A terminal that is gone misses nothing.
        write!(terminal, "\r{said}\x1b[K").and_then(|()| terminal.flush()).ok();
    }

    pub(super) fn clear(&mut self) {
        if self.told.take().is_some() {
            let mut terminal = io::stderr().lock();
            write!(terminal, "\r\x1b[K").and_then(|()| terminal.flush()).ok();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Found, Tally};

    #[test]
    fn the_status_is_that_of_the_pairs_that_could_be_compared() {
        let of = |results: &[Found]| {
            let mut tally = Tally::default();
            results.iter().for_each(|&r| tally.add(r));
            tally.status()
        };
        use Found::{Differs, Equal, Failed};
        assert_eq!([of(&[]), of(&[Equal]), of(&[Equal, Failed])], [0, 0, 0]);
        assert_eq!([of(&[Equal, Differs]), of(&[Failed, Differs])], [1, 1]);
        assert_eq!(of(&[Failed, Failed]), 2);
    }
}
