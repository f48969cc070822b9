//! What an article tells of: by its headline, by how it begins, by its figures, when and where.

use std::sync::LazyLock;

use jiff::civil::Date;
use rustc_hash::FxHashSet;

use crate::article::{Article, Fact, FactKind};

use super::across::{HEADLINE, LINE, MANY, grams_of};
use super::common::COMMON;
use super::moment::{self, Moment};
use super::stated::Stated;
use super::words::Words;

/// Scalar values of an article's beginning that say what it is about.
const OPENING: usize = 500;
/// Pairs of characters, or words, that the beginnings of two articles about one event share at least, and as one part of
/// so many of the shorter one.
const SHARED: usize = 6;
const PART: usize = 5;
/// The same where they tell of one day.
const PART_OF_ONE_DAY: usize = 7;
/// What figures in common are worth at least, by their digits, where the words cannot be held against each other.
const FIGURES: u32 = 3;
/// Days of an article that are looked at, and paragraphs for the places in them.
const DAYS: usize = 60;
const BLOCKS: usize = 8;
/// Articles that tell of no days nearer than this to each other are of two events.
const WEEK: i32 = 7;

/// See the module.
pub(super) struct Event<'a> {
    /// The headline and what the article begins with, as hashes of pairs of characters and words.
    headline: FxHashSet<u64>,
    opening: FxHashSet<u64>,
    /// The figures that hardly stand in two articles by chance, with how much they tell.
    figures: FxHashSet<(i128, u32)>,
    /// The day it was published, and those it tells of, as far as they are whole dates.
    days: Vec<[Date; 2]>,
    /// Dates of which a day is told.
    told: Vec<&'a Fact>,
    /// The names of smaller places without the word for what they are: 柳河 of 柳河镇.
    places: FxHashSet<u64>,
}

impl<'a> Event<'a> {
    pub(super) fn of(article: &'a Article, words: &Words) -> Self {
        static COMMON_GRAMS: LazyLock<FxHashSet<u64>> = LazyLock::new(|| {
            let mut common = FxHashSet::default();
            grams_of(COMMON, &mut common);
            common
        });
        let common = &*COMMON_GRAMS;
        let [mut headline, mut opening] = [(); 2].map(|()| FxHashSet::default());
        let first = || article.blocks.first().map(|block| block.text.as_str()).filter(|t| t.len() <= LINE);
        grams_of(article.headline.as_deref().or_else(first).unwrap_or_default(), &mut headline);
        let mut room = OPENING;
        for block in &article.blocks {
            let part: String = block.text.chars().take(room).collect();
            room -= part.chars().count();
            grams_of(&part, &mut opening);
        }
        headline.retain(|gram| !common.contains(gram));
        opening.retain(|gram| !common.contains(gram));
        let mut figures = FxHashSet::default();
        for fact in article.facts.iter().filter(|fact| article.facts.len() <= MANY && is_exact_count(fact)) {
            if let Some(value) = Stated::of(fact, words).figure {
                figures.extend(magnitude(value.mantissa).map(|digits| (value.mantissa, digits)));
            }
        }
        let told = dated(article).filter(|fact| Moment::known(fact).is_some_and(Moment::has_day)).collect();
        let mut places = FxHashSet::default();
        for block in article.blocks.iter().take(BLOCKS) {
            places_of(&block.text, &mut places);
        }
        places.retain(|gram| !common.contains(gram));
        Self { headline, opening, figures, days: days(article), told, places }
    }

