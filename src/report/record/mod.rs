//! The evidence of a report as data: all that another person, or `variorum verify`, needs to repeat the comparison and
//! to see whether it comes out the same. docs/reports.md describes it.

mod column;
mod digest;
mod find;
mod shown;
mod written;

use serde::{Deserialize, Serialize};

use crate::article::{Article, Captured, CapturedBy, Format, Passage, SetAsideReason};
use crate::compare::{Collation, Comparison, Corrections, VerdictKind};
use crate::text::Policy;

use super::json::line_end;
use super::{Dossier, ReadAs};

pub use crate::article::file_name;
pub(super) use column::with_record;
pub use digest::{KNOWN_PARAGRAPHS, paragraph_digest, paragraph_digests, result_digest, text_digest};
pub use find::{
    CSV_COLUMN, DIFF_MARK, HTML_CLOSE, HTML_OPEN, MARKDOWN_CLOSE, MARKDOWN_OPEN, NoRecord, TEXT_MARK, find,
};
pub use written::{Manner, Written};

/// Names the shape of a record; it changes only when a field is renamed or removed, or a digest is made of other things.
pub const RECORD_SCHEMA: &str = "variorum-record/1";

/// What a comparison was made of, and what came out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// [`RECORD_SCHEMA`].
    pub schema: String,
    /// Of the program that compared.
    pub version: String,
    pub ignore: Policy,
    /// Index into `sources`.
    pub base: usize,
    pub sources: Vec<SourceRecord>,
    pub comparisons: Vec<ComparisonRecord>,
    /// How the report was written; missing in records of before this was kept, and of what is no report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<Written>,
}

/// A source: which bytes, and how an article was made of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SourceRecord {
    /// The file's name without its folder; `-` for standard input, empty for pasted text.
    pub name: String,
    /// What the reader calls it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub called: Option<String>,
    /// Of the bytes, lower-case hexadecimal.
    pub sha256: String,
    pub format: Format,
    /// What it was read in, whether chosen or found out.
    pub encoding: String,
    /// When the source says it was published.
    #[serde(default)]
    pub published: Option<String>,
    /// When it says it was last changed, where that is later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<String>,
    /// When it was captured, and how that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub captured: Option<Captured>,
    /// Where the page says it is to be found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    pub read_as: ReadAs,
    /// Lines that the program set aside.
    pub set_aside: usize,
    /// Lines that the reader set aside; what they are stands in `read_as`.
    pub set_aside_by_reader: usize,
    /// SHA-256 of what was read out: see [`text_digest`]. It does not stand in a report that shows all of that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text_sha256: Option<String>,
    /// Of its paragraphs: see [`paragraph_digests`]. By them a changed copy is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paragraphs: Vec<String>,
}

/// A comparison: what the reader decided, and what came out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComparisonRecord {
    /// Index into the sources: the base.
    pub left: usize,
    pub right: usize,
    #[serde(default)]
    pub corrections: Corrections<Passage>,
    pub verdict: VerdictKind,
    /// SHA-256 of rows, spans and differences of facts: see [`result_digest`]. It does not stand in a report that shows all
    /// of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}

impl Record {
    /// What a report of this has to hold so that it can be checked, with the digests of texts and results.
    pub fn of(dossier: &Dossier<'_>) -> Self {
        let mut record = Self::without_digests(dossier);
        let Collation { articles, comparisons, .. } = dossier.collation;
        for (source, article) in record.sources.iter_mut().zip(articles) {
            source.text_sha256 = Some(text_digest(article));
            if dossier.manner.is_some() {
                source.paragraphs = paragraph_digests(article);
            }
        }
        for (recorded, comparison) in record.comparisons.iter_mut().zip(comparisons) {
            let facts = [comparison.left, comparison.right]
                .map(|at| articles.get(at).map_or(&[][..], |a| a.facts.as_slice()));
            recorded.sha256 = Some(result_digest(comparison, facts));
        }
        record
    }

