//! Columns of a page: strips of text beside each other, with a gutter between that hardly any line crosses.

use super::lines::Chunk;

/// Cuts inside cuts.
const DEPTH: usize = 12;
/// Chunks of a page beyond which it is a drawing or a table, not columns of text.
const MOST: usize = 20_000;
/// Places over the width that are looked at, and strips that may be gutters.
const STEPS: usize = 200;
const STRIPS: usize = 8;
/// Lines a column has at the least.
const LEAST: usize = 5;

/// Width of a line of text at the least, in heights of the font: seven Chinese characters.
const LINE: f64 = 7.0;

/// The chunks in groups that are read one after the other.
pub(super) fn split(chunks: Vec<Chunk>) -> Vec<Vec<Chunk>> {
    if chunks.is_empty() {
        return Vec::new();
    }
    if chunks.len() > MOST {
        return vec![chunks];
    }
    let (groups, _) = cut(chunks, 0);
    groups
}

/// Cuts at a gutter, or else between what stands above and below the widest gap, until nothing is left to cut. Also says
/// whether any gutter was found: without one, gaps are only those between paragraphs.
fn cut(chunks: Vec<Chunk>, depth: usize) -> (Vec<Vec<Chunk>>, bool) {
    if depth >= DEPTH {
        return (vec![chunks], false);
    }
    if let Some(at) = gutter(&chunks) {
        let bands = bands(chunks, at).into_iter();
        return (bands.flat_map(|band| cut(band, depth + 1).0).collect(), true);
    }
    let Some(at) = widest_gap(&chunks) else { return (vec![chunks], false) };
    let (above, below) = chunks.iter().cloned().partition(|chunk: &Chunk| chunk.baseline < at);
    let ((mut above, one), (below, other)) = (cut(above, depth + 1), cut(below, depth + 1));
    if !one && !other {
        return (vec![chunks], false);
    }
    above.extend(below);
    (above, true)
}

/// The middle of the widest stretch of the height that no line touches, if it is wider than lines stand apart.
fn widest_gap(chunks: &[Chunk]) -> Option<f64> {
    if chunks.len() < 2 * LEAST {
        return None;
    }
    let mut order: Vec<&Chunk> = chunks.iter().collect();
    order.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    let mut best: Option<(f64, f64)> = None;
    for (above, below) in order.iter().zip(order.iter().skip(1)) {
        let top = below.baseline - below.size;
        let gap = top - above.baseline;
        if gap > above.size.max(below.size) && best.is_none_or(|(widest, _)| gap > widest) {
            best = Some((gap, (above.baseline + top) / 2.0));
        }
    }
    best.map(|(_, at)| at)
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
    // How many lines cover each place.
    let mut covered = [0_usize; STEPS];
    let place = |x: f64| ((((x - left) / width) * STEPS as f64) as usize).min(STEPS - 1);
    for chunk in chunks {
        for cell in covered.iter_mut().take(place(chunk.right) + 1).skip(place(chunk.left)) {
            *cell += 1;
        }
    }
    let full = covered.iter().max().copied().unwrap_or(0);
    // Titles and feet run over it: what hardly anything crosses comes first, of such the widest.
    let strict = strips(&covered, full / 8);
    let loose = strips(&covered, full / 3);
    strict.into_iter().chain(loose).find_map(|(first, last)| {
        let at = left + width * ((first + last + 1) as f64 / 2.0) / STEPS as f64;
        are_columns(chunks, at, left, right).then_some(at)
    })
}

/// The strips that no more lines than this cross, but for those at the edges, the widest first.
fn strips(covered: &[usize; STEPS], most: usize) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut start = None;
    for (at, count) in covered.iter().enumerate().take(STEPS * 9 / 10).skip(STEPS / 10) {
        if *count > most {
            found.extend(start.take().map(|first| (first, at - 1)));
        } else if start.is_none() {
            start = Some(at);
        }
    }
    found.sort_by_key(|(first, last)| (std::cmp::Reverse(last - first), *first));
    found.truncate(STRIPS);
    found
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
    fn articles_above_each_other_have_columns_of_their_own() {
        let mut chunks = Vec::new();
        for (top, middle) in [(100.0, 200.0), (300.0, 330.0)] {
            for line in 0..8 {
                let baseline = top + f64::from(line) * 12.0;
                let (l, r) = if top < 200.0 { ("a", "b") } else { ("c", "d") };
                chunks.push(chunk(l, 50.0, middle - 10.0, baseline));
                chunks.push(chunk(r, middle + 10.0, 450.0, baseline));
            }
        }
        let texts: Vec<String> =
            split(chunks).into_iter().map(|c| c.into_iter().map(|c| c.text).collect()).collect();
        assert_eq!(texts, ["aaaaaaaa", "bbbbbbbb", "cccccccc", "dddddddd"]);
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
