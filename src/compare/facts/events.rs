//! Two events that are told in like words: their figures do not contradict each other.

use crate::article::{Article, Fact, FactKind};
use crate::compare::{FactStatus, Row, numbered};

use super::agree::is_moment;
use super::comparable::is_figure;
use super::event::{self, Event, day};
use super::rows::Pairing;
use super::words::Words;
use super::{Difference, LeftOver, filed, moment, tally};

/// Rows that are so much alike tell of one event, also where all its figures were changed.
const ONE_EVENT: f64 = 0.6;
/// Dates and times of a row that are held against each other.
const OF_ROW: usize = 8;

impl Pairing<'_, '_> {
    /// Takes the conflicts of a row, `pairs` from `first` on, apart where its sides tell of two events.
    pub(super) fn part_events(
        &mut self,
        number: usize,
        row: &Row,
        first: usize,
        pairs: &mut Vec<Difference>,
    ) {
        if row.similarity >= ONE_EVENT || !self.is_of_two_events(pairs.get(first..).unwrap_or_default()) {
            return;
        }
        for pair in pairs.extract_if(first.., |pair| pair.status == FactStatus::Conflict) {
            for (apart, fact) in self.events.iter_mut().zip(pair.facts) {
                apart.extend(fact.map(|fact| LeftOver { fact, row: number }));
            }
        }
    }

    /// Whether of when and how much nothing is the same, and several figures are told otherwise: more of them, and
    /// several times, where these lie so near that they may be of one event.
    fn is_of_two_events(&self, pairs: &[Difference]) -> bool {
        const SEVERAL: usize = 2;
        const MORE: usize = 3;
        let conflicts = pairs.iter().filter(|pair| pair.status == FactStatus::Conflict);
        let fact = |pair: &Difference| pair.facts[0].and_then(|at| self.articles[0].facts.get(at));
        let figures = conflicts.filter_map(fact).filter(|fact| is_figure(fact.kind)).count();
        if figures < SEVERAL {
            return false;
        }
        let kept = self.placed[0].iter().filter(|p| p.kept && is_figure(p.fact.kind)).count();
        let taken = self.open[0].iter().filter(|o| o.taken && is_figure(o.fact.kind)).count();
        if kept > 0 || taken > figures {
            return false;
        }
        let [left, right] = [0, 1].map(|side| {
            let moments = self.placed[side].iter().map(|placed| placed.fact);
            let told = moments.filter(|f| is_moment(f.kind) && !filed::is_filed(self.articles[side], f));
            told.take(OF_ROW).collect::<Vec<_>>()
        });
        let all = || left.iter().flat_map(|a| right.iter().map(move |b| (*a, *b)));
        let held = || all().filter_map(|(a, b)| moment::agree(a, b));
        let otherwise = held().any(|agree| !agree) && !held().any(|agree| agree);
        let several = left.len().max(right.len()) > 1;
        otherwise
            && (figures >= MORE && several
                || !all().any(|(a, b)| moment::agree(a, b).is_some() && are_near(a, b)))
    }
}

/// Whether two moments may be one, told a little otherwise: within an hour, or on two days in a row.
fn are_near(left: &Fact, right: &Fact) -> bool {
    const HOUR: i32 = 60;
    let days = day(left).zip(day(right)).and_then(|(a, b)| Some(a.until(b).ok()?.get_days().abs()));
    match (days, minutes(left).zip(minutes(right))) {
        (Some(days), _) if days > 1 => false,
        (Some(1), _) => true,
        (_, Some((a, b))) => (a - b).abs() < HOUR,
        _ => true,
    }
}

/// The value of a date or time as it is written in ISO 8601.
fn value(fact: &Fact) -> Option<&str> {
    fact.value.as_ref()?.as_text()
}

