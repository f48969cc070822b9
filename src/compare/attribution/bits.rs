//! The letters that words of a source or of certainty are made of, as bits: most letters are none of them.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::words;

/// Words that tell a source, besides those of saying.
const SOURCES: &str = "据悉|據悉|据了解|據了解|据介|據介|据报|據報|消息|获悉|獲悉|得知|によ|따르면|有关部|有關部|相关部|相關部|知情|人士|有关负|相关负|\
                       関係者|관계자|소식통|according to|According to|网友|網友|目击者|目擊者|援引|引述";

/// Words of Japanese and Korean for “not”, and 있 of 있다, which 없다 may take the place of.
const NOTS: &str = "なかっ|ない|ません|せん|지 않|지 못|지 말|없다|없었|없는|없을|없고|없음|없이";

/// Whether each of the numbers up to 65,535 is in it; larger ones stand for these.
type Set = Box<[u64; 1024]>;

/// Which letters words begin with and which stand second, and which Latin words there are.
pub(super) struct Bits {
    first: Set,
    /// Letters that stand in a word behind its first.
    later: Set,
    pairs: Set,
    /// Letters that stand side by side in a word.
    joined: Set,
    words: Set,
    /// Of words of saying alone.
    said: Set,
    verbs: Set,
    /// Words that tell a source and those for “not”, by their first letter.
    sources: FxHashMap<char, Vec<&'static str>>,
}

/// Those of all words.
pub(super) fn bits() -> &'static Bits {
    static BITS: LazyLock<Bits> = LazyLock::new(Bits::new);
    &BITS
}

impl Bits {
    fn new() -> Self {
        let empty = || Box::new([0; 1024]);
        let mut bits = Self {
            first: empty(),
            later: empty(),
            pairs: empty(),
            joined: empty(),
            words: empty(),
            said: empty(),
            verbs: empty(),
            sources: FxHashMap::default(),
        };
        words::of_levels().for_each(|word| bits.add(word, false));
        words::of_forces().for_each(|word| bits.add(word, false));
        words::of_manners().for_each(|word| bits.add(word, true));
        for word in SOURCES.split('|').chain(NOTS.split('|')) {
            bits.add(word, false);
            if let Some(first) = word.chars().next() {
                bits.sources.entry(first).or_default().push(word);
            }
        }
        bits
    }

    fn add(&mut self, word: &str, verb: bool) {
        let mut chars = word.chars();
        let Some(first) = chars.next() else { return };
        let second = chars.clone().next();
        let mut before = first;
        for c in chars {
            set(&mut self.later, c as usize);
            set(&mut self.joined, pair(before, c));
            before = c;
        }
        set(&mut self.first, first as usize);
        if first.is_ascii() {
            set(&mut self.first, first.to_ascii_uppercase() as usize);
            let hash = hash(word);
            set(&mut self.words, hash);
            if verb {
                set(&mut self.verbs, hash);
            }
            return;
        }
        if verb {
            set(&mut self.said, first as usize);
        }
        match second {
            Some(second) => set(&mut self.pairs, pair(first, second)),
            // One letter alone speaks where a pause or a quotation follows.
            None => "，,：:“「道。；".chars().for_each(|next| set(&mut self.pairs, pair(first, next))),
        }
    }

    /// Whether a word may go on with a letter.
    #[inline]
    pub(super) fn goes_on(&self, c: char) -> bool {
        get(&self.later, c as usize)
    }

    /// Whether a word may begin with a letter.
    #[inline]
    pub(super) fn begins(&self, c: char) -> bool {
        get(&self.first, c as usize)
    }

    /// Whether a word of saying, none of them Latin, may begin with a letter.
    #[inline]
    pub(super) fn says(&self, c: char) -> bool {
        (c as usize) < 1 << 16 && get(&self.said, c as usize)
    }

    /// Whether a word, none of them Latin, may begin with two letters.
    #[inline]
    pub(super) fn begins_with(&self, first: char, second: char) -> bool {
        get(&self.pairs, pair(first, second))
    }

    /// Whether two letters may stand side by side in a word. Any blank is one in it, any apostrophe another.
    #[inline]
    pub(super) fn joins(&self, before: char, c: char) -> bool {
        get(&self.joined, pair(before, c)) || before.is_whitespace() || before == '’'
    }

    /// Whether a text begins with what may be a Latin word of them.
    pub(super) fn is_word(&self, text: &str) -> bool {
        get(&self.words, hash(text))
    }

    /// The same of Latin words of saying.
    pub(super) fn is_verb(&self, text: &str) -> bool {
        get(&self.verbs, hash(text))
    }

    /// Words that tell a source or say “not”, and begin with a letter.
    pub(super) fn sources(&self, first: char) -> &[&'static str] {
        self.sources.get(&first).map_or(&[], Vec::as_slice)
    }
}

fn set(set: &mut Set, at: usize) {
    set[(at >> 6) & 1023] |= 1 << (at & 63);
}

#[inline]
fn get(set: &Set, at: usize) -> bool {
    set[(at >> 6) & 1023] >> (at & 63) & 1 != 0
}

#[inline]
fn pair(first: char, second: char) -> usize {
    (first as usize).wrapping_mul(31).wrapping_add(second as usize)
}

/// Of the first word of a text, in small letters.
fn hash(text: &str) -> usize {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic);
    letters.fold(7_usize, |hash, byte| {
        hash.wrapping_mul(31).wrapping_add(usize::from(byte.to_ascii_lowercase()))
    })
}
