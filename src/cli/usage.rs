//! What is wrong with how the program was called, read out of clap's errors.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::i18n::{Lang, Misuse, misuse};
use crate::read::HIGHEST_LIMIT_MB;
use crate::text::Ignore;

/// What an error says, in the language that was asked for or that of the system; `None` where clap says it itself: in
/// English, and of what has no words here.
pub(super) fn said(error: &clap::Error, arguments: &[OsString]) -> Option<String> {
    let lang = wanted(arguments);
    (lang != Lang::En).then(|| wrong(error).map(|wrong| misuse(&wrong, lang)))?
}

/// The language of `--lang`, whatever else is wrong.
pub(super) fn wanted(arguments: &[OsString]) -> Lang {
    let texts = || arguments.iter().filter_map(|argument| argument.to_str());
    let joined = texts().find_map(|text| text.strip_prefix("--lang="));
    let behind = || texts().skip_while(|text| *text != "--lang").nth(1);
    joined.or_else(behind).and_then(super::languages::by_name).unwrap_or_else(Lang::from_system)
}

fn wrong(error: &clap::Error) -> Option<Misuse> {
    let texts = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    };
    let one = |kind| texts(kind).into_iter().next();
    Some(match error.kind() {
        ErrorKind::UnknownArgument => {
            Misuse::Unknown { option: one(ContextKind::InvalidArg)?, meant: one(ContextKind::SuggestedArg) }
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let (option, mut known) = (one(ContextKind::InvalidArg)?, texts(ContextKind::ValidValue));
            if known.is_empty() {
                known = taken(&option);
            }
            match one(ContextKind::InvalidValue).filter(|value| !value.is_empty()) {
                Some(value) => Misuse::Value { option, value, known },
                None => Misuse::NoValue { option, known },
            }
        }
        ErrorKind::InvalidSubcommand => Misuse::NoCommand {
            command: one(ContextKind::InvalidSubcommand)?,
            meant: one(ContextKind::SuggestedSubcommand),
        },
        // More files than a command takes.
        ErrorKind::TooManyValues => Misuse::TooMany { value: one(ContextKind::InvalidValue)? },
        ErrorKind::MissingRequiredArgument => Misuse::Missing { what: texts(ContextKind::InvalidArg) },
        ErrorKind::ArgumentConflict => {
            let other = Some(texts(ContextKind::PriorArg)).filter(|other| !other.is_empty())?;
            Misuse::Together { option: one(ContextKind::InvalidArg)?, other }
        }
        _ => return None,
    })
}

/// The values that an option takes, where clap does not list them.
fn taken(option: &str) -> Vec<String> {
    match option.split(' ').next().unwrap_or_default() {
        "--ignore" => {
            Ignore::ALL.map(Ignore::name).into_iter().chain(["none", "all"]).map(str::to_owned).collect()
        }
        "--size" => vec!["300x300–20000x20000".to_owned()],
        "--max-size" => vec![format!("1–{HIGHEST_LIMIT_MB}")],
        "--width" => vec!["20–1000".to_owned()],
        "--jobs" => vec!["1–1024".to_owned()],
        "--base" | "--with" | "--chapter" => vec!["1, 2, 3…".to_owned()],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use clap::Parser as _;

    use super::said;
    use crate::cli::Arguments;

    fn told(arguments: &[&str]) -> Option<String> {
        let error = Arguments::try_parse_from(arguments).unwrap_err();
        let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
        said(&error, &arguments)
    }

    #[test]
    fn what_was_typed_wrong_is_told_in_the_language_asked_for() {
        let told = |arguments: &str| told(&arguments.split(' ').collect::<Vec<_>>());
        let zh = |arguments: &str| told(&format!("variorum compare --lang zh-Hans {arguments}")).unwrap();
        assert!(zh("--bogus a b").starts_with("没有 --bogus 这个选项"));
        assert!(zh("--formt json a b").contains("是不是 --format"));
        assert!(zh("--format foo a b").contains("不能是“foo”；可用的值：text、"));
        assert!(zh("a b --base").contains("--base <N> 后面缺少值"));
        assert!(zh("--base x a b").contains("--base <N> 不能是“x”"));
        let missing = told("variorum compare --lang zh-Hans").unwrap();
        assert!(missing.contains("<FILE>"), "{missing}");
        assert_eq!(told("variorum compare --lang en --bogus a b"), None);
        assert!(told("variorum compare --bogus a b --lang=ja").unwrap().contains("オプションはありません"));
    }
}
