//! The words between tags, of a page or of a part of a Word document.

use crate::i18n::Place;
use crate::report::record::HTML_OPEN;

use super::units::Unit;

/// Elements that stand inside of a paragraph.
const INLINE: [&str; 11] = ["a", "b", "bdi", "br", "del", "em", "i", "ins", "mark", "span", "strong"];

/// A tag or what stands before it.
enum Piece<'a> {
    Text(&'a str),
    /// Without its brackets.
    Tag(&'a str),
}

/// Markup in pieces, each with the line that it begins on.
fn pieces(markup: &str) -> impl Iterator<Item = (usize, Piece<'_>)> {
    let (mut rest, mut line) = (markup, 1);
    // Whether a tag may still end: looked for once in vain is enough.
    let mut ends = true;
    std::iter::from_fn(move || {
        let inside = rest.strip_prefix('<').filter(|_| ends);
        let tag = inside.and_then(|inside| inside.split_once('>'));
        ends &= tag.is_some() || inside.is_none();
        let (piece, after) = match tag {
            Some((tag, after)) => (Piece::Tag(tag), after),
            None if rest.is_empty() => return None,
            None => {
                let first = rest.chars().next().map_or(0, char::len_utf8);
                let end = rest.get(first..).and_then(|r| r.find('<')).map_or(rest.len(), |at| at + first);
                let (text, after) = rest.split_at(end);
                (Piece::Text(text), after)
            }
        };
        let begins = line;
        line += memchr::memchr_iter(b'\n', rest.as_bytes().get(..rest.len() - after.len())?).count();
        rest = after;
        Some((begins, piece))
    })
}

fn name(tag: &str) -> &str {
    let tag = tag.trim_start_matches('/');
    tag.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default()
}

fn unescaped(text: &str) -> String {
    let escapes =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&amp;", "&")];
    escapes.iter().fold(text.to_owned(), |text, (escape, c)| text.replace(escape, c))
}

/// The paragraphs, cells and headings of a page, `pairs` being what its comparisons are called; `without` is an element
/// whose text is left out.
pub(super) fn page(html: &str, pairs: &[String], without: Option<&str>) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut text = String::new();
    let mut row: Option<(usize, usize)> = None;
    // Whether one reading has just ended that another may stand in place of.
    let mut ended = false;
    // Of the element that is not read as a page, and of the one that is left out.
    let (mut apart, mut hidden) = (None, 0_usize);
    let mut begun = 1;
    // What was read last of a heading.
    let mut heading = String::new();
    for (line, piece) in pieces(html) {
        let tag = match piece {
            Piece::Text(more) => {
                if text.trim().is_empty() {
                    // Where its first word stands.
                    let blank = more.len() - more.trim_start().len();
                    begun = line + more.get(..blank).unwrap_or_default().matches('\n').count();
                    text.clear();
                }
                if hidden == 0 {
                    text.push_str(more);
                }
                ended = false;
                continue;
            }
            Piece::Tag(tag) => tag,
        };
        let (element, ends) = (name(tag), tag.starts_with('/'));
        if without == Some(element) {
            hidden = if ends { hidden.saturating_sub(1) } else { hidden + 1 };
        }
        if ended && element == "ins" && !ends && hidden == 0 {
            text.push_str(" → ");
        }
        ended = element == "del" && ends && without != Some("del");
        if INLINE.contains(&element) {
            continue;
        }
        if !text.trim().is_empty() {
            let row = row.and_then(|(pair, row)| Some((pairs.get(pair)?.clone(), row)));
            let ends_heading = ends && matches!(element, "h1" | "h2" | "h3");
            if ends_heading {
                heading = unescaped(text.trim());
            }
            let place = match (apart, row) {
                (Some(place), _) => place,
                (None, Some((pair, row))) => Place::Row { pair, row, line: begun },
                (None, None) if ends_heading || heading.is_empty() => Place::Line(begun),
                (None, None) => Place::Under { heading: heading.clone(), line: begun },
            };
            units.push(Unit { place, text: unescaped(text.trim()) });
        }
        text.clear();
        apart = match element {
            "script" | "style" if !ends => {
                let is_record =
                    HTML_OPEN.strip_prefix('<').is_some_and(|open| open.trim_end_matches('>') == tag);
                Some(if is_record { Place::Record } else { Place::Style(line) })
            }
            _ => None,
        };
        match element {
            "tr" => row = if ends { None } else { row_of(tag) },
            "table" | "section" => row = None,
            _ => {}
        }
    }
    units
}

/// The comparison and the row that `id="c1-r2…"` names, the comparison counted from 0.
fn row_of(tag: &str) -> Option<(usize, usize)> {
    let (_, id) = tag.split_once("id=\"c")?;
    let (comparison, row) = id.split_once("-r")?;
    let digits = row.find(|c: char| !c.is_ascii_digit()).unwrap_or(row.len());
    Some((comparison.parse::<usize>().ok()?.checked_sub(1)?, row.get(..digits)?.parse().ok()?))
}

/// The paragraphs of a part of a Word document.
pub(super) fn paragraphs(
    xml: &str,
    place: impl Fn(usize) -> Place,
    ends: impl Fn(&str) -> bool,
) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let (mut text, mut count) = (String::new(), 0);
    for (_, piece) in pieces(xml) {
        match piece {
            Piece::Text(more) => text.push_str(more),
            Piece::Tag(tag) if ends(tag) => {
                count += 1;
                if !text.trim().is_empty() {
                    units.push(Unit { place: place(count), text: unescaped(&text) });
                }
                text.clear();
            }
            Piece::Tag(_) => {}
        }
    }
    units
}

#[cfg(test)]
mod tests {
    use super::{Place, page, paragraphs};

    const PAGE: &str = "<h1>渡口</h1>\n<table>\n<tr id=\"c1-r2\" class=\"x\"><td><p>雨<del>停了</del><ins>小了</ins> &amp;amp; 1 &lt; 2</p></td></tr>\n</table><p>尾</p><script>a < b</script>";

    #[test]
    fn words_of_a_page_have_their_places() {
        let row = Place::Row { pair: "A – B".to_owned(), row: 2, line: 3 };
        let units = page(PAGE, &["A – B".to_owned()], None);
        let found: Vec<(Place, &str)> = units.iter().map(|u| (u.place.clone(), u.text.as_str())).collect();
        assert_eq!(found[0], (Place::Line(1), "渡口"));
        assert_eq!(found[1], (row, "雨停了 → 小了 &amp; 1 < 2"));
        assert_eq!(found[2], (Place::Under { heading: "渡口".to_owned(), line: 4 }, "尾"));
        assert_eq!(found[3].0, Place::Style(4));
        assert_eq!(page(PAGE, &[], Some("del"))[1].text, "雨小了 &amp; 1 < 2");
    }

    #[test]
    fn broken_markup_ends_somewhere() {
        for broken in ["<", "<<", "<p", "a<p<b>", "</tr><tr id=\"c0-r1\">x</tr>", "<tr id=\"c9-r\">x</tr>"] {
            page(broken, &[], None);
            paragraphs(broken, Place::Paragraph, |tag| tag == "/w:p");
        }
    }
}
