//! The words beside a fact that make it inexact, which its range leaves out: how it is told to a person, and where it may
//! lie.

mod words;

use std::ops::Range;

use crate::article::{Article, Fact, FactKind};

use words::{AFTER, BEFORE, ENGLISH, ENGLISH_AFTER, LEAST, LIMITS_BEFORE, LIMITS_BEHIND};

/// Where an inexact figure may lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    Exact,
    Around,
    Below,
    Above,
}

/// Of what a figure is the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    Lower,
    Upper,
}

impl Bound {
    /// By the words in a fact and beside it; `before` and `after` are a few characters of its text.
    pub(super) fn of(fact: &Fact, before: &str, after: &str) -> Self {
        if !fact.approximate {
            return Self::Exact;
        }
        let beside = [word_before(before), word_after(after)].into_iter().flatten().map(|(_, bound)| bound);
        let inside = ["多", "余", "餘", "여", "十几", "十幾"].iter().any(|w| fact.text.contains(w));
        let said = beside.chain(inside.then_some(Self::Above));
        said.fold(Self::Around, |first, next| if first == Self::Around { next } else { first })
    }
}

/// The text of a fact with the words beside it that say it is inexact: 近四百名, 约三百人, about 400.
pub(in crate::compare) fn told<'a>(article: &'a Article, fact: &'a Fact) -> &'a str {
    if !fact.approximate || matches!(fact.kind, FactKind::Quote | FactKind::Name) {
        return &fact.text;
    }
    stretch(article, fact).and_then(|(text, told)| text.get(told)).unwrap_or(&fact.text)
}

/// The text of a fact's block, and what of it is the fact with the words that say it is inexact, in bytes; nothing in an
/// article that was amended since.
pub(super) fn stretch<'a>(article: &'a Article, fact: &Fact) -> Option<(&'a str, Range<usize>)> {
    let block = &article.blocks.get(fact.block)?.text;
    let text = block.as_str();
    let start = match fact.text.offset_in(block) {
        Some(start) => start,
        None => text.char_indices().nth(fact.range[0])?.0,
    };
    let end = start + fact.text.len();
    if text.get(start..end)? != &*fact.text {
        return None;
    }
    if !fact.approximate {
        return Some((text, start..end));
    }
    Some((text, start - before(text.get(..start)?)..end + after(text.get(end..)?)))
}

/// How many bytes at the end of a text hedge what stands behind it.
pub(super) fn before(head: &str) -> usize {
    word_before(head).map_or(0, |(bytes, _)| bytes)
}

/// Whether what stands behind a text is at least what it says: 至少, “at least”.
pub(super) fn is_least(head: &str) -> bool {
    let spaced = head.trim_end_matches([' ', '\u{a0}']);
    LEAST
        .iter()
        .any(|word| if word.is_ascii() { ends_with_word(spaced, word) } else { spaced.ends_with(word) })
}

/// Whether a figure is the lowest that is allowed or meant (至少, 以上), or the highest (以下, 未满), by the words beside it.
pub(super) fn limit((before, after): (&str, &str)) -> Option<Limit> {
    let head = before.trim_end_matches([' ', '\u{a0}']);
    let ends = |word: &str| if word.is_ascii() { ends_with_word(head, word) } else { head.ends_with(word) };
    let tail = after.trim_start_matches([' ', '\u{a0}']);
    let goes_on = |word: &str| {
        tail.get(word.len()..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()))
    };
    let begins = |word: &str| tail.starts_with(word) && !goes_on(word);
    // What stands behind says more: 不满五年以上.
    LIMITS_BEHIND
        .iter()
        .find(|(word, _)| begins(word))
        .or_else(|| LIMITS_BEFORE.iter().find(|(word, _)| ends(word)))
        .map(|(_, limit)| *limit)
}

fn word_before(head: &str) -> Option<(usize, Bound)> {
    let spaced = head.trim_end_matches([' ', '\u{a0}']);
    let gap = head.len() - spaced.len();
    if gap == 1
        && let Some((word, bound)) = ENGLISH.iter().find(|(word, _)| ends_with_word(spaced, word))
    {
        return Some((word.len() + gap, *bound));
    }
    // The 以上 of 一万元以上三万元以下 belongs to the figure before it.
    if spaced.ends_with("以上") {
        return None;
    }
    let (word, bound) = BEFORE.iter().find(|(word, _)| gap <= 1 && spaced.ends_with(word))?;
    Some((word.len() + gap, *bound))
}

/// How many bytes at the beginning of a text hedge what stands before it.
pub(super) fn after(tail: &str) -> usize {
    word_after(tail).map_or(0, |(bytes, _)| bytes)
}

