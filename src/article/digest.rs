//! Digests as they are written in evidence.

/// Lower-case hexadecimal.
pub fn hexadecimal(digest: &[u8]) -> String {
    const DIGITS: [u8; 16] = *b"0123456789abcdef";
    let mut hex = String::with_capacity(2 * digest.len());
    for byte in digest {
        for digit in [byte >> 4, byte & 15] {
            hex.push(DIGITS[usize::from(digit)].into());
        }
    }
    hex
}

#[cfg(test)]
mod tests {
    use super::hexadecimal;

    #[test]
    fn two_digits_a_byte() {
        assert_eq!(hexadecimal(&[0, 0x0f, 0xa5, 0xff]), "000fa5ff");
    }
}
