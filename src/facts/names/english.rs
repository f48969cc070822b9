//! English names: Mr Smith, President Jane Roe, “John Roe said”, “said Jane Roe”, the University of X.

use std::sync::LazyLock;

use super::Name;
use crate::facts::sentence::is_headline;
use crate::facts::text::{Text, Word};
use crate::facts::words::{Lexeme, Words, lexeme, listed, words};

/// Words of organisations, offices, places and days, which no person is called.
static NOBODY: Words = LazyLock::new(|| {
    words(
        "\
    university company department ministry police street house group times post news court council \
    bank office committee party white security research institute association union press center \
    centre college school health federal national international state states new united officials \
    sources foreign prime minister president secretary defense defence justice south north east west \
    chief senior former airlines motors capital city county hong korea china america american \
    british chinese democratic republican representative spokesman spokeswoman spokesperson sheriff \
    sen rep gov mr mrs ms dr services human rights ranking member equities securities holdings \
    partners markets market investment investments management global advisors fund funds trust \
    society federation foundation agency bureau commission authority board league team club network \
    media entertainment technologies technology systems solutions energy airways hospital \
    museum station island islands river mountain beach avenue road bridge airport \
    coalition alliance campaign congress senate parliament government administration army navy force \
    forces guard corps intelligence homeland affairs treasury interior labor labour commerce \
    education transportation agriculture veterans middle supreme high district attorney deputy \
    assistant vice executive officer director manager editor professor doctor general lieutenant \
    colonel captain commander saint christmas easter thanksgiving appeals circuit \
    analytics consulting industries institutional insurance financial finance digital sciences \
    science medicine medical laboratory laboratories embassy mission summit conference report study \
    survey index magazine journal tribune herald gazette guardian reuters bloomberg facebook google \
    twitter microsoft amazon apple central public private royal european african asian latin western \
    eastern northern southern german russian japanese korean indian australian \
    canadian mexican israeli palestinian iranian iraqi syrian turkish ukrainian muslim christian \
    jewish catholic independent conservative liberal democrats republicans democrat breaking \
    chronicle examiner inquirer sentinel telegraph observer dispatch greater great \
    exclusive update video photo image related advertisement subscribe follow share sign",
    )
});

/// What stands before a name and is none of it.
static TITLES: Words = LazyLock::new(|| {
    words(
        "\
    administrator ambassador commissioner superintendent coach congressman congresswoman analyst founder \
    author actor actress singer quarterback professor president senator mayor governor minister judge \
    captain chancellor sergeant detective chairman chairwoman director manager fellow mp adviser advisor speaker leader \
    reporter editor boss chair pope prince princess bishop archbishop economist striker goalkeeper midfielder defender \
    lawyer prosecutor councillor comedian inspector admiral marshal capt lt col lord lady dame",
    )
});

/// Words that begin sentences with a capital.
static COMMON: Words = LazyLock::new(|| {
    words(
        "\
    the but and in on at as he she it they we you this that these those when while after before if \
    so for his her their our its my what who one some all no not yes or by with from of to a an \
    officials police however meanwhile also then there here experts critics others many most both \
    earlier later today yesterday more asked like because since although though",
    )
});

/// Most words of a personal name.
const MOST: usize = 4;

/// The name behind a title that ends at `end`: Mr. Smith, President Jane Roe.
pub(in crate::facts) fn behind_title(text: Text<'_>, title: &Word) -> Option<Name> {
    // “MS Azure”: a firm.
    let shouted = text.before(title.end, 1).is_ascii_uppercase() && title.end > 1;
    if shouted && title.text() != "mp" {
        return None;
    }
    let end = title.end + usize::from(text.get(title.end) == '.');
    let start = text.past(end, " ")?;
    let stop = capitals(text, start)?;
    // “Mr. Chairman”, “Mr. Ranking Member”: an office.
    let first = text.word(start);
    if NOBODY.contains(first.text()) || TITLES.contains(first.text()) {
        return None;
    }
    // “General Motors”, “President Street”: a title that is part of another name wants two words of a person.
    let sure = title.capital
        && matches!(title.text(), "mr" | "mrs" | "ms" | "dr" | "prof" | "professor" | "senator" | "sir");
    // “President Roe Opens Bridge for All”: in a headline any word has a capital.
    let goes_on = || text.get(stop) == ' ' && text.get(stop + 1).is_alphabetic();
    let named = || is_full(text, start, stop) && !(goes_on() && is_headline(text, start));
    (sure || named()).then_some(Name::person(start, stop))
}

