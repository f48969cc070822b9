//! When a page shows that its article was published, and which time holds where its head states another.

use crate::read::{byline, stamp};

use super::walk::Piece;

/// The first time of day printed between the headline and the text, or shortly after the text began.
pub(super) fn shown_time(pieces: &[Piece], body: &[bool], headline: Option<&str>) -> Option<String> {
    let near = by_the_headline(pieces, body, headline)?;
    near.filter_map(|p| stamp::find(&p.text)).map(|s| s.to_rfc3339()).find(|s| s.contains('T'))
}

/// The first day printed there.
pub(super) fn shown_day(pieces: &[Piece], body: &[bool], headline: Option<&str>) -> Option<String> {
    let mut near = by_the_headline(pieces, body, headline)?;
    near.find_map(|p| stamp::find(&p.text)).map(|s| s.to_rfc3339())
}

/// Lines between the headline and the text, and the first ones of the text.
fn by_the_headline<'a>(
    pieces: &'a [Piece],
    body: &[bool],
    headline: Option<&str>,
) -> Option<impl Iterator<Item = &'a Piece>> {
    /// Longer pieces are text, whatever times they tell of.
    const LINE: usize = 160;
    let first = body.iter().position(|b| *b)?;
    let from = pieces.iter().take(first).rposition(|p| Some(p.text.as_str()) == headline).unwrap_or(0);
    let near = pieces.get(from..(first + 2).min(pieces.len())).unwrap_or_default();
    let is_line =
        |p: &&Piece| p.length() < LINE && !byline::ends_sentence(&p.text) && !byline::is_of_deed(&p.text);
    Some(near.iter().filter(is_line))
}

/// The same where it is printed without its year, and the days that the page prints outside the article.
pub(super) fn short_time(
    pieces: &[Piece],
    body: &[bool],
    headline: Option<&str>,
) -> Option<(stamp::Short, Vec<String>)> {
    let near = by_the_headline(pieces, body, headline)?;
    let short = near.filter_map(|p| stamp::short(&p.text)).next()?;
    let outside = pieces.iter().zip(body).filter(|(_, inside)| !**inside);
    Some((short, outside.filter_map(|(p, _)| stamp::find(&p.text)).map(|s| s.to_rfc3339()).collect()))
}

/// Of the time that the page states and the one seen beside its headline, the one that holds.
pub(super) fn either(stated: Option<String>, seen: Option<String>) -> Option<String> {
    match (stated, seen) {
        (Some(stated), Some(seen)) => Some(better(stated, seen)),
        (stated, seen) => stated.or(seen),
    }
}

/// A time of RFC 3339 to its minute; `None` of a day.
pub(super) fn minute(time: &str) -> Option<&str> {
    time.get(..16)
}

/// The time a page shows beside its headline is the one its readers know; what its head states may be when the file
/// was made. Where both say the same minute the head's holds, which may know the offset.
fn better(stated: String, seen: String) -> String {
    if seen.contains('T') && (!stated.contains('T') || minute(&stated) != minute(&seen)) {
        seen
    } else {
        stated
    }
}
