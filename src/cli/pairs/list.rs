//! The list of pairs: a line in, a pair out, however long the list is.

use std::borrow::Cow;
use std::fs::{File, Metadata};
use std::io::{self, BufRead, BufReader, Read as _};
use std::path::{Path, PathBuf};

use crate::cli::trouble::list_unread;
use crate::i18n::Lang;

/// Bytes of a line, twice those of the longest path of any system and an id.
const LONGEST: u64 = 64 * 1024;

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Counted from 1.
    pub line: usize,
    pub left: PathBuf,
    pub right: PathBuf,
    /// All that follows the second tab.
    pub id: Option<String>,
    /// Why it names no pair.
    pub flaw: Option<Cow<'static, str>>,
}

pub(super) struct List {
    from: Box<dyn BufRead + Send>,
    line: usize,
    /// Pairs that are known already.
    ready: std::vec::IntoIter<Entry>,
}

impl List {
    /// # Errors
    /// One sentence.
    pub(super) fn open(path: &Path, lang: Lang) -> Result<Self, String> {
        if path == Path::new("-") {
            return Ok(Self::new(BufReader::new(io::stdin())));
        }
        let file = File::open(path).map_err(|e| list_unread(path, &e, lang))?;
        Ok(Self::new(BufReader::new(file)))
    }

    /// Of pairs that were found otherwise.
    pub(super) fn of(entries: Vec<Entry>) -> Self {
        Self { ready: entries.into_iter(), ..Self::new(io::empty()) }
    }

    fn new(from: impl BufRead + Send + 'static) -> Self {
        Self { from: Box::new(from), line: 0, ready: Vec::new().into_iter() }
    }

    /// The next pair; waits for it where the list is a pipe.
    ///
    /// # Errors
    /// Those of the list.
    pub(super) fn next(&mut self) -> io::Result<Option<Entry>> {
        if let Some(entry) = self.ready.next() {
            return Ok(Some(entry));
        }
        let mut bytes = Vec::new();
        loop {
            bytes.clear();
            let read = (&mut self.from).take(LONGEST).read_until(b'\n', &mut bytes)?;
            if read == 0 {
                return Ok(None);
            }
            self.line += 1;
            let cut = bytes.len() as u64 == LONGEST && !bytes.ends_with(b"\n");
            if cut {
                self.from.skip_until(b'\n')?;
            }
            let mut text = bytes.strip_suffix(b"\n").unwrap_or(&bytes);
            text = text.strip_suffix(b"\r").unwrap_or(text);
            if self.line == 1 {
                text = crate::text::without_byte_order_mark(text);
            }
            if !text.trim_ascii().is_empty() && !text.starts_with(b"#") {
                return Ok(Some(entry(self.line, text, cut)));
            }
        }
    }
}

fn entry(line: usize, text: &[u8], cut: bool) -> Entry {
    let mut columns = text.splitn(3, |&b| b == b'\t');
    let mut path = || columns.next().map(path).unwrap_or_default();
    let (mut left, mut right) = (path(), path());
    let mut id = columns.next().map(|id| String::from_utf8_lossy(id).into_owned());
    let flaw = if cut {
        (left, right, id) = (PathBuf::new(), PathBuf::new(), None);
        Some("the line is longer than 64 KB; put two paths with a tab between them on a line of their own")
    } else if [&left, &right].iter().any(|path| path.as_os_str().is_empty()) {
        Some("the line does not name two files; put two paths with a tab between them")
    } else if [&left, &right].iter().any(|path| path.as_os_str() == "-") {
        Some("standard input (-) cannot be one of a pair; put its text into a file")
    } else {
        None
    };
    Entry { line, left, right, id, flaw: flaw.map(Cow::Borrowed) }
}

#[cfg(unix)]
fn path(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt as _;

    PathBuf::from(std::ffi::OsStr::from_bytes(bytes))
}

#[cfg(not(unix))]
fn path(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}

/// How many pairs a file holds; `None` for what can be read only once.
pub(super) fn count(path: &Path) -> Option<usize> {
    path.metadata().ok().filter(Metadata::is_file)?;
    let mut list = List::new(BufReader::new(File::open(path).ok()?));
    let mut count = 0;
    while let Ok(Some(_)) = list.next() {
        count += 1;
    }
    Some(count)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;
    use std::path::Path;

    use super::{LONGEST, List};

    #[test]
    fn a_line_is_a_pair_and_an_id() {
        let text = "\u{feff}a.txt\tb.txt\r\n\n# note\nc\td\t7\t甲\n  \nalone\n\te\n-\tf\nlast\tone";
        let mut list = List::new(Cursor::new(text));
        let mut all = Vec::new();
        while let Some(entry) = list.next().unwrap() {
            all.push(entry);
        }
        let lines: Vec<usize> = all.iter().map(|e| e.line).collect();
        assert_eq!(lines, [1, 4, 6, 7, 8, 9]);
        assert_eq!((all[0].left.as_path(), all[0].right.as_path()), (Path::new("a.txt"), Path::new("b.txt")));
        assert_eq!((all[0].id.as_deref(), all[1].id.as_deref()), (None, Some("7\t甲")));
        let flawed: Vec<bool> = all.iter().map(|e| e.flaw.is_some()).collect();
        assert_eq!(flawed, [false, false, true, true, true, false]);
    }

    #[test]
    fn a_line_without_end_takes_no_more_than_its_share() {
        let long = usize::try_from(LONGEST).unwrap();
        for length in [long - 5, long - 4, long - 3, 3 * long] {
            let text = format!("a\tb\t{}\nc\td\n", "x".repeat(length));
            let mut list = List::new(Cursor::new(text));
            let first = list.next().unwrap().unwrap();
            // With what stands before it and the line feed after it.
            assert_eq!(first.flaw.is_some(), length + 5 > long, "{length}");
            let second = list.next().unwrap().unwrap();
            assert_eq!((second.line, second.left.as_path()), (2, Path::new("c")));
        }
    }
}
