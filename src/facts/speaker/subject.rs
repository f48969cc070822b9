//! The name among the English words for a speaker: Colts coach Ada Brook; her agent, Owen Marlach,; Ada Brook, a doctor in
//! Hallow,.

use crate::facts::names;
use crate::facts::text::Text;
use crate::facts::words::{Lexeme, lexeme, listed};

/// Offices and ranks, besides those that are a [`Lexeme::Title`].
const OFFICES: &str = "lt maj major col brigadier commodore admiral undersheriff sheriff constable superintendent officer \
    attorney prosecutor counsel deputy assistant vice ceo cfo coo cto chairwoman owner minister bishop archbishop rev \
    reverend father sister professor agent actor doctor co-founder coordinator administrator treasurer deputy head \
    councilman councilwoman congressman congresswoman alderman paramedic marshal ranger trooper principal dean rector";
/// Behind these stands no subject that is a person, and before a name somebody else.
const APART: &str = "which that who whom whose as and but or nor after before when while because if where although though in on \
    at by from for with without of to than into over near about according during until since despite";
/// What goes on behind a name that a sentence ends with.
const BEHIND: &str = "of from who whose in at on after during as and or but to with when while that yesterday today through \
    by via since during outside";
/// What tells of somebody, behind the comma after the name.
const TOLD: &str = "a an the who whose of his her their one from";
/// Small words inside of names.
const PARTICLES: &str = "van von der den de la du di da al el bin ben";
/// First names that are months as well.
const MONTHS: &str = "jan april may june august";
/// Capital words that are looked at before the end of a phrase.
const WORDS: usize = 9;

/// The name of who speaks in the words from one place to another, the verb behind them left out.
pub(super) fn name(text: Text<'_>, from: usize, to: usize) -> Option<(usize, usize)> {
    let to = if text.before(to, 1) == ',' { to - 1 } else { to };
    let mut parts = parts(text, from, to);
    let (start, end) = parts.next()?;
    let rest: Vec<(usize, usize)> = parts.collect();
    let begins = |at: usize| text.word(at);
    // “Ada Brook, who said so, left”: of another sentence.
    let relative = "who which whose where when while whom";
    let inside =
        rest.last().is_some_and(|&(at, _)| listed(relative, begins(at).text())) && text.get(to) != ',';
    if inside || listed(APART, begins(start).text()) {
        return None;
    }
    if let Some(found) = at_end(text, start, end) {
        return Some(found);
    }
    // “Brook, 92, told”
    let &(second, stop) = rest.first()?;
    let first = begins(start);
    let what = begins(second);
    let told = text.get(second).is_ascii_digit()
        || listed(TOLD, what.text())
        || text.is_any(what.end, &["'s ", "’s "])
        || !what.capital && is_office(text, second);
    if told && first.capital && first.end == end && end > start + 2 && !names::is_nobody(&first) {
        return Some((start, end));
    }
    // “her agent, Owen Marlach,”
    let whole = run(text, second, stop) == second && second < stop;
    let role = !begins(start).capital || listed("her his their its our my the a an", begins(start).text());
    if whole && role {
        return person(text, second, stop);
    }
    // “the winner, ferry clerk Owen Marlach,”
    (role && text.get(to) == ',' && stop == to).then(|| at_end(text, second, stop)).flatten()
}

/// The name that the words begin with, or with the offices before it: “said Interior Secretary Ada Brook in a note”.
pub(super) fn behind(text: Text<'_>, at: usize) -> Option<(usize, usize)> {
    let mut end = at;
    for _ in 0..WORDS {
        let start = if end == at { at } else { end + 1 };
        let mut stop = start;
        while is_inside(text.get(stop)) {
            stop += 1;
        }
        // The point of a sentence's end.
        let point = text.before(stop, 1) == '.' && !is_abbreviated(text, start, stop - 1);
        stop -= usize::from(point);
        if start == stop || !text.get(start).is_uppercase() {
            break;
        }
        end = stop;
        if point || text.get(stop) != ' ' {
            break;
        }
    }
    let closed = is_closed(text, end) || matches!(text.get(end), '’' | '\'');
    let (start, stop) = person(text, at, end).filter(|_| closed)?;
    // The point behind a short family name ends the sentence: Wu.
    let (family, _) = text.word_before(stop.saturating_sub(1));
    let point = text.before(stop, 1) == '.' && stop > family + 2 && text.before(family, 1) == ' ';
    // A family name alone says no more than the words for it that are looked at elsewhere.
    text.slice(start, stop).contains(&' ').then_some((start, stop - usize::from(point)))
}

/// Whether a name ends here, as far as what stands behind it tells.
pub(super) fn is_closed(text: Text<'_>, end: usize) -> bool {
    matches!(text.get(end), ',' | '.' | ';' | '\0' | '(')
        || text.get(end) == ' ' && (text.get(end + 1) == '(' || listed(BEHIND, text.word(end + 1).text()))
}

/// The name behind what somebody is, which begins at `role` and ends with the comma before `name`: said his lawyer, Jane Roe.
pub(super) fn in_commas(text: Text<'_>, role: usize, name: usize) -> Option<(usize, usize)> {
    let told = listed("a an the his her their its our my one", text.word(role).text())
        || (role..name).any(|at| text.is_any(at, &["'s ", "’s ", "s' ", "s’ "]));
    behind(text, name)
        .filter(|&(start, stop)| told && start == name && matches!(text.get(stop), ',' | '.' | ';' | '\0'))
}

