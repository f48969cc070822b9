//! Text on its way into XML.

use std::borrow::Cow;

/// What XML cannot hold in any form.
fn is_forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// How many characters of a text XML cannot hold.
pub(super) fn count_forbidden(text: &str) -> usize {
    text.chars().filter(|c| is_forbidden(*c)).count()
}

/// Text between tags or in an attribute; what cannot be held shows as U+FFFD.
pub(super) fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(|c: char| is_forbidden(c) || c == '\r') {
        return quick_xml::escape::escape(text);
    }
    let clean: String = text.chars().map(|c| if is_forbidden(c) { '\u{fffd}' } else { c }).collect();
    // A carriage return that is not written as a reference is read as a line feed.
    Cow::Owned(quick_xml::escape::escape(clean.as_str()).replace('\r', "&#13;"))
}

/// The content of a run: text in `element`, with a mark of its own for each tab.
pub(super) fn push_text(out: &mut String, element: &str, text: &str) {
    for (i, part) in text.split('\t').enumerate() {
        if i > 0 {
            out.push_str("<w:tab/>");
        }
        if !part.is_empty() {
            out.push_str(&format!("<{element} xml:space=\"preserve\">{}</{element}>", escape(part)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{count_forbidden, escape, push_text};

    #[test]
    fn what_xml_cannot_hold_is_shown_as_such() {
        assert_eq!(escape("a<b>&\"c\""), "a&lt;b&gt;&amp;&quot;c&quot;");
        assert_eq!(escape("甲\u{1}乙\r丙\u{ffff}"), "甲\u{fffd}乙&#13;丙\u{fffd}");
        assert_eq!(count_forbidden("甲\u{1}乙\r丙\u{ffff}"), 2);
        let mut out = String::new();
        push_text(&mut out, "w:t", "甲\t乙");
        assert_eq!(out, "<w:t xml:space=\"preserve\">甲</w:t><w:tab/><w:t xml:space=\"preserve\">乙</w:t>");
    }
}
