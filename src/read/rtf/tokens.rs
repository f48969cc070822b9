//! The pieces of an RTF file: groups, control words and bytes of text.

/// A piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Open,
    Close,
    /// A control word with its number.
    Word(&'a str, Option<i32>),
    /// A control symbol: `\~`, `\*`.
    Symbol(u8),
    /// A byte of text, in an encoding that the text around it tells.
    Byte(u8),
}

/// Longest control word; longer ones are cut and mean nothing.
const WORD: usize = 32;

pub(super) struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// Passes over raw bytes (of a picture).
    pub(super) fn pass(&mut self, count: usize) {
        self.at = self.at.saturating_add(count).min(self.bytes.len());
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn control(&mut self) -> Option<Token<'a>> {
        let first = self.peek()?;
        if !first.is_ascii_alphabetic() {
            self.at += 1;
            return Some(match first {
                b'\'' => Token::Byte(self.hex()?),
                // The end of a line after a backslash ends a paragraph.
                b'\n' | b'\r' => Token::Word("par", None),
                symbol => Token::Symbol(symbol),
            });
        }
        let start = self.at;
        while self.peek().is_some_and(|b| b.is_ascii_alphabetic()) {
            self.at += 1;
        }
        let word = self.bytes.get(start..self.at.min(start + WORD))?;
        let number = self.number();
        if self.peek() == Some(b' ') {
            self.at += 1;
        }
        Some(Token::Word(std::str::from_utf8(word).ok()?, number))
    }

    fn number(&mut self) -> Option<i32> {
        let start = self.at;
        let negative = self.peek() == Some(b'-');
        let digits = start + usize::from(negative);
        let end = digits + self.bytes.get(digits..)?.iter().take_while(|b| b.is_ascii_digit()).count();
        if end == digits {
            return None;
        }
        self.at = end;
        std::str::from_utf8(self.bytes.get(start..end)?).ok()?.parse().ok()
    }

    fn hex(&mut self) -> Option<u8> {
        let digits = self.bytes.get(self.at..self.at + 2)?;
        let value = u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok();
        self.at += 2;
        // What is no number is no character either.
        Some(value.unwrap_or(b'?'))
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let byte = self.peek()?;
            self.at += 1;
            return Some(match byte {
                b'{' => Token::Open,
                b'}' => Token::Close,
                b'\\' => return self.control(),
                b'\n' | b'\r' | 0 => continue,
                byte => Token::Byte(byte),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Token, Tokens};

    #[test]
    fn pieces() {
        let found: Vec<Token<'_>> = Tokens::new(br"{\b0 x\'b5\~\u-10179?\*}").collect();
        assert_eq!(
            found,
            [
                Token::Open,
                Token::Word("b", Some(0)),
                Token::Byte(b'x'),
                Token::Byte(0xb5),
                Token::Symbol(b'~'),
                Token::Word("u", Some(-10179)),
                Token::Byte(b'?'),
                Token::Symbol(b'*'),
                Token::Close,
            ]
        );
        assert_eq!(Tokens::new(br"\'").count(), 0);
        assert_eq!(Tokens::new(b"\\").count(), 0);
    }
}
