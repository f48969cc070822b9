//! Which of the policies makes two pieces of text equal.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};

use crate::text::chars::is_quote;
use crate::text::policy::{Ignore, Policy};
use crate::text::{Folded, Folder};

/// Tried one after the other: what is left out first is named last where either of two would do.
const GIVEN_UP: [Ignore; 7] = [
    Ignore::Punctuation,
    Ignore::Numerals,
    Ignore::Width,
    Ignore::Quotes,
    Ignore::Script,
    Ignore::Case,
    Ignore::Space,
];

/// Longer pieces, in bytes, are not worth remembering.
const REMEMBERED: usize = 64;

/// Finds out why pieces are equal; remembers what it found, because a text has few kinds of differences.
#[derive(Debug)]
pub struct Why {
    policy: Policy,
    known: FxHashMap<u64, Policy>,
    folded: [Folded; 2],
}

impl Why {
    /// For pieces that are equal under `policy`.
    pub fn new(policy: Policy) -> Self {
        Self { policy, known: FxHashMap::default(), folded: [Folded::default(), Folded::default()] }
    }

    /// The fewest policies that make two pieces equal.
    pub fn equal(&mut self, left: &str, right: &str) -> Policy {
        if left.len() + right.len() > REMEMBERED {
            return self.find(left, right);
        }
        let mut hasher = FxHasher::default();
        hasher.write(left.as_bytes());
        hasher.write_usize(left.len());
        hasher.write(right.as_bytes());
        hasher.write_usize(right.len());
        let hash = hasher.finish();
        if let Some(&known) = self.known.get(&hash) {
            return known;
        }
        let found = self.find(left, right);
        self.known.insert(hash, found);
        found
    }

    fn find(&mut self, left: &str, right: &str) -> Policy {
        let policy = self.policy;
        let mut fewest = policy;
        if !self.are_equal(fewest, left, right) {
            // A capital that only the beginning of a sentence gives.
            fewest = policy.with(Ignore::Case);
            if !self.are_equal(fewest, left, right) {
                return self.guess(left, right);
            }
        }
        for what in GIVEN_UP.into_iter().filter(|&what| policy.ignores(what)) {
            if self.are_equal(fewest.without(what), left, right) {
                fewest = fewest.without(what);
            }
        }
        fewest
    }

    fn are_equal(&mut self, policy: Policy, left: &str, right: &str) -> bool {
        let mut folder = Folder::new(policy);
        let [a, b] = &mut self.folded;
        folder.fold(left, a);
        folder.fold(right, b);
        a.keys == b.keys
    }

    /// For pieces cut out of larger ones (2,000 and .2万 of 12,000 and 1.2万): by what they are made of.
    fn guess(&self, left: &str, right: &str) -> Policy {
        let any = |test: fn(char) -> bool| left.chars().chain(right.chars()).any(test);
        let marks = left.chars().chain(right.chars()).all(is_quote);
        let first =
            |what: Ignore, holds: bool| (holds && self.policy.ignores(what)).then(|| Policy::NONE.with(what));
        first(Ignore::Quotes, marks)
            .or_else(|| {
                first(
                    Ignore::Numerals,
                    any(|c| c.is_numeric() || "一二三四五六七八九十百千万亿半成割".contains(c)),
                )
            })
            .or_else(|| first(Ignore::Space, any(char::is_whitespace)))
            .or_else(|| first(Ignore::Case, any(char::is_uppercase)))
            .or_else(|| first(Ignore::Width, true))
            .unwrap_or(self.policy)
    }
}

#[cfg(test)]
mod tests {
    use super::Why;
    use crate::text::Policy;

    #[test]
    fn names_the_policy_a_reader_would() {
        let mut why = Why::new(Policy::all());
        for (a, b, policy) in [
            ("，", ",", "width"),
            ("“", "「", "quotes"),
            ("“", "\"", "quotes"),
            (" ", "", "space"),
            (" ", "\u{3000}", "space"),
            ("，", "", "punctuation"),
            ("臺", "台", "script"),
            ("三百", "300", "numerals"),
            ("３", "3", "width"),
            ("T", "t", "case"),
            ("Ａ", "a", "width,case"),
            ("，", " ", "space,punctuation"),
            ("2,000", ".2万", "numerals"),
        ] {
            assert_eq!(why.equal(a, b).to_string(), policy, "{a} {b}");
            assert_eq!(why.equal(b, a).to_string(), policy, "{b} {a}");
        }
    }

    #[test]
    fn a_capital_is_told_as_one_where_case_counts() {
        let mut why = Why::new(Policy::default());
        assert_eq!(why.equal("f", "F").to_string(), "case");
        assert_eq!(why.equal("，", ",").to_string(), "width");
    }
}
