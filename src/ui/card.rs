//! What is to be said of one change or fact: both readings, the kind of change, the facts in it. A card under the
//! pointer, a card in the side panel, and a sentence for those who hear the window.

use std::sync::Arc;

use eframe::egui::{CornerRadius, Label, RichText, Sense, Ui, vec2};

use crate::article::{Article, Fact, FactKind, FactValue};
use crate::compare::display::{Side, slice, text};
use crate::compare::findings::{Change, Findings, Numbering, Readings};
use crate::compare::{Collation, Comparison, FactDifference, FactStatus, Row, RowKind, SpanOp};
use crate::i18n::{self, Lang, Phrases, ReportStrings, Strings};
use crate::text::{Policy, Why};

use super::theme::{Hue, Palette, radius, size};
use super::widgets::{mute, soft, strong};
use crate::text::{crop, told_apart};

/// Longest reading shown whole, in characters.
const LONGEST: usize = 240;
/// What the two sides are called.
pub(super) const LETTERS: [&str; 2] = ["A", "B"];

/// What cards are made from.
#[derive(Clone, Copy)]
pub(super) struct About<'a> {
    pub articles: [&'a Article; 2],
    pub comparison: &'a Comparison,
    pub findings: &'a Findings,
    /// What does not count.
    pub policy: Policy,
    pub lang: Lang,
}

/// One card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Card {
    /// The kind of change.
    kind: String,
    /// Left and right; empty where nothing stands.
    readings: [String; 2],
    /// One a fact.
    facts: Vec<String>,
    /// Whether a fact disagrees.
    conflict: bool,
    moved: bool,
}

impl<'a> About<'a> {
    pub(super) fn of(
        collation: &'a Collation,
        comparison: &'a Comparison,
        findings: &'a Findings,
        lang: Lang,
    ) -> Option<Self> {
        let article = |at: usize| collation.articles.get(at).map(Arc::as_ref);
        let articles = [article(comparison.left)?, article(comparison.right)?];
        Some(Self { articles, comparison, findings, policy: collation.ignore, lang })
    }

    /// Of a stretch of a row; `None` for one that is the same on both sides.
    pub(super) fn span(&self, row: usize, span: usize) -> Option<Card> {
        let shape = self.comparison.rows.get(row)?;
        let edit = shape.spans.get(span).filter(|span| span.op != SpanOp::Same)?;
        let stretches = edit.stretches(&shape.spans);
        let numbered = self.numbered(row, span);
        let numbering = numbered.and_then(|change| change.number);
        let readings = match numbered {
            Some(change) => {
                let [left, right] = self.articles;
                Readings::new(left, right, self.comparison).of(change).map(|text| crop(&text, LONGEST))
            }
            None => Side::BOTH.map(|side| self.reading(shape, side, stretches[side.index()])),
        };
        let kind = match edit.op {
            SpanOp::Folded => {
                let policy = Why::new(self.policy).equal(&readings[0], &readings[1]);
                let names: Vec<_> = policy.iter().map(|what| Phrases(self.lang).ignore(what)).collect();
                let s = Strings::of(self.lang);
                format!("{}{}", s.not_counted_by, names.join(Phrases(self.lang).list_comma()))
            }
            SpanOp::Moved => i18n::moved(self.lang).to_owned(),
            SpanOp::Deleted => self.kind(RowKind::Omitted),
            SpanOp::Inserted => self.kind(RowKind::Added),
            SpanOp::Replaced | SpanOp::Same => match numbering {
                Some(_) => Strings::of(self.lang).filter_numbers.to_owned(),
                None => self.kind(RowKind::Edited),
            },
        };
        let facts = self.findings.places.touched(row, stretches);
        let mut card = self.card(kind, readings, facts, edit.op == SpanOp::Moved);
        if card.facts.is_empty() && numbering == Some(Numbering::Followed) {
            card.facts.push(ReportStrings::of(self.lang).follows.to_owned());
        }
        Some(card)
    }

