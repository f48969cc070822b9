//! Text that changed place inside the row: gone in one edit, and come, word for word, in another.

use std::ops::Range;

use super::side::Side;
use super::{Kind, Piece, Run, Texts, beside, chance, clusters, english, exchange, quantity, swap};
use crate::task::{Cancelled, Watch};
use crate::text::{Key, TokenKind};

/// Places of one token that are tried.
const CANDIDATES: usize = 4;
/// Up to so many tokens that are gone are looked through one by one.
const FEW: usize = 48;
/// Weight of text (a character one, a word two) that is taken for moved even where more came and went with it.
const LONG: usize = 4;
/// A single character that comes and goes was moved only over fewer tokens than this.
const NEAR: usize = 24;

/// A stretch on the left and the same stretch on the right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Move {
    pub(super) left: Range<usize>,
    pub(super) right: Range<usize>,
    /// The runs it went from and came to.
    pub(super) runs: [usize; 2],
}

/// A token of an edit.
#[derive(Debug, Clone, Copy)]
struct Changed {
    key: Key,
    /// Its place among the tokens of its side.
    at: usize,
    /// The run it is in.
    run: usize,
}

/// What looking for moves fills, to be filled again.
#[derive(Debug, Default)]
pub(super) struct Room {
    /// All tokens of the edits of one side, in order.
    gone: Vec<Changed>,
    come: Vec<Changed>,
    /// Key and place in `gone`, sorted; empty where there are few.
    seeds: Vec<(Key, usize)>,
    /// Of each in `gone` whether it moved.
    taken: Vec<bool>,
    moves: Vec<Move>,
    /// Of each edit which keys each side of it may hold, see [`bit`].
    bits: Vec<[u64; 2]>,
}

impl Room {
    /// Fills `pieces` with the runs, what moved cut out of them.
    ///
    /// # Errors
    /// [`Cancelled`] when the watch says so.
    pub(super) fn find(
        &mut self,
        runs: &mut Vec<Run>,
        texts: &Texts<'_>,
        pieces: &mut Vec<Piece>,
        watch: &Watch,
    ) -> Result<(), Cancelled> {
        swap::split(runs, texts);
        pieces.clear();
        self.moves.clear();
        if self.may_share(runs, texts.sides()) {
            swap::turn(runs, texts);
            self.look(runs, texts, watch)?;
        }
        if self.moves.is_empty() {
            pieces.extend(runs.iter().cloned().map(Piece::from));
        } else {
            cut(runs, &self.moves, pieces);
        }
        Ok(())
    }

    /// Whether a token may stand both in what is gone and in what came with another edit; `false` is certain.
    fn may_share(&mut self, runs: &[Run], [a, b]: [Side<'_>; 2]) -> bool {
        // Mostly there is no other edit.
        if runs.iter().filter(|run| !run.same).take(2).count() < 2 {
            return false;
        }
        let bits = |side: Side<'_>, range: &Range<usize>| {
            let mut bits = 0_u64;
            for (token, key) in side.tokens(range).iter().zip(side.keys(range)) {
                if token.kind != TokenKind::Punct {
                    bits |= bit(*key);
                }
            }
            bits
        };
        // What is gone with any edit, and with more than one.
        let (mut gone, mut again) = (0, 0);
        self.bits.clear();
        for run in runs.iter().filter(|r| !r.same) {
            let of = bits(a, &run.left);
            again |= gone & of;
            gone |= of;
            self.bits.push([of, bits(b, &run.right)]);
        }
        self.bits.iter().any(|[of, to]| to & (again | (gone & !of)) != 0)
    }

    fn look(&mut self, runs: &[Run], texts: &Texts<'_>, watch: &Watch) -> Result<(), Cancelled> {
        let [a, b] = texts.sides();
        changed(runs, a, |r| &r.left, &mut self.gone);
        changed(runs, b, |r| &r.right, &mut self.come);
        self.seeds.clear();
        if self.gone.len() > FEW {
            self.seeds.extend(self.gone.iter().enumerate().map(|(n, token)| (token.key, n)));
            self.seeds.sort_unstable();
        }
        self.taken.clear();
        self.taken.resize(self.gone.len(), false);
        let mut gone = [0_u64; 4];
        for token in &self.gone {
            gone[part(token.key)] |= bit(token.key);
        }
        let mut place = 0;
        while let Some(&Changed { key, at, run }) = self.come.get(place) {
            if place % 1024 == 0 {
                watch.check()?;
            }
            let may_move = gone[part(key)] & bit(key) != 0 && !b.is_punct(at);
            let Some((start, len)) = may_move.then(|| self.longest(place)).flatten() else {
                place += 1;
                continue;
            };
            if let Some(&Changed { at: left, run: of, .. }) = self.gone.get(start) {
                let it = Move { left: left..left + len, right: at..at + len, runs: [of, run] };
                if is_move(&it, runs.get(of), runs.get(run), [a, b]) {
                    self.taken.get_mut(start..start + len).unwrap_or_default().fill(true);
                    self.moves.push(it);
                }
            }
            place += len;
        }
        if !self.moves.is_empty() {
            beside::add(&mut self.moves, runs, [a, b]);
            exchange::leave_out(&mut self.moves, runs, [a, b]);
            chance::leave_out(&mut self.moves, runs, [a, b]);
            self.moves.retain_mut(|it| leave_numbers(it, [a, b]));
        }
        Ok(())
    }

