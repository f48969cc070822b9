//! The facts of one article, ready to be held against those of any other: what each states and what it is about.

use std::ops::Range;

use crate::article::{Article, Fact, FactKind};
use crate::text::chars::is_letter;
use crate::text::{Policy, lexicon};

use super::agree::is_moment;
use super::beside::{Beside, REACH, SAID};
use super::by_block;
use super::hedge::{self, told};
use super::noun;
use super::only::is_address;
use super::places::Cursor;
use super::role;
use super::stated::Stated;
use super::surroundings::Surroundings;
use super::tally;
use super::turned::turned;
use super::words::Words;

/// Characters of a clause that names a quantity whole, and of one that is cut at a word.
const WHOLE: usize = 6;
const CUT: usize = 4;
/// Words of a label in a script with spaces.
const WORDS: usize = 3;
/// Characters of a Japanese word that is a label, and of the particles between it and its figure.
const LONGEST_WORD: usize = 10;
const PARTICLES: usize = 3;
/// How far around a figure its label is looked for, in scalar values: so far that no word of it is cut.
const LABEL_REACH: usize = 2 * REACH;

/// See the module.
#[derive(Debug)]
pub(in crate::compare) struct Claims<'a> {
    article: &'a Article,
    stated: Vec<Stated<'a>>,
    by_block: Vec<Range<usize>>,
    /// What each states, with the fact, in this order.
    by_key: Vec<(u64, usize)>,
}

impl<'a> Claims<'a> {
    pub(in crate::compare) fn of(article: &'a Article, policy: Policy) -> Self {
        let words = Words::new(policy);
        let stated: Vec<_> = article.facts.iter().map(|fact| Stated::of(fact, &words)).collect();
        let mut by_key: Vec<_> = stated.iter().enumerate().map(|(at, s)| (s.key, at)).collect();
        by_key.sort_unstable();
        Self { article, stated, by_block: by_block(article), by_key }
    }

    /// Equal for facts that state the same.
    pub(in crate::compare) fn key(&self, fact: usize) -> u64 {
        self.stated.get(fact).map_or(0, |s| s.key)
    }

