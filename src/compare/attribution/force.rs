//! What a rule demands, and what came of something: 不得 became 可以, passed became failed, would rise became would not
//! rise. Only words in each other's place are held against each other.

use std::cell::Cell;
use std::ops::Range;

use super::lexicon::Lexicon;
use super::tongue::is_han;
use super::unit::{Half, Unit};
use super::words::{Force, Outcome, forces, outcomes};
use super::{AttributionChange, AttributionKind, Change, denied, overlap, touch};

/// Changes of what is demanded and of what came of it; what stands in `told` is told already.
pub(super) fn changed(unit: &Unit, told: &[[Range<usize>; 2]]) -> Vec<Change> {
    let demands = |l: &Word<Force>, r: &Word<Force>| demanded(unit, l, r);
    let mut found = words(unit, forces(unit.tongue), demands, AttributionKind::Obligation);
    let said_otherwise = Cell::new(false);
    let turned = |l: &Word<Outcome>, r: &Word<Outcome>| turned(unit, [l, r], &said_otherwise);
    found.extend(words(unit, outcomes(unit.tongue), turned, AttributionKind::Outcome));
    if !said_otherwise.get() {
        found.extend(denied::changed(unit));
    }
    let mut kept: Vec<Change> = Vec::new();
    for change in found {
        let same = |at: &[Range<usize>; 2]| (0..2).any(|side: usize| overlap(&at[side], &change.at[side]));
        if !told.iter().any(same) && !kept.iter().any(|other| same(&other.at)) && is_kept(unit, &change) {
            kept.push(change);
        }
    }
    kept
}

type Word<T> = (Range<usize>, T);

/// Words of both halves in each other's place, where one of them was changed.
fn words<T: Copy>(
    unit: &Unit,
    lexicon: &Lexicon<T>,
    between: impl Fn(&Word<T>, &Word<T>) -> Option<AttributionChange>,
    kind: AttributionKind,
) -> Vec<Change> {
    let mut found = Vec::new();
    let words = |half: &Half| lexicon.find_among(&half.chars, half.heads.iter().copied());
    let lefts = words(unit.half(0));
    if lefts.is_empty() {
        return found;
    }
    let rights = words(unit.half(1));
    let mut taken = vec![false; rights.len()];
    for left in &lefts {
        let there = unit.half(0).over(&left.0);
        let near = rights.iter().enumerate().find(|(at, right)| {
            !taken[*at] && touch(&there, &right.0) && touch(&unit.half(1).over(&right.0), &left.0)
        });
        let Some((at, right)) = near else { continue };
        taken[at] = true;
        let touched = unit.half(0).touched(&left.0) || unit.half(1).touched(&right.0);
        if let Some(change) = between(left, right).filter(|_| touched) {
            found.push(Change { kind, change, at: [left.0.clone(), right.0.clone()] });
        }
    }
    found
}

/// What became of a demand.
fn demanded(unit: &Unit, left: &Word<Force>, right: &Word<Force>) -> Option<AttributionChange> {
    let letters = |side: usize, word: &Word<Force>| unit.half(side).slice(word.0.clone());
    let [one, other] = [letters(0, left), letters(1, right)];
    // 应 and 可 stand in many words: one of the two has to be plain.
    let short = |word: &[char]| word.len() == 1 && word.iter().all(|c| is_han(*c));
    let month = |word: &[char]| word == ['M', 'a', 'y'];
    if month(one) || month(other) {
        return None;
    }
    if one == ['得'] || other == ['得'] {
        // 得 is “may” where 應 takes its place and nothing else, or where it begins a clause.
        let alone = short(one) && short(other) && unit.half(0).over(&left.0) == right.0;
        let begins = |side: usize, word: &Word<Force>| {
            !short(letters(side, word)) || begins_demand(unit.half(side).before(word.0.start))
        };
        let plain = alone || (begins(0, left) && begins(1, right));
        if !plain {
            return None;
        }
    } else if short(one) && short(other) {
        return None;
    }
    // How much it binds: may and need not leave both open.
    let rank = |force: Force| match force {
        Force::Must => Some(3),
        Force::Should => Some(2),
        Force::May => Some(1),
        Force::NeedNot => Some(0),
        Force::MustNot | Force::None => None,
    };
    if left.1 == right.1 || left.1 == Force::None || right.1 == Force::None {
        return None;
    }
    match (rank(left.1), rank(right.1)) {
        (Some(3), Some(0)) | (Some(0), Some(3)) | (None, _) | (_, None) => Some(AttributionChange::Opposite),
        (Some(l), Some(r)) if l < r => Some(AttributionChange::Stronger),
        _ => Some(AttributionChange::Weaker),
    }
}

/// Whether 得 behind a letter is a word by itself, and not the end of one: 取得, 走得快.
fn begins_demand(before: char) -> bool {
    !is_han(before) || matches!(before, '者' | '並' | '亦' | '均' | '仍' | '且' | '但')
}

