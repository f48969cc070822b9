//! Which of many texts tell the same, by the runs of letters they share: as the alignment of two articles judges it, over
//! any number of texts at once.

use rustc_hash::FxHashMap;

use crate::compare::align::runs::{self, Width};
use crate::task::{Cancelled, Watch};
use crate::text::{Folder, Ignore, Letter, Lettering, Policy};

/// What two texts must share, of the lighter one.
const SURELY: f64 = 0.4;
/// Short texts share a run or two by chance: as many more must be shared.
const BY_CHANCE: f64 = 1.5;
/// A headline and a paragraph only when nearly equal.
const HEADLINE_AND_TEXT: f64 = 0.8;
/// A run that stands in more texts than this, and in more than two of each source, says nothing.
const COMMON: usize = 64;

/// A text and what is known of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told<'a> {
    pub(super) text: &'a str,
    /// Whose it is: the texts of one are alike only through those of others.
    pub(super) source: usize,
    pub(super) headline: bool,
}

/// For each text the first one of those that tell the same, itself where it stands alone.
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub(super) fn alike(texts: &[Told<'_>], policy: Policy, watch: &Watch) -> Result<Vec<usize>, Cancelled> {
    let bags = Bags::of(texts, policy, watch)?;
    let mut sets = Sets((0..texts.len()).collect());
    let mut shared = vec![0.0_f32; texts.len()];
    for (at, text) in texts.iter().enumerate() {
        watch.check()?;
        for other in bags.sharing(at, &mut shared) {
            let there = &texts[other];
            let sum = std::mem::take(&mut shared[other]);
            if there.source == text.source {
                continue;
            }
            let score = f64::from(sum) / f64::from(bags.lighter(at, other)).max(f64::MIN_POSITIVE);
            let runs = bags.runs[at].len().min(bags.runs[other].len());
            let by_content = if text.headline == there.headline {
                SURELY + BY_CHANCE / runs.max(1) as f64
            } else {
                HEADLINE_AND_TEXT
            };
            if score >= by_content || bags.letters[at] == bags.letters[other] {
                sets.join(at, other);
            }
        }
    }
    Ok((0..texts.len()).map(|at| sets.first(at)).collect())
}

struct Bags {
    letters: Vec<Vec<Letter>>,
    /// The distinct runs of each text.
    runs: Vec<Vec<u32>>,
    /// In which texts a run stands, ascending; without those that say nothing.
    places: FxHashMap<u32, Vec<u32>>,
    /// What all runs of a text weigh.
    totals: Vec<f32>,
}

impl Bags {
    fn of(texts: &[Told<'_>], policy: Policy, watch: &Watch) -> Result<Self, Cancelled> {
        // Who tells the same does so in either script.
        let mut folder = Folder::new(policy.with(Ignore::Script));
        let mut lettering = Lettering::new(&mut folder);
        let (mut letters, mut all) = (Vec::with_capacity(texts.len()), Vec::with_capacity(texts.len()));
        let mut places: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for (at, text) in texts.iter().enumerate() {
            watch.check()?;
            let mut found = Vec::new();
            lettering.add(text.text, &mut found);
            let distinct = runs::distinct(&found, Width::Two);
            for &run in &distinct {
                places.entry(run).or_default().push(u32::try_from(at).unwrap_or(u32::MAX));
            }
            letters.push(found);
            all.push(distinct);
        }
        let mut sources: Vec<usize> = texts.iter().map(|t| t.source).collect();
        sources.sort_unstable();
        sources.dedup();
        let common = COMMON.max(2 * sources.len());
        places.retain(|_, texts| texts.len() <= common);
        let mut bags = Self { letters, runs: all, places, totals: Vec::new() };
        let weigh = |runs: &Vec<u32>| {
            runs.iter().filter_map(|run| bags.places.get(run)).map(|places| bags.weight(places)).sum()
        };
        bags.totals = bags.runs.iter().map(weigh).collect();
        Ok(bags)
    }

    /// The rarer the more.
    fn weight(&self, places: &[u32]) -> f32 {
        (1.0 + self.letters.len() as f32 / places.len().max(1) as f32).ln()
    }

    /// The later texts that share something with one, ascending; what they share is added up in `shared`.
    fn sharing(&self, at: usize, shared: &mut [f32]) -> Vec<usize> {
        let mut touched = Vec::new();
        for places in self.runs[at].iter().filter_map(|run| self.places.get(run)) {
            let weight = self.weight(places);
            for other in places.iter().map(|&p| p as usize).skip_while(|&p| p <= at) {
                if let Some(sum) = shared.get_mut(other) {
                    if *sum == 0.0 {
                        touched.push(other);
                    }
                    *sum += weight;
                }
            }
        }
        touched.sort_unstable();
        touched
    }

    fn lighter(&self, a: usize, b: usize) -> f32 {
        self.totals[a].min(self.totals[b])
    }
}

/// Texts joined into sets, each known by its first one.
struct Sets(Vec<usize>);

impl Sets {
    fn first(&mut self, mut at: usize) -> usize {
        while let Some(&up) = self.0.get(at).filter(|&&up| up != at) {
            let above = self.0.get(up).copied().unwrap_or(up);
            self.0[at] = above;
            at = up;
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.first(a), self.first(b));
        self.0[a.max(b)] = a.min(b);
    }
}

#[cfg(test)]
mod tests {
    use super::{Told, alike};
    use crate::task::Watch;
    use crate::text::Policy;

    fn sets(texts: &[(usize, &str)]) -> Vec<usize> {
        let told: Vec<_> =
            texts.iter().map(|&(source, text)| Told { text, source, headline: false }).collect();
        alike(&told, Policy::default(), &Watch::default()).unwrap()
    }

    #[test]
    fn edited_versions_of_one_paragraph_are_alike() {
        let found = sets(&[
            (0, "老桥将保留为步行桥，年底前完成加固。"),
            (1, "渡船公司的十二条船停在岸边，等候拍卖。"),
            (1, "据了解，老桥将保留下来改作步行桥，年底前完成加固工程。"),
            (2, "老橋將保留為步行橋，年底前完成加固。"),
            (2, "江边的茶馆换了招牌。"),
        ]);
        assert_eq!(found, [0, 1, 0, 0, 4]);
    }

    #[test]
    fn one_source_is_not_like_itself() {
        let text = "老桥将保留为步行桥，年底前完成加固。";
        assert_eq!(sets(&[(0, text), (0, text)]), [0, 1]);
        assert_eq!(sets(&[(0, text), (0, text), (1, text)]), [0, 0, 0]);
        assert_eq!(sets(&[(0, "结语"), (1, "结语"), (2, "又及")]), [0, 0, 2]);
        assert!(sets(&[]).is_empty());
    }
}
