//! Conditions that were left out or put in while what they are a condition of was kept: 如果水位不高, unless the landlord
//! objects, ただし……に限る.
//!
//! They are clauses that went or came as a whole, so that the changes of a row are looked at and no sentence.

use std::ops::Range;

use crate::compare::{Row, SpanOp};
use crate::text::chars::{closes, ends_sentence};
use crate::text::is_syllable;

use super::AttributionChange;
use super::tongue::{Tongue, is_han};

/// How conditions begin, those before what they are a condition of and those behind.
const BEGIN_CHINESE: &str =
    "如果|假如|假若|倘若|若是|如若|要是|除非|只要|一旦|前提是|如遇|如有|如需|如未|若未|若有|若遇|但书|但書";
const BEGIN_ENGLISH: &str = "if|unless|provided that|providing that|as long as|so long as|only if|on the condition that|\
                             on condition that|in the event that|except if|except when|except in|subject to";
const BEGIN_JAPANESE: &str = "ただし|但し|もし|万一";
const BEGIN_KOREAN: &str = "단,|다만|만약|만일";
/// How they end.
const END_CHINESE: &str = "除外|的前提下|为前提|為前提|为条件|為條件";
const END_JAPANESE: &str = "なければ|であれば|があれば|すれば|した場合|した場合は|した場合には|した場合に限り|する場合|する場合は|\
                            する場合には|する場合に限り|ない限り|ない限りは|ある場合|ある場合は|ある場合を除き|する場合を除き|場合を除き|\
                            場合に限る|場合を除く|場合は除く|場合に限って";
const END_KOREAN: &str = "않으면|하면|되면|있으면|없으면|이라면|한다면|된다면|할 경우|될 경우|있을 경우|없을 경우|할 경우에|될 경우에|\
                          하는 경우|하는 경우에|한 경우|한 경우에|않는 한|하는 한|있는 한|제외하고|경우에만|경우에 한해";
/// What begins so and is none: 如果说, if not hundreds; and what ends so: according to, by comparison.
const NONE: &str = "如果说|如果說|如有雷同|if not|if any|if ever|if only|if at all|if possible|if necessary|if anything|subject to change";
const NONE_KOREAN: &str =
    "따르면|의하면|말하면|보면|비하면|비교하면|종합하면|감안하면|고려하면|그러면|예를 들면|통하면";
/// Behind these in its sentence “if” is “whether”.
const ASKED: &str = "ask asks asked asking";
/// And right behind these, or it belongs to them.
const WHETHER: &str = "know knows knew see sure wonder wonders wondered clear unclear say tell told determine \
                       check decide matter as even what only doubt doubts";

/// Conditions of a row that one side has alone, each with its place in scalar values of either side. `places` tells where
/// each span begins in bytes.
pub(super) fn changed(
    row: &Row,
    texts: [&str; 2],
    places: &[[usize; 2]],
) -> Vec<(AttributionChange, [Range<usize>; 2])> {
    let mut found = Vec::new();
    for (number, span) in row.spans.iter().enumerate() {
        let side = match span.op {
            SpanOp::Deleted => 0,
            SpanOp::Inserted => 1,
            _ => continue,
        };
        let bytes = bytes(places, number, side);
        let Some(part) = texts[side].get(bytes.clone()).filter(|part| may_hold(part)) else { continue };
        let Some(within) = condition(texts[side], bytes) else { continue };
        if !is_kept_beside(row, texts[side], places, number, side, &within)
            || says_elsewhere(row, texts[1 - side], places, 1 - side, part)
        {
            continue;
        }
        let letters = |to: usize| part.get(..to).unwrap_or_default().chars().count();
        let from = if side == 0 { span.left[0] } else { span.right[0] };
        let own = from + letters(within.at.start)..from + letters(within.at.end);
        let at = if side == 0 { span.right[0] } else { span.left[0] };
        found.push(if side == 0 {
            (AttributionChange::Dropped, [own, at..at])
        } else {
            (AttributionChange::Added, [at..at, own])
        });
    }
    found
}

fn bytes(places: &[[usize; 2]], number: usize, side: usize) -> Range<usize> {
    let place = |at: usize| places.get(at).map_or(0, |place| place[side]);
    place(number)..place(number + 1)
}

/// A condition in a changed stretch.
struct Condition {
    /// In bytes of the stretch, without the marks around it.
    at: Range<usize>,
    /// Whether what it is a condition of follows it, and does not stand before.
    leads: bool,
}

