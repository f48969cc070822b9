//! Which tokens of two texts are the same ones: equal sentences first, then the longest common subsequence between them,
//! or of very long stretches a short edit script (Myers 1986, through `similar`), with a bound on the work so that one
//! giant line ends too.

use std::ops::Range;

use rustc_hash::FxHashMap;
use similar::DiffOp;

use super::Run;
use super::lcs::Lcs;
use super::myers::myers;
use crate::compare::chain;
use crate::task::{Cancelled, Watch};
use crate::text::{Key, hash_keys};

/// Up to this product of lengths the exact script is worth its time.
const EXACT: usize = 1 << 24;
/// Stretches with fewer tokens than this on both sides are compared without looking for anchors first.
const ANCHORED: usize = 48;
/// Tokens an equal sentence must have to hold the two texts together.
const MIN_ANCHOR: usize = 6;
/// Stretches longer than this are cut at rare runs of [`GRAM`] tokens.
const LONG: usize = 3000;
const GRAM: usize = 8;
/// Up to this product of their numbers sentences are held against each other before they are looked up.
const FEW: usize = 1024;
/// Beyond this product (after all anchors) the two stretches have nothing in common worth its price.
const HOPELESS: usize = 1 << 34;

/// Alternating runs that cover both sequences; what `into` held before is gone.
pub(super) fn runs(
    a: &[Key],
    b: &[Key],
    lcs: &mut Lcs,
    into: &mut Vec<Run>,
    watch: &Watch,
) -> Result<(), Cancelled> {
    into.clear();
    let mut found = Runs { list: List { runs: into, at: (0, 0) }, lcs };
    stretch(a, b, 0..a.len(), 0..b.len(), 0, &mut found, watch)?;
    found.list.differs_up_to(a.len(), b.len());
    Ok(())
}

struct Runs<'a> {
    list: List<'a>,
    lcs: &'a mut Lcs,
}

/// Collects matches in order and fills in what differs between them.
struct List<'a> {
    runs: &'a mut Vec<Run>,
    at: (usize, usize),
}

impl Runs<'_> {
    /// Takes the longest common subsequence of two stretches that begin at `base`.
    fn matches(
        &mut self,
        x: &[Key],
        y: &[Key],
        base: (usize, usize),
        watch: &Watch,
    ) -> Result<(), Cancelled> {
        for &(l, r, len) in self.lcs.matches(x, y, watch)? {
            self.list.same(base.0 + l, base.1 + r, len);
        }
        Ok(())
    }
}

impl List<'_> {
    fn same(&mut self, left: usize, right: usize, len: usize) {
        if len == 0 {
            return;
        }
        if self.at == (left, right)
            && let Some(last) = self.runs.last_mut().filter(|last| last.same)
        {
            last.left.end += len;
            last.right.end += len;
        } else {
            self.differs_up_to(left, right);
            self.runs.push(Run { same: true, left: left..left + len, right: right..right + len });
        }
        self.at = (left + len, right + len);
    }

    fn differs_up_to(&mut self, left: usize, right: usize) {
        if self.at != (left, right) {
            self.runs.push(Run { same: false, left: self.at.0..left, right: self.at.1..right });
        }
    }
}

fn stretch(
    a: &[Key],
    b: &[Key],
    mut left: Range<usize>,
    mut right: Range<usize>,
    depth: u8,
    found: &mut Runs<'_>,
    watch: &Watch,
) -> Result<(), Cancelled> {
    watch.check()?;
    let (x, y) = (part(a, &left), part(b, &right));
    let prefix = x.iter().zip(y).take_while(|(p, q)| p == q).count();
    found.list.same(left.start, right.start, prefix);
    left.start += prefix;
    right.start += prefix;
    let (x, y) = (part(a, &left), part(b, &right));
    let suffix = x.iter().rev().zip(y.iter().rev()).take_while(|(p, q)| p == q).count();
    left.end -= suffix;
    right.end -= suffix;
    if !left.is_empty() && !right.is_empty() {
        middle(a, b, &left, &right, depth, found, watch)?;
    }
    found.list.same(left.end, right.end, suffix);
    Ok(())
}

fn middle(
    a: &[Key],
    b: &[Key],
    left: &Range<usize>,
    right: &Range<usize>,
    depth: u8,
    found: &mut Runs<'_>,
    watch: &Watch,
) -> Result<(), Cancelled> {
    let longest = left.len().max(right.len());
    let anchors = match depth {
        0 if longest > ANCHORED => equal_sentences(part(a, left), part(b, right)),
        0 | 1 if longest > LONG => equal_grams(part(a, left), part(b, right)),
        _ => Vec::new(),
    };
    if anchors.is_empty() {
        if depth == 0 && longest > LONG {
            return middle(a, b, left, right, 1, found, watch);
        }
        return script(a, b, left, right, found, watch);
    }
    let (mut l, mut r) = (left.start, right.start);
    for (x, y, len) in anchors {
        let (x, y) = (x + left.start, y + right.start);
        stretch(a, b, l..x, r..y, depth + 1, found, watch)?;
        found.list.same(x, y, len);
        (l, r) = (x + len, y + len);
    }
    stretch(a, b, l..left.end, r..right.end, depth + 1, found, watch)
}

fn part<'a>(keys: &'a [Key], range: &Range<usize>) -> &'a [Key] {
    keys.get(range.clone()).unwrap_or_default()
}

fn script(
    a: &[Key],
    b: &[Key],
    left: &Range<usize>,
    right: &Range<usize>,
    found: &mut Runs<'_>,
    watch: &Watch,
) -> Result<(), Cancelled> {
    let area = left.len().saturating_mul(right.len());
    if area > HOPELESS {
        return Ok(());
    }
    let (x, y) = (part(a, left), part(b, right));
    if area <= EXACT {
        return found.matches(x, y, (left.start, right.start), watch);
    }
    for op in myers(x, y, watch)? {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            found.list.same(left.start + old_index, right.start + new_index, len);
        }
    }
    Ok(())
}

