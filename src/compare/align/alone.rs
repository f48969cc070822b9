//! Pairs what alone stands in one place of both texts, or beside counterparts: there a person holds together what is only
//! somewhat alike.

use crate::article::BlockKind;
use crate::text::Letter;

use super::{Groups, Search, cited, kin, runs};

/// What two blocks that alone stand between counterparts must have in common, of what is short and of any length.
const LINE: f64 = 0.4;
const TEXT: f64 = 0.42;
/// And where more stands between them, or something stands on one side of them only.
const BESIDE: f64 = 0.5;

impl Search<'_> {
    /// Pairs two that alone stand between counterparts, if they have much in common, in whatever order.
    pub(super) fn pair_alone(&mut self, l: usize, r: usize, groups: &mut Groups) {
        if groups.of_left(l).is_some() || groups.of_right(r).is_some() || !self.may_be_versions(l, r) {
            return;
        }
        let between = groups.is_between(l, r);
        let alike = if between {
            self.share_words(l, r) || self.lines.likeness(l, r) >= LINE || self.kinship(l, r) >= TEXT
        } else {
            self.lines.likeness(l, r) >= BESIDE || self.kinship(l, r) >= BESIDE
        };
        if alike {
            groups.pair(l, r);
        }
    }

    /// Pairs those without a counterpart that stand beside counterparts, as a heading does that moved with its paragraph
    /// and was reworded.
    pub(super) fn extend(&mut self, groups: &mut Groups) {
        for group in groups.sorted() {
            let (mut l, mut r) = (group.left.end, group.right.end);
            while self.pair_beside(l, r, groups) {
                (l, r) = (l + 1, r + 1);
            }
            let (mut l, mut r) = (group.left.start, group.right.start);
            while l > 0 && r > 0 && self.pair_beside(l - 1, r - 1, groups) {
                (l, r) = (l - 1, r - 1);
            }
        }
    }

    fn pair_beside(&mut self, l: usize, r: usize, groups: &mut Groups) -> bool {
        let [left, right] = self.blocks;
        l < left.len()
            && r < right.len()
            && groups.of_left(l).is_none()
            && groups.of_right(r).is_none()
            && self.may_be_versions(l, r)
            && (self.lines.likeness(l, r) >= BESIDE || self.kinship(l, r) >= BESIDE)
            && groups.pair(l, r)
    }

    /// Whether nothing speaks against two blocks being one another's counterpart.
    pub(super) fn may_be_versions(&self, l: usize, r: usize) -> bool {
        let [left, right] = self.blocks;
        let (Some(x), Some(y)) = (left.get(l), right.get(r)) else { return false };
        let headlines = [x, y].map(|block| block.kind == BlockKind::Headline);
        headlines[0] == headlines[1]
            && !super::are_of_two_kinds(x, y)
            && !cited::is_title_of_other(&x.text, &y.text)
    }

    fn kinship(&mut self, l: usize, r: usize) -> f64 {
        /// Of ideographs the bags, which are there already, tell nearly the same.
        const UNLIKELY: f64 = 0.2;
        let [left, right] = self.blocks;
        let [a, b] = self.sides;
        if let (Some(x), Some(y)) = (a.of_block(l), b.of_block(r))
            && [a.letters(x), b.letters(y)].iter().all(|letters| are_characters(letters))
            && self.bags.likeness(x, y) < UNLIKELY
        {
            return 0.0;
        }
        kin::likeness([(left, &[l]), (right, &[r])])
    }

    /// Whether two blocks have most of their words in common.
    fn share_words(&self, l: usize, r: usize) -> bool {
        /// Of the one that has fewer different ones.
        const MOST: f64 = 0.5;
        const FEWEST: usize = 4;
        let [a, b] = self.sides;
        let (Some(x), Some(y)) = (a.of_block(l), b.of_block(r)) else { return false };
        let words = |letters: &[Letter]| -> Vec<u32> {
            let mut words: Vec<u32> = letters.iter().filter(|w| w.is_word()).map(|w| w.key()).collect();
            words.sort_unstable();
            words.dedup();
            words
        };
        let (x, y) = (words(a.letters(x)), words(b.letters(y)));
        let mut shared = 0;
        runs::each_shared(&x, &y, |_, _| shared += 1);
        shared >= FEWEST && shared as f64 >= MOST * x.len().min(y.len()) as f64
    }
}

/// Whether a text begins with characters rather than words.
fn are_characters(letters: &[Letter]) -> bool {
    const FEW: usize = 8;
    letters.iter().take(FEW).filter(|letter| !letter.is_word()).count() > FEW / 2
}

#[cfg(test)]
mod tests {
    use crate::compare::tests::article;
    use crate::compare::{RowKind, pair};
    use crate::task::Watch;
    use crate::text::Policy;

    /// The rows as numbers of blocks, and whether they are counterparts.
    fn rows(left: &[&str], right: &[&str]) -> Vec<(Vec<usize>, Vec<usize>)> {
        let articles = [article(left), article(right)];
        let watch = Watch::default();
        let found = pair((0, &articles[0]), (1, &articles[1]), Policy::default(), &watch).unwrap();
        let held = |kind: RowKind| !matches!(kind, RowKind::Omitted | RowKind::Added);
        found.rows.into_iter().filter(|row| held(row.kind)).map(|row| (row.left, row.right)).collect()
    }

    const FIRST: &str =
        "The ferry across the green river was opened again on Monday after three years of repairs.";
    const LAST: &str =
        "Boatmen said that they had hardly slept for a week and that all of them were glad to be back.";

    #[test]
    fn short_lines_between_counterparts_are_versions_of_one_another() {
        let one = [FIRST, "Ada Moor, boatman", LAST];
        assert_eq!(rows(&one, &[FIRST, "Ada Moor, a former boatman", LAST]).len(), 3);
        assert_eq!(rows(&one, &[FIRST, "Photograph: the new jetty", LAST]).len(), 2);
        assert_eq!(rows(&[FIRST, "6. Tickets", LAST], &[FIRST, "7. Tickets", LAST]).len(), 3);
    }

    #[test]
    fn the_last_line_of_a_refrain_stays_in_its_place() {
        let [first, second] = ["春天渡口桃花开，送你过河去学堂。", "秋天渡口稻谷黄，接你回家喝米汤。"];
        let line = "月亮落在船头上。";
        let found = rows(&[first, line, second, line], &[first, line, line, second, "月亮落在船尾上。"]);
        assert!(found.contains(&(vec![3], vec![4])), "{found:?}");
    }
}
