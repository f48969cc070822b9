//! What follows the text: facts, notes, what was set aside, and the evidence.

use crate::compare::FactStatus;
use crate::compare::display::Side;
use crate::i18n::{self, Lang, ReportStrings, Strings, letter};
use crate::report::attributions::Said;
use crate::report::pair::Pair;
use crate::report::{Dossier, Record, ReportNote, aside, evidence};
use crate::text::{crop, told_apart};

use super::color::{Color, FACT, INK, LINE, MUTE, SOFT};
use super::faces::Weight;
use super::front::{name, put};
use super::looks::small;
use super::setting::{Setting, Text, set};
use super::sheet::{Behind, Column, MARGIN, MEASURE, Sheet};
use super::structure::Kind;

/// Characters of a fact, and of a line that was set aside.
const CROP: usize = 300;
const LABEL: f32 = 96.0;
const LINE_OF_EVIDENCE: f32 = 16.0;

pub(super) fn heading(sheet: &mut Sheet, depth: usize, title: &str) {
    sheet.skip(14.0);
    sheet.need(64.0);
    sheet.mark(depth, title);
    put(
        sheet,
        Kind::Heading(2),
        title,
        INK,
        Setting { size: 12.5, leading: 18.0, weight: Weight::Bold, ..small(MEASURE) },
    );
    sheet.skip(2.0);
    sheet.rule(MARGIN, MEASURE, LINE);
    sheet.skip(6.0);
}

fn subheading(sheet: &mut Sheet, title: &str) {
    sheet.need(36.0);
    put(
        sheet,
        Kind::Heading(3),
        title,
        SOFT,
        Setting { size: 9.0, leading: 15.0, weight: Weight::Bold, ..small(MEASURE) },
    );
    sheet.skip(2.0);
}

/// A row of a table: places, widths and texts.
pub(super) fn entry(
    sheet: &mut Sheet,
    kind: Kind,
    cells: &[(f32, f32, &str, Color)],
    behind: Option<Behind>,
) {
    sheet.structure.open(Kind::Row);
    let columns = cells.iter().enumerate().map(|(at, (x, width, text, ink))| {
        let mut lines = set(&mut sheet.faces, &Text::plain(text, *ink), small(*width));
        sheet.part(kind, "", &mut lines);
        // The first of them carries the ground of all.
        let (behind, width) = if at == 0 { (behind, MEASURE) } else { (None, *width) };
        Column { x: MARGIN + x, width, lines, behind }
    });
    let columns = columns.collect();
    sheet.structure.close();
    sheet.columns(columns);
    sheet.skip(3.0);
}

fn labelled(sheet: &mut Sheet, label: &str, value: &str, ink: Color) {
    let cells = [(0.0, LABEL - 8.0, label, MUTE), (LABEL, MEASURE - LABEL, value, ink)];
    entry(sheet, Kind::Cell, &cells, None);
}

pub(super) fn facts(sheet: &mut Sheet, pair: &Pair<'_>, lang: Lang) {
    let (comparison, articles) = (pair.comparison, pair.articles);
    if comparison.facts.is_empty() && comparison.attributions.is_empty() {
        return;
    }
    heading(sheet, 1, Strings::of(lang).facts);
    let numbers = [comparison.left, comparison.right];
    let letters = numbers.map(letter);
    let half = (MEASURE - LABEL - 34.0 - 16.0) / 2.0;
    let places = [0.0, 34.0, 34.0 + LABEL, 34.0 + LABEL + half + 16.0];
    let names = [name(numbers[0], articles[0], lang), name(numbers[1], articles[1], lang)];
    for status in FactStatus::ALL {
        if status == FactStatus::OnlyLeft {
            attributions(sheet, pair, [&names[0], &names[1]], places, half, lang);
        }
        let mut of_status = comparison.facts.iter().filter(|f| f.status == status).peekable();
        if of_status.peek().is_none() {
            continue;
        }
        subheading(sheet, &i18n::fact_status(status, [&letters[0], &letters[1]], lang));
        sheet.structure.open(Kind::Table);
        let words = ReportStrings::of(lang);
        let mut heads = vec![(places[0], 30.0, words.row, MUTE), (places[1], LABEL - 6.0, words.kind, MUTE)];
        let [left, right] = names.each_ref().map(String::as_str);
        match status {
            FactStatus::OnlyLeft => heads.push((places[2], half, left, MUTE)),
            FactStatus::OnlyRight => heads.push((places[2], half, right, MUTE)),
            FactStatus::Conflict | FactStatus::Shortened | FactStatus::SameValue | FactStatus::Renumbered => {
                heads.extend([(places[2], half, left, MUTE), (places[3], half, right, MUTE)]);
            }
        }
        entry(sheet, Kind::Head, &heads, None);
        let behind = (status == FactStatus::Conflict).then_some(Behind { wash: FACT.wash, bar: FACT.strong });
        for fact in of_status {
            let told = i18n::fact_told(fact, articles[0], articles[1], lang).map(Option::unwrap_or_default);
            let told = told_apart(&told.each_ref().map(AsRef::as_ref), |text| crop(text, CROP));
            let [left, right] = [0, 1].map(|at| told.get(at).map_or("", String::as_str));
            let side = if fact.left.is_some() { Side::Left } else { Side::Right };
            let number = (pair.line_of(fact.row, side) + 1).to_string();
            let kind = i18n::fact_word(fact, articles[0], articles[1], lang);
            let cells = [
                (places[0], 30.0, number.as_str(), MUTE),
                (places[1], LABEL - 6.0, kind, SOFT),
                (places[2], half, left, INK),
                (places[3], half, right, INK),
            ];
            match status {
                // Of one side: there is room for all of it.
                FactStatus::OnlyLeft | FactStatus::OnlyRight => {
                    let text = if left.is_empty() { right } else { left };
                    let cells = [cells[0], cells[1], (places[2], 2.0 * half + 16.0, text, INK)];
                    entry(sheet, Kind::Cell, &cells, behind);
                }
                _ => entry(sheet, Kind::Cell, &cells, behind),
            }
        }
        sheet.structure.close();
        sheet.skip(5.0);
    }
}

