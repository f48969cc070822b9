//! The day an item was filed, in the formula that opens it: what it tells is of another day as often as not.

use crate::article::{Article, Fact};
use crate::facts::formula_len;

use super::agree::is_moment;

/// Rows that are so much alike bring one item, of which the day is changed as well.
const ALIKE: f64 = 0.75;

/// Whether a fact is the day its item was filed.
pub(super) fn is_filed(article: &Article, fact: &Fact) -> bool {
    /// No formula is longer, in scalar values.
    const LINE: usize = 64;
    if !is_moment(fact.kind) || fact.range[0] >= LINE {
        return false;
    }
    let Some(block) = article.blocks.get(fact.block) else { return false };
    let end = fact.text.offset_in(&block.text).map(|start| start + fact.text.len());
    end.is_some_and(|end| formula_len(&block.text).is_some_and(|formula| end <= formula))
}

/// Whether two facts that differ are no partners because of a day of filing.
pub(super) fn parts(articles: [&Article; 2], facts: [&Fact; 2], similarity: f64) -> bool {
    let [left, right] = [0, 1].map(|side| is_filed(articles[side], facts[side]));
    left != right || left && similarity < ALIKE
}

#[cfg(test)]
mod tests {
    use crate::compare::FactStatus::Conflict;
    use crate::compare::facts::tests::{differences, one};

    #[test]
    fn items_filed_on_two_days_do_not_contradict_each_other() {
        let found = differences(
            "澄江网青屏10月11日电（记者林禾）澄江市文物局的人说，石桥的修缮定在本月，桥上装了围栏，行人可以从便桥过河。",
            "澄江网青屏10月8日电（记者林禾）澄江市文物局的人说，石桥的修缮今年开始，资金由市里拨付，施工的人是从外地请来的。",
        );
        assert!(found.iter().all(|f| f.0 != Conflict), "{found:?}");
        let item = "电（记者林禾）澄江市文物局的人说，石桥的修缮定在本月，桥上装了围栏，行人可以从便桥过河。";
        let [left, right] = ["11日", "8日"].map(|day| format!("澄江网青屏10月{day}{item}"));
        assert_eq!(differences(&left, &right), [one(Conflict, "10月11日", "10月8日")]);
    }
}
