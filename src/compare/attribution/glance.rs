//! The look that is taken first: which changes of a row can have to do with a source or with certainty.
//!
//! Nearly none have. A few bits say so of most letters; where they do not, the words themselves are looked at.

use std::sync::LazyLock;

use crate::compare::{Row, SpanOp};
use crate::text::bytes_of;
use crate::text::chars::ends_sentence;

use super::tongue::{Tongue, is_han};
use super::words::{self, Force, Level, Manner};

/// How far behind a change of a name its verb may stand, in scalar values.
const AHEAD: usize = 5;
/// How far before a change a word may begin that goes on in it.
const BACK: usize = 3;
/// Letters looked at for one word.
const WORD: usize = 24;

/// The spans with a change that touches such a word, or stands where a source is told.
pub(super) fn worth_a_look(row: &Row, texts: [&str; 2]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut at = [0, 0];
    for (number, span) in row.spans.iter().enumerate() {
        let lens = [span.left, span.right].map(|[from, to]| to - from);
        let from = at;
        let go = |side: usize| {
            from[side] + bytes_of(texts[side].as_bytes().get(from[side]..).unwrap_or_default(), lens[side])
        };
        at[0] = go(0);
        // What is the same is as long on both sides.
        at[1] = if span.op == SpanOp::Same { from[1] + (at[0] - from[0]) } else { go(1) };
        if matches!(span.op, SpanOp::Deleted | SpanOp::Inserted | SpanOp::Replaced) {
            let [left, right] =
                [0, 1].map(|side: usize| Part { text: texts[side], from: from[side], to: at[side] });
            if is_worth_it([&left, &right]) {
                found.push(number);
            }
        }
    }
    found
}

/// A changed stretch of a text, in bytes.
struct Part<'a> {
    text: &'a str,
    from: usize,
    to: usize,
}

/// What a change has on one side.
#[derive(Debug, Default)]
struct Seen {
    /// The first verb of reporting.
    manner: Option<Manner>,
    /// Whether a name may stand before one.
    spoken: bool,
    /// A word of certainty, or one that tells a source.
    word: bool,
}

