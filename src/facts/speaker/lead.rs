//! Who speaks in English where words before the quotation tell: Jane Roe said in a letter: “…”; “…,” said Jane Roe, “…”;
//! “…,” Jane Roe said. “…”.

use super::english::{self, BEFORE_SPEAKER, BEHIND_SPEAKER, FARTHEST, Said};
use super::subject;
use crate::facts::names;
use crate::facts::sentence::is_full_stop;
use crate::facts::text::{Text, Word, is_blank};
use crate::facts::words::{Lexeme, lexeme, listed};

/// So many words may stand between the verb and the quotation: told the council on Monday.
const ADDRESSED: usize = 7;
/// What words between the verb and the quotation begin with, unless it is “told”.
const BESIDE: &str = "in on at during yesterday today tonight this last later earlier afterwards afterward to of by via \
                      through from after before again";

/// The range of the speaker’s name before the quotation from `start` on.
pub(super) fn speaker(text: Text<'_>, start: usize) -> Option<(usize, usize)> {
    let mark = start - usize::from(is_blank(text.before(start, 1)));
    let last = text.before(mark, 1);
    if matches!(last, ',' | ':') {
        let Some((verb, word)) = verb_before(text, mark - 1, ADDRESSED) else {
            return if last == ',' { inverted(text, mark - 1) } else { None };
        };
        return named(text, verb, &word);
    }
    if mark == start {
        return None;
    }
    if last.is_ascii_lowercase() {
        // “She said that “…””, “she said “…””
        let (at, word) = text.word_before(mark);
        let (end, words) = if word.text() == "that" { (at.checked_sub(1)?, ADDRESSED) } else { (mark, 0) };
        let (verb, word) = verb_before(text, end, words)?;
        return named(text, verb, &word);
    }
    matches!(last, '.' | '!' | '?').then(|| continued(text, mark - 1)).flatten()
}

/// The verb of saying that leads to a quotation from the words before `end`, at most so many words before.
fn verb_before(text: Text<'_>, end: usize, words: usize) -> Option<(usize, Word)> {
    let mut at = end;
    for count in 0..=words {
        let (from, word) = text.word_before(at);
        let from = if word.end == from { before_figures(text, from)? } else { from };
        if BEHIND_SPEAKER.contains(word.text()) && from > 0 {
            let next = text.word(word.end + 1);
            let addressed = count == 0
                || matches!(word.text(), "told" | "tells")
                || listed(BESIDE, next.text())
                || matches!(lexeme(next.bytes()), Some(Lexeme::Weekday(..)));
            return addressed.then_some((from, word));
        }
        // “Brook said, adding: “…””
        let adding = count == 0 && word.text() == "adding" && text.before(from, 2) == ',';
        if !is_blank(text.before(from, 1)) {
            return None;
        }
        at = if adding { from - 2 } else { from };
    }
    None
}

/// Where the figures begin that end at a position: in 1971.
fn before_figures(text: Text<'_>, end: usize) -> Option<usize> {
    let figures = (0..end).rev().take_while(|&at| text.get(at).is_ascii_digit()).last();
    figures.filter(|&from| end - from <= 4)
}

