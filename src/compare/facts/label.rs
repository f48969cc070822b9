//! What a fact is about, in a few words of its text: what was counted, or the clause it stands in with “…” in its place.

use crate::article::{Article, Fact, FactKind};
use crate::text::chars::is_letter;
use crate::text::{is_han, is_kana, lexicon};

use super::agree::is_moment;
use super::beside::REACH;
use super::hedge;
use super::noun::names_nothing;
use super::places::Cursor;
use super::surroundings::Surroundings;
use super::tally;

/// Characters of a clause before a figure that need nothing behind it, and at the most of what stands before and behind.
const ENOUGH: usize = 2;
const BEFORE: usize = 10;
const AFTER: usize = 8;
/// The same in words, where blanks part them.
const WORDS_BEFORE: usize = 5;
const WORDS_AFTER: usize = 4;
/// How far around a figure its clause is looked for, in scalar values.
const CLAUSE: usize = 3 * REACH;
/// In place of the figure.
const GAP: &str = "…";

/// Empty where nothing says it; of a quotation who is said to have said it.
pub(super) fn label(article: &Article, fact: &Fact) -> String {
    match fact.kind {
        FactKind::Quote => return fact.speaker.as_deref().unwrap_or_default().to_owned(),
        FactKind::Name => return String::new(),
        _ => {}
    }
    let (mut before, mut after) = Cursor::default().around(article, fact, CLAUSE);
    if tally::counted(fact).is_some()
        && let Some(word) = tally::written((before, after))
    {
        return word.to_owned();
    }
    let is_cut = [before, after].map(|text| text.chars().count() >= CLAUSE);
    if fact.approximate {
        // What makes it inexact is told with it.
        let cut = before.len() - hedge::before(before);
        before = before.get(..cut).unwrap_or(before);
        after = after.get(hedge::after(after)..).unwrap_or(after);
    }
    let ends =
        |c: char| !is_letter(c) && !c.is_whitespace() && !matches!(c, '-' | '\'' | '’' | '·' | '・' | '%');
    let whole = before.rsplit(ends).next().unwrap_or_default().trim_end();
    let clause_after = after.split(ends).next().unwrap_or_default();
    // A clause that is longer than what was looked at begins and ends with parts of words.
    let is_cut =
        [is_cut[0] && whole.len() == before.trim_end().len(), is_cut[1] && clause_after.len() == after.len()];
    let clause = [behind_figures(whole), before_figures(clause_after)];
    if clause.concat().chars().any(|c| is_han(c) || is_kana(c)) {
        of_characters(fact, whole, clause)
    } else {
        of_words(clause, is_cut, clause[0].len() < whole.len())
    }
}

/// Of a text without blanks between its words.
fn of_characters(fact: &Fact, whole: &str, [before, after]: [&str; 2]) -> String {
    // 其中, うち: of these.
    let before = if matches!(before.trim(), "其中" | "うち" | "その") { "" } else { before };
    // 高峰时有420名工人: what is counted stands behind, and 发生7.8级地震 is of an earthquake.
    let counts = matches!(fact.unit, Some("person" | "piece" | "item" | "household" | "place" | "magnitude"));
    let named = Surroundings::of((before, "")).before;
    if !counts && !is_moment(fact.kind) && named.chars().count() >= ENOUGH {
        return end(without_adverbs(named), BEFORE).to_owned();
    }
    // 24人が乗った, 8日に: the figure's own particle says nothing.
    let after = start(after, AFTER);
    let before = if whole.len() > before.len() && named.is_empty() { "" } else { end(before, BEFORE) };
    let letters = before.chars().chain(after.chars()).filter(|c| is_letter(*c)).count();
    if letters < ENOUGH { String::new() } else { format!("{before}{GAP}{after}") }
}

/// A clause without what only leads to its figure: 离县城只, 绕行却要.
fn without_adverbs(clause: &str) -> &str {
    const ADVERBS: [char; 12] = ['只', '仅', '还', '也', '又', '就', '才', '已', '却', '能', '要', '需'];
    let shorter = clause.trim_end_matches(ADVERBS);
    if shorter.chars().count() < ENOUGH { clause } else { shorter }
}

