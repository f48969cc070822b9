//! A comparison or an article as something to show, print or send: [`write()`] makes any [`Format`] of a [`Dossier`].
//! Nothing here works out a difference; everything is in the comparison already.

mod article;
mod aside;
mod attributions;
mod csv;
mod diff;
mod docx;
mod dossier;
mod escape;
pub mod evidence;
mod format;
mod html;
mod json;
mod language;
mod markdown;
mod overview;
mod pair;
mod pair_table;
mod pdf;
mod place;
pub mod record;
mod redline;
mod runs;
mod script;
mod summary;
mod text;
mod together;
mod tongue;
mod words;
mod wrap;

pub use article::{by_sentence, markdown, paragraphs, plain};
pub use csv::Table;
pub use dossier::{Dossier, Layout, ReadAs, ReportNote, ReportOptions};
pub use format::{Format, preview, write, write_as};
pub use json::{Outcome, Pair, article_json, articles_json, pair_json, unread_json};
pub use overview::overview_text;
pub use pair_table::PairTable;
use place::paragraph_number;
pub use record::{Manner, Record};
pub use summary::summary_text;
pub use text::{TextOptions, collation_text, dossier_text};

/// What a report is called: the headline of its base text.
fn title<'a>(dossier: &Dossier<'a>) -> &'a str {
    let base = dossier.collation.articles.get(dossier.collation.base);
    base.and_then(|article| article.headline.as_deref())
        .unwrap_or(crate::i18n::Strings::of(dossier.options.lang).no_headline)
}
