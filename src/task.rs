//! How long work says how far it is, learns that nobody wants it any more, and spreads over the cores. A leaf.

use std::cell::Cell;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};
use std::thread;

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

/// Bytes of stack of a worker: parsers of hostile files recurse.
pub const STACK: usize = 32 * 1024 * 1024;
/// Cores that are used at the most.
const CORES: usize = 8;

thread_local! {
    /// Whether what this thread does stays on it.
    static ON_ONE_CORE: Cell<bool> = const { Cell::new(false) };
}

/// Does `work` without spreading any of it: where as many threads as there are cores do such work beside each other,
/// more of them would only be in each other's way.
pub fn on_one_core<R>(work: impl FnOnce() -> R) -> R {
    let outer = ON_ONE_CORE.replace(true);
    let result = work();
    ON_ONE_CORE.set(outer);
    result
}

/// Does `work` on stretches of `items`, on several cores where there is enough to do (`weight` is what an item costs,
/// `enough` what a stretch should cost), and gives the results in order. They never depend on the number of cores.
pub fn spread<T: Sync, R: Send>(
    items: &[T],
    weight: impl Fn(&T) -> usize,
    enough: usize,
    work: impl Fn(&[T]) -> R + Sync,
) -> Vec<R> {
    let stretches = stretches(items, weight, enough);
    let cores = cores().min(stretches.len());
    if cores <= 1 || ON_ONE_CORE.get() {
        return stretches.into_iter().map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let one_core = |is_new: bool| {
        if is_new {
            make_room();
        }
        let mut done = Vec::new();
        while let Some((at, stretch)) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            stretches.get(at).map(|stretch| (at, *stretch))
        } {
            done.push((at, work(stretch)));
        }
        done
    };
    let mut done = thread::scope(|scope| {
        // Where no thread can be had, those there are do the work.
        let start = |_| thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || one_core(true)).ok();
        let others: Vec<_> = (1..cores).filter_map(start).collect();
        let mut done = one_core(false);
        for other in others {
            match other.join() {
                Ok(more) => done.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

/// How many threads work beside each other. Linux is asked for it once: it reads three files to know.
fn cores() -> usize {
    static KNOWN: LazyLock<usize> =
        LazyLock::new(|| thread::available_parallelism().map_or(1, usize::from).min(CORES));
    *KNOWN
}

/// Takes memory and gives it back, untouched. The system's allocator (glibc's) lets the heap of a new thread grow by single
/// pages, with a call into the kernel for each; of a heap that has been larger it keeps what it has.
fn make_room() {
    const ROOM: usize = 4 * 1024 * 1024;
    // What is given back shows the allocator from which size on memory does not belong on a heap; only the second is on it.
    for size in [ROOM + ROOM / 4, ROOM] {
        drop(std::hint::black_box(Vec::<u8>::with_capacity(size)));
    }
}

/// Cuts where a stretch costs enough, whatever the number of cores.
fn stretches<T>(items: &[T], weight: impl Fn(&T) -> usize, enough: usize) -> Vec<&[T]> {
    let mut found = Vec::new();
    let (mut start, mut cost) = (0, 0_usize);
    for (at, item) in items.iter().enumerate() {
        cost = cost.saturating_add(weight(item));
        if cost >= enough {
            found.extend(items.get(start..=at));
            (start, cost) = (at + 1, 0);
        }
    }
    found.extend(items.get(start..).filter(|rest| !rest.is_empty()));
    found
}

/// Drops what is large on a thread of its own: giving the memory of a book back takes longer than a frame may.
pub fn discard<T: Send + 'static>(large: T) {
    // Where no thread can be had, it is dropped here, with the closure.
    thread::Builder::new().name("variorum-discard".to_owned()).spawn(move || drop(large)).ok();
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::{on_one_core, spread};

    #[test]
    fn results_come_in_order() {
        let items: Vec<usize> = (0..1000).collect();
        let sums = spread(&items, |_| 1, 7, |stretch| stretch.iter().sum::<usize>());
        assert_eq!(sums.len(), 143);
        assert_eq!(sums[0], 21);
        assert_eq!(sums.iter().sum::<usize>(), 499_500);
        assert!(spread(&[] as &[u8], |_| 1, 1, <[u8]>::len).is_empty());
    }
    #[test]
    fn work_on_one_core_stays_on_its_thread() {
        let items: Vec<usize> = (0..1000).collect();
        let threads = on_one_core(|| spread(&items, |_| 1, 1, |_| thread::current().id()));
        assert!(threads.into_iter().all(|id| id == thread::current().id()));
    }
}
