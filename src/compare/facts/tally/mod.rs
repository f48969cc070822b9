//! What figures of news count: people by what became of them, houses by what became of those. The same count is told in
//! many words and in any order (3人死亡, 死者3人, 死亡人数升至3人, 3명이 숨지고, “killed three”), and figures of two
//! counts are never one.

mod words;

use super::folded::folded;
use crate::article::{Fact, FactKind};
use crate::text::chars::is_letter;
use crate::text::numeral;
use words::{PEOPLE, links_ending_in, tallies_beginning_with};

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Tally {
    Dead,
    /// Dead and hurt together.
    Struck,
    Hurt,
    Slightly,
    Gravely,
    Hospital,
    Missing,
    Trapped,
    Saved,
    Evacuated,
    Arrested,
    Infected,
    Destroyed,
    Damaged,
    Dark,
}

use Tally::{Damaged, Dead, Destroyed, Gravely, Hospital, Hurt, Missing, Slightly};

impl Tally {
    /// Whether a figure of one count is surely none of the other: 3人受伤 may be 3人重伤.
    pub(super) fn differs(self, other: Self) -> bool {
        let hurt = |t: Self| matches!(t, Hurt | Hospital);
        let may_be = match (self, other) {
            (a, b) if a == b => true,
            (a, b) if hurt(a) || hurt(b) => {
                let also = |t: Self| matches!(t, Slightly | Gravely | Hospital | Hurt);
                also(a) && also(b)
            }
            (Destroyed, Damaged) | (Damaged, Destroyed) => true,
            _ => false,
        };
        !may_be
    }
}

/// What can be counted in one way, and held against another count of it: people, also those of “killed three”, or houses.
pub(super) fn counted(fact: &Fact) -> Option<&'static str> {
    match (fact.kind, fact.unit) {
        (FactKind::Quantity, Some("person")) => Some("person"),
        // “killed three”, “three dead”; in other scripts what is counted has a counter.
        (FactKind::Number, None) if fact.text.is_ascii() => Some("person"),
        (FactKind::Quantity, Some("household")) => Some("household"),
        (FactKind::Quantity, Some("building")) => Some("building"),
        _ => None,
    }
}

/// What the text beside a figure says that it counts, and how many characters away the word stands. A word right before it
/// says most (死者3人, “killed three”), then the next one behind it, then one before whom it was done to.
pub(super) fn of(around: (&str, &str)) -> Option<(Tally, usize)> {
    find(around).map(|found| (found.tally, found.away))
}

/// Whether a text tells other counts than this one, and not this one.
pub(super) fn tells_others(text: &str, tally: Tally) -> bool {
    let text: Vec<char> = text.chars().map(folded).collect();
    let mut told = (0..text.len()).filter_map(|at| word_at(&text, at)).map(|(other, _)| other).peekable();
    told.peek().is_some() && told.all(|other| other.differs(tally))
}

/// The word that says it, as it is written.
pub(super) fn written<'a>((before, after): (&'a str, &'a str)) -> Option<&'a str> {
    let Found { behind, place: [from, to], .. } = find((before, after))?;
    let byte = |at: usize| {
        if behind {
            after.char_indices().nth(at).map_or(after.len(), |(byte, _)| byte)
        } else {
            at.checked_sub(1).map_or(before.len(), |back| {
                before.char_indices().rev().nth(back).map_or(0, |(byte, _)| byte)
            })
        }
    };
    if behind { after.get(byte(from)..byte(to)) } else { before.get(byte(from)..byte(to)) }
}

/// A word that says what a figure counts.
#[derive(Debug, Clone, Copy)]
struct Found {
    tally: Tally,
    away: usize,
    /// It stands behind the figure.
    behind: bool,
    /// Where it begins and ends: so many characters behind the figure, or before it.
    place: [usize; 2],
}

