//! The few words the surface shows, given by its owner in the language of the window.

/// Words for pills, ghosts and names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    pub same: String,
    pub edited: String,
    /// On the pill of an edited row: how much both have; `{n}` is per cent.
    pub alike: String,
    pub split: String,
    pub merged: String,
    pub omitted: String,
    pub added: String,
    pub moved: String,
    /// On the pill where a paragraph left: “移到”; an arrow follows.
    pub moved_to: String,
    /// On the pill where it arrived: “移自”.
    pub moved_from: String,
    /// In the empty place opposite a paragraph that stands further down on the right; `{rows}` is by how many.
    pub ghost_right_later: String,
    pub ghost_right_earlier: String,
    /// The same, where it stands further down on the left.
    pub ghost_left_later: String,
    pub ghost_left_earlier: String,
    /// In the same place: shows the paragraph there, and puts it back.
    pub bring: String,
    pub put_back: String,
    /// Of a row that the reader corrected.
    pub corrected: String,
    /// Of a row or paragraph that waits to be joined.
    pub marked: String,
    /// A paragraph of a row; `{letter}` is its side, `{n}` its place there.
    pub chosen: String,
    /// On the bar of a folded run of identical paragraphs; `{n}` is how many.
    pub unfold: String,
    /// And of an unfolded one.
    pub fold: String,
    pub ruler: String,
    pub missing_glyph: String,
    /// Before the words of a note.
    pub note: String,
    /// Nothing, in a change: “∅”.
    pub nothing: String,
}
