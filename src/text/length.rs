//! How many characters a text has, and how many of them are blank, without decoding any.

use super::chars::{STRIDE, count_blanks};

/// How long a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    /// Scalar values.
    pub chars: u32,
    /// Those of them that are white space.
    pub blanks: u32,
}

impl Length {
    /// Of texts up to 4 GiB.
    pub fn of(text: &str) -> Self {
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        match chars_without_blanks(text.as_bytes()) {
            Some(chars) => Self { chars: number(chars), blanks: 0 },
            None => Self { chars: number(text.chars().count()), blanks: number(count_blanks(text)) },
        }
    }
}

/// How many scalar values a text has, if it surely has no blanks: most of what is written without spaces between words
/// has none, which is found out faster than how many they are.
fn chars_without_blanks(bytes: &[u8]) -> Option<usize> {
    /// As many strides as a byte can count.
    const MANY: usize = 240;
    let ahead = |n: usize| bytes.get(n..).unwrap_or_default().as_chunks::<STRIDE>().0;
    let [a, b, c] = [ahead(0), ahead(1), ahead(2)];
    // Among words with spaces the first few bytes tell.
    if a.first().is_some_and(|first| first.iter().fold(u8::MAX, |least, &byte| least.min(byte)) <= b' ') {
        return None;
    }
    let (mut chars, mut solid) = (0, Solid::default());
    for from in (0..c.len()).step_by(MANY) {
        let to = (from + MANY).min(c.len());
        for ((a, b), c) in part(a, from, to).zip(part(b, from, to)).zip(part(c, from, to)) {
            solid.look(a, b, c);
        }
        chars += solid.take_begun();
        if to < c.len() && !solid.is_solid() {
            return None;
        }
    }
    // What is left is looked at with what stands before it, or by itself in a text of one stride.
    let mut window = [b'.'; STRIDE + 2];
    match bytes.last_chunk() {
        Some(last) => window = *last,
        None => window.iter_mut().zip(bytes).for_each(|(place, &byte)| *place = byte),
    }
    let ahead = |n: usize| window.get(n..n + STRIDE).and_then(<[u8]>::as_array);
    if let (Some(a), Some(b), Some(c)) = (ahead(0), ahead(1), ahead(2)) {
        solid.look(a, b, c);
    }
    let [.., second, last] = window;
    let may_be_blank = |byte: u8| byte <= b' ' || byte.wrapping_sub(LEADS) < EAST_ASIAN;
    if !solid.is_solid() || may_be_blank(second) || may_be_blank(last) {
        return None;
    }
    let rest = bytes.get(c.len() * STRIDE..).unwrap_or_default();
    Some(chars + rest.iter().filter(|&&byte| begins_character(byte)).count())
}

/// How many bytes the first so many scalar values of a text take, counted eight bytes at a time; all if it has fewer.
#[inline]
pub(crate) fn bytes_of(bytes: &[u8], chars: usize) -> usize {
    let mut left = chars;
    let mut at = 0;
    let (words, rest) = bytes.as_chunks();
    for word in words {
        let begun = begun(*word);
        let count = (begun.wrapping_mul(ONES) >> 56) as usize;
        if count > left {
            return at + nth(begun, left);
        }
        (left, at) = (left - count, at + 8);
    }
    at + bytes_of_few(rest, left)
}

/// The same of a text of less than eight bytes.
#[inline(never)]
fn bytes_of_few(bytes: &[u8], chars: usize) -> usize {
    // It is filled up with bytes that begin no character.
    let mut word = [0x80; 8];
    word.iter_mut().zip(bytes).for_each(|(place, &byte)| *place = byte);
    bytes.len().min(nth(begun(word), chars.min(8)))
}

/// A bit at the bottom of each byte.
const ONES: u64 = 0x0101_0101_0101_0101;

/// Of eight bytes the lowest bit of each that begins a character: those that go on with one begin with 10.
#[inline]
fn begun(word: [u8; 8]) -> u64 {
    let word = u64::from_le_bytes(word);
    (!(word >> 7) | (word >> 6)) & ONES
}

/// In which byte a bit is set before which so many are; 8 if none is.
#[inline]
fn nth(bits: u64, before: usize) -> usize {
    let rest = (0..before).fold(bits, |rest, _| rest & rest.wrapping_sub(1));
    rest.trailing_zeros() as usize / 8
}

