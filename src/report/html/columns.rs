//! The text of a comparison: side by side as a table, each row with two readings with its redline beside them for where
//! there is no room for two columns.

use std::io;

use crate::article::{Article, Block, BlockKind};
use crate::compare::display::{self, Line, Side, segments};
use crate::compare::{Row, RowKind, SpanOp};
use crate::i18n;

use super::writer::Html;
use super::writer::Part::{Raw, Text, Value};
use super::{Page, Pair};
use crate::report::article::name_of;
use crate::report::redline;
use crate::report::runs::{is_indented, runs};
use crate::text::item_number;

impl Page<'_, '_> {
    pub(super) fn text(&self, h: &mut Html<'_>, pair: &Pair<'_>) -> io::Result<()> {
        let mut at = 0;
        let mut head = true;
        for run in runs(&pair.unchanged(), self.dossier.options.unchanged) {
            self.table(h, pair, at..run.start, &mut head)?;
            let count = run.len();
            if self.dossier.options.unchanged {
                let words = i18n::same_run(count, self.lang);
                h.put([
                    Raw("<details class=\"fold run\" open><summary>"),
                    Text(&words),
                    Raw("</summary>\n"),
                ])?;
                self.table(h, pair, run.clone(), &mut head)?;
                h.raw("</details>\n")?;
            } else {
                let words = i18n::same_left_out(count, self.lang);
                h.put([Raw("<p class=\"left-out\">"), Text(&words), Raw("</p>\n")])?;
            }
            at = run.end;
        }
        self.table(h, pair, at..pair.lines.len(), &mut head)
    }

    fn table(
        &self,
        h: &mut Html<'_>,
        pair: &Pair<'_>,
        lines: std::ops::Range<usize>,
        head: &mut bool,
    ) -> io::Result<()> {
        if lines.is_empty() {
            return Ok(());
        }
        h.raw("<table class=\"text\">\n<colgroup><col><col class=\"m\"><col></colgroup>\n")?;
        h.raw(if std::mem::take(head) { "<thead>" } else { "<thead class=\"quiet\">" })?;
        h.raw("<tr>")?;
        for side in Side::BOTH {
            if side == Side::Right {
                h.put([
                    Raw("<th scope=\"col\"><span class=\"vh\">"),
                    Text(self.words.between),
                    Raw("</span></th>"),
                ])?;
            }
            let article = pair.articles[side.index()];
            h.put([Raw("<th scope=\"col\">"), Text(&pair.letters[side.index()]), Raw(" ")])?;
            h.put([Text(name_of(article, self.lang)), Raw("</th>")])?;
        }
        h.raw("</tr></thead>\n<tbody>\n")?;
        for at in lines {
            if let Some(line) = pair.lines.get(at) {
                self.row(h, pair, at, *line)?;
            }
        }
        h.raw("</tbody>\n</table>\n")
    }

    fn row(&self, h: &mut Html<'_>, pair: &Pair<'_>, at: usize, line: Line) -> io::Result<()> {
        let Some(row) = pair.comparison.rows.get(line.row()) else { return Ok(()) };
        let (class, pill) = look(line, row);
        let id = anchor(pair.number, at);
        h.put([Raw("<tr id=\""), Value(&id), Raw("\" class=\""), Raw(class), Raw("\" data-kinds=\"")])?;
        h.put([Value(&pair.kinds_of(line.row()).join(" ")), Raw("\">")])?;
        // Left, what became of it, right.
        h.raw("<td class=\"l\"")?;
        self.tongue_of(h, pair.comparison.left)?;
        h.raw(">")?;
        self.side(h, pair, at, line, Side::Left)?;
        if class == "both" || class == "come" {
            h.raw("<div class=\"red\">")?;
            self.redline(h, pair, line.row(), row)?;
            h.raw("</div>")?;
        }
        // The number that the window and all other reports call it by.
        h.put([
            Raw("</td><td class=\"m\"><span class=\"n\">"),
            Value(&(at + 1).to_string()),
            Raw("</span> "),
        ])?;
        let mark = i18n::row_mark(row, line, at, pair.letters(), self.lang);
        match pill {
            Some(pill) => {
                h.put([Raw("<span class=\"pill "), Raw(pill), Raw("\">"), Text(&mark), Raw("</span>")])?;
            }
            None => {
                h.put([Raw("<span aria-hidden=\"true\">"), Text(&mark), Raw("</span><span class=\"vh\">")])?;
                h.put([Text(i18n::row_kind(row.kind, self.lang)), Raw("</span>")])?;
            }
        }
        self.note_signs(h, pair, line.row())?;
        h.raw("</td><td class=\"r\"")?;
        self.tongue_of(h, pair.comparison.right)?;
        h.raw(">")?;
        self.side(h, pair, at, line, Side::Right)?;
        h.raw("</td></tr>\n")
    }

