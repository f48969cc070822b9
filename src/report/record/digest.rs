//! Digests over what was read and what came out, which say in 64 letters whether two results are the same.
//!
//! They are made of plain bytes, so that nothing but the result itself can change them: numbers as four bytes, the
//! lowest first; lists and texts after their length; shares and similarities, which are worked out of these, left out.

use sha2::{Digest, Sha256};

use crate::article::{Article, Block, BlockKind, Fact, hexadecimal};
use crate::compare::{Comparison, FactStatus, Row, RowKind, SpanOp, Transfer};

/// SHA-256 of an article's blocks, kinds and texts, in their order.
pub fn text_digest(article: &Article) -> String {
    of_blocks(&article.blocks)
}

pub(super) fn of_blocks(blocks: &[Block]) -> String {
    let mut bytes = Bytes::default();
    for block in blocks {
        let kind = match block.kind {
            BlockKind::Headline => 0,
            BlockKind::Heading => 1,
            BlockKind::Paragraph => 2,
            BlockKind::Quote => 3,
            BlockKind::ListItem => 4,
            BlockKind::Caption => 5,
            BlockKind::TableRow => 6,
        };
        bytes.byte(kind);
        bytes.text(&block.text);
    }
    bytes.hex()
}

/// Paragraphs of a source that a record knows: enough to tell a copy, and no burden where a source is a book.
pub const KNOWN_PARAGRAPHS: usize = 1000;
/// Letters of a paragraph's digest: enough to tell the paragraphs of two texts apart.
const LETTERS: usize = 12;

/// The beginnings of the SHA-256 of an article's paragraphs, of the first thousand.
pub fn paragraph_digests(article: &Article) -> Vec<String> {
    of_paragraphs(&article.blocks)
}

pub(super) fn of_paragraphs(blocks: &[Block]) -> Vec<String> {
    blocks.iter().take(KNOWN_PARAGRAPHS).map(|block| paragraph_digest(&block.text)).collect()
}

/// The beginning of the SHA-256 of a paragraph.
pub fn paragraph_digest(text: &str) -> String {
    let digest = Sha256::digest(text);
    hexadecimal(digest.get(..LETTERS / 2).unwrap_or(&digest))
}

/// SHA-256 of a comparison's rows with their spans, of its transfers, and of its differences of facts, which are told
/// by their texts; `facts` are those of its two articles.
pub fn result_digest(comparison: &Comparison, [left, right]: [&[Fact]; 2]) -> String {
    let Comparison { rows, transfers, facts, .. } = comparison;
    let facts = facts.iter().map(|difference| (difference.status, difference.facts(left, right).map(stated)));
    of_result(rows, transfers, facts)
}

fn stated(fact: Option<&Fact>) -> Option<Stated<'_>> {
    fact.map(|Fact { block, range, text, .. }| Stated { block: *block, range: *range, text })
}

/// A fact as a digest knows it: where it stands, and its words.
pub(super) struct Stated<'a> {
    pub(super) block: usize,
    pub(super) range: [usize; 2],
    pub(super) text: &'a str,
}

pub(super) fn of_result<'a>(
    rows: &[Row],
    transfers: &[Transfer],
    facts: impl ExactSizeIterator<Item = (FactStatus, [Option<Stated<'a>>; 2])>,
) -> String {
    let mut bytes = Bytes::default();
    bytes.number(rows.len());
    for row in rows {
        let kind = match row.kind {
            RowKind::Same => 0,
            RowKind::Edited => 1,
            RowKind::Split => 2,
            RowKind::Merged => 3,
            RowKind::Omitted => 4,
            RowKind::Added => 5,
        };
        bytes.byte(kind);
        bytes.byte(u8::from(row.moved));
        for side in [&row.left, &row.right] {
            bytes.numbers(side);
        }
        bytes.number(row.spans.len());
        for span in &row.spans {
            let op = match span.op {
                SpanOp::Same => 0,
                SpanOp::Folded => 1,
                SpanOp::Deleted => 2,
                SpanOp::Inserted => 3,
                SpanOp::Replaced => 4,
                SpanOp::Moved => 5,
            };
            bytes.byte(op);
            [span.left, span.right].as_flattened().iter().for_each(|&at| bytes.number(at));
        }
    }
    bytes.number(transfers.len());
    for transfer in transfers {
        for place in [transfer.left, transfer.right] {
            bytes.numbers(&[place.row, place.span]);
        }
    }
    bytes.number(facts.len());
    for (status, facts) in facts {
        let status = match status {
            FactStatus::Conflict => 0,
            FactStatus::OnlyLeft => 1,
            FactStatus::OnlyRight => 2,
            FactStatus::SameValue => 3,
            FactStatus::Renumbered => 4,
            FactStatus::Shortened => 5,
        };
        bytes.byte(status);
        for fact in facts {
            bytes.byte(u8::from(fact.is_some()));
            if let Some(fact) = fact {
                bytes.numbers(&[fact.block, fact.range[0], fact.range[1]]);
                bytes.text(fact.text);
            }
        }
    }
    bytes.hex()
}

/// Bytes on their way into a digest, many at a time.
struct Bytes {
    /// What waits lies before `end`.
    waiting: Box<[u8; CHUNK]>,
    end: usize,
    digest: Sha256,
}

const CHUNK: usize = 16 * 1024;
/// Bytes of a text that is not worth a call of its own.
const SHORT: usize = 256;

impl Default for Bytes {
    fn default() -> Self {
        Self { waiting: Box::new([0; CHUNK]), end: 0, digest: Sha256::default() }
    }
}

impl Bytes {
    fn byte(&mut self, byte: u8) {
        self.put(&[byte]);
    }

    /// Takes some bytes, fewer than may wait.
    #[inline(always)]
    fn put(&mut self, bytes: &[u8]) {
        if CHUNK - self.end < bytes.len() {
            self.pass_on();
        }
        if let Some(room) = self.waiting.get_mut(self.end..).and_then(|room| room.get_mut(..bytes.len())) {
            room.copy_from_slice(bytes);
            self.end += bytes.len();
        }
    }

    fn number(&mut self, number: usize) {
        // No text here is longer than files may be.
        self.put(&u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes());
    }

    fn numbers(&mut self, numbers: &[usize]) {
        self.number(numbers.len());
        numbers.iter().for_each(|&number| self.number(number));
    }

    fn text(&mut self, text: &str) {
        self.number(text.len());
        if text.len() <= SHORT {
            return self.put(text.as_bytes());
        }
        self.pass_on();
        self.digest.update(text);
    }

    /// Digests what waits.
    fn pass_on(&mut self) {
        self.digest.update(self.waiting.get(..self.end).unwrap_or_default());
        self.end = 0;
    }

    fn hex(mut self) -> String {
        self.pass_on();
        hexadecimal(&self.digest.finalize())
    }
}
