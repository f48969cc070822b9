//! The window's state without a window: what is loaded, what is shown, and what each command does to it.

mod action;
mod amending;
mod apply;
mod command;
mod comparing;
mod correcting;
mod going;
mod history;
mod joining;
mod keeping;
mod key;
mod lookup;
mod notes;
mod notice;
mod opening;
mod place;
mod reading_place;
mod rows;
mod searching;
mod sessions;
mod source;
mod standing;
mod state;

pub use crate::compare::display::Side;
pub use crate::compare::findings::{Change, ChangeFilter, ChangeKind, Findings};
pub use action::{Action, Menu};
pub use command::{Command, Effect, FontUse};
pub use correcting::Pending;
pub use joining::Part;
pub use key::{Key, Keys};
pub use notes::{NoteId, Noted, Notes};
pub use notice::{Notice, Trouble};
pub use searching::Search;
pub use sessions::Current;
pub use source::{Origin, Source, SourceId, Target};
pub use state::{App, Dialog, Shown, State};
