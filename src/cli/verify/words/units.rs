//! A report as a list of pieces of text with their places, and where two such lists differ.

use crate::i18n::{self, Lang, Place};

/// A line, a paragraph, a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) place: Place,
    pub(super) text: String,
}

/// A place where a report shows something else than comes out of its files; at least one of the two is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli::verify) struct Difference {
    pub(in crate::cli::verify) place: Place,
    pub(in crate::cli::verify) shown: Option<String>,
    pub(in crate::cli::verify) due: Option<String>,
}

/// Places that are told; there may be more.
pub(super) const TOLD: usize = 5;
/// How far is looked for where two lists go on alike.
const AHEAD: usize = 64;
/// Characters before the first difference of two texts, and in all.
const BEFORE: usize = 10;
const CROP: usize = 44;

/// The first differences, and whether there are more.
pub(super) fn differences(given: &[Unit], due: &[Unit]) -> (Vec<Difference>, bool) {
    let mut found = Vec::new();
    let (mut at, mut of) = (0, 0);
    while at < given.len() || of < due.len() {
        let (here, there) = (given.get(at), due.get(of));
        if here.map(|u| &u.text) == there.map(|u| &u.text) {
            (at, of) = (at + 1, of + 1);
            continue;
        }
        let (more, less) = next_alike(given.get(at..).unwrap_or_default(), due.get(of..).unwrap_or_default());
        for step in 0..more.max(less) {
            if found.len() == TOLD {
                return (found, true);
            }
            let unit = |list: &[Unit], from: usize, count: usize| {
                list.get(from + step).filter(|_| step < count).cloned()
            };
            let (shown, right) = (unit(given, at, more), unit(due, of, less));
            // What is lacking is told by the place before which it lacks.
            let next = given.get(at + more).or(given.last()).or(right.as_ref());
            let Some(place) = shown.as_ref().or(next).map(|unit| unit.place.clone()) else { continue };
            found.push(Difference::of(place, shown.map(|u| u.text), right.map(|u| u.text)));
        }
        (at, of) = (at + more, of + less);
    }
    (found, false)
}

/// How many units of either list come before the lists go on alike.
fn next_alike(given: &[Unit], due: &[Unit]) -> (usize, usize) {
    let [most, least] = [given.len().max(due.len()), given.len().min(due.len())];
    for sum in 1..=AHEAD.min(most + least) {
        // One of each before two of one.
        let mut splits: Vec<(usize, usize)> = (0..=sum).map(|more| (more, sum - more)).collect();
        splits.sort_by_key(|(more, less)| more.abs_diff(*less));
        let alike = |&(more, less): &(usize, usize)| match (given.get(more), due.get(less)) {
            (Some(a), Some(b)) => a.text == b.text,
            (None, None) => more == given.len() && less == due.len(),
            _ => false,
        };
        if let Some(found) = splits.iter().find(|split| alike(split)) {
            return *found;
        }
    }
    (AHEAD.min(given.len()), AHEAD.min(due.len()))
}

/// Two texts that differ, each as much of it as shows in what.
pub(in crate::cli::verify) fn difference(
    shown: Option<String>,
    due: Option<String>,
) -> (Option<String>, Option<String>) {
    let (a, b) = (shown.as_deref().unwrap_or_default(), due.as_deref().unwrap_or_default());
    let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let from = if shown.is_some() && due.is_some() { same.saturating_sub(BEFORE) } else { 0 };
    let [shown, due] = [shown, due].map(|text| text.map(|text| from_char(&text, from)));
    (shown, due)
}

/// The beginning of a text.
pub(in crate::cli::verify) fn cropped(text: &str) -> String {
    from_char(text, 0)
}

fn from_char(text: &str, from: usize) -> String {
    let mut cropped = if from > 0 { "…".to_owned() } else { String::new() };
    let mut rest = text.chars().skip(from);
    cropped.extend(rest.by_ref().take(CROP).map(|c| if c.is_control() { ' ' } else { c }));
    if rest.next().is_some() {
        cropped.push('…');
    }
    cropped
}

impl Difference {
    pub(super) fn of(place: Place, shown: Option<String>, due: Option<String>) -> Self {
        let (shown, due) = difference(shown, due);
        Self { place, shown, due }
    }

    /// In a sentence.
    pub(in crate::cli::verify) fn told(&self, lang: Lang) -> String {
        i18n::words_differ(&self.place, self.shown.as_deref(), self.due.as_deref(), lang)
    }
}

/// A text by its lines.
pub(super) fn lines(text: &str, is_record: impl Fn(&str) -> bool) -> Vec<Unit> {
    let unit = |(at, line): (usize, &str)| Unit {
        place: if is_record(line) { Place::Record } else { Place::Line(at + 1) },
        text: line.to_owned(),
    };
    text.lines().enumerate().map(unit).collect()
}

#[cfg(test)]
mod tests {
    use super::{Difference, Place, difference, differences, lines};

    fn found(given: &str, due: &str) -> Vec<Difference> {
        differences(&lines(given, |_| false), &lines(due, |_| false)).0
    }

    fn told(line: usize, shown: Option<&str>, due: Option<&str>) -> Difference {
        Difference { place: Place::Line(line), shown: shown.map(str::to_owned), due: due.map(str::to_owned) }
    }

    #[test]
    fn what_differs_is_told_by_its_place() {
        assert_eq!(found("a\nb\nc", "a\nb\nc"), []);
        assert_eq!(found("a\nx\nc", "a\nb\nc"), [told(2, Some("x"), Some("b"))]);
        assert_eq!(found("a\nx\nb\nc", "a\nb\nc"), [told(2, Some("x"), None)]);
        assert_eq!(found("a\nc", "a\nb\nc"), [told(2, None, Some("b"))]);
        assert_eq!(found("a", "a\nb"), [told(1, None, Some("b"))]);
        assert_eq!(found("a\nx\nc\ne", "a\nb\nc\nd\ne").len(), 2);
        assert_eq!(found("", "a"), [told(1, None, Some("a"))]);
    }

    #[test]
    fn of_many_the_first_are_told() {
        let (found, more) =
            differences(&lines(&"x\n".repeat(200), |_| false), &lines(&"y\n".repeat(300), |_| false));
        assert!(found.len() == 5 && more);
    }

    #[test]
    fn long_texts_are_cropped_around_what_differs() {
        let (a, b) = (format!("{}甲乙", "雨".repeat(30)), format!("{}丙乙", "雨".repeat(30)));
        let found = difference(Some(a), Some(b));
        assert_eq!(found.0.unwrap(), format!("…{}甲乙", "雨".repeat(10)));
        assert_eq!(found.1.unwrap(), format!("…{}丙乙", "雨".repeat(10)));
    }
}
