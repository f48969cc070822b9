//! What holds for every comparison, whatever the texts.

use std::sync::Arc;

use proptest::prelude::*;
use variorum::article::{Article, Block, BlockKind, Format};
use variorum::compare::display::{self, Line, Side};
use variorum::compare::{Collation, Comparison, Row, RowKind, SpanOp, VerdictKind, collate};
use variorum::task::Watch;
use variorum::text::Policy;

pub(crate) fn article(paragraphs: &[String]) -> Arc<Article> {
    let blocks =
        paragraphs.iter().map(|text| Block { kind: BlockKind::Paragraph, text: text.clone() }).collect();
    Arc::new(Article {
        path: String::new(),
        format: Format::Text,
        encoding: "UTF-8".to_owned(),
        sha256: String::new(),
        headline: None,
        published: None,
        outlet: None,
        source: None,
        author: None,
        editor: None,
        blocks,
        set_aside: Vec::new(),
        facts: Vec::new(),
        warnings: Vec::new(),
    })
}

pub(crate) fn compared(left: &[String], right: &[String], policy: Policy) -> Collation {
    collate(vec![article(left), article(right)], 0, policy, &Watch::default()).unwrap()
}

/// Few characters, so that texts share much; of many scripts, with marks, joiners and blanks.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[天地人大小的了是三四，。“”]{0,24}",
        2 => "[ab the,.1290%　 -]{0,24}",
        1 => "(国|國|臺|台|ｶﾞ|ガ|한국|ก็|བོད་|👩‍👩‍👧|e\u{301}|🇨🇳|１２|12|[\u{200b}\u{fe0f}\u{200d}\u{feff}])*",
        1 => "[^\n\r]{0,12}",
    ]
}

/// Two versions: the second picks, edits and shuffles paragraphs of the first.
fn versions() -> impl Strategy<Value = (Vec<String>, Vec<String>)> {
    (prop::collection::vec(text(), 0..9), prop::collection::vec((0..12_usize, 0..4_u8, text()), 0..9))
        .prop_map(|(old, picks)| {
            let new = picks
                .into_iter()
                .map(|(at, how, fresh)| match (old.get(at), how) {
                    (Some(kept), 0 | 1) => kept.clone(),
                    (Some(kept), 2) => format!("{kept}{fresh}"),
                    _ => fresh,
                })
                .collect();
            (old, new)
        })
}

fn policy() -> impl Strategy<Value = Policy> {
    prop_oneof![Just(Policy::default()), Just(Policy::NONE), Just(Policy::all())]
}

fn check_lossless(collation: &Collation, comparison: &Comparison) -> Result<(), TestCaseError> {
    for (side, number) in [(Side::Left, comparison.left), (Side::Right, comparison.right)] {
        let article = &collation.articles[number];
        let mut seen: Vec<usize> = comparison.rows.iter().flat_map(|r| side.blocks(r)).copied().collect();
        seen.sort_unstable();
        prop_assert_eq!(seen, (0..article.blocks.len()).collect::<Vec<_>>());
        for row in &comparison.rows {
            let text = display::text(article, row, side);
            let mut at = 0;
            for span in &row.spans {
                let range = side.range(span);
                prop_assert_eq!(range.start, at);
                prop_assert!(range.end >= at);
                at = range.end;
            }
            prop_assert_eq!(at, text.chars().count());
            let segments = display::segments(row, side, &text);
            let again: String = segments.iter().map(|s| &text[s.bytes.clone()]).collect();
            prop_assert_eq!(&again, &*text);
        }
    }
    for row in &comparison.rows {
        let (left, right) = (
            display::text(&collation.articles[comparison.left], row, Side::Left),
            display::text(&collation.articles[comparison.right], row, Side::Right),
        );
        let cut = |text: &str, range: std::ops::Range<usize>| {
            text.chars().skip(range.start).take(range.len()).collect::<String>()
        };
        for span in &row.spans {
            let (l, r) = (cut(&left, Side::Left.range(span)), cut(&right, Side::Right.range(span)));
            match span.op {
                SpanOp::Same => prop_assert_eq!(l, r),
                SpanOp::Folded => prop_assert_ne!(l, r),
                SpanOp::Deleted => prop_assert!(!l.is_empty() && r.is_empty()),
                SpanOp::Inserted => prop_assert!(l.is_empty() && !r.is_empty()),
                SpanOp::Replaced => prop_assert!(!l.is_empty() && !r.is_empty()),
                SpanOp::Moved => prop_assert!(!l.is_empty() || !r.is_empty()),
            }
        }
    }
    Ok(())
}

