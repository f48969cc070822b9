//! A fact before it has a block.

use super::dates::{Grain, Rule};
use crate::article::{FactKind, FactValue, NameOf};
use crate::text::numeral::Decimal;

/// What a date leaves open, and something else than its words must close.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Open {
    /// 9月3日
    Year,
    /// 27日
    Month,
    /// 昨天, “tomorrow”: which day the words were said on.
    Day,
    /// 春节, “Thanksgiving”: a named day that has a date of its own each year.
    Feast(Rule),
    /// 次日, “the same year”: what was told before; the value is what they say beside.
    Told(Grain, i8),
}

/// Range in scalar values of the block.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    pub(super) kind: FactKind,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) value: Option<FactValue>,
    pub(super) unit: Option<&'static str>,
    pub(super) approximate: bool,
    pub(super) about: Option<NameOf>,
    /// Where the text names who said it.
    pub(super) speaker: Option<(usize, usize)>,
    pub(super) open: Option<Open>,
}

impl Found {
    pub(super) fn bare(kind: FactKind, start: usize, end: usize) -> Self {
        Self {
            kind,
            start,
            end,
            value: None,
            unit: None,
            approximate: false,
            about: None,
            speaker: None,
            open: None,
        }
    }

    pub(super) fn number(
        kind: FactKind,
        start: usize,
        end: usize,
        value: Decimal,
        unit: Option<&'static str>,
    ) -> Self {
        Self { value: json_number(value).map(FactValue::Number), unit, ..Self::bare(kind, start, end) }
    }

    pub(super) fn words(kind: FactKind, start: usize, end: usize, value: String) -> Self {
        Self { value: Some(FactValue::Text(value)), ..Self::bare(kind, start, end) }
    }
}

/// As JSON writes numbers; whole ones without a point.
fn json_number(value: Decimal) -> Option<serde_json::Number> {
    if let Some(whole) = whole(value) {
        return Some(whole.into());
    }
    serde_json::from_str(&value.digits()?).ok()
}

fn whole(value: Decimal) -> Option<i64> {
    let power = 10_i128.checked_pow(u32::try_from(value.exponent).ok()?)?;
    i64::try_from(value.mantissa.checked_mul(power)?).ok()
}

/// Keeps a fact; where to go on: behind it, or at `next`.
pub(super) fn keep(fact: Option<Found>, next: usize, found: &mut Vec<Found>) -> usize {
    match fact {
        Some(fact) => {
            let end = fact.end.max(next);
            found.push(fact);
            end
        }
        None => next,
    }
}
