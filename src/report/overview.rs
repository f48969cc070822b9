//! Several sources in the terminal: who they are, what became of each base paragraph, who took it from whom, and the
//! facts they do not agree on.

use std::io::{self, Write};

use crate::compare::Collation;
use crate::compare::many::{Cell, Link, Matrix, Origin, Overview, Statement};
use crate::i18n::{self, Lang, OverviewPhrases, OverviewStrings, Phrases, letter};

use super::TextOptions;
use super::article::source_line;
use super::wrap::{Styled, width};

/// Columns of a cell, with the blank behind it, at the least.
const CELL: usize = 7;
/// And of the beginning of a paragraph.
const BEGINNING: usize = 16;
/// Columns of a paragraph that is only quoted.
const QUOTED: usize = 48;

/// All sources together.
///
/// # Errors
/// Those of the writer.
pub fn overview_text(
    collation: &Collation,
    overview: &Overview,
    options: TextOptions,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (words, phrases) = (OverviewStrings::of(options.lang), OverviewPhrases(options.lang));
    let page = Page { collation, overview, options, words, phrases };
    page.sources(out)?;
    page.matrix(out)?;
    page.lacking(out)?;
    page.descent(out)?;
    page.facts(out)?;
    page.revisions(out)?;
    writeln!(out, "{}", "─".repeat(options.width.min(200)))
}

struct Page<'a> {
    collation: &'a Collation,
    overview: &'a Overview,
    options: TextOptions,
    words: &'static OverviewStrings,
    phrases: OverviewPhrases,
}