fn is_worth_it([left, right]: [&Part<'_>; 2]) -> bool {
    if left.says_not() || right.says_not() {
        return true;
    }
    let [a, b] = [left, right].map(Part::seen);
    if a.word || b.word {
        return true;
    }
    let other = matches!((a.manner, b.manner), (Some(l), Some(r)) if super::verbs::between(l, r).is_some());
    // 并未 before 承认 went or came.
    let negated = [&a, &b].iter().any(|seen| matches!(seen.manner, Some(Manner::Withholds | Manner::Leaves)));
    // 周平说 went or came as a whole.
    if other || negated || a.spoken != b.spoken {
        return true;
    }
    // A name before its verb, or behind what leads to it: beside a change both sides have the same letters. No name
    // has but one letter.
    let replaced = left.to > left.from + 3 && right.to > right.from + 3;
    // But 周某, whose name is kept back.
    let hidden = || [left, right].iter().any(|part| part.changed() == "某");
    (replaced || hidden()) && (left.is_led() || left.is_followed() || (left.is_topic() && right.is_topic()))
}

impl Part<'_> {
    fn seen(&self) -> Seen {
        let bits = &*BITS;
        let mut seen = Seen::default();
        if self.from == self.to {
            return seen;
        }
        // Mostly no letter begins a word, and none goes on with one.
        let changed = self.text.get(self.from..self.to).unwrap_or_default();
        let goes_on = changed.chars().next().is_some_and(|c| get(&bits.later, c as usize));
        if !goes_on && !changed.chars().any(|c| get(&bits.first, c as usize)) {
            return seen;
        }
        let before = self.text.get(..self.from).unwrap_or_default();
        // A word may begin before the change, of letters that both have.
        let back = before.char_indices().rev().take(BACK).take_while(|(_, c)| !c.is_ascii()).last();
        let from = back.filter(|_| goes_on).map_or(self.from, |(at, _)| at);
        let mut latin = before.ends_with(|c: char| c.is_ascii_alphanumeric());
        let text = self.text.get(from..).unwrap_or_default();
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next().filter(|(at, _)| from + at < self.to) {
            if c.is_ascii() {
                let begins = c.is_ascii_alphabetic() && !latin;
                latin = c.is_ascii_alphanumeric();
                if !(begins && bits.is_word(text.get(at..).unwrap_or_default())) {
                    continue;
                }
            } else {
                latin = false;
                if !get(&bits.first, c as usize) {
                    continue;
                }
                if !chars.peek().is_some_and(|&(_, next)| get(&bits.pairs, pair(c, next))) {
                    continue;
                }
            }
            self.look(from + at, &mut seen);
            if seen.word {
                break;
            }
        }
        seen
    }

    /// Looks at the words that begin at a place.
    fn look(&self, at: usize, seen: &mut Seen) {
        let text = self.text.get(at..).unwrap_or_default();
        let mut room = ['\0'; WORD];
        let mut count = 0;
        for (slot, c) in room.iter_mut().zip(text.chars()) {
            *slot = c;
            count += 1;
        }
        let letters = room.get(..count).unwrap_or_default();
        let before = self.text.get(..at).and_then(|before| before.chars().next_back());
        let reaches = |len: usize| {
            let end = at + letters.iter().take(len).map(|c| c.len_utf8()).sum::<usize>();
            end > self.from
        };
        for &tongue in tongues(letters.first().copied().unwrap_or_default()) {
            if let Some((len, level)) = words::levels(tongue).first(letters, before) {
                // Words that stand for any, and names of people, say nothing by themselves.
                seen.word |= !matches!(level, Level::Open | Level::None) && reaches(len);
            }
            if !seen.word {
                let force = words::forces(tongue).first(letters, before);
                let outcome = words::outcomes(tongue).first(letters, before);
                seen.word = force.is_some_and(|(len, force)| force != Force::None && reaches(len))
                    || outcome.is_some_and(|(len, _)| reaches(len));
            }
            if let Some((len, manner)) = words::manners(tongue).first(letters, before)
                && manner != Manner::None
                && reaches(len)
            {
                seen.manner = seen.manner.or(Some(manner));
                // Two letters of a name at least.
                seen.spoken |= at >= self.from + 6 && leads(letters.get(len..).unwrap_or_default());
            }
        }
        let sourced = !seen.word
            && SOURCES.split('|').any(|word| text.starts_with(word) && reaches(word.chars().count()));
        seen.word |= sourced;
    }

    /// Whether what stands before leads to a source: 据, according to.
    fn is_led(&self) -> bool {
        let before = self.text.get(..self.from).unwrap_or_default();
        before.ends_with(['据', '據']) || before.ends_with("ccording to ") || before.ends_with("said ")
    }

    /// Whether it is a word for “not”, or has one.
    fn says_not(&self) -> bool {
        /// No change that only turns a verb around is longer, in bytes.
        const MOST: usize = 40;
        /// No word of Chinese for it is longer: 并没有.
        const CHINESE: usize = 9;
        if !(2..=MOST).contains(&(self.to - self.from)) {
            return false;
        }
        let changed = self.changed();
        match changed.chars().next() {
            Some('不' | '没' | '沒' | '未') => changed.len() <= CHINESE,
            // 并未, 从不: by themselves they say “and” and “from”.
            Some('并' | '並' | '尚' | '从' | '從') => {
                changed.len() <= CHINESE && changed.contains(['不', '没', '沒', '未'])
            }
            // No letter of Chinese has a byte of ASCII.
            _ if !changed.as_bytes().contains(&b'n') => false,
            _ => ["not", "n't", "n’t", "never", "no longer"].iter().any(|not| changed.contains(not)),
        }
    }

    fn changed(&self) -> &str {
        self.text.get(self.from..self.to).unwrap_or_default()
    }

    /// Whether a Korean or Japanese topic ends here or close by, whose verb stands at the end of the sentence.
    fn is_topic(&self) -> bool {
        /// Letters between a name and its particle: 홍 모 과장은.
        const NEAR: usize = 8;
        let ahead = self.text.get(self.to..).unwrap_or_default();
        // No letter of Chinese begins with these bytes.
        let bytes =
            self.changed().as_bytes().iter().rev().take(3).chain(ahead.as_bytes().iter().take(3 * NEAR));
        if !bytes.fold(false, |found, byte| found | matches!(byte, 0xe3 | 0xeb | 0xec)) {
            return false;
        }
        let ahead = ahead.chars();
        let mut letters = self.changed().chars().next_back().into_iter().chain(ahead).take(NEAR).peekable();
        while let Some(c) = letters.next() {
            match c {
                'は' => return true,
                '은' | '는' if letters.peek() == Some(&' ') => return true,
                ' ' => {}
                c if c.is_ascii() || ends_sentence(c) || matches!(c, '，' | '、') => return false,
                _ => {}
            }
        }
        false
    }

    /// Whether a verb of saying follows close by in the same clause.
    fn is_followed(&self) -> bool {
        let bits = &*BITS;
        let ahead = self.text.get(self.to..).unwrap_or_default();
        let mut latin = false;
        let mut words = 0;
        let mut chars = ahead.char_indices().peekable();
        let mut passed = 0;
        while let Some((at, c)) = chars.next() {
            if c.is_ascii() {
                let begins = c.is_ascii_alphabetic() && !latin;
                latin = c.is_ascii_alphanumeric();
                words += usize::from(begins);
                if begins && bits.is_verb(ahead.get(at..).unwrap_or_default()) {
                    return true;
                }
                if words > 2 || matches!(c, ',' | '.' | ';' | ':') {
                    return false;
                }
                continue;
            }
            passed += 1;
            if passed > AHEAD || ends_sentence(c) || c == '，' {
                return false;
            }
            if get(&bits.said, c as usize)
                && chars.peek().is_some_and(|&(_, next)| get(&bits.pairs, pair(c, next)))
            {
                let letters: Vec<char> = ahead.get(at..).unwrap_or_default().chars().take(WORD).collect();
                let verb = |tongue: &Tongue| {
                    let (len, manner) = words::manners(*tongue).first(&letters, None)?;
                    (manner != Manner::None && leads(letters.get(len..).unwrap_or_default())).then_some(())
                };
                return tongues(c).iter().any(|tongue| verb(tongue).is_some());
            }
        }
        false
    }
}

