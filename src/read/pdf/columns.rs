//! Columns of a page: strips of text beside each other, with a gutter between that hardly any line crosses.

use super::lines::Chunk;

/// Columns inside columns: a page of sixteen is no page.
const DEPTH: usize = 4;
/// Chunks of a page beyond which it is a drawing or a table, not columns of text.
const MOST: usize = 20_000;
/// Lines a column has at the least.
const LEAST: usize = 5;

/// Width of a line of text at the least, in heights of the font: seven Chinese characters.
const LINE: f64 = 7.0;

/// The chunks in groups that are read one after the other.
pub(super) fn split(chunks: Vec<Chunk>) -> Vec<Vec<Chunk>> {
    let mut done = Vec::new();
    // The next to be looked at is last.
    let mut open = vec![(chunks, 0)];
    while let Some((chunks, depth)) = open.pop() {
        let gutter = if depth < DEPTH && chunks.len() < MOST { gutter(&chunks) } else { None };
        match gutter {
            Some(at) => {
                let bands = bands(chunks, at);
                // A band that is split no further goes straight through.
                open.extend(bands.into_iter().rev().map(|band| (band, depth + 1)));
            }
            None if chunks.is_empty() => {}
            None => done.push(chunks),
        }
    }
    done
}

/// Where a gutter runs, if two columns stand beside each other.
fn gutter(chunks: &[Chunk]) -> Option<f64> {
    if chunks.len() < 2 * LEAST {
        return None;
    }
    let left = chunks.iter().map(|c| c.left).fold(f64::INFINITY, f64::min);
    let right = chunks.iter().map(|c| c.right).fold(f64::NEG_INFINITY, f64::max);
    let width = right - left;
    if !(width.is_finite() && width > 1.0) {
        return None;
    }
    // How many lines cover each hundredth of half a percent of the width.
    const STEPS: usize = 200;
    let mut covered = [0_usize; STEPS];
    let place = |x: f64| ((((x - left) / width) * STEPS as f64) as usize).min(STEPS - 1);
    for chunk in chunks {
        for cell in covered.iter_mut().take(place(chunk.right) + 1).skip(place(chunk.left)) {
            *cell += 1;
        }
    }
    let full = covered.iter().max().copied().unwrap_or(0);
    // Titles and feet run over it.
    let open = |count: usize| count * 3 <= full;
    let mut best: Option<(usize, usize)> = None;
    let mut start = None;
    for (at, count) in covered.iter().enumerate().take(STEPS * 9 / 10).skip(STEPS / 10) {
        match (open(*count), start) {
            (true, None) => start = Some(at),
            (true, Some(first)) if best.is_none_or(|(a, b)| at - first >= b - a) => best = Some((first, at)),
            (false, _) => start = None,
            _ => {}
        }
    }
    let (first, last) = best?;
    let at = left + width * ((first + last + 1) as f64 / 2.0) / STEPS as f64;
    are_columns(chunks, at, left, right).then_some(at)
}

/// Whether both sides are text that fills them, rather than the cells of a table or the words of a list.
fn are_columns(chunks: &[Chunk], at: f64, left: f64, right: f64) -> bool {
    let side = |is_left: bool| {
        let room = if is_left { at - left } else { right - at };
        let inside: Vec<&Chunk> =
            chunks.iter().filter(|c| if is_left { c.right <= at } else { c.left >= at }).collect();
        let full = inside.iter().filter(|c| c.width() > (c.size * LINE).max(room / 4.0)).count();
        inside.len() >= LEAST && full * 2 >= inside.len()
    };
    side(true) && side(false)
}

/// Parts from top to bottom: what runs over the gutter, and between, the left column before the right one.
fn bands(mut chunks: Vec<Chunk>, at: f64) -> Vec<Vec<Chunk>> {
    chunks.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    let mut bands: Vec<Vec<Chunk>> = Vec::new();
    let (mut left, mut right, mut across) = (Vec::new(), Vec::new(), Vec::new());
    for chunk in chunks {
        let crosses = chunk.left < at && chunk.right > at;
        if crosses {
            bands.extend([std::mem::take(&mut left), std::mem::take(&mut right)]);
            across.push(chunk);
        } else {
            bands.push(std::mem::take(&mut across));
            if chunk.right <= at { left.push(chunk) } else { right.push(chunk) }
        }
    }
    bands.extend([left, right, across]);
    bands.retain(|band| !band.is_empty());
    bands
}

#[cfg(test)]
mod tests {
    use super::split;
    use crate::read::pdf::lines::Chunk;

    fn chunk(text: &str, left: f64, right: f64, baseline: f64) -> Chunk {
        Chunk { text: text.to_owned(), left, right, baseline, size: 10.0 }
    }

    #[test]
    fn the_left_column_is_read_before_the_right_one() {
        let mut chunks = vec![chunk("title", 50.0, 450.0, 50.0)];
        for line in 0..8 {
            let baseline = 80.0 + f64::from(line) * 12.0;
            chunks.push(chunk("l", 50.0, 240.0, baseline));
            chunks.push(chunk("r", 260.0, 450.0, baseline));
        }
        chunks.push(chunk("foot", 50.0, 450.0, 300.0));
        let texts: Vec<String> =
            split(chunks).into_iter().map(|c| c.into_iter().map(|c| c.text).collect()).collect();
        assert_eq!(texts, ["title", "llllllll", "rrrrrrrr", "foot"]);
    }

    #[test]
    fn a_table_is_read_by_rows() {
        let chunks: Vec<Chunk> = (0..10)
            .flat_map(|row| {
                let baseline = f64::from(row) * 12.0;
                [chunk("fare", 50.0, 80.0, baseline), chunk("2", 400.0, 410.0, baseline)]
            })
            .collect();
        assert_eq!(split(chunks).len(), 1);
    }
}
