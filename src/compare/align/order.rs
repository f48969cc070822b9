//! The pairs of two short lists that together are worth most in the order of both, and which of them are beyond doubt.

/// By so much sums of the same numbers differ at the most.
const ROUNDING: f64 = 1e-9;

/// What each pair of a left and a right thing is worth; `None` of those that are none.
pub(super) struct Worth {
    rights: usize,
    of: Vec<Option<f64>>,
}

impl Worth {
    /// Of all pairs of so many things.
    pub(super) fn of(
        lefts: usize,
        rights: usize,
        mut worth: impl FnMut(usize, usize) -> Option<f64>,
    ) -> Self {
        let of = (0..lefts * rights).map(|at| worth(at / rights, at % rights)).collect();
        Self { rights, of }
    }

    fn lefts(&self) -> usize {
        self.of.len() / self.rights.max(1)
    }

    fn at(&self, l: usize, r: usize) -> Option<f64> {
        self.of.get(l * self.rights + r).copied().flatten()
    }

    /// A choice of pairs in order that is worth most, and of each whether all choices worth up to `less` less have it too.
    pub(super) fn best(&self, less: f64) -> Vec<(usize, usize, bool)> {
        let (lefts, rights) = (self.lefts(), self.rights);
        let at = |l: usize, r: usize| l * (rights + 1) + r;
        // What those before a place are worth at most, and those from it on.
        let mut before = vec![0.0_f64; (lefts + 1) * (rights + 1)];
        let mut after = before.clone();
        for l in 0..lefts {
            for r in 0..rights {
                let pair = self.at(l, r).map_or(0.0, |worth| before[at(l, r)] + worth);
                before[at(l + 1, r + 1)] = pair.max(before[at(l, r + 1)]).max(before[at(l + 1, r)]);
            }
        }
        for l in (0..lefts).rev() {
            for r in (0..rights).rev() {
                let pair = self.at(l, r).map_or(0.0, |worth| after[at(l + 1, r + 1)] + worth);
                after[at(l, r)] = pair.max(after[at(l, r + 1)]).max(after[at(l + 1, r)]);
            }
        }
        let most = after[0];
        let with = |l: usize, r: usize| {
            self.at(l, r).map(|worth| before[at(l, r)] + worth + after[at(l + 1, r + 1)])
        };
        let is_clear = |l: usize, pair: usize| {
            let others = (0..rights).filter(|&r| r != pair).filter_map(|r| with(l, r));
            let without = (0..=rights).map(|r| before[at(l, r)] + after[at(l + 1, r)]);
            others.chain(without).all(|worth| worth < most - less)
        };
        let (mut found, mut next) = (Vec::new(), 0);
        let mut so_far = 0.0;
        for l in 0..lefts {
            // The first that leaves as much for those that follow.
            let taken = (next..rights).find(|&r| {
                self.at(l, r).is_some_and(|worth| so_far + worth + after[at(l + 1, r + 1)] >= most - ROUNDING)
            });
            if let Some(r) = taken {
                so_far += self.at(l, r).unwrap_or(0.0);
                next = r + 1;
                found.push((l, r, is_clear(l, r)));
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::Worth;

    fn best(rows: &[&[f64]]) -> Vec<(usize, usize, bool)> {
        let rights = rows.first().map_or(0, |row| row.len());
        Worth::of(rows.len(), rights, |l, r| (rows[l][r] > 0.0).then_some(rows[l][r])).best(0.01)
    }

    #[test]
    fn the_best_choice_keeps_the_order_and_knows_its_doubts() {
        assert_eq!(best(&[&[1.0, 0.0], &[0.0, 1.0]]), [(0, 0, true), (1, 1, true)]);
        assert_eq!(best(&[&[0.0, 1.0], &[2.0, 0.0]]), [(1, 0, true)]);
        // Either of two would do, and so it is in doubt which does.
        assert_eq!(best(&[&[1.0], &[1.0]]), [(0, 0, false)]);
        assert_eq!(best(&[&[1.0, 1.0], &[0.0, 2.0]]), [(0, 0, true), (1, 1, true)]);
        assert_eq!(best(&[]), []);
        assert_eq!(Worth::of(2, 0, |_, _| Some(1.0)).best(0.01), []);
    }
}
