//! That two texts are written in other forms of characters, in words.

use crate::text::Forms;

use super::Lang;
use super::words::of;

/// “A 用简体，B 用繁体”; where one is given, with the option under which they are one.
pub fn forms_sentence([a, b]: [Forms; 2], letters: [&str; 2], remedy: Option<&str>, lang: Lang) -> String {
    let name = |forms| match forms {
        Forms::Simplified => of(lang, ["简体", "簡體", "simplified"]),
        Forms::Traditional => of(lang, ["繁体", "繁體", "traditional"]),
    };
    let ([first, second], a, b) = (letters, name(a), name(b));
    let said = match lang {
        Lang::ZhHans => format!("{first} 用{a}字，{second} 用{b}字，差异多半只在简繁"),
        Lang::ZhHant => format!("{first} 用{a}字，{second} 用{b}字，差異多半只在簡繁"),
        Lang::En => format!(
            "{first} is in {a}, {second} in {b} characters, and most differences may be no more than that"
        ),
    };
    match (remedy, lang) {
        (None, _) => said,
        (Some(option), Lang::ZhHans) => format!("{said}；加上 {option} 就不计简繁"),
        (Some(option), Lang::ZhHant) => format!("{said}；加上 {option} 就不計簡繁"),
        (Some(option), Lang::En) => format!("{said}; {option} compares them as one"),
    }
}

/// On the button that does so.
pub fn forms_remedy(lang: Lang) -> &'static str {
    of(lang, ["不计简繁", "不計簡繁", "Do not count script"])
}