/// The name on either side of “said”, which starts at `at`.
pub(in crate::facts) fn spoken_of(text: Text<'_>, at: usize, end: usize) -> Option<Name> {
    before(text, at).or_else(|| {
        let start = text.past(end, " ")?;
        let stop = capitals(text, start)?;
        (is_full(text, start, stop) && !goes_on(text, stop)).then_some(Name::person(start, stop))
    })
}

/// “says Silver Boot winner Jane Roe”: a noun behind that the words with capitals belong to.
fn goes_on(text: Text<'_>, end: usize) -> bool {
    const AFTER: &str = "of from who whose in at on after during as and or but to with when while that it they he she \
                         there this the a an last had has was is were will would could did also about if because before \
                         for via by since through outside inside earlier later yesterday today recently";
    let next = text.word(text.blank(end));
    text.get(end) == ' ' && next.end > end + 1 && !next.capital && !listed(AFTER, next.text())
}

/// “Jane Roe, 41,” and “Jane Roe, who”: what stands behind the comma tells of a person. It begins at a position.
pub(in crate::facts) fn before_comma(text: Text<'_>, at: usize) -> Option<Name> {
    let end = at.checked_sub(2).filter(|&end| text.is(end, ", "))?;
    ending(text, end)
}

/// “Jane Roe, the mayor,”: what she is begins with an article behind the comma.
pub(in crate::facts) fn before_office(text: Text<'_>, office: usize) -> Option<Name> {
    let (from, article) = text.word_before(office);
    let behind = text.word(office).end;
    let ends = matches!(text.get(behind), ',' | '.');
    (ends && matches!(article.text(), "the" | "a")).then(|| before_comma(text, from)).flatten()
}

/// “the mayor, Jane Roe, said”, “according to the mayor, Jane Roe.”: behind a comma and what she is.
pub(in crate::facts) fn in_commas(text: Text<'_>, office: &Word) -> Option<Name> {
    let start = text.past(office.end, ", ").filter(|_| !office.capital)?;
    let end = capitals(text, start)?;
    let ends =
        matches!(text.get(end), ',' | ';') || (text.get(end) == '.' && !text.get(end + 1).is_alphanumeric());
    (ends && is_full(text, start, end)).then_some(Name::person(start, end))
}

/// “Jane Roe said”.
fn before(text: Text<'_>, at: usize) -> Option<Name> {
    ending(text, at.checked_sub(1).filter(|_| text.before(at, 1) == ' ')?)
}

/// What people are that stand at the beginning of a sentence before their name: “Passenger Jane Roe”.
static ROLES: Words = LazyLock::new(|| {
    words(
        "\
    passenger teacher student pupil resident neighbour neighbor farmer driver lawyer nurse witness survivor \
    activist economist historian journalist reporter engineer pilot owner tenant councillor councilor \
    shopkeeper campaigner organiser organizer volunteer villager fisherman firefighter paramedic",
    )
});

/// The name that ends at a position.
fn ending(text: Text<'_>, end: usize) -> Option<Name> {
    let mut start = end;
    for _ in 0..MOST {
        let (from, word) = text.word_before(start);
        let bounded = matches!(text.before(from, 1), ' ' | '\0' | '“' | '"' | '\u{a0}' | '(');
        if !word.capital
            || word.end - from < 2
            || !bounded
            || is_common(&word)
            || TITLES.contains(word.text())
            || ROLES.contains(word.text())
        {
            break;
        }
        start = from;
        if text.before(from, 1) != ' ' {
            break;
        }
        start = from;
        if !text.before(from, 2).is_ascii_alphabetic() {
            break;
        }
        // The blank before belongs to the next word back.
    }
    let start = if text.get(start) == ' ' { start + 1 } else { start };
    (start < end && is_full(text, start, end)).then_some(Name::person(start, end))
}

