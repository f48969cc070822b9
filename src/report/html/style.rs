//! The style sheet: the window's colours by name, light and dark, and the rules that use them.

use std::fmt::Write as _;

use crate::i18n::ReportStrings;
use crate::palette::{DARK, DARK_HIGH, Hue, LIGHT, LIGHT_HIGH, Palette, Rgb};
use crate::report::Layout;

const PAGE: &str = include_str!("page.css");
/// One column; the rule for narrow screens, and for redlines anywhere.
const NARROW: &str = include_str!("narrow.css");
/// A redline where there is room.
const WIDE: &str = include_str!("wide.css");

/// The whole sheet, in which nothing comes from an article.
pub(super) fn sheet(layout: Layout, words: &ReportStrings) -> String {
    let mut css = String::with_capacity(PAGE.len() + 4096);
    let spoken = [
        ("w-del", words.spoken_left),
        ("w-ins", words.spoken_right),
        ("w-moved", words.spoken_moved),
        ("w-fact", words.spoken_fact),
    ];
    let spoken = spoken.map(|(name, word)| format!("--{name}:\"{}\";", word.replace(['"', '\\'], "")));
    css.push_str(":root{");
    css.push_str(&spoken.concat());
    css.push_str(&named(&LIGHT));
    css.push_str("}\n");
    for (when, palette) in [
        ("screen and (prefers-color-scheme:dark)", &DARK),
        ("screen and (prefers-contrast:more)", &LIGHT_HIGH),
        ("screen and (prefers-color-scheme:dark) and (prefers-contrast:more)", &DARK_HIGH),
    ] {
        css += &format!("@media {when}{{:root{{{}}}}}\n", named(palette));
    }
    css.push_str(PAGE);
    match layout {
        Layout::SideBySide => css += &format!("@media screen and (max-width:700px){{\n{NARROW}}}\n"),
        Layout::Redline => {
            css.push_str(NARROW);
            css.push_str(WIDE);
        }
    }
    css
}

/// The colours of a palette that pages use.
fn named(p: &Palette) -> String {
    let colors = [
        ("desk", p.desk),
        ("paper", p.paper),
        ("panel", p.panel),
        ("line", p.line),
        ("border", p.border),
        ("ink", p.ink),
        ("ink-soft", p.ink_soft),
        ("ink-mute", p.ink_mute),
        ("accent", p.accent),
        ("on-accent", p.on_accent),
        ("badge-a", p.badge_a),
        ("badge-b", p.badge_b),
        ("on-badge", p.on_badge),
        ("button", p.button),
        ("button-hover", p.button_hover),
        ("empty", p.empty),
        ("empty-stripe", p.empty_stripe),
        ("folded", p.folded),
        ("kept", p.kept),
    ];
    let mut css = String::new();
    colors.into_iter().for_each(|(name, color)| push(&mut css, name, "", color));
    let hues =
        [("left", p.left), ("right", p.right), ("moved", p.moved), ("fact", p.fact), ("trouble", p.trouble)];
    for (name, Hue { strong, mark, wash, ink }) in hues {
        let shades = [("-strong", strong), ("-mark", mark), ("-wash", wash), ("-ink", ink)];
        shades.into_iter().for_each(|(shade, color)| push(&mut css, name, shade, color));
        push(&mut css, name, "-soft", mark.halfway(strong));
    }
    css
}

fn push(css: &mut String, name: &str, shade: &str, Rgb(color): Rgb) {
    // Writing to a string cannot fail.
    write!(css, "--{name}{shade}:#{color:06x};").ok();
}
