//! Whole sentences that a kept paragraph lost or gained.

use crate::compare::display::Side;
use crate::compare::{Row, SpanOp};
use crate::text::{chars, sentences};

/// Sentences that went together: a stretch of one span of their row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lost {
    /// Index into the row's spans.
    pub span: usize,
    /// Scalar values of the row's text on the side that has them, without the blanks around it.
    pub range: [usize; 2],
}

/// The whole sentences that a kept row has on one side only, those that followed one another as one; `text` is its
/// text there. Words that went from a sentence or came to it, and sentences that others stand in place of, are not among
/// them.
pub(super) fn only_on(row: &Row, side: Side, text: &str) -> Vec<Lost> {
    let op = match side {
        Side::Left => SpanOp::Deleted,
        Side::Right => SpanOp::Inserted,
    };
    let spans = row.spans.iter().enumerate().filter(|(_, span)| span.op == op);
    let spans = spans.map(|(at, span)| (at, side.range(span)));
    let spans: Vec<_> = spans.map(|(at, range)| (at, [range.start, range.end])).collect();
    if spans.is_empty() { Vec::new() } else { within(&spans, text) }
}

/// The whole sentences of a text that stand in some of its spans.
fn within(deleted: &[(usize, [usize; 2])], text: &str) -> Vec<Lost> {
    let letters: Vec<char> = text.chars().collect();
    let mut found: Vec<Lost> = Vec::new();
    let mut start = 0;
    for line in letters.split(|&c| c == '\n') {
        for range in of_line(line, &|[from, to]| span_of(deleted, [start + from, start + to]).is_some()) {
            let range = range.map(|at| start + at);
            let Some(span) = span_of(deleted, range) else { continue };
            let says = |at: usize| letters.get(at).is_some_and(|c| c.is_alphanumeric());
            match found.last_mut() {
                Some(last) if last.span == span && !(last.range[1]..range[0]).any(says) => {
                    last.range[1] = range[1];
                }
                _ => found.push(Lost { span, range }),
            }
        }
        start += line.len() + 1;
    }
    found
}

/// The deleted span that a stretch lies in.
fn span_of(deleted: &[(usize, [usize; 2])], [from, to]: [usize; 2]) -> Option<usize> {
    let after = deleted.partition_point(|(_, span)| span[1] < to);
    deleted.get(after).filter(|(_, span)| span[0] <= from).map(|(at, _)| *at)
}

/// The sentences of a line that are gone: whole ones, and of others those of their quotation that are.
fn of_line(line: &[char], gone: &dyn Fn([usize; 2]) -> bool) -> Vec<[usize; 2]> {
    let whole: String = line.iter().collect();
    let open: String = line.iter().map(|&c| if chars::is_quote(c) { ' ' } else { c }).collect();
    let mut parts = cuts(&open).into_iter().peekable();
    let mut found = Vec::new();
    for [from, to] in cuts(&whole) {
        let inner: Vec<[usize; 2]> = std::iter::from_fn(|| parts.next_if(|part| part[0] < to)).collect();
        match said(line, [from, to]) {
            Some(sentence) if gone(sentence) => found.push(sentence),
            Some(_) if inner.len() > 1 => {
                let of_quotation = inner.into_iter().filter_map(|part| said(line, part));
                found.extend(of_quotation.filter(|part| gone(*part) && !closed_before(line, *part)));
            }
            _ => {}
        }
    }
    found
}

/// Whether a quotation ends between the sentence before and this one: then it is who said it.
fn closed_before(line: &[char], [from, _]: [usize; 2]) -> bool {
    let between = line.iter().take(from).rev().take_while(|c| !c.is_alphanumeric());
    between
        .take_while(|&&c| !chars::ends_sentence(c) && c != '.')
        .any(|&c| !chars::opens_quote(c) && chars::is_quote(c))
}

