//! Who took the story from whom.
//!
//! The rule is that of textual criticism. Texts that have readings in common which others lack have them from one another
//! or from a common source, for nobody makes the same changes by chance (P. Maas, *Textkritik*, 1927: the method of common
//! errors; what is left out or put elsewhere is a reading as well). Which of two came first the text alone does not say:
//! the time of publication does, or a text that names its source, or for captures of one page that give the same time of
//! publication, or none, the time of capture.
//!
//! 1. Two articles are kin where at least [`KIN`] of the text of either stands in the other, with a passage of it in one
//!    piece, or [`SCATTERED`].
//! 2. An article can be taken from a kin that was published before it or that it names as its source (then any text at all
//!    in common will do, and a later time only says that the page was touched again), or, where the times cannot be
//!    compared and neither names the other, from one that has nearly all of its text and much more. Never from one that
//!    names it, and never from a state of a page that was changed only afterwards where an earlier one is here.
//!    A text that says no more than which agency it is from is that agency's own for those who name the agency, unless
//!    something speaks for its being one more copy.
//!    Of the states of one page that are here each comes from the one before it, and from none that is older: who changes a
//!    page changes what stands there.
//! 3. Of all ways to give each article one origin, or none, without going round in a circle, the one is taken in which the
//!    least text is new: the cheapest arborescence ([`arborescence`]).
//! 4. An origin stands only if no other kin is as good: it must share more than twice as many readings with the article
//!    against that other than the other does against it, and these two at least or one that is long; or the article names it
//!    and not the other; or it is the state of the page before, and the other is not clearly nearer. Else the evidence does not decide and all that are left are shown.
//!    What nothing says to be before or after it and was taken from the same origin is no such kin: whichever of the two
//!    was first, both go back to that origin.
//!    Of sources that carry one text ([`super::copies()`]) the one that is known to be before the others stands for all: the
//!    evidence says that it was this text, and could not say which copy. Where none is known to be the first all are shown.
//! 5. What two texts may have in common without having it from one another is no reading: lines that are no sentence, such
//!    as credits and addresses, lines that state rights, names of outlets and authors, the day of the news
//!    ([`super::dull`]).
//!
//! None of this looks at the base, so that choosing another one changes nothing.

mod arborescence;
mod evidence;

use serde::Serialize;

use crate::compare::figures;
use crate::task::{Cancelled, Watch};

use super::{Revisions, Sources};
use arborescence::{Edge, cheapest};
use evidence::{Evidence, Way};

/// Share of either text that stands in the other, from which two have to do with each other: as for the verdict `derived`.
const KIN: f64 = figures::DERIVED_KEPT;
/// The same where no passage of it stands there in one piece.
const SCATTERED: f64 = figures::SCATTERED_KEPT;
/// The same where the source is named, in pieces or not.
const NAMED: f64 = 0.05;
/// What a new text costs, in thousandths; above all that an origin can cost.
const NEW: i64 = 1001;
/// What it is worth to be named.
const BONUS: i64 = 20;
/// And to be the state of the page before, which goes before what is as near.
const STATE: i64 = BONUS + 1;
/// How many times as many readings decide.
const CLEARLY: usize = 2;

/// Where one article comes from.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Link {
    pub article: usize,
    pub origin: Origin,
    /// What the origin rests on, the most telling first.
    pub reasons: Vec<Reason>,
}

/// What an article was most probably taken from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Origin {
    /// Nothing that is here.
    Own,
    From {
        article: usize,
    },
    /// One of these or several of them, and nothing says which; or it is the other way round.
    Unknown {
        candidates: Vec<usize>,
    },
}

/// What speaks for an origin.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reason {
    /// These carry the same text.
    SameText {
        sources: Vec<usize>,
    },
    /// The article says so, in these words.
    StatedSource {
        name: String,
    },
    /// `share` of its text stands in the origin, `of_origin` of the origin's in it; 0.0 to 1.0. Of a pair with the base as
    /// it was compared, of others by their runs of letters.
    SharedText {
        share: f64,
        of_origin: f64,
    },
    Earlier,
    /// The origin is the state of the same page before it.
    PreviousState,
    /// Both give the same time of publication and are states of one page: the origin was last changed before.
    ChangedEarlier,
    /// Both give the same time of publication, or none, and are captures of one page: the origin was captured before.
    CapturedEarlier,
    /// The origin has a later time: it is the origin all the same, for it is named.
    Later,
    /// So many readings it shares with the origin and not with `against`, the nearest of the others.
    SharedReadings {
        count: usize,
        against: usize,
    },
    /// The origin has nearly all of its text and much more, and no time says otherwise.
    Contained,
    /// Of no other so much as this stands in it.
    OwnText {
        most: f64,
    },
    /// All that share text with it are later, or name it.
    First,
    /// The same, where some are later only by their time of capture.
    FirstCaptured,
    /// The candidates share as many readings with it as one another.
    EquallyNear,
    /// Neither times nor names say which was first.
    NoOrder,
}

