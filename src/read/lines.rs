//! Lines of a plain text to its paragraphs: one to a line, parted by blank lines, or wrapped at a width.

use unicode_width::UnicodeWidthStr;

use crate::article::SharedText;
use crate::text::is_unspaced;

use super::byline::ends_sentence;

/// A paragraph, trimmed, without a line break.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub(super) text: SharedText,
    /// Whether its first line began with blanks.
    pub(super) indented: bool,
}

/// Lines looked at to tell how a text is laid out.
const SAMPLE: usize = 4000;
/// Widths a text may be wrapped at, in columns (a Han character takes two).
const NARROWEST: usize = 36;
const WIDEST: usize = 140;
/// Bytes of a line that is surely wider.
const SURELY_LONG: usize = 3 * WIDEST;

/// The paragraphs of a text, none empty. They stay where they lie in the text, unless most of that is blank.
pub(super) fn paragraphs(text: &SharedText) -> Vec<Paragraph> {
    let ends = Ends::of(text);
    if let Some(width) = wrap_width(text, ends) {
        return rejoin(text, ends, width);
    }
    let mut found: Vec<Paragraph> = Vec::new();
    let (mut start, mut kept) = (0, 0);
    for (line, end) in lines(text, ends) {
        let trimmed = line.trim_start();
        let indent = line.len() - trimmed.len();
        let trimmed = trimmed.trim_end();
        if !trimmed.is_empty() {
            let from = start + indent;
            found.push(Paragraph { text: text.part(from..from + trimmed.len()), indented: indent > 0 });
            kept += trimmed.len();
        }
        start += line.len() + end;
    }
    if kept < text.len() / 2 {
        found.iter_mut().for_each(|paragraph| paragraph.text = paragraph.text.as_str().into());
    }
    found
}

/// What ends the lines of a text: those ends that hardly any text has cost a decoding of all of it to find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ends {
    Usual,
    Rare,
}

impl Ends {
    fn of(text: &str) -> Self {
        if holds_rare_end(text.as_bytes()) { Self::Rare } else { Self::Usual }
    }
}

/// Whether a character ends a line on any system.
pub(super) fn is_end(c: char) -> bool {
    matches!(c, '\n' | '\r') || is_end_of_print(c)
}

/// Whether it ends one in print, and in text files of few programs.
pub(super) fn is_end_of_print(c: char) -> bool {
    matches!(c, '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether U+000B, U+000C, U+0085, U+2028 or U+2029 stands in a text.
fn holds_rare_end(text: &[u8]) -> bool {
    // U+0085 begins with C2, as a few signs do that are rare themselves.
    let is_end = |at: usize| text.get(at) != Some(&0xc2) || text.get(at + 1) == Some(&0x85);
    let of_print = |end: &str| memchr::memmem::find(text, end.as_bytes()).is_some();
    memchr::memchr3_iter(0xb, 0xc, 0xc2, text).any(is_end) || of_print("\u{2028}") || of_print("\u{2029}")
}

/// Every line, whatever ends it on whatever system, with the bytes of its end; blank ones too, `\r\n` as one end.
fn lines(text: &str, ends: Ends) -> impl Iterator<Item = (&str, usize)> {
    let end = move |rest: &str| match ends {
        Ends::Usual => memchr::memchr2(b'\n', b'\r', rest.as_bytes()),
        Ends::Rare => rest.find(is_end),
    };
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(at) = end(text) else { return rest.take().map(|line| (line, 0)) };
        let (line, mark) = text.split_at_checked(at)?;
        let len = if mark.starts_with("\r\n") { 2 } else { mark.chars().next().map_or(1, char::len_utf8) };
        rest = mark.get(len..);
        Some((line, len))
    })
}