fn find((before, after): (&str, &str)) -> Option<Found> {
    let after = clause(after.chars());
    let mut before = clause(before.chars().rev());
    before.reverse();
    let before = behind_and(&before);
    let after = before_and(&after);
    let ahead = |tally, away, start: usize, end: usize| {
        let place = [before.len() - start, before.len() - end];
        Found { tally, away, behind: false, place }
    };
    let own = head(before);
    if let Some((tally, [start, end], false)) = own {
        return Some(ahead(tally, 0, start, end));
    }
    if let Some((tally, [start, end])) = next(after) {
        return Some(Found { tally, away: start, behind: true, place: [start, end] });
    }
    if before.iter().any(|&c| is_figure(c)) {
        return None;
    }
    (0..before.len()).rev().find_map(|at| {
        let (tally, end) = word_at(before, at)?;
        let between = before.get(end..).unwrap_or_default();
        if before.get(at..end).is_some_and(|word| TOLLS.contains(&word)) {
            return Some(ahead(tally, 0, at, end));
        }
        are_people(between).then(|| ahead(tally, between.len(), at, end))
    })
}

/// English words that name a count however far away its figure stands: “the death toll from the blast rose to four”.
const TOLLS: [&[char]; 2] = [
    &['d', 'e', 'a', 't', 'h', ' ', 't', 'o', 'l', 'l'],
    &['c', 'a', 's', 'u', 'a', 'l', 't', 'i', 'e', 's'],
];

/// Whether a text names people and nothing else, but for what links them to a figure.
fn are_people(text: &[char]) -> bool {
    let text = unlinked(text);
    let start = text.iter().take_while(|&&c| c == ' ').count();
    let noun = text.get(start..).unwrap_or_default();
    PEOPLE.split(' ').any(|people| noun.iter().copied().eq(people.chars().map(folded)))
}

/// The letters of a clause, folded, from a figure on.
fn clause(chars: impl Iterator<Item = char>) -> Vec<char> {
    let goes_on = |c: &char| is_letter(*c) || matches!(c, ' ' | '\u{a0}' | '-' | 'ー' | '々');
    chars.take_while(goes_on).map(|c| if c == '\u{a0}' { ' ' } else { folded(c) }).collect()
}

const AND: [&[char]; 5] = [
    &[' ', 'a', 'n', 'd', ' '],
    &[' ', 'w', 'h', 'i', 'l', 'e', ' '],
    &[' ', 'b', 'u', 't', ' '],
    &[' ', 'a', 'f', 't', 'e', 'r', ' '],
    &[' ', 'w', 'h', 'e', 'n', ' '],
];

fn before_and(after: &[char]) -> &[char] {
    let end = (0..after.len()).find(|&at| AND.iter().any(|and| is_at(after, at, and)));
    after.get(..end.unwrap_or(after.len())).unwrap_or_default()
}

fn behind_and(before: &[char]) -> &[char] {
    let last = (0..before.len()).rev().find_map(|at| {
        let and = AND.iter().find(|and| is_at(before, at, and))?;
        Some(at + and.len())
    });
    before.get(last.unwrap_or_default()..).unwrap_or_default()
}

fn is_at(text: &[char], at: usize, word: &[char]) -> bool {
    text.get(at..).is_some_and(|rest| rest.starts_with(word))
}

/// The word of the table that begins at a place, and its end.
fn word_at(text: &[char], at: usize) -> Option<(Tally, usize)> {
    let first = *text.get(at)?;
    let latin = |c: Option<&char>| c.is_some_and(char::is_ascii_alphabetic);
    if first.is_ascii() && at.checked_sub(1).is_some_and(|before| latin(text.get(before))) {
        return None;
    }
    tallies_beginning_with(first).find_map(|(word, tally)| {
        let end = at + word.len();
        let whole = !first.is_ascii() || !latin(text.get(end));
        (is_at(text, at, word) && whole).then_some((tally, end))
    })
}

