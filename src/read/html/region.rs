//! Where on a page the article's text stands, and what in there is no part of it.
//!
//! Three views are held against each other: what Readability's scoring kept, the container the markup names, and the
//! smallest element around most of what scoring kept. The scoring is good at finding the place and loses parts of it;
//! a container's name is exact where it is given and means little where many elements bear it.

use crate::article::{BlockKind, SetAsideReason};
use crate::read::byline::ends_sentence;
use crate::text::is_unspaced;

use super::marks::Holds;
use super::parts::Parts;
use super::walk::{Page, Piece};

/// Less prose is no article.
const LEAST: usize = 240;

/// The element that holds the article, and how sure that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) element: usize,
    /// As its markup says; unsaid where it was inferred.
    pub(super) holds: Holds,
}

/// For every element, how much prose it holds: of every piece, of those that no markup calls something else than an
/// article, and of these those that scoring kept.
pub(super) struct Prose {
    raw: Vec<usize>,
    all: Vec<usize>,
    kept: Vec<usize>,
}

impl Prose {
    fn of(page: &Page, kept: &[bool]) -> Self {
        let none = || vec![0; page.elements.len()];
        let mut prose = Self { raw: none(), all: none(), kept: none() };
        let weights: Vec<usize> = page.pieces.iter().map(weight).collect();
        for (piece, weight) in page.pieces.iter().zip(&weights) {
            page.around(piece).for_each(|element| add(&mut prose.raw, element, *weight));
        }
        let whole = prose.raw(0);
        for ((piece, weight), kept) in
            page.pieces.iter().zip(&weights).zip(kept).filter(|((_, w), _)| **w > 0)
        {
            if page.around(piece).any(|e| page.mark(e).aside.is_some() && prose.raw(e) * 5 <= whole * 2) {
                continue;
            }
            for element in page.around(piece) {
                add(&mut prose.all, element, *weight);
                add(&mut prose.kept, element, if *kept { *weight } else { 0 });
            }
        }
        prose
    }

    fn raw(&self, element: usize) -> usize {
        self.raw.get(element).copied().unwrap_or(0)
    }

    pub(super) fn all(&self, element: usize) -> usize {
        self.all.get(element).copied().unwrap_or(0)
    }

    fn kept(&self, element: usize) -> usize {
        self.kept.get(element).copied().unwrap_or(0)
    }
}

fn add(to: &mut [usize], at: usize, more: usize) {
    if let Some(sum) = to.get_mut(at) {
        *sum += more;
    }
}

/// Which pieces are the article, given those that scoring kept, and whether the page says that it is one article.
pub(super) fn body(page: &Page, kept: &[bool], is_article: bool) -> Vec<bool> {
    let prose = Prose::of(page, kept);
    let Some(region) = region(page, &prose) else { return kept.to_vec() };
    let whole = prose.raw(region.element);
    let mut cards = cards(page, &prose, whole);
    if is_article && are_sections(page, &prose, region, &cards) {
        cards.fill(false);
    }
    let parts = Parts::of(page, &prose, region, &cards);
    let places: Vec<Place> = page
        .pieces
        .iter()
        .map(|piece| {
            let holds = |e: &usize| *e == region.element || parts.is_part(*e);
            let inside = page.around(piece).any(|e| holds(&e));
            let within = page.around(piece).take_while(|e| !holds(e));
            let aside = within.filter(|e| prose.raw(*e) * 5 <= whole * 2).any(|e| {
                page.mark(e).aside.is_some_and(|reason| !is_quoted(piece, reason))
                    || cards.get(e) == Some(&true)
            });
            match (inside, aside) {
                (_, true) => Place::Aside,
                (true, false) => Place::Inside,
                (false, false) => Place::Outside,
            }
        })
        .collect();
    // From the first to the last piece that surely is text: what stands between them is of the article too.
    let sure = |i: &usize| {
        let (Some(piece), Some(place)) = (page.pieces.get(*i), places.get(*i)) else { return false };
        let kept = kept.get(*i).copied().unwrap_or(false);
        let found = region.holds >= Holds::Text || prose.kept(0) == 0;
        *place == Place::Inside && (kept || ((found || parts.hold(page, piece)) && weight(piece) > 0))
    };
    let first = (0..places.len()).find(sure).unwrap_or(0);
    let last = (0..places.len()).rev().find(sure).unwrap_or(0);
    let pieces = page.pieces.iter().zip(kept).zip(&places).enumerate();
    pieces
        .map(|(i, ((piece, kept), place))| match place {
            Place::Aside => false,
            Place::Inside => *kept || (accepts(piece) && (first..=last).contains(&i)),
            Place::Outside => {
                let between = (first..=last).contains(&i);
                (between && parts.stand_around(page, piece) && accepts(piece))
                    || (region.holds < Holds::Text && (*kept || (weight(piece) > 0 && between)))
            }
        })
        .collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In the region.
    Inside,
    /// In something that its markup calls no part of an article.
    Aside,
    Outside,
}

