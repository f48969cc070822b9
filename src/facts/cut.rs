//! Between the bytes of a text and its characters: decoding a block once, and cutting facts out of it again.

use crate::task::{Cancelled, Watch};

use super::text::Text;
use super::triggers;

/// A character that may begin something: its place among the characters, and its first byte.
///
/// Texts of four thousand million bytes are none we read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Start {
    pub(super) at: u32,
    byte: u32,
}

impl Start {
    fn new(at: usize, byte: usize) -> Self {
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { at: small(at), byte: small(byte) }
    }
}

/// Writes the characters of a text over `chars`, and over `starts` the places of those that may begin something; how
/// many characters they are. More of `chars` means nothing.
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub(super) fn decode(
    text: &str,
    watch: &Watch,
    chars: &mut Vec<char>,
    starts: &mut Vec<Start>,
) -> Result<usize, Cancelled> {
    /// So many bytes get a place each before they are decoded: no check of the room left at every character.
    const PIECE: usize = 1 << 16;
    starts.clear();
    let mut count = 0;
    let mut rest = text.as_bytes();
    while !rest.is_empty() {
        watch.check()?;
        let places = count + rest.len().min(PIECE);
        if chars.len() < places {
            chars.resize(places, '\0');
        }
        let slots = chars.get_mut(count..places).unwrap_or_default();
        let mut at = 0;
        while at < slots.len() {
            // Nearly all characters take three bytes and stand in runs of such.
            let run = slots.get_mut(at..).unwrap_or_default();
            let begun = at;
            let byte = text.len() - rest.len();
            for (slot, bytes) in run.iter_mut().zip(rest.chunks_exact(3)) {
                let [a, b, c] = *bytes else { break };
                let low = u32::from(b & 0x3f) << 6 | u32::from(c & 0x3f);
                // Arms of one shape, so that each of the first two, U+4000 to U+9FFF, sees that it makes a character.
                let begins = match a {
                    0xe4..=0xe7 => put(slot, 0x4000 | u32::from(a & 3) << 12 | low),
                    0xe8..=0xe9 => put(slot, 0x8000 | u32::from(a & 1) << 12 | low),
                    0xe1..=0xef => put(slot, u32::from(a & 0xf) << 12 | low),
                    _ => break,
                };
                if begins {
                    starts.push(Start::new(count + at, byte + (at - begun) * 3));
                }
                at += 1;
            }
            rest = rest.get((at - begun) * 3..).unwrap_or_default();
            let run = slots.get_mut(at..).unwrap_or_default();
            let begun = at;
            let byte = text.len() - rest.len();
            for (slot, a) in run.iter_mut().zip(rest) {
                if !a.is_ascii() {
                    break;
                }
                if put(slot, u32::from(*a)) {
                    starts.push(Start::new(count + at, byte + (at - begun)));
                }
                at += 1;
            }
            rest = rest.get(at - begun..).unwrap_or_default();
            // What is left takes two bytes or four, or few more of three.
            let rare = rest.first().is_some_and(|a| !a.is_ascii() && !(0xe1..=0xef).contains(a));
            let Some(slot) = slots.get_mut(at).filter(|_| rare) else {
                if rest.is_empty() { break } else { continue }
            };
            let c = text.get(text.len() - rest.len()..).and_then(|t| t.chars().next()).unwrap_or_default();
            if put(slot, u32::from(c)) {
                starts.push(Start::new(count + at, text.len() - rest.len()));
            }
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
            at += 1;
        }
        count += at;
    }
    Ok(count)
}

/// Writes a character down; whether it may begin something.
#[inline(always)]
fn put(slot: &mut char, code: u32) -> bool {
    let c = char::from_u32(code).unwrap_or_default();
    *slot = c;
    triggers::of(c) & triggers::BEGINS != 0
}

/// Cuts ranges of characters out of a text, which must come in the order of their starts.
pub(super) struct Cut<'a> {
    text: &'a str,
    chars: Text<'a>,
    starts: &'a [Start],
    /// The last of the starts that is not behind the last range.
    at: usize,
}

impl<'a> Cut<'a> {
    pub(super) fn new(text: &'a str, chars: Text<'a>, starts: &'a [Start]) -> Self {
        Self { text, chars, starts, at: 0 }
    }

    /// What stands between two characters.
    pub(super) fn range(&mut self, start: usize, end: usize) -> &'a str {
        let (at, first) = self.byte(self.at, start);
        self.at = at;
        let (_, last) = self.byte(at, end);
        self.text.get(first..last).unwrap_or_default()
    }

    /// What stands between two characters near the last range.
    pub(super) fn beside(&self, start: usize, end: usize) -> &'a str {
        // A speaker's name begins nothing; few characters lie between.
        let mut near = self.at;
        while near > 0 && self.starts.get(near).is_some_and(|s| s.at as usize > start) {
            near -= 1;
        }
        let (near, first) = self.byte(near, start);
        let (_, last) = self.byte(near, end);
        self.text.get(first..last).unwrap_or_default()
    }

    /// The byte a character begins at, and the last start before it; looks from the start numbered `from` on.
    fn byte(&self, from: usize, place: usize) -> (usize, usize) {
        let mut known = (from, Start { at: 0, byte: 0 });
        for (i, start) in self.starts.iter().enumerate().skip(from) {
            if start.at as usize > place {
                break;
            }
            known = (i, *start);
        }
        let (i, Start { at, byte }) = known;
        (i, byte as usize + bytes(self.chars.slice(at as usize, place)))
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
    use super::{Cut, Start, Text, Watch, bytes, decode};

    #[test]
    fn bytes_and_characters_agree() {
        let text = "a é 三 😀 末";
        let (mut chars, mut starts) = (Vec::new(), Vec::new());
        let count = decode(text, &Watch::default(), &mut chars, &mut starts).unwrap();
        chars.truncate(count);
        assert_eq!(chars.iter().collect::<String>(), text);
        assert_eq!(starts, [Start { at: 0, byte: 0 }, Start { at: 4, byte: 5 }]);
        assert_eq!(bytes(&chars), text.len());
        let mut cut = Cut::new(text, Text::new(&chars, None), &starts);
        assert_eq!(cut.range(0, 3), "a é");
        assert_eq!(cut.range(4, 5), "三");
        assert_eq!(cut.range(4, 7), "三 😀");
        assert_eq!(cut.beside(2, 3), "é");
        assert_eq!(cut.range(8, 9), "末");
        assert_eq!(cut.beside(0, 1), "a");
    }
}