/// The width a text is wrapped at, if the lines show it: lines that go on in the next one are nearly all
/// full, and end in the middle of sentences. Paragraphs on lines of their own do neither.
fn wrap_width(text: &str, ends: Ends) -> Option<usize> {
    // Not the very longest: a stray long line (a link) is no measure.
    let strays = |full: usize| Some(full - (full.checked_sub(1)? * 97 / 100) - 1);
    let mut sample = Vec::new();
    let mut long = 0;
    for (line, _) in lines(text, ends).take(SAMPLE) {
        // Of what is long for certain there may be too much before all is seen.
        long += usize::from(line.len() > SURELY_LONG && line.trim_end().len() > SURELY_LONG);
        if long > strays(SAMPLE)? {
            return None;
        }
        sample.push(line.trim_end());
    }
    let lines = sample;
    let full = lines.iter().filter(|l| !l.is_empty()).count();
    let stray = strays(full)?;
    let mut widths = Vec::with_capacity(full);
    let mut too_wide = 0;
    for line in lines.iter().filter(|l| !l.is_empty()) {
        let width = width_of(line);
        too_wide += usize::from(width > WIDEST);
        if too_wide > stray {
            return None;
        }
        widths.push(width);
    }
    widths.sort_unstable();
    let width = *widths.get(widths.len().checked_sub(1)?.saturating_mul(97) / 100)?;
    if width < NARROWEST {
        return None;
    }
    let (mut going_on, mut full, mut open) = (0_usize, 0_usize, 0_usize);
    for (line, next) in lines.iter().zip(lines.iter().skip(1)) {
        let fills = !line.is_empty() && fills(line, next, width);
        // A short line that had room for more is one of its own: who wrote it, from where.
        if line.is_empty() || next.is_empty() || is_indented(next) || (!fills && is_short(line, width)) {
            continue;
        }
        going_on += 1;
        if fills {
            full += 1;
            open += usize::from(!ends_sentence(line));
        }
    }
    (going_on >= 3 && full * 10 >= going_on * 7 && open * 2 >= full).then_some(width)
}

/// The columns of a line, as far as they matter: one that is surely too long is not measured.
fn width_of(line: &str) -> usize {
    if line.len() > SURELY_LONG { WIDEST + 1 } else { line.width() }
}

/// Whether the first word of the next line would not have fitted on this one.
fn fills(line: &str, next: &str, width: usize) -> bool {
    let next = next.trim_start();
    let end = next
        .char_indices()
        .find(|&(_, c)| c.is_whitespace() || is_unspaced(c))
        .map_or(next.len(), |(at, c)| if at == 0 { c.len_utf8() } else { at });
    let word = next.get(..end).map_or(0, UnicodeWidthStr::width);
    // Closing punctuation may not begin a line: two columns are left to it.
    line.width() + word + 3 > width
}

/// Less than half as wide as the lines of the text.
fn is_short(line: &str, width: usize) -> bool {
    line.trim().width() * 2 < width
}

fn rejoin(text: &str, ends: Ends, width: usize) -> Vec<Paragraph> {
    let mut found: Vec<(String, bool)> = Vec::new();
    let mut open: Option<&str> = None;
    for (line, _) in lines(text, ends) {
        let trimmed = line.trim();
        if trimmed.is_empty() {
            open = None;
            continue;
        }
        let goes_on = open.is_some_and(|before| {
            let parted = before.ends_with('-') || !is_short(before, width);
            !is_indented(line) && (fills(before, trimmed, width) || (parted && !ends_sentence(before)))
        });
        match found.last_mut() {
            Some((paragraph, _)) if goes_on => join(paragraph, trimmed),
            _ => found.push((trimmed.to_owned(), is_indented(line))),
        }
        open = Some(line.trim_end());
    }
    found.into_iter().map(|(text, indented)| Paragraph { text: text.into(), indented }).collect()
}

/// Two line breaks end a paragraph; one does where the next line is indented or this one ends its sentence.
pub(super) fn split_at_breaks(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open = false;
    let mut blank = false;
    for line in text.split('\n') {
        let indented = line.starts_with(['\u{3000}', '\u{a0}']);
        let line = line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}'));
        if line.is_empty() {
            blank = true;
            continue;
        }
        match paragraphs.last_mut() {
            Some(last) if open && !blank && !indented && !ends_sentence(last) => join(last, line),
            _ => paragraphs.push(line.to_owned()),
        }
        open = true;
        blank = false;
    }
    paragraphs
}

/// Joins a line to the one before it: with a blank between words, without one in Chinese and Japanese
/// and after a hyphen, which stays.
pub(super) fn join(text: &mut String, line: &str) {
    let last = text.chars().next_back();
    let first = line.chars().next();
    let together = match (last, first) {
        (Some(a), Some(b)) => {
            is_unspaced(a) || is_unspaced(b) || hyphenated(text, b) || divides_number(text, line)
        }
        _ => true,
    };
    if !together {
        text.push(' ');
    }
    text.push_str(line);
}