    /// The longest stretch of another edit's left side that stands at a place of `come`: its place in `gone`, its
    /// length.
    fn longest(&self, place: usize) -> Option<(usize, usize)> {
        let key = self.come.get(place)?.key;
        let mut best = None;
        let mut most = 0;
        let mut look = |start: usize| {
            let len = self.common(start, place);
            if len > most {
                (best, most) = (Some((start, len)), len);
            }
        };
        if self.seeds.is_empty() {
            let mut left = CANDIDATES;
            for (start, token) in self.gone.iter().enumerate() {
                if token.key == key {
                    look(start);
                    left -= 1;
                    if left == 0 {
                        break;
                    }
                }
            }
        } else {
            let first = self.seeds.partition_point(|s| s.0 < key);
            let same = self.seeds.get(first..)?.iter().take_while(|s| s.0 == key);
            same.take(CANDIDATES).for_each(|&(_, start)| look(start));
        }
        best
    }

    /// How many tokens of one edit, none of which moved, are the same as those of another one.
    fn common(&self, start: usize, place: usize) -> usize {
        let (Some(first), Some(to)) = (self.gone.get(start), self.come.get(place)) else { return 0 };
        if first.run == to.run {
            return 0;
        }
        let mut len = 0;
        while let (Some(l), Some(r)) = (self.gone.get(start + len), self.come.get(place + len))
            && l.key == r.key
            && l.run == first.run
            && r.run == to.run
            && self.taken.get(start + len) == Some(&false)
        {
            len += 1;
        }
        len
    }
}

/// One of 64 bits, for sets of keys that may seem to hold one more.
fn bit(key: Key) -> u64 {
    1 << (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 58)
}

/// Which of four sets of those a key is looked for in.
fn part(key: Key) -> usize {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56) as usize & 3
}

/// All tokens of the edits of one side, in order.
fn changed(runs: &[Run], side: Side<'_>, on: fn(&Run) -> &Range<usize>, into: &mut Vec<Changed>) {
    into.clear();
    for (run, edit) in runs.iter().enumerate() {
        if !edit.same {
            let start = on(edit).start;
            for (n, &key) in side.keys(on(edit)).iter().enumerate() {
                into.push(Changed { key, at: start + n, run });
            }
        }
    }
}

/// Leaves to the edits beside a phrase the parts of numbers at its ends; `false` if nothing is left of it.
fn leave_numbers(it: &mut Move, [a, b]: [Side<'_>; 2]) -> bool {
    let (of, to) = (quantity::cut_off(a, &it.left), quantity::cut_off(b, &it.right));
    let [start, end] = [of[0].max(to[0]), of[1].max(to[1])];
    for range in [&mut it.left, &mut it.right] {
        *range = range.start + start..range.end.saturating_sub(end);
    }
    !it.left.is_empty()
}

/// Whether equal text in two edits is a phrase that moved rather than one that happens to stand in both.
fn is_move(it: &Move, of: Option<&Run>, to: Option<&Run>, [a, b]: [Side<'_>; 2]) -> bool {
    let (Some(of), Some(to)) = (of, to) else { return false };
    // Where numbers change places, each place has another number.
    if quantity::is_counted(a, &it.left) {
        return false;
    }
    // 向左转，撞上右侧 → 向右转，撞上左侧: each place has the other word.
    if exchange::is_of_opposites(of, [a, b]) && exchange::is_of_opposites(to, [a, b]) {
        return false;
    }
    let weight = weigh(a, &it.left);
    if weight >= LONG {
        return true;
    }
    // Tokens of the left text that the phrase moved over.
    let distance =
        if of.left.start < to.left.start { to.left.start - of.left.end } else { of.left.start - to.left.end };
    let (all_gone, all_come) = (of.left == it.left, to.right == it.right);
    match weight {
        0 => false,
        1 => all_gone && all_come && distance < NEAR,
        2.. if all_gone && all_come => true,
        _ => (all_gone || all_come) && b.str(it.right.start).len() >= 5,
    }
}

pub(super) fn weigh(side: Side<'_>, range: &Range<usize>) -> usize {
    if clusters::is_one(side, range.start) {
        return clusters::weigh(side, range, 0);
    }
    range
        .clone()
        .map(|at| match side.kind(at) {
            Some(TokenKind::Ideo) => 1,
            Some(TokenKind::Word) if english::is_function_word(side, at) => 0,
            Some(TokenKind::Word | TokenKind::Number) => 2,
            _ => 0,
        })
        .take(2 * LONG)
        .sum()
}

/// Cuts moved text out of the edits it stands in.
fn cut(runs: &[Run], moves: &[Move], out: &mut Vec<Piece>) {
    let mut by_left: Vec<(Range<usize>, usize)> =
        moves.iter().enumerate().map(|(n, m)| (m.left.clone(), n)).collect();
    by_left.sort_unstable_by_key(|m| m.0.start);
    let mut gone = by_left.into_iter().peekable();
    let mut come = moves.iter().enumerate().map(|(n, m)| (m.right.clone(), n)).peekable();
    for run in runs {
        if run.same {
            out.push(Piece::from(run.clone()));
            continue;
        }
        let (mut left, mut right) = (run.left.start, run.right.start);
        loop {
            let away = gone.next_if(|m| m.0.start < run.left.end);
            let here = come.next_if(|m| m.0.start < run.right.end);
            // What stands before the next moved text of either side.
            let l = away.as_ref().map_or(run.left.end, |m| m.0.start);
            let r = here.as_ref().map_or(run.right.end, |m| m.0.start);
            if left < l || right < r {
                out.push(Piece { kind: Kind::Differs, left: left..l, right: right..r });
            }
            (left, right) = (l, r);
            if let Some((range, number)) = &away {
                left = range.end;
                out.push(Piece { kind: Kind::Moved(*number), left: range.clone(), right: right..right });
            }
            if let Some((range, number)) = &here {
                right = range.end;
                out.push(Piece { kind: Kind::Moved(*number), left: left..left, right: range.clone() });
            }
            if away.is_none() && here.is_none() {
                break;
            }
        }
    }
}
