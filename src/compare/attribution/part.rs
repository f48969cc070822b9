//! What a changed stretch of a text has and stands beside: words of a source or of certainty, names and their verbs.

use crate::facts::{may_begin_korean_name, may_begin_name};
use crate::text::chars::ends_sentence;
use crate::text::{bytes_of, is_syllable};

use super::bits::Bits;
use super::negation::{may_say_not, turns};
use super::tongue::{Tongue, is_han};
use super::words::{self, Force, Level, Manner, NOT};

/// How far behind a change of a name its verb may stand, in scalar values.
const AHEAD: usize = 5;
/// How far before a change a word may begin that goes on in it.
const BACK: usize = 3;
/// No change of English that only turns a verb around is longer, in bytes.
const MOST_NOT: usize = 40;
/// Letters looked at for one word.
const WORD: usize = 24;

/// A changed stretch of a text, in bytes.
pub(super) struct Part<'a> {
    pub(super) text: &'a str,
    pub(super) from: usize,
    pub(super) to: usize,
    /// Whether it surely has no word of a source or of certainty, nor one for “not”, and goes on with none.
    pub(super) plain: bool,
}

/// What a change has on one side.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// The first verb of reporting.
    pub(super) manner: Option<Manner>,
    /// Whether it goes on beyond the change, or begins before.
    pub(super) across: bool,
    /// Whether a name may stand before one.
    pub(super) spoken: bool,
    /// A word of certainty, or one that tells a source.
    pub(super) word: bool,
}

impl<'a> Part<'a> {
    /// So many letters of a text from a place on.
    #[inline]
    pub(super) fn of(text: &'a str, from: usize, letters: usize, bits: &Bits) -> Self {
        let ahead = text.get(from..).unwrap_or_default();
        let whole = |plain: bool| {
            let to = from + bytes_of(ahead.as_bytes(), letters);
            Self { text, from, to, plain }
        };
        let mut chars = ahead.chars();
        let (1.., Some(first)) = (letters, chars.next()) else { return whole(true) };
        if may_say_not(first) || goes_on(text, from, first, bits) {
            return whole(false);
        }
        let mut c = first;
        for _ in 1..letters {
            let Some(next) = chars.next() else { break };
            if c.is_ascii() || bits.begins_with(c, next) {
                return whole(false);
            }
            c = next;
        }
        let to = text.len() - chars.as_str().len();
        // A letter that only follows can go on with a word.
        let plain = !c.is_ascii() && chars.next().is_none_or(|next| !bits.begins_with(c, next));
        Self { text, from, to, plain }
    }

    pub(super) fn seen(&self, bits: &Bits) -> Seen {
        let mut seen = Seen::default();
        let changed = self.changed();
        let Some(first) = changed.chars().next() else { return seen };
        let latin_not = !may_say_not(first) && (2..=MOST_NOT).contains(&changed.len());
        let (from, looked) = if bits.goes_on(first) {
            let from = self.back();
            (from, self.text.get(from..self.to).unwrap_or_default())
        } else {
            (self.from, changed)
        };
        let mut latin =
            self.text.as_bytes().get(..from).and_then(<[u8]>::last).is_some_and(u8::is_ascii_alphanumeric);
        for (at, c) in looked.char_indices() {
            if c.is_ascii() {
                let rest = self.text.get(from + at..).unwrap_or_default();
                if c == 'n' && latin_not && begins_not(looked.get(at..).unwrap_or_default()) {
                    seen.word = true;
                }
                let begins = c.is_ascii_alphabetic() && !latin && bits.begins(c);
                latin = c.is_ascii_alphanumeric();
                if begins && bits.is_word(rest) {
                    self.look(from + at, bits, &mut seen);
                }
            } else {
                latin = false;
                if bits.begins(c) {
                    let behind = self.text.get(from + at + c.len_utf8()..).unwrap_or_default();
                    if behind.chars().next().is_some_and(|next| bits.begins_with(c, next)) {
                        self.look(from + at, bits, &mut seen);
                    }
                }
            }
            if seen.word {
                break;
            }
        }
        seen
    }

    /// Whether it has a word of Chinese of one letter that says how something was said.
    pub(super) fn says_plainly(&self) -> bool {
        self.changed().contains(['说', '說', '称', '稱'])
    }

    /// Whether it is a word of Chinese for “not” that turns what follows around.
    pub(super) fn is_not(&self) -> bool {
        /// No such word is longer, in bytes.
        const LONGEST: usize = 12;
        if self.plain || self.to - self.from > LONGEST {
            return false;
        }
        let next = || self.text.get(self.to..).and_then(|rest| rest.chars().next());
        turns(self.changed(), next().unwrap_or('\0'))
    }

