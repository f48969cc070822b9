//! Cuts a text into sentences, Chinese quotations kept whole. (UAX #29 breaks inside them.)

use std::ops::Range;

use super::chars::{closes, closes_quote, ends_sentence, opens_quote};

/// A quotation open for longer than this many scalar values was never closed, or is a speech: break in it.
const LONG_QUOTE: usize = 200;

/// Byte ranges of the sentences of `text`, in order, without gap: blanks belong to the sentence before them.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut start, mut depth, mut inside) = (0, 0_u32, 0);
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if opens_quote(c) {
            depth += 1;
            inside = 0;
        } else if closes_quote(c) {
            depth = depth.saturating_sub(1);
        }
        inside += 1;
        if depth > 0 && inside > LONG_QUOTE {
            depth = 0;
        }
        let next = chars.peek().map(|&(_, n)| n);
        let ends = ends_sentence(c)
            || (c == '.' && next.is_none_or(|n| n.is_whitespace() || closes(n)) && !abbreviated(text, at));
        if !ends {
            continue;
        }
        // Everything that still belongs to the end: more marks, closing quotes and brackets.
        let mut end = at + c.len_utf8();
        while let Some(&(at, n)) = chars.peek() {
            if !(ends_sentence(n) || closes(n) || n == '.') {
                break;
            }
            if closes_quote(n) {
                depth = depth.saturating_sub(1);
            }
            end = at + n.len_utf8();
            chars.next();
        }
        if depth > 0 {
            continue;
        }
        while let Some(&(at, n)) = chars.peek() {
            if !n.is_whitespace() {
                break;
            }
            end = at + n.len_utf8();
            chars.next();
        }
        found.push(start..end);
        start = end;
    }
    if start < text.len() {
        found.push(start..text.len());
    }
    found
}

/// Whether the dot at this byte stands behind an initial or a common short form.
fn abbreviated(text: &str, dot: usize) -> bool {
    let before = text.get(..dot).unwrap_or_default();
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let single = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    single
        || matches!(
            word,
            "Mr" | "Mrs"
                | "Ms"
                | "Dr"
                | "Prof"
                | "St"
                | "No"
                | "vs"
                | "etc"
                | "Sen"
                | "Gov"
                | "Gen"
                | "Lt"
                | "Col"
                | "Jr"
                | "Sr"
                | "Inc"
                | "Ltd"
                | "Co"
                | "fig"
                | "Fig"
                | "al"
                | "g"
                | "e"
                | "i"
        )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::sentences;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|r| &text[r]).collect()
    }

    #[test]
    fn quotations_stay_whole() {
        assert_eq!(
            cut("他说：“今天很好。明天更好！”我走了。真的吗？"),
            ["他说：“今天很好。明天更好！”", "我走了。", "真的吗？"]
        );
        assert_eq!(
            cut("Mr. Lee rose 3.5 per cent. Then he left."),
            ["Mr. Lee rose 3.5 per cent. ", "Then he left."]
        );
        assert_eq!(cut("没有句号"), ["没有句号"]);
        assert!(cut("").is_empty());
    }

    proptest! {
        #[test]
        fn nothing_is_lost(text in "[。！“”「」a. 中文…；\n]{0,60}") {
            prop_assert_eq!(cut(&text).concat(), text);
        }
    }
}
