//! Finding a text inside another, whatever the width, case, script or blanks it is written with.
//!
//! Letter by letter, unlike a comparison: part of a word is found too. What is found is told in scalar values of the
//! text as it stands.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use super::chars::is_quote;
use super::folds::{case, marks};
use super::script::simplified;

/// Longest text that is looked for, in scalar values; what is over is left out.
const LONGEST: usize = 1000;

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needle {
    units: Vec<u32>,
}

/// Room for the text looked through, to be used again for the next one.
#[derive(Debug, Default)]
pub struct Haystack {
    units: Vec<u32>,
    /// For each unit the letters it stands for: the first of them, and the one after the last. Units made of one
    /// letter (㈱ is (株)) have the same, and go together or not at all.
    places: Vec<[u32; 2]>,
}

impl Needle {
    /// `None` where nothing but blanks is asked for.
    pub fn new(query: &str) -> Option<Self> {
        let mut folded = Haystack::default();
        let end = query.trim().char_indices().nth(LONGEST).map_or(query.trim().len(), |(byte, _)| byte);
        folded.take(query.trim().get(..end)?);
        (!folded.units.is_empty()).then_some(Self { units: folded.units })
    }

    /// Calls `found` with every place in `text`, in order and apart from each other, in scalar values.
    pub fn find(&self, text: &str, room: &mut Haystack, mut found: impl FnMut([usize; 2])) {
        let Some((&first, rest)) = self.units.split_first() else { return };
        room.take(text);
        let mut at = 0;
        while let Some(step) = room.units.get(at..).and_then(|ahead| ahead.iter().position(|&u| u == first)) {
            at += step;
            let end = at + self.units.len();
            if room.units.get(at + 1..end) == Some(rest) && room.is_border(at) && room.is_end(end) {
                let place = |unit: usize| room.places.get(unit).copied().unwrap_or_default();
                found([place(at)[0] as usize, place(end - 1)[1] as usize]);
                at = end;
            } else {
                at += 1;
            }
        }
    }
}

impl Haystack {
    fn is_border(&self, unit: usize) -> bool {
        unit.checked_sub(1).is_none_or(|before| self.places.get(before) != self.places.get(unit))
    }

    /// A letter ends where no mark follows that belongs to it.
    fn is_end(&self, unit: usize) -> bool {
        let next = self.units.get(unit).and_then(|&code| char::from_u32(code));
        self.is_border(unit) && !next.is_some_and(is_combining_mark)
    }

    /// Folds a text; what it held before is gone.
    fn take(&mut self, text: &str) {
        self.units.clear();
        self.places.clear();
        let mut at = 0;
        let mut rest = text.chars();
        while let Some(c) = rest.next() {
            match c {
                '\u{4e00}'..='\u{9fff}' => self.push(u32::from(simplified(c)), [at, at + 1]),
                _ if c.is_ascii_alphanumeric() => self.push(u32::from(c.to_ascii_lowercase()), [at, at + 1]),
                '.' | '。' | '．' | '｡' | '﹒' => {
                    // Two and more are drawn-out dots, one is a full stop.
                    let more = rest.clone().take_while(|&next| next == c).count();
                    if let Some(last) = more.checked_sub(1) {
                        rest.nth(last);
                    }
                    let count = u32::try_from(more).unwrap_or(u32::MAX - 1);
                    self.join(if more > 0 { '…' } else { '.' }, [at, at + 1 + count]);
                    at += count;
                }
                _ => self.take_other(c, at),
            }
            at += 1;
        }
    }

    fn take_other(&mut self, c: char, at: u32) {
        let place = [at, at + 1];
        if is_unseen(c) {
            return;
        }
        if c.is_whitespace() {
            self.join(' ', place);
        } else if is_quote(c) {
            self.push(u32::from('"'), place);
        } else if let Some(mark) = marks::plain(c.encode_utf8(&mut [0; 4]), c) {
            self.join(mark, place);
        } else {
            decompose_compatible(c, |part| {
                case::each_folded(part, |letter| self.push(u32::from(simplified(letter)), place));
            });
        }
    }

    fn push(&mut self, unit: u32, place: [u32; 2]) {
        self.units.push(unit);
        self.places.push(place);
    }

