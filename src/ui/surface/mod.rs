//! The reading surface: two level columns of real typesetting, or one redline, with the overview ruler.
//!
//! Only the rows on the screen are laid out. The place is kept as a line and an offset in it, never as one
//! number of points, so that nothing jumps when heights become known or the window changes.

mod cell;
mod corrected;
mod draw;
mod folds;
mod found;
mod ghost;
mod ground;
mod gutter;
mod headline;
mod heights;
mod hit;
mod inline;
mod labels;
mod list;
mod note_sign;
mod ribbon;
mod ruler;
mod ruler_marks;
mod scroll;
mod seen;
mod selecting;
mod view;

pub(in crate::ui) use cell::region_of;
pub(in crate::ui) use corrected::chosen;
pub use found::Found;
pub(in crate::ui) use ground::stripes;
pub(in crate::ui) use headline::{headline, headline_height};
pub use labels::Labels;
pub use list::Surface;
pub use view::{Entry, Event, Framed, View};
pub(in crate::ui) use view::{indents, setting};