    /// The change that a span of a row is, where only a number changed.
    fn numbered(&self, row: usize, span: usize) -> Option<&'a Change> {
        let change = self.findings.change_of(self.findings.line_of(row)?, row, Some(span))?;
        self.findings
            .changes
            .get(change)
            .filter(|change| change.span == Some(span) && change.number.is_some())
    }

    /// Of a change: of a stretch of a row, or of the row as a whole.
    pub(super) fn change(&self, row: usize, span: Option<usize>) -> Option<Card> {
        match span {
            Some(span) => self.span(row, span),
            None => self.row(row),
        }
    }

    /// Of a row as a whole.
    fn row(&self, row: usize) -> Option<Card> {
        let shape = self.comparison.rows.get(row)?;
        let readings = Side::BOTH.map(|side| crop(&text(self.articles[side.index()], shape, side), LONGEST));
        let kind = if shape.moved { i18n::moved(self.lang).to_owned() } else { self.kind(shape.kind) };
        let all = [[0, usize::MAX]; 2];
        let facts: Vec<usize> =
            if shape.moved { Vec::new() } else { self.findings.places.touched(row, all).collect() };
        Some(self.card(kind, readings, facts.into_iter(), shape.moved))
    }

    /// Of a difference of facts.
    pub(super) fn fact(&self, difference: usize) -> Option<Card> {
        let fact = self.comparison.facts.get(difference)?;
        let [left, right] = self.articles;
        let told = i18n::fact_told(fact, left, right, self.lang).map(Option::unwrap_or_default);
        let told = told_apart(&told.each_ref().map(AsRef::as_ref), |text| crop(text, LONGEST));
        let readings = [0, 1].map(|at| told.get(at).cloned().unwrap_or_default());
        let kind = i18n::fact_word(fact, left, right, self.lang).to_owned();
        Some(self.card(kind, readings, [difference].into_iter(), false))
    }

    fn card(
        &self,
        kind: String,
        readings: [String; 2],
        facts: impl Iterator<Item = usize>,
        moved: bool,
    ) -> Card {
        let facts: Vec<&FactDifference> = facts.filter_map(|at| self.comparison.facts.get(at)).collect();
        Card {
            conflict: facts.iter().any(|f| f.status == FactStatus::Conflict),
            facts: facts.into_iter().map(|fact| self.sentence(fact, &kind, &readings)).collect(),
            kind,
            readings,
            moved,
        }
    }

    fn kind(&self, kind: RowKind) -> String {
        i18n::row_kind(kind, self.lang).to_owned()
    }

    fn reading(&self, row: &Row, side: Side, range: [usize; 2]) -> String {
        let whole = text(self.articles[side.index()], row, side);
        crop(slice(&whole, range[0]..range[1]), LONGEST)
    }

    fn facts(&self, fact: &FactDifference) -> [Option<&'a Fact>; 2] {
        fact.facts(&self.articles[0].facts, &self.articles[1].facts)
    }

    /// “金额：3.63亿元（363,000,000 CNY）→ 3.36亿元（336,000,000 CNY），互相矛盾”. What the card's heading and its
    /// readings say is not said again.
    fn sentence(&self, fact: &FactDifference, heading: &str, readings: &[String; 2]) -> String {
        let told = fact.told(self.articles[0], self.articles[1]);
        let again =
            told.iter().zip(readings).all(|(told, reading)| crop(told.unwrap_or(""), LONGEST) == *reading);
        let both = self.facts(fact).into_iter().zip(told).filter_map(|(f, told)| Some((f?, told?)));
        let stated =
            both.map(|(f, told)| if again { more(f, told) } else { Some(stated(f, told, self.lang)) });
        let mut stated: Vec<String> = stated.flatten().collect();
        stated.dedup();
        let mut said = Vec::new();
        if !stated.is_empty() {
            said.push(stated.join(" → "));
        }
        // A heading elsewhere, here inside a sentence.
        said.push(inside(&i18n::fact_status(fact.status, LETTERS, self.lang)));
        let kind = i18n::fact_word(fact, self.articles[0], self.articles[1], self.lang);
        let begins =
            if kind == heading { String::new() } else { format!("{kind}{}", Phrases(self.lang).colon()) };
        begins + &said.join(Phrases(self.lang).comma())
    }
}

