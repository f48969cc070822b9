//! How long work says how far it is and learns that nobody wants it any more. A leaf.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// Work was given up because the person asked for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("cancelled")]
pub struct Cancelled;

/// A line between a worker and whoever waits for it. Share it in an `Arc`.
#[derive(Debug, Default)]
pub struct Watch {
    cancelled: AtomicBool,
    /// Permille done, 0 to 1000.
    done: AtomicU32,
}

impl Watch {
    /// Asks the worker to stop; it notices at its next [`Watch::check`].
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether the work should stop.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// For `?` in loops: call it at least every few milliseconds of work.
    ///
    /// # Errors
    /// [`Cancelled`] once [`Watch::cancel`] was called.
    pub fn check(&self) -> Result<(), Cancelled> {
        if self.is_cancelled() { Err(Cancelled) } else { Ok(()) }
    }

    /// Says that `part` of `whole` is done.
    pub fn set_progress(&self, part: usize, whole: usize) {
        let permille = (part.min(whole) * 1000).checked_div(whole).unwrap_or(1000);
        self.done.store(u32::try_from(permille).unwrap_or(1000), Ordering::Relaxed);
    }

    /// Share done, 0.0 to 1.0.
    pub fn progress(&self) -> f32 {
        self.done.load(Ordering::Relaxed) as f32 / 1000.0
    }
}