    pub(in crate::compare) fn fact(&self, fact: usize) -> Option<&'a Fact> {
        self.article.facts.get(fact)
    }

    /// A fact as it is told to a person.
    pub(in crate::compare) fn told(&self, fact: usize) -> &'a str {
        self.fact(fact).map_or("", |fact| {
            // 6.5% that rose and 6.5% that fell are told alike without the word for it.
            let turned = (fact.kind == FactKind::Percent).then(|| turned(self.article, fact)).flatten();
            turned.unwrap_or_else(|| told(self.article, fact))
        })
    }

    /// Where a fact stands in the texts of some blocks joined by one line break each, in scalar values.
    pub(in crate::compare) fn place(&self, fact: usize, blocks: &[usize]) -> Option<[usize; 2]> {
        self.place_of(self.fact(fact)?, blocks)
    }

    pub(in crate::compare) fn place_of(&self, fact: &Fact, blocks: &[usize]) -> Option<[usize; 2]> {
        let before = blocks.iter().position(|block| *block == fact.block)?;
        let length =
            |block: &usize| self.article.blocks.get(*block).map_or(0, |b| b.text.chars().count() + 1);
        let start: usize = blocks.iter().take(before).map(length).sum();
        Some(fact.range.map(|at| start + at))
    }

    pub(in crate::compare) fn of_block(&self, block: usize) -> Range<usize> {
        self.by_block.get(block).cloned().unwrap_or_default()
    }

    /// The facts that state this, in the order of the text.
    pub(in crate::compare) fn stating(&self, key: u64) -> impl Iterator<Item = usize> + '_ {
        let first = self.by_key.partition_point(|(k, _)| *k < key);
        self.by_key.iter().skip(first).take_while(move |(k, _)| *k == key).map(|(_, fact)| *fact)
    }

    /// Whether two facts that could be held against each other are, by the words beside them, about the same thing. A
    /// quotation or a name is about itself.
    pub(in crate::compare) fn is_about_same(&self, fact: usize, other: &Self, there: usize) -> bool {
        let (Some(own), Some(others)) = (self.stated.get(fact), other.stated.get(there)) else {
            return false;
        };
        if own.class != others.class {
            return false;
        }
        let is_itself = matches!(own.class.0, FactKind::Quote | FactKind::Name);
        if is_itself || self.fact(fact).is_some_and(is_address) {
            return own.key == others.key;
        }
        if is_moment(own.class.0) && self.is_as_of(fact) != other.is_as_of(there) {
            return false;
        }
        let (Some(here), Some(beside)) = (self.beside(fact), other.beside(there)) else { return false };
        same_matter(&here, &beside)
    }

    /// Whether anything here states the same as a fact of another article, or could be held against it and stands among
    /// the same words: who calls this article silent of it may be wrong.
    pub(in crate::compare) fn may_say(&self, other: &Self, there: usize) -> bool {
        /// So many facts of one kind are looked at; in a book the words beside a figure tell of nothing.
        const MOST: usize = 200;
        let Some(wanted) = other.stated.get(there) else { return false };
        if self.stating(wanted.key).next().is_some() {
            return true;
        }
        if matches!(wanted.class.0, FactKind::Quote | FactKind::Name)
            || other.fact(there).is_some_and(is_address)
        {
            return false;
        }
        let Some(own) = other.beside(there) else { return false };
        let mut like = self.stated.iter().enumerate().filter(|(_, s)| s.class == wanted.class).take(MOST);
        like.any(|(at, _)| self.beside(at).is_some_and(|beside| same_matter(&own, &beside)))
    }

    fn is_as_of(&self, fact: usize) -> bool {
        let around = |fact| Cursor::default().around(self.article, fact, REACH);
        self.fact(fact).is_some_and(|fact| role::is_as_of(around(fact)))
    }

    fn beside(&self, fact: usize) -> Option<Beside<'a>> {
        let fact = self.fact(fact)?;
        Some(Beside::of(Cursor::default().around(self.article, fact, REACH)))
    }

    /// A few words of the text that say what a fact is about: 总投资, 主跨, 工人; of a quotation who is said to have said it.
    /// Empty where nothing stands there.
    pub(in crate::compare) fn label(&self, fact: usize) -> String {
        let Some(fact) = self.fact(fact) else { return String::new() };
        match fact.kind {
            FactKind::Quote => fact.speaker.as_deref().unwrap_or_default().to_owned(),
            FactKind::Name => String::new(),
            kind => {
                let (mut before, mut after) = Cursor::default().around(self.article, fact, LABEL_REACH);
                if tally::counted(fact).is_some()
                    && let Some(word) = tally::written((before, after))
                {
                    return word.to_owned();
                }
                if fact.approximate {
                    // What makes it inexact is told with it.
                    let cut = before.len() - hedge::before(before);
                    before = before.get(..cut).unwrap_or(before);
                    after = after.get(hedge::after(after)..).unwrap_or(after);
                }
                let around = Surroundings::of((before, after));
                // “after a five-hour debate”: what stands before tells of something else.
                let apart = noun::ends_apart(around.before);
                let [before, after] = [tail(behind_figures(around.before)), head(around.after)];
                let counts = matches!(fact.unit, Some("person" | "piece" | "item" | "household" | "place"));
                // “212 passengers”: English has hardly a number without what it counts behind it.
                let counts =
                    counts || (kind == FactKind::Number && after.starts_with(|c: char| c.is_ascii()));
                // 发生7.8级地震 is of an earthquake.
                let counts = counts || fact.unit == Some("magnitude");
                let behind = is_moment(kind) || counts || (before.is_empty() && kind != FactKind::Money);
                let label = if (behind || apart) && !after.is_empty() { after } else { before };
                // 其中, うち, 이 중: of these.
                let label = label.trim();
                if matches!(label, "其中" | "うち" | "이 중" | "이중" | "그중" | "그 중") {
                    return String::new();
                }
                label.to_owned()
            }
        }
    }
}