/// Whether a changed stretch is long enough for a clause: nearly none is.
fn may_hold(part: &str) -> bool {
    /// In bytes.
    const LEAST: usize = 12;
    part.len() >= LEAST
}

/// Whether a clause begins or ends with a letter that conditions do with: most are told from them so.
fn may_say(core: &str) -> bool {
    const FIRST: &str = "如假倘若要除只一前但iupasoeIUPASOEたも万단다만";
    const LAST: &str = "外下提件ばりくきてる合はに면우에한고해만";
    core.starts_with(|c| FIRST.contains(c)) || core.ends_with(|c| LAST.contains(c))
}

fn is_pause(c: char) -> bool {
    matches!(c, '，' | ',' | '、' | '；' | ';' | '：' | ':' | '—' | '–' | '（' | '(' | '「' | '“' | '"')
}

/// The condition that a changed stretch of a text is.
fn condition(text: &str, bytes: Range<usize>) -> Option<Condition> {
    let part = text.get(bytes.clone())?;
    let mark =
        |c: char| c.is_whitespace() || is_pause(c) || ends_sentence(c) || matches!(c, '.' | '）' | ')');
    let core = part.trim_matches(mark);
    if !may_say(core) {
        return None;
    }
    let start = part.len() - part.trim_start_matches(mark).len();
    let at = start..start + core.len();
    let tongue = Tongue::of(&core.chars().collect::<Vec<_>>());
    let (head, tail) = (part.get(..start)?, part.get(at.end..)?);
    // One clause or a few, but no more than what a sentence has.
    if core.is_empty() || core.contains(['。', '！', '？', '\n']) || core.contains(". ") {
        return None;
    }
    let before = text.get(..bytes.start)?.chars().next_back();
    let after = text.get(bytes.end..)?.chars().next();
    let bounds =
        |c: Option<char>| c.is_none_or(|c| is_pause(c) || ends_sentence(c) || closes(c) || c.is_whitespace());
    let opens = !head.is_empty() || bounds(before);
    let ends = !tail.is_empty() || bounds(after) || after == Some('.');
    if !opens || !ends || !is_long(core, tongue) || !says(core, tongue) {
        return None;
    }
    if tongue == Tongue::English && is_whether(text.get(..bytes.start + start)?) {
        return None;
    }
    // What ends the sentence, or is put behind it, belongs to what stands before.
    let closed = |c: char| ends_sentence(c) || matches!(c, '.' | '”' | '」' | ')' | '）');
    let last = tail.contains(closed) || after.is_none_or(|c| closed(c) || c == '\n');
    let own_sentence = ["ただし", "但し", "단,", "다만"].iter().any(|word| core.starts_with(word));
    // 如果水位不高，: its pause goes with it, or that before it.
    let pause = tail.contains(is_pause)
        || head.contains(is_pause) && after.is_some_and(is_pause)
        || (tongue == Tongue::Korean && tail.contains(' '));
    // 渡口开放。如果水位不高，新桥可以通车。: a sentence by itself went.
    let prior = text.get(..bytes.start + start)?.trim_end().chars().next_back();
    let goes_on = || prior.is_some_and(|c| !ends_sentence(c) && !closes(c) && c != '.');
    // resume on Monday if the storm passes, the operator said
    let inside = tongue == Tongue::English
        && !head.contains(is_pause)
        && !tail.contains(is_pause)
        && prior.is_some_and(char::is_alphanumeric);
    let leads = !last && !own_sentence && !inside;
    let single = || !core.contains(is_pause) || END_CHINESE.split('|').any(|word| core.ends_with(word));
    let fits =
        if leads { pause } else { own_sentence || (tongue != Tongue::Korean && goes_on() && single()) };
    fits.then_some(Condition { at, leads })
}

fn is_long(core: &str, tongue: Tongue) -> bool {
    match tongue {
        Tongue::English => core.split_whitespace().count() > 2,
        Tongue::Korean => core.split_whitespace().count() > 1,
        _ => core.chars().count() > 5,
    }
}

/// Whether a clause begins or ends as conditions do.
fn says(core: &str, tongue: Tongue) -> bool {
    let small = core.to_lowercase();
    let begins = |words: &str| {
        words.split('|').any(|word| {
            let rest = small.strip_prefix(word);
            rest.is_some_and(|rest| tongue != Tongue::English || !rest.starts_with(char::is_alphanumeric))
        })
    };
    let ends = |words: &str| words.split('|').any(|word| small.ends_with(word));
    let (begin, end) = match tongue {
        Tongue::Chinese => (BEGIN_CHINESE, END_CHINESE),
        Tongue::English => (BEGIN_ENGLISH, "\0"),
        Tongue::Japanese => (BEGIN_JAPANESE, END_JAPANESE),
        Tongue::Korean => (BEGIN_KOREAN, END_KOREAN),
    };
    (begins(begin) || ends(end)) && !begins(NONE) && !(tongue == Tongue::Korean && ends(NONE_KOREAN))
}

