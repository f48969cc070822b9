//! What is known of every pair of articles.

use std::cmp::Ordering;

use crate::article::Article;
use crate::task::{Cancelled, Watch};

use super::super::address::Address;
use super::super::names::{BETWEEN, Name, Publisher, states};
use super::super::prints::{Print, Readings, missing};
use super::super::times::{By, Times};
use super::super::{Revisions, Sources};
use super::{BONUS, KIN, NAMED, Reason, SCATTERED, STATE};

/// Share of a text that stands in another that it is part of.
const PART: f64 = 0.9;
/// And by how much less of the other stands in it.
const MORE: f64 = 0.25;

/// Whether one article can be the origin of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// They are no kin, or it is the other way round.
    Shut,
    Open,
    /// They are kin, and nothing says which was first.
    Unknown,
}

/// An article as a state of a page.
#[derive(Debug, Clone, Copy)]
struct State {
    /// Index into the revisions.
    page: usize,
    /// Number of the source; `None` for the first, and where nothing says which of the two was before the other.
    before: Option<usize>,
}

/// See the module.
pub(super) struct Evidence<'a> {
    sources: &'a Sources<'a>,
    prints: Vec<Print>,
    publishers: Vec<Publisher>,
    /// Of each article the agency whose own text it is, where no outlet is known.
    wires: Vec<Option<Name>>,
    addresses: Vec<Option<Address>>,
    times: Vec<Times>,
    states: Vec<Option<State>>,
    /// Of each article and each other the share of the first that stands in the second, what of its runs does not, and whether
    /// a passage does in one piece.
    shares: Vec<Vec<(f64, i64, bool)>>,
}

impl<'a> Evidence<'a> {
    pub(super) fn gather(
        sources: &'a Sources<'a>,
        revisions: &[Revisions],
        watch: &Watch,
    ) -> Result<Self, Cancelled> {
        let articles = &sources.articles;
        let called: Vec<String> = articles
            .iter()
            .flat_map(|a| [&a.outlet, &a.source, &a.author])
            .flatten()
            .flat_map(|names| names.split(BETWEEN))
            .map(str::to_owned)
            .collect();
        let mut prints = Vec::with_capacity(articles.len());
        for article in articles {
            watch.check()?;
            prints.push(Print::of(article, &called));
        }
        let mut shares = Vec::with_capacity(prints.len());
        for (at, own) in prints.iter().enumerate() {
            let mut with = Vec::with_capacity(prints.len());
            for (number, other) in prints.iter().enumerate() {
                watch.check()?;
                with.push(if number == at {
                    (1.0, 0, true)
                } else {
                    let shared = own.in_other(other);
                    (own.share(&shared), missing(&shared), own.has_passage(&shared))
                });
            }
            shares.push(with);
        }
        let state = |number: usize| {
            let page = revisions.iter().position(|page| page.captures.contains(&number))?;
            let steps = revisions.get(page).map(|page| page.steps.as_slice()).unwrap_or_default();
            let step = steps.iter().find(|step| step.to == number).filter(|step| step.by.is_some());
            Some(State { page, before: step.map(|step| step.from) })
        };
        let states = (0..articles.len()).map(state).collect();
        let publishers = articles.iter().map(|a| Publisher::of(a)).collect();
        let times = articles.iter().map(|a| Times::of(a)).collect();
        let addresses = articles.iter().map(|a| Address::of(a)).collect();
        let found = Self { sources, prints, publishers, wires: Vec::new(), addresses, times, states, shares };
        let wires = (0..articles.len()).map(|number| found.wire(number)).collect();
        Ok(Self { wires, ..found })
    }

    fn share(&self, article: usize, other: usize) -> f64 {
        self.shares.get(article).and_then(|with| with.get(other)).map_or(0.0, |s| s.0)
    }

    /// Whether two articles have so much in common that one may come from the other.
    fn are_kin(&self, a: usize, b: usize) -> bool {
        let passage =
            |a: usize, b: usize| self.shares.get(a).and_then(|with| with.get(b)).is_some_and(|s| s.2);
        let shared = self.share(a, b).max(self.share(b, a));
        shared >= SCATTERED || shared >= KIN && (passage(a, b) || passage(b, a))
    }

