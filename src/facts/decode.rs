//! Decoding a block once: its characters, where something may begin among them, and how many bytes they take.

use crate::task::{Cancelled, Watch};

use super::triggers::Edges;

/// What decoding a block tells. Its memory is used again for the next one.
#[derive(Default)]
pub(super) struct Decoded {
    /// Room for characters. More than are decoded means nothing.
    room: Vec<char>,
    count: usize,
    /// The places of the characters that may begin something.
    pub(super) starts: Vec<usize>,
    /// Where characters of another width begin, from the first one on.
    pub(super) runs: Vec<Run>,
    /// What the last character is to the next.
    last: Edges,
    /// Bytes that are decoded.
    bytes: usize,
}

/// Characters that take equally many bytes each, from one on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) char: usize,
    pub(super) byte: usize,
    pub(super) width: usize,
}

/// So many characters are decoded at once where they take equally many bytes.
const GROUP: usize = 8;

/// What eight characters of three bytes take.
const GROUP_BYTES: usize = 3 * GROUP;

impl Decoded {
    pub(super) fn chars(&self) -> &[char] {
        self.room.get(..self.count).unwrap_or_default()
    }

    /// Decodes a text, over what was decoded before.
    ///
    /// # Errors
    /// [`Cancelled`] when the watch says so.
    pub(super) fn read(&mut self, text: &str, watch: &Watch) -> Result<(), Cancelled> {
        /// So many bytes are a matter of microseconds.
        const PIECE: usize = 1 << 16;
        self.starts.clear();
        self.runs.clear();
        (self.count, self.bytes, self.last) = (0, 0, Edges::NONE);
        let mut rest = text;
        while !rest.is_empty() {
            watch.check()?;
            let (piece, after) = rest.split_at_checked(rest.floor_char_boundary(PIECE)).unwrap_or((rest, ""));
            // A place for each byte: no check of the room left at every character.
            if self.room.len() < self.count + piece.len() {
                self.room.resize(self.count + piece.len(), '\0');
            }
            let from = self.count;
            self.piece(piece);
            self.find_starts(from);
            rest = after;
        }
        if self.last.may_begin(Edges::NONE) {
            keep(&mut self.starts, self.count);
        }
        Ok(())
    }

    fn piece(&mut self, piece: &str) {
        let mut rest = piece;
        while !rest.is_empty() {
            let taken = match self.wide(rest.as_bytes()) + self.narrow(rest.as_bytes()) {
                0 => self.some(rest),
                taken => taken,
            };
            rest = rest.get(taken..).unwrap_or_default();
        }
    }

    /// Takes characters of three bytes each, as nearly all of CJK are, in whole groups; how many bytes that are.
    fn wide(&mut self, bytes: &[u8]) -> usize {
        let groups = bytes.as_chunks::<GROUP_BYTES>().0;
        // Counted first: the loop below asks nothing, and takes several groups at once.
        let count = groups.iter().take_while(|group| is_wide(group)).count();
        if count == 0 {
            return 0;
        }
        self.run(3);
        let room = self.room.get_mut(self.count..).unwrap_or_default().as_chunks_mut::<GROUP>().0;
        for (group, slots) in groups.iter().take(count).zip(room) {
            if let [first, second, third, last] = slots.as_chunks_mut::<2>().0 {
                *first = two_of(word(group, 0));
                *second = two_of(word(group, 6));
                *third = two_of(word(group, 12));
                *last = two_of(word(group, 16) >> 16);
            }
        }
        self.taken(count * GROUP_BYTES, 3)
    }

    /// The same for ASCII.
    fn narrow(&mut self, bytes: &[u8]) -> usize {
        if !bytes.first_chunk::<GROUP>().is_some_and(|group| group.is_ascii()) {
            return 0;
        }
        self.run(1);
        let mut room = self.room.get_mut(self.count..).unwrap_or_default();
        let mut rest = bytes;
        while let Some((group, after)) = rest.split_first_chunk::<GROUP>()
            && group.is_ascii()
            && let Some((slots, more)) = room.split_first_chunk_mut()
        {
            let [a, b, c, d, e, f, g, h] = *group;
            let at = char::from;
            *slots = [at(a), at(b), at(c), at(d), at(e), at(f), at(g), at(h)];
            room = more;
            rest = after;
        }
        self.taken(bytes.len() - rest.len(), 1)
    }

    /// Counts characters of a width that take so many bytes, which it gives back.
    fn taken(&mut self, bytes: usize, width: usize) -> usize {
        self.bytes += bytes;
        self.count += bytes / width;
        bytes
    }

