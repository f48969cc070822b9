//! Several sources at a glance, on the first pages.

use crate::i18n::{self, OverviewStrings, Phrases, ReportStrings, Strings, letter};
use crate::report::script::Hint;
use crate::report::together::{Branch, Disagreement, Paragraph, Together};
use crate::report::wrap::cropped;

use super::color::{INK, MUTE, SOFT};
use super::front::put;
use super::lists::{entry, heading};
use super::looks::small;
use super::setting::{Setting, Text, set};
use super::sheet::{MEASURE, Sheet};
use super::structure::Kind;

/// Of the places of paragraphs, of their beginnings at the least, and of a source.
const PLACE: f32 = 48.0;
const BEGINNING: f32 = 110.0;
const SOURCE: f32 = 53.0;
const GAP: f32 = 6.0;
/// Sources beside each other; the others follow below.
const MOST: usize = ((MEASURE - PLACE - BEGINNING) / SOURCE) as usize;
/// Of a column of text in small print, at the least.
const NARROW: f32 = 3.6;
/// Columns of text of a paragraph in a list.
const QUOTED: usize = 240;
const STEP: f32 = 14.0;
/// Of the head of a matrix and its first rows, and of its last ones.
const HEAD_AND_ROWS: f32 = 90.0;
const LAST_ROWS: f32 = 60.0;

pub(super) fn draw(sheet: &mut Sheet, together: &Together<'_>, title: &str, facts: bool) {
    let (s, words) = (Strings::of(together.lang), OverviewStrings::of(together.lang));
    put(sheet, Kind::Paragraph, &format!("{} · {}", s.title, s.overview), MUTE, small(MEASURE));
    sheet.skip(4.0);
    sheet.mark(0, s.overview);
    let bold = super::faces::Weight::Bold;
    let large = Setting { size: 18.0, leading: 26.0, weight: bold, ..small(MEASURE) };
    put(sheet, Kind::Heading(1), title, INK, large);
    heading(sheet, 1, ReportStrings::of(together.lang).sources);
    for number in 0..together.collation.articles.len() {
        let said = [vec![together.name(number).to_owned()], together.about(number)].concat().join(" · ");
        item(sheet, 0.0, &format!("{}  {said}", letter(number)));
    }
    for hint in Hint::of_many(together.collation, together.lang) {
        put(sheet, Kind::Paragraph, &hint.sentence, SOFT, small(MEASURE));
    }
    descent(sheet, together);
    if facts {
        disagreements(sheet, together);
    }
    heading(sheet, 1, ReportStrings::of(together.lang).paragraphs);
    // Over the tables: below them it might stand on a page of its own.
    put(sheet, Kind::Paragraph, &i18n::legend_line(&together.legend(), together.lang), MUTE, small(MEASURE));
    sheet.skip(4.0);
    // As few tables as there is room for, and none with a single source that the others had to leave over.
    let count = together.overview.matrix.columns.len();
    let most = count.div_ceil(count.div_ceil(MOST).max(1));
    let mut from = 0;
    while from < count {
        let to = (from + most).min(count);
        matrix(sheet, together, from..to);
        sheet.skip(6.0);
        from = to;
    }
    paragraphs(sheet, words.alone, &together.alone());
    paragraphs(sheet, words.lacking, &together.lacking());
    let steps = together.revisions();
    if !steps.is_empty() {
        heading(sheet, 1, words.revisions);
        steps.iter().for_each(|step| item(sheet, 0.0, step));
    }
}

fn item(sheet: &mut Sheet, inset: f32, text: &str) {
    put(sheet, Kind::Paragraph, text, INK, Setting { size: 8.5, leading: 14.0, inset, ..small(MEASURE) });
}

fn descent(sheet: &mut Sheet, together: &Together<'_>) {
    let branches = together.descent();
    if branches.is_empty() {
        return;
    }
    heading(sheet, 1, OverviewStrings::of(together.lang).descent);
    let colon = Phrases(together.lang).colon();
    for Branch { depth, source, why } in branches {
        let below = if depth > 0 { "└ " } else { "" };
        let text = format!("{below}{} {}{colon}{why}", letter(source), together.named(source));
        // However long the chain, there is room for words.
        item(sheet, STEP * depth.min(12) as f32, &text);
    }
}

