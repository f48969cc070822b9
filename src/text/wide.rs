//! UTF-16 without a byte order mark, which detectors of legacy encodings leave out.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// Units looked at: enough to be sure, little enough to cost nothing.
const SAMPLE: usize = 8192;

/// Latin text in UTF-16: every other byte is zero, and always the same one of the two.
pub(super) fn by_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let (units, _) = bytes.as_chunks::<2>();
    let units = units.get(..SAMPLE).unwrap_or(units);
    let first = units.iter().filter(|u| u[0] == 0).count();
    let second = units.iter().filter(|u| u[1] == 0).count();
    let (zeros, others, encoding) =
        if first > second { (first, second, UTF_16BE) } else { (second, first, UTF_16LE) };
    let enough = zeros >= 2 && zeros * 20 >= units.len();
    // Zeros on both sides are a binary file's, or UTF-32's.
    (enough && others * 20 <= zeros && reads_well(units, encoding)).then_some(encoding)
}

/// Chinese, Japanese or Korean in UTF-16 may hold no zero at all. Call only on what is not valid UTF-8.
pub(super) fn by_characters(bytes: &[u8]) -> Option<&'static Encoding> {
    let (units, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() || units.len() < 4 {
        return None;
    }
    let units = units.get(..SAMPLE).unwrap_or(units);
    [UTF_16LE, UTF_16BE].into_iter().find(|e| reads_well(units, e) && holds_common(units, e))
}

/// Nearly all units are characters people write.
fn reads_well(units: &[[u8; 2]], encoding: &'static Encoding) -> bool {
    let usual = units.iter().filter(|u| char::from_u32(unit(u, encoding)).is_some_and(is_usual)).count();
    usual * 20 >= units.len() * 19
}

/// Any real text has its share of the commonest characters; bytes of another encoding meet them by chance only.
fn holds_common(units: &[[u8; 2]], encoding: &'static Encoding) -> bool {
    const COMMON: &str = "，。、的一是在不了有人中国國大年这這个個日月のはにをたとでが이다을는 \n\r";
    let common = units
        .iter()
        .filter(|u| char::from_u32(unit(u, encoding)).is_some_and(|c| COMMON.contains(c)))
        .count();
    common * 16 >= units.len()
}

fn unit(bytes: &[u8; 2], encoding: &'static Encoding) -> u32 {
    let unit = if encoding == UTF_16BE { u16::from_be_bytes(*bytes) } else { u16::from_le_bytes(*bytes) };
    u32::from(unit)
}

/// Whether a character belongs to the blocks that everyday text of Europe and East Asia is written in.
pub(super) fn is_usual(c: char) -> bool {
    matches!(c,
        '\t' | '\n' | '\r' | ' '..='~' | '\u{a0}'..='\u{24f}' | '\u{370}'..='\u{5ff}' | '\u{f00}'..='\u{fff}'
        | '\u{2000}'..='\u{206f}' | '\u{20a0}'..='\u{20bf}' | '\u{2100}'..='\u{27bf}' | '\u{3000}'..='\u{30ff}'
        | '\u{3100}'..='\u{312f}' | '\u{3200}'..='\u{33ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{ff00}'..='\u{ffef}')
}

#[cfg(test)]
mod tests {
    use encoding_rs::{UTF_16BE, UTF_16LE};

    use super::{by_characters, by_zeros};

    fn bytes(text: &str, big: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect()
    }

    #[test]
    fn tells_the_two_orders() {
        assert_eq!(by_zeros(&bytes("The road is open.", false)), Some(UTF_16LE));
        assert_eq!(by_zeros(&bytes("The road is open.", true)), Some(UTF_16BE));
        let chinese = "河谷的公路，下午四点恢复通车。村民说这是今年的第二次。";
        assert_eq!(by_characters(&bytes(chinese, false)), Some(UTF_16LE));
        assert_eq!(by_characters(&bytes(chinese, true)), Some(UTF_16BE));
    }

    #[test]
    fn leaves_other_bytes_alone() {
        assert_eq!(by_zeros(b"plain text"), None);
        assert_eq!(by_zeros(&[0, 0, 0, 1, 0, 0, 2, 0]), None);
        let (legacy, _, _) = encoding_rs::GB18030.encode("河谷的公路，下午四点恢复通车。村民说这是今年的");
        assert_eq!(by_characters(&legacy), None);
    }
}
