//! Units of several systems that measure the same: kilometres and miles, 亩 and 公顷.

use crate::text::numeral::Decimal;

use super::hedge::Bound;

/// A unit's measure, and what makes its figures those of one unit for each measure: times the one, plus the other.
struct Scale {
    measure: &'static str,
    times: f64,
    plus: f64,
}

fn scale(unit: &str) -> Option<Scale> {
    let (measure, times) = match unit {
        "m" => ("length", 1.0),
        "dm" => ("length", 0.1),
        "km" => ("length", 1000.0),
        "nm" => ("length", 1e-9),
        "µm" => ("length", 1e-6),
        "mi" => ("length", 1609.344),
        "nmi" => ("length", 1852.0),
        "yd" => ("length", 0.9144),
        "ft" => ("length", 0.3048),
        "in" => ("length", 0.0254),
        "li" => ("length", 500.0),
        "m2" => ("area", 1.0),
        "cm2" => ("area", 1e-4),
        "ha" => ("area", 1e4),
        "km2" => ("area", 1e6),
        "mu" => ("area", 10_000.0 / 15.0),
        "acre" => ("area", 4_046.856),
        "ft2" => ("area", 0.092_903),
        "mi2" => ("area", 2_589_988.0),
        "pyeong" => ("area", 400.0 / 121.0),
        "kg" => ("mass", 1.0),
        "t" => ("mass", 1000.0),
        "g" => ("mass", 1e-3),
        "mg" => ("mass", 1e-6),
        "µg" => ("mass", 1e-9),
        "jin" => ("mass", 0.5),
        "lb" => ("mass", 0.453_592),
        "oz" => ("mass", 0.028_350),
        "l" => ("volume", 1.0),
        "ml" => ("volume", 1e-3),
        "m3" => ("volume", 1000.0),
        "gal" => ("volume", 3.785_41),
        "bbl" => ("volume", 158.987),
        "ft3" => ("volume", 28.3168),
        "km/h" => ("speed", 1.0),
        "mph" => ("speed", 1.609_344),
        "kn" => ("speed", 1.852),
        "°C" => ("temperature", 1.0),
        "°F" => ("temperature", 1.0 / 1.8),
        "W" => ("power", 1.0),
        "kW" => ("power", 1e3),
        "MW" => ("power", 1e6),
        "GW" => ("power", 1e9),
        "kWh" => ("energy", 1.0),
        "MWh" => ("energy", 1e3),
        "GWh" => ("energy", 1e6),
        "TWh" => ("energy", 1e9),
        "B" => ("data", 1.0),
        "kB" => ("data", 1e3),
        "MB" => ("data", 1e6),
        "GB" => ("data", 1e9),
        "TB" => ("data", 1e12),
        _ => return None,
    };
    let plus = if unit == "°F" { -32.0 / 1.8 } else { 0.0 };
    Some(Scale { measure, times, plus })
}

/// What a unit measures, for units of which there are several.
pub(super) fn measure(unit: &str) -> Option<&'static str> {
    Some(scale(unit)?.measure)
}

/// Whether two figures of different units say the same, each as finely as it is written: 48 km is 30 miles, and 10 km
/// can be 6 of them.
pub(super) fn agree(
    (left, of, near): (Decimal, &str, Bound),
    (right, other, far): (Decimal, &str, Bound),
) -> bool {
    let (Some(of), Some(other)) = (scale(of), scale(other)) else { return false };
    let limits = near == far && !matches!(near, Bound::Exact | Bound::Around);
    of.measure == other.measure && !limits && {
        let ([from, to], [low, high]) = (of.range(left, near), other.range(right, far));
        from <= high && low <= to
    }
}

impl Scale {
    /// The lowest and the highest that a figure can mean.
    fn range(&self, figure: Decimal, bound: Bound) -> [f64; 2] {
        #[expect(clippy::cast_precision_loss, reason = "figures are held against each other rounded")]
        let value = figure.mantissa as f64 * 10_f64.powi(figure.exponent);
        // 30 is no rougher than 31, and 300 as rough as 310.
        let rough = figure.mantissa.abs() < 10 && figure.exponent > 0;
        let half = 0.5 * 10_f64.powi(figure.exponent - i32::from(rough));
        let (below, above) = match bound {
            Bound::Exact => (half, half),
            Bound::Around => (2.0 * half, 2.0 * half),
            Bound::Below => (2.0 * half, half),
            Bound::Above => (half, 10_f64.powi(figure.exponent)),
        };
        [value - below, value + above].map(|end| end * self.times + self.plus)
    }
}

#[cfg(test)]
mod tests {
    use super::{Bound, agree};
    use crate::text::numeral;

    fn same(a: (&str, &str), b: (&str, &str)) -> bool {
        let [l, r] = [a, b].map(|(figure, unit)| (numeral::value(figure).unwrap(), unit, Bound::Exact));
        assert_eq!(agree(l, r), agree(r, l));
        agree(l, r)
    }

    #[test]
    fn figures_of_other_systems_agree_as_finely_as_they_are_written() {
        for (a, b) in [
            (("48000", "m"), ("30", "mi")),
            (("10000", "m"), ("6", "mi")),
            (("10000", "m"), ("6.2", "mi")),
            (("160000", "m"), ("100", "mi")),
            (("15800", "m2"), ("170000", "ft2")),
            (("67000", "m2"), ("100", "mu")),
            (("250", "kg"), ("500", "jin")),
            (("70", "kg"), ("154", "lb")),
            (("97", "km/h"), ("60", "mph")),
            (("38", "°C"), ("100", "°F")),
        ] {
            assert!(same(a, b), "{a:?} {b:?}");
        }
        for (a, b) in [
            (("48000", "m"), ("20", "mi")),
            (("70", "kg"), ("165", "lb")),
            (("250", "kg"), ("600", "jin")),
            (("97", "km/h"), ("70", "mph")),
            (("38", "°C"), ("110", "°F")),
            (("100", "m"), ("100", "kg")),
        ] {
            assert!(!same(a, b), "{a:?} {b:?}");
        }
    }

    #[test]
    fn limits_and_rounded_figures_agree_with_what_they_can_mean() {
        let figure = |text: &str| numeral::value(text).unwrap();
        let mi = |text: &str, bound| (figure(text), "mi", bound);
        assert!(agree((figure("52000"), "m", Bound::Exact), mi("30", Bound::Above)));
        assert!(!agree((figure("45000"), "m", Bound::Exact), mi("30", Bound::Above)));
        assert!(!agree((figure("48000"), "m", Bound::Above), mi("30", Bound::Above)));
    }
}
