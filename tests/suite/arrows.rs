//! The layers use each other in one direction only.

use std::path::{Path, PathBuf};

/// What each layer may use; itself always.
const MAY_USE: &[(&str, &[&str])] = &[
    ("fonts", &[]),
    ("task", &[]),
    ("palette", &[]),
    ("text", &["task"]),
    ("article", &["text"]),
    ("read", &["task", "text", "article"]),
    ("facts", &["task", "text", "article"]),
    ("compare", &["task", "text", "article", "facts"]),
    ("i18n", &["text", "article", "read", "facts", "compare"]),
    ("report", &["fonts", "palette", "text", "article", "compare", "i18n"]),
    ("session", &["text", "article", "read", "compare", "i18n"]),
    ("jobs", &["task", "text", "article", "read", "facts", "compare", "report", "session"]),
    ("app", &["task", "text", "article", "read", "facts", "compare", "i18n", "report", "session", "jobs"]),
    (
        "ui",
        &[
            "fonts", "palette", "text", "article", "read", "compare", "i18n", "report", "session", "jobs",
            "app",
        ],
    ),
    ("cli", &["task", "text", "article", "read", "facts", "compare", "i18n", "report", "session"]),
];

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
    found
}

#[test]
fn no_layer_uses_one_above_it() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for file in files(&source) {
        let inside = file.strip_prefix(&source).unwrap();
        let first = inside.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs");
        // Tests may look further.
        let is_test = inside.with_extension("").iter().any(|part| part == "tests");
        if matches!(first, "lib" | "main") || is_test {
            continue;
        }
        let (layer, allowed) = MAY_USE
            .iter()
            .find(|(name, _)| *name == first)
            .unwrap_or_else(|| panic!("{first} is in no list"));
        let text = std::fs::read_to_string(&file).unwrap();
        // So may those that stand last in a file.
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        let code: String = code.lines().filter(|l| !l.trim_start().starts_with("//")).collect();
        for used in code.split("crate::").skip(1) {
            let name: String =
                used.chars().take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit()).collect();
            let known = MAY_USE.iter().any(|(n, _)| *n == name);
            if known && name != *layer && !allowed.contains(&name.as_str()) {
                wrong.push(format!("{} uses {name}", inside.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