/// Words that begin a sentence or heading as they stand inside of one.
fn inside(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// A fact as written, with its value where that says more, and whose words they are.
fn stated(fact: &Fact, told: &str, lang: Lang) -> String {
    let written = crop(told, LONGEST / 4);
    if fact.kind == FactKind::Quote {
        return match &fact.speaker {
            Some(speaker) => format!("{written} — {speaker}"),
            None => written,
        };
    }
    match (more(fact, told), lang) {
        (None, _) => written,
        (Some(value), Lang::En) => format!("{written} ({value})"),
        (Some(value), lang) => format!("{written}{}", i18n::in_brackets(&value, lang)),
    }
}

/// What a fact says beyond the words it is written in: its value, or whose words they are.
fn more(fact: &Fact, told: &str) -> Option<String> {
    let value = match (&fact.value, fact.kind) {
        (_, FactKind::Quote) => return fact.speaker.as_ref().map(ToString::to_string),
        (_, FactKind::Name) | (None, _) => return None,
        (Some(FactValue::Number(number)), _) => grouped(&number.to_string()),
        // Stretches of time and what recurs have values that nobody reads.
        (Some(FactValue::Text(text)), _) if !is_plain(text) => return None,
        (Some(FactValue::Text(text)), _) => text.clone(),
    };
    let value = match fact.unit {
        Some(unit) => format!("{value} {unit}"),
        None => value,
    };
    (value != told).then_some(value)
}

/// Whether a value reads as a day, a time or a score: 2024-07-18, 14:20, 3:2.
fn is_plain(value: &str) -> bool {
    value.starts_with(|c: char| c.is_ascii_digit())
        && value.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | ':' | 'T'))
}

/// 363000000 as 363,000,000.
fn grouped(number: &str) -> String {
    let whole = number.split('.').next().unwrap_or(number);
    let digits = whole.trim_start_matches('-').len();
    if digits <= 4 || !whole.trim_start_matches('-').bytes().all(|b| b.is_ascii_digit()) {
        return number.to_owned();
    }
    let (sign, figures) = whole.split_at(whole.len() - digits);
    format!("{sign}{}{}", i18n::by_thousands(figures), &number[whole.len()..])
}

impl Card {
    /// Everything on it as one sentence.
    pub(super) fn sentence(&self) -> String {
        let [a, b] = self.shown();
        let mut parts = vec![self.kind.clone(), format!("A: {a}"), format!("B: {b}")];
        parts.extend(self.facts.iter().cloned());
        parts.join(" · ")
    }

    fn shown(&self) -> [&str; 2] {
        let [a, b] = &self.readings;
        [a, b].map(|text| if text.is_empty() { Phrases::NOTHING } else { text.as_str() })
    }

    /// Draws it.
    pub(super) fn show(&self, ui: &mut Ui, palette: &Palette) {
        ui.spacing_mut().item_spacing.y = size::CARD_GAP;
        ui.label(strong(&self.kind, size::SMALL).color(palette.ink_soft));
        let hues = if self.moved { [palette.moved; 2] } else { [palette.left, palette.right] };
        let badges = [palette.badge_a, palette.badge_b];
        for (side, text) in self.shown().into_iter().enumerate() {
            ui.horizontal_top(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(size::TEXT_ROW, size::TEXT_ROW), Sense::hover());
                ui.painter().rect_filled(rect.shrink(1.0), CornerRadius::same(radius::BADGE), badges[side]);
                let letter = strong(LETTERS[side], size::PILL).color(palette.on_badge);
                ui.place(rect, Label::new(letter).selectable(false));
                reading(ui, text, hues[side], palette);
            });
        }
        for fact in &self.facts {
            let color = if self.conflict { palette.fact.ink } else { palette.ink_soft };
            ui.add(Label::new(RichText::new(fact).size(size::SMALL).color(color)).wrap());
        }
    }
}

fn reading(ui: &mut Ui, text: &str, hue: Hue, palette: &Palette) {
    let rich = if text == Phrases::NOTHING {
        mute(text, palette)
    } else {
        soft(text, palette).color(palette.ink).background_color(hue.mark)
    };
    ui.add(Label::new(rich).wrap());
}

#[cfg(test)]
mod tests {
    use super::{grouped, is_plain};

    #[test]
    fn values_that_nobody_reads_are_not_shown() {
        assert!(["2024-07-18", "14:20", "2024-07-18T14:20", "3:2"].into_iter().all(is_plain));
        assert!(!["PT5H", "R/--12-31", "--06-30", "2024-07-01/2024-07-03"].into_iter().any(is_plain));
    }

    #[test]
    fn long_numbers_are_grouped() {
        for (plain, shown) in
            [("2024", "2024"), ("363000000", "363,000,000"), ("-12345.5", "-12,345.5"), ("1e+30", "1e+30")]
        {
            assert_eq!(grouped(plain), shown);
        }
    }
}
