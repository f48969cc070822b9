//! Several sources at a glance: who took it from whom, what they disagree on, what became of each paragraph in each.

use std::io;

use crate::compare::RowKind;
use crate::compare::display::Side;
use crate::compare::many::{Cell, CellState, Origin, Overview, Statement};
use crate::i18n::{self, OverviewPhrases, Phrases, letter};

use super::writer::Html;
use super::writer::Part::{Raw, Text, Value};
use super::{Page, Pair};
use crate::report::article::captured;
use crate::report::evidence;

/// Of a paragraph, in characters.
const CROPPED: usize = 48;

impl Page<'_, '_> {
    pub(super) fn overview(&self, h: &mut Html<'_>, overview: &Overview) -> io::Result<()> {
        self.section(h, "overview", self.s.overview)?;
        self.origins(h, overview)?;
        if self.dossier.options.facts {
            self.disagreements(h, overview)?;
        }
        self.matrix(h, overview)?;
        h.raw("</div></section>\n")
    }

    /// Each source: who, when, what it is to the base text, where it comes from and why that is thought.
    fn origins(&self, h: &mut Html<'_>, overview: &Overview) -> io::Result<()> {
        let phrases = OverviewPhrases(self.lang);
        h.put([Raw("<h3>"), Text(self.words.sources), Raw("</h3>\n<ul class=\"list\">\n")])?;
        for (at, article) in self.dossier.collation.articles.iter().enumerate() {
            h.raw("<li>")?;
            self.badge(h, at)?;
            h.put([Raw(" <strong>"), Text(self.name_of(article)), Raw("</strong>")])?;
            let mut said: Vec<String> =
                article.published.as_deref().map(evidence::time).into_iter().collect();
            said.extend(captured(article, self.lang));
            let column = overview.matrix.columns.iter().find(|column| column.source == at);
            said.extend(column.and_then(|c| c.standing.as_ref()).map(|standing| phrases.standing(standing)));
            if let Some(link) = overview.descent.iter().find(|link| link.article == at) {
                let from = match &link.origin {
                    Origin::From { article } => letter(*article),
                    _ => String::new(),
                };
                said.push(phrases.origin(&link.origin, letter));
                said.extend(link.reasons.iter().map(|reason| phrases.reason(reason, &from, letter)));
            }
            for words in &said {
                h.put([Raw(" · "), Text(words)])?;
            }
            h.raw("</li>\n")?;
        }
        h.raw("</ul>\n")
    }

    fn disagreements(&self, h: &mut Html<'_>, overview: &Overview) -> io::Result<()> {
        let disagree: Vec<&Statement> =
            overview.facts.iter().filter(|statement| statement.is_disagreement()).collect();
        if disagree.is_empty() {
            return h.put([Raw("<p class=\"why\">"), Text(self.s.facts_agree), Raw("</p>\n")]);
        }
        h.put([Raw("<h3>"), Text(self.s.facts_disagree), Raw("</h3>\n<ul class=\"list\">\n")])?;
        for statement in disagree {
            h.put([Raw("<li><span class=\"meta\">"), Text(i18n::fact_kind(statement.kind, self.lang))])?;
            if !statement.label.is_empty() {
                h.put([Raw(" · "), Text(&statement.label)])?;
            }
            h.raw("</span>")?;
            for variant in &statement.variants {
                h.put([Raw("<br><mark>"), Text(&variant.text), Raw("</mark>")])?;
                for said in &variant.said {
                    h.raw(" ")?;
                    self.badge(h, said.source)?;
                }
            }
            if !statement.silent.is_empty() {
                let names: Vec<String> = statement.silent.iter().map(|&source| letter(source)).collect();
                let silent = OverviewPhrases(self.lang).silent(&names.join(Phrases(self.lang).list_comma()));
                h.put([Raw("<br><span class=\"meta\">"), Text(&silent), Raw("</span>")])?;
            }
            h.raw("</li>\n")?;
        }
        h.raw("</ul>\n")
    }

