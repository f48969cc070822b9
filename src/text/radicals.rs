//! Radicals of ideographs that stand in a text for the ideographs that look the same.

use unicode_normalization::UnicodeNormalization as _;

/// What those from U+2E80 on look like (Unicode's EquivalentUnifiedIdeograph); □ for those like none.
const SUPPLEMENT: &str = "\
    □厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵□旡日月歺母民氵氺灬爫爫丬牛\
    犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑\
    钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

/// The ideograph that looks like a radical: 長 for ⻑, 人 for ⼈; `None` for what is no radical, or is like none.
pub(crate) fn ideograph(c: char) -> Option<char> {
    match c {
        '\u{2e80}'..='\u{2ef3}' => {
            let at = usize::try_from(u32::from(c) - 0x2e80).ok()?;
            SUPPLEMENT.chars().nth(at).filter(|ideograph| *ideograph != '□')
        }
        '\u{2f00}'..='\u{2fd5}' => c.nfkc().next(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{SUPPLEMENT, ideograph};

    #[test]
    fn radicals_are_the_ideographs_they_look_like() {
        for (radical, expected) in [
            ('⻑', '長'),
            ('⺠', '民'),
            ('⻄', '西'),
            ('⻘', '青'),
            ('⻩', '黄'),
            ('⼈', '人'),
            ('⾧', '長'),
            ('⻳', '龟'),
        ] {
            assert_eq!(ideograph(radical), Some(expected), "{radical}");
        }
        assert_eq!((ideograph('⺀'), ideograph('長'), ideograph('A')), (None, None, None));
        assert_eq!(SUPPLEMENT.chars().count(), 0x2ef4 - 0x2e80);
    }
}
