//! The languages that word processors and compositors treat apart: which fonts, and whether first lines stand in.

use crate::article::Article;

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
