//! Papers in English by their names, and whom someone wrote for: `Ada Moor, The Quillport Courier`, 林禾 青屏日报.

use super::byline::is_publisher;
use super::labels::ENGLISH_PUBLISHERS;

/// Words of the longest name.
const WORDS: usize = 5;
/// Characters of the shortest name in Han or Hangul that no person bears who signs beside it.
const SHORTEST: usize = 4;

/// A few capitalised words, of which the last is what papers are called: `Quillport Courier`, `The Harbour Post`.
pub(super) fn is_english(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    let [first, last] = [first, last].map(|word| word.to_lowercase());
    let named = words.iter().all(|word| {
        let letters = word.chars().all(|c| c.is_alphabetic() || "-'’".contains(c));
        letters && (word.starts_with(char::is_uppercase) || ["of", "the", "and"].contains(word))
    });
    // With the article a word is the name of a paper that is else one of many things.
    let is_paper = first == "the"
        && matches!(
            last.as_str(),
            "post" | "standard" | "mail" | "examiner" | "register" | "mercury" | "star"
        );
    let verb = ["by", "from", "in", "published", "posted", "updated"].contains(&first.as_str());
    (2..=WORDS).contains(&words.len())
        && named
        && !verb
        && (is_paper || ENGLISH_PUBLISHERS.contains(&last.as_str()))
}

/// Who signs, and whom it was written for, where a byline names both; `None` where it does not.
pub(super) fn parted(author: &str) -> Option<(&str, &str)> {
    let is_latin = !author.chars().any(|c| c > '\u{2000}' && c.is_alphabetic());
    if is_latin { english(author) } else { others(author) }
}

fn english(author: &str) -> Option<(&str, &str)> {
    [", ", " for ", " of ", " / ", " | ", " ("].iter().find_map(|between| {
        let (people, outlet) = author.rsplit_once(between)?;
        let outlet = outlet.trim_end_matches(')').trim();
        let named = people.starts_with(char::is_uppercase) && people.contains(' ') && !is_english(people);
        (named && is_english(outlet)).then_some((people.trim_end(), outlet))
    })
}

/// The first word or the last, where the others are no publishers.
fn others(author: &str) -> Option<(&str, &str)> {
    let between = |c: char| c.is_whitespace() || "、，,/／|｜()（）".contains(c);
    let is_outlet = |name: &str| name.chars().count() >= SHORTEST && is_publisher(name);
    let author = author.trim_matches(between);
    let last = author.rsplit_once(between).map(|(people, outlet)| (people, outlet));
    let first = author.split_once(between).map(|(outlet, people)| (people, outlet));
    let is_parted = |(people, outlet): &(&str, &str)| {
        let mut names = people.split(between).filter(|name| !name.is_empty()).peekable();
        is_outlet(outlet) && names.peek().is_some() && !names.any(is_publisher)
    };
    let (people, outlet) = [last, first].into_iter().flatten().find(is_parted)?;
    Some((people.trim_matches(between), outlet))
}

/// Whom a line beside a date says it takes the text from, in the words of it, and the other words: 潮騒新聞より.
pub(super) fn taken_from(rest: &str) -> Option<(String, String)> {
    const FROM: [&str; 5] = ["より転載", "から転載", "より配信", "提供", "より"];
    let from = |word: &str| {
        let name = FROM.iter().find_map(|from| word.strip_suffix(from))?;
        (name.chars().count() >= SHORTEST && is_publisher(name)).then(|| name.to_owned())
    };
    let words: Vec<&str> = rest.split(' ').collect();
    let at = words.iter().position(|word| from(word).is_some())?;
    let source = from(words.get(at)?)?;
    let others: Vec<&str> = [words.get(..at)?, words.get(at + 1..)?].concat();
    Some((source, others.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::{is_english, parted, taken_from};

    #[test]
    fn a_source_may_be_told_by_what_stands_behind_it() {
        let taken = taken_from("海鳴タイムズ 潮騒新聞より");
        assert_eq!(taken, Some(("潮騒新聞".to_owned(), "海鳴タイムズ".to_owned())));
        assert_eq!(taken_from("昨日より 海鳴タイムズ"), None);
    }

    #[test]
    fn papers_are_known_by_their_last_word() {
        for name in ["The Harbour Post", "Coast Wire", "Northern Ledger", "The Quillport Sentinel"] {
            assert!(is_english(name), "{name}");
        }
        for name in ["Harbour Post", "Ada Moor", "The Hague", "Ledger", "in the Northern Ledger"] {
            assert!(!is_english(name), "{name}");
        }
    }

    #[test]
    fn who_signs_and_for_whom() {
        for (byline, people, outlet) in [
            ("Ada Moor, The Quillport Courier", "Ada Moor", "The Quillport Courier"),
            ("Ada Moor and Tom Hale, Estuary Herald", "Ada Moor and Tom Hale", "Estuary Herald"),
            ("Ada Moor, Tom Hale, Estuary Herald", "Ada Moor, Tom Hale", "Estuary Herald"),
            ("Ada Moor for the Quillport Courier", "Ada Moor", "the Quillport Courier"),
            ("Ada Moor (Coast Wire)", "Ada Moor", "Coast Wire"),
            ("林禾 青屏日报", "林禾", "青屏日报"),
            ("林禾、周平 青屏日报", "林禾、周平", "青屏日报"),
            ("青屏晚报 林禾", "林禾", "青屏晚报"),
            ("石川一郎（潮騒新聞）", "石川一郎", "潮騒新聞"),
            ("윤서진 누리일보", "윤서진", "누리일보"),
        ] {
            assert_eq!(parted(byline), Some((people, outlet)), "{byline}");
        }
        for byline in [
            "Ada Moor",
            "Ada Moor, Tom Hale and Sue Marsh",
            "Ada Moor, The Hague",
            "The Quillport Courier",
            "Estuary Herald, Coast Wire",
            "林禾 周平 石川",
            "林禾 周大台",
            "青屏日报",
            "林禾 青屏日报 周平 柳渡晚报",
        ] {
            assert_eq!(parted(byline), None, "{byline}");
        }
    }
}