/// Whether a page lists articles instead of being one: most of its prose stands in many cards, little in `body`.
pub(super) fn is_list(page: &Page, body: &[bool]) -> bool {
    const MANY: usize = 6;
    const LITTLE: usize = 600;
    let prose = Prose::of(page, body);
    let whole = prose.raw(0);
    let cards = cards(page, &prose, whole);
    let (mut listed, mut told) = (0, 0);
    for (piece, body) in page.pieces.iter().zip(body) {
        if page.around(piece).any(|e| cards.get(e) == Some(&true)) {
            listed += weight(piece);
        } else if *body {
            told += weight(piece);
        }
    }
    cards.iter().filter(|c| **c).count() >= MANY && told < LITTLE && listed > told
}

/// Whether what looks like announcements makes up the text of an article: things it lists, each under a link.
fn are_sections(page: &Page, prose: &Prose, region: Region, cards: &[bool]) -> bool {
    const LEAST: usize = 4;
    let inside = |e: usize| page.upwards(e).any(|around| around == region.element);
    let of_region: Vec<usize> =
        cards.iter().enumerate().filter(|&(e, card)| *card && inside(e)).map(|(e, _)| prose.raw(e)).collect();
    let held = prose.raw(region.element);
    region.holds >= Holds::Article
        && of_region.len() >= LEAST
        && of_region.iter().sum::<usize>() * 10 >= held * 6
}

/// Elements that announce another article: a heading that is a link, and what follows in the same element.
fn cards(page: &Page, prose: &Prose, whole: usize) -> Vec<bool> {
    let mut cards = vec![false; page.elements.len()];
    let mut count: Vec<usize> = vec![0; page.elements.len()];
    // Where the prose of each element begins.
    let mut first: Vec<usize> = vec![usize::MAX; page.elements.len()];
    for (at, piece) in page.pieces.iter().enumerate() {
        page.around(piece).for_each(|e| add(&mut count, e, 1));
        if piece.level == 0 && weight(piece) > 0 {
            for element in page.around(piece) {
                if let Some(begin) = first.get_mut(element) {
                    *begin = at.min(*begin);
                }
            }
        }
    }
    let is_title = |p: &Piece| p.level > 0 && p.linked * 10 >= p.length() * 8;
    for (at, piece) in page.pieces.iter().enumerate().filter(|(_, p)| is_title(p)) {
        let card = page.around(piece).find(|&e| count.get(e).is_some_and(|c| *c > 1));
        let begins = |e: usize| first.get(e).is_some_and(|&begin| begin >= at);
        let card = card.filter(|&e| prose.raw(e) * 5 <= whole && begins(e));
        if let Some(place) = card.and_then(|e| cards.get_mut(e)) {
            *place = true;
        }
    }
    // What is called a teaser and has a heading below the page's headline.
    let headline = page.pieces.iter().position(|p| p.level == 1).unwrap_or(usize::MAX);
    for piece in page.pieces.iter().skip(headline.saturating_add(1)).filter(|p| p.level > 1) {
        let teaser = page.around(piece).find(|&e| page.mark(e).teaser);
        let small = teaser.filter(|&e| prose.raw(e) * 5 <= whole);
        if let Some(place) = small.and_then(|e| cards.get_mut(e)) {
            *place = true;
        }
    }
    cards
}

