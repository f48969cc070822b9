//! Pages written as XML, for a parser of HTML: there `<title/>` would open a title that swallows the page.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::Event;

/// Elements that HTML knows to be empty.
#[rustfmt::skip]
const EMPTY: [&[u8]; 14] = [
    b"area", b"base", b"br", b"col", b"embed", b"hr", b"img", b"input", b"link", b"meta", b"param", b"source", b"track", b"wbr",
];

/// Whether a page is written as XML: browsers take others for HTML, whatever their elements claim.
pub(super) fn is_xml(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with("<?xml")
}

/// The page with an end for each element that has none; as it is where it is no XML.
pub(super) fn opened(text: &str) -> Cow<'_, str> {
    if !text.contains("/>") {
        return Cow::Borrowed(text);
    }
    rewritten(text).map_or(Cow::Borrowed(text), Cow::Owned)
}

fn rewritten(text: &str) -> Option<String> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    reader.config_mut().allow_dangling_amp = true;
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut done = 0;
    loop {
        let event = reader.read_event().ok()?;
        let end = usize::try_from(reader.buffer_position()).ok()?;
        match event {
            Event::Eof => break,
            Event::Empty(element) if !EMPTY.contains(&element.name().into_inner()) => {
                let tag = text.get(done..end)?.strip_suffix("/>")?;
                let name = std::str::from_utf8(element.name().into_inner()).ok()?;
                out.push_str(&format!("{tag}></{name}>"));
            }
            Event::CData(data) => out.push_str(&quick_xml::escape::escape(data.decode().ok()?)),
            _ => out.push_str(text.get(done..end)?),
        }
        done = end;
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::{is_xml, opened};

    #[test]
    fn empty_elements_end() {
        let page = "<?xml version='1.0'?><html><head><title/></head><body><p>河<br/>谷<a id='x'/>&nbsp;</p></body></html>";
        let want = "<?xml version='1.0'?><html><head><title></title></head><body><p>河<br/>谷<a id='x'></a>&nbsp;</p></body></html>";
        assert_eq!(opened(page), want);
        assert_eq!(opened("<p>河<br/>"), "<p>河<br/>");
        assert!(is_xml("\n<?xml version='1.0'?>") && !is_xml("<html xmlns='x'>"));
        assert_eq!(opened("<?xml?><p a=/><"), "<?xml?><p a=/><");
    }
}
