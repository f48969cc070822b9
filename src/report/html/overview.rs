//! Several sources at a glance: who took it from whom, what they disagree on, what became of each paragraph in each.

use std::io;

use crate::compare::RowKind;
use crate::compare::display::Side;
use crate::compare::many::{Cell, CellState, Group, Overview, Statement};
use crate::i18n::{self, OverviewPhrases, OverviewStrings, Phrases, letter};

use super::writer::Html;
use super::writer::Part::{Raw, Text, Value};
use super::{Page, Pair};
use crate::report::script::Hint;
use crate::report::together::Together;
use crate::text::crop;

/// Of a paragraph, in characters.
const CROPPED: usize = 48;

impl Page<'_, '_> {
    pub(super) fn overview(&self, h: &mut Html<'_>, overview: &Overview) -> io::Result<()> {
        let together = Together { collation: self.dossier.collation, overview, lang: self.lang };
        self.section(h, "overview", self.s.overview)?;
        self.descent(h, &together)?;
        for hint in Hint::of_many(self.dossier.collation, self.lang) {
            h.put([Raw("<p class=\"why\">"), Text(&hint.sentence), Raw("</p>\n")])?;
        }
        if self.dossier.options.facts {
            self.disagreements(h, overview)?;
            self.attributed(h, &together)?;
        }
        self.matrix(h, &together)?;
        let steps = together.revisions();
        if !steps.is_empty() {
            let title = OverviewStrings::of(self.lang).revisions;
            h.put([Raw("<h3>"), Text(title), Raw("</h3>\n<ul class=\"list\">\n")])?;
            steps.iter().try_for_each(|step| h.put([Raw("<li>"), Text(step), Raw("</li>\n")]))?;
            h.raw("</ul>\n")?;
        }
        h.raw("</div></section>\n")
    }

    /// Each source below the one it was taken from: who, when, what it is to the base text, and why that is thought.
    fn descent(&self, h: &mut Html<'_>, together: &Together<'_>) -> io::Result<()> {
        let title = OverviewStrings::of(self.lang).descent;
        h.put([Raw("<h3>"), Text(title), Raw("</h3>\n<ul class=\"list\">\n")])?;
        for branch in together.descent() {
            let depth = ["<li>", "<li class=\"d1\">", "<li class=\"d2\">", "<li class=\"d3\">"];
            h.raw(depth[branch.depth.min(depth.len() - 1)])?;
            self.badge(h, branch.source)?;
            h.put([Raw(" <strong>"), Text(together.name(branch.source)), Raw("</strong>")])?;
            for words in &together.about(branch.source) {
                h.put([Raw(" · "), Text(words)])?;
            }
            h.put([Raw("<br><span class=\"meta\">"), Text(&branch.why), Raw("</span></li>\n")])?;
        }
        h.raw("</ul>\n")
    }

    fn disagreements(&self, h: &mut Html<'_>, overview: &Overview) -> io::Result<()> {
        let disagree: Vec<&Statement> = overview.disagreements().collect();
        let changed: Vec<&Statement> = overview.changes_over_time().collect();
        if disagree.is_empty() {
            h.put([Raw("<p class=\"why\">"), Text(self.s.facts_agree), Raw("</p>\n")])?;
        }
        self.statements(h, self.s.facts_disagree, &disagree)?;
        self.statements(h, self.s.facts_changed, &changed)
    }

    fn statements(&self, h: &mut Html<'_>, title: &str, statements: &[&Statement]) -> io::Result<()> {
        if statements.is_empty() {
            return Ok(());
        }
        h.put([Raw("<h3>"), Text(title), Raw("</h3>\n<ul class=\"list\">\n")])?;
        for statement in statements {
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
            self.not_said(h, &statement.silent, &statement.undecided)?;
            h.raw("</li>\n")?;
        }
        h.raw("</ul>\n")
    }