/// Whether a number among Chinese or Japanese characters goes on in the next line: 最大64 and 0人.
fn divides_number(text: &str, line: &str) -> bool {
    let is_figure = |c: &char| c.is_ascii_digit() || matches!(c, ',' | '.');
    let before = text.chars().rev().find(|c| !is_figure(c));
    let after = line.chars().find(|c| !is_figure(c));
    text.ends_with(|c| is_figure(&c))
        && line.starts_with(|c: char| c.is_ascii_digit())
        && before.is_some_and(is_unspaced)
        && after.is_some_and(is_unspaced)
}

fn hyphenated(text: &str, next: char) -> bool {
    let mut back = text.chars().rev();
    back.next() == Some('-') && back.next().is_some_and(char::is_alphabetic) && next.is_lowercase()
}

fn is_indented(line: &str) -> bool {
    line.starts_with(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::{holds_rare_end, paragraphs};

    fn texts(text: &str) -> Vec<String> {
        paragraphs(&text.into()).into_iter().map(|p| p.text.into()).collect()
    }

    #[test]
    fn a_line_is_a_paragraph() {
        assert_eq!(
            texts("　　雨停了。\r\n\r\n  路通了。 \rb\u{2028}c\n"),
            ["雨停了。", "路通了。", "b", "c"]
        );
        assert_eq!(texts("\n\n \t\n"), Vec::<String>::new());
    }

    #[test]
    fn rare_ends_are_found_wherever_they_stand() {
        for end in ["\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}"] {
            for length in 0..60 {
                assert!(holds_rare_end(format!("{}{end}{}", "a".repeat(length), "雨".repeat(20)).as_bytes()));
                assert!(holds_rare_end(format!("{}{end}", "a".repeat(length)).as_bytes()));
            }
        }
        let others = "\t\n\r ¥\u{86}\u{2027}\u{202a}℩\u{3000}“”…雨".repeat(50);
        assert!(!holds_rare_end(others.as_bytes()));
        assert!(!holds_rare_end(&[]));
    }

    #[test]
    fn numbers_go_on_between_characters_of_one_width() {
        let joined = |text: &str, line: &str| {
            let mut text = text.to_owned();
            super::join(&mut text, line);
            text
        };
        assert_eq!(joined("避難所には最大64", "0人が身を寄せた。"), "避難所には最大640人が身を寄せた。");
        assert_eq!(joined("总价为4,", "860万元"), "总价为4,860万元");
        assert_eq!(joined("in March 20", "24 people"), "in March 20 24 people");
    }

    #[test]
    fn one_character_to_a_line_is_left_so() {
        let text = "河\n谷\n".repeat(50);
        assert_eq!(texts(&text).len(), 100);
    }

    #[test]
    fn paragraphs_of_like_length_are_left_apart() {
        let text = "雨后的河谷里，修路队清理了三处塌方，下午恢复通车。\n".repeat(20);
        assert_eq!(texts(&text).len(), 20);
        let verse = "The rain came down upon the valley road,\nThe river rose, and took away the bridge,\n";
        assert_eq!(texts(verse).len(), 2);
    }

    #[test]
    fn wrapped_lines_are_rejoined() {
        let english = "The road along the river was opened again on\nMonday after three days of work, the valley's\ncouncil said. Two bridges are still closed, and a\nlong-\nplanned tunnel will not be ready before spring.\n\nVillagers had walked for hours to reach the\nmarket.\n";
        let found = texts(english);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].contains("again on Monday") && found[0].contains("long-planned"));

        let headed = "The road is open\n\nBy Ada Moor\nQuillport\nThe road along the river was opened again on\nMonday after three days of work, the council\nsaid.\n\nVillagers had walked for hours to reach the\nmarket.\n";
        let found = texts(headed);
        assert_eq!(found[..3], ["The road is open", "By Ada Moor", "Quillport"]);
        assert_eq!(found.len(), 5, "{found:?}");

        let chinese = "　　雨后的河谷里，修路队清理了三处塌方，下午四点恢复\n通车。村民说，这条路今年已经断过两次，每次都要绕行三\n个小时才能到镇上，孩子上学尤其不方便。\n　　镇政府表示，护坡工程将在入冬前完工，届时将不再需要\n封路。\n";
        let found = texts(chinese);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].contains("恢复通车") && found[1].ends_with("需要封路。"));
    }
}
