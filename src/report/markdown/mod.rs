//! A comparison in Markdown: verdict, facts, the text with its edits, notes, what was set aside, evidence.
//!
//! Edits are `<del>` and `<ins>`, which every Markdown has: signs of its own fail beside Chinese punctuation.

mod overview;

use std::io::{self, Write};

use crate::compare::display::{self, Line, Side, segments};
use crate::compare::{FactStatus, Row, SpanOp};
use crate::i18n::{self, Lang, Phrases, ReportStrings, Strings, letter};

use crate::report::article::source_line_to_send;
use crate::report::escape::{markdown as escape, markdown_within as escape_within};
use crate::report::pair::{Pair, pairs};
use crate::report::record::{MARKDOWN_CLOSE, MARKDOWN_OPEN, Record};
use crate::report::script::Hint;
use crate::report::together::Together;
use crate::report::{Dossier, Layout, aside, evidence, redline, title};

pub(super) fn write(dossier: &Dossier<'_>, out: &mut dyn Write) -> io::Result<()> {
    let lang = dossier.options.lang;
    writeln!(
        out,
        "# {}{}{}\n",
        ReportStrings::of(lang).title,
        Phrases(lang).colon(),
        escape(title(dossier))
    )?;
    if let Some(overview) = dossier.overview {
        let together = Together { collation: dossier.collation, overview, lang };
        overview::overview(&together, dossier.options.facts, out)?;
    }
    for pair in pairs(dossier).filter(|_| dossier.shows_pairs()) {
        Page { dossier, pair, lang, s: Strings::of(lang) }.write(out)?;
    }
    if dossier.options.set_aside {
        set_aside(dossier, out)?;
    }
    evidence(dossier, out)
}

struct Page<'a, 'd> {
    dossier: &'d Dossier<'a>,
    pair: Pair<'a>,
    lang: Lang,
    s: &'static Strings,
}

