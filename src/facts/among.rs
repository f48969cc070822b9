//! Sets of characters, written as strings and asked at every turn.

pub(super) use crate::text::chars::decode;

/// A set of characters with a filter before it: a character is nearly always not in it, and a look at one bit tells.
pub(super) struct Among<const N: usize> {
    filter: [u64; 8],
    many: [u32; N],
}

impl<const N: usize> Among<N> {
    /// `N` is [`count`] of the string.
    pub(super) const fn of(many: &str) -> Self {
        let mut set = Self { filter: [0; 8], many: [0; N] };
        let bytes = many.as_bytes();
        let (mut at, mut place) = (0, 0);
        while at < bytes.len() {
            let (c, len) = decode(bytes, at);
            set.filter[c >> 6 & 7] |= 1 << (c & 63);
            // A scalar value fits.
            set.many[place] = c as u32;
            place += 1;
            at += len;
        }
        set
    }

    #[inline]
    pub(super) fn has(&self, c: char) -> bool {
        let code = c as usize;
        let word = self.filter.get(code >> 6 & 7).copied().unwrap_or_default();
        word >> (code & 63) & 1 != 0 && self.holds(c)
    }

    /// All are looked at, without a branch: several at once.
    #[cold]
    fn holds(&self, c: char) -> bool {
        self.many.iter().fold(false, |found, &other| found | (other == u32::from(c)))
    }
}

/// How many characters a string has.
pub(super) const fn count(many: &str) -> usize {
    let bytes = many.as_bytes();
    let (mut at, mut count) = (0, 0);
    while at < bytes.len() {
        at += decode(bytes, at).1;
        count += 1;
    }
    count
}

/// Whether a character is one of those of a constant string.
macro_rules! among {
    ($c:expr, $many:expr $(,)?) => {{
        const MANY: &str = $many;
        static SET: $crate::facts::among::Among<{ $crate::facts::among::count(MANY) }> =
            $crate::facts::among::Among::of(MANY);
        SET.has($c)
    }};
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_character_is_one_of_many() {
        let has = |c| among!(c, "a¥三😀");
        assert!("a¥三😀".chars().all(has));
        // The second one shares its bit of the filter with 三.
        assert!(!['b', char::from_u32('三' as u32 + 512).unwrap(), '\0'].into_iter().any(has));
    }
}
