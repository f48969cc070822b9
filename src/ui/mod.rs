//! egui only: draws the state and returns commands.

mod card;
mod command_palette;
mod dialogs;
mod drops;
mod find_bar;
mod fonts;
mod go_to_row;
mod guide;
mod header;
mod key_sheet;
mod keys;
mod left_over;
mod menus;
mod notices;
mod overview;
mod picker;
mod recent_list;
mod revision_bar;
mod session_dialogs;
mod shell;
mod side_panel;
mod start;
mod status;
mod style;
pub mod surface;
pub mod theme;
mod timings;
mod top_bar;
pub mod typeset;
mod widgets;
mod window;

pub use fonts::install as install_fonts;
pub use picker::{PickOutcome, PickRequest};
pub use shell::{Platform, Shell};
pub use timings::Timings;
pub use window::{Options, WindowError, run};
