//! The built-in fonts, and the reader's own as fallback.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{Context, FontData, FontDefinitions, FontFamily};
use skrifa::FontRef;

const REGULAR: &str = "Noto Sans CJK SC";
const BOLD: &str = "Noto Sans CJK SC Bold";
const TIBETAN: &str = "Noto Serif Tibetan";

/// Larger files than this are no fonts of anybody's choice: 128 MiB.
const LIMIT: u64 = 128 * 1024 * 1024;

/// The family of headlines and emphasis.
pub(super) fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// The family of the article's text.
pub(super) fn article() -> FontFamily {
    FontFamily::Name("article".into())
}

/// Installs the built-in fonts and those of `fallback` that are usable, and `text` for the article's text; returns those that are
/// not.
///
/// The built-in ones are part of the program's image and are never copied.
pub(super) fn install_with(ctx: &Context, fallback: &[PathBuf], text: Option<&PathBuf>) -> Vec<PathBuf> {
    let mut fonts = FontDefinitions::default();
    let mut add = |name: &str, bytes: &'static [u8]| {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    };
    add(REGULAR, include_bytes!("../../fonts/NotoSansCJKsc-Regular.otf"));
    add(BOLD, include_bytes!("../../fonts/NotoSansCJKsc-Bold.otf"));
    add(TIBETAN, include_bytes!("../../fonts/NotoSerifTibetan-Regular.ttf"));

    let mut unusable = Vec::new();
    let mut own = Vec::new();
    for path in fallback.iter().chain(text) {
        match read_font(path) {
            Some(bytes) => {
                fonts.font_data.insert(path.display().to_string(), Arc::new(FontData::from_owned(bytes)));
            }
            None => unusable.push(path.clone()),
        }
    }
    let usable = |path: &&PathBuf| !unusable.contains(path);
    own.extend(fallback.iter().filter(usable).map(|path| path.display().to_string()));
    let built_in = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let family = |first: &str| {
        let mut names = vec![first.to_owned(), TIBETAN.to_owned()];
        names.extend(own.iter().cloned());
        names.extend(built_in.iter().cloned());
        names
    };
    fonts.families.insert(FontFamily::Proportional, family(REGULAR));
    fonts.families.insert(FontFamily::Monospace, family(REGULAR));
    fonts.families.insert(bold(), family(BOLD));
    let first = text.filter(usable).map(|path| path.display().to_string());
    fonts.families.insert(article(), first.into_iter().chain(family(REGULAR)).collect());
    ctx.set_fonts(fonts);
    unusable
}

/// The built-in fonts and those of `fallback`; returns those of them that are no fonts.
pub fn install(ctx: &Context, fallback: &[PathBuf]) -> Vec<PathBuf> {
    install_with(ctx, fallback, None)
}

/// A font file's bytes, if it is one.
fn read_font(path: &Path) -> Option<Vec<u8>> {
    let size = std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file)?.len();
    if size > LIMIT {
        return None;
    }
    let bytes = std::fs::read(path).ok()?;
    FontRef::from_index(&bytes, 0).ok()?;
    Some(bytes)
}
