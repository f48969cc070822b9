//! What the reader decided holds, whatever the texts say, and everything else that holds for a comparison does too.

use std::sync::Arc;

use proptest::prelude::*;
use variorum::article::Article;
use variorum::compare::display::Side;
use variorum::compare::{Collation, Comparison, Correction, Corrections, Row, RowKind, collate_corrected};
use variorum::task::Watch;
use variorum::text::Policy;

use crate::invariants::{
    article, compared, is_lossless, mirrored, paragraphs, policy, reads_in_order, says_the_truth,
    transfers_are_true,
};

fn corrected(
    left: &Arc<Article>,
    right: &Arc<Article>,
    policy: Policy,
    corrections: &Corrections,
) -> Collation {
    let articles = vec![Arc::clone(left), Arc::clone(right)];
    collate_corrected(articles, 0, policy, std::slice::from_ref(corrections), &Watch::default()).unwrap()
}

/// Blocks that may exist.
fn block() -> impl Strategy<Value = usize> {
    0..9_usize
}

fn blocks() -> impl Strategy<Value = Vec<usize>> {
    prop_oneof![
        4 => block().prop_map(|n| vec![n]),
        2 => (block(), 2..4_usize).prop_map(|(n, count)| (n..n + count).collect()),
        1 => prop::collection::vec(block(), 0..3),
    ]
}

fn correction() -> impl Strategy<Value = Correction> {
    prop_oneof![
        2 => (blocks(), blocks()).prop_map(|(left, right)| Correction::Together { left, right }),
        1 => (blocks(), blocks()).prop_map(|(left, right)| Correction::Apart { left, right }),
        1 => (any::<bool>(), block()).prop_map(|(left, block)| {
            Correction::Begin { side: if left { Side::Left } else { Side::Right }, block }
        }),
    ]
}

fn corrections() -> impl Strategy<Value = Corrections> {
    prop::collection::vec(correction(), 1..6).prop_map(Corrections::from_iter)
}

/// Whether a decision names only blocks that exist, and a row that can be.
fn can_hold(one: &Correction, articles: [&Article; 2]) -> bool {
    let exists = |side: Side| one.blocks(side).iter().all(|&n| n < articles[side.index()].blocks.len());
    let neighbours = |list: &[usize]| !list.is_empty() && list.windows(2).all(|w| w[0] + 1 == w[1]);
    let is_row = match one {
        Correction::Together { left, right } => neighbours(left) && neighbours(right),
        Correction::Apart { .. } | Correction::Begin { .. } => true,
    };
    exists(Side::Left) && exists(Side::Right) && is_row
}

fn speak_of_the_same(one: &Correction, other: &Correction) -> bool {
    Side::BOTH.iter().any(|&side| one.blocks(side).iter().any(|n| other.blocks(side).contains(n)))
}

fn holds(one: &Correction, rows: &[Row]) -> bool {
    match one {
        Correction::Together { left, right } => rows.iter().any(|r| r.left == *left && r.right == *right),
        Correction::Apart { left, right } => !rows
            .iter()
            .any(|r| left.iter().any(|n| r.left.contains(n)) && right.iter().any(|n| r.right.contains(n))),
        Correction::Begin { side, block } => rows.iter().any(|r| side.blocks(r).first() == Some(block)),
    }
}

