//! A comparison in the terminal: two level columns, or a redline where there is no room for two.

mod legend;

use std::io::{self, Write};

use anstyle::{AnsiColor, Color, Effects, Style};

use crate::article::Article;
use crate::compare::display::{self, Line, Side, lines, segments, slice};
use crate::compare::{Collation, Comparison, FactStatus, Row, RowKind, SpanOp};
use crate::i18n::{self, Lang, Phrases, ReportStrings, Strings, letter};

use crate::report::article::{SOURCE, source_line};
use crate::report::overview::overview_text;
use crate::report::record::{Record, TEXT_MARK};
use crate::report::script::Hint;
use crate::report::wrap::{Styled, entry, width, wrapped};
use crate::report::{Dossier, evidence};
use crate::text::{Policy, crop, told_apart};

/// Columns of the terminal, whether to colour, and in which words.
#[derive(Debug, Clone, Copy)]
pub struct TextOptions {
    /// Terminal columns.
    pub width: usize,
    pub color: bool,
    pub lang: Lang,
}

/// Two columns need at least this much.
const NARROW: usize = 60;
/// Between the columns: a space, the mark, a space.
const MARK: usize = 6;
/// Characters of a fact.
pub(super) const FACTS: usize = 40;

/// Every comparison of a collation, one after the other.
///
/// # Errors
/// Those of the writer.
pub fn collation_text(collation: &Collation, options: TextOptions, out: &mut dyn Write) -> io::Result<()> {
    for (i, comparison) in collation.comparisons.iter().enumerate() {
        if i > 0 {
            writeln!(out)?;
        }
        let pair = (collation.articles.get(comparison.left), collation.articles.get(comparison.right));
        if let (Some(left), Some(right)) = pair {
            Page { comparison, left, right, policy: collation.ignore, options }.write(out)?;
        }
    }
    Ok(())
}

/// The same with all sources together before it, and the reader's notes and the evidence at the end.
///
/// # Errors
/// Those of the writer.
pub fn dossier_text(dossier: &Dossier<'_>, options: TextOptions, out: &mut dyn Write) -> io::Result<()> {
    if let Some(overview) = dossier.overview {
        overview_text(dossier.collation, overview, options, out)?;
    }
    if dossier.shows_pairs() {
        collation_text(dossier.collation, options, out)?;
    }
    let (s, words) = (Strings::of(options.lang), ReportStrings::of(options.lang));
    if dossier.options.notes && !dossier.notes.is_empty() {
        writeln!(out, "\n{}", s.notes)?;
        for note in dossier.notes {
            wrapped(out, &format!("  “{}”  {}", note.quote, note.text.replace('\n', " ")), options.width)?;
        }
    }
    let record = Record::of(dossier);
    // In a file, not on a screen.
    if dossier.manner.is_none() {
        return in_short(&record, options, out);
    }
    writeln!(out, "\n{}", words.evidence)?;
    let colon = Phrases(options.lang).colon();
    for (label, value) in evidence::of_comparison(&record, options.lang) {
        wrapped(out, &format!("  {label}{colon}{value}"), options.width)?;
    }
    for (at, source) in record.sources.iter().enumerate() {
        for (n, (label, value)) in evidence::of_source(source, options.lang).into_iter().enumerate() {
            let mark = if n == 0 { letter(at) } else { String::new() };
            wrapped(out, &format!("{mark:<3} {label}{colon}{value}"), options.width)?;
        }
    }
    writeln!(out, "\n{TEXT_MARK}{}", record.to_line())
}

/// The evidence as a screen shows it: what was done on one line, and one more for each file.
fn in_short(record: &Record, options: TextOptions, out: &mut dyn Write) -> io::Result<()> {
    let lang = options.lang;
    writeln!(out)?;
    wrapped(out, &evidence::in_short(record, lang), options.width)?;
    for (at, source) in record.sources.iter().enumerate() {
        writeln!(out, "{:<3}SHA-256{}{}", letter(at), Phrases(lang).colon(), source.sha256)?;
    }
    Ok(())
}