/// The two words of a name behind an office of more than one word: the Interior Jane Roe, of Secretary of the Interior.
pub(super) fn behind_office(text: Text<'_>, at: usize, stop: usize) -> Option<(usize, usize)> {
    let all: Vec<(usize, usize)> = words(text, at, stop).collect();
    let &[.., (office, _), (given, _), _] = &all[..] else { return None };
    (names::is_nobody(&text.word(office)) && names::is_full(text, given, stop)).then_some((given, stop))
}

/// The stretches between commas.
fn parts(text: Text<'_>, from: usize, to: usize) -> impl Iterator<Item = (usize, usize)> + use<'_> {
    let mut at = from;
    std::iter::from_fn(move || {
        let start = text.blank(at);
        if start >= to {
            return None;
        }
        let end = (start..to).find(|&i| text.get(i) == ',').unwrap_or(to);
        at = end + 1;
        Some((start, end))
    })
}

/// The name at the end of a phrase of one piece: “Colts interim coach Ada Brook”.
pub(super) fn at_end(text: Text<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    let from = run(text, start, end);
    if from >= end {
        return None;
    }
    let (_, before) = text.word_before(from);
    if from > start
        && (listed(APART, before.text()) || before.text() == "the" && !has_office(text, from, end))
    {
        return None;
    }
    person(text, from, end)
}

/// Where the words with capitals begin that end a phrase.
fn run(text: Text<'_>, start: usize, end: usize) -> usize {
    let (mut from, mut edge) = (end, end);
    for _ in 0..WORDS {
        let mut at = edge;
        while at > start && is_inside(text.before(at, 1)) {
            at -= 1;
        }
        // The firm's Ada Brook
        let owner = from < end && text.before(edge, 1) == 's' && matches!(text.before(edge, 2), '\'' | '’');
        if owner {
            break;
        }
        // Ada van Brook
        let particle = from < end && at < edge && listed(PARTICLES, text.word(at).text());
        // Of A.J., J. and Lt. the point.
        let ends = text.before(edge, 1) == '.' && !is_abbreviated(text, at, edge - 1);
        if at == edge || ends || !particle && !text.get(at).is_uppercase() {
            break;
        }
        if particle && at > start {
            edge = at - 1;
            continue;
        }
        from = at;
        if at == start || text.before(at, 1) != ' ' {
            break;
        }
        edge = at - 1;
    }
    from
}

/// What a word of a name is made of: O'Neil, Smith-Jones, A.J.
fn is_inside(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\'' | '’' | '-' | '.')
}

/// A., A.J., Lt.
fn is_abbreviated(text: Text<'_>, at: usize, stop: usize) -> bool {
    stop - at <= 2 || text.slice(at, stop).contains(&'.') || is_office(text, at) && text.word(at).end == stop
}

fn is_office(text: Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    lexeme(word.bytes()) == Some(Lexeme::Title) || listed(OFFICES, word.text())
}

fn has_office(text: Text<'_>, from: usize, end: usize) -> bool {
    words(text, from, end).any(|(at, _)| is_office(text, at))
}

/// The words of a run, each with its end.
fn words(text: Text<'_>, from: usize, end: usize) -> impl Iterator<Item = (usize, usize)> + use<'_> {
    let mut at = from;
    std::iter::from_fn(move || {
        if at >= end {
            return None;
        }
        let start = at;
        let stop = (start..end).find(|&i| text.get(i) == ' ').unwrap_or(end);
        at = stop + 1;
        Some((start, stop))
    })
}

/// The name of a person behind the last office in a run of words with capitals.
pub(super) fn person(text: Text<'_>, from: usize, end: usize) -> Option<(usize, usize)> {
    let all: Vec<(usize, usize)> = words(text, from, end).collect();
    let office = all.iter().rposition(|&(at, _)| is_office(text, at));
    let name = all.get(office.map_or(0, |at| at + 1)..)?;
    // “Enough Project director”, “Saints Head Coach”, “Ferry Boatmen Society”
    let name = if name.len() > 3 && office.is_none() {
        let initial =
            name.get(name.len() - 2).is_some_and(|&(at, stop)| text.before(stop, 1) == '.' && stop == at + 2);
        name.get(name.len() - 2 - usize::from(initial)..)?
    } else {
        name
    };
    let &(start, _) = name.first()?;
    let &(last, stop) = name.last()?;
    let family = text.word(last);
    if names::is_nobody(&family) || stop < last + 2 {
        return None;
    }
    let full = match name.len() {
        // A family name alone tells of a person behind an office.
        1 => office.is_some(),
        2..=4 => {
            names::is_full(text, start, stop)
                || has_initials(text, start, last)
                || name.len() == 4 && office.is_some()
                || listed(MONTHS, text.word(start).text()) && name.len() == 2
                || text.slice(start, stop).iter().any(|c| !c.is_ascii())
                || name.iter().any(|&(at, _)| listed(PARTICLES, text.word(at).text()))
        }
        _ => false,
    };
    full.then_some((start, stop))
}

/// A.J. Smith, George W. Smith.
fn has_initials(text: Text<'_>, start: usize, last: usize) -> bool {
    let given = text.slice(start, last);
    let first = text.word(start);
    let short = given.len() <= 3 && given.iter().all(|c| !c.is_lowercase());
    (given.contains(&'.') || short) && (first.end <= start + 2 || !names::is_nobody(&first))
}
