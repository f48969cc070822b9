//! Whole sentences that changed place: what one row lost is what another gained, or what the same one gained farther on.
//!
//! They stay in the rows of their paragraphs, as spans that are `moved` and empty on the other side; those of two rows are
//! joined by [`Transfer`]s. Only a sentence that is gone once and has come once is one: of several nobody can say which
//! went where. A sentence that was edited on its way is told by the pieces that were kept.

mod loose;
mod mark;
mod near;

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::Article;
use crate::task::{Cancelled, Watch};
use crate::text::{Folder, Policy};

use super::align::Pieces;
use super::display::{self, Side};
use super::{Row, Span, SpanOp, Transfer};

use loose::{Loose, loose};

/// A sentence that is one of a pair, where it stands.
#[derive(Debug, Clone)]
struct Found {
    row: usize,
    span: usize,
    /// Scalar values of the row's text on its side.
    chars: Range<usize>,
}

/// A sentence on the left and on the right.
#[derive(Debug)]
struct Pair {
    ends: [Found; 2],
    /// What of them is the same, in scalar values of the rows' texts, in order of the left.
    pieces: Vec<[Range<usize>; 2]>,
}

/// Sentences with the same letters: how many are gone, how many have come, and the last of these.
#[derive(Default)]
struct Alike {
    gone: usize,
    come: usize,
    last: usize,
}

