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
}

impl Lang {
    pub const ALL: [Self; 3] = [Self::ZhHans, Self::ZhHant, Self::En];

    /// BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
            Self::En => "en",
        }
    }

    /// Its own name for itself, for the language menu.
    pub fn native_name(self) -> &'static str {
        match self {
            Self::ZhHans => "简体中文",
            Self::ZhHant => "繁體中文",
            Self::En => "English",
        }
    }

    /// The language a locale name (`zh_TW.UTF-8`, `zh-Hant-HK`, `de_DE`) calls for; English where none fits.
    pub fn from_locale(locale: &str) -> Self {
        let locale = locale.to_ascii_lowercase().replace('_', "-");
        if !(locale == "zh" || locale.starts_with("zh-") || locale.starts_with("zh.")) {
            return Self::En;
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
        ] {
            assert_eq!(Lang::from_locale(locale), lang, "{locale}");
        }
    }
}
