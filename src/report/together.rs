//! What several sources show together, in words: what the reports of every kind have to lay out.

use crate::article::Article;
use crate::compare::Collation;
use crate::compare::many::{Attributed, Cell, Link, Origin, Overview, Statement, Wording};
use crate::i18n::{self, Lang, Meaning, OverviewPhrases, OverviewStrings, Phrases, Strings, letter};

use super::article::{captured, modified, name_apart, name_of};
use super::{evidence, paragraph_number};

/// Characters of a sentence that says where somebody is named.
const SENTENCE: usize = 24;

#[derive(Clone, Copy)]
pub(super) struct Together<'a> {
    pub(super) collation: &'a Collation,
    pub(super) overview: &'a Overview,
    pub(super) lang: Lang,
}

/// A source below the one it was taken from.
pub(super) struct Branch {
    pub(super) depth: usize,
    pub(super) source: usize,
    /// Where it comes from and why that is thought.
    pub(super) why: String,
}

/// A fact that sources do not agree on, or a place where they differ in who says it.
pub(super) struct Disagreement {
    pub(super) label: String,
    /// What is said, and by whom.
    pub(super) said: Vec<(String, String)>,
    /// Those who say nothing of it.
    pub(super) silent: String,
    /// Those who say something that may be of another matter.
    pub(super) undecided: String,
}

/// A paragraph that some sources have and others have not.
pub(super) struct Paragraph<'a> {
    /// The letters of those that have it.
    pub(super) who: String,
    pub(super) place: String,
    pub(super) text: &'a str,
}

impl Disagreement {
    /// “3.63亿 (A C) / 3.36亿 (B) / 没有提到 (D)”, the texts as `show` has them.
    pub(super) fn told(&self, lang: Lang, show: impl Fn(&[&str]) -> Vec<String>) -> String {
        let texts: Vec<&str> = self.said.iter().map(|(text, _)| text.as_str()).collect();
        let said = show(&texts).into_iter().zip(&self.said).map(|(text, (_, who))| format!("{text} ({who})"));
        let words = OverviewStrings::of(lang);
        let others = [(words.silent, &self.silent), (words.undecided, &self.undecided)];
        let others = others.into_iter().filter(|(_, who)| !who.is_empty());
        said.chain(others.map(|(words, who)| format!("{words} ({who})"))).collect::<Vec<_>>().join(" / ")
    }
}

impl<'a> Together<'a> {
    pub(super) fn phrases(&self) -> OverviewPhrases {
        OverviewPhrases(self.lang)
    }

