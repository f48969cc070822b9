//! `variorum compare --pairs`: a line in, a line out, in bounded memory.

mod by_name;
mod kept;
mod list;
mod ordered;
mod output;
mod progress;
mod work;

use std::io::{self, ErrorKind};
use std::ops::ControlFlow;
use std::path::Path;
#[cfg(unix)]
use std::process;
use std::sync::{Arc, Mutex};
use std::thread;

#[cfg(unix)]
use signal_hook::{
    consts::{SIGINT, SIGTERM},
    iterator::Signals,
};

use crate::i18n::{self, FileTrouble, Lang, Refusal, file_trouble, refusal};
use crate::report::PairTable;

use super::args::{CompareArgs, CompareFormat};
use super::trouble::{list_unread, reason};
use super::{load, output as results, say};
use kept::Manner;
use list::List;
use ordered::{Bounds, in_order};
#[cfg(unix)]
use output::lock_in_time;
use output::{Output, lock};
use progress::{Progress, Tally};
use work::{Done, Shape, Task, Worker};

/// Pairs for each thread that may be under way or wait for one before them.
const AHEAD: usize = 32;
/// Bytes of lines that may wait for one before them.
const WAITING: usize = 32 * 1024 * 1024;
/// What a shell adds to the signal that ended a program.
#[cfg(unix)]
const INTERRUPTED: i32 = 128;

/// The pairs of two folders.
///
/// # Errors
/// One sentence.
pub(super) fn of_folders(args: &CompareArgs) -> Result<u8, String> {
    let lang = results::lang(&args.showing);
    let [left, right] = &args.files[..] else {
        return Err(refusal(Refusal::TwoFolders { given: args.files.len() }, lang));
    };
    let entries = by_name::entries(left, right).map_err(|e| i18n::read_error(&e, lang))?;
    let shape = shape(args, Shape::Table(PairTable::Text, lang), lang)?;
    compare(Path::new("-"), List::of(entries), shape, args)
}

/// The pairs of a list.
///
/// # Errors
/// One sentence.
pub(super) fn run(path: &Path, args: &CompareArgs) -> Result<u8, String> {
    let lang = results::lang(&args.showing);
    let shape = shape(args, Shape::Json { full: args.pairs.full }, lang)?;
    if args.pairs.resume && !matches!(shape, Shape::Json { .. }) {
        return Err(refusal(Refusal::PairsFormat, lang));
    }
    compare(path, List::open(path, lang)?, shape, args)
}

/// What was asked for, or how the output of two folders is named.
fn shape(args: &CompareArgs, otherwise: Shape, lang: Lang) -> Result<Shape, String> {
    let json = Shape::Json { full: args.pairs.full };
    let ending =
        args.showing.file().and_then(Path::extension).map(|ending| ending.to_string_lossy().to_lowercase());
    let found = match (args.format, ending.as_deref()) {
        (Some(CompareFormat::Json), _) => json,
        (Some(CompareFormat::Csv), _) => Shape::Table(PairTable::Csv, lang),
        (Some(CompareFormat::Text), _) => Shape::Table(PairTable::Text, lang),
        (Some(_), _) => return Err(refusal(Refusal::PairsFormat, lang)),
        (None, _) if args.summary => Shape::Table(PairTable::Text, lang),
        (None, Some("csv")) if args.pairs.by_name => Shape::Table(PairTable::Csv, lang),
        (None, Some("json" | "jsonl" | "ndjson")) if args.pairs.by_name => json,
        (None, _) if args.pairs.full => json,
        (None, _) => otherwise,
    };
    match found {
        Shape::Table(..) if args.pairs.full => Err(refusal(Refusal::PairsFormat, lang)),
        found => Ok(found),
    }
}

