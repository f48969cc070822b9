//! Which texts may be words of the list: most that are looked up are none, and the list itself lies too far apart in memory
//! to be asked about each.

/// Bits of the table, as a power of two: more than four times as many as there are words and beginnings of words, so that
/// few other texts seem to be one.
const BITS: u32 = 21;

/// A bit for each word of more than one character and for what those of more than two begin with; made from the list by
/// the test that is left out below.
static TABLE: &[u8; 1 << (BITS - 3)] = include_bytes!("filter.bin");

/// Whether a word of at least so many characters, and of more than one, may begin a text; `false` is certain.
#[inline]
pub(super) fn may_begin(text: &[char], least: usize) -> bool {
    let [first, second, rest @ ..] = text else { return false };
    let two = mix(mix(0, *first), *second);
    if least <= 2 && is_set(two) {
        return true;
    }
    if !is_set(begun(two)) {
        return false;
    }
    let mut hash = two;
    rest.iter().zip(3..).any(|(c, len)| {
        hash = mix(hash, *c);
        len >= least && is_set(hash)
    })
}

#[inline]
fn mix(hash: u32, c: char) -> u32 {
    (hash.rotate_left(9) ^ u32::from(c)).wrapping_mul(0x9e37_79b1)
}

/// The same of a longer word that begins with two characters of this hash.
#[inline]
fn begun(two: u32) -> u32 {
    two.rotate_left(16).wrapping_mul(0x85eb_ca77)
}

#[inline]
fn place(hash: u32) -> (usize, u8) {
    let at = hash >> (u32::BITS - BITS);
    ((at >> 3) as usize, 1 << (at & 7))
}

#[inline]
fn is_set(hash: u32) -> bool {
    let (byte, bit) = place(hash);
    TABLE.get(byte).is_some_and(|bits| bits & bit != 0)
}

#[cfg(test)]
mod tests {
    use icu_segmenter::provider::DictionaryBreakData;

    use super::super::LIST;
    use super::{BITS, TABLE, begun, may_begin, mix, place};

    fn words() -> impl Iterator<Item = Vec<char>> {
        let Some(DictionaryBreakData::Char16Trie(trie)) = *LIST else { panic!("no list") };
        trie.iter2().map(|(word, _)| word.chars().collect())
    }

    fn table() -> Vec<u8> {
        let mut table = vec![0; 1 << (BITS - 3)];
        let mut set = |hash: u32| {
            let (byte, bit) = place(hash);
            table[byte] |= bit;
        };
        for word in words().filter(|word| word.len() > 1) {
            set(word.iter().fold(0, |hash, c| mix(hash, *c)));
            if word.len() > 2 {
                set(begun(mix(mix(0, word[0]), word[1])));
            }
        }
        table
    }

    #[test]
    fn the_table_is_that_of_the_list() {
        assert!(table() == TABLE, "make it again: cargo test --lib lexicon::filter -- --ignored");
        let held: u32 = TABLE.iter().map(|bits| bits.count_ones()).sum();
        assert!(held < (1 << BITS) / 4, "{held}");
        for word in words().filter(|word| word.len() > 1) {
            assert!((0..=word.len()).all(|least| may_begin(&word, least)), "{word:?}");
        }
    }

    #[test]
    #[ignore = "writes the table"]
    fn write_the_table() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/text/lexicon/filter.bin");
        std::fs::write(path, table()).unwrap();
    }
}
