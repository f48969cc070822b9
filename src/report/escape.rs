//! Text that stays text, whatever stands in it.

/// A text of its own with the characters made plain that Markdown would read as markup.
pub(super) fn markdown(text: &str) -> String {
    // Blanks at the start could make it code.
    let text = text.trim_start_matches([' ', '\t']);
    let mut out = String::with_capacity(text.len());
    if text.starts_with(['#', '-', '+', '=']) {
        out.push('\\');
    }
    out += &markdown_within(text);
    // “12. ” at the start would begin a list.
    let digits = out.chars().take_while(char::is_ascii_digit).count();
    let after = out.get(digits..).unwrap_or_default();
    let ends =
        after.strip_prefix(['.', ')']).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
    if digits > 0 && ends {
        out.insert(digits, '\\');
    }
    out
}

/// The same of a piece that goes on from another, which keeps the blanks it begins with.
pub(super) fn markdown_within(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&' | '~' | '$') {
            out.push('\\');
        }
        out.push(match c {
            // A line end would end the paragraph, or the row of a table.
            '\n' | '\r' => ' ',
            c => c,
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    use super::markdown;

    #[test]
    fn text_stays_text() {
        assert_eq!(markdown("# *a* <b>"), "\\# \\*a\\* \\<b\\>");
        assert_eq!(markdown("12. 三"), "12\\. 三");
        assert_eq!(markdown("3.63亿元"), "3.63亿元");
        assert_eq!(markdown("甲#乙"), "甲#乙");
        assert_eq!(markdown("&lt; ~~甲~~"), "\\&lt; \\~\\~甲\\~\\~");
    }

    proptest! {
        #[test]
        fn markdown_reads_it_as_a_paragraph_of_that_text(text in "[#*_+=~`<>|&;$\\[\\]!()\\\\a1. 雨，-]{1,20}") {
            let text = text.trim();
            let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH;
            let mut read = String::new();
            for event in Parser::new_ext(&markdown(text), options) {
                match event {
                    Event::Text(part) => read.push_str(&part),
                    Event::Start(Tag::Paragraph) | Event::End(_) => {}
                    other => prop_assert!(false, "{other:?} in {text:?}"),
                }
            }
            prop_assert_eq!(read, text);
        }
    }
}
