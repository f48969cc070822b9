//! What the ending of an output file's name says of its format.

use std::path::Path;

use clap::ValueEnum;

use crate::i18n::{Lang, Refusal, refusal};

use super::args::{CompareArgs, CompareFormat, CsvChoice, ReadArgs, ReadFormat};

/// Endings of files that nobody takes for text, and that these commands cannot write.
const OTHERS: [&str; 12] =
    ["png", "jpg", "jpeg", "svg", "doc", "odt", "rtf", "epub", "xls", "xlsx", "ods", "variorum"];

/// The ending in small letters; none is the empty one.
fn ending(file: Option<&Path>) -> String {
    file.and_then(Path::extension).map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

impl CompareFormat {
    fn of_ending(ending: &str) -> Option<Self> {
        Some(match ending {
            "html" | "htm" | "xhtml" => Self::Html,
            "pdf" => Self::Pdf,
            "docx" => Self::Docx,
            "json" => Self::Json,
            "md" | "markdown" => Self::Markdown,
            "csv" => Self::Csv,
            "diff" | "patch" => Self::Diff,
            "txt" | "text" => Self::Text,
            _ => return None,
        })
    }
}

impl ReadFormat {
    fn of_ending(ending: &str) -> Option<Self> {
        Some(match ending {
            "json" => Self::Json,
            "jsonl" | "ndjson" => Self::Jsonl,
            "md" | "markdown" => Self::Markdown,
            "txt" | "text" => Self::Text,
            _ => return None,
        })
    }

    /// Whether a file with the ending of another format may hold this one all the same.
    fn goes_as(self, other: Self) -> bool {
        self == other
            || matches!((self, other), (Self::Lines, Self::Text | Self::Markdown) | (Self::Jsonl, Self::Json))
    }
}

/// A format, and what is to be said of it in one line.
pub(super) type Choice<F> = (F, Option<String>);

impl CompareArgs {
    /// The format that was asked for, by its name, by a list that only CSV has, or by how the output's name ends.
    ///
    /// # Errors
    /// One sentence, where nothing was asked for and the ending is that of something else.
    pub(super) fn format(&self, lang: Lang) -> Result<Choice<CompareFormat>, String> {
        let csv = self.csv.map(|_: CsvChoice| CompareFormat::Csv);
        let summary = self.summary.then_some(CompareFormat::Text);
        let (file, ending) = (self.showing.file(), ending(self.showing.file()));
        let by_ending = CompareFormat::of_ending(&ending);
        let is_other = OTHERS.contains(&&*ending);
        match (self.format.or(csv).or(summary), by_ending) {
            (Some(format), named) => {
                let belies = named.map_or(is_other, |named| named != format);
                Ok((format, file.filter(|_| belies).map(|file| otherwise(file, &format, lang))))
            }
            (None, None) if is_other => {
                Err(file.map(|file| unknown(file, &ending, lang)).unwrap_or_default())
            }
            (None, Some(format)) => Ok((format, None)),
            (None, None) => {
                let is_text = ["", "log", "out"].contains(&&*ending);
                let note = file
                    .filter(|_| !is_text)
                    .map(|file| refusal(Refusal::AsText { file: &file.to_string_lossy() }, lang));
                Ok((CompareFormat::Text, note))
            }
        }
    }
}

impl ReadArgs {
    /// The same for what was read.
    pub(super) fn format(&self, lang: Lang) -> Choice<ReadFormat> {
        let file = self.showing.file();
        let by_ending = ReadFormat::of_ending(&ending(file));
        let Some(format) = self.format else { return (by_ending.unwrap_or(ReadFormat::Text), None) };
        let belies = by_ending.is_some_and(|named| !format.goes_as(named));
        (format, file.filter(|_| belies).map(|file| otherwise(file, &format, lang)))
    }
}

fn otherwise(file: &Path, format: &impl ValueEnum, lang: Lang) -> String {
    // As it is named after --format.
    let format = format.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned());
    refusal(Refusal::EndsOtherwise { file: &file.to_string_lossy(), format: &format }, lang)
}

fn unknown(file: &Path, ending: &str, lang: Lang) -> String {
    let file = &*file.to_string_lossy();
    let what = match ending {
        "png" | "jpg" | "jpeg" | "svg" => Refusal::PictureInWindow { file },
        "variorum" => Refusal::SessionInWindow { file },
        _ => Refusal::NoSuchFormat { file },
    };
    refusal(what, lang)
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use crate::i18n::Lang;

    use super::super::args::{Arguments, CompareFormat, ReadFormat, Task};

    fn compare(args: &[&str]) -> Result<(CompareFormat, bool), String> {
        let all = ["variorum", "compare", "a", "b"].iter().chain(args);
        match Arguments::parse_from(all).task {
            Some(Task::Compare(args)) => args.format(Lang::En).map(|(format, note)| (format, note.is_some())),
            _ => Err(String::new()),
        }
    }

    #[test]
    fn the_ending_tells_the_format_where_nothing_else_does() {
        for (name, format) in [
            ("r.html", CompareFormat::Html),
            ("r.HTM", CompareFormat::Html),
            ("r.md", CompareFormat::Markdown),
            ("r.patch", CompareFormat::Diff),
            ("r.pdf", CompareFormat::Pdf),
            ("r.docx", CompareFormat::Docx),
            ("r.json", CompareFormat::Json),
            ("r.csv", CompareFormat::Csv),
            ("r.txt", CompareFormat::Text),
            ("r.log", CompareFormat::Text),
            ("html", CompareFormat::Text),
            ("-", CompareFormat::Text),
        ] {
            assert_eq!(compare(&["-o", name]), Ok((format, false)), "{name}");
        }
        assert_eq!(compare(&["-o", "r.report"]), Ok((CompareFormat::Text, true)));
        assert!(compare(&["-o", "r.png"]).is_err() && compare(&["-o", "r.odt"]).is_err());
    }

    #[test]
    fn what_was_asked_for_wins() {
        let json = CompareFormat::Json;
        assert_eq!(compare(&["--format", "json", "-o", "r.html"]), Ok((json, true)));
        assert_eq!(compare(&["--format", "json", "-o", "r.png"]), Ok((json, true)));
        assert_eq!(compare(&["--format", "json", "-o", "r.out"]), Ok((json, false)));
        assert_eq!(compare(&["--csv", "facts", "-o", "r.csv"]), Ok((CompareFormat::Csv, false)));
        assert_eq!(compare(&["--summary", "-o", "r.html"]), Ok((CompareFormat::Text, true)));
    }

    #[test]
    fn the_same_for_what_was_read() {
        let read =
            |args: &[&str]| match Arguments::parse_from(["variorum", "read", "a"].iter().chain(args)).task {
                Some(Task::Read(args)) => {
                    Some(args.format(Lang::En)).map(|(format, note)| (format, note.is_some()))
                }
                _ => None,
            };
        assert_eq!(read(&["-o", "a.jsonl"]), Some((ReadFormat::Jsonl, false)));
        assert_eq!(read(&["--format", "jsonl", "-o", "a.json"]), Some((ReadFormat::Jsonl, false)));
        assert_eq!(read(&["--format", "lines", "-o", "a.txt"]), Some((ReadFormat::Lines, false)));
        assert_eq!(read(&["--format", "json", "-o", "a.md"]), Some((ReadFormat::Json, true)));
        assert_eq!(read(&[]), Some((ReadFormat::Text, false)));
    }
}