/// Past the words with capitals that start here.
pub(in crate::facts) fn capitals(text: Text<'_>, start: usize) -> Option<usize> {
    let mut end = start;
    let mut next = start;
    for _ in 0..MOST {
        let word = text.word(next);
        let initial = word.end == next + 1 && text.get(word.end) == '.';
        if !word.capital || (word.end < next + 2 && !initial) || is_common(&word) {
            break;
        }
        let mut stop = word.end + usize::from(initial);
        // O'Neil, Smith-Jones
        let joined = matches!(text.get(stop), '-' | '’' | '\'') && text.get(stop + 1).is_ascii_uppercase()
            // Kim Jong-un
            || text.get(stop) == '-' && text.get(stop + 1).is_ascii_lowercase();
        if joined {
            stop = text.word(stop + 1).end;
        }
        if text.get(stop).is_alphanumeric() {
            return None;
        }
        end = stop;
        if text.get(stop) != ' ' {
            break;
        }
        next = stop + 1;
    }
    (end > start && text.before(end, 1) != '.').then_some(end)
}

/// Two or three words none of which names an organisation or a day.
pub(in crate::facts) fn is_full(text: Text<'_>, start: usize, end: usize) -> bool {
    let words = text.slice(start, end).split(|c| *c == ' ').count();
    let mut at = start;
    let mut person = (2..=3).contains(&words);
    while at < end && person {
        let word = text.word(at);
        let lower = word.text();
        let whole = word.end > at && word.text().len() <= 14 && is_capitalised(text.slice(at, word.end));
        person = whole
            && !matches!(lexeme(word.bytes()), Some(Lexeme::Month(_) | Lexeme::Weekday(_, false)))
            && !NOBODY.contains(lower);
        at = word.end + 1;
    }
    person
}

/// A capital and small letters, or the two capitals of McRoe and DeVale.
fn is_capitalised(word: &[char]) -> bool {
    let small = |letters: &[char]| letters.iter().all(char::is_ascii_lowercase);
    let prefix = match word {
        ['M', 'a', 'c', c, ..] if c.is_ascii_uppercase() => 4,
        ['M', 'c', _, ..] | ['D', 'e' | 'i' | 'u', _, ..] | ['L', 'a' | 'e', _, ..] => 3,
        _ => 1,
    };
    word.get(1..).is_some_and(small) || word.len() > prefix && word.get(prefix..).is_some_and(small)
}

/// Whether no person is called so.
pub(in crate::facts) fn is_nobody(word: &Word) -> bool {
    NOBODY.contains(word.text()) || TITLES.contains(word.text()) || is_common(word)
}

/// Words that begin sentences with a capital.
fn is_common(word: &Word) -> bool {
    COMMON.contains(word.text())
}

#[cfg(test)]
mod tests {
    use crate::article::FactKind;
    use crate::facts::tests::facts_of;

    #[test]
    fn what_a_headline_goes_on_with_is_no_name() {
        let named = |text: &str| facts_of(text).iter().any(|fact| fact.kind == FactKind::Name);
        assert!(!named("President Roe Opens Bridge for All Boatmen"));
        assert!(named("A New Bridge Opens, Says President Jane Roe"));
        assert!(named("They met President Jane Roe at the bridge."));
    }

    #[test]
    fn what_stands_in_commas_tells_of_a_person() {
        let names = |text: &str| -> Vec<String> {
            let facts = facts_of(text).into_iter().filter(|fact| fact.kind == FactKind::Name);
            facts.map(|fact| fact.text.to_string()).collect()
        };
        for (text, want) in [
            ("Petra Lindqvist, who collected the names, was heartbroken.", "Petra Lindqvist"),
            ("Passenger Petra Lindqvist, 34, saw smoke on the deck.", "Petra Lindqvist"),
            ("The men were named as Owen Marl, 41, and others.", "Owen Marl"),
            ("Owen Marl, the mayor, resigned.", "Owen Marl"),
            ("The mayor, Owen Marl, resigned.", "Owen Marl"),
            ("It was shut, according to the board's director, Owen Marl.", "Owen Marl"),
            ("Gov. Petra Lindqvist came on Monday.", "Petra Lindqvist"),
        ] {
            assert_eq!(names(text), [want], "{text}");
        }
        for text in
            ["Those on the Quay, who waited, left.", "In Kansas City, who pays?", "The Council, 34, said no."]
        {
            assert_eq!(names(text), [""; 0], "{text}");
        }
    }
}
