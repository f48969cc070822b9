//! What stands around the text: verdict, sources, facts, filters, notes, what was set aside, evidence.

use std::borrow::Cow;
use std::io;

use crate::article::Article;
use crate::compare::FactStatus;
use crate::compare::display::Side;
use crate::compare::findings::ChangeFilter;
use crate::i18n::{self, letter};

use super::columns::anchor;
use super::writer::Html;
use super::writer::Part::{Raw, Text, Value};
use super::{Page, Pair};
use crate::report::article::{about, name_of};
use crate::report::script::Hint;
use crate::report::{aside, evidence};

impl Page<'_, '_> {
    pub(super) fn verdict(&self, h: &mut Html<'_>, pair: &Pair<'_>, number: &str) -> io::Result<()> {
        let verdict = &pair.comparison.verdict;
        h.put([Raw("<h2 class=\"pair\" id=\"h"), Value(number), Raw("\">")])?;
        for side in Side::BOTH {
            self.badge(h, [pair.comparison.left, pair.comparison.right][side.index()])?;
            h.put([Raw(" "), Text(name_of(pair.articles[side.index()], self.lang)), Raw(" ")])?;
        }
        h.put([Raw("<span class=\"vh\">"), Text(self.s.verdict), Raw(" </span><span class=\"says\">· ")])?;
        h.put([Text(i18n::verdict(verdict.kind, self.lang)), Raw("</span></h2>\n<p class=\"why\">")])?;
        let why = i18n::verdict_sentence(&verdict.figures, pair.letters(), self.lang);
        h.put([Text(&why), Raw("</p>\n")])?;
        let policy = self.dossier.collation.ignore;
        let more = [
            Hint::of_pair(pair.articles, policy, pair.letters(), self.lang).map(|hint| hint.sentence),
            i18n::parts_sentence(&pair.comparison.shares, pair.letters(), self.lang),
            i18n::credit_sentence(pair.comparison, pair.articles, pair.letters()[1], self.lang),
            i18n::folded_sentence(&pair.comparison.folded, self.lang),
        ];
        for sentence in more.iter().flatten() {
            h.put([Raw("<p class=\"why small\">"), Text(sentence), Raw("</p>\n")])?;
        }
        Ok(())
    }

    pub(super) fn badge(&self, h: &mut Html<'_>, article: usize) -> io::Result<()> {
        let base = article == self.dossier.collation.base;
        h.raw(if base { "<span class=\"badge base\">" } else { "<span class=\"badge\">" })?;
        h.put([Text(&letter(article)), Raw("</span>")])
    }

    pub(super) fn sources(&self, h: &mut Html<'_>, pair: &Pair<'_>) -> io::Result<()> {
        let shares = &pair.comparison.shares;
        let (l, r) = (&shares.left, &shares.right);
        // What moved is part of the rest, and shown in the place of as much that is the same.
        let moved = |moved: f64, kept: f64| moved.min(kept);
        let parts = [
            [
                ("s-same", l.kept() - moved(l.moved, l.kept())),
                ("s-edited-l", l.edited),
                ("s-moved", moved(l.moved, l.kept())),
                ("s-l", l.omitted),
            ],
            [
                ("s-same", r.kept() - moved(r.moved, r.kept())),
                ("s-edited-r", r.edited),
                ("s-moved", moved(r.moved, r.kept())),
                ("s-r", r.added),
            ],
        ];
        let words = [i18n::left_shares(l, self.lang), i18n::right_shares(r, self.lang)];
        h.raw("<div class=\"sources\">\n")?;
        for side in Side::BOTH {
            let at = [pair.comparison.left, pair.comparison.right][side.index()];
            let article = pair.articles[side.index()];
            h.raw("<div>\n<p class=\"who\">")?;
            self.badge(h, at)?;
            h.put([Raw(" <strong>"), Text(name_of(article, self.lang)), Raw("</strong></p>\n<p>")])?;
            h.put([Text(&self.about(article)), Raw("</p>\n")])?;
            for warning in &article.warnings {
                let sentence = i18n::warning(warning, self.lang);
                h.put([Raw("<p class=\"doubt\">"), Text(&sentence), Raw("</p>\n")])?;
            }
            bar(h, &parts[side.index()])?;
            h.put([Raw("<p>"), Text(&words[side.index()]), Raw("</p>\n</div>\n")])?;
        }
        h.raw("</div>\n")
    }

    /// Time, stated source, author, file, encoding: what is known of them.
    fn about(&self, article: &Article) -> String {
        let mut parts = about(article, " ", self.lang);
        parts.push(article.encoding.clone());
        parts.join(" · ")
    }

    // ---- facts