/// Exit status, or one sentence.
fn compare(path: &Path, mut list: List, shape: Shape, args: &CompareArgs) -> Result<u8, String> {
    let lang = results::lang(&args.showing);
    let options = load::options(&args.reading).map_err(|e| i18n::read_error(&e, lang))?;
    let task = Task { options, policy: args.ignore, shape, large: Mutex::default() };
    if args.pairs.resume && args.showing.file().is_none() {
        return Err(file_trouble(FileTrouble::ResumeNeedsFile, lang));
    }
    let mut tally = Tally::default();
    let file = match args.showing.file() {
        Some(name) => {
            let mut file = output::open(name, path, args.pairs.resume, lang)?;
            if args.pairs.resume {
                let manner = Manner { policy: args.ignore, full: args.pairs.full, lang };
                kept::take(&mut file, name, (path, &mut list), manner, |found| tally.add(found))?;
            }
            Some(file)
        }
        None => None,
    };
    let watched = Progress::is_watched(file.is_some());
    let total = if watched { list::count(path) } else { None };
    let progress = Progress::new(tally.done, total, lang);
    let output = match file {
        Some(file) => Output::new(file, progress),
        None => Output::new(io::stdout(), progress),
    };
    let output = Arc::new(Mutex::new(output));
    end_between_lines(&output, args.showing.file().is_some(), lang);

    let (mut unlisted, mut unwritten) = (None, None);
    let next = || match list.next() {
        Ok(entry) => entry,
        Err(error) => {
            unlisted = Some(error);
            None
        }
    };
    if let Shape::Table(table, lang) = shape
        && let Err(error) = lock(&output).line(&table.head(lang))
    {
        return match error.kind() {
            ErrorKind::BrokenPipe => Ok(0),
            _ => Err(file_trouble(FileTrouble::LinesUnwritten { reason: &reason(&error) }, lang)),
        };
    }
    let worker = || {
        let mut worker = Worker::new(&task);
        move |entry| worker.pair(&entry)
    };
    let give = |done: Done| {
        let mut output = lock(&output);
        if let Err(error) = output.line(&done.line) {
            unwritten = Some(error);
            return ControlFlow::Break(());
        }
        tally.add(done.found);
        if watched {
            output.progress.tell(tally);
        }
        ControlFlow::Continue(())
    };
    let jobs = args.pairs.jobs.map_or_else(cores, usize::from);
    let bounds = Bounds { jobs, ahead: jobs * AHEAD, waiting: WAITING };
    in_order(bounds, next, worker, |done: &Done| done.line.len(), give);

    lock(&output).progress.clear();
    match (unwritten, unlisted) {
        // A reader that has gone away is no trouble.
        (Some(error), _) if error.kind() != ErrorKind::BrokenPipe => {
            Err(file_trouble(FileTrouble::LinesUnwritten { reason: &reason(&error) }, lang))
        }
        (None, Some(error)) => Err(list_unread(path, &error, lang)),
        _ => {
            if tally.failed > 0 {
                let Tally { failed, done, .. } = tally;
                say(&file_trouble(FileTrouble::PairsFailed { failed, done }, lang));
            }
            Ok(tally.status())
        }
    }
}

fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

#[cfg(unix)]
/// Lets an interruption wait until the line that is being written is whole.
fn end_between_lines(output: &Arc<Mutex<Output>>, to_file: bool, lang: Lang) {
    let output = Arc::clone(output);
    // Without it, as on Windows, an interruption ends the program all the same, and --resume cuts off half a line.
    let Ok(mut signals) = Signals::new([SIGINT, SIGTERM]) else { return };
    let end = move || {
        let Some(signal) = signals.forever().next() else { return };
        let mut held = lock_in_time(&output);
        if let Some(output) = &mut held {
            output.progress.clear();
        }
        if to_file {
            say(&file_trouble(FileTrouble::Interrupted, lang));
        }
        process::exit(INTERRUPTED + signal);
    };
    thread::Builder::new().name("variorum-interrupt".to_owned()).spawn(end).ok();
}

#[cfg(not(unix))]
fn end_between_lines(_: &Arc<Mutex<Output>>, _: bool, _: Lang) {}
