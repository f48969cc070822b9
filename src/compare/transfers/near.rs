//! Sentences that were edited on their way: they share most of their letters, and what they share is found in no other
//! sentence around.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::ops::Range;

use memchr::memmem::Finder;
use rustc_hash::FxHashMap;

use crate::article::{Article, Block};
use crate::compare::align::runs::{self, Width};
use crate::compare::display::{Side, slice, text};
use crate::compare::words::{Editor, Text};
use crate::compare::{Row, SpanOp};
use crate::task::{Cancelled, Watch};
use crate::text::chars::count_blanks;
use crate::text::{Folder, Letter, Lettering, Policy};

use super::{Found, Loose, Pair, place};

/// A sentence that says less (see [`crate::text::Skeleton::weight`]) is known by nothing but all of its letters.
const LEAST: u32 = 24;
/// Sentences of one side that are looked through, at most: of more, as after a rewriting, a few are alike by chance.
const MOST: usize = 4000;
/// Of more sentences than this together, as in a book, only those that say more are looked at, and only every so many of
/// their runs are looked up.
const MANY: usize = 500;
const LEAST_OF_MANY: u32 = 60;
const EVERY: u32 = 8;
/// Sentences that hold a run, at most: what more of them have says nothing.
const FEW: usize = 4;
/// Of the looked up runs of one both must have every so many to be held against each other.
const PROMISING: usize = 4;
/// What both must have in common of their runs, and of their letters.
const RUNS: f64 = 0.4;
const LETTERS: f64 = 0.6;
/// What the next best counterpart of either may have, as a share of it.
const NEXT: f64 = 0.6;
/// Bytes of a kept piece that tells a sentence from those around it, and how far around it is looked for.
const TELLING: usize = 18;
const AROUND: usize = 1 << 14;

/// The loose sentences of one side that say enough.
struct Sentences<'a> {
    of: Vec<&'a Loose>,
    /// The runs of each that are looked up, one after the other, and where they end.
    sampled: Vec<u32>,
    ends: Vec<usize>,
}

impl Sentences<'_> {
    fn sampled(&self, sentence: usize) -> &[u32] {
        let start = sentence.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(sentence).and_then(|&end| self.sampled.get(start..end)).unwrap_or_default()
    }
}

/// Two sentences, by their numbers, and how much they have in common.
struct Candidate {
    ends: [usize; 2],
    common: f64,
}

