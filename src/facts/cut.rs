//! Between the bytes of a text and its characters: decoding a block once, and finding the bytes of facts again.

use std::ops::Range;

use crate::task::{Cancelled, Watch};

use super::text::Text;
use super::triggers::Edges;

/// The place of a character that may begin something: its number in the low half, its first byte in the high one, so that
/// both are kept at once. Texts of four thousand million bytes are none we read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Start(u64);

impl Start {
    /// The place of the character behind one of so many bytes that stands here.
    #[inline(always)]
    fn past(self, bytes: usize) -> Self {
        Self(self.0 + (1 | (bytes as u64) << 32))
    }

    #[inline(always)]
    pub(super) fn char(self) -> usize {
        (self.0 & 0xffff_ffff) as usize
    }

    #[inline(always)]
    fn byte(self) -> usize {
        (self.0 >> 32) as usize
    }
}

/// Writes the characters of a text over `chars`, and over `starts` the places of those that may begin something; how
/// many there are of both. More of `chars` and `starts` means nothing.
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub(super) fn decode(
    text: &str,
    watch: &Watch,
    chars: &mut Vec<char>,
    starts: &mut Vec<Start>,
) -> Result<[usize; 2], Cancelled> {
    /// So many bytes get a place each before they are decoded: no check of the room left at every character.
    const PIECE: usize = 1 << 16;
    let mut found =
        Candidates { count: 0, last: Start::default(), before: Edges::NONE, next: Start::default() };
    let mut rest = text;
    while !rest.is_empty() {
        watch.check()?;
        let (piece, after) = rest.split_at_checked(rest.floor_char_boundary(PIECE)).unwrap_or((rest, ""));
        rest = after;
        if chars.len() < found.next.char() + piece.len() {
            chars.resize(found.next.char() + piece.len(), '\0');
        }
        if starts.len() < found.count + piece.len() {
            starts.resize(found.count + piece.len(), Start::default());
        }
        in_piece(piece, chars, starts, &mut found);
    }
    if let Some(start) = starts.get_mut(found.count) {
        *start = found.last;
        found.count += usize::from(found.before.may_begin(Edges::NONE));
    }
    Ok([found.next.char(), found.count])
}

/// Decodes a text whose characters and starts have room. Runs of one script are read eight bytes at a time.
fn in_piece(piece: &str, chars: &mut [char], starts: &mut [Start], found: &mut Candidates) {
    /// What tells two characters of three bytes each, and ASCII.
    const TWO: [u64; 2] = [0x0000_c0c0_f0c0_c0f0, 0x0000_8080_e080_80e0];
    const BEYOND_ASCII: u64 = 0x8080_8080_8080_8080;
    let bytes = piece.as_bytes();
    let mut at = 0;
    // Here, so that it is known to be nobody else's.
    let mut state = *found;
    while at < bytes.len() {
        if let Some(word) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
            let word = u64::from_le_bytes(*word);
            if word & TWO[0] == TWO[1] {
                state.add(of_three(word as u32), 3, chars, starts);
                state.add(of_three((word >> 24) as u32), 3, chars, starts);
                at += 6;
                continue;
            }
            if word & BEYOND_ASCII == 0 {
                word.to_le_bytes().into_iter().for_each(|b| state.add(char::from(b), 1, chars, starts));
                at += 8;
                continue;
            }
        }
        let Some(c) = piece.get(at..).and_then(|rest| rest.chars().next()) else { break };
        state.add(c, c.len_utf8(), chars, starts);
        at += c.len_utf8();
    }
    *found = state;
}

/// The character that three bytes of UTF-8 are, the first one lowest.
#[inline(always)]
fn of_three(bytes: u32) -> char {
    let c = (bytes & 0xf) << 12 | (bytes >> 2) & 0xfc0 | (bytes >> 16) & 0x3f;
    char::from_u32(c).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The characters that may begin something, while a text is decoded.
///
/// Each character shows whether the one before it begins something. That is written down whether it does or not, and kept
/// if it does: nobody can guess which will.
#[derive(Clone, Copy)]
struct Candidates {
    count: usize,
    /// Where the last character stands, and what it is to the next.
    last: Start,
    before: Edges,
    /// Where the next one stands.
    next: Start,
}

impl Candidates {
    #[inline(always)]
    fn add(&mut self, c: char, bytes: usize, chars: &mut [char], starts: &mut [Start]) {
        let edges = Edges::of(c);
        if let (Some(slot), Some(start)) = (chars.get_mut(self.next.char()), starts.get_mut(self.count)) {
            (*slot, *start) = (c, self.last);
            self.count += usize::from(self.before.may_begin(edges));
        }
        (self.last, self.before, self.next) = (self.next, edges, self.next.past(bytes));
    }
}

/// Finds the bytes of ranges of characters, which must come in the order of their starts.
pub(super) struct Cut<'a> {
    chars: Text<'a>,
    /// Places that are known, behind the last range.
    starts: &'a [Start],
    /// Where the last range begins, in characters and in bytes.
    char: usize,
    byte: usize,
}

