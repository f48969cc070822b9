//! How much of one text stands in another, told by their runs of letters alone: good enough to say who took it from whom,
//! and cheap enough for every pair of many.

use crate::article::Article;
use crate::compare::align::runs::{self, Width};
use crate::text::{Folder, Ignore, Letter, Lettering, Policy};

/// Letters that a run is long at most.
const RUN: usize = Width::Four as usize / 2;

/// The runs of a text.
#[derive(Debug, Clone)]
pub(super) struct Print {
    letters: usize,
    /// Where each begins with its hash, by hash and place.
    sorted: Vec<(u32, u32)>,
}

impl Print {
    pub(super) fn of(article: &Article) -> Self {
        // However it is written: a reprint in the other script is a reprint.
        let policy =
            [Ignore::Space, Ignore::Width, Ignore::Punctuation, Ignore::Quotes, Ignore::Case, Ignore::Script]
                .into_iter()
                .fold(Policy::default(), Policy::with);
        let mut folder = Folder::new(policy);
        let mut lettering = Lettering::new(&mut folder);
        let mut letters: Vec<Letter> = Vec::new();
        for block in &article.blocks {
            lettering.add(&block.text, &mut letters);
        }
        let mut sorted = Vec::with_capacity(letters.len());
        runs::each(&letters, Width::Four, |run| {
            sorted.push((run, u32::try_from(sorted.len()).unwrap_or(u32::MAX)));
        });
        if letters.is_empty() {
            sorted.clear();
        }
        sorted.sort_unstable();
        Self { letters: letters.len(), sorted }
    }

    /// For each place where a run begins, whether the run stands in `other`.
    pub(super) fn in_other(&self, other: &Self) -> Vec<bool> {
        let mut found = vec![false; self.sorted.len()];
        let mut there = other.sorted.iter().map(|(run, _)| *run).peekable();
        for &(run, place) in &self.sorted {
            while there.next_if(|&r| r < run).is_some() {}
            if let (Some(&r), Some(slot)) = (there.peek(), found.get_mut(place as usize))
                && r == run
            {
                *slot = true;
            }
        }
        found
    }

    /// The share of letters that lie in runs that `other` has too, 0.0 to 1.0.
    pub(super) fn share(&self, shared: &[bool]) -> f64 {
        let mut covered = 0;
        let mut until = 0;
        for (at, _) in shared.iter().enumerate().filter(|(_, shared)| **shared) {
            let end = (at + RUN).min(self.letters);
            covered += end.saturating_sub(until.max(at));
            until = until.max(end);
        }
        covered as f64 / self.letters.max(1) as f64
    }
}

/// How many runs are not shared, in thousandths.
pub(super) fn missing(shared: &[bool]) -> i64 {
    let missing = shared.iter().filter(|shared| !**shared).count();
    i64::try_from(missing * 1000 / shared.len().max(1)).unwrap_or(i64::MAX)
}

/// How many stretches of a text stand in one text and not in another: readings that it has from the one rather than from
/// the other. What was struck or moved makes runs of its own, where its neighbours meet.
pub(super) fn readings(one: &[bool], other: &[bool]) -> usize {
    let (mut count, mut near) = (0, 0);
    for (one, other) in one.iter().zip(other) {
        if *one && !*other {
            count += usize::from(near == 0);
            near = RUN;
        } else {
            near = near.saturating_sub(1);
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::{Print, missing, readings};
    use crate::compare::many::tests::article;

    #[test]
    fn shares_and_readings() {
        let of = |text: &str| Print::of(&article(text));
        let base = of("历时十四个月，横跨澜江的新桥昨日上午通车。首批车辆驶过桥面，用时不到四分钟。");
        let edited = of("历时十五个月，横跨澜江的新桥昨日上午通车。首批车辆驶过桥面，用时不到五分钟。");
        let copy = of("歷時十五個月,橫跨瀾江的新橋昨日上午通車。首批車輛駛過橋面,用時不到五分鐘。");
        let other = of("江边的茶馆换了招牌，掌柜说是孙女写的字。");
        let (in_base, in_edited) = (copy.in_other(&base), copy.in_other(&edited));
        assert!(in_edited.iter().all(|shared| *shared));
        assert!((copy.share(&in_edited) - 1.0).abs() < 1e-9 && missing(&in_edited) == 0);
        assert!(copy.share(&in_base) > 0.7 && copy.share(&in_base) < 1.0);
        assert_eq!((readings(&in_edited, &in_base), readings(&in_base, &in_edited)), (2, 0));
        assert!(other.share(&other.in_other(&base)) < 0.01);
        assert_eq!(of("。").share(&of("。").in_other(&base)), 0.0);
    }

    #[test]
    fn what_was_left_out_is_a_reading_too() {
        let of = |text: &str| Print::of(&article(text));
        let [a, b, c] = ["新桥昨日上午通车。", "果子烂在地里的事每年都有。", "首批车辆驶过桥面。"];
        let whole = of(&[a, b, c].join("\n"));
        let cut = of(&[a, c].join("\n"));
        let again = of(&[a, c].join("\n"));
        let (in_cut, in_whole) = (again.in_other(&cut), again.in_other(&whole));
        assert_eq!((readings(&in_cut, &in_whole), readings(&in_whole, &in_cut)), (1, 0));
    }
}