    /// Whether two articles surely tell of one event: of one day as far as both tell of days, and by their headlines, by how
    /// they begin, by the figures in them or by where it was.
    pub(super) fn is_one(&self, other: &Self) -> bool {
        let shared =
            |a: &FxHashSet<u64>, b: &FxHashSet<u64>| a.iter().filter(|gram| b.contains(*gram)).count();
        let headlines = || shared(&self.headline, &other.headline) >= HEADLINE;
        let day = self.is_of_one_day(other);
        let openings = || {
            let shared = shared(&self.opening, &other.opening);
            let part = if day == Some(true) { PART_OF_ONE_DAY } else { PART };
            shared >= SHARED
                && shared * part >= self.opening.len().min(other.opening.len())
                && !self.is_elsewhere(other)
        };
        let figures = || self.figures.iter().filter(|f| other.figures.contains(*f)).map(|f| f.1).sum::<u32>();
        let places = || shared(&self.places, &other.places) > 0;
        day != Some(false)
            && !are_of_other_weeks(&self.days, &other.days)
            && (headlines() || openings() || figures() >= FIGURES || day == Some(true) && places())
    }

    /// Whether both name places, and neither a place of the other.
    fn is_elsewhere(&self, other: &Self) -> bool {
        let lacks = |here: &Self, there: &Self| {
            !here.places.is_empty() && here.places.iter().all(|place| !there.opening.contains(place))
        };
        lacks(self, other) && lacks(other, self)
    }

    /// Whether two articles surely tell of two events: of other days.
    pub(super) fn are_two(&self, other: &Self) -> bool {
        are_of_other_weeks(&self.days, &other.days) || self.is_of_one_day(other) == Some(false)
    }

    /// Whether both tell of one day; `None` where one of them tells of none.
    fn is_of_one_day(&self, other: &Self) -> Option<bool> {
        let held = || {
            let all = self.told.iter().flat_map(|a| other.told.iter().map(move |b| (*a, *b)));
            all.filter_map(|(a, b)| moment::agree_on_day(a, b))
        };
        held().next().map(|_| held().any(|agree| agree))
    }
}

/// The names of smaller places in a text: two characters before the word for what they are.
fn places_of(text: &str, places: &mut FxHashSet<u64>) {
    let mut near = ['\0'; 3];
    for c in text.chars().take(OPENING) {
        near = [near[1], near[2], c];
        let [a, b, kind] = near;
        let named = "县縣镇鎮乡鄉村市区區州".contains(kind) && !NO_NAME.contains(b) && !KINDS.contains(a);
        if named {
            grams_of([a, b].iter().collect::<String>().as_str(), places);
        }
    }
}

/// What stands before such a word and names nothing: 市区, 自治州, 工业区.
const NO_NAME: &str = "省市县縣乡鄉镇鎮村区區州地山城郊灾災小社校辖轄景园園湖治业業发發民居全各本两兩三四五一二六七八九十多个個农農超股夜海半";
/// And before its name: 市南区, 省会市.
const KINDS: &str = "省市县縣镇鎮州";

fn is_exact_count(fact: &Fact) -> bool {
    matches!(fact.kind, FactKind::Number | FactKind::Quantity) && !fact.approximate
}

/// How much it says that a figure stands in two articles; nothing of those that stand anywhere: small and round ones.
fn magnitude(mantissa: i128) -> Option<u32> {
    match mantissa.unsigned_abs() {
        0..=10 => None,
        11..=99 => Some(1),
        _ => Some(2),
    }
}

fn dated(article: &Article) -> impl Iterator<Item = &Fact> {
    let dated = |fact: &&Fact| matches!(fact.kind, FactKind::Date | FactKind::DateTime);
    article.facts.iter().filter(dated).take(DAYS)
}

/// The whole date that a fact tells; of a stretch of time its first day.
pub(super) fn day(fact: &Fact) -> Option<Date> {
    fact.value.as_ref()?.as_text()?.get(..10)?.parse().ok()
}

/// The first and the last day of what a fact tells: a day, a month or a year.
pub(super) fn stretch(fact: &Fact) -> Option<[Date; 2]> {
    if let Some(day) = day(fact) {
        return Some([day; 2]);
    }
    let value = fact.value.as_ref()?.as_text()?;
    let year: i16 = value.get(..4)?.parse().ok()?;
    let first = match value.get(4..) {
        None | Some("") => return Some([Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?]),
        Some(rest) => Date::new(year, rest.strip_prefix('-')?.parse().ok()?, 1).ok()?,
    };
    Some([first, first.last_of_month()])
}

