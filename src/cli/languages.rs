//! How a language of the interface is named on the command line.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use crate::i18n::Lang;

/// Languages by their tags, which shells complete, or by those of the places where they are written.
pub(super) fn languages() -> impl TypedValueParser<Value = Lang> {
    let tags = Lang::ALL.map(|lang| PossibleValue::new(lang.tag()).aliases(also(lang)));
    PossibleValuesParser::new(tags).try_map(|tag| by_name(&tag).ok_or("no such language"))
}

/// The language of a tag.
pub(super) fn by_name(tag: &str) -> Option<Lang> {
    let is =
        |lang: &Lang| [lang.tag()].iter().chain(also(*lang)).any(|known| known.eq_ignore_ascii_case(tag));
    Lang::ALL.into_iter().find(is)
}

/// What a language is called by as well.
fn also(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::ZhHans => &["zh", "zh-CN", "zh-SG"],
        Lang::ZhHant => &["zh-TW", "zh-HK", "zh-MO"],
        Lang::En => &[],
        Lang::Ja => &["ja-JP"],
        Lang::Ko => &["ko-KR"],
    }
}
