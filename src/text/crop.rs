//! The beginning of a text.

/// The first `most` characters, with an ellipsis where more follow.
pub fn crop(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::crop;

    #[test]
    fn only_what_is_longer_is_cut() {
        assert_eq!(crop("雨停了。", 4), "雨停了。");
        assert_eq!(crop("雨停了。", 2), "雨停…");
        assert_eq!(crop("", 0), "");
    }
}
