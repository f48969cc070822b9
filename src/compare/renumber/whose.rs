//! Whose part a reference means: one of the text itself, or of another law that is named with it.

use crate::compare::numbered;

use super::references::Reference;

/// Whose part it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// Of the text itself, as it says: 本法第五条, “Section 4 of this Act”.
    Own,
    /// Nothing is named.
    Unsaid,
    /// Nothing is named with it, but another law before it in the sentence.
    Unsure,
    /// Of another law.
    Other,
}

/// What names a law, where 本 does not make it this one.
const LAWS: [&str; 66] = [
    "法", "条例", "條例", "办法", "辦法", "规定", "規定", "细则", "細則", "章程", "规则", "規則", "决定",
    "決定", "法典", "公约", "公約", "协定", "協定", "条约", "條約", "条約", "法律", "规程", "規程", "协议",
    "協議", "合同", "令", "通知", "准则", "準則", "通則", "通则", "解释", "解釋", "要点", "要點", "意见",
    "意見", "纲要", "綱要", "标准", "標準", "基準", "契约", "契約", "守则", "附则", "附則", "附件", "附表",
    "须知", "須知", "方案", "制度", "约款", "約款", "법", "영", "령", "규칙", "조례", "법률", "규정", "약관",
];
/// What says that the part is not of the text as it is.
const FORMER: [&str; 5] = ["原", "旧", "舊", "同", "该"];
/// Scalar values of a bracket behind the name of a law, at most: 渡口管理条例（以下称条例）第二条.
const BRACKET: usize = 40;

/// By what stands before a row of references, what it begins with, and what stands behind it.
pub(super) fn of(before: &[char], first: Option<&char>, after: &[char]) -> Whose {
    match first {
        Some('第' | '제') => by_name(before),
        _ if has_owner(before) => Whose::Other,
        _ => by_act(after),
    }
}

/// Whether another law was told of in the sentence that some text ends in, or is told of as the owner of a reference there.
pub(super) fn is_told_of_another(before: &[char], told: &[Reference]) -> bool {
    let ends = |c: &char| matches!(c, '。' | '；' | '！' | '？' | '\n');
    let from = before.iter().rposition(ends).map_or(0, |at| at + 1);
    let sentence = before.get(from..).unwrap_or_default();
    sentence.iter().any(|c| matches!(c, '《' | '「'))
        || told.iter().rev().take_while(|one| one.range[0] >= from).any(|one| one.whose == Whose::Other)
}

fn by_name(before: &[char]) -> Whose {
    let mut rest = trimmed_end(before);
    // 渡口管理条例（以下称条例）第二条.
    if let Some(open) = rest.last().filter(|c| matches!(c, '）' | ')')).and_then(|_| {
        let from = rest.len().saturating_sub(BRACKET);
        rest.iter().skip(from).rposition(|c| matches!(c, '（' | '(')).map(|at| from + at)
    }) {
        rest = trimmed_end(rest.get(..open).unwrap_or_default());
    }
    if let [named @ .., 'の'] = rest
        && !named.is_empty()
    {
        rest = named;
    }
    if rest.last().is_some_and(|c| "》」』〉".contains(*c)) {
        return Whose::Other;
    }
    let from = rest.len().saturating_sub(BRACKET);
    let words: String = rest.iter().skip(from).collect();
    if FORMER.iter().any(|word| words.ends_with(word)) {
        return Whose::Other;
    }
    let named = LAWS.iter().filter_map(|law| words.strip_suffix(law));
    let mut whose = Whose::Unsaid;
    for before in named {
        let before = before.trim_end();
        let own = (before.ends_with('本') && !before.ends_with("基本"))
            || before.ends_with("この")
            || is_word(before, '이');
        if own {
            return Whose::Own;
        }
        whose = Whose::Other;
    }
    whose
}

/// Whether a text ends with a word of one syllable.
fn is_word(text: &str, syllable: char) -> bool {
    text.strip_suffix(syllable).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
}

fn trimmed_end(text: &[char]) -> &[char] {
    let blanks = text.iter().rev().take_while(|c| c.is_whitespace()).count();
    text.get(..text.len() - blanks).unwrap_or_default()
}

/// Whether a name stands before an English reference: “the Convention, Article 6”.
fn has_owner(before: &[char]) -> bool {
    let mut rest = before;
    while let [inner @ .., last] = rest
        && (last.is_whitespace() || *last == ',')
    {
        rest = inner;
    }
    let length =
        rest.iter().rev().take_while(|c| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')).count();
    let (sentence, word) = rest.split_at(rest.len() - length);
    let mut capitals = word.iter().filter(|c| c.is_uppercase());
    let Some(first) = word.first().filter(|c| c.is_uppercase()).and(capitals.next()) else { return false };
    let begins = match sentence.iter().rfind(|c| !c.is_whitespace()) {
        None => true,
        Some(c) => matches!(c, '.' | ':' | ';' | '!' | '?' | '(' | '“' | '"'),
    };
    !begins || first.is_numeric() || capitals.next().is_some()
}

/// By the words behind an English reference, or behind those that follow it in a row: “Article 6 or Article 8 of the
/// Convention”, and “of this Act”.
fn by_act(mut after: &[char]) -> Whose {
    loop {
        let bracketed = numbered::behind_brackets(after, 0);
        if bracketed > 0 {
            after = after.get(bracketed..).unwrap_or_default();
            continue;
        }
        let next = numbered::behind_joint(after, 0).and_then(|at| after.get(at..)).unwrap_or(after);
        let next = trimmed(next);
        let length = match numbered::at_start(next) {
            Some((length, _)) => length,
            None => next.iter().take_while(|c| c.is_ascii_digit()).count(),
        };
        if length == 0 {
            break;
        }
        after = next.get(length..).unwrap_or_default();
    }
    let of = ["of", "in"].into_iter().find_map(|word| behind(after, word));
    match of.map(trimmed) {
        None => Whose::Unsaid,
        Some(whose) if behind(whose, "this").or(behind(whose, "these")).is_some() => Whose::Own,
        Some(_) => Whose::Other,
    }
}

fn trimmed(text: &[char]) -> &[char] {
    let blanks = text.iter().take_while(|c| c.is_whitespace()).count();
    text.get(blanks..).unwrap_or_default()
}

/// What follows a word that a text begins with, past the blanks before it.
fn behind<'t>(text: &'t [char], word: &str) -> Option<&'t [char]> {
    let text = trimmed(text);
    let letters = word.chars().count();
    let rest = text.get(letters..)?;
    let same = text.iter().zip(word.chars()).all(|(a, b)| *a == b);
    (same && rest.first().is_none_or(|c| !c.is_alphanumeric())).then_some(rest)
}
