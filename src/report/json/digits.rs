//! Integers to digits: of those that a comparison is full of, three at a time.

/// For every number below 1000 its three digits, and in the highest byte how many bits of them are leading zeros' (of 0 all
/// but the last).
static THREE: [u32; 1000] = {
    let mut all = [0; 1000];
    let mut number = 0;
    while number < 1000 {
        let digits = (number / 100) | (number / 10 % 10) << 8 | (number % 10) << 16;
        let zeros = (number < 100) as u32 + (number < 10) as u32;
        all[number as usize] = digits | u32::from_le_bytes([b'0', b'0', b'0', 0]) | (8 * zeros) << 24;
        number += 1;
    }
    all
};

/// The digits of a number below 1,000,000, and how many they are; what stands behind them is nothing.
#[inline(always)]
pub(super) fn of(number: u64) -> Option<([u8; 8], usize)> {
    let first = |below_1000: usize| {
        let three = THREE.get(below_1000)?;
        let zeros = three >> 24;
        Some((three << 8 >> 8 >> zeros, zeros as usize / 8))
    };
    let number = usize::try_from(number).ok()?;
    if let Some((digits, zeros)) = first(number) {
        return Some((u64::from(digits).to_le_bytes(), 3 - zeros));
    }
    let (digits, zeros) = first(number / 1000)?;
    let others = u64::from(THREE.get(number % 1000)? << 8 >> 8);
    Some(((u64::from(digits) | others << (24 - 8 * zeros)).to_le_bytes(), 6 - zeros))
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn digits_are_those_of_the_number() {
        for number in (0..20_000).chain(99_990..100_100).chain(999_000..1_000_000) {
            let (digits, count) = of(number).unwrap();
            assert_eq!(&digits[..count], number.to_string().as_bytes());
        }
        assert_eq!(of(1_000_000), None);
    }
}