    /// Who says nothing of it, and of whom nobody knows.
    fn not_said(&self, h: &mut Html<'_>, silent: &[usize], undecided: &[usize]) -> io::Result<()> {
        let phrases = OverviewPhrases(self.lang);
        let named = |sources: &[usize]| {
            let names: Vec<String> = sources.iter().map(|&source| letter(source)).collect();
            names.join(Phrases(self.lang).list_comma())
        };
        let told =
            [(silent, phrases.silent(&named(silent))), (undecided, phrases.undecided(&named(undecided)))];
        for (sources, words) in told {
            if !sources.is_empty() {
                h.put([Raw("<br><span class=\"meta\">"), Text(&words), Raw("</span>")])?;
            }
        }
        Ok(())
    }

    /// Where sources differ in who says it, how, and how sure it is.
    fn attributed(&self, h: &mut Html<'_>, together: &Together<'_>) -> io::Result<()> {
        let all = &together.overview.attributions;
        if all.is_empty() {
            return Ok(());
        }
        h.put([Raw("<h3>"), Text(self.s.attributions), Raw("</h3>\n<ul class=\"list\">\n")])?;
        for one in all {
            let place = together.place(one.told.source, one.told.block);
            h.put([Raw("<li><span class=\"meta\">"), Text(i18n::attribution_kind(one.kind, self.lang))])?;
            h.put([Raw(" · "), Text(&place), Raw(" "), Text(&one.beginning(CROPPED)), Raw("</span>")])?;
            for wording in &one.variants {
                let text = if wording.text.is_empty() { i18n::not_there(self.lang) } else { &wording.text };
                h.put([Raw("<br><mark>"), Text(text), Raw("</mark>")])?;
                for said in &wording.said {
                    h.raw(" ")?;
                    self.badge(h, said.source)?;
                }
                if let Some(change) = wording.change.and_then(|c| i18n::attribution_change(c, self.lang)) {
                    h.put([Raw(" <span class=\"meta\">"), Text(change), Raw("</span>")])?;
                }
            }
            self.not_said(h, &one.silent, &one.undecided)?;
            h.raw("</li>\n")?;
        }
        h.raw("</ul>\n")
    }

    /// Paragraphs of the base text by sources, and below what the base lacks, with all who have it.
    fn matrix(&self, h: &mut Html<'_>, together: &Together<'_>) -> io::Result<()> {
        let (collation, overview) = (together.collation, together.overview);
        h.put([
            Raw("<h3>"),
            Text(self.words.paragraphs),
            Raw("</h3>\n<div class=\"scroll\" tabindex=\"0\""),
        ])?;
        h.put([Raw(" role=\"region\" aria-label=\""), Value(self.s.overview), Raw("\">")])?;
        h.put([Raw("<table class=\"matrix\">\n<thead><tr><th scope=\"col\">"), Text(self.words.paragraph)])?;
        h.raw("</th>")?;
        for source in std::iter::once(collation.base).chain(overview.matrix.columns.iter().map(|c| c.source))
        {
            h.raw("<th scope=\"col\">")?;
            self.badge(h, source)?;
            h.put([Raw(" "), Text(&together.named(source))])?;
            if source == collation.base {
                h.put([Raw(" · "), Text(self.words.base)])?;
            }
            h.raw("</th>")?;
        }
        h.raw("</tr></thead>\n<tbody>\n")?;
        let pair_of = |source: usize| self.pairs.iter().find(|pair| pair.comparison.right == source);
        for block in 0..overview.matrix.blocks {
            let alone = overview.alone.contains(&block);
            self.paragraph(h, together, collation.base, block, alone)?;
            for column in &overview.matrix.columns {
                h.raw("<td>")?;
                if let Some((cell, pair)) = column.cells.get(block).zip(pair_of(column.source)) {
                    let phrases = together.phrases();
                    let words = [phrases.cell(cell), phrases.cell_in_full(cell)];
                    self.cell_link(h, pair, cell.row, Side::Left, look(cell), words)?;
                }
                h.raw("</td>")?;
            }
            h.raw("</tr>\n")?;
        }
        h.raw("</tbody>\n")?;
        if !overview.lacking.is_empty() {
            let lacking = OverviewStrings::of(self.lang).lacking;
            let width = (overview.matrix.columns.len() + 2).to_string();
            h.put([Raw("<tbody><tr><th scope=\"rowgroup\" class=\"group\" colspan=\""), Value(&width)])?;
            h.put([Raw("\">"), Text(lacking), Raw("</th></tr>\n")])?;
            for group in &overview.lacking {
                self.lacked(h, together, group)?;
            }
            h.raw("</tbody>\n")?;
        }
        h.raw("</table></div>\n")?;
        // Facts that disagree are told in words here.
        let marks: Vec<_> =
            together.legend().into_iter().filter(|(mark, _)| !mark.starts_with('!')).collect();
        let legend = i18n::legend_line(&marks, self.lang);
        h.put([Raw("<p class=\"legend\">"), Text(&legend), Raw("</p>\n")])
    }

