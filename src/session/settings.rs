//! The reader's preferences.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::i18n::Lang;
use crate::read::{DEFAULT_LIMIT, HIGHEST_LIMIT_MB};
use crate::text::{Ignore, Policy};

use super::atomic::write_atomically;
use super::lenient;
use super::measures::{LineSpacing, Measure, PanelWidth, Scale, TextSize};

const VERSION: u32 = 1;

/// Light, dark, or what the system says (light where it says nothing).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

/// How far colours stand apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contrast {
    #[default]
    Normal,
    High,
}

/// How a comparison is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Two columns, rows level.
    #[default]
    SideBySide,
    /// One column, as a redline.
    Inline,
}

/// In which order the overview has its sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceOrder {
    /// As they were opened, or as the reader put them.
    #[default]
    Given,
    /// The earliest first.
    Time,
    Name,
    /// The one that keeps most of the base text first.
    Kept,
}

impl SourceOrder {
    /// In the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Given, Self::Time, Self::Name, Self::Kept];
}

/// Inner size and place of the window, in points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct WindowGeometry {
    pub width: f32,
    pub height: f32,
    pub place: Option<[f32; 2]>,
    pub maximized: bool,
}

impl WindowGeometry {
    /// Whether a window of this size can be used at all: a damaged file must not hide it.
    fn is_sane(&self) -> bool {
        let size = |s: f32| s.is_finite() && (300.0..=20_000.0).contains(&s);
        let at = |p: f32| p.is_finite() && p.abs() < 20_000.0;
        size(self.width) && size(self.height) && self.place.is_none_or(|[x, y]| at(x) && at(y))
    }
}

/// Everything the reader chose. Unknown fields of a newer version are kept, missing ones are the defaults.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    version: u32,
    /// `None`: as the system says.
    pub lang: Option<Lang>,
    pub theme: Theme,
    pub contrast: Contrast,
    pub scale: Scale,
    /// Nothing moves by itself: no gliding, no blinking.
    pub reduced_motion: bool,
    pub mode: Mode,
    pub text_size: TextSize,
    pub line_spacing: LineSpacing,
    pub measure: Measure,
    /// Columns narrower than their half of the window stand close to one another, not in the middle of it.
    pub tight_columns: bool,
    /// The reader's own font for the article's text; `None` is the built-in one.
    pub article_font: Option<PathBuf>,
    pub ignore: Vec<Ignore>,
    pub side_panel: bool,
    pub panel_width: PanelWidth,
    /// Runs of identical paragraphs are folded to one line.
    pub fold_identical: bool,
    /// What is not counted is marked.
    pub show_folded: bool,
    /// Changes that are one of a number alone are neither listed with the others nor stepped to.
    pub skip_numbers: bool,
    /// Under the overview stands what its marks mean.
    pub legend: bool,
    /// Files that change while they are compared are read again.
    pub watch_files: bool,
    /// Largest file, in MiB.
    pub limit_mb: u64,
    /// Fonts of the reader's own choice, for characters the built-in ones lack.
    pub fallback_fonts: Vec<PathBuf>,
    pub window: Option<WindowGeometry>,
    /// What a newer program wrote: kept as it is.
    #[serde(flatten)]
    unknown: serde_json::Map<String, serde_json::Value>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            version: VERSION,
            lang: None,
            theme: Theme::default(),
            contrast: Contrast::default(),
            scale: Scale::default(),
            reduced_motion: false,
            mode: Mode::default(),
            text_size: TextSize::default(),
            line_spacing: LineSpacing::default(),
            measure: Measure::default(),
            tight_columns: false,
            article_font: None,
            ignore: Policy::default().iter().collect(),
            side_panel: true,
            panel_width: PanelWidth::default(),
            fold_identical: true,
            show_folded: true,
            skip_numbers: false,
            legend: true,
            watch_files: true,
            limit_mb: DEFAULT_LIMIT / (1024 * 1024),
            fallback_fonts: Vec::new(),
            window: None,
            unknown: serde_json::Map::new(),
        }
    }
}

