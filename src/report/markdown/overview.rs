//! Several sources at a glance, in Markdown that can also be read as it is.

use std::io::{self, Write};

use crate::i18n::{self, OverviewStrings, Phrases, ReportStrings, Strings, letter};
use crate::report::escape::markdown as escape;
use crate::report::script::Hint;
use crate::report::together::{Branch, Disagreement, Paragraph, Together};
use crate::report::wrap::cropped;

/// Columns of the beginning of a paragraph, in the matrix and in lists.
const BEGINNING: usize = 36;
const QUOTED: usize = 160;

pub(super) fn overview(together: &Together<'_>, facts: bool, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "## {}\n", Strings::of(together.lang).overview)?;
    sources(together, out)?;
    descent(together, out)?;
    if facts {
        disagreements(together, out)?;
    }
    matrix(together, out)?;
    let words = OverviewStrings::of(together.lang);
    paragraphs(words.alone, &together.alone(), out)?;
    paragraphs(words.lacking, &together.lacking(), out)?;
    let steps = together.revisions();
    if !steps.is_empty() {
        writeln!(out, "### {}\n", words.revisions)?;
        steps.iter().try_for_each(|step| writeln!(out, "- {}", escape(step)))?;
        writeln!(out)?;
    }
    Ok(())
}

fn sources(together: &Together<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "### {}\n", ReportStrings::of(together.lang).sources)?;
    for number in 0..together.collation.articles.len() {
        let name = escape(together.name(number));
        let said: Vec<String> = together.about(number).iter().map(|said| escape(said)).collect();
        writeln!(out, "- **{}** {}", letter(number), [vec![name], said].concat().join(" · "))?;
    }
    for hint in Hint::of_many(together.collation, together.lang) {
        writeln!(out, "\n{}", escape(&hint.sentence))?;
    }
    writeln!(out)
}

fn descent(together: &Together<'_>, out: &mut dyn Write) -> io::Result<()> {
    let branches = together.descent();
    if branches.is_empty() {
        return Ok(());
    }
    writeln!(out, "### {}\n", OverviewStrings::of(together.lang).descent)?;
    let colon = Phrases(together.lang).colon();
    for Branch { depth, source, why } in branches {
        let name = escape(&together.named(source));
        writeln!(out, "{}- **{}** {name}{colon}{}", "  ".repeat(depth), letter(source), escape(&why))?;
    }
    writeln!(out)
}

fn disagreements(together: &Together<'_>, out: &mut dyn Write) -> io::Result<()> {
    let (words, changed) = (OverviewStrings::of(together.lang), together.changes_over_time());
    match together.disagreements() {
        none if none.is_empty() => writeln!(out, "{}\n", Strings::of(together.lang).facts_agree)?,
        differing => list(together, words.facts, &differing, out)?,
    }
    list(together, words.changed, &changed, out)?;
    list(together, Strings::of(together.lang).attributions, &together.attributed(), out)
}

fn list(
    together: &Together<'_>,
    title: &str,
    differing: &[Disagreement],
    out: &mut dyn Write,
) -> io::Result<()> {
    if differing.is_empty() {
        return Ok(());
    }
    writeln!(out, "### {title}\n")?;
    for fact in differing {
        let said = fact
            .told(together.lang, |texts| texts.iter().map(|text| format!("**{}**", escape(text))).collect());
        writeln!(out, "- {}{}{said}", escape(&fact.label), Phrases(together.lang).colon())?;
    }
    writeln!(out)
}

/// Paragraphs of the base text by sources, and what the marks mean.
fn matrix(together: &Together<'_>, out: &mut dyn Write) -> io::Result<()> {
    let matrix = &together.overview.matrix;
    let base = together.collation.base;
    let words = OverviewStrings::of(together.lang);
    writeln!(out, "### {}\n", ReportStrings::of(together.lang).paragraphs)?;
    write!(out, "| | {} {} · {} |", letter(base), escape(&together.named(base)), words.base)?;
    for column in &matrix.columns {
        write!(out, " {} {} |", letter(column.source), escape(&together.named(column.source)))?;
    }
    writeln!(out, "\n|---|---|{}", "---|".repeat(matrix.columns.len()))?;
    for block in 0..matrix.blocks {
        let text = escape(&cropped(together.text(base, block), BEGINNING));
        write!(out, "| {} | {text} |", together.place(base, block))?;
        for column in &matrix.columns {
            let cell = column.cells.get(block).map_or(String::new(), |cell| together.cell(cell));
            write!(out, " {} |", escape(&cell))?;
        }
        writeln!(out)?;
    }
    write!(out, "| | *{}* |", words.lacking)?;
    for column in &matrix.columns {
        write!(out, " {} |", together.phrases().paragraphs(column.added.len()))?;
    }
    writeln!(out, "\n\n{}\n", escape(&i18n::legend_line(&together.legend(), together.lang)))
}

fn paragraphs(title: &str, paragraphs: &[Paragraph<'_>], out: &mut dyn Write) -> io::Result<()> {
    if paragraphs.is_empty() {
        return Ok(());
    }
    writeln!(out, "### {title}\n")?;
    for Paragraph { who, place, text } in paragraphs {
        writeln!(out, "- **{who}** {} ({place})", escape(&cropped(text, QUOTED)))?;
    }
    writeln!(out)
}
