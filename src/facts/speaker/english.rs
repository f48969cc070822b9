//! Who speaks in English: “…,” said Jane Roe; “…,” Mr Roe added; the clerk Jane Roe said: “…”.

use super::subject;
use crate::facts::names;
use crate::facts::text::{Text, Word};
use crate::facts::words::{Lexeme, lexeme, listed};

/// Verbs of saying before the speaker, behind, and before the quotation.
const BEFORE_SPEAKER: &str = "said says added told asked wrote explained warned replied tweeted recalled";
const BEHIND_SPEAKER: &str = "said says added told asked wrote explained warned replied tweeted recalled argued insisted \
                              noted stressed continued concluded admitted claimed";
/// So many words may stand between a quotation and its verb, so many scalar values, and so many words between “said” and
/// the name.
const SUBJECT: usize = 16;
const FARTHEST: usize = 110;
const ROLE: usize = 10;

/// The range of the speaker’s name beside the quotation from `start` to `end`.
pub(super) fn speaker(text: Text<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    let from = text.blank(end);
    let word = text.word(from);
    if listed(BEFORE_SPEAKER, word.text()) {
        return names::spoken_of(text, from, word.end)
            .filter(|n| n.start > word.end)
            .map(|name| (name.start, name.end))
            .or_else(|| behind_verb(text, word.end));
    }
    // The name, then the verb.
    if let Some(verb) = verb_behind(text, from) {
        // “Thomas allegedly told”
        let (adverb, last) = text.word_before(verb - 1);
        let to = if last.text().ends_with("ly") && !last.capital { adverb - 1 } else { verb - 1 };
        return subject::name(text, from, to).or_else(|| capital_phrase(text, from, to));
    }
    before(text, start)
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
            if at > from && text.before(at, 1) == ' ' && listed(BEHIND_SPEAKER, word.text()) {
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

/// Jane Roe said: “…”; Ms Roe added: “…”.
fn before(text: Text<'_>, start: usize) -> Option<(usize, usize)> {
    let mark = start - usize::from(start > 0 && text.before(start, 1) == ' ');
    if !matches!(text.before(mark, 1), ',' | ':') {
        return None;
    }
    let (verb, word) = text.word_before(mark - 1);
    if !listed(BEHIND_SPEAKER, word.text()) || verb == 0 {
        return None;
    }
    if let Some(name) = names::spoken_of(text, verb, word.end).filter(|n| n.end < verb) {
        return Some((name.start, name.end));
    }
    // “Her spokesman, Owen Marlach, said, “…””
    let from = clause_start(text, verb);
    if let Some(name) = subject::name(text, from, verb - 1) {
        return Some(name);
    }
    // “At the hearing, Marlach said, “…””
    let comma = (from..verb - 1).rev().find(|&at| text.get(at) == ',').map(|at| text.blank(at + 1));
    if let Some(at) = comma.filter(|&at| text.word(at).end == verb - 1 && is_family_name(&text.word(at))) {
        return Some((at, verb - 1));
    }
    // A lone family name at the beginning of a sentence or behind Mr and the like.
    let (from, name) = text.word_before(verb);
    let dot = usize::from(text.before(from, 2) == '.');
    let opens = from == 0 || dot == 1 || matches!(text.before(from, 2), '”' | '"' | '!' | '?');
    let (_, title) = text.word_before(from.saturating_sub(1 + dot));
    (is_family_name(&name) && from + 2 < name.end && (opens || is_title(&title))).then_some((from, name.end))
}

/// Where the sentence begins that goes on before a place, as far as it is looked at.
fn clause_start(text: Text<'_>, end: usize) -> usize {
    let stops = |at: &usize| {
        let c = text.before(*at, 1);
        let ends = c == '.' && text.get(*at) == ' ' && text.before(*at, 3).is_ascii_lowercase();
        ends || matches!(c, '!' | '?' | '”' | '"' | '“' | ';' | ':' | '(' | '\n')
    };
    let first = end.saturating_sub(FARTHEST);
    let start = (first..end).rev().find(stops).unwrap_or(first);
    // Cut in the middle of a sentence.
    if start == first && first > 0 { end } else { text.blank(start) }
}

/// “said the firm’s chief clerk Jane Roe.”, “said Ms. Roe, who …”, “added Roe.”
fn behind_verb(text: Text<'_>, verb: usize) -> Option<(usize, usize)> {
    const LEADS: &str = "for of at in from the to with by on a an and or than into over near about as";
    let mut at = past_age(text, text.past(verb, " ")?);
    if let Some(name) = subject::behind(text, at) {
        return Some(name);
    }
    let mut before: Option<Word> = None;
    for _ in 0..ROLE {
        let word = text.word(at);
        if word.end == at {
            return None;
        }
        let titled = before.as_ref().is_some_and(is_title);
        let led = before.as_ref().is_some_and(|w| listed(LEADS, w.text()));
        let stop = if word.capital && !is_title(&word) { names::capitals(text, at) } else { None };
        if let Some(stop) = stop {
            let closed = matches!(text.get(stop), ',' | '.' | ';' | '\0' | '(') || text.is(stop, " in a ");
            let full = names::is_full(text, at, stop);
            let lone = stop == word.end && is_family_name(&word) && (titled || before.is_none());
            if full && !led && before.is_some() || lone && (closed || titled) {
                return Some((at, stop));
            }
            at = stop;
        } else {
            let dot = usize::from(text.get(word.end) == '.' && is_title(&word));
            at = word.end + dot;
        }
        // The firm’s clerk
        at = text.past_any(at, &["'s", "’s"]).unwrap_or(at);
        at = text.past(at, " ")?;
        before = Some(word);
    }
    None
}

/// “said 17-year-old Jane Roe”
fn past_age(text: Text<'_>, at: usize) -> usize {
    text.past(text.digits(at), "-year-old ").unwrap_or(at)
}

fn is_title(word: &Word) -> bool {
    word.capital && lexeme(word.bytes()) == Some(Lexeme::Title)
}

fn is_family_name(word: &Word) -> bool {
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
