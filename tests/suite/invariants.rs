//! What holds for every comparison, whatever the texts.

use std::sync::Arc;

use proptest::prelude::*;
use variorum::article::Article;
use variorum::compare::display::{Line, Side, lines, segments, slice, text};
use variorum::compare::{Collation, Comparison, FactStatus, Place, RowKind, SpanOp, VerdictKind, collate};
use variorum::facts;
use variorum::read::{self, Document, Options};
use variorum::task::Watch;
use variorum::text::{Folder, Policy};

pub(crate) fn article(paragraphs: &[String]) -> Option<Arc<Article>> {
    let options = Options { raw: true, ..Options::default() };
    let mut article = read::article(&Document::pasted(&paragraphs.join("\n\n")), &options).ok()?;
    facts::annotate(&mut article, &Watch::default()).unwrap();
    Some(Arc::new(article))
}

pub(crate) fn compared(left: &Arc<Article>, right: &Arc<Article>, policy: Policy) -> Collation {
    collate(vec![Arc::clone(left), Arc::clone(right)], 0, policy, &Watch::default()).unwrap()
}

/// Sentences that overlap, so that texts made of them share, split, merge and move.
fn sentence() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("渡口今晨重开，首日乘船三百人。".to_owned()),
        Just("渡口今晨重开,首日乘船五百人。".to_owned()),
        Just("镇长说：“票价仍是两元，老人和学生不收钱。”".to_owned()),
        Just("据县交通局介绍，渡口今晨重开，首日乘船三百人。".to_owned()),
        Just("知情人士承认，渡口今晨可能重开，首日乘船三百人。".to_owned()),
        Just("The ferry may have opened again at six this morning, Low claimed.".to_owned()),
        Just("The ferry opened again at six this morning, police said.".to_owned()),
        Just("老船工把旧缆绳送给了镇上的小学，孩子们拿它拔河。".to_owned()),
        Just("The ferry opened again at six this morning, with 300 people aboard.".to_owned()),
        Just("The ferry opened at six, with 500 people aboard.".to_owned()),
        Just("나루터가 오늘 아침 다시 열렸다.".to_owned()),
        Just("渡船は今朝、二年ぶりに動き出した。".to_owned()),
        Just("བོད་ཡིག་གི་ཚིག".to_owned()),
        "[一-三a-c，。 “”é\u{301}😀]{1,20}",
    ]
}

pub(crate) fn paragraphs() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(prop::collection::vec(sentence(), 1..4).prop_map(|s| s.concat()), 1..9)
}

pub(crate) fn policy() -> impl Strategy<Value = Policy> {
    prop_oneof![Just(Policy::default()), Just(Policy::NONE), Just(Policy::all())]
}

/// Both texts can be rebuilt from the spans to the letter, and every block stands in exactly one row.
pub(crate) fn is_lossless(left: &Article, right: &Article, comparison: &Comparison) {
    for (side, article) in [(Side::Left, left), (Side::Right, right)] {
        let mut seen: Vec<usize> = Vec::new();
        for row in &comparison.rows {
            let whole = text(article, row, side);
            let mut at = 0;
            for span in &row.spans {
                let range = side.range(span);
                assert_eq!(range.start, at, "{row:?}");
                assert!(range.end >= range.start);
                at = range.end;
            }
            if !side.blocks(row).is_empty() {
                assert_eq!(at, whole.chars().count(), "{row:?}");
            }
            let rebuilt: String =
                segments(row, side, &whole).iter().map(|s| &whole[s.bytes.clone()]).collect();
            assert_eq!(rebuilt, whole);
            seen.extend(side.blocks(row));
        }
        seen.sort_unstable();
        assert_eq!(seen, (0..article.blocks.len()).collect::<Vec<_>>());
    }
}

