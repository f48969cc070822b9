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
pub fn skeletons(text: &str, policy: Policy, mut each: impl FnMut(Skeleton)) {
    let numerals = policy.ignores(Ignore::Numerals);
    let script = policy.ignores(Ignore::Script);
    let plain = !script && !numerals;
    let mut open = Open::default();
    let mut rest = text.as_bytes();
    let place = |rest: &[u8]| text.len() - rest.len();
    loop {
        // Nearly all characters are three bytes or one; those are told apart before anything is decoded.
        match *rest {
            [0xe4..=0xe9, ..] if plain => rest = open.ideographs(rest),
            [a @ 0xe4..=0xe9, b, c, ref after @ ..] => {
                let code = (u32::from(a & 0xf) << 12) | (u32::from(b & 0x3f) << 6) | u32::from(c & 0x3f);
                open.rare(char::from_u32(code).unwrap_or_default(), script, numerals);
                rest = after;
            }
            [0xe3, 0x80, c, ref after @ ..] => {
                rest = after;
                if c == 0x82 {
                    open.close(place(rest), &mut each);
                }
            }
            [0xef, 0xbc, c, ref after @ ..] => {
                rest = after;
                match c {
                    0x81 | 0x9b | 0x9f => open.close(place(rest), &mut each),
                    // Figures and capital letters; all else here is punctuation.
                    0x90..=0x99 | 0xa1..=0xba => {
                        let c = char::from_u32(0xff00 | u32::from(c & 0x3f)).unwrap_or_default();
                        open.rare(c, script, numerals);
                    }
                    _ => {}
                }
            }
            [0xe2, 0x80 | 0x81, _, ref after @ ..] => rest = after,
            [a, ref after @ ..] if a.is_ascii() => {
                rest = after;
                match a {
                    b'a'..=b'z' => open.take(u32::from(a), 1),
                    b'A'..=b'Z' => open.take(u32::from(a.to_ascii_lowercase()), 1),
                    b'0'..=b'9' if !numerals => open.take(u32::from(a), 1),
                    b'!' | b'?' | b';' => open.close(place(rest), &mut each),
                    b'.' if rest.first() == Some(&b' ') => open.close(place(rest), &mut each),
                    _ => {}
                }
            }
            [] => break,
            _ => {
                let Some(c) = text.get(place(rest)..).and_then(|t| t.chars().next()) else { break };
                rest = rest.get(c.len_utf8()..).unwrap_or_default();
                if c == '｡' {
                    open.close(place(rest), &mut each);
                } else {
                    open.rare(c, script, numerals);
                }
            }
        }
    }
    open.close(text.len(), &mut each);
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

fn mix(hash: u64, letters: u64) -> u64 {
    (hash.rotate_left(5) ^ letters).wrapping_mul(0x517c_c1b7_2722_0a95)
}

/// Two letters as one word.
fn both(first: u32, second: u32) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

/// The sentence being read.
#[derive(Debug, Default)]
struct Open {
    /// Of the letters two by two, however marks and blanks part them: half as many waits for a product.
    hash: u64,
    /// The first of two; 0 where none is waiting.
    first: u32,
    start: usize,
    weight: u32,
}

impl Open {
    /// Takes the ideographs that `rest` begins with, U+4000 to U+9FFF, by their bytes; gives what follows them.
    fn ideographs<'a>(&mut self, mut rest: &'a [u8]) -> &'a [u8] {
        let code = |a: u8, b: u8, c: u8| (u32::from(a) << 16) | (u32::from(b) << 8) | u32::from(c);
        let (mut hash, before) = (self.hash, rest.len());
        if self.first != 0
            && let [a @ 0xe4..=0xe9, b, c, after @ ..] = rest
        {
            hash = mix(hash, both(std::mem::take(&mut self.first), code(*a, *b, *c)));
            rest = after;
        }
        while let [a @ 0xe4..=0xe9, b, c, d @ 0xe4..=0xe9, e, f, after @ ..] = rest {
            hash = mix(hash, both(code(*a, *b, *c), code(*d, *e, *f)));
            rest = after;
        }
        if let [a @ 0xe4..=0xe9, b, c, after @ ..] = rest {
            self.first = code(*a, *b, *c);
            rest = after;
        }
        self.hash = hash;
        self.weight =
            self.weight.saturating_add(u32::try_from((before - rest.len()) / 3 * 2).unwrap_or(u32::MAX));
        rest
    }

    fn letter(&mut self, code: u32) {
        if self.first == 0 {
            self.first = code;
        } else {
            self.hash = mix(self.hash, both(std::mem::take(&mut self.first), code));
        }
    }

    fn take(&mut self, code: u32, weight: u32) {
        self.letter(code);
        self.weight = self.weight.saturating_add(weight);
    }

    fn rare(&mut self, c: char, script: bool, numerals: bool) {
        match c {
            '\0'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{30fb}' => {}
            // Full-width letters and figures are those of ASCII.
            '\u{ff01}'..='\u{ff5e}' => {
                let plain = char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c).to_ascii_lowercase();
                if plain.is_ascii_alphabetic() || (plain.is_ascii_digit() && !numerals) {
                    self.take(u32::from(plain), 1);
                }
            }
            // Letters that normal forms compose and decompose.
            '\u{c0}'..='\u{24f}'
            | '\u{300}'..='\u{36f}'
            | '\u{1e00}'..='\u{1eff}'
            | '\u{ff5f}'..='\u{ffef}' => {}
            '\u{3040}'..='\u{30ff}' | '\u{ac00}'..='\u{d7a3}' => self.take(u32::from(c), 2),
            _ if c.is_alphanumeric() => {
                let c = if script { simplified(c) } else { c };
                if !(numerals && is_numeral(c)) {
                    let weight = if c > '\u{3000}' { 2 } else { 1 };
                    self.take(u32::from(c.to_lowercase().next().unwrap_or(c)), weight);
                }
            }
            _ => {}
        }
    }

    /// A sentence without a letter belongs to the one after it.
    fn close(&mut self, end: usize, each: &mut impl FnMut(Skeleton)) {
        let (Ok(start), Ok(past)) = (u32::try_from(self.start), u32::try_from(end)) else { return };
        if self.weight == 0 {
            return;
        }
        let hash = if self.first == 0 { self.hash } else { mix(self.hash, u64::from(self.first)) };
        // The last bits of a product depend on few of its factors' bits.
        let hash = hash ^ (hash >> 29);
        each(Skeleton { hash, start, end: past, weight: self.weight });
        *self = Self { start: end, ..Self::default() };
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
