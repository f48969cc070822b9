//! What an interrupted run has left: lines that are kept, and perhaps half of one that is cut off.

use std::fs::File;
use std::io::{self, BufReader, Seek as _, SeekFrom};
use std::path::Path;

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::text::{Ignore, Policy};

use super::list::List;
use super::work::Found;
use crate::cli::trouble::{list_unread, reason};
use crate::i18n::{FileTrouble, Lang, file_trouble};

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
    /// What is wrong is said in.
    pub lang: Lang,
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
    let (shown, lang) = (&*name.to_string_lossy(), manner.lang);
    let unkept =
        |e: &io::Error| file_trouble(FileTrouble::KeptUnread { file: shown, reason: &reason(e) }, lang);
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
            Err(_) => {
                let trouble = FileTrouble::NotOfPairs { file: shown, line: number + 1 };
                return Err(file_trouble(trouble, lang));
            }
        };
        number += 1;
        let entry = list.next().map_err(|e| list_unread(path, &e, lang))?;
        let is_its = entry.is_some_and(|entry| {
            entry.line == line.line
                && entry.id == line.id
                && entry.left.to_string_lossy() == line.left
                && entry.right.to_string_lossy() == line.right
        });
        if !is_its {
            let list = &*path.to_string_lossy();
            let trouble = FileTrouble::OfOtherPair { file: shown, line: number, list };
            return Err(file_trouble(trouble, lang));
        }
        if !line.is_made(manner) {
            let trouble = FileTrouble::MadeOtherwise { file: shown, line: number };
            return Err(file_trouble(trouble, lang));
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
