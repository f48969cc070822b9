//! The kinds of work: reading documents, comparing articles, and searching a comparison.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use crate::article::{Amendments, Article, Passage, Warning};
use crate::compare::findings::Findings;
use crate::compare::outline::Outline;
use crate::compare::{self, Collation, Corrections, Resolved, display};
use crate::facts;
use crate::read::{self, Changes, Document, ReadError};
use crate::session::Session;
use crate::task::{Cancelled, Watch};
use crate::text::Policy;

use super::large::{self, KEPT};
use super::{CellSearchRequest, ExportRequest, JobId, Report, SearchRequest, SurveyRequest, restore};

/// What to read.
#[derive(Debug, Clone)]
pub enum Input {
    /// A file, or a folder or archive of articles.
    File(PathBuf),
    /// One article of an archive.
    Member { archive: PathBuf, path: String },
    /// Bytes already in hand: pasted, built in, or read before.
    Document(Arc<Document>),
}

/// One document and how to read it.
#[derive(Debug, Clone)]
pub struct ReadRequest {
    pub input: Input,
    pub options: read::Options,
    /// What the person decided about the article that is found.
    pub amendments: Amendments,
    /// Whether a document that holds two versions is to be read as both, the one before first.
    pub versions: bool,
}

/// A document and the article found in it.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// Without its bytes where those are many and can be had from the disk again.
    pub document: Arc<Document>,
    pub article: Arc<Article>,
    /// Of its blocks, blanks left out.
    pub characters: usize,
    /// As it was read.
    pub changes: Changes,
    pub chapter: Option<usize>,
    /// When the file was last written, RFC 3339 in UTC, where it is a file by itself. No evidence: any copy may change it.
    pub file_time: Option<String>,
}

impl Loaded {
    /// The chapters of a book, by their titles; none of anything else.
    pub fn chapters(&self) -> &[String] {
        let titles = self.article.warnings.iter().find_map(|w| match w {
            Warning::Chapters { titles, .. } => Some(titles.as_slice()),
            _ => None,
        });
        titles.unwrap_or_default()
    }

    /// Whether the document holds two versions.
    pub fn has_versions(&self) -> bool {
        self.article.warnings.iter().any(|w| matches!(w, Warning::TrackedChanges { .. }))
    }
}

/// A read document, or why it could not be read.
pub type ReadOutcome = Result<Loaded, ReadError>;

/// A finished comparison, ready to be shown.
#[derive(Debug, Clone)]
pub struct Compared {
    pub collation: Arc<Collation>,
    /// Display lines of its comparison.
    pub lines: Arc<Vec<display::Line>>,
    /// What can be said of them without laying them out.
    pub outline: Arc<Outline>,
    /// The rows of its comparison that the reader corrected, ascending.
    pub corrected: Vec<usize>,
    /// How many of the reader's decisions no longer apply.
    pub gone: usize,
    /// What is looked for in it.
    pub findings: Arc<Findings>,
    pub milliseconds: f64,
}

/// A piece of work.
#[derive(Debug)]
pub enum Work {
    Read(Vec<ReadRequest>),
    Compare(PairRequest),
    /// Several pairs in this order, while the window shows something else.
    Pairs(Vec<PairRequest>),
    Survey(SurveyRequest),
    /// The beginning of a report, to be looked at.
    Preview(Box<ExportRequest>),
    Export {
        request: Box<ExportRequest>,
        path: PathBuf,
    },
    /// Writes a file that is made already.
    Bytes {
        bytes: Vec<u8>,
        path: PathBuf,
    },
    Search(SearchRequest),
    SearchCells(CellSearchRequest),
    /// Opens a session file; no source larger than `limit` bytes.
    Restore {
        path: PathBuf,
        limit: u64,
    },
    Save {
        session: Box<Session>,
        path: PathBuf,
    },
}

