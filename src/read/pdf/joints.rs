//! Where Chinese and Japanese words are set apart on a line: headings, cells of a table, names.

use crate::text::is_unspaced;

use super::glyphs::Glyph;
use super::lines::Chunk;

/// Two characters beside each other that no blank parts yet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Joint {
    /// Index of the chunk, and the byte in it where the second one begins.
    chunk: usize,
    at: usize,
    /// Room between them, in heights of the font.
    gap: f64,
    /// Whether the file has a blank there, however narrow.
    blank: bool,
}

/// How much more room than usual parts words, and how much a blank has at the least, in heights of the font.
const APART: f64 = 0.6;
const BLANK: f64 = 0.15;
/// Of so many characters at the least one may have a blank behind it: where more have, they are spread.
const RARE: usize = 16;

impl Joint {
    /// Between a chunk, the `number`th of its page, and the glyph that continues it; `None` where either is no character of a word, or far enough away
    /// from the other that a blank is set in any case.
    pub(super) fn between(chunk: &Chunk, number: usize, glyph: &Glyph, blank: bool) -> Option<Self> {
        let is_letter = |c: Option<char>| c.is_some_and(|c| is_unspaced(c) && c.is_alphanumeric());
        let letters = is_letter(chunk.text.chars().next_back()) && is_letter(glyph.text.chars().next());
        let gap = (glyph.left - chunk.right) / chunk.size.max(0.1);
        let parted = blank && gap > 0.5;
        (letters && !parted).then_some(Self { chunk: number, at: chunk.text.len(), gap, blank })
    }
}

/// Puts a blank where words are set apart. `joints` are in the order of the chunks.
pub(super) fn part(chunks: &mut [Chunk], joints: &[Joint]) {
    let blanks = joints.iter().filter(|joint| joint.blank && joint.gap > BLANK).count();
    let are_blanks = blanks * RARE <= joints.len();
    for joints in joints.chunk_by(|a, b| a.chunk == b.chunk).rev() {
        let mut gaps: Vec<f64> = joints.iter().map(|joint| joint.gap).collect();
        gaps.sort_by(f64::total_cmp);
        let usual = gaps.get(gaps.len() / 2).copied().unwrap_or(0.0).max(0.0);
        for joint in joints.iter().rev() {
            let apart = joint.gap > usual + APART || (are_blanks && joint.blank && joint.gap > BLANK);
            let Some(chunk) = chunks.get_mut(joint.chunk).filter(|_| apart) else { continue };
            if chunk.text.is_char_boundary(joint.at) {
                chunk.text.insert(joint.at, ' ');
            }
        }
    }
}