    fn article(&self, number: usize) -> Option<&'a Article> {
        self.sources.article(number)
    }

    /// Whether an article names another as its source. Two that name each other name nobody; and what is of no outlet that
    /// is known and was there before is not taken from what the outlet that it names had later.
    pub(super) fn names(&self, article: usize, other: usize) -> bool {
        let unsigned = self.publishers.get(article).is_some_and(|publisher| publisher.outlet.is_none());
        let before = || matches!(self.order(article, other), Some((Ordering::Less, By::Published)));
        self.states(article, other) && !self.states(other, article) && !(unsigned && before())
    }

    /// Whether an article is the state of a page that follows another.
    pub(super) fn follows(&self, article: usize, other: usize) -> bool {
        self.state(article).is_some_and(|state| state.before == Some(other))
    }

    /// Whether another is a state of the same page, but not the one that an article is known to follow.
    fn is_passed(&self, article: usize, other: usize) -> bool {
        self.state(article).zip(self.state(other)).is_some_and(|(own, other_state)| {
            own.page == other_state.page && own.before.is_some_and(|before| before != other)
        })
    }

    fn state(&self, number: usize) -> Option<State> {
        self.states.get(number).copied().flatten()
    }

    fn states(&self, article: usize, other: usize) -> bool {
        let wire = self.wires.get(other).and_then(Option::as_ref);
        self.article(article).is_some_and(|a| states(a, self.outlet(article), self.outlet(other).or(wire)))
    }

    fn outlet(&self, number: usize) -> Option<&Name> {
        self.publishers.get(number).and_then(|p| p.outlet.as_ref())
    }

    /// The agency that is all a text says it is from, where outlets that are here name that agency and nothing speaks for
    /// its being one more copy: it is the only such text, none of theirs is earlier, none has all of it and much more, and
    /// no two have in common what it lacks.
    fn wire(&self, number: usize) -> Option<Name> {
        let source = |number: usize| self.article(number).and_then(|a| a.source.as_deref());
        let stated = source(number).filter(|source| !source.contains(BETWEEN));
        let agency = stated.and_then(Name::of).filter(|_| self.outlet(number).is_none())?;
        let others = (0..self.prints.len()).filter(|&other| other != number);
        if others.clone().any(|other| self.outlet(other).is_some_and(|outlet| outlet.is(&agency))) {
            return None;
        }
        let names_it = |other: &usize| source(*other).is_some_and(|source| agency.is_in(source));
        let copies: Vec<usize> = others.filter(names_it).collect();
        let is_earlier = |&copy: &usize| matches!(self.order(copy, number), Some((Ordering::Less, _)));
        let is_alone = copies.iter().all(|&copy| self.outlet(copy).is_some());
        let is_copy = copies.iter().any(|copy| is_earlier(copy) || self.is_part(number, *copy))
            || copies.iter().enumerate().any(|(at, &one)| {
                let later = copies.get(at + 1..).unwrap_or_default();
                later.iter().any(|&other| self.readings(one, [other, number])[0].tell)
            });
        (!copies.is_empty() && is_alone && !is_copy).then_some(agency)
    }

    /// Which of two was first: by their times of publication, or for captures of one page that give the same time of
    /// publication, or none, by those of their last change or of capture. When somebody took a page of another outlet says nothing.
    fn order(&self, a: usize, b: usize) -> Option<(Ordering, By)> {
        let (first, second) = (self.times.get(a)?, self.times.get(b)?);
        let told = first.order(*second)?;
        let tells =
            told.1 == By::Published || (first.published == second.published && self.are_one_page(a, b));
        tells.then_some(told)
    }

    /// Whether one is known to have been published, changed or captured before another.
    pub(super) fn is_before(&self, one: usize, other: usize) -> bool {
        matches!(self.order(one, other), Some((Ordering::Less, _)))
    }

    /// Whether two are of one outlet, or of one address and not of two outlets.
    fn are_one_page(&self, a: usize, b: usize) -> bool {
        let publishers = self.publishers.get(a).zip(self.publishers.get(b));
        let address = |number: usize| self.addresses.get(number).and_then(Option::as_ref);
        publishers.is_some_and(|(one, other)| {
            let one_address = || address(a).zip(address(b)).is_some_and(|(a, b)| a == b);
            one.is(other) || (!one.is_another(other) && one_address())
        })
    }

    /// Whether one was changed after another was as it is, and what it was before is here too: then that one, and not this,
    /// is what the other may come from.
    fn is_later_state(&self, page: usize, article: usize) -> bool {
        let order = |a: usize, b: usize| self.times.get(a)?.order_of_changes(*self.times.get(b)?);
        let earlier = |other: usize| {
            other != page && order(other, article) == Some(Ordering::Less) && self.are_one_page(other, page)
        };
        order(page, article) == Some(Ordering::Greater)
            && (0..self.times.len()).any(|other| other != article && earlier(other))
    }

    fn is_part(&self, article: usize, whole: usize) -> bool {
        let share = self.share(article, whole);
        share >= PART && self.share(whole, article) <= share - MORE
    }

    pub(super) fn way(&self, from: usize, to: usize) -> Way {
        if from == to {
            return Way::Shut;
        }
        if self.is_passed(to, from) || self.follows(from, to) {
            return Way::Shut;
        }
        let shared = self.share(to, from).max(self.share(from, to));
        if self.follows(to, from) {
            return Way::Open;
        }
        if self.names(to, from) {
            return if shared >= NAMED { Way::Open } else { Way::Shut };
        }
        if !self.are_kin(from, to) || self.names(from, to) {
            return Way::Shut;
        }
        match self.order(from, to).map(|(order, _)| order) {
            Some(Ordering::Less) if self.is_later_state(from, to) => Way::Shut,
            Some(Ordering::Less) => Way::Open,
            Some(_) => Way::Shut,
            None if self.is_part(to, from) => Way::Open,
            None if self.is_part(from, to) => Way::Shut,
            None => Way::Unknown,
        }
    }

    /// How much of an article is new if it was taken from another, in thousandths.
    pub(super) fn cost(&self, from: usize, to: usize) -> i64 {
        let missing = self.shares.get(to).and_then(|with| with.get(from)).map_or(1000, |s| s.1);
        let worth = if self.follows(to, from) {
            STATE
        } else if self.names(to, from) {
            BONUS
        } else {
            0
        };
        missing - worth
    }

    /// How many readings an article shares with the first of two and not with the second, and the other way round.
    pub(super) fn readings(&self, article: usize, of: [usize; 2]) -> [Readings; 2] {
        let [Some(own), Some(first), Some(second)] = [article, of[0], of[1]].map(|at| self.prints.get(at))
        else {
            return [Readings::default(); 2];
        };
        let [first, second] = [first, second].map(|other| own.in_other(other));
        [own.readings(&first, &second), own.readings(&second, &first)]
    }

    /// What speaks for the first being the origin of the second; with the nearest rival, and how many readings it lacks.
    pub(super) fn why(&self, [origin, article]: [usize; 2], nearest: Option<(usize, usize)>) -> Vec<Reason> {
        let mut reasons = Vec::new();
        let named = self.names(article, origin);
        if let Some(source) = self.article(article).and_then(|a| a.source.as_ref()).filter(|_| named) {
            reasons.push(Reason::StatedSource { name: source.clone() });
        }
        let [share, of_origin] = self.shown([article, origin]);
        reasons.push(Reason::SharedText { share, of_origin });
        if let Some((count, against)) = nearest {
            reasons.push(Reason::SharedReadings { count, against });
        }
        let order = self.order(origin, article);
        if self.follows(article, origin) {
            reasons.push(Reason::PreviousState);
            let captured = matches!(order, Some((_, By::Captured)));
            reasons.extend(captured.then_some(Reason::CapturedEarlier));
            return reasons;
        }
        reasons.extend(match order {
            Some((Ordering::Less, By::Published)) => Some(Reason::Earlier),
            Some((Ordering::Less, By::Modified)) => Some(Reason::ChangedEarlier),
            Some((Ordering::Less, By::Captured)) => Some(Reason::CapturedEarlier),
            Some((Ordering::Greater, By::Published | By::Modified)) => Some(Reason::Later),
            _ if !named => Some(Reason::Contained),
            _ => None,
        });
        reasons
    }

    /// Why an article was taken from none.
    pub(super) fn why_own(&self, article: usize) -> Reason {
        let others = (0..self.prints.len()).filter(|&other| other != article);
        let mut kin = others.clone().filter(|&other| self.are_kin(article, other)).peekable();
        if kin.peek().is_some() {
            let captured = |other| matches!(self.order(article, other), Some((Ordering::Less, By::Captured)));
            return if kin.any(captured) { Reason::FirstCaptured } else { Reason::First };
        }
        let shares = others.map(|other| self.shown([article, other])[0]);
        Reason::OwnText { most: shares.max_by(f64::total_cmp).unwrap_or(0.0) }
    }

    /// The share of the first that stands in the second, and the other way round, as it is shown.
    fn shown(&self, [article, other]: [usize; 2]) -> [f64; 2] {
        let base = self.sources.base;
        let figures = |number: usize| self.sources.comparison(number).map(|c| &c.verdict.figures);
        match (article == base, other == base) {
            (true, false) => figures(other).map(|f| [f.left_kept, f.right_kept]),
            (false, true) => figures(article).map(|f| [f.right_kept, f.left_kept]),
            _ => None,
        }
        .unwrap_or_else(|| [self.share(article, other), self.share(other, article)])
    }
}
