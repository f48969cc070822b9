//! Between the bytes of a text and its characters: decoding a block once, and cutting facts out of it again.

use crate::task::{Cancelled, Watch};

use super::text::Text;
use super::triggers::Edges;

/// The place of a character that may begin something. Texts of four thousand million characters are none we read.
pub(super) type Start = u32;

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
    let mut rest = text.chars();
    let (mut count, mut found, mut before) = (0, 0, Edges::NONE);
    loop {
        watch.check()?;
        let room = rest.as_str().len().min(PIECE);
        if room == 0 {
            break;
        }
        if chars.len() < count + room {
            chars.resize(count + room, '\0');
        }
        if starts.len() < found + room {
            starts.resize(found + room, 0);
        }
        let slots = chars.get_mut(count..count + room).unwrap_or_default();
        // Each character shows whether the one before it begins something. That is written down whether it does or not,
        // and kept if it does: nobody can guess which will.
        let mut some = rest.clone();
        for (slot, c) in slots.iter_mut().zip(some.by_ref()) {
            *slot = c;
            if let Some(start) = starts.get_mut(found) {
                *start = (count as Start).wrapping_sub(1);
            }
            let next = Edges::of(c);
            found += usize::from(before.may_begin(next));
            before = next;
            count += 1;
        }
        rest = some;
    }
    if before.may_begin(Edges::NONE)
        && let Some(start) = starts.get_mut(found)
    {
        *start = (count as Start).wrapping_sub(1);
        found += 1;
    }
    Ok([count, found])
}

/// Cuts ranges of characters out of a text, which must come in the order of their starts.
pub(super) struct Cut<'a> {
    text: &'a str,
    chars: Text<'a>,
    /// Where the last range begins, in characters and in bytes.
    char: usize,
    byte: usize,
}

impl<'a> Cut<'a> {
    pub(super) fn new(text: &'a str, chars: Text<'a>) -> Self {
        Self { text, chars, char: 0, byte: 0 }
    }

    /// What stands between two characters.
    pub(super) fn range(&mut self, start: usize, end: usize) -> &'a str {
        self.byte += bytes(self.chars.slice(self.char, start));
        self.char = start;
        self.cut(self.byte, start, end)
    }

    /// What stands between two characters near the last range.
    pub(super) fn beside(&self, start: usize, end: usize) -> &'a str {
        let first = if start < self.char {
            self.byte - bytes(self.chars.slice(start, self.char))
        } else {
            self.byte + bytes(self.chars.slice(self.char, start))
        };
        self.cut(first, start, end)
    }

    fn cut(&self, first: usize, start: usize, end: usize) -> &'a str {
        self.text.get(first..first + bytes(self.chars.slice(start, end))).unwrap_or_default()
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
    fn bytes_and_characters_agree() {
        let text = "a é 三 😀 末";
        let (mut chars, mut starts) = (Vec::new(), Vec::new());
        let [count, found] = decode(text, &Watch::default(), &mut chars, &mut starts).unwrap();
        chars.truncate(count);
        starts.truncate(found);
        assert_eq!(chars.iter().collect::<String>(), text);
        assert_eq!(starts, [0, 4]);
        assert_eq!(bytes(&chars), text.len());
        let mut cut = Cut::new(text, Text::new(&chars, None));
        assert_eq!(cut.range(0, 3), "a é");
        assert_eq!(cut.range(4, 5), "三");
        assert_eq!(cut.range(4, 7), "三 😀");
        assert_eq!(cut.beside(2, 3), "é");
        assert_eq!(cut.beside(6, 9), "😀 末");
        assert_eq!(cut.range(8, 9), "末");
        assert_eq!(cut.beside(0, 1), "a");
    }
}