/// Whether “if” behind a text is “whether”: know if, asked the mayor if.
fn is_whether(before: &str) -> bool {
    let sentence = before.rsplit(['.', '!', '?', '“', '\n']).next().unwrap_or_default();
    let mut words =
        sentence.rsplit(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    let listed =
        |word: &&str, list: &str| list.split_whitespace().any(|verb| word.eq_ignore_ascii_case(verb));
    words.peek().is_some_and(|word| listed(word, WHETHER)) || words.any(|word| listed(&word, ASKED))
}

/// Whether what it is a condition of stands beside it on both sides.
fn is_kept_beside(
    row: &Row,
    text: &str,
    places: &[[usize; 2]],
    number: usize,
    side: usize,
    condition: &Condition,
) -> bool {
    /// What letters weigh that are words by themselves, and the least.
    const HEAVY: usize = 2;
    const LEAST: usize = 10;
    // Past what is another form only: the first letter of a sentence that was none.
    let next = |at: usize| if condition.leads { at.checked_add(1) } else { at.checked_sub(1) };
    let op = |at: usize| row.spans.get(at).map(|span| span.op);
    let Some(mut beside) = next(number) else { return false };
    if op(beside) == Some(SpanOp::Folded) {
        let Some(further) = next(beside) else { return false };
        beside = further;
    }
    if op(beside) != Some(SpanOp::Same) {
        return false;
    }
    let Some(kept) = text.get(bytes(places, beside, side)) else { return false };
    let weight = |c: char| if is_han(c) || is_syllable(c) { HEAVY } else { usize::from(c.is_alphanumeric()) };
    let stops = |c: char| ends_sentence(c) || c == '\n';
    let near = if condition.leads {
        kept.split(stops).next()
    } else {
        // ただし begins a sentence of its own, so that the one before is looked at.
        kept.trim_end_matches(|c: char| stops(c) || c == '.' || c.is_whitespace()).rsplit(stops).next()
    };
    near.unwrap_or_default().chars().map(weight).sum::<usize>() >= LEAST
}

/// What tells a condition from others: long words, and two letters in a row of scripts without blanks.
fn words_of(condition: &str) -> Vec<&str> {
    /// Shorter words stand anywhere.
    const LEAST: usize = 5;
    let latin = condition.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| word.len() >= LEAST);
    let pairs = condition.char_indices().zip(condition.chars().skip(1)).filter_map(|((at, c), next)| {
        let both = |test: fn(char) -> bool| test(c) && test(next);
        let pair = both(is_han) || both(is_syllable);
        condition.get(at..at + c.len_utf8() + next.len_utf8()).filter(|_| pair)
    });
    latin.chain(pairs).collect()
}

