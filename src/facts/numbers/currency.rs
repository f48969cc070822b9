//! Sums behind the sign of a currency: £184,000, $ 75 million.

use super::english::multiplied;
use super::inexact::is_inexact;
use super::read::{Style, number};
use super::shared::scaled;
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::Text;
use crate::facts::units;

/// The currency of a sign at a position.
pub(super) fn sign_name(text: Text<'_>, at: usize, sign: char) -> Option<&'static str> {
    Some(match sign {
        '$' | '＄' => "USD",
        '£' => "GBP",
        '€' => "EUR",
        '¥' | '￥' => {
            if text.is_japanese(at) {
                "JPY"
            } else {
                "CNY"
            }
        }
        '₩' => "KRW",
        '₹' => "INR",
        '₽' => "RUB",
        '₴' => "UAH",
        '₪' => "ILS",
        '₫' => "VND",
        '₱' => "PHP",
        '₺' => "TRY",
        '₦' => "NGN",
        '฿' => "THB",
        _ => return None,
    })
}

/// £184,000, $ 75 million, ￥300: the numeral behind a sign that ends at `end`.
pub(in crate::facts) fn currency(
    text: Text<'_>,
    start: usize,
    end: usize,
    name: &'static str,
) -> Option<Found> {
    let at = text.blank(end);
    let num = number(text, at).filter(|n| n.style == Style::Figures)?;
    let num = scaled(text, at, multiplied(text, num, true), true);
    // ￥300元 says its unit twice.
    let stop = match units::cjk(text, num.end, true) {
        Some((stop, unit)) if unit.kind == FactKind::Money && unit.power == 0 => stop,
        _ => num.end,
    };
    let mut found = Found::number(FactKind::Money, start, stop, num.value, Some(name));
    found.approximate = is_inexact(text, start, stop);
    Some(found)
}