impl Page<'_, '_> {
    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let (pair, lang) = (&self.pair, self.lang);
        let verdict = &pair.comparison.verdict;
        writeln!(out, "## {} · {}\n", pair.name(), i18n::verdict(verdict.kind, lang))?;
        writeln!(out, "{}", escape(&i18n::verdict_sentence(&verdict.figures, pair.letters(), lang)))?;
        let policy = self.dossier.collation.ignore;
        let more = [
            Hint::of_pair(pair.articles, policy, pair.letters(), lang).map(|hint| hint.sentence),
            i18n::parts_sentence(&pair.comparison.shares, pair.letters(), lang),
            i18n::credit_sentence(pair.comparison, pair.articles, pair.letters()[1], lang),
            i18n::folded_sentence(&pair.comparison.folded, lang),
        ];
        more.iter().flatten().try_for_each(|sentence| writeln!(out, "\n{}", escape(sentence)))?;
        writeln!(out)?;
        let shares = &pair.comparison.shares;
        let shares = [i18n::left_shares(&shares.left, lang), i18n::right_shares(&shares.right, lang)];
        for ((letter, article), shares) in pair.letters.iter().zip(pair.articles).zip(shares) {
            writeln!(
                out,
                "- **{letter}** {}<br>{}",
                escape(&source_line_to_send(article, lang)),
                escape(&shares)
            )?;
        }
        writeln!(out)?;
        if self.dossier.options.facts {
            self.facts(out)?;
        }
        if self.dossier.options.texts {
            self.text(out)?;
        }
        if self.dossier.options.notes { self.notes(out) } else { Ok(()) }
    }

    fn facts(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.pair.comparison.facts.is_empty() && self.pair.comparison.attributions.is_empty() {
            return Ok(());
        }
        let [a, b] = self.pair.letters();
        writeln!(out, "### {}\n\n| | | {a} | {b} |\n|---|---|---|---|", self.s.facts)?;
        let mut told = false;
        for &at in &self.pair.findings.facts {
            let Some(difference) = self.pair.comparison.facts.get(at as usize) else { continue };
            if difference.status != FactStatus::Conflict && !std::mem::replace(&mut told, true) {
                self.attributions(out)?;
            }
            let told = i18n::fact_told(difference, self.pair.left(), self.pair.right(), self.lang);
            let [left, right] = told.map(|fact| fact.map_or(String::new(), |fact| escape(&fact)));
            let status = i18n::fact_status(difference.status, [a, b], self.lang);
            let status =
                if difference.status == FactStatus::Conflict { format!("**{status}**") } else { status };
            writeln!(
                out,
                "| {status} | {} | {left} | {right} |",
                i18n::fact_word(difference, self.pair.left(), self.pair.right(), self.lang)
            )?;
        }
        if !told {
            self.attributions(out)?;
        }
        writeln!(out)
    }

    fn attributions(&self, out: &mut dyn Write) -> io::Result<()> {
        for said in &self.pair.comparison.attributions {
            let what = i18n::attribution(said, self.lang);
            let (articles, rows) = (self.pair.articles, &self.pair.comparison.rows);
            let [left, right] =
                i18n::attribution_readings(said, articles, rows, self.lang).map(|text| escape(&text));
            let heading = i18n::attributions(std::slice::from_ref(said), self.lang);
            writeln!(out, "| **{heading}** | {what} | {left} | {right} |")?;
        }
        Ok(())
    }

    // ---- the text

    fn text(&self, out: &mut dyn Write) -> io::Result<()> {
        let layout = match self.dossier.options.layout {
            Layout::SideBySide => self.s.side_by_side,
            Layout::Redline => self.s.inline,
        };
        writeln!(out, "### {layout}\n")?;
        self.legend(out)?;
        match self.dossier.options.layout {
            Layout::SideBySide => self.columns(out),
            Layout::Redline => self.redline(out),
        }
    }

    /// What the signs in the text mean.
    fn legend(&self, out: &mut dyn Write) -> io::Result<()> {
        let only = |status| i18n::fact_status(status, self.pair.letters(), self.lang);
        writeln!(
            out,
            "<del>{}</del> · <ins>{}</ins> · {}\n",
            only(FactStatus::OnlyLeft),
            only(FactStatus::OnlyRight),
            i18n::legend_line(&i18n::row_legend(self.lang), self.lang)
        )
    }

    fn columns(&self, out: &mut dyn Write) -> io::Result<()> {
        let [a, b] = self.pair.letters();
        writeln!(out, "| {a} | | {b} |\n|---|---|---|")?;
        self.each_line(
            out,
            |line, row, mark, out| {
                let cell = |side: Side| {
                    if line.shows(side) { self.cell(row, side) } else { format!("*{}*", self.s.elsewhere) }
                };
                writeln!(out, "| {} | {mark} | {} |", cell(Side::Left), cell(Side::Right))
            },
            |count| format!("| | {count} | |"),
        )?;
        writeln!(out)
    }

    fn redline(&self, out: &mut dyn Write) -> io::Result<()> {
        self.each_line(
            out,
            |line, row, mark, out| {
                let text = match line {
                    Line::MovedAway { .. } => format!("*{}*", self.s.elsewhere),
                    _ => self.both(row),
                };
                writeln!(out, "`{mark}` {text}\n")
            },
            |count| format!("*{count}*\n"),
        )
    }

    /// Every line, with its mark; of those that are the same only their number where the others were not asked for.
    fn each_line(
        &self,
        out: &mut dyn Write,
        show: impl Fn(&Line, &Row, &str, &mut dyn Write) -> io::Result<()>,
        left_out: impl Fn(String) -> String,
    ) -> io::Result<()> {
        let mut same = 0;
        for (at, line) in self.pair.lines.iter().enumerate() {
            let Some(row) = self.pair.comparison.rows.get(line.row()) else { continue };
            if !self.dossier.options.unchanged && !row.is_change() {
                same += 1;
                continue;
            }
            if same > 0 {
                writeln!(out, "{}", left_out(i18n::same_left_out(same, self.lang)))?;
                same = 0;
            }
            let mark = i18n::row_mark(row, *line, at, self.pair.letters(), self.lang);
            show(line, row, &mark, out)?;
        }
        if same > 0 {
            writeln!(out, "{}", left_out(i18n::same_left_out(same, self.lang)))?;
        }
        Ok(())
    }

    /// One side of a row, its paragraphs apart.
    fn cell(&self, row: &Row, side: Side) -> String {
        let text = display::text(self.pair.articles[side.index()], row, side);
        let mut out = String::new();
        for segment in segments(row, side, &text) {
            push(&mut out, text.get(segment.bytes).unwrap_or_default(), segment.op, side);
        }
        out
    }

    /// Both readings in one text.
    fn both(&self, row: &Row) -> String {
        let texts = Side::BOTH.map(|side| display::text(self.pair.articles[side.index()], row, side));
        let mut out = String::new();
        for piece in redline::pieces(row, &texts) {
            push(&mut out, piece.text, piece.op, piece.side);
        }
        out
    }

    fn notes(&self, out: &mut dyn Write) -> io::Result<()> {
        let notes: Vec<_> = self.dossier.notes.iter().filter(|n| n.comparison == self.pair.number).collect();
        if notes.is_empty() {
            return Ok(());
        }
        writeln!(out, "### {}\n", self.s.notes)?;
        for note in notes {
            let text = note.text.lines().map(escape).collect::<Vec<_>>().join("<br>");
            writeln!(out, "- “{}”<br>{text}", escape(&note.quote))?;
        }
        writeln!(out)
    }
}

