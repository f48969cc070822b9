//! Runs of tokens to spans of characters, with the blanks between tokens and what the policy folds.

use super::{Edits, Run, Texts, count};
use crate::compare::{Span, SpanOp};
use crate::text::{Folded, Token, TokenKind};

/// A place in both texts: byte and scalar value on each side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Place {
    left: At,
    right: At,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct At {
    byte: usize,
    char: usize,
}

impl At {
    fn start(token: &Token) -> Self {
        Self { byte: token.byte as usize, char: token.char as usize }
    }

    fn end(token: &Token) -> Self {
        Self { byte: token.byte_range().end, char: token.char_range().end }
    }

    fn end_of(text: &str) -> Self {
        Self { byte: text.len(), char: text.chars().count() }
    }
}

pub(super) fn lay_out(runs: &[Run], texts: &Texts<'_>) -> Edits {
    let mut layout = Layout {
        texts,
        at: Place::default(),
        edits: Edits { spans: Vec::new(), kept: [0; 2], total: [0; 2] },
    };
    for run in runs {
        if run.same {
            if layout.letter_by_letter(run) {
                continue;
            }
            for (l, r) in run.left.clone().zip(run.right.clone()) {
                layout.equal(l, r);
            }
        } else if !run.left.is_empty() || !run.right.is_empty() {
            layout.differing(run);
        }
    }
    let end = Place { left: At::end_of(texts.left), right: At::end_of(texts.right) };
    layout.up_to(end, SpanOp::Same);
    layout.edits
}

struct Layout<'a> {
    texts: &'a Texts<'a>,
    at: Place,
    edits: Edits,
}