/// Sentences that stand exactly once on either side, in the heaviest chain that keeps the order of both:
/// first token left, first token right, length.
fn equal_sentences(a: &[Key], b: &[Key]) -> Vec<(usize, usize, usize)> {
    // Mostly there are no two that might be the same.
    let left = cut(a);
    if left.is_empty() {
        return Vec::new();
    }
    let right = cut(b);
    let first = |keys: &[Key], range: &Range<usize>| (range.len(), keys.get(range.start).copied());
    let alike = |l: &Range<usize>| right.iter().any(|r| first(a, l) == first(b, r));
    if left.len() * right.len() <= FEW && !left.iter().any(alike) {
        return Vec::new();
    }
    anchors(&left, &right, a, b)
}

/// Stretches of tokens up to a sentence end that are long enough to hold texts together.
fn cut(keys: &[Key]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut add = |range: Range<usize>| {
        if range.len() >= MIN_ANCHOR {
            found.push(range);
        }
    };
    for (at, &key) in keys.iter().enumerate() {
        if ends_sentence(key) {
            add(start..at + 1);
            start = at + 1;
        }
    }
    add(start..keys.len());
    found
}

fn ends_sentence(key: Key) -> bool {
    // All of them are below or above the letters.
    let may_end = key < 0x40 || key == 0x3002 || key > 0xff00;
    may_end
        && u32::try_from(key)
            .ok()
            .and_then(char::from_u32)
            .is_some_and(|c| matches!(c, '。' | '.' | '!' | '?' | '！' | '？' | '；' | ';'))
}

/// Runs of [`GRAM`] tokens, side by side; on the right at every place, so that shifted text is found.
fn equal_grams(a: &[Key], b: &[Key]) -> Vec<(usize, usize, usize)> {
    let blocks = |n: usize, step: usize| -> Vec<Range<usize>> {
        (0..=n.saturating_sub(GRAM)).step_by(step).map(|i| i..(i + GRAM).min(n)).collect()
    };
    anchors(&blocks(a.len(), GRAM), &blocks(b.len(), 1), a, b)
}

fn anchors(
    left: &[Range<usize>],
    right: &[Range<usize>],
    a: &[Key],
    b: &[Key],
) -> Vec<(usize, usize, usize)> {
    const NONE: usize = usize::MAX;
    let long = |r: &&Range<usize>| r.len() >= MIN_ANCHOR;
    // Where each stretch stands, `NONE` when it stands there more than once.
    let mut seen: FxHashMap<u64, (usize, usize)> = FxHashMap::default();
    for range in left.iter().filter(long) {
        seen.entry(hash_keys(part(a, range))).and_modify(|e| e.0 = NONE).or_insert((range.start, NONE - 1));
    }
    for range in right.iter().filter(long) {
        if let Some(entry) = seen.get_mut(&hash_keys(part(b, range))) {
            entry.1 = if entry.1 == NONE - 1 { range.start } else { NONE };
        }
    }
    let mut pairs = Vec::new();
    for range in left.iter().filter(long) {
        if let Some(&(l, r)) = seen.get(&hash_keys(part(a, range)))
            && l == range.start
            && r < NONE - 1
            && part(a, range) == part(b, &(r..r + range.len()))
        {
            pairs.push(chain::Link { left: l, right: r, weight: range.len() as u64 });
        }
    }
    let kept = chain::heaviest(&pairs);
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    let mut lengths = left.iter().filter(long).map(|r| (r.start, r.len())).peekable();
    let mut right_end = 0;
    for link in pairs.iter().zip(kept).filter_map(|(link, keep)| keep.then_some(link)) {
        while lengths.peek().is_some_and(|&(start, _)| start < link.left) {
            lengths.next();
        }
        let len = lengths.peek().map_or(0, |&(_, len)| len);
        if link.right >= right_end {
            found.push((link.left, link.right, len));
            right_end = link.right + len;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Lcs, Run, runs};
    use crate::task::Watch;

    fn of(a: &str, b: &str) -> Vec<Run> {
        let keys = |s: &str| s.chars().map(|c| u64::from(u32::from(c))).collect::<Vec<_>>();
        let mut found = Vec::new();
        runs(&keys(a), &keys(b), &mut Lcs::default(), &mut found, &Watch::default()).unwrap();
        found
    }

    #[test]
    fn runs_cover_both_sides() {
        let found = of("一二三四五", "一三四六五");
        assert_eq!(found.iter().filter(|r| r.same).map(|r| r.left.len()).sum::<usize>(), 4);
        assert_eq!((found.last().unwrap().left.end, found.last().unwrap().right.end), (5, 5));
    }

    #[test]
    fn a_giant_line_ends() {
        let a: String = (0..60_000_u32).map(|i| char::from_u32(0x4e00 + i * 7919 % 3001).unwrap()).collect();
        let b: String = (0..60_000_u32).map(|i| char::from_u32(0x4e00 + i * i % 2999).unwrap()).collect();
        let found = of(&a, &b);
        assert_eq!(found.last().unwrap().left.end, 60_000);
        let moved = format!("{}{}", &a[90_000..], &a[..90_000]);
        assert!(of(&a, &moved).iter().any(|r| r.same && r.left.len() > 20_000));
    }

    #[test]
    fn stops_when_asked() {
        let watch = Watch::default();
        watch.cancel();
        assert!(runs(&[1], &[2], &mut Lcs::default(), &mut Vec::new(), &watch).is_err());
    }
}