/// Whether a side says in what it has alone a condition of its own, or words of the one that it lacks: in emergencies, if
/// there are emergencies.
fn says_elsewhere(row: &Row, text: &str, places: &[[usize; 2]], side: usize, condition: &str) -> bool {
    let small = condition.to_lowercase();
    let tells = words_of(&small);
    let mut own =
        row.spans.iter().enumerate().filter(|(_, span)| !matches!(span.op, SpanOp::Same | SpanOp::Folded));
    own.any(|(number, _)| {
        let Some(part) = text.get(bytes(places, number, side)) else { return false };
        let tongue = Tongue::of(&part.chars().collect::<Vec<_>>());
        let words = match tongue {
            Tongue::Chinese => [BEGIN_CHINESE, END_CHINESE],
            Tongue::English => [BEGIN_ENGLISH, "when|while|until|without|depending|in case|in the case"],
            Tongue::Japanese => [BEGIN_JAPANESE, "場合|なら|れば|ければ|限り|除"],
            Tongue::Korean => [BEGIN_KOREAN, "면|경우|한해|않는 한"],
        };
        let small = part.to_lowercase();
        tells.iter().any(|word| small.contains(word))
            || words.iter().any(|list| list.split('|').any(|word| small.contains(word)))
            || (tongue == Tongue::Chinese && small.contains(['若', '如', '倘', '当', '當', '时', '時']))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{one, said};
    use super::*;
    use crate::compare::{AttributionChange as To, AttributionKind as Kind};

    const TAIL: &str = "\n\n村民说，这座桥走了四代人，修好以后孩子上学不用绕路。\n\nThe old bridge had served the valley for four generations.";

    #[test]
    fn all_words_begin_or_end_with_the_letters_looked_for() {
        let begins = [BEGIN_CHINESE, BEGIN_ENGLISH, BEGIN_JAPANESE, BEGIN_KOREAN]
            .into_iter()
            .flat_map(|l| l.split('|'));
        let ends = [END_CHINESE, END_JAPANESE, END_KOREAN].into_iter().flat_map(|l| l.split('|'));
        for clause in begins.map(|word| format!("{word} x")).chain(ends.map(|word| format!("x {word}"))) {
            assert!(may_say(&clause), "{clause}");
        }
    }

    #[test]
    fn a_condition_that_went_while_what_it_is_of_stayed() {
        for (left, right, condition) in [
            (
                "如果水位不高，新桥可以在春天通车，居民不必再绕路。",
                "新桥可以在春天通车，居民不必再绕路。",
                "如果水位不高",
            ),
            (
                "周平说：“如果明年春天水位不高，新桥可以通车，居民不必再绕路。”",
                "周平说：“新桥可以通车，居民不必再绕路。”",
                "如果明年春天水位不高",
            ),
            (
                "建設單位應當公開圖說，但涉及國家機密的除外。",
                "建設單位應當公開圖說。",
                "但涉及國家機密的除外",
            ),
            (
                "The tenant may sublet the flat unless the landlord objects in writing.",
                "The tenant may sublet the flat.",
                "unless the landlord objects in writing",
            ),
            (
                "Ferries will resume on Monday if the storm passes, the operator said.",
                "Ferries will resume on Monday, the operator said.",
                "if the storm passes",
            ),
            (
                "If the water is low, the bridge will open again in the spring.",
                "The bridge will open again in the spring.",
                "If the water is low",
            ),
            (
                "申請者は図面を閲覧することができる。ただし、町長が必要と認めた場合に限る。",
                "申請者は図面を閲覧することができる。",
                "ただし、町長が必要と認めた場合に限る",
            ),
            (
                "水位が低い状態であれば、新しい橋は来年の春に開通する。",
                "新しい橋は来年の春に開通する。",
                "水位が低い状態であれば",
            ),
            (
                "신청인은 도면을 열람할 수 있다. 단, 군수가 허가한 경우에 한한다.",
                "신청인은 도면을 열람할 수 있다.",
                "단, 군수가 허가한 경우에 한한다",
            ),
            (
                "비가 많이 오지 않으면 새 다리를 내년 봄에 개통한다.",
                "새 다리를 내년 봄에 개통한다.",
                "비가 많이 오지 않으면",
            ),
        ] {
            let found = said(&format!("{left}{TAIL}"), &format!("{right}{TAIL}"));
            assert_eq!(found, one(Kind::Condition, To::Dropped, condition, ""), "{left}");
        }
    }

    #[test]
    fn a_condition_told_elsewhere_or_no_condition_is_none() {
        for (left, right) in [
            (
                "The bridge will open again in the spring if the water is low.",
                "If the water is low, the bridge will open again in the spring.",
            ),
            (
                "The bridge will open again in the spring if the water is low.",
                "When the water is low, the bridge will open again in the spring.",
            ),
            (
                "如果水位不高，新桥可以在春天通车，居民不必再绕路。",
                "水位不高时，新桥可以在春天通车，居民不必再绕路。",
            ),
            (
                "如果说去年是开端，今年就是新桥建成的一年，居民都很高兴。",
                "今年就是新桥建成的一年，居民都很高兴。",
            ),
            (
                "渡口今天重新开放。如果水位不高，新桥可以在春天通车。居民都很高兴，说要办一场比赛。",
                "渡口今天重新开放。居民都很高兴，说要办一场比赛。",
            ),
            (
                "The reporter asked the mayor of Stonebridge if the water was low.",
                "The reporter asked the mayor of Stonebridge.",
            ),
            ("경찰에 따르면 새 다리를 내년 봄에 개통한다.", "새 다리를 내년 봄에 개통한다."),
        ] {
            let found = said(&format!("{left}{TAIL}"), &format!("{right}{TAIL}"));
            assert!(found.iter().all(|found| found.0 != Kind::Condition), "{left} {right} {found:?}");
        }
    }
}
