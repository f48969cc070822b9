//! Zip archives, the form of most documents: their entries within limits, never written to disk.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::flaw::Flaw;
use super::limits::{ENTRIES, HARMLESS, INFLATED, RATIO};
use crate::text;

/// How an entry of an archive's directory begins.
const DIRECTORY_ENTRY: &[u8] = b"PK\x01\x02";

pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Names of the entries by their number.
    names: Vec<String>,
    /// Bytes that may still be inflated.
    left: u64,
}

/// Whether bytes are an archive, going by their beginning.
pub(super) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

impl<'a> Archive<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Flaw> {
        // Each entry costs memory before the first can be asked for. Archives inside this one may have theirs.
        if memchr::memmem::find_iter(bytes, DIRECTORY_ENTRY).nth(ENTRIES * 8).is_some() {
            return Err(Flaw::TooMany(ENTRIES));
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|e| flaw(&e))?;
        if zip.len() > ENTRIES {
            return Err(Flaw::TooMany(ENTRIES));
        }
        let names = names(&zip);
        Ok(Self { zip, names, left: INFLATED })
    }

    /// In the archive's own order; a folder ends with `/`.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// An entry by its name, whatever its case; `None` where there is none.
    pub(super) fn get(&mut self, name: &str) -> Result<Option<Vec<u8>>, Flaw> {
        let name = name.trim_start_matches('/');
        let exact = self.names.iter().position(|n| n == name);
        match exact.or_else(|| self.names.iter().position(|n| n.eq_ignore_ascii_case(name))) {
            Some(number) => self.read(number).map(Some),
            None => Ok(None),
        }
    }

    /// The text of an XML entry.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Flaw> {
        Ok(self.get(name)?.map(|bytes| text::decode(&bytes, None).text.into_owned()))
    }

    /// An entry by its number.
    pub(super) fn read(&mut self, number: usize) -> Result<Vec<u8>, Flaw> {
        let mut entry = self.zip.by_index(number).map_err(|e| flaw(&e))?;
        if entry.size() > HARMLESS && entry.size() / RATIO > entry.compressed_size() {
            return Err(Flaw::Swollen);
        }
        // What the entry says of its size is a guess that spares growing; what counts is what comes.
        let room = entry.size().min(self.left).min(HARMLESS);
        let mut bytes = Vec::with_capacity(usize::try_from(room).unwrap_or(0));
        let packed = entry.compressed_size();
        let most = self.left.min(packed.saturating_mul(RATIO).max(HARMLESS));
        entry.by_ref().take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(|_| Flaw::Damaged)?;
        if bytes.len() as u64 > most {
            return Err(Flaw::Swollen);
        }
        self.left = self.left.saturating_sub(bytes.len() as u64);
        Ok(bytes)
    }
}

/// Names as a person wrote them. Those not in UTF-8 say nothing of their encoding, so all of an archive are evidence
/// for each.
fn names(zip: &ZipArchive<Cursor<&[u8]>>) -> Vec<String> {
    let raw: Vec<&[u8]> = zip.file_names_raw().collect();
    let legacy: Vec<&[u8]> = raw.iter().copied().filter(|n| std::str::from_utf8(n).is_err()).collect();
    let encoding = (!legacy.is_empty()).then(|| text::decode(&legacy.join(&b"\n"[..]), None).encoding);
    raw.into_iter()
        .map(|name| match std::str::from_utf8(name) {
            Ok(name) => name.to_owned(),
            Err(_) => text::decode(name, encoding).text.into_owned(),
        })
        .map(|name| name.replace('\\', "/"))
        .collect()
}

/// A name relative to a folder, as one from the archive's top.
pub(super) fn resolve(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|f| !f.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}

fn flaw(error: &ZipError) -> Flaw {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => Flaw::Locked,
        _ => Flaw::Damaged,
    }
}
