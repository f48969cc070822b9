//! The arguments.

use std::path::{Path, PathBuf};

use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};

use crate::i18n::Lang;
use crate::read::HIGHEST_LIMIT_MB;
use crate::session::Example;
use crate::text::Policy;

use super::help;

/// Everything that can be typed.
#[derive(Debug, Parser)]
#[command(name = "variorum", version, about = help::ABOUT, after_help = help::EXAMPLES, args_conflicts_with_subcommands = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub task: Option<Task>,
    #[command(flatten)]
    pub window: WindowArgs,
}

/// The window.
#[derive(Debug, Clone, Default, Args)]
pub struct WindowArgs {
    /// Files to open and compare
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Open a built-in example: in Chinese, in English, or of five sources [default: in the language of the interface]
    #[arg(long, value_name = "WHICH", num_args = 0..=1, value_enum, conflicts_with = "files")]
    #[arg(default_missing_value = "auto")]
    pub example: Option<ExampleChoice>,
    /// Language of the interface: zh-Hans, zh-Hant, en, ja or ko [default: the system's]
    #[arg(long, value_name = "LANG", value_parser = super::languages::languages(), ignore_case = true, hide_possible_values = true)]
    pub lang: Option<Lang>,
    /// Light or dark, for this run
    #[arg(long, value_name = "THEME", value_enum)]
    pub theme: Option<ThemeChoice>,
    /// Size of the window for this run, as WIDTHxHEIGHT
    #[arg(long, value_name = "SIZE", value_parser = size)]
    pub size: Option<[f32; 2]>,
    /// Print how long the phases of the start took, once a comparison is shown
    #[arg(long)]
    pub timings: bool,
}

