//! The paragraphs of a report's articles, as far as they stand in it whole.

use serde::Deserialize;

use crate::i18n::Place;
use crate::read::{self, Changes, Document, Options};
use crate::report::Format;

use super::super::LIMIT;
use super::markup;
use super::units::Unit;

fn read_out(report: &[u8], changes: Changes) -> Vec<String> {
    let document = Document { path: String::new(), bytes: report.into() };
    let options = Options { raw: true, limit: LIMIT, changes, ..Options::default() };
    let article = read::article(&document, &options);
    article
        .map(|article| article.blocks.into_iter().map(|block| block.text.to_string()).collect())
        .unwrap_or_default()
}

/// What can be read out of a PDF file.
pub(super) fn of_pdf(report: &[u8]) -> Vec<Unit> {
    let texts = read_out(report, Changes::default()).into_iter().enumerate();
    texts.map(|(at, text)| Unit { place: Place::Paragraph(at + 1), text }).collect()
}

/// Those of each article.
pub(super) fn of_json(report: &[u8]) -> Vec<Vec<String>> {
    #[derive(Deserialize)]
    struct Block {
        text: String,
    }
    #[derive(Deserialize)]
    struct Told {
        blocks: Vec<Block>,
    }
    #[derive(Deserialize)]
    struct Contract {
        articles: Vec<Told>,
    }
    let told: Result<Contract, _> = serde_json::from_slice(report);
    let texts = |article: Told| article.blocks.into_iter().map(|block| block.text).collect();
    told.map(|told| told.articles.into_iter().map(texts).collect()).unwrap_or_default()
}

/// Texts among which paragraphs of the articles may be: their digests tell.
pub(in crate::cli::verify) fn from_report(report: &[u8], format: Option<Format>) -> Vec<String> {
    let text = String::from_utf8_lossy(report);
    match format {
        Some(Format::Html) => {
            let texts = [None, Some("del"), Some("ins")].map(|without| markup::page(&text, &[], without));
            texts.into_iter().flatten().map(|unit| unit.text).collect()
        }
        Some(Format::Json) => of_json(report).into_iter().flatten().collect(),
        Some(Format::Docx) => {
            let [before, after] = [Changes::Rejected, Changes::Accepted].map(|c| read_out(report, c));
            before.into_iter().chain(after).collect()
        }
        Some(Format::Csv(_)) => super::list::cells(report).into_iter().map(|unit| unit.text).collect(),
        Some(Format::Diff) => text.lines().filter_map(|line| line.get(1..)).map(str::to_owned).collect(),
        Some(Format::Markdown) => text.lines().flat_map(of_markdown).collect(),
        Some(Format::Pdf) => read_out(report, Changes::default()),
        Some(Format::Text) | None => Vec::new(),
    }
}

/// The cells of a line, or the line: as it stands, and without what is only in the other text.
fn of_markdown(line: &str) -> Vec<String> {
    let inside = line.trim().trim_start_matches('|').trim_end_matches('|');
    let mut texts = Vec::new();
    for cell in inside.split(" | ").flat_map(|cell| cell.split("<br>")) {
        for gone in ["del", "ins"] {
            let mut text = String::new();
            let mut rest = cell;
            while let Some((before, after)) = rest.split_once(&format!("<{gone}>")) {
                text.push_str(before);
                rest = after.split_once(&format!("</{gone}>")).map_or("", |(_, after)| after);
            }
            text.push_str(rest);
            for tag in ["<del>", "</del>", "<ins>", "</ins>"] {
                text = text.replace(tag, "");
            }
            texts.push(plain(text.trim()));
        }
    }
    texts
}

/// Markdown's escapes undone.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c == '\\' { out.extend(chars.next()) } else { out.push(c) }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::of_markdown;

    #[test]
    fn cells_give_both_texts() {
        let found = of_markdown("| 花费<del>86</del>\\|元 | = | 花费<ins>68</ins>元<br>雨 |");
        for text in ["花费86|元", "花费|元", "花费68元", "花费元", "雨"] {
            assert!(found.iter().any(|f| f == text), "{text}: {found:?}");
        }
    }
}
