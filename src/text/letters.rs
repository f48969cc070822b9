//! The letters of a text under a policy, as keys in order: what is compared when blanks and punctuation are left out.

use super::fold::{Folded, Folder, Key};
use super::policy::Ignore;
use super::script::simplified;
use super::scripts::{is_common_ideograph, is_kana, is_syllable};
use super::tokens::TokenKind;

/// A character of a script without spaces or of Hangul, whose words change with their particles, or a whole word or number. There are as many as a text has characters, so
/// they are small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter(u32);

/// Set in words.
const WORD: u32 = 1 << 31;

impl Letter {
    /// A character by its key.
    #[inline]
    pub fn character(key: u32) -> Self {
        Self(key & !WORD)
    }

    /// A word or number by its key.
    pub fn word(key: u32) -> Self {
        Self(key | WORD)
    }

    /// Equal for what the policy takes for equal, and nearly never else.
    #[inline]
    pub fn key(self) -> u32 {
        self.0
    }

    /// A word or a number, not a single character.
    #[inline]
    pub fn is_word(self) -> bool {
        self.0 & WORD != 0
    }
}

/// Gets letters out of texts; keeps its buffers.
#[derive(Debug)]
pub struct Lettering<'a> {
    folder: &'a mut Folder,
    numerals: bool,
    script: bool,
    folded: Folded,
}

impl<'a> Lettering<'a> {
    /// Under the policy of a folder.
    pub fn new(folder: &'a mut Folder) -> Self {
        let policy = folder.policy();
        let [numerals, script] = [Ignore::Numerals, Ignore::Script].map(|what| policy.ignores(what));
        Self { folder, numerals, script, folded: Folded::default() }
    }

    /// Appends the letters of `text`.
    pub fn add(&mut self, text: &str, into: &mut Vec<Letter>) {
        if self.numerals {
            return self.add_folded(text, into);
        }
        let script = self.script;
        // Where a stretch of anything but plain characters begins: the policy has to be asked about it.
        let mut other: Option<usize> = None;
        let mut rest = text;
        loop {
            if other.is_none() && !script {
                rest = plain(rest, into);
            }
            let at = text.len() - rest.len();
            let mut chars = rest.chars();
            let Some(c) = chars.next() else { break };
            rest = chars.as_str();
            if is_single(c) {
                if let Some(start) = other.take() {
                    self.add_folded(text.get(start..at).unwrap_or_default(), into);
                }
                let c = if script { simplified(c) } else { c };
                into.push(Letter::character(u32::from(c)));
            } else if other.is_none() && !is_between(c) {
                other = Some(at);
            }
        }
        if let Some(start) = other {
            self.add_folded(text.get(start..).unwrap_or_default(), into);
        }
    }

    fn add_folded(&mut self, text: &str, into: &mut Vec<Letter>) {
        self.folder.fold(text, &mut self.folded);
        for (token, &key) in self.folded.tokens.iter().zip(&self.folded.keys) {
            match token.kind {
                TokenKind::Blank | TokenKind::Punct => {}
                TokenKind::Ideo => into.push(Letter::character(short(key))),
                TokenKind::Word if is_syllable(token.first) => {
                    into.extend(token.text(text).chars().map(|c| Letter::character(u32::from(c))));
                }
                TokenKind::Word | TokenKind::Number => into.push(Letter::word(short(key))),
            }
        }
    }
}

/// The upper half mixed into the lower; characters stay themselves.
fn short(key: Key) -> u32 {
    (key ^ (key >> 32)) as u32
}

/// Appends the ideographs that a text begins with, U+4E00 to U+9FFF, past common marks, and gives what follows them:
/// nearly all of a text are such, and their bytes tell.
fn plain<'a>(text: &'a str, into: &mut Vec<Letter>) -> &'a str {
    const FIRST: u32 = 0x4e00;
    const COUNT: u32 = 0x5200;
    /// What the bytes of a character have besides its bits.
    const MARKS: u32 = (0xe0 << 12) + (0x80 << 6) + 0x80;
    let mut rest = text.as_bytes();
    while let [a, b, c, after @ ..] = rest {
        let bits = (u32::from(*a) << 12) + (u32::from(*b) << 6) + u32::from(*c);
        let number = bits.wrapping_sub(MARKS + FIRST);
        // Of all that begins a character only three bytes get there.
        if number < COUNT {
            into.push(Letter(FIRST + number));
        } else if !is_mark([*a, *b, *c]) {
            break;
        }
        rest = after;
    }
    text.get(text.len() - rest.len()..).unwrap_or_default()
}

/// Those of [`is_between`] that are most common, by their bytes.
fn is_mark(bytes: [u8; 3]) -> bool {
    match bytes {
        // ，！：；？（）
        [0xef, 0xbc, c] => matches!(c, 0x8c | 0x81 | 0x9a | 0x9b | 0x9f | 0x88 | 0x89),
        // Blank, 、。〃 and brackets.
        [0xe3, 0x80, c] => matches!(c, 0x80..=0x83 | 0x88..=0x91),
        // “”‘’…—
        [0xe2, 0x80, c] => matches!(c, 0x9c | 0x9d | 0x98 | 0x99 | 0xa6 | 0x94),
        _ => false,
    }
}

/// Characters that are a letter of their own under every policy.
fn is_single(c: char) -> bool {
    is_common_ideograph(c) || is_kana(c) || is_syllable(c)
}

/// What surely is no part of a letter.
fn is_between(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\u{3000}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '，' | '：' | '；' | '！' | '？' | '“' | '”' | '‘' | '’' | '（' | '）' | '…' | '—')
}

#[cfg(test)]
mod tests {
    use super::{Letter, Lettering};
    use crate::text::Folder;

    fn of(text: &str, policy: &str) -> Vec<Letter> {
        let mut folder = Folder::new(policy.parse().unwrap());
        let mut found = Vec::new();
        Lettering::new(&mut folder).add(text, &mut found);
        found
    }

    #[test]
    fn marks_and_blanks_are_left_out() {
        assert_eq!(of("雨，停 了。", "none"), of("雨停了", "none"));
        assert_eq!(of("雨停a了a㐀b雨，停", "none").len(), 9);
        assert_eq!(of("the road (open)", "none").len(), 3);
        assert!(of("a1", "none")[0].is_word() && !of("雨", "none")[0].is_word());
        assert_eq!(of("臺ＡＢ", "script,width"), of("台AB", "script,width"));
        assert_eq!(of("共三百人", "numerals"), of("共300人", "numerals"));
    }
}
