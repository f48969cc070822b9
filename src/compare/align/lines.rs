//! What two short texts in one another's place have in common: too few runs of letters to tell them from others, and
//! yet, place and words together, versions of one line.

use rustc_hash::FxHashMap;

use crate::article::Block;
use crate::text::{Folded, Folder, Ignore, Key, Policy, TokenKind};

use super::Group;

/// Words and characters of the longest text that is looked at so.
const LONGEST: usize = 80;

/// The words and characters of a line, and how many scalar values each has.
type Line = Vec<(Key, u32)>;

/// Lines by their places; each is cut into words when it is first asked for.
pub(super) struct Lines<'a> {
    blocks: [&'a [Block]; 2],
    folder: Folder,
    folded: Folded,
    known: FxHashMap<(usize, usize), Line>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(blocks: [&'a [Block]; 2]) -> Self {
        // Neither capitals nor the script say which line is whose counterpart.
        let policy = Policy::default().with(Ignore::Case).with(Ignore::Script);
        let folder = Folder::new(policy);
        Self { blocks, folder, folded: Folded::default(), known: FxHashMap::default() }
    }

    /// What of both stands in the other in the same order (Dice), 0.0 to 1.0; nothing of what is long.
    pub(super) fn likeness(&mut self, l: usize, r: usize) -> f64 {
        self.look(0, l);
        self.look(1, r);
        let (Some(x), Some(y)) = (self.known.get(&(0, l)), self.known.get(&(1, r))) else { return 0.0 };
        if x.is_empty() || y.is_empty() || x.len().max(y.len()) > LONGEST {
            return 0.0;
        }
        let all: u32 = x.iter().chain(y).map(|(_, chars)| chars).sum();
        2.0 * f64::from(common(x, y)) / f64::from(all.max(1))
    }

    /// Whether a short line is the rest of what its neighbours became: with it they are much alike, more so than without it,
    /// and most of it stands there beside what is theirs.
    pub(super) fn is_rest(&mut self, side: usize, block: usize, group: &Group) -> bool {
        /// Likeness of all together, and of the line what must be added.
        const TOGETHER: f64 = 0.6;
        const MOST: f64 = 0.6;
        /// Scalar values of the shortest line that tells something.
        const SHORTEST: u32 = 4;
        let (own, other) = (group.on(side), group.on(1 - side));
        let mut all = |side: usize, blocks: &mut dyn Iterator<Item = usize>| -> Line {
            let mut line = Line::new();
            for block in blocks {
                self.look(side, block);
                line.extend(self.known.get(&(side, block)).into_iter().flatten());
            }
            line
        };
        let before = all(side, &mut own.clone());
        let rest = all(side, &mut std::iter::once(block));
        let whole = all(1 - side, &mut other.clone());
        let together: Line =
            if block < own.start { rest.iter().chain(&before) } else { before.iter().chain(&rest) }
                .copied()
                .collect();
        let chars = |line: &Line| -> u32 { line.iter().map(|(_, chars)| chars).sum() };
        if chars(&rest) < SHORTEST || together.len().max(whole.len()) > LONGEST {
            return false;
        }
        let (without, with) = (common(&before, &whole), common(&together, &whole));
        let likeness = |common: u32, line: &Line| {
            2.0 * f64::from(common) / f64::from((chars(line) + chars(&whole)).max(1))
        };
        likeness(with, &together) >= TOGETHER
            && likeness(with, &together) > likeness(without, &before)
            && f64::from(with.saturating_sub(without)) >= MOST * f64::from(chars(&rest))
    }

    fn look(&mut self, side: usize, block: usize) {
        let text = self.blocks.get(side).and_then(|blocks| blocks.get(block)).map(|block| &block.text);
        let Some(text) = text else { return };
        let (folder, folded) = (&mut self.folder, &mut self.folded);
        self.known.entry((side, block)).or_insert_with(|| {
            // A token has two bytes at least, with the blank behind it, unless it stands for itself.
            if text.len() > 8 * LONGEST {
                return vec![(0, 1); LONGEST + 1];
            }
            folder.fold(text, folded);
            let tokens = folded.tokens.iter().zip(&folded.keys);
            let says = |kind: TokenKind| !matches!(kind, TokenKind::Blank | TokenKind::Punct);
            tokens.filter(|(token, _)| says(token.kind)).map(|(token, key)| (*key, token.chars)).collect()
        });
    }
}

/// Scalar values of the longest common subsequence.
fn common(x: &Line, y: &Line) -> u32 {
    let mut best = vec![0_u32; y.len() + 1];
    for (key, chars) in x {
        // What stood above and to the left.
        let mut corner = 0;
        for (at, (other, _)) in y.iter().enumerate() {
            let Some([left, here]) = best.get_mut(at..at + 2) else { break };
            let above = *here;
            *here = if key == other { corner + chars } else { above.max(*left) };
            corner = above;
        }
    }
    best.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Group, Lines};
    use crate::article::{Block, BlockKind};

    fn likeness(left: &str, right: &str) -> f64 {
        let block = |text: &str| [Block { kind: BlockKind::Paragraph, text: text.into() }];
        Lines::new([&block(left), &block(right)]).likeness(0, 0)
    }

    #[test]
    fn a_line_is_the_rest_of_what_holds_most_of_it_beside_its_neighbour() {
        let is_rest = |lines: [&str; 2], whole: &str| {
            let block = |text: &str| Block { kind: BlockKind::Paragraph, text: text.into() };
            let (left, right) = (lines.map(block), [block(whole)]);
            let group = Group { left: 0..1, right: 0..1, fixed: false };
            Lines::new([&left, &right]).is_rest(0, 1, &group)
        };
        let lines = ["The rain has stopped", "The ferryman loosens the rope"];
        assert!(is_rest(lines, "The rain has stopped, the ferryman loosened the rope"));
        assert!(!is_rest(lines, "The rain has stopped, and nobody is on the river"));
        assert!(!is_rest(["雨停了", "船家把缆绳解开"], "雨停了，天也亮了"));
        assert!(is_rest(["雨停了", "船家解开缆绳"], "雨停了，船家松开缆绳"));
        // What stands there is its neighbour's.
        assert!(!is_rest(["雨停了，船家解开缆绳", "船家系上缆绳"], "雨停了，船家解开缆绳"));
    }

    #[test]
    fn lines_are_alike_by_their_words_in_order() {
        assert!((likeness("Ferry timetable", "ferry timetable") - 1.0).abs() < 1e-9);
        assert!(likeness("河谷渡口票价", "河谷渡口船期") > 0.6);
        assert!(likeness("Notes for boatmen", "Notes for all boatmen") > 0.8);
        assert!(likeness("Notes for boatmen", "How to cross") < 0.2);
        assert!(likeness("。。。", "。。。") < 0.1);
        assert!(likeness(&"渡".repeat(400), &"渡".repeat(400)) < 0.1);
    }
}
