//! What the other article says too, in other words or found by nobody: a day of which only one article tells the month,
//! a name that is followed by another title.

use memchr::memmem::Finder;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::{Article, Block, Fact, FactKind, NameOf};

use super::LeftOver;
use super::agree::is_moment;
use super::folded::fold;
use super::moment::Moment;
use super::within::without_its_place;

/// Names times bytes of text that are looked through for them; in a book names are not.
const MOST: usize = 50_000_000;
/// Bytes of the longest text that is read in one script for them.
const NO_BOOK: usize = 200_000;
/// Bytes of the shortest name that is looked for: three ideographs, or a few letters, stand nowhere by chance.
const SHORTEST: usize = 8;

/// Strikes off what is left over and stands elsewhere.
pub(super) fn strike(articles: [&Article; 2], left_over: &mut [Vec<LeftOver>; 2]) {
    for side in 0..2 {
        let there = articles[1 - side];
        let own: Vec<(usize, &Fact)> = left_over[side]
            .iter()
            .enumerate()
            .filter_map(|(at, l)| Some((at, articles[side].facts.get(l.fact)?)))
            .collect();
        let mut struck = vec![false; left_over[side].len()];
        for at in dates(&own, there).into_iter().chain(names(&own, &there.blocks)) {
            struck[at] = true;
        }
        let mut struck = struck.into_iter();
        left_over[side].retain(|_| struck.next() != Some(true));
    }
}

/// Dates that another one says as well, or leaves open only what an article's own day tells.
fn dates(own: &[(usize, &Fact)], there: &Article) -> Vec<usize> {
    let wanted: Vec<(usize, Moment<'_>, Moment<'_>)> = own
        .iter()
        .filter(|(_, f)| is_moment(f.kind))
        .filter_map(|(at, f)| {
            let known = Moment::known(f)?;
            Some((*at, known, known.written(&f.text)))
        })
        .collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let written: FxHashSet<Moment<'_>> = wanted.iter().map(|w| w.2).collect();
    let open: FxHashSet<Moment<'_>> = wanted.iter().flat_map(|w| w.1.open()).collect();
    let mut implied: FxHashSet<Moment<'_>> = FxHashSet::default();
    let mut exact: FxHashSet<Moment<'_>> = FxHashSet::default();
    for moment in there.facts.iter().filter(|f| is_moment(f.kind)).filter_map(Moment::known) {
        implied.extend(moment.implied().filter(|m| written.contains(m)));
        exact.extend(open.get(&moment));
    }
    let says = |(_, known, written): &(usize, Moment<'_>, Moment<'_>)| {
        implied.contains(written) || known.open().iter().any(|m| exact.contains(m))
    };
    wanted.iter().filter(|w| says(w)).map(|w| w.0).collect()
}

/// Names that stand in the other text.
fn names(own: &[(usize, &Fact)], there: &[Block]) -> Vec<usize> {
    let names: Vec<&(usize, &Fact)> = own.iter().filter(|(_, f)| f.kind == FactKind::Name).collect();
    let bytes: usize = there.iter().map(|b| b.text.len()).sum();
    if names.is_empty() || names.len().saturating_mul(bytes) > MOST {
        return Vec::new();
    }
    let look = |name: &str| {
        // Made once a name, and not once a paragraph as by `contains`.
        let finder = Finder::new(name);
        name.len() >= SHORTEST && there.iter().any(|b| finder.find(b.text.as_bytes()).is_some())
    };
    // 高志远 stands as 高志遠 in a text of the other script.
    let mut folded: Option<String> = None;
    let mut look_folded = |name: &str| {
        if bytes > NO_BOOK || name.len() < SHORTEST || name.is_ascii() {
            return false;
        }
        let there = folded.get_or_insert_with(|| there.iter().map(|b| fold(&b.text) + "\n").collect());
        there.contains(&fold(name))
    };
    let mut known: FxHashMap<&str, bool> = FxHashMap::default();
    names
        .into_iter()
        .filter(|(_, f)| {
            *known.entry(&*f.text).or_insert_with(|| {
                // 朝阳市 where the one tells 辽宁省朝阳市.
                let short = (f.about == Some(NameOf::Place)).then(|| without_its_place(&f.text)).flatten();
                [Some(&*f.text), short].into_iter().flatten().any(|name| look(name) || look_folded(name))
            })
        })
        .map(|(at, _)| *at)
        .collect()
}
