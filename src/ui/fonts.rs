//! The built-in fonts, and the reader's own as fallback.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{Context, FontData, FontDefinitions, FontFamily, Id};
use eframe::epaint::text::VariationCoords;
use skrifa::FontRef;

use crate::fonts as embedded;
use crate::i18n::Lang;
use crate::text::{self, Forms, Region};

const REGULAR: &str = "Noto Sans CJK SC";
const BOLD: &str = "Noto Sans CJK SC Bold";
const TIBETAN: &str = "Noto Serif Tibetan";

/// Larger files than this are no fonts of anybody's choice: 128 MiB.
const LIMIT: u64 = 128 * 1024 * 1024;

/// The axis of a variable font that makes it heavier.
const WEIGHT: &[u8; 4] = b"wght";

/// The family of emphasis in the interface.
pub(super) fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// The family of the interface with mainland China's letter forms, whatever its language.
fn mainland() -> FontFamily {
    FontFamily::Name("mainland".into())
}

/// The family of a line of an article among the words of the interface: what is written in simplified characters has
/// mainland marks in a window that has Taiwan's or Japan's.
pub(super) fn quoted(ctx: &Context, text: &str) -> FontFamily {
    let region: Region = ctx.data(|data| data.get_temp(regional())).unwrap_or_default();
    let other = region != Region::Mainland && text::forms(std::iter::once(text)) == Some(Forms::Simplified);
    if other { mainland() } else { FontFamily::Proportional }
}

fn regional() -> Id {
    Id::unique("whose letter forms the interface has")
}

/// The family of the article's text, with the letter forms of its readers.
pub(super) fn article(region: Region) -> FontFamily {
    let name = match region {
        Region::Mainland => "article",
        Region::Taiwan => "article of Taiwan",
        Region::Japan => "article of Japan",
        Region::Korea => "article of Korea",
    };
    FontFamily::Name(name.into())
}

/// The family of its headlines and headings: in the reader's own font as well.
pub(super) fn headline(region: Region) -> FontFamily {
    let name = match region {
        Region::Mainland => "headline",
        Region::Taiwan => "headline of Taiwan",
        Region::Japan => "headline of Japan",
        Region::Korea => "headline of Korea",
    };
    FontFamily::Name(name.into())
}

/// Whose letter forms the interface has in a language.
pub(super) fn region_of(lang: Lang) -> Region {
    match lang {
        Lang::ZhHant => Region::Taiwan,
        Lang::Ja => Region::Japan,
        Lang::Ko => Region::Korea,
        Lang::ZhHans | Lang::En => Region::Mainland,
    }
}

/// The names of the fonts that hold a region's own forms, regular and bold.
fn forms(region: Region) -> Option<[&'static str; 2]> {
    match region {
        Region::Mainland => None,
        Region::Taiwan => Some(["Noto Sans CJK TC", "Noto Sans CJK TC Bold"]),
        Region::Japan => Some(["Noto Sans CJK JP", "Noto Sans CJK JP Bold"]),
        Region::Korea => Some(["Noto Sans CJK KR", "Noto Sans CJK KR Bold"]),
    }
}

/// How much heavier a variable font is set there.
pub(super) fn heavy() -> VariationCoords {
    VariationCoords::new([(WEIGHT, 700.0)])
}

/// Whether the font of headlines has one weight only, and no other is built in for it: they are set twice, a little
/// apart, as browsers do.
pub(super) fn is_heavy_by_hand(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(by_hand())).unwrap_or(false)
}

fn by_hand() -> Id {
    Id::unique("headlines made heavy by hand")
}