    /// Paragraphs of the base text by sources, and below what only others have.
    fn matrix(&self, h: &mut Html<'_>, overview: &Overview) -> io::Result<()> {
        let collation = self.dossier.collation;
        h.put([
            Raw("<h3>"),
            Text(self.words.paragraphs),
            Raw("</h3>\n<div class=\"scroll\" tabindex=\"0\""),
        ])?;
        h.put([Raw(" role=\"region\" aria-label=\""), Value(self.s.overview), Raw("\">")])?;
        h.put([Raw("<table class=\"matrix\">\n<thead><tr><th scope=\"col\">"), Text(self.words.paragraph)])?;
        h.raw("</th><th scope=\"col\">")?;
        self.badge(h, collation.base)?;
        for column in &overview.matrix.columns {
            h.raw("</th><th scope=\"col\">")?;
            self.badge(h, column.source)?;
            if let Some(article) = collation.articles.get(column.source) {
                h.put([Raw(" "), Text(self.name_of(article))])?;
            }
        }
        h.raw("</th></tr></thead>\n<tbody>\n")?;
        let pair_of = |source: usize| self.pairs.iter().find(|pair| pair.comparison.right == source);
        for block in 0..overview.matrix.blocks {
            self.paragraph(h, collation.base, block)?;
            for column in &overview.matrix.columns {
                h.raw("<td>")?;
                if let Some((cell, pair)) = column.cells.get(block).zip(pair_of(column.source)) {
                    let phrases = OverviewPhrases(self.lang);
                    let words = [phrases.cell(cell), phrases.cell_in_full(cell)];
                    self.cell_link(h, pair, cell.row, Side::Left, look(cell), words)?;
                }
                h.raw("</td>")?;
            }
            h.raw("</tr>\n")?;
        }
        for column in &overview.matrix.columns {
            for &block in &column.added {
                self.paragraph(h, column.source, block)?;
                for other in &overview.matrix.columns {
                    h.raw("<td>")?;
                    if other.source == column.source
                        && let Some(pair) = pair_of(column.source)
                    {
                        let row = row_of_added(pair, block);
                        let words = i18n::row_kind(RowKind::Added, self.lang).to_owned();
                        self.cell_link(h, pair, row, Side::Right, "pill r", [words.clone(), words])?;
                    }
                    h.raw("</td>")?;
                }
                h.raw("</tr>\n")?;
            }
        }
        h.raw("</tbody>\n</table></div>\n")
    }

    /// The head of a row: which paragraph of which source.
    fn paragraph(&self, h: &mut Html<'_>, article: usize, block: usize) -> io::Result<()> {
        let text = self.dossier.collation.articles.get(article).and_then(|a| a.blocks.get(block));
        let text = text.map_or(String::new(), |block| crop(&block.text));
        h.put([Raw("<tr><td>"), Text(&letter(article)), Text(&(block + 1).to_string())])?;
        h.raw("</td><th scope=\"row\" class=\"say\"")?;
        self.tongue_of(h, article)?;
        h.put([Raw(">"), Text(&text), Raw("</th>")])
    }

    fn cell_link(
        &self,
        h: &mut Html<'_>,
        pair: &Pair<'_>,
        row: Option<usize>,
        side: Side,
        look: &'static str,
        [words, in_full]: [String; 2],
    ) -> io::Result<()> {
        let place = row.map(|row| self.place(pair, row, side)).unwrap_or_default();
        h.put([Raw("<a href=\"#"), Value(&place), Raw("\"><span class=\""), Raw(look), Raw("\">")])?;
        if words == in_full {
            h.text(&words)?;
        } else {
            h.put([Raw("<span aria-hidden=\"true\">"), Text(&words), Raw("</span><span class=\"vh\">")])?;
            h.put([Text(&in_full), Raw("</span>")])?;
        }
        h.raw("</span></a>")
    }
}

fn look(cell: &Cell) -> &'static str {
    match cell.state {
        _ if cell.conflicts > 0 => "pill f",
        _ if cell.moved != 0 => "pill v",
        CellState::Edited | CellState::Omitted => "pill l",
        CellState::Split | CellState::Merged => "pill",
        CellState::Same | CellState::Apart | CellState::Pending => "",
    }
}

fn crop(text: &str) -> String {
    match text.char_indices().nth(CROPPED) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The row in which a block stands that the base lacks.
fn row_of_added(pair: &Pair<'_>, block: usize) -> Option<usize> {
    pair.comparison.rows.iter().position(|row| row.left.is_empty() && row.right.contains(&block))
}
