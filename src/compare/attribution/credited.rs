//! Who is said to say it.

use std::ops::Range;

use super::sources::{self, Frame, Standing};
use super::tongue::Tongue;
use super::unit::Unit;
use super::whole::Whole;
use super::words::{Level, levels};
use super::{AttributionChange, AttributionKind, Change, lost, overlap, touch};

/// Sources that became others, went or came.
pub(super) fn changed(unit: &Unit, whole: &Whole<'_>) -> Vec<Change> {
    let frames = [0, 1].map(|side| sources::of(unit.half(side), unit.tongue, unit.verbs(side)));
    // What nothing changed in stands on both sides.
    let touched = |side: usize| -> Vec<&Frame> {
        { frames[side].iter() }.filter(|frame| unit.half(side).touched(&frame.at)).collect()
    };
    let (mut left, mut right) = (touched(0), touched(1));
    if left.is_empty() && right.is_empty() {
        return Vec::new();
    }
    // The same words, wherever in the sentence.
    left.retain(|l| {
        let same = right.iter().position(|r| name(unit, 0, l) == name(unit, 1, r));
        same.map(|at| right.remove(at)).is_none()
    });
    let found = match (&left[..], &right[..]) {
        ([l], [r]) => relayed(unit, whole, [l, r]),
        ([l], []) if frames[1].is_empty() && is_gone(unit, 0, l, whole) => Some(one_sided(unit, 0, l)),
        ([], [r]) if frames[0].is_empty() && is_gone(unit, 1, r, whole) => Some(one_sided(unit, 1, r)),
        // What is left of the source stands on both sides.
        ([l], []) => only(frames[1].iter().filter(|r| leads_to_the_same(unit, [l, r])))
            .and_then(|r| part_lost(unit, whole, [l, r])),
        ([], [r]) => only(frames[0].iter().filter(|l| leads_to_the_same(unit, [l, r])))
            .and_then(|l| part_lost(unit, whole, [l, r])),
        _ => None,
    };
    let besides =
        [0, 1].map(|side: usize| frames[side].iter().map(|frame| frame.at.clone()).collect::<Vec<_>>());
    found.into_iter().filter(|_| unit.is_kept([&besides[0], &besides[1]])).collect()
}

/// The one there is, if there is but one.
fn only<'a>(mut frames: impl Iterator<Item = &'a Frame>) -> Option<&'a Frame> {
    frames.next().filter(|_| frames.next().is_none())
}

fn name<'a>(unit: &'a Unit, side: usize, frame: &Frame) -> &'a [char] {
    unit.half(side).slice(frame.name.clone())
}

fn standing(unit: &Unit, side: usize, frame: &Frame) -> Standing {
    sources::standing(unit.half(side), frame, unit.tongue)
}

/// Whether one of two standings is a name and the other none.
fn parts(standings: [Standing; 2]) -> bool {
    standings.contains(&Standing::Named) && standings.contains(&Standing::Unnamed)
}

/// A person who is told by name on one side and without one on the other.
fn name_lost(unit: &Unit, whole: &Whole<'_>, [l, r]: [&Frame; 2]) -> Option<Change> {
    let change = lost::person(unit, whole, [l, r])?;
    let at = [shown_whole(unit, 0, l), shown_whole(unit, 1, r)];
    leads_to_the_same(unit, [l, r]).then_some(Change { kind: AttributionKind::Source, change, at })
}

/// One source in place of another, of which one may only pass on what another said: 新华社援引县交通局.
fn relayed(unit: &Unit, whole: &Whole<'_>, [l, r]: [&Frame; 2]) -> Option<Change> {
    match parts_of(unit, [l, r]) {
        [None, None] => replaced(unit, whole, [l, r]),
        [Some((_, l)), Some((_, r))] => replaced(unit, whole, [&l, &r]),
        parts => said_lost(unit, whole, &parts, [l, r]),
    }
}

/// What a source lost of which the rest stands on both sides: a person's name, or whom an outlet quotes.
fn part_lost(unit: &Unit, whole: &Whole<'_>, frames: [&Frame; 2]) -> Option<Change> {
    name_lost(unit, whole, frames).or_else(|| said_lost(unit, whole, &parts_of(unit, frames), frames))
}

/// The outlet and whom it quotes of each source that tells both.
fn parts_of(unit: &Unit, [l, r]: [&Frame; 2]) -> [Option<(Frame, Frame)>; 2] {
    [(0, l), (1, r)].map(|(side, frame)| sources::relayed(unit.half(side), frame, unit.tongue))
}