/// Of a text with blanks between its words; `counted` before this figure stands another one of the clause.
fn of_words([before, after]: [&str; 2], is_cut: [bool; 2], counted: bool) -> String {
    let mut words: Vec<&str> = before.split_whitespace().collect();
    if is_cut[0] && !words.is_empty() {
        words.remove(0);
    }
    // “300 passengers and 42 cars”: what was counted before is told there.
    if counted && let Some(at) = words.iter().position(|word| is_joining(word)) {
        words.drain(..at);
    }
    let mut first = words.len().saturating_sub(WORDS_BEFORE);
    // “a fire broke out”: no clause begins with what only joins it to the one before.
    let only_joins = |at: usize, word: &str| is_and(word) || at + 1 < words.len() && is_joining(word);
    while words.get(first).is_some_and(|word| only_joins(first, word)) {
        first += 1;
    }
    let before = words.get(first..).unwrap_or_default();
    let touches = after.starts_with(|c: char| !c.is_whitespace());
    let mut words: Vec<&str> = after.split_whitespace().collect();
    if is_cut[1] {
        words.pop();
    }
    words.truncate(WORDS_AFTER);
    let next = words.iter().position(|word| is_and(word));
    words.truncate(next.unwrap_or(WORDS_AFTER));
    while words.last().is_some_and(|word| is_stop(word)) {
        words.pop();
    }
    let names = |word: &&str| !is_stop(word) && word.chars().filter(|c| is_letter(*c)).count() > 1;
    if !before.iter().chain(&words).any(names) {
        return String::new();
    }
    let (before, after) = (before.join(" "), words.join(" "));
    let blank = |text: &str, touches: bool| if text.is_empty() || touches { "" } else { " " };
    // 5명이 남았다: the particle belongs to the counter.
    format!("{before}{}{GAP}{}{after}", blank(&before, false), blank(&after, touches))
}

/// A clause from behind the last figure in it and that one's unit: 住民 of 1.5キロの住民.
fn behind_figures(clause: &str) -> &str {
    let Some((at, figure)) = clause.char_indices().rev().find(|(_, c)| c.is_numeric()) else { return clause };
    let rest = clause.get(at + figure.len_utf8()..).unwrap_or_default();
    // The m of £214m.
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let chars: Vec<char> = rest.chars().collect();
    let unit = crate::facts::unit_len(&chars);
    let from = rest.char_indices().nth(unit).map_or(rest.len(), |(at, _)| at);
    rest.get(from..).unwrap_or_default().trim_start_matches([' ', 'の', '的', '以', '内', '多', '余'])
}

/// A clause up to the next figure in it.
fn before_figures(clause: &str) -> &str {
    let figure = clause.find(char::is_numeric).unwrap_or(clause.len());
    clause.get(..figure).unwrap_or_default().trim_end()
}

fn is_and(word: &str) -> bool {
    matches!(word, "and" | "but" | "or" | "while")
}

/// Whether a word of English only joins others.
fn is_joining(word: &str) -> bool {
    const JOIN: [&str; 37] = [
        "a", "an", "the", "of", "at", "in", "on", "to", "for", "from", "by", "with", "and", "or", "but",
        "than", "as", "into", "about", "over", "was", "were", "is", "are", "be", "been", "that", "which",
        "who", "its", "their", "his", "her", "after", "because", "while", "when",
    ];
    JOIN.contains(&word.to_ascii_lowercase().as_str())
}

fn is_stop(word: &str) -> bool {
    let letters = word.trim_matches(|c: char| !c.is_alphanumeric());
    letters.is_empty() || names_nothing(letters)
}

/// The words at the end of a clause, so many characters at the most; `end("离县城只有", 4)` is 县城只有.
fn end(clause: &str, most: usize) -> &str {
    let chars: Vec<char> = clause.chars().collect();
    if chars.len() <= most {
        return clause;
    }
    let near = chars.get(chars.len().saturating_sub(lexicon::LONGEST)..).unwrap_or_default();
    let len = (ENOUGH..=most).rev().find(|len| is_border(near, near.len() - len)).unwrap_or(most);
    let from = clause.char_indices().nth(chars.len() - len).map_or(0, |(at, _)| at);
    clause.get(from..).unwrap_or_default()
}