/// What is called the same is the same.
pub(crate) fn says_the_truth(left: &Article, right: &Article, comparison: &Comparison) {
    for (number, row) in comparison.rows.iter().enumerate() {
        let (a, b) = (text(left, row, Side::Left), text(right, row, Side::Right));
        let piece = |t: &str, range: std::ops::Range<usize>| {
            t.chars().skip(range.start).take(range.len()).collect::<String>()
        };
        for span in &row.spans {
            let (l, r) = (piece(&a, Side::Left.range(span)), piece(&b, Side::Right.range(span)));
            match span.op {
                SpanOp::Same => assert_eq!(l, r),
                SpanOp::Folded => assert_ne!(l, r),
                SpanOp::Deleted => assert!(r.is_empty() && !l.is_empty()),
                SpanOp::Inserted => assert!(l.is_empty() && !r.is_empty()),
                SpanOp::Replaced => assert!(!l.is_empty() && !r.is_empty()),
                SpanOp::Moved => assert!(l.is_empty() != r.is_empty()),
            }
        }
        for (at, span) in row.spans.iter().enumerate() {
            // What changed place has its other place in the same row, or in one that a transfer names.
            let elsewhere = comparison.transfers.iter().any(|transfer| {
                [transfer.left, transfer.right].iter().any(|place| (place.row, place.span) == (number, at))
            });
            assert_eq!(span.op == SpanOp::Moved, span.other.is_some() != elsewhere, "{row:?}");
            let Some(there) = span.other.map(|other| row.spans[other]) else { continue };
            assert_eq!(there.other, Some(at), "{row:?}");
            let [from, to] = span.stretches(&row.spans);
            let solid = |t: &str, [start, end]: [usize; 2]| {
                t.chars().skip(start).take(end - start).filter(|c| !c.is_whitespace()).count()
            };
            assert!(solid(&a, from) > 0 && solid(&b, to) > 0, "{row:?}");
        }
        let counted = row.spans.iter().any(|s| !matches!(s.op, SpanOp::Same | SpanOp::Folded));
        assert!(!(row.kind == RowKind::Same && counted), "{row:?}");
        assert!((0.0..=1.0).contains(&row.similarity));
        assert_eq!(row.left.is_empty(), row.kind == RowKind::Added);
        assert_eq!(row.right.is_empty(), row.kind == RowKind::Omitted);
    }
}

/// The two places of a transfer hold the same sentence, each on its own side.
pub(crate) fn transfers_are_true(collation: &Collation, comparison: &Comparison) {
    let mut folder = Folder::new(collation.ignore);
    for transfer in &comparison.transfers {
        let mut keys = |place: Place, side: Side| {
            let article = [comparison.left, comparison.right][side.index()];
            let row = &comparison.rows[place.row];
            let whole = text(&collation.articles[article], row, side);
            folder.folded(slice(&whole, side.range(&row.spans[place.span])).trim()).keys
        };
        assert_ne!(transfer.left.row, transfer.right.row);
        assert_eq!(keys(transfer.left, Side::Left), keys(transfer.right, Side::Right));
    }
}

/// Reading one side of the display lines gives that article in order.
pub(crate) fn reads_in_order(comparison: &Comparison) {
    let lines = lines(comparison);
    for side in Side::BOTH {
        let order: Vec<usize> = lines
            .iter()
            .filter(|line| line.shows(side))
            .flat_map(|line| side.blocks(&comparison.rows[line.row()]).to_vec())
            .collect();
        let mut sorted = order.clone();
        sorted.sort_unstable();
        assert_eq!(order, sorted, "{lines:?}");
    }
    for (at, line) in lines.iter().enumerate() {
        if let Line::MovedAway { row, other } | Line::MovedIn { row, other } = *line {
            assert_eq!(lines[other].row(), row);
            assert_ne!(other, at);
        }
    }
}

pub(crate) fn mirrored(kind: RowKind) -> RowKind {
    match kind {
        RowKind::Omitted => RowKind::Added,
        RowKind::Added => RowKind::Omitted,
        RowKind::Split => RowKind::Merged,
        RowKind::Merged => RowKind::Split,
        RowKind::Same | RowKind::Edited => kind,
    }
}

