//! What a terminal shows on one screen: verdict, shares, facts that disagree, and what was left out.

use std::io::{self, Write};

use crate::compare::FactStatus;
use crate::compare::RowKind;
use crate::compare::display::{self, Side};
use crate::compare::findings;
use crate::compare::many::{CellState, Overview};
use crate::i18n::{self, OverviewPhrases, OverviewStrings, Phrases, letter};

use super::article::{SOURCE, source_line};
use super::attributions::Said;
use super::overview;
use super::pair::{Pair, pairs};
use super::text::{FACTS, heading};
use super::together::Together;
use super::wrap::{cropped, entry, further};
use super::{Dossier, TextOptions};
use crate::text::{Policy, crop, sentences, told_apart};

/// Most facts and paragraphs that are listed; of the rest their number is said.
const LISTED: usize = 8;
/// By how much the further lines of an entry are set in.
const ENTRY: usize = 4;

/// A summary: of several sources what they show together, of two their comparison.
///
/// # Errors
/// Those of the writer.
pub fn summary_text(dossier: &Dossier<'_>, options: TextOptions, out: &mut dyn Write) -> io::Result<()> {
    if let Some(overview) = dossier.overview {
        return of_many(dossier, overview, options, out);
    }
    for (number, pair) in pairs(dossier).enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        of_pair(&pair, dossier.collation.ignore, options, out)?;
    }
    Ok(())
}

// ---- two texts

fn of_pair(pair: &Pair<'_>, policy: Policy, options: TextOptions, out: &mut dyn Write) -> io::Result<()> {
    heading(pair.comparison, pair.articles, policy, options, out)?;
    conflicts(pair, options, out)?;
    attributions(pair, options, out)?;
    let lang = options.lang;
    let omitted = pair.findings.omitted.iter().map(|omitted| Listed {
        row: omitted.row,
        whole: omitted.sentences.is_none(),
        text: omitted.text(pair.left(), pair.comparison),
    });
    list(
        pair,
        i18n::row_kind(RowKind::Omitted, lang),
        &omitted.collect::<Vec<_>>(),
        Side::Left,
        options,
        out,
    )?;
    let added = findings::added(pair.articles[1], pair.comparison);
    let added = added.into_iter().map(|a| Listed { row: a.row, whole: a.sentences.is_none(), text: a.text });
    list(pair, i18n::row_kind(RowKind::Added, lang), &added.collect::<Vec<_>>(), Side::Right, options, out)?;
    let rows = pair.comparison.rows.iter().enumerate();
    let moved = rows.filter(|(_, row)| row.moved || (!row.left.is_empty() && row.is_elsewhere()));
    let moved = moved.map(|(at, row)| Listed {
        row: at,
        whole: true,
        text: display::text(pair.left(), row, Side::Left).into_owned(),
    });
    list(pair, i18n::moved(lang), &moved.collect::<Vec<_>>(), Side::Left, options, out)
}

fn conflicts(pair: &Pair<'_>, options: TextOptions, out: &mut dyn Write) -> io::Result<()> {
    let facts = pair.comparison.facts.iter().filter(|fact| fact.status == FactStatus::Conflict);
    let conflicts: Vec<_> = facts.collect();
    if conflicts.is_empty() {
        return Ok(());
    }
    let (lang, phrases) = (options.lang, OverviewPhrases(options.lang));
    writeln!(out, "{}", phrases.conflicts(conflicts.len()))?;
    for fact in conflicts.iter().take(LISTED) {
        let sides = i18n::fact_told(fact, pair.left(), pair.right(), lang);
        let sides: Vec<&str> = sides.iter().flatten().map(AsRef::as_ref).collect();
        let texts = told_apart(&sides, |text| crop(text, FACTS));
        let row = i18n::row_number(pair.line_of(fact.row, Side::Left), lang);
        let kind = i18n::fact_word(fact, pair.left(), pair.right(), lang);
        entry(out, &format!("  {row}  {kind}  {}", texts.join(" / ")), ENTRY, "", options.width)?;
    }
    further(out, conflicts.len(), LISTED, lang)
}

