//! Shares, figures and the verdict that rests on them.

use crate::article::{Article, Block};

use super::{
    FactDifference, FactStatus, Figures, LeftShares, RightShares, Row, RowKind, Shares, SpanOp, Verdict,
    VerdictKind,
};

/// Share of the right text that must come from the left one for an edited reprint.
const REPRINT_KEPT: f64 = 0.8;
/// Share of either text that must stand in the other for a derived one.
const DERIVED_KEPT: f64 = 0.2;
/// Characters that are not blank under which a verdict rests on little.
const LITTLE: usize = 100;

/// What became of the characters of one side that are not blank.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    same: usize,
    folded: usize,
    edited: usize,
    alone: usize,
    moved: usize,
}

impl Tally {
    fn all(&self) -> usize {
        self.same + self.folded + self.edited + self.alone
    }

    fn share(&self, part: usize) -> f64 {
        if self.all() == 0 { 0.0 } else { part as f64 / self.all() as f64 }
    }

    fn kept(&self) -> f64 {
        self.share(self.same + self.folded)
    }
}

/// Shares and verdict of finished rows.
pub(super) fn judge(a: &Article, b: &Article, rows: &[Row], facts: &[FactDifference]) -> (Shares, Verdict) {
    let left = tally(&a.blocks, rows, |row| &row.left, |span| span.left);
    let right = tally(&b.blocks, rows, |row| &row.right, |span| span.right);
    let shares = Shares {
        left: LeftShares {
            same: left.share(left.same),
            folded: left.share(left.folded),
            edited: left.share(left.edited),
            omitted: left.share(left.alone),
            moved: left.share(left.moved),
        },
        right: RightShares {
            same: right.share(right.same),
            folded: right.share(right.folded),
            edited: right.share(right.edited),
            added: right.share(right.alone),
            moved: right.share(right.moved),
        },
    };
    let rows_of = |kind: RowKind| rows.iter().filter(|r| r.kind == kind).count();
    let figures = Figures {
        left_kept: left.kept(),
        right_kept: right.kept(),
        same_rows: rows_of(RowKind::Same),
        edited_rows: rows_of(RowKind::Edited),
        moved_rows: rows.iter().filter(|r| r.moved).count(),
        split_rows: rows_of(RowKind::Split),
        merged_rows: rows_of(RowKind::Merged),
        omitted_rows: rows_of(RowKind::Omitted),
        added_rows: rows_of(RowKind::Added),
        fact_conflicts: facts.iter().filter(|f| f.status == FactStatus::Conflict).count(),
    };
    (shares, verdict(&left, &right, rows, figures))
}

/// One pass over the characters of a side along its spans.
fn tally(
    blocks: &[Block],
    rows: &[Row],
    side: fn(&Row) -> &Vec<usize>,
    range: fn(&super::Span) -> [usize; 2],
) -> Tally {
    let mut sum = Tally::default();
    for row in rows {
        let mut chars = side(row).iter().enumerate().flat_map(|(at, &block)| {
            let joint = (at > 0).then_some('\n');
            joint.into_iter().chain(blocks.get(block).map_or("", |b| b.text.as_str()).chars())
        });
        let alone = matches!(row.kind, RowKind::Omitted | RowKind::Added);
        for span in &row.spans {
            let [start, end] = range(span);
            let solid = chars.by_ref().take(end - start).filter(|c| !c.is_whitespace()).count();
            match span.op {
                SpanOp::Same | SpanOp::Moved => sum.same += solid,
                SpanOp::Folded => sum.folded += solid,
                _ if alone => sum.alone += solid,
                _ => sum.edited += solid,
            }
            if row.moved || span.op == SpanOp::Moved {
                sum.moved += solid;
            }
        }
    }
    sum
}

/// The rule, first that holds:
/// `identical`: every row same, nothing moved, split, merged or folded;
/// `reprint`: no difference that counts and nothing moved: all text of both stands in the other;
/// `edited_reprint`: at least [`REPRINT_KEPT`] of the right text comes from the left one;
/// `derived`: at least [`DERIVED_KEPT`] of either text stands in the other;
/// `independent`: else.
fn verdict(left: &Tally, right: &Tally, rows: &[Row], figures: Figures) -> Verdict {
    let changed = left.edited + left.alone + right.edited + right.alone;
    let letters = left.folded + right.folded == 0;
    let plain = rows
        .iter()
        .all(|r| r.kind == RowKind::Same && !r.moved && r.spans.iter().all(|s| s.op == SpanOp::Same));
    let percent = |share: f64| format!("{:.0} %", (share * 100.0).clamp(0.0, 100.0).round());
    let (l, r) = (percent(figures.left_kept), percent(figures.right_kept));
    let kept = format!(
        "{l} of the left text stands in the right one and {r} of the right text comes from the left one"
    );
    let (kind, mut reason) = if left.all() + right.all() == 0 {
        (VerdictKind::Independent, "Neither article has any text to compare".to_owned())
    } else if changed == 0 && plain && letters {
        (VerdictKind::Identical, format!("All {} characters are the same", left.all()))
    } else if changed + left.moved + right.moved == 0 {
        (
            VerdictKind::Reprint,
            format!(
                "Only form differs: {} characters are written differently",
                left.folded.max(right.folded)
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
    if left.all().min(right.all()) < LITTLE {
        reason.push_str(&format!(
            "; the shorter text has only {} characters, so this rests on little",
            left.all().min(right.all())
        ));
    }
    reason.push('.');
    Verdict { kind, reason, figures }
}
