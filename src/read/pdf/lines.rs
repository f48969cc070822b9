//! Glyphs to the lines of a page.

use crate::text::is_unspaced;

use super::columns;
use super::glyphs::Glyph;
use super::joints::{self, Joint};

/// A stretch of text on one line, without a gap as wide as those between columns.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Chunk {
    pub(super) text: String,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) baseline: f64,
    pub(super) size: f64,
}

impl Chunk {
    pub(super) fn width(&self) -> f64 {
        self.right - self.left
    }
}

/// A line of a column.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) baseline: f64,
    pub(super) size: f64,
    /// Whether it is the first of its column.
    pub(super) first: bool,
    /// Share of the page above it, 0.0 to 1.0.
    pub(super) height: f64,
}

/// Gaps in heights of the font: between letters of a word and its neighbour, between columns of one line.
const WORD_GAP: f64 = 0.2;
const CHUNK_GAP: f64 = 1.3;

/// The lines of a page in reading order. `extent` is the page's height.
pub(super) fn of(glyphs: Vec<Glyph>, extent: f64) -> Vec<Line> {
    let columns = columns::split(chunks(glyphs));
    columns.into_iter().flat_map(|column| lines(column, extent)).collect()
}

fn chunks(glyphs: Vec<Glyph>) -> Vec<Chunk> {
    let mut found: Vec<Chunk> = Vec::new();
    let mut joints: Vec<Joint> = Vec::new();
    let mut blank = false;
    let mut raised = String::new();
    for glyph in glyphs {
        if glyph.text.trim().is_empty() {
            blank = true;
            continue;
        }
        if let Some(chunk) = found.last_mut() {
            if is_raised(chunk, &glyph) {
                raised.push_str(&glyph.text);
                chunk.right = chunk.right.max(glyph.right);
                blank = false;
                continue;
            }
            settle(chunk, &mut raised);
        }
        let last = found.len().saturating_sub(1);
        match found.last_mut() {
            Some(chunk) if goes_on(chunk, &glyph) => {
                joints.extend(Joint::between(chunk, last, &glyph, blank));
                append(chunk, &glyph.text, glyph.left - chunk.right, blank);
                chunk.right = chunk.right.max(glyph.right);
                chunk.size = chunk.size.max(glyph.size);
            }
            _ => found.push(Chunk {
                text: glyph.text,
                left: glyph.left,
                right: glyph.right,
                baseline: glyph.baseline,
                size: glyph.size,
            }),
        }
        blank = false;
    }
    if let Some(chunk) = found.last_mut() {
        settle(chunk, &mut raised);
    }
    joints::part(&mut found, &joints);
    found
}

/// Whether a glyph is small and stands higher, right behind a text.
fn is_raised(chunk: &Chunk, glyph: &Glyph) -> bool {
    let rise = (chunk.baseline - glyph.baseline) / chunk.size;
    let gap = (glyph.left - chunk.right) / chunk.size;
    glyph.size < chunk.size * 0.8 && (0.15..0.75).contains(&rise) && (-0.3..0.5).contains(&gap)
}

/// Takes what was raised behind a text into it: 5th, m2. Numbers of notes are reading aids, as in documents of other formats.
fn settle(chunk: &mut Chunk, raised: &mut String) {
    /// Letters of a unit or a name of one letter, that may be to a power.
    const UNIT: usize = 2;
    if raised.is_empty() {
        return;
    }
    let is_mark =
        raised.chars().all(|c| c.is_ascii_digit() || ",[]()*†‡§".contains(c)) && raised.chars().count() <= 6;
    let word: Vec<char> =
        chunk.text.chars().rev().take_while(char::is_ascii_alphanumeric).take(UNIT + 1).collect();
    let is_power = (1..=UNIT).contains(&word.len()) || word.first().is_some_and(char::is_ascii_digit);
    if is_power || !is_mark {
        chunk.text.push_str(raised);
    }
    raised.clear();
}

fn goes_on(chunk: &Chunk, glyph: &Glyph) -> bool {
    let size = chunk.size.max(glyph.size);
    let gap = glyph.left - chunk.right;
    (chunk.baseline - glyph.baseline).abs() < size * 0.35 && gap > size * -0.7 && gap < size * CHUNK_GAP
}

/// With a blank where the file has one or leaves room for one. Between Chinese and Japanese characters room is none:
/// lines are spread to be of equal length.
fn append(chunk: &mut Chunk, text: &str, gap: f64, blank: bool) {
    let before = chunk.text.chars().next_back();
    let after = text.chars().next();
    let han = before.is_some_and(is_unspaced) && after.is_some_and(is_unspaced);
    let room = gap > chunk.size * WORD_GAP;
    if (blank || room) && !(han && !(blank && gap > chunk.size * 0.5)) && before != Some(' ') {
        chunk.text.push(' ');
    }
    chunk.text.push_str(text);
}

/// The chunks of a column as its lines, from top to bottom.
fn lines(mut column: Vec<Chunk>, extent: f64) -> Vec<Line> {
    column.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    let mut rows: Vec<Vec<Chunk>> = Vec::new();
    for chunk in column {
        match rows.last_mut() {
            Some(row)
                if row
                    .last()
                    .is_some_and(|l| chunk.baseline - l.baseline < l.size.min(chunk.size) * 0.45) =>
            {
                row.push(chunk);
            }
            _ => rows.push(vec![chunk]),
        }
    }
    let mut lines: Vec<Line> = rows.into_iter().filter_map(|row| line(row, extent)).collect();
    if let Some(line) = lines.first_mut() {
        line.first = true;
    }
    lines
}

