//! Who speaks in English: “…,” said Jane Roe; “…,” Mr Roe added; the clerk Jane Roe said: “…”.

use std::sync::LazyLock;

use super::{lead, subject};
use crate::facts::names;
use crate::facts::text::{Text, Word};
use crate::facts::words::{Lexeme, Words, lexeme, listed, words};

/// Verbs of saying before the speaker.
pub(super) static BEFORE_SPEAKER: Words = LazyLock::new(|| {
    words(
        "\
    said says added adds told asked wrote writes explained warned replied tweeted recalled testified joked",
    )
});
/// And behind, or before the quotation.
pub(super) static BEHIND_SPEAKER: Words = LazyLock::new(|| {
    words(
        "\
    said says added adds told tells asked wrote writes explained explains warned replied tweeted recalled recalls argued \
    argues insisted insists noted notes stressed continued concluded admitted claimed testified joked commented acknowledged",
    )
});
/// So many words may stand between a quotation and its verb, so many scalar values, and so many words between “said” and
/// the name.
const SUBJECT: usize = 16;
pub(super) const FARTHEST: usize = 110;
const ROLE: usize = 10;
/// What leads to a source behind a quotation.
const ACCORDING: &str = "according to";

/// The range of the speaker’s name beside the quotation from `start` to `end`.
pub(super) fn speaker(text: Text<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    let from = text.blank(end);
    match Said::behind(text, from) {
        Some(said) => said.by(text, from),
        None => lead::speaker(text, start),
    }
}

/// How the clause behind a quotation tells that somebody says it, and where.
#[derive(Clone, Copy)]
pub(super) enum Said {
    /// “said Jane Roe”, behind the verb.
    Inverted(usize),
    /// “according to Jane Roe”, behind these words.
    According(usize),
    /// “Jane Roe said”, before the verb.
    Verb(usize),
}

impl Said {
    /// That of the clause that begins here.
    pub(super) fn behind(text: Text<'_>, from: usize) -> Option<Self> {
        let word = text.word(from);
        if BEFORE_SPEAKER.contains(word.text()) {
            return Some(Self::Inverted(word.end));
        }
        { text.past(from, ACCORDING).map(Self::According) }
            .or_else(|| verb_behind(text, from).map(Self::Verb))
    }

    /// The range of the name of who says it.
    pub(super) fn by(self, text: Text<'_>, from: usize) -> Option<(usize, usize)> {
        match self {
            Self::Inverted(end) => inverted(text, from, end),
            Self::According(blank) => {
                // The names of offices are not looked through for one of a person.
                let office = text.is(blank, " the ") && text.get(blank + 5).is_ascii_uppercase();
                if office { None } else { behind_verb(text, blank) }
            }
            Self::Verb(verb) => {
                // “Thomas allegedly told”
                let (adverb, last) = text.word_before(verb - 1);
                let to = if last.text().ends_with("ly") && !last.capital { adverb - 1 } else { verb - 1 };
                subject::name(text, from, to).or_else(|| capital_phrase(text, from, to))
            }
        }
    }
}

/// The name behind the verb of saying that stands here: “said Jane Roe”.
pub(super) fn inverted(text: Text<'_>, from: usize, end: usize) -> Option<(usize, usize)> {
    names::spoken_of(text, from, end)
        .filter(|n| n.start > end)
        .map(|name| (name.start, name.end))
        .or_else(|| behind_verb(text, end))
}

/// Whether the clause that begins behind a quotation says in English who said it, by name.
pub(super) fn is_named_behind(text: Text<'_>, end: usize) -> bool {
    let from = text.blank(end);
    let verb = verb_behind(text, from);
    verb.is_some_and(|verb| subject::name(text, from, verb - 1).is_some())
}

/// Where the verb of saying stands in the clause that begins here.
fn verb_behind(text: Text<'_>, from: usize) -> Option<usize> {
    let mut at = from;
    let mut words = 0;
    while words < SUBJECT && at < from + FARTHEST {
        let c = text.get(at);
        if c.is_ascii_alphabetic() {
            let word = text.word(at);
            if at > from && text.before(at, 1) == ' ' && BEHIND_SPEAKER.contains(word.text()) {
                return Some(at);
            }
            words += 1;
            // A.J. and Lt. end no sentence.
            let short = word.end == at + 1 && word.capital || is_title(&word) || is_rank(&word);
            at = word.end + usize::from(short && text.get(word.end) == '.');
        } else if matches!(c, '.' | '!' | '?' | ';' | ':' | '"' | '“' | '”' | '(' | '\0' | '\n' | '—') {
            return None;
        } else {
            at += 1;
        }
    }
    None
}

