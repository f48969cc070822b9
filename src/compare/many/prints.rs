//! How much of one text stands in another, told by their runs of letters alone: good enough to say who took it from whom,
//! and cheap enough for every pair of many.

use crate::article::Article;
use crate::compare::align::runs::{self, Width};
use crate::compare::figures;
use crate::text::{Folder, Ignore, Letter, Lettering, Policy};

use super::dull;

/// Letters that a run is long at most.
const RUN: usize = Width::Four as usize / 2;
/// How long a reading is, in twice the number of characters, a word counting for one and a half, that can hardly be in two
/// texts by chance: a clause.
const LONG: usize = 32;

/// How long a passage is, counted likewise: one that makes the verdict of two texts `derived`.
const PASSAGE: usize = 2 * figures::PASSAGE;

/// The runs of a text.
#[derive(Debug, Clone)]
pub(super) struct Print {
    letters: usize,
    /// Where each begins with its hash, by hash and place.
    sorted: Vec<(u32, u32)>,
    /// Of each letter whether it is a word, and whether it says nothing of where the text is from.
    weights: Vec<Weight>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Weight {
    word: bool,
    dull: bool,
}

/// Readings that an article shares with one text and not with another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Readings {
    pub(super) count: usize,
    /// Whether there are two, or one that is long: one word may be in two texts by chance, and by habit.
    pub(super) tell: bool,
}

impl Print {
    /// With what the sources are called, which tells nothing wherever it stands.
    pub(super) fn of(article: &Article, names: &[String]) -> Self {
        // However it is written: a reprint in the other script is a reprint.
        let policy =
            [Ignore::Space, Ignore::Width, Ignore::Punctuation, Ignore::Quotes, Ignore::Case, Ignore::Script]
                .into_iter()
                .fold(Policy::default(), Policy::with);
        let mut folder = Folder::new(policy);
        let mut lettering = Lettering::new(&mut folder);
        let mut letters: Vec<Letter> = Vec::new();
        let mut dull: Vec<bool> = Vec::new();
        for (number, block) in article.blocks.iter().enumerate() {
            let from = letters.len();
            lettering.add(&block.text, &mut letters);
            dull.resize(letters.len(), dull::is_line(block));
            if let Some((letters, dull)) = letters.get(from..).zip(dull.get_mut(from..)) {
                dull::mark_dates(article, number, letters, &mut lettering, dull);
            }
        }
        let mut called = Vec::new();
        for name in names {
            called.clear();
            lettering.add(name, &mut called);
            dull::mark(&letters, &called, &mut dull);
        }
        let weights = letters.iter().zip(dull).map(|(l, dull)| Weight { word: l.is_word(), dull }).collect();
        let mut sorted = Vec::with_capacity(letters.len());
        runs::each(&letters, Width::Four, |run| {
            sorted.push((run, u32::try_from(sorted.len()).unwrap_or(u32::MAX)));
        });
        if letters.is_empty() {
            sorted.clear();
        }
        sorted.sort_unstable();
        Self { letters: letters.len(), sorted, weights }
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

    /// Whether a passage of this text stands in another in one piece.
    pub(super) fn has_passage(&self, shared: &[bool]) -> bool {
        let weight = |at: usize| self.weights.get(at).map_or(0, |letter| if letter.word { 3 } else { 2 });
        let (mut long, mut until) = (0, 0);
        for (at, _) in shared.iter().enumerate().filter(|(_, shared)| **shared) {
            let end = (at + RUN).min(self.letters);
            if at > until {
                long = 0;
            }
            long += (until.max(at)..end).map(weight).sum::<usize>();
            until = until.max(end);
            if long >= PASSAGE {
                return true;
            }
        }
        false
    }

    /// Stretches of this text that stand in one text and not in another: readings that it has from the one rather than
    /// from the other. What was struck or moved makes runs of its own, where its neighbours meet. Stretches that say
    /// nothing are none.
    pub(super) fn readings(&self, one: &[bool], other: &[bool]) -> Readings {
        let mut found = Readings::default();
        let mut stretch: Option<[usize; 2]> = None;
        let mut end = |stretch: Option<[usize; 2]>| {
            if let Some(long) = stretch.and_then(|stretch| self.weigh(stretch)) {
                found.count += 1;
                found.tell |= long >= LONG || found.count > 1;
            }
        };
        for (at, (one, other)) in one.iter().zip(other).enumerate() {
            if !*one || *other {
                continue;
            }
            stretch = match stretch {
                Some([from, last]) if at - last <= RUN => Some([from, at]),
                before => {
                    end(before);
                    Some([at, at])
                }
            };
        }
        end(stretch);
        found
    }

    /// How long the reading is that makes the runs from one to another differ: without the letters around it that only
    /// complete them. `None` where it is nothing but what is dull.
    fn weigh(&self, [first, last]: [usize; 2]) -> Option<usize> {
        let weight = |letter: &Weight| if letter.word { 3 } else { 2 };
        let rest = self.weights.get(first..)?;
        let (mut length, mut run) = (0, 0);
        while let Some(letter) = rest.get(length).filter(|_| run < Width::Four as usize) {
            run += weight(letter);
            length += 1;
        }
        let from = first + length.saturating_sub(1);
        if from > last {
            // Only where two parts meet that do not in the other: either must say something.
            let around = self.weights.get(last..=from)?;
            return (!around.iter().any(|letter| letter.dull)).then_some(0);
        }
        let telling: usize =
            self.weights.get(from..=last)?.iter().filter(|letter| !letter.dull).map(weight).sum();
        (telling > 0).then_some(telling)
    }
}

/// How many runs are not shared, in thousandths.
pub(super) fn missing(shared: &[bool]) -> i64 {
    let missing = shared.iter().filter(|shared| !**shared).count();
    i64::try_from(missing * 1000 / shared.len().max(1)).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Print, Readings, missing};
    use crate::article::Article;
    use crate::compare::many::tests::article;

