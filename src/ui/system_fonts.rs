//! Looks among the fonts of this computer for one that has certain letters. Of each file only its table of characters is
//! read.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use skrifa::raw::tables::cmap::Cmap;
use skrifa::raw::{FontData, FontRead as _};

/// So many files are looked at, in folders so deep.
const MOST_FILES: usize = 20_000;
const DEEPEST: usize = 6;
/// Larger tables of characters are no font's, in bytes.
const LARGEST: u32 = 8 * 1024 * 1024;

/// Where systems keep fonts.
pub(super) fn folders() -> Vec<PathBuf> {
    let in_folder_of =
        |variable: &str, rest: &str| std::env::var_os(variable).map(|folder| Path::new(&folder).join(rest));
    let fixed = ["/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts"];
    let own = [
        ("XDG_DATA_HOME", "fonts"),
        ("HOME", ".local/share/fonts"),
        ("HOME", ".fonts"),
        ("HOME", "Library/Fonts"),
        ("WINDIR", "Fonts"),
        ("LOCALAPPDATA", "Microsoft/Windows/Fonts"),
    ];
    let own = own.into_iter().filter_map(|(variable, rest)| in_folder_of(variable, rest));
    fixed.into_iter().map(PathBuf::from).chain(own).collect()
}

/// The font that has most of the letters, if it has nearly all of them; of several a plain one.
pub(super) fn with_letters(folders: &[PathBuf], letters: &[char]) -> Option<PathBuf> {
    let rank = |path: PathBuf| {
        let has = letters_of(&path, letters)?;
        (has * 10 >= letters.len() * 9 && has > 0).then(|| (has, plainness(&path), path))
    };
    let best = files(folders).into_iter().filter_map(rank);
    // The most letters first; of equal files the one that comes first by name.
    best.min_by(|a, b| b.0.cmp(&a.0).then_with(|| (&a.1, &a.2).cmp(&(&b.1, &b.2)))).map(|(.., path)| path)
}

/// Font files in the folders and those inside them. Links to folders are not followed.
fn files(folders: &[PathBuf]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open: Vec<(PathBuf, usize)> = folders.iter().map(|folder| (folder.clone(), 0)).collect();
    while let Some((folder, depth)) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries.flatten() {
            let Ok(kind) = entry.file_type() else { continue };
            let path = entry.path();
            if kind.is_dir() && depth < DEEPEST {
                open.push((path, depth + 1));
            } else if !kind.is_dir() && is_font(&path) {
                found.push(path);
            }
            if found.len() >= MOST_FILES {
                return found;
            }
        }
    }
    found
}

fn is_font(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    ["ttf", "otf", "ttc"].iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// Smaller for a plain font than for a heavy, slanted or narrow one, told by the name of its file.
fn plainness(path: &Path) -> (usize, usize) {
    let name = path.file_stem().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let special =
        ["bold", "black", "light", "thin", "italic", "oblique", "condensed", "mono", "emoji", "kufi", "ui"];
    (special.iter().filter(|word| name.contains(**word)).count(), name.len())
}

/// How many of the letters a file's first font has; `None` where it is no font.
fn letters_of(path: &Path, letters: &[char]) -> Option<usize> {
    let table = characters(path)?;
    let table = Cmap::read(FontData::new(&table)).ok()?;
    Some(letters.iter().filter(|&&letter| table.map_codepoint(letter).is_some()).count())
}

/// The table of characters of a file's first font.
fn characters(path: &Path) -> Option<Vec<u8>> {
    let mut file = File::open(path).ok()?;
    let mut start = 0;
    if read(&mut file, 0, 4)? == *b"ttcf" {
        start = number(&read(&mut file, 12, 4)?)?;
    }
    let count = read(&mut file, u64::from(start) + 4, 2)?;
    let count = u64::from(u16::from_be_bytes(count.try_into().ok()?));
    let records = read(&mut file, u64::from(start) + 12, count * 16)?;
    let record = records.chunks_exact(16).find(|record| record.starts_with(b"cmap"))?;
    let (from, length) = (number(record.get(8..12)?)?, number(record.get(12..16)?)?);
    (length <= LARGEST).then(|| read(&mut file, u64::from(from), u64::from(length)))?
}

fn number(bytes: &[u8]) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.try_into().ok()?))
}

/// So many bytes of a file, all of them or nothing.
fn read(file: &mut File, from: u64, length: u64) -> Option<Vec<u8>> {
    file.seek(SeekFrom::Start(from)).ok()?;
    let mut bytes = Vec::new();
    file.take(length).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 == length).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{plainness, with_letters};

    /// The built-in fonts, as files.
    fn built_in() -> Vec<PathBuf> {
        vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts")]
    }

    #[test]
    fn a_plain_font_with_the_letters_is_found() {
        let file = |letters: &[char]| {
            let path = with_letters(&built_in(), letters)?;
            Some(path.file_name()?.to_string_lossy().into_owned())
        };
        assert_eq!(file(&['渡', '口']).as_deref(), Some("NotoSansCJKsc-Regular.otf"));
        assert_eq!(file(&['ཀ', 'ཁ']).as_deref(), Some("NotoSerifTibetan-Regular.ttf"));
        assert_eq!(file(&['\u{1f6f6}']), None);
        assert_eq!(file(&[]), None);
        assert_eq!(with_letters(&[PathBuf::from("/no/such/folder")], &['渡']), None);
    }

    #[test]
    fn plain_fonts_come_first() {
        let mut names = ["A-BoldItalic.ttf", "A-Regular.ttf", "A-Bold.ttf"].map(PathBuf::from);
        names.sort_by_key(|name| plainness(name));
        assert_eq!(
            names.map(|n| n.display().to_string()),
            ["A-Regular.ttf", "A-Bold.ttf", "A-BoldItalic.ttf"]
        );
    }
}
