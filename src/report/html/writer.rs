//! The one place where text becomes HTML. Markup is the program's own, known when it is compiled; whatever else is
//! written goes through an escape, so that no text of an article can be more than text.

use std::io::{self, Write};

use crate::report::wrap::picture;

/// A part of a page.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part<'a> {
    /// Markup.
    Raw(&'static str),
    /// Text between tags.
    Text(&'a str),
    /// Text inside of the quotes of an attribute.
    Value(&'a str),
}

pub(super) struct Html<'o> {
    out: &'o mut dyn Write,
}

impl<'o> Html<'o> {
    pub(super) fn new(out: &'o mut dyn Write) -> Self {
        Self { out }
    }

    pub(super) fn put<const N: usize>(&mut self, parts: [Part<'_>; N]) -> io::Result<()> {
        parts.into_iter().try_for_each(|part| match part {
            Part::Raw(markup) => self.raw(markup),
            Part::Text(text) => self.text(text),
            Part::Value(text) => self.escaped(text, false),
        })
    }

    pub(super) fn raw(&mut self, markup: &'static str) -> io::Result<()> {
        self.out.write_all(markup.as_bytes())
    }

    pub(super) fn text(&mut self, text: &str) -> io::Result<()> {
        self.escaped(text, true)
    }

    /// A style sheet, a script or data that was made by the program and can end no element.
    pub(super) fn own(&mut self, content: &str) -> io::Result<()> {
        debug_assert!(!content.contains("</"));
        self.out.write_all(content.as_bytes())
    }

    fn escaped(&mut self, text: &str, between_tags: bool) -> io::Result<()> {
        let mut from = 0;
        for (at, c) in text.char_indices() {
            let escape: &[u8] = match c {
                '&' => b"&amp;",
                '<' => b"&lt;",
                '>' => b"&gt;",
                '"' => b"&quot;",
                '\'' => b"&#39;",
                c if is_forbidden(c) || (between_tags && turns(c)) => b"",
                _ => continue,
            };
            self.out.write_all(text.get(from..at).unwrap_or_default().as_bytes())?;
            from = at + c.len_utf8();
            if !escape.is_empty() {
                self.out.write_all(escape)?;
            } else if is_forbidden(c) {
                let shown = if c.is_control() { picture(c) } else { char::REPLACEMENT_CHARACTER };
                write!(self.out, "{shown}")?;
            } else {
                // Alone in an element of its own it turns nothing around it; what it is can be seen.
                let code = u32::from(c);
                write!(self.out, "<bdi class=\"turn\" title=\"U+{code:04X}\">{c}</bdi>")?;
            }
        }
        self.out.write_all(text.get(from..).unwrap_or_default().as_bytes())
    }
}

/// Characters that may not stand in a page.
fn is_forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n'))
        || matches!(c, '\u{fdd0}'..='\u{fdef}')
        || u32::from(c) & 0xfffe == 0xfffe
}

/// Characters that turn the direction of what follows them.
fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::{Html, Part};

    fn written(part: Part<'_>) -> String {
        let mut out = Vec::new();
        Html::new(&mut out).put([part]).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn text_cannot_become_markup() {
        let text = "</script><img src=x onerror='a(\"&\")'>";
        let safe = "&lt;/script&gt;&lt;img src=x onerror=&#39;a(&quot;&amp;&quot;)&#39;&gt;";
        assert_eq!(written(Part::Text(text)), safe);
        assert_eq!(written(Part::Value(text)), safe);
        assert_eq!(written(Part::Text("雨\0\u{1b}\u{85}\u{ffff}停")), "雨␀␛\u{fffd}\u{fffd}停");
    }

    #[test]
    fn what_turns_text_is_shut_in() {
        let shut = "a<bdi class=\"turn\" title=\"U+202E\">\u{202e}</bdi>b";
        assert_eq!(written(Part::Text("a\u{202e}b")), shut);
        assert_eq!(written(Part::Value("a\u{202e}b")), "a\u{202e}b");
    }
}