/// What became of an outcome; tells `said_otherwise` where “did not support” stands for “opposed”.
fn turned(
    unit: &Unit,
    [left, right]: [&Word<Outcome>; 2],
    said_otherwise: &Cell<bool>,
) -> Option<AttributionChange> {
    let ((pair, way), (other, turn)) = (left.1, right.1);
    if pair != other || way == turn {
        return None;
    }
    let denied = |side: usize, word: &Word<Outcome>| denied::says_not(unit.half(side), &word.0, unit.tongue);
    if denied(0, left) == denied(1, right) {
        return Some(AttributionChange::Opposite);
    }
    said_otherwise.set(true);
    None
}

/// Whether next to nothing else of the clause was changed: else it tells something else.
fn is_kept(unit: &Unit, change: &Change) -> bool {
    /// Less says nothing, unless it is all there is.
    const LEAST: usize = 6;
    const FEW: usize = 3;
    let around = unit.around(&change.at);
    around.iter().all(|[kept, all]| *kept >= LEAST && kept * 3 >= all * 2)
        || (around.iter().all(|[kept, all]| *kept >= FEW && kept == all) && unit.is_all_else_kept(&change.at))
}

#[cfg(test)]
mod tests {
    use super::super::tests::said;
    use crate::compare::{AttributionChange as To, AttributionKind as Kind};

    const TAIL: &str = "\n\n村民说，这座桥走了四代人，修好以后孩子上学不用绕路。\n\nThe old bridge had served the valley for four generations.";

    fn told(left: &str, right: &str) -> Vec<(Kind, To, String, String)> {
        said(&format!("{left}{TAIL}"), &format!("{right}{TAIL}"))
    }

    #[test]
    fn what_a_rule_demands() {
        for (left, right, to, l, r) in [
            ("车位的使用权不得转让。", "车位的使用权可以转让。", To::Opposite, "不得", "可以"),
            ("建设单位可以公开图纸。", "建设单位应当公开图纸。", To::Stronger, "可以", "应当"),
            ("建设单位可以公开图纸。", "建设单位必须公开图纸。", To::Stronger, "可以", "必须"),
            (
                "申請渡船停航者，得依下列規定辦理。",
                "申請渡船停航者，應依下列規定辦理。",
                To::Stronger,
                "得",
                "應",
            ),
            ("申請人得於停航前三日申請退票。", "申請人應於停航前三日申請退票。", To::Stronger, "得", "應"),
            ("渡口管理單位並應公開圖說及票價。", "渡口管理單位並得公開圖說及票價。", To::Weaker, "應", "得"),
            (
                "The tenant must repair the roof.",
                "The tenant may repair the roof.",
                To::Weaker,
                "must",
                "may",
            ),
            (
                "The tenant may sublet the flat.",
                "The tenant may not sublet the flat.",
                To::Opposite,
                "may",
                "may not",
            ),
            (
                "町は図面を公開することができる。",
                "町は図面を公開してはならない。",
                To::Opposite,
                "することができる",
                "してはならない",
            ),
        ] {
            let want = [(Kind::Obligation, to, l.to_owned(), r.to_owned())];
            assert_eq!(told(left, right), want, "{left} {right}");
        }
        for (left, right) in [
            ("系统能适应这种变化。", "系统可适应这种变化。"),
            ("建设单位应当公开图纸。", "建设单位必须公开图纸。"),
            ("渡船取得許可證後始准開航載客。", "渡船應當持許可證，始准開航載客。"),
            ("The tenant must repair the roof.", "The tenant shall repair the roof."),
        ] {
            assert_eq!(told(left, right), [], "{left} {right}");
        }
    }

    #[test]
    fn what_came_of_it() {
        for (left, right, l, r) in [
            (
                "The ferry passed a safety inspection in November.",
                "The ferry failed a safety inspection in November.",
                "passed",
                "failed",
            ),
            (
                "Police arrested the owner of the ferry.",
                "Police released the owner of the ferry.",
                "arrested",
                "released",
            ),
            (
                "The minister said taxes would rise again.",
                "The minister said taxes would not rise again.",
                "",
                "not ",
            ),
            (
                "A spokesperson confirmed the closure of the mill.",
                "A spokesperson would not confirm the closure of the mill.",
                "confirmed",
                "would not confirm",
            ),
            ("法院判决被告无罪，当庭宣读。", "法院判决被告有罪，当庭宣读。", "无罪", "有罪"),
            ("镇长说新桥已经修好了。", "镇长说新桥没有修好。", "", ""),
            ("渡口的班船会在冬天停航。", "渡口的班船不会在冬天停航。", "", "不"),
        ] {
            let mut want = vec![(Kind::Outcome, To::Opposite, l.to_owned(), r.to_owned())];
            want.retain(|_| !(l.is_empty() && r.is_empty()));
            assert_eq!(told(left, right), want, "{left} {right}");
        }
        for (left, right) in [
            ("渡口的班船断地来往。", "渡口的班船不断地来往。"),
            (
                "对不符合渡口规定条件的申请，镇公所决定不予受理。",
                "对符合渡口规定条件的申请，镇公所决定予以受理。",
            ),
            ("The team won the cup on a wet night.", "The team took the cup on a wet night."),
        ] {
            assert_eq!(told(left, right), [], "{left} {right}");
        }
    }
}
