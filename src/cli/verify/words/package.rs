//! The parts of a Word document.

use std::borrow::Cow;
use std::io::{Cursor, Read as _};

use crate::i18n::Place;

use super::Words;
use super::markup::paragraphs;
use super::units::{Unit, differences};

/// Bytes of a part that are read: more than any report has.
const MOST: u64 = 512 * 1024 * 1024;

/// Names and contents of those parts that are wanted; what is damaged is `None`.
type Parts = Vec<(String, Option<Vec<u8>>)>;

fn parts(bytes: &[u8], wanted: impl Fn(&str) -> bool) -> Parts {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return Vec::new() };
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let Some(Ok(name)) = archive.name_for_index(at).map(|name| name.map(Cow::into_owned)) else {
            continue;
        };
        let unpacked = |part: zip::read::ZipFile<'_, _>| {
            let mut content = Vec::new();
            let whole = !wanted(&name) || part.take(MOST).read_to_end(&mut content).is_ok();
            whole.then_some(content)
        };
        let content = archive.by_index(at).ok().and_then(unpacked);
        parts.push((name, content));
    }
    parts
}

pub(super) fn compare(given: &[u8], due: &[u8]) -> Words {
    let due = parts(due, |_| true);
    let given = parts(given, |name| due.iter().any(|(n, _)| n == name));
    if let Some((name, _)) = given.iter().find(|(_, content)| content.is_none()) {
        return Words::Damaged(name.clone());
    }
    let mut beside = None;
    // What is read comes before what belongs to it.
    let mut names: Vec<&String> = due.iter().map(|(name, _)| name).collect();
    names.sort_by_key(|name| !matches!(name.as_str(), "word/document.xml" | "word/comments.xml"));
    for name in names {
        let find = |all: &Parts| all.iter().find(|(n, _)| n == name).and_then(|(_, c)| c.clone());
        let (here, there) = (find(&given).unwrap_or_default(), find(&due).unwrap_or_default());
        if here == there {
            continue;
        }
        let (found, more) = differences(&of_part(name, &here), &of_part(name, &there));
        if !found.is_empty() {
            return Words::Differ(found, more);
        }
        beside.get_or_insert_with(|| Place::Part(name.clone()));
    }
    let foreign = given.iter().find(|(name, _)| !due.iter().any(|(n, _)| n == name));
    match beside.or(foreign.map(|(name, _)| Place::Part(name.clone()))) {
        Some(place) => Words::Beside(place),
        None => Words::SameWithin,
    }
}

/// The paragraphs of the text, those that are struck out among them.
pub(super) fn units(report: &[u8]) -> Vec<Unit> {
    let parts = parts(report, |name| name == "word/document.xml");
    parts.iter().flat_map(|(name, content)| of_part(name, content.as_deref().unwrap_or_default())).collect()
}

fn of_part(name: &str, content: &[u8]) -> Vec<Unit> {
    let text = String::from_utf8_lossy(content);
    match name {
        "word/document.xml" => paragraphs(&text, Place::Paragraph, |tag| tag == "/w:p"),
        "word/comments.xml" => {
            let mut units = Vec::new();
            for (at, comment) in text.split("<w:comment ").skip(1).enumerate() {
                let comment = comment.split_once('>').map_or("", |(_, inside)| inside);
                units.extend(paragraphs(comment, |_| Place::Comment(at + 1), |tag| tag == "/w:p"));
            }
            units
        }
        "customXml/item1.xml" => paragraphs(&text, |_| Place::Record, |_| true),
        _ => paragraphs(&text, |_| Place::Part(name.to_owned()), |_| true),
    }
}
