//! The colours of each theme.

use eframe::egui::Color32;

use super::{Hue, Palette};

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

const fn hue(strong: u32, mark: u32, wash: u32, ink: u32) -> Hue {
    Hue { strong: rgb(strong), mark: rgb(mark), wash: rgb(wash), ink: rgb(ink) }
}

pub const LIGHT: Palette = Palette {
    dark: false,
    desk: rgb(0xF4F3F0),
    paper: rgb(0xFFFFFF),
    panel: rgb(0xFBFAF8),
    line: rgb(0xE2DFD8),
    border: rgb(0xDAD6CD),
    ink: rgb(0x20242B),
    ink_soft: rgb(0x4A505A),
    ink_mute: rgb(0x666C77),
    accent: rgb(0x2F5D8C),
    on_accent: rgb(0xFFFFFF),
    badge_a: rgb(0x20242B),
    badge_b: rgb(0x2F5D8C),
    on_badge: rgb(0xFFFFFF),
    button: rgb(0xFFFFFF),
    button_hover: rgb(0xF0EEE9),
    text_selection: rgb(0xBFD6EE),
    empty: rgb(0xFAF9F7),
    empty_stripe: rgb(0xF1EFEA),
    folded: rgb(0x8A909B),
    kept: rgb(0xB9BDC5),
    selection: rgb(0x2F5D8C),
    left: hue(0xD9733B, 0xFBE3D6, 0xFDF4EE, 0x8F4317),
    right: hue(0x2B86A3, 0xD8EDF3, 0xEEF7FA, 0x1A5F76),
    moved: hue(0x7A5CC7, 0xE7DFFA, 0xF5F2FC, 0x5B3FB0),
    fact: hue(0xC79400, 0xFFE9A8, 0xFFF6DA, 0x6B5000),
    trouble: hue(0xB5541C, 0xFBE3D6, 0xFDF1E8, 0x7A3610),
};

pub const DARK: Palette = Palette {
    dark: true,
    desk: rgb(0x15171B),
    paper: rgb(0x1B1E23),
    panel: rgb(0x22262C),
    line: rgb(0x33383F),
    border: rgb(0x454B54),
    ink: rgb(0xE6E4DF),
    ink_soft: rgb(0xBFC3CA),
    ink_mute: rgb(0x9BA1AB),
    accent: rgb(0x5B93CC),
    on_accent: rgb(0x0E141B),
    badge_a: rgb(0xD9D6CF),
    badge_b: rgb(0x7FB2E5),
    on_badge: rgb(0x15171B),
    button: rgb(0x2A2F36),
    button_hover: rgb(0x353B44),
    text_selection: rgb(0x2F4D6B),
    empty: rgb(0x1E2126),
    empty_stripe: rgb(0x262A30),
    folded: rgb(0x8A919C),
    kept: rgb(0x5A616B),
    selection: rgb(0x6FA5DD),
    left: hue(0xE08B57, 0x59351F, 0x2B231E, 0xF3B48D),
    right: hue(0x4FAFCB, 0x1D4653, 0x1B272C, 0x92D3E6),
    moved: hue(0xA48CE6, 0x40346A, 0x25222F, 0xC6B5F5),
    fact: hue(0xD9AC2B, 0x594712, 0x2E2817, 0xF2D27A),
    trouble: hue(0xE08B57, 0x59351F, 0x2F241C, 0xF3B48D),
};
