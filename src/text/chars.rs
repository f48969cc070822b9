//! What kind of character a scalar value is, as far as cutting a text into tokens needs to know.

use unicode_script::{Script, UnicodeScript};

/// How a character takes part in tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// White space and what shows as nothing (zero-width space, byte order mark, soft hyphen, control characters).
    Blank,
    /// Punctuation and symbols.
    Punct,
    /// Decimal digits of any width.
    Digit,
    /// Han and kana: written without spaces, one token per character.
    Ideo,
    /// Letters of scripts that put spaces between words.
    Letter,
    /// Letters of scripts without spaces whose words only a dictionary finds (Thai, Lao, Khmer, Burmese, Javanese and
    /// their neighbours).
    Cluster,
    /// Tibetan letters: syllables end at a tsheg.
    Tibetan,
    /// Combining marks and joiners: they belong to the character before them.
    Mark,
}

impl Class {
    /// The class of a character: by ranges where nearly all text is, else by Unicode's properties, the script (UAX #24)
    /// among them.
    pub fn of(c: char) -> Self {
        match c {
            '\u{4e00}'..='\u{9fff}' => Self::Ideo,
            'a'..='z' | 'A'..='Z' => Self::Letter,
            '0'..='9' | '０'..='９' => Self::Digit,
            ' ' | '\t' | '\n' | '\r' => Self::Blank,
            '!'..='~' => Self::Punct,
            '\u{3400}'..='\u{4dbf}' => Self::Ideo,
            '\u{30fb}' => Self::Punct,
            '\u{3041}'..='\u{3096}' | '\u{309d}'..='\u{309f}' | '\u{30a1}'..='\u{30fe}' => Self::Ideo,
            '，' | '。' | '、' | '：' | '；' | '！' | '？' | '“' | '”' | '‘' | '’' | '（' | '）' | '《'
            | '》' | '「' | '」' | '『' | '』' | '…' | '—' | '·' => Self::Punct,
            '\u{ac00}'..='\u{d7a3}' => Self::Letter,
            _ => Self::of_rare(c),
        }
    }

    fn of_rare(c: char) -> Self {
        if c.is_whitespace() || is_hidden(c) || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}' | '\u{180e}')
        {
            return Self::Blank;
        }
        if matches!(c, '\u{200c}' | '\u{200d}' | '\u{ff9e}' | '\u{ff9f}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0100}'..='\u{e01ef}')
            || unicode_normalization::char::is_combining_mark(c)
        {
            return Self::Mark;
        }
        if c.is_alphanumeric() {
            return match c.script() {
                Script::Han | Script::Hiragana | Script::Katakana | Script::Bopomofo | Script::Yi => {
                    Self::Ideo
                }
                // The scripts of line-breaking class SA (Unicode Standard Annex 14), and the two of class AK that papers
                // and books are printed in.
                Script::Thai
                | Script::Lao
                | Script::Khmer
                | Script::Myanmar
                | Script::Tai_Le
                | Script::New_Tai_Lue
                | Script::Tai_Tham
                | Script::Tai_Viet
                | Script::Ahom
                | Script::Balinese
                | Script::Javanese => Self::Cluster,
                Script::Tibetan => Self::Tibetan,
                _ if c.is_numeric() && c.is_ascii_digit() => Self::Digit,
                _ => Self::Letter,
            };
        }
        Self::Punct
    }
}

/// What may stand inside a word without being seen: a soft hyphen, and control characters that are no white space.
pub fn is_hidden(c: char) -> bool {
    c == '\u{ad}' || (c.is_control() && !c.is_whitespace())
}

/// How many control characters that are no white space stand in a text, of those of ASCII: they come of damage, and are
/// looked for byte by byte in every text.
pub fn count_controls(text: &str) -> usize {
    let is_control = |b: u8| (b < 9) | (b > 13) & (b < 32) | (b == 127);
    let count = |bytes: &[u8]| bytes.iter().filter(|b| is_control(**b)).count();
    // Many at a time and without a branch: hardly any piece holds one, and what is all of other scripts than Latin none.
    let (pieces, rest) = text.as_bytes().as_chunks::<32>();
    let is_high = |piece: &[u8; 32]| piece.iter().fold(0xff, |all, b| all & b) >= 0x80;
    let held = pieces
        .iter()
        .filter(|piece| !is_high(piece) && piece.iter().fold(false, |held, &b| held | is_control(b)));
    held.map(|piece| count(piece)).sum::<usize>() + count(rest)
}

