//! Settings that hold for one run of the program.

use crate::i18n::Lang;
use crate::session::{Settings, Theme};

/// What was given on the command line: never remembered. Each beside what was remembered before.
#[derive(Debug, Default)]
pub(super) struct ForThisRun {
    lang: Option<(Lang, Option<Lang>)>,
    theme: Option<(Theme, Theme)>,
}

impl ForThisRun {
    /// Takes it into the settings.
    pub(super) fn given(lang: Option<Lang>, theme: Option<Theme>, settings: &mut Settings) -> Self {
        let given = Self {
            lang: lang.map(|lang| (lang, settings.lang)),
            theme: theme.map(|theme| (theme, settings.theme)),
        };
        settings.lang = lang.or(settings.lang);
        settings.theme = theme.unwrap_or(settings.theme);
        given
    }

    /// The settings as they are to be remembered: what the reader did not change since is as it was.
    pub(super) fn without(&self, settings: &Settings) -> Settings {
        let mut kept = settings.clone();
        if let Some((_, before)) = self.lang.filter(|(given, _)| kept.lang == Some(*given)) {
            kept.lang = before;
        }
        if let Some((_, before)) = self.theme.filter(|(given, _)| kept.theme == *given) {
            kept.theme = before;
        }
        kept
    }
}
