//! Lists for spreadsheet programs: changes, facts, or what became of each paragraph in each source. One value a cell, the
//! same columns in each line, the evidence in columns of its own.
//!
//! RFC 4180, in UTF-8 with a byte order mark, without which such programs take Chinese for something else. A cell that
//! they would take for a formula gets an apostrophe before it, which they show as part of the text.

mod matrix;
mod place;

use std::borrow::Cow;
use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};
use serde::{Deserialize, Serialize};

use crate::article::{Article, Fact, FactValue};
use crate::compare::FactStatus;
use crate::compare::display::Side;
use crate::compare::findings::{Numbering, Readings};
use crate::i18n::{self, Lang, ReportStrings, Strings};
use crate::text::BYTE_ORDER_MARK;

use super::Dossier;
use super::article::name_apart;
use super::attributions::Said;
use super::pair::{Pair, pairs};
use super::record::file_name;
use place::{Place, Places};

/// Which of the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Table {
    /// Every change with both readings.
    #[default]
    Changes,
    /// Every difference of facts.
    Facts,
    /// Of these what disagrees.
    Conflicts,
    /// What became of each paragraph of the base text in each other source, with columns for each of these.
    Matrix,
    /// The same with a line for each paragraph and source.
    Cells,
}

pub(super) fn write(table: Table, dossier: &Dossier<'_>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(BYTE_ORDER_MARK)?;
    let writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
    let (articles, lang) = (&dossier.collation.articles, dossier.options.lang);
    let names = (0..articles.len()).map(|number| name_apart(articles, number, lang)).collect();
    let mut sheet = Sheet { writer, lang, names, program: program(dossier) };
    match table {
        Table::Changes => sheet.changes(dossier)?,
        Table::Facts => sheet.facts(dossier, |_| true)?,
        Table::Conflicts => sheet.facts(dossier, |status| status == FactStatus::Conflict)?,
        Table::Matrix => sheet.matrix(dossier)?,
        Table::Cells => sheet.cells(dossier)?,
    }
    sheet.writer.flush()
}

struct Sheet<'o> {
    writer: csv::Writer<&'o mut dyn Write>,
    lang: Lang,
    /// What each source is called. No two are called alike: beside a name in a cell stands no letter.
    names: Vec<String>,
    program: String,
}

/// What stands in a cell.
#[derive(Debug, Clone)]
enum Value<'a> {
    /// Of an article, or a word of the program's.
    Text(&'a str),
    /// A word of the program's that was made for it.
    Own(String),
    /// No formula, even where it is below zero.
    Number(i64),
    /// The same of a fact, whatever its digits.
    Figure(String),
}

impl Sheet<'_> {
    fn values(&mut self, cells: &[Value<'_>]) -> io::Result<()> {
        let cells = cells.iter().map(|cell| match cell {
            Value::Text(text) => guarded(text),
            Value::Own(text) => guarded(text),
            Value::Number(number) => number.to_string().into(),
            Value::Figure(figure) => figure.into(),
        });
        Ok(self.writer.write_record(cells.map(Cow::into_owned))?)
    }

    /// The columns at the left of changes and facts, and those of evidence at their right.
    fn heading(&mut self, columns: &[&str]) -> io::Result<()> {
        let words = ReportStrings::of(self.lang);
        let mut all = vec![words.comparison, words.number, words.row];
        all.extend([words.left_name, words.left_outlet, words.right_name, words.right_outlet]);
        all.extend(columns);
        all.extend([
            words.left_file,
            words.left_sha256,
            words.right_file,
            words.right_sha256,
            words.made_with,
        ]);
        self.values(&all.into_iter().map(Value::Text).collect::<Vec<_>>())
    }

    fn entry(&mut self, pair: &Pair<'_>, number: usize, line: usize, cells: &[Value<'_>]) -> io::Result<()> {
        let counted = [number, line].map(|at| Value::Number(at as i64 + 1));
        let mut all = vec![Value::Own(pair.name())];
        all.extend(counted);
        let numbers = [pair.comparison.left, pair.comparison.right];
        for (number, article) in numbers.into_iter().zip(pair.articles) {
            let name = self.names.get(number).cloned().unwrap_or_default();
            all.extend(called(name, article));
        }
        all.extend(cells.iter().cloned());
        let evidence = pair.articles.into_iter().flat_map(|a| [file_name(&a.path), a.sha256.as_str()]);
        all.extend(evidence.map(Value::Text));
        all.push(Value::Own(self.program.clone()));
        self.values(&all)
    }

    fn changes(&mut self, dossier: &Dossier<'_>) -> io::Result<()> {
        let (s, words) = (Strings::of(self.lang), ReportStrings::of(self.lang));
        let columns = [words.kind, words.extent, s.filter_fact, words.left_text, words.right_text];
        self.heading(&[&columns[..], &where_columns(words)].concat())?;
        for pair in pairs(dossier) {
            let mut places = Places::of(&pair);
            let mut readings = Readings::new(pair.left(), pair.right(), pair.comparison);
            for (number, change) in pair.findings.changes.iter().enumerate() {
                let [left, right] = readings.of(change);
                let kind = i18n::change_kind(change.kind, self.lang);
                let fact = if change.fact { words.yes } else { "" };
                let extent = match (change.span, change.number) {
                    (None, _) => words.whole_paragraph,
                    (Some(_), Some(Numbering::Own)) => words.its_number,
                    (Some(_), Some(Numbering::Followed)) => words.follows,
                    (Some(_), None) => words.some_words,
                };
                let mut cells = [kind, extent, fact, &left, &right].map(Value::Text).to_vec();
                cells.extend(placed(places.of_change(change)));
                self.entry(&pair, number, change.line, &cells)?;
            }
        }
        Ok(())
    }

    /// The facts of some kinds, counted as among all.
    fn facts(&mut self, dossier: &Dossier<'_>, wanted: fn(FactStatus) -> bool) -> io::Result<()> {
        let words = ReportStrings::of(self.lang);
        let sides = [words.left_text, words.left_value, words.left_unit, words.right_text, words.right_value];
        let columns =
            [&[words.status, words.kind][..], &sides, &[words.right_unit], &where_columns(words)].concat();
        self.heading(&columns)?;
        for pair in pairs(dossier) {
            let mut places = Places::of(&pair);
            for (number, &at) in pair.findings.facts.iter().enumerate() {
                let Some(difference) = pair.comparison.facts.get(at as usize) else { continue };
                if !wanted(difference.status) {
                    continue;
                }
                let status = i18n::fact_status(difference.status, pair.letters(), self.lang);
                let kind = i18n::fact_kind(difference.kind, self.lang);
                let facts = difference.facts(&pair.left().facts, &pair.right().facts);
                let [left, right] = i18n::fact_told(difference, pair.left(), pair.right(), self.lang);
                let told = [facts[0].zip(left.as_deref()), facts[1].zip(right.as_deref())]
                    .map(|f| f.map(|(fact, text)| Told::of(fact, text)));
                let mut cells = vec![Value::Text(&status), Value::Text(kind)];
                for told in told {
                    match told {
                        Some(Told { text, value, unit }) => {
                            cells.extend([Value::Text(text), value, Value::Text(unit)]);
                        }
                        None => cells.extend([const { Value::Text("") }; 3]),
                    }
                }
                let of = [(Side::Left, difference.left), (Side::Right, difference.right)];
                cells.extend(placed(of.map(|(side, fact)| places.of_fact(side, fact))));
                // Where the first of them stands that there are.
                let side = if difference.left.is_some() { Side::Left } else { Side::Right };
                self.entry(&pair, number, pair.line_of(difference.row, side), &cells)?;
            }
            for (number, attribution) in pair.comparison.attributions.iter().enumerate() {
                let heading = i18n::attributions(std::slice::from_ref(attribution), self.lang);
                let said = Said::of(attribution, &pair, usize::MAX, self.lang);
                let [left, right] = &said.readings;
                // Words have no value and no unit.
                let cells = [heading, &said.what, left, "", "", right, "", ""];
                let mut cells = cells.map(Value::Text).to_vec();
                cells.extend(placed(places.of_attribution(attribution)));
                self.entry(&pair, pair.findings.facts.len() + number, said.line, &cells)?;
            }
        }
        Ok(())
    }
}

