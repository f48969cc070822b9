//! Who is said to say it: the words of a sentence that name its source.

mod chinese;
mod cjk;
mod english;
mod japanese;
mod korean;
mod rest;
mod who;
mod whom;

use std::ops::Range;

use super::tongue::Tongue;
use super::unit::{Half, Verbs};

pub(super) use cjk::is_mark;
pub(super) use rest::{is_rest, is_told};

/// What a source is to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// A person, an office or an outlet by its name: 县交通局, police, Ada Brook.
    Named,
    /// Somebody: 知情人士, sources.
    Unnamed,
    /// Somebody of a named place or office: American officials.
    Between,
    /// Somebody told of before: 他, the mayor; or words that could not be told.
    Known,
}

/// Whom the words for a source tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Whom {
    /// A person by this name.
    Person(Vec<char>),
    /// People without a name: a council official, 县交通局负责人, 周某.
    Somebody,
    /// Somebody who was told of before, or holds an office of one: 该公司负责人, 县长.
    That,
    /// An office, or words that could not be told.
    Other,
}

/// The words that tell a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Frame {
    /// All of them: 据县交通局介绍, police said.
    pub(super) at: Range<usize>,
    /// Those that say who; empty in 据了解.
    pub(super) name: Range<usize>,
    /// What it is as far as it was told without a look at the name.
    pub(super) known: Option<Standing>,
}

/// The sources told in one half of a unit, in order; `verbs` are its verbs of reporting.
pub(super) fn of(half: &Half, tongue: Tongue, verbs: &Verbs) -> Vec<Frame> {
    let mut frames = match tongue {
        Tongue::Chinese => chinese::frames(half, verbs),
        Tongue::Japanese => japanese::frames(half, verbs),
        Tongue::Korean => korean::frames(half, verbs),
        Tongue::English => english::frames(half, verbs),
    };
    frames.sort_by_key(|frame| (frame.at.start, frame.at.end));
    frames.dedup_by(|b, a| b.at.start < a.at.end);
    frames
}

/// What a source is to a reader.
pub(super) fn standing(half: &Half, frame: &Frame, tongue: Tongue) -> Standing {
    frame.known.unwrap_or_else(|| match tongue {
        Tongue::English => english::standing(half, &frame.name),
        _ => {
            // Of what an outlet passes on the outlet is known.
            let outlet = relayed(half, frame, tongue).map(|(outlet, _)| outlet);
            let name = outlet.map_or_else(|| frame.name.clone(), |outlet| outlet.name);
            cjk::standing(half.slice(name), who::of(tongue))
        }
    })
}

/// The outlet that passes on what another source said, and that source: 新华社 and 县交通局 of 新华社援引县交通局的话.
pub(super) fn relayed(half: &Half, frame: &Frame, tongue: Tongue) -> Option<(Frame, Frame)> {
    (tongue == Tongue::Chinese).then(|| chinese::relayed(half, frame)).flatten()
}

/// Whether a text has one of the words for people that an English source is told by.
pub(super) fn has_people(half: &Half, frame: &Frame, text: &str) -> bool {
    english::has_people(half, &frame.name, text)
}

/// Whom the words for a source tell.
pub(super) fn whom(half: &Half, frame: &Frame, tongue: Tongue) -> Whom {
    match tongue {
        Tongue::English => english::whom(half, frame),
        _ => whom::whom(half.slice(frame.name.clone()), frame.known, tongue),
    }
}

/// Whether a source is an office that was told before: the company.
pub(super) fn is_told_office(half: &Half, frame: &Frame, tongue: Tongue) -> bool {
    tongue == Tongue::English && english::is_told_office(half, &frame.name)
}

/// Whether the words for a source begin with “the”.
pub(super) fn is_definite(half: &Half, frame: &Frame) -> bool {
    matches!(half.slice(frame.name.clone()), ['T' | 't', 'h', 'e', ' ', ..])
}

/// Whether two sources may be one: their names share a word that is not every source's.
pub(super) fn may_be_one(left: &[char], right: &[char], tongue: Tongue) -> bool {
    match tongue {
        Tongue::English => english::may_be_one(left, right),
        _ => cjk::may_be_one(left, right, who::of(tongue)),
    }
}

/// Whether a name, or one spelt much like it, stands in a half.
pub(super) fn stands_in(core: &[char], half: &Half, tongue: Tongue) -> bool {
    if tongue == Tongue::English {
        return english::stands_in(core, &half.chars);
    }
    let letters = half.chars.iter().enumerate();
    let new: Vec<char> =
        letters.filter(|(at, c)| half.is_changed(*at) && c.is_alphabetic()).map(|(_, c)| *c).collect();
    cjk::stands_in(core, &half.chars, &new)
}

/// The part of a name that tells it from others, if there is enough of it to look for.
pub(super) fn core(name: &[char], tongue: Tongue) -> Option<Vec<char>> {
    match tongue {
        Tongue::English => english::core(name),
        _ => cjk::core(name, who::of(tongue)),
    }
}

/// A name without the words for people and offices at its end, if there is enough of it to look for: 警察の of 警察の担当者.
pub(super) fn office(name: &[char], tongue: Tongue) -> Option<Vec<char>> {
    match tongue {
        Tongue::English => None,
        _ => cjk::office(name, who::of(tongue)),
    }
}