/// Installs the built-in fonts and those of `fallback` that are usable, and `text` for the article's text; returns those that are
/// not. The interface has the letter forms of `region`.
///
/// The built-in ones are part of the program's image and are never copied.
pub(super) fn install_with(
    ctx: &Context,
    fallback: &[PathBuf],
    text: Option<&PathBuf>,
    region: Region,
) -> Vec<PathBuf> {
    let mut fonts = FontDefinitions::default();
    let mut add = |name: &str, bytes: &'static [u8]| {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    };
    add(REGULAR, embedded::REGULAR);
    add(BOLD, embedded::BOLD);
    add(TIBETAN, embedded::TIBETAN);
    for (region, bytes) in [
        (Region::Taiwan, embedded::TAIWAN),
        (Region::Japan, embedded::JAPAN),
        (Region::Korea, embedded::KOREA),
    ] {
        forms(region).into_iter().flatten().zip(bytes).for_each(|(name, bytes)| add(name, bytes));
    }

    let mut unusable = Vec::new();
    let mut own = Vec::new();
    let mut one_weight = false;
    for path in fallback.iter().chain(text) {
        match read_font(path) {
            Some(bytes) => {
                let font = FontData::from_owned(bytes);
                one_weight |= text == Some(path)
                    && font.variation_axes().iter().all(|a| a.tag.to_be_bytes() != *WEIGHT);
                fonts.font_data.insert(path.display().to_string(), Arc::new(font));
            }
            None => unusable.push(path.clone()),
        }
    }
    let usable = |path: &&PathBuf| !unusable.contains(path);
    own.extend(fallback.iter().filter(usable).map(|path| path.display().to_string()));
    let built_in = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let first = text.filter(usable).map(|path| path.display().to_string());
    let family = |region: Region, bold: bool| {
        let forms = forms(region).map(|[regular, heavy]| if bold { heavy } else { regular });
        let mut names: Vec<String> = forms.into_iter().map(str::to_owned).collect();
        names.extend([if bold { BOLD } else { REGULAR }, TIBETAN].map(str::to_owned));
        names.extend(own.iter().cloned());
        names.extend(built_in.iter().cloned());
        names
    };
    fonts.families.insert(FontFamily::Proportional, family(region, false));
    fonts.families.insert(FontFamily::Monospace, family(region, false));
    fonts.families.insert(bold(), family(region, true));
    fonts.families.insert(mainland(), family(Region::Mainland, false));
    ctx.data_mut(|data| data.insert_temp(regional(), region));
    for region in Region::ALL {
        let with_own = |bold| first.iter().cloned().chain(family(region, bold)).collect();
        fonts.families.insert(headline(region), with_own(true));
        fonts.families.insert(article(region), with_own(false));
    }
    ctx.set_fonts(fonts);
    ctx.data_mut(|data| data.insert_temp(by_hand(), one_weight));
    unusable
}

/// The built-in fonts and those of `fallback`; returns those of them that are no fonts.
pub fn install(ctx: &Context, fallback: &[PathBuf]) -> Vec<PathBuf> {
    install_with(ctx, fallback, None, Region::default())
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use skrifa::instance::{LocationRef, Size};
    use skrifa::{FontRef, MetadataProvider as _};

    use crate::fonts as embedded;

    /// The text of all files of a folder.
    fn all_text(folder: &Path) -> String {
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries
            .map(|path| {
                if path.is_dir() {
                    all_text(&path)
                } else {
                    std::fs::read_to_string(&path).unwrap_or_default()
                }
            })
            .collect()
    }

    #[test]
    fn a_regions_forms_are_other_pictures_of_known_letters() {
        let letters = |bytes| FontRef::from_index(bytes, 0).unwrap().charmap();
        let built_in = letters(embedded::REGULAR);
        for (fonts, own, same) in
            [(embedded::TAIWAN, "骨角過令，。", "國一は"), (embedded::JAPAN, "直骨角海令", "国一は")]
        {
            for font in fonts {
                let forms = letters(font);
                assert!(own.chars().all(|c| forms.map(c).is_some()), "{own}");
                // Which are the same stay with the others, and so do the marks whose width hangs on their neighbours.
                assert!(same.chars().chain("“”‘’Aé가".chars()).all(|c| forms.map(c).is_none()), "{same}");
                assert!(forms.mappings().all(|(c, _)| built_in.map(c).is_some()));
            }
        }
    }

    #[test]
    fn korean_quotation_marks_are_narrow_as_they_are() {
        for (font, built_in) in embedded::KOREA.into_iter().zip([embedded::REGULAR, embedded::BOLD]) {
            let width = |bytes, c: char| {
                let font = FontRef::from_index(bytes, 0).unwrap();
                let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
                font.charmap().map(c).and_then(|glyph| metrics.advance_width(glyph))
            };
            for c in "“”‘’·".chars() {
                assert!(width(font, c).unwrap() < 0.6 * width(built_in, c).unwrap(), "{c}");
            }
            assert_eq!(width(font, '가'), None);
        }
    }

    #[test]
    fn the_words_of_every_language_have_their_letters() {
        let project = Path::new(env!("CARGO_MANIFEST_DIR"));
        let said = all_text(&project.join("src/i18n")) + &all_text(&project.join("docs/guide"));
        assert!(said.contains("見出し") && said.contains("제목"));
        for font in [embedded::REGULAR, embedded::BOLD] {
            let letters = FontRef::from_index(font, 0).unwrap().charmap();
            // Of those that stand for what cannot be shown egui's own fonts have a picture.
            let shown = said.chars().filter(|c| !c.is_control() && !['�', '␀'].contains(c));
            let missing: String = shown.filter(|c| letters.map(*c).is_none()).collect();
            assert_eq!(missing, "");
        }
    }
}
