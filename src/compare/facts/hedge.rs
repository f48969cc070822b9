//! The words beside a fact that make it inexact, which its range leaves out: how it is told to a person, and where it may
//! lie.

use std::ops::Range;

use crate::article::{Article, Fact, FactKind};

/// Where an inexact figure may lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    Exact,
    Around,
    Below,
    Above,
}

use Bound::{Above, Around, Below};

type Word = (&'static str, Bound);

/// Right before an inexact figure, longer ones first.
const BEFORE: &[Word] = &[
    ("至少约", Above),
    ("最多约", Below),
    ("超过了", Above),
    ("突破了", Above),
    ("接近了", Below),
    ("超出了", Above),
    ("不超过", Below),
    ("不超過", Below),
    ("不少于", Above),
    ("不少於", Above),
    ("不低于", Above),
    ("不低於", Above),
    ("不小于", Above),
    ("不多于", Below),
    ("不高于", Below),
    ("不大于", Below),
    ("差不多", Around),
    ("将近", Below),
    ("將近", Below),
    ("接近", Below),
    ("大约", Around),
    ("大約", Around),
    ("约有", Around),
    ("約有", Around),
    ("约为", Around),
    ("約為", Around),
    ("大概", Around),
    ("超过", Above),
    ("超過", Above),
    ("超出", Above),
    ("超越", Above),
    ("突破", Above),
    ("多于", Above),
    ("多於", Above),
    ("高于", Above),
    ("高於", Above),
    ("大于", Above),
    ("大於", Above),
    ("少于", Below),
    ("少於", Below),
    ("低于", Below),
    ("低於", Below),
    ("小于", Below),
    ("小於", Below),
    ("至少", Above),
    ("最少", Above),
    ("至多", Below),
    ("最多", Below),
    ("不到", Below),
    ("未到", Below),
    ("不足", Below),
    ("不满", Below),
    ("不滿", Below),
    ("未满", Below),
    ("未滿", Below),
    ("不止", Above),
    ("几乎", Below),
    ("幾乎", Below),
    ("近乎", Below),
    ("近达", Below),
    ("高达", Around),
    ("可达", Around),
    ("最高", Around),
    ("仅约", Around),
    ("近", Below),
    ("约", Around),
    ("約", Around),
    ("逾", Above),
    ("超", Above),
    ("上", Above),
    ("破", Above),
    ("おおむね", Around),
    ("概ね", Around),
    ("およそ", Around),
    ("ほぼ", Around),
    ("少なくとも", Above),
    ("最大で", Below),
    ("最大", Below),
    ("最長", Below),
    ("적어도", Above),
    ("최소", Above),
    ("최대", Below),
    ("거의", Below),
    ("대략", Around),
    ("약", Around),
    ("~", Around),
    ("≈", Around),
    (">", Above),
    ("<", Below),
    ("＞", Above),
    ("＜", Below),
    ("≥", Above),
    ("≤", Below),
];

/// Right behind one.
const AFTER: &[Word] = &[
    ("左右", Around),
    ("上下", Around),
    ("以上", Above),
    ("以下", Below),
    ("以内", Below),
    ("以內", Below),
    ("以外", Above),
    ("开外", Above),
    ("開外", Above),
    ("许", Around),
    ("余り", Above),
    ("余", Above),
    ("餘", Above),
    ("多", Above),
    ("ほど", Around),
    ("くらい", Around),
    ("ぐらい", Around),
    ("程度", Around),
    ("前後", Around),
    ("近く", Below),
    ("未満", Below),
    ("足らず", Below),
    ("を超える", Above),
    ("を超え", Above),
    ("を上回る", Above),
    ("を上回", Above),
    ("を下回る", Below),
    ("を下回", Below),
    ("超", Above),
    ("弱", Below),
    ("強", Above),
    ("가량", Around),
    ("정도", Around),
    ("이상", Above),
    ("이하", Below),
    ("이내", Below),
    ("미만", Below),
    ("초과", Above),
    ("안팎", Around),
    ("남짓", Above),
    ("가까이", Below),
    ("쯤", Around),
    ("이 넘", Above),
    ("가 넘", Above),
    ("을 넘", Above),
    ("를 넘", Above),
    ("넘", Above),
    ("+", Above),
];

/// In English, with a blank on the side of the figure; longer ones first.
const ENGLISH: &[Word] = &[
    ("an estimated", Around),
    ("no more than", Below),
    ("no fewer than", Above),
    ("no less than", Above),
    ("not more than", Below),
    ("a maximum of", Below),
    ("a minimum of", Above),
    ("in excess of", Above),
    ("upwards of", Above),
    ("as many as", Below),
    ("as much as", Below),
    ("as few as", Around),
    ("as little as", Around),
    ("as high as", Around),
    ("more than", Above),
    ("less than", Below),
    ("fewer than", Below),
    ("greater than", Above),
    ("at least", Above),
    ("at most", Below),
    ("close to", Around),
    ("up to", Below),
    ("approximately", Around),
    ("exceeding", Above),
    ("estimated", Around),
    ("nearing", Below),
    ("topping", Above),
    ("roughly", Around),
    ("around", Around),
    ("nearly", Below),
    ("almost", Below),
    ("within", Below),
    ("about", Around),
    ("under", Below),
    ("below", Below),
    ("above", Above),
    ("beyond", Above),
    ("circa", Around),
    ("near", Around),
    ("over", Above),
    ("higher than", Above),
    ("larger than", Above),
    ("longer than", Above),
    ("older than", Above),
    ("lower than", Below),
    ("smaller than", Below),
    ("shorter than", Below),
    ("younger than", Below),
    ("some", Around),
];

const ENGLISH_AFTER: &[Word] = &[
    (" or so", Around),
    (" or more", Above),
    (" or less", Below),
    (" or fewer", Below),
    (" or older", Above),
    (" or younger", Below),
    (" or longer", Above),
    (" and above", Above),
    (" and over", Above),
    (" and under", Below),
    (" plus", Above),
];

impl Bound {
    /// By the words in a fact and beside it; `before` and `after` are a few characters of its text.
    pub(super) fn of(fact: &Fact, before: &str, after: &str) -> Self {
        if !fact.approximate {
            return Self::Exact;
        }
        let beside = [word_before(before), word_after(after)].into_iter().flatten().map(|(_, bound)| bound);
        let inside = ["多", "余", "餘", "여", "十几", "十幾"].iter().any(|w| fact.text.contains(w));
        let said = beside.chain(inside.then_some(Above));
        said.fold(Around, |first, next| if first == Around { next } else { first })
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
    fn what_is_exact_is_told_as_it_is() {
        for (text, want) in [("四百名工人", "四百名"), ("400 people came", "400 people")] {
            assert_eq!(told_of(text), [want], "{text}");
        }
    }
}
