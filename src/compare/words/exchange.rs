//! Two words that change places far from each other, each in the frame where the other one stood, are two changes:
//! 往[左→右]开，再往[右→左]拐. Words that change places around what joins them have moved, but
//! opposites are two changes there too.

use super::Run;
use super::moves::Move;
use super::side::Side;
use crate::text::TokenKind;

/// Tokens between two words that joins them at most.
const JOINT: usize = 3;

/// Leaves out the moves of such words.
pub(super) fn leave_out(moves: &mut Vec<Move>, runs: &[Run], [a, b]: [Side<'_>; 2]) {
    let back = |it: &Move| [it.runs[1], it.runs[0]];
    let answered: Vec<bool> = moves
        .iter()
        .map(|it| {
            fills(it, runs)
                && has_frame(it, runs, [a, b])
                && moves.iter().any(|other| other.runs == back(it) && fills(other, runs))
        })
        .collect();
    let mut answered = answered.into_iter();
    moves.retain(|_| !answered.next().unwrap_or_default());
}

/// Whether a word is all that went from one edit and all that came to another one.
fn fills(it: &Move, runs: &[Run]) -> bool {
    let [of, to] = it.runs.map(|run| runs.get(run));
    it.left.len() == 1 && of.is_some_and(|of| of.left == it.left) && to.is_some_and(|to| to.right == it.right)
}

/// Whether the two places are far from each other and what stands before or behind them is the same word.
fn has_frame(it: &Move, runs: &[Run], [a, b]: [Side<'_>; 2]) -> bool {
    let [Some(of), Some(to)] = it.runs.map(|run| runs.get(run)) else { return false };
    let far = |x: &std::ops::Range<usize>, y: &std::ops::Range<usize>| {
        let (first, last) = if x.start < y.start { (x, y) } else { (y, x) };
        last.start.saturating_sub(first.end) > JOINT
    };
    let word = |side: Side<'_>, at: Option<usize>| {
        let at = at.filter(|&at| side.kind(at).is_some_and(|kind| kind != TokenKind::Punct))?;
        side.folded.keys.get(at).copied()
    };
    let alike = |side: Side<'_>, x: Option<usize>, y: Option<usize>| {
        let x = word(side, x);
        x.is_some() && x == word(side, y)
    };
    let framed = |side: Side<'_>, x: &std::ops::Range<usize>, y: &std::ops::Range<usize>| {
        alike(side, x.start.checked_sub(1), y.start.checked_sub(1)) || alike(side, Some(x.end), Some(y.end))
    };
    far(&of.left, &to.left) && framed(a, &of.left, &to.left) && framed(b, &of.right, &to.right)
}

/// Whether an edit puts the opposite of a character in its place: 左 → 右.
pub(super) fn is_of_opposites(run: &Run, [a, b]: [Side<'_>; 2]) -> bool {
    const OPPOSITES: &[[char; 2]] = &[
        ['左', '右'],
        ['上', '下'],
        ['前', '后'],
        ['前', '後'],
        ['内', '外'],
        ['內', '外'],
        ['东', '西'],
        ['東', '西'],
        ['南', '北'],
        ['男', '女'],
        ['大', '小'],
        ['多', '少'],
        ['高', '低'],
        ['早', '晚'],
        ['进', '出'],
        ['進', '出'],
        ['入', '出'],
        ['买', '卖'],
        ['買', '賣'],
        ['买', '賣'],
        ['加', '减'],
        ['加', '減'],
        ['增', '减'],
        ['增', '減'],
        ['升', '降'],
        ['涨', '跌'],
        ['漲', '跌'],
        ['胜', '负'],
        ['勝', '負'],
        ['攻', '守'],
        ['新', '旧'],
        ['新', '舊'],
    ];
    if run.left.len() != 1 || run.right.len() != 1 {
        return false;
    }
    let (Some(l), Some(r)) = (a.ideograph(run.left.start), b.ideograph(run.right.start)) else {
        return false;
    };
    OPPOSITES.iter().any(|pair| *pair == [l, r] || *pair == [r, l])
}