    pub(super) fn facts(&self, h: &mut Html<'_>, pair: &Pair<'_>) -> io::Result<()> {
        h.put([Raw("<h3>"), Text(self.s.facts), Raw("</h3>\n")])?;
        if pair.comparison.facts.is_empty() && pair.comparison.attributions.is_empty() {
            return h.put([Raw("<p class=\"why\">"), Text(self.s.facts_none), Raw("</p>\n")]);
        }
        let status = |at: &u32| pair.comparison.facts.get(*at as usize).map(|fact| fact.status);
        let (first, rest): (Vec<u32>, Vec<u32>) =
            pair.findings.facts.iter().partition(|at| status(at) == Some(FactStatus::Conflict));
        self.fact_table(h, pair, &first)?;
        self.attributions(h, pair)?;
        if rest.is_empty() {
            return Ok(());
        }
        if first.is_empty() && pair.comparison.attributions.is_empty() {
            return self.fact_table(h, pair, &rest);
        }
        let words = i18n::further_facts(rest.len(), self.lang);
        h.put([Raw("<details class=\"fold\" open><summary>"), Text(&words), Raw("</summary>\n")])?;
        self.fact_table(h, pair, &rest)?;
        h.raw("</details>\n")
    }

    /// Changes of who says it, how it is said and how sure it is, in a table of the same columns.
    fn attributions(&self, h: &mut Html<'_>, pair: &Pair<'_>) -> io::Result<()> {
        let all = &pair.comparison.attributions;
        if all.is_empty() {
            return Ok(());
        }
        self.table_head(h, pair, i18n::attributions(all, self.lang), false)?;
        h.raw("<tbody>\n")?;
        for said in all {
            let what = i18n::attribution(said, self.lang);
            h.put([Raw("<tr><th scope=\"row\" class=\"k\">"), Text(&what), Raw("</th>")])?;
            let readings = i18n::attribution_readings(said, pair.articles, &pair.comparison.rows, self.lang);
            for side in Side::BOTH {
                h.raw(if side == Side::Left { "<td class=\"l\">" } else { "<td class=\"r\">" })?;
                let reading = &readings[side.index()];
                if !reading.is_empty() {
                    let at = [pair.comparison.left, pair.comparison.right][side.index()];
                    h.put([Raw("<a href=\"#"), Value(&self.place(pair, said.row, side)), Raw("\"")])?;
                    self.tongue_of(h, at)?;
                    h.put([Raw(">"), Text(reading), Raw("</a>")])?;
                }
                h.raw("</td>")?;
            }
            h.raw("</tr>\n")?;
        }
        h.raw("</tbody>\n</table>\n")
    }

    /// What the first entries are, and under that what stands in the columns.
    fn table_head(&self, h: &mut Html<'_>, pair: &Pair<'_>, group: &str, conflict: bool) -> io::Result<()> {
        h.raw("<table class=\"facts\">\n<colgroup><col class=\"k\"><col><col></colgroup>\n")?;
        h.raw(if conflict { "<thead class=\"conflict\">" } else { "<thead>" })?;
        h.put([Raw("<tr><th colspan=\"3\" class=\"group\">"), Text(group), Raw("</th></tr>\n")])?;
        h.put([Raw("<tr><th scope=\"col\">"), Text(self.words.kind)])?;
        for letter in &pair.letters {
            h.put([Raw("</th><th scope=\"col\">"), Text(letter)])?;
        }
        h.raw("</th></tr></thead>\n")
    }

    fn fact_table(&self, h: &mut Html<'_>, pair: &Pair<'_>, list: &[u32]) -> io::Result<()> {
        if list.is_empty() {
            return Ok(());
        }
        let mut last = None;
        for &at in list {
            let Some(difference) = pair.comparison.facts.get(at as usize) else { continue };
            if last != Some(difference.status) {
                let status = i18n::fact_status(difference.status, pair.letters(), self.lang);
                match last {
                    None => {
                        let conflict = difference.status == FactStatus::Conflict;
                        self.table_head(h, pair, &status, conflict)?;
                        h.raw(if conflict { "<tbody class=\"conflict\">\n" } else { "<tbody>\n" })?;
                    }
                    Some(_) => {
                        h.raw("</tbody>\n<tbody><tr><th colspan=\"3\" scope=\"rowgroup\" class=\"group\">")?;
                        h.put([Text(&status), Raw("</th></tr>\n")])?;
                    }
                }
                last = Some(difference.status);
            }
            let alike = difference.status.agrees();
            h.raw(if alike { "<tr class=\"alike\">" } else { "<tr>" })?;
            h.put([
                Raw("<th scope=\"row\" class=\"k\">"),
                Text(i18n::fact_word(difference, pair.left(), pair.right(), self.lang)),
                Raw("</th>"),
            ])?;
            let facts = difference.facts(&pair.left().facts, &pair.right().facts);
            let told = match difference.status {
                FactStatus::Shortened => i18n::fact_told(difference, pair.left(), pair.right(), self.lang),
                // Speakers are told of all.
                _ => difference.told(pair.left(), pair.right()).map(|text| text.map(Cow::Borrowed)),
            };
            let rows = [difference.row, difference.right_row.unwrap_or(difference.row)];
            for side in Side::BOTH {
                h.raw(if side == Side::Left { "<td class=\"l\">" } else { "<td class=\"r\">" })?;
                if let Some(fact) = facts[side.index()] {
                    let at = [pair.comparison.left, pair.comparison.right][side.index()];
                    let place = self.place(pair, rows[side.index()], side);
                    h.put([Raw("<a href=\"#"), Value(&place), Raw("\"")])?;
                    self.tongue_of(h, at)?;
                    h.put([Raw(">"), Text(told[side.index()].as_deref().unwrap_or_default()), Raw("</a>")])?;
                    if let Some(speaker) = &fact.speaker {
                        h.put([Raw(" — "), Text(speaker)])?;
                    }
                }
                h.raw("</td>")?;
            }
            h.raw("</tr>\n")?;
        }
        h.raw(if last.is_some() { "</tbody>\n</table>\n" } else { "" })
    }

