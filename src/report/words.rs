//! The words of a report in Markdown, without its marks: how one that is no text begins.

use std::io::{self, Write};

/// Takes Markdown as this program writes it, where every sign of a text is escaped, and hands on its words, line by line.
pub(super) struct Words<'o> {
    line: Vec<u8>,
    out: &'o mut dyn Write,
}

impl<'o> Words<'o> {
    pub(super) fn new(out: &'o mut dyn Write) -> Self {
        Self { line: Vec::new(), out }
    }

    /// Hands on what no line end follows.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.hand_on("")
    }

    fn hand_on(&mut self, end: &str) -> io::Result<()> {
        let line = std::mem::take(&mut self.line);
        match words(&String::from_utf8_lossy(&line)) {
            Some(words) => write!(self.out, "{words}{end}"),
            None => Ok(()),
        }
    }
}

impl Write for Words<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for &byte in bytes {
            if byte == b'\n' { self.hand_on("\n")? } else { self.line.push(byte) }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The words of a line; `None` of one that has none, but rules a table.
fn words(line: &str) -> Option<String> {
    if line.starts_with("|--") || line.starts_with("|:-") {
        return None;
    }
    let line = line.trim_start_matches('#').trim_start_matches("> ");
    // What stands in place of other words.
    let line = line.replace("</del><ins>", " → ").replace("<br>", " · ");
    let mut words = String::with_capacity(line.len());
    let mut signs = line.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => words.extend(signs.next()),
            '*' => {}
            '<' => drop(signs.by_ref().find(|sign| *sign == '>')),
            // Between the cells of a table.
            '|' => words.push('\u{2003}'),
            sign => words.push(sign),
        }
    }
    Some(words.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::Words;

    #[test]
    fn marks_go_and_words_stay() {
        let mut out = Vec::new();
        let mut words = Words::new(&mut out);
        let text = "# 题 \\#1\n\n- **A** 甲<br>乙\n| a \\| b | c |\n|---|---|\n费<del>86</del><ins>68</ins>万<ins>元</ins>，\\<b\\>";
        // Wherever it is cut.
        text.as_bytes().chunks(5).for_each(|part| words.write_all(part).unwrap());
        words.finish().unwrap();
        let read = String::from_utf8(out).unwrap();
        assert_eq!(read, "题 #1\n\n- A 甲 · 乙\na | b \u{2003} c\n费86 → 68万元，<b>");
    }
}
