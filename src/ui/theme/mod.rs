//! Every colour and measure of the window, by name. No view holds a literal.
//!
//! One meaning, one colour: left-only amber, right-only blue, moved violet, a fact that disagrees yellow,
//! not counted (folded) grey dots. Red and green are not used.

mod measures;
mod palettes;
#[cfg(test)]
mod tests;

use eframe::egui::Color32;

use crate::palette;

pub use measures::{radius, size};
pub use palettes::{DARK, DARK_HIGH, LIGHT, LIGHT_HIGH};

/// The shades of one meaning.
pub type Hue = palette::Hue<Color32>;
/// Named colours, one set per theme.
pub type Palette = palette::Palette<Color32>;

impl Hue {
    /// Between mark and strong: the part of a share bar that was edited or moved.
    pub fn soft(self) -> Color32 {
        self.mark.lerp_to_gamma(self.strong, 0.5)
    }
}

impl Palette {
    /// The colours for a theme.
    pub fn of(dark: bool, high_contrast: bool) -> &'static Self {
        match (dark, high_contrast) {
            (false, false) => &LIGHT,
            (true, false) => &DARK,
            (false, true) => &LIGHT_HIGH,
            (true, true) => &DARK_HIGH,
        }
    }
}
