//! What holds in a group, and what in a paragraph.

/// Where text of a group goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Text,
    Note,
    Comment,
    Running,
    Fonts,
    Styles,
    Author,
    Created,
    /// The number of an item of a list, as the program that wrote the file shows it.
    Label,
    /// When it was last changed.
    Revised,
    Nowhere,
}

/// What holds in a group until it ends.
#[derive(Debug, Clone)]
pub(super) struct State {
    pub(super) place: Place,
    pub(super) font: i32,
    /// Bytes that stand for a `\u` character where that is not known.
    pub(super) fallback: usize,
    pub(super) hidden: bool,
    pub(super) deleted: bool,
    pub(super) inserted: bool,
}

/// What holds until `\pard`.
#[derive(Debug, Clone, Default)]
pub(super) struct Layout {
    pub(super) style: Option<i32>,
    pub(super) heading: bool,
    pub(super) list: bool,
    pub(super) indented: bool,
    pub(super) in_table: bool,
}

impl Place {
    /// Whether text that goes there is read.
    pub(super) fn is_read(self) -> bool {
        matches!(self, Self::Text | Self::Note | Self::Comment | Self::Running)
    }

    /// Whether it is a date in parts.
    pub(super) fn is_date(self) -> bool {
        matches!(self, Self::Created | Self::Revised)
    }

    /// Whether it is told beside the text that it stands in.
    pub(super) fn is_beside(self) -> bool {
        matches!(self, Self::Note | Self::Comment | Self::Running)
    }
}

impl State {
    pub(super) fn new() -> Self {
        Self { place: Place::Text, font: 0, fallback: 1, hidden: false, deleted: false, inserted: false }
    }
}
