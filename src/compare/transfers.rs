//! Whole sentences that went to another paragraph: what one row lost is what another row gained.
//!
//! They stay in the rows of their paragraphs, as spans that are `moved` and empty on the other side, and are joined by
//! [`Transfer`]s. Only a sentence that is gone once and has come once is one: of several nobody can say which went where.

use std::collections::BTreeMap;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::article::Article;
use crate::text::{Folder, Policy, chars, skeletons};

use super::align::Pieces;
use super::display::{self, Side};
use super::{Place, Row, Span, SpanOp, Transfer};

/// A sentence that says less (see [`crate::text::Skeleton::weight`]) may stand anywhere by chance.
const LEAST: u32 = 16;
/// Scalar values of the shortest span that can hold such a sentence.
const SHORT: usize = 8;

/// A sentence that stands on one side of its row only.
#[derive(Debug, Clone)]
struct Loose {
    row: usize,
    span: usize,
    /// Bytes of the row's text on its side.
    bytes: Range<usize>,
}

/// Sentences with the same letters: how many are gone, how many have come, and the one that has, if it is the only one.
#[derive(Default)]
struct Alike {
    gone: usize,
    come: usize,
    only: Option<Loose>,
}

/// A sentence that is one of a transfer, where it stands.
struct Found {
    row: usize,
    span: usize,
    /// Scalar values of the row's text on its side.
    chars: Range<usize>,
}