fn check_lines(comparison: &Comparison) -> Result<(), TestCaseError> {
    let lines = display::lines(comparison);
    for side in Side::BOTH {
        let shown: Vec<usize> = lines
            .iter()
            .filter(|line| line.shows(side))
            .flat_map(|line| side.blocks(&comparison.rows[line.row()]).iter().copied())
            .collect();
        let all: usize = comparison.rows.iter().map(|r| side.blocks(r).len()).sum();
        prop_assert_eq!(shown, (0..all).collect::<Vec<_>>());
    }
    for (at, line) in lines.iter().enumerate() {
        match *line {
            Line::Row(_) => {}
            Line::MovedAway { row, other } => prop_assert_eq!(lines[other], Line::MovedIn { row, other: at }),
            Line::MovedIn { row, other } => prop_assert_eq!(lines[other], Line::MovedAway { row, other: at }),
        }
    }
    Ok(())
}

/// Rows as (left, right, kind, moved), in the order of their blocks.
fn outline(rows: &[Row], swapped: bool) -> Vec<(Vec<usize>, Vec<usize>, RowKind, bool)> {
    let mut all: Vec<_> = rows
        .iter()
        .map(|r| {
            let kind = match r.kind {
                RowKind::Omitted if swapped => RowKind::Added,
                RowKind::Added if swapped => RowKind::Omitted,
                RowKind::Split if swapped => RowKind::Merged,
                RowKind::Merged if swapped => RowKind::Split,
                kind => kind,
            };
            let (l, r_) = if swapped { (&r.right, &r.left) } else { (&r.left, &r.right) };
            (l.clone(), r_.clone(), kind, r.moved)
        })
        .collect();
    all.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_is_lost_and_lines_read_in_order((old, new) in versions(), policy in policy()) {
        let collation = compared(&old, &new, policy);
        let comparison = &collation.comparisons[0];
        check_lossless(&collation, comparison)?;
        check_lines(comparison)?;
        let shares = comparison.shares;
        let left = shares.left.same + shares.left.folded + shares.left.edited + shares.left.omitted;
        let right = shares.right.same + shares.right.folded + shares.right.edited + shares.right.added;
        for sum in [left, right] {
            prop_assert!(sum == 0.0 || (sum - 1.0).abs() < 1e-9, "shares add up to {}", sum);
        }
        for row in &comparison.rows {
            prop_assert!((0.0..=1.0).contains(&row.similarity));
        }
    }

    #[test]
    fn a_text_is_its_own_copy(old in prop::collection::vec(text(), 0..9), policy in policy()) {
        let collation = compared(&old, &old, policy);
        let comparison = &collation.comparisons[0];
        prop_assert!(comparison.rows.iter().all(|r| r.kind == RowKind::Same && !r.moved && r.left == r.right));
        if old.iter().any(|p| p.chars().any(|c| !c.is_whitespace())) {
            prop_assert_eq!(comparison.verdict.kind, VerdictKind::Identical);
        }
    }

    #[test]
    fn swapping_the_sides_mirrors_the_result((old, new) in versions(), policy in policy()) {
        let there = compared(&old, &new, policy);
        let back = compared(&new, &old, policy);
        prop_assert_eq!(outline(&there.comparisons[0].rows, false), outline(&back.comparisons[0].rows, true));
        let (a, b) = (there.comparisons[0].verdict.figures, back.comparisons[0].verdict.figures);
        prop_assert_eq!((a.left_kept, a.right_kept), (b.right_kept, b.left_kept));
    }

    #[test]
    fn the_base_changes_the_view_not_the_pairs((old, new) in versions()) {
        let articles = vec![article(&old), article(&new)];
        let first = collate(articles.clone(), 0, Policy::default(), &Watch::default()).unwrap();
        let second = collate(articles, 1, Policy::default(), &Watch::default()).unwrap();
        prop_assert_eq!(outline(&first.comparisons[0].rows, false), outline(&second.comparisons[0].rows, true));
    }
}

#[test]
fn a_cancelled_comparison_says_so() {
    let watch = Watch::default();
    watch.cancel();
    let articles = vec![article(&["一".to_owned()]), article(&["二".to_owned()])];
    assert!(collate(articles, 0, Policy::default(), &watch).is_err());
}
