//! `variorum verify`: whether a report comes out of its files once more, to the letter.

mod copies;
mod sources;
mod words;

use std::path::Path;

use crate::article::{Captured, CapturedBy};
use crate::i18n::{self, Lang, Outcome, SourceState, letter};
use crate::read::{self, Document, HIGHEST_LIMIT_MB, ReadError};
use crate::report::record::{self, NoRecord, Record};

use super::args::VerifyArgs;
use super::{TROUBLE, output, say};
use sources::Sources;
use words::Words;

/// As large as any file that was compared may have been.
const LIMIT: u64 = HIGHEST_LIMIT_MB * 1024 * 1024;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Exit status: 0 it holds, 1 it does not; or one sentence.
pub(super) fn run(args: &VerifyArgs) -> Result<u8, String> {
    let lang = args.lang.unwrap_or_else(Lang::from_system);
    let report = read::load(&args.report, LIMIT).map_err(|e| i18n::read_error(&e, lang))?;
    let name = args.report.display().to_string();
    let record = record::find(&report.bytes).map_err(|why| match why {
        NoRecord::None => i18n::no_record(&name, lang),
        NoRecord::Picture => i18n::picture_has_no_record(&name, lang),
        NoRecord::Damaged => i18n::damaged_record(&name, lang),
        NoRecord::Newer => i18n::newer_record(&name, lang),
    })?;
    let (mut files, unread) = files(args, lang);
    // A folder may hold the report beside its sources.
    let own = report.sha256();
    files.retain(|file| file.sha256 != own);
    let mut check = Check { report: &report, record: &record, files, lang, lines: Vec::new() };
    let outcome = check.run();
    output::to_stdout(lang, |out| {
        // Names and words are those of the report and of its files: nothing in them is told to a terminal.
        let plain = |line: &String| line.replace(char::is_control, " ");
        check.lines.iter().map(plain).try_for_each(|line| writeln!(out, "{line}"))?;
        writeln!(out, "{}", i18n::outcome(outcome, lang))
    })?;
    Ok(match outcome {
        Outcome::DoesNotHold => 1,
        Outcome::Holds if !unread => 0,
        Outcome::Holds | Outcome::Unknown | Outcome::WordsUnknown => TROUBLE,
    })
}

/// A document among the files that were named.
struct Given {
    document: Document,
    sha256: String,
}

/// All documents of the files, and whether any could not be read.
fn files(args: &VerifyArgs, lang: Lang) -> (Vec<Given>, bool) {
    let mut files = Vec::new();
    let mut unread = false;
    for file in &args.files {
        let opened = if file == Path::new("-") {
            read::load_stdin(LIMIT).and_then(|document| read::open_document(document, LIMIT))
        } else {
            read::open(file, LIMIT)
        };
        for document in opened.unwrap_or_else(|error| vec![Err(error)]) {
            match document {
                Ok(document) => files.push(Given { sha256: document.sha256(), document }),
                // The report itself may lie beside its sources.
                Err(ReadError::OwnReports { .. } | ReadError::Pictures { .. }) => {}
                Err(error) => {
                    unread = true;
                    say(&i18n::read_error(&error, lang));
                }
            }
        }
    }
    (files, unread)
}

struct Check<'a> {
    report: &'a Document,
    record: &'a Record,
    files: Vec<Given>,
    lang: Lang,
    /// What is said.
    lines: Vec<String>,
}

