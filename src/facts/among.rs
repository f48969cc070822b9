//! Sets of characters, written as strings and asked at every turn.

/// A set of characters with a filter before it: a character is nearly always not in it, and a look at one bit tells.
pub(super) struct Among {
    filter: [u64; 8],
    many: &'static str,
}

impl Among {
    pub(super) const fn of(many: &'static str) -> Self {
        let mut filter = [0; 8];
        let bytes = many.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let (c, len) = decode(bytes, at);
            filter[c >> 6 & 7] |= 1 << (c & 63);
            at += len;
        }
        Self { filter, many }
    }

    #[inline]
    pub(super) fn has(&self, c: char) -> bool {
        let code = c as usize;
        let word = self.filter.get(code >> 6 & 7).copied().unwrap_or_default();
        word >> (code & 63) & 1 != 0 && self.holds(c)
    }

    #[cold]
    fn holds(&self, c: char) -> bool {
        self.many.chars().any(|other| other == c)
    }
}

/// Whether a character is one of those of a constant string.
macro_rules! among {
    ($c:expr, $many:expr $(,)?) => {{
        static SET: $crate::facts::among::Among = $crate::facts::among::Among::of($many);
        SET.has($c)
    }};
}

/// The scalar value at a byte of UTF-8, and how many bytes it takes.
pub(super) const fn decode(bytes: &[u8], at: usize) -> (usize, usize) {
    let first = bytes[at] as usize;
    if first < 0x80 {
        return (first, 1);
    }
    let len = if first < 0xe0 {
        2
    } else if first < 0xf0 {
        3
    } else {
        4
    };
    let mut code = first & (0x7f >> len);
    let mut next = 1;
    while next < len {
        code = code << 6 | (bytes[at + next] as usize & 0x3f);
        next += 1;
    }
    (code, len)
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
