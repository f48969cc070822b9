//! What a comparison does not count as a difference.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One kind of difference that can be left out of the count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ignore {
    /// Blanks of any kind and number.
    Space,
    /// Full- and half-width forms (NFKC and what it leaves: dashes, dots).
    Width,
    /// Punctuation of any kind.
    Punctuation,
    /// Capital and small letters.
    Case,
    /// Traditional and simplified characters.
    Script,
    /// 三百六十三 and 363.
    Numerals,
    /// “” ‘’ 「」 『』 " '.
    Quotes,
}

impl Ignore {
    /// In the order in which they are listed and named.
    pub const ALL: [Self; 7] =
        [Self::Space, Self::Width, Self::Punctuation, Self::Case, Self::Script, Self::Numerals, Self::Quotes];

    /// As it is spelled in `--ignore` and JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Space => "space",
            Self::Width => "width",
            Self::Punctuation => "punctuation",
            Self::Case => "case",
            Self::Script => "script",
            Self::Numerals => "numerals",
            Self::Quotes => "quotes",
        }
    }

    fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// The set of differences that do not count. It never changes a text: it gives tokens equality and hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Policy(u8);

impl Policy {
    /// Every difference counts.
    pub const NONE: Self = Self(0);

    /// How many policies there are.
    pub(super) const COUNT: usize = 1 << Ignore::ALL.len();

    /// Which one it is, below [`Self::COUNT`].
    pub(super) fn number(self) -> usize {
        usize::from(self.0)
    }

    /// All of [`Ignore::ALL`].
    pub fn all() -> Self {
        Ignore::ALL.into_iter().fold(Self::NONE, Self::with)
    }

    /// Whether a difference of this kind does not count.
    pub fn ignores(self, what: Ignore) -> bool {
        self.0 & what.bit() != 0
    }

    /// The same, under which this does not count either.
    #[must_use]
    pub fn with(self, what: Ignore) -> Self {
        Self(self.0 | what.bit())
    }

    /// The same, under which this counts.
    #[must_use]
    pub fn without(self, what: Ignore) -> Self {
        Self(self.0 & !what.bit())
    }

    /// In the order of [`Ignore::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Ignore> {
        Ignore::ALL.into_iter().filter(move |&i| self.ignores(i))
    }
}

impl Default for Policy {
    /// What a reader of news would not call a change: `space,width,quotes`.
    fn default() -> Self {
        Self::NONE.with(Ignore::Space).with(Ignore::Width).with(Ignore::Quotes)
    }
}

impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Self::NONE {
            return f.write_str("none");
        }
        for (i, what) in self.iter().enumerate() {
            if i > 0 {
                f.write_str(",")?;
            }
            f.write_str(what.name())?;
        }
        Ok(())
    }
}

/// A word in `--ignore` that is none of the policies.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not something to ignore: {meant}use {names}, none or all", meant = meant(.0), names = Policy::all())]
pub struct UnknownIgnore(pub String);

/// What was perhaps meant, as a question, where a word is near to one that there is.
fn meant(word: &str) -> String {
    const ALIKE: f64 = 0.8;
    let near = |what: Ignore| (strsim::jaro(&word.to_lowercase(), what.name()), what.name());
    let nearest = Ignore::ALL.into_iter().map(near).max_by(|a, b| a.0.total_cmp(&b.0));
    let nearest = nearest.filter(|(alike, _)| *alike > ALIKE);
    nearest.map_or_else(String::new, |(_, name)| format!("did you mean {name}? Else "))
}

impl FromStr for Policy {
    type Err = UnknownIgnore;

    /// A comma-separated list of names, or `none`, or `all`.
    fn from_str(list: &str) -> Result<Self, UnknownIgnore> {
        let mut policy = Self::NONE;
        for word in list.split(',').map(str::trim).filter(|w| !w.is_empty()) {
            policy = match word {
                "none" => policy,
                "all" => Self::all(),
                _ => match Ignore::ALL.into_iter().find(|i| i.name() == word) {
                    Some(what) => policy.with(what),
                    None => return Err(UnknownIgnore(word.to_owned())),
                },
            };
        }
        Ok(policy)
    }
}

impl Serialize for Policy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Policy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let list = Vec::<Ignore>::deserialize(deserializer)?;
        Ok(list.into_iter().fold(Self::NONE, Self::with))
    }
}

#[cfg(test)]
mod tests {
    use super::{Ignore, Policy};

    #[test]
    fn reads_and_prints_lists() {
        assert_eq!("width, space".parse::<Policy>().unwrap().to_string(), "space,width");
        assert_eq!("none".parse::<Policy>().unwrap(), Policy::NONE);
        assert!("all".parse::<Policy>().unwrap().ignores(Ignore::Numerals));
        assert!("spaces".parse::<Policy>().unwrap_err().to_string().contains("“spaces”"));
    }
}
