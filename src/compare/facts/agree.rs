//! Whether two values of one kind agree.
//!
//! Exact figures agree when they are equal, whatever they are rounded to: 3.6亿 against 3.63亿 is a difference that a
//! reader should see. A figure that its text calls inexact agrees with what it can mean:
//!
//! - 约400, 400左右, 近400, about 400: within half a unit of its last digit that is not zero, at most a tenth of it;
//!   near and under words (近, 不足, nearly) only on the lower side;
//! - 400多, 超过400, 至少400, over 400: from it up to a whole unit of that digit.
//!
//! Two limits of one kind (超过60, 超过65) are two statements, and so are two inexact figures (约300, 约310) unless one
//! is the other rounded (约3.6亿, 约3.63亿).
//!
//! Dates and times agree as far as both say: 2024-07 with 2024-07-17, 7月17日 with 2024年7月17日.

use std::cmp::Ordering;

use crate::article::{Fact, FactKind};
use crate::text::numeral::Decimal;

use super::hedge::Bound;
use super::stated::{Stated, base_unit};
use super::{moment, open};

/// Whether two facts of one class agree without stating the same.
pub(super) fn compatible(
    (left, l, near): (&Fact, &Stated<'_>, Bound),
    (right, r, far): (&Fact, &Stated<'_>, Bound),
) -> bool {
    match (l.figure, r.figure) {
        (Some(a), Some(b)) => {
            // Two limits are two statements: more than 60 is not more than 65.
            let limits = near == far && near != Bound::Around && near != Bound::Exact;
            let rounded = (near, far) != (Bound::Around, Bound::Around) || is_rounded(a, b);
            !limits
                && rounded
                && match (range(a, near), range(b, far)) {
                    (Some(a), Some(b)) => a.reaches(b) && b.reaches(a),
                    _ => false,
                }
        }
        _ if is_moment(left.kind) => moment::agree(left, right) == Some(true),
        _ => match (meant(left, l, near), meant(right, r, far)) {
            (Some(a), Some(b)) => a.reaches(b) && b.reaches(a),
            _ => false,
        },
    }
}

/// What a figure can mean, with a value or without one.
fn meant(fact: &Fact, stated: &Stated<'_>, bound: Bound) -> Option<Meant> {
    if let Some(figure) = stated.figure {
        return range(figure, bound);
    }
    let (_, power) = base_unit(fact.unit.unwrap_or_default());
    let [low, high] = open::meant(fact)?.map(|end| end.shifted(power));
    Some(Meant { low, high, closed: false })
}

/// Whether one of two figures is the other, rounded to two digits or more.
fn is_rounded(a: Decimal, b: Decimal) -> bool {
    let (rough, fine) = if a.exponent > b.exponent { (a, b) } else { (b, a) };
    let half = Decimal { mantissa: 5, exponent: rough.exponent - 1 };
    let off = sum(rough, fine, -1).map(|d| Decimal { mantissa: d.mantissa.abs(), ..d });
    rough.mantissa.abs() >= 10 && off.is_some_and(|off| cmp(off, half).is_le())
}

pub(super) fn is_moment(kind: FactKind) -> bool {
    matches!(kind, FactKind::Date | FactKind::Time | FactKind::DateTime)
}

/// The values that can be meant.
#[derive(Debug, Clone, Copy)]
struct Meant {
    low: Decimal,
    high: Decimal,
    /// Whether the highest is one of them: 400多 ends before 500.
    closed: bool,
}

impl Meant {
    /// Whether its end is not below the other's beginning.
    fn reaches(self, other: Self) -> bool {
        let order = cmp(other.low, self.high);
        order.is_lt() || (self.closed && order.is_eq())
    }
}

fn range(value: Decimal, bound: Bound) -> Option<Meant> {
    // Half a unit of the last digit that is not zero, at most a tenth of the value.
    let half = Decimal { mantissa: 5, exponent: value.exponent - 1 };
    let tenth = Decimal { mantissa: value.mantissa, exponent: value.exponent - 1 };
    let around = if cmp(half, tenth).is_lt() { half } else { tenth };
    let unit = Decimal { mantissa: 1, exponent: value.exponent };
    let (low, high) = match bound {
        Bound::Exact => (value, value),
        Bound::Around => (sum(value, around, -1)?, sum(value, around, 1)?),
        Bound::Below => (sum(value, around, -1)?, value),
        Bound::Above => (value, sum(value, unit, 1)?),
    };
    Some(Meant { low, high, closed: bound != Bound::Above })
}

/// `a` + `sign` × `b`.
fn sum(a: Decimal, b: Decimal, sign: i128) -> Option<Decimal> {
    let low = a.exponent.min(b.exponent);
    let at = |d: Decimal| 10_i128.checked_pow(u32::try_from(d.exponent - low).ok()?)?.checked_mul(d.mantissa);
    Some(Decimal::new(at(a)?.checked_add(at(b)?.checked_mul(sign)?)?, low))
}

/// Whether one of two figures is a lower limit (至少3人) that the other, which is none, reaches.
pub(super) fn is_reached((left, least): (&Stated<'_>, bool), (right, other): (&Stated<'_>, bool)) -> bool {
    match (left.figure, right.figure) {
        (Some(a), Some(b)) if least && !other => cmp(b, a).is_ge(),
        (Some(a), Some(b)) if other && !least => cmp(a, b).is_ge(),
        _ => false,
    }
}

fn cmp(a: Decimal, b: Decimal) -> Ordering {
    match sum(a, b, -1) {
        Some(difference) => difference.mantissa.cmp(&0),
        // Too far apart for one scale.
        None => (a.mantissa.signum(), a.exponent).cmp(&(b.mantissa.signum(), b.exponent)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Bound, compatible};
    use crate::article::{Fact, FactKind, FactValue};
    use crate::compare::facts::stated::Stated;
    use crate::compare::facts::words::Words;
    use crate::text::Policy;

    fn fact(number: &str, approximate: bool) -> Fact {
        Fact {
            kind: FactKind::Quantity,
            text: number.into(),
            value: Some(FactValue::Number(number.parse().unwrap())),
            unit: Some("person"),
            block: 0,
            range: [0, 1],
            approximate,
            about: None,
            speaker: None,
        }
    }

    fn agree((a, before, after): (&str, &str, &str), b: &str) -> bool {
        let words = Words::new(Policy::default());
        let (left, right) = (fact(a, true), fact(b, false));
        let (l, r) = (Stated::of(&left, &words), Stated::of(&right, &words));
        let near = Bound::of(&left, before, after);
        let one = compatible((&left, &l, near), (&right, &r, Bound::Exact));
        assert_eq!(one, compatible((&right, &r, Bound::Exact), (&left, &l, near)));
        one
    }

    #[test]
    fn inexact_figures_agree_with_what_they_can_mean() {
        for (figure, exact) in [
            (("400", "近", "人"), "398"),
            (("400", "约", "人"), "412"),
            (("400", "", "多人"), "463"),
            (("400", "超过", "人"), "463"),
            (("363000000", "约", "元"), "362800000"),
            (("10000", "more than ", " people"), "13500"),
        ] {
            assert!(agree(figure, exact), "{figure:?} {exact}");
        }
        for (figure, exact) in [
            (("400", "近", "人"), "420"),
            (("400", "约", "人"), "310"),
            (("400", "", "多人"), "398"),
            (("30", "more than ", ""), "40"),
            (("400", "超过", "人"), "600"),
            (("10000", "约", "人"), "14000"),
            (("400", "不足", "人"), "401"),
        ] {
            assert!(!agree(figure, exact), "{figure:?} {exact}");
        }
    }

    #[test]
    fn figures_without_a_value_agree_with_what_they_can_mean() {
        let words = Words::new(Policy::default());
        for (text, exact, want) in [
            ("数百人", "350", true),
            ("数百人", "35", false),
            ("几十人", "99", true),
            ("五六千人", "6500", true),
            ("五六千人", "7200", false),
        ] {
            let open = Fact { text: text.into(), value: None, ..fact("0", true) };
            let said = fact(exact, false);
            let (o, s) = (Stated::of(&open, &words), Stated::of(&said, &words));
            assert_eq!(
                compatible((&open, &o, Bound::Around), (&said, &s, Bound::Exact)),
                want,
                "{text} {exact}"
            );
        }
    }

    #[test]
    fn exact_figures_agree_only_with_themselves() {
        let words = Words::new(Policy::default());
        let (left, right) = (fact("360000000", false), fact("363000000", false));
        let (l, r) = (Stated::of(&left, &words), Stated::of(&right, &words));
        assert!(!compatible((&left, &l, Bound::Exact), (&right, &r, Bound::Exact)));
    }

    #[test]
    fn inexact_figures_agree_only_rounded() {
        let words = Words::new(Policy::default());
        let about = |a: &str, b: &str| {
            let (left, right) = (fact(a, true), fact(b, true));
            let (l, r) = (Stated::of(&left, &words), Stated::of(&right, &words));
            compatible((&left, &l, Bound::Around), (&right, &r, Bound::Around))
        };
        assert!(!about("300", "310") && !about("310", "300") && !about("360", "370"));
        assert!(about("360000000", "363000000") && about("363000000", "360000000"));
    }
}
