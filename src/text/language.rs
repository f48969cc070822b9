//! What language a text is in, as far as its letters say.

use serde::{Deserialize, Serialize};

use super::scripts::{is_han, is_kana, is_syllable};

/// Languages that their letters, or their commonest words, tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    Chinese,
    Japanese,
    Korean,
    Tibetan,
    English,
}

/// Characters that are looked at.
const ENOUGH: usize = 4000;
/// Of how many letters one is of a script at the least, for the text to be in its language.
const OF: usize = 5;

impl Language {
    /// Whether two texts may be in one language: an English one without its commonest words is of no language that is told.
    pub fn may_be_one(one: Option<Self>, other: Option<Self>) -> bool {
        one == other || matches!((one, other), (None, Some(Self::English)) | (Some(Self::English), None))
    }

    /// Of the texts of an article; `None` where it cannot be told.
    pub fn of<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> Option<Self> {
        let (mut kana, mut hangul, mut tibetan, mut han, mut latin) = (0, 0, 0, 0, 0);
        for c in texts.clone().flat_map(str::chars).take(ENOUGH) {
            match c {
                c if is_kana(c) => kana += 1,
                c if is_syllable(c) => hangul += 1,
                '\u{f00}'..='\u{fff}' => tibetan += 1,
                c if is_han(c) => han += 1,
                c if c.is_alphabetic() => latin += 1,
                _ => {}
            }
        }
        // A Latin letter says less than a Han character does.
        let letters = kana + hangul + tibetan + han + latin / 3;
        let is = |count: usize| count * OF > letters;
        match () {
            () if letters == 0 => None,
            () if is(kana) => Some(Self::Japanese),
            () if is(hangul) => Some(Self::Korean),
            () if is(tibetan) => Some(Self::Tibetan),
            () if is(han) => Some(Self::Chinese),
            () if is_english(texts) => Some(Self::English),
            () => None,
        }
    }
}

fn is_english<'a>(mut texts: impl Iterator<Item = &'a str>) -> bool {
    texts.any(|text| [" the ", " of ", " and "].iter().any(|word| text.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn letters_tell_languages() {
        for (text, language) in [
            ("桥通车了，两岸的居民这个月不再绕行。", Some(Language::Chinese)),
            ("橋が開通し、両岸の住民は回り道をしなくてよくなった。", Some(Language::Japanese)),
            ("다리가 개통되어 주민들이 더는 돌아가지 않아도 된다.", Some(Language::Korean)),
            ("The bridge was opened, and people of both banks no longer go round.", Some(Language::English)),
            ("Le pont est ouvert.", None),
            ("1974", None),
        ] {
            assert_eq!(Language::of(std::iter::once(text)), language, "{text}");
        }
    }
}
