//! Words of scripts written without spaces, from the Chinese and Japanese word list that is compiled into the
//! program: a trie that is read where it lies, so that nothing is loaded and nothing unpacked.

mod filter;

use std::sync::{LazyLock, OnceLock};

use icu_collections::char16trie::Char16TrieCursor;
use icu_provider::prelude::{
    DataIdentifierBorrowed, DataMarkerAttributes, DataProvider, DataRequest, DataResponse,
};
use icu_segmenter::provider::{Baked, DictionaryBreakData, SegmenterDictionaryAutoV2};

/// How rare a word is, on a logarithmic scale: from about 30 for the most frequent ones to 255. The costs of
/// words in a row add up.
pub type Cost = u32;

/// What a character costs that is in no list.
const UNKNOWN: Cost = 120;
/// Longest text in characters that [`cost`] looks at.
pub const LONGEST: usize = 24;

static LIST: LazyLock<Option<&'static DictionaryBreakData<'static>>> = LazyLock::new(|| {
    const NAME: &DataMarkerAttributes = DataMarkerAttributes::from_str_or_panic("cjdict");
    let id = DataIdentifierBorrowed::for_marker_attributes(NAME);
    let found: Result<DataResponse<SegmenterDictionaryAutoV2>, _> =
        Baked.load(DataRequest { id, ..DataRequest::default() });
    found.ok()?.payload.get_static()
});

type Cursor = Char16TrieCursor<'static>;

/// The characters whose place in the list is kept by their code: kana and the ideographs of the basic plane.
const FIRST: u32 = 0x3000;
const LAST: u32 = 0x9fff;

/// What words begin with a character.
#[derive(Debug, Clone)]
struct Start {
    /// Where the list goes on.
    cursor: Cursor,
    /// What the character costs as a word.
    cost: Option<Cost>,
}

/// What words begin with each character of a stretch of codes, once it was asked for.
type Page = Box<[OnceLock<Option<Start>>]>;
/// How many codes a page holds.
const PAGE: usize = 64;

/// Where the list goes on after the first character of a word: the one step that takes a long search, and a text has far
/// fewer characters than edits. In pages by code from [`FIRST`], made when they are first asked for.
static STARTS: [OnceLock<Page>; ((LAST - FIRST) as usize + 1) / PAGE] =
    [const { OnceLock::new() }; ((LAST - FIRST) as usize + 1) / PAGE];

/// `None` where no word begins so.
fn after(c: char) -> Option<Start> {
    let known = u32::from(c).checked_sub(FIRST).and_then(|at| {
        let at = at as usize;
        let page = STARTS.get(at / PAGE)?.get_or_init(|| (0..PAGE).map(|_| OnceLock::new()).collect());
        page.get(at % PAGE)
    });
    known.map_or_else(|| search(c), |start| start.get_or_init(|| search(c)).clone())
}

fn search(c: char) -> Option<Start> {
    let Some(DictionaryBreakData::Char16Trie(trie)) = *LIST else { return None };
    let mut cursor = trie.cursor();
    cursor.step(c);
    goes_on(&cursor).map(|cost| Start { cursor, cost })
}

/// For each character, as long as they begin a word: the cost of the word that ends there, if one does.
pub fn walk(chars: impl IntoIterator<Item = char>) -> impl Iterator<Item = Option<Cost>> {
    let mut begun: Option<Cursor> = None;
    chars.into_iter().map_while(move |c| {
        let cursor = match &mut begun {
            Some(cursor) => {
                cursor.step(c);
                cursor
            }
            none => none.insert(after(c)?.cursor),
        };
        goes_on(cursor)
    })
}

/// The cost of the word that ends where a cursor is, if one does; `None` where the list goes on no further either.
#[inline]
fn goes_on(cursor: &Cursor) -> Option<Option<Cost>> {
    let cost = cursor.value();
    (cost.is_some() || !cursor.is_empty()).then(|| cost.and_then(|c| Cost::try_from(c).ok()))
}

/// Calls `each` for the words of at least so many characters that begin text: how many they have, and their cost.
#[inline]
pub fn words(text: &[char], least: usize, mut each: impl FnMut(usize, Cost)) {
    if text.len() < least {
        return;
    }
    if let (Some(&only), ..=1) = (text.first(), least)
        && let Some(cost) = after(only).and_then(|start| start.cost)
    {
        each(1, cost);
    }
    let [first, rest @ ..] = text else { return };
    if !filter::may_begin(text, least) {
        return;
    }
    let Some(Start { mut cursor, .. }) = after(*first) else { return };
    for (next, len) in rest.iter().zip(2..) {
        cursor.step(*next);
        // A shorter word is not asked for.
        if len >= least {
            let Some(cost) = goes_on(&cursor) else { return };
            if let Some(cost) = cost {
                each(len, cost);
            }
        }
    }
}

/// What the cheapest way to read `chars` as words costs. Of more than [`LONGEST`], only the first count.
pub fn cost(chars: &[char]) -> Cost {
    let chars = chars.get(..LONGEST).unwrap_or(chars);
    let mut best = [Cost::MAX; LONGEST + 1];
    best[0] = 0;
    for start in 0..chars.len() {
        let so_far = best.get(start).copied().unwrap_or_default();
        let mut reach = |len: usize, cost: Cost| {
            if let Some(b) = best.get_mut(start + len) {
                *b = (*b).min(so_far.saturating_add(cost));
            }
        };
        reach(1, UNKNOWN);
        words(chars.get(start..).unwrap_or_default(), 1, reach);
    }
    best.get(chars.len()).copied().unwrap_or_default()
}