/// The word that stands right before a figure but for what links them, and whether it is rather said of another figure
/// before it: the 死亡 of 3人死亡27人重伤.
fn head(before: &[char]) -> Option<(Tally, [usize; 2], bool)> {
    let before = unlinked(before);
    let longest = before.len().min(20);
    let (tally, start) = (1..=longest).find_map(|back| {
        let start = before.len() - back;
        word_at(before, start).filter(|(_, end)| *end == before.len()).map(|(tally, _)| (tally, start))
    })?;
    let earlier = before.get(..start).unwrap_or_default();
    Some((tally, [start, before.len()], is_of_another(earlier)))
}

/// Whether a figure with its counter ends here that no word of the table stands before.
fn is_of_another(text: &[char]) -> bool {
    let text = trimmed(text, |c| matches!(c, ' ' | 'が' | 'は' | 'の' | '이' | '가' | '은' | '는'));
    let counters = text.iter().rev().take_while(|&&c| among_counters(c)).count();
    let end = text.len() - counters;
    let figure = text.get(..end).unwrap_or_default();
    let numeral = figure.iter().rev().take_while(|&&c| is_figure(c) || is_han_numeral(c)).count();
    numeral > 0
        && (counters > 0 || figure.last().is_some_and(|c| !c.is_ascii()))
        && head(figure.get(..end - numeral).unwrap_or_default()).is_none()
}

fn among_counters(c: char) -> bool {
    matches!(c, '人' | '名' | '명' | '户' | '栋' | '棟' | '间')
}

/// What is left of a text without the words that link it to a figure.
fn unlinked(mut text: &[char]) -> &[char] {
    loop {
        text = trimmed(text, |c| c == ' ');
        let Some(last) = text.last() else { return text };
        // The end of a word of the table is no link: 死者, 亡くな.
        let mut links = links_ending_in(*last);
        let is_word = (1..=text.len().min(20)).any(|back| {
            let start = text.len() - back;
            word_at(text, start).is_some_and(|(_, end)| end == text.len())
        });
        if is_word {
            return text;
        }
        let link = links.find(|link| {
            let latin = link.first().is_some_and(char::is_ascii_alphabetic);
            let rest = text.len().checked_sub(link.len());
            let begins = rest.is_some_and(|at| {
                !latin || at == 0 || !text.get(at - 1).is_some_and(char::is_ascii_alphabetic)
            });
            text.ends_with(link) && begins
        });
        match link {
            Some(link) => text = text.get(..text.len() - link.len()).unwrap_or_default(),
            None => return text,
        }
    }
}

fn trimmed(mut text: &[char], off: impl Fn(char) -> bool) -> &[char] {
    while let [rest @ .., last] = text
        && off(*last)
    {
        text = rest;
    }
    text
}

/// The next word behind a figure, up to the next figure.
fn next(after: &[char]) -> Option<(Tally, [usize; 2])> {
    // 3死5伤, 3人死、5人伤
    let alone = |tally| {
        let behind = after.get(1);
        behind.is_none_or(|&c| is_figure(c) || is_han_numeral(c) || !is_letter(c)).then_some((tally, [0, 1]))
    };
    let short = match after.first() {
        Some('死' | '亡') => alone(Dead),
        Some('伤' | '傷') => alone(Hurt),
        _ => None,
    };
    if short.is_some() {
        return short;
    }
    let figure = (0..after.len()).find(|&at| {
        let counted = after.get(at + 1).is_some_and(|&c| among_counters(c));
        after.get(at).is_some_and(|&c| is_figure(c) || counted && is_han_numeral(c))
    });
    let until = figure.unwrap_or(after.len());
    let before_figure = after.get(..until).unwrap_or_default();
    let (at, (tally, end)) = (0..until).find_map(|at| Some((at, word_at(before_figure, at)?)))?;
    // “three gunmen killed 12”, 3名警员解救5人: who did it to the others.
    let latin = before_figure.get(at).is_some_and(char::is_ascii_alphabetic);
    let acts = latin || end == until && !matches!(tally, Dead | Hurt | Slightly | Gravely | Missing);
    (figure.is_none() || !acts).then_some((tally, [at, end]))
}

