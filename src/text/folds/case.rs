//! Capital and small letters as one, by Unicode's full case folding.

/// Hands on the folded letters of `c`: `ß` is `ss`, a final sigma is a sigma; the dotless `ı` stays itself.
pub(crate) fn each_folded(c: char, mut take: impl FnMut(char)) {
    match c {
        _ if c.is_ascii() => take(c.to_ascii_lowercase()),
        'ı' => take(c),
        // Its capital is itself, and its small letter alone would be ß.
        'ẞ' => {
            take('s');
            take('s');
        }
        // By way of the capital, so that small letters that share one (σ and ς) meet.
        _ => c.to_uppercase().flat_map(char::to_lowercase).for_each(take),
    }
}

/// The one folded letter of `c`; `None` where there are several.
pub(crate) fn folded(c: char) -> Option<char> {
    let (mut only, mut count) = (c, 0);
    each_folded(c, |folded| (only, count) = (folded, count + 1));
    (count == 1).then_some(only)
}

#[cfg(test)]
mod tests {
    use super::each_folded;

    fn all(text: &str) -> String {
        let mut out = String::new();
        text.chars().for_each(|c| each_folded(c, |f| out.push(f)));
        out
    }

    #[test]
    fn letters_meet_their_capitals() {
        for (a, b) in [
            ("STRASSE", "straße"),
            ("STRAẞE", "strasse"),
            ("ΟΔΟΣ", "οδος"),
            ("οδοσ", "οδος"),
            ("МОСКВА", "москва"),
            ("Élan", "ÉLAN"),
            ("ǅ", "ǆ"),
            ("ﬁn", "FIN"),
        ] {
            assert_eq!(all(a), all(b), "{a} {b}");
        }
        assert_ne!(all("ı"), all("i"));
        assert_eq!(all("中ñ"), "中ñ");
    }
}