/// Whether a text is so much easier to read whole than cut in two that a word stands across the cut.
pub fn binds(text: &[char], cut: usize) -> bool {
    /// How much easier.
    const BOUND: Cost = 40;
    text.split_at_checked(cut).is_some_and(|(before, after)| cost(text) + BOUND <= cost(before) + cost(after))
}

/// Longest text in characters that a [`Reading`] is of, and how many words can stand in it.
pub const SHORT: usize = 8;
const MOST: usize = SHORT * (SHORT + 1) / 2;

/// A short text, to tell what it costs wherever it is cut in two.
#[derive(Debug, Clone)]
pub struct Reading {
    chars: [char; SHORT],
    len: usize,
}

#[derive(Debug, Clone, Copy, Default)]
struct Word {
    start: usize,
    end: usize,
    cost: Cost,
}

impl Reading {
    /// Of more characters than [`SHORT`], only the first count.
    pub fn of(text: impl IntoIterator<Item = char>) -> Self {
        let mut chars = ['\0'; SHORT];
        let mut len = 0;
        for (slot, c) in chars.iter_mut().zip(text) {
            *slot = c;
            len += 1;
        }
        Self { chars, len }
    }

    fn from(&self, start: usize) -> &[char] {
        self.chars.get(start..self.len).unwrap_or_default()
    }

    /// Whether a word stands on both sides of a cut.
    pub fn parts_word(&self, cut: usize) -> bool {
        // Of two characters, as most words are, first.
        (0..cut).rev().any(|start| {
            let mut parted = false;
            words(self.from(start), cut - start + 1, |_, _| parted = true);
            parted
        })
    }

    /// What [`cost`] says of what stands before a cut and of what follows it, together, for a cut at each place of the text.
    pub fn costs(&self) -> impl Iterator<Item = Cost> + use<> {
        // In order of their starts, each looked for once.
        let mut found = [Word::default(); MOST];
        let mut count = 0;
        for start in 0..self.len {
            words(self.from(start), 1, |len, cost| {
                if let Some(slot) = found.get_mut(count) {
                    *slot = Word { start, end: start + len, cost };
                    count += 1;
                }
            });
        }
        let words = found.get(..count).unwrap_or_default();
        let mut before = [Cost::MAX; SHORT + 1];
        before[0] = 0;
        let mut beginning = words.iter().peekable();
        for start in 0..self.len {
            let so_far = before[start];
            before[start + 1] = before[start + 1].min(so_far + UNKNOWN);
            while let Some(word) = beginning.next_if(|word| word.start == start) {
                before[word.end] = before[word.end].min(so_far + word.cost);
            }
        }
        let mut after = [0; SHORT + 1];
        let mut beginning = words.iter().rev().peekable();
        for start in (0..self.len).rev() {
            let mut least = after[start + 1] + UNKNOWN;
            while let Some(word) = beginning.next_if(|word| word.start == start) {
                least = least.min(after[word.end] + word.cost);
            }
            after[start] = least;
        }
        before.into_iter().zip(after).map(|(before, after)| before + after).take(self.len + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::{Reading, SHORT, binds, cost, walk};

    fn is_word(text: &str) -> bool {
        let n = text.chars().count();
        walk(text.chars()).nth(n - 1).flatten().is_some()
    }

    #[test]
    fn knows_words_of_both_scripts_and_japanese() {
        for word in ["提供", "國家", "国家", "食べる", "コンピューター", "的"] {
            assert!(is_word(word), "{word}");
        }
        for none in ["否是", "abc", "取有", "提取有", "😀"] {
            assert!(!is_word(none), "{none}");
        }
    }

    #[test]
    fn reads_text_the_cheapest_way() {
        let of = |text: &str| cost(&text.chars().collect::<Vec<_>>());
        assert_eq!(of(""), 0);
        assert!(of("提供") < of("提") + of("供"));
        assert_eq!(of("提供帮助"), of("提供") + of("帮助"));
        assert!(of(&"木".repeat(100)) <= of(&"木".repeat(24)));
    }

    #[test]
    fn a_word_binds_its_characters() {
        let of = |text: &str, cut| binds(&text.chars().collect::<Vec<_>>(), cut);
        assert!(of("提供", 1));
        assert!(!of("否是", 1) && !of("提供", 0) && !of("提供", 3));
    }

    #[test]
    fn a_text_cut_anywhere_costs_what_its_parts_do() {
        for text in ["提供帮助和支持", "食べるコンピュ", "", "x", "核实和结算退还", "木𠀀木木提取供"]
        {
            let chars: Vec<char> = text.chars().collect();
            let costs: Vec<_> = Reading::of(chars.iter().copied()).costs().collect();
            assert_eq!(costs.len(), chars.len().min(SHORT) + 1);
            for (cut, whole) in costs.into_iter().enumerate() {
                let (before, after) = chars[..chars.len().min(SHORT)].split_at(cut);
                assert_eq!(whole, cost(before) + cost(after), "{text} {cut}");
            }
        }
        assert!(Reading::of("提供".chars()).parts_word(1));
        assert!(!Reading::of("否是".chars()).parts_word(1));
    }
}
