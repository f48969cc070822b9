//! The verdict and the figures it rests on.

use super::shares::Counted;
use super::{FactDifference, FactStatus, Figures, Row, RowKind, Shares, SpanOp, Verdict, VerdictKind};

/// Share of the right text that must come from the left one for an edited reprint.
const REPRINT_KEPT: f64 = 0.8;
/// Share of either text that must stand in the other for a derived one.
const DERIVED_KEPT: f64 = 0.2;
/// Characters that are not blank under which a verdict rests on little.
const LITTLE: usize = 100;

/// How much two articles share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum InCommon {
    /// Too little for one to come from the other.
    Little,
    /// Less than half of either.
    Some,
    Most,
}

impl InCommon {
    pub(super) fn of(shares: &Shares) -> Self {
        const HALF: f64 = 0.5;
        match shares.left.kept().max(shares.right.kept()) {
            kept if kept < DERIVED_KEPT => Self::Little,
            kept if kept < HALF => Self::Some,
            _ => Self::Most,
        }
    }
}

/// The verdict on finished rows.
pub(super) fn judge(counted: &Counted, rows: &[Row], facts: &[FactDifference]) -> Verdict {
    let rows_of = |kind: RowKind| rows.iter().filter(|r| r.kind == kind && !r.is_elsewhere()).count();
    let figures = Figures {
        left_kept: counted.shares.left.kept(),
        right_kept: counted.shares.right.kept(),
        same_rows: rows_of(RowKind::Same),
        edited_rows: rows_of(RowKind::Edited),
        moved_rows: rows.iter().filter(|r| r.moved || r.is_elsewhere()).count(),
        split_rows: rows_of(RowKind::Split),
        merged_rows: rows_of(RowKind::Merged),
        omitted_rows: rows_of(RowKind::Omitted),
        added_rows: rows_of(RowKind::Added),
        fact_conflicts: facts.iter().filter(|f| f.status == FactStatus::Conflict).count(),
        little: Some(counted.solid[0].min(counted.solid[1])).filter(|shorter| *shorter < LITTLE),
    };
    verdict(counted, rows, figures)
}

/// The rule, first that holds:
/// `identical`: every row same, nothing moved, split, merged or folded;
/// `reprint`: no difference that counts and nothing moved: all text of both stands in the other;
/// `edited_reprint`: at least [`REPRINT_KEPT`] of the right text comes from the left one;
/// `derived`: at least [`DERIVED_KEPT`] of either text stands in the other;
/// `independent`: else.
fn verdict(counted: &Counted, rows: &[Row], figures: Figures) -> Verdict {
    let Shares { left, right, .. } = counted.shares;
    let changed = left.edited + left.omitted + right.edited + right.added > 0.0;
    let [all_left, all_right] = counted.solid;
    let plain = rows
        .iter()
        .all(|r| r.kind == RowKind::Same && !r.moved && r.spans.iter().all(|s| s.op == SpanOp::Same));
    // Never 100 for less than all; sums of shares are not exact.
    let most = |share: f64| if share < 1.0 - 1e-9 { 99.0 } else { 100.0 };
    let percent = |share: f64| format!("{:.0} %", (share * 100.0).round().clamp(0.0, most(share)));
    let (l, r) = (percent(figures.left_kept), percent(figures.right_kept));
    let kept = format!(
        "{l} of the left text stands in the right one and {r} of the right text comes from the left one"
    );
    let (kind, mut reason) = if all_left + all_right == 0 {
        (VerdictKind::Independent, "Neither article has any text to compare".to_owned())
    } else if !changed && plain {
        (VerdictKind::Identical, format!("All {all_left} characters are the same"))
    } else if !changed && left.moved + right.moved == 0.0 && figures.moved_rows == 0 {
        (
            VerdictKind::Reprint,
            format!(
                "Only form differs: {} characters are written differently",
                counted.folded_solid.into_iter().max().unwrap_or_default()
            ),
        )
    } else if figures.right_kept >= REPRINT_KEPT {
        (
            VerdictKind::EditedReprint,
            format!("{kept} (an edited reprint from {} of the right text)", percent(REPRINT_KEPT)),
        )
    } else if figures.right_kept.max(figures.left_kept) >= DERIVED_KEPT {
        (VerdictKind::Derived, format!("{kept} (derived from {} of either)", percent(DERIVED_KEPT)))
    } else {
        (VerdictKind::Independent, format!("Only {kept}"))
    };
    if let Some(shorter) = figures.little {
        reason
            .push_str(&format!("; the shorter text has only {shorter} characters, so this rests on little"));
    }
    reason.push('.');
    Verdict { kind, reason, figures }
}
