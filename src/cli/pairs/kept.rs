//! What an interrupted run has left: lines that are kept, and perhaps half of one that is cut off.

use std::fs::File;
use std::io::{self, BufReader, Seek as _, SeekFrom};
use std::path::Path;

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::text::{Ignore, Policy};

use super::list::{List, unreadable};
use super::work::Found;
use crate::cli::trouble::unread;

/// As much of a line as tells its pair.
#[derive(Deserialize)]
struct Line {
    line: usize,
    id: Option<String>,
    left: String,
    right: String,
    differs: Option<bool>,
    #[serde(default)]
    ignore: Option<Vec<String>>,
    collation: Option<Whole>,
    error: Option<IgnoredAny>,
}

#[derive(Deserialize)]
struct Whole {
    ignore: Vec<String>,
}

/// How lines are made in this run: those of another would not go with them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner {
    pub policy: Policy,
    pub full: bool,
}

/// Reads the lines of an earlier run, and as many pairs of the list; leaves both where the next one belongs. The file is
/// changed only when every line is the one that belongs there.
///
/// # Errors
/// One sentence.
pub(super) fn take(
    file: &mut File,
    name: &Path,
    list: (&Path, &mut List),
    manner: Manner,
    mut each: impl FnMut(Found),
) -> Result<(), String> {
    let (path, list) = list;
    let unkept = |e: &io::Error| format!("{}; name another file", unread(&name.display().to_string(), e));
    let length = file.seek(SeekFrom::End(0)).map_err(|e| unkept(&e))?;
    file.rewind().map_err(|e| unkept(&e))?;
    let mut lines = serde_json::Deserializer::from_reader(BufReader::new(&mut *file)).into_iter::<Line>();
    let (mut whole, mut number) = (0, 0);
    while let Some(line) = lines.next() {
        let end = lines.byte_offset() as u64;
        let line = match line {
            Ok(line) if end < length => line,
            // Cut off, if only before its line feed.
            Ok(_) => break,
            Err(e) if e.is_eof() => break,
            Err(e) if e.is_io() => return Err(unkept(&e.into())),
            Err(_) => return Err(foreign(name, number + 1, "was not written by --pairs")),
        };
        number += 1;
        let entry = list.next().map_err(|e| unreadable(path, &e))?;
        let is_its = entry.is_some_and(|entry| {
            entry.line == line.line
                && entry.id == line.id
                && entry.left.to_string_lossy() == line.left
                && entry.right.to_string_lossy() == line.right
        });
        if !is_its {
            return Err(foreign(
                name,
                number,
                &format!("is not that of pair {number} of {}", path.display()),
            ));
        }
        if !line.is_made(manner) {
            return Err(foreign(name, number, "was made with another --ignore or --full"));
        }
        each(line.found());
        whole = end + 1;
    }
    drop(lines);
    file.set_len(whole).and_then(|()| file.seek(SeekFrom::Start(whole))).map_err(|e| unkept(&e))?;
    Ok(())
}

impl Line {
    fn is_made(&self, manner: Manner) -> bool {
        let ignore = self.collation.as_ref().map(|c| &c.ignore).or(self.ignore.as_ref());
        let names = || manner.policy.iter().map(Ignore::name);
        self.error.is_some()
            || self.collation.is_some() == manner.full
                && ignore.is_some_and(|ignore| names().eq(ignore.iter().map(String::as_str)))
    }

    fn found(&self) -> Found {
        match self.differs {
            None => Found::Failed,
            Some(true) => Found::Differs,
            Some(false) => Found::Equal,
        }
    }
}

fn foreign(file: &Path, line: usize, why: &str) -> String {
    format!("line {line} of {} {why}; name another file, or start anew without --resume", file.display())
}
