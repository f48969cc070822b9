//! Quotations whose speaker the paragraph before or behind names: over several paragraphs a speaker is told once.

use crate::article::{Article, FactKind};
use crate::compare::Row;
use crate::compare::display::{Side, slice, text};
use crate::text::chars::is_quote;

use super::{Attribution, AttributionChange, AttributionKind};

/// Letters of the shortest family name that is looked for.
const SHORTEST: usize = 3;

/// Takes out sources that were dropped or added beside a quotation whose speaker a paragraph beside it names.
pub(super) fn strike(articles: [&Article; 2], rows: &[Row], found: &mut Vec<Attribution>) {
    found.retain(|change| {
        let lacking = match (change.kind, change.change) {
            (AttributionKind::Source, AttributionChange::Dropped) => Side::Right,
            (AttributionKind::Source, AttributionChange::Added) => Side::Left,
            _ => return true,
        };
        !is_told_beside(articles, rows, change, lacking)
    });
}

fn is_told_beside(articles: [&Article; 2], rows: &[Row], change: &Attribution, lacking: Side) -> bool {
    let Some(row) = rows.get(change.row) else { return false };
    let (here, there) = (articles[lacking.index()], articles[1 - lacking.index()]);
    let blocks = lacking.blocks(row);
    let (Some(&first), Some(&last)) = (blocks.first(), blocks.last()) else { return false };
    let paragraph = |at: usize| here.blocks.get(at).map(|block| block.text.as_str());
    let quoted = paragraph(first).is_some_and(|text| text.starts_with(is_quote));
    let telling = if lacking == Side::Left { Side::Right } else { Side::Left };
    let [from, to] = change.range(telling);
    let text = text(there, row, telling);
    let source = slice(&text, from..to);
    let before = first.checked_sub(1).and_then(paragraph);
    // The speaker is told with another of its paragraphs.
    if paragraph(last).is_some_and(goes_on) || is_open_before(here, first) {
        return true;
    }
    quoted && {
        let beside: Vec<&str> = [before, paragraph(last + 1)].into_iter().flatten().collect();
        let alone = paragraph(last).is_some_and(|text| text.ends_with(is_quote));
        family_name(source).is_some_and(|name| beside.iter().any(|text| has_word(text, name)))
            || people(there, source).any(|name| beside.iter().any(|text| text.contains(name)))
            || alone && before.is_some_and(is_said_by_one_told)
    }
}

/// Whether a quotation is open where a paragraph begins that does not open one of its own behind other words.
fn is_open_before(article: &Article, first: usize) -> bool {
    /// Paragraphs looked at: a speech may be longer, but then is told by whom once more.
    const BACK: usize = 6;
    let text = |at: usize| article.blocks.get(at).map_or("", |block| block.text.as_str());
    let begins = marks(text(first)).next().is_none_or(|(at, opens)| !opens || at == 0);
    let before = (first.saturating_sub(BACK)..first).rev().find_map(|at| marks(text(at)).last());
    begins && before.is_some_and(|(_, opens)| opens)
}

/// Whether a paragraph ends inside of a quotation.
fn goes_on(text: &str) -> bool {
    marks(text).last().is_some_and(|(_, opens)| opens)
}

/// The double marks of quotation in a text, each with its place in bytes and whether it opens.
fn marks(text: &str) -> impl Iterator<Item = (usize, bool)> {
    let mut before = ' ';
    text.char_indices().filter_map(move |(at, c)| {
        let last = std::mem::replace(&mut before, c);
        let opens = match c {
            '“' | '「' | '『' => true,
            '”' | '」' | '』' => false,
            // Behind a blank and before a letter.
            '"' => {
                let next = text.get(at + 1..).and_then(|rest| rest.chars().next());
                (last.is_whitespace() || matches!(last, '(' | '[' | '—' | '–'))
                    && next.is_some_and(|next| !next.is_whitespace())
            }
            _ => return None,
        };
        Some((at, opens))
    })
}

/// Whether a paragraph quotes somebody told of before: “…,” he said.
fn is_said_by_one_told(text: &str) -> bool {
    const VERBS: [&str; 6] = [" said", " says", " added", " told", " explained", " continued"];
    ["he", "she", "they"].iter().any(|who| {
        text.match_indices(who).any(|(at, _)| {
            let edge = text.get(..at).is_some_and(|before| before.ends_with(' ') || before.is_empty());
            let behind = text.get(at + who.len()..).unwrap_or_default();
            edge && VERBS.iter().any(|verb| behind.starts_with(verb))
        })
    })
}

/// The last word with a capital of an English source: Foster of “said Mr Foster”.
fn family_name(source: &str) -> Option<&str> {
    let mut words = source.split(|c: char| !c.is_alphanumeric() && c != '-');
    words.rfind(|word| word.len() >= SHORTEST && word.starts_with(|c: char| c.is_ascii_uppercase()))
}

fn has_word(text: &str, word: &str) -> bool {
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(word).any(|(at, _)| {
        edge(text.get(..at).and_then(|before| before.chars().next_back()))
            && edge(text.get(at + word.len()..).and_then(|behind| behind.chars().next()))
    })
}

/// The names of an article that stand among the words for a source, in scripts without capitals.
fn people<'a>(article: &'a Article, source: &str) -> impl Iterator<Item = &'a str> {
    let names =
        article.facts.iter().filter(|fact| fact.kind == FactKind::Name).map(|fact| fact.text.as_str());
    names.filter(move |name| !name.is_ascii() && source.contains(name))
}

#[cfg(test)]
mod tests {
    use super::super::tests::said as told;

    #[test]
    fn a_speaker_of_several_paragraphs_is_told_once() {
        let [a, b] = [
            "“The ferry will run again from Monday morning,” said Owen Marlach, a boatman.",
            "The quay is new.",
        ];
        let left =
            format!("{a}\n\n“It was a long winter for all of us on this bank,” Mr Marlach said.\n\n{b}");
        let right = format!("{a}\n\n“It was a long winter for all of us on this bank.”\n\n{b}");
        assert!(told(&left, &right).is_empty());
        let left =
            format!("{b}\n\n“It was a long winter for all of us on this bank,” Mr Marlach said.\n\n{b}");
        let right = format!("{b}\n\n“It was a long winter for all of us on this bank.”\n\n{b}");
        assert!(!told(&left, &right).is_empty());
        let first = "“渡口星期一早上重开，”船工周平说。";
        let left = format!("{first}\n\n“今年冬天对两岸的人来说都很漫长，”周平说。\n\n新码头已经建好。");
        let right = format!("{first}\n\n“今年冬天对两岸的人来说都很漫长。”\n\n新码头已经建好。");
        assert!(told(&left, &right).is_empty());
    }

    #[test]
    fn paragraphs_of_one_quotation_have_one_speaker() {
        let end = "\n\n“We will open the old pier in May,” Owen Marlach said.\n\nThe quay is new.";
        let left = "“It was a long winter for all of us on this bank of the river,” Mr Marlach said.";
        for right in [
            "“It was a long winter for all of us on this bank of the river.\n\nWe waited for the ferry every day.”",
            "“It was a long winter for all of us on this bank of the river.\n\n“We waited for the ferry every day,” he said.",
        ] {
            assert_eq!(told(left, right), [], "{right}");
        }
        let right = "“It was a long winter for all of us on this bank of the river.”";
        assert!(
            !told(&format!("{left}\n\nThe quay is new."), &format!("{right}\n\nThe quay is new.")).is_empty()
        );
        assert_eq!(told(&format!("{left}{end}"), &format!("{right}{end}")), []);
    }
}
