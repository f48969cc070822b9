//! What the words behind a figure name as counted, in English, and whether two figures count different things.

/// Words that end a name or stand before one.
const STOPS: &str = "a an the this that these those and or but nor as at by for from in into of off on onto out over per than to \
    under up upon via with within without about after ago before between during since until till while when where which who \
    whom whose because if so though although is are was were be been being am has have had having do does did will would \
    shall should can could may might must not no it its he she they them we you his her their our your my there here \
    more less fewer all both each some any every other another only just even still already also then now later earlier \
    said says say told according including against among across around near behind through towards toward down back \
    rose fell rises falls cut cuts sent came comes went goes took takes made makes gave gives got gets left leaves";

/// Whether a word of English names nothing by itself.
pub(super) fn names_nothing(word: &str) -> bool {
    STOPS.split_ascii_whitespace().any(|stop| stop.eq_ignore_ascii_case(word))
}

fn is_stop(word: &str) -> bool {
    let letters = word.trim_matches(|c: char| !c.is_alphanumeric());
    letters.is_empty() || letters.contains(|c: char| c.is_ascii_digit()) || names_nothing(letters)
}

/// Whether the words behind two figures of English name different things: 22 houses, 25 of the injured; the 11-inch models,
/// the 13-inch version. What happened to them is none of it.
pub(super) fn are_others(behind: &str, other: &str) -> bool {
    let [a, b] = [named(behind), named(other)];
    !a.is_empty() && !b.is_empty() && !a.iter().any(|word| b.contains(word))
}

/// The beginnings of the words that name what a figure counts, or whose part it is.
fn named(behind: &str) -> Vec<String> {
    const BEGINNING: usize = 4;
    const SHORTEST: usize = 3;
    let clause =
        behind.split([',', '.', ';', ':', '(', ')', '!', '?', '"', '“', '”']).next().unwrap_or_default();
    let clause = clause.trim_start_matches([' ', '-']);
    let clause = clause.strip_prefix("of the ").or_else(|| clause.strip_prefix("of ")).unwrap_or(clause);
    if !clause.is_ascii() {
        return Vec::new();
    }
    let words = first(clause).split([' ', '-']).filter(|word| word.len() >= SHORTEST);
    words.map(|word| word.chars().take(BEGINNING).map(|c| c.to_ascii_lowercase()).collect()).collect()
}

/// The words at the beginning of a clause up to the first that names nothing; a clause in another script as it is.
fn first(clause: &str) -> &str {
    if !clause.is_ascii() {
        return clause;
    }
    let end = words(clause).find(|&(_, word)| is_stop(word)).map_or(clause.len(), |(at, _)| at);
    clause.get(..end).unwrap_or(clause).trim_end()
}

/// The words of a text with the byte they begin at.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(' ').filter_map(move |word| {
        let start = at;
        at += word.len() + 1;
        (!word.is_empty()).then_some((start, word))
    })
}

#[cfg(test)]
mod tests {
    use super::{are_others, first};

    #[test]
    fn other_nouns_are_told_apart() {
        assert!(are_others(" houses were badly damaged", " of the injured were"));
        assert!(are_others(" models will start", " version boasts"));
        assert!(!are_others(" damaged houses", " houses fell"));
        assert!(!are_others(" in the town", " houses fell"));
        assert!(!are_others("名工人", "人"));
    }

    #[test]
    fn a_noun_ends_before_other_words() {
        for (clause, want) in [
            ("passengers and 18", "passengers"),
            ("lifeboats were sent", "lifeboats"),
            ("in favour", ""),
            ("year after a", "year"),
            ("readers", "readers"),
            ("名工人", "名工人"),
        ] {
            assert_eq!(first(clause), want, "{clause}");
        }
    }
}