impl<'a> Cut<'a> {
    pub(super) fn new(chars: Text<'a>, starts: &'a [Start]) -> Self {
        Self { chars, starts, char: 0, byte: 0 }
    }

    /// The bytes between two characters.
    pub(super) fn range(&mut self, start: usize, end: usize) -> Range<usize> {
        // Facts begin at such places, or near them.
        while let [near, rest @ ..] = self.starts
            && near.char() <= start
        {
            (self.char, self.byte) = (near.char(), near.byte());
            self.starts = rest;
        }
        self.byte += bytes(self.chars.slice(self.char, start));
        self.char = start;
        self.cut(self.byte, start, end)
    }

    /// The bytes between two characters near the last range.
    pub(super) fn beside(&self, start: usize, end: usize) -> Range<usize> {
        let first = if start < self.char {
            self.byte - bytes(self.chars.slice(start, self.char))
        } else {
            self.byte + bytes(self.chars.slice(self.char, start))
        };
        self.cut(first, start, end)
    }

    fn cut(&self, first: usize, start: usize, end: usize) -> Range<usize> {
        first..first + bytes(self.chars.slice(start, end))
    }
}

/// How many bytes of UTF-8 characters take. Branchless, so that many are counted at once.
fn bytes(chars: &[char]) -> usize {
    /// So many characters of four bytes fit a `u32` by far.
    const CHUNK: usize = 1 << 16;
    let one = |c: &char| {
        let c = u32::from(*c);
        1 + u32::from(c >= 0x80) + u32::from(c >= 0x800) + u32::from(c >= 0x1_0000)
    };
    chars.chunks(CHUNK).map(|chunk| chunk.iter().map(one).sum::<u32>() as usize).sum()
}

#[cfg(test)]
mod tests {
    use super::{Cut, Text, Watch, bytes, decode};

    #[test]
    fn all_characters_are_decoded() {
        let all: String = ('\0'..=char::MAX).step_by(61).collect();
        for text in [all, "三十人a é😀 in 2021".repeat(9000)] {
            let (mut chars, mut starts) = (Vec::new(), Vec::new());
            let [count, found] = decode(&text, &Watch::default(), &mut chars, &mut starts).unwrap();
            assert!(chars[..count].iter().copied().eq(text.chars()));
            let places: Vec<usize> = text.char_indices().map(|(byte, _)| byte).collect();
            let starts = &starts[..found];
            assert!(starts.iter().all(|start| places[start.char()] == start.byte()));
            assert!(!starts.is_empty() && starts.is_sorted_by_key(|start| start.char()));
        }
    }

    #[test]
    fn bytes_and_characters_agree() {
        let text = "a é 三 😀 末";
        let (mut chars, mut starts) = (Vec::new(), Vec::new());
        let [count, found] = decode(text, &Watch::default(), &mut chars, &mut starts).unwrap();
        chars.truncate(count);
        starts.truncate(found);
        assert_eq!(chars.iter().collect::<String>(), text);
        assert_eq!(
            starts.iter().map(|start| (start.char(), start.byte())).collect::<Vec<_>>(),
            [(0, 0), (4, 5)]
        );
        assert_eq!(bytes(&chars), text.len());
        let mut cut = Cut::new(Text::new(&chars, None), &starts);
        assert_eq!(text[cut.range(0, 3)], *"a é");
        assert_eq!(text[cut.range(4, 5)], *"三");
        assert_eq!(text[cut.range(4, 7)], *"三 😀");
        assert_eq!(text[cut.beside(2, 3)], *"é");
        assert_eq!(text[cut.beside(6, 9)], *"😀 末");
        assert_eq!(text[cut.range(8, 9)], *"末");
        assert_eq!(text[cut.beside(0, 1)], *"a");
    }
}
