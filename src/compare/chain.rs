//! The heaviest chain of pairs that keeps the order of both sides (weighted longest increasing
//! subsequence, by a Fenwick tree of maxima, O(n log n)).

/// A pair of places, and how much it weighs to keep it in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) left: usize,
    pub(super) right: usize,
    pub(super) weight: u64,
}

/// For each link whether it is in the chain. `links` must be sorted by `left`, all `left` and all `right`
/// different. Of several chains equally heavy the choice depends only on the links.
pub(super) fn heaviest(links: &[Link]) -> Vec<bool> {
    const NOBODY: usize = usize::MAX;
    // Mostly nothing moved, and all of them are one.
    if links.is_sorted_by(|a, b| a.right < b.right) {
        return vec![true; links.len()];
    }
    let mut rights: Vec<usize> = links.iter().map(|l| l.right).collect();
    rights.sort_unstable();
    // best[x]: weight and last link of the best chain that ends at a right place below.
    let mut best = vec![(0_u64, NOBODY); rights.len() + 1];
    let mut before = vec![NOBODY; links.len()];
    for (at, link) in links.iter().enumerate() {
        let rank = rights.partition_point(|&r| r < link.right);
        let mut top = (0, NOBODY);
        let mut x = rank;
        while x > 0 {
            if let Some(&b) = best.get(x)
                && b.0 > top.0
            {
                top = b;
            }
            x &= x - 1;
        }
        if let Some(b) = before.get_mut(at) {
            *b = top.1;
        }
        let reached = (top.0 + link.weight.max(1), at);
        let mut x = rank + 1;
        while let Some(b) = best.get_mut(x) {
            if reached.0 > b.0 {
                *b = reached;
            }
            x += x & x.wrapping_neg();
        }
    }
    let mut kept = vec![false; links.len()];
    let mut x = rights.len();
    let mut end = (0, NOBODY);
    while x > 0 {
        if let Some(&b) = best.get(x)
            && b.0 > end.0
        {
            end = b;
        }
        x &= x - 1;
    }
    let mut at = end.1;
    while let Some(flag) = kept.get_mut(at) {
        *flag = true;
        at = before.get(at).copied().unwrap_or(NOBODY);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{Link, heaviest};

    fn kept(links: &[(usize, usize, u64)]) -> Vec<bool> {
        let links: Vec<_> = links.iter().map(|&(left, right, weight)| Link { left, right, weight }).collect();
        heaviest(&links)
    }

    #[test]
    fn keeps_the_heavier_order() {
        assert_eq!(kept(&[(0, 2, 1), (1, 0, 1), (2, 1, 1)]), [false, true, true]);
        assert_eq!(kept(&[(0, 2, 5), (1, 0, 1), (2, 1, 1)]), [true, false, false]);
        assert_eq!(kept(&[(0, 10, 1), (1, 20, 1), (2, 30, 1)]), [true; 3]);
        assert_eq!(kept(&[(0, 10, 0), (3, 11, 0)]), [true; 2]);
        assert!(kept(&[]).is_empty());
    }
}
