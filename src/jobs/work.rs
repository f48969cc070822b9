//! The two kinds of work: reading documents, and comparing articles.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use crate::article::{Amendments, Article};
use crate::compare::{self, Collation, display};
use crate::facts;
use crate::read::{self, Document, ReadError};
use crate::task::{Cancelled, Watch};
use crate::text::Policy;

use super::{JobId, Report};

/// What to read.
#[derive(Debug, Clone)]
pub enum Input {
    File(PathBuf),
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
}

/// A document and the article found in it.
#[derive(Debug, Clone)]
pub struct Loaded {
    pub document: Arc<Document>,
    pub article: Arc<Article>,
}

/// A read document, or why it could not be read.
pub type ReadOutcome = Result<Loaded, ReadError>;

/// A finished comparison, ready to be shown.
#[derive(Debug, Clone)]
pub struct Compared {
    pub collation: Arc<Collation>,
    /// Display lines of the first comparison.
    pub lines: Arc<Vec<display::Line>>,
    pub milliseconds: f64,
}

/// A piece of work.
#[derive(Debug)]
pub enum Work {
    Read(Vec<ReadRequest>),
    Compare { articles: Vec<Arc<Article>>, policy: Policy },
}

impl Work {
    /// What to call it in a sentence.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Read(requests) => requests.iter().map(|r| r.input.name()).collect::<Vec<_>>().join(", "),
            Self::Compare { articles, .. } => {
                articles.iter().map(|a| a.path.clone()).collect::<Vec<_>>().join(", ")
            }
        }
    }

    pub(super) fn run(self, job: JobId, watch: &Watch) -> Report {
        match self {
            Self::Read(requests) => read_all(job, &requests, watch),
            Self::Compare { articles, policy } => compare_all(job, articles, policy, watch),
        }
    }
}

impl Input {
    fn name(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
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
            Ok(outcome) => outcomes.push(outcome),
            Err(Cancelled) => return Report::Cancelled(job),
        }
    }
    if watch.is_cancelled() {
        return Report::Cancelled(job);
    }
    Report::Read(job, outcomes)
}

fn read_one(request: &ReadRequest, watch: &Watch) -> Result<ReadOutcome, Cancelled> {
    let (document, mut article) = match without_facts(request) {
        Ok(read) => read,
        Err(error) => return Ok(Err(error)),
    };
    request.amendments.apply(&mut article);
    facts::annotate(&mut article, watch)?;
    Ok(Ok(Loaded { document, article: Arc::new(article) }))
}

fn without_facts(request: &ReadRequest) -> Result<(Arc<Document>, Article), ReadError> {
    let document = match &request.input {
        Input::File(path) => Arc::new(read::load(path, request.options.limit)?),
        Input::Document(document) => Arc::clone(document),
    };
    let article = read::article(&document, &request.options)?;
    Ok((document, article))
}

fn compare_all(job: JobId, articles: Vec<Arc<Article>>, policy: Policy, watch: &Watch) -> Report {
    let start = Instant::now();
    let Ok(collation) = compare::collate(articles, 0, policy, watch) else {
        return Report::Cancelled(job);
    };
    let lines = collation.comparisons.first().map(display::lines).unwrap_or_default();
    let milliseconds = start.elapsed().as_secs_f64() * 1000.0;
    Report::Compared(job, Compared { collation: Arc::new(collation), lines: Arc::new(lines), milliseconds })
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
        }
    }

    #[test]
    fn reports_each_outcome_in_order() {
        let mut jobs = Jobs::new(Waker::noop().clone());
        let missing = ReadRequest {
            input: Input::File("/no/such/file".into()),
            options: Options::default(),
            amendments: Amendments::default(),
        };
        let job = jobs.start(Work::Read(vec![missing, request("第一段。\n\n第二段。")]));
        let Some(Report::Read(done, outcomes)) = jobs.wait() else { panic!("no report") };
        assert_eq!(done, job);
        assert!(matches!(outcomes[0], Err(ReadError::Missing { .. })));
        assert_eq!(outcomes[1].as_ref().unwrap().article.blocks.len(), 2);
        assert!(jobs.wait().is_none());
    }

    #[test]
    fn cancelled_work_says_so() {
        let watch = crate::task::Watch::default();
        watch.cancel();
        let work = Work::Read(vec![request("字")]);
        assert!(matches!(work.run(crate::jobs::JobId(7), &watch), Report::Cancelled(_)));
    }
}
