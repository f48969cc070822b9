//! Pieces of tokens to spans of characters, with the blanks between tokens and what the policy folds.

use std::ops::Range;

use super::output::Output;
use super::place::{At, Gap, Place, slice};
use super::side::Side;
use super::{Kind, Piece, Texts};
use crate::compare::SpanOp;
use crate::text::{Token, chars};

/// Puts the spans of two differing texts behind those there are; `moved` is a buffer.
pub(super) fn lay_out(
    pieces: &[Piece],
    texts: &Texts<'_>,
    out: &mut Output<'_>,
    moved: &mut Vec<(usize, usize)>,
) {
    let [a, b] = texts.sides();
    let end = Place { left: end(a), right: end(b) };
    let base = out.ends();
    let mut layout = Layout { a, b, end, at: Place::default(), base, out };
    moved.clear();
    for piece in pieces {
        match piece.kind {
            Kind::Same => layout.equal(piece),
            _ if piece.left.is_empty() && piece.right.is_empty() => {}
            Kind::Differs => layout.differing(piece),
            Kind::Moved(number) => {
                let (start, end) = layout.edges(piece);
                layout.up_to(start, SpanOp::Same);
                layout.up_to(end, SpanOp::Moved);
                moved.push((number, layout.out.last()));
            }
        }
    }
    layout.up_to(end, SpanOp::Same);
    let out = layout.out;
    if !moved.is_empty() {
        link(out, moved);
    }
}

/// Where a text ends. Tokens cover no more of it than they can count.
fn end(side: Side<'_>) -> At {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    At { byte: count(side.text.len()), char: count(side.folded.chars) }
}

/// Tells each end of a move where the other is.
fn link(out: &mut Output<'_>, moved: &mut [(usize, usize)]) {
    moved.sort_unstable();
    for pair in moved.chunk_by(|a, b| a.0 == b.0) {
        if let [(_, here), (_, there)] = *pair {
            out.link(here, there);
        }
    }
}

struct Layout<'a, 'b, 'c> {
    a: Side<'a>,
    b: Side<'a>,
    /// Where both texts end.
    end: Place,
    /// What lies before this has its spans.
    at: Place,
    /// Scalar values before both texts.
    base: [usize; 2],
    out: &'b mut Output<'c>,
}