    /// Where a word may begin that goes on in the change, of letters that both have.
    fn back(&self) -> usize {
        let before = self.text.get(..self.from).unwrap_or_default();
        let letters = before.char_indices().rev().take(BACK).take_while(|(_, c)| !c.is_ascii());
        letters.last().map_or(self.from, |(at, _)| at)
    }

    /// Looks at the words that begin at a place.
    fn look(&self, at: usize, bits: &Bits, seen: &mut Seen) {
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
        let first = letters.first().copied().unwrap_or_default();
        for &tongue in tongues(first) {
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
            if seen.word {
                return;
            }
            if let Some((len, manner)) = words::manners(tongue).first(letters, before)
                && manner != Manner::None
                && reaches(len)
            {
                if seen.manner.is_none() {
                    let end = at + letters.iter().take(len).map(|c| c.len_utf8()).sum::<usize>();
                    (seen.manner, seen.across) = (Some(manner), at < self.from || end > self.to);
                }
                // Two letters of a name at least.
                seen.spoken |= at >= self.from + 6 && leads(letters.get(len..).unwrap_or_default());
            }
        }
        let mut sources = bits.sources(first).iter();
        seen.word = sources.any(|word| text.starts_with(word) && reaches(word.chars().count()));
    }

    /// Whether what stands before leads to a source: 据, according to.
    pub(super) fn is_led(&self) -> bool {
        let before = self.text.get(..self.from).unwrap_or_default();
        if before.ends_with(' ') {
            before.ends_with("ccording to ") || before.ends_with("said ")
        } else if before.ends_with('d') {
            before.ends_with(" said") && self.changed().starts_with(' ')
        } else {
            before.ends_with(['据', '據'])
        }
    }

    /// Whether it tells where something was learnt: 记者[从县医院]获悉, 県の調査では, 捜査関係者への取材で.
    pub(super) fn is_learnt(&self) -> bool {
        let changed = self.changed();
        let by = changed.strip_suffix("は、").unwrap_or(changed);
        if let Some(work) = by.strip_suffix('で') {
            const WORK: [&str; 9] = [
                "への取材",
                "の取材",
                "の調査",
                "の調べ",
                "のまとめ",
                "の発表",
                "の集計",
                "の分析",
                "の推計",
            ];
            return WORK.iter().any(|word| work.ends_with(word));
        }
        let ahead = || self.text.get(self.to..).unwrap_or_default();
        self.changed().starts_with(['从', '從'])
            && ["获悉", "獲悉", "了解到", "得知"].iter().any(|verb| ahead().starts_with(verb))
    }

    fn changed(&self) -> &str {
        self.text.get(self.from..self.to).unwrap_or_default()
    }

    /// Whether it is a letter that may be a whole word for what is demanded, as 應 and 得 of Taiwan's laws.
    pub(super) fn is_demand(&self) -> bool {
        self.to - self.from == '得'.len_utf8() && matches!(self.changed(), "得" | "應" | "应" | "須" | "须")
    }

    /// Whether it has more than one letter of Chinese, Japanese or Korean.
    #[inline]
    pub(super) fn is_long(&self) -> bool {
        self.to > self.from + 3
    }

