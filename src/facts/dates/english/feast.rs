//! Named days in English: Christmas Eve, last Thanksgiving, Easter 2019.

use super::year::year_at;
use crate::facts::dates::feast::{Old, Rule};
use crate::facts::dates::when::{Part, When};
use crate::facts::text::Text;
use crate::facts::words::{Lexeme, lexeme, listed};

/// Names behind their first word, longer ones first.
fn names(first: &str) -> &'static [(&'static str, Rule)] {
    use Rule::{Easter, Nth, Old as By, On};
    match first {
        "christmas" => &[(" Eve", On(12, 24)), (" Day", On(12, 25)), ("", On(12, 25))],
        "boxing" => &[(" Day", On(12, 26))],
        "new" => &[
            (" Year's Eve", On(12, 31)),
            (" Year’s Eve", On(12, 31)),
            (" Year's Day", On(1, 1)),
            (" Year’s Day", On(1, 1)),
        ],
        "easter" => &[(" Sunday", Easter(0)), (" Monday", Easter(1)), ("", Easter(0))],
        "good" => &[(" Friday", Easter(-2))],
        "ash" => &[(" Wednesday", Easter(-46))],
        "palm" => &[(" Sunday", Easter(-7))],
        "thanksgiving" => &[
            (" Day", Nth { month: 11, weekday: 4, n: 4, since: 1942 }),
            ("", Nth { month: 11, weekday: 4, n: 4, since: 1942 }),
        ],
        "halloween" => &[("", On(10, 31))],
        "valentine" => &[("'s Day", On(2, 14)), ("’s Day", On(2, 14))],
        "memorial" => &[(" Day", Nth { month: 5, weekday: 1, n: 0, since: 1971 })],
        "labor" => &[(" Day", Nth { month: 9, weekday: 1, n: 1, since: 1894 })],
        "veterans" => &[(" Day", On(11, 11))],
        "juneteenth" => &[("", On(6, 19))],
        "lunar" | "chinese" => {
            &[(" New Year's Eve", By(Old::NewYear, -1)), (" New Year", By(Old::NewYear, 0))]
        }
        _ => &[],
    }
}

/// Words before a name that make it a day, and behind it that it is one: “on Christmas Eve”, “Easter was cold”.
const BEFORE: &str = "on by until till since around before after over during";
const BEHIND: &str = "and at in is was when with as but because he she they it we the a this last next that which who for from to \
                      of or has had will would after before until";

/// The named day that a word begins, with the year behind it; alone where words beside it make it a day. `later`: what
/// stands before says so.
pub(super) fn feast(text: Text<'_>, at: usize, later: bool) -> Option<(usize, When, bool)> {
    let word = text.word(at);
    if !word.capital {
        return None;
    }
    let (end, rule) = names(word.text()).iter().find_map(|(rest, rule)| {
        let end = text.past(word.end, rest).filter(|&end| !text.get(end).is_ascii_alphanumeric())?;
        Some((end, *rule))
    })?;
    let with = |year| When { year, part: Some(Part::Feast(rule)), ..When::default() };
    // Christmas Island, Thanksgiving dinner, Halloween-themed, “A Christmas Carol”.
    let (start, before) = text.word_before(at);
    if matches!(text.get(end), '-' | '\'' | '’')
        || before.capital && !listed(BEFORE, before.text()) && start > 0
    {
        return None;
    }
    if let Some((end, year)) =
        text.past_any(end, &[", ", " of ", " in ", " "]).and_then(|from| year_at(text, from))
    {
        return Some((end, with(Some(year)), true));
    }
    let behind = match text.get(end) {
        ' ' => {
            let next = text.word(end + 1);
            let clock = text.get(end + 1).is_ascii_digit();
            clock || next.end == end + 1 || !next.capital && listed(BEHIND, next.text()) || is_part(&next)
        }
        _ => true,
    };
    let asked = later || listed(BEFORE, before.text());
    // One of many: “every Christmas”, “a Halloween in the rain”.
    (behind && asked).then(|| (end, with(None), true))
}

fn is_part(word: &crate::facts::text::Word) -> bool {
    matches!(lexeme(word.bytes()), Some(Lexeme::Daypart(_)))
}

/// “last Christmas”, “this Easter”: in which year, as far as the article's own day tells.
pub(super) fn which(text: Text<'_>, at: usize, count: i32) -> Option<(usize, When, bool)> {
    let (end, when, _) = feast(text, at, true)?;
    if when.year.is_some() {
        return Some((end, when, true));
    }
    let year = text.own.and_then(|own| {
        let Some(Part::Feast(rule)) = when.part else { return None };
        let day = rule.date(own.year())?;
        let since = day.until(own).ok()?.get_days();
        match count {
            // Soon after a day, the last one is it or the one before.
            -1 if since > 60 => Some(own.year()),
            -1 if since <= 0 => Some(own.year() - 1),
            0 if since > -300 => Some(own.year()),
            1 if since > 0 => Some(own.year() + 1),
            1 if since < -60 => Some(own.year()),
            _ => None,
        }
    });
    let vague = year.is_none();
    Some((end, When { year, vague, ..when }, true))
}
