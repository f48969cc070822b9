//! A short edit script of very long sequences, which can be given up.

use std::convert::Infallible;

use similar::algorithms::{Capture, Compact, DiffHook, Replace};
use similar::{Algorithm, DiffOp};

use crate::task::{Cancelled, Watch};
use crate::text::Key;

/// The script that [`similar::capture_diff_slices`] finds.
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub(super) fn myers(a: &[Key], b: &[Key], watch: &Watch) -> Result<Vec<DiffOp>, Cancelled> {
    let mut hook = Watched { inner: Compact::new(Replace::new(Capture::new()), a, b), watch };
    similar::algorithms::diff(Algorithm::Myers, &mut hook, a, 0..a.len(), b, 0..b.len())?;
    Ok(hook.inner.into_inner().into_inner().into_ops())
}

/// Looks at the watch whenever a step of the script is found.
struct Watched<'a, D> {
    inner: D,
    watch: &'a Watch,
}

impl<D: DiffHook<Error = Infallible>> Watched<'_, D> {
    fn step(&mut self, step: impl FnOnce(&mut D) -> Result<(), Infallible>) -> Result<(), Cancelled> {
        self.watch.check()?;
        step(&mut self.inner).map_err(|never| match never {})
    }
}

impl<D: DiffHook<Error = Infallible>> DiffHook for Watched<'_, D> {
    type Error = Cancelled;

    fn equal(&mut self, old: usize, new: usize, len: usize) -> Result<(), Cancelled> {
        self.step(|d| d.equal(old, new, len))
    }

    fn delete(&mut self, old: usize, old_len: usize, new: usize) -> Result<(), Cancelled> {
        self.step(|d| d.delete(old, old_len, new))
    }

    fn insert(&mut self, old: usize, new: usize, new_len: usize) -> Result<(), Cancelled> {
        self.step(|d| d.insert(old, new, new_len))
    }

    fn replace(&mut self, old: usize, old_len: usize, new: usize, new_len: usize) -> Result<(), Cancelled> {
        self.step(|d| d.replace(old, old_len, new, new_len))
    }

    fn finish(&mut self) -> Result<(), Cancelled> {
        self.step(D::finish)
    }
}

#[cfg(test)]
mod tests {
    use similar::{Algorithm, capture_diff_slices};

    use super::myers;
    use crate::task::{Cancelled, Watch};

    fn sequence(n: u64, by: u64) -> Vec<u64> {
        (0..n).map(|i| i.wrapping_mul(i).wrapping_mul(by) >> 7 & 63).collect()
    }

    #[test]
    fn the_script_is_the_usual_one() {
        let (a, b) = (sequence(400, 7919), sequence(300, 104_729));
        assert_eq!(myers(&a, &b, &Watch::default()).unwrap(), capture_diff_slices(Algorithm::Myers, &a, &b));
    }

    #[test]
    fn stops_when_asked() {
        let watch = Watch::default();
        watch.cancel();
        assert_eq!(myers(&sequence(400, 7919), &sequence(300, 104_729), &watch), Err(Cancelled));
    }
}