impl Page<'_> {
    fn lang(&self) -> Lang {
        self.options.lang
    }

    fn wrapped(&self, out: &mut dyn Write, text: &str) -> io::Result<()> {
        for (line, _) in Styled::plain(text).lines(self.options.width) {
            writeln!(out, "{line}")?;
        }
        Ok(())
    }

    fn sources(&self, out: &mut dyn Write) -> io::Result<()> {
        for (number, article) in self.collation.articles.iter().enumerate() {
            let mut line = format!("{}  {}", letter(number), source_line(article, self.lang()));
            let standing = self.overview.matrix.columns.iter().find(|c| c.source == number);
            if let Some(standing) = standing.and_then(|c| c.standing) {
                line.push_str(&format!(" · {}", self.phrases.standing(&standing)));
            } else if number == self.collation.base {
                line.push_str(&format!(" · {}", self.words.base));
            }
            self.wrapped(out, &line)?;
        }
        writeln!(out)
    }

    // ---- paragraphs

    /// As many sources beside each other as there is room for, then the next.
    fn matrix(&self, out: &mut dyn Write) -> io::Result<()> {
        let Matrix { blocks, columns } = &self.overview.matrix;
        let cells: Vec<Vec<String>> = columns
            .iter()
            .map(|column| {
                let mut cells: Vec<String> = column.cells.iter().map(|cell| self.cell(cell)).collect();
                cells.push(self.phrases.paragraphs(column.added.len()));
                cells
            })
            .collect();
        let widest = |cells: &Vec<String>| cells.iter().map(|c| width(c) + 1).max().unwrap_or(0).max(CELL);
        let widths: Vec<usize> = cells.iter().map(widest).collect();
        let mut from = 0;
        while from < columns.len() {
            let room = self.options.width.saturating_sub(BEGINNING);
            let mut to = from + 1;
            while to < columns.len() && widths[from..=to].iter().sum::<usize>() <= room {
                to += 1;
            }
            let used: usize = widths[from..to].iter().sum();
            let beginning = self.options.width.saturating_sub(used + 1).max(BEGINNING);
            let heads = columns[from..to].iter().map(|c| letter(c.source));
            let base = format!("{} {}", letter(self.collation.base), self.words.base);
            self.line(out, (&base, beginning), heads.zip(&widths[from..to]))?;
            for block in 0..*blocks {
                let text = self.beginning(self.collation.base, block, beginning);
                let of = cells[from..to].iter().filter_map(|c| c.get(block).cloned());
                self.line(out, (&text, beginning), of.zip(&widths[from..to]))?;
            }
            let added = cells[from..to].iter().filter_map(|c| c.last().cloned());
            self.line(out, (self.words.lacking, beginning), added.zip(&widths[from..to]))?;
            writeln!(out)?;
            from = to;
        }
        Ok(())
    }

    fn cell(&self, cell: &Cell) -> String {
        let mut text = self.phrases.cell(&Cell { conflicts: 0, ..*cell });
        if cell.conflicts > 0 {
            text.push_str(&format!(" !{}", cell.conflicts));
        }
        text
    }

    fn line<'w>(
        &self,
        out: &mut dyn Write,
        (text, columns): (&str, usize),
        cells: impl Iterator<Item = (String, &'w usize)>,
    ) -> io::Result<()> {
        let mut line = padded(text, columns + 1);
        for (cell, columns) in cells {
            line.push_str(&padded(&cell, *columns));
        }
        writeln!(out, "{}", line.trim_end())
    }

    /// How a paragraph begins.
    fn beginning(&self, article: usize, block: usize, columns: usize) -> String {
        let block = self.collation.articles.get(article).and_then(|a| a.blocks.get(block));
        cropped(block.map_or("", |b| b.text.as_str()), columns)
    }

    fn lacking(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.overview.lacking.is_empty() {
            return Ok(());
        }
        writeln!(out, "{}", self.words.lacking)?;
        for group in &self.overview.lacking {
            let who: Vec<String> = group.sources().map(letter).collect();
            let first = group.parts.first().and_then(|p| Some((p.source, *p.blocks.first()?)));
            let text = first.map(|(source, block)| self.beginning(source, block, QUOTED)).unwrap_or_default();
            self.wrapped(out, &format!("  {}  {text}", who.join(" ")))?;
        }
        writeln!(out)
    }

    // ---- who from whom

    fn descent(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", self.words.descent)?;
        let roots = self.overview.descent.iter().filter(|l| !matches!(l.origin, Origin::From { .. }));
        for root in roots {
            self.branch(root, 0, out)?;
        }
        writeln!(out)
    }

    /// An article with its reasons, and below it those taken from it.
    fn branch(&self, link: &Link, depth: usize, out: &mut dyn Write) -> io::Result<()> {
        let lang = self.lang();
        let mut said: Vec<String> = Vec::new();
        let mut origin = String::new();
        match link.origin {
            Origin::From { article } => origin = letter(article),
            _ => said.push(self.phrases.origin(&link.origin, letter)),
        }
        said.extend(link.reasons.iter().map(|r| self.phrases.reason(r, &origin, letter)));
        let name = self.collation.articles.get(link.article).and_then(|a| a.outlet.as_deref()).unwrap_or("");
        let head = format!("{}{} {name}", if depth > 0 { "└ " } else { "" }, letter(link.article));
        let comma = if lang == Lang::En { "; " } else { "；" };
        let text = format!("{}{head}{}{}", "  ".repeat(depth + 1), Phrases(lang).colon(), said.join(comma));
        self.wrapped(out, &text)?;
        let here = |l: &&Link| l.origin == Origin::From { article: link.article };
        for child in self.overview.descent.iter().filter(here) {
            // A forest: nothing is its own ancestor.
            self.branch(child, depth + 1, out)?;
        }
        Ok(())
    }

    // ---- facts

    fn facts(&self, out: &mut dyn Write) -> io::Result<()> {
        let differing: Vec<&Statement> =
            self.overview.facts.iter().take_while(|s| s.is_disagreement()).collect();
        if differing.is_empty() {
            return Ok(());
        }
        writeln!(out, "{}", self.words.facts)?;
        for statement in differing {
            let who =
                |sources: &mut dyn Iterator<Item = usize>| sources.map(letter).collect::<Vec<_>>().join(" ");
            let mut said: Vec<String> = statement
                .variants
                .iter()
                .map(|v| {
                    let text = cropped(&v.text, QUOTED);
                    format!("{text} ({})", who(&mut v.said.iter().map(|s| s.source)))
                })
                .collect();
            if !statement.silent.is_empty() {
                said.push(format!("{} ({})", self.words.silent, who(&mut statement.silent.iter().copied())));
            }
            let label = match statement.label.as_str() {
                "" => i18n::fact_kind(statement.kind, self.lang()),
                label => label,
            };
            self.wrapped(out, &format!("  {label}{}{}", Phrases(self.lang()).colon(), said.join(" / ")))?;
        }
        writeln!(out)
    }

    // ---- revisions

    fn revisions(&self, out: &mut dyn Write) -> io::Result<()> {
        for sequence in &self.overview.revisions {
            writeln!(out, "{}", self.words.revisions)?;
            for step in &sequence.steps {
                let changes = self.phrases.step(step);
                let colon = Phrases(self.lang()).colon();
                self.wrapped(out, &format!("  {} → {}{colon}{changes}", letter(step.from), letter(step.to)))?;
            }
            writeln!(out)?;
        }
        Ok(())
    }
}

/// The beginning of a text in so many columns, with an ellipsis where there is more of it.
fn cropped(text: &str, columns: usize) -> String {
    // No letter takes less than half a column for long: what lies behind is not looked at.
    let near: String = text.chars().take(2 * columns).collect();
    let whole = Styled::plain(&near).lines(columns);
    match whole.as_slice() {
        [(line, _)] if near.len() == text.len() => line.clone(),
        _ => {
            let short = Styled::plain(&near).lines(columns.saturating_sub(1).max(1));
            format!("{}…", short.first().map_or("", |(line, _)| line.as_str()))
        }
    }
}

fn padded(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}