/// Who the two are, what became of their texts, and the verdict.
pub(super) fn heading(
    comparison: &Comparison,
    [left, right]: [&Article; 2],
    policy: Policy,
    options: TextOptions,
    out: &mut dyn Write,
) -> io::Result<()> {
    let lang = options.lang;
    let say = |out: &mut dyn Write, text: &str| wrapped(out, text, options.width);
    let shares = &comparison.shares;
    let sides = [
        (comparison.left, left, i18n::left_shares(&shares.left, lang)),
        (comparison.right, right, i18n::right_shares(&shares.right, lang)),
    ];
    for (number, article, shares) in sides {
        let set_in = |out: &mut dyn Write, text: &str| entry(out, text, SOURCE, &article.path, options.width);
        set_in(out, &format!("{}  {}", letter(number), source_line(article, lang)))?;
        let headline = article.headline.as_deref().unwrap_or(Strings::of(lang).no_headline);
        set_in(out, &format!("   {headline}"))?;
        for warning in &article.warnings {
            set_in(out, &format!("   ! {}", i18n::warning(warning, lang)))?;
        }
        set_in(out, &format!("   {shares}"))?;
    }
    let verdict = i18n::verdict(comparison.verdict.kind, lang);
    let [a, b] = [comparison.left, comparison.right].map(letter);
    let letters = [a.as_str(), b.as_str()];
    let why = i18n::verdict_sentence(&comparison.verdict.figures, letters, lang);
    let label = Strings::of(lang).verdict;
    say(out, &format!("{label}{}{verdict} — {why}", Phrases(lang).colon()))?;
    // Where it counts, nearly every row differs by it alone.
    if let Some(hint) = Hint::of_pair([left, right], policy, letters, lang) {
        entry(out, &hint.sentence, 0, &hint.option, options.width)?;
    }
    let more = [
        i18n::parts_sentence(shares, letters, lang),
        i18n::credit_sentence(comparison, [left, right], letters[1], lang),
        i18n::folded_sentence(&comparison.folded, lang),
    ];
    more.iter().flatten().try_for_each(|sentence| say(out, sentence))
}

struct Page<'a> {
    comparison: &'a Comparison,
    left: &'a Article,
    right: &'a Article,
    policy: Policy,
    options: TextOptions,
}

