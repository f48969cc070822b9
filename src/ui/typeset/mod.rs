//! Paragraphs set in type: our own line breaks, marks under and behind words, positions back to the text.

mod marks;
mod paragraph;
mod positions;

pub use marks::{Mark, Style};
pub use paragraph::{Block, Paragraph, Setting};
