//! The numbers of parts of a text, as their labels and references to them write them: 第十条, Article 10, § 4.

use crate::text::numeral::{self, Decimal};

/// What is numbered, in Chinese and Japanese, each with the ways it is written.
const KINDS: [&str; 10] = ["条條", "章", "节節", "编編", "篇", "卷", "部", "款", "项項", "回"];
/// What is numbered in English, in small letters, and how it is cut short.
const WORDS: [(&str, &str); 8] = [
    ("article", "art."),
    ("section", "sec."),
    ("chapter", "ch."),
    ("clause", "cl."),
    ("part", "pt."),
    ("rule", "r."),
    ("regulation", "reg."),
    ("paragraph", "para."),
];
const SECTION: &str = "section";
/// Characters of a number, at most.
const LONGEST: usize = 12;

/// A number with what it numbers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Number {
    kind: &'static str,
    value: Decimal,
    /// What was put in later: 第十条之二, Section 12A, Article 3.1.
    inserted: Option<String>,
}

impl Number {
    pub(super) fn is_of_kind(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
}

/// The number that a text begins with, and how many scalar values it takes.
pub(super) fn at_start(text: &[char]) -> Option<(usize, Number)> {
    match text.first()? {
        '第' => han(text),
        '§' => {
            let blank = usize::from(text.get(1).is_some_and(|c| c.is_whitespace()));
            latin(SECTION, text, 1 + blank)
        }
        _ => english(text),
    }
}

/// The number that a paragraph is headed with, and how many scalar values of it, blanks before it among them, that takes.
/// One that goes on as a sentence is headed with none.
pub(super) fn label(text: &str) -> Option<(usize, Number)> {
    let blank = text.chars().take_while(|c| c.is_whitespace()).count();
    // Hardly any text begins so.
    let first = text.trim_start().chars().next()?.to_ascii_lowercase();
    if !matches!(first, '第' | '§') && !WORDS.iter().any(|(kind, _)| kind.starts_with(first)) {
        return None;
    }
    let head: Vec<char> = text.chars().skip(blank).take(3 * LONGEST).collect();
    let (length, number) = at_start(&head)?;
    let mut after = head.iter().skip(length);
    let ends = match (head.first(), after.next()) {
        (Some('第'), _) | (_, None | Some('.' | ':' | '：' | '—' | '–' | ')' | '\n')) => true,
        // Article 4 Fares, and not: Article 4 applies.
        (_, Some(c)) => c.is_whitespace() && after.next().is_some_and(|c| c.is_uppercase()),
    };
    ends.then_some((blank + length, number))
}

fn han(text: &[char]) -> Option<(usize, Number)> {
    let blanks = |from: usize| text.iter().skip(from).take_while(|c| c.is_whitespace()).count();
    let from = 1 + blanks(1);
    let (mut at, value) = numeral_at(text, from)?;
    at += blanks(at);
    let kind = text.get(at)?;
    let kind = KINDS.into_iter().find(|ways| ways.contains(*kind))?;
    at += 1;
    let second = text.get(at).filter(|c| matches!(c, '之' | 'の')).and_then(|_| numeral_at(text, at + 1));
    let inserted = second.map(|(end, value)| {
        at = end;
        format!("{}e{}", value.mantissa, value.exponent)
    });
    Some((at, Number { kind, value, inserted }))
}

/// A numeral that begins at a place, where it ends and its value.
fn numeral_at(text: &[char], from: usize) -> Option<(usize, Decimal)> {
    let is_part = |c: &&char| numeral::digit(**c).is_some() || numeral::is_part(**c);
    let written: String = text.iter().skip(from).take(LONGEST).take_while(is_part).collect();
    Some((from + written.chars().count(), numeral::value(&written)?))
}

fn english(text: &[char]) -> Option<(usize, Number)> {
    // Nearly no text begins so.
    let first = text.first()?.to_ascii_lowercase();
    let (kind, word) =
        WORDS.into_iter().filter(|(kind, _)| kind.starts_with(first)).find_map(|(kind, short)| {
            [kind, short].into_iter().find(|word| begins(text, word)).map(|word| (kind, word))
        })?;
    let at = word.len();
    text.get(at)?.is_whitespace().then(|| latin(kind, text, at + 1))?
}

fn begins(text: &[char], word: &str) -> bool {
    let mut letters = text.iter().map(char::to_ascii_lowercase);
    word.chars().all(|c| letters.next() == Some(c))
}

/// Figures at a place, with a letter or further figures behind a point.
fn latin(kind: &'static str, text: &[char], from: usize) -> Option<(usize, Number)> {
    let digits =
        |from: usize| text.iter().skip(from).take(LONGEST).take_while(|c| c.is_ascii_digit()).count();
    let count = digits(from);
    let written: String = text.iter().skip(from).take(count).collect();
    let value = numeral::value(&written)?;
    let mut at = from + count;
    if text.get(at).is_some_and(char::is_ascii_alphabetic) {
        at += 1;
    }
    while text.get(at) == Some(&'.') && digits(at + 1) > 0 {
        at += 1 + digits(at + 1);
    }
    if text.get(at).is_some_and(|c| c.is_alphanumeric()) {
        return None;
    }
    let inserted: String = text.get(from + count..at)?.iter().collect();
    Some((at, Number { kind, value, inserted: (!inserted.is_empty()).then_some(inserted) }))
}

#[cfg(test)]
mod tests {
    use super::{at_start, label};

    fn read(text: &str) -> Option<(usize, super::Number)> {
        at_start(&text.chars().collect::<Vec<_>>())
    }

    #[test]
    fn one_number_is_one_however_it_is_written() {
        let number = |text| read(text).map(|(_, number)| number);
        assert_eq!(number("第十条"), number("第10條"));
        assert_eq!(number("Article 10"), number("art. 10"));
        assert_eq!(number("Section 4"), number("§ 4"));
        assert_ne!(number("第十条"), number("第十条之二"));
        assert_ne!(number("第十条"), number("第十章"));
        assert_ne!(number("Section 4"), number("Section 4A"));
        assert_eq!(read("第十条之二　渡口").map(|(length, _)| length), Some(5));
        assert_eq!(read("Article 3.1 holds").map(|(length, _)| length), Some(11));
        for text in
            ["第几条", "第十次", "Articles 2", "Article two", "Sectional 4", "Section 4th", "partly 3"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_label_is_no_sentence() {
        let length = |text| label(text).map(|(length, _)| length);
        assert_eq!(length("　第十条　渡口"), Some(4));
        assert_eq!(length("Article 4. The ferry"), Some(9));
        assert_eq!(length("Section 4 Fares"), Some(9));
        assert_eq!(length("Section 4 applies to children."), None);
        assert_eq!(length("The ferry"), None);
    }
}
