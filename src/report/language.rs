//! The languages that word processors and compositors treat apart: which fonts, and whether first lines stand in.

use crate::article::Article;
use crate::i18n::Lang;

use super::tongue::tongue;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    SimplifiedChinese,
    TraditionalChinese,
    Japanese,
    Korean,
    /// Any other: written with letters and spaces.
    Western,
}

impl Language {
    /// Of the first article whose language can be told.
    pub(super) fn of(articles: [&Article; 2]) -> Self {
        match articles.into_iter().map(tongue).find(|tag| !tag.is_empty()) {
            Some("zh-Hans") => Self::SimplifiedChinese,
            Some("zh-Hant") => Self::TraditionalChinese,
            Some("ja") => Self::Japanese,
            Some("ko") => Self::Korean,
            _ => Self::Western,
        }
    }

    /// For East Asian characters beside this language: its own, or in a Western text those of the report's words.
    pub(super) fn eastern(self, words: Lang) -> Self {
        match (self, words) {
            (Self::Western, Lang::ZhHans | Lang::En) => Self::SimplifiedChinese,
            (Self::Western, Lang::ZhHant) => Self::TraditionalChinese,
            (Self::Western, Lang::Ja) => Self::Japanese,
            (Self::Western, Lang::Ko) => Self::Korean,
            (own, _) => own,
        }
    }

    /// BCP 47, with the region that word processors want.
    pub(super) fn tag(self) -> &'static str {
        match self {
            Self::SimplifiedChinese => "zh-CN",
            Self::TraditionalChinese => "zh-TW",
            Self::Japanese => "ja-JP",
            Self::Korean => "ko-KR",
            Self::Western => "en-US",
        }
    }

    /// Whether the first line of a paragraph stands in.
    pub(super) fn indents(self) -> bool {
        matches!(self, Self::SimplifiedChinese | Self::TraditionalChinese | Self::Japanese)
    }
}

#[cfg(test)]
mod tests {
    use super::Language;
    use crate::i18n::Lang;

    #[test]
    fn notes_in_a_western_text_are_set_in_the_letters_of_their_language() {
        assert_eq!(Language::Western.eastern(Lang::Ko).tag(), "ko-KR");
        assert_eq!(Language::Western.eastern(Lang::En).tag(), "zh-CN");
        assert_eq!(Language::Japanese.eastern(Lang::ZhHans).tag(), "ja-JP");
    }
}
