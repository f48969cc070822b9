//! Web pages: Readability's scoring finds the article, the whole page is walked so that nothing readable is lost,
//! and rules about what headlines, bylines and page furniture are do the rest.

mod assemble;
mod author;
mod elements;
mod embedded;
#[cfg(test)]
mod examples;
mod hidden;
mod marks;
mod metadata;
mod numbers;
mod parts;
mod pictures;
mod prune;
mod region;
mod saved;
mod sheet;
mod times;
mod title;
mod walk;
mod xhtml;

use dom_query::Document;
use dom_smoothie::{Config, Readability};

use super::draft::Draft;
pub(super) use saved::settled;

use crate::article::BlockKind;

/// Elements a page may have before it is no page any more: walking and scoring stay within seconds.
const MOST_ELEMENTS: usize = 400_000;

/// An article shorter than this, in scalar values, may be what a page shows until its scripts have run.
const LITTLE: usize = 300;

/// `None` where the page nests deeper than can be walked safely.
pub(super) fn read(text: &str, raw: bool) -> Option<Draft> {
    let document =
        if xhtml::is_xml(text) { Document::from(xhtml::opened(text).as_ref()) } else { Document::from(text) };
    hidden::put_in_place(text, &document);
    let metadata = metadata::of(&document);
    let saved = saved::of(text, &document, metadata.address.as_deref());
    let draft = if raw {
        assemble::everything(walk::page(&document)?.pieces)
    } else {
        article(&document, &metadata)?
    };
    Some(Draft { captured: saved.captured, address: saved.address, ..draft })
}

fn article(document: &Document, metadata: &metadata::Metadata) -> Option<Draft> {
    let draft = shown(document, metadata)?;
    if !draft.doubtful && length(&draft) >= LITTLE {
        return Some(draft);
    }
    let unseen = unseen(document, metadata, draft.doubtful);
    Some(unseen.unwrap_or(draft))
}

/// The article among what a page shows.
fn shown(document: &Document, metadata: &metadata::Metadata) -> Option<Draft> {
    let page = walk::page(document)?;
    let article = scored(document).and_then(|content| walk::page(&Document::from(content.as_str())));
    Some(assemble::article(page, &article.unwrap_or_default().pieces, metadata))
}

/// The article of a page whose text its scripts would have put in place or shown. Where the page shows some text, only
/// what begins as the page describes itself is taken instead.
fn unseen(document: &Document, metadata: &metadata::Metadata, doubtful: bool) -> Option<Draft> {
    let begins = |text: &str| metadata.description.as_deref().is_some_and(|d| prune::begins_alike(d, text));
    let fits = |draft: &Draft| {
        let mut first = draft.blocks.iter().filter(|b| b.kind != BlockKind::Headline).take(3);
        let mut described = || first.any(|block| begins(&block.text));
        !draft.doubtful && length(draft) >= LITTLE && (doubtful || described())
    };
    let hidden = || shown(&hidden::revealed(document)?, metadata).filter(fits);
    let embedded = || {
        let text = embedded::text(document, metadata.description.as_deref())?;
        let page = walk::page(&Document::from(text.as_str()))?;
        let pieces = page.pieces.clone();
        Some(assemble::article(page, &pieces, metadata)).filter(fits)
    };
    hidden().or_else(embedded)
}

/// Scalar values of an article's text.
fn length(draft: &Draft) -> usize {
    let text = draft.blocks.iter().filter(|b| b.kind != BlockKind::Headline);
    text.map(|b| b.text.chars().count()).sum()
}

/// Every paragraph of a page that is known to be XML. `None` as for [`read`].
pub(super) fn read_xml(text: &str) -> Option<Draft> {
    let chapter = walk::chapter(&Document::from(xhtml::opened(text).as_ref()))?;
    Some(assemble::everything(chapter.pieces))
}

/// The article's HTML by Readability's scoring; `None` where it found none.
fn scored(page: &Document) -> Option<String> {
    // The scoring changes the tree it works on.
    let copy = page.clone();
    let config = Config { max_elements_to_parse: MOST_ELEMENTS, ..Config::default() };
    let mut readability = Readability::with_document(copy, None, Some(config)).ok()?;
    Some(readability.parse().ok()?.content.to_string())
}
