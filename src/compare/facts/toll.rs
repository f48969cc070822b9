//! A count of news as one figure tells it: 3人死亡, 死亡人数升至4人; and what two such figures are to each other.
//!
//! A part of a count (3人死亡，其中2人当场死亡) or an addition to it (新增3人) is none, nor is what it was before (从3人增至5人) or at
//! another time (去年).

use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;
use rustc_hash::FxHasher;

use crate::article::{Article, Fact, FactKind, FactValue};
use crate::compare::FactStatus;
use crate::text::numeral::Decimal;

use super::across::{Around, are_of_other_days, dates_beside, shared_words};
use super::agree::{compatible, is_reached};
use super::event;
use super::folded::fold;
use super::hedge::{self, Bound};
use super::noun;
use super::places::Cursor;
use super::role::is_as_of;
use super::stated::Stated;
use super::tally::{self, Tally};
use super::times::OTHER_TIMES;
use super::words::Words;

/// How far a sentence is looked at on each side of a figure, in scalar values: “the death toll from the blast at …”.
const REACH: usize = 300;
/// How far from its figure the word that says what it counts may stand, in scalar values.
const NEAR: usize = 26;

/// So near it stands where nothing else is counted: “the death toll from the blast at the mill rose to four”.
const CLOSE: usize = 80;
/// How far around a date words say that something is known until then, in scalar values.
const AS_OF: usize = 14;

/// Words before a figure that make it an addition to a count.
const ADDED: &[&str] = &["新增", "新增加", "又有", "再有", "增加", "新たに", "추가로", "another"];
/// Words before a figure that make it a part of a count told before it, or add it to that one: 3人死亡，其中2人当场死亡, but
/// 15人入院，其中3人重伤.
const OF: &[&str] = &[
    "其中",
    "包括",
    "另有",
    "另",
    "うち",
    "このうち",
    "ほか",
    "이중",
    "이 중",
    "가운데",
    "이밖에",
    "including",
    "among them",
    "of them",
];
/// The same behind a figure: seven bridges, two of which collapsed.
const OF_BEHIND: &[&str] = &["of them", "of which", "of whom", "of those", "of these", "of the "];
/// Pairs of characters, or words, that sentences in different places share.
pub(super) const SHARED: usize = 2;
/// How many times one of two counts of one event can be the other, told in other places of two articles.
const TIMES_AS_MANY: i128 = 50;
/// The same of two lower limits.
const LIMITS_APART: i128 = 10;
/// Words before a figure, and behind it, that say what a count was before.
const FROM: &[&str] = &["从", "由", "from"];
const FROM_BEHIND: &[&str] = &["から", "에서"];
/// Words that tell of another time than the article's own, besides [`OTHER_TIMES`].
const TIMES: &[&str] = &["曾经", "曾有", "曾在", "曾发生", "曾造成"];

static FOLDED: LazyLock<[Vec<String>; 4]> = LazyLock::new(|| {
    let times = [OTHER_TIMES, TIMES].concat();
    [ADDED, OF, FROM, &times].map(|words| words.iter().map(|word| fold(word)).collect())
});

/// What is counted: what became of it, and people, houses or money.
pub(super) type Count = (Tally, &'static str);

/// A count in one of the articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Toll {
    pub(super) count: Count,
    /// A hash of the value.
    pub(super) key: u64,
    /// Nobody.
    pub(super) none: bool,
}

impl Toll {
    /// The counts that it tells: who says that nobody was struck says that nobody died, and that nobody was hurt.
    pub(super) fn counts(self) -> impl Iterator<Item = Count> {
        let (tally, what) = self.count;
        let parts: &[Tally] =
            if self.none && tally == Tally::Struck { &[Tally::Dead, Tally::Hurt] } else { &[] };
        [self.count].into_iter().chain(parts.iter().map(move |part| (*part, what)))
    }
}

/// The count that a figure tells, with what it says.
pub(super) fn of(article: &Article, at: usize, cursor: &mut Cursor, words: &Words) -> Option<Toll> {
    let fact = article.facts.get(at).filter(|fact| tally::may_count(fact))?;
    // Most figures count something else, as the words right beside them say.
    tally::count(fact, Around::of(cursor.around(article, fact, CLOSE)).sentence)?;
    let (before, after) = sentence(article, fact, cursor);
    let (count, away) = tally::count(fact, (before, after))?;
    let [added, of, from, _] = &*FOLDED;
    let near = fold(before.trim_end());
    let behind = |words: &[String]| words.iter().any(|word| near.ends_with(word.as_str()));
    let of_them = || behind(of) || OF_BEHIND.iter().any(|word| after.trim_start().starts_with(word));
    let part = || of_them() && !tally::tells_others(before, count.0);
    let before_that = || behind(from) || FROM_BEHIND.iter().any(|word| after.starts_with(word));
    if away > NEAR || behind(added) || part() || before_that() || is_of_another_time((before, after)) {
        return None;
    }
    Some(Toll { count, key: value(fact, words)?, none: is_none(fact) })
}