#[test]
fn a_mark_that_does_not_count_changes_no_place() {
    let a = [
        "镇长说：“票价仍是两元，老人和学生不收钱。”",
        "渡口今晨重开，首日乘船三百人。The ferry opened again at six this morning, with 300 people aboard.渡船は今朝、二年ぶりに動き出した。",
        "The ferry opened again at six this morning, police said.镇长说：“票价仍是两元，老人和学生不收钱。”",
        "老船工把旧缆绳送给了镇上的小学，孩子们拿它拔河。渡船は今朝、二年ぶりに動き出した。",
    ];
    let b = [
        "渡口今晨重开,首日乘船五百人。",
        "渡口今晨重开,首日乘船五百人。",
        "老船工把旧缆绳送给了镇上的小学，孩子们拿它拔河。The ferry opened again at six this morning, police said.",
        "渡口今晨重开，首日乘船三百人。老船工把旧缆绳送给了镇上的小学，孩子们拿它拔河。",
        "The ferry opened again at six this morning, with 300 people aboard.渡口今晨重开，首日乘船三百人。",
    ];
    let [left, right] = [&a[..], &b[..]]
        .map(|texts| article(&texts.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>()).unwrap());
    let collation = compared(&left, &right, Policy::all());
    says_the_truth(&left, &right, &collation.comparisons[0]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn comparisons_lose_nothing_and_say_the_truth(a in paragraphs(), b in paragraphs(), policy in policy()) {
        let (Some(left), Some(right)) = (article(&a), article(&b)) else { return Ok(()) };
        let collation = compared(&left, &right, policy);
        let comparison = &collation.comparisons[0];
        is_lossless(&left, &right, comparison);
        says_the_truth(&left, &right, comparison);
        transfers_are_true(&collation, comparison);
        reads_in_order(comparison);
        let s = comparison.shares;
        for sum in [s.left.same + s.left.folded + s.left.edited + s.left.omitted,
                    s.right.same + s.right.folded + s.right.edited + s.right.added] {
            prop_assert!((sum - 1.0).abs() < 1e-9 || sum == 0.0, "{sum}");
        }
        for part in [s.headline, s.lead] {
            let left = part.left.map(|p| p.same + p.folded + p.edited + p.omitted);
            let right = part.right.map(|p| p.same + p.folded + p.edited + p.added);
            for sum in [left, right].into_iter().flatten() {
                prop_assert!((sum - 1.0).abs() < 1e-9 || sum == 0.0, "{sum}");
            }
        }
    }

    #[test]
    fn what_is_folded_is_counted(a in paragraphs(), b in paragraphs(), policy in policy()) {
        let (Some(left), Some(right)) = (article(&a), article(&b)) else { return Ok(()) };
        let collation = compared(&left, &right, policy);
        let comparison = &collation.comparisons[0];
        let spans = comparison.rows.iter().flat_map(|r| &r.spans).filter(|s| s.op == SpanOp::Folded).count();
        let counted: usize = comparison.folded.iter().map(|(_, n)| n).sum();
        prop_assert!(counted >= spans && (counted == 0) == (spans == 0), "{counted} {spans}");
        prop_assert!(comparison.folded.iter().all(|(what, n)| policy.ignores(what) && n <= spans));
        prop_assert!(policy != Policy::NONE || spans == 0);
    }

    #[test]
    fn swapping_the_sides_mirrors_the_facts(a in paragraphs(), b in paragraphs(), policy in policy()) {
        let (Some(left), Some(right)) = (article(&a), article(&b)) else { return Ok(()) };
        let one = compared(&left, &right, policy);
        let other = compared(&right, &left, policy);
        let mut facts: Vec<_> =
            one.comparisons[0].facts.iter().map(|f| (f.left, f.right, f.status, f.kind)).collect();
        let mut mirrored: Vec<_> = other.comparisons[0].facts.iter().map(|f| {
            let status = match f.status {
                FactStatus::OnlyLeft => FactStatus::OnlyRight,
                FactStatus::OnlyRight => FactStatus::OnlyLeft,
                both => both,
            };
            (f.right, f.left, status, f.kind)
        }).collect();
        facts.sort_unstable();
        mirrored.sort_unstable();
        prop_assert_eq!(facts, mirrored);
        for fact in &one.comparisons[0].facts {
            prop_assert!(fact.left.is_none_or(|at| at < left.facts.len()));
            prop_assert!(fact.right.is_none_or(|at| at < right.facts.len()));
            prop_assert!(fact.row < one.comparisons[0].rows.len());
        }
    }

    #[test]
    fn swapping_the_sides_mirrors_the_attributions(a in paragraphs(), b in paragraphs(), policy in policy()) {
        let (Some(left), Some(right)) = (article(&a), article(&b)) else { return Ok(()) };
        let one = compared(&left, &right, policy);
        let other = compared(&right, &left, policy);
        let told = |c: &Comparison, swap: bool| {
            let mut told: Vec<_> = c.attributions.iter().map(|said| {
                let row = &c.rows[said.row];
                match swap {
                    false => (row.left.clone(), said.left, said.right, said.kind, said.change),
                    true => (row.right.clone(), said.right, said.left, said.kind, said.change.mirrored()),
                }
            }).collect();
            told.sort_unstable();
            told
        };
        prop_assert_eq!(told(&one.comparisons[0], false), told(&other.comparisons[0], true));
        for said in &one.comparisons[0].attributions {
            let row = &one.comparisons[0].rows[said.row];
            for (side, article) in [(Side::Left, &left), (Side::Right, &right)] {
                let [from, to] = said.range(side);
                prop_assert!(from <= to && to <= text(article, row, side).chars().count());
            }
        }
    }

    #[test]
    fn a_text_does_not_differ_from_itself(a in paragraphs(), policy in policy()) {
        let Some(article) = article(&a) else { return Ok(()) };
        let collation = compared(&article, &article, policy);
        let comparison = &collation.comparisons[0];
        prop_assert!(comparison.rows.iter().all(|r| r.kind == RowKind::Same && !r.moved), "{:?}", comparison.rows);
        prop_assert!(comparison.facts.is_empty() && comparison.attributions.is_empty());
        prop_assert!(matches!(comparison.verdict.kind, VerdictKind::Identical | VerdictKind::Independent));
    }

    #[test]
    fn swapping_the_sides_mirrors_the_result(a in paragraphs(), b in paragraphs()) {
        let (Some(left), Some(right)) = (article(&a), article(&b)) else { return Ok(()) };
        let one = compared(&left, &right, Policy::default());
        let other = compared(&right, &left, Policy::default());
        let pairs = |c: &Comparison, swap: bool| {
            let mut pairs: Vec<_> = c.rows.iter().map(|r| match swap {
                false => (r.left.clone(), r.right.clone(), r.kind as u8),
                true => (r.right.clone(), r.left.clone(), mirrored(r.kind) as u8),
            }).collect();
            pairs.sort();
            pairs
        };
        prop_assert_eq!(pairs(&one.comparisons[0], false), pairs(&other.comparisons[0], true));
    }

    #[test]
    fn the_order_of_files_changes_no_fact(a in paragraphs(), b in paragraphs(), c in paragraphs()) {
        let articles: Vec<_> = [&a, &b, &c].into_iter().filter_map(|p| article(p)).collect();
        let [x, y, z] = &articles[..] else { return Ok(()) };
        let together = collate(vec![Arc::clone(x), Arc::clone(y), Arc::clone(z)], 0, Policy::default(), &Watch::default()).unwrap();
        let turned = collate(vec![Arc::clone(x), Arc::clone(z), Arc::clone(y)], 0, Policy::default(), &Watch::default()).unwrap();
        prop_assert_eq!(&together.comparisons[0].rows, &turned.comparisons[1].rows);
        prop_assert_eq!(&together.comparisons[0].facts, &turned.comparisons[1].facts);
        prop_assert_eq!(&together.comparisons[1].rows, &turned.comparisons[0].rows);
    }
}
