//! The JSON contract: the model as it is.

mod digits;
mod line_ends;
mod pair;
mod serializer;
mod strings;
mod writer;

use std::io::{self, Write};
use std::sync::Arc;

use serde::Serialize;

use crate::article::Article;
use crate::compare::Collation;
use crate::compare::many::Overview;

pub(super) use line_ends::escape as line_end;
pub use pair::{Outcome, Pair, pair_json};

use super::record::Record;
use super::{Dossier, ReportNote};
use writer::Writer;

/// A whole comparison with its evidence, what its sources show together and the reader's notes, where there are any.
///
/// # Errors
/// Those of the writer.
pub(super) fn dossier_json(dossier: &Dossier<'_>, out: &mut dyn Write) -> io::Result<()> {
    #[derive(Serialize)]
    struct Told<'a> {
        #[serde(flatten)]
        collation: &'a Collation,
        #[serde(skip_serializing_if = "Option::is_none")]
        overview: Option<&'a Overview>,
        #[serde(skip_serializing_if = "<[ReportNote]>::is_empty")]
        notes: &'a [ReportNote],
        record: Record,
    }
    let notes = if dossier.options.notes { dossier.notes } else { &[] };
    let Dossier { collation, overview, .. } = *dossier;
    line(&Told { collation, overview, notes, record: Record::without_digests(dossier) }, out)
}

/// One article on one line.
///
/// # Errors
/// Those of the writer.
pub fn article_json(article: &Article, out: &mut dyn Write) -> io::Result<()> {
    line_of_list(article, out)
}

/// A file that gave no article, on a line of the same list.
///
/// # Errors
/// Those of the writer.
pub fn unread_json(path: &str, error: &str, out: &mut dyn Write) -> io::Result<()> {
    #[derive(Serialize)]
    struct Unread<'a> {
        path: &'a str,
        error: &'a str,
    }
    line_of_list(&Unread { path, error }, out)
}

/// One article as itself, several as an array.
///
/// # Errors
/// Those of the writer.
pub fn articles_json(articles: &[Arc<Article>], out: &mut dyn Write) -> io::Result<()> {
    match articles {
        [one] => article_json(one, out),
        _ => line(articles, out),
    }
}

/// A line of several, in which nothing stands that could be taken for the end of one.
fn line_of_list<T: Serialize + ?Sized>(value: &T, out: &mut dyn Write) -> io::Result<()> {
    let mut json = Vec::new();
    line(value, &mut json)?;
    line_ends::write_escaped(&json, out)
}

fn line<T: Serialize + ?Sized>(value: &T, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = Writer::new(out);
    value.serialize(&mut writer)?;
    writer.end_line()
}

#[cfg(test)]
mod tests;