    /// One cell: its text, or where that went.
    fn side(&self, h: &mut Html<'_>, pair: &Pair<'_>, at: usize, line: Line, side: Side) -> io::Result<()> {
        let Some(row) = pair.comparison.rows.get(line.row()) else { return Ok(()) };
        if line.shows(side) {
            if side.blocks(row).is_empty() {
                return h.put([Raw("<span class=\"vh\">"), Text(self.words.nothing_here), Raw("</span>")]);
            }
            h.raw("<div class=\"side\">")?;
            self.cell(h, pair, line.row(), row, side)?;
            return h.raw("</div>");
        }
        let (Line::MovedAway { other, .. } | Line::MovedIn { other, .. }) = line else { return Ok(()) };
        let words = i18n::stands_elsewhere(&pair.letters[side.index()], other > at, self.lang);
        let there = anchor(pair.number, other);
        h.put([
            Raw("<p class=\"ghost\" lang=\""),
            Value(self.lang.tag()),
            Raw("\"><a href=\"#"),
            Value(&there),
        ])?;
        h.put([Raw("\">"), Text(&words), Raw("</a></p>")])
    }

    /// One side of a row, a paragraph a block, with what became of each piece.
    fn cell(
        &self,
        h: &mut Html<'_>,
        pair: &Pair<'_>,
        number: usize,
        row: &Row,
        side: Side,
    ) -> io::Result<()> {
        let article = pair.articles[side.index()];
        let text = display::text(article, row, side);
        let facts = pair.findings.disagreeing(pair.comparison, number, side);
        let whole = row.left.is_empty() || row.right.is_empty();
        let mut paragraphs = Paragraphs::open(h, blocks(article, side.blocks(row)))?;
        for segment in segments(row, side, &text) {
            let piece = text.get(segment.bytes).unwrap_or_default();
            let tags = tags(segment.op, side, whole);
            for (n, line) in cut(piece, segment.chars.start, &facts).iter().enumerate() {
                if n > 0 {
                    paragraphs.next(h)?;
                }
                put(h, line, tags)?;
            }
        }
        h.raw("</p>")
    }

    /// Both readings in one text: what went before what came.
    fn redline(&self, h: &mut Html<'_>, pair: &Pair<'_>, number: usize, row: &Row) -> io::Result<()> {
        let facts = Side::BOTH.map(|side| pair.findings.disagreeing(pair.comparison, number, side));
        let texts = Side::BOTH.map(|side| display::text(pair.articles[side.index()], row, side));
        let mut paragraphs = Paragraphs::open(h, blocks(pair.right(), &row.right))?;
        for piece in redline::pieces(row, &texts) {
            let tags = tags(piece.op, piece.side, false);
            for (n, line) in cut(piece.text, piece.start, &facts[piece.side.index()]).iter().enumerate() {
                match piece.side {
                    // The paragraphs are those of the right text; where those of the left ended is shown.
                    Side::Left if n > 0 => h.put([Raw(tags[0]), Raw("¶"), Raw(tags[1])])?,
                    Side::Right if n > 0 => paragraphs.next(h)?,
                    _ => {}
                }
                put(h, line, tags)?;
            }
        }
        h.raw("</p>")
    }
}

/// What a row is, to the style sheet, and the colour of its mark.
fn look(line: Line, row: &Row) -> (&'static str, Option<&'static str>) {
    match (line, row.kind) {
        (Line::MovedAway { .. }, _) => ("away", Some("v")),
        (Line::MovedIn { .. }, _) => ("come", Some("v")),
        (_, RowKind::Same) if row.moved => ("same", Some("v")),
        (_, RowKind::Same) => ("same", None),
        (_, RowKind::Edited) => ("both", Some("l")),
        (_, RowKind::Split | RowKind::Merged) => ("both", Some("n")),
        (_, RowKind::Omitted) => ("gone", Some(if row.is_elsewhere() { "v" } else { "l" })),
        (_, RowKind::Added) => ("new", Some(if row.is_elsewhere() { "v" } else { "r" })),
    }
}

