//! The languages of the interface.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lang {
    #[serde(rename = "zh-Hans")]
    ZhHans,
    #[serde(rename = "zh-Hant")]
    ZhHant,
    #[serde(rename = "en")]
    En,
    #[serde(rename = "ja")]
    Ja,
    #[serde(rename = "ko")]
    Ko,
}

impl Lang {
    pub const ALL: [Self; 5] = [Self::ZhHans, Self::ZhHant, Self::En, Self::Ja, Self::Ko];

    /// BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
            Self::En => "en",
            Self::Ja => "ja",
            Self::Ko => "ko",
        }
    }

    /// Its own name for itself, for the language menu.
    pub fn native_name(self) -> &'static str {
        match self {
            Self::ZhHans => "简体中文",
            Self::ZhHant => "繁體中文",
            Self::En => "English",
            Self::Ja => "日本語",
            Self::Ko => "한국어",
        }
    }

    /// The language a locale name (`zh_TW.UTF-8`, `zh-Hant-HK`, `ja_JP.eucJP`, `de_DE`) calls for; English where none fits.
    pub fn from_locale(locale: &str) -> Self {
        let locale = locale.to_ascii_lowercase().replace('_', "-");
        match locale.split(['-', '.', '@']).next() {
            Some("zh") => {}
            Some("ja") => return Self::Ja,
            Some("ko") => return Self::Ko,
            _ => return Self::En,
        }
        let traditional = ["hant", "-tw", "-hk", "-mo"].iter().any(|part| locale.contains(part));
        if traditional && !locale.contains("hans") { Self::ZhHant } else { Self::ZhHans }
    }

    /// What the system asks for: `LC_ALL`, `LC_MESSAGES`, then `LANG`.
    pub fn from_system() -> Self {
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .filter_map(|name| std::env::var(name).ok())
            .find(|value| !value.is_empty())
            .map_or(Self::En, |value| Self::from_locale(&value))
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn locales_choose_the_script() {
        for (locale, lang) in [
            ("zh_CN.UTF-8", Lang::ZhHans),
            ("zh", Lang::ZhHans),
            ("zh_TW.UTF-8", Lang::ZhHant),
            ("zh-Hant-HK", Lang::ZhHant),
            ("zh_Hans_HK", Lang::ZhHans),
            ("C", Lang::En),
            ("zhx", Lang::En),
            ("ja_JP.UTF-8", Lang::Ja),
            ("ja.eucJP", Lang::Ja),
            ("ja", Lang::Ja),
            ("jam", Lang::En),
            ("ko_KR.UTF-8", Lang::Ko),
            ("ko-KP", Lang::Ko),
            ("kok_IN", Lang::En),
        ] {
            assert_eq!(Lang::from_locale(locale), lang, "{locale}");
        }
    }
}
