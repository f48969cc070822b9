//! The numbers of parts of a text, as their labels and references to them write them: 第十条, Article 10, § 4.

use crate::text::numeral::{self, Decimal};

/// What is numbered, in Chinese, Japanese and Korean, each with the ways it is written.
const KINDS: [&str; 10] = ["条條조", "章장", "节節절", "编編편", "篇", "卷", "部", "款항", "项項호", "回"];
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
/// Numbers that one list names, at most: Articles 2, 3 and 5.
const LISTED: usize = 12;

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

    /// Whether it numbers parts of a kind, told by its character or word.
    pub(super) fn is_a(&self, kind: &str) -> bool {
        self.kind.starts_with(kind)
    }

    /// Without what was put in later.
    pub(super) fn value(&self) -> Option<i32> {
        self.value.small()
    }
}

/// The number that a text begins with, and how many scalar values it takes.
pub(super) fn at_start(text: &[char]) -> Option<(usize, Number)> {
    match text.first()? {
        '第' | '제' => han(text),
        '§' => {
            let blank = usize::from(text.get(1).is_some_and(|c| c.is_whitespace()));
            latin(SECTION, text, 1 + blank)
        }
        _ => english(text),
    }
}

/// The numbers of a reference that a text begins with, each with its place in scalar values: of 第二、三条 and “Articles 2 and
/// 3” two, of 第二条 one. What stands before the number belongs to the first, 条 to the last.
pub(super) fn all_at_start(text: &[char]) -> Vec<([usize; 2], Number)> {
    match text.first() {
        Some('第' | '제') => han_list(text),
        Some(_) => latin_list(text).unwrap_or_else(|| {
            at_start(text).map(|(length, number)| ([0, length], number)).into_iter().collect()
        }),
        None => Vec::new(),
    }
}

/// The number that a paragraph is headed with, and how many scalar values of it, blanks before it among them, that takes.
/// One that goes on as a sentence is headed with none.
pub(super) fn label(text: &str) -> Option<(usize, Number)> {
    let blank = text.chars().take_while(|c| c.is_whitespace()).count();
    // Hardly any text begins so.
    let first = text.trim_start().chars().next()?.to_ascii_lowercase();
    if !matches!(first, '第' | '제' | '§') && !WORDS.iter().any(|(kind, _)| kind.starts_with(first)) {
        return None;
    }
    let head: Vec<char> = text.chars().skip(blank).take(3 * LONGEST).collect();
    let (length, number) = at_start(&head).or_else(|| dashed(&head))?;
    let mut after = head.iter().skip(length);
    let ends = match (head.first(), after.next()) {
        (Some('第' | '제'), _) | (_, None | Some('.' | ':' | '：' | '—' | '–' | ')' | '\n')) => true,
        // Article 4 Fares, and not: Article 4 applies.
        (_, Some(c)) => c.is_whitespace() && after.next().is_some_and(|c| c.is_uppercase()),
    };
    ends.then_some((blank + length, number))
}

fn han(text: &[char]) -> Option<(usize, Number)> {
    let (at, value) = behind_ordinal(text, 0)?;
    let kind = kind_at(text, at)?;
    let (end, inserted) = inserted_at(text, at + 1);
    Some((end, Number { kind, value, inserted }))
}

/// The numeral behind 第 or 제 at a place, with the blanks around it: where it ends, and its value.
fn behind_ordinal(text: &[char], at: usize) -> Option<(usize, Decimal)> {
    let from = behind_blanks(text, at + 1);
    let (end, value) = if text.get(at) == Some(&'제') {
        // 제3조: no trillions.
        let digits: String =
            text.iter().skip(from).take(LONGEST).take_while(|c| c.is_ascii_digit()).collect();
        (from + digits.len(), numeral::value(&digits)?)
    } else {
        numeral_at(text, from)?
    };
    Some((behind_blanks(text, end), value))
}

/// Past the blanks that stand at a place.
fn behind_blanks(text: &[char], at: usize) -> usize {
    at + text.iter().skip(at).take_while(|c| c.is_whitespace()).count()
}