/// Finds the transfers of finished rows, and marks in the spans what changed place.
///
/// The work is always done in the same direction, see [`super::pair::turns`].
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub(super) fn find(
    articles: [&Article; 2],
    rows: &mut [Row],
    pieces: &[Pieces<'_>; 2],
    policy: Policy,
    turns: bool,
    watch: &Watch,
) -> Result<Vec<Transfer>, Cancelled> {
    let mut gone = loose((articles[0], &pieces[0]), rows, Side::Left, policy);
    if gone.is_empty() {
        return Ok(Vec::new());
    }
    let mut come = loose((articles[1], &pieces[1]), rows, Side::Right, policy);
    let mut pairs = equal(articles, rows, [&mut gone, &mut come], policy);
    pairs.extend(near::pairs(articles, rows, [&gone, &come], policy, turns, watch)?);
    pairs.retain(|pair| passes_over(rows, &pair.ends));
    let place = |pair: &Pair, side: usize| {
        let [left, right] = &pair.ends;
        let end = if side == 0 { left } else { right };
        (end.row, end.chars.start)
    };
    pairs.sort_by_key(|pair| place(pair, usize::from(turns)));
    leave_replaced(rows, &mut pairs);
    pairs.sort_by_key(|pair| place(pair, 0));
    leave_parted(rows, &mut pairs);
    Ok(mark::mark(rows, &pairs))
}

/// Whether a sentence that stays in its row has something kept to stand behind that it stood before, or the other way round.
fn passes_over(rows: &[Row], [left, right]: &[Found; 2]) -> bool {
    let kept = |span: &Span| matches!(span.op, SpanOp::Same | SpanOp::Folded);
    let between = left.span.min(right.span) + 1..left.span.max(right.span);
    let spans = rows.get(left.row).and_then(|row| row.spans.get(between));
    left.row != right.row || spans.is_some_and(|spans| spans.iter().any(kept))
}

/// Leaves to each replaced stretch one sentence of either side, and one of both only where both stand first in it. Where
/// hardly anything else holds a row together, what was replaced is what it was joined for.
fn leave_replaced(rows: &[Row], pairs: &mut Vec<Pair>) {
    /// Likeness of two sides that hold together.
    const HELD: f64 = 0.2;
    // Of each stretch the sides that lose a sentence, and whether it stands first.
    let mut taken: FxHashMap<(usize, usize), [Option<bool>; 2]> = FxHashMap::default();
    pairs.retain(|pair| {
        let holds = |end: &Found| {
            let row = rows.get(end.row);
            let is_replaced =
                row.and_then(|row| row.spans.get(end.span)).is_some_and(|s| s.op == SpanOp::Replaced);
            !is_replaced || row.is_some_and(|row| row.similarity >= HELD)
        };
        if !pair.ends.iter().all(holds) {
            return false;
        }
        let replaced = |side: Side| {
            let end = &pair.ends[side.index()];
            let span = rows.get(end.row).and_then(|row| row.spans.get(end.span))?;
            let first = end.chars.start == side.range(span).start;
            (span.op == SpanOp::Replaced).then_some(((end.row, end.span), side, first))
        };
        let places: Vec<_> = Side::BOTH.into_iter().filter_map(replaced).collect();
        let free = places.iter().all(|(place, side, first)| {
            let of = taken.get(place).copied().unwrap_or_default();
            let other = of[side.other().index()];
            of[side.index()].is_none() && other.is_none_or(|other| other && *first)
        });
        if free {
            for (place, side, first) in places {
                taken.entry(place).or_default()[side.index()] = Some(first);
            }
        }
        free
    });
}

/// Leaves out what two rows of one side each have whole in common: only a reader parts them, and then one is not the other.
fn leave_parted(rows: &[Row], pairs: &mut Vec<Pair>) {
    const NEARLY: f64 = 0.9;
    let mut shared: FxHashMap<[usize; 2], [usize; 2]> = FxHashMap::default();
    let alone = |row: usize| rows.get(row).is_some_and(|r| r.left.is_empty() || r.right.is_empty());
    for Pair { ends: [left, right], .. } in &*pairs {
        if alone(left.row) && alone(right.row) {
            let of = shared.entry([left.row, right.row]).or_default();
            of[0] += left.chars.len();
            of[1] += right.chars.len();
        }
    }
    let whole = |row: usize, side: Side, chars: usize| {
        let spans = rows.get(row).map_or(&[][..], |row| &row.spans);
        let all: usize = spans.iter().map(|span| side.range(span).len()).sum();
        chars as f64 >= NEARLY * all as f64
    };
    pairs.retain(|Pair { ends: [left, right], .. }| {
        let of = shared.get(&[left.row, right.row]);
        !of.is_some_and(|of| whole(left.row, Side::Left, of[0]) && whole(right.row, Side::Right, of[1]))
    });
}

/// Sentences that differ in nothing that counts, and stand once on either side; those with like letters are no longer loose.
fn equal(
    articles: [&Article; 2],
    rows: &[Row],
    [gone, come]: [&mut Vec<Loose>; 2],
    policy: Policy,
) -> Vec<Pair> {
    let mut alike: FxHashMap<u64, Alike> = FxHashMap::default();
    for sentence in &*gone {
        alike.entry(sentence.hash).or_default().gone += 1;
    }
    let mut any = false;
    for (at, sentence) in come.iter().enumerate() {
        if let Some(alike) = alike.get_mut(&sentence.hash) {
            alike.come += 1;
            alike.last = at;
            any = true;
        }
    }
    let mut pairs = Vec::new();
    if !any {
        return pairs;
    }
    let mut folder = Folder::new(policy);
    let mut paired: FxHashSet<u64> = FxHashSet::default();
    for left in &*gone {
        let hash = left.hash;
        if let Some(&Alike { gone: 1, come: 1, last }) = alike.get(&left.hash)
            && let Some(right) = come.get(last)
            && let [Some((left, text)), Some((right, other))] =
                [(left, 0), (right, 1)].map(|(s, side)| place(articles, rows, s, Side::BOTH[side]))
            && folder.folded(text.trim()).keys == folder.folded(other.trim()).keys
        {
            let pieces = vec![[left.chars.clone(), right.chars.clone()]];
            pairs.push(Pair { ends: [left, right], pieces });
            paired.insert(hash);
        }
    }
    // One that differs only in what its letters do not tell is like the other all the same.
    let open = |sentence: &Loose| match alike.get(&sentence.hash) {
        None | Some(Alike { come: 0, .. }) => true,
        Some(Alike { gone: 1, come: 1, .. }) => !paired.contains(&sentence.hash),
        Some(_) => false,
    };
    gone.retain(open);
    come.retain(open);
    pairs
}

/// A sentence where it stands, and its text.
fn place(articles: [&Article; 2], rows: &[Row], loose: &Loose, side: Side) -> Option<(Found, String)> {
    let Loose { row, span, ref bytes, .. } = *loose;
    let text = display::text(articles[side.index()], rows.get(row)?, side);
    let sentence = text.get(bytes.clone())?;
    let start = text.get(..bytes.start)?.chars().count();
    let found = Found { row, span, chars: start..start + sentence.chars().count() };
    Some((found, sentence.to_owned()))
}

#[cfg(test)]
mod tests {
    use crate::compare::display::{Side, slice};
    use crate::compare::tests::article;
    use crate::compare::{Comparison, Place, RowKind, SpanOp, pair};
    use crate::task::Watch;
    use crate::text::Policy;

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
        let span = |place: Place| found.rows[place.row].spans[place.span];
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

    /// What of a row's side changed place, and what of it went or came.
    fn told(found: &Comparison, row: usize, side: Side, text: &str) -> [String; 2] {
        let of = |moved: bool| {
            let spans = found.rows[row].spans.iter();
            let wanted = spans.filter(|s| match s.op {
                SpanOp::Moved => moved,
                SpanOp::Deleted | SpanOp::Inserted => !moved,
                _ => false,
            });
            wanted.map(|s| slice(text, side.range(s))).collect()
        };
        [of(true), of(false)]
    }

    const STAYS: &str = "公司经理周启明说，新船已经通过检验。";
    const FARE: &str = "船票价格维持两元不变，老人和学生凭证件免费乘坐。";
    const NEW_FARE: &str = "船票价格维持三元不变，老人和学生凭有效证件免费乘坐。";

    #[test]
    fn a_sentence_that_was_edited_on_its_way_is_told_by_what_was_kept() {
        let (with, without) = (format!("{FIRST}{FARE}"), format!("{SECOND}{NEW_FARE}"));
        let found = of(&[&with, STAYS, SECOND], &[FIRST, STAYS, &without]);
        assert!(!found.transfers.is_empty());
        assert!(found.transfers.iter().all(|t| (t.left.row, t.right.row) == (0, 2)));
        let [moved, gone] = told(&found, 0, Side::Left, &with);
        assert_eq!((moved, gone.as_str()), (FARE.replace("两元", ""), "两元"));
        let [moved, came] = told(&found, 2, Side::Right, &without);
        assert_eq!((moved, came.as_str()), (FARE.replace("两元", ""), "三元有效"));
        // The other way round it is the mirror image.
        let back = of(&[FIRST, STAYS, &without], &[&with, STAYS, SECOND]);
        assert_eq!(back.transfers.len(), found.transfers.len());
        assert_eq!(told(&back, 0, Side::Right, &with)[1], "两元");
    }

    #[test]
    fn inside_a_row_too() {
        let (left, right) = (format!("{FIRST}{FARE}"), format!("{FIRST}{STAYS}{NEW_FARE}{GOES}"));
        let found = of(&[&left, &format!("{STAYS}{GOES}")], &[&right]);
        assert_eq!(found.rows.len(), 1);
        assert!(found.transfers.is_empty());
        let row = &found.rows[0];
        assert!(row.similarity > 0.9, "{}", row.similarity);
        let moved: Vec<_> = row.spans.iter().enumerate().filter(|(_, s)| s.op == SpanOp::Moved).collect();
        assert!(moved.len() >= 4);
        assert!(moved.iter().all(|(at, s)| row.spans[s.other.unwrap()].other == Some(*at)));
        assert_eq!(told(&found, 0, Side::Right, &right)[1], "三元有效");
    }

    #[test]
    fn a_sentence_like_two_others_is_neither() {
        let fare = |from: &str| format!("从{from}码头开出的夜航渡船每人收票价两元，儿童和老人免费乘坐。");
        let left = [format!("{FIRST}{}", fare("东山")), STAYS.to_owned(), SECOND.to_owned()];
        let right = [FIRST.to_owned(), STAYS.to_owned(), format!("{SECOND}{}{}", fare("西河"), fare("南湾"))];
        let [left, right] = [&left, &right].map(|side| side.each_ref().map(String::as_str));
        assert!(of(&left, &right).transfers.is_empty());
        // Nor one whose words stand in a sentence that stayed.
        let kept = fare("北岭");
        let stays = [FIRST, &kept, SECOND].map(str::to_owned);
        let left = [format!("{}{}", stays[0], fare("东山")), stays[1].clone(), stays[2].clone()];
        let right = [stays[0].clone(), stays[1].clone(), format!("{}{}", stays[2], fare("西河"))];
        let [left, right] = [&left, &right].map(|side| side.each_ref().map(String::as_str));
        assert!(of(&left, &right).transfers.is_empty());
    }

    #[test]
    fn two_sentences_that_change_places_leave_one_stretch_each() {
        let (a, b) = (
            "Engineers will inspect the old bridge over the weekend.",
            "Drivers should expect delays of thirty minutes.",
        );
        let (c, d) = (
            "The bridge was closed on Friday after cracks were found.",
            "Buses will run by way of Elmsford, the county said.",
        );
        let [left, right] =
            [[format!("{c} {a}"), format!("{d} {b}")], [format!("{c} {b}"), format!("{d} {a}")]];
        let right = right.map(|text| text.replace("thirty", "forty").replace("old ", ""));
        let [l, r] = [&left, &right].map(|side| side.each_ref().map(String::as_str));
        let found = of(&[l[0], STAYS, l[1]], &[r[0], STAYS, r[1]]);
        let rows: Vec<_> = found.transfers.iter().map(|t| (t.left.row, t.right.row)).collect();
        assert!(rows.contains(&(0, 2)) && rows.contains(&(2, 0)), "{:?}", found.rows);
        assert_eq!(told(&found, 0, Side::Left, l[0])[1], "old ");
        assert_eq!(told(&found, 0, Side::Right, r[0])[1], "forty");
    }
}