/// What a source is called, and the outlet that it names itself, if any: a reader's own name says no outlet.
fn called(name: String, article: &Article) -> [Value<'_>; 2] {
    [Value::Own(name), Value::Text(article.outlet.as_deref().unwrap_or_default())]
}

/// The columns that say where a change or a fact stands.
fn where_columns(words: &ReportStrings) -> [&'static str; 4] {
    [words.left_part, words.right_part, words.left_sentence, words.right_sentence]
}

/// Their cells: the parts of both sides, then the sentences.
fn placed([left, right]: [Place; 2]) -> [Value<'static>; 4] {
    let ([left_part, left], [right_part, right]) = (left, right);
    [left_part, right_part, left, right].map(Value::Own)
}

/// A fact as cells.
struct Told<'a> {
    text: &'a str,
    value: Value<'a>,
    unit: &'a str,
}

impl<'a> Told<'a> {
    fn of(fact: &'a Fact, text: &'a str) -> Self {
        let value = match &fact.value {
            Some(FactValue::Number(number)) => Value::Figure(number.to_string()),
            Some(FactValue::Text(text)) => Value::Text(without_daypart(text)),
            None => Value::Text(""),
        };
        Self { text, value, unit: fact.unit.unwrap_or_default() }
    }
}

fn program(dossier: &Dossier<'_>) -> String {
    format!("Variorum {}", dossier.version)
}

/// A date without its part of the day, which is a code of the program's own: 2024-07-17 of 2024-07-17TNI.
fn without_daypart(value: &str) -> &str {
    match value.split_once('T') {
        Some((date, part)) if part.len() == 2 && part.bytes().all(|b| b.is_ascii_uppercase()) => date,
        _ => value,
    }
}

/// Text that no spreadsheet program takes for a formula. Some take the full-width signs for one too.
pub(in crate::report) fn guarded(text: &str) -> Cow<'_, str> {
    let formula = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    if text.starts_with(formula) { format!("'{text}").into() } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::{guarded, without_daypart};

    #[test]
    fn parts_of_the_day_are_no_values() {
        assert_eq!(without_daypart("2024-07-17TNI"), "2024-07-17");
        assert_eq!(without_daypart("TMO"), "");
        for value in ["2024-07-17T06:30", "PT6H", "PT90M", "2024-07-17", "2:1"] {
            assert_eq!(without_daypart(value), value);
        }
    }

    #[test]
    fn formulas_become_text() {
        assert_eq!(guarded("=1+1"), "'=1+1");
        assert_eq!(guarded("＠甲"), "'＠甲");
        assert_eq!(guarded("-5%"), "'-5%");
        assert_eq!(guarded("三百六十三"), "三百六十三");
        assert_eq!(guarded(""), "");
    }
}