fn kind_at(text: &[char], at: usize) -> Option<&'static str> {
    let kind = text.get(at)?;
    KINDS.into_iter().find(|ways| ways.contains(*kind))
}

/// 第12-1條, which is 第十二條之一 as headings of Taiwan's laws write it; in a sentence it could be 12 to 1.
fn dashed(text: &[char]) -> Option<(usize, Number)> {
    let (at, value) = behind_ordinal(text, 0)?;
    let (end, second) = text.get(at).filter(|c| **c == '-').and_then(|_| numeral_at(text, at + 1))?;
    let end = behind_blanks(text, end);
    let kind = kind_at(text, end)?;
    Some((end + 1, Number { kind, value, inserted: Some(put_in(second)) }))
}

fn put_in(value: Decimal) -> String {
    format!("{}e{}", value.mantissa, value.exponent)
}

/// The second number of what was put in later, and where it ends.
fn inserted_at(text: &[char], at: usize) -> (usize, Option<String>) {
    let second =
        text.get(at).filter(|c| matches!(c, '之' | 'の' | '의')).and_then(|_| numeral_at(text, at + 1));
    match second {
        Some((end, value)) => (end, Some(put_in(value))),
        None => (at, None),
    }
}

/// 第二条, 第二、三条, 第二条至五条: where 第 stands before the first alone, or 条 behind the last alone.
fn han_list(text: &[char]) -> Vec<([usize; 2], Number)> {
    let mut found: Vec<([usize; 2], Number)> = Vec::new();
    // Those whose kind is told behind the last of them.
    let mut open: Vec<([usize; 2], Decimal)> = Vec::new();
    let (mut from, mut next) = (0, behind_ordinal(text, 0));
    while let Some((end, value)) = next {
        let mut at = end;
        open.push(([from, end], value));
        if let Some(kind) = kind_at(text, at) {
            if found.last().is_some_and(|(_, last)| last.kind != kind) {
                break;
            }
            let (end, inserted) = inserted_at(text, at + 1);
            at = end;
            let last = open.len() - 1;
            for (place, (range, value)) in open.drain(..).enumerate() {
                let (end, inserted) = if place == last { (at, inserted.clone()) } else { (range[1], None) };
                found.push(([range[0], end], Number { kind, value, inserted }));
            }
        }
        let joined = text.get(at).is_some_and(|c| "、，,和及至到与與或—～".contains(*c));
        if !joined || found.len() + open.len() >= LISTED {
            break;
        }
        from = at + 1;
        // 第二条、第三条 is two references.
        next = match text.get(from) {
            Some('第') if open.is_empty() => None,
            Some('第') => behind_ordinal(text, from),
            _ => numeral_at(text, from),
        };
    }
    found
}

/// A numeral that begins at a place, where it ends and its value.
fn numeral_at(text: &[char], from: usize) -> Option<(usize, Decimal)> {
    let is_part = |c: &&char| numeral::digit(**c).is_some() || numeral::is_part(**c);
    let written: String = text.iter().skip(from).take(LONGEST).take_while(is_part).collect();
    Some((from + written.chars().count(), numeral::value(&written)?))
}

fn english(text: &[char]) -> Option<(usize, Number)> {
    let (kind, at) = word_at_start(text)?;
    text.get(at)?.is_whitespace().then(|| latin(kind, text, at + 1))?
}

/// What is numbered, by the word that a text begins with, and where that ends.
fn word_at_start(text: &[char]) -> Option<(&'static str, usize)> {
    // Nearly no text begins so.
    let first = text.first()?.to_ascii_lowercase();
    WORDS.into_iter().filter(|(kind, _)| kind.starts_with(first)).find_map(|(kind, short)| {
        [kind, short].into_iter().find(|word| begins(text, word)).map(|word| (kind, word.len()))
    })
}

