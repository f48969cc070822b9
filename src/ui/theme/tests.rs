//! The colours hold what is said of them: they can be read, and told apart by everyone.

use eframe::egui::Color32;

use super::{Hue, Palette};

const ALL: [(bool, bool); 4] = [(false, false), (true, false), (false, true), (true, true)];

/// Red, green, blue in linear light, 0.0 to 1.0.
type Light = [f64; 3];

fn light(color: Color32) -> Light {
    let linear = |c: u8| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    [linear(color.r()), linear(color.g()), linear(color.b())]
}

/// Contrast ratio after WCAG 2.2.
fn contrast(a: Color32, b: Color32) -> f64 {
    let luminance = |c: Color32| {
        let [r, g, b] = light(c);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// How dichromats see: Machado, Oliveira and Fernandes 2009, severity 1.0, in linear light.
const SIGHTS: [(&str, [Light; 3]); 4] = [
    ("trichromat", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanope",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranope",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanope",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

fn product(matrix: &[Light; 3], v: Light) -> Light {
    matrix.map(|row| row.iter().zip(v).map(|(a, b)| a * b).sum::<f64>())
}

/// Distance in OKLab (Ottosson 2020), where equal steps look equal; black to white is 1.
fn distance(a: Light, b: Light) -> f64 {
    let lab = |c: Light| {
        let lms = product(
            &[
                [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
                [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
                [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
            ],
            c,
        );
        product(
            &[
                [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
                [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
                [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
            ],
            lms.map(f64::cbrt),
        )
    };
    lab(a).iter().zip(lab(b)).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

fn hues(p: &Palette) -> [(&'static str, Hue); 4] {
    [("left", p.left), ("right", p.right), ("moved", p.moved), ("fact", p.fact)]
}

#[test]
fn every_text_can_be_read_on_what_it_stands_on() {
    for (dark, high) in ALL {
        let p = Palette::of(dark, high);
        let enough = if high { 7.0 } else { 4.5 };
        let mut pairs = vec![
            ("on accent", p.on_accent, p.accent),
            ("on badge A", p.on_badge, p.badge_a),
            ("on badge B", p.on_badge, p.badge_b),
            ("selected text", p.ink, p.text_selection),
            ("trouble", p.trouble.ink, p.trouble.wash),
            ("trouble mark", p.trouble.ink, p.trouble.mark),
            ("what was found", p.ink, p.found.mark),
        ];
        for (place, ground) in [
            ("paper", p.paper),
            ("panel", p.panel),
            ("desk", p.desk),
            ("empty", p.empty),
            ("button", p.button),
        ] {
            for ink in [p.ink, p.ink_soft, p.ink_mute] {
                pairs.push((place, ink, ground));
            }
        }
        pairs.extend([p.ink, p.ink_soft].map(|ink| ("hovered button", ink, p.button_hover)));
        for (name, hue) in hues(p) {
            pairs.extend([(name, hue.ink, hue.mark), (name, hue.ink, hue.wash), (name, hue.ink, p.paper)]);
            pairs.extend([(name, p.ink, hue.mark), (name, p.ink, hue.wash)]);
        }
        for (name, ink, ground) in pairs {
            let ratio = contrast(ink, ground);
            assert!(ratio >= enough, "{name}, dark {dark}, high {high}: {ratio:.2}");
        }
    }
}

#[test]
fn every_sign_can_be_seen_on_what_it_stands_on() {
    for (dark, high) in ALL {
        let p = Palette::of(dark, high);
        for (name, hue) in hues(p).into_iter().chain([("found", p.found)]) {
            for (place, ground) in [("paper", p.paper), ("panel", p.panel), ("desk", p.desk)] {
                let ratio = contrast(hue.strong, ground);
                assert!(ratio >= 3.0, "{name} on {place}, dark {dark}, high {high}: {ratio:.2}");
            }
        }
        for (name, color) in [("focus", p.accent), ("selection", p.selection), ("dots", p.folded)] {
            let ratio = contrast(color, p.paper);
            assert!(ratio >= 3.0, "{name}, dark {dark}, high {high}: {ratio:.2}");
        }
        if high {
            assert!(contrast(p.border, p.panel) >= 3.0 && contrast(p.line, p.panel) >= 3.0, "dark {dark}");
        }
    }
}

#[test]
fn meanings_are_told_apart_whatever_colours_an_eye_sees() {
    /// A difference that is seen at a glance, in OKLab.
    const APART: f64 = 0.08;
    for (dark, high) in ALL {
        let hues = hues(Palette::of(dark, high));
        for (sight, matrix) in &SIGHTS {
            let seen =
                hues.map(|(name, hue)| (name, product(matrix, light(hue.strong)).map(|c| c.clamp(0.0, 1.0))));
            for (at, (name, color)) in seen.iter().enumerate() {
                for (other, beside) in &seen[..at] {
                    let apart = distance(*color, *beside);
                    assert!(
                        apart >= APART,
                        "{name} and {other}, {sight}, dark {dark}, high {high}: {apart:.3}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_measures_know_black_from_white() {
    assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 1e-9);
    assert!((distance(light(Color32::BLACK), light(Color32::WHITE)) - 1.0).abs() < 1e-3);
}
