//! Cuts a text into tokens: what a person would call one letter, word or number.
//!
//! Han and kana one by one (word borders are found later, where a dictionary is at hand), words of
//! spaced scripts and numbers whole, Thai and its like by cluster, Tibetan by syllable, runs of the same
//! dot or dash as one, other punctuation one by one, blanks in runs. Tokens cover the text without gap.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::chars::{Class, is_hidden};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    Blank,
    Punct,
    Number,
    Ideo,
    Word,
}

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    pub kind: TokenKind,
    /// First byte.
    pub byte: u32,
    /// First scalar value.
    pub char: u32,
    /// Length in bytes.
    pub bytes: u32,
    /// Length in scalar values.
    pub chars: u32,
    /// Its first scalar value, so that nobody has to look into the text for it.
    pub first: char,
}

impl Token {
    /// Where it stands, in bytes of its text.
    pub fn byte_range(self) -> Range<usize> {
        self.byte as usize..(self.byte + self.bytes) as usize
    }

    /// Where it stands, in scalar values of its text.
    pub fn char_range(self) -> Range<usize> {
        self.char as usize..(self.char + self.chars) as usize
    }

    /// The token in its text; empty if the text is another one.
    pub fn text(self, whole: &str) -> &str {
        whole.get(self.byte_range()).unwrap_or_default()
    }
}

/// Appends the tokens of `text`. Texts over 4 GiB are cut there.
pub fn tokenize(text: &str, into: &mut Vec<Token>) {
    let mut scan = Scan::new(text);
    while let Some(token) = scan.next_token() {
        into.push(token);
    }
}

/// Goes through a text token by token.
pub(super) struct Scan<'a> {
    text: &'a str,
    byte: usize,
    char: u32,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, byte: 0, char: 0 }
    }

    /// Scalar values that lie behind.
    pub(super) fn chars(&self) -> usize {
        self.char as usize
    }

    /// Goes past the tokens that come next and are plainly one ideograph or one mark of East Asian print, told by their
    /// bytes: most tokens are. `take` gets each; the first one it does not want is still to come.
    #[inline(always)]
    pub(super) fn plain(&mut self, mut take: impl FnMut(Token) -> bool) {
        let all = self.text.as_bytes();
        // What lies beyond four gigabytes is no token.
        let Ok(len) = u32::try_from(all.len()) else { return };
        let (mut rest, mut char) = (all.get(self.byte..).unwrap_or_default(), self.char);
        while let [a @ 0xe2..=0xef, b, c, after @ ..] = rest {
            let code = (u32::from(a & 0xf) << 12) | (u32::from(b & 0x3f) << 6) | u32::from(c & 0x3f);
            let kind = match code {
                0x4e00..=0x9fff => TokenKind::Ideo,
                0x2018..=0x201d | 0x3001..=0x301f | 0xff01..=0xff1f => TokenKind::Punct,
                _ => break,
            };
            // 。 is drawn out by repeating it.
            let alone = matches!(after, [0xe4..=0xe9, ..])
                || nothing_joins(after) && !(code == 0x3002 && after.starts_with(&[0xe3, 0x80, 0x82]));
            let byte = len - rest.len() as u32;
            let first = char::from_u32(code).unwrap_or_default();
            if !alone || !take(Token { kind, byte, char, bytes: 3, chars: 1, first }) {
                break;
            }
            (rest, char) = (after, char + 1);
        }
        (self.byte, self.char) = (all.len() - rest.len(), char);
    }

    pub(super) fn next_token(&mut self) -> Option<Token> {
        let rest = self.text.get(self.byte..)?;
        let first = rest.chars().next()?;
        let class = Class::of(first);
        let (kind, bytes, chars) = match class {
            Class::Ideo => single(rest, TokenKind::Ideo),
            Class::Cluster => cluster(rest, TokenKind::Word),
            Class::Blank => run(rest, TokenKind::Blank, |c| Class::of(c) == Class::Blank),
            Class::Digit => number(rest),
            Class::Letter if is_order(first) && self.is_after_digit() => single(rest, TokenKind::Word),
            Class::Letter => word(rest),
            Class::Tibetan => syllable(rest),
            Class::Mark => run(rest, TokenKind::Punct, |c| Class::of(c) == Class::Mark),
            Class::Punct if repeats(first) => repeated(rest, first),
            Class::Punct if first < '\u{2e80}' && !is_joining(first) => single(rest, TokenKind::Punct),
            // Marks of East Asian print are never part of a longer cluster, but for what is set on them.
            Class::Punct if matches!(first, '\u{3001}'..='\u{301f}' | '\u{ff01}'..='\u{ff65}') => {
                single(rest, TokenKind::Punct)
            }
            Class::Punct => cluster(rest, TokenKind::Punct),
        };
        let token = Token {
            kind,
            byte: u32::try_from(self.byte).ok()?,
            char: self.char,
            bytes: u32::try_from(bytes).ok()?,
            chars,
            first,
        };
        token.byte.checked_add(token.bytes)?;
        self.byte += bytes;
        self.char += chars;
        Some(token)
    }

    /// Whether what lies behind ends with a figure, or with one and what tells its order.
    fn is_after_digit(&self) -> bool {
        let mut behind = self.text.get(..self.byte).unwrap_or_default().chars().rev();
        behind.find(|&c| !is_order(c)).is_some_and(|c| Class::of(c) == Class::Digit)
    }
}

