//! Heights of many lines: prefix sums that change one line at a time (Fenwick, 1994).

/// Heights in points, as `f64` so that a hundred thousand of them still add up exactly enough.
#[derive(Debug, Clone, Default)]
pub(super) struct Heights {
    each: Vec<f64>,
    tree: Vec<f64>,
    /// Sum of all changes, whichever way.
    drift: f64,
}

impl Heights {
    pub(super) fn new(each: Vec<f64>) -> Self {
        let mut tree = vec![0.0; each.len() + 1];
        for (i, &height) in each.iter().enumerate() {
            tree[i + 1] += height;
            let parent = (i + 1) + ((i + 1) & (i + 1).wrapping_neg());
            if parent < tree.len() {
                tree[parent] += tree[i + 1];
            }
        }
        Self { each, tree, drift: 0.0 }
    }

    pub(super) fn len(&self) -> usize {
        self.each.len()
    }

    pub(super) fn get(&self, line: usize) -> f64 {
        self.each.get(line).copied().unwrap_or(0.0)
    }

    pub(super) fn set(&mut self, line: usize, height: f64) {
        let Some(old) = self.each.get_mut(line) else { return };
        let change = height - *old;
        if change == 0.0 {
            return;
        }
        *old = height;
        self.drift += change.abs();
        let mut at = line + 1;
        while let Some(sum) = self.tree.get_mut(at) {
            *sum += change;
            at += at & at.wrapping_neg();
        }
    }

    /// How far heights were changed since they were made, in points: tells what was made of them that it is old.
    pub(super) fn drift(&self) -> f64 {
        self.drift
    }

    /// The top of a line: the sum of all before it.
    pub(super) fn top(&self, line: usize) -> f64 {
        let mut at = line.min(self.len());
        let mut sum = 0.0;
        while at > 0 {
            sum += self.tree[at];
            at -= at & at.wrapping_neg();
        }
        sum
    }

    pub(super) fn total(&self) -> f64 {
        self.top(self.len())
    }

    /// The line at a distance from the top, and how far into it.
    pub(super) fn at(&self, distance: f64) -> (usize, f64) {
        let mut left = distance.clamp(0.0, self.total());
        let mut at = 0;
        let mut step = self.tree.len().next_power_of_two() / 2;
        while step > 0 {
            if let Some(&sum) = self.tree.get(at + step)
                && sum <= left
            {
                at += step;
                left -= sum;
            }
            step /= 2;
        }
        match self.len() {
            0 => (0, 0.0),
            len if at >= len => (len - 1, self.get(len - 1)),
            _ => (at, left),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Heights;

    proptest::proptest! {
        #[test]
        fn agrees_with_plain_sums(each in proptest::collection::vec(1_u32..50, 1..60), change in 0_usize..60, to in 0_u32..90, find in 0_u32..2000) {
            let mut plain: Vec<f64> = each.iter().map(|&h| f64::from(h)).collect();
            let mut heights = Heights::new(plain.clone());
            if change < plain.len() {
                plain[change] = f64::from(to);
                heights.set(change, f64::from(to));
            }
            for line in 0..=plain.len() {
                proptest::prop_assert_eq!(heights.top(line), plain[..line].iter().sum::<f64>());
            }
            let distance = f64::from(find).min(heights.total());
            let (line, offset) = heights.at(distance);
            proptest::prop_assert_eq!(heights.top(line) + offset, distance);
            proptest::prop_assert!(offset <= heights.get(line));
        }
    }
}
