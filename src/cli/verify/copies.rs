//! Files that look like changed copies of a source that is not there.
//!
//! A record holds digests of a source's paragraphs; where the report shows those paragraphs whole, the digests say which
//! they are, and the engine can hold the file against them.

use std::collections::HashMap;
use std::sync::Arc;

use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices};

use crate::article::{Article, Block, BlockKind};
use crate::compare;
use crate::i18n::{self, CopyWords, Lang, SourceState, letter};
use crate::report::record::{KNOWN_PARAGRAPHS, Record, SourceRecord, paragraph_digest, paragraph_digests};
use crate::task::Watch;
use crate::text::Policy;

use super::sources::{is_named, read_as};
use super::{Given, words};

/// How alike a copy is at the least: so much of both stands in the other, letter by letter where the source's text is
/// known, or paragraph by paragraph, of which one that was touched counts as another.
const ALIKE: f64 = 0.7;
const ALIKE_BY_PARAGRAPHS: f64 = 0.5;

/// A file that looks like a changed copy of a source.
pub(super) struct Copy {
    /// Index into the files.
    pub(super) file: usize,
    /// Index into the sources.
    pub(super) source: usize,
    /// Whether that is there as well.
    is_there: bool,
    pub(super) article: Arc<Article>,
}

/// Texts of the report by the digests of paragraphs that they may be.
pub(super) type Shown = HashMap<String, String>;

pub(super) fn shown(texts: Vec<String>) -> Shown {
    texts.into_iter().map(|text| (paragraph_digest(&text), text)).collect()
}

/// For each stranger the one source that it is most like, if it is like any.
pub(super) fn find(
    record: &Record,
    states: &[SourceState],
    files: &[Given],
    strangers: &[usize],
    shown: &Shown,
) -> Vec<Copy> {
    let texts: Option<Vec<Vec<&str>>> =
        record.sources.iter().map(|source| whole_text(source, shown)).collect();
    let copy = |&at: &usize| {
        let file = files.get(at)?;
        let alike = likenesses(record, file, texts.as_deref());
        let least = if texts.is_some() { ALIKE } else { ALIKE_BY_PARAGRAPHS };
        let best = alike.iter().map(|(likeness, ..)| *likeness).fold(least, f64::max);
        let mut best: Vec<_> = alike.into_iter().filter(|(likeness, ..)| *likeness >= best).collect();
        // Of several that it is equally like it is a copy of the one that is called so, or that is not there.
        for preferred in [
            &|source: usize| record.sources.get(source).is_some_and(|source| is_named(file, source)),
            &|source: usize| states.get(source) != Some(&SourceState::Same),
        ] as [&dyn Fn(usize) -> bool; 2]
        {
            if best.iter().any(|(_, source, _)| preferred(*source)) {
                best.retain(|(_, source, _)| preferred(*source));
            }
        }
        let one = best.len() == 1;
        let (_, source, article) = best.pop().filter(|_| one)?;
        Some(Copy { file: at, source, is_there: states.get(source) == Some(&SourceState::Same), article })
    };
    strangers.iter().filter_map(copy).collect()
}

/// The paragraphs of a source, where the report shows all of them.
fn whole_text<'s>(source: &SourceRecord, shown: &'s Shown) -> Option<Vec<&'s str>> {
    let whole = !source.paragraphs.is_empty() && source.paragraphs.len() < KNOWN_PARAGRAPHS;
    let texts = source.paragraphs.iter().map(|digest| shown.get(digest).map(String::as_str));
    if whole { texts.collect() } else { None }
}