/// Hangul that tells the order of a number partly in figures: 12만 4천 명. Each is a token, so that it does not matter
/// where such a number has its blanks.
fn is_order(c: char) -> bool {
    matches!(c, '십' | '백' | '천' | '만' | '억' | '조')
}

/// Whether a text surely does not begin with a mark that belongs to what stands before it.
#[inline]
fn nothing_joins(after: &[u8]) -> bool {
    matches!(
        after,
        []
            | [0x00..=0x7f | 0xe4..=0xe9, ..]
            | [0xe3, 0x80, 0x80..=0xa9, ..]
            | [0xef, 0xbc, ..]
            | [0xe2, 0x80, 0x90..=0xbf, ..]
    )
}

/// Marks that are drawn out by repeating them.
fn repeats(c: char) -> bool {
    matches!(c, '.' | '…' | '。' | '·' | '-' | '—' | '―' | '–' | '─' | '~' | '～' | '*' | '=' | '_' | '#')
}

/// Symbols that others may join to: flags, hearts, families.
fn is_joining(c: char) -> bool {
    !c.is_ascii() && !matches!(c, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}')
}

type Piece = (TokenKind, usize, u32);

/// One character and the marks on it.
fn single(rest: &str, kind: TokenKind) -> Piece {
    let (mut bytes, mut count) = (0, 0);
    for c in rest.chars() {
        if count > 0 && Class::of(c) != Class::Mark {
            break;
        }
        bytes += c.len_utf8();
        count += 1;
    }
    (kind, bytes, count)
}

/// A drawn-out mark; with something set on it (≠ of = and a stroke) it is a mark of its own.
fn repeated(rest: &str, mark: char) -> Piece {
    let drawn_out = run(rest, TokenKind::Punct, |c| c == mark);
    let next = rest.get(drawn_out.1..).and_then(|after| after.chars().next());
    if drawn_out.2 == 1 && next.is_some_and(|c| Class::of(c) == Class::Mark) {
        single(rest, TokenKind::Punct)
    } else {
        drawn_out
    }
}

/// One extended grapheme cluster: Thai vowels, flags, families of emoji.
fn cluster(rest: &str, kind: TokenKind) -> Piece {
    match rest.graphemes(true).next() {
        Some(g) => (kind, g.len(), u32::try_from(g.chars().count()).unwrap_or(u32::MAX)),
        None => single(rest, kind),
    }
}

fn run(rest: &str, kind: TokenKind, belongs: impl Fn(char) -> bool) -> Piece {
    let (mut bytes, mut count) = (0, 0);
    for c in rest.chars().take_while(|&c| belongs(c)) {
        bytes += c.len_utf8();
        count += 1;
    }
    (kind, bytes, count)
}

/// Digits with grouping, decimals, and a percent sign: `1,234.5`, `３．６３`, `１・５`, `12:30`, `40%`.
fn number(rest: &str) -> Piece {
    let mut chars = rest.chars().peekable();
    let (mut bytes, mut count) = (0, 0);
    while let Some(c) = chars.next() {
        let inside = matches!(Class::of(c), Class::Digit | Class::Mark)
            || (matches!(c, '.' | ',' | '．' | '·' | '・' | '･' | ':' | '：')
                && count > 0
                && chars.peek().is_some_and(|&n| Class::of(n) == Class::Digit));
        if inside {
            bytes += c.len_utf8();
            count += 1;
            continue;
        }
        if matches!(c, '%' | '％' | '‰' | '℃') {
            bytes += c.len_utf8();
            count += 1;
        }
        break;
    }
    (TokenKind::Number, bytes, count)
}

