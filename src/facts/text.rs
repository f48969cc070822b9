//! The characters of one block, with the small steps of reading that finding facts is made of.

pub(super) use crate::text::{is_han, is_syllable as is_hangul};
use crate::text::{is_hiragana, is_katakana};

use jiff::civil::Date;

/// A block's characters and the day its article was published.
///
/// Positions are scalar values; beyond either end stands `'\0'`.
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    chars: &'a [char],
    /// The article's own day, which dates lean on.
    pub(super) own: Option<Date>,
}

impl<'a> Text<'a> {
    pub(super) fn new(chars: &'a [char], own: Option<Date>) -> Self {
        Self { chars, own }
    }

    pub(super) fn len(self) -> usize {
        self.chars.len()
    }

    #[inline]
    pub(super) fn get(self, at: usize) -> char {
        self.chars.get(at).copied().unwrap_or('\0')
    }

    /// The character `back` places before a position; 1 is the one right before it.
    #[inline]
    pub(super) fn before(self, at: usize, back: usize) -> char {
        at.checked_sub(back).map_or('\0', |i| self.get(i))
    }

    pub(super) fn slice(self, start: usize, end: usize) -> &'a [char] {
        self.chars.get(start..end).unwrap_or_default()
    }

    pub(super) fn string(self, start: usize, end: usize) -> String {
        let chars = self.slice(start, end);
        let mut text = String::with_capacity(chars.iter().map(|c| c.len_utf8()).sum());
        text.extend(chars);
        text
    }

    /// Past `word` where it stands at a position; a blank may be one that holds words together.
    #[inline]
    pub(super) fn past(self, at: usize, word: &str) -> Option<usize> {
        let mut end = at;
        for c in word.chars() {
            let found = self.get(end);
            if found != c && !(found == '\u{a0}' && c == ' ') {
                return None;
            }
            end += 1;
        }
        Some(end)
    }

    pub(super) fn is(self, at: usize, word: &str) -> bool {
        self.past(at, word).is_some()
    }

    /// Past the first of `words` that stands at a position. List longer words first.
    pub(super) fn past_any(self, at: usize, words: &[&str]) -> Option<usize> {
        let first = self.get(at);
        let mut bytes = [0; 4];
        // Nearly all words begin with another character, as their first bytes tell.
        match *first.encode_utf8(&mut bytes).as_bytes() {
            [a, b, c] => {
                let may_be = |word: &&&str| word.as_bytes().first_chunk() == Some(&[a, b, c]);
                words.iter().filter(may_be).find_map(|word| self.past(at, word))
            }
            _ => words.iter().find_map(|word| self.past(at, word)),
        }
    }

    pub(super) fn is_any(self, at: usize, words: &[&str]) -> bool {
        self.past_any(at, words).is_some()
    }

    /// Whether `word` ends right before a position.
    pub(super) fn is_behind(self, at: usize, word: &str) -> bool {
        let mut end = at;
        for c in word.chars().rev() {
            if self.before(end, 1) != c {
                return false;
            }
            end -= 1;
        }
        true
    }

    /// Past at most one blank.
    #[inline]
    pub(super) fn blank(self, at: usize) -> usize {
        at + usize::from(is_blank(self.get(at)))
    }

    /// Past the figures that start here.
    pub(super) fn digits(self, at: usize) -> usize {
        let mut end = at;
        while self.get(end).is_ascii_digit() {
            end += 1;
        }
        end
    }

    /// The Latin word that starts here, in small letters.
    pub(super) fn word(self, at: usize) -> Word {
        let mut word =
            Word { end: at, letters: [0; LONGEST_WORD], capital: self.get(at).is_ascii_uppercase() };
        loop {
            let c = self.get(word.end);
            if !c.is_ascii_alphabetic() {
                return word;
            }
            if let Some(slot) = word.letters.get_mut(word.end - at) {
                *slot = (c as u8).to_ascii_lowercase();
            }
            word.end += 1;
        }
    }

    /// The Latin word that ends right before a position and the blank before it, in small letters, and its start.
    pub(super) fn word_before(self, at: usize) -> (usize, Word) {
        let end = at - usize::from(at > 0 && matches!(self.before(at, 1), ' ' | '\u{a0}'));
        let mut start = end;
        while end - start <= LONGEST_WORD && self.before(start, 1).is_ascii_alphabetic() {
            start -= 1;
        }
        (start, self.word(start))
    }

    /// Whether kana stands near: the text around is Japanese.
    pub(super) fn is_japanese(self, at: usize) -> bool {
        // All are looked at, without a branch: several at once.
        let kana = |c: char| is_hiragana(c) | is_katakana(c);
        self.near(at).iter().fold(false, |found, &c| found | kana(c))
    }

    /// Whether traditional characters stand near that Japanese does not use.
    pub(super) fn is_traditional(self, at: usize) -> bool {
        // Rarely asked: dates in figures alone leave little else near.
        self.slice(at.saturating_sub(120), (at + 120).min(self.len())).iter().any(|&c| {
            among!(c, "國會們與來說對學發產關這還讓從經裡萬營實處總點專灣臺嗎誰幾歲歷蓋鄉縣區數據戰舉應當邊條價錢將轉號預訊單變顯繼團體廳黨勞聲證擇飛銀錄師")
        })
    }

    /// Whether Hangul stands near.
    pub(super) fn is_korean(self, at: usize) -> bool {
        self.near(at).iter().any(|c| is_hangul(*c))
    }

    fn near(self, at: usize) -> &'a [char] {
        self.slice(at.saturating_sub(16), (at + 20).min(self.len()))
    }
}

/// No word that matters is longer, in letters.
const LONGEST_WORD: usize = 16;

/// A Latin word in small letters.
#[derive(Clone, Copy)]
pub(super) struct Word {
    /// Past its last letter.
    pub(super) end: usize,
    letters: [u8; LONGEST_WORD],
    pub(super) capital: bool,
}

impl Word {
    /// Its letters as ASCII; cut off after the sixteenth.
    pub(super) fn bytes(&self) -> &[u8] {
        let len = self.letters.iter().position(|&b| b == 0).unwrap_or(LONGEST_WORD);
        self.letters.get(..len).unwrap_or_default()
    }

    /// Its letters; cut off after the sixteenth.
    pub(super) fn text(&self) -> &str {
        std::str::from_utf8(self.bytes()).unwrap_or("")
    }
}

#[inline]
pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{3000}')
}

/// Katakana as names are written in it, with the long mark and the dot between their parts: スミス, ジョン・スミス.
#[inline]
pub(super) fn is_in_katakana(c: char) -> bool {
    is_katakana(c) || matches!(c, 'ー' | '・')
}

/// Letters and figures that make a name or a code together with figures beside them.
#[inline]
pub(super) fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}