    /// The name of the place where a side of a row stands.
    pub(super) fn place(&self, pair: &Pair<'_>, row: usize, side: Side) -> String {
        // Where the texts were left out, what is told of them.
        if !self.dossier.options.texts {
            return match self.dossier.overview {
                Some(_) => "overview".to_owned(),
                None => format!("c{}", pair.number + 1),
            };
        }
        anchor(pair.number, pair.line_of(row, side))
    }

    /// Which rows to show: for who has the script.
    pub(super) fn filters(&self, h: &mut Html<'_>, pair: &Pair<'_>) -> io::Result<()> {
        let findings = &pair.findings;
        if findings.changes.is_empty() {
            return h.put([Raw("<p class=\"why\">"), Text(self.s.changes_none), Raw("</p>\n")]);
        }
        h.put([
            Raw("<div class=\"filters\" role=\"group\" hidden aria-label=\""),
            Value(self.s.filters),
            Raw("\"><span class=\"why\">"),
            Text(self.words.places),
            Raw("</span>"),
        ])?;
        let kinds = std::iter::once("").chain(Pair::KINDS);
        for (filter, kind) in ChangeFilter::ALL.into_iter().zip(kinds) {
            let count = findings.count(filter);
            if count == 0 {
                continue;
            }
            let word = match filter {
                ChangeFilter::All => self.s.filter_all,
                ChangeFilter::Kind(kind) => i18n::change_kind(kind, self.lang),
                ChangeFilter::Number => self.s.filter_numbers,
                ChangeFilter::Fact => self.s.changes_a_fact,
                ChangeFilter::Unnumbered => continue,
            };
            h.put([Raw("<button type=\"button\" data-kind=\""), Value(kind), Raw("\" aria-pressed=\"")])?;
            h.put([Raw(if kind.is_empty() { "true" } else { "false" }), Raw("\">"), Text(word), Raw(" ")])?;
            h.put([Text(&count.to_string()), Raw("</button>")])?;
        }
        h.raw("</div>\n")
    }

    /// What the marks in the text mean.
    pub(super) fn legend(&self, h: &mut Html<'_>, pair: &Pair<'_>) -> io::Result<()> {
        let only = |status| i18n::fact_status(status, pair.letters(), self.lang);
        let (left, right) = (only(FactStatus::OnlyLeft), only(FactStatus::OnlyRight));
        h.put([Raw("<p class=\"legend\"><span class=\"lg-l\">"), Text(&left), Raw("</span> ")])?;
        h.put([Raw("<span class=\"lg-r\">"), Text(&right), Raw("</span> ")])?;
        h.put([Raw("<span class=\"mv\">"), Text(i18n::moved(self.lang)), Raw("</span> ")])?;
        let conflict = only(FactStatus::Conflict);
        h.put([Raw("<span class=\"lg-f\">"), Text(&conflict), Raw("</span> ")])?;
        h.put([Raw("<span class=\"fo\">"), Text(self.words.not_counted), Raw("</span> · ")])?;
        h.put([Text(&i18n::legend_line(&i18n::row_legend(self.lang), self.lang)), Raw("</p>\n")])
    }

    // ---- notes

    /// Beside a row: that somebody wrote about it.
    pub(super) fn note_signs(&self, h: &mut Html<'_>, pair: &Pair<'_>, row: usize) -> io::Result<()> {
        if !self.dossier.options.notes {
            return Ok(());
        }
        for (at, note) in self.dossier.notes.iter().enumerate() {
            if note.comparison == pair.number && note.row == Some(row) {
                let number = (at + 1).to_string();
                h.put([Raw("<br><a href=\"#n"), Value(&number), Raw("\">"), Text(self.s.note), Raw(" ")])?;
                h.put([Text(&number), Raw("</a>")])?;
            }
        }
        Ok(())
    }

