//! What two paragraphs have in common behind the datelines of agencies they begin with, which say nothing of what follows.

use crate::article::{Block, SharedText};
use crate::compare::{Row, SpanOp};
use crate::facts::dateline_len;

/// A dateline makes no pair of what is so much alike.
const ALIKE: f64 = 0.75;

/// Two paragraphs and their row, without their datelines.
pub(super) struct Rest {
    pub(super) blocks: [Block; 2],
    pub(super) row: Row,
}

/// What stands behind the datelines of one paragraph against one; nothing where not both have one.
pub(super) fn behind([left, right]: [&[Block]; 2], row: &Row) -> Option<Rest> {
    if row.similarity >= ALIKE {
        return None;
    }
    let ([l], [r]) = (&row.left[..], &row.right[..]) else { return None };
    let blocks = [left.get(*l)?, right.get(*r)?];
    let [a, b] = blocks.map(|block| dateline_len(&block.text));
    let ends = [a?, b?];
    let cut = |side: usize| {
        let block: &Block = blocks[side];
        let text = &block.text;
        Some(Block { kind: block.kind, text: text.get(ends[side]..)?.into() })
    };
    let rest = [cut(0)?, cut(1)?];
    let count = |text: &SharedText| text.chars().count();
    if rest.iter().any(|block| block.text.trim().is_empty()) {
        return None;
    }
    let from = [0, 1].map(|side: usize| count(&blocks[side].text) - count(&rest[side].text));
    let mut row = row.clone();
    (row.left, row.right) = (vec![0], vec![0]);
    let mut kept = 0;
    for span in &mut row.spans {
        let clip = |[start, end]: [usize; 2], from: usize| [start, end].map(|at| at.saturating_sub(from));
        (span.left, span.right) = (clip(span.left, from[0]), clip(span.right, from[1]));
        let lens = [span.left, span.right].map(|[start, end]| end - start);
        if matches!(span.op, SpanOp::Same | SpanOp::Folded | SpanOp::Moved) {
            kept += lens[0] + lens[1];
        }
        span.other = None;
    }
    row.spans.retain(|span| span.left[0] < span.left[1] || span.right[0] < span.right[1]);
    row.similarity = kept as f64 / (count(&rest[0].text) + count(&rest[1].text)) as f64;
    Some(Rest { blocks: rest, row })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::article::Article;
    use crate::compare::{Comparison, VerdictKind, collate};
    use crate::read::{self, Document, Options};
    use crate::task::Watch;
    use crate::text::Policy;

    fn compared(left: &str, right: &str) -> Comparison {
        let article = |text: &str| -> Arc<Article> {
            let options = Options { raw: true, ..Options::default() };
            let mut article = read::article(&Document::pasted(text), &options).unwrap();
            crate::facts::annotate(&mut article, &Watch::default()).unwrap();
            Arc::new(article)
        };
        let articles = vec![article(left), article(right)];
        collate(articles, 0, Policy::default(), &Watch::default()).unwrap().comparisons.remove(0)
    }

    #[test]
    fn items_of_one_agency_are_no_pair_for_their_datelines() {
        for (left, right) in [
            (
                "(한여울=누리통신) 윤서진 기자 = 14일 오전 5시 20분께 한여울 나루의 창고에서 불이 나 배 세 척이 탔다.",
                "(청석=누리통신) 강도윤 기자 = 14일 오전 7시 50분께 2호선 전동차가 멈춰 승객들이 걸어서 갔다.",
            ),
            (
                "澄江社青屏10月12日电（记者林禾）渡口的旧仓库凌晨起火。",
                "澄江社白水10月12日电（记者周平）教师工资明年上调。",
            ),
            (
                "QUILLPORT, Oct. 12 (Coast Wire) — A barn burned.",
                "STONEFORD, Oct. 12 (Coast Wire) — Two schools merge.",
            ),
        ] {
            let found = compared(left, right);
            assert_eq!(found.verdict.kind, VerdictKind::Independent, "{left} {right}");
            assert!(found.facts.iter().all(|f| f.left.is_none() || f.right.is_none()), "{left} {right}");
        }
    }

    #[test]
    fn versions_of_one_item_are_a_pair_whoever_wrote_it() {
        let found = compared(
            "(한여울=누리통신) 윤서진 기자 = 14일 오전 5시 20분께 한여울 나루의 창고에서 불이 나 배 세 척이 탔다.",
            "(한여울=물결일보) 강도윤 기자 = 14일 오전 5시께 한여울 나루의 창고에서 불이 나 배 네 척이 탔다.",
        );
        assert_eq!(found.rows.len(), 1);
        // Who wrote it is nothing that it tells.
        assert!(found.facts.iter().all(|f| f.kind != crate::article::FactKind::Name));
    }
}
