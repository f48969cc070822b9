//! Who speaks in English: “…,” said Jane Roe; “…,” Mr Roe added; the clerk Jane Roe said: “…”.

use crate::facts::names;
use crate::facts::text::{Text, Word};
use crate::facts::words::{Lexeme, lexeme, listed};

/// Verbs of saying before the speaker, behind, and before the quotation.
const BEFORE_SPEAKER: &str = "said says added told asked wrote explained warned replied tweeted recalled";
const BEHIND_SPEAKER: &str = "said says added told asked wrote explained warned replied tweeted recalled argued insisted \
                              stressed continued concluded admitted claimed";
/// So many words may stand between a quotation and its verb, and between “said” and the name.
const SUBJECT: usize = 5;
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
    let mut at = from;
    for _ in 0..SUBJECT {
        let word = text.word(at);
        if word.end == at {
            break;
        }
        if at > from && listed(BEHIND_SPEAKER, word.text()) {
            // “Thomas allegedly told”
            let (adverb, last) = text.word_before(at - 1);
            let to = if last.text().ends_with("ly") && !last.capital { adverb - 1 } else { at - 1 };
            return capital_phrase(text, from, to);
        }
        let dot = usize::from(text.get(word.end) == '.' && is_title(&word));
        at = word.end + dot + 1;
    }
    before(text, start)
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
    // A lone family name at the beginning of a sentence or behind Mr and the like.
    let (from, name) = text.word_before(verb);
    let dot = usize::from(text.before(from, 2) == '.');
    let opens = from == 0 || dot == 1 || matches!(text.before(from, 2), '”' | '"' | '!' | '?');
    let (_, title) = text.word_before(from.saturating_sub(1 + dot));
    (is_family_name(&name) && from + 2 < name.end && (opens || is_title(&title))).then_some((from, name.end))
}

/// “said the firm’s chief clerk Jane Roe.”, “said Ms. Roe, who …”, “added Roe.”
fn behind_verb(text: Text<'_>, verb: usize) -> Option<(usize, usize)> {
    const LEADS: &str = "for of at in from the to with by on a an and or than into over near about as";
    let mut at = text.past(verb, " ")?;
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
    if !first || other || to <= from {
        return None;
    }
    // “Valley spokesman Owen Marlach”: the name behind the role.
    let mut at = to;
    for _ in 0..2 {
        at = text.word_before(at).0;
    }
    let (role, word) = text.word_before(at);
    let named = role >= from && !word.capital && word.end > role && names::is_full(text, at, to);
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
            ("“The bridge is open,” Mr. Brook said.", Some("Mr. Brook")),
            ("“The bridge is open,” added Brook.", Some("Brook")),
            ("“The bridge is open,” Valley clerk Owen Marlach said.", Some("Owen Marlach")),
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