/// Ranks that are written short.
fn is_rank(word: &Word) -> bool {
    word.capital && listed("lt maj col cpl rev st jr sr det insp cmdr adm brig", word.text())
}

/// “said the firm’s chief clerk Jane Roe.”, “said Ms. Roe, who …”, “added Roe.”
fn behind_verb(text: Text<'_>, verb: usize) -> Option<(usize, usize)> {
    const LEADS: &str = "for of at in from the to with by on a an and or than into over near about as";
    let mut at = past_age(text, text.past(verb, " ")?);
    if let Some(name) = subject::behind(text, at) {
        return Some(name);
    }
    let first = at;
    let mut before: Option<Word> = None;
    let mut office = false;
    for _ in 0..ROLE {
        let word = text.word(at);
        if word.end == at {
            return None;
        }
        let titled = before.as_ref().is_some_and(is_title);
        let led = before.as_ref().is_some_and(|w| listed(LEADS, w.text()));
        // “said Hallow police Lt. Jane Roe”
        if word.capital
            && before.is_some()
            && !led
            && let Some(name) = subject::behind(text, at)
        {
            return Some(name);
        }
        let stop = if word.capital && !is_title(&word) { names::capitals(text, at) } else { None };
        if let Some(stop) = stop {
            // “said Roe and Marlach”
            let closed = subject::is_closed(text, stop) && !text.is(stop, " and ");
            let full = names::is_full(text, at, stop);
            let lone = stop == word.end && is_family_name(&word) && (titled || before.is_none());
            if full && !led && before.is_some() || lone && (closed || titled) {
                return Some((at, stop));
            }
            if led
                && office
                && let Some(name) = subject::behind_office(text, at, stop)
            {
                return Some(name);
            }
            at = stop;
        } else {
            let dot = usize::from(text.get(word.end) == '.' && is_title(&word));
            at = word.end + dot;
        }
        office |= is_title(&word);
        // The firm’s clerk
        at = text.past_any(at, &["'s", "’s", "'", "’"]).unwrap_or(at);
        if let Some(name) = text.past(at, ", ") {
            return subject::in_commas(text, first, name);
        }
        at = text.past(at, " ")?;
        before = Some(word);
    }
    None
}

/// “said 17-year-old Jane Roe”
fn past_age(text: Text<'_>, at: usize) -> usize {
    text.past(text.digits(at), "-year-old ").unwrap_or(at)
}

pub(super) fn is_title(word: &Word) -> bool {
    word.capital && lexeme(word.bytes()) == Some(Lexeme::Title)
}

pub(super) fn is_family_name(word: &Word) -> bool {
    word.capital
        && word.text().len() > 2
        && !names::is_nobody(word)
        && !matches!(lexeme(word.bytes()), Some(Lexeme::Month(_) | Lexeme::Weekday(..) | Lexeme::Title))
}

