//! Which facts can be held against each other.

use crate::article::{Fact, FactKind};

use super::folded::folded;
use super::stated::Stated;
use super::systems;

/// Whether two facts can be held against each other where they stand in each other's place.
pub(super) fn comparable((left, l): (&Fact, &Stated<'_>), (right, r): (&Fact, &Stated<'_>)) -> bool {
    use FactKind::{Date, DateTime, Duration, Money, Number, Percent, Quantity};
    let ((a, here), (b, there)) = (l.class, r.class);
    match (a, b) {
        (a, b) if a == b => match a {
            // 数小时 can be held against no other length.
            Duration => l.key == r.key || left.value.is_some() && right.value.is_some(),
            // What is told in another currency was converted, unless its figure stayed.
            Money => here == there || l.figure.is_some() && l.figure == r.figure,
            Percent => true,
            Quantity => {
                here == there || systems::measure(here).is_some_and(|m| Some(m) == systems::measure(there))
            }
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

pub(super) fn is_figure(kind: FactKind) -> bool {
    matches!(kind, FactKind::Percent | FactKind::Money | FactKind::Number | FactKind::Quantity)
}
