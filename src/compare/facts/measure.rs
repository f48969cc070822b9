//! Measure words of Chinese and Japanese: 十三部消防车 are 13台消防车, and 6个大队 are none of them.

use crate::article::{Fact, FactKind};

use super::folded::folded;
use super::surroundings::may_name;
use crate::text::is_han;

/// Units of measure words for things, of which a writer may take another: 艘 and 条 of ships, 只 and 头 of animals.
const FREE: [&str; 11] =
    ["piece", "vehicle", "building", "ship", "animal", "item", "line", "firm", "place", "aircraft", "school"];

/// Units of other counts that have what they count behind them.
const OTHERS: [&str; 4] = ["person", "household", "case", "time"];

/// Characters that name a thing, behind its measure word.
const NOUN: usize = 4;

/// Whether a fact counts things with a measure word that says little of them.
fn is_free(fact: &Fact) -> bool {
    is_counted_in(fact, &FREE)
}

/// Whether what a fact counts, in Chinese or Japanese, is named behind it.
pub(super) fn has_noun_behind(fact: &Fact) -> bool {
    is_free(fact) || is_counted_in(fact, &OTHERS)
}

fn is_counted_in(fact: &Fact, units: &[&str]) -> bool {
    fact.kind == FactKind::Quantity
        && fact.unit.is_some_and(|unit| units.contains(&unit))
        && fact.text.chars().next_back().is_some_and(is_han)
}

/// Whether two facts may count the same things by other measure words, if what is behind them says so.
pub(super) fn may_be(left: &Fact, right: &Fact) -> bool {
    left.unit != right.unit && is_free(left) && is_free(right)
}

/// Whether what stands behind two such facts names one thing.
pub(super) fn is_one(left: &str, right: &str) -> bool {
    let [a, b] = [noun(left), noun(right)];
    a.len() >= 2 && b.len() >= 2 && a.iter().zip(&b).take(2).all(|(a, b)| a == b)
}

/// Whether two facts count things that have other names: 十三部消防车, 6个大队.
pub(super) fn are_others((here, left): (&Fact, &str), (there, right): (&Fact, &str)) -> bool {
    if !is_free(here) || !is_free(there) {
        return false;
    }
    let [a, b] = [noun(left), noun(right)];
    a.len() >= 2 && b.len() >= 2 && !a.iter().any(|c| b.contains(c))
}

/// The characters that name a thing, in one script.
fn noun(after: &str) -> Vec<char> {
    after.chars().take_while(|&c| may_name(c)).take(NOUN).map(folded).collect()
}

#[cfg(test)]
mod tests {
    use crate::compare::FactStatus::{Conflict, OnlyLeft, OnlyRight, SameValue};
    use crate::compare::facts::tests::{TAIL, differences, one};

    fn pair(a: &str, b: &str) -> Vec<(crate::compare::FactStatus, String, String)> {
        differences(&format!("{a}{TAIL}"), &format!("{b}{TAIL}"))
    }

    #[test]
    fn one_thing_may_be_counted_by_two_words() {
        assert_eq!(
            pair("接报后调集十三部消防车救援。", "接报后调集13台消防车扑救。"),
            [one(SameValue, "十三部", "13台")]
        );
        assert_eq!(pair("港里停着五艘渔船。", "港里停着六条渔船。"), [one(Conflict, "五艘", "六条")]);
    }

    #[test]
    fn other_things_are_no_partners() {
        assert_eq!(
            pair("接报后先后调集十三部水罐车赶到。", "接报后先后调集6个大队、8个中队、13台水罐车赶到。"),
            [one(OnlyRight, "", "6个"), one(OnlyRight, "", "8个"), one(SameValue, "十三部", "13台")]
        );
        assert_eq!(
            pair("村里先后修了三座石桥。", "村里先后修了五个凉亭。"),
            [one(OnlyLeft, "三座", ""), one(OnlyRight, "", "五个")]
        );
    }
}
