//! All that the list of commands offers: every action, and what menus hold beside them, such as what is done with one source
//! or chosen of several.

use crate::i18n::{Lang, OverviewPhrases, Phrases, Strings};
use crate::session::{SourceOrder, Theme};
use crate::text::Ignore;

use super::{Action, Command, Menu, SourceId, State};

/// Something that can be found by name and done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    Do(Action),
    Rename(SourceId),
    Remove(SourceId),
    /// Shows a source beside the base text.
    Beside(SourceId),
    Base(SourceId),
    Move {
        source: SourceId,
        forward: bool,
    },
    /// Reads the whole file, or no longer.
    WholeFile(SourceId),
    Sort(SourceOrder),
    Ignore(Ignore),
    IgnoreNothing,
    Lang(Option<Lang>),
    Theme(Theme),
    ReducedMotion,
    /// A place in the list of recent comparisons.
    Recent(usize),
    ClearRecents,
}

impl Offer {
    /// Those there are now, the actions first.
    pub fn all(state: &State) -> Vec<Self> {
        let mut all: Vec<Self> = Action::ALL.iter().copied().map(Self::Do).collect();
        let sources: Vec<SourceId> = state.in_order().iter().map(|source| source.id).collect();
        all.extend(sources.iter().copied().map(Self::Rename));
        all.extend(sources.iter().copied().map(Self::WholeFile));
        all.extend(sources.iter().copied().map(Self::Remove));
        if state.overview.open {
            let base = state.base().map(|base| base.id);
            let others = || sources.iter().copied().filter(move |id| Some(*id) != base);
            all.extend(others().map(Self::Beside));
            all.extend(sources.iter().copied().map(Self::Base));
            for forward in [false, true] {
                all.extend(others().map(|source| Self::Move { source, forward }));
            }
            all.extend(SourceOrder::ALL.into_iter().map(Self::Sort));
        }
        if state.shown.is_some() || state.overview.open {
            all.extend(Ignore::ALL.into_iter().map(Self::Ignore));
            all.push(Self::IgnoreNothing);
        }
        let recents = state.recents.list().len();
        all.extend((0..recents).map(Self::Recent));
        all.extend((recents > 0).then_some(Self::ClearRecents));
        all.extend([None].into_iter().chain(Lang::ALL.map(Some)).map(Self::Lang));
        all.extend([Theme::System, Theme::Light, Theme::Dark].map(Self::Theme));
        all.push(Self::ReducedMotion);
        all
    }

    /// Its name in a language.
    pub fn label(self, state: &State, lang: Lang) -> String {
        let s = Strings::of(lang);
        let colon = Phrases(lang).colon();
        let of = |what: &str, which: &str| format!("{}{colon}{which}", what.trim_end_matches('…'));
        let called = |id: SourceId| {
            let names = state.called();
            let name = names.into_iter().find(|(of, _)| *of == id).and_then(|(_, name)| name);
            name.map_or_else(|| s.pasted.to_owned(), |name| name.whole().to_owned())
        };
        match self {
            Self::Do(action) => action.label(s).trim_end_matches('…').to_owned(),
            Self::Rename(id) => of(s.rename_ask, &called(id)),
            Self::Remove(id) => of(s.remove, &called(id)),
            Self::Beside(id) => of(s.open_pair, &called(id)),
            Self::Base(id) => OverviewPhrases(lang).base(&called(id)),
            Self::Move { source, forward } => {
                of(if forward { s.move_right } else { s.move_left }, &called(source))
            }
            Self::WholeFile(id) => of(s.whole_file, &called(id)),
            Self::Sort(order) => of(s.sort, order_name(order, s)),
            Self::Ignore(what) => of(s.ignore, Phrases(lang).ignore(what)),
            Self::IgnoreNothing => of(s.ignore, s.ignore_nothing),
            Self::Lang(None) => of(s.language, s.language_system),
            Self::Lang(Some(lang)) => of(s.language, lang.native_name()),
            Self::Theme(Theme::System) => of(s.theme, s.theme_system),
            Self::Theme(Theme::Light) => of(s.theme, s.theme_light),
            Self::Theme(Theme::Dark) => of(s.theme, s.theme_dark),
            Self::ReducedMotion => s.reduced_motion.to_owned(),
            Self::Recent(at) => of(s.recent, state.recents.list().get(at).map_or("", |recent| &recent.title)),
            Self::ClearRecents => of(s.recent, s.recent_clear),
        }
    }

    /// The menu that holds it.
    pub fn menu(self) -> Menu {
        match self {
            Self::Do(action) => action.menu(),
            Self::Remove(_) | Self::WholeFile(_) | Self::Recent(_) | Self::ClearRecents => Menu::File,
            Self::Rename(_) => Menu::Edit,
            _ => Menu::View,
        }
    }

    pub fn is_enabled(self, state: &State) -> bool {
        match self {
            Self::Do(action) => action.is_enabled(state),
            Self::Move { source, forward } => {
                let columns = state.columns();
                let end = if forward { columns.last() } else { columns.first() };
                end.is_some_and(|end| end.id != source)
            }
            _ => true,
        }
    }

    /// Whether it is so already.
    pub fn is_on(self, state: &State) -> bool {
        match self {
            Self::Do(action) => action.is_ticked(state),
            Self::Base(id) => state.base().is_some_and(|base| base.id == id),
            Self::WholeFile(id) => state.source(id).is_some_and(|source| source.raw),
            Self::Sort(order) => state.overview.sort == order,
            Self::Ignore(what) => state.settings.policy().ignores(what),
            Self::Lang(lang) => state.settings.lang == lang,
            Self::Theme(theme) => state.settings.theme == theme,
            Self::ReducedMotion => state.settings.reduced_motion,
            _ => false,
        }
    }

    pub fn command(self, state: &State) -> Command {
        match self {
            Self::Do(action) => Command::Do(action),
            Self::Rename(id) => Command::AskName(id),
            Self::Remove(id) => Command::Remove(id),
            Self::Beside(source) => Command::OpenPair { source, at: None },
            Self::Base(id) => Command::Base(id),
            Self::Move { source, forward } => Command::MoveSource { source, forward },
            Self::WholeFile(source) => Command::Raw { source, raw: !self.is_on(state) },
            Self::Sort(order) => Command::SortSources(order),
            Self::Ignore(what) => Command::Ignore(what, !self.is_on(state)),
            Self::IgnoreNothing => Command::IgnoreNothing,
            Self::Lang(lang) => Command::Lang(lang),
            Self::Theme(theme) => Command::Theme(theme),
            Self::ReducedMotion => Command::ReducedMotion(!self.is_on(state)),
            Self::Recent(at) => Command::OpenRecent(at),
            Self::ClearRecents => Command::ClearRecents,
        }
    }
}

/// What an order of the sources is called.
pub fn order_name(order: SourceOrder, s: &Strings) -> &'static str {
    match order {
        SourceOrder::Given => s.sort_given,
        SourceOrder::Time => s.sort_time,
        SourceOrder::Name => s.sort_name,
        SourceOrder::Kept => s.sort_kept,
    }
}
