//! Articles to comparison: alignment, moves, word edits, fact differences, shares, verdict.
//! Pure: no input or output, no threads that outlive a call, no words for people but `Verdict::reason`.

mod attribution;
mod corrections;
mod credit;
mod outcome;
mod parts;

pub use attribution::{Attribution, AttributionChange, AttributionKind, Manner};
pub use corrections::{Correction, Corrections, Resolved};
pub use credit::{Authors, Credit, Credited, source_of};
pub use difference::{FactDifference, FactStatus};
pub use outcome::{
    Collation, Comparison, Figures, FoldedCounts, LeftShares, PartShares, Place, RightShares, Row, RowKind,
    SCHEMA, Shares, Span, SpanOp, Transfer, Verdict, VerdictKind,
};
pub use parts::{Parts, number_of};

mod again;
mod align;
mod around;
mod chain;
mod difference;
mod facts;
mod figures;
mod lengths;
mod numbered;
mod pair;
mod renumber;
mod scripts;
mod shares;
#[cfg(test)]
mod tests;
mod transfers;
mod unclosed;
mod words;

pub mod display;
pub mod findings;
pub mod many;
pub mod outline;

use std::sync::Arc;

use crate::article::Article;
use crate::task::{Cancelled, Watch};
use crate::text::Policy;

use align::Pieces;
use lengths::Lengths;

/// Holds every article against `base` (an index, clamped into the list).
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub fn collate(
    articles: Vec<Arc<Article>>,
    base: usize,
    policy: Policy,
    watch: &Watch,
) -> Result<Collation, Cancelled> {
    collate_corrected(articles, base, policy, &[], watch)
}

/// The same with what the reader decided about each comparison, in their order; where there is none, nothing was.
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub fn collate_corrected(
    articles: Vec<Arc<Article>>,
    base: usize,
    policy: Policy,
    corrections: &[Corrections],
    watch: &Watch,
) -> Result<Collation, Cancelled> {
    let base = base.min(articles.len().saturating_sub(1));
    let none = Corrections::default();
    let mut comparisons = Vec::new();
    for (at, right) in (0..articles.len()).filter(|&i| i != base).enumerate() {
        let corrections = corrections.get(at).unwrap_or(&none);
        comparisons.push(pair_corrected(
            (base, &articles[base]),
            (right, &articles[right]),
            policy,
            corrections,
            watch,
        )?);
    }
    Ok(Collation { schema: SCHEMA, articles, base, ignore: policy, comparisons })
}

/// Compares two articles; each comes with its number in the collation.
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub fn pair(
    left: (usize, &Article),
    right: (usize, &Article),
    policy: Policy,
    watch: &Watch,
) -> Result<Comparison, Cancelled> {
    pair_corrected(left, right, policy, &Corrections::default(), watch)
}

/// The same around what the reader decided, which holds whatever the texts say.
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub fn pair_corrected(
    (left, a): (usize, &Article),
    (right, b): (usize, &Article),
    policy: Policy,
    corrections: &Corrections,
    watch: &Watch,
) -> Result<Comparison, Cancelled> {
    watch.check()?;
    let lengths = Lengths::of([&a.blocks, &b.blocks]);
    let turns = pair::turns(&a.blocks, &b.blocks, corrections);
    let mut pieces = [a, b].map(|article| Pieces::new(&article.blocks, policy));
    let mut rows = pair::rows([a, b], &lengths, &mut pieces, policy, corrections, turns, watch)?;
    let transfers = transfers::find([a, b], &mut rows, &pieces, policy, turns, watch)?;
    drop(pieces);
    unclosed::fold([a, b], &mut rows, policy);
    let counted = shares::of([a, b], &lengths, &rows, policy);
    let common = figures::InCommon::of(&counted.shares);
    let mut facts = facts::differences([a, b], &lengths, &rows, policy, turns, common);
    renumber::settle(&mut facts, [a, b], &rows);
    let mut attributions = attribution::changes([a, b], &rows, &facts, policy, turns, watch)?;
    attributions.extend(renumber::stale([a, b], &rows));
    attributions.sort_by_key(|change| (change.row, change.left, change.right, change.kind));
    let verdict = figures::judge([a, b], &counted, &rows, &facts);
    let (shares, folded) = (counted.shares, counted.folded);
    let credit = credit::of(a, b, verdict.kind);
    watch.set_progress(1, 1);
    Ok(Comparison { left, right, rows, transfers, facts, attributions, shares, folded, verdict, credit })
}
