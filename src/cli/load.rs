//! Files of the command line as articles.

use std::path::Path;
use std::sync::Arc;

use encoding_rs::Encoding;

use crate::article::{Amendments, Article, Captured, CapturedBy, Format, Warning};
use crate::facts;
use crate::i18n::{Lang, Refusal, refusal};
use crate::read::{self, Changes, Document, Options, ReadError};
use crate::report::ReadAs;
use crate::session::Session;
use crate::task::Watch;

use super::args::{ChangesChoice, Reading};

/// An article, or why there is none.
pub(super) type Outcome = Result<Arc<Article>, ReadError>;

/// The reader's options.
///
/// # Errors
/// [`ReadError::UnknownEncoding`].
pub(super) fn options(reading: &Reading) -> Result<Options, ReadError> {
    let encoding = reading.encoding.as_deref().map(read::encoding_named).transpose()?;
    let changes = match reading.changes {
        Some(ChangesChoice::Rejected) => Changes::Rejected,
        Some(ChangesChoice::Accepted) | None => Changes::Accepted,
    };
    let limit = reading.max_size * 1024 * 1024;
    Ok(Options { raw: reading.raw, encoding, limit, changes, chapter: reading.chapter })
}

/// That a chapter was asked for where nothing is a book.
pub(super) fn no_book(articles: &[Arc<Article>], options: &Options, lang: Lang) -> Option<String> {
    let book = articles.iter().any(|article| article.format == Format::Epub);
    (options.chapter.is_some() && !book).then(|| refusal(Refusal::NoBook, lang))
}

/// The articles of a file, a folder or an archive, or of standard input for `-`.
pub(super) fn file(path: &Path, options: &Options) -> Vec<Outcome> {
    let opened = if path == Path::new("-") {
        read::load_stdin(options.limit).and_then(|document| read::open_document(document, options.limit))
    } else if Session::is_named_by(path) && path.is_file() {
        Err(ReadError::Session { path: path.display().to_string() })
    } else {
        read::open(path, options.limit)
    };
    match opened {
        Ok(documents) => documents.into_iter().map(|document| read_up(document?, options)).collect(),
        Err(error) => vec![Err(error)],
    }
}

/// Takes the file's time for that of capture where nothing else tells one.
pub(super) fn take_file_time(article: &mut Arc<Article>) {
    if article.captured.is_some() || article.path == "-" {
        return;
    }
    // What lies in an archive is no file by itself.
    if let Some(time) = read::file_time(Path::new(&article.path)) {
        Arc::make_mut(article).captured = Some(Captured { time, by: CapturedBy::FileTime });
    }
}

/// The version before the tracked changes of the only file that was named, where it has any.
pub(super) fn version_before(path: &Path, after: &Article, options: &Options) -> Option<Outcome> {
    let tracked = after.warnings.iter().any(|w| matches!(w, Warning::TrackedChanges { .. }));
    // Standard input is read up.
    if !tracked || path == Path::new("-") {
        return None;
    }
    file(path, &Options { changes: Changes::Rejected, ..options.clone() }).pop()
}

/// How an article was read, of what the options allow it.
pub(super) fn read_as(article: &Article, options: &Options) -> ReadAs {
    let encoding = options.encoding.map(Encoding::name);
    ReadAs::of(article, options.raw, encoding, &Amendments::default())
}

pub(super) fn document_as_article(document: &Document, options: &Options) -> Outcome {
    amended(document, options, &Amendments::default())
}

/// The same with what a reader put back and set aside.
pub(super) fn amended(document: &Document, options: &Options, amendments: &Amendments) -> Outcome {
    let mut article = read::article(document, options)?;
    amendments.apply(&mut article);
    Ok(with_facts(article))
}

/// An article, whose bytes are its text or are given back before its facts are looked for.
fn read_up(document: Document, options: &Options) -> Outcome {
    Ok(with_facts(read::article_of(document, options)?))
}

fn with_facts(mut article: Article) -> Arc<Article> {
    // Nobody holds the other end of this watch: it is never cancelled.
    facts::annotate(&mut article, &Watch::default()).ok();
    Arc::new(article)
}
