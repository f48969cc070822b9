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
use super::{JobId, Report, SearchRequest, restore};

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
    /// Display lines of the first comparison.
    pub lines: Arc<Vec<display::Line>>,
    /// What can be said of them without laying them out.
    pub outline: Arc<Outline>,
    /// The rows of the first comparison that the reader corrected, ascending.
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
    Compare {
        articles: Vec<Arc<Article>>,
        policy: Policy,
        /// What the reader decided about the first two.
        corrections: Corrections<Passage>,
    },
    Search(SearchRequest),
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
            Self::Compare { articles, .. } => {
                articles.iter().map(|a| a.path.clone()).collect::<Vec<_>>().join(", ")
            }
            Self::Search(request) => {
                request.collation.articles.iter().map(|a| a.path.clone()).collect::<Vec<_>>().join(", ")
            }
            Self::Restore { path, .. } | Self::Save { path, .. } => path.display().to_string(),
        }
    }

    /// Its last report; those before it go to `tell`.
    pub(super) fn run(self, job: JobId, watch: &Watch, tell: &dyn Fn(Report)) -> Report {
        match self {
            Self::Read(requests) => read_all(job, &requests, watch),
            Self::Compare { articles, policy, corrections } => {
                compare_all(job, articles, policy, &corrections, watch)
            }
            Self::Search(request) => request.run(job, watch, tell),
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
        outcomes.iter_mut().flatten().filter(is_it).for_each(|loaded| loaded.let_go(KEPT));
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

fn compare_all(
    job: JobId,
    articles: Vec<Arc<Article>>,
    policy: Policy,
    corrections: &Corrections<Passage>,
    watch: &Watch,
) -> Report {
    let start = Instant::now();
    let Resolved { corrections, gone } = match &articles[..] {
        [left, right, ..] => corrections.resolve([left, right]),
        _ => Resolved::default(),
    };
    let all = std::slice::from_ref(&corrections);
    let Ok(collation) = compare::collate_corrected(articles, 0, policy, all, watch) else {
        return Report::Cancelled(job);
    };
    let first = collation.comparisons.first();
    let lines = first.map(display::lines).unwrap_or_default();
    let corrected = first.map(|comparison| corrections.rows(comparison)).unwrap_or_default();
    let (findings, outline) = match (&collation.articles[..], first) {
        ([left, right, ..], Some(comparison)) => {
            (Findings::of(left, right, comparison, &lines), Outline::of(left, right, comparison, &lines))
        }
        _ => Default::default(),
    };
    let milliseconds = start.elapsed().as_secs_f64() * 1000.0;
    let compared = Compared {
        collation: Arc::new(collation),
        lines: Arc::new(lines),
        findings: Arc::new(findings),
        outline: Arc::new(outline),
        corrected,
        gone: gone.len(),
        milliseconds,
    };
    Report::Compared(job, compared)
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
