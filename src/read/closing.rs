//! What ends a text and is none: （完）, -30-.

/// What stands alone where a text is over, without brackets and marks.
#[rustfmt::skip]
const ENDS: [&str; 14] = [
    "完", "了", "终", "終", "全文完", "本文完", "完结", "終わり", "おわり", "以上", "끝", "이상", "end", "ends",
];

/// Whether a line says that the text is over.
pub(super) fn is_end(line: &str) -> bool {
    let line = line.trim();
    let short = line.chars().take(13).count() <= 12;
    short && {
        let closed: String = line.chars().filter(|c| !c.is_whitespace()).collect();
        let lower = closed.to_lowercase();
        let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
        // -30-, as wires end, and not the number 30.
        let thirty = bare == "30" && lower.len() > 2 && lower.starts_with(['-', '—', '–', '#']);
        let hashes = lower.len() >= 3 && lower.chars().all(|c| c == '#');
        thirty || hashes || ENDS.contains(&bare)
    }
}

#[cfg(test)]
mod tests {
    use super::is_end;

    #[test]
    fn ends_of_texts() {
        for line in [
            "(了)",
            "（完）",
            "〈了〉",
            "(終わり)",
            "끝.",
            "（끝）",
            "-30-",
            "###",
            "# # #",
            "ENDS",
            "-- END --",
            "— 30 —",
        ] {
            assert!(is_end(line), "{line}");
        }
        for line in ["30", "完成", "The end of it", "了解", "끝났다", "##"] {
            assert!(!is_end(line), "{line}");
        }
    }
}