fn part(strides: &[[u8; STRIDE]], from: usize, to: usize) -> impl Iterator<Item = &[u8; STRIDE]> {
    strides.get(from..to).unwrap_or_default().iter()
}

/// Characters among strides of bytes, for each place in a stride, and signs of blanks.
struct Solid {
    begun: [u8; STRIDE],
    /// The least byte, and the least of those that begin characters beyond ASCII, less [`LEADS`].
    least: [u8; STRIDE],
    lead: [u8; STRIDE],
    /// Not 0 where a blank of East Asian print may begin, or one among its marks.
    blank: [u8; STRIDE],
}

/// What is taken off bytes so that those that begin characters beyond ASCII are the least of all.
const LEADS: u8 = 0xc0;
/// The first byte of marks of print, less [`LEADS`]: what is below may be a blank of Latin texts, and is looked at closer.
const EAST_ASIAN: u8 = 0xe2 - LEADS;

impl Default for Solid {
    fn default() -> Self {
        let most = [u8::MAX; STRIDE];
        Self { begun: [0; STRIDE], least: most, lead: most, blank: [0; STRIDE] }
    }
}

impl Solid {
    /// Looks at bytes, each with the two that follow it.
    #[inline(always)]
    fn look(&mut self, a: &[u8; STRIDE], b: &[u8; STRIDE], c: &[u8; STRIDE]) {
        for at in 0..STRIDE {
            let (a, b, c) = (a[at], b[at], c[at]);
            self.begun[at] = self.begun[at].wrapping_add(u8::from(begins_character(a)));
            self.least[at] = self.least[at].min(a);
            self.lead[at] = self.lead[at].min(a.wrapping_sub(LEADS));
            let ideographic = (a == 0xe3) & ((b | c) == 0x80);
            self.blank[at] |= u8::from(ideographic | ((a == 0xe2) & !is_print(c)));
        }
    }

    /// How many began since this was asked.
    fn take_begun(&mut self) -> usize {
        std::mem::take(&mut self.begun).iter().map(|&n| usize::from(n)).sum()
    }

    /// Whether surely no blank is among them.
    fn is_solid(&self) -> bool {
        let least = |bytes: &[u8; STRIDE]| bytes.iter().fold(u8::MAX, |least, &byte| least.min(byte));
        let blank = self.blank.iter().fold(0, |any, &sign| any | sign);
        least(&self.least) > b' ' && least(&self.lead) >= EAST_ASIAN && blank == 0
    }
}

#[inline]
fn begins_character(byte: u8) -> bool {
    byte.cast_signed() >= -0x40
}

/// Whether a byte is the last of a mark of print, of those from U+2000 on.
#[inline]
fn is_print(third: u8) -> bool {
    (third.wrapping_add(0xf5).cast_signed() < -0x6c) | (third == 0xa6)
}

#[cfg(test)]
mod tests {
    use super::{Length, bytes_of};

    #[test]
    fn lengths_are_what_the_standard_library_counts() {
        let of = |text: &str| {
            let blanks = text.chars().filter(|c| c.is_whitespace()).count();
            Length { chars: u32::try_from(text.chars().count()).unwrap(), blanks: blanks.try_into().unwrap() }
        };
        let all: String = ('\0'..='\u{3100}').collect();
        assert_eq!(Length::of(&all), of(&all));
        for blank in ('\0'..='\u{3100}').filter(|c| c.is_whitespace()) {
            for length in (0..40).chain(1270..1290) {
                let text =
                    format!("{}{blank}{}", "雨。“ée\u{1f600}".repeat(length / 6), "停".repeat(length % 6));
                assert_eq!(Length::of(&text), of(&text), "{blank:?} {length}");
                let text = text.replace(blank, "");
                assert_eq!(Length::of(&text), of(&text), "{length}");
            }
        }
    }

    #[test]
    fn characters_are_counted_by_their_bytes() {
        let text = "据县交通局, the Ferry 나룻배 is é😀渡し船。 over";
        let all = text.chars().count();
        for from in 0..all {
            let rest: String = text.chars().skip(from).collect();
            for chars in 0..=all - from {
                let part: String = rest.chars().take(chars).collect();
                assert_eq!(bytes_of(rest.as_bytes(), chars), part.len(), "{rest} {chars}");
            }
        }
        assert_eq!(bytes_of(b"ab", 5), 2);
    }
}
