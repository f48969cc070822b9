//! `variorum verify`: whether a report comes out of its files once more.

use std::path::Path;
use std::sync::Arc;

use crate::article::Article;
use crate::compare;
use crate::i18n::{self, Lang, Outcome, SourceState, letter};
use crate::read::{self, Document, HIGHEST_LIMIT_MB, Options};
use crate::report::record::{self, ComparisonRecord, NoRecord, Record, SourceRecord, file_name, text_digest};
use crate::task::Watch;

use super::args::VerifyArgs;
use super::{TROUBLE, load, output, say};

/// As large as any file that was compared may have been.
const LIMIT: u64 = HIGHEST_LIMIT_MB * 1024 * 1024;

/// Exit status: 0 it holds, 1 it does not; or one sentence.
pub(super) fn run(args: &VerifyArgs) -> Result<u8, String> {
    let lang = args.lang.unwrap_or_else(Lang::from_system);
    let report = read::load(&args.report, LIMIT).map_err(|e| i18n::read_error(&e, lang))?;
    let name = args.report.display().to_string();
    let record = record::find(&report.bytes).map_err(|why| match why {
        NoRecord::None => i18n::no_record(&name, lang),
        NoRecord::Newer => i18n::newer_record(&name, lang),
    })?;
    drop(report);
    let (files, unread) = files(args, lang);
    let check = Check { record: &record, files, lang };
    let (outcome, lines) = check.run();
    output::to_stdout(|out| {
        lines.iter().try_for_each(|line| writeln!(out, "{line}"))?;
        writeln!(out, "{}", i18n::outcome(outcome, lang))
    })?;
    Ok(match outcome {
        Outcome::DoesNotHold => 1,
        Outcome::Holds if !unread => 0,
        Outcome::Holds | Outcome::Unknown => TROUBLE,
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
    record: &'a Record,
    files: Vec<Given>,
    lang: Lang,
}

impl Check<'_> {
    fn run(&self) -> (Outcome, Vec<String>) {
        let mut lines = Vec::new();
        let now = env!("CARGO_PKG_VERSION");
        if self.record.version != now {
            lines.push(i18n::other_version(&self.record.version, now, self.lang));
        }
        let sources: Vec<(SourceState, Option<Arc<Article>>)> =
            self.record.sources.iter().map(|source| self.source(source)).collect();
        for (at, (source, (state, _))) in self.record.sources.iter().zip(&sources).enumerate() {
            lines.push(i18n::source_state(*state, &letter(at), &source.name, self.lang));
        }
        let strangers = self.files.iter().filter(|file| !self.is_source(file));
        lines.extend(strangers.map(|file| i18n::not_a_source(&file.document.path, self.lang)));
        let is = |wanted: &[SourceState]| sources.iter().any(|(state, _)| wanted.contains(state));
        let mut broken = is(&[SourceState::Changed, SourceState::ReadOtherwise]);
        for comparison in &self.record.comparisons {
            let article = |at: usize| sources.get(at).and_then(|(_, article)| article.as_deref());
            if let (Some(left), Some(right)) = (article(comparison.left), article(comparison.right)) {
                let same = self.comes_out_again(comparison, [left, right]);
                let pair = format!("{} – {}", letter(comparison.left), letter(comparison.right));
                lines.push(i18n::comparison_again(&pair, same, self.lang));
                broken |= !same;
            }
        }
        let outcome = match (broken, is(&[SourceState::Missing, SourceState::Unreadable])) {
            (true, _) => Outcome::DoesNotHold,
            (false, true) => Outcome::Unknown,
            (false, false) => Outcome::Holds,
        };
        (outcome, lines)
    }

    /// What became of a source, and its article where its bytes are there.
    fn source(&self, source: &SourceRecord) -> (SourceState, Option<Arc<Article>>) {
        let Some(file) = self.files.iter().find(|file| file.sha256 == source.sha256) else {
            let changed = self.files.iter().any(|file| self.is_changed(file, source));
            return (if changed { SourceState::Changed } else { SourceState::Missing }, None);
        };
        // The name that it had says what a text is (Markdown, a mail).
        let document = Document { path: source.name.clone(), bytes: file.document.bytes.clone() };
        let article = options(source)
            .and_then(|options| load::amended(&document, &options, &source.read_as.amendments).ok());
        let article = article.map(|mut article| {
            source.complete(Arc::make_mut(&mut article));
            article
        });
        match article {
            None => (SourceState::Unreadable, None),
            Some(article) if text_digest(&article) == source.text_sha256 => {
                (SourceState::Same, Some(article))
            }
            Some(article) => (SourceState::ReadOtherwise, Some(article)),
        }
    }

    /// Whether a file is a source as it is now.
    fn is_changed(&self, file: &Given, source: &SourceRecord) -> bool {
        !source.name.is_empty()
            && file_name(&file.document.path) == source.name
            && self.record.sources.iter().all(|other| other.sha256 != file.sha256)
    }

    fn is_source(&self, file: &Given) -> bool {
        self.record.sources.iter().any(|s| s.sha256 == file.sha256 || self.is_changed(file, s))
    }

    fn comes_out_again(&self, recorded: &ComparisonRecord, [left, right]: [&Article; 2]) -> bool {
        let corrections = recorded.corrections.resolve([left, right]).corrections;
        let (a, b) = ((recorded.left, left), (recorded.right, right));
        // Nobody holds the other end of this watch: it is never cancelled.
        let again = compare::pair_corrected(a, b, self.record.ignore, &corrections, &Watch::default());
        again.is_ok_and(|comparison| recorded.holds(&comparison, [left, right]))
    }
}

/// How a source was read; `None` where no encoding has the name.
fn options(source: &SourceRecord) -> Option<Options> {
    let chosen = &source.read_as;
    let encoding = match &chosen.encoding {
        Some(name) => Some(read::encoding_named(name).ok()?),
        None => None,
    };
    Some(Options {
        raw: chosen.raw,
        encoding,
        limit: LIMIT,
        changes: chosen.changes,
        chapter: chosen.chapter,
    })
}
