//! The marks of the overview ruler: found by halving for each point of it, so that a book costs no more than a page.

use eframe::egui::Color32;

use crate::app::Notes;
use crate::ui::theme::{Palette, size};

use super::found::Found;
use super::heights::Heights;
use super::view::Tint;

/// Smallest mark, in points.
const SMALLEST: f32 = 3.0;

/// What a mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Tint(Tint),
    Found,
    /// The find gone to.
    FoundHere,
    Note,
}

impl Kind {
    /// From where to where across the ruler: place says what colour says.
    pub(super) fn place(self) -> [f32; 2] {
        match self {
            Self::Tint(Tint::Left) => [0.15, 0.5],
            Self::Tint(Tint::Right) => [0.5, 0.85],
            Self::Tint(Tint::Both | Tint::Moved | Tint::Fact) => [0.15, 0.85],
            Self::Found => [0.62, 1.0],
            Self::FoundHere => [0.0, 1.0],
            Self::Note => [0.0, 0.3],
        }
    }

    pub(super) fn color(self, palette: &Palette) -> Color32 {
        match self {
            Self::Tint(tint) => tint.hue(palette).strong,
            Self::Found => palette.found.strong,
            Self::FoundHere => palette.selection,
            Self::Note => palette.accent,
        }
    }
}

/// A mark, in points from the top of the ruler.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Mark {
    pub(super) kind: Kind,
    pub(super) from: f32,
    pub(super) to: f32,
}

/// What there is to be marked.
pub(super) struct Given<'a> {
    /// Of every line.
    pub(super) tints: &'a [Option<Tint>],
    pub(super) found: Found<'a>,
    pub(super) notes: &'a Notes,
}

/// What the marks depend on.
#[derive(Debug, Clone, PartialEq)]
struct Key {
    /// Of the ruler, in points.
    height: f32,
    /// How far heights have become other ones, in points of the ruler.
    drift: i64,
    found: (u64, usize, Option<usize>),
    notes: Vec<usize>,
}

/// The marks, made anew only when they would be others.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// The lines of each tint, ascending; of one comparison.
    lines: Option<[(Tint, Vec<usize>); 5]>,
    key: Option<Key>,
    marks: Vec<Mark>,
}

impl Marks {
    /// The heights are all new.
    pub(super) fn forget(&mut self) {
        self.key = None;
    }

    pub(super) fn of(&mut self, given: &Given<'_>, heights: &Heights, height: f32) -> &[Mark] {
        let found = given.found;
        let key = Key {
            height,
            drift: (heights.drift() / heights.total().max(1.0) * f64::from(height)) as i64,
            found: (found.number, found.hits.len(), found.current),
            notes: given.notes.lines().collect(),
        };
        if self.key.as_ref() != Some(&key) {
            let lines = self.lines.get_or_insert_with(|| by_tint(given.tints));
            self.marks = marks(lines, found, &key.notes, &Scale::new(heights, height));
            self.key = Some(key);
        }
        &self.marks
    }
}

/// What is drawn later lies over what was drawn before: the rarer over the commoner.
fn by_tint(tints: &[Option<Tint>]) -> [(Tint, Vec<usize>); 5] {
    [Tint::Both, Tint::Left, Tint::Right, Tint::Moved, Tint::Fact].map(|tint| {
        let lines = tints.iter().enumerate().filter(|(_, of)| **of == Some(tint));
        (tint, lines.map(|(line, _)| line).collect())
    })
}

fn marks(lines: &[(Tint, Vec<usize>)], found: Found<'_>, notes: &[usize], scale: &Scale<'_>) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (tint, lines) in lines {
        scale.mark(Kind::Tint(*tint), &mut marks, |from| {
            lines.get(lines.partition_point(|line| *line < from)).copied()
        });
    }
    scale.mark(Kind::Found, &mut marks, |from| {
        let next = found.hits.partition_point(|hit| (hit.line as usize) < from);
        found.hits.get(next).map(|hit| hit.line as usize)
    });
    scale.mark(Kind::Note, &mut marks, |from| notes.get(notes.partition_point(|line| *line < from)).copied());
    if let Some(hit) = found.current.and_then(|at| found.hits.get(at)) {
        marks.push(scale.one(Kind::FoundHere, hit.line as usize));
    }
    marks
}

/// The lines of a text on the points of the ruler.
struct Scale<'a> {
    heights: &'a Heights,
    /// Points of the ruler for each point of the text.
    factor: f64,
    /// For each point of the ruler, the first line that begins at or after it; and one more for the end.
    firsts: Vec<usize>,
}

impl<'a> Scale<'a> {
    fn new(heights: &'a Heights, height: f32) -> Self {
        let total = heights.total().max(1.0);
        let factor = f64::from(height) / total;
        let points = height.max(0.0).ceil() as usize;
        let first = |point: usize| {
            let (line, into) = heights.at(point as f64 / factor);
            if point > 0 && into > 0.0 {
                line + 1
            } else if point > 0 {
                line
            } else {
                0
            }
        };
        let firsts = (0..points).map(first).chain([heights.len()]).collect();
        Self { heights, factor, firsts }
    }

    fn one(&self, kind: Kind, line: usize) -> Mark {
        let from = (self.heights.top(line) * self.factor) as f32;
        let height = (self.heights.get(line) * self.factor) as f32;
        Mark { kind, from, to: from + height.clamp(SMALLEST, size::RULER_MARK) }
    }

    /// At each point of the ruler the first line that `next` gives from a line on, if it begins there; marks that touch
    /// are one.
    fn mark(&self, kind: Kind, marks: &mut Vec<Mark>, next: impl Fn(usize) -> Option<usize>) {
        for ends in self.firsts.windows(2) {
            let &[from, to] = ends else { continue };
            let Some(line) = (from < to).then(|| next(from)).flatten().filter(|line| *line < to) else {
                continue;
            };
            let mark = self.one(kind, line);
            match marks.last_mut() {
                Some(last) if last.kind == kind && mark.from < last.to => last.to = last.to.max(mark.to),
                _ => marks.push(mark),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Found, Heights, Kind, Mark, Scale, Tint, by_tint, marks};

    fn marked(tints: &[Option<Tint>], each: f64, height: f32) -> Vec<Mark> {
        let heights = Heights::new(vec![each; tints.len()]);
        marks(&by_tint(tints), Found::default(), &[], &Scale::new(&heights, height))
    }

    #[test]
    fn a_mark_stands_where_its_line_begins() {
        let tints = [None, Some(Tint::Left), None, None, Some(Tint::Fact)];
        let found = marked(&tints, 100.0, 250.0);
        let places: Vec<(Kind, f32)> = found.iter().map(|m| (m.kind, m.from)).collect();
        assert_eq!(places, [(Kind::Tint(Tint::Left), 50.0), (Kind::Tint(Tint::Fact), 200.0)]);
    }

    #[test]
    fn a_book_has_no_more_marks_than_the_ruler_has_points() {
        let tints: Vec<Option<Tint>> = (0..50_000)
            .map(|n| (n % 7 == 0).then_some(if n % 2 == 0 { Tint::Left } else { Tint::Moved }))
            .collect();
        let found = marked(&tints, 80.0, 800.0);
        assert!(!found.is_empty() && found.len() <= 2 * 800, "{}", found.len());
        assert!(found.iter().all(|mark| mark.from < mark.to && mark.to <= 803.0));
        // The last of all is seen.
        let mut one = vec![None; 50_000];
        one[49_999] = Some(Tint::Right);
        assert_eq!(marked(&one, 80.0, 800.0).len(), 1);
        assert_eq!(marked(&[], 80.0, 800.0), []);
    }
}