fn word_after(tail: &str) -> Option<(usize, Bound)> {
    let ended =
        |word: &str| !tail.get(word.len()..).is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    if let Some((word, bound)) = ENGLISH_AFTER.iter().find(|(word, _)| tail.starts_with(word) && ended(word))
    {
        return Some((word.len(), *bound));
    }
    let spaced = tail.strip_prefix(' ').unwrap_or(tail);
    let gap = tail.len() - spaced.len();
    // 百次余震
    if spaced.strip_prefix(['余', '餘']).is_some_and(|rest| rest.starts_with(['震', '波', '党', '黨', '款']))
    {
        return None;
    }
    let (word, bound) = AFTER.iter().find(|(word, _)| spaced.starts_with(word))?;
    Some((word.len() + gap, *bound))
}

/// Whether a text ends with a word in small or capital letters, which no other letter goes on with.
fn ends_with_word(text: &str, word: &str) -> bool {
    let Some(at) = text.len().checked_sub(word.len()) else { return false };
    text.get(at..).is_some_and(|end| end.eq_ignore_ascii_case(word))
        && !text.get(..at).is_some_and(|rest| rest.ends_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::{Bound, told};
    use crate::compare::facts::tests::article;

    fn told_of(text: &str) -> Vec<String> {
        let article = article(text);
        article.facts.iter().map(|fact| told(&article, fact).to_owned()).collect()
    }

    #[test]
    fn hedges_are_told() {
        for (text, want) in [
            ("近四百名工人", "近四百名"),
            ("大约三百人到场", "大约三百人"),
            ("百余人受伤", "百余人"),
            ("逾百次余震", "逾百次"),
            ("上千辆车", "上千辆"),
            ("超过了700人", "超过了700人"),
            ("约 300 人", "约 300 人"),
            ("长20米左右", "20米左右"),
            ("3000人以上", "3000人以上"),
            ("近9时出狱", "近9时"),
            ("약 300명이 모였다", "약 300명"),
            ("300명 이상이 모였다", "300명 이상"),
            ("約300人が集まった", "約300人"),
            ("300人ほどが集まった", "300人ほど"),
            ("About 400 people came", "About 400 people"),
            ("they paid more than $3 million", "more than $3 million"),
            ("400 people or so", "400 people or so"),
            ("低于三百人", "低于三百人"),
            ("300人を超える人", "300人を超える"),
            ("300명이 넘는 사람", "300명이 넘"),
            ("以上三万元以下的罚款", "三万元以下"),
            ("in excess of 400 people", "in excess of 400 people"),
        ] {
            assert_eq!(told_of(text), [want], "{text}");
        }
    }

    #[test]
    fn a_word_says_on_which_side_a_figure_lies() {
        let bound_of = |before: &str, after: &str| {
            let article = article(&format!("{before}300人{after}"));
            Bound::of(&article.facts[0], before, after)
        };
        for (before, after, want) in [
            ("不少于", "到场", Bound::Above),
            ("少于", "到场", Bound::Below),
            ("不超过", "到场", Bound::Below),
            ("最多", "到场", Bound::Below),
            ("大约", "到场", Bound::Around),
            ("", "以上", Bound::Above),
            ("", "未満が集まる", Bound::Below),
            ("", "を超える", Bound::Above),
            ("", "到场", Bound::Exact),
        ] {
            assert_eq!(bound_of(before, after), want, "{before}300人{after}");
        }
        let english = |before: &str| {
            let article = article(&format!("{before}300 people"));
            Bound::of(&article.facts[0], before, "")
        };
        assert_eq!(english("no more than "), Bound::Below);
        assert_eq!(english("no fewer than "), Bound::Above);
        assert_eq!(english("Less than "), Bound::Below);
        assert_eq!(english("as good as new: "), Bound::Exact);
    }

    #[test]
    fn a_limit_is_a_lower_or_an_upper_one() {
        use super::Limit::{Lower, Upper};
        for (before, after, want) in [
            ("处", "以下有期徒刑", Some(Upper)),
            ("处", "以上七年以下", Some(Lower)),
            ("船工不少于", "", Some(Lower)),
            ("船工不得超过", "", Some(Upper)),
            ("已满", "未满", Some(Lower)),
            ("已满16周岁未满", "的人", Some(Upper)),
            ("not more than ", " persons", Some(Upper)),
            ("aged ", " or older", Some(Lower)),
            ("近", "到场", None),
            ("超过", "到场", None),
        ] {
            assert_eq!(super::limit((before, after)), want, "{before}…{after}");
        }
    }

    #[test]
    fn what_is_exact_is_told_as_it_is() {
        for (text, want) in [("四百名工人", "四百名"), ("400 people came", "400 people")] {
            assert_eq!(told_of(text), [want], "{text}");
        }
    }
}