fn line(mut row: Vec<Chunk>, extent: f64) -> Option<Line> {
    row.sort_by(|a, b| a.left.total_cmp(&b.left));
    let main = row.iter().max_by(|a, b| a.width().total_cmp(&b.width()))?;
    let (size, baseline) = (main.size, main.baseline);
    let mut chunks = row.into_iter();
    let mut open = chunks.next()?;
    for chunk in chunks {
        let gap = chunk.left - open.right;
        // What overlaps was not set as one.
        append(&mut open, &chunk.text, gap, gap > size || gap < size * -0.3);
        open.right = open.right.max(chunk.right);
    }
    let text = open.text.trim().to_owned();
    let height = if extent > 0.0 { (baseline / extent).abs().min(1.0) } else { 0.5 };
    (!text.is_empty()).then_some(Line {
        text,
        left: open.left,
        right: open.right,
        baseline,
        size,
        first: false,
        height,
    })
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::read::pdf::glyphs::Glyph;

    /// A text as glyphs of 10 points, half as wide as high; the widest begins at `left`.
    pub(in crate::read::pdf) fn set(text: &str, left: f64, baseline: f64) -> Vec<Glyph> {
        let mut at = left;
        text.chars()
            .map(|c| {
                let width = if c.is_ascii() { 5.0 } else { 10.0 };
                at += width;
                Glyph { text: c.to_string(), left: at - width, right: at, baseline, size: 10.0 }
            })
            .collect()
    }

    fn texts(glyphs: Vec<Glyph>) -> Vec<String> {
        of(glyphs, 800.0).into_iter().map(|l| l.text).collect()
    }

    #[test]
    fn gaps_are_blanks_between_words_only() {
        let mut glyphs = set("The", 50.0, 100.0);
        glyphs.extend(set("ferry", 69.0, 100.0));
        glyphs.extend(set("柳", 50.0, 120.0));
        glyphs.extend(set("渡", 63.0, 120.0));
        assert_eq!(texts(glyphs), ["The ferry", "柳渡"]);
    }

    #[test]
    fn words_set_apart_stay_apart() {
        let spread = |text: &str, gaps: &[f64]| {
            let mut at = 50.0;
            let glyphs = text.chars().zip(gaps).map(|(c, gap)| {
                let left = at + gap;
                at = left + 10.0;
                Glyph { text: c.to_string(), left, right: at, baseline: 100.0, size: 10.0 }
            });
            texts(glyphs.collect())
        };
        assert_eq!(spread("第一章总则", &[0.0, 0.0, 0.0, 10.0, 0.0]), ["第一章 总则"]);
        assert_eq!(spread("班次票价备注", &[0.0, 0.0, 9.0, 0.0, 9.0, 0.0]), ["班次 票价 备注"]);
        // What is spread evenly, or behind a comma, is one.
        assert_eq!(spread("渡口通告", &[0.0, 9.0, 9.0, 9.0]), ["渡口通告"]);
        assert_eq!(spread("雨停了，路通", &[0.0, 0.0, 0.0, 0.0, 7.0, 0.0]), ["雨停了，路通"]);
    }

    #[test]
    fn narrow_blanks_are_blanks_where_few_characters_have_one() {
        let text = "渡口昨天重新开放，两岸的居民不必再绕行上游的大桥，过河只要十分钟。";
        let mut glyphs = set("第一章", 50.0, 80.0);
        glyphs.push(Glyph { text: " ".to_owned(), left: 80.0, right: 83.0, baseline: 80.0, size: 10.0 });
        glyphs.extend(set("总则", 83.0, 80.0));
        glyphs.extend(set(text, 50.0, 100.0));
        assert_eq!(texts(glyphs), ["第一章 总则", text]);
        let spaced: Vec<Glyph> = set("雨 停 了 路 通 了", 50.0, 100.0);
        let narrow = spaced.into_iter().map(|glyph| Glyph {
            left: glyph.left * 0.8,
            right: glyph.right * 0.8,
            ..glyph
        });
        assert_eq!(texts(narrow.collect()), ["雨停了路通了"]);
    }

    #[test]
    fn what_is_raised_belongs_to_its_line() {
        let line = |before: &str, raised: &str, after: &str| {
            let mut glyphs = set(before, 50.0, 100.0);
            for c in raised.chars() {
                let left = glyphs.last().map_or(50.0, |glyph| glyph.right);
                glyphs.push(Glyph {
                    text: c.to_string(),
                    left,
                    right: left + 3.0,
                    baseline: 96.0,
                    size: 6.0,
                });
            }
            let left = glyphs.last().map_or(50.0, |glyph| glyph.right);
            glyphs.extend(set(after, left, 100.0));
            texts(glyphs)
        };
        assert_eq!(line("路通了。", "12", "船开了。"), ["路通了。船开了。"]);
        assert_eq!(line("after the flood", "1", ", she said"), ["after the flood, she said"]);
        assert_eq!(line("30 m", "2", " of road"), ["30 m2 of road"]);
        assert_eq!(line("on the 5", "th", " of May"), ["on the 5th of May"]);
        assert_eq!(line("见下文", "*", ""), ["见下文"]);
    }

    #[test]
    fn lines_come_from_top_to_bottom_however_they_were_drawn() {
        let mut glyphs = set("second", 50.0, 120.0);
        glyphs.extend(set("first", 50.0, 100.0));
        assert_eq!(texts(glyphs), ["first", "second"]);
    }
}
