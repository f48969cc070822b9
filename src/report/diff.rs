//! A unified diff for those who want one: a paragraph a line, as `variorum read --format lines` writes them, so that
//! patch(1) makes the other text of the base text. The rows decide what stands opposite what; nothing is compared again.

use std::fmt::Write as _;
use std::io::{self, Write};

use crate::compare::display::{Line, Side};

use super::pair::{Pair, pairs};
use super::record::{DIFF_MARK, Record};
use super::{Dossier, evidence};

/// Lines that stay around a difference.
const CONTEXT: usize = 3;

pub(super) fn write(dossier: &Dossier<'_>, out: &mut dyn Write) -> io::Result<()> {
    let record = Record::of(dossier);
    // patch(1) skips what stands before the first difference.
    writeln!(out, "{DIFF_MARK}{}", record.to_line())?;
    let lang = dossier.options.lang;
    for (label, value) in evidence::of_comparison(&record, lang) {
        writeln!(out, "# {label}: {}", one_line(&value))?;
    }
    for (at, source) in record.sources.iter().enumerate() {
        let letter = crate::i18n::letter(at);
        for (label, value) in evidence::of_source(source, lang) {
            writeln!(out, "# {letter} {label}: {}", one_line(&value))?;
        }
    }
    pairs(dossier).try_for_each(|pair| of_pair(&pair, out))
}

/// File names may hold line ends; here they must not.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Op {
    Keep,
    Delete,
    Insert,
}

fn of_pair(pair: &Pair<'_>, out: &mut dyn Write) -> io::Result<()> {
    let ops = ops(pair);
    if ops.iter().all(|(op, _)| *op == Op::Keep) {
        return Ok(());
    }
    writeln!(out, "--- {}.txt\n+++ {}.txt", pair.letters[0], pair.letters[1])?;
    for (from, to) in hunks(&ops) {
        let count = |of: &[(Op, &str)], not: Op| of.iter().filter(|(op, _)| *op != not).count();
        let (before, hunk) = (ops.get(..from).unwrap_or_default(), ops.get(from..to).unwrap_or_default());
        let place = |not: Op| {
            let lines = count(hunk, not);
            // Where a side has no line, the one before is named.
            format!("{},{lines}", count(before, not) + usize::from(lines > 0))
        };
        writeln!(out, "@@ -{} +{} @@", place(Op::Insert), place(Op::Delete))?;
        let mut text = String::new();
        for (op, line) in hunk {
            let sign = match op {
                Op::Keep => ' ',
                Op::Delete => '-',
                Op::Insert => '+',
            };
            writeln!(text, "{sign}{line}").map_err(io::Error::other)?;
        }
        out.write_all(text.as_bytes())?;
    }
    Ok(())
}

/// The paragraphs of both sides in one list: in each stretch that differs, what goes before what comes.
fn ops<'a>(pair: &Pair<'a>) -> Vec<(Op, &'a str)> {
    let mut ops = Vec::new();
    let mut inserted = Vec::new();
    for line in &pair.lines {
        let Some(row) = pair.comparison.rows.get(line.row()) else { continue };
        let texts = |side: Side| {
            let blocks = if line.shows(side) { side.blocks(row) } else { &[] };
            let article = pair.articles[side.index()];
            blocks.iter().filter_map(|&n| article.blocks.get(n)).map(|block| block.text.as_str())
        };
        if matches!(line, Line::Row(_)) && texts(Side::Left).eq(texts(Side::Right)) {
            ops.append(&mut inserted);
            ops.extend(texts(Side::Left).map(|text| (Op::Keep, text)));
        } else {
            ops.extend(texts(Side::Left).map(|text| (Op::Delete, text)));
            inserted.extend(texts(Side::Right).map(|text| (Op::Insert, text)));
        }
    }
    ops.append(&mut inserted);
    ops
}

/// Where the hunks begin and end, context included; those that would touch are one.
fn hunks(ops: &[(Op, &str)]) -> Vec<(usize, usize)> {
    let mut hunks: Vec<(usize, usize)> = Vec::new();
    for (at, _) in ops.iter().enumerate().filter(|(_, (op, _))| *op != Op::Keep) {
        let (from, to) = (at.saturating_sub(CONTEXT), (at + 1 + CONTEXT).min(ops.len()));
        match hunks.last_mut() {
            Some(last) if from <= last.1 => last.1 = to,
            _ => hunks.push((from, to)),
        }
    }
    hunks
}