impl WindowArgs {
    /// The example that was asked for; `lang` is the language of the interface.
    pub fn example(&self, lang: impl FnOnce() -> Lang) -> Option<Example> {
        Some(match self.example? {
            ExampleChoice::En => Example::En,
            ExampleChoice::Zh => Example::Zh,
            ExampleChoice::FiveZh => Example::Five,
            ExampleChoice::FiveEn => Example::FiveEn,
            ExampleChoice::Five => Example::five(self.lang.unwrap_or_else(lang)),
            ExampleChoice::Auto => self.lang.unwrap_or_else(lang).into(),
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExampleChoice {
    Zh,
    En,
    /// Five accounts of one event, in Chinese where the interface is, or else in English
    Five,
    FiveZh,
    FiveEn,
    /// In Chinese where the interface is, or else in English
    #[value(hide = true)]
    Auto,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ThemeChoice {
    Light,
    Dark,
}

#[derive(Debug, Clone, Subcommand)]
pub enum Task {
    /// Compare articles in the terminal
    #[command(after_help = help::COMPARE)]
    Compare(CompareArgs),
    /// Show what was read out of each file
    #[command(after_help = help::READ)]
    Read(ReadArgs),
    /// Say whether a report comes out of its files once more, word for word
    #[command(after_help = help::VERIFY)]
    Verify(VerifyArgs),
    /// Show what git compares: as its difftool in the window, as its external diff driver in the terminal, or as a
    /// document's text for its own diff
    #[command(after_help = help::DIFFTOOL)]
    Difftool(DifftoolArgs),
    /// Print shell completions
    Completions { shell: clap_complete::Shell },
    /// Print the manual page
    Manual,
}

#[derive(Debug, Clone, Args)]
pub struct VerifyArgs {
    /// A report of any kind but a picture, as Variorum wrote it to a file
    #[arg(value_name = "REPORT")]
    pub report: PathBuf,
    /// The files that it compares, or folders or zip archives of them; - is standard input
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// Language of the words: zh-Hans, zh-Hant, en, ja or ko [default: the system's]
    #[arg(long, value_name = "LANG", value_parser = super::languages::languages(), ignore_case = true, hide_possible_values = true)]
    pub lang: Option<Lang>,
}

/// What reading a file depends on.
#[derive(Debug, Clone, Args)]
pub struct Reading {
    /// Take the file's text as it is: every paragraph is kept, nothing is set aside as page furniture
    #[arg(long)]
    pub raw: bool,
    /// Read in this encoding instead of finding it out (GB18030, Big5, Shift_JIS, EUC-KR, UTF-8, …)
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// Which version of documents with tracked changes: as if all were accepted, or all rejected
    /// [default: accepted; of a single document, both are compared]
    #[arg(long, value_name = "VERSION", value_enum)]
    pub changes: Option<ChangesChoice>,
    /// Read only this chapter of books (EPUB), counted from 1
    #[arg(long, value_name = "N")]
    pub chapter: Option<usize>,
    /// Refuse files larger than this many MB
    #[arg(long, value_name = "MB", default_value_t = 64, value_parser = clap::value_parser!(u64).range(1..=HIGHEST_LIMIT_MB))]
    pub max_size: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ChangesChoice {
    Accepted,
    Rejected,
}

/// Where the result goes and how it looks.
#[derive(Debug, Clone, Args)]
pub struct Showing {
    /// Write to this file instead of standard output (-)
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Language of the words: zh-Hans, zh-Hant, en, ja or ko [default: the system's]
    #[arg(long, value_name = "LANG", value_parser = super::languages::languages(), ignore_case = true, hide_possible_values = true)]
    pub lang: Option<Lang>,
    /// Colour the text
    #[arg(long, value_enum, default_value_t = ColorChoice::Auto, value_name = "WHEN")]
    pub color: ColorChoice,
    /// Columns of the text [default: the terminal's]
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..=1000))]
    pub width: Option<u16>,
}

impl Showing {
    /// The file that the result goes to; none where it goes to standard output, which `-` names too.
    pub fn file(&self) -> Option<&Path> {
        self.output.as_deref().filter(|path| *path != Path::new("-"))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ColorChoice {
    /// In a terminal, unless NO_COLOR is set
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Args)]
pub struct CompareArgs {
    /// Two files or more, or a folder or zip archive of them, or one document with tracked changes; - is standard input
    #[arg(value_name = "FILE", required_unless_present = "pairs")]
    pub files: Vec<PathBuf>,
    /// [default: what the name of the output ends in; otherwise text, with --csv csv]
    #[arg(long, value_enum)]
    pub format: Option<CompareFormat>,
    /// Which list CSV holds [default: changes]
    #[arg(long, value_name = "LIST", value_enum)]
    pub csv: Option<CsvChoice>,
    /// How the two texts stand in reports that can do both
    #[arg(long, value_name = "LAYOUT", value_enum, default_value_t = LayoutChoice::SideBySide)]
    pub layout: LayoutChoice,
    /// What a report leaves out, as a list
    #[arg(long, value_name = "LIST", value_enum, value_delimiter = ',')]
    pub without: Vec<WithoutChoice>,
    /// Only verdict, shares, facts that disagree and what was left out, on one screen of text; of many pairs a line each
    #[arg(long)]
    pub summary: bool,
    /// Which article, counted from 1, the others are held against [default: 1; of a folder the first by name]
    #[arg(long, value_name = "N")]
    pub base: Option<usize>,
    /// Only the comparison of the base text with this article, counted from 1
    #[arg(long, value_name = "N")]
    pub with: Option<usize>,
    /// What to call an article in the report, in their order: once for each, or empty for its own name
    #[arg(long = "name", value_name = "NAME")]
    pub names: Vec<String>,
    /// Where nothing tells when a file was captured, take its time on the disk, which any copy may change
    #[arg(long)]
    pub file_times: bool,
    /// What does not count as a difference: a list of space, width, punctuation, case, script, numerals, quotes;
    /// or none, or all
    #[arg(long, value_name = "LIST", default_value_t = Policy::default())]
    pub ignore: Policy,
    #[command(flatten)]
    pub reading: Reading,
    #[command(flatten)]
    pub showing: Showing,
    #[command(flatten)]
    pub pairs: PairsArgs,
}

/// Many pairs in one run.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Many pairs", group = ArgGroup::new("many").args(["pairs", "by_name"]))]
pub struct PairsArgs {
    /// Compare the pairs of this list instead, and print one line of JSON for each, in its order. A line of the list
    /// holds two paths with a tab between them and, after a second tab, an id that is given back; empty lines and lines
    /// that begin with # are skipped; - is standard input; with --summary or --format csv, print a table
    #[arg(long, value_name = "LIST", conflicts_with_all = ["files", "base", "csv", "layout", "without", "names", "file_times", "color", "width"])]
    pub pairs: Option<PathBuf>,
    /// Compare the files of two folders pair by pair, by their names, and print a line for each: a table, with --format csv
    /// one for spreadsheet programs, with --format json what --pairs prints
    #[arg(long, conflicts_with_all = ["pairs", "base", "with", "csv", "layout", "without", "names", "file_times"])]
    pub by_name: bool,
    /// Put the whole comparison into each line, as --format json gives it, instead of what is most asked for
    #[arg(long, requires = "many")]
    pub full: bool,
    /// How many pairs are compared at the same time [default: the number of cores]
    #[arg(short, long, value_name = "N", requires = "many")]
    #[arg(value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub jobs: Option<u16>,
    /// Go on after the last whole line of the file named by --output, which is that of an interrupted run
    #[arg(long, requires = "pairs", requires = "output")]
    pub resume: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CompareFormat {
    Text,
    /// One web page that needs nothing else
    Html,
    /// Typeset, for paper
    Pdf,
    /// A Word document with tracked changes: accepting them gives the other text, rejecting them the base text
    Docx,
    Json,
    Markdown,
    /// A list for spreadsheet programs
    Csv,
    /// A unified diff of the texts as `read --format lines` gives them
    Diff,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CsvChoice {
    Changes,
    /// What either text has and the other has not or says otherwise
    Facts,
    /// Only the facts that disagree, and changes of attribution and certainty, told apart by their status
    Conflicts,
    /// Paragraphs of the base text and what became of each in the other sources, with columns for each of these
    Matrix,
    /// The same with a line for each paragraph and source
    Cells,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LayoutChoice {
    SideBySide,
    Redline,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum WithoutChoice {
    /// Paragraphs that are the same on both sides
    Unchanged,
    Facts,
    SetAside,
    /// The texts: of several sources the overview is left, of two the verdict and the facts
    Texts,
}

#[derive(Debug, Clone, Args)]
pub struct ReadArgs {
    /// Files to read, or folders or zip archives of them; - is standard input
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// [default: what the name of the output ends in; otherwise text]
    #[arg(long, value_enum)]
    pub format: Option<ReadFormat>,
    /// Where nothing tells when a file was captured, take its time on the disk, which any copy may change
    #[arg(long)]
    pub file_times: bool,
    #[command(flatten)]
    pub reading: Reading,
    #[command(flatten)]
    pub showing: Showing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReadFormat {
    Text,
    /// One article, or an array of several
    Json,
    /// One article a line
    Jsonl,
    Markdown,
    /// One paragraph a line and nothing else: what `compare --format diff` applies to
    Lines,
}

/// What git hands over.
#[derive(Debug, Clone, Args)]
pub struct DifftoolArgs {
    /// Two files for the window; or the seven or nine arguments of an external diff driver; or with --textconv one file
    #[arg(value_name = "FILE", required = true, num_args = 1..=9)]
    pub files: Vec<PathBuf>,
    /// What to call the two files, whose own names are git's
    #[arg(long, value_name = "PATH")]
    pub name: Option<PathBuf>,
    /// Compare the two files in the terminal instead of the window
    #[arg(long)]
    pub terminal: bool,
    /// Print the text of one file, a sentence a line, without anything that depends on where the file is
    #[arg(long, conflicts_with_all = ["name", "terminal"])]
    pub textconv: bool,
    /// What does not count as a difference, in the terminal: a list as of compare, or none, or all
    #[arg(long, value_name = "LIST", default_value_t = Policy::default())]
    pub ignore: Policy,
    #[command(flatten)]
    pub reading: Reading,
    #[command(flatten)]
    pub showing: Showing,
}

impl DifftoolArgs {
    /// The language that was asked for.
    pub fn lang(&self) -> Option<Lang> {
        self.showing.lang
    }
}

fn size(text: &str) -> Result<[f32; 2], String> {
    let parse = |part: &str| part.parse::<f32>().ok().filter(|s| (300.0..=20_000.0).contains(s));
    text.split_once(['x', 'X', '×'])
        .and_then(|(w, h)| Some([parse(w)?, parse(h)?]))
        .ok_or_else(|| "use WIDTHxHEIGHT in points, such as 1440x900".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory as _, Parser as _};

    use super::{Arguments, Task};
    use crate::i18n::Lang;
    use crate::session::Example;

    #[test]
    fn the_arguments_are_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn files_open_the_window_and_words_do_tasks() {
        let window = Arguments::parse_from(["variorum", "a.txt", "b.txt"]);
        assert!(window.task.is_none());
        assert_eq!(window.window.files.len(), 2);
        let task = Arguments::parse_from(["variorum", "compare", "a", "b", "--ignore", "all"]);
        assert!(matches!(task.task, Some(Task::Compare(_))));
        let example = |more: &[&str], lang: Lang| {
            let typed = ["variorum", "--example"].iter().chain(more);
            Arguments::parse_from(typed).window.example(|| lang)
        };
        assert_eq!(example(&["en"], Lang::ZhHans), Some(Example::En));
        assert_eq!(example(&[], Lang::ZhHant), Some(Example::Zh));
        assert_eq!(example(&[], Lang::En), Some(Example::En));
        assert_eq!(example(&["--lang", "zh-Hans"], Lang::En), Some(Example::Zh));
        assert_eq!(example(&["five"], Lang::ZhHans), Some(Example::Five));
        assert_eq!(example(&["five"], Lang::Ja), Some(Example::FiveEn));
        assert_eq!(example(&["five", "--lang", "en"], Lang::ZhHans), Some(Example::FiveEn));
        assert_eq!(example(&["five-zh", "--lang", "en"], Lang::En), Some(Example::Five));
        assert!(Arguments::try_parse_from(["variorum", "compare"]).is_err());
    }
}
