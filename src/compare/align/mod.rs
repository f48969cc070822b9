//! Which blocks of two articles are counterparts: equal ones first, then by what they share, then by place.

mod alone;
mod bags;
mod cited;
mod entries;
mod exact;
mod fixed;
mod gaps;
mod grams;
mod groups;
mod headed;
mod kin;
mod known;
mod labels;
mod lines;
mod opened;
mod order;
mod pieces;
mod rows;
pub(super) mod runs;
mod samples;
mod sentences;
mod struck;
mod stubs;
mod telling;

pub(super) use fixed::Fixed;
pub(super) use groups::{Group, Groups};
pub(super) use labels::Label;
pub(super) use pieces::Pieces;

use crate::article::{Block, BlockKind, SharedText};
use crate::task::{Cancelled, Watch};
use crate::text::chars::count_blanks;
use crate::text::{Folder, Lettering, Policy, is_han};

use bags::Bags;
use entries::Entries;
use exact::{Equals, Repeated};
use lines::Lines;
use samples::Samples;

use super::words::{self, Text};
use super::{Row, SpanOp};

/// What two headlines must share: they stand for their articles anyway.
const MIN_HEADLINE: f64 = 0.2;
/// A headline and a paragraph are counterparts only when nearly equal.
const HEADLINE_AND_TEXT: f64 = 0.8;
/// Short blocks share a run or two by chance: as many more must be shared.
const BY_CHANCE: f64 = 1.5;

/// Groups of counterparts, those that are fixed and others around them; blocks in none of them have no counterpart.
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub(super) fn align(
    pieces: &mut [Pieces<'_>; 2],
    folder: &mut Folder,
    fixed: Fixed,
    watch: &Watch,
) -> Result<Groups, Cancelled> {
    let [left, right] = pieces.each_ref().map(Pieces::blocks);
    let mut groups = Groups::new(left.len(), right.len(), fixed);
    let policy = folder.policy();
    let equals = Equals::find([left, right], pieces, folder, watch)?;
    equals.pair_single(&mut groups);
    equals.pair_repeated(left, Repeated::AsOften, &mut groups, watch)?;
    watch.set_progress(100, 1000);
    headlines(left, right, &mut groups, policy, watch)?;
    let parts = sentences::pair([left, right], &equals, pieces, &mut groups, watch)?;
    watch.set_progress(200, 1000);
    let blocks = [left, right];
    let sides = entries::find(blocks, &equals, pieces, &groups, &mut Lettering::new(folder), watch)?;
    if sides.iter().all(|entries| entries.list.is_empty()) {
        equals.pair_repeated(left, Repeated::All, &mut groups, watch)?;
        equals.pair_left_over(left, &mut groups);
        return Ok(groups);
    }
    let samples = Samples::take(&sides, watch)?;
    let (bags, lines) = (Bags::new(&sides, watch), Lines::new(blocks));
    let mut search = Search { blocks, equals: &equals, sides: &sides, samples: &samples, bags, lines };
    let candidates = search.candidates(watch)?;
    // What is sure, then what place and content together say, then what content alone says.
    search.pair(&candidates, grams::SURELY, &mut groups, watch)?;
    search.uncross(&candidates, &mut groups);
    search.stay(&candidates, &mut groups);
    equals.pair_repeated(left, Repeated::Texts, &mut groups, watch)?;
    sentences::join(&parts, pieces, &mut groups);
    search.pair_stubs(&candidates, &mut groups);
    search.fill(&candidates, &mut groups, watch)?;
    search.join(&candidates, &mut groups, watch)?;
    watch.set_progress(300, 1000);
    search.pair(&candidates, grams::ANYWHERE, &mut groups, watch)?;
    search.uncross(&candidates, &mut groups);
    search.join(&candidates, &mut groups, watch)?;
    search.fill(&candidates, &mut groups, watch)?;
    search.join_over_headings(&candidates, &mut groups, watch)?;
    search.extend(&mut groups);
    equals.pair_left_over(left, &mut groups);
    search.pair_stubs(&[], &mut groups);
    if let Some((l, r)) = free_headlines(left, right, &groups) {
        groups.pair(l, r);
    }
    watch.set_progress(400, 1000);
    Ok(groups)
}

/// What the steps that look for counterparts by content work on.
struct Search<'a> {
    blocks: [&'a [Block]; 2],
    equals: &'a Equals,
    sides: &'a [Entries; 2],
    samples: &'a Samples,
    bags: Bags<'a>,
    lines: Lines<'a>,
}

/// The headlines of both articles, if neither has a counterpart.
fn free_headlines(left: &[Block], right: &[Block], groups: &Groups) -> Option<(usize, usize)> {
    let find = |blocks: &[Block]| blocks.iter().position(|b| b.kind == BlockKind::Headline);
    let (l, r) = (find(left)?, find(right)?);
    (groups.of_left(l).is_none() && groups.of_right(r).is_none()).then_some((l, r))
}

fn headlines(
    left: &[Block],
    right: &[Block],
    groups: &mut Groups,
    policy: Policy,
    watch: &Watch,
) -> Result<(), Cancelled> {
    if let Some((l, r)) = free_headlines(left, right, groups) {
        let texts = [&left[l].text, &right[r].text].map(SharedText::as_str);
        let [x, y] = texts.map(|text| Text::of(text, policy));
        let edits = words::Editor::new(policy).edits(&x, &y, texts.map(count_blanks), watch)?;
        if edits.containment() >= MIN_HEADLINE {
            groups.pair(l, r);
        }
    }
    Ok(())
}

/// Whether the blocks of a row have enough in common to be counterparts, now that it is known what they have.
pub(super) fn is_pair(blocks: [&[Block]; 2], row: &Row) -> bool {
    match opened::behind(blocks, row) {
        Some(rest) => share_enough(rest.blocks.each_ref().map(std::slice::from_ref), &rest.row),
        None => share_enough(blocks, row),
    }
}

/// The block that a side of a row is, where it is one.
fn only<'a>(blocks: &[usize], all: &'a [Block]) -> Option<&'a Block> {
    match blocks {
        [one] => all.get(*one),
        _ => None,
    }
}