impl Work {
    /// What to call it in a sentence.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Read(requests) => requests.iter().map(|r| r.input.name()).collect::<Vec<_>>().join(", "),
            Self::Compare(pair) => paths(&pair.articles),
            Self::Pairs(pairs) => paths(pairs.iter().flat_map(|pair| &pair.articles)),
            Self::Preview(request) => paths(&request.articles),
            Self::Survey(request) => paths(&request.articles),
            Self::Search(request) => paths(&request.collation.articles),
            Self::SearchCells(request) => paths([&request.base]),
            Self::Restore { path, .. }
            | Self::Save { path, .. }
            | Self::Export { path, .. }
            | Self::Bytes { path, .. } => path.display().to_string(),
        }
    }

    /// Its last report; those before it go to `tell`.
    pub(super) fn run(self, job: JobId, watch: &Watch, tell: &dyn Fn(Report)) -> Report {
        match self {
            Self::Read(requests) => read_all(job, &requests, watch),
            Self::Compare(pair) => match pair.compare(watch) {
                Ok(compared) => Report::Compared(job, compared),
                Err(Cancelled) => Report::Cancelled(job),
            },
            Self::Pairs(pairs) => compare_pairs(job, &pairs, watch, tell),
            Self::Survey(request) => match request.run(watch) {
                Ok(survey) => Report::Surveyed(job, Box::new(survey)),
                Err(Cancelled) => Report::Cancelled(job),
            },
            Self::Preview(request) => match request.beginning(watch) {
                Ok(text) => Report::Previewed(job, text),
                Err(Cancelled) => Report::Cancelled(job),
            },
            Self::Export { request, path } => match request.save(&path, watch) {
                Ok(result) => Report::Exported(job, result),
                Err(Cancelled) => Report::Cancelled(job),
            },
            Self::Bytes { bytes, path } => {
                Report::Exported(job, crate::session::write_atomically(&path, &bytes))
            }
            Self::Search(request) => request.run(job, watch, tell),
            Self::SearchCells(request) => request.run(job, watch),
            Self::Restore { path, limit } => match restore::restore(&path, limit, watch) {
                Ok(result) => Report::Restored(job, result.map(Box::new)),
                Err(Cancelled) => Report::Cancelled(job),
            },
            Self::Save { mut session, path } => {
                large::fetch(&mut session);
                Report::Saved(job, session.save(&path))
            }
        }
    }
}

/// The files of articles, in a line.
fn paths<'a>(articles: impl IntoIterator<Item = &'a Arc<Article>>) -> String {
    articles.into_iter().map(|a| a.path.as_str()).collect::<Vec<_>>().join(", ")
}

impl Input {
    fn name(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Member { path, .. } => path.clone(),
            Self::Document(document) => document.path.clone(),
        }
    }
}

fn read_all(job: JobId, requests: &[ReadRequest], watch: &Watch) -> Report {
    let mut outcomes = Vec::with_capacity(requests.len());
    for (done, request) in requests.iter().enumerate() {
        if watch.is_cancelled() {
            return Report::Cancelled(job);
        }
        watch.set_progress(done, requests.len());
        match read_one(request, watch) {
            Ok(found) => outcomes.push(found),
            Err(Cancelled) => return Report::Cancelled(job),
        }
    }
    if watch.is_cancelled() {
        return Report::Cancelled(job);
    }
    Report::Read(job, outcomes)
}

/// Every article that a request stands for.
fn read_one(request: &ReadRequest, watch: &Watch) -> Result<Vec<ReadOutcome>, Cancelled> {
    let documents = match documents(request) {
        Ok(documents) => documents,
        Err(error) => return Ok(vec![Err(error)]),
    };
    let alone = documents.len() == 1;
    let mut outcomes = Vec::with_capacity(documents.len());
    for document in documents {
        watch.check()?;
        let document = match document {
            Ok(document) => document,
            Err(error) => {
                outcomes.push(Err(error));
                continue;
            }
        };
        let after = one(&document, &request.options, &request.amendments, watch)?;
        let tracked = after.as_ref().is_ok_and(Loaded::has_versions);
        if request.versions && alone && tracked {
            let before = read::Options { changes: Changes::Rejected, ..request.options.clone() };
            outcomes.push(one(&document, &before, &request.amendments, watch)?);
        }
        outcomes.push(after);
    }
    if let Input::File(path) = &request.input {
        // Not an article found in it.
        let name = path.display().to_string();
        let is_it = |loaded: &&mut Loaded| loaded.document.path == name;
        outcomes.iter_mut().flatten().filter(is_it).for_each(|loaded| {
            loaded.file_time = read::file_time(path);
            loaded.let_go(KEPT);
        });
    }
    Ok(outcomes)
}

pub(super) fn one(
    document: &Arc<Document>,
    options: &read::Options,
    amendments: &Amendments,
    watch: &Watch,
) -> Result<ReadOutcome, Cancelled> {
    let mut article = match read::article(document, options) {
        Ok(article) => article,
        Err(error) => return Ok(Err(error)),
    };
    amendments.apply(&mut article);
    facts::annotate(&mut article, watch)?;
    let document = Arc::clone(document);
    let characters =
        article.blocks.iter().map(|b| b.text.chars().filter(|c| !c.is_whitespace()).count()).sum();
    Ok(Ok(Loaded {
        document,
        article: Arc::new(article),
        characters,
        changes: options.changes,
        chapter: options.chapter,
        file_time: None,
    }))
}

