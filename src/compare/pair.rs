//! Two articles to one comparison.

use std::cmp::Ordering;
use std::ops::Range;
use std::sync::atomic::{self, AtomicUsize};

use crate::article::{Article, Block, BlockKind};
use crate::task::{Cancelled, Watch, spread};
use crate::text::{Folder, Ignore, Policy};

use super::align::{self, Fixed, Group, Pieces, align};
use super::lengths::Lengths;
use super::scripts::are_in_two_scripts;
use super::words::{Editor, Text};
use super::{Corrections, Row, RowKind, Span, SpanOp};
use super::{again, chain};

/// Bytes of text in which one core finds edits before it asks for more.
const STRETCH: usize = 128 * 1024;

/// Likeness of two leads of one story.
const LEAD_KEPT: f64 = 0.5;

/// The rows of two articles, see [`super::Comparison::rows`].
///
/// The work is always done in the same direction, whichever side is which (`swapped`: see [`turns`]), and mirrored if need
/// be: swapping the sides gives the mirror image, ties included.
pub(super) fn rows(
    [a, b]: [&Article; 2],
    [a_lengths, b_lengths]: &[Lengths; 2],
    pieces: &mut [Pieces<'_>; 2],
    policy: Policy,
    corrections: &Corrections,
    swapped: bool,
    watch: &Watch,
) -> Result<Vec<Row>, Cancelled> {
    let sides = [(a.blocks.as_slice(), a_lengths), (b.blocks.as_slice(), b_lengths)];
    let [left, right] = if swapped { [sides[1], sides[0]] } else { sides };
    let counts = [left.0.len(), right.0.len()];
    let fixed =
        if swapped { Fixed::of(&corrections.mirrored(), counts) } else { Fixed::of(corrections, counts) };
    if swapped {
        pieces.swap(0, 1);
    }
    let mut rows = paired(left, right, pieces, policy, &fixed, watch)?;
    if swapped {
        pieces.swap(0, 1);
        rows.iter_mut().for_each(mirror);
    }
    Ok(in_order(rows, [&a.blocks, &b.blocks], [a_lengths, b_lengths]))
}

/// Whether the work is done from right to left.
pub(super) fn turns(left: &[Block], right: &[Block], corrections: &Corrections) -> bool {
    // Of two texts that do not differ, by what was decided about them.
    order(left, right).then_with(|| corrections.cmp(&corrections.mirrored())) == Ordering::Greater
}

fn order(a: &[Block], b: &[Block]) -> Ordering {
    let keys = |blocks: &[Block]| blocks.len();
    keys(a).cmp(&keys(b)).then_with(|| {
        a.iter()
            .zip(b)
            .map(|(x, y)| (x.kind as u8, &x.text).cmp(&(y.kind as u8, &y.text)))
            .find(|o| o.is_ne())
            .unwrap_or(Ordering::Equal)
    })
}

/// The rows with text on both sides, of blocks with their lengths.
fn paired(
    (left, left_lengths): (&[Block], &Lengths),
    (right, right_lengths): (&[Block], &Lengths),
    pieces: &mut [Pieces<'_>; 2],
    policy: Policy,
    fixed: &Fixed,
    watch: &Watch,
) -> Result<Vec<Row>, Cancelled> {
    // Counterparts are counterparts in whatever script, also where script counts.
    let loose = policy.with(Ignore::Script);
    let scripts = loose != policy && are_in_two_scripts(left, right);
    let groups = if scripts {
        // What follows asks for the sentences as they count.
        for side in &mut *pieces {
            (0..side.blocks().len()).for_each(|block| side.look(block));
        }
        let mut pieces = [left, right].map(|blocks| Pieces::new(blocks, loose));
        align(&mut pieces, &mut Folder::new(loose), fixed.clone(), watch)?.into_sorted()
    } else {
        align(pieces, &mut Folder::new(policy), fixed.clone(), watch)?.into_sorted()
    };
    let all = groups.len();
    let done = AtomicUsize::new(0);
    let pieces = &*pieces;
    let lengths = [left_lengths, right_lengths];
    let size = |group: &Group| bytes(left, &group.left) + bytes(right, &group.right);
    let rows_of = |groups: &[Group]| -> Result<Vec<Row>, Cancelled> {
        let rows = spread(groups, size, STRETCH, |groups| {
            let mut editor = Editor::new(policy);
            let mut rows = Vec::with_capacity(groups.len());
            for group in groups {
                watch.check()?;
                let done = done.fetch_add(1, atomic::Ordering::Relaxed);
                watch.set_progress(400 + done * 500 / all.max(1), 1000);
                rows.push(row(group, pieces, lengths, &mut editor, watch)?);
            }
            Ok(rows)
        });
        let rows: Vec<Vec<Row>> = rows.into_iter().collect::<Result<_, _>>()?;
        Ok(rows.into_iter().flatten().collect())
    };
    let is_pair = |(group, own): &Held| {
        if group.fixed || align::is_pair([left, right], own) {
            return Ok(true);
        }
        if !scripts {
            return Ok(false);
        }
        let pieces = &[left, right].map(|blocks| Pieces::new(blocks, loose));
        let loosely = row(group, pieces, lengths, &mut Editor::new(loose), watch)?;
        Ok(align::is_pair([left, right], &loosely))
    };
    let rows = rows_of(&groups)?;
    let (mut kept, parted) = held(groups.into_iter().zip(rows).collect(), [left, right], is_pair)?;
    if !parted.is_empty() {
        let groups: Vec<Group> = kept.iter().map(|(group, _)| group.clone()).collect();
        let again = again::look([left, right], &groups, &parted, fixed, loose, watch)?;
        if !again.is_empty() {
            let rows = rows_of(&again)?;
            kept.extend(again.into_iter().zip(rows));
            kept.sort_unstable_by_key(|(group, _)| group.left.start);
            kept = held(kept, [left, right], is_pair)?.0;
        }
    }
    let (of, mut kept): (Vec<Group>, Vec<Row>) = kept.into_iter().unzip();
    for (row, moved) in kept.iter_mut().zip(moved(&of, left_lengths, right_lengths)) {
        row.moved = moved;
    }
    Ok(kept)
}

/// What is held together, with its row.
type Held = (Group, Row);

/// The pairs that hold, in the order of the left side as they are given, and the groups of the others.
fn held(
    pairs: Vec<Held>,
    [left, right]: [&[Block]; 2],
    is_pair: impl Fn(&Held) -> Result<bool, Cancelled>,
) -> Result<(Vec<Held>, Vec<Group>), Cancelled> {
    let alike: Vec<bool> = pairs.iter().map(is_pair).collect::<Result<_, _>>()?;
    // Headlines that share nothing are those of one story where its lead was kept, and by chance where a few words were.
    let heads_another = |at: usize| {
        let group = pairs.get(at).map(|(group, _)| group);
        let first = group.and_then(|group| left.get(group.left.start));
        first.is_some_and(|block| block.kind == BlockKind::Headline)
            && pairs.get(at + 1).is_none_or(|(_, lead)| lead.similarity < LEAD_KEPT)
    };
    let ends = [left.len(), right.len()];
    let stays: Vec<bool> = (0..pairs.len())
        .map(|at| alike[at] || (stands_between(&pairs, &alike, at, ends) && !heads_another(at)))
        .collect();
    let (mut kept, mut parted) = (Vec::with_capacity(pairs.len()), Vec::new());
    for (pair, stays) in pairs.into_iter().zip(stays) {
        if stays {
            kept.push(pair);
        } else {
            parted.push(pair.0);
        }
    }
    Ok((kept, parted))
}

/// Whether a group stands in a run of few that fill what lies exactly between two that are alike, or, alone, between one
/// and an end of both texts: such blocks are one another's counterpart even where hardly a word was kept.
fn stands_between(groups: &[Held], alike: &[bool], at: usize, ends: [usize; 2]) -> bool {
    /// In a longer run a place says little.
    const FEW: usize = 3;
    let joins = |before: usize| match (groups.get(before), groups.get(before + 1)) {
        (Some((b, _)), Some((a, _))) => b.left.end == a.left.start && b.right.end == a.right.start,
        _ => false,
    };
    let is_alike = |at: usize| alike.get(at) == Some(&true);
    let Some((group, _)) = groups.get(at) else { return false };
    let first =
        (at.saturating_sub(FEW)..at).rev().take_while(|&b| joins(b) && !is_alike(b)).last().unwrap_or(at);
    let last = (at..at + FEW).take_while(|&a| joins(a) && !is_alike(a + 1)).last().map_or(at, |a| a + 1);
    let after_alike = first.checked_sub(1).is_some_and(|b| joins(b) && is_alike(b));
    let before_alike = joins(last) && is_alike(last + 1);
    let alone = first == last;
    let starts = alone && group.left.start == 0 && group.right.start == 0;
    let closes = alone && [group.left.end, group.right.end] == ends;
    last - first < FEW && ((after_alike && (before_alike || closes)) || (starts && before_alike))
}

fn row(
    group: &Group,
    [left, right]: &[Pieces<'_>; 2],
    lengths: [&Lengths; 2],
    editor: &mut Editor,
    watch: &Watch,
) -> Result<Row, Cancelled> {
    let blocks = (left.blocks().get(group.left.clone()), right.blocks().get(group.right.clone()));
    let (similarity, same, spans) = match blocks {
        (Some([l]), Some([r])) if l.text == r.text => {
            (1.0, true, one_span(SpanOp::Same, [lengths[0].chars(group.left.start); 2]))
        }
        _ => {
            let texts = [joined(left, group.left.clone()), joined(right, group.right.clone())];
            let blanks =
                [lengths[0].blanks_of(group.left.clone()), lengths[1].blanks_of(group.right.clone())];
            let edits = editor.edits(&texts[0], &texts[1], blanks, watch)?;
            (edits.similarity(), edits.is_same(), edits.spans)
        }
    };
    Ok(Row {
        similarity,
        left: group.left.clone().collect(),
        right: group.right.clone().collect(),
        kind: kind(group, same),
        moved: false,
        spans,
    })
}

fn bytes(blocks: &[Block], range: &Range<usize>) -> usize {
    blocks.get(range.clone()).unwrap_or_default().iter().map(|b| b.text.len()).sum()
}

/// The texts of neighbouring blocks, joined by line breaks.
fn joined<'a>(pieces: &Pieces<'a>, mut blocks: Range<usize>) -> Text<'a> {
    let mut text = blocks.next().map(|first| pieces.sentences(first)).unwrap_or_default();
    for block in blocks {
        text.push(&pieces.sentences(block));
    }
    text
}

fn kind(group: &Group, same: bool) -> RowKind {
    match (group.left.len(), group.right.len()) {
        (l, r) if l < r => RowKind::Split,
        (l, r) if l > r => RowKind::Merged,
        _ if same => RowKind::Same,
        _ => RowKind::Edited,
    }
}

/// Which groups are off the heaviest chain in the order of both sides, by characters.
fn moved(groups: &[Group], left: &Lengths, right: &Lengths) -> Vec<bool> {
    let weigh = |lengths: &Lengths, range: &Range<usize>| -> u64 {
        range.clone().map(|number| lengths.solid(number) as u64 + 1).sum()
    };
    let links: Vec<chain::Link> = groups
        .iter()
        .map(|g| chain::Link {
            left: g.left.start,
            right: g.right.start,
            weight: weigh(left, &g.left) + weigh(right, &g.right),
        })
        .collect();
    chain::heaviest(&links).into_iter().map(|kept| !kept).collect()
}

/// Turns a row around.
pub(super) fn mirror(row: &mut Row) {
    std::mem::swap(&mut row.left, &mut row.right);
    row.kind = match row.kind {
        RowKind::Split => RowKind::Merged,
        RowKind::Merged => RowKind::Split,
        kind => kind,
    };
    for span in &mut row.spans {
        std::mem::swap(&mut span.left, &mut span.right);
        span.op = match span.op {
            SpanOp::Deleted => SpanOp::Inserted,
            SpanOp::Inserted => SpanOp::Deleted,
            op => op,
        };
    }
}

/// All rows in reading order of the left side, with those that stand on one side only.
fn in_order(mut rows: Vec<Row>, [left, right]: [&[Block]; 2], lengths: [&Lengths; 2]) -> Vec<Row> {
    let mut has = (vec![false; left.len()], vec![false; right.len()]);
    for row in &rows {
        row.left.iter().for_each(|&l| has.0[l] = true);
        row.right.iter().for_each(|&r| has.1[r] = true);
    }
    rows.extend(
        (0..left.len()).filter(|&l| !has.0[l]).map(|l| one_sided(RowKind::Omitted, l, lengths[0].chars(l))),
    );
    rows.sort_by_key(|row| row.left.first().copied());
    // Which row holds each right block; then added blocks after the row of the one before them.
    let mut holder = vec![None; right.len()];
    for (at, row) in rows.iter().enumerate() {
        row.right.iter().for_each(|&r| holder[r] = Some(at));
    }
    // What the base has alone in the same place stands first.
    let is_omitted = |at: usize| rows.get(at).is_some_and(|row| row.kind == RowKind::Omitted);
    let mut behind: Vec<Option<usize>> = vec![None; rows.len() + 1];
    for at in (0..=rows.len()).rev() {
        behind[at] = if is_omitted(at) { behind[at + 1].or(Some(at)) } else { None };
    }
    // But a headline of its own right below the base's.
    let is_headline = |block: Option<&Block>| block.is_some_and(|b| b.kind == BlockKind::Headline);
    let heads = is_omitted(0) && is_headline(left.first());
    let mut after: Vec<(Option<usize>, usize)> = Vec::new();
    let mut last = None;
    for (r, holder) in holder.iter().enumerate() {
        match holder {
            Some(at) => last = Some(*at),
            None if heads && is_headline(right.get(r)) => after.push((Some(0), r)),
            None => after.push((behind[last.map_or(0, |at| at + 1)].or(last), r)),
        }
    }
    after.sort_unstable();
    let mut added = after.into_iter().peekable();
    let mut out = Vec::with_capacity(rows.len() + added.len());
    let rows = rows.into_iter().enumerate().map(|(at, row)| (Some(at), Some(row)));
    for (at, row) in std::iter::once((None, None)).chain(rows) {
        out.extend(row);
        while let Some((_, r)) = added.next_if(|(after, _)| *after == at) {
            out.push(one_sided(RowKind::Added, r, lengths[1].chars(r)));
        }
    }
    out
}

/// Of a block of so many scalar values.
fn one_sided(kind: RowKind, block: usize, end: usize) -> Row {
    let (left, right, spans) = if kind == RowKind::Omitted {
        (vec![block], Vec::new(), one_span(SpanOp::Deleted, [end, 0]))
    } else {
        (Vec::new(), vec![block], one_span(SpanOp::Inserted, [0, end]))
    };
    Row { left, right, kind, moved: false, similarity: 0.0, spans }
}

/// One span over texts of these lengths (scalar values); none over nothing.
fn one_span(op: SpanOp, ends: [usize; 2]) -> Vec<Span> {
    let [left, right] = ends.map(|end| [0, end]);
    if ends == [0, 0] { Vec::new() } else { vec![Span { op, left, right, other: None }] }
}
