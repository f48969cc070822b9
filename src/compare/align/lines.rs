//! What two short texts in one another's place have in common: too few runs of letters to tell them from others, and
//! yet, place and words together, versions of one line.

use rustc_hash::FxHashMap;

use crate::article::Block;
use crate::text::{Folded, Folder, Ignore, Key, Policy, TokenKind};

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
    use super::Lines;
    use crate::article::{Block, BlockKind};

    fn likeness(left: &str, right: &str) -> f64 {
        let block = |text: &str| [Block { kind: BlockKind::Paragraph, text: text.into() }];
        Lines::new([&block(left), &block(right)]).likeness(0, 0)
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
