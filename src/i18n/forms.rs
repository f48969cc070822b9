//! That two texts are written in other forms of characters, in words.

use crate::text::Forms;

use super::words::of;
use super::{Lang, particles};

/// “A 用简体，B 用繁体”; where one is given, with the option under which they are one.
pub fn forms_sentence([a, b]: [Forms; 2], letters: [&str; 2], remedy: Option<&str>, lang: Lang) -> String {
    let name = |forms| match forms {
        Forms::Simplified => of(lang, ["简体", "簡體", "simplified", "簡体字", "간체자"]),
        Forms::Traditional => of(lang, ["繁体", "繁體", "traditional", "繁体字", "번체자"]),
    };
    let ([first, second], a, b) = (letters, name(a), name(b));
    let said = match lang {
        Lang::ZhHans => format!("{first} 用{a}字，{second} 用{b}字，差异多半只在简繁"),
        Lang::ZhHant => format!("{first} 用{a}字，{second} 用{b}字，差異多半只在簡繁"),
        Lang::En => format!(
            "{first} is in {a}, {second} in {b} characters, and most differences may be no more than that"
        ),
        Lang::Ja => {
            format!("{first} は{a}、{second} は{b}で書かれており、差異の多くは字体の違いだけと思われます")
        }
        Lang::Ko => {
            let (first, second) = (particles::topic(first), particles::topic(second));
            format!("{first} {a}, {second} {b}로 쓰여 있어 차이의 대부분은 글자체 차이로 보입니다")
        }
    };
    match (remedy, lang) {
        (None, _) => said,
        (Some(option), Lang::ZhHans) => format!("{said}；加上 {option} 就不计简繁"),
        (Some(option), Lang::ZhHant) => format!("{said}；加上 {option} 就不計簡繁"),
        (Some(option), Lang::En) => format!("{said}; {option} compares them as one"),
        (Some(option), Lang::Ja) => format!("{said}。{option} を付けると簡体字と繁体字を区別しません"),
        (Some(option), Lang::Ko) => format!("{said}. {option} 옵션을 붙이면 간체와 번체를 구분하지 않습니다"),
    }
}

/// That some sources are in another language than the base text.
pub fn languages_differ(names: &str, lang: Lang) -> String {
    match lang {
        Lang::ZhHans => format!("{names} 与底本语言不同，文字只在同一种语言之间对照"),
        Lang::ZhHant => format!("{names} 與底本語言不同，文字只在同一種語言之間對照"),
        Lang::En => format!(
            "in another language than the base text: {names}; words are compared within one language only"
        ),
        Lang::Ja => format!("底本と言語が異なる記事：{names}。文章は同じ言語の間でだけ比べられます"),
        Lang::Ko => format!("기준본과 언어가 다른 기사: {names}. 글은 같은 언어끼리만 비교됩니다"),
    }
}

/// Of a source that is written in other forms than the base text.
pub fn forms_differ(lang: Lang) -> &'static str {
    of(lang, ["简繁不同", "簡繁不同", "other script", "字体が異なる", "글자체 다름"])
}

/// On the button that does so.
pub fn forms_remedy(lang: Lang) -> &'static str {
    of(
        lang,
        ["不计简繁", "不計簡繁", "Do not count script", "簡体字・繁体字を区別しない", "간체·번체 구분 안 함"],
    )
}
