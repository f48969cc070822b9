//! Background work: reading, comparing and searching on threads, with progress and cancellation.
//!
//! Whoever waits is woken through a [`Waker`], so this layer never names a window.

mod autosave;
mod export;
mod large;
mod restore;
mod search;
mod search_cells;
mod survey;
mod watching;
mod work;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::task::Waker;
use std::thread;
use std::time::Instant;

use crate::compare::many::Overview;
use crate::session::SessionError;
use crate::task::Watch;

pub use autosave::Autosaver;
pub use export::ExportRequest;
pub use restore::{Found, How, Restored};
pub use search::{Hit, MOST_HITS, SearchRequest, Searched};
pub use search_cells::{CellHit, CellSearchRequest, Column};
pub use survey::SurveyRequest;
pub use watching::Watching;
pub use work::{Compared, Input, Loaded, PairRequest, ReadOutcome, ReadRequest, Work};

/// Names a piece of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JobId(u64);

/// What came of a piece of work.
#[derive(Debug)]
pub enum Report {
    /// For each request, in the order asked for, every article it stood for.
    Read(JobId, Vec<Vec<ReadOutcome>>),
    Compared(JobId, Compared),
    /// One of several pairs, by its place among those asked for.
    Paired(JobId, usize, Box<Compared>),
    PairsDone(JobId),
    Surveyed(JobId, Box<Overview>),
    /// The beginning of a report.
    Previewed(JobId, String),
    /// A report was written, or why not.
    Exported(JobId, std::io::Result<()>),
    /// Some hits of a search that goes on.
    Found(JobId, Vec<Hit>),
    Searched(JobId, Searched),
    /// All hits of a search in an overview.
    FoundInCells(JobId, Vec<CellHit>),
    Restored(JobId, Result<Box<Restored>, SessionError>),
    /// A session was written, or why not.
    Saved(JobId, std::io::Result<()>),
    /// It was given up on request.
    Cancelled(JobId),
    /// It met a fault of the program; `what` names what it was at.
    Failed(JobId, String),
}

impl Report {
    /// The job that reports.
    pub fn job(&self) -> JobId {
        match self {
            Self::Read(job, _)
            | Self::Compared(job, _)
            | Self::Paired(job, ..)
            | Self::PairsDone(job)
            | Self::Surveyed(job, _)
            | Self::Previewed(job, _)
            | Self::Exported(job, _)
            | Self::Found(job, _)
            | Self::Searched(job, _)
            | Self::FoundInCells(job, _)
            | Self::Restored(job, _)
            | Self::Saved(job, _)
            | Self::Cancelled(job)
            | Self::Failed(job, _) => *job,
        }
    }

    /// Whether the work is over with it.
    fn is_last(&self) -> bool {
        !matches!(self, Self::Found(..) | Self::Paired(..))
    }
}

/// The work under way.
#[derive(Debug)]
pub struct Jobs {
    sender: Sender<Report>,
    receiver: Receiver<Report>,
    waker: Waker,
    running: BTreeMap<JobId, Arc<Watch>>,
    next: u64,
}

impl Jobs {
    /// `waker` is woken whenever a report is ready.
    pub fn new(waker: Waker) -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, waker, running: BTreeMap::new(), next: 0 }
    }

    /// Starts a piece of work on a thread of its own.
    pub fn start(&mut self, work: Work) -> JobId {
        let job = JobId(self.next);
        self.next += 1;
        let watch = Arc::new(Watch::default());
        self.running.insert(job, Arc::clone(&watch));
        let sender = self.sender.clone();
        let waker = self.waker.clone();
        let what = work.name();
        let failed = what.clone();
        let run = move || {
            let tell = |report: Report| {
                sender.send(report).ok();
                waker.wake_by_ref();
            };
            let report = match catch_unwind(AssertUnwindSafe(|| work.run(job, &watch, &tell))) {
                Ok(report) => report,
                Err(_) => Report::Failed(job, what),
            };
            // Nobody is left to tell when the window has closed meanwhile.
            tell(report);
        };
        if thread::Builder::new()
            .name("variorum-worker".to_owned())
            .stack_size(crate::task::STACK)
            .spawn(run)
            .is_err()
        {
            self.sender.send(Report::Failed(job, failed)).ok();
            self.waker.wake_by_ref();
        }
        job
    }

    /// Everything that finished since the last call.
    pub fn poll(&mut self) -> Vec<Report> {
        let reports: Vec<Report> = self.receiver.try_iter().collect();
        reports.into_iter().map(|report| self.taken(report)).collect()
    }

    /// Waits for the next report: for tests, which have no window to be woken.
    pub fn wait(&mut self) -> Option<Report> {
        if self.running.is_empty() {
            return None;
        }
        let report = self.receiver.recv().ok()?;
        Some(self.taken(report))
    }

    /// The same, but no longer than until `end`.
    pub fn wait_until(&mut self, end: Instant) -> Option<Report> {
        if self.running.is_empty() {
            return None;
        }
        let report = self.receiver.recv_timeout(end.saturating_duration_since(Instant::now())).ok()?;
        Some(self.taken(report))
    }

    /// A report that is handed on: with the last one its work is over.
    fn taken(&mut self, report: Report) -> Report {
        if report.is_last() {
            self.running.remove(&report.job());
        }
        report
    }

    /// Asks a piece of work to stop; its report says `Cancelled`.
    pub fn cancel(&self, job: JobId) {
        if let Some(watch) = self.running.get(&job) {
            watch.cancel();
        }
    }

    /// Share done of a piece of work, 0.0 to 1.0; `None` once it is over.
    pub fn progress(&self, job: JobId) -> Option<f32> {
        self.running.get(&job).map(|watch| watch.progress())
    }
}

impl Drop for Jobs {
    fn drop(&mut self) {
        for watch in self.running.values() {
            watch.cancel();
        }
    }
}