/// The minutes of its day that have passed at the time that a fact tells.
fn minutes(fact: &Fact) -> Option<i32> {
    let time = value(fact)?.rsplit('T').next()?;
    let (hour, rest) = time.split_once(':')?;
    Some(hour.parse::<i32>().ok()? * 60 + rest.get(..2)?.parse::<i32>().ok()?)
}

/// Takes conflicts of figures apart where the rows are little alike and one article states the figure of the other as well:
/// seven years in prison and, of another trial, twelve. What news counts is told anew as it grows.
pub(super) fn part_told_elsewhere(
    articles: [&Article; 2],
    rows: &[Row],
    pairs: &mut Vec<Difference>,
    left_over: &mut [Vec<LeftOver>; 2],
) {
    /// Rows that are less alike share a turn of phrase as soon as what they tell.
    const LITTLE: f64 = 0.5;
    let weak = |pair: &Difference| {
        let alike = rows.get(pair.rows[0]).is_none_or(|row| row.similarity >= LITTLE);
        pair.status == FactStatus::Conflict && pair.rows[0] == pair.rows[1] && !alike
    };
    let states = |side: usize, at: usize, other: &Fact| {
        let mut facts = articles[side].facts.iter().enumerate();
        facts
            .any(|(own, f)| own != at && (f.kind, &f.value, f.unit) == (other.kind, &other.value, other.unit))
    };
    let elsewhere = |pair: &Difference| {
        let [Some(l), Some(r)] = pair.facts else { return false };
        let (Some(left), Some(right)) = (articles[0].facts.get(l), articles[1].facts.get(r)) else {
            return false;
        };
        let counted = |f: &Fact| {
            (f.kind == FactKind::Duration || is_figure(f.kind)) && f.value.is_some() && !tally::may_count(f)
        };
        counted(left) && counted(right) && (states(0, l, right) || states(1, r, left))
    };
    if !pairs.iter().any(|pair| weak(pair) && elsewhere(pair)) || articles.into_iter().any(is_numbered) {
        return;
    }
    for pair in pairs.extract_if(.., |pair| weak(pair) && elsewhere(pair)) {
        for ((left_over, fact), row) in left_over.iter_mut().zip(pair.facts).zip(pair.rows) {
            left_over.extend(fact.map(|fact| LeftOver { fact, row }));
        }
    }
    left_over.iter_mut().for_each(|left_over| left_over.sort_unstable_by_key(|l| l.fact));
}

/// Takes the conflicts of rows that are little alike apart where two articles tell of other weeks; of articles that have
/// little in common also where they tell of other days.
pub(super) fn part(
    articles: [&Article; 2],
    rows: &[Row],
    pairs: &mut Vec<Difference>,
    left_over: &mut [Vec<LeftOver>; 2],
    words: &Words,
    apart: bool,
) {
    let alike = |row: usize| rows.get(row).is_some_and(|row| row.similarity >= ONE_EVENT);
    let may_part = |pair: &Difference| {
        pair.status == FactStatus::Conflict && (pair.rows[0] != pair.rows[1] || !alike(pair.rows[0]))
    };
    let told = || {
        let are_two = if apart {
            let [left, right] = articles.map(|article| Event::of(article, words));
            left.are_two(&right)
        } else {
            let [left, right] = articles.map(event::days);
            event::are_of_other_weeks(&left, &right)
        };
        are_two && !articles.into_iter().any(is_numbered)
    };
    if !pairs.iter().any(may_part) || !told() {
        return;
    }
    for pair in pairs.extract_if(.., |pair| may_part(pair)) {
        for ((left_over, fact), row) in left_over.iter_mut().zip(pair.facts).zip(pair.rows) {
            left_over.extend(fact.map(|fact| LeftOver { fact, row }));
        }
    }
    left_over.iter_mut().for_each(|left_over| left_over.sort_unstable_by_key(|l| l.fact));
}

/// Whether an article is a law or a contract, which tells of no event, whenever it was passed.
fn is_numbered(article: &Article) -> bool {
    const FEW: usize = 3;
    article.blocks.iter().filter(|block| numbered::label(&block.text).is_some()).take(FEW).count() == FEW
}

