//! What is wrong inside a file, before it is known which file.

use super::ReadError;
use super::foreign::Foreign;
use super::limits::{BUDGET, INFLATED, MB};

/// See the [`ReadError`] of the same name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flaw {
    Damaged,
    Locked,
    Swollen,
    TooDeep,
    /// More than so many entries or articles.
    TooMany(usize),
    TooSlow,
    Failed,
    NoText,
    BarePage,
    OnlyPictures,
    Nested,
    NothingInside,
    /// The book has so many.
    NoChapter(usize),
    /// Is a thing of another kind.
    Other(Foreign),
}

impl Flaw {
    pub(super) fn of(self, path: &str) -> ReadError {
        let path = path.to_owned();
        match self {
            Self::Damaged => ReadError::Damaged { path },
            Self::Locked => ReadError::Locked { path },
            Self::Swollen => ReadError::Swollen { path, limit: INFLATED / MB },
            Self::TooDeep => ReadError::TooDeep { path },
            Self::TooMany(limit) => ReadError::TooMany { path, limit },
            Self::TooSlow => ReadError::TooSlow { path, seconds: BUDGET.as_secs() },
            Self::Failed => ReadError::Failed { path },
            Self::NoText => ReadError::NoText { path },
            Self::BarePage => ReadError::BarePage { path },
            Self::OnlyPictures => ReadError::OnlyPictures { path },
            Self::Nested => ReadError::Nested { path },
            Self::NoChapter(chapters) => ReadError::NoChapter { path, chapters },
            Self::NothingInside => ReadError::NothingInside { path },
            Self::Other(looks_like) => ReadError::Binary { path, looks_like },
        }
    }
}