    #[test]
    fn shares_and_readings() {
        let of = |text: &str| Print::of(&article(text), &[]);
        let base = of("历时十四个月，横跨澜江的新桥昨日上午通车。首批车辆驶过桥面，用时不到四分钟。");
        let edited = of("历时十五个月，横跨澜江的新桥昨日上午通车。首批车辆驶过桥面，用时不到五分钟。");
        let copy = of("歷時十五個月,橫跨瀾江的新橋昨日上午通車。首批車輛駛過橋面,用時不到五分鐘。");
        let other = of("江边的茶馆换了招牌，掌柜说是孙女写的字。");
        let (in_base, in_edited) = (copy.in_other(&base), copy.in_other(&edited));
        assert!(in_edited.iter().all(|shared| *shared));
        assert!((copy.share(&in_edited) - 1.0).abs() < 1e-9 && missing(&in_edited) == 0);
        assert!(copy.has_passage(&in_base) && !of("首批车辆驶过桥面。").has_passage(&[true; 8]));
        assert!(copy.share(&in_base) > 0.7 && copy.share(&in_base) < 1.0);
        assert_eq!(copy.readings(&in_edited, &in_base), Readings { count: 2, tell: true });
        assert_eq!(copy.readings(&in_base, &in_edited), Readings::default());
        assert!(other.share(&other.in_other(&base)) < 0.01);
        assert_eq!(of("。").share(&of("。").in_other(&base)), 0.0);
    }

    #[test]
    fn what_was_left_out_is_a_reading_too() {
        let of = |text: &str| Print::of(&article(text), &[]);
        let [a, b, c] = ["新桥昨日上午通车。", "果子烂在地里的事每年都有。", "首批车辆驶过桥面。"];
        let whole = of(&[a, b, c].join("\n"));
        let cut = of(&[a, c].join("\n"));
        let again = of(&[a, c].join("\n"));
        let (in_cut, in_whole) = (again.in_other(&cut), again.in_other(&whole));
        assert_eq!(again.readings(&in_cut, &in_whole), Readings { count: 1, tell: false });
        assert_eq!(again.readings(&in_whole, &in_cut), Readings::default());
    }

    #[test]
    fn names_dates_and_lines_that_are_no_sentence_are_no_readings() {
        let names = ["푸른샘뉴스".to_owned(), "青屏日报".to_owned()];
        let count = |plain: &str, with: &str| {
            let of = |text: &str| {
                let mut article = Article::clone(&article(text));
                article.published = Some("2031-07-19T08:00:00".to_owned());
                crate::facts::annotate(&mut article, &crate::task::Watch::default()).unwrap();
                Print::of(&article, &names)
            };
            let [base, own, other] = [of(plain), of(with), of(with)];
            own.readings(&own.in_other(&other), &own.in_other(&base)).count
        };
        let story = "新桥昨日上午通车，首批车辆驶过桥面。果子烂在地里的事每年都有。";
        let with = |line: &str| format!("{story}\n{line}");
        assert_eq!(count(story, &with("‹저작권자 ⓒ 푸른샘뉴스, 무단 전재 및 재배포 금지>")), 0);
        assert_eq!(count(story, &with("地址：青屏市柳叶路12号")), 0);
        assert_eq!(count(story, &story.replace("昨日", "7月18日")), 0);
        assert_eq!(count(story, &story.replace("昨日", "五月二日")), 1);
        assert_eq!(count(story, &story.replace("首批", "青屏日报首批")), 0);
        assert_eq!(count(story, &story.replace("首批", "头一批")), 1);
        assert_eq!(count(story, &with("渔市九点收摊，猫走来走去。")), 1);
    }

    #[test]
    fn one_long_reading_tells_and_one_word_does_not() {
        let of = |text: &str| Print::of(&article(text), &[]);
        let tells = |plain: &str, with: &str| {
            let [base, own, other] = [of(plain), of(with), of(with)];
            let found = own.readings(&own.in_other(&other), &own.in_other(&base));
            (found.count, found.tell)
        };
        let story = "新桥昨日上午通车。果子烂在地里的事每年都有。";
        assert_eq!(tells(story, &story.replace("上午", "清晨")), (1, false));
        let added = format!("{story}渔市九点收摊，猫在空筐之间走来走去，没有人赶它们。");
        assert_eq!(tells(story, &added), (1, true));
        let english = "The ferry left the old harbour at noon and came back after dark.";
        assert_eq!(tells(english, &english.replace("noon", "dawn")), (1, false));
        let added =
            format!("{english} Nobody on the quay had been told why the captain turned around so late.");
        assert_eq!(tells(english, &added), (1, true));
    }
}
