//! Every colour and measure of the window, by name. No view holds a literal.
//!
//! One meaning, one colour: left-only amber, right-only blue, moved violet, a fact that disagrees yellow,
//! not counted (folded) grey dots. Red and green are not used.

mod measures;
mod palettes;
#[cfg(test)]
mod tests;

use eframe::egui::Color32;

pub use measures::{radius, size};
pub use palettes::{DARK, DARK_HIGH, LIGHT, LIGHT_HIGH};

/// The three shades of one meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hue {
    /// Underlines, edge bars, ruler marks.
    pub strong: Color32,
    /// Behind marked words.
    pub mark: Color32,
    /// Behind a whole row or a pill.
    pub wash: Color32,
    /// Text on `wash` or `mark`.
    pub ink: Color32,
}

impl Hue {
    /// Between mark and strong: the part of a share bar that was edited or moved.
    pub fn soft(self) -> Color32 {
        self.mark.lerp_to_gamma(self.strong, 0.5)
    }
}

/// Named colours, one set per theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    pub dark: bool,
    /// For eyes that need it, at the price of calm.
    pub high_contrast: bool,
    /// Behind everything that is not paper.
    pub desk: Color32,
    /// The reading surface.
    pub paper: Color32,
    /// Bars, headers, side panel.
    pub panel: Color32,
    /// Hairlines between areas.
    pub line: Color32,
    /// Borders of buttons and fields.
    pub border: Color32,
    /// Article text.
    pub ink: Color32,
    /// Labels and metadata.
    pub ink_soft: Color32,
    /// The least prominent text that must still be read: 4.5:1 on paper and panel.
    pub ink_mute: Color32,
    /// Primary buttons, the chosen tab, focus.
    pub accent: Color32,
    pub on_accent: Color32,
    /// The badge of source A.
    pub badge_a: Color32,
    /// The badge of source B.
    pub badge_b: Color32,
    /// Text on a badge.
    pub on_badge: Color32,
    pub button: Color32,
    pub button_hover: Color32,
    /// Behind text selected for copying.
    pub text_selection: Color32,
    /// The empty place opposite a row that only one side has, and its stripes.
    pub empty: Color32,
    pub empty_stripe: Color32,
    /// Dots under what is not counted.
    pub folded: Color32,
    /// Share bars: what both sides have.
    pub kept: Color32,
    /// A cell of the overview whose paragraph is the same as the base's.
    pub same_cell: Color32,
    /// The selected row's frame.
    pub selection: Color32,
    pub left: Hue,
    pub right: Hue,
    pub moved: Hue,
    pub fact: Hue,
    /// Found by a search.
    pub found: Hue,
    pub trouble: Hue,
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
