//! Digests of what a report shows whole: such a report says itself what its record would say of it.

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::article::Block;
use crate::compare::{FactStatus, Row, Transfer};

use super::Record;
use super::digest::{Stated, of_blocks, of_paragraphs, of_result};

#[derive(Deserialize)]
struct Shown {
    articles: Vec<Text>,
    comparisons: Vec<Outcome>,
}

#[derive(Deserialize)]
struct Text {
    blocks: Vec<Block>,
}

#[derive(Deserialize)]
struct Outcome {
    rows: Vec<Row>,
    transfers: Vec<Transfer>,
    facts: Vec<Difference>,
}

#[derive(Deserialize)]
struct Difference {
    status: FactStatus,
    #[serde(default)]
    renumbered: bool,
    #[serde(default)]
    missing: Vec<IgnoredAny>,
    left: Option<Fact>,
    right: Option<Fact>,
}

impl Difference {
    /// The status that JSON tells with more than its name.
    fn status(&self) -> FactStatus {
        match self.status {
            FactStatus::SameValue if self.renumbered => FactStatus::Renumbered,
            FactStatus::SameValue if !self.missing.is_empty() => FactStatus::Shortened,
            status => status,
        }
    }
}

#[derive(Deserialize)]
struct Fact {
    text: String,
    block: usize,
    range: [usize; 2],
}

impl Outcome {
    fn digest(&self) -> String {
        let facts = self.facts.iter().map(|d| (d.status(), [&d.left, &d.right].map(stated)));
        of_result(&self.rows, &self.transfers, facts)
    }
}

fn stated(fact: &Option<Fact>) -> Option<Stated<'_>> {
    let Fact { text, block, range } = fact.as_ref()?;
    Some(Stated { block: *block, range: *range, text })
}

/// Gives a record the digests that it lacks, from the JSON that it stands in.
pub(super) fn complete(record: &mut Record, json: &[u8]) {
    let Ok(Shown { articles, comparisons }) = serde_json::from_slice(json) else { return };
    for (source, Text { blocks }) in record.sources.iter_mut().zip(&articles) {
        if source.text_sha256.is_none() {
            source.text_sha256 = Some(of_blocks(blocks));
            source.paragraphs = of_paragraphs(blocks);
        }
    }
    for (recorded, shown) in record.comparisons.iter_mut().zip(&comparisons) {
        recorded.sha256.get_or_insert_with(|| shown.digest());
    }
}
