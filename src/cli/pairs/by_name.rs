//! The pairs of two folders: files of one name.

use std::path::{Path, PathBuf};

use crate::i18n::without_counterpart;
use crate::read::{self, ReadError};

use super::list::Entry;

/// A file by its name from its folder on.
type Named = (String, PathBuf);

/// In the order of the left folder, then what only the right one has. A file without one of its name goes with the only
/// one that has another ending.
///
/// # Errors
/// Those of the folders.
pub(super) fn entries(left: &Path, right: &Path) -> Result<Vec<Entry>, ReadError> {
    let (lefts, rights) = (read::files_in(left)?, read::files_in(right)?);
    let mut taken = vec![false; rights.len()];
    let mut partners: Vec<Option<usize>> = lefts
        .iter()
        .map(|(name, _)| {
            let at = rights.iter().position(|(other, _)| other == name)?;
            *taken.get_mut(at)? = true;
            Some(at)
        })
        .collect();
    let lone: Vec<usize> = (0..lefts.len()).filter(|&at| partners.get(at) == Some(&None)).collect();
    for &at in &lone {
        let Some((name, _)) = lefts.get(at) else { continue };
        let same = |other: &str| stem(other) == stem(name);
        let is_only =
            lone.iter().filter_map(|&at| lefts.get(at)).filter(|(other, _)| same(other)).count() == 1;
        let free: Vec<usize> = (0..rights.len())
            .filter(|&at| {
                taken.get(at) == Some(&false) && rights.get(at).is_some_and(|(other, _)| same(other))
            })
            .collect();
        if let ([only], true) = (&free[..], is_only)
            && let (Some(partner), Some(taken)) = (partners.get_mut(at), taken.get_mut(*only))
        {
            (*partner, *taken) = (Some(*only), true);
        }
    }
    let mut found = Vec::with_capacity(lefts.len());
    for (file, partner) in lefts.into_iter().zip(partners) {
        let other = partner.and_then(|at| rights.get(at)).cloned();
        found.push(entry(found.len() + 1, Some(file), other, [left, right]));
    }
    for (file, _) in rights.into_iter().zip(taken).filter(|(_, taken)| !taken) {
        found.push(entry(found.len() + 1, None, Some(file), [left, right]));
    }
    Ok(found)
}

fn entry(line: usize, left: Option<Named>, right: Option<Named>, folders: [&Path; 2]) -> Entry {
    let lacking = match (&left, &right) {
        (None, _) => Some(folders[0]),
        (_, None) => Some(folders[1]),
        _ => None,
    };
    let flaw = lacking.map(|folder| without_counterpart(&folder.display().to_string()).into());
    let id = left.as_ref().or(right.as_ref()).map(|(name, _)| name.clone());
    let [left, right] = [left, right].map(|file| file.map(|(_, path)| path).unwrap_or_default());
    Entry { line, left, right, id, flaw }
}

/// A name without its ending.
fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && !ending.contains('/') => stem,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::entries;

    #[test]
    fn files_of_one_name_are_pairs_whatever_else_there_is() {
        let desk = tempfile::tempdir().unwrap();
        let [left, right] = ["a", "b"].map(|name| desk.path().join(name));
        for (folder, names) in [
            (&left, &["1.txt", "2.html", "sub/3.txt", "4.txt"][..]),
            (&right, &["1.txt", "2.txt", "sub/3.txt", "5.txt"]),
        ] {
            std::fs::create_dir_all(folder.join("sub")).unwrap();
            for name in names {
                std::fs::write(folder.join(name), "渡口重开。").unwrap();
            }
        }
        let found = entries(&left, &right).unwrap();
        let told: Vec<(usize, &str, bool)> =
            found.iter().map(|e| (e.line, e.id.as_deref().unwrap(), e.flaw.is_some())).collect();
        assert_eq!(
            told,
            [
                (1, "1.txt", false),
                (2, "2.html", false),
                (3, "4.txt", true),
                (4, "sub/3.txt", false),
                (5, "5.txt", true)
            ]
        );
        assert!(entries(&left, &desk.path().join("none")).is_err());
    }
}
