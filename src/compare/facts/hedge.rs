//! How a fact is told to a person: with the words that make it inexact, which its range leaves out.

use crate::article::{Article, Fact, FactKind};

/// Right before an inexact figure, longer ones first.
const BEFORE: &[&str] = &[
    "至少约",
    "最多约",
    "超过了",
    "突破了",
    "接近了",
    "超出了",
    "不超过",
    "不少于",
    "不低于",
    "不多于",
    "不高于",
    "将近",
    "將近",
    "接近",
    "大约",
    "大約",
    "大概",
    "超过",
    "超過",
    "超越",
    "突破",
    "至少",
    "最少",
    "至多",
    "最多",
    "不到",
    "未到",
    "不足",
    "不满",
    "不滿",
    "几乎",
    "幾乎",
    "近乎",
    "近达",
    "高达",
    "可达",
    "最高",
    "仅约",
    "近",
    "约",
    "約",
    "逾",
    "超",
    "上",
    "破",
    "おおむね",
    "概ね",
    "およそ",
    "ほぼ",
    "少なくとも",
    "최소",
    "최대",
    "거의",
    "약",
    "대략",
    "~",
    "≈",
    ">",
    "<",
    "＞",
    "＜",
    "≥",
    "≤",
];

/// Right behind one.
const AFTER: &[&str] = &[
    "左右",
    "上下",
    "以上",
    "以下",
    "以内",
    "以內",
    "以外",
    "开外",
    "開外",
    "上下",
    "许",
    "余",
    "餘",
    "多",
    "ほど",
    "くらい",
    "ぐらい",
    "程度",
    "前後",
    "近く",
    "超",
    "弱",
    "強",
    "가량",
    "정도",
    "이상",
    "이하",
    "안팎",
    "남짓",
    "쯤",
    "+",
];

/// In English, with a blank on the side of the figure; longer ones first.
const ENGLISH: &[&str] = &[
    "an estimated",
    "no more than",
    "no fewer than",
    "no less than",
    "not more than",
    "as many as",
    "as much as",
    "as few as",
    "as little as",
    "as high as",
    "more than",
    "less than",
    "fewer than",
    "greater than",
    "at least",
    "at most",
    "close to",
    "up to",
    "approximately",
    "exceeding",
    "estimated",
    "nearing",
    "topping",
    "roughly",
    "around",
    "nearly",
    "almost",
    "about",
    "under",
    "circa",
    "near",
    "over",
    "some",
];

const ENGLISH_AFTER: &[&str] = &[" or so", " or more", " or less", " plus"];

/// The text of a fact with the words beside it that say it is inexact: 近四百名, 约三百人, about 400.
pub(in crate::compare) fn told<'a>(article: &'a Article, fact: &'a Fact) -> &'a str {
    let bare: &'a str = &fact.text;
    if !fact.approximate || matches!(fact.kind, FactKind::Quote | FactKind::Name) {
        return bare;
    }
    let text = article.blocks.get(fact.block).map_or("", |block| block.text.as_str());
    let start = text.char_indices().nth(fact.range[0]).map_or(text.len(), |(at, _)| at);
    let end = start + bare.len();
    let (Some(head), Some(tail)) = (text.get(..start), text.get(end..)) else { return bare };
    // Of an article that was amended since.
    if text.get(start..end) != Some(bare) {
        return bare;
    }
    let from = start - before(head);
    text.get(from..end + after(tail)).unwrap_or(bare)
}

/// How many bytes at the end of a text hedge what stands behind it.
pub(super) fn before(head: &str) -> usize {
    let spaced = head.trim_end_matches([' ', '\u{a0}']);
    let gap = head.len() - spaced.len();
    if gap == 1
        && let Some(word) = ENGLISH.iter().find(|word| ends_with_word(spaced, word))
    {
        return word.len() + gap;
    }
    BEFORE.iter().find(|word| gap <= 1 && spaced.ends_with(**word)).map_or(0, |word| word.len() + gap)
}

/// How many bytes at the beginning of a text hedge what stands before it.
pub(super) fn after(tail: &str) -> usize {
    let ended =
        |word: &&&str| !tail.get(word.len()..).is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    if let Some(word) = ENGLISH_AFTER.iter().filter(|word| tail.starts_with(**word)).find(ended) {
        return word.len();
    }
    let spaced = tail.strip_prefix(' ').unwrap_or(tail);
    let gap = tail.len() - spaced.len();
    AFTER.iter().find(|word| spaced.starts_with(**word)).map_or(0, |word| word.len() + gap)
}

/// Whether a text ends with a word in small or capital letters, which no other letter goes on with.
fn ends_with_word(text: &str, word: &str) -> bool {
    let Some(at) = text.len().checked_sub(word.len()) else { return false };
    text.get(at..).is_some_and(|end| end.eq_ignore_ascii_case(word))
        && !text.get(..at).is_some_and(|rest| rest.ends_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::told;
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
        ] {
            assert_eq!(told_of(text), [want], "{text}");
        }
    }

    #[test]
    fn what_is_exact_is_told_as_it_is() {
        for (text, want) in [("四百名工人", "四百名"), ("400 people came", "400 people")] {
            assert_eq!(told_of(text), [want], "{text}");
        }
    }
}
