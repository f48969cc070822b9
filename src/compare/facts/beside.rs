//! The words beside a figure: how much of them two figures share, and which way they say that it went.

use std::sync::LazyLock;

use crate::text::chars::is_letter;

use super::across::Around;
use super::folded::{before, folded, past};
use super::tally::{self, Tally};
use super::toll;
use super::turns::{ANY, BEHIND, BETWEEN, DOWN, UP};

/// How far around a figure its words are looked at, in scalar values.
pub(super) const REACH: usize = 24;
/// Characters that are compared on each side.
const COMPARED: usize = 10;
/// So much on one side tells what a figure is about: two ideographs that say something, or a word and a bit.
pub(super) const SAID: usize = 7;

/// Which way a figure went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Up,
    Down,
}

/// What stands right before and behind a figure.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beside<'a> {
    before: &'a str,
    after: &'a str,
    turn: Option<Turn>,
    /// Before anything was taken off.
    whole: (&'a str, &'a str),
}

impl<'a> Beside<'a> {
    /// Of what speaks for itself.
    pub(super) const NOTHING: Self = Self { before: "", after: "", turn: None, whole: ("", "") };

    /// Of the text before and after a figure, [`REACH`] scalar values each.
    pub(super) fn of((before, after): (&'a str, &'a str)) -> Self {
        let whole = (before, after);
        let (before, left, _) = stripped(before.trim_end(), End::Last);
        let (after, right, _) = stripped(after.trim_start(), End::First);
        Self { before, after, turn: left.or(right), whole }
    }

    /// How much of the words before and behind is the same.
    pub(super) fn shared(&self, other: &Self) -> [usize; 2] {
        let mut same = common(self.before.chars().rev(), other.before.chars().rev());
        let any = |text: &str| {
            let last = End::Last.character(text);
            last.is_some_and(|c| words_at(&ANY_WORDS, c).any(|(word, _)| before(text, word).is_some()))
        };
        if same > 0 && any(self.before) && any(other.before) {
            same = same.saturating_sub(8);
        }
        [same, common(self.after.chars(), other.after.chars())]
    }

    /// Whether one went up and the other down.
    pub(super) fn turns_from(&self, other: &Self) -> bool {
        matches!((self.turn, other.turn), (Some(a), Some(b)) if a != b)
    }

    /// Whether they count what different things happened to.
    pub(super) fn counts_others(&self, other: &Self) -> bool {
        matches!(self.tallies(other), Some((own, other)) if own.differs(other))
    }

    /// Whether both say that the same happened to what they count.
    pub(super) fn counts_the_same(&self, other: &Self) -> bool {
        matches!(self.tallies(other), Some((own, other)) if own == other)
    }

    /// Whether the figure stands alone in brackets, as one does that only puts another into other units.
    pub(super) fn is_bracketed(&self) -> bool {
        self.whole.0.ends_with(['(', '（']) && self.whole.1.starts_with([')', '）'])
    }

    /// Whether the sentence tells of another time than its article.
    pub(super) fn is_of_another_time(&self) -> bool {
        toll::is_of_another_time(Around::of(self.whole).sentence)
    }

    /// What stands before, before anything was taken off.
    pub(super) fn ahead(&self) -> &'a str {
        self.whole.0
    }

    /// What stands behind, before anything was taken off.
    pub(super) fn behind(&self) -> &'a str {
        self.whole.1
    }

    fn tallies(&self, other: &Self) -> Option<(Tally, Tally)> {
        if self.whole == ("", "") || other.whole == ("", "") {
            return None;
        }
        Some((tally::of(self.whole)?.0, tally::of(other.whole)?.0))
    }
}

