//! What of a text JSON has to escape.

/// Bytes that are looked at together.
const WIDE: usize = 32;

/// The highest bit of each of eight bytes: nothing that is escaped has it.
const HIGHEST: u64 = u64::from_ne_bytes([0x80; 8]);

/// How many bytes at the start of `text` stand for themselves. Looks at many of them at a time.
pub(super) fn plain(text: &[u8]) -> usize {
    let (pieces, rest) = text.as_chunks::<WIDE>();
    let clean = pieces.iter().take_while(|piece| is_clean(piece)).count();
    // What is no whole piece is looked at with some of what stands before it.
    if clean == pieces.len()
        && (rest.is_empty() || text.last_chunk().map_or_else(|| is_short_clean(rest), is_clean))
    {
        return text.len();
    }
    let words = text.get(clean * WIDE..).unwrap_or_default().as_chunks::<8>().0;
    let clean =
        clean * WIDE + words.iter().take_while(|word| !holds_special(u64::from_ne_bytes(**word))).count() * 8;
    let rest = text.get(clean..).unwrap_or_default();
    rest.iter().position(|&b| is_special(b)).map_or(text.len(), |at| clean + at)
}

/// Of text that is not written in ASCII, the highest bits alone tell.
#[inline(always)]
fn is_clean(piece: &[u8; WIDE]) -> bool {
    let all = piece.as_chunks::<8>().0.iter().fold(HIGHEST, |all, word| all & u64::from_ne_bytes(*word));
    // Without a branch, so that one instruction does it for sixteen.
    all == HIGHEST || !piece.iter().fold(false, |special, &b| special | is_special(b))
}

/// The same for less than a piece.
#[inline(always)]
fn is_short_clean(text: &[u8]) -> bool {
    let clean = |word: &[u8; 8]| {
        let word = u64::from_ne_bytes(*word);
        word & HIGHEST == HIGHEST || !holds_special(word)
    };
    if let Some(last) = text.last_chunk() {
        return clean(last) && text.as_chunks().0.iter().all(clean);
    }
    match (text.first_chunk::<4>(), text.last_chunk::<4>()) {
        (Some(&[a, b, c, d]), Some(&[e, f, g, h])) => clean(&[a, b, c, d, e, f, g, h]),
        _ => !text.iter().any(|&b| is_special(b)),
    }
}

/// Whether one of eight bytes [`is_special`]: in the highest bit of each it shows what is taken from it was too much.
#[inline(always)]
fn holds_special(word: u64) -> bool {
    const EACH: u64 = u64::from_ne_bytes([1; 8]);
    let below = |word: u64, least: u8| word.wrapping_sub(EACH * u64::from(least)) & !word;
    let is = |byte: u8| below(word ^ (EACH * u64::from(byte)), 1);
    (below(word, b' ') | is(b'"') | is(b'\\')) & HIGHEST != 0
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
        // At every place of texts of any length around a piece, among letters of any script.
        for (length, fill) in (1..70).flat_map(|length| [(length, b'a'), (length, 0xe9)]) {
            for at in 0..length {
                let mut text = vec![fill; length];
                text[at] = b'"';
                assert_eq!(plain(&text), at, "{length}");
            }
        }
        let clean = "\x7f\u{80}\u{2028} !#[]";
        assert_eq!(plain(clean.as_bytes()), clean.len());
    }
}