    /// Takes some characters that are not alike, or too few; how many bytes that are.
    fn some(&mut self, rest: &str) -> usize {
        let mut taken = 0;
        for c in rest.chars().take(GROUP) {
            let width = c.len_utf8();
            self.run(width);
            if let Some(slot) = self.room.get_mut(self.count) {
                *slot = c;
            }
            taken += self.taken(width, width);
        }
        taken
    }

    /// Begins another run if the next characters are wider or narrower than those before.
    fn run(&mut self, width: usize) {
        if self.runs.last().is_none_or(|run| run.width != width) {
            self.runs.push(Run { char: self.count, byte: self.bytes, width });
        }
    }

    /// Finds the starts among the characters from one on, the last of them apart: each one tells of that before it.
    fn find_starts(&mut self, from: usize) {
        let Self { room, count, starts, last, .. } = self;
        let mut before = *last;
        let mut at = from;
        let (groups, rest) = room.get(from..*count).unwrap_or_default().as_chunks::<GROUP>();
        // In groups of a known length the loop is unrolled.
        for group in groups {
            for (i, c) in group.iter().enumerate() {
                before = met(starts, at + i, before, *c);
            }
            at += GROUP;
        }
        for c in rest {
            before = met(starts, at, before, *c);
            at += 1;
        }
        *last = before;
    }
}

/// What a character at a place is to the next; keeps the place before it where that one may begin something.
#[inline(always)]
fn met(starts: &mut Vec<usize>, at: usize, before: Edges, c: char) -> Edges {
    let edges = Edges::of(c);
    if before.may_begin(edges) {
        keep(starts, at);
    }
    edges
}

/// Keeps the place before one. Out of the way of the many characters that begin nothing.
#[cold]
#[inline(never)]
fn keep(starts: &mut Vec<usize>, behind: usize) {
    starts.push(behind.saturating_sub(1));
}

/// Eight bytes of a group, the first of them lowest.
#[inline(always)]
fn word(group: &[u8; GROUP_BYTES], at: usize) -> u64 {
    group.get(at..).and_then(<[u8]>::first_chunk).map_or(0, |word| u64::from_le_bytes(*word))
}

/// Whether the bytes of a text are eight characters of three bytes each. Their first bytes tell.
#[inline(always)]
fn is_wide(group: &[u8; GROUP_BYTES]) -> bool {
    const TAGS: u64 = 0xe0e0_e0e0_e0e0_e0e0;
    // The upper halves of every third byte.
    let tags = word(group, 0) & 0x00f0_0000_f000_00f0
        | word(group, 8) & 0xf000_00f0_0000_f000
        | word(group, 16) & 0x0000_f000_00f0_0000;
    tags == TAGS
}

/// Two characters of three bytes each, which are the lowest of a word.
#[inline(always)]
fn two_of(word: u64) -> [char; 2] {
    // Four, six and six bits of either, the second one's 24 bits above the first one's.
    let bits = (word & 0x0f00_000f) << 12 | (word >> 2) & 0xf_c000_0fc0 | (word >> 16) & 0x3f00_003f;
    [of_code(bits & 0xffff), of_code(bits >> 24)]
}

#[inline(always)]
fn of_code(code: u64) -> char {
    char::from_u32(code as u32).unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::{Decoded, Edges, Run, Watch};

    fn decoded(text: &str) -> Decoded {
        let mut decoded = Decoded::default();
        decoded.read("三日\u{e9}", &Watch::default()).unwrap();
        decoded.read(text, &Watch::default()).unwrap();
        decoded
    }

    #[test]
    fn all_characters_are_decoded() {
        let all: String = ('\0'..=char::MAX).step_by(61).collect();
        let mixed = "三十人a é😀 in 2021，今天三、四个人从１号楼里出来。".repeat(3000);
        for text in [all, mixed, "昨日三人，\n".repeat(9000), "at 5 pm and 10 am, ".repeat(9000)] {
            let decoded = decoded(&text);
            let chars: Vec<char> = text.chars().collect();
            assert_eq!(decoded.chars(), chars);
            let begun: Vec<usize> = (0..chars.len())
                .filter(|&at| {
                    let next = chars.get(at + 1).map_or(Edges::NONE, |c| Edges::of(*c));
                    Edges::of(chars[at]).may_begin(next)
                })
                .collect();
            assert_eq!(decoded.starts, begun);
        }
    }

    #[test]
    fn runs_are_of_one_width() {
        let run = |char, byte, width| Run { char, byte, width };
        assert_eq!(decoded("").runs, []);
        assert_eq!(
            decoded("ab三四é😀五").runs,
            [run(0, 0, 1), run(2, 2, 3), run(4, 8, 2), run(5, 10, 4), run(6, 14, 3)]
        );
        let long = format!("{}a{}", "三".repeat(100), "b".repeat(100));
        assert_eq!(decoded(&long).runs, [run(0, 0, 3), run(100, 300, 1)]);
    }
}