impl Layout<'_, '_, '_> {
    /// Tokens with the same keys; what is written alike to the letter is taken whole.
    fn equal(&mut self, piece: &Piece) {
        let ends = (last(self.a, &piece.left), last(self.b, &piece.right));
        let (Some(left), Some(right)) = ends else { return };
        // Mostly all of it is.
        let to = Place { left: At::end(left), right: At::end(right) };
        let text = bytes(self.a, self.at.left, to.left);
        if text.is_some() && text == bytes(self.b, self.at.right, to.right) {
            return self.push(to, SpanOp::Same);
        }
        let (mut l, mut r) = (piece.left.start, piece.right.start);
        while l < piece.left.end {
            let alike = self.alike(l..piece.left.end, r);
            let exact = alike > 0;
            (l, r) = (l + alike.max(1), r + alike.max(1));
            let ends = (self.a.token(l - 1), self.b.token(r - 1));
            let (Some(a), Some(b)) = ends else { return };
            let end = Place { left: At::end(a), right: At::end(b) };
            if exact {
                self.push(end, SpanOp::Same);
                continue;
            }
            self.up_to(Place { left: At::start(a), right: At::start(b) }, SpanOp::Same);
            self.up_to(end, SpanOp::Same);
        }
    }

    /// How many tokens from here on, with the blanks before them, are alike to the letter on both sides.
    fn alike(&self, left: Range<usize>, right: usize) -> usize {
        let tokens = self.a.tokens(&left);
        let end = tokens.last().map_or(0, |t| t.byte_range().end);
        let (x, y) = (self.at.left.byte as usize, self.at.right.byte as usize);
        let text = self.a.text.as_bytes().get(x..end).unwrap_or_default();
        let other = self.b.text.as_bytes().get(y..).unwrap_or_default();
        let same = common(text, other);
        let count = tokens.partition_point(|t| t.byte_range().end <= x + same);
        let Some(last) = count.checked_sub(1) else { return 0 };
        let ends = (
            tokens.get(last).map(|t| t.byte_range().end),
            self.b.token(right + last).map(|t| t.byte_range().end),
        );
        // Alike in letters and cut alike into tokens.
        if matches!(ends, (Some(l), Some(r)) if l - x == r.wrapping_sub(y)) { count } else { 0 }
    }

    /// An edit, its punctuation apart from its words.
    fn differing(&mut self, piece: &Piece) {
        let (start, end) = self.edges(piece);
        self.up_to(start, SpanOp::Same);
        let edges = [(self.a, &piece.left), (self.b, &piece.right)];
        if edges.into_iter().any(|(side, range)| {
            !range.is_empty() && (side.is_punct(range.start) || side.is_punct(range.end - 1))
        }) {
            self.marks(piece, start, end);
        }
        self.up_to(end, SpanOp::Replaced);
    }

    /// The marks at the beginning of an edit, and its words, where they stand apart from what follows in it.
    fn marks(&mut self, piece: &Piece, start: Place, end: Place) {
        let (left, right) = (piece.left.clone(), piece.right.clone());
        let tails = [marks(self.a, left.clone().rev()), marks(self.b, right.clone().rev())];
        let tail = parts(
            [(self.a, &left), (self.b, &right)],
            tails,
            [left.end.wrapping_sub(1), right.end.wrapping_sub(1)],
        );
        let rest = [left.start..left.end - tail[0], right.start..right.end - tail[1]];
        let heads = [marks(self.a, rest[0].clone()), marks(self.b, rest[1].clone())];
        let head = parts([(self.a, &rest[0]), (self.b, &rest[1])], heads, [left.start, right.start]);
        // Where the token `at` begins, inside the edit.
        let begins = |side: Side<'_>, at: usize, range: &Range<usize>, end: At| {
            side.token(at).filter(|_| range.contains(&at)).map_or(end, At::start)
        };
        let after_head = |side, n, range: &Range<usize>, start, end| {
            if n == 0 { start } else { begins(side, range.start + n, range, end) }
        };
        let words = Place {
            left: after_head(self.a, head[0], &left, start.left, end.left),
            right: after_head(self.b, head[1], &right, start.right, end.right),
        };
        let marks = Place {
            left: begins(self.a, rest[0].end, &left, end.left),
            right: begins(self.b, rest[1].end, &right, end.right),
        };
        if head != [0; 2] {
            self.up_to(words, SpanOp::Replaced);
        }
        if tail != [0; 2] {
            self.up_to(marks, SpanOp::Replaced);
        }
    }

    /// Where an edit begins and ends that has tokens on both sides.
    fn replaced(&self, piece: &Piece) -> Option<(Place, Place)> {
        let (l, r) = (self.a.tokens(&piece.left), self.b.tokens(&piece.right));
        let start = Place { left: At::start(*l.first()?), right: At::start(*r.first()?) };
        let end = Place { left: At::end(*l.last()?), right: At::end(*r.last()?) };
        Some((start, end))
    }

    /// Where an edit begins and ends. Its blanks go so that those outside it stay equal: of
    /// `the big dog` → `the dog` one blank goes with the word.
    fn edges(&self, piece: &Piece) -> (Place, Place) {
        if let Some(ends) = self.replaced(piece) {
            return ends;
        }
        let left = Gap::of(self.a, &piece.left, self.at.left, self.end.left);
        let right = Gap::of(self.b, &piece.right, self.at.right, self.end.right);
        let place = |left, right| Place { left, right };
        let whole = (place(left.inner.0, right.inner.0), place(left.inner.1, right.inner.1));
        if piece.left.is_empty() && piece.right.is_empty() {
            return whole;
        }
        let blanks =
            |text, gap: &Gap| (slice(text, gap.outer.0, gap.inner.0), slice(text, gap.inner.1, gap.outer.1));
        let ((l1, l2), (r1, r2)) = (blanks(self.a.text, &left), blanks(self.b.text, &right));
        match (piece.left.is_empty(), piece.right.is_empty()) {
            (false, true) if l1 == r1 => {
                (place(left.inner.0, right.inner.0), place(left.outer.1, right.outer.1))
            }
            (false, true) if l2 == r1 => {
                (place(left.outer.0, right.outer.0), place(left.inner.1, right.outer.0))
            }
            (true, false) if r1 == l1 => {
                (place(left.inner.0, right.inner.0), place(left.outer.1, right.outer.1))
            }
            (true, false) if r2 == l1 => {
                (place(left.outer.0, right.outer.0), place(left.outer.0, right.inner.1))
            }
            _ => whole,
        }
    }

    /// Adds what lies between here and there. `Same` means: equal as far as it counts.
    fn up_to(&mut self, to: Place, op: SpanOp) {
        if self.at == to {
            return;
        }
        let left = slice(self.a.text, self.at.left, to.left);
        let right = slice(self.b.text, self.at.right, to.right);
        match op {
            _ if left.is_empty() && right.is_empty() => {}
            SpanOp::Moved => self.push(to, op),
            SpanOp::Same if left == right => self.push(to, op),
            SpanOp::Same => self.fold_up_to(to, left, right),
            _ => {
                self.out.count(0, left, (to.left.char - self.at.left.char) as usize);
                self.out.count(1, right, (to.right.char - self.at.right.char) as usize);
                let op = match (left.is_empty(), right.is_empty()) {
                    (true, _) => SpanOp::Inserted,
                    (_, true) => SpanOp::Deleted,
                    _ => SpanOp::Replaced,
                };
                self.push(to, op);
            }
        }
    }

    /// Of what is equal and written differently, only the letters that differ are folded: of Ida's and Ida’s the mark.
    fn fold_up_to(&mut self, to: Place, left: &str, right: &str) {
        let common = |pairs: &mut dyn Iterator<Item = (char, char)>| {
            pairs
                .take_while(|(a, b)| a == b)
                .fold((0, 0), |(bytes, chars), (c, _)| (bytes + c.len_utf8() as u32, chars + 1))
        };
        let (head_bytes, head_chars) = common(&mut left.chars().zip(right.chars()));
        let (l, r) = (
            left.get(head_bytes as usize..).unwrap_or_default(),
            right.get(head_bytes as usize..).unwrap_or_default(),
        );
        let (tail_bytes, tail_chars) = common(&mut l.chars().rev().zip(r.chars().rev()));
        let after = |at: At| At { byte: at.byte + head_bytes, char: at.char + head_chars };
        let before = |at: At| At { byte: at.byte - tail_bytes, char: at.char - tail_chars };
        self.push(Place { left: after(self.at.left), right: after(self.at.right) }, SpanOp::Same);
        self.push(Place { left: before(to.left), right: before(to.right) }, SpanOp::Folded);
        self.push(to, SpanOp::Same);
    }

    fn push(&mut self, to: Place, op: SpanOp) {
        if self.at != to {
            self.at = to;
            let to = [to.left.char as usize, to.right.char as usize];
            self.out.push(op, [self.base[0] + to[0], self.base[1] + to[1]]);
        }
    }
}

