//! Papers in English by their names, and whom someone wrote for: `Ada Moor, The Quillport Courier`, 林禾 青屏日报.

use super::byline::{REST, ends_sentence, is_publisher};
use super::labels::ENGLISH_PUBLISHERS;
use super::stamp::Stamp;

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

/// A line that is no more than a paper and a day: its name and the day, with the time of day where one is told.
pub(super) fn dated(line: &str, stamp: &Stamp) -> Option<(String, Stamp)> {
    outlet_and_date(line, stamp).or_else(|| Some((edition(line, stamp)?, stamp.clone())))
}

/// `Coast Wire, 5 March 2026`, `5 March 2026, 06:45, Coast Wire`: the name beside the date, where it ends as those of
/// publishers do, and the date with the time behind both.
fn outlet_and_date(line: &str, stamp: &Stamp) -> Option<(String, Stamp)> {
    let around = |c: char| c.is_whitespace() || ",|·•—–-()".contains(c);
    let before = line.get(..stamp.range.start)?;
    let after = line.get(stamp.range.end..)?;
    let (name, rest) = match before.trim_matches(around) {
        // Without a mark between them they may be parts of one sentence.
        name if !name.is_empty() => {
            (before.trim_end().strip_suffix([',', '|', '·', '•', '—', '–', '(']).map(|_| name)?, after)
        }
        _ => {
            let after = after.trim_matches(around);
            let end = after.find(|c: char| c.is_ascii_digit()).unwrap_or(after.len());
            let (name, rest) = after.split_at(end);
            (name.trim_matches(around), rest)
        }
    };
    let time = stamp.at_time_of(rest);
    let alone =
        !rest.contains(char::is_alphanumeric) || (time.is_some() && !rest.contains(char::is_alphabetic));
    (alone && is_english(name)).then(|| (name.to_owned(), time.unwrap_or_else(|| stamp.clone())))
}

/// `潮騒日報 2025年11月13日付朝刊`, `海浜タイムス 2025年11月13日(木曜日) 社会 29面`: the paper before the date, where
/// the edition or the page follows.
fn edition(line: &str, stamp: &Stamp) -> Option<String> {
    let name = line
        .get(..stamp.range.start)?
        .trim_matches(|c: char| c.is_whitespace() || "|｜·,，、(（".contains(c));
    let after = line.get(stamp.range.end..)?;
    let is_edition = |word: &str| {
        let numbered = word.ends_with(['面', '版']) && word.contains(char::is_numeric);
        numbered
            || word.ends_with(['付'])
            || ["朝刊", "夕刊", "号外", "晨刊", "晚刊"].iter().any(|e| word.ends_with(e))
    };
    let mut words = after.split(|c: char| c.is_whitespace() || "()（）|｜".contains(c));
    let short = after.chars().count() <= REST && !ends_sentence(after);
    (short && is_publisher(name) && words.any(is_edition)).then(|| name.to_owned())
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
    let last = author.rsplit_once(between);
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
    use crate::read::byline::parse;

    #[test]
    fn a_source_may_be_told_by_what_stands_behind_it() {
        let taken = taken_from("海鳴タイムズ 潮騒新聞より");
        assert_eq!(taken, Some(("潮騒新聞".to_owned(), "海鳴タイムズ".to_owned())));
        assert_eq!(taken_from("昨日より 海鳴タイムズ"), None);
    }

    #[test]
    fn a_paper_its_day_and_its_hour_stand_in_any_order() {
        for (line, when) in [
            ("16 April 2026, 08:12, The Quillport Sentinel", "2026-04-16T08:12:00"),
            ("16 April 2026 08:12 | The Quillport Sentinel", "2026-04-16T08:12:00"),
            ("08:12, 16 April 2026, The Quillport Sentinel", "2026-04-16T08:12:00"),
            ("The Quillport Sentinel, 16 April 2026, 08:12", "2026-04-16T08:12:00"),
            ("The Quillport Sentinel, 08:12, 16 April 2026", "2026-04-16T08:12:00"),
            ("The Quillport Sentinel — April 16, 2026", "2026-04-16"),
            ("The Quillport Sentinel (16 April 2026)", "2026-04-16"),
            ("April 16, 2026, The Quillport Sentinel, 08:12", "2026-04-16T08:12:00"),
            ("April 16, 2026 · The Quillport Sentinel", "2026-04-16"),
        ] {
            let read = parse(line).expect(line);
            assert_eq!(read.outlet.as_deref(), Some("The Quillport Sentinel"), "{line}");
            assert_eq!(read.published.unwrap().to_rfc3339(), when, "{line}");
        }
        let line = parse("16 April 2026, 08:12, The Quillport Evening Bugle").unwrap();
        assert_eq!(
            (line.published.unwrap().to_rfc3339().as_str(), line.outlet),
            ("2026-04-16T08:12:00", None)
        );
        for line in [
            "On 16 April 2026 the Quillport Sentinel closed.",
            "16 April 2026: The Quillport Sentinel closes its doors for good",
            "16 April 2026, Quillport Town Hall and Council Chamber",
        ] {
            assert_eq!(parse(line), None, "{line}");
        }
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
