//! The named colours as egui has them.

use eframe::egui::Color32;

use super::{Hue, Palette};
use crate::palette::{self, Rgb};

const fn color(rgb: Rgb) -> Color32 {
    let [r, g, b] = rgb.parts();
    Color32::from_rgb(r, g, b)
}

const fn hue(of: palette::Hue) -> Hue {
    Hue { strong: color(of.strong), mark: color(of.mark), wash: color(of.wash), ink: color(of.ink) }
}

const fn drawn(of: &palette::Palette) -> Palette {
    Palette {
        dark: of.dark,
        high_contrast: of.high_contrast,
        desk: color(of.desk),
        paper: color(of.paper),
        panel: color(of.panel),
        line: color(of.line),
        border: color(of.border),
        ink: color(of.ink),
        ink_soft: color(of.ink_soft),
        ink_mute: color(of.ink_mute),
        accent: color(of.accent),
        on_accent: color(of.on_accent),
        badge_a: color(of.badge_a),
        badge_b: color(of.badge_b),
        on_badge: color(of.on_badge),
        button: color(of.button),
        button_hover: color(of.button_hover),
        text_selection: color(of.text_selection),
        empty: color(of.empty),
        empty_stripe: color(of.empty_stripe),
        folded: color(of.folded),
        kept: color(of.kept),
        same_cell: color(of.same_cell),
        selection: color(of.selection),
        left: hue(of.left),
        right: hue(of.right),
        moved: hue(of.moved),
        fact: hue(of.fact),
        found: hue(of.found),
        trouble: hue(of.trouble),
    }
}

pub const LIGHT: Palette = drawn(&palette::LIGHT);
pub const DARK: Palette = drawn(&palette::DARK);
pub const LIGHT_HIGH: Palette = drawn(&palette::LIGHT_HIGH);
pub const DARK_HIGH: Palette = drawn(&palette::DARK_HIGH);
