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
    /// How much longer a stretch is that lost a sentence than what stands in its place.
    const SHORTEST: usize = 8;
    let gone = row.spans.iter().enumerate().filter_map(|(at, span)| {
        let (range, other) = (side.range(span), side.other().range(span).len());
        let replaced = match (span.op, side) {
            (SpanOp::Deleted, Side::Left) | (SpanOp::Inserted, Side::Right) => None,
            (SpanOp::Replaced, _) if range.len() > other + SHORTEST => Some(other),
            _ => return None,
        };
        Some(Gone { span: at, range: [range.start, range.end], replaced })
    });
    let gone: Vec<Gone> = gone.collect();
    if gone.is_empty() {
        return Vec::new();
    }
    let mut found = within(&gone, text);
    // “said Ada Brook. It rained” became “said a clerk”: what stands in place of the rest, and not of the sentence.
    found.retain(|lost| {
        let Some(Gone { range, replaced: Some(other), .. }) = gone.iter().find(|gone| gone.span == lost.span)
        else {
            return true;
        };
        let rest = (range[1] - range[0]).saturating_sub(lost.range[1] - lost.range[0]);
        rest > 0 && *other <= rest + rest / 2
    });
    found
}

/// A stretch that the other side lacks.
#[derive(Debug, Clone, Copy)]
struct Gone {
    span: usize,
    range: [usize; 2],
    /// How many scalar values stand in its place.
    replaced: Option<usize>,
}

/// The whole sentences of a text that stand in some of its spans.
fn within(deleted: &[Gone], text: &str) -> Vec<Lost> {
    let letters: Vec<char> = text.chars().collect();
    let mut found: Vec<Lost> = Vec::new();
    let mut start = 0;
    for line in letters.split(|&c| c == '\n') {
        for range in
            of_line(line, &|[from, to]| span_of(deleted, &letters, [start + from, start + to]).is_some())
        {
            let range = range.map(|at| start + at);
            let Some(Gone { span, range: of, .. }) = span_of(deleted, &letters, range) else { continue };
            let range = [range[0], range[1].min(of[1])];
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

/// The span without a counterpart that a stretch lies in; the mark at its end may stand in place of another.
fn span_of(deleted: &[Gone], letters: &[char], [from, to]: [usize; 2]) -> Option<Gone> {
    let ends = |at: &usize| letters.get(at - 1).is_some_and(|&c| chars::ends_sentence(c) || c == '.');
    let last = (from + 1..=to).rev().find(|at| !ends(at)).unwrap_or(to);
    let after = deleted.partition_point(|gone| gone.range[1] < last);
    let gone = deleted.get(after).filter(|gone| gone.range[0] <= from)?;
    (gone.range[1] >= to || gone.replaced.is_some()).then_some(*gone)
}

/// The sentences of a line that are gone: whole ones, and of others those of their quotation that are.
fn of_line(line: &[char], gone: &dyn Fn([usize; 2]) -> bool) -> Vec<[usize; 2]> {
    let whole: String = line.iter().collect();
    let open: String = line.iter().map(|&c| if chars::is_quote(c) { ' ' } else { c }).collect();
    let mut parts = cuts(&open).into_iter().peekable();
    let mut found = Vec::new();
    for [from, to] in cuts(&whole) {
        let inner: Vec<[usize; 2]> = std::iter::from_fn(|| parts.next_if(|part| part[0] < to)).collect();
        let several = inner.len() > 1;
        let inner = inner.into_iter().flat_map(|part| without_speaker(line, part));
        match said(line, [from, to]) {
            Some(sentence) if gone(sentence) => found.push(sentence),
            Some(_) if several => {
                let of_quotation = inner.filter_map(|part| said(line, part));
                found.extend(of_quotation.filter(|part| gone(*part) && !closed_before(line, *part)));
            }
            _ => {}
        }
    }
    found
}

/// The last sentence of a quotation without what follows the mark that closes it, and that: 「……。……」と述べた。
fn without_speaker(line: &[char], [from, to]: [usize; 2]) -> impl Iterator<Item = [usize; 2]> {
    // No mark that may be an apostrophe.
    let is_mark = |c: &char| matches!(c, '"' | '“' | '”' | '「' | '」' | '『' | '』' | '«' | '»');
    let part = line.get(from..to).unwrap_or_default();
    let mark = part.iter().position(is_mark).map(|at| from + at);
    let closes = |at: &usize| match line.get(*at) {
        Some('"') => line.iter().take(*at).filter(|c| **c == '"').count() % 2 == 1,
        Some(c) => chars::closes_quote(*c),
        None => false,
    };
    let end = mark.filter(closes).unwrap_or(to);
    [[from, end], [end, to]].into_iter().filter(|[from, to]| from < to)
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
        lost(text, spans.collect())
    }

    /// What went of a text with these spans.
    fn lost(text: &str, spans: Vec<Span>) -> Vec<String> {
        let row = Row {
            left: vec![0],
            right: vec![0],
            kind: RowKind::Edited,
            moved: false,
            similarity: 0.5,
            spans,
        };
        let letters: Vec<char> = text.chars().collect();
        let lost = only_on(&row, Side::Left, text).into_iter();
        lost.map(|l| letters[l.range[0]..l.range[1]].iter().collect()).collect()
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

    /// What went where these words took the place of others.
    fn replaced(text: &str, part: &str, other: usize) -> Vec<String> {
        let chars = |to: usize| text[..to].chars().count();
        let at = text.find(part).unwrap();
        let left = [chars(at), chars(at + part.len())];
        lost(text, vec![Span { op: SpanOp::Replaced, left, right: [0, other], other: None }])
    }

    #[test]
    fn the_last_sentence_of_a_quotation_is_one_before_who_said_it() {
        let text = "蓮沼さんは「船は来る。ただ、修理が長引いたことはおわびする」と述べた。";
        let went = ["ただ、修理が長引いたことはおわびする"];
        assert_eq!(of(text, &["。ただ、修理が長引いたことはおわびする"]), went);
        assert_eq!(replaced(text, "ただ、修理が長引いたことはおわびする」と述べた", 4), went);
        assert_eq!(of(text, &["と述べた"]), [""; 0]);
        let text = "\"The ferry came late,\" said Ada Brook, a clerk. \"That was long known to us.\"";
        let part = "Ada Brook, a clerk. \"That was long known to us";
        assert_eq!(replaced(text, part, 7), ["That was long known to us"]);
        assert_eq!(replaced(text, part, 44), [""; 0], "others stand in place of it");
        assert_eq!(replaced(text, "That was long known to us", 9), [""; 0]);
    }

    #[test]
    fn paragraphs_that_became_one_are_told_by_line() {
        assert_eq!(of("第一段没有句号\n第二段说完了。第三句也在。", &["第一段没有句号"]), ["第一段没有句号"]);
        assert_eq!(of("第一段没有句号\n12", &["12"]), [""; 0]);
    }
}