/// Posts of other people that an article quotes bear the names of the places they were shared at.
fn is_quoted(piece: &Piece, reason: SetAsideReason) -> bool {
    piece.kind == BlockKind::Quote && reason == SetAsideReason::Share
}

/// Whether a piece that scoring lost reads as part of the article it stands in.
fn accepts(piece: &Piece) -> bool {
    !piece.is_links()
}

fn region(page: &Page, prose: &Prose) -> Option<Region> {
    let core = core(page, prose, prose.kept(0)).map(|element| Region { element, holds: Holds::Unsaid });
    let named = [Holds::Body, Holds::Text, Holds::Article, Holds::Main]
        .into_iter()
        .find_map(|holds| named(page, prose, holds).map(|element| Region { element, holds }));
    match (named, core) {
        // What scoring found in a part of a wide container is the better answer, unless it is one paragraph of many.
        (Some(named), Some(core)) if named.holds < Holds::Text && core.element > named.element => {
            let found = prose.all(core.element);
            Some(if found < LEAST * 5 / 4 && found * 4 < prose.all(named.element) { named } else { core })
        }
        (named, core) => named.or(core),
    }
}

/// The smallest element that holds most of what scoring kept.
fn core(page: &Page, prose: &Prose, total: usize) -> Option<usize> {
    let elements = || (0..page.elements.len()).rev();
    if total == 0 {
        let all = prose.all(0);
        return elements().find(|&e| all > 0 && prose.all(e) * 10 >= all * 7);
    }
    elements().find(|&e| prose.kept(e) * 20 >= total * 17)
}

/// The element of a kind that holds much prose, most of what its kind holds and most of what scoring kept.
fn named(page: &Page, prose: &Prose, holds: Holds) -> Option<usize> {
    let outermost = |e: usize| {
        page.mark(e).holds == holds && !page.upwards(e).skip(1).any(|around| page.mark(around).holds == holds)
    };
    let of_kind: Vec<usize> =
        (0..page.elements.len()).filter(|&e| outermost(e) && prose.all(e) > 0).collect();
    let most = of_kind.iter().copied().max_by_key(|&e| prose.all(e))?;
    let (held, of_all) = (prose.all(most), of_kind.iter().map(|&e| prose.all(e)).sum::<usize>());
    let total = prose.kept(0);
    let kept = prose.kept(most);
    let apart = kept * 10 < total;
    let agrees = kept * 10 >= total * 8
        || (holds >= Holds::Text && (held * 10 >= total * 9 || (apart && held * 2 >= total)));
    if held < LEAST || held * 10 < of_all * 6 || !agrees {
        return None;
    }
    // Wrappers bear such names too: the inmost that holds nearly as much.
    let inmost = (most..page.elements.len())
        .rev()
        .find(|&e| page.mark(e).holds == holds && prose.all(e) * 10 >= held * 9);
    inmost.or(Some(most))
}

/// How much a piece says that it is prose: letters outside of links, Chinese ones twice; none for short lines.
pub(super) fn weight(piece: &Piece) -> usize {
    if piece.kind == BlockKind::Caption {
        return 0;
    }
    let (mut letters, mut han) = (0_usize, 0_usize);
    for c in piece.text.chars() {
        letters += 1;
        han += usize::from(is_unspaced(c));
    }
    let weight = (letters + han).saturating_sub(piece.linked * 2);
    if weight >= 50 || (weight >= 24 && ends_sentence(&piece.text)) { weight } else { 0 }
}
