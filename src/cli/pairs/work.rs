//! One pair: two paths to a line.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use crate::article::Article;
use crate::compare;
use crate::i18n::Lang;
use crate::read::{self, Options};
use crate::report::{Outcome, Pair, PairTable, pair_json};
use crate::task::Watch;
use crate::text::Policy;

use super::super::load;
use super::list::Entry;

/// Pairs with more bytes than this are compared one at a time: each may take fifteen times its size.
const LARGE: u64 = 4 * 1024 * 1024;
/// How many articles a thread remembers, because lists often hold one against many.
const REMEMBERED: usize = 8;
/// Articles with more bytes of text than this are not remembered.
const MEMORABLE: usize = 256 * 1024;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// JSON, of a whole comparison or of what is most asked for.
    Json { full: bool },
    /// Of a table, in words of a language.
    Table(PairTable, Lang),
}

/// What is done with every pair.
pub(super) struct Task {
    pub options: Options,
    pub policy: Policy,
    pub shape: Shape,
    /// Held by whoever compares a large pair.
    pub large: Mutex<()>,
}

/// What a line says of its pair, for the exit status and the count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    Equal,
    Differs,
    Failed,
}

/// A line and what it says.
pub(super) struct Done {
    pub line: Vec<u8>,
    pub found: Found,
}

/// What a thread compares with.
pub(super) struct Worker<'t> {
    task: &'t Task,
    remembered: Vec<(Stamp, Arc<Article>)>,
}

/// Tells whether a file is the one that was read before.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stamp {
    path: PathBuf,
    size: u64,
    modified: Option<SystemTime>,
}

impl<'t> Worker<'t> {
    pub(super) fn new(task: &'t Task) -> Self {
        Self { task, remembered: Vec::with_capacity(REMEMBERED) }
    }

    pub(super) fn pair(&mut self, entry: &Entry) -> Done {
        // A fault of the program is the trouble of one pair.
        catch_unwind(AssertUnwindSafe(|| self.compared(entry)))
            .unwrap_or_else(|_| {
                self.remembered.clear();
                Err("the program failed on this pair; report its two files".to_owned())
            })
            .unwrap_or_else(|why| Done {
                line: written(entry, Outcome::Failed(&why), self.task.shape),
                found: Found::Failed,
            })
    }

    fn compared(&mut self, entry: &Entry) -> Result<Done, String> {
        if let Some(flaw) = &entry.flaw {
            return Err(flaw.clone().into_owned());
        }
        let task = self.task;
        let stamps = [&entry.left, &entry.right].map(|path| stamp(path));
        let is_large = stamps.iter().map(|s| s.size).sum::<u64>() > LARGE;
        let _alone = is_large.then(|| task.large.lock().unwrap_or_else(PoisonError::into_inner));
        let [left, right] = stamps;
        let articles = vec![self.article(left)?, self.article(right)?];
        // Nobody holds the other end of this watch: it is never cancelled.
        let collation =
            compare::collate(articles, 0, task.policy, &Watch::default()).map_err(|e| e.to_string())?;
        let full = task.shape == Shape::Json { full: true };
        let outcome = if full { Outcome::Whole(&collation) } else { Outcome::Brief(&collation) };
        let found = if collation.differs() { Found::Differs } else { Found::Equal };
        Ok(Done { line: written(entry, outcome, task.shape), found })
    }

    fn article(&mut self, stamp: Stamp) -> Result<Arc<Article>, String> {
        if let Some(at) = self.remembered.iter().position(|(known, _)| *known == stamp) {
            // What was asked for last is forgotten last.
            let known = self.remembered.remove(at);
            let article = Arc::clone(&known.1);
            self.remembered.push(known);
            return Ok(article);
        }
        let article = read(&stamp.path, &self.task.options)?;
        if stamp.modified.is_some() && size(&article) <= MEMORABLE {
            if self.remembered.len() >= REMEMBERED {
                self.remembered.remove(0);
            }
            self.remembered.push((stamp, Arc::clone(&article)));
        }
        Ok(article)
    }
}

/// The only article of a file.
fn read(path: &Path, options: &Options) -> Result<Arc<Article>, String> {
    let opened = read::load(path, options.limit)
        .and_then(|document| read::open_document(document, options.limit))
        .map_err(|e| e.to_string())?;
    let count = opened.len();
    match opened.into_iter().next() {
        Some(document) if count == 1 => {
            document.and_then(|d| load::document_as_article(&d, options)).map_err(|e| e.to_string())
        }
        _ => Err(format!(
            "{} holds {count} articles, and a pair is of one and one; unpack it and name them",
            path.display()
        )),
    }
}

/// Bytes of text, on the page and aside.
fn size(article: &Article) -> usize {
    let texts = article.blocks.iter().map(|block| block.text.len());
    texts.chain(article.set_aside.iter().map(|aside| aside.text.len())).sum()
}

fn stamp(path: &Path) -> Stamp {
    let known = path.metadata().ok();
    let size = known.as_ref().map_or(0, std::fs::Metadata::len);
    Stamp { path: path.to_owned(), size, modified: known.and_then(|m| m.modified().ok()) }
}

fn written(entry: &Entry, outcome: Outcome<'_>, shape: Shape) -> Vec<u8> {
    let [left, right] = [&entry.left, &entry.right].map(|path| path.to_string_lossy());
    let pair = Pair { line: entry.line, id: entry.id.as_deref(), left: &left, right: &right };
    if let Shape::Table(table, lang) = shape {
        return table.line(pair, outcome, lang);
    }
    let mut line = Vec::new();
    // A list of bytes can be written to.
    pair_json(pair, outcome, &mut line).ok();
    line
}
