//! Articles for the tests of the modules here.

use crate::article::{Article, Block, BlockKind};
use crate::read::{self, Document, Options};

/// One of these paragraphs and no headline.
pub(in crate::compare) fn article(paragraphs: &[&str]) -> Article {
    let mut article = read::article(&Document::pasted("河谷"), &Options::default()).unwrap();
    let block = |text: &&str| Block { kind: BlockKind::Paragraph, text: (*text).into() };
    article.blocks = paragraphs.iter().map(block).collect();
    article
}
