//! Japanese: 県警によると, 周平氏は……と述べた.

use super::super::unit::{Half, Verbs};
use super::super::words::Manner;
use super::{Frame, Standing};

/// Longest name of a source, in scalar values.
const LONGEST: usize = 28;

pub(super) fn frames(half: &Half, verbs: &Verbs) -> Vec<Frame> {
    let mut frames = Vec::new();
    for (at, _) in half.chars.iter().enumerate().filter(|(_, c)| **c == 'に') {
        for word in ["によると", "によれば"] {
            if is(half, at, word) {
                let start = clause_start(half, at);
                if at - start <= LONGEST {
                    frames.push(frame(half, start, at, at + word.chars().count()));
                }
            }
        }
    }
    frames.extend(spoken(half, verbs).or_else(|| behind(half, verbs)));
    frames
}

/// Who is the subject of a sentence with a verb of saying behind と.
fn spoken(half: &Half, verbs: &Verbs) -> Option<Frame> {
    let verb = verbs.iter().find(|(verb, manner)| {
        let before = half.before(verb.start);
        let quotes = before == 'と' || (before == '、' && verb.start > 1 && half.get(verb.start - 2) == 'と');
        !matches!(manner, Manner::None | Manner::Guesses) && quotes
    })?;
    let start =
        (0..verb.0.start).rev().find(|&at| matches!(half.get(at), '。' | '\n')).map_or(0, |at| at + 1);
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
    let mut name = start..end;
    if let Some(word) = BEHIND.iter().find(|word| {
        let count = word.chars().count();
        end >= start + count && is(half, end - count, word)
    }) {
        name.end -= word.chars().count();
    }
    let titled = name.end < end && matches!(half.get(name.end), '氏' | 'さ');
    Frame { at: start..to, known: (titled && !name.is_empty()).then_some(Standing::Named), name }
}

fn clause_start(half: &Half, to: usize) -> usize {
    let stops = |c: char| matches!(c, '、' | '，' | '。' | '：' | '「' | '」' | '\n' | '　');
    (0..to).rev().find(|&at| stops(half.get(at))).map_or(0, |at| at + 1)
}

fn is(half: &Half, at: usize, word: &str) -> bool {
    word.chars().enumerate().all(|(n, c)| half.get(at + n) == c)
}
