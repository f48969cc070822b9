//! Which facts can be held against each other.

use crate::article::{Fact, FactKind};

use super::folded::folded;
use super::stated::Stated;

/// Whether two facts can be held against each other where they stand in each other's place.
pub(super) fn comparable((left, l): (&Fact, &Stated<'_>), (right, r): (&Fact, &Stated<'_>)) -> bool {
    use FactKind::{Date, DateTime, Duration, Money, Number, Percent, Quantity};
    let ((a, here), (b, there)) = (l.class, r.class);
    match (a, b) {
        (a, b) if a == b => match a {
            // 数小时 can be held against no other length.
            Duration => l.key == r.key || left.value.is_some() && right.value.is_some(),
            Money | Percent => true,
            Quantity => here == there || dimension(here).is_some_and(|d| Some(d) == dimension(there)),
            _ => here == there,
        },
        // 五日 and 五个工作日.
        (Duration, Quantity) | (Quantity, Duration) => are_days(l, r),
        // 24日 and 34日: the second is no date.
        (Date | DateTime, Number | Duration | Quantity) | (Number | Duration | Quantity, Date | DateTime) => {
            let last = |fact: &Fact| fact.text.chars().next_back().map(folded);
            last(left) == last(right)
                && left.text.contains(char::is_numeric)
                && right.text.contains(char::is_numeric)
        }
        _ => false,
    }
}

/// Whether one counts days of the calendar and the other working days.
pub(super) fn are_days(left: &Stated<'_>, right: &Stated<'_>) -> bool {
    let calendar = |stated: &Stated<'_>| stated.class == (FactKind::Duration, "day");
    let working = |stated: &Stated<'_>| stated.class == (FactKind::Quantity, "workday");
    calendar(left) && working(right) || working(left) && calendar(right)
}

/// What a unit measures, for units of which there are several.
fn dimension(unit: &str) -> Option<&'static str> {
    Some(match unit {
        "m" | "dm" | "km" | "mi" | "nmi" | "ft" | "in" | "yd" | "li" | "nm" | "µm" => "length",
        "m2" | "km2" | "ha" | "mu" | "acre" | "cm2" | "ft2" | "mi2" | "pyeong" => "area",
        "kg" | "t" | "g" | "mg" | "jin" | "lb" | "oz" | "µg" => "mass",
        "l" | "ml" | "m3" | "gal" | "bbl" | "ft3" => "volume",
        "km/h" | "mph" | "kn" => "speed",
        "°C" | "°F" => "temperature",
        "kWh" | "MWh" | "GWh" | "TWh" => "energy",
        "W" | "kW" | "MW" | "GW" => "power",
        "B" | "kB" | "MB" | "GB" | "TB" => "data",
        _ => return None,
    })
}

pub(super) fn is_figure(kind: FactKind) -> bool {
    matches!(kind, FactKind::Percent | FactKind::Money | FactKind::Number | FactKind::Quantity)
}
