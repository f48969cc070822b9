//! Pieces of tokens to spans of characters, with the blanks between tokens and what the policy folds.

use std::ops::Range;

use super::place::{At, Gap, Place, slice};
use super::side::Side;
use super::{Edits, Kind, Piece, Texts, count};
use crate::compare::{Span, SpanOp};
use crate::text::chars;

pub(super) fn lay_out(pieces: &[Piece], texts: &Texts<'_>) -> Edits {
    let [a, b] = texts.sides();
    let ((l, solid_left), (r, solid_right)) = (count(a.text), count(b.text));
    let total = [solid_left, solid_right];
    let end = Place { left: At { byte: a.text.len(), char: l }, right: At { byte: b.text.len(), char: r } };
    let mut layout = Layout { a, b, end, at: Place::default(), spans: Vec::new(), edited: [0; 2] };
    let mut moved: Vec<(usize, usize)> = Vec::new();
    for piece in pieces {
        match piece.kind {
            Kind::Same => layout.equal(piece),
            _ if piece.left.is_empty() && piece.right.is_empty() => {}
            Kind::Differs => layout.differing(piece),
            Kind::Moved(number) => {
                let (start, end) = layout.edges(piece);
                layout.up_to(start, SpanOp::Same);
                layout.up_to(end, SpanOp::Moved);
                moved.push((number, layout.spans.len().saturating_sub(1)));
            }
        }
    }
    layout.up_to(end, SpanOp::Same);
    link(&mut layout.spans, moved);
    let kept = [0, 1].map(|side| total[side].saturating_sub(layout.edited[side]));
    Edits { spans: layout.spans, kept, total }
}

/// Tells each end of a move where the other is.
fn link(spans: &mut [Span], mut moved: Vec<(usize, usize)>) {
    moved.sort_unstable();
    for pair in moved.chunk_by(|a, b| a.0 == b.0) {
        if let [(_, here), (_, there)] = *pair {
            for (at, other) in [(here, there), (there, here)] {
                if let Some(span) = spans.get_mut(at) {
                    span.other = Some(other);
                }
            }
        }
    }
}

struct Layout<'a> {
    a: Side<'a>,
    b: Side<'a>,
    /// Where both texts end.
    end: Place,
    /// What lies before this has its spans.
    at: Place,
    spans: Vec<Span>,
    /// Characters that are not blank in spans that differ.
    edited: [usize; 2],
}