    /// Adds a mark, or draws it out: blanks, dashes and dots are one however many.
    fn join(&mut self, mark: char, place: [u32; 2]) {
        let unit = u32::from(mark);
        let drawn_out = matches!(mark, ' ' | '-' | '…' | '~') && self.units.last() == Some(&unit);
        let alone = self.is_border(self.units.len().saturating_sub(1));
        match self.places.last_mut().filter(|_| drawn_out && alone) {
            Some(last) => last[1] = place[1],
            None => self.push(unit, place),
        }
    }
}

/// Shows as nothing, or only says how the letter before it is drawn.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{e0100}'..='\u{e01ef}'
    )
}

#[cfg(test)]
mod tests {
    use super::{Haystack, Needle};

    fn found<'a>(query: &str, text: &'a str) -> Vec<&'a str> {
        let mut found = Vec::new();
        let Some(needle) = Needle::new(query) else { return found };
        needle.find(text, &mut Haystack::default(), |range| {
            found.push(crate::compare::display::slice(text, range[0]..range[1]));
        });
        found
    }

    #[test]
    fn writing_does_not_matter() {
        for (query, text, expected) in [
            ("台湾", "在臺灣與台湾", vec!["臺灣", "台湾"]),
            ("臺灣", "台湾", vec!["台湾"]),
            ("who", "WHO说，Who?", vec!["WHO", "Who"]),
            ("abc123", "ＡＢＣ１２３", vec!["ＡＢＣ１２３"]),
            ("ＡＢＣ", "xabcx", vec!["abc"]),
            ("ガス", "ｶﾞｽ、ガス", vec!["ｶﾞｽ", "ガス"]),
            ("40%", "约40％的", vec!["40％"]),
            ("他说:\"好\"", "他說：「好」", vec!["他說：「好」"]),
            ("a b", "a \u{3000}\tb a\u{a0}b ab", vec!["a \u{3000}\tb", "a\u{a0}b"]),
            ("...", "等等……。", vec!["……"]),
            ("——", "好—是", vec!["—"]),
            ("straße", "STRASSE", vec!["STRASSE"]),
            ("soft", "so\u{ad}ft", vec!["so\u{ad}ft"]),
            ("한국", "한국은", vec!["한국"]),
            ("(株)", "㈱三木", vec!["㈱"]),
        ] {
            assert_eq!(found(query, text), expected, "{query} in {text}");
        }
    }

    #[test]
    fn a_part_of_a_letter_is_not_found() {
        for (query, text) in [
            ("株", "㈱"),
            ("가", "각"),
            ("カ", "ガ"),
            ("カ", "ｶﾞ"),
            ("e", "é"),
            ("e", "e\u{301}"),
            (".", ".."),
        ] {
            assert_eq!(found(query, text), Vec::<&str>::new(), "{query} in {text}");
        }
    }

    #[test]
    fn places_are_apart_and_blank_queries_find_nothing() {
        assert_eq!(found("aa", "aaaaa"), ["aa", "aa"]);
        assert_eq!(found(" \u{3000}", "a b"), Vec::<&str>::new());
        assert_eq!(found("\u{200b}", "a\u{200b}b"), Vec::<&str>::new());
        assert_eq!(found(" 河 ", "河"), ["河"]);
    }

    /// Letters that meet others, or could be taken apart.
    macro_rules! letters {
        ($count:literal) => {
            concat!("[ab AＡ臺台湾灣。.…—“」'ｶﾞガ㈱株(e\u{301}é가각\u{3000}\u{200b}ßsＳ\u{ad}-]", $count)
        };
    }

    proptest::proptest! {
        #[test]
        fn what_is_found_is_what_was_asked_for(text in letters!("{0,40}"), query in letters!("{1,3}")) {
            if let Some(needle) = Needle::new(&query) {
                let mut last = 0;
                let mut pieces = Vec::new();
                needle.find(&text, &mut Haystack::default(), |range| pieces.push(range));
                for [start, end] in pieces {
                    proptest::prop_assert!(last <= start && start < end);
                    last = end;
                    let piece = crate::compare::display::slice(&text, start..end);
                    let mut folded = Haystack::default();
                    folded.take(piece);
                    proptest::prop_assert_eq!(&folded.units, &needle.units, "{} in {}", query, text);
                }
                proptest::prop_assert!(last <= text.chars().count());
            }
        }

        #[test]
        fn a_text_holds_what_was_put_into_it(before in "[a-c台]{0,10}", query in "[xyz灣湾]{1,4}", after in "[a-c台]{0,10}") {
            let text = format!("{before}{query}{after}");
            proptest::prop_assert_eq!(found(&query, &text), [query.as_str()]);
        }
    }
}
