//! Whether two English paragraphs share more than names and words of grammar: who did it, and that somebody said so, say
//! nothing of what was done.

use crate::article::Block;
use crate::compare::{Row, SpanOp};

/// Rows that are more alike share enough, whatever it is.
const ALIKE: f64 = 0.5;
/// Telling words of a paragraph that could share some.
const LEAST: usize = 6;
/// Telling words that must be shared.
const SHARED: usize = 2;
/// So many names say who met whom.
const SEVERAL: usize = 2;

/// Words that any report has.
const IDLE: &[&str] = &[
    "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "before",
    "but", "by", "can", "could", "did", "do", "for", "from", "had", "has", "have", "he", "her", "him", "his",
    "how", "if", "in", "into", "is", "it", "its", "many", "may", "more", "most", "much", "new", "no", "not",
    "of", "on", "one", "only", "or", "other", "our", "out", "over", "people", "said", "says", "she", "so",
    "some", "than", "that", "the", "their", "them", "there", "they", "this", "to", "told", "two", "under",
    "up", "was", "we", "were", "what", "when", "where", "which", "while", "who", "whose", "will", "with",
    "would", "year", "years", "you",
];

/// Whether two paragraphs that have enough to tell share no more than names and words of grammar.
pub(super) fn share_only_names([left, right]: [&[Block]; 2], row: &Row) -> bool {
    let ([l], [r]) = (&row.left[..], &row.right[..]) else { return false };
    if row.similarity >= ALIKE {
        return false;
    }
    let (Some(l), Some(r)) = (left.get(*l), right.get(*r)) else { return false };
    if [l, r].iter().any(|block| telling(&block.text).take(LEAST).count() < LEAST) {
        return false;
    }
    let kept =
        row.spans.iter().filter(|span| matches!(span.op, SpanOp::Same | SpanOp::Folded | SpanOp::Moved));
    let mut shared: Vec<String> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    for span in kept {
        let [start, end] = span.left;
        let text: String = l.text.chars().skip(start).take(end - start).collect();
        shared.extend(telling(&text).map(str::to_owned));
        add_names(&text, &mut names);
    }
    for found in [&mut shared, &mut names] {
        found.sort_unstable();
        found.dedup();
    }
    shared.len() < SHARED && names.len() < SEVERAL
}

/// Adds the names in a text, each with all of its words: Church of the Latter Day.
fn add_names(text: &str, names: &mut Vec<String>) {
    let mut open = false;
    for word in words(text) {
        let capital = word.starts_with(|c: char| c.is_uppercase());
        if capital && !open {
            names.push(word.to_owned());
        } else if capital && let Some(name) = names.last_mut() {
            name.push(' ');
            name.push_str(word);
        }
        open = capital || open && matches!(word, "of" | "the");
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    { text.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'') }.filter(|word| !word.is_empty())
}

/// Figures, and words that are neither names nor such as any text has.
fn telling(text: &str) -> impl Iterator<Item = &str> {
    let may = |word: &&str| word.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit());
    words(text).filter(may).filter(|word| !IDLE.contains(word))
}

#[cfg(test)]
mod tests {
    use crate::compare::tests::article;
    use crate::compare::{RowKind, pair};
    use crate::task::Watch;
    use crate::text::Policy;

    fn is_pair(left: &str, right: &str) -> bool {
        let articles = [article(&[left]), article(&[right])];
        let found = pair((0, &articles[0]), (1, &articles[1]), Policy::default(), &Watch::default()).unwrap();
        found.rows.iter().any(|row| !matches!(row.kind, RowKind::Omitted | RowKind::Added))
    }

    #[test]
    fn one_name_in_common_makes_no_pair() {
        assert!(!is_pair(
            "The clerk of the United Harbour Boatmen Society of Port Hallow sat silent in a grey coat while a judge read what he had been found guilty to have done.",
            "About forty families live near the quay, where members of the United Harbour Boatmen Society of Port \
             Hallow mend their nets and dry salted fish between two and five every afternoon.",
        ));
        assert!(!is_pair(
            "Firefighters said as many as 20 people had been inside the burning bank.",
            "Police said as many as 900 people took to the streets in the northern towns.",
        ));
    }

    #[test]
    fn what_two_names_did_or_the_same_words_make_one() {
        assert!(is_pair(
            "The navy of Port Hallow said on Saturday it had captured 23 smugglers near the Gulf of Wend.",
            "The Port Hallow navy on Saturday foiled an attempt in the Gulf of Wend and arrested 23 armed smugglers.",
        ));
    }
}
