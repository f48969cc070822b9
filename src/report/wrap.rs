//! Styled text in terminal columns.

use std::io::{self, Write};
use std::ops::Range;

use anstyle::Style;
use unicode_width::UnicodeWidthChar as _;

use crate::i18n::{self, Lang};
use crate::text::fit;

/// Text with a style for each scalar value.
#[derive(Debug, Clone, Default)]
pub(super) struct Styled {
    text: String,
    styles: Vec<Style>,
}

impl Styled {
    pub(super) fn push(&mut self, text: &str, style: Style) {
        // A control character would move the terminal's cursor: its picture is shown instead.
        for c in text.chars() {
            self.text.push(if c.is_control() { picture(c) } else { c });
            self.styles.push(style);
        }
    }

    pub(super) fn plain(text: &str) -> Self {
        let mut styled = Self::default();
        styled.push(text, Style::new());
        styled
    }

    /// Lines of at most `columns`, each with its printed form and its width.
    pub(super) fn lines(&self, columns: usize) -> Vec<(String, usize)> {
        self.broken([columns; 2], 0..0)
    }

    /// The same with the room of the first line and of the others, and scalar values between which no line ends, however
    /// wide they are.
    fn broken(&self, [first, rest]: [usize; 2], whole: Range<usize>) -> Vec<(String, usize)> {
        let chars: Vec<char> = self.text.chars().collect();
        let advances: Vec<f32> = chars.iter().map(|c| c.width().unwrap_or(0) as f32).collect();
        // Of letters in a row a line ends between none, as long as there is room for them.
        let letter = |(at, c): (usize, &char)| if whole.contains(&at) { 'x' } else { *c };
        let text: String = chars.iter().enumerate().map(letter).collect();
        let mut breaks = fit(&text, &advances, first as f32, rest as f32);
        breaks.retain(|at| !(whole.start + 1..whole.end).contains(at));
        let mut lines = Vec::new();
        let mut start = 0;
        for end in breaks.into_iter().chain([chars.len()]) {
            let mut stop = end;
            while stop > start && chars[stop - 1] == ' ' {
                stop -= 1;
            }
            let width = chars[start..stop].iter().map(|c| c.width().unwrap_or(0)).sum();
            lines.push((print(&chars[start..stop], &self.styles[start..stop]), width));
            start = end;
        }
        lines
    }
}

/// Text in as many lines as it takes.
pub(super) fn wrapped(out: &mut dyn Write, text: &str, columns: usize) -> io::Result<()> {
    for (line, _) in Styled::plain(text).lines(columns) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// An entry of a list in as many lines as it takes, all but the first set in by `indent`. `whole`, such as a path, is
/// never cut.
pub(super) fn entry(
    out: &mut dyn Write,
    text: &str,
    indent: usize,
    whole: &str,
    columns: usize,
) -> io::Result<()> {
    let indent = indent.min(columns / 3);
    let start = if whole.is_empty() { None } else { text.rfind(whole) };
    let start = start.map_or(0, |at| text.get(..at).unwrap_or_default().chars().count());
    let kept = start..start + whole.chars().count();
    let lines = Styled::plain(text).broken([columns, columns - indent], kept);
    for (number, (line, _)) in lines.iter().enumerate() {
        let before = if number == 0 { 0 } else { indent };
        writeln!(out, "{}{line}", " ".repeat(before))?;
    }
    Ok(())
}

/// How many entries of a list were left out, if it has more than are listed.
pub(super) fn further(out: &mut dyn Write, count: usize, listed: usize, lang: Lang) -> io::Result<()> {
    match count.saturating_sub(listed) {
        0 => Ok(()),
        more => writeln!(out, "  … {}", i18n::further_facts(more, lang)),
    }
}

/// The beginning of a text in so many columns, with an ellipsis where there is more of it.
pub(super) fn cropped(text: &str, columns: usize) -> String {
    // No letter takes less than half a column for long: what lies behind is not looked at.
    let near: String = text.chars().take(2 * columns).collect();
    let whole = Styled::plain(&near).lines(columns);
    match whole.as_slice() {
        [(line, _)] if near.len() == text.len() => line.clone(),
        _ => {
            let short = Styled::plain(&near).lines(columns.saturating_sub(1).max(1));
            format!("{}…", short.first().map_or("", |(line, _)| line.as_str()))
        }
    }
}

/// U+2400 and on: ␀ for NUL, ␊ for a line feed inside a paragraph.
pub(super) fn picture(c: char) -> char {
    match u32::from(c) {
        code @ 0..=0x1F => char::from_u32(0x2400 + code).unwrap_or('\u{FFFD}'),
        0x7F => '\u{2421}',
        _ => '\u{FFFD}',
    }
}

fn print(chars: &[char], styles: &[Style]) -> String {
    let mut out = String::new();
    let mut current = Style::new();
    for (c, &style) in chars.iter().zip(styles) {
        if style != current {
            if current != Style::new() {
                out.push_str(&current.render_reset().to_string());
            }
            if style != Style::new() {
                out.push_str(&style.render().to_string());
            }
            current = style;
        }
        out.push(*c);
    }
    if current != Style::new() {
        out.push_str(&current.render_reset().to_string());
    }
    out
}

/// How many terminal columns a text takes.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(|c| c.width().unwrap_or(0)).sum()
}

#[cfg(test)]
mod tests {
    use super::{Styled, entry};

    #[test]
    fn entries_hang_and_paths_stay_whole() {
        let listed = |text: &str, whole: &str, columns| {
            let mut out = Vec::new();
            entry(&mut out, text, 3, whole, columns).unwrap();
            String::from_utf8(out).unwrap()
        };
        assert_eq!(listed("A  one two three", "", 11), "A  one two\n   three\n");
        let path = "/a b/c-d/e.txt";
        assert_eq!(listed(&format!("A  one · {path} · x"), path, 21), format!("A  one ·\n   {path} · x\n"));
        assert_eq!(listed(&format!("A  one · {path} · x"), path, 12), format!("A  one ·\n   {path} · x\n"));
    }

    #[test]
    fn wide_letters_take_two_columns() {
        let lines = Styled::plain("新桥通车，两岸").lines(8);
        assert_eq!(lines, [("新桥通".to_owned(), 6), ("车，两岸".to_owned(), 8)]);
    }

    #[test]
    fn control_characters_cannot_reach_the_terminal() {
        let lines = Styled::plain("a\u{1b}[2Jb").lines(80);
        assert_eq!(lines[0].0, "a␛[2Jb");
    }
}
