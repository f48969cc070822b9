//! Korean particles, which go by the sound that the word before them ends with.

/// 은 or 는 after a word.
pub(super) fn topic(word: &str) -> String {
    with(word, "은", "는")
}

/// 이 or 가 after a word.
pub(super) fn subject(word: &str) -> String {
    with(word, "이", "가")
}

/// 과 or 와 after a word.
pub(super) fn and(word: &str) -> String {
    with(word, "과", "와")
}

/// The particle is chosen by the last letter or digit; both are written where it does not tell how it is read.
fn with(word: &str, after_consonant: &str, after_vowel: &str) -> String {
    match word.chars().rev().find(|c| c.is_alphanumeric()).and_then(ends_with_consonant) {
        Some(true) => format!("{word}{after_consonant}"),
        Some(false) => format!("{word}{after_vowel}"),
        None => format!("{word}{after_consonant}({after_vowel})"),
    }
}

/// Latin letters by their names, as in “HTML” and in the letters of sources, digits as Korean reads them.
fn ends_with_consonant(last: char) -> Option<bool> {
    match last.to_ascii_lowercase() {
        '가'..='힣' => Some(!(u32::from(last) - u32::from('가')).is_multiple_of(28)),
        'l' | 'm' | 'n' | 'r' | '0' | '1' | '3' | '6' | '7' | '8' => Some(true),
        'a'..='z' | '2' | '4' | '5' | '9' => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{and, subject, topic};

    #[test]
    fn particles_go_by_the_last_sound() {
        for (word, said) in [
            ("다리", "다리는"),
            ("신문", "신문은"),
            ("A", "A는"),
            ("M", "M은"),
            ("B2", "B2는"),
            ("A10", "A10은"),
            ("보도.html", "보도.html은"),
            ("보도.txt", "보도.txt는"),
            ("“강변일보”", "“강변일보”는"),
            ("渡口", "渡口은(는)"),
            ("", "은(는)"),
        ] {
            assert_eq!(topic(word), said);
        }
        assert_eq!((subject("A").as_str(), subject("L").as_str()), ("A가", "L이"));
        assert_eq!((and("A").as_str(), and("신문").as_str()), ("A와", "신문과"));
    }
}
