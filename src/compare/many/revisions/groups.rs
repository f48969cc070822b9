//! Which sources are revisions of one article, and in which order.

use std::cmp::Ordering;

use crate::article::Article;
use crate::compare::many::Sources;
use crate::compare::many::address::Address;
use crate::compare::many::names::{Name, Publisher};
use crate::compare::many::prints::Print;
use crate::compare::many::times::{By, Times};
use crate::task::{Cancelled, Watch};

/// Share of either text that must stand in the other: another story by the same outlet is no revision.
const SHARED: f64 = 0.3;
/// And where both had one address: it may have been written anew, but a page that shows the news of the hour is no article.
const SHARED_AT_ADDRESS: f64 = 0.1;

struct Known {
    number: usize,
    publisher: Publisher,
    /// Of what names no outlet of its own, the one that it says it is from.
    stated: Option<Name>,
    address: Option<Address>,
    times: Times,
    print: Print,
}

impl Known {
    fn of(number: usize, article: &Article) -> Option<Self> {
        let (publisher, address, times) = (Publisher::of(article), Address::of(article), Times::of(article));
        let called = article.called.is_some();
        let known = publisher.outlet.is_some();
        let stated = article.source.as_deref().filter(|_| !known).and_then(Name::of);
        let comparable = times.known() && (known || called || address.is_some() || stated.is_some());
        comparable.then(|| Self { number, publisher, stated, address, times, print: Print::of(article, &[]) })
    }

    fn is_of_another_outlet(&self, other: &Self) -> bool {
        self.publisher.is_another(&other.publisher)
    }

    /// Whether it names no outlet but the other's, and was there before what that had: its own earlier words, which nobody
    /// can have taken from the later ones.
    fn is_before(&self, other: &Self) -> bool {
        let outlet = other.publisher.outlet.as_ref();
        self.stated.as_ref().zip(outlet).is_some_and(|(stated, outlet)| stated.is(outlet))
            && matches!(self.times.order(other.times), Some((Ordering::Less, By::Published)))
    }

    fn is_revision_of(&self, other: &Self) -> bool {
        let enough = if self.is_of_another_outlet(other) {
            // A reprint may name the address of what it reprints.
            return false;
        } else if self.address.is_some() && self.address == other.address {
            SHARED_AT_ADDRESS
        } else if self.publisher.is(&other.publisher) || self.is_before(other) || other.is_before(self) {
            SHARED
        } else {
            return false;
        };
        let share = |a: &Self, b: &Self| a.print.share(&a.print.in_other(&b.print));
        self.times.order_of_states(other.times).is_some()
            && (share(self, other) >= enough || share(other, self) >= enough)
    }
}

/// Which sources are revisions of one article: of one outlet with much of the text in common, or of one address with some,
/// at times of which one is before the other. Each group in the order of time; groups in the order of their first sources.
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub fn revision_groups(sources: &Sources<'_>, watch: &Watch) -> Result<Vec<Vec<usize>>, Cancelled> {
    let mut known: Vec<Known> = Vec::new();
    for (number, article) in sources.articles.iter().enumerate() {
        watch.check()?;
        known.extend(Known::of(number, article));
    }
    let mut groups: Vec<Vec<&Known>> = Vec::new();
    for article in &known {
        watch.check()?;
        // Whatever groups it belongs to are one, unless one that names no outlet would join two.
        let mut joined: Vec<&Known> = vec![article];
        let mut others = Vec::with_capacity(groups.len() + 1);
        for group in groups {
            let apart = |a: &&Known| group.iter().any(|b| a.is_of_another_outlet(b));
            if group.iter().any(|other| article.is_revision_of(other)) && !joined.iter().any(apart) {
                joined.extend(group);
            } else {
                others.push(group);
            }
        }
        groups = others;
        groups.push(joined);
    }
    groups.retain(|group| group.len() > 1);
    let mut found: Vec<Vec<usize>> = groups.into_iter().map(in_order).collect();
    found.sort_by_key(|group| group.iter().min().copied());
    Ok(found)
}

/// Each after all that were before it. The order is known for some of the pairs only, and may even run in a circle.
fn in_order(mut group: Vec<&Known>) -> Vec<usize> {
    let changed = |known: &Known| known.times.seconds().map(|[published, changed]| [changed, published]);
    group.sort_by_key(|known| (changed(known), known.number));
    let is_before =
        |a: &Known, b: &Known| matches!(a.times.order_of_states(b.times), Some((Ordering::Less, _)));
    let mut found = Vec::with_capacity(group.len());
    let mut before: Vec<usize> =
        group.iter().map(|b| group.iter().filter(|a| is_before(a, b)).count()).collect();
    while let Some(next) = (0..group.len()).min_by_key(|&at| before.get(at).copied()) {
        let first = group.remove(next);
        before.remove(next);
        for (count, other) in before.iter_mut().zip(&group) {
            *count -= usize::from(is_before(first, other)).min(*count);
        }
        found.push(first.number);
    }
    found
}

/// By which of their times one article is before another.
pub(super) fn ordered_by(first: &Article, then: &Article) -> Option<By> {
    let order = Times::of(first).order_of_states(Times::of(then));
    order.filter(|(order, _)| *order == Ordering::Less).map(|(_, by)| by)
}

/// The address of the first, where all have the same.
pub(super) fn common_address<'a>(articles: impl Iterator<Item = &'a Article>) -> Option<String> {
    let mut articles = articles.peekable();
    let first = *articles.peek()?;
    let address = Address::of(first)?;
    let all = articles.all(|article| Address::of(article).as_ref() == Some(&address));
    all.then(|| first.address.clone()).flatten()
}