impl Layout<'_> {
    /// Takes a whole run at once where both texts are the same to the letter.
    fn letter_by_letter(&mut self, run: &Run) -> bool {
        let ends = (run.left.end.checked_sub(1), run.right.end.checked_sub(1));
        let (Some(l), Some(r)) = ends else { return false };
        let (Some(a), Some(b)) = (self.texts.a.tokens.get(l), self.texts.b.tokens.get(r)) else {
            return false;
        };
        let to = Place { left: At::end(a), right: At::end(b) };
        let equal = self.texts.left.get(self.at.left.byte..to.left.byte)
            == self.texts.right.get(self.at.right.byte..to.right.byte);
        if equal {
            self.up_to(to, SpanOp::Same);
        }
        equal
    }

    fn equal(&mut self, l: usize, r: usize) {
        let (Some(a), Some(b)) = (self.texts.a.tokens.get(l), self.texts.b.tokens.get(r)) else { return };
        self.up_to(Place { left: At::start(a), right: At::start(b) }, SpanOp::Same);
        self.up_to(Place { left: At::end(a), right: At::end(b) }, SpanOp::Same);
    }

    /// An edit, its punctuation apart from its words.
    fn differing(&mut self, run: &Run) {
        let (a, b) = (self.texts.a, self.texts.b);
        let mut left = run.left.clone();
        let mut right = run.right.clone();
        let (start, end) = self.edges(run);
        self.up_to(start, SpanOp::Same);
        let mut tail = None;
        if left.len() > 1 || right.len() > 1 {
            if is_mark(a, left.start) && is_mark(b, right.start) && left.len() > 1 && right.len() > 1 {
                left.start += 1;
                right.start += 1;
                self.up_to(self.before(left.start, right.start), SpanOp::Replaced);
            }
            if left.len() > 1 && right.len() > 1 && is_mark(a, left.end - 1) && is_mark(b, right.end - 1) {
                tail = Some(self.before(left.end - 1, right.end - 1));
            }
        }
        if let Some(tail) = tail {
            self.up_to(tail, SpanOp::Replaced);
        }
        self.up_to(end, SpanOp::Replaced);
    }

    /// Where an edit begins and ends. Its blanks go so that those outside it stay equal: of
    /// `the big dog` → `the dog` one blank goes with the word.
    fn edges(&self, run: &Run) -> (Place, Place) {
        let (a, b) = (self.texts.a, self.texts.b);
        let left = Gap::of(a, &run.left, self.texts.left);
        let right = Gap::of(b, &run.right, self.texts.right);
        let (l1, l2) = (
            slice(self.texts.left, left.outer.0, left.inner.0),
            slice(self.texts.left, left.inner.1, left.outer.1),
        );
        let (r1, r2) = (
            slice(self.texts.right, right.outer.0, right.inner.0),
            slice(self.texts.right, right.inner.1, right.outer.1),
        );
        match (run.left.is_empty(), run.right.is_empty()) {
            (false, true) if l1 == r1 => (
                Place { left: left.inner.0, right: right.inner.0 },
                Place { left: left.outer.1, right: right.outer.1 },
            ),
            (false, true) if l2 == r1 => (
                Place { left: left.outer.0, right: right.outer.0 },
                Place { left: left.inner.1, right: right.outer.0 },
            ),
            (true, false) if r1 == l1 => (
                Place { left: left.inner.0, right: right.inner.0 },
                Place { left: left.outer.1, right: right.outer.1 },
            ),
            (true, false) if r2 == l1 => (
                Place { left: left.outer.0, right: right.outer.0 },
                Place { left: left.outer.0, right: right.inner.1 },
            ),
            _ => (
                Place { left: left.inner.0, right: right.inner.0 },
                Place { left: left.inner.1, right: right.inner.1 },
            ),
        }
    }

    /// The place before two tokens.
    fn before(&self, l: usize, r: usize) -> Place {
        let at = |side: &Folded, i: usize, else_: At| side.tokens.get(i).map_or(else_, At::start);
        Place { left: at(self.texts.a, l, self.at.left), right: at(self.texts.b, r, self.at.right) }
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
        let left = slice(self.texts.left, self.at.left, to.left);
        let right = slice(self.texts.right, self.at.right, to.right);
        if left == right {
            return self.add(to, SpanOp::Same);
        }
        let common = |pairs: &mut dyn Iterator<Item = (char, char)>| {
            pairs
                .take_while(|(a, b)| a == b)
                .fold((0, 0), |(bytes, chars), (c, _)| (bytes + c.len_utf8(), chars + 1))
        };
        let (head_bytes, head_chars) = common(&mut left.chars().zip(right.chars()));
        let rest = |text: &str| text.get(head_bytes..).unwrap_or_default().to_owned();
        let (l, r) = (rest(left), rest(right));
        let (tail_bytes, tail_chars) = common(&mut l.chars().rev().zip(r.chars().rev()));
        let after = |at: At| At { byte: at.byte + head_bytes, char: at.char + head_chars };
        let before = |at: At| At { byte: at.byte - tail_bytes, char: at.char - tail_chars };
        let start = Place { left: after(self.at.left), right: after(self.at.right) };
        self.add(start, SpanOp::Same);
        self.add(Place { left: before(to.left), right: before(to.right) }, SpanOp::Same);
        self.add(to, SpanOp::Same);
    }

    fn add(&mut self, to: Place, op: SpanOp) {
        let left = slice(self.texts.left, self.at.left, to.left);
        let right = slice(self.texts.right, self.at.right, to.right);
        if left.is_empty() && right.is_empty() {
            return;
        }
        let op = match op {
            SpanOp::Same if left == right => SpanOp::Same,
            SpanOp::Same => SpanOp::Folded,
            _ if left.is_empty() => SpanOp::Inserted,
            _ if right.is_empty() => SpanOp::Deleted,
            _ => SpanOp::Replaced,
        };
        let solid = [count(left).1, count(right).1];
        for (side, solid) in solid.into_iter().enumerate() {
            self.edits.total[side] += solid;
            if matches!(op, SpanOp::Same | SpanOp::Folded) {
                self.edits.kept[side] += solid;
            }
        }
        let span =
            Span { op, left: [self.at.left.char, to.left.char], right: [self.at.right.char, to.right.char] };
        match self.edits.spans.last_mut() {
            Some(last) if last.op == op && matches!(op, SpanOp::Same | SpanOp::Folded) => {
                last.left[1] = span.left[1];
                last.right[1] = span.right[1];
            }
            _ => self.edits.spans.push(span),
        }
        self.at = to;
    }
}

/// An edit on one side: from its first to its last token, and with the blanks around it.
struct Gap {
    inner: (At, At),
    outer: (At, At),
}

impl Gap {
    /// For no tokens, `inner` and `outer` are both the whole blank: `inner.0` its end, `outer.0` its start.
    fn of(side: &Folded, range: &std::ops::Range<usize>, text: &str) -> Self {
        let start =
            range.start.checked_sub(1).and_then(|i| side.tokens.get(i)).map(At::end).unwrap_or_default();
        let end = side.tokens.get(range.end).map_or_else(|| At::end_of(text), At::start);
        if range.is_empty() {
            return Self { inner: (end, end), outer: (start, end) };
        }
        let first = side.tokens.get(range.start).map_or(start, At::start);
        let last = side.tokens.get(range.end - 1).map_or(end, At::end);
        Self { inner: (first, last), outer: (start, end) }
    }
}

fn slice(text: &str, from: At, to: At) -> &str {
    text.get(from.byte..to.byte).unwrap_or_default()
}

fn is_mark(side: &Folded, at: usize) -> bool {
    side.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Punct)
}