fn share_enough([left, right]: [&[Block]; 2], row: &Row) -> bool {
    /// Likeness that is always enough, and for two headlines.
    const ENOUGH: f64 = 0.2;
    const OF_HEADLINES: f64 = 0.1;
    /// Of a much shorter block the share that must stand in the other, and in one piece: a long text holds many phrases.
    /// And the least number of scalar values.
    const OF_SHORTER: f64 = 0.5;
    const IN_ONE: f64 = 0.2;
    const SHORTEST: usize = 20;
    /// The same where both begin alike, with so many.
    const SHORTEST_BEGUN: usize = 10;
    const BEGUN: usize = 3;
    let ones = only(&row.left, left).zip(only(&row.right, right));
    let headlines = ones.is_some_and(|(l, r)| [l, r].iter().all(|b| b.kind == BlockKind::Headline));
    if row.similarity >= if headlines { OF_HEADLINES } else { ENOUGH } {
        return headlines || !telling::share_only_names([left, right], row);
    }
    // Asked last: nearly all rows are alike.
    if !headlines && ones.is_some_and(|(l, r)| stubs::is_stub(&l.text) != stubs::is_stub(&r.text)) {
        return true;
    }
    if kin::are_alike([(left, &row.left), (right, &row.right)]) {
        return true;
    }
    let lengths = row.spans.last().map_or([0, 0], |span| [span.left[1], span.right[1]]);
    let shorter = usize::from(lengths[1] < lengths[0]);
    let kept = row
        .spans
        .iter()
        .filter(|span| matches!(span.op, SpanOp::Same | SpanOp::Folded | SpanOp::Moved))
        .map(|span| [span.left, span.right][shorter]);
    let block = ones.map(|(l, r)| [l, r][shorter]);
    let long = kept.map(|[start, end]| (end - start, block.is_some_and(|b| is_place(b, [start, end]))));
    let long: Vec<(usize, bool)> = long.collect();
    // Where something happened says nothing of what.
    let places: usize = long.iter().filter(|(_, place)| *place).map(|(length, _)| length).sum();
    let telling = || long.iter().filter(|(_, place)| !place).map(|(length, _)| *length);
    let length = lengths[shorter] - places;
    let (all, longest) = (telling().sum::<usize>() as f64, telling().max().unwrap_or(0) as f64);
    let begins = row.spans.first().is_some_and(|span| span.op == SpanOp::Same && span.left[1] >= BEGUN);
    let shortest = if begins { SHORTEST_BEGUN } else { SHORTEST };
    length >= shortest && all >= OF_SHORTER * length as f64 && longest >= IN_ONE * length as f64
}