/// How like a file is to each source, and what is read out of it as that was read.
fn likenesses(record: &Record, file: &Given, texts: Option<&[Vec<&str>]>) -> Vec<(f64, usize, Arc<Article>)> {
    let mut all: Vec<(f64, usize, Arc<Article>)> = Vec::new();
    let mut last: Option<(&SourceRecord, Arc<Article>)> = None;
    for (at, source) in record.sources.iter().enumerate() {
        let article = match &last {
            Some((read, article)) if read.read_as == source.read_as => Arc::clone(article),
            _ => {
                let name = &file.document.path;
                let Some(article) = read_as(source, name, file.document.bytes.clone()) else { continue };
                last = Some((source, Arc::clone(&article)));
                article
            }
        };
        let likeness = match texts.and_then(|texts| texts.get(at)) {
            Some(texts) => by_letters(texts, &article),
            None => by_paragraphs(&source.paragraphs, &article),
        };
        all.push((likeness, at, article));
    }
    all
}

/// The share of both texts that stands in the other, as any comparison counts it.
fn by_letters(texts: &[&str], article: &Article) -> f64 {
    let block = |text| Block { kind: BlockKind::Paragraph, text };
    let with = |blocks: Vec<Block>| Article { blocks, facts: Vec::new(), ..article.clone() };
    let source = with(texts.iter().map(|text| block((*text).to_owned().into())).collect());
    let copy = with(article.blocks.iter().map(|of| block(of.text.clone())).collect());
    let [of_source, of_copy] = [&source, &copy].map(letters);
    // The shorter one can stand in the longer one only so often.
    if 2.0 * of_source.min(of_copy) < ALIKE * (of_source + of_copy).max(1.0) {
        return 0.0;
    }
    let compared = compare::pair((0, &source), (1, &copy), Policy::default(), &Watch::default());
    compared.map_or(0.0, |c| {
        let kept = c.shares.left.kept() * of_source + c.shares.right.kept() * of_copy;
        kept / (of_source + of_copy)
    })
}

/// Characters that are not blank: what shares are of.
fn letters(article: &Article) -> f64 {
    let text = article.blocks.iter().flat_map(|block| block.text.chars());
    text.filter(|c| !c.is_whitespace()).count() as f64
}

/// The share of paragraphs that stand in both.
fn by_paragraphs(source: &[String], article: &Article) -> f64 {
    let copy = paragraph_digests(article);
    let both: usize = changes(source, &copy)
        .iter()
        .filter(|op| op.tag() == DiffTag::Equal)
        .map(|op| op.old_range().len())
        .sum();
    2.0 * both as f64 / (source.len() + copy.len()).max(1) as f64
}

/// What became of paragraphs, told by their digests.
fn changes(source: &[String], copy: &[String]) -> Vec<DiffOp> {
    capture_diff_slices(Algorithm::Myers, source, copy)
}

impl Copy {
    /// What is said of it.
    pub(super) fn told(&self, record: &Record, file: &Given, shown: &Shown, lang: Lang) -> String {
        let Some(source) = record.sources.get(self.source) else { return String::new() };
        let ops = changes(&source.paragraphs, &paragraph_digests(&self.article));
        let mut changed = ops.iter().filter(|op| op.tag() != DiffTag::Equal).peekable();
        let first = changed.peek().map(|op| {
            let (old, new) = (op.old_range(), op.new_range());
            let then = source.paragraphs.get(old.start).filter(|_| !old.is_empty());
            let then = then.and_then(|digest| shown.get(digest)).cloned();
            let now =
                self.article.blocks.get(new.start).filter(|_| !new.is_empty()).map(|b| b.text.to_string());
            (old.start + 1, words::difference(now, then))
        });
        let differ = changed.map(|op| op.old_range().len().max(op.new_range().len())).sum();
        let name = &source.name;
        i18n::looks_like_a_copy(
            &CopyWords {
                file: &file.document.path,
                sha256: [&file.sha256, &source.sha256],
                source: &format!("{} {name}", letter(self.source)),
                is_there: self.is_there,
                differ,
                of: source.paragraphs.len(),
                only_first: source.paragraphs.len() == KNOWN_PARAGRAPHS,
                first: first.as_ref().map(|(number, (now, then))| (*number, now.as_deref(), then.as_deref())),
            },
            lang,
        )
    }
}