/// How many bytes before and behind a figure reach to the word that says which way it went, on the side where one does.
pub(super) fn turn((before, after): (&str, &str)) -> [usize; 2] {
    let (_, way, rest) = stripped(before.trim_end(), End::Last);
    if way.is_some() {
        let word = before.get(rest.len()..).unwrap_or_default().trim_start();
        return [word.len(), 0];
    }
    let (_, way, rest) = stripped(after.trim_start(), End::First);
    let word = after.get(..after.len() - rest.len()).unwrap_or_default().trim_end();
    [0, if way.is_some() { word.len() } else { 0 }]
}

/// The end of a text that lies at the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    First,
    Last,
}

/// Words with the character at one end, by which they stand, and the way each says.
type ByCharacter = Vec<(char, &'static str, Option<Turn>)>;

impl End {
    /// A text without a word at this end, if it stands there; not as a part of a longer Latin word.
    fn without<'a>(self, text: &'a str, word: &str) -> Option<&'a str> {
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        let (rest, beside) = match self {
            Self::First => past(text, word).map(|rest| (rest, rest.chars().next()))?,
            Self::Last => before(text, word).map(|rest| (rest, rest.chars().next_back()))?,
        };
        let rest = if self == Self::First { rest.trim_start() } else { rest.trim_end() };
        (!latin(word.chars().next()) || !latin(beside)).then_some(rest)
    }

    /// What stands for the character at this end.
    fn character(self, text: &str) -> Option<char> {
        match self {
            Self::First => text.chars().next(),
            Self::Last => text.chars().next_back(),
        }
        .map(folded)
    }

    /// The words that may stand at this end with a character, those that say a way first.
    fn words(self, c: char) -> impl Iterator<Item = (&'static str, Option<Turn>)> {
        static FIRST: LazyLock<ByCharacter> = LazyLock::new(|| End::First.by_character(BEHIND));
        static LAST: LazyLock<ByCharacter> = LazyLock::new(|| End::Last.by_character(BETWEEN));
        words_at(if self == Self::First { &FIRST } else { &LAST }, c)
    }

    /// Those that say a way, and those between them and a figure.
    fn by_character(self, between: &'static str) -> ByCharacter {
        self.of_lists(&[(DOWN, Some(Turn::Down)), (UP, Some(Turn::Up)), (between, None)])
    }

    fn of_lists(self, lists: &[(&'static str, Option<Turn>)]) -> ByCharacter {
        let words = lists.iter().flat_map(|(words, turn)| words.split('|').map(|word| (word, *turn)));
        let mut all: ByCharacter =
            words.filter_map(|(word, turn)| Some((self.character(word)?, word, turn))).collect();
        // Stable: the order of the lists holds.
        all.sort_by_key(|word| word.0);
        all
    }
}

/// Words that go with any quantity, by their last characters.
static ANY_WORDS: LazyLock<ByCharacter> = LazyLock::new(|| End::Last.of_lists(&[(ANY, None)]));

/// Of words by the character at one end, those with one.
fn words_at(all: &ByCharacter, c: char) -> impl Iterator<Item = (&'static str, Option<Turn>)> {
    let from = all.partition_point(|word| word.0 < c);
    all.iter().skip(from).take_while(move |word| word.0 == c).map(|(_, word, turn)| (*word, *turn))
}

/// Takes words at one end off a text, and notes the first that says which way the figure went, with what is left without
/// it.
fn stripped(mut text: &str, end: End) -> (&str, Option<Turn>, &str) {
    let mut turn = None;
    let mut at = text;
    loop {
        let may_be = end.character(text).into_iter().flat_map(|c| end.words(c));
        let mut may_be = may_be.filter(|(_, way)| way.is_none() || turn.is_none());
        let Some((rest, way)) = may_be.find_map(|(word, way)| Some((end.without(text, word)?, way))) else {
            return (text, turn, at);
        };
        if turn.is_none() && way.is_some() {
            at = rest;
        }
        (text, turn) = (rest, turn.or(way));
    }
}

/// How much two texts begin alike, by what their characters say; punctuation and figures say nothing.
fn common(a: impl Iterator<Item = char>, b: impl Iterator<Item = char>) -> usize {
    let letters = |c: &char| is_letter(*c);
    a.filter(letters)
        .zip(b.filter(letters))
        .take(COMPARED)
        .take_while(|(a, b)| a == b || folded(*a) == folded(*b))
        .map(|(c, _)| says(c))
        .sum()
}

fn says(c: char) -> usize {
    match c {
        '\u{3400}'..='\u{9fff}' if super::surroundings::is_vague(c) => 1,
        '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => 4,
        '\u{3040}'..='\u{30ff}' => 2,
        c if c.is_numeric() => 0,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{Beside, SAID};

    fn shared(a: (&str, &str), b: (&str, &str)) -> [usize; 2] {
        let (a, b) = (Beside::of(a), Beside::of(b));
        assert_eq!(a.shared(&b), b.shared(&a));
        a.shared(&b)
    }

    #[test]
    fn shared_words_say_what_a_figure_is_about() {
        assert_eq!(shared(("甲公司营收", "。"), ("乙公司营收约", "，")), [16, 0]);
        assert_eq!(shared(("造成", "死亡"), ("死亡，另有", "受伤")), [0, 0]);
        assert!(shared(("司机刘某今年", ""), ("肇事司机刘某，", ""))[0] >= SAID);
        assert!(shared(("The bridge opened on ", ", "), ("The bridge opened on ", ", "))[0] >= SAID);
        assert!(shared(("去年菜价同比上涨", ""), ("粮食同比下降", ""))[0] < SAID);
    }

    #[test]
    fn figures_go_up_and_down() {
        let turns = |a, b| Beside::of((a, "，")).turns_from(&Beside::of((b, "，")));
        assert!(turns("销量增长", "销量下降"));
        assert!(turns("同比上涨了", "同比下跌约"));
        assert!(turns("Sales rose ", "Sales fell by "));
        assert!(turns("增长", "负增长"));
        assert!(!turns("增长", "上涨"));
        assert!(!turns("a full cup ", "was down "));
        assert!(!turns("营收", "下降"));
        let behind = |a, b| Beside::of(("매출은 ", a)).turns_from(&Beside::of(("매출은 ", b)));
        assert!(behind(" 늘었다.", " 줄었다."));
        assert!(behind(" 늘었다.", " 감소했다."));
        assert!(behind("나 올랐다.", " 내렸다."));
        assert!(behind(" 가량 뛰었다.", " 넘게 떨어졌다."));
        assert!(behind("上回った", "下回った"));
        assert!(behind("伸びた", "落ち込んだ") && behind("高い", "低い"));
        assert!(behind(" higher", " lower") && behind(" more than in May", " less than in May"));
        assert!(!behind(" 늘었다.", " 증가했다.") && !behind(" 늘 같았다.", " 감소했다."));
        assert!(!behind("가격이 높았다.", " 낮았다."));
    }

    #[test]
    fn people_are_counted_by_what_became_of_them() {
        let others = |a, b| Beside::of(a).counts_others(&Beside::of(b));
        assert!(others(("造成", "死亡、3人受伤"), ("造成", "受伤")));
        assert!(others(("死亡", "、受伤"), ("受伤", "，")));
        assert!(others(("killed ", " and injured"), ("injured ", "")));
        assert!(others(("住民", "に避難指示"), ("死者", "に　避難指示を解除")));
        assert!(!others(("造成", "遇难"), ("造成", "死亡")));
        assert!(!others(("造成", "受伤"), ("造成", "重伤")));
        assert!(!others(("造成", "死亡"), ("共有", "参加")));
    }

    #[test]
    fn script_and_width_make_no_difference() {
        assert_eq!(shared(("應於簽約後", "內支付總價"), ("应于签约后", "内支付总价")), [17, 20]);
        assert!(Beside::of(("銷量減少", "，")).turns_from(&Beside::of(("销量增长", "，"))));
    }
}
