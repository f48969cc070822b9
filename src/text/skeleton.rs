//! Sentences by their letters alone: a cheap key that texts without a difference share under nearly every policy,
//! for finding counterparts among very many sentences in one pass.

use super::policy::{Ignore, Policy};
use super::script::simplified;

/// A sentence of a text, as far as finding its like needs to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Skeleton {
    /// Hash of the letters and figures in order, in small letters; no blanks, no punctuation, no marks.
    pub hash: u64,
    /// First byte; the sentence goes on to the next one's start.
    pub start: u32,
    /// Past the last byte.
    pub end: u32,
    /// How much it says: two for an ideograph, one for any other letter or figure.
    pub weight: u32,
}

/// Calls `each` for every sentence of `text`, in order, without gap. Texts over 4 GiB are cut there.
///
/// Equal hashes are no proof of equality, and texts that differ only in what a policy ignores have, but for rare
/// characters, equal ones.
pub fn skeletons(text: &str, policy: Policy, each: impl FnMut(Skeleton)) {
    Skeletons::new(text, policy).for_each(each);
}

/// The sentences of a text, one after the other.
#[derive(Debug, Clone)]
pub struct Skeletons<'a> {
    text: &'a str,
    /// First byte of the next one.
    at: usize,
    numerals: bool,
    script: bool,
}

impl<'a> Skeletons<'a> {
    /// Before the first sentence of a text.
    pub fn new(text: &'a str, policy: Policy) -> Self {
        let [numerals, script] = [Ignore::Numerals, Ignore::Script].map(|what| policy.ignores(what));
        Self { text, at: 0, numerals, script }
    }

    /// What is yet to be read: the next sentence and those after it.
    #[inline]
    pub fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// Leaves out so many bytes, which must be whole sentences.
    #[inline]
    pub fn pass(&mut self, bytes: usize) {
        self.at += bytes;
    }
}

impl Iterator for Skeletons<'_> {
    type Item = Skeleton;

    fn next(&mut self) -> Option<Skeleton> {
        if self.numerals || self.script { self.read::<false>() } else { self.read::<true>() }
    }
}

impl Skeletons<'_> {
    /// Reads the next sentence; `PLAIN`: letters are what they are.
    fn read<const PLAIN: bool>(&mut self) -> Option<Skeleton> {
        let Self { text, numerals, script, at: start } = *self;
        let mut open = Open::default();
        let mut rest = self.rest();
        loop {
            // Nearly all characters are ideographs, and taken by two where no letter waits for another.
            if PLAIN {
                while open.first == 0
                    && let Some(word) = eight(rest)
                    && begins_with_two(word as u32)
                {
                    open.hash = mix(open.hash, word << 16);
                    open.weight += 4;
                    rest = rest.get(6..).unwrap_or_default();
                }
                if let Some(word) = eight(rest)
                    && matches!(word as u8, 0xe4..=0xe9)
                {
                    open.take(word as u32 & 0xff_ffff, 2);
                    rest = rest.get(3..).unwrap_or_default();
                    continue;
                }
            }
            // The others have three bytes or one, mostly; those are told apart before anything is decoded.
            let closes = match *rest {
                [0xef, 0xbc, c, ref after @ ..] => {
                    rest = after;
                    // Figures and capital letters; all else here is punctuation.
                    if matches!(c, 0x90..=0x99 | 0xa1..=0xba) {
                        let c = char::from_u32(0xff00 | u32::from(c & 0x3f)).unwrap_or_default();
                        open.take_some(letter(c, script, numerals));
                    }
                    matches!(c, 0x81 | 0x9b | 0x9f)
                }
                [0xe3, 0x80, c, ref after @ ..] => {
                    rest = after;
                    c == 0x82
                }
                [0xe2, 0x80 | 0x81, _, ref after @ ..] => {
                    rest = after;
                    false
                }
                [a @ 0xe4..=0xe9, b, c, ref after @ ..] => {
                    rest = after;
                    if PLAIN {
                        open.take(u32::from_le_bytes([a, b, c, 0]), 2);
                    } else {
                        let code =
                            (u32::from(a & 0xf) << 12) | (u32::from(b & 0x3f) << 6) | u32::from(c & 0x3f);
                        open.take_some(letter(char::from_u32(code).unwrap_or_default(), script, numerals));
                    }
                    false
                }
                [a, ref after @ ..] if a.is_ascii() => {
                    rest = after;
                    match a {
                        b'a'..=b'z' => open.take(u32::from(a), 1),
                        b'A'..=b'Z' => open.take(u32::from(a.to_ascii_lowercase()), 1),
                        b'0'..=b'9' if !numerals => open.take(u32::from(a), 1),
                        _ => {}
                    }
                    matches!(a, b'!' | b'?' | b';') || (a == b'.' && rest.first() == Some(&b' '))
                }
                [] => {
                    self.at = text.len();
                    return open.close(start, text.len());
                }
                _ => {
                    let place = text.len() - rest.len();
                    let c = text.get(place..).and_then(|t| t.chars().next())?;
                    rest = rest.get(c.len_utf8()..).unwrap_or_default();
                    if c != '｡' {
                        open.take_some(letter(c, script, numerals));
                    }
                    c == '｡'
                }
            };
            // A sentence without a letter belongs to the one after it.
            if closes && open.weight > 0 {
                self.at = text.len() - rest.len();
                return open.close(start, self.at);
            }
        }
    }
}