/// Whether the words beside two figures tell of the same.
fn same_matter(here: &Beside<'_>, there: &Beside<'_>) -> bool {
    let [before, after] = here.shared(there);
    before.max(after) >= SAID && !here.counts_others(there) && !here.turns_from(there)
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

/// The words of Japanese at one end of a clause: without the particles that join them to the figure. Empty where none are.
fn japanese(chars: &[char], last: bool) -> Option<std::ops::Range<usize>> {
    let hiragana = |c: &char| matches!(c, '\u{3041}'..='\u{309f}');
    let word = |c: &char| !hiragana(c) && is_letter(*c) && !c.is_numeric() || matches!(c, 'ー' | '々');
    let run =
        |of: &mut dyn Iterator<Item = &char>, is: &dyn Fn(&char) -> bool| of.take_while(|c| is(c)).count();
    if !chars.iter().any(|c| matches!(c, '\u{3041}'..='\u{30fa}')) {
        return None;
    }
    let len = chars.len();
    let (particles, words) = if last {
        let particles = run(&mut chars.iter().rev(), &hiragana);
        (particles, run(&mut chars.iter().rev().skip(particles), &word))
    } else {
        let particles = run(&mut chars.iter(), &hiragana);
        (particles, run(&mut chars.iter().skip(particles), &word))
    };
    if particles > PARTICLES || !(2..=LONGEST_WORD).contains(&words) {
        return Some(0..0);
    }
    Some(if last { len - particles - words..len - particles } else { particles..particles + words })
}

/// The words at the end of a clause.
fn tail(clause: &str) -> &str {
    let chars: Vec<char> = clause.chars().collect();
    if let Some(words) = japanese(&chars, true) {
        return part(clause, words);
    }
    if clause.is_ascii() || chars.contains(&' ') {
        // “repairs” of “after repairs at”: what leads to the figure names nothing.
        let clause = noun::last(trimmed(clause, true));
        let start = clause.rmatch_indices(' ').nth(WORDS - 1).map_or(0, |(at, _)| at + 1);
        return trimmed(clause.get(start..).unwrap_or_default(), false);
    }
    let from = if chars.len() <= WHOLE { 0 } else { chars.len() - cut(&chars, true) };
    clause.char_indices().nth(from).and_then(|(at, _)| clause.get(at..)).unwrap_or_default()
}

/// So many characters of a text.
fn part(text: &str, chars: Range<usize>) -> &str {
    let byte = |at: usize| text.char_indices().nth(at).map_or(text.len(), |(at, _)| at);
    text.get(byte(chars.start)..byte(chars.end)).unwrap_or_default()
}

/// The words at the beginning of a clause.
fn head(clause: &str) -> &str {
    let chars: Vec<char> = clause.chars().collect();
    if let Some(words) = japanese(&chars, false) {
        return part(clause, words);
    }
    if clause.is_ascii() || chars.contains(&' ') {
        // 5명이 남았다: the particle belongs to the counter.
        let particle = PARTICLES_BEHIND.iter().find_map(|p| clause.strip_prefix(p));
        let clause = particle.unwrap_or(clause);
        let clause = noun::first(clause);
        let end = clause.match_indices(' ').nth(WORDS - 1).map_or(clause.len(), |(at, _)| at);
        return trimmed(trimmed(clause.get(..end).unwrap_or_default(), true), false);
    }
    let to = if chars.len() <= CUT { chars.len() } else { cut(&chars, false) };
    let end = clause.char_indices().nth(to).map_or(clause.len(), |(at, _)| at);
    clause.get(..end).unwrap_or_default()
}

/// What may end the word for a count or a time in Korean.
const PARTICLES_BEHIND: &[&str] = &[
    "이 ",
    "가 ",
    "은 ",
    "는 ",
    "을 ",
    "를 ",
    "의 ",
    "도 ",
    "께 ",
    "께부터 ",
    "쯤 ",
    "경 ",
    "에 ",
    "에는 ",
    "에서 ",
    "에도 ",
    "부터 ",
    "까지 ",
    "로 ",
    "으로 ",
    "와 ",
    "과 ",
    "만 ",
    "만에 ",
    "간 ",
    "여 ",
    "씩 ",
    "이나 ",
    "나 ",
    "인 ",
];

/// English words without those at one end that only join.
fn trimmed(words: &str, last: bool) -> &str {
    const JOIN: [&str; 34] = [
        "a", "an", "the", "of", "at", "in", "on", "to", "for", "from", "by", "with", "and", "or", "than",
        "as", "into", "about", "over", "but", "was", "were", "is", "are", "be", "been", "that", "which",
        "who", "its", "their", "his", "her", "after",
    ];
    let mut rest = words;
    loop {
        let parts = if last {
            rest.rsplit_once(' ')
        } else {
            rest.split_once(' ').map(|(word, other)| (other, word))
        };
        let (other, word) = parts.unwrap_or(("", rest));
        if rest.is_empty() || !JOIN.contains(&word.to_ascii_lowercase().as_str()) {
            return rest;
        }
        rest = other;
    }
}

/// How many characters at one end of a clause are whole words: as many as make a label.
fn cut(chars: &[char], last: bool) -> usize {
    let near = if last {
        chars.get(chars.len().saturating_sub(lexicon::LONGEST)..)
    } else {
        chars.get(..chars.len().min(lexicon::LONGEST))
    };
    let near = near.unwrap_or_default();
    let whole = lexicon::cost(near);
    let is_border = |at: usize| {
        let parts = (near.get(..at), near.get(at..));
        matches!(parts, (Some(a), Some(b)) if lexicon::cost(a) + lexicon::cost(b) == whole)
    };
    let at = |len: usize| if last { near.len().saturating_sub(len) } else { len };
    // Of what lies behind a figure the first word is what it counts.
    let lengths: Vec<usize> = if last { (2..=CUT).rev().collect() } else { (2..=CUT).collect() };
    lengths.into_iter().find(|&len| is_border(at(len))).unwrap_or(CUT.min(chars.len()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::article;
    use super::Claims;
    use crate::text::Policy;

    fn labels(text: &str) -> Vec<(String, String)> {
        let article = article(text);
        let claims = Claims::of(&article, Policy::default());
        (0..article.facts.len()).map(|at| (article.facts[at].text.to_string(), claims.label(at))).collect()
    }

    fn label(text: &str, fact: &str) -> String {
        let found = labels(text);
        found.iter().find(|(f, _)| f == fact).map_or_else(|| panic!("{found:?}"), |(_, l)| l.clone())
    }

    #[test]
    fn a_label_says_what_is_counted() {
        assert_eq!(label("工程总投资3.63亿元，主跨336米。", "3.63亿元"), "工程总投资");
        assert_eq!(label("工程总投资3.63亿元，主跨336米。", "336米"), "主跨");
        assert_eq!(label("高峰时有420名工人同时作业。", "420名"), "工人");
        assert_eq!(label("The vote falls if fewer than forty readers come.", "forty"), "readers come");
        assert_eq!(label("水位超过警戒线近30米。", "30米"), "警戒线");
        assert_eq!(label("镇长说：“桥通了是好事，大家等了很久。”", "“桥通了是好事，大家等了很久。”"), "镇长");
        let debate = "Council agrees £214m budget for the coming year after a five-hour debate.";
        assert_eq!(label(debate, "five-hour"), "debate");
        assert_eq!(label("Of 212 passengers and 18 crew 9 were hurt.", "212"), "passengers");
        assert_eq!(label("The new bridge cost 30 million dollars.", "30 million dollars"), "new bridge cost");
        assert_eq!(label("半径1.5キロの住民5480人に避難指示を出した。", "5480人"), "避難");
        assert_eq!(label("半径1.5キロの住民約2300世帯が集まった。", "2300世帯"), "住民");
        assert_eq!(label("一時、最大640人が身を寄せた。", "640人"), "");
        assert_eq!(label("従業員は約420人。", "420人"), "従業員");
        assert_eq!(label("이 중 5명이 남았다.", "5명"), "남았다");
        assert_eq!(label("이 중 5%.", "5%"), "");
        assert_eq!(label("오후 3시께 유하시 항구에서 불이 났다.", "오후 3시"), "유하시 항구에서 불이");
        assert_eq!(
            label("The bridge opened after years of repairs at 30 million dollars.", "30 million dollars"),
            "repairs"
        );
        assert_eq!(label("The hall has 212 seats in the north wing.", "212"), "seats");
    }

    #[test]
    fn the_words_beside_tell_what_is_about_the_same() {
        let (a, b) = (article("主跨336米，宽24米。"), article("据悉，主跨363米。"));
        let [x, y] = [&a, &b].map(|a| Claims::of(a, Policy::default()));
        assert!(x.is_about_same(0, &y, 0) && y.is_about_same(0, &x, 0));
        assert!(!x.is_about_same(1, &y, 0));
        assert_eq!(x.stating(x.key(1)).collect::<Vec<_>>(), [1]);
    }
}