/// Who said what an outlet passes on, where the other side names only the outlet.
fn said_lost(
    unit: &Unit,
    whole: &Whole<'_>,
    parts: &[Option<(Frame, Frame)>; 2],
    [l, r]: [&Frame; 2],
) -> Option<Change> {
    let (side, outlet, said, other) = match parts {
        [Some((outlet, said)), None] => (0, outlet, said, r),
        [None, Some((outlet, said))] => (1, outlet, said, l),
        _ => return None,
    };
    let there = name(unit, 1 - side, other);
    let same = |frame: &Frame| sources::may_be_one(name(unit, side, frame), there, unit.tongue);
    if same(said) || !same(outlet) {
        return None;
    }
    let core = sources::core(name(unit, side, said), unit.tongue);
    let office = sources::office(name(unit, side, said), unit.tongue);
    let one = |c: char| crate::text::simplified(c);
    let row: String = whole.row(1 - side).chars().map(one).collect();
    let there = |name: Vec<char>| row.contains(&name.into_iter().map(one).collect::<String>());
    let told = core.is_some_and(there) || office.is_some_and(there);
    (!told).then(|| one_sided(unit, side, said))
}

/// One source in place of another.
fn replaced(unit: &Unit, whole: &Whole<'_>, [l, r]: [&Frame; 2]) -> Option<Change> {
    use Standing::{Between, Known, Named, Unnamed};
    let standings = [standing(unit, 0, l), standing(unit, 1, r)];
    if let Some(change) = name_lost(unit, whole, [l, r]) {
        return Some(change);
    }
    if let Some(change) = office_lost(unit, [l, r], standings) {
        return Some(change);
    }
    if standings.contains(&Known) {
        return None;
    }
    // “Ada Brook, the mayor, said” and “the mayor, Ada Brook, said” name one.
    let at = [unit.half(0).slice(l.at.clone()), unit.half(1).slice(r.at.clone())];
    let one = sources::may_be_one(name(unit, 0, l), at[1], unit.tongue)
        || sources::may_be_one(at[0], name(unit, 1, r), unit.tongue);
    if one && !parts(standings) {
        return None;
    }
    let change = match standings.into() {
        (Unnamed | Between, Unnamed | Between) => return None,
        (Named, Unnamed) => AttributionChange::Unnamed,
        (Unnamed, Named) => AttributionChange::Named,
        _ => AttributionChange::Other,
    };
    // “Huang Wei, head of the bureau, said” and “the head of the bureau, Huang Wei, said”
    let elsewhere = |side: usize, frame: &Frame| {
        sources::core(name(unit, side, frame), unit.tongue)
            .is_some_and(|core| sources::stands_in(&core, unit.half(1 - side), unit.tongue))
    };
    if change == AttributionChange::Other && (elsewhere(0, l) || elsewhere(1, r)) {
        return None;
    }
    // “The official” is who was told by name before.
    let known = |side: usize, frame: &Frame, other: &Frame| {
        sources::is_definite(unit.half(1 - side), other)
            && sources::core(name(unit, side, frame), unit.tongue)
                .is_some_and(|core| whole.has(1 - side, &core))
    };
    if (change == AttributionChange::Unnamed && known(0, l, r))
        || (change == AttributionChange::Named && known(1, r, l))
    {
        return None;
    }
    // Of names by which little is told, nobody knows whether they are one.
    let short = |side: usize, frame: &Frame| {
        standing(unit, side, frame) == Named && sources::core(name(unit, side, frame), unit.tongue).is_none()
    };
    if short(0, l) || short(1, r) {
        return None;
    }
    leads_to_the_same(unit, [l, r]).then(|| other(change, [l, r]))
}

/// “The company said” that became “a source said”, or the other way round.
fn office_lost(unit: &Unit, [l, r]: [&Frame; 2], standings: [Standing; 2]) -> Option<Change> {
    let change = match standings {
        [Standing::Known, Standing::Unnamed] => AttributionChange::Unnamed,
        [Standing::Unnamed, Standing::Known] => AttributionChange::Named,
        _ => return None,
    };
    let (office, somebody) =
        if change == AttributionChange::Unnamed { ((0, l), (1, r)) } else { ((1, r), (0, l)) };
    if !sources::is_told_office(unit.half(office.0), office.1, unit.tongue)
        || sources::is_definite(unit.half(somebody.0), somebody.1)
    {
        return None;
    }
    leads_to_the_same(unit, [l, r]).then(|| other(change, [l, r]))
}

/// Whether two sources lead to the same words.
fn leads_to_the_same(unit: &Unit, [l, r]: [&Frame; 2]) -> bool {
    let over = unit.half(0).over(&l.at);
    touch(&over, &r.at) || touch(&unit.half(1).over(&r.at), &l.at)
}

/// A source that became another.
fn other(change: AttributionChange, [l, r]: [&Frame; 2]) -> Change {
    Change { kind: AttributionKind::Source, change, at: [shown(l), shown(r)] }
}

/// The words that say who it is.
fn shown(frame: &Frame) -> Range<usize> {
    if frame.name.is_empty() { frame.at.clone() } else { frame.name.clone() }
}

/// The same with the name of a person who is named beside what he or she is: the mayor, Ada Brook.
fn shown_whole(unit: &Unit, side: usize, frame: &Frame) -> Range<usize> {
    let shown = shown(frame);
    let half = unit.half(side);
    let Some(person) = lost::named(unit, side, frame) else { return shown };
    let at = half.slice(frame.at.clone()).windows(person.len().max(1)).position(|part| part == person);
    match at.map(|at| frame.at.start + at) {
        // “Ada Brook, the mayor,” is named by her name alone.
        Some(at) if at >= shown.end => shown.start..at + person.len(),
        _ => shown,
    }
}