/// The words at the beginning of one.
fn start(clause: &str, most: usize) -> &str {
    let chars: Vec<char> = clause.chars().collect();
    if chars.len() <= most {
        return clause;
    }
    let near = chars.get(..chars.len().min(lexicon::LONGEST)).unwrap_or_default();
    let len = (ENOUGH..=most).rev().find(|len| is_border(near, *len)).unwrap_or(most);
    let to = clause.char_indices().nth(len).map_or(clause.len(), |(at, _)| at);
    clause.get(..to).unwrap_or_default()
}

/// Whether a cut at a place parts no word.
fn is_border(chars: &[char], at: usize) -> bool {
    let parts = (chars.get(..at), chars.get(at..));
    matches!(parts, (Some(a), Some(b)) if lexicon::cost(a) + lexicon::cost(b) == lexicon::cost(chars))
}

#[cfg(test)]
mod tests {
    use super::super::tests::article;

    fn label(text: &str, fact: &str) -> String {
        let article = article(text);
        let found = article.facts.iter().find(|f| *f.text == *fact);
        let found = found.unwrap_or_else(|| panic!("{:?}", article.facts));
        super::label(&article, found)
    }

    #[test]
    fn a_label_says_what_is_counted() {
        assert_eq!(label("工程总投资3.63亿元，主跨336米。", "3.63亿元"), "工程总投资");
        assert_eq!(label("工程总投资3.63亿元，主跨336米。", "336米"), "主跨");
        assert_eq!(label("高峰时有420名工人同时作业。", "420名"), "高峰时有…工人同时作业");
        assert_eq!(label("他的梨园离县城只有6公里。", "6公里"), "他的梨园离县城");
        assert_eq!(label("水位超过警戒线近30米。", "30米"), "水位超过警戒线");
        assert_eq!(label("镇长说：“桥通了是好事，大家等了很久。”", "“桥通了是好事，大家等了很久。”"), "镇长");
        assert_eq!(label("新桥昨日上午通车，行人先过。", "昨日上午"), "新桥…通车");
        assert_eq!(label("其中9人留在原地。", "9人"), "…留在原地");
        assert_eq!(label("共9人。", "9人"), "");
    }

    #[test]
    fn a_label_of_english_is_a_clause() {
        let vote = "The vote falls if fewer than forty readers come.";
        assert_eq!(label(vote, "forty"), "vote falls if … readers come");
        let debate = "The council agreed by 11 votes to 4 after a five-hour debate.";
        assert_eq!(label(debate, "five-hour"), "a … debate");
        let hurt = "Of 212 passengers and 18 crew 9 were hurt.";
        assert_eq!(label(hurt, "212"), "Of … passengers");
        let ship = "The ship weighs 1,850 tonnes and carries as many as 300 passengers and 42 cars.";
        assert_eq!(label(ship, "1,850 tonnes"), "ship weighs …");
        assert_eq!(label(ship, "300"), "carries … passengers");
        assert_eq!(label(ship, "42"), "… cars");
        assert_eq!(label("It was not 212, he said.", "212"), "");
        assert_eq!(
            label("The new bridge cost 30 million dollars.", "30 million dollars"),
            "new bridge cost …"
        );
        assert_eq!(
            label("The boat left Salt Haven early on Monday, in fog.", "Monday"),
            "left Salt Haven early on …"
        );
        let crossings = "There will be two crossings a day until spring.";
        assert_eq!(label(crossings, "two"), "There will be … crossings a day");
    }

    #[test]
    fn a_label_of_japanese_and_korean_is_a_clause() {
        assert_eq!(label("半径1.5キロの住民5480人に通知を出した。", "5480人"), "住民…に通知を出した");
        assert_eq!(label("従業員は約420人。", "420人"), "従業員は…");
        assert_eq!(label("이 중 5명이 남았다.", "5명"), "이 중 …이 남았다");
        assert_eq!(label("오후 3시께 유하시 항구에서 불이 났다.", "오후 3시"), "…께 유하시 항구에서 불이");
    }
}
