//! XML in pieces: what is opened and closed, the text between, and nothing else. No entity is ever expanded but those
//! of the standard, and nesting has an end.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::flaw::Flaw;
use super::limits::XML_DEPTH;

/// A piece of a document.
#[derive(Debug)]
pub(super) enum Token<'a> {
    Open(Element<'a>),
    /// The element's name without its prefix.
    Close(Name),
    Text(Cow<'a, str>),
}

/// An element's name without its prefix. Names longer than any that is looked for are no name of interest.
pub(super) type Name = String;

/// An element as it opens. An empty one closes right after.
#[derive(Debug)]
pub(super) struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// Without prefix.
    pub(super) fn name(&self) -> Cow<'_, str> {
        let name = self.0.local_name();
        String::from_utf8_lossy(name.into_inner())
    }

    /// The prefix, empty where there is none.
    pub(super) fn prefix(&self) -> Cow<'_, str> {
        self.0
            .name()
            .prefix()
            .map_or(Cow::Borrowed(""), |prefix| String::from_utf8_lossy(prefix.into_inner()))
    }

    /// The value of an attribute, by its name without prefix.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        self.0.attributes().with_checks(false).filter_map(Result::ok).find_map(|attribute| {
            let found = attribute.key.local_name().into_inner() == name.as_bytes();
            found.then(|| value(&attribute.value))
        })
    }
}

/// Without entities; those that nobody knows stay as they are written.
fn value(raw: &[u8]) -> String {
    let text = String::from_utf8_lossy(raw);
    quick_xml::escape::unescape(&text).map_or_else(|_| text.clone().into_owned(), Cow::into_owned)
}

/// A document that is read from its beginning to its end.
pub(super) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
}

impl<'a> Xml<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        Self { reader, depth: 0 }
    }

    /// The next piece; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Token<'a>>, Flaw> {
        loop {
            return Ok(Some(match self.reader.read_event().map_err(|_| Flaw::Damaged)? {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > XML_DEPTH {
                        return Err(Flaw::TooDeep);
                    }
                    Token::Open(Element(start))
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    let name = String::from_utf8_lossy(end.local_name().into_inner()).into_owned();
                    Token::Close(name)
                }
                Event::Text(text) => match text.decode() {
                    Ok(text) => Token::Text(text),
                    Err(_) => return Err(Flaw::Damaged),
                },
                Event::CData(text) => match text.decode() {
                    Ok(text) => Token::Text(text),
                    Err(_) => return Err(Flaw::Damaged),
                },
                Event::GeneralRef(reference) => Token::Text(Cow::Owned(character(&reference))),
                // A file that was cut off leaves elements open.
                Event::Eof if self.depth > 0 => return Err(Flaw::Damaged),
                Event::Eof => return Ok(None),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {
                    continue;
                }
            }));
        }
    }

    /// Passes over the rest of the element that was opened last, its end included.
    pub(super) fn skip(&mut self) -> Result<(), Flaw> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside && self.next()?.is_some() {}
        Ok(())
    }

    /// All text up to the end of the element that was opened last.
    pub(super) fn text(&mut self) -> Result<String, Flaw> {
        let outside = self.depth.saturating_sub(1);
        let mut found = String::new();
        while self.depth > outside {
            match self.next()? {
                Some(Token::Text(text)) => found.push_str(&text),
                Some(_) => {}
                None => break,
            }
        }
        Ok(found)
    }
}

/// `&#x6cb3;` and the five names of the standard; a number that is no character (a lone surrogate) is U+FFFD.
fn character(reference: &quick_xml::events::BytesRef<'_>) -> String {
    if reference.is_char_ref() {
        let found = reference.resolve_char_ref().ok().flatten();
        return found.unwrap_or(char::REPLACEMENT_CHARACTER).to_string();
    }
    let name = reference.decode().unwrap_or_default();
    quick_xml::escape::resolve_xml_entity(&name).map_or_else(|| format!("&{name};"), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{Token, Xml};
    use crate::read::flaw::Flaw;

    fn walk(text: &str) -> Result<String, Flaw> {
        let mut xml = Xml::new(text);
        let mut out = String::new();
        while let Some(token) = xml.next()? {
            match token {
                Token::Open(element) => out.push_str(&format!("<{}", element.name())),
                Token::Close(name) => out.push_str(&format!("{name}>")),
                Token::Text(text) => out.push_str(&text),
            }
        }
        Ok(out)
    }

    #[test]
    fn pieces_lose_their_prefixes_and_empty_elements_close() {
        assert_eq!(
            walk("<?xml version='1.0'?><w:p a='1'>河<w:br/>&amp;&#x8c37;<![CDATA[<]]></w:p>").unwrap(),
            "<p河<brbr>&谷<p>"
        );
        let mut xml = Xml::new("<p w:val='a &amp; b'/>");
        let Ok(Some(Token::Open(element))) = xml.next() else { panic!("nothing opened") };
        assert_eq!(element.get("val").as_deref(), Some("a & b"));
    }

    #[test]
    fn hostile_xml_has_an_end() {
        assert_eq!(walk(&"<a>".repeat(10_000)), Err(Flaw::TooDeep));
        assert_eq!(walk("<a><b></a>"), Err(Flaw::Damaged));
        assert_eq!(walk("<a>河"), Err(Flaw::Damaged));
        let bomb = "<!DOCTYPE a [<!ENTITY x \"河河河河\"><!ENTITY y \"&x;&x;&x;\">]><a>&y;</a>";
        assert_eq!(walk(bomb).unwrap(), "<a&y;a>");
        assert_eq!(walk("<a>&#xd800;</a>").unwrap(), "<a\u{fffd}a>");
    }
}