/// The last token of a stretch.
fn last(side: Side<'_>, range: &Range<usize>) -> Option<Token> {
    side.tokens(range).last().copied()
}

/// What stands between two places of one side; `None` if that is nowhere.
fn bytes<'a>(side: Side<'a>, from: At, to: At) -> Option<&'a [u8]> {
    side.text.as_bytes().get(from.byte as usize..to.byte as usize)
}

/// Bytes that both begin with.
fn common(a: &[u8], b: &[u8]) -> usize {
    const AT_ONCE: usize = 8;
    let word = |bytes: &[u8]| bytes.try_into().map_or(0, u64::from_le_bytes);
    let mut at = 0;
    for (x, y) in a.chunks_exact(AT_ONCE).zip(b.chunks_exact(AT_ONCE)) {
        let differ = word(x) ^ word(y);
        if differ != 0 {
            return at + differ.trailing_zeros() as usize / 8;
        }
        at += AT_ONCE;
    }
    while let (Some(x), Some(y)) = (a.get(at), b.get(at))
        && x == y
    {
        at += 1;
    }
    at
}

/// How many marks come first.
fn marks(side: Side<'_>, tokens: impl Iterator<Item = usize>) -> usize {
    tokens.take_while(|&at| side.is_punct(at)).count()
}

/// How many of the marks at one end of an edit stand apart from its words. A mark that only one side has stands
/// apart where both have words, unless it is one of a pair.
fn parts(sides: [(Side<'_>, &Range<usize>); 2], marks: [usize; 2], outermost: [usize; 2]) -> [usize; 2] {
    let words = [sides[0].1.len() - marks[0], sides[1].1.len() - marks[1]];
    let single = |n: usize| {
        let mark = sides[n].0.first(outermost[n]);
        words[0] > 0 && words[1] > 0 && marks[n] == 1 && mark.is_some_and(is_pause)
    };
    let apart = match marks {
        [0, 0] => false,
        [_, 0] => single(0),
        [0, _] => single(1),
        _ => words != [0, 0],
    };
    if apart { marks } else { [0; 2] }
}

fn is_pause(c: char) -> bool {
    chars::ends_sentence(c) || matches!(c, '，' | '、' | '：' | ',' | '.' | ';' | ':')
}