/// Whether a figure says that it was nobody.
fn is_none(fact: &Fact) -> bool {
    matches!(&fact.value, Some(FactValue::Number(number)) if number.as_i64() == Some(0))
}

/// Whether a sentence, before and behind a figure, tells of another time than its article.
pub(super) fn is_of_another_time((before, after): (&str, &str)) -> bool {
    let [.., times] = &*FOLDED;
    let sentence = [fold(before), fold(after)];
    times.iter().any(|word| sentence.iter().any(|text| text.contains(word.as_str())))
}

/// Equal for equal figures: “three” and “three people” are one value.
pub(super) fn value(fact: &Fact, words: &Words) -> Option<u64> {
    let figure = Stated::of(fact, words).figure?;
    let mut hasher = FxHasher::default();
    (figure.mantissa, figure.exponent).hash(&mut hasher);
    Some(hasher.finish())
}

/// The sentence before and behind a fact, as far as it is looked at.
pub(super) fn sentence<'a>(article: &'a Article, fact: &Fact, cursor: &mut Cursor) -> (&'a str, &'a str) {
    Around::of(cursor.around(article, fact, REACH)).sentence
}

/// A figure with the article it stands in.
#[derive(Debug, Clone, Copy)]
pub(super) struct End<'a> {
    article: &'a Article,
    fact: &'a Fact,
    around: Around<'a>,
}

impl<'a> End<'a> {
    pub(super) fn of(article: &'a Article, at: usize, cursor: &mut Cursor) -> Option<Self> {
        let fact = article.facts.get(at)?;
        Some(Self { article, fact, around: Around::of(cursor.around(article, fact, REACH)) })
    }

    pub(super) fn sentence(&self) -> (&'a str, &'a str) {
        self.around.sentence
    }

    /// The dates in the clause of the figure, where `by_block` are the facts of each block.
    fn dates(&self, by_block: &[Range<usize>]) -> Vec<&'a Fact> {
        dates_beside(self.article, by_block, self.fact, length(self.around.clause))
    }

    /// The days that the sentence of the figure tells of, or else the article.
    fn days(&self, by_block: &[Range<usize>]) -> Vec<[Date; 2]> {
        let dates = dates_beside(self.article, by_block, self.fact, length(self.around.sentence));
        let mut cursor = Cursor::default();
        let days = dates.into_iter().filter(|date| !is_as_of(cursor.around(self.article, date, AS_OF)));
        let days: Vec<[Date; 2]> = days.filter_map(event::stretch).collect();
        if !days.is_empty() {
            return days;
        }
        // “In February a quake struck. It killed 612 people.”
        let before = self.before(by_block).and_then(event::stretch);
        before.map_or_else(|| event::days(self.article), |day| vec![day])
    }

    /// The month that the figure is of, where a month alone says when: an event of long ago.
    fn month(&self, by_block: &[Range<usize>]) -> Option<&'a str> {
        let own = dates_beside(self.article, by_block, self.fact, length(self.around.sentence));
        let date = own.last().copied().or_else(|| self.before(by_block))?;
        let value = date.value.as_ref()?.as_text()?;
        let (_, month) = value.rsplit_once('-')?;
        (value.len() == 4 && value.starts_with("--") || value.len() == 7 && month.len() == 2).then_some(month)
    }

    /// The last date that its paragraph tells before the figure; of a sentence that begins with “It” alone, the one before.
    fn before(&self, by_block: &[Range<usize>]) -> Option<&'a Fact> {
        let last = |block: usize, end: usize| {
            let facts = self.article.facts.get(by_block.get(block)?.clone())?;
            facts
                .iter()
                .rev()
                .find(|f| f.range[1] <= end && matches!(f.kind, FactKind::Date | FactKind::DateTime))
        };
        let goes_on =
            || ["It ", "That ", "They "].iter().any(|word| self.around.sentence.0.starts_with(word));
        last(self.fact.block, self.fact.range[0])
            .or_else(|| last(self.fact.block.checked_sub(1).filter(|_| goes_on())?, usize::MAX))
    }

    /// Whether what either counts has another name, where the words for it are not those for people.
    fn counts_other_things(&self, other: &Self) -> bool {
        let things = |end: &Self| {
            tally::count(end.fact, end.around.sentence).is_some_and(|(count, _)| count.0.is_of_things())
        };
        let behind = [self, other].map(|end| end.around.sentence.1);
        things(self)
            && [self, other].iter().all(|end| end.fact.text.is_ascii())
            && noun::are_others(behind[0], behind[1])
    }

    fn bound(&self) -> Bound {
        Bound::of(self.fact, self.around.sentence.0, self.around.sentence.1)
    }

    fn is_least(&self) -> bool {
        self.fact.approximate && hedge::is_least(self.around.sentence.0)
    }
}

