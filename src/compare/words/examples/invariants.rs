//! What holds of the spans of any two texts.

use proptest::prelude::*;

use super::{of, piece};
use crate::compare::{Span, SpanOp};
use crate::text::{Folder, Policy};

/// Text in which words, numbers, marks and moves come up.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("提取"),
        Just("提供"),
        Just("三百六十"),
        Just("363"),
        Just("万"),
        Just("人"),
        Just("，"),
        Just("。"),
        Just("甲和乙"),
        Just("コンピュータ"),
        Just("ー"),
        Just(" "),
        Just("  "),
        Just("\n"),
        Just("The "),
        Just("the "),
        Just("mayor "),
        Just("“"),
        Just("”"),
        Just("１"),
        Just("（"),
        Just("）"),
        Just("e\u{301}"),
        Just("的"),
        Just("😀"),
        Just("老船工很高兴地收了缆绳。"),
        Just("渡口今晨已经重开。"),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|p| p.concat())
}

proptest! {
    #[test]
    fn spans_hold_both_texts(left in text(), right in text(), which in 0..3) {
        let policy = [Policy::default(), Policy::NONE, Policy::all()][which as usize];
        let found = of(&left, &right, policy);
        let mut at = [0, 0];
        for (n, span) in found.spans.iter().enumerate() {
            prop_assert_eq!([span.left[0], span.right[0]], at);
            prop_assert!(span.left[0] <= span.left[1] && span.right[0] <= span.right[1]);
            prop_assert!(span.left[0] < span.left[1] || span.right[0] < span.right[1]);
            at = [span.left[1], span.right[1]];
            let (l, r) = (piece(&left, span.left), piece(&right, span.right));
            match span.op {
                SpanOp::Same => prop_assert_eq!(l, r),
                SpanOp::Folded => prop_assert!(l != r && policy != Policy::NONE),
                SpanOp::Deleted => prop_assert!(r.is_empty()),
                SpanOp::Inserted => prop_assert!(l.is_empty()),
                SpanOp::Replaced => prop_assert!(!l.is_empty() && !r.is_empty()),
                SpanOp::Moved => {
                    prop_assert!(l.is_empty() != r.is_empty());
                    let there = found.spans[span.other.unwrap()];
                    prop_assert_eq!(there.other, Some(n));
                    let solid = |t: &str| Folder::new(policy).folded(t).keys;
                    let [x, y] = span.stretches(&found.spans);
                    prop_assert_eq!(solid(&piece(&left, x)), solid(&piece(&right, y)));
                }
            }
        }
        prop_assert_eq!(at, [left.chars().count(), right.chars().count()]);
        let solid = [&left, &right].map(|t| t.chars().filter(|c| !c.is_whitespace()).count());
        prop_assert_eq!(found.total, solid);
        let edited = |on: fn(&Span) -> [usize; 2], text: &str| -> usize {
            let kept = |s: &&Span| matches!(s.op, SpanOp::Same | SpanOp::Folded | SpanOp::Moved);
            found.spans.iter().filter(kept).map(|s| piece(text, on(s)).chars().filter(|c| !c.is_whitespace()).count()).sum()
        };
        prop_assert_eq!(found.kept, [edited(|s| s.left, &left), edited(|s| s.right, &right)]);
    }
}
