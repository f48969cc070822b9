//! Quotations of the same words that two articles give to different people.

use crate::article::{Article, Fact, FactKind};
use crate::facts::{are_of_others, speaker_named};

/// Whether two quotations are surely said by different people: their speakers are named by names that share nothing,
/// and neither name stands in the other text near the quotation.
pub(super) fn differs([left, right]: [&Article; 2], l: &Fact, r: &Fact) -> bool {
    l.kind == FactKind::Quote
        && r.kind == FactKind::Quote
        && l.speaker != r.speaker
        && are_of_others(l, r)
        && !stands_near(left, l, r)
        && !stands_near(right, r, l)
}

/// Whether the speaker of a quotation is named in the other article's paragraph or the ones beside it.
fn stands_near(article: &Article, own: &Fact, other: &Fact) -> bool {
    let Some(name) = speaker_named(other) else { return true };
    paragraphs_around(article, own).any(|text| text.contains(&*name))
}

/// The paragraph of a fact, with the one before it and the one behind.
pub(super) fn paragraphs_around<'a>(article: &'a Article, fact: &Fact) -> impl Iterator<Item = &'a str> {
    let first = fact.block.saturating_sub(1);
    { article.blocks.iter() }.skip(first).take(fact.block + 2 - first).map(|block| block.text.as_str())
}

#[cfg(test)]
mod tests {
    use super::super::tests::{TAIL, article, differences, one};
    use crate::compare::FactStatus::{Conflict, OnlyRight};

    fn pair(left: &str, right: &str) -> Vec<(crate::compare::FactStatus, String, String)> {
        let mut found = differences(&format!("{left}{TAIL}"), &format!("{right}{TAIL}"));
        found.retain(|d| d.1.contains('“') || d.2.contains('“'));
        found
    }

    const QUOTE: &str = "“桥通了是好事，大家等了很久。”";

    #[test]
    fn the_same_words_of_another_person_conflict() {
        let conflict = [one(Conflict, QUOTE, QUOTE)];
        for (left, right) in [
            ("“桥通了是好事，大家等了很久。”周平说。", "“桥通了是好事，大家等了很久。”李明说。"),
            ("县长周平说：“桥通了是好事，大家等了很久。”", "副县长李明说：“桥通了是好事，大家等了很久。”"),
            ("“桥通了是好事，大家等了很久。”周平县长表示。", "“桥通了是好事，大家等了很久。”居民李明表示。"),
        ] {
            assert_eq!(pair(left, right), conflict, "{left} {right}");
        }
        let quote = "“The bridge is open now,”";
        assert_eq!(
            pair(&format!("{quote} said Ada Brook."), &format!("{quote} said Owen Marlach.")),
            [one(Conflict, quote, quote)]
        );
    }

    #[test]
    fn the_speakers_are_told() {
        let watch = crate::task::Watch::default();
        let [left, right] = ["周平", "李明"].map(|by| article(&format!("{QUOTE}{by}说。{TAIL}")));
        let policy = crate::text::Policy::default();
        let found = crate::compare::pair((0, &left), (1, &right), policy, &watch).unwrap();
        let told = |d: &crate::compare::FactDifference| {
            d.told_with_speakers(&left, &right).map(|text| text.unwrap_or_default().into_owned())
        };
        let told: Vec<_> = found.facts.iter().map(told).collect();
        assert!(told.contains(&[format!("{QUOTE} — 周平"), format!("{QUOTE} — 李明")]), "{told:?}");
    }

    #[test]
    fn who_may_be_the_same_person_is() {
        let said = |by: &str| format!("“桥通了是好事，大家等了很久。”{by}");
        for (left, right) in [
            ("周平说。", "他说。"),
            ("周平说。", "县长说。"),
            ("周平说。", "老周说。"),
            ("周平说。", "周平县长说。"),
            ("周平说。", "这是周平在会上的话。"),
            // He is named beside it.
            ("周平说。", "李明说，这是周平的话。"),
        ] {
            let found = pair(&said(left), &said(right));
            assert!(found.iter().all(|d| d.0 == OnlyRight), "{left} {right} {found:?}");
        }
    }
}
