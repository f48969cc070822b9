//! Words of scripts written without spaces, from the Chinese and Japanese word list that is compiled into the
//! program: a trie that is read where it lies, so that nothing is loaded and nothing unpacked.

use std::cell::RefCell;
use std::sync::LazyLock;

use icu_collections::char16trie::Char16TrieCursor;
use icu_provider::prelude::{
    DataIdentifierBorrowed, DataMarkerAttributes, DataProvider, DataRequest, DataResponse,
};
use icu_segmenter::provider::{Baked, DictionaryBreakData, SegmenterDictionaryAutoV2};
use rustc_hash::FxHashMap;

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

thread_local! {
    /// Where the list goes on after the first character of a word: the one step that takes a long search, and a text has
    /// far fewer characters than edits.
    static BEGUN: RefCell<FxHashMap<char, Cursor>> = RefCell::default();
}

fn begin(c: char) -> Option<Cursor> {
    let Some(DictionaryBreakData::Char16Trie(trie)) = *LIST else { return None };
    if let Some(known) = BEGUN.with_borrow(|begun| begun.get(&c).cloned()) {
        return Some(known);
    }
    let mut cursor = trie.cursor();
    cursor.step(c);
    // Only what begins a word of the list is kept, however many characters a text has.
    if !cursor.is_empty() {
        BEGUN.with_borrow_mut(|begun| begun.insert(c, cursor.clone()));
    }
    Some(cursor)
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
            none => none.insert(begin(c)?),
        };
        let cost = cursor.value();
        (cost.is_some() || !cursor.is_empty()).then(|| cost.and_then(|c| Cost::try_from(c).ok()))
    })
}

/// What the cheapest way to read `chars` as words costs. Of more than [`LONGEST`], only the first count.
pub fn cost(chars: &[char]) -> Cost {
    let chars = chars.get(..LONGEST).unwrap_or(chars);
    let mut best = [Cost::MAX; LONGEST + 1];
    best[0] = 0;
    for start in 0..chars.len() {
        let so_far = best.get(start).copied().unwrap_or_default();
        let mut reach = |end: usize, cost: Cost| {
            if let Some(b) = best.get_mut(end) {
                *b = (*b).min(so_far.saturating_add(cost));
            }
        };
        reach(start + 1, UNKNOWN);
        for (len, found) in walk(chars.iter().skip(start).copied()).enumerate() {
            if let Some(cost) = found {
                reach(start + len + 1, cost);
            }
        }
    }
    best.get(chars.len()).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{cost, walk};

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
}
