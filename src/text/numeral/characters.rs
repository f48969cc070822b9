//! What single characters are worth in numerals.

/// 0 to 9 for ASCII and full-width digits.
#[inline]
pub fn digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        '０'..='９' => u8::try_from(u32::from(c) - u32::from('０')).ok(),
        _ => None,
    }
}

/// Powers of ten of 万 and the like.
#[inline]
pub fn myriad(c: char) -> Option<i32> {
    if !may_be_part(c) {
        return None;
    }
    match c {
        '万' | '萬' | '만' => Some(4),
        '亿' | '億' | '억' => Some(8),
        '兆' | '조' => Some(12),
        _ => None,
    }
}

/// Powers of ten below a myriad.
#[inline]
pub fn small_power(c: char) -> Option<i32> {
    if !may_be_part(c) {
        return None;
    }
    match c {
        '十' | '拾' | '십' => Some(1),
        '百' | '佰' | '백' => Some(2),
        '千' | '仟' | '천' => Some(3),
        _ => None,
    }
}

/// The value of a single digit written as a character.
#[inline]
pub fn han_digit(c: char) -> Option<i128> {
    if may_be_part(c) { written_digit(c) } else { None }
}

fn written_digit(c: char) -> Option<i128> {
    Some(match c {
        '〇' | '零' | '○' => 0,
        '一' | '壹' | '壱' => 1,
        '二' | '两' | '兩' | '贰' | '貳' | '弐' => 2,
        '三' | '叁' | '參' | '参' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' | '陸' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// Whether numerals in words are written with this character.
#[inline]
pub fn is_part(c: char) -> bool {
    may_be_part(c)
        && (written_digit(c).is_some()
            || small_power(c).is_some()
            || myriad(c).is_some()
            || matches!(c, '点' | '點'))
}

/// What numerals in words are written with; Hangul only for powers.
const PARTS: [char; 48] = [
    '〇', '零', '○', '一', '壹', '壱', '二', '两', '兩', '贰', '貳', '弐', '三', '叁', '參', '参', '四',
    '肆', '五', '伍', '六', '陆', '陸', '七', '柒', '八', '捌', '九', '玖', '十', '拾', '십', '百', '佰',
    '백', '千', '仟', '천', '万', '萬', '만', '亿', '億', '억', '兆', '조', '点', '點',
];

/// A bit for each of them, at its place in a block of 512.
static BITS: [u64; 8] = {
    let mut bits = [0; 8];
    let mut i = 0;
    while i < PARTS.len() {
        let code = PARTS[i] as usize;
        bits[code >> 6 & 7] |= 1 << (code & 63);
        i += 1;
    }
    bits
};

/// Whether numerals in words may be written with this character: nearly all others are ruled out.
#[inline]
fn may_be_part(c: char) -> bool {
    let code = c as usize;
    BITS[code >> 6 & 7] >> (code & 63) & 1 != 0
}

/// The value of a Sino-Korean digit.
pub(super) fn hangul_digit(c: char) -> Option<i128> {
    Some(match c {
        '영' | '공' => 0,
        '일' => 1,
        '이' => 2,
        '삼' => 3,
        '사' => 4,
        '오' => 5,
        '육' => 6,
        '칠' => 7,
        '팔' => 8,
        '구' => 9,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{han_digit, is_part, myriad, small_power};

    #[test]
    fn parts_are_digits_powers_and_the_point() {
        for c in '\0'..=char::MAX {
            let is_one = han_digit(c).is_some() || small_power(c).is_some() || myriad(c).is_some();
            assert_eq!(is_part(c), is_one || matches!(c, '点' | '點'), "{c}");
        }
    }
}
