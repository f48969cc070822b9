//! Which files of a folder, or entries of an archive, are articles.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::flaw::Flaw;
use super::limits::{FOLDER_DEPTH, FOLDER_ENTRIES};
use super::odt;
use super::sniff::{self, Kind};
use super::{archive, file};
use crate::text;

/// A file of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) path: PathBuf,
    /// Whether its name says that it is an article: what it then turns out to be is worth a sentence.
    pub(super) is_named: bool,
}

/// Endings of files that belong to pages and are none.
#[rustfmt::skip]
const BESIDE: [&str; 34] = [
    "css", "js", "mjs", "json", "map", "xml", "ico", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "woff", "woff2", "ttf",
    "otf", "eot", "mp3", "mp4", "webm", "ogg", "wav", "avi", "mov", "ini", "db", "log", "csv", "yml",
];

/// Endings of files that a person takes for articles and that cannot be read: they get their sentence.
const UNREADABLE: [&str; 4] = ["doc", "wps", "pages", "zip"];

/// Pictures, in which there may be text that nobody can read out of them: they get a sentence for all.
const PICTURES: [&str; 10] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "tif", "tiff", "heic"];

/// What is in a folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Inside {
    /// Every file that may be an article, in the order of their names.
    pub(super) files: Vec<Found>,
    /// The names of pictures that are no part of a page.
    pub(super) pictures: Vec<String>,
}

/// Links to folders are not followed.
pub(super) fn files(folder: &Path) -> Result<Inside, Flaw> {
    let mut found = Vec::new();
    let mut looked_at = 0;
    let mut open = vec![(folder.to_owned(), 0)];
    while let Some((folder, depth)) = open.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        let mut files = Vec::new();
        for entry in entries.flatten() {
            looked_at += 1;
            if looked_at > FOLDER_ENTRIES {
                return Err(Flaw::TooMany(FOLDER_ENTRIES));
            }
            let Ok(kind) = entry.file_type() else { continue };
            let path = entry.path();
            let hidden = entry.file_name().to_string_lossy().starts_with('.');
            if kind.is_dir() && !hidden && depth < FOLDER_DEPTH {
                open.push((path, depth + 1));
            } else if kind.is_file() || (kind.is_symlink() && may_be_file(&path)) {
                files.push(path);
            }
        }
        found.extend(files);
    }
    let names: Vec<String> = found
        .iter()
        .map(|path| path.strip_prefix(folder).unwrap_or(path).to_string_lossy().replace('\\', "/"))
        .collect();
    let all: HashSet<String> = names.iter().cloned().collect();
    let mut wanted: Vec<(&String, Found)> = names
        .iter()
        .zip(&found)
        .filter_map(|(name, path)| {
            let is_named = wanted(name, &all)?;
            Some((name, Found { path: path.clone(), is_named }))
        })
        .collect();
    wanted.sort_by(|a, b| by_name(a.0, b.0));
    let files = wanted.into_iter().map(|(_, found)| found).collect();
    let mut pictures: Vec<String> = names.iter().filter(|name| is_picture(name, &all)).cloned().collect();
    pictures.sort_by(|a, b| by_name(a, b));
    Ok(Inside { files, pictures })
}

/// Whether a file among others is a picture by its name, and not one of a page.
pub(super) fn is_picture(name: &str, all: &HashSet<String>) -> bool {
    let file = sniff::file_name(name);
    let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    PICTURES.contains(&ending.as_str())
        && !file.starts_with('.')
        && !name.starts_with("__MACOSX/")
        && !is_beside(name, all)
        && !lies_with_page(name, all)
}

/// Whether a page lies in the same folder, which may show the picture, or in the one above it.
fn lies_with_page(name: &str, all: &HashSet<String>) -> bool {
    let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
    let above = folder.rsplit_once('/').map_or("", |(above, _)| above);
    let is_page = |other: &&String| {
        let (of, file) = other.rsplit_once('/').unwrap_or(("", other));
        let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        // Beside the picture only one that is called by it: 01.html of 01_photo.png.
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let is_html = ending.is_some_and(|ending| ["html", "htm", "xhtml"].contains(&ending.as_str()));
        is_html
            && (!folder.is_empty() && of == above && of != folder
                || of == folder && sniff::file_name(name).starts_with(stem))
    };
    all.iter().any(|other| is_page(&other))
}

/// Whether a link leads to a file, or nowhere: that gets its sentence.
fn may_be_file(link: &Path) -> bool {
    link.metadata().map_or(true, |found| found.is_file())
}

