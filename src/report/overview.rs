//! Several sources in the terminal: who they are, what became of each base paragraph, who took it from whom, and the
//! facts they do not agree on.

use std::io::{self, Write};

use crate::compare::Collation;
use crate::compare::many::{Matrix, Overview};
use crate::i18n::{self, Lang, OverviewPhrases, OverviewStrings, Phrases, Strings, letter};

use super::TextOptions;
use super::article::{SOURCE, source_line};
use super::script::{self, Hint};
use super::together::{Branch, Disagreement, Paragraph, Together};
use super::wrap::{cropped, entry, further, width, wrapped};
use crate::text::told_apart;

/// Columns of a cell, with the blank behind it, at the least.
const CELL: usize = 7;
/// And of the beginning of a paragraph.
const BEGINNING: usize = 16;
/// Columns of a paragraph that is only quoted.
const QUOTED: usize = 48;
/// By how much the further lines of an entry are set in.
const ENTRY: usize = 4;

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
    let together = Together { collation, overview, lang: options.lang };
    let (words, phrases) = (OverviewStrings::of(options.lang), OverviewPhrases(options.lang));
    let page = Page { together, options, words, phrases };
    page.sources(out)?;
    page.matrix(out)?;
    page.list(out, words.alone, together.alone())?;
    page.list(out, words.lacking, together.lacking())?;
    page.descent(out)?;
    page.facts(usize::MAX, out)?;
    page.revisions(usize::MAX, out)?;
    writeln!(out, "{}", "─".repeat(options.width.min(200)))
}

/// Who took it from whom, and so many of the facts the sources do not agree on and of the steps of revisions.
pub(super) fn brief(
    together: Together<'_>,
    options: TextOptions,
    most: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (words, phrases) = (OverviewStrings::of(options.lang), OverviewPhrases(options.lang));
    let page = Page { together, options, words, phrases };
    page.descent(out)?;
    page.facts(most, out)?;
    page.revisions(most, out)
}

struct Page<'a> {
    together: Together<'a>,
    options: TextOptions,
    words: &'static OverviewStrings,
    phrases: OverviewPhrases,
}

impl<'a> Page<'a> {
    fn collation(&self) -> &'a Collation {
        self.together.collation
    }

    fn lang(&self) -> Lang {
        self.options.lang
    }

    /// An entry of a list; what goes on below its first line is set in.
    fn entry(&self, out: &mut dyn Write, text: &str) -> io::Result<()> {
        entry(out, text, ENTRY, "", self.options.width)
    }

    fn sources(&self, out: &mut dyn Write) -> io::Result<()> {
        for (number, article) in self.collation().articles.iter().enumerate() {
            let mut line = format!("{}  {}", letter(number), source_line(article, self.lang()));
            let standing = self.together.overview.matrix.columns.iter().find(|c| c.source == number);
            if let Some(standing) = standing.and_then(|c| c.standing) {
                line.push_str(&format!(" · {}", self.phrases.standing(&standing)));
                if script::others(self.collation()).any(|other| other == number) {
                    line.push_str(&format!(" · {}", i18n::forms_differ(self.lang())));
                }
            } else if number == self.collation().base {
                line.push_str(&format!(" · {}", self.words.base));
            }
            line.extend(self.together.same_text(number).map(|same| format!(" · {same}")));
            entry(out, &line, SOURCE, &article.path, self.options.width)?;
        }
        hint(self.collation(), self.options, out)?;
        writeln!(out)
    }

    // ---- paragraphs

    /// As many sources beside each other as there is room for, then the next.
    fn matrix(&self, out: &mut dyn Write) -> io::Result<()> {
        let Matrix { blocks, columns } = &self.together.overview.matrix;
        let cells: Vec<Vec<String>> = columns
            .iter()
            .map(|column| {
                let mut cells: Vec<String> =
                    column.cells.iter().map(|cell| self.together.cell(cell)).collect();
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
            let base = format!("{} {}", letter(self.collation().base), self.words.base);
            self.line(out, (&base, beginning), heads.zip(&widths[from..to]))?;
            for block in 0..*blocks {
                let text = cropped(self.together.text(self.collation().base, block), beginning);
                let of = cells[from..to].iter().filter_map(|c| c.get(block).cloned());
                self.line(out, (&text, beginning), of.zip(&widths[from..to]))?;
            }
            let added = cells[from..to].iter().filter_map(|c| c.last().cloned());
            self.line(out, (self.words.lacking, beginning), added.zip(&widths[from..to]))?;
            writeln!(out)?;
            from = to;
        }
        let legend = i18n::legend_line(&self.together.legend(), self.lang());
        if legend.is_empty() {
            return Ok(());
        }
        wrapped(out, &legend, self.options.width)?;
        writeln!(out)
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

    /// Paragraphs by their beginnings, with who has them.
    fn list(&self, out: &mut dyn Write, title: &str, paragraphs: Vec<Paragraph<'_>>) -> io::Result<()> {
        if paragraphs.is_empty() {
            return Ok(());
        }
        writeln!(out, "{title}")?;
        for Paragraph { who, text, .. } in paragraphs {
            self.entry(out, &format!("  {who}  {}", cropped(text, QUOTED)))?;
        }
        writeln!(out)
    }

    // ---- who from whom

    /// An article with its reasons, and below it those taken from it.
    fn descent(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", self.words.descent)?;
        for Branch { depth, source, why } in self.together.descent() {
            let name = self.together.named(source);
            let head = format!("{}{} {name}", if depth > 0 { "└ " } else { "" }, letter(source));
            let text = format!("{}{head}{}{why}", "  ".repeat(depth + 1), Phrases(self.lang()).colon());
            let indent = 2 * (depth + 1) + if depth > 0 { 4 } else { 2 };
            entry(out, &text, indent, "", self.options.width)?;
        }
        writeln!(out)
    }

    // ---- facts

    fn facts(&self, most: usize, out: &mut dyn Write) -> io::Result<()> {
        self.differing(self.words.facts, &self.together.disagreements(), most, out)?;
        self.differing(self.words.changed, &self.together.changes_over_time(), most, out)?;
        self.differing(Strings::of(self.lang()).attributions, &self.together.attributed(), most, out)
    }

    fn differing(
        &self,
        title: &str,
        differing: &[Disagreement],
        most: usize,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        if differing.is_empty() {
            return Ok(());
        }
        writeln!(out, "{title}")?;
        for fact in differing.iter().take(most) {
            let said = fact.told(self.lang(), |texts| told_apart(texts, |text| cropped(text, QUOTED)));
            self.entry(out, &format!("  {}{}{said}", fact.label, Phrases(self.lang()).colon()))?;
        }
        further(out, differing.len(), most, self.lang())?;
        writeln!(out)
    }

    // ---- revisions

    fn revisions(&self, most: usize, out: &mut dyn Write) -> io::Result<()> {
        let steps = self.together.revisions();
        if steps.is_empty() {
            return Ok(());
        }
        writeln!(out, "{}", self.words.revisions)?;
        steps.iter().take(most).try_for_each(|step| self.entry(out, &format!("  {step}")))?;
        further(out, steps.len(), most, self.lang())?;
        writeln!(out)
    }
}

/// That sources are written in other forms of characters than the base text, and with which option that does not count.
pub(super) fn hint(collation: &Collation, options: TextOptions, out: &mut dyn Write) -> io::Result<()> {
    let hints = Hint::of_many(collation, options.lang);
    hints.iter().try_for_each(|hint| entry(out, &hint.sentence, 0, &hint.option, options.width))
}

fn padded(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}