/// Whether a source that only one side tells is told nowhere else in the other's paragraph, and its words went as such.
fn is_gone(unit: &Unit, side: usize, frame: &Frame, whole: &Whole<'_>) -> bool {
    /// Less says nothing.
    const LEAST: usize = 9;
    let half = unit.half(side);
    let [kept, all] = half.weights(frame.at.clone());
    let [rest_kept, rest] = half.weights(half.sentence(&frame.at));
    let (rest_kept, rest) = (rest_kept.saturating_sub(kept), rest.saturating_sub(all));
    // The sentence itself is still there, or nearly all that is left of it.
    let [there, there_all] = unit.half(1 - side).weights(0..unit.half(1 - side).chars.len());
    let cut = rest_kept * 3 >= rest && there * 5 >= there_all * 4;
    if kept * 3 > all
        || rest_kept < LEAST
        || !(rest_kept * 2 >= rest || cut)
        || is_said_otherwise(unit, side, frame)
    {
        return false;
    }
    let mut standing = standing(unit, side, frame);
    let mut name = name(unit, side, frame);
    let person = lost::named(unit, side, frame);
    // “Sources close to the board” are somebody, as “people” there would be.
    let between = standing == Standing::Between
        && (unit.tongue != Tongue::English
            || sources::has_people(unit.half(side), frame, whole.row(1 - side)));
    // The mayor, Ada Brook, said
    if standing == Standing::Known || between {
        let Some(person) = &person else { return false };
        (standing, name) = (Standing::Named, person);
    }
    // It was said that …: what is left is told as surer.
    if unit.tongue == Tongue::English && name.is_empty() {
        return false;
    }
    // 约翰·布鲁克 is looked for without the marks in it.
    let letters = |c: &char| unit.tongue == Tongue::English || !sources::is_mark(*c);
    let text: Vec<char> = whole.row(1 - side).chars().filter(letters).collect();
    let there = |word: &[char]| {
        let one = |c: &char| crate::text::simplified(*c).to_ascii_lowercase();
        text.windows(word.len().max(1)).any(|part| part.iter().map(one).eq(word.iter().map(one)))
    };
    let named = standing == Standing::Named;
    let core = Some(name).filter(|_| named).and_then(|name| sources::core(name, unit.tongue));
    // 警方 tells no office from another, but can be looked for.
    let office = Some(name).filter(|_| named).and_then(|name| sources::office(name, unit.tongue));
    let open = |level| matches!(level, Level::Hearsay | Level::Likely | Level::Possible);
    // 布鲁克 is 约翰·布鲁克.
    let family = name.rsplit(|c| matches!(c, '·' | ' ')).next().filter(|last| last.len() > 1);
    // 三枝和子 is 三枝さん.
    let family_first = || person.as_ref().and_then(|person| person.get(..2)).is_some_and(there);
    let told = match core {
        // 県
        _ if named && name.len() == 1 => there(name),
        _ if unit.tongue == Tongue::Japanese && family_first() => true,
        _ if named && unit.tongue != Tongue::English && family.is_some_and(there) => true,
        _ if office.as_ref().is_some_and(|office| there(office)) => true,
        Some(core) => there(&core) || sources::stands_in(&core, unit.half(1 - side), unit.tongue),
        None if office.is_some() => false,
        // 据了解 says nothing that could be looked for, and 据称 or 可能 stands for it.
        None => {
            let words = levels(unit.tongue).find(&unit.half(1 - side).chars);
            standing == Standing::Named || words.into_iter().any(|(_, level)| open(level))
        }
    };
    !told
}

/// Whether the other side says as well that somebody said it, though not in words that could be read: a verb of reporting
/// for each, or another one where none went.
fn is_said_otherwise(unit: &Unit, side: usize, frame: &Frame) -> bool {
    let (own, there) = (unit.verbs(side), unit.verbs(1 - side));
    // By a topic whose verb ends the sentence, or by its verb.
    let half = unit.half(side);
    let topic = frame.at.end.checked_sub(1).map(|last| half.get(last));
    // 県の調査では is no topic of a verb.
    let by_work = topic == Some('は') && half.before(frame.at.end - 1) == 'で';
    let led = !own.iter().any(|(verb, _)| overlap(verb, &frame.at))
        && (by_work || !matches!(topic, Some('は' | '은' | '는')));
    let new = || there.iter().any(|(verb, _)| unit.half(1 - side).touched(verb));
    if led { new() } else { there.len() >= own.len() }
}

fn one_sided(unit: &Unit, side: usize, frame: &Frame) -> Change {
    let empty: Range<usize> = unit.half(side).gap(&frame.at);
    let (change, at) = if side == 0 {
        (AttributionChange::Dropped, [frame.at.clone(), empty])
    } else {
        (AttributionChange::Added, [empty, frame.at.clone()])
    };
    Change { kind: AttributionKind::Source, change, at }
}
