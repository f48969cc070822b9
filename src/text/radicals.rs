//! Radicals of ideographs that stand in a text for the ideographs that look the same.

use unicode_normalization::UnicodeNormalization as _;

use super::forms::{Forms, forms};
use super::region::Region;

/// Where texts are at home by forms of characters that are plainly of one region; `None` where they say too little or mix.
pub(crate) fn plain_region<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> Option<Region> {
    match forms(texts.clone()) {
        Some(Forms::Simplified) => Some(Region::Mainland),
        Some(Forms::Traditional) => Some(Region::Taiwan),
        None => Some(Region::of(texts)).filter(|region| *region == Region::Japan),
    }
}

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

/// Radicals of which fonts draw each form that China, Taiwan and Japan write with one glyph, and ideographs that nobody
/// writes beside one that looks the same: as in simplified, traditional and Japanese texts.
const SHARED: [(char, char, char, char); 5] = [
    ('\u{2f3e}', '户', '戶', '戸'),
    ('\u{2fc8}', '黄', '黃', '黄'),
    ('\u{2fad}', '青', '靑', '青'),
    ('㬵', '胶', '㬵', '㬵'),
    ('㫚', '曶', '曶', '曶'),
];

/// Whether what a glyph says depends on the text around it: see [`in_text`].
pub(crate) fn is_shared(c: char) -> bool {
    SHARED.iter().any(|(shared, ..)| *shared == c)
}

/// What a shared glyph says in a text of a region; `None` is a text that says too little of where it is at home.
pub(crate) fn in_text(c: char, region: Option<Region>) -> char {
    let Some((_, simplified, traditional, japanese)) = SHARED.iter().find(|(shared, ..)| *shared == c) else {
        return c;
    };
    match region {
        Some(Region::Mainland) => *simplified,
        Some(Region::Taiwan) => *traditional,
        Some(Region::Japan) => *japanese,
        Some(Region::Korea) | None => ideograph(c).unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use super::{Region, SUPPLEMENT, ideograph, in_text, is_shared};

    #[test]
    fn glyphs_that_forms_share_say_what_the_text_is_in() {
        let door = |form| in_text('\u{2f3e}', form);
        assert_eq!((door(Some(Region::Mainland)), door(Some(Region::Taiwan))), ('户', '戶'));
        assert_eq!((door(Some(Region::Japan)), door(None)), ('戸', '戶'));
        assert_eq!(in_text('\u{2fc8}', Some(Region::Mainland)), '黄');
        assert_eq!((in_text('㬵', Some(Region::Mainland)), in_text('㬵', None)), ('胶', '㬵'));
        assert!(is_shared('\u{2f3e}') && !is_shared('户') && in_text('长', Some(Region::Japan)) == '长');
    }

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
