//! What changes say, kept from frame to frame: to find it in a book that is one line takes as long as a frame may.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::app::{Change, ChangeKind, Findings, Shown};
use crate::compare::findings::Readings;

/// So many are kept: more than are ever in sight.
const MOST: usize = 200;

/// What some changes say.
#[derive(Default)]
pub(super) struct Said {
    /// What they were found in.
    of: Option<Arc<Findings>>,
    texts: BTreeMap<usize, [String; 2]>,
}

impl Said {
    /// What a change says on either side, whole; of what was moved once.
    pub(super) fn of(&mut self, shown: &Shown, index: usize, change: &Change) -> &[String; 2] {
        let findings = &shown.compared.findings;
        let same = self.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, findings));
        if !same || self.texts.len() > MOST {
            self.texts.clear();
            self.of = Some(Arc::clone(findings));
        }
        self.texts
            .entry(index)
            .or_insert_with(|| shown.all_readings().map(|mut all| told(&mut all, change)).unwrap_or_default())
    }
}

/// The same as [`Said::of`], of one of many changes.
pub(super) fn told(readings: &mut Readings<'_>, change: &Change) -> [String; 2] {
    let [left, mut right] = readings.of(change).map(|text| text.trim().to_owned());
    if change.kind == ChangeKind::Moved && !left.is_empty() {
        right.clear();
    }
    [left, right]
}
