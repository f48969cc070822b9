//! Traditional and simplified characters as one.

use std::sync::OnceLock;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
use rustc_hash::FxHashMap;

/// CJK Unified Ideographs with Extension A: where nearly all pairs of forms lie.
const FIRST: u32 = 0x3400;
const LAST: u32 = 0x9fff;

/// The simplified form of a character, by OpenCC's table of single characters.
///
/// Character by character, not by phrase: both texts are folded, so 乾 of 乾隆 and 乾燥 meet the same key on
/// either side, and a form that stands for several (著/着, 后/後) counts as any of them.
pub(super) fn simplified(c: char) -> char {
    let code = u32::from(c);
    if (FIRST..=LAST).contains(&code) {
        let at = usize::try_from(code - FIRST).unwrap_or_default();
        table().single.get(at).copied().and_then(|n| char::from_u32(u32::from(n))).unwrap_or(c)
    } else if (0x20000..0x32000).contains(&code) {
        table().rare.get(&c).copied().unwrap_or_else(|| converted(c))
    } else {
        c
    }
}

/// What single-character conversion takes for the rarer of two readings: 項鍊 is a chain, 彷彿 is 仿佛.
fn reading(c: char) -> Option<char> {
    match c {
        '鍊' => Some('链'),
        '彷' => Some('仿'),
        _ => None,
    }
}

/// What single-character conversion leaves apart although readers take it for the same word.
fn variant(c: char) -> char {
    match c {
        '著' => '着',
        '妳' => '你',
        '祢' => '你',
        '牠' | '祂' => '它',
        '甚' => '什',
        '麽' | '幺' | '麼' => '么',
        '裡' | '裏' => '里',
        '衹' | '祇' | '祗' | '隻' => '只',
        '喫' => '吃',
        '週' => '周',
        '佈' => '布',
        '籲' => '吁',
        '乾' | '幹' => '干',
        '託' => '托',
        '慾' => '欲',
        '徵' => '征',
        '藉' => '借',
        '瞭' => '了',
        '姪' => '侄',
        '雇' | '僱' => '雇',
        '豔' | '艷' => '艳',
        '羣' => '群',
        '峯' => '峰',
        '綫' => '线',
        '衆' => '众',
        '鷄' => '鸡',
        '爲' => '为',
        '啓' => '启',
        '嚐' => '尝',
        '舖' => '铺',
        '捨' => '舍',
        '範' => '范',
        '於' => '于',
        '閒' => '闲',
        '嘆' | '歎' => '叹',
        '污' | '汙' => '污',
        '拚' => '拼',
        '唸' => '念',
        '嚥' => '咽',
        '瞇' => '眯',
        '讎' => '仇',
        '昇' | '陞' => '升',
        '復' | '複' | '覆' => '复',
        '麪' | '麵' => '面',
        _ => c,
    }
}

struct Table {
    /// By code, from [`FIRST`]; two bytes each, because it is looked up for every character there is.
    single: Vec<u16>,
    /// Simplified forms beyond the basic plane (𫈟), back to the form that stands for both.
    rare: FxHashMap<char, char>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let all = (FIRST..=LAST).filter_map(char::from_u32);
        // A line break between any two keeps phrases from forming.
        let text: String = all.clone().flat_map(|c| [c, '\n']).collect();
        let simple = converter().map_or_else(|| text.clone(), |open_cc| open_cc.convert(&text));
        let lines = simple.split('\n').map(|line| line.chars().next());
        let mut table = Table { single: Vec::new(), rare: FxHashMap::default() };
        for (c, simple) in all.zip(lines) {
            let simple = reading(c).unwrap_or_else(|| variant(simple.unwrap_or(c)));
            let code = u16::try_from(u32::from(simple)).unwrap_or_else(|_| {
                table.rare.insert(simple, c);
                u16::try_from(u32::from(c)).unwrap_or_default()
            });
            table.single.push(code);
        }
        table
    })
}

fn converted(c: char) -> char {
    converter().and_then(|open_cc| open_cc.convert(c.encode_utf8(&mut [0; 4])).chars().next()).unwrap_or(c)
}

fn converter() -> Option<&'static OpenCC> {
    static OPEN_CC: OnceLock<Option<OpenCC>> = OnceLock::new();
    OPEN_CC.get_or_init(|| OpenCC::from_config(BuiltinConfig::T2s).ok()).as_ref()
}

#[cfg(test)]
mod tests {
    use super::simplified;

    #[test]
    fn both_forms_meet() {
        for (a, b) in [
            "臺台", "發发", "髮发", "裏里", "裡里", "著着", "著著", "後后", "爲为", "為为", "乾干", "鍊链",
            "彷仿", "蔯𫈟",
        ]
        .map(|s| (s.chars().next().unwrap(), s.chars().last().unwrap()))
        {
            assert_eq!(simplified(a), simplified(b), "{a} {b}");
        }
        assert_ne!(simplified('东'), simplified('西'));
        assert_eq!(simplified('a'), 'a');
    }
}
