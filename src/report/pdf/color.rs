//! The colours of a report on paper: those of the window's light theme, one meaning each. None of them carries a meaning
//! alone, so that a grey print says as much.

use krilla::color::rgb;

use crate::palette::{LIGHT, Rgb};

pub(super) type Color = Rgb;
pub(super) type Hue = crate::palette::Hue<Rgb>;

pub(super) const INK: Color = LIGHT.ink;
pub(super) const SOFT: Color = LIGHT.ink_soft;
pub(super) const MUTE: Color = LIGHT.ink_mute;
pub(super) const LINE: Color = LIGHT.border;
pub(super) const SAME: Color = LIGHT.kept;
pub(super) const FOLDED: Color = LIGHT.folded;
pub(super) const PANEL: Color = LIGHT.panel;
pub(super) const WHITE: Color = LIGHT.on_badge;
pub(super) const BADGES: [Color; 2] = [LIGHT.badge_a, LIGHT.badge_b];

pub(super) const LEFT: Hue = LIGHT.left;
pub(super) const RIGHT: Hue = LIGHT.right;
pub(super) const MOVED: Hue = LIGHT.moved;
pub(super) const FACT: Hue = LIGHT.fact;

pub(super) fn krilla(color: Color) -> rgb::Color {
    let [r, g, b] = color.parts();
    rgb::Color::new(r, g, b)
}
