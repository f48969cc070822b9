//! Traditional and simplified characters as one, with the forms of Taiwan and Hong Kong, forms only Japanese has, and
//! old forms of one character.
//!
//! Character by character, not by phrase: both texts are folded, so a form that stands for several (著 and 着, 后 and
//! 後, 干 and 乾 and 幹) counts as any of them. Words are never exchanged: 軟體 and 软件 stay two.

use std::sync::OnceLock;

use super::chars::decode;

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
    match COMMON.get(u32::from(c).wrapping_sub(FIRST) as usize) {
        Some(&code) => char::from_u32(u32::from(code)).unwrap_or(c),
        None => simplified_rare(c),
    }
}

fn simplified_rare(c: char) -> char {
    if u32::from(c) >= RARE {
        let rare = rare();
        rare.binary_search_by_key(&c, |&(form, _)| form).ok().and_then(|at| rare.get(at)).map_or(c, |r| r.1)
    } else {
        c
    }
}

/// The characters that are one, a class each.
pub(super) fn classes() -> impl Iterator<Item = &'static str> {
    CLASSES.lines()
}

/// What stands for each character from [`FIRST`] to [`LAST`], made when the program is built; two bytes each, because it is
/// looked up for every character there is.
static COMMON: [u16; (LAST - FIRST + 1) as usize] = common();

const fn common() -> [u16; (LAST - FIRST + 1) as usize] {
    let mut common = [0; (LAST - FIRST + 1) as usize];
    let mut at = 0;
    while at < common.len() {
        common[at] = (FIRST as usize + at) as u16;
        at += 1;
    }
    let classes = CLASSES.as_bytes();
    // In order of code, so what stands for a class is of the basic plane if any form is.
    let (mut at, mut first) = (0, 0);
    while at < classes.len() {
        let (code, length) = decode(classes, at);
        if classes[at] == b'\n' {
            first = 0;
        } else if first == 0 {
            first = code;
        } else if FIRST as usize <= code && code <= LAST as usize {
            common[code - FIRST as usize] = first as u16;
        }
        at += length;
    }
    common
}

/// Forms beyond the basic plane and what stands for them, in order; made when the first one is met.
fn rare() -> &'static [(char, char)] {
    static RARE_FORMS: OnceLock<Vec<(char, char)>> = OnceLock::new();
    RARE_FORMS.get_or_init(|| {
        let of_class = |class: &'static str| {
            let mut forms = class.chars();
            let first = forms.next();
            forms.filter(|form| u32::from(*form) >= RARE).filter_map(move |form| Some((form, first?)))
        };
        let mut rare: Vec<(char, char)> = classes().flat_map(of_class).collect();
        rare.sort_unstable();
        rare
    })
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