/// Finds the transfers of finished rows, and marks them in the spans.
pub(super) fn find(
    articles: [&Article; 2],
    rows: &mut [Row],
    pieces: &[Pieces<'_>; 2],
    policy: Policy,
) -> Vec<Transfer> {
    let mut gone: Vec<(u64, Loose)> = Vec::new();
    let places = [(articles[0], &pieces[0]), (articles[1], &pieces[1])];
    loose(places[0], rows, Side::Left, policy, |hash, sentence| gone.push((hash, sentence)));
    if gone.is_empty() {
        return Vec::new();
    }
    let mut alike: FxHashMap<u64, Alike> = FxHashMap::default();
    for (hash, _) in &gone {
        alike.entry(*hash).or_default().gone += 1;
    }
    loose(places[1], rows, Side::Right, policy, |hash, sentence| {
        if let Some(alike) = alike.get_mut(&hash) {
            alike.come += 1;
            alike.only = (alike.come == 1).then_some(sentence);
        }
    });
    let mut folder = Folder::new(policy);
    let mut pairs: Vec<(Found, Found)> = Vec::new();
    for (hash, left) in gone {
        if let Some(Alike { gone: 1, only: Some(right), .. }) = alike.get(&hash)
            && left.row != right.row
            && let Some(pair) = equal(articles, rows, [&left, right], &mut folder)
        {
            pairs.push(pair);
        }
    }
    pairs.sort_by_key(|(left, _)| (left.row, left.chars.start));
    // Of a replaced stretch one sentence can be taken; what it was replaced with stays whole.
    let mut replaced: Vec<(usize, usize)> = Vec::new();
    pairs.retain(|(left, right)| {
        let places = [left, right].map(|found| (found.row, found.span));
        let is_replaced = |&(row, span): &(usize, usize)| {
            rows.get(row).and_then(|row| row.spans.get(span)).is_some_and(|s| s.op == SpanOp::Replaced)
        };
        let free = places.iter().all(|place| !replaced.contains(place));
        replaced.extend(places.iter().filter(|place| free && is_replaced(place)));
        free
    });
    leave_parted(rows, &mut pairs);
    mark(rows, &pairs)
}

/// Leaves out what two rows of one side each have whole in common: only a reader parts them, and then one is not the other.
fn leave_parted(rows: &[Row], pairs: &mut Vec<(Found, Found)>) {
    const NEARLY: f64 = 0.9;
    let mut shared: FxHashMap<[usize; 2], [usize; 2]> = FxHashMap::default();
    let alone = |row: usize| rows.get(row).is_some_and(|r| r.left.is_empty() || r.right.is_empty());
    for (left, right) in pairs.iter().filter(|(left, right)| alone(left.row) && alone(right.row)) {
        let of = shared.entry([left.row, right.row]).or_default();
        of[0] += left.chars.len();
        of[1] += right.chars.len();
    }
    let whole = |row: usize, side: Side, chars: usize| {
        let spans = rows.get(row).map_or(&[][..], |row| &row.spans);
        let all: usize = spans.iter().map(|span| side.range(span).len()).sum();
        chars as f64 >= NEARLY * all as f64
    };
    pairs.retain(|(left, right)| {
        let of = shared.get(&[left.row, right.row]);
        !of.is_some_and(|of| whole(left.row, Side::Left, of[0]) && whole(right.row, Side::Right, of[1]))
    });
}

/// Two sentences with the same letters, if nothing that counts differs.
fn equal(
    articles: [&Article; 2],
    rows: &[Row],
    loose: [&Loose; 2],
    folder: &mut Folder,
) -> Option<(Found, Found)> {
    let [left, right] = [0, 1].map(|side| {
        let Loose { row, span, ref bytes } = *loose[side];
        let text = display::text(articles[side], rows.get(row)?, Side::BOTH[side]);
        let sentence = text.get(bytes.clone())?;
        let start = text.get(..bytes.start)?.chars().count();
        let found = Found { row, span, chars: start..start + sentence.chars().count() };
        Some((folder.folded(sentence.trim()).keys, found))
    });
    let ((left_keys, left), (right_keys, right)) = (left?, right?);
    (left_keys == right_keys).then_some((left, right))
}

/// Calls `each` for the sentences of one side that may be gone or have come, with the hash of their letters.
fn loose(
    (article, pieces): (&Article, &Pieces<'_>),
    rows: &[Row],
    side: Side,
    policy: Policy,
    mut each: impl FnMut(u64, Loose),
) {
    for (number, row) in rows.iter().enumerate() {
        let can_hold = |span: &Span| {
            let alone = side.other().range(span).is_empty();
            let replaced = span.op == SpanOp::Replaced;
            (replaced || (alone && matches!(span.op, SpanOp::Deleted | SpanOp::Inserted)))
                && side.range(span).len() >= SHORT
        };
        if !row.spans.iter().any(can_hold) {
            continue;
        }
        // Of a block that stands alone its sentences are known.
        if let Some(block) = alone(row, side)
            && let Some(known) = pieces.known(block)
        {
            for s in known.filter(|s| s.weight >= LEAST) {
                let bytes = s.start as usize..s.end as usize;
                each(s.hash, Loose { row: number, span: 0, bytes });
            }
            continue;
        }
        let text = display::text(article, row, side);
        // Mostly one of very many spans.
        let (mut rest, mut at) = (text.chars(), 0);
        for (place, span) in row.spans.iter().enumerate().filter(|(_, span)| can_hold(span)) {
            let range = side.range(span);
            let ends = [range.start, range.end].map(|end| {
                if let Some(before) = end.saturating_sub(at).checked_sub(1) {
                    rest.nth(before);
                }
                at = end;
                text.len() - rest.as_str().len()
            });
            sentences(&text, ends[0]..ends[1], policy, |hash, bytes| {
                // Of a replaced stretch only the first sentence or the last can be taken.
                if span.op != SpanOp::Replaced || bytes.start == ends[0] || bytes.end == ends[1] {
                    each(hash, Loose { row: number, span: place, bytes });
                }
            });
        }
    }
}

/// The one block of a row that has nothing on the other side.
fn alone(row: &Row, side: Side) -> Option<usize> {
    let (own, other) = if side == Side::Left { (&row.left, &row.right) } else { (&row.right, &row.left) };
    match **own {
        [block] if other.is_empty() => Some(block),
        _ => None,
    }
}

/// The whole sentences within a stretch (in bytes) of a text that say enough, with the hash of their letters.
fn sentences(text: &str, stretch: Range<usize>, policy: Policy, mut each: impl FnMut(u64, Range<usize>)) {
    let (before, after) = (text.get(..stretch.start), text.get(stretch.end..));
    let (Some(part), Some(before), Some(after)) = (text.get(stretch.clone()), before, after) else { return };
    let mut first = true;
    skeletons(part, policy, |s| {
        let bytes = s.start as usize..s.end as usize;
        let last = bytes.end == part.len();
        let begins = !first || begins_after(before);
        first = false;
        if s.weight < LEAST || !begins {
            return;
        }
        let ends = !last
            || is_end(part.get(bytes.clone()).unwrap_or_default())
            || after.trim_start_matches(chars::closes).is_empty();
        if ends {
            each(s.hash, stretch.start + bytes.start..stretch.start + bytes.end);
        }
    });
}

/// Whether a sentence begins behind this text.
fn begins_after(text: &str) -> bool {
    text.is_empty() || text.ends_with('\n') || is_end(text)
}

/// Whether a text ends with the end of a sentence, closing marks and blanks aside.
fn is_end(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| chars::closes(c) || c.is_whitespace());
    text.ends_with(|c: char| chars::ends_sentence(c) || c == '.')
}

/// Scalar values to cut out, and the transfer they belong to.
type Cut = (Range<usize>, usize);

/// Cuts the sentences out of their spans and says where they are now.
fn mark(rows: &mut [Row], pairs: &[(Found, Found)]) -> Vec<Transfer> {
    // For each row and span the sentences to cut out, on each side, and the transfers they belong to.
    let mut cuts: BTreeMap<(usize, usize), [Vec<Cut>; 2]> = BTreeMap::new();
    for (number, (left, right)) in pairs.iter().enumerate() {
        for (side, found) in [(0, left), (1, right)] {
            let of_span = cuts.entry((found.row, found.span)).or_default();
            of_span[side].push((found.chars.clone(), number));
        }
    }
    cuts.values_mut().flatten().for_each(|sentences| sentences.sort_by_key(|(chars, _)| chars.start));
    let mut places = vec![[Place::default(); 2]; pairs.len()];
    let mut cuts = cuts.into_iter().peekable();
    while let Some(&((row, _), _)) = cuts.peek() {
        let Some(of_row) = rows.get_mut(row) else { break };
        let spans = &mut of_row.spans;
        let mut new: Vec<Span> = Vec::with_capacity(spans.len() + 2);
        let mut became: Vec<usize> = Vec::with_capacity(spans.len());
        for (number, span) in spans.iter().enumerate() {
            became.push(new.len());
            match cuts.next_if(|(place, _)| *place == (row, number)) {
                Some((_, [left, right])) => {
                    let mut rest = *span;
                    for (side, sentences) in [(Side::Left, left), (Side::Right, right)] {
                        for (chars, transfer) in sentences {
                            let span = cut(&mut rest, side, chars, &mut new);
                            places[transfer][side.index()] = Place { row, span };
                        }
                    }
                    push(&mut new, rest);
                }
                None => new.push(*span),
            }
        }
        for span in &mut new {
            span.other = span.other.and_then(|other| became.get(other).copied());
        }
        *spans = new;
        if !of_row.left.is_empty() && !of_row.right.is_empty() {
            of_row.similarity = likeness(&of_row.spans);
        }
    }
    places.into_iter().map(|[left, right]| Transfer { left, right }).collect()
}

/// Twice what is in both texts over both lengths, in scalar values, 0.0 to 1.0: what went elsewhere is in both.
fn likeness(spans: &[Span]) -> f64 {
    let len = |span: &Span| span.left[1] - span.left[0] + span.right[1] - span.right[0];
    let is_kept = |span: &&Span| matches!(span.op, SpanOp::Same | SpanOp::Folded | SpanOp::Moved);
    let all: usize = spans.iter().map(len).sum();
    let kept: usize = spans.iter().filter(is_kept).map(len).sum();
    if all == 0 { 1.0 } else { kept as f64 / all as f64 }
}

/// Takes the sentence at `chars` out of `rest`, which keeps what follows it; gives the index of its span.
///
/// Of a replaced stretch it is the first sentence or the last.
fn cut(rest: &mut Span, side: Side, chars: Range<usize>, new: &mut Vec<Span>) -> usize {
    let ends = |span: &Span| [side.range(span), side.other().range(span)];
    let [own, other] = ends(rest);
    let at_end = chars.end == own.end && chars.start != own.start;
    let join = if at_end { other.end } else { other.start };
    let span = |own: Range<usize>, other: Range<usize>| {
        let (own, other) = ([own.start, own.end], [other.start, other.end]);
        let (left, right) = if side == Side::Left { (own, other) } else { (other, own) };
        Span { op: SpanOp::Replaced, left, right, other: None }
    };
    push(new, span(own.start..chars.start, other.start..join));
    new.push(Span { op: SpanOp::Moved, ..span(chars.clone(), join..join) });
    *rest = span(chars.end..own.end, join..other.end);
    new.len() - 1
}

/// Adds what is left of an edit, if anything is.
fn push(new: &mut Vec<Span>, span: Span) {
    let op = match (span.left[0] == span.left[1], span.right[0] == span.right[1]) {
        (true, true) => return,
        (false, true) => SpanOp::Deleted,
        (true, false) => SpanOp::Inserted,
        (false, false) => SpanOp::Replaced,
    };
    new.push(Span { op, ..span });
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Block, BlockKind};
    use crate::compare::{Comparison, RowKind, SpanOp, pair};
    use crate::read::{self, Document, Options};
    use crate::task::Watch;
    use crate::text::Policy;

    fn article(blocks: &[&str]) -> Article {
        let mut article = read::article(&Document::pasted("河谷"), &Options::default()).unwrap();
        let block = |text: &&str| Block { kind: BlockKind::Paragraph, text: (*text).into() };
        article.blocks = blocks.iter().map(block).collect();
        article
    }

    fn of(left: &[&str], right: &[&str]) -> Comparison {
        pair((0, &article(left)), (1, &article(right)), Policy::default(), &Watch::default()).unwrap()
    }

    const FIRST: &str = "河谷公路昨天下午恢复通车。养护队连夜清理了三处塌方。";
    const SECOND: &str = "镇上的集市今天照常开市。摊主们说，菜价比上周低了一些。";
    const GOES: &str = "气象台预计后天还有一场大雨。";

    #[test]
    fn a_sentence_is_found_in_another_paragraph() {
        let (with, without) = (format!("{FIRST}{GOES}"), format!("{GOES}{SECOND}"));
        let found = of(&[&with, SECOND], &[FIRST, &without]);
        assert_eq!(found.transfers.len(), 1);
        let transfer = found.transfers[0];
        let span = |place: super::Place| found.rows[place.row].spans[place.span];
        let (left, right) = (span(transfer.left), span(transfer.right));
        assert_eq!((left.op, right.op), (SpanOp::Moved, SpanOp::Moved));
        assert_eq!(left.left[1] - left.left[0], GOES.chars().count());
        assert_eq!(right.right[1] - right.right[0], GOES.chars().count());
        assert!(found.rows.iter().all(|row| row.kind == RowKind::Edited));
        assert!(found.rows.iter().all(|row| row.similarity > 0.99));
        assert!(found.shares.left.edited < 0.01, "{:?}", found.shares);
    }

    #[test]
    fn what_is_there_twice_stays_where_it_is() {
        let (with, twice) = (format!("{FIRST}{GOES}"), format!("{GOES}{SECOND}{GOES}"));
        assert!(of(&[&with, SECOND], &[FIRST, &twice]).transfers.is_empty());
        assert!(of(&[FIRST, SECOND], &[FIRST, SECOND]).transfers.is_empty());
    }
}