fn disagreements(sheet: &mut Sheet, together: &Together<'_>) {
    let (words, changed) = (OverviewStrings::of(together.lang), together.changes_over_time());
    match together.disagreements() {
        none if none.is_empty() => {
            put(sheet, Kind::Paragraph, Strings::of(together.lang).facts_agree, SOFT, small(MEASURE));
        }
        differing => table(sheet, together, words.facts, &differing),
    }
    table(sheet, together, words.changed, &changed);
    table(sheet, together, Strings::of(together.lang).attributions, &together.attributed());
}

fn table(sheet: &mut Sheet, together: &Together<'_>, title: &str, differing: &[Disagreement]) {
    if differing.is_empty() {
        return;
    }
    heading(sheet, 1, title);
    sheet.structure.open(Kind::Table);
    for fact in differing {
        let said = fact.told(together.lang, |texts| texts.iter().map(|text| (*text).to_owned()).collect());
        let cells = [(0.0, 134.0, fact.label.as_str(), SOFT), (140.0, MEASURE - 140.0, said.as_str(), INK)];
        entry(sheet, Kind::Cell, &cells, None);
    }
    sheet.structure.close();
}

/// Paragraphs of the base text by some of the sources.
fn matrix(sheet: &mut Sheet, together: &Together<'_>, range: std::ops::Range<usize>) {
    let matrix = &together.overview.matrix;
    let columns = matrix.columns.get(range).unwrap_or_default();
    let base = together.collation.base;
    let words = OverviewStrings::of(together.lang);
    let text = MEASURE - PLACE - SOURCE * columns.len() as f32;
    let row = |sheet: &mut Sheet, kind: Kind, [place, beginning]: [&str; 2], cells: Vec<String>, ink| {
        let mut all = vec![(0.0, PLACE - GAP, place, MUTE), (PLACE, text - GAP, beginning, ink)];
        let places = (0..).map(|at| PLACE + text + SOURCE * at as f32);
        all.extend(places.zip(&cells).map(|(x, cell)| (x, SOURCE - GAP, cell.as_str(), ink)));
        entry(sheet, kind, &all, None);
    };
    let named = |source: usize| format!("{} {}", letter(source), together.named(source));
    sheet.need(HEAD_AND_ROWS);
    sheet.structure.open(Kind::Table);
    let head = format!("{} · {}", named(base), words.base);
    row(sheet, Kind::Head, ["", &head], columns.iter().map(|c| named(c.source)).collect(), MUTE);
    for block in 0..matrix.blocks {
        if block + 2 == matrix.blocks {
            // The last of them go on together.
            sheet.need(LAST_ROWS);
        }
        let cells = columns.iter().map(|column| column.cells.get(block));
        let cells = cells.map(|cell| cell.map_or(String::new(), |cell| together.cell(cell))).collect();
        let beginning = beginning(sheet, together.text(base, block), text - GAP);
        row(sheet, Kind::Cell, [&together.place(base, block), &beginning], cells, INK);
    }
    let added = columns.iter().map(|column| together.phrases().paragraphs(column.added.len())).collect();
    row(sheet, Kind::Cell, ["", words.lacking], added, SOFT);
    sheet.structure.close();
}

/// As much of a text as one line holds.
fn beginning(sheet: &mut Sheet, text: &str, width: f32) -> String {
    // What is only measured is not missing on the page.
    let missing = sheet.faces.missing;
    let mut columns = (width / NARROW) as usize;
    let mut short = cropped(text, columns);
    while columns > 1 && set(&mut sheet.faces, &Text::plain(&short, INK), small(width)).len() > 1 {
        columns -= 1;
        short = cropped(text, columns);
    }
    sheet.faces.missing = missing;
    short
}

fn paragraphs(sheet: &mut Sheet, title: &str, paragraphs: &[Paragraph<'_>]) {
    if paragraphs.is_empty() {
        return;
    }
    heading(sheet, 1, title);
    sheet.structure.open(Kind::Table);
    for Paragraph { who, place, text } in paragraphs {
        let text = cropped(text, QUOTED);
        let cells = [
            (0.0, 50.0, who.as_str(), SOFT),
            (54.0, PLACE, place.as_str(), MUTE),
            (106.0, MEASURE - 106.0, text.as_str(), INK),
        ];
        entry(sheet, Kind::Cell, &cells, None);
    }
    sheet.structure.close();
}
