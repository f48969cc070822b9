//! Between the bytes of a text and its characters: decoding a block once, and cutting facts out of it again.

use super::text::Text;

/// Writes the characters of a text over `chars`; how many they are.
pub(super) fn decode(text: &str, chars: &mut Vec<char>) -> usize {
    /// A block up to so many bytes gets a place for every byte: no check of the room left at every character.
    const SMALL: usize = 1 << 16;
    if text.len() > SMALL {
        chars.clear();
        chars.extend(text.chars());
        return chars.len();
    }
    if chars.len() < text.len() {
        chars.resize(text.len(), '\0');
    }
    let mut count = 0;
    for (slot, c) in chars.iter_mut().zip(text.chars()) {
        *slot = c;
        count += 1;
    }
    count
}

/// Cuts ranges of characters out of a text, which must come in the order of their starts.
pub(super) struct Cut<'a> {
    text: &'a str,
    chars: Text<'a>,
    at: usize,
    byte: usize,
}

impl<'a> Cut<'a> {
    pub(super) fn new(text: &'a str, chars: Text<'a>) -> Self {
        Self { text, chars, at: 0, byte: 0 }
    }

    /// What stands between two characters.
    pub(super) fn range(&mut self, start: usize, end: usize) -> &'a str {
        let first = self.byte + bytes(self.chars.slice(self.at, start));
        let last = first + bytes(self.chars.slice(start, end));
        (self.at, self.byte) = (start, first);
        self.text.get(first..last).unwrap_or_default()
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
    use super::{Cut, Text, bytes, decode};

    #[test]
    fn bytes_and_characters_agree() {
        let text = "a é 三 😀 末";
        let mut chars = Vec::new();
        let count = decode(text, &mut chars);
        assert_eq!(chars[..count].iter().collect::<String>(), text);
        assert_eq!(bytes(&chars[..count]), text.len());
        let mut cut = Cut::new(text, Text::new(&chars[..count], None));
        assert_eq!(cut.range(0, 3), "a é");
        assert_eq!(cut.range(4, 5), "三");
        assert_eq!(cut.range(4, 7), "三 😀");
        assert_eq!(cut.range(8, 9), "末");
    }
}
