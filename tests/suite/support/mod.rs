//! What several themes share: a window without a display, and a renderer without a GPU.

pub(crate) mod package;
mod soft;
mod window;

pub(crate) use window::Window;