fn is_figure(c: char) -> bool {
    c.is_ascii_digit()
}

fn is_han_numeral(c: char) -> bool {
    numeral::han_digit(c).is_some() || numeral::small_power(c).is_some() || numeral::myriad(c).is_some()
}

#[cfg(test)]
mod tests {
    use super::Tally::{self, *};
    use super::of;

    /// What the figure in `[…]` counts.
    fn tally(text: &str) -> Option<Tally> {
        let (before, rest) = text.split_once('[').unwrap();
        let (_, after) = rest.split_once(']').unwrap();
        of((before, after)).map(|found| found.0)
    }

    #[test]
    fn a_count_is_known_in_any_order_of_words() {
        for text in [
            "[3人]死亡",
            "爆炸已造成[3人]死亡",
            "死者[３人]",
            "死亡人数升至[3人]",
            "死亡人數已上升到[3人]",
            "致[3人]死亡5人受伤",
            "[3名]遇难者",
            "事故造成[三名]工人遇難",
            "爆発で[3人]が死亡した",
            "死者は[3人]となった",
            "死亡したのは[3人]で",
            "亡くなったのは[3人]",
            "[3명]이 숨지고 5명이 다쳤다",
            "사망자는 [3명]으로 늘었다",
            "사망자 수는 [3명]",
            "The blast killed at least [three] and injured five",
            "[three people] died in the blast",
            "The death toll has risen to [three]",
            "leaving [three] dead and five injured",
            "死者[4人]に　避難指示を解除",
            "死亡[3人]受伤5人",
        ] {
            assert_eq!(tally(text), Some(Dead), "{text}");
        }
        for text in [
            "3人死亡[27人]受伤",
            "死亡3人受伤[5人]",
            "伤者[26人]",
            "負傷者は[26人]となった",
            "3人死亡[27人]重軽傷",
            "3명이 숨지고 [5명]이 다쳤다",
            "부상자 [5명]",
            "killed three and injured [five]",
            "[five others] were injured",
        ] {
            assert_eq!(tally(text), Some(Hurt), "{text}");
        }
    }

    #[test]
    fn other_counts() {
        for (text, want) in [
            ("住民[5480人]に避難指示", Evacuated),
            ("疏散居民[5480人]", Evacuated),
            ("[4人]は意識不明の重体", Gravely),
            ("[12 people] were taken to hospital", Hospital),
            ("救出[3名]受伤矿工", Saved),
            ("[8人]死傷", Struck),
            ("[300户]停电", Dark),
            ("[2人]下落不明", Missing),
            ("警方抓获[5名]嫌疑人", Arrested),
            ("the fire destroyed [40 homes]", Destroyed),
        ] {
            assert_eq!(tally(text), Some(want), "{text}");
        }
    }

    #[test]
    fn what_is_said_of_others_counts_nothing() {
        for text in [
            "[3人]参加了演习",
            "3人死亡[27人]参加救援",
            "[three] gunmen killed 12 people",
            "[3名]警员解救5人",
            "3人が死亡し[27人]が参加した",
            "死者の家族[3人]",
            "three people were killed by [two] gunmen",
            "死者。[5人]",
        ] {
            assert_eq!(tally(text), None, "{text}");
        }
    }

    #[test]
    fn the_word_is_told_as_it_is_written() {
        assert_eq!(super::written(("住民", "に避難指示")), Some("避難"));
        assert_eq!(super::written(("死亡者數升至", "。")), Some("死亡"));
        assert_eq!(super::written(("the blast killed ", " people")), Some("killed"));
        assert_eq!(super::written(("共有", "参加")), None);
    }

    #[test]
    fn some_counts_may_be_one() {
        assert!(Dead.differs(Evacuated) && Dead.differs(Hurt) && Slightly.differs(Gravely));
        assert!(!Hurt.differs(Gravely) && !Hurt.differs(Hospital) && !Dead.differs(Dead));
    }
}
