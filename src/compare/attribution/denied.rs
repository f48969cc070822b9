//! Words for “not” that only one side has beside what both have: confirmed and would not confirm, 통과했다 and 통과하지 못했다.

use std::ops::Range;

use crate::text::{is_hiragana, is_syllable};

use super::negation::{may_say_not, turns};
use super::tongue::{Tongue, is_han};
use super::unit::{Half, Unit};
use super::words::NOT;
use super::{AttributionChange, AttributionKind, Change, overlap};

/// Words of English that carry one and say nothing by themselves.
const CARRY: &str = "do does did would will could can has have had is are was were be been to";

/// What is so on one side and not so on the other.
pub(super) fn changed(unit: &Unit) -> Vec<Change> {
    let not = |half: &Half| half.heads.iter().any(|&at| half.is_changed(at) && may_say_not(half.get(at)));
    if unit.tongue == Tongue::Chinese && !not(unit.half(0)) && !not(unit.half(1)) {
        return Vec::new();
    }
    let mut edits = edits(unit);
    let denials = |side: usize, at: &[Range<usize>; 2]| {
        unit.half(side).slice(at[side].clone()).iter().filter(|c| "不没沒未无無非".contains(**c)).count()
    };
    // 不符合的，不予受理 and 符合的，应当受理 say the same.
    let turns = edits.iter().filter(|at| denials(0, at) != denials(1, at)).count();
    if unit.tongue == Tongue::Chinese && turns > 1 {
        return Vec::new();
    }
    edits.retain(|at| {
        let texts = [0, 1].map(|side: usize| unit.half(side).slice(at[side].clone()));
        match unit.tongue {
            Tongue::English => is_turned_english(texts),
            Tongue::Chinese => (0..2).any(|side| is_turned_chinese(unit, side, at, texts)),
            Tongue::Japanese => (0..2).any(|side| is_turned_japanese(unit, side, at)),
            Tongue::Korean => is_turned_korean(unit, at),
        }
    });
    // “I didn't feel we were ready” and “I feel we weren't ready” say the same.
    let denies = |side: usize| edits.iter().any(|at| holds_not(unit.half(side).slice(at[side].clone())));
    if unit.tongue == Tongue::English && denies(0) && denies(1) {
        return Vec::new();
    }
    if unit.tongue == Tongue::Japanese {
        edits.iter_mut().for_each(|at| *at = whole_verbs(unit, at));
    }
    let opposite = |at| Change { kind: AttributionKind::Outcome, change: AttributionChange::Opposite, at };
    edits.into_iter().map(opposite).collect()
}

/// Whether a word for “not” stands beside a word: did not support, 没有通过, 賛成しない, 찬성하지 않다.
pub(super) fn says_not(half: &Half, word: &Range<usize>, tongue: Tongue) -> bool {
    /// Of what stands beside it, in scalar values.
    const BEFORE: usize = 16;
    const BEHIND: usize = 6;
    let text = |range: Range<usize>| half.slice(range).iter().collect::<String>().to_lowercase();
    let before = || text(word.start.saturating_sub(BEFORE)..word.start);
    let behind = || text(word.end..half.chars.len().min(word.end + BEHIND));
    let has = |text: String, words: &[&str]| words.iter().any(|word| text.contains(word));
    match tongue {
        Tongue::English => {
            let before = before();
            let mut words = before.rsplit(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')));
            let mut near = words.by_ref().filter(|word| !word.is_empty()).take(3);
            near.any(|word| NOT.iter().any(|not| word.ends_with(not)) || matches!(word, "no" | "nor"))
        }
        Tongue::Chinese => {
            let near = text(word.start.saturating_sub(3)..word.start);
            near.ends_with(['不', '没', '沒', '未'])
                || has(near, &["没有", "沒有", "并未", "並未", "未能", "不会", "不會"])
        }
        Tongue::Japanese => has(behind(), &["ない", "なかっ", "せず", "ません", "ておらず", "なし"]),
        Tongue::Korean => has(behind(), &["지 않", "지 못", "없"]),
    }
}

/// The changed stretches of a unit, each with what stands in its place.
fn edits(unit: &Unit) -> Vec<[Range<usize>; 2]> {
    let runs = |half: &Half| {
        let mut runs: Vec<Range<usize>> = Vec::new();
        let mut at = 0;
        for run in half.changed.chunk_by(|a, b| a == b) {
            if run.first() == Some(&true) {
                runs.push(at..at + run.len());
            }
            at += run.len();
        }
        runs
    };
    let [lefts, rights] = [0, 1].map(|side| runs(unit.half(side)));
    let mut edits: Vec<[Range<usize>; 2]> = Vec::new();
    for left in lefts {
        let there = unit.half(0).over(&left);
        let right = rights.iter().find(|right| overlap(right, &there));
        let gap = unit.half(0).gap(&left);
        edits.push([left, right.cloned().unwrap_or(gap)]);
    }
    for right in rights {
        if !edits.iter().any(|edit| edit[1] == right) {
            let gap = unit.half(1).gap(&right);
            edits.push([gap, right]);
        }
    }
    edits
}

/// Whether one of two texts is the other with a word for “not”: “confirmed”, “would not confirm”.
fn is_turned_english(texts: [&[char]; 2]) -> bool {
    if !texts.iter().any(|text| holds_not(text)) {
        return false;
    }
    let [left, right] = texts.map(|text| {
        let mut says_not = false;
        let mut rest: Vec<String> = Vec::new();
        let small = text.iter().map(char::to_ascii_lowercase).collect::<String>();
        for word in small.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’'))) {
            let own = NOT.iter().find_map(|not| word.strip_suffix(not));
            says_not |= own.is_some();
            let own = own.unwrap_or(word);
            if !own.is_empty() && !CARRY.split(' ').any(|carry| carry == own) {
                rest.push(own.to_owned());
            }
        }
        (says_not, rest)
    });
    // “knot”, “cannot” and words that are alike say the same.
    let stem = |a: &String, b: &String| {
        let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
        same >= 4 || a == b
    };
    left.0 != right.0
        && left.1.len() == right.1.len()
        && left.1.len() <= 1
        && left.1.iter().zip(&right.1).all(|(a, b)| stem(a, b))
}