#[cfg(test)]
mod tests {
    use crate::compare::FactStatus::{Conflict, OnlyLeft, OnlyRight};
    use crate::compare::facts::tests::differences;

    #[test]
    fn what_happens_at_another_time_is_something_else() {
        let tail = "\n\n沿岸的渔民当天都没有出海，码头上的人说，潮水退得比往常快。";
        let tell = |first: &str, second: &str| {
            differences(
                &format!(
                    "此后，清江市{first}又发生5.2级地震，震源深度18.2公里，震中在市区西北82公里处。{tail}"
                ),
                &format!(
                    "在稍早的{second}，清江市海域已经发生过一次6.4级地震，震源深度10公里，距市区47公里。{tail}"
                ),
            )
        };
        let found = tell("12点17分57秒", "9时58分");
        assert!(!found.is_empty() && found.iter().all(|f| matches!(f.0, OnlyLeft | OnlyRight)), "{found:?}");
        // A quarter of an hour apart it may be one, told otherwise.
        let corrected = differences(
            &format!("清江市7月12日14时10分发生5.2级地震，震源深度10公里，震中距市区47公里。{tail}"),
            &format!(
                "据台网更正，清江市海域14时20分前后发生4.8级地震，震源深度12公里，离市区的距离是52公里。{tail}"
            ),
        );
        assert!(corrected.iter().any(|f| f.0 == Conflict), "{corrected:?}");
        assert!(tell("9时43分", "9时58分").iter().any(|f| f.0 == Conflict));
    }

    #[test]
    fn a_figure_that_the_other_article_states_as_well_is_of_something_else() {
        let both = "\n\nThe old boatmen of Hallow gave their ropes to the school by the pier, where children pull them.";
        let left = |more: &str| {
            format!(
                "Owen Marlach, who listed his work as the keeper of an old pier behind the mill on Harbour Street, was sentenced to seven years in prison.{both}{more}"
            )
        };
        let right = format!("He was sentenced to 12 years in prison.{both}");
        let conflicts =
            |more: &str| differences(&left(more), &right).into_iter().filter(|f| f.0 == Conflict).count();
        let judge =
            "\n\nImposing a sentence of 12 years on Marlach, the judge spoke of fires and of a burnt ferry.";
        assert_eq!([conflicts(""), conflicts(judge)], [1, 0]);
    }

    #[test]
    fn accidents_of_two_months_do_not_contradict_each_other() {
        let left = "清江市2024年3月5日发生一起两车相撞的交通事故，造成三人死亡，五人受伤。\n\n\
                    肇事的货车装着石料，司机说路面结了冰，县医院接收了伤者。";
        let right = |day: &str| {
            format!(
                "据介绍，2024年{day}上午，在大坝下游的弯道上，一辆面包车为了躲避行人，同迎面开来的货车相撞，造成两人\
                 死亡，九人受伤，交警请过往的车辆绕行。\n\n这条路去年刚拓宽，两边的居民希望装上护栏。"
            )
        };
        let conflicts =
            |day: &str| differences(left, &right(day)).into_iter().filter(|f| f.0 == Conflict).count();
        assert_eq!([conflicts("3月5日"), conflicts("8月21日")], [2, 0]);
        // Laws are of no event.
        let law = |year: &str, fine: &str, rest: &str| {
            format!(
                "第一条　为了管理渡口，制定本办法。\n\n第二条　{rest}违反规定的，处{fine}罚款。\n\n第三条　本办法自{year}1月1日起施行。"
            )
        };
        let old = law("2003年", "五百元", "渡船应当按核定的人数载客。");
        let new = law(
            "2024年",
            "一千元",
            "船舶经营人应当公布票价和班次，配备救生设备，接受检查，停航应当提前三日告知；",
        );
        assert!(differences(&old, &new).iter().any(|f| f.0 == Conflict && f.1 == "五百元"));
    }
}