/// Changes of who says it, how it is said and how sure it is, in the columns of the facts.
fn attributions(
    sheet: &mut Sheet,
    pair: &Pair<'_>,
    names: [&str; 2],
    places: [f32; 4],
    half: f32,
    lang: Lang,
) {
    let all = &pair.comparison.attributions;
    if all.is_empty() {
        return;
    }
    subheading(sheet, i18n::attributions(all, lang));
    sheet.structure.open(Kind::Table);
    let words = ReportStrings::of(lang);
    let widths = [30.0, LABEL - 6.0, half, half];
    let mut row = |kind, texts: [&str; 4], inks: [Color; 4]| {
        let cells = [0, 1, 2, 3].map(|at: usize| (places[at], widths[at], texts[at], inks[at]));
        entry(sheet, kind, &cells, None);
    };
    row(Kind::Head, [words.row, words.kind, names[0], names[1]], [MUTE; 4]);
    for said in all {
        let said = Said::of(said, pair, CROP, lang);
        let [left, right] = &said.readings;
        let number = (said.line + 1).to_string();
        row(Kind::Cell, [&number, &said.what, left, right], [MUTE, SOFT, INK, INK]);
    }
    sheet.structure.close();
    sheet.skip(5.0);
}

pub(super) fn notes<'a>(
    sheet: &mut Sheet,
    notes: impl Iterator<Item = &'a ReportNote>,
    pair: &Pair<'_>,
    lang: Lang,
) {
    let mut notes = notes.peekable();
    if notes.peek().is_none() {
        return;
    }
    heading(sheet, 1, Strings::of(lang).notes);
    for note in notes {
        let place =
            note.row.map(|row| i18n::row_number(pair.line_of(row, Side::Left), lang)).unwrap_or_default();
        let when = evidence::time(&note.when);
        let quote = if note.quote.is_empty() { String::new() } else { i18n::quoted(&note.quote, lang) };
        let head: Vec<&str> =
            [place.as_str(), quote.as_str(), when.as_str()].into_iter().filter(|p| !p.is_empty()).collect();
        put(sheet, Kind::Paragraph, &head.join(" · "), MUTE, small(MEASURE));
        for line in note.text.lines() {
            put(sheet, Kind::Paragraph, line, INK, Setting { size: 9.5, leading: 15.5, ..small(MEASURE) });
        }
        sheet.skip(6.0);
    }
}

/// Lines of the pages that are not the article, and by whom that was decided.
pub(super) fn set_aside(sheet: &mut Sheet, dossier: &Dossier<'_>) {
    let lang = dossier.options.lang;
    let articles = &dossier.collation.articles;
    if articles.iter().all(|article| article.set_aside.is_empty()) {
        return;
    }
    heading(sheet, 0, Strings::of(lang).set_aside);
    for (number, article) in articles.iter().enumerate().filter(|(_, a)| !a.set_aside.is_empty()) {
        subheading(sheet, &name(number, article, lang));
        sheet.structure.open(Kind::Table);
        for line in &article.set_aside {
            let reason = aside::reason(line.reason, lang);
            let text = crop(&line.text, CROP);
            labelled(sheet, reason, &text, SOFT);
        }
        sheet.structure.close();
        sheet.skip(6.0);
    }
}

/// The last page: all that another person needs to repeat the comparison.
pub(super) fn evidence(sheet: &mut Sheet, record: &Record, dossier: &Dossier<'_>) {
    let lang = dossier.options.lang;
    let words = ReportStrings::of(lang);
    // Of what stands here nothing is text of the articles.
    let missing = sheet.faces.missing;
    // On one page, as far as one holds it.
    if sheet.room() < LINE_OF_EVIDENCE * (6 + 12 * record.sources.len()) as f32 {
        sheet.begin_part();
    }
    heading(sheet, 0, words.evidence);
    let say = |sheet: &mut Sheet, entries: Vec<evidence::Entry>| {
        sheet.structure.open(Kind::Table);
        entries.iter().for_each(|(label, value)| labelled(sheet, label, value, INK));
        sheet.structure.close();
    };
    say(sheet, evidence::of_comparison(record, lang));
    for (number, source) in record.sources.iter().enumerate() {
        sheet.skip(6.0);
        let entries = evidence::of_source(source, lang);
        // The lines at the end do not stand alone.
        let below = if number + 1 == record.sources.len() { 4 } else { 1 };
        sheet.need(LINE_OF_EVIDENCE * (entries.len() + below) as f32);
        if let Some(article) = dossier.collation.articles.get(number) {
            subheading(sheet, &name(number, article, lang));
        }
        say(sheet, entries);
    }
    sheet.skip(8.0);
    put(sheet, Kind::Paragraph, words.how_to_repeat, SOFT, small(MEASURE));
    if missing > 0 {
        put(sheet, Kind::Paragraph, &i18n::missing_glyphs(missing, lang), SOFT, small(MEASURE));
    }
}
