//! Characters without what never makes a difference to what a text says: script, width, case. What stands around facts
//! is held against each other by these, whatever the reader counts.

use crate::text::simplified;

/// What stands for all forms of a character.
pub(super) fn folded(c: char) -> char {
    match c {
        '\u{3400}'..='\u{9fff}' => simplified(c),
        'A'..='Z' => c.to_ascii_lowercase(),
        '\u{ff01}'..='\u{ff5e}' => {
            let narrow = char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c);
            narrow.to_ascii_lowercase()
        }
        c if c.is_ascii() => c,
        '\u{20000}'.. => simplified(c),
        _ => c,
    }
}

/// A text of such characters.
pub(super) fn fold(text: &str) -> String {
    text.chars().map(folded).collect()
}

/// What follows a word at the beginning of a text.
pub(super) fn past<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for c in word.chars() {
        rest.next().filter(|&found| found == c || folded(found) == folded(c))?;
    }
    Some(rest.as_str())
}

/// What stands before a word at the end of a text.
pub(super) fn before<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for c in word.chars().rev() {
        rest.next_back().filter(|&found| found == c || folded(found) == folded(c))?;
    }
    Some(rest.as_str())
}

/// Whether two texts are one but for their forms.
pub(super) fn is_one(text: &str, word: &str) -> bool {
    past(text, word) == Some("")
}

#[cfg(test)]
mod tests {
    use super::{before, fold, is_one, past};

    #[test]
    fn forms_are_one() {
        assert_eq!(fold("總投資ＡＢ"), fold("总投资ab"));
        assert_eq!(past("總投資三億", "总投资"), Some("三億"));
        assert_eq!(before("工程總投資", "投资"), Some("工程總"));
        assert_eq!(before("资", "投资"), None);
        assert!(is_one("Ｋｍ", "km") && !is_one("kmh", "km"));
    }
}