/// The name before the verb that leads to a quotation.
fn named(text: Text<'_>, verb: usize, word: &Word) -> Option<(usize, usize)> {
    // “had said”, “later added”, “also wrote”
    let mut to = verb;
    while let (from, before) = text.word_before(to)
        && from > 0
        && !before.capital
        && (listed("had has have also later then once", before.text()) || before.text().ends_with("ly"))
    {
        to = from;
    }
    if let Some(name) = names::spoken_of(text, to, word.end).filter(|n| n.end < verb) {
        return Some((name.start, name.end));
    }
    // “Her spokesman, Owen Marlach, said, “…””
    let from = clause_start(text, to);
    if let Some(name) = subject::name(text, from, to - 1) {
        return Some(name);
    }
    // “At the hearing, Marlach said, “…””
    let comma = (from..to - 1).rev().find(|&at| text.get(at) == ',').map(|at| text.blank(at + 1));
    if let Some(at) =
        comma.filter(|&at| text.word(at).end == to - 1 && english::is_family_name(&text.word(at)))
    {
        return Some((at, to - 1));
    }
    // A lone family name at the beginning of a sentence or behind Mr and the like.
    let (from, name) = text.word_before(to);
    let dot = usize::from(text.before(from, 2) == '.');
    let opens = from == 0 || dot == 1 || matches!(text.before(from, 2), '”' | '"' | '!' | '?');
    let (_, title) = text.word_before(from.saturating_sub(1 + dot));
    let named = english::is_family_name(&name) && from + 2 < name.end && name.end + 1 == to;
    (named && (opens || english::is_title(&title))).then_some((from, name.end))
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

/// “…,” said Jane Roe, “…”: the name between two parts of what was said, the comma behind it at `end`.
fn inverted(text: Text<'_>, end: usize) -> Option<(usize, usize)> {
    let first = end.saturating_sub(FARTHEST);
    for at in (first..end).rev() {
        let c = text.get(at);
        if matches!(c, '”' | '"' | '“' | ';' | ':' | '!' | '?' | '(' | ')' | '—' | '\n') {
            return None;
        }
        if !is_blank(text.before(at, 1)) || !c.is_ascii_lowercase() {
            continue;
        }
        let word = text.word(at);
        if BEFORE_SPEAKER.contains(word.text()) {
            let parted = matches!(text.before(at, 2), '”' | '"' | ',' | '’' | '\'');
            let name = english::inverted(text, at, word.end).filter(|&(_, stop)| stop <= end);
            return name.filter(|_| parted);
        }
    }
    None
}

/// “…,” Jane Roe said. “…”: what is quoted right behind the sentence that tells who said what stands before it. The point of
/// that sentence is at `point`.
fn continued(text: Text<'_>, point: usize) -> Option<(usize, usize)> {
    let first = point.saturating_sub(FARTHEST);
    let close = (first..point).rev().find(|&at| {
        let mark = matches!(text.get(at), '”' | '"')
            || matches!(text.get(at), '’' | '\'') && text.get(at + 1) == ' ';
        mark || matches!(text.get(at), '“' | '\n')
    })?;
    let quoted = matches!(text.get(close), '”' | '"' | '’' | '\'') && among!(text.before(close, 1), ",?!…—");
    let whole =
        || !(close + 1..point).any(|at| matches!(text.get(at), '.' | '!' | '?') && is_full_stop(text, at));
    if !quoted || text.get(close + 1) != ' ' || !whole() {
        return None;
    }
    let from = close + 2;
    Said::behind(text, from)?.by(text, from).filter(|&(_, stop)| stop <= point)
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::speakers_of;

    #[test]
    fn who_speaks_is_told_before() {
        for (text, speakers) in [
            ("Ada Brook told the council on Monday: “The bridge is open to all.”", vec![Some("Ada Brook")]),
            ("Brook also wrote: “The bridge is open to all.”", vec![Some("Brook")]),
            ("Mr. Brook said in 1971, “The bridge is open to all.”", vec![Some("Brook")]),
            ("Hallow mayor Ada Brook had said yesterday, “The bridge is open.”", vec![Some("Ada Brook")]),
            (
                "The ferry's manager, A.J. Brook, said that “we'll look at the old bridge and the quay in May.”",
                vec![Some("A.J. Brook")],
            ),
            ("Ada Brook said “the bridge is open to all of us in May.”", vec![Some("Ada Brook")]),
            ("Ada Brook said the clerk, “The bridge is open to all.”", vec![None]),
            (
                "Ada Brook's father told Owen Marlach that “the bridge is open to all of us in May.”",
                vec![None],
            ),
            (
                "“The bridge is open,” says Brook, “and it stays open until the end of the year.”",
                vec![Some("Brook"), Some("Brook")],
            ),
            (
                "“The bridge is open,” said Ada Brook, the mayor, “and it stays open until the end of the year.”",
                vec![Some("Ada Brook"), Some("Ada Brook")],
            ),
        ] {
            let found = speakers_of(text);
            let found: Vec<Option<&str>> =
                found.iter().map(|s| Some(s.as_str()).filter(|s| !s.is_empty())).collect();
            assert_eq!(found, speakers, "{text}");
        }
    }

    #[test]
    fn what_goes_on_behind_its_speaker_is_hers() {
        for (text, second) in [
            ("“The bridge is open,” Brook said. “We built it in a year.”", Some("Brook")),
            (
                "“The bridge is open,” said Ada Brook of the ferry. “We built it in a year.”",
                Some("Ada Brook"),
            ),
            ("“Is the bridge open?” Brook asked in a letter. “We built it in a year.”", Some("Brook")),
            (
                "“The bridge is open,” Brook said. “We built it in a year,” Owen Marlach added.",
                Some("Owen Marlach"),
            ),
            ("“The bridge is open,” Brook said. “We built it in a year,” he added.", None),
            ("“The bridge is open,” he said. “We built it in a year.”", None),
            ("“The bridge is open,” Brook said. The road is not. “We built it in a year.”", None),
            ("“The bridge is open.” Ada Brook said so. “We built it in a year.”", None),
        ] {
            assert_eq!(speakers_of(text).pop().filter(|s| !s.is_empty()).as_deref(), second, "{text}");
        }
    }
}