fn documents(request: &ReadRequest) -> Result<Vec<Result<Arc<Document>, ReadError>>, ReadError> {
    let limit = request.options.limit;
    Ok(match &request.input {
        Input::File(path) => read::open(path, limit)?.into_iter().map(|d| d.map(Arc::new)).collect(),
        Input::Member { archive, path } => vec![member(archive, path, limit).map(Arc::new)],
        Input::Document(document) => vec![Ok(Arc::clone(document))],
    })
}

/// One article of an archive, by its path: the archive's, a slash and the article's name in it.
pub(super) fn member(archive: &Path, path: &str, limit: u64) -> Result<Document, ReadError> {
    let is_it = |found: &Result<Document, ReadError>| found.as_ref().is_ok_and(|d| d.path == path);
    let found = read::open(archive, limit)?.into_iter().find(is_it);
    found.unwrap_or_else(|| Err(ReadError::Missing { path: path.to_owned() }))
}

/// Two articles and how they are compared.
#[derive(Debug, Clone)]
pub struct PairRequest {
    /// Left first.
    pub articles: [Arc<Article>; 2],
    pub policy: Policy,
    /// What the reader decided about them.
    pub corrections: Corrections<Passage>,
}

impl PairRequest {
    /// Compares them and finds what a view needs.
    ///
    /// # Errors
    /// [`Cancelled`] when the watch says so.
    fn compare(&self, watch: &Watch) -> Result<Compared, Cancelled> {
        let start = Instant::now();
        let [left, right] = &self.articles;
        let Resolved { corrections, gone } = self.corrections.resolve([left, right]);
        let all = std::slice::from_ref(&corrections);
        let collation = compare::collate_corrected(self.articles.to_vec(), 0, self.policy, all, watch)?;
        let first = collation.comparisons.first();
        let lines = first.map(display::lines).unwrap_or_default();
        let corrected = first.map(|comparison| corrections.rows(comparison)).unwrap_or_default();
        let (findings, outline) = match first {
            Some(comparison) => {
                (Findings::of(left, right, comparison, &lines), Outline::of(left, right, comparison, &lines))
            }
            None => Default::default(),
        };
        Ok(Compared {
            collation: Arc::new(collation),
            lines: Arc::new(lines),
            findings: Arc::new(findings),
            outline: Arc::new(outline),
            corrected,
            gone: gone.len(),
            milliseconds: start.elapsed().as_secs_f64() * 1000.0,
        })
    }
}

/// Compares one pair after the other; each is told as soon as it is there.
fn compare_pairs(job: JobId, pairs: &[PairRequest], watch: &Watch, tell: &dyn Fn(Report)) -> Report {
    for (at, pair) in pairs.iter().enumerate() {
        match pair.compare(watch) {
            Ok(compared) => tell(Report::Paired(job, at, Box::new(compared))),
            Err(Cancelled) => return Report::Cancelled(job),
        }
    }
    Report::PairsDone(job)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::task::Waker;

    use super::{Amendments, Input, ReadRequest, Work};
    use crate::jobs::{Jobs, Report};
    use crate::read::{Document, Options, ReadError};

    fn request(text: &str) -> ReadRequest {
        ReadRequest {
            input: Input::Document(Arc::new(Document::pasted(text))),
            options: Options::default(),
            amendments: Amendments::default(),
            versions: false,
        }
    }

    #[test]
    fn reports_each_outcome_in_order() {
        let mut jobs = Jobs::new(Waker::noop().clone());
        let missing = ReadRequest {
            input: Input::File("/no/such/file".into()),
            options: Options::default(),
            amendments: Amendments::default(),
            versions: true,
        };
        let job = jobs.start(Work::Read(vec![missing, request("第一段。\n\n第二段。")]));
        let Some(Report::Read(done, outcomes)) = jobs.wait() else { panic!("no report") };
        assert_eq!(done, job);
        assert!(matches!(outcomes[0][..], [Err(ReadError::Missing { .. })]));
        assert_eq!(outcomes[1][0].as_ref().unwrap().article.blocks.len(), 2);
        assert!(jobs.wait().is_none());
    }

    #[test]
    fn cancelled_work_says_so() {
        let watch = crate::task::Watch::default();
        watch.cancel();
        let work = Work::Read(vec![request("字")]);
        assert!(matches!(work.run(crate::jobs::JobId(7), &watch, &|_| ()), Report::Cancelled(_)));
    }
}
