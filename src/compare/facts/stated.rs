//! What a fact states, as far as two of them can be held against each other.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use crate::article::{Fact, FactKind, FactValue};
use crate::text::numeral::{self, Decimal};

use super::words::Words;

/// A fact's value in base units.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stated<'a> {
    /// Equal for facts that can agree or disagree with each other: kind and base unit.
    pub(super) class: (FactKind, &'a str),
    /// A figure; `None` for dates, quotations and names.
    pub(super) figure: Option<Decimal>,
    /// A hash of class and value: equal for facts that state the same.
    pub(super) key: u64,
}

impl<'a> Stated<'a> {
    /// Before anybody asked.
    pub(super) fn unknown(fact: &'a Fact) -> Self {
        Self { class: (fact.kind, fact.unit.unwrap_or_default()), figure: None, key: 0 }
    }

    /// What is surely stated nowhere on the other side: no fact of that is told of it.
    pub(super) fn apart(fact: &'a Fact, side: usize) -> Self {
        Self { key: side as u64, ..Self::unknown(fact) }
    }

    /// `words` gives the key of quotations and names.
    pub(super) fn of(fact: &'a Fact, words: &Words) -> Self {
        let unit = match fact.unit {
            // The 元 of either side may be the other's.
            Some("TWD" | "HKD") if crate::facts::is_bare_yuan(&fact.text) => "CNY",
            unit => unit.unwrap_or_default(),
        };
        let mut class = (fact.kind, unit);
        let mut figure = None;
        let mut hasher = FxHasher::default();
        match (&fact.value, fact.kind) {
            (_, FactKind::Quote | FactKind::Name) => words.key(fact).hash(&mut hasher),
            (Some(FactValue::Number(number)), _) => match decimal(number) {
                Some(value) => {
                    let (base, power) = base_unit(unit);
                    class.1 = base;
                    figure = Some(value.shifted(power));
                }
                None => number.to_string().hash(&mut hasher),
            },
            (Some(FactValue::Text(text)), FactKind::Duration) => match duration(text) {
                Some((base, value)) => {
                    class.1 = base;
                    figure = Some(value);
                }
                None => text.hash(&mut hasher),
            },
            (Some(FactValue::Text(text)), _) => text.hash(&mut hasher),
            (None, _) => {
                class.1 = base_unit(unit).0;
                words.text_key(day_told(&fact.text)).hash(&mut hasher);
            }
        }
        // A date with its time of day can agree with the date alone.
        if class.0 == FactKind::DateTime {
            class.0 = FactKind::Date;
        }
        class.hash(&mut hasher);
        if let Some(value) = figure {
            (value.mantissa, value.exponent).hash(&mut hasher);
        }
        Self { class, figure, key: hasher.finish() }
    }
}

/// One word for each day, week or year that an article tells from its own, where that is not known.
fn day_told(words: &str) -> &str {
    match words {
        "昨日" => "昨天",
        "今日" | "本日" => "今天",
        "明日" => "明天",
        "前日" => "前天",
        "次日" | "翌日" | "第二天" => "翌日",
        "本年" => "今年",
        "昨年" => "去年",
        "昨晚" | "昨日晚" | "昨日晚间" | "昨日晚間" | "昨日晚上" | "昨天晚间" | "昨天晚間" | "昨天晚上" => {
            "昨晚"
        }
        "今晚" | "今日晚" | "今日晚间" | "今日晚間" | "今天晚上" | "今天晚间" | "今天晚間" => {
            "今晚"
        }
        "今早" | "今晨" | "今天早上" | "今天早晨" | "今日早上" | "今日早晨" => "今早",
        "这周" | "這週" | "這周" | "本週" | "本星期" => "本周",
        "上週" | "上星期" | "上个星期" | "上個星期" => "上周",
        "下週" | "下星期" | "下个星期" | "下個星期" => "下周",
        "작년" => "지난해",
        _ => words,
    }
}

/// A number as an exact decimal; `None` for what is no plain decimal.
fn decimal(number: &serde_json::Number) -> Option<Decimal> {
    match number.as_i64() {
        Some(whole) => Some(Decimal::whole(i128::from(whole))),
        None => numeral::value(&number.to_string()),
    }
}

/// The unit that others of its kind are counted in, and how many powers of ten lie between.
pub(super) fn base_unit(unit: &str) -> (&str, i32) {
    match unit {
        "km" => ("m", 3),
        "cm" => ("m", -2),
        "mm" => ("m", -3),
        "km2" => ("m2", 6),
        "ha" => ("m2", 4),
        "t" => ("kg", 3),
        "g" => ("kg", -3),
        "ml" => ("l", -3),
        "MW" => ("kW", 3),
        "GW" => ("kW", 6),
        _ => (unit, 0),
    }
}

/// An ISO 8601 duration of one unit in months, days or seconds.
fn duration(iso: &str) -> Option<(&'static str, Decimal)> {
    let (time, rest) = match iso.strip_prefix("PT") {
        Some(rest) => (true, rest),
        None => (false, iso.strip_prefix('P')?),
    };
    let unit = rest.chars().last()?;
    let value = numeral::value(rest.strip_suffix(unit)?)?;
    let (base, factor) = match (unit, time) {
        ('Y', false) => ("month", 12),
        ('M', false) => ("month", 1),
        ('W', false) => ("day", 7),
        ('D', false) => ("day", 1),
        ('H', true) => ("second", 3600),
        ('M', true) => ("second", 60),
        ('S', true) => ("second", 1),
        _ => return None,
    };
    Some((base, Decimal::new(value.mantissa.checked_mul(factor)?, value.exponent)))
}

#[cfg(test)]
mod tests {
    use super::super::words::Words;
    use super::Stated;
    use crate::article::{Fact, FactKind, FactValue};
    use crate::text::Policy;

    fn key(kind: FactKind, value: &str, unit: &'static str) -> u64 {
        let value = match value.parse() {
            Ok(number) => FactValue::Number(number),
            Err(_) => FactValue::Text(value.to_owned()),
        };
        let unit = (!unit.is_empty()).then_some(unit);
        let fact = Fact {
            kind,
            text: "".into(),
            value: Some(value),
            unit,
            block: 0,
            range: [0, 1],
            approximate: false,
            about: None,
            speaker: None,
        };
        Stated::of(&fact, &Words::new(Policy::default())).key
    }

    #[test]
    fn units_of_one_kind_meet() {
        use FactKind::{Duration, Money, Percent, Quantity, Quote};
        assert_eq!(key(Quantity, "1.5", "km"), key(Quantity, "1500", "m"));
        assert_eq!(key(Quantity, "0.07", "t"), key(Quantity, "70", "kg"));
        assert_eq!(key(Quantity, "12", "ha"), key(Quantity, "0.12", "km2"));
        assert_eq!(key(Duration, "P2W", ""), key(Duration, "P14D", ""));
        assert_eq!(key(Duration, "PT1.5H", ""), key(Duration, "PT90M", ""));
        assert_eq!(key(Duration, "P1Y", ""), key(Duration, "P12M", ""));
        assert_ne!(key(Duration, "PT1M", ""), key(Duration, "P1M", ""));
        assert_ne!(key(Percent, "30", ""), key(Quantity, "30", "person"));
        assert_ne!(key(Money, "30", "CNY"), key(Money, "30", "USD"));
        assert_eq!(key(Quote, "路通了，三人", ""), key(Quote, "路通了三人！", ""));
        assert_ne!(key(Quote, "路通了，三人", ""), key(Quote, "路通了五人！", ""));
        assert_ne!(key(Quote, "路通了", ""), key(Quote, "路断了", ""));
    }
}
