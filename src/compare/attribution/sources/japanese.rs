//! Japanese: 県警によると, 周平氏は……と述べた.

use std::ops::Range;

use super::super::tongue::Tongue;
use super::super::unit::{Half, Verbs};
use super::super::words::Manner;
use super::who;
use super::{Frame, Standing};

/// Longest name of a source, in scalar values.
const LONGEST: usize = 28;

/// What is said in other words than those behind と.
const SHOWN: [&str; 6] = ["見通しを", "考えを", "見解を", "方針を", "意向を", "認識を"];

pub(super) fn frames(half: &Half, verbs: &Verbs) -> Vec<Frame> {
    let mut frames = Vec::new();
    for (at, _) in half.chars.iter().enumerate().filter(|(_, c)| **c == 'に') {
        for word in ["によると", "によれば", "によりますと"] {
            if is(half, at, word) {
                let start = clause_start(half, at);
                if at - start <= LONGEST {
                    frames.push(frame(half, start, at, at + word.chars().count()));
                }
            }
        }
    }
    frames.extend(found_out(half));
    frames.extend(spoken(half, verbs).or_else(|| behind(half, verbs)));
    frames
}

/// 県の調査では, 捜査関係者への取材で分かった: from whom or by whose work it is known.
fn found_out(half: &Half) -> impl Iterator<Item = Frame> {
    const WORK: [&str; 9] = [
        "への取材で",
        "の取材で",
        "の調査で",
        "の調べで",
        "のまとめで",
        "の発表で",
        "の集計で",
        "の分析で",
        "の推計で",
    ];
    const KNOWN: [&str; 7] = ["は、", "分か", "わか", "明らか", "判明", "新たに分か", "新たにわか"];
    half.chars.iter().enumerate().filter(|(_, c)| matches!(c, 'へ' | 'の')).filter_map(|(at, _)| {
        let end = at + WORK.iter().find(|word| is(half, at, word))?.chars().count();
        let known = KNOWN.iter().find(|word| is(half, end, word))?;
        let leads = |at: usize| matches!(half.get(at), '、' | '。' | '\n' | 'が' | 'は' | 'を' | '」');
        let start = (0..at).rev().find(|&at| leads(at)).map_or(0, |at| at + 1);
        let end = end + usize::from(*known == "は、");
        (start < at && at - start <= LONGEST).then(|| frame(half, start, at, end))
    })
}

/// Who is the subject of a sentence with a verb of saying behind と.
fn spoken(half: &Half, verbs: &Verbs) -> Option<Frame> {
    let verb = verbs.iter().find(|(verb, manner)| {
        let before = half.before(verb.start);
        let quotes = before == 'と' || (before == '、' && verb.start > 1 && half.get(verb.start - 2) == 'と');
        // 前倒しする考えを示した
        let view = SHOWN.iter().any(|word| is(half, verb.start, word));
        !matches!(manner, Manner::None | Manner::Guesses) && (quotes || view)
    })?;
    let start = sentence_start(half, verb.0.start);
    let particle = (start..verb.0.start.min(start + LONGEST + LONGEST))
        .find(|&at| matches!(half.get(at), 'は' | '「'))?;
    if half.get(particle) != 'は' {
        return None;
    }
    // インタビューの冒頭でブレア氏は: the name begins behind what leads over.
    let is = |at: usize| half.get(at) == 'で' && half.get(at + 1) == 'あ' && half.get(at + 2) == 'る';
    let leads =
        |at: usize| matches!(half.get(at), '、' | '。' | '\n' | 'で' | 'に' | 'し' | 'が' | 'た') && !is(at);
    let start = (start..particle).rev().find(|&at| leads(at)).map_or(start, |at| at + 1);
    (start < particle && particle - start <= LONGEST).then(|| frame(half, start, particle, particle + 1))
}

/// Where the sentence begins that goes on at a place: one inside of a quotation is none.
fn sentence_start(half: &Half, to: usize) -> usize {
    let (mut start, mut open) = (0, 0_usize);
    for at in 0..to {
        match half.get(at) {
            '「' => open += 1,
            '」' => open = open.saturating_sub(1),
            '\n' => (start, open) = (at + 1, 0),
            '。' if open == 0 => start = at + 1,
            _ => {}
        }
    }
    start
}

/// ……、と当局者は語った: who speaks behind what was said.
fn behind(half: &Half, verbs: &Verbs) -> Option<Frame> {
    let (verb, _) = verbs
        .iter()
        .rev()
        .find(|(verb, manner)| *manner != Manner::None && half.before(verb.start) == 'は')?;
    let particle = verb.start - 1;
    let start = (particle.saturating_sub(LONGEST)..particle).rev().find(|&at| half.get(at) == 'と')? + 1;
    Some(frame(half, start, particle, verb.end))
}

fn frame(half: &Half, start: usize, end: usize, to: usize) -> Frame {
    const BEHIND: &[&str] = &[
        "の調べ",
        "への取材",
        "の取材",
        "の発表",
        "の話",
        "の報道",
        "が発表した",
        "の説明",
        "氏",
        "さん",
        "らの調査",
        "の調査",
    ];
    let mut name = start..without_age(half, start..end);
    let end_of_name = name.end;
    if let Some(word) = BEHIND.iter().find(|word| {
        let count = word.chars().count();
        end_of_name >= start + count && is(half, end_of_name - count, word)
    }) {
        name.end -= word.chars().count();
    }
    let titled = name.end < end_of_name && matches!(half.get(name.end), '氏' | 'さ');
    // 県によると: one letter says which office where only one can be meant.
    let office = name.len() == 1 && matches!(half.get(name.start), '県' | '市' | '町' | '村' | '区' | '国');
    let start = beside(half, start).unwrap_or(start);
    let known = (titled && !name.is_empty() || office).then_some(Standing::Named);
    Frame { at: start..to, known, name }
}

/// Where a name ends that an age may follow in brackets: 小林和子さん（45）.
fn without_age(half: &Half, name: Range<usize>) -> usize {
    let aged = matches!(half.before(name.end), '）' | ')') && half.before(name.end - 1).is_numeric();
    let open = || name.clone().rev().find(|&at| matches!(half.get(at), '（' | '('));
    if aged { open().unwrap_or(name.end) } else { name.end }
}

/// Where what somebody is begins that stands before the name and a pause: 工場長、西園寺健一氏.
fn beside(half: &Half, name: usize) -> Option<usize> {
    let pause = name.checked_sub(1).filter(|&at| half.get(at) == '、')?;
    let start = clause_start(half, pause);
    let office: String = half.slice(start..pause).iter().collect();
    let who = who::of(Tongue::Japanese);
    let is_office =
        office.ends_with('長') || who.roles.before(&office).or_else(|| who.people.before(&office)).is_some();
    (pause - start <= LONGEST && is_office).then_some(start)
}

fn clause_start(half: &Half, to: usize) -> usize {
    let stops = |c: char| matches!(c, '、' | '，' | '。' | '：' | '「' | '」' | '\n' | '　');
    (0..to).rev().find(|&at| stops(half.get(at))).map_or(0, |at| at + 1)
}

fn is(half: &Half, at: usize, word: &str) -> bool {
    word.chars().enumerate().all(|(n, c)| half.get(at + n) == c)
}