    /// A paragraph that the base lacks, and who has it.
    fn lacked(&self, h: &mut Html<'_>, together: &Together<'_>, group: &Group) -> io::Result<()> {
        let first = group.parts.first().and_then(|part| Some((part.source, *part.blocks.first()?)));
        let Some((source, block)) = first else { return Ok(()) };
        self.paragraph(h, together, source, block, false)?;
        for column in &together.overview.matrix.columns {
            h.raw("<td>")?;
            let part = group.parts.iter().find(|part| part.source == column.source);
            let pair = self.pairs.iter().find(|pair| pair.comparison.right == column.source);
            if let Some((&block, pair)) = part.and_then(|part| part.blocks.first()).zip(pair) {
                let row = row_of_added(pair, block);
                let words = i18n::row_kind(RowKind::Added, self.lang).to_owned();
                self.cell_link(h, pair, row, Side::Right, "pill r", [words.clone(), words])?;
            }
            h.raw("</td>")?;
        }
        h.raw("</tr>\n")
    }

    /// The head of a row: which paragraph of which source, and whether nobody else has it.
    fn paragraph(
        &self,
        h: &mut Html<'_>,
        together: &Together<'_>,
        article: usize,
        block: usize,
        alone: bool,
    ) -> io::Result<()> {
        let text = crop(together.text(article, block), CROPPED);
        h.put([Raw("<tr><td>"), Text(&together.place(article, block))])?;
        h.raw("</td><th scope=\"row\" class=\"say\"")?;
        self.tongue_of(h, article)?;
        h.put([Raw(">"), Text(&text)])?;
        if alone {
            h.put([Raw(" <span class=\"pill l\" lang=\""), Value(self.lang.tag()), Raw("\">")])?;
            h.put([Text(self.s.alone), Raw("</span>")])?;
        }
        h.raw("</th>")
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
        let linked = self.dossier.options.texts;
        if linked {
            let place = row.map(|row| self.place(pair, row, side)).unwrap_or_default();
            h.put([Raw("<a href=\"#"), Value(&place), Raw("\">")])?;
        }
        h.put([Raw("<span class=\""), Raw(look), Raw("\">")])?;
        if words == in_full {
            h.text(&words)?;
        } else {
            h.put([Raw("<span aria-hidden=\"true\">"), Text(&words), Raw("</span><span class=\"vh\">")])?;
            h.put([Text(&in_full), Raw("</span>")])?;
        }
        h.raw(if linked { "</span></a>" } else { "</span>" })
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

/// The row in which a block stands that the base lacks.
fn row_of_added(pair: &Pair<'_>, block: usize) -> Option<usize> {
    pair.comparison.rows.iter().position(|row| row.left.is_empty() && row.right.contains(&block))
}
