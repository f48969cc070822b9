//! Measures that the reader chooses, each within bounds: a damaged file must not make the window unusable.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

macro_rules! measures {
    ($($(#[$doc:meta])* $name:ident: $unit:ident, $range:expr, $default:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
        #[serde(from = "f32", into = "f32")]
        pub struct $name(f32);

        impl $name {
            pub const DEFAULT: f32 = $default;
            pub const RANGE: RangeInclusive<f32> = $range;

            pub fn $unit(self) -> f32 {
                self.0
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self(Self::DEFAULT)
            }
        }

        /// What is out of bounds is the nearest within; what is no number is the default.
        impl From<f32> for $name {
            fn from(value: f32) -> Self {
                let within = |value: f32| value.clamp(*Self::RANGE.start(), *Self::RANGE.end());
                Self(if value.is_finite() { within(value) } else { Self::DEFAULT })
            }
        }

        impl From<$name> for f32 {
            fn from(measure: $name) -> Self {
                measure.0
            }
        }
    )*};
}

// Name: what gives its value, its bounds, what it is at first.
measures! {
    /// Size of everything in the window, 1.0 (as the system says) to 3.0.
    Scale: factor, 1.0..=3.0, 1.0;
    /// Height of the article text in points, 10 to 40.
    TextSize: points, 10.0..=40.0, 16.0;
    /// Distance of the article's lines as a multiple of the text's height, 1.3 to 2.4.
    LineSpacing: factor, 1.3..=2.4, 1.7;
    /// The longest line of the article's text, in ems (one hanzi each), 16 to 60.
    Measure: ems, 16.0..=60.0, 38.0;
    /// Width of the side panel in points, 240 to 560.
    PanelWidth: points, 240.0..=560.0, 300.0;
}

impl Scale {
    /// Those that are offered.
    pub const STEPS: [f32; 7] = [1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0];

    #[must_use]
    pub fn larger(self) -> Self {
        Self::STEPS.into_iter().find(|step| *step > self.0).map_or(self, Self)
    }

    #[must_use]
    pub fn smaller(self) -> Self {
        Self::STEPS.into_iter().rev().find(|step| *step < self.0).map_or(self, Self)
    }
}

impl TextSize {
    const STEP: f32 = 1.0;

    #[must_use]
    pub fn larger(self) -> Self {
        Self::from(self.0 + Self::STEP)
    }

    #[must_use]
    pub fn smaller(self) -> Self {
        Self::from(self.0 - Self::STEP)
    }
}

#[cfg(test)]
mod tests {
    use super::{LineSpacing, Measure, Scale, TextSize};

    #[test]
    fn the_window_grows_in_steps_and_stays_within_bounds() {
        let steps = std::iter::successors(Some(Scale::default()), |s| Some(s.larger()).filter(|l| l != s));
        assert_eq!(steps.map(Scale::factor).collect::<Vec<_>>(), Scale::STEPS);
        assert_eq!(Scale::from(1.3).smaller().factor(), 1.25);
        assert_eq!(Scale::from(40.0).factor(), 3.0);
        assert_eq!(Scale::from(f32::NAN).factor(), 1.0);
    }

    #[test]
    fn text_size_stays_readable() {
        assert_eq!(TextSize::from(400.0).points(), 40.0);
        assert_eq!(TextSize::from(f32::NAN).points(), TextSize::DEFAULT);
        assert_eq!(LineSpacing::from(0.1).factor(), 1.3);
        assert_eq!(Measure::from(f32::INFINITY), Measure::default());
        assert_eq!(Measure::from(500.0).ems(), 60.0);
    }
}