/// A link for each article, in their order; `revisions` and `copies` are those of the same sources.
///
/// Every pair of articles is looked at, by its runs of letters: some milliseconds for twelve news stories, more
/// than a frame has for many.
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub fn descent(
    sources: &Sources<'_>,
    revisions: &[Revisions],
    copies: &[Vec<usize>],
    watch: &Watch,
) -> Result<Vec<Link>, Cancelled> {
    let evidence = Evidence::gather(sources, revisions, watch)?;
    let count = sources.articles.len();
    let copies = Copies::of(copies, &evidence);
    let froms = copies.earliest_first(count);
    let mut edges = Vec::new();
    for article in 0..count {
        // Of equal ways the first is taken.
        for &from in &froms {
            if evidence.way(from, article) == Way::Open {
                edges.push(Edge { from, to: article, cost: evidence.cost(from, article) });
            }
        }
        edges.push(Edge { from: count, to: article, cost: NEW });
    }
    let parents: Vec<Option<usize>> = cheapest(count + 1, count, &edges)
        .into_iter()
        .take(count)
        .map(|at| at.and_then(|at| edges.get(at)).map(|e| e.from).filter(|&from| from != count))
        .collect();
    let mut links = Vec::with_capacity(count);
    for article in 0..count {
        watch.check()?;
        let mut link = link(article, &parents, &evidence, &copies);
        let sources: Vec<usize> = copies.others(article).collect();
        if !sources.is_empty() {
            link.reasons.insert(0, Reason::SameText { sources });
        }
        links.push(link);
    }
    Ok(links)
}

/// The sources of each text that several carry, by time as far as that is known.
struct Copies(Vec<Vec<usize>>);

impl Copies {
    fn of(groups: &[Vec<usize>], evidence: &Evidence<'_>) -> Self {
        let mut groups = groups.to_vec();
        for group in &mut groups {
            // The one before which none is comes first; times that cannot be compared leave the order as it is.
            let mut rest = std::mem::take(group);
            while !rest.is_empty() {
                let is_first = |&at: &usize| {
                    let before = |&other: &usize| evidence.is_before(other, at);
                    !rest.iter().any(before)
                };
                let at = rest.iter().position(is_first).unwrap_or(0);
                group.push(rest.remove(at));
            }
        }
        Self(groups)
    }

    fn group(&self, article: usize) -> &[usize] {
        self.0.iter().find(|group| group.contains(&article)).map_or(&[], Vec::as_slice)
    }

    /// All articles in their order, but copies of one text in theirs, where the first of them stands.
    fn earliest_first(&self, count: usize) -> Vec<usize> {
        let mut all = Vec::with_capacity(count);
        for article in 0..count {
            match self.group(article) {
                [] => all.push(article),
                _ if all.contains(&article) => {}
                group => all.extend_from_slice(group),
            }
        }
        all
    }

    fn others(&self, article: usize) -> impl Iterator<Item = usize> {
        let mut others: Vec<usize> =
            self.group(article).iter().copied().filter(|&other| other != article).collect();
        others.sort_unstable();
        others.into_iter()
    }

    fn are_one(&self, a: usize, b: usize) -> bool {
        self.group(a).contains(&b)
    }
}

fn link(article: usize, parents: &[Option<usize>], evidence: &Evidence<'_>, copies: &Copies) -> Link {
    let parent = parents.get(article).copied().flatten();
    // What comes from the article itself is no rival of its origin.
    let descends = |mut other: usize| {
        for _ in parents {
            match parents.get(other).copied().flatten() {
                Some(up) if up == article => return true,
                Some(up) => other = up,
                None => break,
            }
        }
        false
    };
    let kin = |other: usize| {
        other != article
            && evidence.way(other, article) != Way::Shut
            && (parent.is_none_or(|p| p != other) && !descends(other))
    };
    // One of the same time that was taken from the same origin: only which of these two was first is not known.
    let beside = |other: usize| {
        parent.is_some()
            && parents.get(other).copied().flatten() == parent
            && evidence.way(other, article) == Way::Unknown
    };
    let rivals: Vec<usize> = (0..parents.len()).filter(|&other| kin(other) && !beside(other)).collect();
    // Of copies of one text the first stands for all, where that is known.
    let is_later_copy = |rival: usize| {
        let others = rivals.iter().copied().chain(parent);
        others.into_iter().any(|other| copies.are_one(other, rival) && evidence.is_before(other, rival))
    };
    let rivals: Vec<usize> = rivals.iter().copied().filter(|&rival| !is_later_copy(rival)).collect();
    let Some(parent) = parent else {
        return match rivals.is_empty() {
            true => Link { article, origin: Origin::Own, reasons: vec![evidence.why_own(article)] },
            false => Link {
                article,
                origin: Origin::Unknown { candidates: rivals },
                reasons: vec![Reason::NoOrder],
            },
        };
    };
    let mut nearest = None;
    let mut equals = Vec::new();
    for rival in rivals {
        let [own, other] = evidence.readings(article, [parent, rival]);
        let named = evidence.names(article, parent) && !evidence.names(article, rival);
        let by_readings = own.tell && own.count > CLEARLY * other.count;
        let goes_on = evidence.follows(article, parent) && !(other.tell && other.count > CLEARLY * own.count);
        let [own, other] = [own, other].map(|readings| readings.count);
        let beaten = by_readings || goes_on || (named && other <= CLEARLY * own);
        if !beaten {
            equals.push(rival);
        }
        if own > 0 && nearest.is_none_or(|(count, _)| own < count) {
            nearest = Some((own, rival));
        }
    }
    if equals.is_empty() {
        let reasons = evidence.why([parent, article], nearest);
        return Link { article, origin: Origin::From { article: parent }, reasons };
    }
    // Where two are before it the times say so much, and it is the texts that do not decide.
    let open = equals.iter().any(|&rival| evidence.way(rival, article) == Way::Open);
    equals.push(parent);
    equals.sort_unstable();
    let reasons = vec![if open { Reason::EquallyNear } else { Reason::NoOrder }];
    Link { article, origin: Origin::Unknown { candidates: equals }, reasons }
}

#[cfg(test)]
mod tests;
