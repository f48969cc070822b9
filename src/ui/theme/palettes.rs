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
    high_contrast: false,
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
    left: hue(0xB84E16, 0xFBDCCB, 0xFDF4EE, 0x8A3D12),
    right: hue(0x2A8AAB, 0xD3EEF5, 0xEEF7FA, 0x17596F),
    moved: hue(0x5F3FB2, 0xE3D9FB, 0xF5F2FC, 0x5237A0),
    fact: hue(0xB58300, 0xFFEBA3, 0xFFF6DA, 0x6B5000),
    trouble: hue(0xB5541C, 0xFBE3D6, 0xFDF1E8, 0x7A3610),
};

pub const DARK: Palette = Palette {
    dark: true,
    high_contrast: false,
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
    left: hue(0xDB7B45, 0x5A301A, 0x2B231E, 0xF5B896),
    right: hue(0x6FC8E0, 0x1B4A59, 0x1B272C, 0x9BDBEC),
    moved: hue(0x9A80E8, 0x40316E, 0x25222F, 0xCDBEF8),
    fact: hue(0xEBC652, 0x5F4D10, 0x2E2817, 0xF4D98A),
    trouble: hue(0xE08B57, 0x59351F, 0x2F241C, 0xF3B48D),
};

/// Every text at 7:1 or more, every line and border to be seen.
pub const LIGHT_HIGH: Palette = Palette {
    dark: false,
    high_contrast: true,
    desk: rgb(0xF2F2F2),
    paper: rgb(0xFFFFFF),
    panel: rgb(0xFFFFFF),
    line: rgb(0x767676),
    border: rgb(0x3C3C3C),
    ink: rgb(0x000000),
    ink_soft: rgb(0x1C1C1C),
    ink_mute: rgb(0x383838),
    accent: rgb(0x0B3D6E),
    on_accent: rgb(0xFFFFFF),
    badge_a: rgb(0x000000),
    badge_b: rgb(0x0B3D6E),
    on_badge: rgb(0xFFFFFF),
    button: rgb(0xFFFFFF),
    button_hover: rgb(0xE4ECF5),
    text_selection: rgb(0xA9CDF2),
    empty: rgb(0xF4F4F4),
    empty_stripe: rgb(0xCFCFCF),
    folded: rgb(0x5A5A5A),
    kept: rgb(0x8A8F98),
    selection: rgb(0x0B3D6E),
    left: hue(0x8A2F02, 0xFFD3B8, 0xFFF1E8, 0x6B2503),
    right: hue(0x0F6C8C, 0xBCE6F2, 0xE8F6FA, 0x073F54),
    moved: hue(0x4B2AA3, 0xD9CBFA, 0xF2EDFD, 0x361A82),
    fact: hue(0xA87800, 0xFFE27A, 0xFFF4CC, 0x4A3600),
    trouble: hue(0x9C3A08, 0xFFD3B8, 0xFFF1E8, 0x6B2503),
};

/// The same on black.
pub const DARK_HIGH: Palette = Palette {
    dark: true,
    high_contrast: true,
    desk: rgb(0x000000),
    paper: rgb(0x000000),
    panel: rgb(0x0A0A0A),
    line: rgb(0x8A8A8A),
    border: rgb(0xC8C8C8),
    ink: rgb(0xFFFFFF),
    ink_soft: rgb(0xECECEC),
    ink_mute: rgb(0xD2D2D2),
    accent: rgb(0x8CC4FF),
    on_accent: rgb(0x000000),
    badge_a: rgb(0xFFFFFF),
    badge_b: rgb(0x8CC4FF),
    on_badge: rgb(0x000000),
    button: rgb(0x101010),
    button_hover: rgb(0x24303C),
    text_selection: rgb(0x1F4E7A),
    empty: rgb(0x0C0C0C),
    empty_stripe: rgb(0x3A3A3A),
    folded: rgb(0xB4B4B4),
    kept: rgb(0x8A9099),
    selection: rgb(0x8CC4FF),
    left: hue(0xFF9A5E, 0x5C2A0C, 0x241208, 0xFFD2B5),
    right: hue(0x7FE0F7, 0x0C4454, 0x081C22, 0xC4F1FB),
    moved: hue(0xB39BFF, 0x3A2878, 0x171030, 0xE0D6FF),
    fact: hue(0xFFD84D, 0x564400, 0x241D04, 0xFFEBA0),
    trouble: hue(0xFF9A5E, 0x5C2A0C, 0x241208, 0xFFD2B5),
};
