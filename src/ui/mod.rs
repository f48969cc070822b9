//! egui only: draws the state and returns commands.

pub mod theme;
