//! Where the readers of a text are at home: the same character is drawn otherwise in mainland China, Taiwan, Japan and Korea.

use super::forms::{Forms, forms};
use super::scripts::{is_han, is_kana, is_syllable};

/// Whose letter forms a text is to be shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Region {
    #[default]
    Mainland,
    /// Hong Kong and Macau too.
    Taiwan,
    Japan,
    Korea,
}

impl Region {
    /// In the order of their declaration.
    pub const ALL: [Self; 4] = [Self::Mainland, Self::Taiwan, Self::Japan, Self::Korea];

    /// That of the texts of an article, told from their first letters: kana are Japanese, hangul Korean,
    /// traditional characters Taiwan's.
    pub fn of<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> Self {
        /// Letters that are looked at for kana, and of how many one is in Japanese at the least.
        const SAMPLE: usize = 400;
        const KANA: usize = 10;
        let (mut kana, mut hangul, mut han) = (0, 0, 0);
        for c in texts.clone().flat_map(str::chars).take(SAMPLE) {
            match c {
                _ if is_kana(c) => kana += 1,
                _ if is_han(c) => han += 1,
                _ if is_syllable(c) => hangul += 1,
                _ => {}
            }
        }
        if hangul > han + kana {
            Self::Korea
        } else if kana * KANA > han {
            Self::Japan
        } else if han > 0 && forms(texts) == Some(Forms::Traditional) {
            Self::Taiwan
        } else {
            Self::Mainland
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Region;

    fn of(text: &str) -> Region {
        Region::of(std::iter::once(text))
    }

    #[test]
    fn the_region_is_told_by_its_characters() {
        assert_eq!(of("渡口昨天重新开放，两岸居民不必绕行。"), Region::Mainland);
        assert_eq!(of("渡口昨天重新開放，兩岸居民不必繞行，時間縮短一個小時。"), Region::Taiwan);
        assert_eq!(of("渡し場が昨日再開し、両岸の住民は回り道をせずに済む。"), Region::Japan);
        assert_eq!(of("他说“の”字很时髦，两岸居民都这样写，时间一长没有人觉得奇怪。"), Region::Mainland);
        assert_eq!(of("나루터가 어제 다시 열려 兩岸 주민이 돌아가지 않아도 된다."), Region::Korea);
        assert_eq!(of("他说“가”字很好认，两岸居民都会写。"), Region::Mainland);
        assert_eq!(of("The ferry is back."), Region::Mainland);
        assert_eq!(of(""), Region::Mainland);
    }
}