/// Appends a piece of a text in what says what became of it.
fn push(out: &mut String, text: &str, op: SpanOp, side: Side) {
    let tag = match (op, side) {
        (SpanOp::Same | SpanOp::Folded, _) => None,
        (_, Side::Left) => Some("del"),
        (_, Side::Right) => Some("ins"),
    };
    for (at, part) in text.split('\n').enumerate() {
        if at > 0 {
            out.push_str("<br>");
        }
        // Only what begins the text could begin a list or lose its blanks.
        let part = if out.is_empty() { escape(part) } else { escape_within(part) };
        match tag {
            Some(tag) if !part.is_empty() => *out += &format!("<{tag}>{part}</{tag}>"),
            _ => *out += &part,
        }
    }
}

fn set_aside(dossier: &Dossier<'_>, out: &mut dyn Write) -> io::Result<()> {
    let lang = dossier.options.lang;
    writeln!(out, "## {}\n", Strings::of(lang).set_aside)?;
    for (at, article) in dossier.collation.articles.iter().enumerate() {
        if article.set_aside.is_empty() {
            writeln!(out, "- **{}** {}", letter(at), Strings::of(lang).set_aside_none)?;
        }
        for item in &article.set_aside {
            let who = aside::reason(item.reason, lang);
            writeln!(out, "- **{}** {}: {}", letter(at), who, escape(&item.text))?;
        }
    }
    writeln!(out)
}

fn evidence(dossier: &Dossier<'_>, out: &mut dyn Write) -> io::Result<()> {
    let lang = dossier.options.lang;
    let words = ReportStrings::of(lang);
    let record = Record::of(dossier);
    writeln!(out, "## {}\n\n| | |\n|---|---|", words.evidence)?;
    for (label, value) in evidence::of_comparison(&record, lang) {
        writeln!(out, "| {label} | {} |", escape(&value))?;
    }
    for (at, source) in record.sources.iter().enumerate() {
        for (label, value) in evidence::of_source(source, lang) {
            writeln!(out, "| **{}** {label} | {} |", letter(at), escape(&value))?;
        }
    }
    writeln!(out, "\n{}\n", escape(words.how_to_repeat))?;
    writeln!(out, "{MARKDOWN_OPEN}{}{MARKDOWN_CLOSE}", record.to_line())
}
