//! The texts of a row, as spans count them: what every view slices.

use crate::article::Article;

use super::{Row, Span, SpanOp};

/// One of the two articles of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Half {
    Left,
    Right,
}

impl Half {
    /// The blocks of this side.
    pub fn blocks(self, row: &Row) -> &[usize] {
        match self {
            Self::Left => &row.left,
            Self::Right => &row.right,
        }
    }

    /// The range of a span on this side, in scalar values of the joined text.
    pub fn range(self, span: &Span) -> [usize; 2] {
        match self {
            Self::Left => span.left,
            Self::Right => span.right,
        }
    }
}

/// The texts of blocks joined by one line feed.
pub fn joined(article: &Article, blocks: &[usize]) -> String {
    let mut text = String::new();
    for (i, block) in blocks.iter().filter_map(|&number| article.blocks.get(number)).enumerate() {
        if i > 0 {
            text.push('\n');
        }
        text.push_str(&block.text);
    }
    text
}

/// The part of a text between two positions in scalar values; out of range is empty.
pub fn slice(text: &str, [start, end]: [usize; 2]) -> &str {
    let byte = |position: usize| text.char_indices().nth(position).map_or(text.len(), |(byte, _)| byte);
    text.get(byte(start)..byte(end)).unwrap_or_default()
}

/// One side of a row in pieces, each with what became of it; their texts add up to the joined text.
pub fn pieces(article: &Article, row: &Row, half: Half) -> Vec<(SpanOp, String)> {
    let text = joined(article, half.blocks(row));
    let mut chars = text.chars();
    let mut pieces = Vec::new();
    for span in &row.spans {
        let [start, end] = half.range(span);
        let piece: String = chars.by_ref().take(end.saturating_sub(start)).collect();
        if !piece.is_empty() {
            pieces.push((span.op, piece));
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::slice;

    #[test]
    fn slices_by_scalar_values() {
        assert_eq!(slice("一二三", [1, 2]), "二");
        assert_eq!(slice("一二三", [2, 9]), "三");
        assert_eq!(slice("一", [5, 9]), "");
    }
}
