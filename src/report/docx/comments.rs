//! Comments: the evidence, what changed place, facts that disagree, and the reader's notes.

use std::collections::BTreeMap;

use crate::article::Article;
use crate::compare::display::{self, Side};
use crate::compare::findings::own_numbers;
use crate::compare::{Comparison, FactStatus, Row, SpanOp};
use crate::i18n::{self, Lang, Strings, letter};
use crate::report::{Dossier, ReportNote, paragraph_number};
use crate::text::{crop, told_apart};

use super::document::Ids;
use super::document::dated;
use super::parts::{HEAD, WORD};
use super::redline::{Paragraph, State};
use super::xml::escape;

/// Edits that a comment on a moved paragraph tells one by one.
const TOLD: usize = 12;
/// Characters of each of them.
const CROP: usize = 60;

struct Comment {
    id: usize,
    author: String,
    when: Option<String>,
    lines: Vec<String>,
}

/// All comments of a document, made as the document comes to the places they are on.
pub(super) struct Comments<'a> {
    pub(super) ids: Ids,
    comparison: &'a Comparison,
    articles: [&'a Article; 2],
    lang: Lang,
    /// On the document as a whole.
    evidence: Vec<Vec<String>>,
    notes: Vec<&'a ReportNote>,
    /// Facts that disagree, by the row they are told at.
    conflicts: BTreeMap<usize, Vec<usize>>,
    /// Changes of attribution and certainty, by their row.
    said: BTreeMap<usize, Vec<usize>>,
    /// The other end of a sentence that went to another row, by where it stands on the left and on the right.
    transfers: [BTreeMap<(usize, usize), (usize, usize)>; 2],
    made: Vec<Comment>,
}

impl<'a> Comments<'a> {
    /// For a comparison of a dossier, with the evidence in comments of so many lines each.
    pub(super) fn of(
        dossier: &Dossier<'a>,
        at: usize,
        comparison: &'a Comparison,
        articles: [&'a Article; 2],
        evidence: Vec<Vec<String>>,
    ) -> Self {
        let options = dossier.options;
        let mut conflicts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (number, fact) in comparison.facts.iter().enumerate() {
            if options.facts && fact.status == FactStatus::Conflict {
                conflicts.entry(fact.row).or_default().push(number);
            }
        }
        let mut said: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (number, change) in comparison.attributions.iter().enumerate().filter(|_| options.facts) {
            said.entry(change.row).or_default().push(number);
        }
        let mut transfers = [BTreeMap::new(), BTreeMap::new()];
        for transfer in &comparison.transfers {
            let [left, right] = [transfer.left, transfer.right].map(|place| (place.row, place.span));
            transfers[0].insert(left, right);
            transfers[1].insert(right, left);
        }
        let notes = dossier.notes.iter().filter(|note| options.notes && note.comparison == at).collect();
        Self {
            ids: Ids::default(),
            comparison,
            articles,
            lang: options.lang,
            evidence,
            notes,
            conflicts,
            said,
            transfers,
            made: Vec::new(),
        }
    }

    /// The numbers of the comments on a paragraph as a whole.
    pub(super) fn of_paragraph(&mut self, number: usize, paragraph: &Paragraph) -> Vec<usize> {
        let mut on_it = Vec::new();
        if number == 0 {
            for lines in std::mem::take(&mut self.evidence) {
                on_it.push(self.make(program(), None, lines));
            }
            for note in self.taken_notes(|note| note.row.is_none()) {
                on_it.push(self.note(note));
            }
        }
        let Some((row, side)) = paragraph.begins else { return on_it };
        for note in self.taken_notes(|note| note.row == Some(row)) {
            on_it.push(self.note(note));
        }
        for fact in self.conflicts.remove(&row).unwrap_or_default() {
            if let Some(lines) = self.conflict(fact) {
                on_it.push(self.make(program(), None, lines));
            }
        }
        for number in self.said.remove(&row).unwrap_or_default() {
            if let Some(lines) = self.attribution(number) {
                on_it.push(self.make(program(), None, lines));
            }
        }
        if let (Some(side), Some(there)) = (side, self.comparison.rows.get(row).filter(|row| row.moved)) {
            let lines = self.moved(there, side);
            on_it.push(self.make(program(), None, lines));
        }
        on_it
    }

    /// The number of the comment on text that changed place, by its row and span.
    pub(super) fn of_moved(&mut self, (row, span): (usize, usize), state: State) -> Option<usize> {
        let side = match state {
            State::Gone => Side::Left,
            State::New => Side::Right,
            State::Both => return None,
        };
        let line = match self.transfers[side.index()].get(&(row, span)) {
            Some((other, _)) => self.place(side, self.comparison.rows.get(*other)?),
            // Inside of a paragraph it is told where it came to.
            None if side == Side::Right => i18n::moved_within(self.lang).to_owned(),
            None => return None,
        };
        Some(self.make(program(), None, vec![line]))
    }

    fn taken_notes(&mut self, takes: impl Fn(&ReportNote) -> bool) -> Vec<&'a ReportNote> {
        let (taken, left) = std::mem::take(&mut self.notes).into_iter().partition(|note| takes(note));
        self.notes = left;
        taken
    }

