//! Whether what a text says it was taken from is an outlet: 青屏日报网 and 青屏日報 are one, whatever they are written with.

use std::sync::LazyLock;

use crate::article::Article;
use crate::text::{Folder, Ignore, Letter, Lettering, Policy};

/// What an outlet's name may end with and be the same outlet.
const CHANNELS: [&str; 11] =
    ["网站", "官网", "客户端", "微信公众号", "公众号", "微博", "电子版", "数字报", "网", "社", "app"];
/// What the name of an agency ends with.
const AGENCY: &str = "社";
/// And begin with.
const ARTICLE: &str = "the";
static CHANNEL_LETTERS: LazyLock<[Vec<Letter>; 11]> = LazyLock::new(|| CHANNELS.map(letters));
static AGENCY_LETTERS: LazyLock<Vec<Letter>> = LazyLock::new(|| letters(AGENCY));
static ARTICLE_LETTERS: LazyLock<Vec<Letter>> = LazyLock::new(|| letters(ARTICLE));
/// Where several sources, or people, are named.
pub(in crate::compare) const BETWEEN: [char; 9] = ['、', '，', ',', ';', '；', '/', '|', '\u{3000}', '&'];
/// Characters of a name that is looked for inside a longer one.
const LONG: usize = 4;

/// A name by its letters: no matter the width, the case, the script, blanks and punctuation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::compare) struct Name {
    letters: Vec<Letter>,
    /// Without what tells one channel of an outlet from another.
    core: Vec<Letter>,
}

impl Name {
    pub(in crate::compare) fn of(name: &str) -> Option<Self> {
        let letters = letters(name);
        let core = core(&letters).to_vec();
        (!core.is_empty()).then_some(Self { letters, core })
    }

    /// Of who published an article: its outlet, or who both wrote it and is named as its source, such as an agency that
    /// sent it.
    pub(in crate::compare) fn of_outlet(article: &Article) -> Option<Self> {
        match &article.outlet {
            Some(outlet) => Self::of(outlet),
            None => {
                let author = Self::of(article.author.as_deref()?)?;
                Self::of(article.source.as_deref()?).filter(|source| source.is(&author))
            }
        }
    }

    /// Whether two are one outlet.
    pub(in crate::compare) fn is(&self, other: &Self) -> bool {
        self.letters == other.letters
            || self.core == other.core
            || self.is_channel_of(other)
            || other.is_channel_of(self)
    }

    /// Whether it is where an agency shows its texts, such as 柳渡网 of 柳渡社.
    fn is_channel_of(&self, other: &Self) -> bool {
        let agency = other.letters.strip_suffix(AGENCY_LETTERS.as_slice()).filter(|name| name.len() > 1);
        let mut channels = CHANNEL_LETTERS.iter();
        agency.is_some_and(|name| channels.any(|c| self.letters.strip_suffix(c.as_slice()) == Some(name)))
    }

    /// Whether a text that says it was taken from `source` was taken from this outlet.
    pub(in crate::compare) fn is_in(&self, source: &str) -> bool {
        source.split(BETWEEN).filter_map(Self::of).any(|named| {
            self.is(&named) || (weight(&self.core) >= LONG && contains(&named.letters, &self.core))
        })
    }
}

/// Under which names a text may have been published: its outlet's, and what the reader calls it.
#[derive(Debug, Clone)]
pub(in crate::compare) struct Publisher {
    pub(in crate::compare) outlet: Option<Name>,
    called: Option<Name>,
}

impl Publisher {
    pub(in crate::compare) fn of(article: &Article) -> Self {
        let called = article.called.as_deref().and_then(Name::of);
        Self { outlet: Name::of_outlet(article), called }
    }

    /// Whether two are one: by their outlets, or because the reader calls them alike or one by the other's outlet.
    pub(in crate::compare) fn is(&self, other: &Self) -> bool {
        self.names().any(|own| other.names().any(|name| own.is(name)))
    }

    fn names(&self) -> impl Iterator<Item = &Name> {
        self.outlet.iter().chain(&self.called)
    }

    /// Whether they are two.
    pub(in crate::compare) fn is_another(&self, other: &Self) -> bool {
        self.outlet.is_some() && other.outlet.is_some() && !self.is(other)
    }
}

/// Whether an article, of an outlet of its own or of none that is known, states that it was taken from another outlet.
pub(in crate::compare) fn states(article: &Article, own: Option<&Name>, other: Option<&Name>) -> bool {
    article
        .source
        .as_deref()
        .zip(other)
        .is_some_and(|(source, other)| other.is_in(source) && own.is_none_or(|own| !own.is(other)))
}

/// The letters of some words, no matter how they are written.
pub(super) fn letters(text: &str) -> Vec<Letter> {
    let policy = [Ignore::Space, Ignore::Width, Ignore::Punctuation, Ignore::Case, Ignore::Script]
        .into_iter()
        .fold(Policy::default(), Policy::with);
    let mut found = Vec::new();
    Lettering::new(&mut Folder::new(policy)).add(text, &mut found);
    found
}

/// A name without its channel, unless hardly anything is left: 交通网 is no channel of 交通.
fn core(letters: &[Letter]) -> &[Letter] {
    let mut core = letters.strip_prefix(ARTICLE_LETTERS.as_slice()).unwrap_or(letters);
    for channel in &*CHANNEL_LETTERS {
        let shorter = core.strip_suffix(channel.as_slice());
        core = shorter.filter(|rest| weight(rest) >= LONG).unwrap_or(core);
    }
    core
}

/// Characters; a word counts for two.
fn weight(letters: &[Letter]) -> usize {
    letters.iter().map(|l| 1 + usize::from(l.is_word())).sum()
}

fn contains(whole: &[Letter], part: &[Letter]) -> bool {
    whole.windows(part.len().max(1)).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::Name;

    #[test]
    fn one_outlet_has_many_ways_to_be_written() {
        let is_in = |outlet: &str, source: &str| Name::of(outlet).unwrap().is_in(source);
        assert!(is_in("青屏日报网", "青屏日报"));
        assert!(is_in("青屏日报", "青屏日報"));
        assert!(is_in("青屏日报", "综合青屏日报、澄江在线报道"));
        assert!(is_in("澄江在线", "青屏日报 、 澄江在线"));
        assert!(is_in("The Quillport Courier", "Quillport Courier"));
        assert!(is_in("ＱＵＩＬＬＰＯＲＴ Courier", "quillport courier"));
        assert!(is_in("江口网", "江口社"));
        assert!(is_in("江口新闻社", "江口新闻网"));
        assert!(!is_in("交通网", "交通部"));
        assert!(!is_in("Post", "Estuary Post"));
        assert!(!is_in("青屏日报", "青屏晚报"));
        assert!(Name::of("，").is_none());
    }
}
