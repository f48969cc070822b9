//! Characters that end a line to some of those who read a list line by line, though JSON lets them stand in a text.

use std::io::{self, Write};

use memchr::memmem;

/// U+0085, U+2028 and U+2029 as they are written, and the escapes that mean the same inside of a text, where alone they
/// can stand.
const ENDS: [(char, &str); 3] = [('\u{85}', "\\u0085"), ('\u{2028}', "\\u2028"), ('\u{2029}', "\\u2029")];

/// What is written for a character that may end a line.
pub(in crate::report) fn escape(c: char) -> Option<&'static str> {
    ENDS.iter().find(|(end, _)| *end == c).map(|(_, escape)| *escape)
}

/// Writes a line of JSON that is one line to every reader: Python's `splitlines` is one that knows more ends than `\n`.
///
/// # Errors
/// Those of the writer.
pub(super) fn write_escaped(mut json: &[u8], out: &mut dyn Write) -> io::Result<()> {
    let finders = ENDS.map(|(end, _)| memmem::Finder::new(end.encode_utf8(&mut [0; 4])).into_owned());
    // Where each stands next; most texts have none, and are looked through once for each.
    let mut next = finders.each_ref().map(|finder| finder.find(json));
    loop {
        let first = (0..ENDS.len()).filter_map(|which| Some((next[which]?, which))).min();
        let Some((at, which)) = first else { return out.write_all(json) };
        let (end, escape) = ENDS[which];
        let (before, rest) = json.split_at(at);
        out.write_all(before)?;
        out.write_all(escape.as_bytes())?;
        json = rest.get(end.len_utf8()..).unwrap_or_default();
        let passed = at + end.len_utf8();
        for (next, finder) in next.iter_mut().zip(&finders) {
            *next = next.and_then(|at| at.checked_sub(passed).or_else(|| finder.find(json)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::write_escaped;

    fn written(json: &str) -> String {
        let mut out = Vec::new();
        write_escaped(json.as_bytes(), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn what_may_end_a_line_is_escaped() {
        assert_eq!(written("{\"雨\":\"停了。\"}\n"), "{\"雨\":\"停了。\"}\n");
        assert_eq!(written("\"\u{2028}雨\u{85}\u{2029}\u{2028}停\""), "\"\\u2028雨\\u0085\\u2029\\u2028停\"");
        // What only begins like one of them stays.
        assert_eq!(written("\"“é\u{84}\u{2027}\u{202a}”\""), "\"“é\u{84}\u{2027}\u{202a}”\"");
    }
}