/// The day of an article, and those it tells of.
pub(super) fn days(article: &Article) -> Vec<[Date; 2]> {
    let own = article.published.as_deref().and_then(|at| at.get(..10)?.parse().ok());
    own.into_iter().chain(dated(article).filter_map(day)).map(|day| [day; 2]).collect()
}

/// Whether both tell of days, and none of the one is within a week of any of the other.
pub(super) fn are_of_other_weeks(left: &[[Date; 2]], right: &[[Date; 2]]) -> bool {
    let within = |a: Date, b: Date| a.until(b).is_ok_and(|span| span.get_days() <= WEEK);
    let near = |a: &[Date; 2], b: &[Date; 2]| within(a[1], b[0]) && within(b[1], a[0]);
    !left.is_empty() && !right.is_empty() && !left.iter().any(|a| right.iter().any(|b| near(a, b)))
}

#[cfg(test)]
mod tests {
    use super::{Event, are_of_other_weeks, days, stretch};
    use crate::compare::facts::tests::article;
    use crate::compare::facts::words::Words;
    use crate::text::Policy;

    fn is_one(left: &str, right: &str) -> bool {
        let (left, right) = (article(left), article(right));
        let words = Words::new(Policy::default());
        let [a, b] = [&left, &right].map(|article| Event::of(article, &words));
        assert_eq!(a.is_one(&b), b.is_one(&a));
        assert!(!(a.is_one(&b) && a.are_two(&b)));
        a.is_one(&b)
    }

    #[test]
    fn words_of_any_misfortune_tell_no_event() {
        let crash = |place: &str, day: &str| {
            format!(
                "新华社{place}7月{day}电（记者林禾）{day}上午，{place}发生一起特大交通事故，两车相撞，造成人员伤亡。                 事故发生后，消防官兵迅速赶赴现场，伤者已被送往医院救治，事故原因正在进一步调查中。"
            )
        };
        assert!(!is_one(&crash("柳河镇", "12日"), &crash("青石县", "12日")));
        let english = |place: &str| {
            format!(
                "Three people were killed and several others injured when two vehicles crashed near {place} on                  Monday morning, police said. The victims were taken to hospital. The cause is under investigation."
            )
        };
        assert!(!is_one(&english("Quillport"), &english("Marlach")));
        // One place on one day.
        let left = crash("柳河镇", "12日");
        assert!(is_one(&left, "7月12日，柳河镇的公路上一辆客车冲下了山坡，村民说，路面结了冰。"));
        assert!(!is_one(&left, "7月13日，柳河镇的公路上一辆客车冲下了山坡，村民说，路面结了冰。"));
    }

    #[test]
    fn what_articles_begin_with_tells_their_event() {
        let left = "一艘渡船在澜江渡口离岸后倾覆，船上的果农落水，缆绳早已磨断。";
        let right = "澜江渡口一艘渡船的缆绳磨断，满载果农的渡船离岸后倾覆。";
        assert!(is_one(left, right));
        assert!(is_one(&format!("{left}7月12日"), &format!("{right}7月12日")));
        assert!(!is_one(&format!("{left}7月12日"), &format!("{right}7月14日")));
    }

    #[test]
    fn months_and_years_are_as_long_as_they_are() {
        let article = article("2024年3月动工，2021年立项，2024年5月2日通车。");
        let said: Vec<_> = article.facts.iter().filter_map(stretch).collect();
        let text: Vec<String> = said.iter().map(|[first, last]| format!("{first}/{last}")).collect();
        assert_eq!(text, ["2024-03-01/2024-03-31", "2021-01-01/2021-12-31", "2024-05-02/2024-05-02"]);
        assert!(are_of_other_weeks(&said[..1], &said[1..]) && !are_of_other_weeks(&said[..1], &said[..1]));
        assert_eq!(days(&article), said[2..]);
    }
}