/// Whether a character is alphanumeric, without a look into tables for what nearly all texts are written with.
pub fn is_letter(c: char) -> bool {
    match c {
        '\u{4e00}'..='\u{9fff}' => true,
        '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' => false,
        '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' => false,
        _ => c.is_alphanumeric(),
    }
}

/// How many scalar values are white space. Looks for bytes, many at a time, and decodes nothing: it is asked of every
/// text.
pub fn count_blanks(text: &str) -> usize {
    /// Strides of bytes counted before the counts of their places are added up: as many as a byte can count.
    const MANY: usize = 240;
    let bytes = text.as_bytes();
    let ahead = |n: usize| bytes.get(n..).unwrap_or_default().as_chunks::<STRIDE>().0;
    // Each byte with the two that follow it; the last ones are looked at below.
    let [a, b, c] = [ahead(0), ahead(1), ahead(2)];
    let strides = c.len();
    let mut count = 0;
    let parts = a.chunks(MANY).zip(b.chunks(MANY)).zip(c.chunks(MANY)).enumerate();
    for (at, ((a, b), c)) in parts {
        let mut found = Found::default();
        for ((a, b), c) in a.iter().zip(b).zip(c) {
            found.look(a, b, c);
        }
        let start = at * MANY * STRIDE;
        count += found.count(bytes.get(start..).unwrap_or_default(), c.len() * STRIDE);
    }
    let rest = bytes.get(strides * STRIDE..).unwrap_or_default();
    if rest.is_empty() {
        return count;
    }
    // Fewer than two strides, as if zeros followed.
    let mut last = [0; STRIDE * 2 + 2];
    if let Some(room) = last.get_mut(..rest.len()) {
        room.copy_from_slice(rest);
    }
    let ahead = |n: usize| last.get(n..).unwrap_or_default().as_chunks::<STRIDE>().0;
    let mut found = Found::default();
    for ((a, b), c) in ahead(0).iter().zip(ahead(1)).zip(ahead(2)) {
        found.look(a, b, c);
    }
    count + found.count(rest, rest.len())
}

/// Bytes that are looked at together.
pub(super) const STRIDE: usize = 16;

/// White space among strides of bytes, for each place in a stride.
#[derive(Default)]
struct Found {
    counts: [u8; STRIDE],
    /// Not 0 where a rare blank may begin.
    rare: [u8; STRIDE],
}

impl Found {
    /// Looks at bytes, each with the two that follow it.
    #[inline(always)]
    fn look(&mut self, a: &[u8; STRIDE], b: &[u8; STRIDE], c: &[u8; STRIDE]) {
        for at in 0..STRIDE {
            let (a, b, c) = (a[at], b[at], c[at]);
            let blank = is_blank(a) | ((a == 0xe3) & (b == 0x80) & (c == 0x80));
            self.counts[at] = self.counts[at].wrapping_add(u8::from(blank));
            self.rare[at] |= u8::from(may_begin_rare_blank(a, c));
        }
    }

    /// All that begin in the first `len` of the bytes that were looked at.
    fn count(&self, bytes: &[u8], len: usize) -> usize {
        let count = self.counts.iter().map(|&n| usize::from(n)).sum();
        if self.rare.iter().fold(0, |any, &r| any | r) == 0 {
            return count;
        }
        count + (0..len).filter_map(|at| bytes.get(at..)).filter(|rest| begins_with_rare_blank(rest)).count()
    }
}

#[inline]
fn is_blank(ascii: u8) -> bool {
    (ascii == b' ') | (ascii.wrapping_sub(b'\t') < 5)
}

/// Whether a byte and the next but one can be of a blank beyond ASCII other than U+3000; not the marks of print.
#[inline]
fn may_begin_rare_blank(first: u8, third: u8) -> bool {
    let print = (third.wrapping_sub(0x8b) < 0x14) | (third == 0xa6);
    (first == 0xc2) | (first == 0xe1) | ((first == 0xe2) & !print)
}

/// White space beyond ASCII, but U+3000.
fn begins_with_rare_blank(bytes: &[u8]) -> bool {
    match bytes {
        [0xc2, second, ..] => matches!(second, 0x85 | 0xa0),
        [0xe1, 0x9a, 0x80, ..] | [0xe2, 0x81, 0x9f, ..] => true,
        [0xe2, 0x80, third, ..] => matches!(third, 0x80..=0x8a | 0xa8 | 0xa9 | 0xaf),
        _ => false,
    }
}