    fn note(&mut self, note: &ReportNote) -> usize {
        let mut lines: Vec<String> = note.text.lines().map(str::to_owned).collect();
        if note.row.is_none() && !note.quote.is_empty() {
            lines.insert(0, i18n::quoted(&note.quote, self.lang));
        }
        let when = Some(note.when.clone()).filter(|when| !when.is_empty());
        self.make(Strings::of(self.lang).note.to_owned(), when, lines)
    }

    /// Where a row stands on the other side of the one it is shown on.
    fn place(&self, side: Side, row: &Row) -> String {
        let there = side.other();
        let letter = letter([self.comparison.left, self.comparison.right][there.index()]);
        let number = there
            .blocks(row)
            .first()
            .map_or(0, |&block| paragraph_number(self.articles[there.index()], block));
        match there {
            Side::Right => i18n::moved_to(&letter, number, self.lang),
            Side::Left => i18n::moved_from(&letter, number, self.lang),
        }
    }

    fn moved(&self, row: &Row, side: Side) -> Vec<String> {
        let mut lines = vec![self.place(side, row)];
        // Deleted here and inserted there, its edits are seen nowhere else.
        let changes: Vec<_> = row.spans.iter().filter(|span| span.is_change()).collect();
        if side == Side::Right && !changes.is_empty() {
            let texts = Side::BOTH.map(|side| display::text(self.articles[side.index()], row, side));
            lines.push(i18n::edited_on_the_way(changes.len(), self.lang));
            for span in changes.iter().take(TOLD) {
                let parts = span.stretches(&row.spans);
                let parts = own_numbers(self.articles, row, parts).unwrap_or(parts);
                let [left, right] =
                    [0, 1].map(|at| crop(display::slice(&texts[at], parts[at][0]..parts[at][1]), CROP));
                lines.push(match span.op {
                    SpanOp::Moved => format!("⇄ {left}"),
                    _ => i18n::change(&left, &right),
                });
            }
            if changes.len() > TOLD {
                lines.push("……".to_owned());
            }
        }
        lines
    }

    fn conflict(&self, number: usize) -> Option<Vec<String>> {
        let fact = self.comparison.facts.get(number)?;
        let letters = [self.comparison.left, self.comparison.right].map(letter);
        let sides = i18n::fact_told(fact, self.articles[0], self.articles[1], self.lang);
        let told: Vec<(&String, &str)> =
            letters.iter().zip(&sides).filter_map(|(l, f)| Some((l, f.as_deref()?))).collect();
        let readings: Vec<&str> = told.iter().map(|(_, text)| *text).collect();
        let readings = told_apart(&readings, |text| crop(text, CROP));
        let texts: Vec<String> =
            told.iter().zip(readings).map(|((letter, _), text)| format!("{letter} {text}")).collect();
        let status = i18n::fact_status(fact.status, [&letters[0], &letters[1]], self.lang);
        let kind = i18n::fact_word(fact, self.articles[0], self.articles[1], self.lang);
        Some(vec![format!("{status} · {kind}"), texts.join(" / ")])
    }

    fn attribution(&self, number: usize) -> Option<Vec<String>> {
        let said = self.comparison.attributions.get(number)?;
        let letters = [self.comparison.left, self.comparison.right].map(letter);
        let readings = i18n::attribution_readings(said, self.articles, &self.comparison.rows, self.lang);
        let told = letters.iter().zip(&readings).filter(|(_, text)| !text.is_empty());
        let texts: Vec<String> =
            told.map(|(letter, text)| format!("{letter} {}", crop(text, CROP))).collect();
        let what = i18n::attribution(said, self.lang);
        let heading = i18n::attributions(std::slice::from_ref(said), self.lang);
        Some(vec![format!("{heading} · {what}"), texts.join(" / ")])
    }

    fn make(&mut self, author: String, when: Option<String>, lines: Vec<String>) -> usize {
        let id = self.ids.next();
        self.made.push(Comment { id, author, when, lines });
        id
    }

    /// The part that holds them; `when` is said of those that know no time.
    pub(super) fn part(&self, when: Option<&str>) -> String {
        let mut out = format!("{HEAD}<w:comments {WORD}>");
        for comment in &self.made {
            let initials: String = comment.author.chars().take(1).collect();
            out.push_str(&format!(
                "<w:comment w:id=\"{}\" w:author=\"{}\"{} w:initials=\"{}\">",
                comment.id,
                escape(&comment.author),
                dated(comment.when.as_deref().or(when)),
                escape(&initials)
            ));
            for (at, line) in comment.lines.iter().enumerate() {
                let sign = if at == 0 {
                    "<w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr><w:annotationRef/></w:r>"
                } else {
                    ""
                };
                out.push_str(&format!(
                    "<w:p><w:pPr><w:pStyle w:val=\"CommentText\"/></w:pPr>{sign}<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
                    escape(line)
                ));
            }
            if comment.lines.is_empty() {
                out.push_str("<w:p/>");
            }
            out.push_str("</w:comment>");
        }
        out.push_str("</w:comments>");
        out
    }
}

fn program() -> String {
    "Variorum".to_owned()
}
