//! The reader's own notes, each anchored to a row by what stood in it.

use serde::{Deserialize, Serialize};

use crate::article::Passage;

/// Longest quotation kept with a note, in characters.
const QUOTED: usize = 80;

/// A note. Sources are named by their numbers in a list, or as their owner names them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Note<S = usize> {
    pub text: String,
    /// What stood in the row, source by source.
    pub anchors: Vec<Anchor<S>>,
    /// How the row began: what is shown where its paragraphs are gone.
    #[serde(default)]
    pub quote: String,
    /// When it was written, RFC 3339 in UTC.
    #[serde(default)]
    pub when: String,
}

/// The paragraphs of one source in a row.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Anchor<S = usize> {
    pub source: S,
    pub blocks: Vec<Passage>,
}

impl<S> Note<S> {
    /// An empty note on what stands in a row.
    pub fn new(anchors: Vec<Anchor<S>>, when: String) -> Self {
        let first = anchors.iter().flat_map(|anchor| &anchor.blocks).find(|p| !p.text.trim().is_empty());
        let quote = first.map(|p| p.text.chars().take(QUOTED).collect()).unwrap_or_default();
        Self { text: String::new(), anchors, quote, when }
    }

    /// The same with other names of the sources, without the anchors in those that have none.
    pub fn named<T>(&self, name: impl Fn(&S) -> Option<T>) -> Note<T> {
        let anchor = |anchor: &Anchor<S>| {
            Some(Anchor { source: name(&anchor.source)?, blocks: anchor.blocks.clone() })
        };
        Note {
            text: self.text.clone(),
            anchors: self.anchors.iter().filter_map(anchor).collect(),
            quote: self.quote.clone(),
            when: self.when.clone(),
        }
    }

    /// Whether nothing is written on it.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}
