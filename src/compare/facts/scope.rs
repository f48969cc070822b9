//! Where people or things were counted, as English says it behind a figure: 230,000 people across Asia, 170,000 people in
//! the province.

/// Words before a place.
const IN: &[&str] = &["in", "across", "throughout", "around", "at", "along", "near", "on"];
/// Before its name.
const ARTICLES: &[&str] =
    &["the", "a", "an", "all", "whole", "entire", "its", "his", "her", "their", "this", "that"];
/// Places by what they are.
const KINDS: &[&str] = &[
    "area",
    "areas",
    "capital",
    "cities",
    "city",
    "continent",
    "counties",
    "country",
    "countries",
    "county",
    "district",
    "districts",
    "island",
    "islands",
    "nation",
    "nations",
    "neighborhood",
    "neighbourhood",
    "prefecture",
    "province",
    "provinces",
    "region",
    "regions",
    "state",
    "states",
    "town",
    "towns",
    "village",
    "villages",
    "world",
];
/// Capital letters that begin no place.
const DAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A place behind a figure: its name, or what kind of place it is.
#[derive(Debug, PartialEq, Eq)]
enum Place<'a> {
    Named(&'a str),
    Kind(&'a str),
}

/// Whether the words behind two figures say that they count in two places; for certain, or as far as a name and a kind of
/// place can.
pub(super) fn differs(behind: &str, other: &str) -> Option<bool> {
    let certain = match (place(behind)?, place(other)?) {
        (Place::Named(a), Place::Named(b)) => (a != b).then_some(true)?,
        // One country, several countries.
        (Place::Kind(a), Place::Kind(b)) => (a.get(..4) != b.get(..4)).then_some(true)?,
        _ => false,
    };
    Some(certain)
}

fn place(behind: &str) -> Option<Place<'_>> {
    let clause = behind.trim_start().split([',', '.', ';', ':', '(', ')', '!', '?', '"', '”']).next()?;
    let mut words = clause.split_whitespace();
    if !IN.contains(&words.next()?) {
        return None;
    }
    let first =
        words.find(|word| !ARTICLES.contains(word) && !word.starts_with(|c: char| c.is_ascii_digit()))?;
    if DAYS.contains(&first.to_ascii_lowercase().as_str()) {
        return None;
    }
    if first.starts_with(|c: char| c.is_ascii_uppercase()) {
        return Some(Place::Named(first));
    }
    // “in the northern province”
    let kind =
        if KINDS.contains(&first) { first } else { words.next().filter(|word| KINDS.contains(word))? };
    Some(Place::Kind(kind))
}

#[cfg(test)]
mod tests {
    use super::differs;

    #[test]
    fn other_places_are_told_apart() {
        for (a, b, want) in [
            (" across Wendland.", " in the province and tens", Some(false)),
            (" in 13 countries around", " in the province", Some(true)),
            (" in 13 countries.", " in 14 countries", None),
            (" in Hallow alone", " across Wendland", Some(true)),
            (" in Hallow", " in Hallow on Friday", None),
            (" in the northern province", " across the country", Some(true)),
            (" on Saturday", " in Hallow", None),
            (" in critical condition", " in the city", None),
            (", police said", " in the city", None),
        ] {
            assert_eq!((differs(a, b), differs(b, a)), (want, want), "{a} {b}");
        }
    }
}
