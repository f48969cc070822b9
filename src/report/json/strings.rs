//! What of a text JSON has to escape.

/// How many bytes at the start of `text` stand for themselves. Looks at many of them at a time.
pub(super) fn plain(text: &[u8]) -> usize {
    let (pieces, rest) = text.as_chunks::<32>();
    // Without a branch, so that one instruction does it for sixteen.
    let is_clean = |piece: &[u8; 32]| !piece.iter().fold(false, |special, &b| special | is_special(b));
    let clean = pieces.iter().take_while(|piece| is_clean(piece)).count() * 32;
    let rest = if clean == text.len() - rest.len() { rest } else { text.get(clean..).unwrap_or_default() };
    let (words, _) = rest.as_chunks::<8>();
    let clean =
        clean + words.iter().take_while(|word| !holds_special(u64::from_ne_bytes(**word))).count() * 8;
    let rest = text.get(clean..).unwrap_or_default();
    rest.iter().position(|&b| is_special(b)).map_or(text.len(), |at| clean + at)
}

/// Whether one of eight bytes [`is_special`]: in the highest bit of each it shows what is taken from it was too much.
#[inline(always)]
fn holds_special(word: u64) -> bool {
    const EACH: u64 = u64::from_ne_bytes([1; 8]);
    let below = |word: u64, least: u8| word.wrapping_sub(EACH * u64::from(least)) & !word;
    let is = |byte: u8| below(word ^ (EACH * u64::from(byte)), 1);
    (below(word, b' ') | is(b'"') | is(b'\\')) & (EACH << 7) != 0
}

#[inline]
fn is_special(byte: u8) -> bool {
    (byte < b' ') | (byte == b'"') | (byte == b'\\')
}

/// The escape of a byte that does not stand for itself, and its length.
pub(super) fn escape(byte: u8) -> ([u8; 6], usize) {
    const HEX: [u8; 16] = *b"0123456789abcdef";
    let short = match byte {
        b'\x08' => b'b',
        b'\t' => b't',
        b'\n' => b'n',
        b'\x0c' => b'f',
        b'\r' => b'r',
        b'"' | b'\\' => byte,
        _ => {
            let [high, low] = [byte >> 4, byte & 0xf].map(|digit| HEX[usize::from(digit)]);
            return ([b'\\', b'u', b'0', b'0', high, low], 6);
        }
    };
    ([b'\\', short, 0, 0, 0, 0], 2)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn plain_text_ends_where_something_is_escaped() {
        for length in 0..70 {
            let text = "雨".repeat(length);
            assert_eq!(plain(text.as_bytes()), text.len());
            for special in ["\"", "\\", "\n", "\0", "\x1f"] {
                assert_eq!(plain(format!("{text}{special}{text}").as_bytes()), text.len());
            }
        }
        let clean = "\x7f\u{80}\u{2028} !#[]";
        assert_eq!(plain(clean.as_bytes()), clean.len());
    }
}