/// The name of a line's place, by its number as it is shown: a moved row has two, one where each of its texts stands.
pub(super) fn anchor(pair: usize, line: usize) -> String {
    format!("c{}-r{}", pair + 1, line + 1)
}

fn blocks<'a>(article: &'a Article, numbers: &[usize]) -> Vec<&'a Block> {
    numbers.iter().filter_map(|&number| article.blocks.get(number)).collect()
}

/// The paragraphs of a cell, one of which is always open.
struct Paragraphs<'a> {
    rest: std::vec::IntoIter<&'a Block>,
}

impl<'a> Paragraphs<'a> {
    fn open(h: &mut Html<'_>, blocks: Vec<&'a Block>) -> io::Result<Self> {
        let mut paragraphs = Self { rest: blocks.into_iter() };
        paragraphs.begin(h)?;
        Ok(paragraphs)
    }

    fn next(&mut self, h: &mut Html<'_>) -> io::Result<()> {
        h.raw("</p>")?;
        self.begin(h)
    }

    fn begin(&mut self, h: &mut Html<'_>) -> io::Result<()> {
        let class = self.rest.next().map_or("", |block| match block.kind {
            BlockKind::Headline => "headline",
            BlockKind::Heading => "heading",
            BlockKind::Quote => "quote",
            BlockKind::ListItem if item_number(&block.text).is_some() => "numbered",
            BlockKind::ListItem => "item",
            BlockKind::Caption => "caption",
            BlockKind::TableRow => "",
            BlockKind::Paragraph if is_indented(&block.text) => "in",
            BlockKind::Paragraph => "",
        });
        h.put([Raw("<p class=\""), Raw(class), Raw("\">")])
    }
}

/// Stretches of a text, in a fact that disagrees or outside of one.
type Stretches<'a> = Vec<(bool, &'a str)>;

/// Cuts a piece that starts at a scalar value of its side at line breaks, and what is between these at the ends of facts.
fn cut<'a>(piece: &'a str, start: usize, facts: &[[usize; 2]]) -> Vec<Stretches<'a>> {
    let mut at = start;
    let mut lines = Vec::new();
    for line in piece.split('\n') {
        let mut stretches = Vec::new();
        let mut from = 0;
        let mut inside = None;
        for (byte, _) in line.char_indices() {
            let now = facts.iter().any(|fact| (fact[0]..fact[1]).contains(&at));
            if let Some(before) = inside.filter(|before| *before != now) {
                stretches.push((before, line.get(from..byte).unwrap_or_default()));
                from = byte;
            }
            inside = Some(now);
            at += 1;
        }
        stretches.extend(inside.map(|inside| (inside, line.get(from..).unwrap_or_default())));
        lines.push(stretches);
        at += 1;
    }
    lines
}

fn put(h: &mut Html<'_>, stretches: &Stretches<'_>, [open, close]: [&'static str; 2]) -> io::Result<()> {
    if stretches.is_empty() {
        return Ok(());
    }
    h.raw(open)?;
    for &(fact, text) in stretches {
        if fact {
            h.put([Raw("<mark>"), Text(text), Raw("</mark>")])?;
        } else {
            h.text(text)?;
        }
    }
    h.raw(close)
}

/// The element of a piece; whole paragraphs are coloured as such, and marked only for who hears them.
fn tags(op: SpanOp, side: Side, whole: bool) -> [&'static str; 2] {
    match (op, side) {
        (SpanOp::Same, _) => ["", ""],
        (SpanOp::Folded, _) => ["<span class=\"fo\">", "</span>"],
        (SpanOp::Moved, Side::Left) => ["<span class=\"mv l\">", "</span>"],
        (SpanOp::Moved, Side::Right) => ["<span class=\"mv\">", "</span>"],
        (_, Side::Left) if whole => ["<del class=\"whole\">", "</del>"],
        (_, Side::Right) if whole => ["<ins class=\"whole\">", "</ins>"],
        (_, Side::Left) => ["<del>", "</del>"],
        (_, Side::Right) => ["<ins>", "</ins>"],
    }
}
