//! Where the lines of a column begin and end.

use super::lines::Line;

#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Margins {
    /// Where most lines begin.
    pub(super) left: f64,
    /// Where full lines end.
    pub(super) right: f64,
}

/// The margins of each line's column, which begins where a line says so. `size` is that of the text: larger words are
/// set wider, smaller ones anywhere.
pub(super) fn of(lines: &[&Line], size: f64) -> Vec<Margins> {
    let mut found = Vec::with_capacity(lines.len());
    let mut start = 0;
    while start < lines.len() {
        let rest = lines.get(start + 1..).unwrap_or_default();
        let end = rest.iter().position(|l| l.first).map_or(lines.len(), |at| start + 1 + at);
        let column = lines.get(start..end).unwrap_or_default();
        let text: Vec<&Line> =
            column.iter().copied().filter(|l| (l.size / size - 1.0).abs() < 0.12).collect();
        let text = if text.is_empty() { column } else { &text };
        found.resize(end, Margins { left: left(text), right: right(text) });
        start = end;
    }
    found
}

fn left(lines: &[&Line]) -> f64 {
    let mut lefts: Vec<(f64, f64)> = lines.iter().map(|l| (l.left, l.size)).collect();
    lefts.sort_by(|a, b| a.0.total_cmp(&b.0));
    let near = |from: f64| lefts.iter().filter(|l| l.0 >= from && l.0 - from < l.1 * 0.5).count();
    // Of places as common as each other the left one is the margin.
    let mut best = (0, 0.0);
    for &(from, _) in lefts.iter().take(MOST) {
        let count = near(from);
        if count > best.0 {
            best = (count, from);
        }
    }
    best.1
}

/// Lines of a column that are looked at: more has no page.
const MOST: usize = 400;

/// Where two lines end at the least: one alone may have run over.
fn right(lines: &[&Line]) -> f64 {
    let mut rights: Vec<(f64, f64)> = lines.iter().map(|l| (l.right, l.size)).collect();
    rights.sort_by(|a, b| b.0.total_cmp(&a.0));
    let pair = rights.iter().zip(rights.iter().skip(1)).find(|(a, b)| a.0 - b.0 < a.1 * 1.5);
    pair.map(|(a, _)| a.0).or(rights.first().map(|r| r.0)).unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::read::pdf::lines::Line;

    #[test]
    fn few_lines_do_not_move_the_margins() {
        let line = |left: f64, right: f64, first: bool| Line {
            text: "柳渡".to_owned(),
            left,
            right,
            baseline: 0.0,
            size: 10.0,
            first,
            height: 0.5,
        };
        let lines = [
            line(70.0, 250.0, true),
            line(50.0, 250.0, false),
            line(50.0, 400.0, false),
            line(9.0, 20.0, true),
        ];
        let found = of(&lines.iter().collect::<Vec<_>>(), 10.0);
        assert_eq!((found[0].left, found[0].right), (50.0, 250.0));
        assert_eq!(found[3].left, 9.0);
    }
}