fn capital_phrase(text: Text<'_>, from: usize, to: usize) -> Option<(usize, usize)> {
    const NO_NAMES: &str =
        "he she they it i we the you and but a an his her their one another some that this there as then";
    let first = text.get(from).is_ascii_uppercase();
    let other = listed(NO_NAMES, text.word(from).text());
    if !first || other || to <= from || text.slice(from, to).contains(&',') {
        return None;
    }
    // “Valley spokesman Owen Marlach”: the name behind the role.
    let mut at = to;
    for _ in 0..2 {
        at = text.word_before(at).0;
    }
    let (role, word) = text.word_before(at);
    let named = role >= from
        && text.get(at).is_uppercase()
        && !word.capital
        && word.end > role
        && names::is_full(text, at, to);
    Some(if named { (at, to) } else { (from, to) })
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::speaker_of;

    #[test]
    fn speakers_behind_titles_and_roles() {
        for (text, speaker) in [
            ("“The bridge is open,” said Willow Valley roads engineer Ada Brook.", Some("Ada Brook")),
            ("“The bridge is open,” said Professor Ada Brook, of the college.", Some("Ada Brook")),
            ("“The bridge is open,” said Ms. Brook, who lives there.", Some("Brook")),
            ("“The bridge is open,” Mr. Brook said.", Some("Brook")),
            ("“The bridge is open,” added Brook.", Some("Brook")),
            ("“The bridge is open,” Valley clerk Owen Marlach said.", Some("Owen Marlach")),
            (
                "“The bridge is open,” Ada Brook, a clerk at the ferry office in Hallow, told Radio Wend.",
                Some("Ada Brook"),
            ),
            ("“The bridge is open,” her agent, Ada Brook, said yesterday.", Some("Ada Brook")),
            ("“The bridge is open,” the clerk's mother, Ada Brook, said.", Some("Ada Brook")),
            ("“The bridge is open,” Hallow Rovers interim coach Ada Brook asked.", Some("Ada Brook")),
            (
                "“The bridge is open,” Wend Union President Ada van Brook said in Hallow.",
                Some("Ada van Brook"),
            ),
            ("“The bridge is open,” Hallow Police Chief Ada Brook said.", Some("Ada Brook")),
            ("“The bridge is open,” Brook, 92, told the paper.", Some("Brook")),
            ("“The bridge is open,” said 17-year-old Ada Brook, one of his sons.", Some("Ada Brook")),
            ("“The bridge is open,” said Interior Secretary Ada Brook in a call.", Some("Ada Brook")),
            ("“The bridge is open,” said Attorney Ada Cox.", Some("Ada Cox")),
            ("“The bridge is open,” said General Manager A.J. Brook.", Some("A.J. Brook")),
            ("“The bridge is open,” said Lt. Ada Brook of the ferry police.", Some("Ada Brook")),
            ("“The bridge is open,” said Jan Brook, who was there.", Some("Jan Brook")),
            ("Her spokesman, Owen Marlach, said, “The bridge is open to all.”", Some("Owen Marlach")),
            ("At the council's hearing, Marlach said, “The bridge is open to all.”", Some("Marlach")),
            ("“The bridge is open,” said ferry spokesman Brigadier General Ada Brook.", Some("Ada Brook")),
            ("“The bridge is open,” said Hallow police Lt. Ada Brook.", Some("Ada Brook")),
            ("“The bridge is open,” said Secretary of the Interior Ada Brook.", Some("Ada Brook")),
            ("“The bridge is open,” said the rebels' leader, Ada Brook.", Some("Ada Brook")),
            ("“The bridge is open,” said his lawyer, Ada Brook, 41.", Some("Ada Brook")),
            ("“The bridge is open,” said Brook in a call.", Some("Brook")),
            ("“The bridge is open,” said Brook and Marlach.", None),
            ("“The bridge is open,” said the ferry clerk Ada Wu.", Some("Ada Wu")),
            ("“The bridge is open,” Brook, Hallow's mayor, said.", Some("Brook")),
            ("“The bridge is open,” the winner, ferry clerk Ada Brook, said.", Some("Ada Brook")),
            ("“The bridge is open to all,” according to Ada Brook of the ferry.", Some("Ada Brook")),
            ("“The bridge is open to all,” according to Hallow police Lt. Ada Brook.", Some("Ada Brook")),
            ("“The bridge is open to all,” according to the Marlach Hallow Ferries.", None),
            ("“The bridge is open,” said the clerk, Ada Brook's father.", None),
            ("“The bridge is open,” but Ada Brook said it was not.", None),
            ("“The bridge is open,” in a letter to Ada Brook, the council said.", None),
            ("“The bridge is open,” the ferry town of Port Hallow said.", None),
            ("“The bridge is open,” the rivals of Ada Brook said.", None),
            ("“The bridge is open,” he added, and coach Ada Brook said nothing.", None),
            ("Brook added: “The bridge is open to all.”", Some("Brook")),
            ("Mr Brook said: “The bridge is open to all.”", Some("Brook")),
            ("“The bridge is open,” said a clerk for Willow Creek.", None),
            ("“The bridge is open,” said the council.", None),
            ("“The bridge is open,” he told Ada Brook.", None),
            ("Police said: “The bridge is open to all.”", None),
        ] {
            assert_eq!(speaker_of(text).as_deref(), speaker, "{text}");
        }
    }
}