/// The ranges of the sentences of a text in scalar values.
fn cuts(text: &str) -> Vec<[usize; 2]> {
    let mut to = 0;
    let mut cut = |range: std::ops::Range<usize>| {
        let from = to;
        to += text.get(range).unwrap_or_default().chars().count();
        [from, to]
    };
    sentences(text).into_iter().map(&mut cut).collect()
}

/// A sentence from its first letter to its last and what ends it; `None` for one that says nothing.
fn said(line: &[char], [from, to]: [usize; 2]) -> Option<[usize; 2]> {
    let sentence = line.get(from..to)?;
    let first = sentence.iter().position(|c| c.is_alphanumeric())?;
    let last = sentence.iter().rposition(|c| c.is_alphanumeric())?;
    sentence.iter().any(|c| c.is_alphabetic()).then(|| {
        let ends =
            sentence.iter().skip(last + 1).take_while(|&&c| chars::ends_sentence(c) || c == '.').count();
        [from + first, from + last + 1 + ends]
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::{RowKind, Span};

    /// What went of a text of which these parts are deleted.
    fn of(text: &str, deleted: &[&str]) -> Vec<String> {
        let chars = |to: usize| text[..to].chars().count();
        let spans = deleted.iter().map(|part| {
            let at = text.find(part).unwrap();
            let left = [chars(at), chars(at + part.len())];
            Span { op: SpanOp::Deleted, left, right: [0, 0], other: None }
        });
        let row = Row {
            left: vec![0],
            right: vec![0],
            kind: RowKind::Edited,
            moved: false,
            similarity: 0.5,
            spans: spans.collect(),
        };
        let letters: Vec<char> = text.chars().collect();
        only_on(&row, Side::Left, text)
            .iter()
            .map(|l| letters[l.range[0]..l.range[1]].iter().collect())
            .collect()
    }

    #[test]
    fn whole_sentences_are_told_and_words_are_not() {
        let text = "船按时开。票价没有变。乘客不多，雨也停了。";
        assert_eq!(of(text, &["票价没有变。"]), ["票价没有变。"]);
        assert_eq!(of(text, &["，雨也停了", "按时"]), [""; 0]);
        assert_eq!(of(text, &["。票价没有变"]), [""; 0], "the mark belongs to the sentence that goes");
        assert_eq!(of(text, &["船按时开。票价没有变。"]), ["船按时开。票价没有变。"]);
        assert_eq!(of(text, &["船按时开。", "乘客不多，雨也停了。"]).len(), 2);
    }

    #[test]
    fn english_sentences_go_with_either_blank() {
        let text = "The ferry ran. The fare stayed at 3.50, Mr. Low said. It rained.";
        let went = ["The fare stayed at 3.50, Mr. Low said."];
        assert_eq!(of(text, &[" The fare stayed at 3.50, Mr. Low said."]), went);
        assert_eq!(of(text, &["The fare stayed at 3.50, Mr. Low said. "]), went);
        assert_eq!(of(text, &["Mr. Low "]), [""; 0]);
    }

    #[test]
    fn a_sentence_of_a_quotation_is_one_but_who_said_it_is_not() {
        let text = "“船稳了。风还是大。票也贵。”陆平说。大家都笑了。";
        assert_eq!(of(text, &["风还是大。"]), ["风还是大。"]);
        assert_eq!(of(text, &["风还是大。票也贵。"]), ["风还是大。票也贵。"]);
        assert_eq!(of(text, &["陆平说"]), [""; 0]);
        assert_eq!(
            of(text, &["“船稳了。风还是大。票也贵。”陆平说。"]),
            ["船稳了。风还是大。票也贵。”陆平说。"]
        );
    }

    #[test]
    fn paragraphs_that_became_one_are_told_by_line() {
        assert_eq!(of("第一段没有句号\n第二段说完了。第三句也在。", &["第一段没有句号"]), ["第一段没有句号"]);
        assert_eq!(of("第一段没有句号\n12", &["12"]), [""; 0]);
    }
}