impl Settings {
    /// Reads the settings; a missing, older, newer or damaged file never stops the start: what cannot be understood is
    /// the default, and the file is kept aside.
    pub fn load(path: &Path) -> Self {
        let Some(bytes) = lenient::bytes(path) else { return Self::default() };
        let (mut settings, whole): (Self, bool) = lenient::object(&bytes);
        if !whole || settings.version > VERSION {
            lenient::keep_aside(path);
        }
        settings.version = VERSION;
        settings.limit_mb = settings.limit_mb.clamp(1, HIGHEST_LIMIT_MB);
        settings.window = settings.window.filter(WindowGeometry::is_sane);
        settings
    }

    /// # Errors
    /// Those of the file system.
    pub fn save(&self, path: &Path) -> std::io::Result<()> {
        write_atomically(path, &serde_json::to_vec_pretty(self)?)
    }

    /// The language that was chosen, or else the system's.
    pub fn lang(&self) -> Lang {
        self.lang.unwrap_or_else(Lang::from_system)
    }

    /// What new comparisons do not count.
    pub fn policy(&self) -> Policy {
        self.ignore.iter().fold(Policy::NONE, |policy, &what| policy.with(what))
    }

    /// Chooses that.
    pub fn set_policy(&mut self, policy: Policy) {
        self.ignore = policy.iter().collect();
    }

    /// Largest file, in bytes.
    pub fn limit(&self) -> u64 {
        self.limit_mb * 1024 * 1024
    }
}

#[cfg(test)]
mod tests {
    use super::{Settings, TextSize, Theme};

    #[test]
    fn survives_a_round_trip_and_damage() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        assert_eq!(Settings::load(&path), Settings::default());
        let settings =
            Settings { theme: Theme::Dark, text_size: TextSize::from(20.0), ..Settings::default() };
        settings.save(&path).unwrap();
        assert_eq!(Settings::load(&path), settings);
        std::fs::write(&path, b"{\"theme\": 7").unwrap();
        assert_eq!(Settings::load(&path), Settings::default());
        std::fs::write(&path, b"{\"theme\": \"dark\", \"from_the_future\": 1}").unwrap();
        assert_eq!(Settings::load(&path).theme, Theme::Dark);
    }

    #[test]
    fn what_a_newer_program_wrote_is_not_lost() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        let newer = r#"{"version": 9, "theme": "sepia", "side_panel": false, "margin": {"left": 3}}"#;
        std::fs::write(&path, newer).unwrap();
        let settings = Settings::load(&path);
        // What is understood holds, one field that is not does not take the others with it.
        assert_eq!((settings.theme, settings.side_panel), (Theme::System, false));
        settings.save(&path).unwrap();
        let saved: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        assert_eq!(saved["margin"]["left"], 3);
        assert_eq!(std::fs::read_to_string(folder.path().join("settings.json.bak")).unwrap(), newer);
        // Its own file needs no copy.
        std::fs::remove_file(folder.path().join("settings.json.bak")).unwrap();
        assert_eq!(Settings::load(&path).theme, Theme::System);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn damage_at_any_byte_never_stops_the_start() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        let bytes = serde_json::to_vec(&Settings::default()).unwrap();
        for at in 0..bytes.len() {
            std::fs::write(&path, &bytes[..at]).unwrap();
            Settings::load(&path);
            let mut damaged = bytes.clone();
            damaged[at] = b'9';
            std::fs::write(&path, damaged).unwrap();
            let settings = Settings::load(&path);
            assert!((1..=crate::read::HIGHEST_LIMIT_MB).contains(&settings.limit_mb));
        }
    }

    #[test]
    fn a_window_nobody_could_find_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        std::fs::write(
            &path,
            br#"{"window": {"width": 1.0, "height": 900.0, "place": null, "maximized": false}}"#,
        )
        .unwrap();
        assert_eq!(Settings::load(&path).window, None);
    }
}
