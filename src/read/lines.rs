//! Lines of a plain text to its paragraphs.

/// The paragraphs of a text, trimmed, none empty, none with a line break.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    lines(text).map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Every line, whatever ends it on whatever system; empty ones too. `\r\n` gives one empty line more.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'])
}