    /// Whether a person may be named in it: 周强, 강도윤, Ada Brook.
    pub(super) fn may_name(&self) -> bool {
        let changed = self.changed();
        let mut before = ' ';
        self.is_long()
            && changed.char_indices().any(|(at, c)| {
                let next =
                    || changed.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next()).unwrap_or('\0');
                let begins = match c {
                    'A'..='Z' => next().is_ascii_lowercase(),
                    c if is_syllable(c) => before == ' ' && may_begin_korean_name(c),
                    '·' => true,
                    c => may_begin_name(c) && is_han(next()),
                };
                before = c;
                begins
            })
    }

    /// Whether a name in it may stand with what it is between commas: Ada Brook, the mayor, said.
    pub(super) fn is_beside(&self, bits: &Bits) -> bool {
        /// Letters looked at.
        const AHEAD: usize = 100;
        if !self.text.get(self.from..self.to).is_some_and(|changed| changed.contains(',')) {
            return false;
        }
        let ahead = self.text.get(self.to..).unwrap_or_default();
        let ahead = ahead.get(..AHEAD).unwrap_or(ahead);
        let stop = ahead.find(['.', ';', '”', '"']).unwrap_or(ahead.len());
        let ahead = ahead.get(..stop).unwrap_or_default();
        let mut clauses = ahead.match_indices(", ").map(|(at, _)| ahead.get(at + 2..).unwrap_or_default());
        clauses.any(|clause| {
            clause.bytes().next().is_some_and(|b| bits.begins(b.into())) && bits.is_verb(clause)
        })
    }

    /// Whether it is what stands for a name that is kept back.
    pub(super) fn is_hidden(&self) -> bool {
        self.to - self.from == '某'.len_utf8() && self.changed() == "某"
    }

    /// Whether a Korean or Japanese topic ends here or close by, whose verb stands at the end of the sentence.
    pub(super) fn is_topic(&self) -> bool {
        /// Letters between a name and its particle: 홍 모 과장은.
        const NEAR: usize = 8;
        let around = self.text.as_bytes().get(self.from.max(self.to.saturating_sub(3))..).unwrap_or_default();
        let may_hold = may_hold_topic(around.get(..4 * NEAR + 1).unwrap_or(around));
        if !may_hold {
            return false;
        }
        let ahead = self.text.get(self.to..).unwrap_or_default().chars();
        let mut letters = self.changed().chars().next_back().into_iter().chain(ahead).take(NEAR).peekable();
        while let Some(c) = letters.next() {
            match c {
                'は' => return true,
                '은' | '는' if letters.peek() == Some(&' ') => return true,
                // によると, 에 따르면
                'に' if letters.peek() == Some(&'よ') => return true,
                '에' if letters.peek() == Some(&' ') => return true,
                // An age stands between: 小林さん（45）は.
                ' ' | '(' | ')' | '0'..='9' => {}
                c if c.is_ascii() || ends_sentence(c) || matches!(c, '，' | '、') => return false,
                _ => {}
            }
        }
        false
    }

    /// Whether a verb of saying follows close by in the same clause.
    pub(super) fn is_followed(&self, bits: &Bits) -> bool {
        let ahead = self.text.get(self.to..).unwrap_or_default();
        let mut latin = false;
        let mut words = 0;
        let mut passed = 0;
        let mut at = 0;
        let mut chars = ahead.chars();
        let mut next = chars.next();
        while let Some(c) = next {
            let behind = ahead.len() - chars.as_str().len();
            next = chars.next();
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
            } else {
                passed += 1;
                if passed > AHEAD || (!is_han(c) && (ends_sentence(c) || c == '，')) {
                    return false;
                }
                if bits.says(c) && next.is_some_and(|next| bits.begins_with(c, next)) {
                    return speaks(ahead.get(at..).unwrap_or_default(), c);
                }
            }
            at = behind;
        }
        false
    }
}

/// Whether a word may go on at a place with a letter.
#[inline]
fn goes_on(text: &str, at: usize, c: char, bits: &Bits) -> bool {
    let before = text.get(..at).unwrap_or_default();
    before.chars().next_back().is_some_and(|before| !before.is_ascii() && bits.joins(before, c))
}

/// Whether bytes hold what begins は or a syllable of Korean, as no letter of Chinese does.
#[inline]
fn may_hold_topic(bytes: &[u8]) -> bool {
    let begins = |(a, b): (&u8, &u8)| (*a == 0xe3) & (*b == 0x81) | (*a == 0xeb) | (*a == 0xec);
    let behind = bytes.get(1..).unwrap_or_default();
    match (bytes.first_chunk::<32>(), behind.first_chunk::<32>()) {
        // Many at a time.
        (Some(bytes), Some(behind)) => bytes.iter().zip(behind).fold(false, |found, two| found | begins(two)),
        _ => bytes.iter().zip(behind).any(begins),
    }
}

/// Whether a text begins with a Latin word for “not”, or what ends one.
fn begins_not(text: &str) -> bool {
    NOT.iter().any(|not| text.starts_with(not))
}

/// Whether a text begins with a verb of saying behind which speech may follow.
fn speaks(text: &str, first: char) -> bool {
    let letters: Vec<char> = text.chars().take(WORD).collect();
    tongues(first).iter().any(|tongue| {
        let verb = words::manners(*tongue).first(&letters, None);
        verb.is_some_and(|(len, manner)| {
            manner != Manner::None && leads(letters.get(len..).unwrap_or_default())
        })
    })
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

#[cfg(test)]
mod tests {
    use super::super::bits::bits;
    use super::super::words::{of_forces, of_levels, of_manners};
    use super::Part;

    #[test]
    fn what_is_plain_neither_holds_a_word_nor_goes_on_with_one() {
        let words = of_levels().chain(of_forces()).chain(of_manners());
        for word in words.chain(["不", "并没有", "从未", "not", "don't", "never"]) {
            let text = format!("渡船{word}，");
            let bytes = |letters: usize| text.chars().take(letters).map(char::len_utf8).sum::<usize>();
            let all = text.chars().count();
            for from in 0..all {
                for to in from + 1..=all {
                    let part = Part::of(&text, bytes(from), to - from, bits());
                    assert_eq!(part.to, bytes(to), "{word} {from} {to}");
                    let seen = part.seen(bits());
                    assert!(!(part.plain && (seen.word || seen.manner.is_some())), "{word} {from} {to}");
                }
            }
        }
    }
}