/// Letters, with digits, inner apostrophes and hyphens between letters: `don't`, `COVID-19`, `x86`. Hangul begins a word
/// of its own behind other letters and the other way round: KBS가, km를; and ends before figures: 제|3|조.
fn word(rest: &str) -> Piece {
    let mut chars = rest.chars().peekable();
    let (mut bytes, mut count) = (0, 0);
    let mut script = None;
    while let Some(c) = chars.next() {
        let inside = match Class::of(c) {
            Class::Letter => {
                let hangul = is_hangul(c);
                *script.get_or_insert(hangul) == hangul
            }
            Class::Digit => script != Some(true),
            Class::Mark => true,
            _ => {
                (matches!(c, '\'' | '’' | '＇' | '-' | '‐' | '‑' | '－' | '_') || is_hidden(c))
                    && count > 0
                    && chars.peek().is_some_and(|&n| matches!(Class::of(n), Class::Letter | Class::Digit))
            }
        };
        if !inside {
            break;
        }
        bytes += c.len_utf8();
        count += 1;
    }
    (TokenKind::Word, bytes, count)
}

/// Syllables and letters of Hangul, of either width.
fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7fb}' | '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318e}' | '\u{a960}'..='\u{a97c}' | '\u{ffa0}'..='\u{ffdc}')
}

/// Tibetan letters up to and with the tsheg that ends the syllable.
fn syllable(rest: &str) -> Piece {
    let (mut bytes, mut count) = (0, 0);
    for c in rest.chars() {
        let tsheg = matches!(c, '\u{f0b}' | '\u{f0c}');
        if !tsheg && !matches!(Class::of(c), Class::Tibetan | Class::Mark) {
            break;
        }
        bytes += c.len_utf8();
        count += 1;
        if tsheg {
            break;
        }
    }
    (TokenKind::Word, bytes, count)
}

#[cfg(test)]
mod tests {
    use super::{Class, Token, TokenKind, tokenize};

    fn cut(text: &str) -> Vec<&str> {
        let mut tokens: Vec<Token> = Vec::new();
        tokenize(text, &mut tokens);
        tokens.iter().map(|t| t.text(text)).collect()
    }

    proptest::proptest! {
        #[test]
        fn the_short_way_finds_the_same(text in "[河谷，。a \u{3000}々〇\u{3099}\u{302a}\u{fe00}\u{200d}１“”…—、》？가\u{ad}]{0,30}") {
            let mut all: Vec<Token> = Vec::new();
            tokenize(&text, &mut all);
            let mut scan = super::Scan::new(&text);
            let mut short: Vec<Token> = Vec::new();
            loop {
                scan.plain(|token| {
                    let wanted = token.kind == TokenKind::Ideo || Class::of(token.first) == Class::Punct;
                    if wanted {
                        short.push(token);
                    }
                    wanted
                });
                match scan.next_token() {
                    Some(token) => short.push(token),
                    None => break,
                }
            }
            proptest::prop_assert_eq!(all, short);
        }
    }

    #[test]
    fn cuts_as_a_person_would() {
        assert_eq!(cut("约3.63亿元，三人"), ["约", "3.63", "亿", "元", "，", "三", "人"]);
        assert_eq!(cut("1,234.5 and 40%."), ["1,234.5", " ", "and", " ", "40%", "."]);
        assert_eq!(cut("he don't—COVID-19"), ["he", " ", "don't", "—", "COVID-19"]);
        assert_eq!(cut("对……“好”"), ["对", "……", "“", "好", "”"]);
        assert_eq!(cut("한국은 좋다"), ["한국은", " ", "좋다"]);
        assert_eq!(cut("KBS가 5km를"), ["KBS", "가", " ", "5", "km", "를"]);
        assert_eq!(cut("12만4천명이 182억 원"), ["12", "만", "4", "천", "명이", " ", "182", "억", " ", "원"]);
        assert_eq!(cut("천만 명 제3조"), ["천만", " ", "명", " ", "제", "3", "조"]);
        assert_eq!(cut("１・５キロ"), ["１・５", "キ", "ロ"]);
        assert_eq!(cut("12:30 12：30 a－b"), ["12:30", " ", "12：30", " ", "a－b"]);
        assert_eq!(cut("==\u{338} =\u{338}"), ["==", "\u{338}", " ", "=\u{338}"]);
        assert_eq!(cut("བོད་ཡིག་"), ["བོད་", "ཡིག་"]);
        assert_eq!(cut("กำดี"), ["กำ", "ดี"]);
        assert_eq!(cut("👨‍👩‍👧a\u{301}"), ["👨‍👩‍👧", "a\u{301}"]);
        assert_eq!(cut("2023-10-16"), ["2023", "-", "10", "-", "16"]);
    }
}