    fn article(&self, number: usize) -> Option<&'a Article> {
        self.collation.articles.get(number).map(AsRef::as_ref)
    }

    /// Who says it.
    pub(super) fn name(&self, number: usize) -> &'a str {
        self.article(number).map_or("", |article| name_of(article, self.lang))
    }

    /// The same where nothing beside it tells it from others: with what does, if two are called so.
    pub(super) fn named(&self, number: usize) -> String {
        name_apart(&self.collation.articles, number, self.lang)
    }

    /// When a source appeared, and what it is to the base text.
    pub(super) fn about(&self, number: usize) -> Vec<String> {
        let mut said: Vec<String> = Vec::new();
        said.extend(self.article(number).and_then(|a| a.published.as_deref()).map(evidence::time));
        said.extend(self.article(number).and_then(|a| modified(a, self.lang)));
        said.extend(self.article(number).and_then(|a| captured(a, self.lang)));
        let column = self.overview.matrix.columns.iter().find(|column| column.source == number);
        if number == self.collation.base {
            said.push(OverviewStrings::of(self.lang).base.to_owned());
        }
        said.extend(column.and_then(|c| c.standing).map(|standing| self.phrases().standing(&standing)));
        said
    }

    /// Which others carry its text.
    pub(super) fn same_text(&self, number: usize) -> Option<String> {
        let others: Vec<String> = self.overview.copies_of(number).map(letter).collect();
        let names = others.join(Phrases(self.lang).list_comma());
        (!others.is_empty()).then(|| self.phrases().same_text(&names))
    }

    /// “A4”: which paragraph of which source; headlines by that word.
    pub(super) fn place(&self, source: usize, block: usize) -> String {
        let number = self.article(source).map_or(block, |article| paragraph_number(article, block));
        match number {
            0 => format!("{} {}", letter(source), Strings::of(self.lang).in_headline),
            number => format!("{}{number}", letter(source)),
        }
    }

    pub(super) fn text(&self, source: usize, block: usize) -> &'a str {
        self.article(source).and_then(|a| a.blocks.get(block)).map_or("", |block| block.text.as_str())
    }

    /// What stands in a cell of the matrix.
    pub(super) fn cell(&self, cell: &Cell) -> String {
        let mut text = self.phrases().cell(&Cell { conflicts: 0, ..*cell });
        if cell.conflicts > 0 {
            let mark = if cell.over_time { '~' } else { '!' };
            text.push_str(&format!(" {mark}{}", cell.conflicts));
        }
        text
    }

    /// What the marks in the matrix mean.
    pub(super) fn legend(&self) -> Vec<Meaning> {
        i18n::cell_legend(self.overview.matrix.columns.iter().flat_map(|c| &c.cells), self.lang)
    }

    /// The sources, each below the one it was taken from.
    pub(super) fn descent(&self) -> Vec<Branch> {
        let mut branches = Vec::new();
        for root in self.overview.descent.iter().filter(|l| !matches!(l.origin, Origin::From { .. })) {
            self.branch(root, 0, &mut branches);
        }
        branches
    }

    fn branch(&self, link: &Link, depth: usize, branches: &mut Vec<Branch>) {
        let mut said: Vec<String> = Vec::new();
        let mut origin = String::new();
        match link.origin {
            Origin::From { article } => origin = letter(article),
            Origin::Own => said.push(self.phrases().origin(&link.origin, letter)),
            // Copies of one text are one of the texts it may come from: “A, B = E = F”.
            Origin::Unknown { ref candidates } => {
                let is_first = |&at: &usize| {
                    !self.overview.copies_of(at).any(|copy| copy < at && candidates.contains(&copy))
                };
                let firsts = candidates.iter().copied().filter(is_first).collect();
                let name = |at: usize| {
                    let copies = self.overview.copies_of(at).filter(|copy| candidates.contains(copy));
                    std::iter::once(at).chain(copies).map(letter).collect::<Vec<_>>().join(" = ")
                };
                said.push(self.phrases().origin(&Origin::Unknown { candidates: firsts }, name));
            }
        }
        said.extend(link.reasons.iter().map(|r| self.phrases().reason(r, &origin, letter)));
        let stop = Phrases(self.lang).stop();
        branches.push(Branch { depth, source: link.article, why: said.join(stop) });
        let here = |l: &&Link| l.origin == Origin::From { article: link.article };
        for child in self.overview.descent.iter().filter(here) {
            // A forest: nothing is its own ancestor.
            self.branch(child, depth + 1, branches);
        }
    }

    pub(super) fn disagreements(&self) -> Vec<Disagreement> {
        self.overview.disagreements().map(|statement| self.told(statement)).collect()
    }

    /// What only the states of one page tell differently.
    pub(super) fn changes_over_time(&self) -> Vec<Disagreement> {
        self.overview.changes_over_time().map(|statement| self.told(statement)).collect()
    }

    fn told(&self, statement: &Statement) -> Disagreement {
        let label = match statement.label.as_str() {
            "" => i18n::fact_kind(statement.kind, self.lang),
            label => label,
        };
        let variants = statement.variants.iter();
        Disagreement {
            label: label.to_owned(),
            said: variants.map(|v| (v.text.clone(), letters(v.said.iter().map(|s| s.source)))).collect(),
            silent: letters(statement.silent.iter().copied()),
            undecided: letters(statement.undecided.iter().copied()),
        }
    }

    /// Where sources differ in who says it, how, and how sure it is.
    pub(super) fn attributed(&self) -> Vec<Disagreement> {
        let of = |one: &Attributed| {
            let kind = i18n::attribution_kind(one.kind, self.lang);
            let place = self.place(one.told.source, one.told.block);
            let variants = one.variants.iter();
            Disagreement {
                label: format!("{kind} · {place} {}", i18n::quoted(&one.beginning(SENTENCE), self.lang)),
                said: variants.map(|v| (self.wording(v), letters(v.said.iter().map(|s| s.source)))).collect(),
                silent: letters(one.silent.iter().copied()),
                undecided: letters(one.undecided.iter().copied()),
            }
        };
        self.overview.attributions.iter().map(of).collect()
    }

    /// What some sources say, with what became of the base's words.
    pub(super) fn wording(&self, wording: &Wording) -> String {
        let text = if wording.text.is_empty() { i18n::not_there(self.lang) } else { &wording.text };
        match wording.change.and_then(|change| i18n::attribution_change(change, self.lang)) {
            Some(change) => format!("{text} · {change}"),
            None => text.to_owned(),
        }
    }

    /// What no source but the base has.
    pub(super) fn alone(&self) -> Vec<Paragraph<'a>> {
        let base = self.collation.base;
        self.overview.alone.iter().map(|&block| self.paragraph(letter(base), base, block)).collect()
    }

    /// What the base lacks, as the first of those that have it tells it.
    pub(super) fn lacking(&self) -> Vec<Paragraph<'a>> {
        let groups = self.overview.lacking.iter();
        let first = groups.filter_map(|group| {
            let part = group.parts.first()?;
            Some(self.paragraph(letters(group.sources()), part.source, *part.blocks.first()?))
        });
        first.collect()
    }

    fn paragraph(&self, who: String, source: usize, block: usize) -> Paragraph<'a> {
        Paragraph { who, place: self.place(source, block), text: self.text(source, block) }
    }

    /// From one capture of an article to the next.
    pub(super) fn revisions(&self) -> Vec<String> {
        let steps = self.overview.revisions.iter().flat_map(|sequence| &sequence.steps);
        let colon = Phrases(self.lang).colon();
        steps
            .map(|step| {
                let changes = self.phrases().step(step);
                let articles = [step.from, step.to].map(|number| self.article(number));
                let times = evidence::step_times(articles, step.by, self.lang);
                let times = if times.is_empty() { times } else { format!(" ({times})") };
                format!("{} → {}{times}{colon}{changes}", letter(step.from), letter(step.to))
            })
            .collect()
    }
}

/// “A C E”.
fn letters(sources: impl Iterator<Item = usize>) -> String {
    sources.map(letter).collect::<Vec<_>>().join(" ")
}
