//! The user guide, as it stands in `docs/guide`, inside the program.

use eframe::egui::{Context, Id, Modal, ScrollArea};
use egui_commonmark::{CommonMarkCache, CommonMarkViewer};

use crate::app::{Command, Dialog, State};
use crate::i18n::{Lang, Strings};

use super::dialog_keys::{self, Holds};
use super::dialogs;
use super::theme::{Palette, size};

/// The text in a language; what is written in traditional characters reads simplified ones as well.
pub(super) fn text(lang: Lang) -> &'static str {
    match lang {
        Lang::ZhHans | Lang::ZhHant => include_str!("../../docs/guide/zh.md"),
        Lang::En => include_str!("../../docs/guide/en.md"),
        Lang::Ja => include_str!("../../docs/guide/ja.md"),
        Lang::Ko => include_str!("../../docs/guide/ko.md"),
    }
}

/// The pictures it names.
const PICTURES: [(&str, &[u8]); 4] = [
    ("images/compare-zh.png", include_bytes!("../../docs/guide/images/compare-zh.png")),
    ("images/compare-en.png", include_bytes!("../../docs/guide/images/compare-en.png")),
    ("images/overview-zh.png", include_bytes!("../../docs/guide/images/overview-zh.png")),
    ("images/overview-en.png", include_bytes!("../../docs/guide/images/overview-en.png")),
];

/// Pictures of a guide are bytes of the program.
const SCHEME: &str = "bytes://";

/// What the guide needs to be drawn, made when it is first opened.
#[derive(Default)]
pub(super) struct Guide {
    cache: Option<CommonMarkCache>,
}

impl Guide {
    pub(super) fn show(
        &mut self,
        ctx: &Context,
        state: &State,
        palette: &Palette,
        commands: &mut Vec<Command>,
    ) {
        if state.dialog != Some(Dialog::Guide) {
            return;
        }
        let cache = self.cache.get_or_insert_with(|| {
            egui_extras::install_image_loaders(ctx);
            for (name, bytes) in PICTURES {
                ctx.include_bytes(format!("{SCHEME}{name}"), bytes);
            }
            CommonMarkCache::default()
        });
        let lang = state.settings.lang();
        let place = Modal::new(Id::unique("guide"));
        dialogs::modal(ctx, place, size::DIALOG_PADDING, size::GUIDE, commands, |ui, commands| {
            let height = ctx.content_rect().height() - 2.0 * size::DIALOG_MARGIN - size::BUTTON_HEIGHT;
            ScrollArea::vertical().id_salt(lang.tag()).max_height(height.max(size::BUTTON_HEIGHT)).show(
                ui,
                |ui| {
                    ui.visuals_mut().override_text_color = Some(palette.ink);
                    // Rows of text, not of buttons: a bullet stands level with what it begins.
                    ui.spacing_mut().interact_size.y = size::TEXT_ROW;
                    CommonMarkViewer::new().default_implicit_uri_scheme(SCHEME).show(ui, cache, text(lang));
                    dialog_keys::scroll(ui, Holds::Text);
                },
            );
            dialogs::done(ui, Strings::of(lang), commands);
        });
    }
}

#[cfg(test)]
mod tests {
    use super::{PICTURES, text};
    use crate::app::Action;
    use crate::i18n::Lang;

    #[test]
    fn the_guide_names_only_pictures_and_keys_there_are() {
        let keys: Vec<String> = Action::ALL.iter().flat_map(|a| a.keys()).map(|k| k.name()).collect();
        for lang in Lang::ALL {
            let pictures = text(lang).match_indices("](images/").map(|(at, _)| &text(lang)[at + 2..]);
            for picture in pictures.map(|rest| rest.split(')').next().unwrap()) {
                assert!(PICTURES.iter().any(|(name, _)| *name == picture), "{picture}");
            }
            let coded: Vec<&str> = text(lang).split('`').skip(1).step_by(2).collect();
            assert!(coded.len() > 20, "a guide without keys");
            for code in coded.iter().filter(|code| code.starts_with("Ctrl") || code.starts_with('F')) {
                let known = keys.iter().any(|key| key == &code.replace("Ctrl+-", "Ctrl+−"));
                assert!(known, "{code} does nothing");
            }
        }
    }
}