impl Check<'_> {
    fn run(&mut self) -> Outcome {
        if self.record.version != VERSION {
            self.lines.push(i18n::other_version(&self.record.version, VERSION, self.lang));
        }
        let format = self.record.written.as_ref().map(|written| written.manner.format);
        let shown = || copies::shown(words::from_report(&self.report.bytes, format));
        let sources = Sources::of(self.record, &self.files, &shown);
        self.tell_sources(&sources);
        let comparisons = sources.compare_again(self.record);
        let broken = sources.are(&[SourceState::Changed, SourceState::Copied, SourceState::ReadOtherwise]);
        let mut other = false;
        for (recorded, again) in self.record.comparisons.iter().zip(&comparisons) {
            let Some((_, same)) = again else { continue };
            self.lines.push(i18n::comparison_again(
                &self.pair(recorded.left, recorded.right),
                *same,
                self.lang,
            ));
            other |= !same;
        }
        // A report that shows all of a result shows where it is another.
        if broken || other && !self.record.shows_all() {
            return Outcome::DoesNotHold;
        }
        if sources.are(&[SourceState::Missing, SourceState::Unreadable]) {
            return if other { Outcome::DoesNotHold } else { Outcome::Unknown };
        }
        let comparisons = comparisons.into_iter().flatten().map(|(comparison, _)| comparison).collect();
        let outcome = self.words(&sources, comparisons);
        if other { Outcome::DoesNotHold } else { outcome }
    }

    fn pair(&self, left: usize, right: usize) -> String {
        format!("{} – {}", letter(left), letter(right))
    }

    fn tell_sources(&mut self, sources: &Sources) {
        for (at, (source, state)) in self.record.sources.iter().zip(&sources.states).enumerate() {
            self.lines.push(i18n::source_state(*state, &letter(at), &source.name, self.lang));
        }
        for (at, file) in self.files.iter().enumerate() {
            if self.record.sources.iter().any(|source| source.sha256 == file.sha256) {
                continue;
            }
            let copy = sources.copies.iter().find(|copy| copy.file == at);
            let line = match copy {
                Some(copy) => copy.told(self.record, file, &sources.shown, self.lang),
                None if sources.named_alike.contains(&at) => continue,
                None => i18n::not_a_source(&file.document.path, self.lang),
            };
            self.lines.push(line);
        }
    }

    /// Writes the report once more and holds it against the one that is checked.
    fn words(&mut self, sources: &Sources, comparisons: Vec<crate::compare::Comparison>) -> Outcome {
        let lang = self.lang;
        let Some(written) = &self.record.written else {
            self.lines.push(i18n::words_not_recorded(lang));
            return Outcome::WordsUnknown;
        };
        let Some(due) = sources.write_again(self.record, written, comparisons) else {
            self.lines.push(i18n::not_written_again(lang));
            return Outcome::WordsUnknown;
        };
        let pairs: Vec<String> = self.record.comparisons.iter().map(|c| self.pair(c.left, c.right)).collect();
        let both = words::Both {
            format: written.manner.format,
            given: &self.report.bytes,
            due: &due,
            pairs: &pairs,
        };
        let found = both.compare();
        let theirs = self.record.version != VERSION;
        if theirs && !matches!(found, Words::Same | Words::SameWithin | Words::Damaged(_)) {
            self.lines.push(i18n::other_words(&self.record.version, VERSION, lang));
        }
        match &found {
            Words::Same => self.lines.push(i18n::words_again(true, lang)),
            Words::SameWithin => self.lines.push(i18n::words_again(false, lang)),
            Words::Damaged(part) => self.lines.push(i18n::report_damaged(part, lang)),
            Words::Beside(place) => self.lines.push(i18n::markup_differs(place, lang)),
            Words::Differ(places, more) => {
                let told = places.iter().map(|difference| difference.told(lang));
                self.lines.extend(told);
                self.lines.extend(more.then(|| i18n::further_places(lang)));
            }
        }
        let outcome = match found {
            Words::Same | Words::SameWithin => Outcome::Holds,
            Words::Damaged(_) => Outcome::DoesNotHold,
            _ if theirs => self.paragraphs(&both, sources),
            _ => Outcome::DoesNotHold,
        };
        if outcome == Outcome::Holds {
            self.lines.extend(self.only_the_report_says(written));
        }
        outcome
    }

    /// Of a report of another version, whether the paragraphs of its articles stand in it.
    fn paragraphs(&mut self, both: &words::Both<'_>, sources: &Sources) -> Outcome {
        let articles: Vec<_> = sources.articles.iter().flatten().map(AsRef::as_ref).collect();
        let (lost, whole) = both.lost_paragraph(&articles);
        let text = lost.and_then(|(article, block)| articles.get(article)?.blocks.get(block));
        match (lost, text) {
            (Some((article, block)), Some(text)) => {
                let text = words::cropped(&text.text);
                self.lines.push(i18n::paragraph_lost(&letter(article), block + 1, &text, self.lang));
                Outcome::DoesNotHold
            }
            _ => {
                self.lines.push(i18n::paragraphs_stand(whole, self.lang));
                Outcome::WordsUnknown
            }
        }
    }

    /// What no file can prove.
    fn only_the_report_says(&self, written: &record::Written) -> Option<String> {
        let decisions = self.record.comparisons.iter().map(|comparison| comparison.corrections.len()).sum();
        let lines = self.record.sources.iter();
        let lines =
            lines.map(|source| source.read_as.amendments.put_back().len() + source.set_aside_by_reader);
        let count = |has: &dyn Fn(&record::SourceRecord) -> bool| {
            self.record.sources.iter().filter(|source| has(source)).count()
        };
        let names = count(&|source| source.called.is_some());
        let by_file =
            |captured: &Captured| matches!(captured.by, CapturedBy::FileName | CapturedBy::FileTime);
        let times = count(&|source| source.captured.as_ref().is_some_and(by_file));
        let notes = written.readers_notes.len();
        i18n::only_the_report_says([notes, decisions, lines.sum(), names, times], self.lang)
    }
}
