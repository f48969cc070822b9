//! Round numbers in English: “a million dollars”, “half a dozen”, “hundreds of thousands of people”.

use super::english::words;
use super::inexact::is_inexact;
use super::read::{Num, Style};
use super::tail::with_unit;
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::Text;
use crate::facts::units;
use crate::facts::words::listed;
use crate::text::numeral::Decimal;

/// What a round number of counts nothing: “a million ways”.
const IDLE: &str = "times ways reasons thanks things questions pieces words cuts more others";

/// What one of a word is, behind “a”.
pub(super) fn power(word: &str) -> Option<Decimal> {
    Some(match word {
        "dozen" => Decimal::whole(12),
        "hundred" => Decimal::new(1, 2),
        "thousand" => Decimal::new(1, 3),
        "million" => Decimal::new(1, 6),
        "billion" => Decimal::new(1, 9),
        "trillion" => Decimal::new(1, 12),
        _ => return None,
    })
}

/// “a million dollars”, “a hundred and fifty workers”, “a dozen ships” behind an “a” that ends at `end`.
pub(in crate::facts) fn a_power(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    let word = text.word(text.past(end, " ")?);
    let value = power(word.text())?;
    // “a quarter of a million”
    if text.is_behind(at, " of ") || matches!(text.get(word.end), '-' | '\'' | '’') {
        return None;
    }
    let rest = text.past(word.end, " and ").and_then(|from| words(text, from));
    let (end, value) = match rest.filter(|_| word.text() != "dozen") {
        Some(rest) => (rest.end, value.plus(rest.value)?),
        None => (word.end, value),
    };
    let num = Num { end, value, style: Style::English, inexact: false };
    with_unit(text, at, num).or_else(|| {
        let counted = text.word(text.past(end, " ")?);
        let plural = counted.text().ends_with('s') && counted.text().len() > 3 && !counted.capital;
        // “a dozen small shops”
        let plural = plural || word.text() == "dozen" && !counted.text().is_empty();
        let found = Found::number(FactKind::Number, at, end, value, None);
        (plural && !listed(IDLE, counted.text()))
            .then(|| Found { approximate: is_inexact(text, at, end), ..found })
    })
}

/// “dozens of homes”, “hundreds of thousands of people”, “millions of dollars”: so many, without a value. The word that
/// begins it ends at `end`.
pub(in crate::facts) fn many(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    let from = text.past(end, " of ")?;
    let tens = end - at == 4;
    open(text, at, (end, from), tens)
}

/// “several thousand people”, “a few hundred homes”: behind “several” or “few”.
pub(in crate::facts) fn several_powers(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    let word = text.word(text.past(end, " ")?);
    power(word.text())?;
    open(text, at, (word.end, text.past(word.end, " ")?), false)
}

/// So many without a value; the word that says it ends at `end`, and what is counted stands at `from`.
fn open(text: Text<'_>, at: usize, (end, from): (usize, usize), tens: bool) -> Option<Found> {
    let (mut end, mut from) = (end, from);
    let great = |word: &str| listed("thousands millions billions trillions", word);
    let mut word = text.word(from);
    if great(word.text()) {
        end = word.end;
        from = text.past(end, " of ").unwrap_or(end);
        word = text.word(from);
    } else if tens {
        return None;
    }
    if let Some((stop, unit)) = units::english(text, from).filter(|_| from > end) {
        // “thousands of pounds” are money or weight.
        let clear = matches!(unit.kind, FactKind::Quantity | FactKind::Money | FactKind::Duration)
            && !matches!(unit.name, "lb" | "degree");
        if clear {
            let unit = (unit.kind != FactKind::Duration).then_some(unit.name).zip(Some(unit.kind));
            let kind = unit.map_or(FactKind::Duration, |(_, kind)| kind);
            return Some(Found {
                unit: unit.map(|(name, _)| name),
                approximate: true,
                ..Found::bare(kind, at, stop)
            });
        }
    }
    let idle = from > end && (word.end == from || listed(IDLE, word.text()));
    (!idle).then(|| Found { approximate: true, ..Found::bare(FactKind::Number, at, end) })
}

#[cfg(test)]
mod tests {
    use crate::article::FactKind::{self, Duration, Money, Number, Quantity};
    use crate::facts::tests::{said_of, stated_of};

    #[test]
    fn round_numbers() {
        for (text, kind, written, value) in [
            ("won a million dollars", Money, "a million dollars", "1000000 USD"),
            ("a hundred people came", Quantity, "a hundred people", "100 person"),
            ("a hundred and fifty people came", Quantity, "a hundred and fifty people", "150 person"),
            ("built a thousand homes", Number, "a thousand", "1000"),
            ("A dozen ships sank.", Number, "A dozen", "12"),
            ("Half a dozen ships sank.", Number, "Half a dozen", "6"),
            ("Two dozen shops closed.", Number, "Two dozen", "24"),
        ] {
            assert_eq!(stated_of(text), [(kind, written.to_owned(), value.to_owned(), false)], "{text}");
        }
        assert_eq!(said_of("About a dozen small shops closed."), ["a dozen"]);
        assert_eq!(stated_of("About two dozen shops closed.")[0].2, "24");
    }

    #[test]
    fn so_many() {
        for (text, kind, written) in [
            ("Dozens of homes burned.", Number, "Dozens"),
            ("hundreds of thousands of people marched", Quantity, "hundreds of thousands of people"),
            ("tens of thousands fled", Number, "tens of thousands"),
            ("cost millions of dollars", Money, "millions of dollars"),
            ("It took thousands of years.", Duration, "thousands of years"),
            ("paid thousands of pounds", Number, "thousands"),
            ("Several thousand teachers marched.", Number, "Several thousand"),
            ("a few hundred people came", Quantity, "a few hundred people"),
        ] {
            assert_eq!(stated_of(text), [(kind, written.to_owned(), String::new(), true)], "{text}");
        }
    }

    #[test]
    fn what_counts_nothing() {
        for text in [
            "a million ways to say it",
            "thanks a million",
            "tens of shops",
            "the hundreds and the thousands",
            "dozens of times",
            "a hundred-year flood",
            "cost a pretty penny, a dime a dozen",
        ] {
            assert_eq!(said_of(text), [] as [&str; 0], "{text}");
        }
        assert_eq!(said_of("a quarter of a million people"), ["a quarter"]);
    }

    #[test]
    fn ordinals_and_names_are_no_numbers() {
        assert_eq!(said_of("Phase two begins. Only two ships sank."), ["two"]);
        for text in ["the twenty-first century", "her thirty-fifth birthday", "the two-hundredth visitor"] {
            assert_eq!(said_of(text), [] as [&str; 0], "{text}");
        }
        assert_eq!(stated_of("thirty-five ships")[0].2, "35");
        assert_eq!(stated_of("nearly one-third of the ships")[0].1, "one-third");
    }

    #[test]
    fn shares() {
        for (text, written, value) in [
            ("1 in 5 adults smoke", "1 in 5", "0.2"),
            ("9 out of 10 shops closed", "9 out of 10", "0.9"),
            ("One in five people smoke", "One in five", "0.2"),
        ] {
            let want = (FactKind::Number, written.to_owned(), value.to_owned(), false);
            assert_eq!(stated_of(text), [want], "{text}");
        }
        assert_eq!(said_of("1 in Aurora and 3 in Brook"), ["1", "3"]);
        assert_eq!(said_of("Score: 4.5 out of 5"), ["4.5", "5"]);
        assert_eq!(said_of("It ended 2 out of 2024 days."), ["2 out of 2024"]);
    }
}
