//! A comparison or an article as something to show, print or send: [`write`] makes any [`Format`] of a [`Dossier`].
//! Nothing here works out a difference; everything is in the comparison already.

mod article;
mod aside;
mod csv;
mod diff;
mod dossier;
mod escape;
pub mod evidence;
mod format;
mod json;
mod markdown;
mod matrix;
mod pair;
pub mod record;
mod text;
mod wrap;

pub use article::{markdown, paragraphs, plain};
pub use csv::Table;
pub use dossier::{Dossier, Layout, ReadAs, ReportNote, ReportOptions};
pub use format::{Format, write};
pub use json::{article_json, articles_json};
pub use record::Record;
pub use text::{TextOptions, collation_text, dossier_text};