/// Whether a text holds a Latin word for “not”, or what looks like it inside of another.
fn holds_not(text: &[char]) -> bool {
    let begins = |at: usize, not: &str| {
        let letters = text.iter().skip(at).map(char::to_ascii_lowercase);
        letters.take(not.chars().count()).eq(not.chars())
    };
    let mut places = text.iter().enumerate().filter(|(_, c)| matches!(c, 'n' | 'N'));
    places.any(|(at, _)| NOT.iter().any(|not| begins(at, not)))
}

/// Whether a side has one of the words of Chinese for “not” where the other has nothing.
fn is_turned_chinese(unit: &Unit, side: usize, at: &[Range<usize>; 2], texts: [&[char]; 2]) -> bool {
    let half = unit.half(side);
    texts[1 - side].is_empty() && turns(&texts[side].iter().collect::<String>(), half.get(at[side].end))
}

/// Whether a side has a verb of Japanese with “not” where the other has it without: 再開しない, 再開する.
fn is_turned_japanese(unit: &Unit, side: usize, at: &[Range<usize>; 2]) -> bool {
    const WORDS: [&str; 3] = ["なかっ", "ない", "ません"];
    /// What says no “not” with them: 少ない, かもしれない.
    const BEFORE: [&str; 8] = ["少", "かもしれ", "違い", "仕方", "限ら", "なら", "いけ", "なんじゃ"];
    /// Nor so: ではないか, ないといけない, ない限り.
    const BEHIND: [&str; 5] = ["か", "といけ", "とな", "限り", "わけ"];
    /// Other words for “not”, and one that a “not” makes more of.
    const ELSE: [&str; 9] = ["ず", "なく", "なし", "なけれ", "ぬ", "まい", "ざる", "難", "のみ"];
    /// A letter of the verb before, and an ending behind.
    const VERB: usize = 1;
    const ENDING: usize = 4;
    let is_kana = |half: &Half, range: Range<usize>| half.slice(range).iter().all(|c| is_hiragana(*c));
    // Where one stands that was changed.
    let not = |side: usize| -> Option<Range<usize>> {
        let (half, own) = (unit.half(side), &at[side]);
        (own.start.saturating_sub(2)..own.end).find_map(|from| {
            let word = WORDS.iter().find(|word| half.is(from, word))?;
            let word = from..from + word.chars().count();
            overlap(&word, own).then_some(word)
        })
    };
    let (half, own, there) = (unit.half(side), &at[side], &at[1 - side]);
    // 含まず says it too, and 難くない says what 難い does.
    let says_not = || {
        let around = there.start.saturating_sub(2)..there.end + 2;
        around.clone().any(|from| ELSE.iter().any(|word| unit.half(1 - side).is(from, word)))
    };
    let Some(word) = not(side).filter(|_| not(1 - side).is_none() && !says_not()) else { return false };
    // 19人しか示していない: only so many.
    let clause = half.slice(half.clause(&word).start..word.start);
    if clause.windows(2).any(|two| two == ['し', 'か']) {
        return false;
    }
    let before: String = half.slice(word.start.saturating_sub(4)..word.start).iter().collect();
    let idle = BEFORE.iter().any(|word| before.ends_with(word))
        || BEHIND.iter().any(|behind| half.is(word.end, behind));
    let going_on = || matches!(half.slice(own.start..word.start), ['て' | 'で', 'い']);
    let beside = (word.start <= own.start + VERB || going_on()) && own.end <= word.end + ENDING;
    let stem = half.before(own.start);
    let verb = is_han(stem) || stem.is_alphabetic();
    !idle
        && beside
        && verb
        && there.len() <= ENDING
        && is_kana(half, own.clone())
        && is_kana(unit.half(1 - side), there.clone())
}

