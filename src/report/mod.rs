//! A comparison or an article as something to show: JSON, terminal text, Markdown. Nothing here works out a
//! difference; everything is in the comparison already.

mod article;
mod dossier;
mod json;
mod text;
mod wrap;

pub use article::{markdown, plain};
pub use dossier::{Dossier, Layout, ReadAs, ReportNote, ReportOptions};
pub use json::{article_json, articles_json, collation_json};
pub use text::{TextOptions, collation_text};