/// The first eight bytes, the first of them in the lowest place.
#[inline]
fn eight(rest: &[u8]) -> Option<u64> {
    rest.first_chunk::<8>().map(|&bytes| u64::from_le_bytes(bytes))
}

/// Whether four bytes, the first in the lowest place, begin two ideographs, U+4000 to U+9FFF: 0xe4 to 0xe9, two others, and
/// once more.
#[inline]
fn begins_with_two(word: u32) -> bool {
    const BOTH: u32 = 0xff00_00ff;
    const LEAST: u32 = 0xe400_00e4;
    /// What the highest, less the least, lacks to seven.
    const ABOVE: u32 = 0x0200_0002;
    const UP_TO_SEVEN: u32 = 0x0700_0007;
    let over = (word & BOTH).wrapping_sub(LEAST);
    (over | over.wrapping_add(ABOVE)) & !UP_TO_SEVEN == 0
}

/// Characters that numerals are written with, besides figures.
fn is_numeral(c: char) -> bool {
    matches!(
        c,
        '一' | '二'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '百'
            | '千'
            | '万'
            | '亿'
            | '两'
            | '零'
            | '点'
            | '萬'
            | '億'
            | '兩'
            | '點'
            | '成'
            | '分'
            | '之'
            | '廿'
            | '卅'
    )
}

#[inline]
fn mix(hash: u64, letters: u64) -> u64 {
    (hash.rotate_left(5) ^ letters).wrapping_mul(0x517c_c1b7_2722_0a95)
}

/// Two letters, of 24 bits each, at the top of one word: scalar values, or the three bytes of an ideograph, which are more than any.
#[inline]
fn both(first: u32, second: u32) -> u64 {
    u64::from(first) << 16 | u64::from(second) << 40
}