/// Whether one of two figures is so many times the other that they count two things; two lower limits sooner.
pub(super) fn are_far_apart(figures: [Option<Decimal>; 2], limits: bool) -> bool {
    let [Some(a), Some(b)] = figures else { return false };
    let whole = |figure: Decimal| {
        10_i128.checked_pow(u32::try_from(figure.exponent).ok()?)?.checked_mul(figure.mantissa)
    };
    let (Some(a), Some(b)) = (whole(a), whole(b)) else { return false };
    a.min(b) > 0 && {
        let times = a.max(b) / a.min(b);
        times >= TIMES_AS_MANY || limits && times > LIMITS_APART
    }
}

/// How many scalar values a text before and behind a figure has.
fn length((before, after): (&str, &str)) -> [usize; 2] {
    [before, after].map(|text| text.chars().count())
}

/// What two figures of one count are to each other; `None` if their clauses name different days, or their sentences tell of
/// other weeks: of an earlier event of the kind. Those that do not stand `beside` each other are none of one event where
/// one is very many times the other, or a month alone says when of one of them.
pub(super) fn held(
    [left, right]: [End<'_>; 2],
    by_block: [&[Range<usize>]; 2],
    words: &Words,
    beside: bool,
) -> Option<FactStatus> {
    if left.counts_other_things(&right) || !beside && left.month(by_block[0]) != right.month(by_block[1]) {
        return None;
    }
    if are_of_other_days(&[left.dates(by_block[0]), right.dates(by_block[1])])
        || event::are_of_other_weeks(&left.days(by_block[0]), &right.days(by_block[1]))
    {
        return None;
    }
    let (l, r) = (Stated::of(left.fact, words), Stated::of(right.fact, words));
    if !beside && are_far_apart([l.figure, r.figure], left.is_least() && right.is_least()) {
        return None;
    }
    // “There were no casualties in the school”: nobody is told of each place by itself.
    if !beside
        && [&left, &right].iter().any(|end| is_none(end.fact))
        && shared_words([left.sentence(), right.sentence()], "") < SHARED
    {
        return None;
    }
    let agree = compatible((left.fact, &l, left.bound()), (right.fact, &r, right.bound()))
        || is_reached((&l, left.is_least()), (&r, right.is_least()));
    Some(if agree { FactStatus::SameValue } else { FactStatus::Conflict })
}

#[cfg(test)]
mod tests {
    use crate::compare::FactStatus::Conflict;
    use crate::compare::facts::tests::{TAIL, differences};

    fn conflicts(left: &str, right: &str) -> usize {
        let found = differences(&format!("{left}{TAIL}"), &format!("{right}{TAIL}"));
        found.iter().filter(|d| d.0 == Conflict).count()
    }

    #[test]
    fn counts_of_other_events_are_held_against_none() {
        let first = "The blast at the flour mill in Willow Creek injured four people and shook the town.\n\n";
        for (left, right) in [
            ("Three were wounded.", "In February a quake struck the coast. It wounded more than 1,400."),
            ("It destroyed four homes.", "It wrecked seven bridges, two of which were destroyed."),
            (
                "It destroyed four homes.",
                "Farther down, along the whole of the river, 11 bridges were destroyed.",
            ),
            (
                "It killed two people.",
                "Off the far coast a wave once took the lives of 230,000 people, most of them fishermen.",
            ),
        ] {
            assert_eq!(conflicts(&format!("{first}{left}"), &format!("{first}{right}")), 0, "{right}");
        }
        for (left, right) in [
            ("爆炸造成3人受伤，没有人员死亡。", "爆炸造成3人受伤，1人死亡。"),
            ("面粉厂爆炸没有造成人员伤亡。", "面粉厂爆炸造成1人死亡。"),
            ("面粉厂爆炸，无人受伤。", "面粉厂爆炸造成12人受伤。"),
            ("No one was killed.", "One person was killed."),
            ("The Willow Creek blast left no casualties.", "The Willow Creek blast killed two people."),
            ("製粉工場の爆発で死者は出ていない。", "製粉工場の爆発で1人が死亡した。"),
            ("제분공장 폭발로 인한 사망자는 없었다.", "제분공장 폭발로 1명이 숨졌다."),
        ] {
            assert_eq!(conflicts(left, right), 1, "{left}");
            assert_eq!(conflicts(right, left), 1, "{left}");
        }
        assert_eq!(conflicts("面粉厂爆炸没有造成人员伤亡。", "面粉厂爆炸，无人受伤。"), 0);
        assert_eq!(
            conflicts(
                &format!("{first}The blast killed two people."),
                &format!("{first}The blast killed three people.")
            ),
            1
        );
    }
}
