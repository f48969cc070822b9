//! What each policy takes for one, apart from how tokens get their keys (`text::fold`).

pub(super) mod case;
pub(super) mod marks;
pub(super) mod numerals;
mod why;

pub use why::Why;
