//! English words that may begin a fact, looked up once per word.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

/// What a word may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lexeme {
    /// One to twelve.
    Month(i8),
    /// 1 Monday to 7 Sunday; `true` for a name cut short.
    Weekday(i8, bool),
    /// Days from the article's own.
    Day(i32),
    Tonight,
    /// This, next, last: which one of the unit behind.
    Which(i32),
    /// Daily, weekly: how often.
    Often,
    /// Year, before “to date”.
    Year,
    /// Rest, remainder.
    Rest,
    /// The first word of a named day.
    Feast,
    /// That, same: the one told before.
    Same,
    /// From, between.
    Span,
    /// Since, after: the stretch behind a point.
    After,
    /// Before, until.
    Before,
    /// Starting.
    Start,
    /// Noon and midnight, hour.
    Hour(i8),
    /// Morning, afternoon, evening, night.
    Daypart(&'static str),
    /// Early, mid, late, end, beginning.
    Edge,
    Season(i8),
    /// Behind “in the”: parts of the day; behind “the”: what is counted.
    The,
    In,
    Number,
    Half,
    A,
    Minus,
    Currency(&'static str),
    Aged,
    Quarter(i8),
    Title,
    /// Said, says.
    Said,
    Every,
    /// Mondays.
    Weekdays(i8),
    Once,
    /// Several, few: so many days.
    Several,
    No,
    /// Dozens, thousands.
    Many,
    /// First to fourth, before a quarter.
    Ordinal(i8),
}

const MONTHS: &[(&str, i8)] = &[
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("sept", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

const WEEKDAYS: &[(&str, i8, bool)] = &[
    ("monday", 1, false),
    ("tuesday", 2, false),
    ("wednesday", 3, false),
    ("thursday", 4, false),
    ("friday", 5, false),
    ("saturday", 6, false),
    ("sunday", 7, false),
    ("mon", 1, true),
    ("tue", 2, true),
    ("tues", 2, true),
    ("wed", 3, true),
    ("thu", 4, true),
    ("thur", 4, true),
    ("thurs", 4, true),
    ("fri", 5, true),
    ("sat", 6, true),
    ("sun", 7, true),
];

const OTHERS: &[(&str, Lexeme)] = &[
    ("today", Lexeme::Day(0)),
    ("yesterday", Lexeme::Day(-1)),
    ("tomorrow", Lexeme::Day(1)),
    ("tonight", Lexeme::Tonight),
    ("tonite", Lexeme::Tonight),
    ("this", Lexeme::Which(0)),
    ("current", Lexeme::Which(0)),
    ("next", Lexeme::Which(1)),
    ("coming", Lexeme::Which(1)),
    ("following", Lexeme::Which(1)),
    ("upcoming", Lexeme::Which(1)),
    ("last", Lexeme::Which(-1)),
    ("past", Lexeme::Which(-1)),
    ("previous", Lexeme::Which(-1)),
    ("christmas", Lexeme::Feast),
    ("boxing", Lexeme::Feast),
    ("new", Lexeme::Feast),
    ("easter", Lexeme::Feast),
    ("good", Lexeme::Feast),
    ("ash", Lexeme::Feast),
    ("palm", Lexeme::Feast),
    ("thanksgiving", Lexeme::Feast),
    ("halloween", Lexeme::Feast),
    ("valentine", Lexeme::Feast),
    ("memorial", Lexeme::Feast),
    ("labor", Lexeme::Feast),
    ("veterans", Lexeme::Feast),
    ("juneteenth", Lexeme::Feast),
    ("lunar", Lexeme::Feast),
    ("chinese", Lexeme::Feast),
    ("daily", Lexeme::Often),
    ("weekly", Lexeme::Often),
    ("monthly", Lexeme::Often),
    ("quarterly", Lexeme::Often),
    ("yearly", Lexeme::Often),
    ("annually", Lexeme::Often),
    ("year", Lexeme::Year),
    ("rest", Lexeme::Rest),
    ("remainder", Lexeme::Rest),
    ("that", Lexeme::Same),
    ("same", Lexeme::Same),
    ("from", Lexeme::Span),
    ("between", Lexeme::Span),
    ("since", Lexeme::After),
    ("after", Lexeme::After),
    ("starting", Lexeme::Start),
    ("before", Lexeme::Before),
    ("until", Lexeme::Before),
    ("till", Lexeme::Before),
    ("noon", Lexeme::Hour(12)),
    ("midnight", Lexeme::Hour(0)),
    ("morning", Lexeme::Daypart("MO")),
    ("afternoon", Lexeme::Daypart("AF")),
    ("evening", Lexeme::Daypart("EV")),
    ("night", Lexeme::Daypart("NI")),
    ("mornings", Lexeme::Daypart("MO")),
    ("afternoons", Lexeme::Daypart("AF")),
    ("evenings", Lexeme::Daypart("EV")),
    ("nights", Lexeme::Daypart("NI")),
    ("mondays", Lexeme::Weekdays(1)),
    ("tuesdays", Lexeme::Weekdays(2)),
    ("wednesdays", Lexeme::Weekdays(3)),
    ("thursdays", Lexeme::Weekdays(4)),
    ("fridays", Lexeme::Weekdays(5)),
    ("saturdays", Lexeme::Weekdays(6)),
    ("sundays", Lexeme::Weekdays(7)),
    ("several", Lexeme::Several),
    ("few", Lexeme::Several),
    ("tens", Lexeme::Many),
    ("dozens", Lexeme::Many),
    ("hundreds", Lexeme::Many),
    ("thousands", Lexeme::Many),
    ("millions", Lexeme::Many),
    ("billions", Lexeme::Many),
    ("trillions", Lexeme::Many),
    ("once", Lexeme::Once),
    ("no", Lexeme::No),
    ("early", Lexeme::Edge),
    ("mid", Lexeme::Edge),
    ("late", Lexeme::Edge),
    ("end", Lexeme::Edge),
    ("beginning", Lexeme::Edge),
    ("earlier", Lexeme::Edge),
    ("later", Lexeme::Edge),
    ("summer", Lexeme::Season(2)),
    ("winter", Lexeme::Season(4)),
    ("autumn", Lexeme::Season(3)),
    ("spring", Lexeme::Season(1)),
    ("the", Lexeme::The),
    ("in", Lexeme::In),
    ("half", Lexeme::Half),
    ("a", Lexeme::A),
    ("an", Lexeme::A),
    ("minus", Lexeme::Minus),
    ("negative", Lexeme::Minus),
    ("us", Lexeme::Currency("USD")),
    ("hk", Lexeme::Currency("HKD")),
    ("nt", Lexeme::Currency("TWD")),
    ("c", Lexeme::Currency("CAD")),
    ("ca", Lexeme::Currency("CAD")),
    ("au", Lexeme::Currency("AUD")),
    ("nz", Lexeme::Currency("NZD")),
    ("sg", Lexeme::Currency("SGD")),
    ("r", Lexeme::Currency("BRL")),
    ("u", Lexeme::Currency("USD")),
    ("s", Lexeme::Currency("SGD")),
    ("rmb", Lexeme::Currency("CNY")),
    ("cny", Lexeme::Currency("CNY")),
    ("usd", Lexeme::Currency("USD")),
    ("eur", Lexeme::Currency("EUR")),
    ("gbp", Lexeme::Currency("GBP")),
    ("jpy", Lexeme::Currency("JPY")),
    ("hkd", Lexeme::Currency("HKD")),
    ("krw", Lexeme::Currency("KRW")),
    ("age", Lexeme::Aged),
    ("aged", Lexeme::Aged),
    ("q", Lexeme::Quarter(0)),
    ("every", Lexeme::Every),
    ("each", Lexeme::Every),
    ("first", Lexeme::Ordinal(1)),
    ("second", Lexeme::Ordinal(2)),
    ("third", Lexeme::Ordinal(3)),
    ("fourth", Lexeme::Ordinal(4)),
    ("zero", Lexeme::Number),
    ("nought", Lexeme::Number),
    ("naught", Lexeme::Number),
    ("one", Lexeme::Number),
    ("two", Lexeme::Number),
    ("three", Lexeme::Number),
    ("four", Lexeme::Number),
    ("five", Lexeme::Number),
    ("six", Lexeme::Number),
    ("seven", Lexeme::Number),
    ("eight", Lexeme::Number),
    ("nine", Lexeme::Number),
    ("ten", Lexeme::Number),
    ("eleven", Lexeme::Number),
    ("twelve", Lexeme::Number),
    ("thirteen", Lexeme::Number),
    ("fourteen", Lexeme::Number),
    ("fifteen", Lexeme::Number),
    ("sixteen", Lexeme::Number),
    ("seventeen", Lexeme::Number),
    ("eighteen", Lexeme::Number),
    ("nineteen", Lexeme::Number),
    ("twenty", Lexeme::Number),
    ("thirty", Lexeme::Number),
    ("forty", Lexeme::Number),
    ("fifty", Lexeme::Number),
    ("sixty", Lexeme::Number),
    ("seventy", Lexeme::Number),
    ("eighty", Lexeme::Number),
    ("ninety", Lexeme::Number),
    ("said", Lexeme::Said),
    ("says", Lexeme::Said),
    ("mr", Lexeme::Title),
    ("mrs", Lexeme::Title),
    ("ms", Lexeme::Title),
    ("dr", Lexeme::Title),
    ("professor", Lexeme::Title),
    ("prof", Lexeme::Title),
    ("president", Lexeme::Title),
    ("minister", Lexeme::Title),
    ("senator", Lexeme::Title),
    ("mayor", Lexeme::Title),
    ("judge", Lexeme::Title),
    ("captain", Lexeme::Title),
    ("sir", Lexeme::Title),
    ("governor", Lexeme::Title),
    ("chancellor", Lexeme::Title),
    ("general", Lexeme::Title),
    ("sergeant", Lexeme::Title),
    ("detective", Lexeme::Title),
    ("chairman", Lexeme::Title),
    ("spokesman", Lexeme::Title),
    ("spokeswoman", Lexeme::Title),
    ("spokesperson", Lexeme::Title),
    ("secretary", Lexeme::Title),
    ("speaker", Lexeme::Title),
    ("adviser", Lexeme::Title),
    ("advisor", Lexeme::Title),
    ("analyst", Lexeme::Title),
    ("reporter", Lexeme::Title),
    ("editor", Lexeme::Title),
    ("director", Lexeme::Title),
    ("manager", Lexeme::Title),
    ("executive", Lexeme::Title),
    ("coach", Lexeme::Title),
    ("commissioner", Lexeme::Title),
    ("ambassador", Lexeme::Title),
    ("inspector", Lexeme::Title),
    ("lieutenant", Lexeme::Title),
    ("colonel", Lexeme::Title),
    ("commander", Lexeme::Title),
    ("mp", Lexeme::Title),
    ("sen", Lexeme::Title),
    ("rep", Lexeme::Title),
    ("gov", Lexeme::Title),
    ("actor", Lexeme::Title),
    ("actress", Lexeme::Title),
    ("singer", Lexeme::Title),
    ("comedian", Lexeme::Title),
    ("author", Lexeme::Title),
    ("founder", Lexeme::Title),
    ("leader", Lexeme::Title),
    ("chief", Lexeme::Title),
    ("boss", Lexeme::Title),
    ("chair", Lexeme::Title),
    ("chairwoman", Lexeme::Title),
    ("pope", Lexeme::Title),
    ("prince", Lexeme::Title),
    ("princess", Lexeme::Title),
    ("bishop", Lexeme::Title),
    ("archbishop", Lexeme::Title),
    ("justice", Lexeme::Title),
    ("economist", Lexeme::Title),
    ("striker", Lexeme::Title),
    ("goalkeeper", Lexeme::Title),
    ("midfielder", Lexeme::Title),
    ("defender", Lexeme::Title),
    ("quarterback", Lexeme::Title),
    ("lawyer", Lexeme::Title),
    ("attorney", Lexeme::Title),
    ("prosecutor", Lexeme::Title),
    ("officer", Lexeme::Title),
    ("councillor", Lexeme::Title),
    ("congressman", Lexeme::Title),
    ("wife", Lexeme::Title),
    ("husband", Lexeme::Title),
    ("admiral", Lexeme::Title),
    ("lord", Lexeme::Title),
    ("dame", Lexeme::Title),
];

static LEXICON: LazyLock<FxHashMap<&'static [u8], Lexeme>> = LazyLock::new(|| {
    let months = MONTHS.iter().map(|(w, m)| (w.as_bytes(), Lexeme::Month(*m)));
    let weekdays = WEEKDAYS.iter().map(|(w, d, cut)| (w.as_bytes(), Lexeme::Weekday(*d, *cut)));
    let others = OTHERS.iter().map(|(w, l)| (w.as_bytes(), *l));
    months.chain(weekdays).chain(others).collect()
});

/// What a word in small letters may begin; `None` for nearly all.
pub(super) fn lexeme(word: &[u8]) -> Option<Lexeme> {
    LEXICON.get(word).copied()
}

/// A list of words made for looking many up in it.
pub(super) type Words = LazyLock<FxHashSet<&'static str>>;

/// The words of a constant, parted by blanks.
pub(super) fn words(list: &'static str) -> FxHashSet<&'static str> {
    list.split_ascii_whitespace().collect()
}

/// Whether a word is one of those a short constant lists, parted by blanks.
pub(super) fn listed(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split(' ').any(|w| w == word)
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn words_of_a_list() {
        assert!(listed("page no", "no"));
        assert!(!listed("page no", "o"));
        assert!(!listed("page no", ""));
    }
}