/// The verbs that two stretches of Japanese are parts of: 合格しなかった for なかっ, as far as both sides have the same letters.
fn whole_verbs(unit: &Unit, at: &[Range<usize>; 2]) -> [Range<usize>; 2] {
    const LONGEST: usize = 6;
    const ENDING: usize = 3;
    let kana = is_hiragana;
    let [mut left, mut right] = at.clone();
    let mut stem = false;
    for _ in 0..LONGEST {
        let [a, b] = [unit.half(0).before(left.start), unit.half(1).before(right.start)];
        if a != b || !is_han(a) && (stem || !kana(a)) || left.start == 0 || right.start == 0 {
            break;
        }
        stem = is_han(a);
        (left.start, right.start) = (left.start - 1, right.start - 1);
    }
    for _ in 0..ENDING {
        let [a, b] = [unit.half(0).get(left.end), unit.half(1).get(right.end)];
        if a != b || !kana(a) {
            break;
        }
        (left.end, right.end) = (left.end + 1, right.end + 1);
    }
    [left, right]
}

/// Whether one of two words of Korean is the other with “not”: 통과하지 못했다고, 통과했다고; or 없다 in place of 있다.
fn is_turned_korean(unit: &Unit, at: &[Range<usize>; 2]) -> bool {
    /// What makes no “not” of it: 않을 수 없다.
    const IDLE: [&str; 5] = ["을 수 없", "으면", "을까", "느냐", "겠는가"];
    let [left, right] = [0, 1].map(|side: usize| -> Vec<char> {
        let (half, own) = (unit.half(side), &at[side]);
        let ends = |c: char| !is_syllable(c);
        let start = (0..own.start).rev().take_while(|&at| !ends(half.get(at))).last().unwrap_or(own.start);
        let end = (own.end..half.chars.len()).find(|&at| ends(half.get(at))).unwrap_or(half.chars.len());
        half.slice(start..end).to_vec()
    });
    // 없었다, 있었다
    let mut other = left.iter().zip(&right).filter(|(a, b)| a != b);
    if left.len() == right.len() && matches!(other.next(), Some(('있', '없') | ('없', '있'))) {
        return other.next().is_none();
    }
    // How much of it the verb has before “not”.
    let stem = |text: &[char]| {
        let at = text.windows(3).position(|three| matches!(three, ['지', ' ', '않' | '못' | '말']))?;
        let rest: String = text.get(at + 3..)?.iter().collect();
        (!IDLE.iter().any(|idle| rest.starts_with(idle))).then_some(at)
    };
    let (negated, len, plain) = match (stem(&left), stem(&right)) {
        (Some(len), None) => (&left, len, &right),
        (None, Some(len)) => (&right, len, &left),
        _ => return false,
    };
    let blanks = |text: &[char]| text.iter().filter(|c| **c == ' ').count();
    if blanks(negated) != 1 || blanks(plain) != 0 || plain.contains(&'없') {
        return false;
    }
    // 하 of 통과하 and 했 of 통과했 begin alike.
    let alike = |a: char, b: char| {
        let first = |c: char| (c as u32).checked_sub(0xac00).map(|at| at / 588);
        a == b || (len > 1 && first(a) == first(b))
    };
    let stem = negated.get(..len).unwrap_or_default().split_last();
    stem.is_some_and(|(last, begin)| {
        plain.starts_with(begin)
            && plain.get(begin.len()).is_some_and(|c| alike(*c, *last))
            && plain.len() > 1
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{one, said};
    use crate::compare::{AttributionChange as To, AttributionKind as Kind};

    #[test]
    fn what_is_so_and_what_is_not() {
        for (left, right, l, r) in [
            (
                "군청은 나룻배가 안전 검사를 통과하지 못했다고 밝혔다.",
                "군청은 나룻배가 안전 검사를 통과했다고 밝혔다.",
                "통과하지 못했다고",
                "통과했다고",
            ),
            ("낡은 나룻배에는 구명조끼가 없었다.", "낡은 나룻배에는 구명조끼가 있었다.", "없었다", "있었다"),
            (
                "渡し船は町の安全検査に合格しなかった。",
                "渡し船は町の安全検査に合格した。",
                "合格しなかった",
                "合格した",
            ),
            (
                "渡し船は来年の春に運航を再開する。",
                "渡し船は来年の春に運航を再開しない。",
                "再開する",
                "再開しない",
            ),
        ] {
            assert_eq!(said(left, right), one(Kind::Outcome, To::Opposite, l, r), "{left}");
        }
        for (left, right) in [
            (
                "渡し船は春の議会の支持を得られず廃止された。",
                "渡し船は春の議会の支持を得られなかったため廃止された。",
            ),
            ("渡し船の乗客は去年より多い。", "渡し船の乗客は去年より少ない。"),
            ("渡し船は来年の春に運航を再開する。", "渡し船は来年の春に運航を再開しなければならない。"),
            ("証拠は渡し船の乗客19人のみを示している。", "証拠は渡し船の乗客19人しか示していない。"),
            ("나룻배는 내년 봄에 다시 운항한다.", "나룻배는 내년 봄에 다시 운항하지 않을 수 없다."),
        ] {
            assert!(said(left, right).iter().all(|found| found.0 != Kind::Outcome), "{left} {right}");
        }
    }
}
