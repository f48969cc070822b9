//! Traditional and simplified characters as one, with the forms of Taiwan and Hong Kong, forms only Japanese has, and
//! old forms of one character.
//!
//! Character by character, not by phrase: both texts are folded, so a form that stands for several (著 and 着, 后 and
//! 後, 干 and 乾 and 幹) counts as any of them. Words are never exchanged: 軟體 and 软件 stay two.

use std::sync::OnceLock;

/// Classes of characters that are one, a class a line, made by `scripts/script-table` from the dictionaries of OpenCC.
const CLASSES: &str = include_str!("script.txt");

/// CJK Unified Ideographs with Extension A: where nearly all pairs of forms lie.
const FIRST: u32 = 0x3400;
const LAST: u32 = 0x9fff;
/// The planes of rare ideographs.
const RARE: u32 = 0x20000;

/// The character that stands for all forms of `c`; `c` itself where there is only one.
#[inline]
pub(crate) fn simplified(c: char) -> char {
    let code = u32::from(c);
    if (FIRST..=LAST).contains(&code) {
        let at = (code - FIRST) as usize;
        table().common.get(at).and_then(|&n| char::from_u32(u32::from(n))).unwrap_or(c)
    } else {
        simplified_rare(c)
    }
}

fn simplified_rare(c: char) -> char {
    if u32::from(c) >= RARE {
        let rare = &table().rare;
        rare.binary_search_by_key(&c, |&(form, _)| form).ok().and_then(|at| rare.get(at)).map_or(c, |r| r.1)
    } else {
        c
    }
}

/// The characters that are one, a class each.
pub(super) fn classes() -> impl Iterator<Item = &'static str> {
    CLASSES.lines()
}

struct Table {
    /// By code, from [`FIRST`]; two bytes each, because it is looked up for every character there is.
    common: Vec<u16>,
    /// Forms beyond the basic plane and what stands for them, in order.
    rare: Vec<(char, char)>,
}

/// Made when it is first asked for, in well under a millisecond.
#[inline]
fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| Table::of(CLASSES))
}

impl Table {
    fn of(classes: &str) -> Self {
        let mut common: Vec<u16> =
            (FIRST..=LAST).map(|code| u16::try_from(code).unwrap_or_default()).collect();
        let mut rare = Vec::new();
        for class in classes.lines() {
            // In order of code, so what stands for a class is of the basic plane if any form is.
            let mut forms = class.chars();
            let Some(first) = forms.next() else { continue };
            for form in forms {
                let at = u32::from(form).checked_sub(FIRST).and_then(|at| usize::try_from(at).ok());
                match (at.and_then(|at| common.get_mut(at)), u16::try_from(u32::from(first))) {
                    (Some(slot), Ok(first)) => *slot = first,
                    _ => rare.push((form, first)),
                }
            }
        }
        rare.sort_unstable();
        Self { common, rare }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use ferrous_opencc::OpenCC;
    use ferrous_opencc::config::BuiltinConfig;

    use super::{CLASSES, FIRST, LAST, simplified};

    #[test]
    fn all_forms_meet() {
        for forms in [
            "臺台檯颱",
            "发發髮",
            "里裏裡",
            "着著",
            "后後",
            "为爲為",
            "干乾幹",
            "链鍊鏈",
            "仿彷",
            "面麵麪",
            "余餘",
            "范範",
            "斗鬥",
            "谷穀",
            "丑醜",
            "云雲",
            "系係繫",
            "冲沖衝",
            "卷捲",
            "历歷曆歴",
            "只隻祇",
            "复復複覆",
            "钟鐘鍾",
            "蔯𫈟",
            "污汙",
            "么麼麽",
            "气気氣",
            "并並併",
            "你妳",
            "它牠",
            "溪谿",
            "强強",
            "户戶戸",
            "说說説",
        ] {
            let stands: BTreeSet<char> = forms.chars().map(simplified).collect();
            assert_eq!(stands.len(), 1, "{forms}");
        }
    }

    #[test]
    fn other_characters_stay_apart() {
        for (a, b) in
            [('东', '西'), ('体', '件'), ('未', '末'), ('像', '象'), ('坐', '座'), ('他', '她'), ('芸', '艺')]
        {
            assert_ne!(simplified(a), simplified(b), "{a} {b}");
        }
        for c in ['a', '。', '，', '한', 'の', '𠀀', '一'] {
            assert_eq!(simplified(c), c);
        }
    }

    #[test]
    fn no_character_stands_in_two_classes() {
        let mut seen = BTreeSet::new();
        for line in CLASSES.lines() {
            assert!(line.chars().count() > 1, "{line}");
            assert!(line.chars().is_sorted(), "{line}");
            for c in line.chars() {
                assert!(seen.insert(c), "{c}");
            }
        }
    }

    #[test]
    fn agrees_with_opencc_on_every_character() {
        let to_simplified = OpenCC::from_config(BuiltinConfig::T2s).unwrap();
        let all: Vec<char> = (FIRST..=LAST).filter_map(char::from_u32).collect();
        // A line break between any two keeps phrases from forming.
        let text: String = all.iter().flat_map(|&c| [c, '\n']).collect();
        let converted = to_simplified.convert(&text);
        for (c, line) in all.into_iter().zip(converted.split('\n')) {
            let simple = line.chars().next().unwrap();
            assert_eq!(simplified(c), simplified(simple), "{c} {simple}");
        }
    }
}
