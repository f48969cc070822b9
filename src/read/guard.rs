//! Parsers of others on hostile files: a panic is an answer, and so is one that never ends.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Once;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::flaw::Flaw;
use crate::task::STACK;

thread_local! {
    /// Whether a panic on this thread is expected and need not be told on standard error.
    static CONTAINED: Cell<bool> = const { Cell::new(false) };
}

/// Takes a panic for [`Flaw::Failed`]. Nobody but the caller hears of it.
pub(super) fn contained<T>(work: impl FnOnce() -> Result<T, Flaw>) -> Result<T, Flaw> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !CONTAINED.get() {
                before(panic);
            }
        }));
    });
    let outer = CONTAINED.replace(true);
    let outcome = catch_unwind(AssertUnwindSafe(work));
    CONTAINED.set(outer);
    match outcome {
        Ok(result) => result,
        Err(panic) if panic.is::<OutOfTime>() => Err(Flaw::TooSlow),
        Err(panic) => Err(panic.downcast_ref::<Stopped>().map_or(Flaw::Failed, |stopped| stopped.0)),
    }
}

/// Work that may run away, on a thread of its own. Where it does not end in time and cannot be stopped, the thread is
/// left behind: no caller waits for it.
pub(super) fn within<T: Send + 'static>(
    budget: Duration,
    work: impl FnOnce(Deadline) -> Result<T, Flaw> + Send + 'static,
) -> Result<T, Flaw> {
    let (sender, receiver) = channel();
    let deadline = Deadline(Instant::now() + budget);
    let run = move || {
        // Nobody listens any more once the time is over.
        sender.send(contained(|| work(deadline))).ok();
    };
    let name = "variorum-parser".to_owned();
    thread::Builder::new().name(name).stack_size(STACK).spawn(run).map_err(|_| Flaw::Failed)?;
    // A little more than the worker's own time, so that it can end by itself.
    match receiver.recv_timeout(budget + Duration::from_millis(500)) {
        Ok(outcome) => outcome,
        Err(RecvTimeoutError::Timeout) => Err(Flaw::TooSlow),
        Err(RecvTimeoutError::Disconnected) => Err(Flaw::Failed),
    }
}

/// When work has to be over.
#[derive(Debug, Clone, Copy)]
pub(super) struct Deadline(Instant);

struct OutOfTime;

struct Stopped(Flaw);

impl Deadline {
    /// Leaves the worker when its time is over: for callbacks of parsers, which cannot be told to stop.
    pub(super) fn check(self) {
        if Instant::now() > self.0 {
            resume_unwind(Box::new(OutOfTime));
        }
    }
}

/// Leaves the worker: for callbacks of parsers, which cannot be told to stop.
pub(super) fn stop(flaw: Flaw) -> ! {
    resume_unwind(Box::new(Stopped(flaw)))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{contained, stop, within};
    use crate::read::flaw::Flaw;

    #[test]
    fn a_panic_is_an_answer() {
        let outcome: Result<(), Flaw> = contained(|| panic!("a parser's own fault"));
        assert_eq!(outcome, Err(Flaw::Failed));
        assert_eq!(contained::<()>(|| stop(Flaw::TooDeep)), Err(Flaw::TooDeep));
        assert_eq!(contained(|| Ok(1)), Ok(1));
    }

    #[test]
    fn work_ends_in_time() {
        let endless = within(Duration::ZERO, |deadline| -> Result<(), Flaw> {
            loop {
                deadline.check();
            }
        });
        assert_eq!(endless, Err(Flaw::TooSlow));
        assert_eq!(within(Duration::from_secs(60), |_| Ok(1)), Ok(1));
    }
}
