//! What several themes share: the command line, a window without a display, and a renderer without a GPU.

pub(crate) mod desk;
pub(crate) mod package;
pub(crate) mod pdf;
pub(crate) mod reading;
mod soft;
mod window;

pub(crate) use window::Window;
