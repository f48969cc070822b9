//! Labels with a colon in a line, and what they announce: 来源：河谷日报  作者：柳青.

use super::labels::{FILLER, Field, LABELS};

/// A label with its colon in a line: 来源：.
pub(super) struct Label {
    pub(super) field: Field,
    /// Bytes: of the label, and after its colon.
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Labels with their colons, in order. Latin and one-character labels must stand at the start of a word.
///
/// Colons are rare and labels many: each colon is asked which label it ends, not each character which one begins.
pub(super) fn labels(line: &str) -> Vec<Label> {
    let mut found: Vec<Label> = Vec::new();
    for (at, c) in line.char_indices().filter(|(_, c)| COLONS.contains(c)) {
        let from = found.last().map_or(0, |l| l.end);
        found.extend(line.get(from..at).and_then(|before| label_before(before, from, at, c)));
    }
    found
}

/// What may end a label; `文/某某` has a slash for a colon.
const COLONS: [char; 7] = [':', '：', '︰', '丨', '｜', '/', '／'];

/// The longest label that `before`, which begins at byte `from` of its line, ends with; its colon is at byte `at`.
fn label_before(before: &str, from: usize, at: usize, colon: char) -> Option<Label> {
    let text = before.trim_end_matches([' ', '\u{a0}', '\u{3000}']);
    let spaced_slash = matches!(colon, '/' | '／') && text.len() < before.len();
    LABELS
        .iter()
        .flat_map(|(field, spellings)| spellings.iter().map(move |s| (*field, *s)))
        .filter_map(|(field, spelling)| {
            let rest = strip_suffix_ignoring_case(text, spelling)?;
            let short = spelling.chars().nth(1).is_none();
            let boundary = rest.chars().next_back().is_none_or(|b| !b.is_alphabetic());
            let whole = boundary || !(short || spelling.is_ascii());
            let label = Label { field, start: from + rest.len(), end: at + colon.len_utf8() };
            (whole && (short || !spaced_slash)).then_some(label)
        })
        .min_by_key(|label| label.start)
}

/// What stands after a label, at most to `end`, and where it ends.
pub(super) fn value<'a>(line: &'a str, label: &Label, end: usize) -> (&'a str, usize) {
    let all = line.get(label.end..end).unwrap_or_default();
    let skipped = all.len() - all.trim_start().len();
    let text = all.trim_start();
    let stop = match label.field {
        Field::Published | Field::Updated => 0,
        Field::Counter => text.find(char::is_whitespace).unwrap_or(text.len()),
        Field::Source | Field::Author | Field::Editor | Field::Staff => value_end(text, label.field),
    };
    let value = text.get(..stop).unwrap_or_default();
    let value =
        value.trim_matches(|c: char| c.is_whitespace() || "()（）[]【】|｜,，;；/／<>《》“”\"".contains(c));
    (balanced(value), label.end + skipped + stop)
}

/// Without a bracket that is opened and never closed, and what stands behind it.
fn balanced(value: &str) -> &str {
    let open = [('(', ')'), ('（', '）'), ('[', ']'), ('【', '】'), ('《', '》')];
    let cut = open
        .iter()
        .filter(|(_, close)| !value.contains(*close))
        .filter_map(|(open, _)| value.find(*open))
        .min();
    let end = cut.filter(|cut| *cut > 0).unwrap_or(value.len());
    value.get(..end).unwrap_or(value).trim_end_matches(['-', ' ', '—', '·'])
}

/// Names of people may stand with blanks between them, names in Latin hold blanks; a publisher's in Han does not.
fn value_end(text: &str, field: Field) -> usize {
    let mut words = 0;
    let mut before = None;
    for (at, c) in text.char_indices() {
        if "|｜)）]】\t".contains(c) || (c == '。' && at > 0) {
            return at;
        }
        if c.is_whitespace() {
            let next = text.get(at..).and_then(|t| t.trim_start().chars().next());
            let after_latin = before.is_some_and(|b: char| b.is_ascii());
            let wide_gap = text.get(at..).is_some_and(|t| t.starts_with("  ") || t.starts_with('\u{3000}'));
            words += 1;
            let follows = text.get(at..).unwrap_or_default().split_whitespace().next();
            // A button beside the names; one character may be one of them.
            let is_filler =
                follows.is_some_and(|word| word.chars().nth(1).is_some() && FILLER.contains(&word));
            let stops = match field {
                Field::Source => !after_latin || next.is_some_and(|c| !c.is_ascii()),
                _ => (wide_gap && !after_latin) || words > 8 || is_filler,
            };
            if stops {
                return at;
            }
        }
        before = Some(c);
    }
    text.len()
}

pub(super) fn strip_suffix_ignoring_case<'a>(text: &'a str, suffix: &str) -> Option<&'a str> {
    let (rest, tail) = text.split_at_checked(text.len().checked_sub(suffix.len())?)?;
    tail.eq_ignore_ascii_case(suffix).then_some(rest)
}