    pub(super) fn notes(&self, h: &mut Html<'_>) -> io::Result<()> {
        self.section(h, "notes", self.s.notes)?;
        h.raw("<ol class=\"list\">\n")?;
        for (at, note) in self.dossier.notes.iter().enumerate() {
            let number = (at + 1).to_string();
            h.put([Raw("<li id=\"n"), Value(&number), Raw("\"><span class=\"meta\">"), Text(&number)])?;
            let when = evidence::time(&note.when);
            h.put([Raw(" · "), Text(&when), Raw("</span><blockquote>")])?;
            match (note.row, self.pairs.get(note.comparison)) {
                (Some(row), Some(pair)) => {
                    let place = self.place(pair, row, Side::Left);
                    h.put([Raw("<a href=\"#"), Value(&place), Raw("\">"), Text(&note.quote), Raw("</a>")])?;
                }
                _ => h.put([Text(&note.quote), Raw(" ("), Text(self.s.note_gone), Raw(")")])?,
            }
            h.put([Raw("</blockquote><p class=\"note\">"), Text(&note.text), Raw("</p></li>\n")])?;
        }
        h.raw("</ol>\n</div></section>\n")
    }

    // ---- after the text

    pub(super) fn section(&self, h: &mut Html<'_>, id: &'static str, title: &str) -> io::Result<()> {
        h.put([Raw("<section class=\"sheet\" id=\""), Raw(id), Raw("\" aria-labelledby=\""), Raw(id)])?;
        h.put([
            Raw("-h\"><div class=\"pad\">\n<h2 id=\""),
            Raw(id),
            Raw("-h\">"),
            Text(title),
            Raw("</h2>\n"),
        ])
    }

    pub(super) fn set_aside(&self, h: &mut Html<'_>) -> io::Result<()> {
        self.section(h, "set-aside", self.s.set_aside)?;
        for (at, article) in self.dossier.collation.articles.iter().enumerate() {
            let count = i18n::set_aside_heading(article.set_aside.len(), self.lang);
            h.raw("<details class=\"fold\" open><summary>")?;
            self.badge(h, at)?;
            h.put([
                Raw(" "),
                Text(name_of(article, self.lang)),
                Raw(" · "),
                Text(&count),
                Raw("</summary>\n<ul class=\"list\""),
            ])?;
            self.tongue_of(h, at)?;
            h.raw(">\n")?;
            for item in &article.set_aside {
                h.put([Raw("<li><span class=\"meta\" lang=\""), Value(self.lang.tag()), Raw("\">")])?;
                h.put([Text(aside::reason(item.reason, self.lang)), Raw("</span> ")])?;
                h.put([Text(&item.text), Raw("</li>\n")])?;
            }
            h.raw("</ul></details>\n")?;
        }
        h.raw("</div></section>\n")
    }

    pub(super) fn evidence(&self, h: &mut Html<'_>) -> io::Result<()> {
        self.section(h, "evidence", self.words.evidence)?;
        list(h, evidence::of_comparison(&self.record, self.lang))?;
        h.raw("<div class=\"evidence\">\n")?;
        for (at, source) in self.record.sources.iter().enumerate() {
            h.raw("<div>")?;
            self.badge(h, at)?;
            list(h, evidence::of_source(source, self.lang))?;
            h.raw("</div>\n")?;
        }
        h.put([
            Raw("</div>\n<p class=\"how\">"),
            Text(self.words.how_to_repeat),
            Raw("</p>\n</div></section>\n"),
        ])
    }
}

/// A bar of shares; what it says is said in words below.
fn bar(h: &mut Html<'_>, parts: &[(&'static str, f64)]) -> io::Result<()> {
    h.raw("<svg class=\"shares\" viewBox=\"0 0 1000 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")?;
    let mut from = 0.0;
    for &(class, share) in parts {
        let [x, width] = [from, share * 1000.0].map(|number| format!("{number:.1}"));
        from += share * 1000.0;
        h.put([Raw("<rect class=\""), Raw(class), Raw("\" x=\""), Value(&x), Raw("\" width=\"")])?;
        h.put([Value(&width), Raw("\" height=\"6\"/>")])?;
    }
    h.raw("</svg>\n")
}

fn list(h: &mut Html<'_>, entries: Vec<evidence::Entry>) -> io::Result<()> {
    h.raw("<dl>")?;
    for (label, value) in entries {
        h.put([Raw("<dt>"), Text(label), Raw("</dt><dd>"), Text(&value), Raw("</dd>\n")])?;
    }
    h.raw("</dl>\n")
}