/// Articles 2 and 3, sections 4 to 6, §§ 4, 5.
fn latin_list(text: &[char]) -> Option<Vec<([usize; 2], Number)>> {
    let (kind, at) = match text {
        ['§', '§', ..] => (SECTION, 2),
        _ => word_at_start(text)
            .filter(|(_, at)| text.get(*at) == Some(&'s'))
            .map(|(kind, at)| (kind, at + 1))?,
    };
    let blank = text.get(at).is_some_and(|c| c.is_whitespace());
    if !blank && kind != SECTION {
        return None;
    }
    let mut found = Vec::new();
    let (mut from, mut digits) = (0, at + usize::from(blank));
    while let Some((end, number)) = latin(kind, text, digits).filter(|_| found.len() < LISTED) {
        found.push(([from, end], number));
        let Some(next) = behind_joint(text, behind_brackets(text, end)) else { break };
        (from, digits) = (next, next);
    }
    (!found.is_empty()).then_some(found)
}

/// Past the brackets of Section 4(2)(a).
pub(super) fn behind_brackets(text: &[char], mut at: usize) -> usize {
    while text.get(at) == Some(&'(')
        && let Some(length) = text.iter().skip(at).take(LONGEST).position(|c| *c == ')')
    {
        at += length + 1;
    }
    at
}

/// Past what joins two numbers: and, or, to, a comma, a dash.
pub(super) fn behind_joint(text: &[char], from: usize) -> Option<usize> {
    let mut at = behind_blanks(text, from);
    let begin = at;
    if text.get(at).is_some_and(|c| matches!(c, ',' | '-' | '–' | '&')) {
        at = behind_blanks(text, at + 1);
    }
    for word in ["and", "or", "to", "through"] {
        let rest = text.get(at..).unwrap_or_default();
        if begins(rest, word) && rest.get(word.len()).is_some_and(|c| c.is_whitespace()) {
            at = behind_blanks(text, at + word.len());
            break;
        }
    }
    (at > begin).then_some(at)
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
    fn numbers_of_a_list_are_told_apart() {
        let all = |text: &str| -> Vec<(String, super::Number)> {
            let chars: Vec<char> = text.chars().collect();
            let all = super::all_at_start(&chars).into_iter();
            all.map(|([from, to], number)| (chars[from..to].iter().collect(), number)).collect()
        };
        let number = |text| read(text).unwrap().1;
        assert_eq!(
            all("第二、三条的规定"),
            [("第二".to_owned(), number("第二条")), ("三条".to_owned(), number("第三条"))]
        );
        assert_eq!(all("第九条至十二条")[1], ("十二条".to_owned(), number("第十二条")));
        assert_eq!(all("第二条、第三条").len(), 1);
        assert_eq!(all("第二、三季度"), []);
        assert_eq!(all("제3조의2에 따라"), [("제3조의2".to_owned(), number("제3조의2"))]);
        let of = |text| all(text).into_iter().map(|(text, _)| text).collect::<Vec<_>>();
        assert_eq!(of("Articles 2, 3A and 5 apply"), ["Articles 2", "3A", "5"]);
        assert_eq!(of("sections 4(2)(a) to 6 apply"), ["sections 4", "6"]);
        assert_eq!(of("§§ 4, 5"), ["§§ 4", "5"]);
        assert_eq!(of("Article 2 and 3 boats"), ["Article 2"]);
        assert_eq!(all("Articles 2 and 3")[1].1, number("Article 3"));
    }

    #[test]
    fn a_label_is_no_sentence() {
        let length = |text| label(text).map(|(length, _)| length);
        assert_eq!(length("　第十条　渡口"), Some(4));
        assert_eq!(length("Article 4. The ferry"), Some(9));
        assert_eq!(length("Section 4 Fares"), Some(9));
        assert_eq!(length("Section 4 applies to children."), None);
        assert_eq!(length("The ferry"), None);
        assert_eq!(length("제3조(뱃삯) 뱃삯은 두 냥이다."), Some(3));
        assert_eq!(label("第12-1條　渡口").unwrap().1, label("第十二條之一　渡口").unwrap().1);
    }
}
