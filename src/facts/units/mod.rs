//! What follows a figure and says what it counts: tables of words, and their look-up by first character.

mod cjk;
mod context;
mod english;
mod index;
mod others;

pub(super) use cjk::CJK;
pub(super) use english::english;

use super::text::{Text, is_latin};
use super::triggers;
use crate::article::FactKind;

/// A unit: what kind of fact it makes and its canonical name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) kind: FactKind,
    /// ISO 4217 for money, `TH` and the like for the designators of ISO 8601 durations.
    pub(super) name: &'static str,
    /// Power of ten between the written and the canonical unit: −2 for cents, 1 for decades.
    pub(super) power: i32,
    pub(super) only: Only,
}

/// Where a word is a unit at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Only {
    Everywhere,
    /// Behind figures: 30度, 25分; in characters the word means something else too.
    Figures,
    /// Not where kana stand near: 5位 are five persons in Chinese and the fifth place in Japanese.
    NotJapanese,
    Japanese,
    /// Behind a numeral in words: 두 번 is twice, 2번 the second.
    Words,
    /// Runs of a line: 每周六班.
    Runs,
    /// Parts of a payment: 分三期.
    Parts,
    /// The force of the wind: 14级大风.
    Wind,
    /// Stops of a line: 共设三站. 第三站 is the third, 二站 often a name.
    Stops,
    /// Cars of a train, lessons and the like: 五节车厢. 三节 alone may be chapters.
    Joints,
}

const fn unit(kind: FactKind, name: &'static str) -> Unit {
    Unit { kind, name, power: 0, only: Only::Everywhere }
}
const fn money(name: &'static str) -> Unit {
    unit(FactKind::Money, name)
}
const fn hundredth(name: &'static str) -> Unit {
    Unit { kind: FactKind::Money, name, power: -2, only: Only::Everywhere }
}
const fn quantity(name: &'static str) -> Unit {
    unit(FactKind::Quantity, name)
}
const fn duration(name: &'static str) -> Unit {
    unit(FactKind::Duration, name)
}
const fn only(only: Only, unit: Unit) -> Unit {
    Unit { only, ..unit }
}
pub(super) const DAY: Unit = duration("D");
pub(super) const WORKDAY: Unit = quantity("workday");
pub(super) const WEEK: Unit = duration("W");
pub(super) const PERSON: Unit = quantity("person");
const PERCENT: Unit = unit(FactKind::Percent, "");
const POINTS: Unit = unit(FactKind::Percent, "point");

type Row = (Unit, &'static [&'static str]);

/// The Chinese, Japanese or Korean unit, or sign, at a position: its end, and what it is. `figures`: the number
/// before it is written in figures.
pub(super) fn cjk(text: Text<'_>, at: usize, figures: bool) -> Option<(usize, Unit)> {
    let first = text.get(at);
    if triggers::of(first) & triggers::UNIT == 0 {
        return None;
    }
    let next = text.get(at + 1);
    for word in index::beginning_with(first, next) {
        let Some((end, unit)) = word.past(text, at) else { continue };
        // ５ｍ, but not of ５ｍａ.
        if matches!(first, 'ａ'..='ｚ') && is_latin(text.get(end)) {
            continue;
        }
        let unit = unit?;
        if first == 'つ' && context::is_old_verb(text, at) {
            return None;
        }
        let fits = match unit.only {
            Only::Everywhere => true,
            Only::Figures => figures,
            Only::NotJapanese => !text.is_japanese(at),
            Only::Japanese => text.is_japanese(at),
            Only::Words => !figures,
            Only::Runs => context::counts_runs(text, at),
            Only::Parts => context::counts_parts(text, at),
            Only::Wind => context::tells_of_wind(text, at),
            Only::Stops => context::counts_stops(text, at),
            Only::Joints => context::counts_joints(text, at),
        };
        if fits {
            return Some((end, *unit));
        }
    }
    None
}