    /// The record in a report that shows all that was read and all that came out: that itself is held against the files.
    pub(super) fn without_digests(dossier: &Dossier<'_>) -> Self {
        let collation = dossier.collation;
        let sources = collation.articles.iter().enumerate().map(|(at, article)| {
            SourceRecord::of(article, dossier.readings.get(at).cloned().unwrap_or_default())
        });
        let comparisons = collation.comparisons.iter().enumerate().map(|(at, comparison)| ComparisonRecord {
            left: comparison.left,
            right: comparison.right,
            corrections: dossier.corrections.get(at).cloned().unwrap_or_default(),
            verdict: comparison.verdict.kind,
            sha256: None,
        });
        Self {
            schema: RECORD_SCHEMA.to_owned(),
            version: dossier.version.to_owned(),
            ignore: collation.ignore,
            base: collation.base,
            sources: sources.collect(),
            comparisons: comparisons.collect(),
            written: dossier.manner.map(|manner| Written::of(manner, dossier)),
        }
    }

    /// Whether the report it stands in shows all that was read and all that came out.
    pub fn shows_all(&self) -> bool {
        self.written.as_ref().is_some_and(|written| written.manner.format.shows_all())
    }

    /// As JSON on one line in which no `<`, `>` or `&` stands, so that it can stand in a page and in a comment.
    pub fn to_line(&self) -> String {
        let json = serde_json::to_string(self).unwrap_or_default();
        let mut line = String::with_capacity(json.len());
        for c in json.chars() {
            match c {
                // These can stand only inside of the texts, where such an escape means the same.
                '<' => line.push_str("\\u003c"),
                '>' => line.push_str("\\u003e"),
                '&' => line.push_str("\\u0026"),
                // A line to all that read lines.
                _ => match line_end(c) {
                    Some(escape) => line.push_str(escape),
                    None => line.push(c),
                },
            }
        }
        line
    }
}

impl SourceRecord {
    fn of(article: &Article, read_as: ReadAs) -> Self {
        let by_reader =
            article.set_aside.iter().filter(|aside| aside.reason == SetAsideReason::Reader).count();
        Self {
            name: article.file_name().to_owned(),
            called: article.called.clone(),
            sha256: article.sha256.clone(),
            format: article.format,
            encoding: article.encoding.clone(),
            published: article.published.clone(),
            modified: article.modified.clone(),
            captured: article.captured.clone(),
            address: article.address.clone(),
            read_as,
            set_aside: article.set_aside.len() - by_reader,
            set_aside_by_reader: by_reader,
            text_sha256: None,
            paragraphs: Vec::new(),
        }
    }

    /// Whether an article is what was read out.
    pub fn is_text_of(&self, article: &Article) -> bool {
        self.text_sha256.as_ref().is_some_and(|recorded| *recorded == text_digest(article))
    }

    /// Gives an article that was read again what its bytes do not tell: what the reader called it, and when it was
    /// captured by the name or the time of the file that it was.
    pub fn complete(&self, article: &mut Article) {
        article.called.clone_from(&self.called);
        let beside = |captured: &Captured| matches!(captured.by, CapturedBy::FileName | CapturedBy::FileTime);
        // What the bytes tell is surer than what stood beside them.
        let untold = article.captured.as_ref().is_none_or(beside);
        if untold && self.captured.as_ref().is_some_and(beside) {
            article.captured.clone_from(&self.captured);
        }
    }
}

impl ComparisonRecord {
    /// Whether a comparison came out as this one did.
    pub fn holds(&self, comparison: &Comparison, articles: [&Article; 2]) -> bool {
        let result = || result_digest(comparison, articles.map(|a| a.facts.as_slice()));
        self.sha256.as_ref().is_some_and(|recorded| *recorded == result())
    }
}

#[cfg(test)]
mod tests;
