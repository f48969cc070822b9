//! What one article says alone.

use rustc_hash::FxHashMap;

use crate::article::{Article, Fact, FactKind};

use super::LeftOver;
use super::stated::Stated;
use super::words::Words;

/// Whether a fact says nothing alone that the other article could lack: a date that only points, or where somebody is to be
/// found, which stands below many articles.
pub(in crate::compare) fn leans(fact: &Fact) -> bool {
    is_address(fact) || only_points(fact)
}

/// The number of a house or of a telephone. Others of the same street, or of the same office, are no other readings of it.
pub(super) fn is_address(fact: &Fact) -> bool {
    matches!(fact.unit, Some("house" | "telephone"))
}

/// Whether a date only points from where it stands, without any figure: 当天, 来月, last week. Alone it says nothing that
/// the other article could lack.
fn only_points(fact: &Fact) -> bool {
    let text = &*fact.text;
    let numeral = |c: char| c.is_numeric() || "〇一二三四五六七八九十".contains(c);
    if fact.kind != FactKind::Date || text.contains(numeral) {
        return false;
    }
    // 周日 and Sunday are days by themselves.
    let first = text.chars().next().is_some_and(|c| "当當同来來翌次昨今明去前上下本这這那后後即".contains(c));
    let weekday = text.ends_with(['日', '天', '曜']) && text.contains(['周', '週', '期', '曜']);
    let korean = [
        "오늘", "어제", "내일", "모레", "그제", "올해", "지난", "작년", "내년", "이날", "당일", "이번",
        "다음",
    ];
    let english = ["yesterday", "today", "tomorrow", "tonight", "last ", "next ", "this "];
    let small = text.chars().skip(1).all(|c| !c.is_ascii_uppercase());
    first && !weekday
        || korean.iter().any(|word| text.starts_with(word)) && !text.ends_with("요일")
        || small
            && english.iter().any(|word| text.get(..word.len()).is_some_and(|t| t.eq_ignore_ascii_case(word)))
}

/// Who has facts that are the same at a glance.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    /// How many of what is left over.
    here: u32,
    there: bool,
}

impl Seen {
    fn of(keys: impl Iterator<Item = u64>) -> FxHashMap<u64, Self> {
        let mut seen: FxHashMap<u64, Self> =
            FxHashMap::with_capacity_and_hasher(keys.size_hint().0, Default::default());
        keys.for_each(|key| seen.entry(key).or_default().here += 1);
        seen
    }

    fn stands_there(&mut self) {
        self.there = true;
    }

    /// Nobody else is the same at a glance.
    fn is_alone(&self) -> bool {
        self.here == 1 && !self.there
    }
}

/// The same by less than a glance, and more roughly: of keys nobody is told apart that share a place.
struct Begun {
    /// Whether there is one here, whether there are more, whether there is one there.
    marks: Vec<u8>,
}

impl Begun {
    const HERE: u8 = 1;
    const AGAIN: u8 = 2;
    const THERE: u8 = 4;
    /// Binary logarithms of how many places there are, at the least and at the most.
    const PLACES: [u32; 2] = [6, 17];

    fn of(keys: &[u64]) -> Self {
        let [least, most] = Self::PLACES;
        let places = 1 << ((keys.len() | 1).ilog2() + 3).clamp(least, most);
        let mut begun = Self { marks: vec![0; places] };
        for &key in keys {
            let place = begun.place(key);
            if let Some(marks) = begun.marks.get_mut(place) {
                *marks |= if *marks == 0 { Self::HERE } else { Self::AGAIN };
            }
        }
        begun
    }

    /// The upper bits of a product depend on all of a key's.
    fn place(&self, key: u64) -> usize {
        (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize & (self.marks.len() - 1)
    }

    /// Marks that one stands there; whether one may be here.
    fn stands_there(&mut self, key: u64) -> bool {
        let place = self.place(key);
        let Some(marks) = self.marks.get_mut(place) else { return true };
        *marks |= Self::THERE;
        *marks & Self::HERE != 0
    }

    fn is_alone(&self, key: u64) -> bool {
        self.marks.get(self.place(key)) == Some(&Self::HERE)
    }
}

/// Keeps of what is left over what the other article states nowhere, once each.
pub(super) fn here(articles: [&Article; 2], left_over: &mut [Vec<LeftOver>; 2], words: &Words) {
    for side in 0..2 {
        let own = |l: &LeftOver| articles[side].facts.get(l.fact);
        left_over[side].retain(|l| own(l).is_some_and(|fact| !leans(fact)));
        keep(own, &articles[1 - side].facts, &mut left_over[side], words);
    }
}

fn keep<'a>(
    own: impl Fn(&LeftOver) -> Option<&'a Fact>,
    others: &[Fact],
    left_over: &mut Vec<LeftOver>,
    words: &Words,
) {
    if left_over.is_empty() {
        return;
    }
    // Most facts are told from all others by how they begin, nearly all of the rest at a glance; none of them need be known
    // closer.
    let firsts: Vec<u64> = left_over.iter().map(|l| own(l).map_or(0, Words::first_glance)).collect();
    let mut begun = Begun::of(&firsts);
    let mut like: Vec<&Fact> =
        others.iter().filter(|fact| begun.stands_there(Words::first_glance(fact))).collect();
    let glances: Vec<Option<u64>> = left_over
        .iter()
        .zip(&firsts)
        .map(|(l, first)| (!begun.is_alone(*first)).then(|| own(l).map_or(0, |fact| words.glance(fact))))
        .collect();
    let mut seen = Seen::of(glances.iter().flatten().copied());
    like.retain(|fact| seen.get_mut(&words.glance(fact)).map(Seen::stands_there).is_some());
    let mut wanted: FxHashMap<u64, bool> = FxHashMap::default();
    let keys: Vec<Option<u64>> = left_over
        .iter()
        .zip(&glances)
        .map(|(l, glance)| {
            let alone = glance.is_none_or(|glance| seen.get(&glance).is_some_and(Seen::is_alone));
            (!alone).then(|| own(l).map_or(0, |fact| Stated::of(fact, words).key))
        })
        .collect();
    wanted.extend(keys.iter().flatten().map(|key| (*key, false)));
    for fact in like {
        if let Some(stated) = wanted.get_mut(&Stated::of(fact, words).key) {
            *stated = true;
        }
    }
    let mut keys = keys.into_iter();
    // What has been listed is as good as stated.
    left_over.retain(|_| match keys.next() {
        Some(Some(key)) => wanted.get_mut(&key).is_some_and(|stated| !std::mem::replace(stated, true)),
        _ => true,
    });
}

#[cfg(test)]
mod tests {
    use super::super::tests::article;
    use super::{Begun, leans};

    #[test]
    fn who_begins_like_nobody_else_is_alone() {
        let mut begun = Begun::of(&[1, 2, 2, 3]);
        assert!(begun.stands_there(3) && !begun.stands_there(4));
        assert_eq!([1, 2, 3, 4].map(|key| begun.is_alone(key)), [true, false, false, false]);
    }

    #[test]
    fn what_only_points_is_told_from_dates() {
        let leaning = |text: &str| article(text).facts.iter().any(leans);
        for text in [
            "当天还有集市。",
            "来月には店を開く。",
            "去年修过路。",
            "다음 달 문을 연다.",
            "It closed last week.",
        ] {
            assert!(leaning(text), "{text}");
        }
        for text in [
            "上周三还有集市。",
            "周日还有集市。",
            "5月还有集市。",
            "It closed on Tuesday.",
            "It closed last Tuesday.",
        ] {
            assert!(!leaning(text), "{text}");
        }
    }
}
