//! What is remembered between runs: settings and recent comparisons, as versioned JSON written whole or not at all.

mod atomic;
mod autosaves;
pub mod example;
mod lenient;
mod measures;
mod note;
mod places;
mod recents;
mod saved;
mod settings;

pub use atomic::{write_atomically, write_atomically_with};
pub use autosaves::{Autosave, LeftOver, forget as forget_autosave};
pub use example::Example;
pub use measures::{LineSpacing, Measure, PanelWidth, Scale, TextSize};
pub use note::{Anchor, Note};
pub use places::Places;
pub use recents::{Recent, Recents};
pub use saved::{
    Content, Corrected, RowPlace, SavedOrigin, SavedOverview, SavedSource, SavedView, Session, SessionError,
};
pub use settings::{Contrast, Mode, Settings, SourceOrder, Theme, WindowGeometry};
