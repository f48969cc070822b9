//! What of a text JSON has to escape.

/// How many bytes at the start of `text` stand for themselves. Looks at many of them at a time.
pub(super) fn plain(text: &[u8]) -> usize {
    let (strides, _) = text.as_chunks::<16>();
    let is_clean = |stride: &&[u8; 16]| stride.iter().fold(0, |any, &b| any | u8::from(is_special(b))) == 0;
    let clean = strides.iter().take_while(is_clean).count() * 16;
    let rest = text.get(clean..).unwrap_or_default();
    rest.iter().position(|&b| is_special(b)).map_or(text.len(), |at| clean + at)
}

#[inline]
fn is_special(byte: u8) -> bool {
    (byte < b' ') | (byte == b'"') | (byte == b'\\')
}

/// Appends the escape of a byte that does not stand for itself.
pub(super) fn escape(byte: u8, out: &mut Vec<u8>) {
    const HEX: [u8; 16] = *b"0123456789abcdef";
    let short = match byte {
        b'\x08' => b'b',
        b'\t' => b't',
        b'\n' => b'n',
        b'\x0c' => b'f',
        b'\r' => b'r',
        b'"' | b'\\' => byte,
        _ => {
            out.extend_from_slice(b"\\u00");
            out.extend([byte >> 4, byte & 0xf].map(|digit| HEX[usize::from(digit)]));
            return;
        }
    };
    out.extend_from_slice(&[b'\\', short]);
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