/// The code of a letter, and what it says; none for what never counts.
fn letter(c: char, script: bool, numerals: bool) -> Option<(u32, usize)> {
    match c {
        // Ideographs have no case, and are asked of no table but that of their simplified forms.
        '\u{4e00}'..='\u{9fff}' => {
            let c = if script { simplified(c) } else { c };
            (!(numerals && is_numeral(c))).then_some((u32::from(c), 2))
        }
        '\0'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{30fb}' => None,
        // Full-width letters and figures are those of ASCII.
        '\u{ff01}'..='\u{ff5e}' => {
            let plain = char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c).to_ascii_lowercase();
            let counts = plain.is_ascii_alphabetic() || (plain.is_ascii_digit() && !numerals);
            counts.then(|| (u32::from(plain), 1))
        }
        // Letters that normal forms compose and decompose.
        '\u{c0}'..='\u{24f}' | '\u{300}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}' | '\u{ff5f}'..='\u{ffef}' => {
            None
        }
        '\u{3040}'..='\u{30ff}' | '\u{ac00}'..='\u{d7a3}' => Some((u32::from(c), 2)),
        _ if c.is_alphanumeric() => {
            let c = if script { simplified(c) } else { c };
            let weight = if c > '\u{3000}' { 2 } else { 1 };
            let code = u32::from(c.to_lowercase().next().unwrap_or(c));
            (!(numerals && is_numeral(c))).then_some((code, weight))
        }
        _ => None,
    }
}

/// The sentence being read.
#[derive(Debug, Default)]
struct Open {
    /// Of the letters two by two, however marks and blanks part them: half as many waits for a product.
    hash: u64,
    /// The first of two; 0 where none is waiting.
    first: u32,
    weight: usize,
}

impl Open {
    #[inline]
    fn take(&mut self, code: u32, weight: usize) {
        if self.first == 0 {
            self.first = code;
        } else {
            self.hash = mix(self.hash, both(std::mem::take(&mut self.first), code));
        }
        self.weight += weight;
    }

    #[inline]
    fn take_some(&mut self, letter: Option<(u32, usize)>) {
        if let Some((code, weight)) = letter {
            self.take(code, weight);
        }
    }

    /// What was read, if there is a letter in it.
    #[inline]
    fn close(self, start: usize, end: usize) -> Option<Skeleton> {
        let (start, end) = (u32::try_from(start).ok()?, u32::try_from(end).ok()?);
        let hash = if self.first == 0 { self.hash } else { mix(self.hash, u64::from(self.first)) };
        // The last bits of a product depend on few of its factors' bits.
        let hash = hash ^ (hash >> 29);
        let weight = u32::try_from(self.weight).unwrap_or(u32::MAX);
        (weight > 0).then_some(Skeleton { hash, start, end, weight })
    }
}

#[cfg(test)]
mod tests {
    use super::{Skeleton, skeletons};
    use crate::text::Policy;

    fn of(text: &str, policy: &str) -> Vec<Skeleton> {
        let mut found = Vec::new();
        skeletons(text, policy.parse().unwrap(), |s| found.push(s));
        found
    }

    fn hashes(text: &str, policy: &str) -> Vec<u64> {
        of(text, policy).iter().map(|s| s.hash).collect()
    }

    #[test]
    fn sentences_cover_the_text() {
        let text = "雨停了。“路通了！”他说。The road. is open";
        let found = of(text, "none");
        let cut: Vec<&str> = found.iter().map(|s| &text[s.start as usize..s.end as usize]).collect();
        assert_eq!(cut, ["雨停了。", "“路通了！", "”他说。", "The road.", " is open"]);
        assert_eq!(found[0].weight, 6);
    }

    #[test]
    fn what_never_counts_does_not_show() {
        assert_eq!(hashes("路 通了，ＡＢ12", "space"), hashes("路通了ab１２", "space"));
        assert_eq!(hashes("路，通，了ab", "space"), hashes("路通了，a b", "space"));
        assert_ne!(hashes("路通了", "space"), hashes("路断了", "space"));
        assert_ne!(hashes("路通", "space"), hashes("通路", "space"));
        assert_ne!(hashes("路通了", "space"), hashes("路了通", "space"));
        assert_eq!(hashes("臺灣", "script"), hashes("台湾", "script"));
        assert_eq!(hashes("共三百六十三人", "numerals"), hashes("共363人", "numerals"));
        assert!(hashes("……。", "none").is_empty());
        let _ = Policy::default();
    }
}
