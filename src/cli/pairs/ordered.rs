//! Work on a stream of items on several threads: results are given out in the order of the items, and no more than a
//! window of them is under way or waits for its turn.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::task::{STACK, on_one_core};

/// What may be under way.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    /// Threads.
    pub jobs: usize,
    /// How many items may have been taken and not yet given out.
    pub ahead: usize,
    /// How much finished results may amount to while they wait for one before them.
    pub waiting: usize,
}

struct Source<N> {
    next: N,
    taken: usize,
}

struct Results<R, G> {
    give: G,
    given: usize,
    early: BTreeMap<usize, R>,
    amount: usize,
    stopped: bool,
}

/// Takes items from `next` (which may wait for them) until there are none, does on each what a `worker` does (every
/// thread has its own), and hands the results to `give` until that breaks. `amount` is what a result takes while it
/// waits.
pub(super) fn in_order<T, R: Send, W: FnMut(T) -> R>(
    bounds: Bounds,
    next: impl FnMut() -> Option<T> + Send,
    worker: impl Fn() -> W + Sync,
    amount: impl Fn(&R) -> usize + Sync,
    give: impl FnMut(R) -> ControlFlow<()> + Send,
) {
    let source = Mutex::new(Source { next, taken: 0 });
    let results = Mutex::new(Results { give, given: 0, early: BTreeMap::new(), amount: 0, stopped: false });
    let room = Condvar::new();
    let take = || {
        // Whoever waits here waits for the same: input, or room.
        let mut source = lock(&source);
        let at = source.taken;
        let full = |r: &mut Results<R, _>| {
            let behind = at - r.given;
            !r.stopped && (behind >= bounds.ahead || behind > 0 && r.amount > bounds.waiting)
        };
        let stopped = room.wait_while(lock(&results), full).unwrap_or_else(PoisonError::into_inner).stopped;
        let item = if stopped { None } else { (source.next)() };
        source.taken += 1;
        item.map(|item| (at, item))
    };
    let hand_in = |at: usize, result: R| {
        let mut results = lock(&results);
        let results = &mut *results;
        results.amount += amount(&result);
        results.early.insert(at, result);
        while !results.stopped
            && let Some(result) = results.early.remove(&results.given)
        {
            results.amount -= amount(&result);
            results.given += 1;
            results.stopped = (results.give)(result).is_break();
        }
        room.notify_all();
    };
    let one_thread = || {
        on_one_core(|| {
            let mut work = worker();
            while let Some((at, item)) = take() {
                hand_in(at, work(item));
            }
        });
    };
    thread::scope(|scope| {
        // Where no thread can be had, those there are do the work.
        for _ in 1..bounds.jobs {
            thread::Builder::new().stack_size(STACK).spawn_scoped(scope, one_thread).ok();
        }
        one_thread();
    });
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;
    use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
    use std::sync::{Barrier, Mutex};

    use super::{Bounds, in_order};

    fn up_to(end: usize) -> impl FnMut() -> Option<usize> + Send {
        let mut items = 0..end;
        move || items.next()
    }

    #[test]
    fn results_come_in_the_order_of_the_items_however_many_threads_there_are() {
        for jobs in [1, 2, 7] {
            let mut given = Vec::new();
            let bounds = Bounds { jobs, ahead: 2 * jobs, waiting: 1000 };
            let give = |result| {
                given.push(result);
                ControlFlow::Continue(())
            };
            in_order(bounds, up_to(500), || |item| item * 3, |_| 1, give);
            assert!(given.iter().copied().eq((0..500).map(|item| item * 3)), "{jobs}");
        }
    }

    /// How many items are taken while the first is not done, with results of `amount` each.
    fn taken_meanwhile(bounds: Bounds, expected: usize, amount: usize) -> usize {
        let taken = AtomicUsize::new(0);
        let done = AtomicUsize::new(0);
        let all_others = Barrier::new(2);
        let at_first = Mutex::new(0);
        let mut items = up_to(200);
        let next = || {
            taken.fetch_add(1, SeqCst);
            items()
        };
        let work = |item: usize| {
            if item == 0 {
                all_others.wait();
                *at_first.lock().unwrap() = taken.load(SeqCst);
            } else if done.fetch_add(1, SeqCst) + 2 == expected {
                all_others.wait();
            }
            item
        };
        in_order(bounds, next, || work, |_| amount, |_| ControlFlow::Continue(()));
        at_first.into_inner().unwrap()
    }

    #[test]
    fn no_more_is_taken_than_the_window_holds() {
        let by_number = Bounds { jobs: 2, ahead: 10, waiting: 1000 };
        assert_eq!(taken_meanwhile(by_number, 10, 1), 10);
        // Two results of 60 that wait for the first are more than 100.
        let by_amount = Bounds { jobs: 2, ahead: 100, waiting: 100 };
        assert_eq!(taken_meanwhile(by_amount, 3, 60), 3);
    }

    #[test]
    fn nothing_is_given_after_a_break() {
        let mut given = 0;
        let give = |_| {
            given += 1;
            if given == 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        in_order(Bounds { jobs: 3, ahead: 8, waiting: 8 }, up_to(10_000), || |item| item, |_| 1, give);
        assert_eq!(given, 5);
    }
}
