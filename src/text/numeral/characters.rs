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

/// What a character of a numeral in words is worth.
#[derive(Debug, Clone, Copy)]
enum Worth {
    Digit(u8),
    /// A power of ten below a myriad.
    Power(u8),
    Myriad(u8),
    Point,
}

use Worth::{Digit, Myriad, Point, Power};

/// What numerals in words are written with; Hangul only for powers.
#[rustfmt::skip]
const PARTS: [(char, Worth); 48] = [
    ('〇', Digit(0)), ('零', Digit(0)), ('○', Digit(0)),
    ('一', Digit(1)), ('壹', Digit(1)), ('壱', Digit(1)),
    ('二', Digit(2)), ('两', Digit(2)), ('兩', Digit(2)), ('贰', Digit(2)), ('貳', Digit(2)), ('弐', Digit(2)),
    ('三', Digit(3)), ('叁', Digit(3)), ('參', Digit(3)), ('参', Digit(3)),
    ('四', Digit(4)), ('肆', Digit(4)), ('五', Digit(5)), ('伍', Digit(5)),
    ('六', Digit(6)), ('陆', Digit(6)), ('陸', Digit(6)), ('七', Digit(7)), ('柒', Digit(7)),
    ('八', Digit(8)), ('捌', Digit(8)), ('九', Digit(9)), ('玖', Digit(9)),
    ('十', Power(1)), ('拾', Power(1)), ('십', Power(1)),
    ('百', Power(2)), ('佰', Power(2)), ('백', Power(2)), ('千', Power(3)), ('仟', Power(3)), ('천', Power(3)),
    ('万', Myriad(4)), ('萬', Myriad(4)), ('만', Myriad(4)), ('亿', Myriad(8)), ('億', Myriad(8)), ('억', Myriad(8)),
    ('兆', Myriad(12)), ('조', Myriad(12)),
    ('点', Point), ('點', Point),
];

/// How many last bits of a code tell all parts from each other.
const PLACES: usize = 1024;

/// The part whose last bits these are, by its place in [`PARTS`]; beyond them where none is.
static PLACE: [u8; PLACES] = {
    let mut places = [u8::MAX; PLACES];
    let mut at = 0;
    while at < PARTS.len() {
        let place = PARTS[at].0 as usize % PLACES;
        assert!(places[place] == u8::MAX, "two parts have one place");
        places[place] = at as u8;
        at += 1;
    }
    places
};

/// Nearly all characters are ruled out by the first look.
#[inline]
fn worth(c: char) -> Option<Worth> {
    static WORTHS: [(char, Worth); 48] = PARTS;
    let place = PLACE.get(c as usize % PLACES)?;
    WORTHS.get(usize::from(*place)).filter(|(part, _)| *part == c).map(|(_, worth)| *worth)
}

/// Powers of ten of 万 and the like.
#[inline]
pub fn myriad(c: char) -> Option<i32> {
    match worth(c) {
        Some(Myriad(power)) => Some(power.into()),
        _ => None,
    }
}

/// Powers of ten below a myriad.
#[inline]
pub fn small_power(c: char) -> Option<i32> {
    match worth(c) {
        Some(Power(power)) => Some(power.into()),
        _ => None,
    }
}

/// The value of a single digit written as a character.
#[inline]
pub fn han_digit(c: char) -> Option<i128> {
    match worth(c) {
        Some(Digit(digit)) => Some(digit.into()),
        _ => None,
    }
}

/// Whether numerals in words are written with this character.
#[inline]
pub fn is_part(c: char) -> bool {
    worth(c).is_some()
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