/// Whether a file among others may be an article: `Some(true)` by its name, `Some(false)` only its content can tell.
pub(super) fn wanted(name: &str, all: &HashSet<String>) -> Option<bool> {
    let file = sniff::file_name(name);
    if file.starts_with('.')
        || file.starts_with("~$")
        || name.starts_with("__MACOSX/")
        || is_beside(name, all)
    {
        return None;
    }
    let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    if BESIDE.contains(&ending.as_str()) {
        return None;
    }
    Some(sniff::by_name(name).is_some() || UNREADABLE.contains(&ending.as_str()))
}

/// Whether a file lies in the folder that a browser made for the parts of a page.
fn is_beside(name: &str, all: &HashSet<String>) -> bool {
    name.match_indices('/').any(|(at, _)| {
        let folder = name.get(..at).unwrap_or_default();
        let page = folder.strip_suffix("_files").or_else(|| folder.strip_suffix(".files"));
        page.is_some_and(|page| {
            ["html", "htm", "xhtml"].iter().any(|ending| all.contains(&format!("{page}.{ending}")))
        })
    })
}

/// Bytes that tell what a file is.
pub(super) const HEAD: usize = 64 * 1024;

/// Whether a file that nothing is known of may be an article, going by its beginning.
pub(super) fn may_be_article(path: &Path) -> bool {
    file::head(path, HEAD).is_some_and(|head| archive::is_archive(&head) || is_article(&head))
}

/// Whether the content of a file that nothing is known of is an article.
pub(super) fn is_article(bytes: &[u8]) -> bool {
    match sniff::kind(bytes) {
        Ok(Kind::Zip) | Err(_) => false,
        Ok(Kind::Text) => {
            let head = bytes.get(..HEAD).unwrap_or(bytes);
            let decoded = text::decode(head, None);
            let is_xml = decoded.text.trim_start().starts_with('<');
            sniff::is_html(&decoded.text)
                || odt::is_flat(&decoded.text)
                || !(is_xml || sniff::is_noise(&decoded))
        }
        Ok(_) => !bytes.is_empty(),
    }
}

/// By their letters, numbers in them by their size: 2 before 10.
pub(super) fn by_name(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a, b);
    loop {
        let (Some(x), Some(y)) = (left.chars().next(), right.chars().next()) else {
            return left.len().cmp(&right.len()).then_with(|| a.cmp(b));
        };
        if x.is_ascii_digit() && y.is_ascii_digit() {
            let (number, rest) = number(left);
            let (other, other_rest) = self::number(right);
            match number.len().cmp(&other.len()).then_with(|| number.cmp(other)) {
                Ordering::Equal => (left, right) = (rest, other_rest),
                order => return order,
            }
            continue;
        }
        if x != y {
            return x.cmp(&y);
        }
        left = left.get(x.len_utf8()..).unwrap_or_default();
        right = right.get(y.len_utf8()..).unwrap_or_default();
    }
}

/// The number a text begins with, without leading zeros, and the rest.
fn number(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    (digits.trim_start_matches('0'), rest)
}

#[cfg(test)]
mod tests {
    use super::{by_name, files, is_article, is_picture, wanted};

    #[test]
    fn numbers_in_names_are_numbers() {
        let mut names = ["10.txt", "2.txt", "a/1.txt", "02b.txt"];
        names.sort_by(|a, b| by_name(a, b));
        assert_eq!(names, ["2.txt", "02b.txt", "10.txt", "a/1.txt"]);
    }

    #[test]
    fn parts_of_pages_are_no_articles() {
        let all = ["渡口.html", "渡口_files/frame.html", "a.css"].map(str::to_owned).into();
        assert_eq!(wanted("渡口.html", &all), Some(true));
        assert_eq!(wanted("渡口_files/frame.html", &all), None);
        assert_eq!(wanted("a.css", &all), None);
        assert_eq!(wanted("__MACOSX/渡口.html", &all), None);
        assert_eq!(wanted("README", &all), Some(false));
        assert!(
            is_picture("照片.PNG", &all)
                && !is_picture("渡口_files/a.png", &all)
                && !is_picture("渡口_1.png", &all)
        );
        assert!(
            is_article("渡口重开。".as_bytes())
                && !is_article(b"\x89PNG\r\n\x1a\n")
                && !is_article(b"\0\x01\x02")
        );
    }

    #[cfg(unix)]
    #[test]
    fn loops_of_links_are_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.txt"), "渡口").unwrap();
        std::os::unix::fs::symlink(folder.path(), folder.path().join("loop")).unwrap();
        std::os::unix::fs::symlink("nowhere", folder.path().join("dangling.txt")).unwrap();
        std::os::unix::fs::symlink("a.txt", folder.path().join("b.txt")).unwrap();
        let found = files(folder.path()).unwrap();
        let names: Vec<_> = found.files.iter().filter_map(|found| found.path.file_name()).collect();
        assert_eq!(names, ["a.txt", "b.txt", "dangling.txt"]);
    }
}
