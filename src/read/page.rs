//! The reader of web pages within bounds. Building the tree of a page takes time by the square of how deeply it nests,
//! and of how many attributes an element has.

use super::draft::Draft;
use super::flaw::Flaw;
use super::limits::{BUDGET, PAGE_DEPTH, SMALL_PAGE};
use super::{guard, html};

/// As [`html::read`], in bounded time.
pub(super) fn read(text: &str, raw: bool) -> Result<Draft, Flaw> {
    bounded(text, move |text| html::read(text, raw))
}

/// As [`html::read_xml`], in bounded time.
pub(super) fn read_xml(text: &str) -> Result<Draft, Flaw> {
    bounded(text, html::read_xml)
}

fn bounded(text: &str, read: impl FnOnce(&str) -> Option<Draft> + Send + 'static) -> Result<Draft, Flaw> {
    if depth(text) > PAGE_DEPTH {
        return Err(Flaw::TooDeep);
    }
    // What is small enough ends soon, whatever it is.
    if text.len() <= SMALL_PAGE {
        return read(text).ok_or(Flaw::TooDeep);
    }
    let text = text.to_owned();
    guard::within(BUDGET, move |_| read(&text).ok_or(Flaw::TooDeep))
}

/// Elements that end by themselves when the next of their kind begins, that hold nothing, or whose nesting a parser
/// bounds itself: a page may leave thousands of them open.
#[rustfmt::skip]
const FREE: [&[u8]; 48] = [
    b"p", b"li", b"dt", b"dd", b"tr", b"td", b"th", b"thead", b"tbody", b"tfoot", b"colgroup", b"option", b"optgroup", b"rb", b"rt", b"rp",
    b"area", b"base", b"br", b"col", b"embed", b"hr", b"img", b"input", b"link", b"meta", b"param", b"source", b"track", b"wbr", b"keygen",
    b"a", b"b", b"big", b"code", b"em", b"font", b"i", b"nobr", b"s", b"small", b"strike", b"strong", b"tt", b"u", b"script", b"style", b"html",
];

/// How deeply a page nests, as far as tags tell without building the tree.
fn depth(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    for at in memchr::memchr_iter(b'<', bytes) {
        let Some(rest) = bytes.get(at + 1..) else { break };
        let (closes, rest) = match rest.split_first() {
            Some((b'/', rest)) => (true, rest),
            _ => (false, rest),
        };
        if !rest.first().is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let name = rest
            .split(|b| matches!(b, b' ' | b'\t' | b'\n' | b'\r' | b'/' | b'>'))
            .next()
            .unwrap_or_default();
        if name.len() > 16 || FREE.iter().any(|free| free.eq_ignore_ascii_case(name)) {
            continue;
        }
        if closes {
            depth = depth.saturating_sub(1);
            continue;
        }
        // Only drawings and XML have elements that close themselves.
        let tag = rest.get(..TAG).unwrap_or(rest);
        let itself = memchr::memchr(b'>', tag).is_some_and(|end| end > 0 && tag.get(end - 1) == Some(&b'/'));
        if !itself {
            depth += 1;
            deepest = deepest.max(depth);
        }
    }
    deepest
}

/// Bytes of a tag in which its end is looked for.
const TAG: usize = 512;

#[cfg(test)]
mod tests {
    use super::{depth, read};
    use crate::read::flaw::Flaw;

    #[test]
    fn depth_by_tags() {
        assert_eq!(
            depth("<html><body><div><div><p>甲<p>乙<br></div><x-y/></div><div></div> 1 < 2 </body>"),
            3
        );
        assert_eq!(depth(&"<li><b>".repeat(5000)), 0);
    }

    #[test]
    fn hostile_pages_are_refused_before_a_tree_is_built() {
        assert_eq!(read(&"<div>".repeat(1_000_000), false).unwrap_err(), Flaw::TooDeep);
        assert_eq!(read(&"<x>".repeat(100_000), true).unwrap_err(), Flaw::TooDeep);
    }
}
