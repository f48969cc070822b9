//! Clauses of quotations that are of the same words: however a figure in them is spelled (三百六十三, 363), and in Korean
//! however politely the last of them ends (두겠습니다, 두겠다).

use crate::text::chars::is_letter;
use crate::text::numeral::{self, Decimal};

use super::folded::folded;
use super::letters::letters;

/// A letter of a clause, or a figure by its value, with the byte that it begins at.
type Token = (usize, Spelled);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spelled {
    Letter(char),
    Figure(i128, i32),
}

/// Whether two clauses are of the same words.
pub(super) fn same(a: &str, b: &str) -> bool {
    letters(a).map(folded).eq(letters(b).map(folded))
        || has_figure(a, b) && tokens(a).iter().map(|t| t.1).eq(tokens(b).iter().map(|t| t.1))
        || stem(a).zip(stem(b)).is_some_and(|(a, b)| a == b)
}

/// The byte of a clause from which on it is of the same words as another one; none where it is not.
pub(super) fn end_of(clause: &str, words: &str) -> Option<usize> {
    plain_end_of(clause, words).or_else(|| {
        if !has_figure(clause, words) {
            return None;
        }
        let (all, wanted) = (tokens(clause), tokens(words));
        let from = all.len().checked_sub(wanted.len())?;
        let end = all.get(from..)?;
        let same = end.iter().map(|t| t.1).eq(wanted.iter().map(|t| t.1));
        end.first().filter(|_| same).map(|t| t.0)
    })
}

fn plain_end_of(clause: &str, words: &str) -> Option<usize> {
    let mut there = clause.char_indices().rev().filter(|&(_, c)| is_letter(c));
    let mut from = clause.len();
    for c in letters(words).rev().map(folded) {
        let (at, own) = there.next()?;
        if folded(own) != c {
            return None;
        }
        from = at;
    }
    Some(from)
}

fn has_figure(a: &str, b: &str) -> bool {
    // In all scripts' digits but those of full width the bytes say enough, several of them at once.
    let any = |text: &str| text.bytes().fold(false, |any, b| any | b.is_ascii_digit() | (b == 0xef));
    [a, b].into_iter().any(|text| any(text) && text.contains(char::is_numeric))
}

fn tokens(text: &str) -> Vec<Token> {
    let (bytes, chars): (Vec<usize>, Vec<char>) = text.char_indices().unzip();
    let mut tokens = Vec::with_capacity(chars.len());
    let mut at = 0;
    while let Some((&c, &byte)) = chars.get(at).zip(bytes.get(at)) {
        let figure = numeral::at_start(chars.get(at..).unwrap_or_default());
        if let Some((len, Decimal { mantissa, exponent })) = figure.filter(|(len, _)| *len > 0) {
            tokens.push((byte, Spelled::Figure(mantissa, exponent)));
            at += len;
            continue;
        }
        if is_letter(c) {
            tokens.push((byte, Spelled::Letter(folded(c))));
        }
        at += 1;
    }
    tokens
}

/// The letters of a Korean sentence without what its verb ends in: 두겠 of 두겠습니다 and 두겠다, 하 of 합니다 and 한다.
pub(super) fn stem(text: &str) -> Option<String> {
    if letters(text).next_back() != Some('다') {
        return None;
    }
    let all: String = letters(text).collect();
    let last = |rest: &str, coda: u32| {
        // Of a syllable with this letter at its end the one without it.
        let c = rest.chars().next_back()?;
        let code = u32::from(c).checked_sub(0xac00).filter(|code| *code < 11172 && code % 28 == coda)?;
        let open = char::from_u32(0xac00 + code - coda)?;
        Some(format!("{}{open}", rest.get(..rest.len() - c.len_utf8())?))
    };
    const NIEUN: u32 = 4;
    const BIEUP: u32 = 17;
    if let Some(rest) = all.strip_suffix("습니다").or_else(|| all.strip_suffix("는다")) {
        return Some(rest.to_owned());
    }
    if let Some(rest) = all.strip_suffix("니다") {
        return last(rest, BIEUP);
    }
    let rest = all.strip_suffix('다')?;
    Some(last(rest, NIEUN).unwrap_or_else(|| rest.to_owned()))
}

/// Korean words that end the first part of a sentence that goes on, and how a word begins that goes on with their verb.
const CONNECTIVES: &[&str] = &["고", "며", "면서"];
const GOING_ON: &[&str] = &["싶", "있", "계", "나서", "나면", "말", "자", "보", "들", "는"];

/// What follows in a Korean clause behind words that it begins with, where one may stop there: at a verb that only joins
/// (다시 열고 …).
pub(super) fn behind_beginning<'a>(clause: &'a str, words: &str) -> Option<&'a str> {
    let mut wanted = letters(words).map(folded);
    let mut there = clause.char_indices().filter(|&(_, c)| is_letter(c));
    let mut end = 0;
    for c in &mut wanted {
        let (at, own) = there.next()?;
        if folded(own) != c {
            return None;
        }
        end = at + own.len_utf8();
    }
    let (own, rest) = clause.split_at_checked(end)?;
    let next = rest.strip_prefix(' ')?.trim_start();
    let stops = CONNECTIVES.iter().any(|word| own.ends_with(word))
        && letters(next).next().is_some()
        && !GOING_ON.iter().any(|word| next.starts_with(word));
    stops.then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::{behind_beginning, end_of, same};

    #[test]
    fn figures_are_the_same_however_they_are_spelled() {
        for (a, b, want) in [
            ("新桥主跨三百六十三米", "新桥主跨363米", true),
            ("新桥主跨三百六十三米", "新橋主跨３６３米", true),
            ("新桥主跨三百六十三米", "新桥主跨336米", false),
            ("花了3.6亿", "花了三亿六千万", true),
            ("요금은 그대로 두겠습니다", "요금은 그대로 두겠다", true),
            ("다시 시작합니다", "다시 시작한다", true),
            ("아침을 먹습니다", "아침을 먹는다", true),
            ("다시 시작합니다", "다시 시작했다", false),
            ("요금은 그대로 두겠습니다", "요금은 올리겠다", false),
        ] {
            assert_eq!(same(a, b), want, "{a} {b}");
            assert_eq!(same(b, a), want, "{b} {a}");
        }
        let clause = "据说新桥主跨三百六十三米";
        assert_eq!(end_of(clause, "新桥主跨363米").and_then(|at| clause.get(..at)), Some("据说"));
        assert_eq!(end_of(clause, "主跨63米"), None);
    }

    #[test]
    fn a_korean_sentence_may_stop_where_a_verb_joins() {
        let rest = |clause, words| behind_beginning(clause, words);
        let clause = "나루터를 내일 다시 열고 요금은 그대로 두겠습니다";
        assert_eq!(rest(clause, "나루터를 내일 다시 열고"), Some(" 요금은 그대로 두겠습니다"));
        assert_eq!(rest(clause, "나루터를 내일 다시"), None);
        assert_eq!(rest("나루터를 다시 열고 싶지 않다", "나루터를 다시 열고"), None);
    }
}
