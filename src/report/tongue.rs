//! What language an article is in, as far as its letters say: fonts and voices choose by it.

use crate::article::Article;
use crate::text::Language;

/// Characters of the text that are looked at.
const ENOUGH: usize = 4000;
/// Common characters with one form for simplified and another for traditional Chinese, in the same order.
const SIMPLIFIED: &str = "这个们来时说国会对经发为员后过东问见车长门开关电话气头学边区医还没与从给万现实机";
const TRADITIONAL: &str = "這個們來時說國會對經發為員後過東問見車長門開關電話氣頭學邊區醫還沒與從給萬現實機";

/// A BCP 47 tag; empty where it cannot be told.
pub(super) fn tongue(article: &Article) -> &'static str {
    match article.language() {
        Some(Language::Chinese) => {
            let (mut simplified, mut traditional) = (0, 0);
            for c in article.blocks.iter().flat_map(|block| block.text.chars()).take(ENOUGH) {
                simplified += usize::from(SIMPLIFIED.contains(c));
                traditional += usize::from(TRADITIONAL.contains(c));
            }
            if traditional > simplified { "zh-Hant" } else { "zh-Hans" }
        }
        Some(Language::Japanese) => "ja",
        Some(Language::Korean) => "ko",
        Some(Language::Tibetan) => "bo",
        Some(Language::English) => "en",
        None => "",
    }
}

#[cfg(test)]
mod tests {
    use super::tongue;
    use crate::read::{self, Document, Options};

    #[test]
    fn letters_tell_languages() {
        for (text, tag) in [
            ("桥通车了，两岸的居民这个月不再绕行。", "zh-Hans"),
            ("橋通車了，兩岸的居民這個月不再繞行。", "zh-Hant"),
            ("橋が開通し、両岸の住民は回り道をしなくてよくなった。", "ja"),
            ("다리가 개통되어 주민들이 더는 돌아가지 않아도 된다.", "ko"),
            ("The bridge was opened, and people of both banks no longer go round.", "en"),
            ("Le pont est ouvert.", ""),
        ] {
            let article = read::article(&Document::pasted(text), &Options::default()).unwrap();
            assert_eq!(tongue(&article), tag, "{text}");
        }
    }
}