impl Page<'_> {
    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        heading(self.comparison, [self.left, self.right], self.policy, self.options, out)?;
        self.facts(out)?;
        self.legend(out)?;
        let rule = "─".repeat(self.options.width.min(200));
        writeln!(out, "{rule}")?;
        let lines = lines(self.comparison);
        let digits = lines.len().to_string().len();
        for (at, line) in lines.into_iter().enumerate() {
            // As the window and the lists number them.
            let number = format!("{:>digits$} ", at + 1);
            if self.options.width < NARROW {
                self.redline(&number, line, out)?;
            } else {
                self.columns(&number, line, out)?;
            }
        }
        writeln!(out, "{rule}")
    }

    fn wrapped(&self, out: &mut dyn Write, text: &str) -> io::Result<()> {
        wrapped(out, text, self.options.width)
    }

    /// What the two articles are called: by their places among all that were named.
    fn letters(&self) -> [String; 2] {
        [self.comparison.left, self.comparison.right].map(letter)
    }

    // ---- two columns

    fn columns(&self, number: &str, line: Line, out: &mut dyn Write) -> io::Result<()> {
        let Some(row) = self.comparison.rows.get(line.row()) else { return Ok(()) };
        let column = self.options.width.saturating_sub(MARK + number.len()) / 2;
        let s = Strings::of(self.options.lang);
        let ghost = |text: &str| Styled::plain(&format!("({text})")).lines(column);
        let left = match line {
            Line::MovedIn { .. } => ghost(s.elsewhere),
            _ => self.cell(row, Side::Left, column),
        };
        let right = match line {
            Line::MovedAway { .. } => ghost(s.elsewhere),
            _ => self.cell(row, Side::Right, column),
        };
        for i in 0..left.len().max(right.len()) {
            let (text, used) = left.get(i).map_or(("", 0), |(t, w)| (t.as_str(), *w));
            let mark = if i == 0 { self.mark(line, row) } else { "" };
            let mark = format!("{mark}{}", " ".repeat((MARK - 2).saturating_sub(width(mark))));
            let right = right.get(i).map_or("", |(t, _)| t.as_str());
            let pad = " ".repeat(column.saturating_sub(used));
            let before = if i == 0 { self.quiet(number) } else { " ".repeat(number.len()) };
            let whole = format!("{before}{text}{pad} {mark} {right}");
            writeln!(out, "{}", whole.trim_end_matches(' '))?;
        }
        writeln!(out)
    }

    /// One side of a row, a paragraph per block.
    fn cell(&self, row: &Row, half: Side, columns: usize) -> Vec<(String, usize)> {
        let article = if half == Side::Left { self.left } else { self.right };
        let whole = row.left.is_empty() || row.right.is_empty();
        let mut paragraphs = vec![Styled::default()];
        let text = display::text(article, row, half);
        for segment in segments(row, half, &text) {
            let (open, close, style) = self.look(segment.op, half, whole);
            let piece = text.get(segment.bytes).unwrap_or_default();
            for (i, part) in piece.split('\n').enumerate() {
                if i > 0 {
                    paragraphs.push(Styled::default());
                }
                if let (Some(paragraph), false) = (paragraphs.last_mut(), part.is_empty()) {
                    paragraph.push(open, style);
                    paragraph.push(part, style);
                    paragraph.push(close, style);
                }
            }
        }
        if half.blocks(row).is_empty() {
            return Vec::new();
        }
        paragraphs.iter().flat_map(|paragraph| paragraph.lines(columns)).collect()
    }

    /// Signs around a piece where there is no colour, and its style where there is.
    fn look(&self, op: SpanOp, half: Side, whole: bool) -> (&'static str, &'static str, Style) {
        let color = |c: AnsiColor| Style::new().fg_color(Some(Color::Ansi(c)));
        // Colour never alone: a difference is underlined too.
        let marked = |c: AnsiColor| color(c).effects(Effects::UNDERLINE);
        let own = if half == Side::Left { AnsiColor::Yellow } else { AnsiColor::Cyan };
        match (op, self.options.color) {
            (SpanOp::Same, _) | (SpanOp::Folded, false) => ("", "", Style::new()),
            (SpanOp::Folded, true) => ("", "", Style::new().effects(Effects::DIMMED)),
            (SpanOp::Moved, true) => ("", "", marked(AnsiColor::Magenta)),
            (SpanOp::Moved, false) if half == Side::Left => ("[~", "~]", Style::new()),
            (SpanOp::Moved, false) => ("{~", "~}", Style::new()),
            (_, true) if whole => ("", "", color(own)),
            (_, true) => ("", "", marked(own)),
            (_, false) if whole => ("", "", Style::new()),
            (_, false) if half == Side::Left => ("[-", "-]", Style::new()),
            (_, false) => ("{+", "+}", Style::new()),
        }
    }

    /// What is no part of the texts, dimmed where there is colour.
    fn quiet(&self, text: &str) -> String {
        if !self.options.color {
            return text.to_owned();
        }
        let style = Style::new().effects(Effects::DIMMED);
        format!("{style}{text}{style:#}")
    }

    fn mark(&self, line: Line, row: &Row) -> &'static str {
        let of = |chinese, english, japanese, korean| match self.options.lang {
            Lang::ZhHans | Lang::ZhHant => chinese,
            Lang::En => english,
            Lang::Ja => japanese,
            Lang::Ko => korean,
        };
        match (line, row.kind) {
            (Line::MovedAway { .. } | Line::MovedIn { .. }, _) => of("移", "move", "移", "이동"),
            (_, RowKind::Same) if row.moved => of("移", "move", "移", "이동"),
            _ if row.is_elsewhere() => of("移", "move", "移", "이동"),
            (_, RowKind::Same) => "=",
            (_, RowKind::Edited) => of("改", "edit", "改", "수정"),
            (_, RowKind::Split) => of("拆", "1:n", "分", "분할"),
            (_, RowKind::Merged) => of("合", "n:1", "結", "병합"),
            (_, RowKind::Omitted) => of("略", "-", "削", "삭제"),
            (_, RowKind::Added) => of("增", "+", "追", "추가"),
        }
    }

    // ---- one column

    fn redline(&self, number: &str, line: Line, out: &mut dyn Write) -> io::Result<()> {
        let Some(row) = self.comparison.rows.get(line.row()) else { return Ok(()) };
        if matches!(line, Line::MovedAway { .. }) {
            return self.wrapped(
                out,
                &format!("{number}{} ({})\n", self.mark(line, row), Strings::of(self.options.lang).elsewhere),
            );
        }
        let (a, b) = (display::text(self.left, row, Side::Left), display::text(self.right, row, Side::Right));
        let whole = row.left.is_empty() || row.right.is_empty();
        let mut text = Styled::plain(&format!("{number}{} ", self.mark(line, row)));
        for span in &row.spans {
            let same = matches!(span.op, SpanOp::Same | SpanOp::Folded);
            for (half, source) in [(Side::Left, &a), (Side::Right, &b)] {
                let part = slice(source, half.range(span));
                if (same && half == Side::Left) || part.is_empty() {
                    continue;
                }
                let (open, close, style) = self.look(span.op, half, whole);
                text.push(open, style);
                text.push(&part.replace('\n', "¶"), style);
                text.push(close, style);
            }
        }
        for (line, _) in text.lines(self.options.width) {
            writeln!(out, "{line}")?;
        }
        writeln!(out)
    }

    // ---- facts

    fn facts(&self, out: &mut dyn Write) -> io::Result<()> {
        let lang = self.options.lang;
        let [a, b] = self.letters();
        for status in FactStatus::ALL {
            if status == FactStatus::OnlyLeft {
                self.attributions(out)?;
            }
            let of_status: Vec<_> = self.comparison.facts.iter().filter(|f| f.status == status).collect();
            if of_status.is_empty() {
                continue;
            }
            writeln!(out, "{}", i18n::fact_status(status, [&a, &b], lang))?;
            for fact in of_status {
                let sides = i18n::fact_told(fact, self.left, self.right, lang);
                let sides: Vec<&str> = sides.iter().flatten().map(AsRef::as_ref).collect();
                let texts = told_apart(&sides, |text| crop(text, FACTS));
                self.wrapped(
                    out,
                    &format!(
                        "  {}  {}",
                        i18n::fact_word(fact, self.left, self.right, lang),
                        texts.join(" / ")
                    ),
                )?;
            }
        }
        Ok(())
    }

    fn attributions(&self, out: &mut dyn Write) -> io::Result<()> {
        let lang = self.options.lang;
        if !self.comparison.attributions.is_empty() {
            writeln!(out, "{}", i18n::attributions(&self.comparison.attributions, lang))?;
        }
        for said in &self.comparison.attributions {
            let readings =
                i18n::attribution_readings(said, [self.left, self.right], &self.comparison.rows, lang);
            let sides: Vec<&str> =
                readings.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
            let texts = told_apart(&sides, |text| crop(text, FACTS));
            let what = i18n::attribution(said, lang);
            self.wrapped(out, &format!("  {what}  {}", texts.join(" / ")))?;
        }
        Ok(())
    }
}