fn attributions(pair: &Pair<'_>, options: TextOptions, out: &mut dyn Write) -> io::Result<()> {
    let all = &pair.comparison.attributions;
    if all.is_empty() {
        return Ok(());
    }
    let lang = options.lang;
    writeln!(out, "{}{}{}", i18n::attributions(all, lang), Phrases(lang).colon(), all.len())?;
    for said in all.iter().take(LISTED) {
        let said = Said::of(said, pair, FACTS, lang);
        let row = i18n::row_number(said.line, lang);
        entry(out, &format!("  {row}  {}  {}", said.what, said.told()), ENTRY, "", options.width)?;
    }
    further(out, all.len(), LISTED, lang)
}

/// A paragraph of a kind, or sentences in one that is of another kind.
struct Listed {
    row: usize,
    /// Whether it is the whole row.
    whole: bool,
    text: String,
}

/// How many paragraphs and sentences of a kind there are, and those that come first.
fn list(
    pair: &Pair<'_>,
    title: &str,
    all: &[Listed],
    side: Side,
    options: TextOptions,
    out: &mut dyn Write,
) -> io::Result<()> {
    if all.is_empty() {
        return Ok(());
    }
    let (lang, phrases) = (options.lang, OverviewPhrases(options.lang));
    let paragraphs = all.iter().filter(|listed| listed.whole).count();
    let parts = all.iter().filter(|listed| !listed.whole);
    let parts: usize = parts.map(|listed| sentences(&listed.text).len()).sum();
    let counts = [
        (paragraphs > 0).then(|| phrases.paragraphs(paragraphs)),
        (parts > 0).then(|| phrases.sentences(parts)),
    ];
    let counts: Vec<String> = counts.into_iter().flatten().collect();
    writeln!(out, "{title}{}{}", Phrases(lang).colon(), counts.join(Phrases(lang).list_comma()))?;
    for Listed { row, text, .. } in all.iter().take(LISTED) {
        let number = i18n::row_number(pair.line_of(*row, side), lang);
        let room = options.width.saturating_sub(super::wrap::width(&number) + 4).max(10);
        writeln!(out, "  {number}  {}", cropped(text, room))?;
    }
    further(out, all.len(), LISTED, lang)
}

// ---- several sources

fn of_many(
    dossier: &Dossier<'_>,
    overview: &Overview,
    options: TextOptions,
    out: &mut dyn Write,
) -> io::Result<()> {
    let lang = options.lang;
    let together = Together { collation: dossier.collation, overview, lang };
    let (words, phrases) = (OverviewStrings::of(lang), OverviewPhrases(lang));
    for (number, article) in dossier.collation.articles.iter().enumerate() {
        let mut said = vec![source_line(article, lang)];
        if number == dossier.collation.base {
            said.push(words.base.to_owned());
        }
        if let Some(column) = overview.matrix.columns.iter().find(|column| column.source == number) {
            said.extend(column.standing.map(|standing| phrases.standing(&standing)));
            let omitted = column.cells.iter().filter(|cell| cell.state == CellState::Omitted).count();
            said.extend((omitted > 0).then(|| phrases.omitted(omitted, overview.matrix.blocks)));
            said.extend((!column.added.is_empty()).then(|| phrases.added(column.added.len())));
            let conflicts = column.standing.map_or(0, |standing| standing.conflicts);
            let over_time = column.cells.iter().any(|cell| cell.over_time);
            let phrase = if over_time { phrases.changes(conflicts) } else { phrases.conflicts(conflicts) };
            said.extend((conflicts > 0).then_some(phrase));
        }
        said.extend(together.same_text(number));
        let said = format!("{}  {}", letter(number), said.join(" · "));
        entry(out, &said, SOURCE, &article.path, options.width)?;
        for warning in &article.warnings {
            let said = format!("   ! {}", i18n::warning(warning, lang));
            entry(out, &said, SOURCE, "", options.width)?;
        }
    }
    overview::hint(dossier.collation, options, out)?;
    writeln!(out)?;
    overview::brief(together, options, LISTED, out)?;
    let counts = [(words.alone, overview.alone.len()), (words.lacking, overview.lacking.len())];
    for (title, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
        writeln!(out, "{title}{}{count}", Phrases(lang).colon())?;
    }
    Ok(())
}