/// Punctuation that ends a sentence.
pub fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '…' | '；' | '．' | '｡' | '।' | '།' | '༎' | '؟')
}

/// Quotation marks and brackets that close.
pub fn closes(c: char) -> bool {
    matches!(
        c,
        '”' | '’'
            | '」'
            | '』'
            | '）'
            | ')'
            | '》'
            | '〉'
            | '】'
            | ']'
            | '}'
            | '"'
            | '\''
            | '»'
            | '〕'
            | '›'
    )
}

/// Quotation marks and brackets that open, other than those that look alike at both ends.
pub fn opens(c: char) -> bool {
    opens_quote(c) || matches!(c, '（' | '(' | '《' | '〈' | '【' | '[' | '{' | '〔' | '‹')
}

/// Quotation marks that open.
pub fn opens_quote(c: char) -> bool {
    matches!(c, '“' | '「' | '『' | '‘' | '«')
}

/// Quotation marks that close.
pub fn closes_quote(c: char) -> bool {
    matches!(c, '”' | '」' | '』' | '’' | '»')
}

/// Quotation marks of any direction.
pub fn is_quote(c: char) -> bool {
    opens_quote(c)
        || closes_quote(c)
        || matches!(
            c,
            '"' | '\''
                | '＂'
                | '＇'
                | '„'
                | '‚'
                | '‟'
                | '‛'
                | '‹'
                | '›'
                | '〝'
                | '〞'
                | '〟'
                | '｢'
                | '｣'
                | '`'
                | '´'
        )
}

/// The scalar value at a byte of UTF-8, and how many bytes it takes; for tables that are made when the program is built.
pub(crate) const fn decode(bytes: &[u8], at: usize) -> (usize, usize) {
    let first = bytes[at] as usize;
    if first < 0x80 {
        return (first, 1);
    }
    let len = if first < 0xe0 {
        2
    } else if first < 0xf0 {
        3
    } else {
        4
    };
    let mut code = first & (0x7f >> len);
    let mut next = 1;
    while next < len {
        code = code << 6 | (bytes[at + next] as usize & 0x3f);
        next += 1;
    }
    (code, len)
}

#[cfg(test)]
mod tests {
    use super::{Class, count_blanks, count_controls, is_letter};

    #[test]
    fn letters_are_what_is_alphanumeric() {
        assert_eq!(('\0'..=char::MAX).find(|&c| is_letter(c) != c.is_alphanumeric()), None);
    }

    #[test]
    fn controls_are_counted_wherever_they_stand() {
        assert_eq!(count_controls(&('\0'..='\u{3100}').collect::<String>()), 9 + 18 + 1);
        for (fill, length) in
            ["a", "雨"].into_iter().flat_map(|fill| (0..40).map(move |length| (fill, length)))
        {
            let text = fill.repeat(length);
            assert_eq!(count_controls(&format!("{text}\t\u{1}{text}\n\r\u{7f}")), 2, "{text}");
        }
    }

    #[test]
    fn blanks_are_counted_as_the_standard_library_does() {
        let all: String = ('\0'..='\u{3100}').collect();
        let short = "中 文\u{3000}a\tb\u{a0}\u{2003}";
        assert_eq!(count_blanks(short), short.chars().filter(|c| c.is_whitespace()).count());
        assert_eq!(count_blanks(&all), all.chars().filter(|c| c.is_whitespace()).count());
        // One after the other, and each at the end of a text of any length around a stride.
        for blank in all.chars().filter(|c| c.is_whitespace()) {
            for length in (0..3).chain(238..243) {
                assert_eq!(count_blanks(&format!("{}{blank}", "a".repeat(length))), 1, "{blank:?} {length}");
            }
        }
    }

    #[test]
    fn classes_of_many_scripts() {
        let of = |s: &str| s.chars().map(Class::of).collect::<Vec<_>>();
        assert_eq!(of("中の々ー"), [Class::Ideo; 4]);
        assert_eq!(of("aяé한"), [Class::Letter; 4]);
        assert_eq!(of("3３"), [Class::Digit; 2]);
        assert_eq!(of("\u{3000}\u{200b} "), [Class::Blank; 3]);
        assert_eq!(of("，.—😀"), [Class::Punct; 4]);
        assert_eq!(of("กꦲᨠꪀᥐ"), [Class::Cluster; 5]);
        assert_eq!(of("\u{f40}"), [Class::Tibetan]);
        assert_eq!(of("\u{301}\u{fe0f}"), [Class::Mark; 2]);
    }
}
