//! What is wrong with how the program was called.

use super::words::of;
use super::{Lang, Phrases};

/// Something the command line does not take. Arguments are as they were typed, or as help names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misuse {
    /// There is no such option; perhaps another one was meant.
    Unknown { option: String, meant: Option<String> },
    /// There is no such command; perhaps another one was meant.
    NoCommand { command: String, meant: Option<String> },
    /// One value more than can be given.
    TooMany { value: String },
    /// An option takes no such value, but these, where they can be told.
    Value { option: String, value: String, known: Vec<String> },
    /// An option lacks its value.
    NoValue { option: String, known: Vec<String> },
    /// These have to be given.
    Missing { what: Vec<String> },
    /// Two options cannot be given together.
    Together { option: String, other: Vec<String> },
}

/// What is wrong and what to do, in one sentence.
pub fn misuse(wrong: &Misuse, lang: Lang) -> String {
    let comma = Phrases(lang).list_comma();
    let known = |known: &[String]| match known {
        [] => String::new(),
        known => of(
            lang,
            [
                "；可用的值：{known}",
                "；可用的值：{known}",
                "; it takes {known}",
                "。指定できる値：{known}",
                "; 쓸 수 있는 값: {known}",
            ],
        )
        .replace("{known}", &known.join(comma)),
    };
    let perhaps = |meant: &Option<String>| {
        let words = [
            "；是不是 {meant}？",
            "；是不是 {meant}？",
            "; did you mean {meant}?",
            "。{meant} のことですか？",
            "; 혹시 {meant}?",
        ];
        meant.as_ref().map(|meant| of(lang, words).replace("{meant}", meant)).unwrap_or_default()
    };
    let said = match wrong {
        Misuse::Unknown { option, meant } => {
            let said = of(
                lang,
                [
                    "没有 {option} 这个选项",
                    "沒有 {option} 這個選項",
                    "there is no option {option}",
                    "{option} というオプションはありません",
                    "{option} 옵션은 없습니다",
                ],
            );
            said.replace("{option}", option) + &perhaps(meant)
        }
        Misuse::NoCommand { command, meant } => {
            of(
                lang,
                [
                    "没有 {command} 这个命令",
                    "沒有 {command} 這個命令",
                    "there is no command {command}",
                    "{command} というコマンドはありません",
                    "{command} 명령은 없습니다",
                ],
            )
            .replace("{command}", command)
                + &perhaps(meant)
        }
        Misuse::TooMany { value } => of(
            lang,
            [
                "“{value}”是多余的",
                "「{value}」是多餘的",
                "“{value}” is one too many",
                "「{value}」は余分です",
                "“{value}”: 더 받을 수 없는 값입니다",
            ],
        )
        .replace("{value}", value),
        Misuse::Value { option, value, known: takes } => {
            of(
                lang,
                [
                    "{option} 不能是“{value}”",
                    "{option} 不能是「{value}」",
                    "{option} cannot be “{value}”",
                    "{option} に「{value}」は指定できません",
                    "{option}에 쓸 수 없는 값: “{value}”",
                ],
            )
            .replace("{option}", option)
            .replace("{value}", value)
                + &known(takes)
        }
        Misuse::NoValue { option, known: takes } => {
            of(
                lang,
                [
                    "{option} 后面缺少值",
                    "{option} 後面缺少值",
                    "{option} needs a value",
                    "{option} には値が必要です",
                    "{option}에는 값이 필요합니다",
                ],
            )
            .replace("{option}", option)
                + &known(takes)
        }
        Misuse::Missing { what } => of(
            lang,
            ["缺少 {what}", "缺少 {what}", "{what} is missing", "{what} がありません", "빠진 것: {what}"],
        )
        .replace("{what}", &what.join(comma)),
        Misuse::Together { option, other } => of(
            lang,
            [
                "{option} 不能与 {other} 同用",
                "{option} 不能與 {other} 同用",
                "{option} cannot be used with {other}",
                "{option} は {other} と併用できません",
                "함께 쓸 수 없는 옵션: {option}, {other}",
            ],
        )
        .replace("{option}", option)
        .replace("{other}", &other.join(comma)),
    };
    let help = of(
        lang,
        [
            "（用法见 --help）",
            "（用法見 --help）",
            " (--help tells how to use it)",
            "（使い方は --help）",
            " (사용법: --help)",
        ],
    );
    said + help
}

#[cfg(test)]
mod tests {
    use super::{Misuse, misuse};
    use crate::i18n::Lang;

    #[test]
    fn every_language_says_what_is_wrong() {
        let value = Misuse::Value {
            option: "--format".to_owned(),
            value: "{x}".to_owned(),
            known: ["text", "json"].map(str::to_owned).to_vec(),
        };
        assert_eq!(
            misuse(&value, Lang::ZhHans),
            "--format 不能是“{x}”；可用的值：text、json（用法见 --help）"
        );
        let unknown = Misuse::Unknown { option: "--them".to_owned(), meant: Some("--theme".to_owned()) };
        for lang in Lang::ALL {
            let said = misuse(&unknown, lang);
            assert!(said.contains("--them"), "{said}");
            assert!(said.contains("--theme") && !said.contains('{'), "{said}");
        }
    }
}