/// Whether a range of a block's scalar values is a place with what it lies in: 云南省清江自治州.
fn is_place(block: &Block, [start, end]: [usize; 2]) -> bool {
    const SHORTEST: usize = 4;
    let piece = block.text.chars().skip(start).take(end - start);
    end - start >= SHORTEST
        && piece.clone().all(is_han)
        && piece.last().is_some_and(|c| "省市县縣区區州盟旗镇鎮乡鄉村道府県町".contains(c))
}

/// What two blocks with at least `runs` distinct runs must share to be counterparts, by their kinds.
/// Better no pair than a false one.
fn least(left: &Block, right: &Block, runs: usize, text: f64) -> f64 {
    match (left.kind == BlockKind::Headline, right.kind == BlockKind::Headline) {
        (true, true) => MIN_HEADLINE,
        _ if are_of_two_kinds(left, right) => HEADLINE_AND_TEXT,
        _ if cited::is_title_of_other(&left.text, &right.text) => f64::INFINITY,
        _ => text + BY_CHANCE / runs.max(1) as f64,
    }
}

/// Whether one of two blocks heads what the other could be a part of.
fn are_of_two_kinds(left: &Block, right: &Block) -> bool {
    (left.kind == BlockKind::Headline) != (right.kind == BlockKind::Headline)
        || labels::are_of_two_kinds(&left.text, &right.text)
}

#[cfg(test)]
mod tests {
    use super::is_pair;
    use crate::article::{Block, BlockKind};
    use crate::compare::{Row, RowKind, Span, SpanOp};

    /// A block of 30 characters against one of 300 that holds `pieces` of it, each so long.
    fn held(pieces: &[usize]) -> bool {
        let block = |length| Block { kind: BlockKind::Paragraph, text: "渡".repeat(length).into() };
        let mut spans = Vec::new();
        let [mut l, mut r] = [0, 0];
        let mut put = |op, left: usize, right: usize| {
            spans.push(Span { op, left: [l, l + left], right: [r, r + right], other: None });
            (l, r) = (l + left, r + right);
        };
        for &piece in pieces {
            put(SpanOp::Inserted, 0, 10);
            put(SpanOp::Same, piece, piece);
        }
        let kept: usize = pieces.iter().sum();
        put(SpanOp::Replaced, 30 - kept, 300 - kept - 10 * pieces.len());
        let similarity = 2.0 * kept as f64 / 330.0;
        assert!(similarity < 0.2);
        let row =
            Row { left: vec![0], right: vec![0], kind: RowKind::Edited, moved: false, similarity, spans };
        is_pair([&[block(30)], &[block(300)]], &row)
    }

    #[test]
    fn where_it_happened_makes_no_pair() {
        let block = |text: &str| Block { kind: BlockKind::Paragraph, text: text.into() };
        let piece = |text: &str| super::is_place(&block(text), [0, text.chars().count()]);
        assert!(piece("云南省清江自治州") && piece("澄江市白水镇"));
        assert!(!piece("白水镇") && !piece("渡口明年重开，在白水镇") && !piece("渡口明年重开"));
    }

    #[test]
    fn a_short_block_stands_in_a_long_one_where_some_of_it_does_in_one_piece() {
        assert!(held(&[10, 8]));
        assert!(!held(&[5, 5, 5, 4]));
        assert!(!held(&[8, 4]));
    }
}
