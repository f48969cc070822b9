//! The words that a report shows, held against the report as it is written once more from its files.
//!
//! Writing it again is the proof: no digest kept beside words says more than they do. Reports are the same to the byte;
//! what is no word is forgiven: line ends, how a file is packed, blanks between values.

mod list;
mod markup;
mod package;
mod paragraphs;
mod units;
mod values;

use std::borrow::Cow;

use crate::article::Article;
use crate::i18n::Place;
use crate::report::Format;
use crate::report::record::{DIFF_MARK, MARKDOWN_OPEN, TEXT_MARK};
use crate::text::without_byte_order_mark;

pub(super) use paragraphs::from_report;
use units::Unit;
pub(super) use units::{Difference, cropped, difference};

/// What comes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Words {
    /// The same to the byte.
    Same,
    /// Packed, broken into lines or set out otherwise, but with the same words.
    SameWithin,
    /// The first places, and whether there are more.
    Differ(Vec<Difference>, bool),
    /// Not the words differ, but what stands with them: styles, links, hidden text.
    Beside(Place),
    /// A part of it cannot be unpacked.
    Damaged(String),
}

/// A report and the same written again; `pairs` are what its comparisons are called.
pub(super) struct Both<'a> {
    pub(super) format: Format,
    pub(super) given: &'a [u8],
    pub(super) due: &'a [u8],
    pub(super) pairs: &'a [String],
}

impl Both<'_> {
    pub(super) fn compare(&self) -> Words {
        if self.given == self.due {
            return Words::Same;
        }
        match self.format {
            Format::Docx => return package::compare(self.given, self.due),
            Format::Json => {
                return match values::differences(self.given, self.due) {
                    (found, _) if found.is_empty() => Words::SameWithin,
                    (found, more) => Words::Differ(found, more),
                };
            }
            Format::Csv(_) => {
                return match units::differences(&list::cells(self.given), &list::cells(self.due)) {
                    (found, _) if found.is_empty() && list::shape(self.given) == list::shape(self.due) => {
                        Words::SameWithin
                    }
                    // The same cells, one after the other, but in other rows.
                    (found, _) if found.is_empty() => Words::Beside(Place::File),
                    (found, more) => Words::Differ(found, more),
                };
            }
            Format::Pdf => {}
            Format::Html | Format::Markdown | Format::Text | Format::Diff => {
                if plain(self.given) == plain(self.due) {
                    return Words::SameWithin;
                }
            }
        }
        let (found, more) = units::differences(&self.units(self.given), &self.units(self.due));
        if found.is_empty() { Words::Beside(self.first_line()) } else { Words::Differ(found, more) }
    }

    fn units(&self, report: &[u8]) -> Vec<Unit> {
        let text = String::from_utf8_lossy(report);
        let text = text.trim_start_matches('\u{feff}');
        match self.format {
            Format::Html => markup::page(text, self.pairs, None),
            Format::Markdown => units::lines(text, |line| line.starts_with(MARKDOWN_OPEN)),
            Format::Diff => units::lines(text, |line| line.starts_with(DIFF_MARK)),
            Format::Text => units::lines(text, |line| line.starts_with(TEXT_MARK)),
            Format::Csv(_) => list::cells(report),
            Format::Json => Vec::new(),
            Format::Docx => package::units(report),
            Format::Pdf => paragraphs::of_pdf(report),
        }
    }

    /// The first line that is not the same.
    fn first_line(&self) -> Place {
        if self.format == Format::Pdf {
            return Place::File;
        }
        let lines = |bytes: &'_ [u8]| plain(bytes).split('\n').map(str::to_owned).collect::<Vec<_>>();
        let (given, due) = (lines(self.given), lines(self.due));
        let same = given.iter().zip(&due).take_while(|(a, b)| a == b).count();
        Place::Line(same + 1)
    }

    /// The first paragraph of an article that stands whole in the report as it is written now, but not in the given one:
    /// its article and its number. And how many there are.
    pub(super) fn lost_paragraph(&self, articles: &[&Article]) -> (Option<(usize, usize)>, usize) {
        if self.format == Format::Json {
            // Texts stand in it with escapes.
            let texts = |report: &[u8]| -> Vec<String> {
                paragraphs::of_json(report).into_iter().flatten().map(|text| without_blanks(&text)).collect()
            };
            return lost(articles, &texts(self.given).join("\n"), &texts(self.due).join("\n"));
        }
        let joined = |report: &[u8]| {
            let units = self.units(report).into_iter();
            units.map(|unit| without_blanks(&unit.text)).collect::<Vec<_>>().join("\n")
        };
        lost(articles, &joined(self.given), &joined(self.due))
    }
}

/// Paragraphs that are looked for, at the most.
const PARAGRAPHS: usize = 5000;

fn lost(articles: &[&Article], given: &str, due: &str) -> (Option<(usize, usize)>, usize) {
    let all = articles.iter().enumerate().flat_map(|(at, article)| {
        article.blocks.iter().enumerate().map(move |(block, of)| (at, block, without_blanks(&of.text)))
    });
    let whole: Vec<_> = all.take(PARAGRAPHS).filter(|(.., text)| due.contains(text.as_str())).collect();
    let lost = whole.iter().find(|(.., text)| !given.contains(text.as_str()));
    (lost.map(|(article, block, _)| (*article, *block)), whole.len())
}

fn without_blanks(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Without what editors and mail change: the byte order mark, line ends, and blanks at the end.
fn plain(report: &[u8]) -> Cow<'_, str> {
    let report = without_byte_order_mark(report).trim_ascii_end();
    let text = String::from_utf8_lossy(report);
    if text.contains('\r') { text.replace("\r\n", "\n").into() } else { text }
}