fn pairs(comparison: &Comparison, swap: bool) -> Vec<(Vec<usize>, Vec<usize>, RowKind, bool)> {
    let row = |r: &Row| match swap {
        false => (r.left.clone(), r.right.clone(), r.kind, r.moved),
        true => (r.right.clone(), r.left.clone(), mirrored(r.kind), r.moved),
    };
    let mut pairs: Vec<_> = comparison.rows.iter().map(row).collect();
    pairs.sort_by_key(|(left, right, ..)| (left.clone(), right.clone()));
    pairs
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn decisions_hold_and_nothing_is_lost(
        a in paragraphs(), b in paragraphs(), policy in policy(), corrections in corrections()
    ) {
        let (Some(left), Some(right)) = (article(&a), article(&b)) else { return Ok(()) };
        let collation = corrected(&left, &right, policy, &corrections);
        let comparison = &collation.comparisons[0];
        is_lossless(&left, &right, comparison);
        says_the_truth(&left, &right, comparison);
        transfers_are_true(&collation, comparison);
        reads_in_order(comparison);
        let all: Vec<&Correction> = corrections.iter().filter(|c| can_hold(c, [&left, &right])).collect();
        for (at, one) in all.iter().enumerate() {
            // A newer one about the same blocks may have another will.
            if !all[at + 1..].iter().any(|newer| speak_of_the_same(one, newer)) {
                prop_assert!(holds(one, &comparison.rows), "{one:?} of {corrections:?}: {:?}", comparison.rows);
            }
        }
    }

    #[test]
    fn pairs_kept_apart_are_never_in_one_row(
        a in paragraphs(), b in paragraphs(), apart in prop::collection::vec((blocks(), blocks()), 1..5)
    ) {
        let (Some(left), Some(right)) = (article(&a), article(&b)) else { return Ok(()) };
        let all: Corrections =
            apart.into_iter().map(|(left, right)| Correction::Apart { left, right }).collect();
        let collation = corrected(&left, &right, Policy::default(), &all);
        for one in all.iter().filter(|c| can_hold(c, [&left, &right])) {
            prop_assert!(holds(one, &collation.comparisons[0].rows), "{one:?}");
        }
    }

    #[test]
    fn swapping_the_sides_mirrors_what_was_corrected(
        a in paragraphs(), b in paragraphs(), corrections in corrections(), same in any::<bool>()
    ) {
        // Two texts that do not differ have only the decisions to tell them apart.
        let (Some(left), Some(right)) = (article(&a), article(if same { &a } else { &b })) else { return Ok(()) };
        let one = corrected(&left, &right, Policy::default(), &corrections);
        let other = corrected(&right, &left, Policy::default(), &corrections.mirrored());
        prop_assert_eq!(pairs(&one.comparisons[0], false), pairs(&other.comparisons[0], true));
    }

    #[test]
    fn decisions_that_do_not_apply_change_nothing(
        a in paragraphs(), b in paragraphs(), policy in policy(), side in any::<bool>()
    ) {
        let (Some(left), Some(right)) = (article(&a), article(&b)) else { return Ok(()) };
        let side = if side { Side::Left } else { Side::Right };
        let stale = [
            Correction::Together { left: vec![0, 2], right: vec![0] },
            Correction::Together { left: vec![], right: vec![0] },
            Correction::Apart { left: vec![0], right: vec![right.blocks.len()] },
            Correction::Begin { side, block: 99 },
        ];
        let json = |collation: &Collation| serde_json::to_string(collation).unwrap();
        let plain = compared(&left, &right, policy);
        prop_assert_eq!(json(&corrected(&left, &right, policy, &Corrections::from_iter(stale))), json(&plain));
    }

    #[test]
    fn what_was_decided_is_found_again(a in paragraphs(), b in paragraphs(), corrections in corrections()) {
        let (Some(left), Some(right)) = (article(&a), article(&b)) else { return Ok(()) };
        let articles = [&*left, &*right];
        let can: Corrections = corrections.iter().filter(|c| can_hold(c, articles)).cloned().collect();
        let found = can.anchored(articles).resolve(articles);
        prop_assert_eq!(found.gone, Vec::<usize>::new());
        prop_assert_eq!(found.corrections, can);
    }
}

/// The rest is aligned around what was fixed, and the figures follow.
#[test]
fn figures_follow_what_was_fixed() {
    let of = |texts: &[&str]| article(&texts.iter().map(|&t| t.to_owned()).collect::<Vec<_>>()).unwrap();
    let left = of(&["渡口今晨重开，首日乘船三百人。", "镇长说票价仍是两元。", "老船工退休了。"]);
    let right = of(&["渡口今晨重开，首日乘船五百人。", "学校收到一根缆绳，孩子们拿它拔河。"]);
    let plain = compared(&left, &right, Policy::default());
    let before = &plain.comparisons[0];
    assert_eq!(before.verdict.figures.fact_conflicts, 1);
    assert_eq!(before.verdict.figures.omitted_rows, 2);
    let apart = Correction::Apart { left: vec![0], right: vec![0] };
    let together = Correction::Together { left: vec![1, 2], right: vec![1] };
    let after = corrected(&left, &right, Policy::default(), &Corrections::from_iter([apart, together]));
    let after = &after.comparisons[0];
    let figures = after.verdict.figures;
    assert_eq!((figures.omitted_rows, figures.added_rows, figures.merged_rows), (1, 1, 1));
    // The two figures still disagree, but now they stand in two rows.
    let places = |c: &Comparison| c.facts.first().map(|f| (f.row, f.right_row));
    assert_eq!([places(before), places(after)], [Some((0, None)), Some((0, Some(1)))]);
    assert!(after.shares.left.same < before.shares.left.same);
    let kinds: Vec<RowKind> = after.rows.iter().map(|r| r.kind).collect();
    assert_eq!(kinds, [RowKind::Omitted, RowKind::Added, RowKind::Merged]);
}