/// Looks for pairs in finished rows.
struct Search<'a> {
    articles: [&'a Article; 2],
    rows: &'a [Row],
    policy: Policy,
    folder: Folder,
    letters: Vec<Letter>,
    /// The row of each side that was read last, and its text: the sentences of one stand together.
    texts: [Option<(usize, Cow<'a, str>)>; 2],
}

/// Pairs of sentences of either side that are nearly equal, and no others as much.
pub(super) fn pairs(
    articles: [&Article; 2],
    rows: &[Row],
    loose: [&[Loose]; 2],
    policy: Policy,
    turns: bool,
    watch: &Watch,
) -> Result<Vec<Pair>, Cancelled> {
    let saying = |least: u32| loose.map(|side| side.iter().filter(|s| s.weight >= least).collect::<Vec<_>>());
    let mut long = saying(LEAST);
    if long.iter().any(|side| side.is_empty() || side.len() > MOST) {
        return Ok(Vec::new());
    }
    let mut search = Search {
        articles,
        rows,
        policy,
        folder: Folder::new(policy),
        letters: Vec::new(),
        texts: [None, None],
    };
    let mut step = 1;
    if long.iter().map(Vec::len).sum::<usize>() > MANY {
        (long, step) = (saying(LEAST_OF_MANY), EVERY);
    }
    let [gone, come] = long;
    let [gone, come] = [search.sample(gone, Side::Left, step), search.sample(come, Side::Right, step)];
    let candidates = if turns {
        let turned = search.candidates([(&come, Side::Right), (&gone, Side::Left)], watch)?;
        turned
            .into_iter()
            .map(|Candidate { ends: [r, l], common }| Candidate { ends: [l, r], common })
            .collect()
    } else {
        search.candidates([(&gone, Side::Left), (&come, Side::Right)], watch)?
    };
    let mut editor = Editor::new(policy);
    let mut pairs = Vec::new();
    for Candidate { ends: [l, r], .. } in best(candidates) {
        watch.check()?;
        let ends = [(gone.of.get(l), Side::Left), (come.of.get(r), Side::Right)];
        let ends = ends.map(|(sentence, side)| place(articles, rows, sentence?, side));
        let [Some((left, text)), Some((right, other))] = ends else { continue };
        let texts = [text.as_str(), other.as_str()];
        let Some(kept) = search.kept(texts, turns, &mut editor, watch)? else { continue };
        // Of several as long the first, seen in the direction of the work.
        let key =
            |[l, r]: &[Range<usize>; 2]| (l.len() + r.len(), Reverse(if turns { r.start } else { l.start }));
        let Some(longest) = kept.iter().max_by_key(|piece| key(piece)) else { continue };
        let [own, its] = [0, 1].map(|side| slice(texts[side], longest[side].clone()).trim());
        if own.len().min(its.len()) < TELLING || !search.is_rare([own, its], [&left, &right]) {
            continue;
        }
        let starts = [left.chars.start, right.chars.start];
        let place = |[l, r]: &[Range<usize>; 2]| {
            [(l, starts[0]), (r, starts[1])].map(|(range, start)| range.start + start..range.end + start)
        };
        let pieces = kept.iter().map(place).collect();
        pairs.push(Pair { ends: [left, right], pieces });
    }
    Ok(pairs)
}

impl Search<'_> {
    /// The runs of sentences whose hash `step` divides.
    fn sample<'s>(&mut self, of: Vec<&'s Loose>, side: Side, step: u32) -> Sentences<'s> {
        let mut found = Sentences { of, sampled: Vec::new(), ends: Vec::new() };
        for &sentence in &found.of {
            self.read(sentence, side);
            runs::each(&self.letters, Width::Two, |run| {
                if run.is_multiple_of(step) {
                    found.sampled.push(run);
                }
            });
            found.ends.push(found.sampled.len());
        }
        found
    }

    /// Gets the letters of a sentence.
    fn read(&mut self, sentence: &Loose, side: Side) {
        self.letters.clear();
        let known = &mut self.texts[side.index()];
        if known.as_ref().is_none_or(|(row, _)| *row != sentence.row) {
            let row = self.rows.get(sentence.row);
            *known = row.map(|row| (sentence.row, text(self.articles[side.index()], row, side)));
        }
        let Some((_, text)) = known else { return };
        let sentence = text.get(sentence.bytes.clone()).unwrap_or_default();
        Lettering::new(&mut self.folder).add(sentence, &mut self.letters);
    }

    /// Sentences that share some of their runs; the one first named has few sentences for each run that is looked up.
    fn candidates(
        &mut self,
        [(gone, from), (come, to)]: [(&Sentences<'_>, Side); 2],
        watch: &Watch,
    ) -> Result<Vec<Candidate>, Cancelled> {
        let mut holders: Vec<(u32, usize)> = Vec::with_capacity(gone.sampled.len());
        for l in 0..gone.of.len() {
            holders.extend(gone.sampled(l).iter().map(|&run| (run, l)));
        }
        holders.sort_unstable();
        let mut known = [&gone.of, &come.of].map(|of| vec![None; of.len()]);
        let mut found = Vec::new();
        let mut near: Vec<usize> = Vec::new();
        for r in 0..come.of.len() {
            watch.check()?;
            near.clear();
            for &run in come.sampled(r) {
                let first = holders.partition_point(|holder| holder.0 < run);
                let of_run = holders.get(first..).unwrap_or_default();
                if of_run.get(FEW).is_none_or(|more| more.0 != run) {
                    near.extend(of_run.iter().take_while(|holder| holder.0 == run).map(|holder| holder.1));
                }
            }
            near.sort_unstable();
            for same in near.chunk_by(|a, b| a == b) {
                let Some(&l) = same.first() else { continue };
                let least = gone.sampled(l).len().min(come.sampled(r).len());
                if same.len() * PROMISING < least {
                    continue;
                }
                for (known, (of, at, side)) in known.iter_mut().zip([(gone, l, from), (come, r, to)]) {
                    let (Some(slot), Some(sentence)) = (known.get_mut(at), of.of.get(at)) else { continue };
                    if slot.is_none() {
                        self.read(sentence, side);
                        *slot = Some(runs::distinct(&self.letters, Width::Two));
                    }
                }
                if let (Some(Some(x)), Some(Some(y))) = (known[0].get(l), known[1].get(r)) {
                    let mut shared = 0;
                    runs::each_shared(x, y, |_, _| shared += 1);
                    let common = 2.0 * f64::from(shared) / (x.len() + y.len()).max(1) as f64;
                    found.push(Candidate { ends: [l, r], common });
                }
            }
        }
        Ok(found)
    }

    /// What two sentences have in common, in scalar values, in order of the left; `None` if it is not most of them.
    fn kept(
        &mut self,
        texts: [&str; 2],
        turns: bool,
        editor: &mut Editor,
        watch: &Watch,
    ) -> Result<Option<Vec<[Range<usize>; 2]>>, Cancelled> {
        let [from, to] = if turns { [texts[1], texts[0]] } else { texts };
        let edits = editor.edits(
            &Text::of(from, self.policy),
            &Text::of(to, self.policy),
            [from, to].map(count_blanks),
            watch,
        )?;
        if edits.similarity() < LETTERS {
            return Ok(None);
        }
        let folder = &mut self.folder;
        let mut counts = |[l, r]: [[usize; 2]; 2]| {
            let [left, right] =
                [(from, l), (to, r)].map(|(text, [start, end])| slice(text, start..end).trim().to_owned());
            // A mark that does not count is folded against nothing.
            let both = !left.is_empty() && !right.is_empty();
            both && (left == right || folder.folded(&left).keys == folder.folded(&right).keys)
        };
        let mut pieces: Vec<[[usize; 2]; 2]> = Vec::new();
        // Whether the last piece goes on: what differs in form alone stays with what it stands in.
        let mut open = false;
        for span in &edits.spans {
            let goes_on = open;
            let piece = match span.op {
                SpanOp::Same | SpanOp::Folded => [span.left, span.right],
                SpanOp::Moved if span.is_change() => span.stretches(&edits.spans),
                _ => {
                    open = false;
                    continue;
                }
            };
            open = span.op != SpanOp::Moved;
            if let Some([left, right]) = pieces.last_mut().filter(|_| goes_on && open)
                && counts([[left[0], piece[0][1]], [right[0], piece[1][1]]])
            {
                (left[1], right[1]) = (piece[0][1], piece[1][1]);
            } else if counts(piece) {
                pieces.push(piece);
            } else {
                open = false;
            }
        }
        let sides = |[l, r]: [[usize; 2]; 2]| {
            let [left, right] = if turns { [r, l] } else { [l, r] };
            [left[0]..left[1], right[0]..right[1]]
        };
        let mut pieces: Vec<_> = pieces.into_iter().map(sides).collect();
        pieces.sort_by_key(|[left, _]| left.start);
        Ok(Some(pieces))
    }

    /// Whether a piece, as either side has it, stands around its sentence nowhere but in it.
    fn is_rare(&self, pieces: [&str; 2], ends: [&Found; 2]) -> bool {
        Side::BOTH.into_iter().zip(pieces).zip(ends).all(|((side, piece), found)| {
            let finder = Finder::new(piece);
            let count = |block: &Block| finder.find_iter(block.text.as_bytes()).take(2).count();
            let blocks = &self.articles[side.index()].blocks;
            let own = self.rows.get(found.row).map_or(&[][..], |row| side.blocks(row));
            let (Some(&first), Some(&last)) = (own.first(), own.last()) else { return false };
            let [before, own, after] = [0..first, first..last + 1, last + 1..blocks.len()]
                .map(|range| blocks.get(range).unwrap_or_default());
            let all: usize = own.iter().map(count).sum();
            all + near(before.iter().rev()).map(count).sum::<usize>()
                + near(after.iter()).map(count).sum::<usize>()
                <= 1
        })
    }
}

/// Those that are the best of both and enough, where the next best of neither comes near.
fn best(candidates: Vec<Candidate>) -> Vec<Candidate> {
    // Of each sentence the two that have most in common with it.
    let mut most: [FxHashMap<usize, [f64; 2]>; 2] = [FxHashMap::default(), FxHashMap::default()];
    for Candidate { ends, common } in &candidates {
        for (most, end) in most.iter_mut().zip(ends) {
            let [first, second] = most.entry(*end).or_insert([0.0; 2]);
            (*first, *second) = (first.max(*common), second.max(common.min(*first)));
        }
    }
    let stands_out = |one: &Candidate| {
        let all = most.iter().zip(one.ends).filter_map(|(most, end)| most.get(&end));
        one.common >= RUNS && { all }.all(|[first, second]| one.common >= *first && *second <= NEXT * *first)
    };
    candidates.into_iter().filter(stands_out).collect()
}

/// Blocks as long as they are not too far.
fn near<'a>(blocks: impl Iterator<Item = &'a Block>) -> impl Iterator<Item = &'a Block> {
    let mut bytes = 0;
    blocks.take_while(move |block| {
        bytes += block.text.len();
        bytes < AROUND
    })
}
