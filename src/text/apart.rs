//! Readings that are shown beside each other: where they differ must be seen, even of long ones.

use super::chars::{Class, is_quote};
use super::script::simplified;

/// So many letters two readings begin alike with before their beginning is left out.
const ALIKE: usize = 10;
/// And so many of these stay.
const BEFORE: usize = 4;
/// No word of a script with blanks is longer.
const WORD: usize = 24;

/// Readings that begin alike, from a little before they differ: of each what it shares with the one most like it.
pub fn around_difference(texts: &[&str]) -> Vec<String> {
    let of = |(at, text): (usize, &&str)| {
        let others = texts.iter().enumerate().filter(|(other, _)| *other != at);
        let same = others.filter_map(|(_, other)| alike(text, other)).max().unwrap_or(0);
        match start(text, same) {
            0 => (*text).to_owned(),
            start => format!("…{}", text.chars().skip(start).collect::<String>()),
        }
    };
    texts.iter().enumerate().map(of).collect()
}

/// The same, each cut as `crop` does; where that cuts none of them they stay whole.
pub fn told_apart(texts: &[&str], crop: impl Fn(&str) -> String) -> Vec<String> {
    let beginnings: Vec<String> = texts.iter().map(|text| crop(text)).collect();
    if beginnings.iter().zip(texts).all(|(short, text)| short == text) {
        return beginnings;
    }
    around_difference(texts).iter().map(|text| crop(text)).collect()
}

/// With how many letters both begin; `None` where there is nothing else in either.
fn alike(one: &str, other: &str) -> Option<usize> {
    let same = one.chars().zip(other.chars()).take_while(|&(a, b)| a == b || form(a) == form(b)).count();
    let whole = |text: &str| text.chars().nth(same).is_none();
    (!whole(one) || !whole(other)).then_some(same)
}

/// One form for what is a letter or mark drawn otherwise: what a reader looks for is seldom that.
fn form(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ if is_quote(c) => '"',
        _ => simplified(c),
    }
}

/// From which letter a reading is shown that begins with so many of another one's.
fn start(text: &str, same: usize) -> usize {
    if same < ALIKE {
        return 0;
    }
    // No word of a script with blanks is cut: at the last blank that is near.
    let cut = same - BEFORE;
    let from = cut.saturating_sub(WORD);
    let near: Vec<char> = text.chars().take(cut + 1).skip(from).collect();
    let is_letter = |c: &char| matches!(Class::of(*c), Class::Letter | Class::Digit);
    let inside = |at: usize| near.get(at - 1..=at).is_some_and(|two| two.iter().all(is_letter));
    match (1..=cut - from).rev().find(|&at| !inside(at)) {
        Some(at) if from + at > BEFORE => from + at,
        None if from > 0 => cut,
        // Its first word.
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{around_difference, told_apart};
    use crate::text::crop;

    #[test]
    fn long_texts_are_shown_from_where_they_differ() {
        let [a, b] = ["“我们要把这条堤修成放心堤。”", "“我们要把这条堤修成安全堤。”"];
        assert_eq!(around_difference(&[a, b]), ["…条堤修成放心堤。”", "…条堤修成安全堤。”"]);
        assert_eq!(
            around_difference(&["more than thirty", "more than forty"]),
            ["…than thirty", "…than forty"]
        );
        // No word is cut, however long.
        assert_eq!(
            around_difference(&["“There is no disagreement at all,”", "“There is no disagreement,”"]),
            ["…disagreement at all,”", "…disagreement,”"]
        );
        assert_eq!(
            around_difference(&["“Reconstruction begins”", "“Reconstruction is over”"]),
            ["“Reconstruction begins”", "“Reconstruction is over”"]
        );
        assert_eq!(around_difference(&["三百人", "五百人"]), ["三百人", "五百人"]);
        assert_eq!(around_difference(&[a, a]), [a, a]);
        assert_eq!(around_difference(&[a, ""]), [a, ""]);
    }

    #[test]
    fn other_forms_of_letters_and_marks_are_no_difference_to_show() {
        assert_eq!(
            around_difference(&["「我們要把這條堤修成放心堤。」", "“我们要把这条堤修成安全堤。”"]),
            ["…條堤修成放心堤。」", "…条堤修成安全堤。”"]
        );
        let [a, b] = ["「我們要把這條堤修成放心堤。」", "“我们要把这条堤修成放心堤。”"];
        assert_eq!(around_difference(&[a, b]), [a, b]);
    }

    #[test]
    fn of_several_each_is_told_from_the_one_most_like_it() {
        let [a, b] = ["“我们要把这条堤修成放心堤。”", "“我们要把这条堤修成安全堤。”"];
        assert_eq!(
            around_difference(&[a, b, "“我们不修。”"]),
            ["…条堤修成放心堤。”", "…条堤修成安全堤。”", "“我们不修。”"]
        );
    }

    #[test]
    fn what_fits_stays_whole() {
        let [a, b] = ["“我们要把这条堤修成放心堤。”", "“我们要把这条堤修成安全堤。”"];
        assert_eq!(told_apart(&[a, b], |text| crop(text, 20)), [a, b]);
        assert_eq!(told_apart(&[a, b], |text| crop(text, 8)), ["…条堤修成放心堤…", "…条堤修成安全堤…"]);
    }
}
