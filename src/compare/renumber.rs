//! Parts of a text that have another number in the other text, and references that only follow them: where Article 10
//! has become Article 11, “under Article 10” says the same as “under Article 11”.

use rustc_hash::FxHashMap;

use crate::article::Article;

use super::display::{Side, text};
use super::numbered::{self, Number};
use super::{FactDifference, FactStatus, Row};

/// So many scalar values beside a number are looked at.
const AROUND: usize = 60;
/// A number begins at most so many scalar values before its last.
const BEFORE: usize = 16;

/// Which number of the left text has become which of the right.
#[derive(Debug, Default)]
pub(super) struct Renumbering(FxHashMap<Number, Number>);

impl Renumbering {
    /// From the labels of counterparts. A number that heads several paragraphs of a text says nothing.
    pub(super) fn of(articles: [&Article; 2], rows: &[Row]) -> Self {
        let labels = articles.map(|article| -> Vec<Option<Number>> {
            let of = |text: &str| numbered::label(text).map(|(_, number)| number);
            article.blocks.iter().map(|block| of(&block.text)).collect()
        });
        let counts = labels.each_ref().map(|labels| {
            let mut counts: FxHashMap<&Number, usize> = FxHashMap::default();
            labels.iter().flatten().for_each(|number| *counts.entry(number).or_default() += 1);
            counts
        });
        let only = |side: Side, row: &Row| {
            let of = |&block: &usize| labels[side.index()].get(block)?.as_ref();
            let mut numbers = side.blocks(row).iter().filter_map(of);
            let number = numbers.next().filter(|number| counts[side.index()].get(number) == Some(&1));
            number.filter(|_| numbers.next().is_none())
        };
        let pair = |row: &Row| Some((only(Side::Left, row)?, only(Side::Right, row)?));
        let changed = rows.iter().filter_map(pair).filter(|(l, r)| l != r && l.is_of_kind(r));
        Self(changed.map(|(l, r)| (l.clone(), r.clone())).collect())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether two stretches of scalar values, one of each text, belong to references of which the right only follows
    /// the number that the left one's part has now.
    pub(super) fn follows(&self, texts: [&str; 2], stretches: [[usize; 2]; 2]) -> bool {
        let refers = |side: Side| reference(texts[side.index()], stretches[side.index()]);
        match (refers(Side::Left), refers(Side::Right)) {
            (Some(left), Some(right)) => self.0.get(&left) == Some(&right),
            _ => false,
        }
    }
}

/// Takes references that only follow from the facts that disagree.
pub(super) fn settle(facts: &mut [FactDifference], articles: [&Article; 2], rows: &[Row]) {
    let both = |d: &FactDifference| {
        let [left, right] = d.facts(&articles[0].facts, &articles[1].facts);
        left.zip(right).filter(|(l, _)| d.status == FactStatus::Conflict && l.text.starts_with('第'))
    };
    if !facts.iter().any(|difference| both(difference).is_some()) {
        return;
    }
    let renumbering = Renumbering::of(articles, rows);
    if renumbering.is_empty() {
        return;
    }
    for difference in facts.iter_mut() {
        let Some((left, right)) = both(difference) else { continue };
        let text = |side: Side, block: usize| {
            articles[side.index()].blocks.get(block).map_or("", |block| block.text.as_str())
        };
        let texts = [text(Side::Left, left.block), text(Side::Right, right.block)];
        if renumbering.follows(texts, [left.range, right.range]) {
            difference.status = FactStatus::Renumbered;
        }
    }
    facts.sort_by_key(|difference| difference.status);
}

/// Whether a change of a row's words is one of a reference that only follows.
pub(super) fn is_followed(
    renumbering: &Renumbering,
    articles: [&Article; 2],
    row: &Row,
    stretches: [[usize; 2]; 2],
) -> bool {
    if renumbering.is_empty() || stretches.iter().any(|[from, to]| from >= to || to - from > BEFORE) {
        return false;
    }
    let texts = Side::BOTH.map(|side| text(articles[side.index()], row, side));
    renumbering.follows([&texts[0], &texts[1]], stretches)
}

/// The number that a stretch belongs to, where it refers to a part of the text itself and not of another law.
fn reference(text: &str, [from, to]: [usize; 2]) -> Option<Number> {
    let start = from.saturating_sub(AROUND);
    let near: Vec<char> = text.chars().skip(start).take(to - start + AROUND).collect();
    let (from, to) = (from - start, to - start);
    let begins = |&at: &usize| {
        let before = at.checked_sub(1).and_then(|at| near.get(at));
        near.get(at) == Some(&'第') || before.is_none_or(|c| !c.is_alphanumeric())
    };
    let read = |at: usize| {
        let (length, number) = numbered::at_start(near.get(at..)?)?;
        (to <= at + length).then_some((at, at + length, number))
    };
    let (begin, end, number) = (from.saturating_sub(BEFORE)..=from).rev().filter(begins).find_map(read)?;
    let (before, after) = (near.get(..begin)?, near.get(end..)?);
    let own = match near.get(begin)? {
        '第' => !is_of_another(before),
        _ => !has_owner(before) && !is_of_another_act(after),
    };
    own.then_some(number)
}

/// What names a law, where 本 does not make it this one.
const LAWS: [&str; 32] = [
    "法", "条例", "條例", "办法", "辦法", "规定", "規定", "细则", "細則", "章程", "规则", "規則", "决定",
    "決定", "法典", "公约", "公約", "协定", "協定", "条约", "條約", "条約", "法律", "规程", "規程", "协议",
    "協議", "合同", "令", "通知", "准则", "準則",
];

/// Whether a law is named before a reference, or before those that stand before it in a row: 刑法第二条、第三条.
fn is_of_another(mut before: &[char]) -> bool {
    loop {
        while let [rest @ .., last] = before
            && (last.is_whitespace() || "、，,和及或至到与與跟".contains(*last))
        {
            before = rest;
        }
        let begins = |&at: &usize| before.get(at) == Some(&'第');
        let from = before.len().saturating_sub(BEFORE);
        let ends = |at: usize| {
            let (length, _) = numbered::at_start(before.get(at..)?)?;
            (at + length == before.len()).then_some(at)
        };
        match (from..before.len()).rev().filter(begins).find_map(ends) {
            Some(at) => before = before.get(..at).unwrap_or_default(),
            None => break,
        }
    }
    if before.last().is_some_and(|c| "》」』〉".contains(*c)) {
        return true;
    }
    let words: String = before.iter().collect();
    LAWS.iter().filter_map(|law| words.strip_suffix(law)).any(|rest| !rest.ends_with(['本', 'の']))
        && !LAWS.iter().any(|law| words.strip_suffix(law).is_some_and(|rest| rest.ends_with('本')))
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

/// Whether the words behind an English reference, or behind those that follow it in a row, say whose it is: “Article 6
/// or Article 8 of the Convention”, but not “of this Act”.
fn is_of_another_act(mut after: &[char]) -> bool {
    loop {
        after = trimmed(after);
        // Section 4(2)(a).
        if let ['(', rest @ ..] = after {
            let Some(close) = rest.iter().take(8).position(|c| *c == ')') else { break };
            after = rest.get(close + 1..).unwrap_or_default();
            continue;
        }
        let joint = ["and", "or", "to", ","].into_iter().find_map(|joint| behind(after, joint));
        let Some(next) = joint.map(trimmed) else { break };
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
    of.map(trimmed).is_some_and(|whose| behind(whose, "this").or(behind(whose, "these")).is_none())
}

fn trimmed(text: &[char]) -> &[char] {
    let blanks = text.iter().take_while(|c| c.is_whitespace()).count();
    text.get(blanks..).unwrap_or_default()
}

/// What follows a word that a text begins with.
fn behind<'t>(text: &'t [char], word: &str) -> Option<&'t [char]> {
    let letters = word.chars().count();
    let rest = text.get(letters..)?;
    let same = text.iter().zip(word.chars()).all(|(a, b)| *a == b);
    let ends = word == "," || rest.first().is_none_or(|c| !c.is_alphanumeric());
    (same && ends).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::reference;

    fn refers(text: &str, part: &str) -> bool {
        let from = text[..text.find(part).unwrap()].chars().count();
        reference(text, [from, from + part.chars().count()]).is_some()
    }

    #[test]
    fn parts_of_other_laws_are_not_meant() {
        assert!(refers("违反第二条规定的，处以罚款。", "二"));
        assert!(refers("依照本办法第二条、第三条的规定办理。", "三"));
        assert!(refers("渡口停开的，船票照退（第十一条）。", "第十一条"));
        assert!(!refers("依照《渡口法》第二条办理。", "二"));
        assert!(!refers("依照渡口法第二条、第三条和第四条办理。", "四"));
        assert!(!refers("依照渡口管理规定第二条第一款办理。", "二"));
        assert!(!refers("渡船每日二次。", "二"));
        assert!(refers("Whoever breaks Article 2 shall pay a fine.", "2"));
        assert!(refers("fines under Section 4(2) of this Act", "4"));
        assert!(refers("Under Article 2 the ferry stops.", "2"));
        assert!(!refers("under Article 2 or Article 3 of the Ferry Act", "2"));
        assert!(!refers("under the Ferry Convention, Article 2, and later", "2"));
        assert!(!refers("It took 2 boats.", "2"));
    }
}
