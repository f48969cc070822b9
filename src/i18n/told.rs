//! What two articles say of a fact on which they differ, as it is told to a person.

use std::borrow::Cow;

use crate::article::Article;
use crate::compare::FactDifference;

use super::Lang;
use super::words::of;

/// What either article says. Of a quotation that one has in part it is told what that one leaves out:
/// “孩子们上学不用绕路。”（略去：老人看病也方便了）.
pub fn fact_told<'a>(
    fact: &FactDifference,
    left: &'a Article,
    right: &'a Article,
    lang: Lang,
) -> [Option<Cow<'a, str>>; 2] {
    let mut told = fact.told_with_speakers(left, right);
    if let Some((side, missing)) = fact.missing(&left.facts, &right.facts)
        && let Some(shorter) = &mut told[side.index()]
    {
        shorter.to_mut().push_str(&left_out(&missing, lang));
    }
    told
}

/// “（略去：老人看病也方便了）”, behind a quotation.
pub fn left_out(missing: &[&str], lang: Lang) -> String {
    let words = ["（略去：{}）", "（略去：{}）", " (left out: {})", "（省略：{}）", " (빠진 말: {})"];
    of(lang, words).replace("{}", &missing.join(" … "))
}
