//! The verdict and the figures it rests on.

use crate::article::Article;
use crate::text::Language;

use super::shares::Counted;
use super::{FactDifference, FactStatus, Figures, Row, RowKind, Shares, SpanOp, Verdict, VerdictKind};

/// Share of the right text that must come from the left one for an edited reprint.
const REPRINT_KEPT: f64 = 0.8;
/// Share of either text that must stand in the other for a derived one.
pub(super) const DERIVED_KEPT: f64 = 0.2;
/// The same where it stands there in scattered pieces, each shorter than a passage: 北京时间2008年 and 目前尚无人员伤亡 stand in
/// any report of an earthquake.
pub(super) const SCATTERED_KEPT: f64 = 0.5;
/// Scalar values of a passage where words are written together.
pub(super) const PASSAGE: usize = 20;
/// And where blanks part them.
const PASSAGE_OF_WORDS: usize = 40;
/// Characters that are not blank under which a verdict rests on little.
const LITTLE: usize = 100;

/// How much two articles share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum InCommon {
    /// Too little for one to come from the other.
    Little,
    /// Not enough for one to come from the other in scattered pieces: less than half of either.
    Some,
    Most,
}

impl InCommon {
    pub(super) fn of(shares: &Shares) -> Self {
        match shares.left.kept().max(shares.right.kept()) {
            kept if kept < DERIVED_KEPT => Self::Little,
            kept if kept < SCATTERED_KEPT => Self::Some,
            _ => Self::Most,
        }
    }
}

/// The verdict on finished rows.
pub(super) fn judge(
    articles: [&Article; 2],
    counted: &Counted,
    rows: &[Row],
    facts: &[FactDifference],
) -> Verdict {
    let most = counted.shares.left.kept().max(counted.shares.right.kept());
    let longest = longest_piece(rows);
    let passage = if articles.into_iter().any(are_spaced) { PASSAGE_OF_WORDS } else { PASSAGE };
    let scattered = (DERIVED_KEPT..SCATTERED_KEPT).contains(&most) && longest < passage;
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
        scattered: scattered.then_some(longest),
        little: Some(counted.solid[0].min(counted.solid[1])).filter(|shorter| *shorter < LITTLE),
        languages: if most < DERIVED_KEPT || scattered { languages(articles) } else { None },
    };
    verdict(counted, rows, figures)
}

/// The languages of two texts that are of two.
fn languages(articles: [&Article; 2]) -> Option<[Language; 2]> {
    let both = [articles[0].language()?, articles[1].language()?];
    (both[0] != both[1]).then_some(both)
}

/// The rule, first that holds:
/// `identical`: every row same, nothing moved, split, merged or folded;
/// `reprint`: no difference that counts and nothing moved: all text of both stands in the other;
/// `edited_reprint`: at least [`REPRINT_KEPT`] of the right text comes from the left one;
/// `derived`: at least [`DERIVED_KEPT`] of either text stands in the other, and a [`PASSAGE`] of it in one piece, or
/// [`SCATTERED_KEPT`];
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
    } else if let Some(longest) = figures.scattered {
        (VerdictKind::Independent, format!("{kept}, but in pieces of at most {longest} characters"))
    } else if figures.right_kept.max(figures.left_kept) >= DERIVED_KEPT {
        (VerdictKind::Derived, format!("{kept} (derived from {} of either)", percent(DERIVED_KEPT)))
    } else {
        (VerdictKind::Independent, format!("Only {kept}"))
    };
    if let Some(shorter) = figures.little {
        reason
            .push_str(&format!("; the shorter text has only {shorter} characters, so this rests on little"));
    }
    if let Some([left, right]) = figures.languages {
        reason.push_str(&format!(
            "; the left text is in {left:?} and the right one in {right:?}, and words are compared within one language only"
        ));
    }
    reason.push('.');
    Verdict { kind, reason, figures }
}

/// The scalar values of the longest piece of either text that stands in the other as it is, over as many paragraphs as it goes
/// on.
fn longest_piece(rows: &[Row]) -> usize {
    let (mut longest, mut run, mut last) = (0, 0, [None; 2]);
    for row in rows.iter().filter(|row| !row.left.is_empty() && !row.right.is_empty()) {
        if [&row.left, &row.right].map(|blocks| blocks.first().copied()) != last {
            run = 0;
        }
        for span in &row.spans {
            let length =
                [span.left, span.right].map(|[start, end]| end - start).into_iter().max().unwrap_or(0);
            run = if matches!(span.op, SpanOp::Same | SpanOp::Folded) { run + length } else { 0 };
            longest = longest.max(if span.op == SpanOp::Moved { length } else { run });
        }
        last = [&row.left, &row.right].map(|blocks| blocks.last().map(|block| block + 1));
    }
    longest
}

/// Whether blanks part the words of an article, as far as its beginning shows.
fn are_spaced(article: &Article) -> bool {
    const LOOKED_AT: usize = 200;
    let letters = article.blocks.iter().flat_map(|block| block.text.chars());
    let (mut wide, mut narrow) = (0, 0);
    for c in letters.filter(|c| c.is_alphabetic()).take(LOOKED_AT) {
        *(if matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{20000}'..) { &mut wide } else { &mut narrow }) += 1;
    }
    narrow > wide
}

#[cfg(test)]
mod tests {
    use crate::compare::{Verdict, VerdictKind, collate};
    use crate::read::{self, Document, Options};
    use crate::task::Watch;
    use crate::text::Policy;

    fn verdict(left: &str, right: &str) -> Verdict {
        let article = |text: &str| {
            let options = Options { raw: true, ..Options::default() };
            std::sync::Arc::new(read::article(&Document::pasted(text), &options).unwrap())
        };
        let articles = vec![article(left), article(right)];
        let collation = collate(articles, 0, Policy::default(), &Watch::default()).unwrap();
        collation.comparisons[0].verdict.clone()
    }

    #[test]
    fn a_pattern_in_common_makes_no_text_of_another() {
        let left = "据澄江省地震台网测定，北京时间5月12日6时，青屏县发生4.3级地震，震源深度约10公里。目前尚无人员伤亡。县城的学校照常上课，水库没有险情。";
        let right = "据柳江省地震台网测定，北京时间8月30日16时，白水县北部山区发生6.1级强烈地震，震源很浅，约8公里，沿江几个乡镇的\
                     老屋倒了，救援的队伍已经上路。目前尚无一人伤亡。";
        let found = verdict(left, right);
        assert_eq!(found.kind, VerdictKind::Independent, "{}", found.reason);
        assert!(found.reason.contains("in pieces of at most"), "{}", found.reason);
    }

    #[test]
    fn a_passage_makes_a_text_of_another() {
        let passage = "渡口的老船工把缆绳送给了小学，孩子们拿它拔河，一直玩到天黑。";
        let left =
            format!("{passage}镇里说，新桥通车以后，渡船还要再开一年，等对岸的公路修好。县里拨了一笔钱。");
        let right =
            format!("{passage}另据了解，施工队已经撤走，工地上的板房留给了村里做仓库，明年春天还要种树。");
        assert_eq!(verdict(&left, &right).kind, VerdictKind::Derived);
        // In paragraphs of their own.
        let lines = passage.replace('，', "，\n\n");
        let right =
            format!("{lines}\n\n另据了解，施工队已经撤走，工地上的板房留给了村里做仓库，明年春天还要种树。");
        let left =
            format!("{lines}\n\n镇里说，新桥通车以后，渡船还要再开一年，等对岸的公路修好。县里拨了一笔钱。");
        assert_eq!(verdict(&left, &right).kind, VerdictKind::Derived);
    }
}