/// Whether speech may follow a verb: in Chinese behind a pause or in quotation marks.
fn leads(behind: &[char]) -> bool {
    match behind.first() {
        Some('道' | '记' | '記') | None => true,
        Some(c) => !is_han(*c),
    }
}

/// The languages that a word of a letter can be of.
fn tongues(first: char) -> &'static [Tongue] {
    match first {
        'a'..='z' | 'A'..='Z' => &[Tongue::English],
        '\u{ac00}'..='\u{d7a3}' => &[Tongue::Korean],
        '\u{3041}'..='\u{30ff}' => &[Tongue::Japanese],
        _ => &[Tongue::Chinese, Tongue::Japanese],
    }
}

/// Words that tell a source, besides those of saying.
const SOURCES: &str = "据悉|據悉|据了解|據了解|据介|據介|据报|據報|消息|获悉|獲悉|得知|によ|따르면|有关部|有關部|相关部|相關部|知情|人士|有关负|相关负|\
                       関係者|관계자|소식통|according to|According to|网友|網友|目击者|目擊者";

/// Which letters words begin with and which stand second, and which Latin words there are.
struct Bits {
    first: Vec<u64>,
    /// Letters that stand in a word behind its first.
    later: Vec<u64>,
    pairs: Vec<u64>,
    words: Vec<u64>,
    /// Of words of saying alone.
    said: Vec<u64>,
    verbs: Vec<u64>,
}

static BITS: LazyLock<Bits> = LazyLock::new(Bits::new);

impl Bits {
    fn new() -> Self {
        let empty = || vec![0; 1024];
        let mut bits = Self {
            first: empty(),
            later: empty(),
            pairs: empty(),
            words: empty(),
            said: empty(),
            verbs: empty(),
        };
        words::of_levels().chain(SOURCES.split('|')).for_each(|word| bits.add(word, false));
        words::of_forces().for_each(|word| bits.add(word, false));
        words::of_manners().for_each(|word| bits.add(word, true));
        bits
    }

    fn add(&mut self, word: &str, verb: bool) {
        let mut chars = word.chars();
        let Some(first) = chars.next() else { return };
        word.chars().skip(1).for_each(|c| set(&mut self.later, c as usize));
        set(&mut self.first, first as usize);
        set(&mut self.first, first.to_ascii_uppercase() as usize);
        if first.is_ascii() {
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
        match chars.next() {
            Some(second) => set(&mut self.pairs, pair(first, second)),
            // One letter alone speaks where a pause or a quotation follows.
            None => "，,：:“「道".chars().for_each(|next| set(&mut self.pairs, pair(first, next))),
        }
    }

    fn is_word(&self, text: &str) -> bool {
        get(&self.words, hash(text))
    }

    fn is_verb(&self, text: &str) -> bool {
        get(&self.verbs, hash(text))
    }
}

fn set(bits: &mut [u64], at: usize) {
    if let Some(word) = bits.get_mut(at >> 6) {
        *word |= 1 << (at & 63);
    }
}

#[inline]
fn get(bits: &[u64], at: usize) -> bool {
    bits.get(at >> 6).is_some_and(|word| word >> (at & 63) & 1 != 0)
}

#[inline]
fn pair(first: char, second: char) -> usize {
    (first as usize).wrapping_mul(31).wrapping_add(second as usize) & 0xffff
}

/// Of the first word of a text, in small letters.
fn hash(text: &str) -> usize {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic);
    letters.fold(7_usize, |hash, byte| {
        hash.wrapping_mul(31).wrapping_add(usize::from(byte.to_ascii_lowercase()))
    }) & 0xffff
}