impl Layout<'_> {
    /// Tokens with the same keys; what is written alike to the letter is taken whole.
    fn equal(&mut self, piece: &Piece) {
        let (mut l, mut r) = (piece.left.start, piece.right.start);
        while l < piece.left.end {
            let alike = self.alike(l..piece.left.end, r).max(1);
            (l, r) = (l + alike, r + alike);
            let ends = (self.a.token(l - 1), self.b.token(r - 1));
            let (Some(a), Some(b)) = ends else { return };
            if alike == 1 {
                self.up_to(Place { left: At::start(a), right: At::start(b) }, SpanOp::Same);
            }
            self.up_to(Place { left: At::end(a), right: At::end(b) }, SpanOp::Same);
        }
    }

    /// How many tokens from here on, with the blanks before them, are alike to the letter on both sides.
    fn alike(&self, left: Range<usize>, right: usize) -> usize {
        let tokens = self.a.tokens(&left);
        let end = tokens.last().map_or(0, |t| t.byte_range().end);
        let (x, y) = (self.at.left.byte, self.at.right.byte);
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
        self.up_to(end, SpanOp::Replaced);
    }

    /// Where an edit begins and ends. Its blanks go so that those outside it stay equal: of
    /// `the big dog` → `the dog` one blank goes with the word.
    fn edges(&self, piece: &Piece) -> (Place, Place) {
        let left = Gap::of(self.a, &piece.left, self.at.left, self.end.left);
        let right = Gap::of(self.b, &piece.right, self.at.right, self.end.right);
        let blanks =
            |text, gap: &Gap| (slice(text, gap.outer.0, gap.inner.0), slice(text, gap.inner.1, gap.outer.1));
        let ((l1, l2), (r1, r2)) = (blanks(self.a.text, &left), blanks(self.b.text, &right));
        let place = |left, right| Place { left, right };
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
            _ => (place(left.inner.0, right.inner.0), place(left.inner.1, right.inner.1)),
        }
    }

    /// Adds what lies between here and there. `Same` means: equal as far as it counts.
    fn up_to(&mut self, to: Place, op: SpanOp) {
        if op == SpanOp::Same {
            self.fold_up_to(to);
        } else {
            self.add(to, op);
        }
    }

    /// Of what is equal and written differently, only the letters that differ are folded: of Ida's and Ida’s the mark.
    fn fold_up_to(&mut self, to: Place) {
        let left = slice(self.a.text, self.at.left, to.left);
        let right = slice(self.b.text, self.at.right, to.right);
        if left == right {
            return self.add(to, SpanOp::Same);
        }
        let common = |pairs: &mut dyn Iterator<Item = (char, char)>| {
            pairs
                .take_while(|(a, b)| a == b)
                .fold((0, 0), |(bytes, chars), (c, _)| (bytes + c.len_utf8(), chars + 1))
        };
        let (head_bytes, head_chars) = common(&mut left.chars().zip(right.chars()));
        let (l, r) =
            (left.get(head_bytes..).unwrap_or_default(), right.get(head_bytes..).unwrap_or_default());
        let (tail_bytes, tail_chars) = common(&mut l.chars().rev().zip(r.chars().rev()));
        let after = |at: At| At { byte: at.byte + head_bytes, char: at.char + head_chars };
        let before = |at: At| At { byte: at.byte - tail_bytes, char: at.char - tail_chars };
        self.add(Place { left: after(self.at.left), right: after(self.at.right) }, SpanOp::Same);
        self.add(Place { left: before(to.left), right: before(to.right) }, SpanOp::Same);
        self.add(to, SpanOp::Same);
    }

    fn add(&mut self, to: Place, op: SpanOp) {
        let left = slice(self.a.text, self.at.left, to.left);
        let right = slice(self.b.text, self.at.right, to.right);
        if left.is_empty() && right.is_empty() {
            return;
        }
        let op = match op {
            SpanOp::Moved => SpanOp::Moved,
            SpanOp::Same if left == right => SpanOp::Same,
            SpanOp::Same => SpanOp::Folded,
            _ if left.is_empty() => SpanOp::Inserted,
            _ if right.is_empty() => SpanOp::Deleted,
            _ => SpanOp::Replaced,
        };
        if matches!(op, SpanOp::Inserted | SpanOp::Deleted | SpanOp::Replaced) {
            self.edited[0] += solid(left);
            self.edited[1] += solid(right);
        }
        let span = Span {
            op,
            left: [self.at.left.char, to.left.char],
            right: [self.at.right.char, to.right.char],
            other: None,
        };
        match self.spans.last_mut() {
            Some(last) if last.op == op && matches!(op, SpanOp::Same | SpanOp::Folded) => {
                last.left[1] = span.left[1];
                last.right[1] = span.right[1];
            }
            _ => self.spans.push(span),
        }
        self.at = to;
    }
}

/// Characters that are not blank; most edits are too short for [`count`] to be worth its start.
fn solid(text: &str) -> usize {
    const SHORT: usize = 48;
    if text.len() > SHORT { count(text).1 } else { text.chars().filter(|c| !c.is_whitespace()).count() }
}

/// Bytes that both begin with.
fn common(a: &[u8], b: &[u8]) -> usize {
    const AT_ONCE: usize = 32;
    let chunks = a.chunks_exact(AT_ONCE).zip(b.chunks_exact(AT_ONCE)).take_while(|(a, b)| a == b).count();
    let from = chunks * AT_ONCE;
    let rest = a.iter().skip(from).zip(b.iter().skip(from));
    from + rest.take_while(|(a, b)| a == b).count()
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
        let mark = sides[n].0.str(outermost[n]);
        words[0] > 0 && words[1] > 0 && marks[n] == 1 && mark.starts_with(is_pause)
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
