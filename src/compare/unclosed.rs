//! Speech of several paragraphs is closed at the end of the last of them only. Where one text leaves off earlier, the mark
//! that closes it there is no change of its own: what was left out is told where it stood.

use crate::article::{Article, Block};
use crate::text::{Ignore, Policy, chars};

use super::display::{self, Side};
use super::{Row, RowKind, SpanOp};

/// Does not count marks at the end of a row that close on one side what goes on in the next paragraph of the other.
pub(super) fn fold(articles: [&Article; 2], rows: &mut [Row], policy: Policy) {
    if !policy.ignores(Ignore::Quotes) {
        return;
    }
    for row in rows.iter_mut().filter(|row| row.kind != RowKind::Same) {
        if !ends_open(articles, row) {
            continue;
        }
        if let Some(last) = row.spans.last_mut() {
            last.op = SpanOp::Folded;
        }
        let same = row.spans.iter().all(|span| matches!(span.op, SpanOp::Same | SpanOp::Folded));
        if row.kind == RowKind::Edited && same {
            (row.kind, row.similarity) = (RowKind::Same, 1.0);
        }
    }
}

fn ends_open(articles: [&Article; 2], row: &Row) -> bool {
    let Some(span) = row.spans.last() else { return false };
    let (closed, open) = match span.op {
        SpanOp::Inserted => (Side::Right, Side::Left),
        SpanOp::Deleted => (Side::Left, Side::Right),
        _ => return false,
    };
    if closed.range(span).len() != 1 || row.spans.len() < 2 {
        return false;
    }
    let text = |side: Side| display::text(articles[side.index()], row, side);
    let mark = text(closed).chars().next_back().filter(|&c| chars::closes_quote(c));
    let next = open.blocks(row).last().and_then(|last| articles[open.index()].blocks.get(last + 1));
    mark.is_some_and(|mark| {
        depth(&text(closed), mark) == 0
            && depth(&text(open), mark) == 1
            && next.is_some_and(|next| goes_on(next, mark))
    })
}

/// How many marks are open at the end of a text.
fn depth(text: &str, close: char) -> i32 {
    let Some(open) = opening(close) else { return 0 };
    text.chars().map(|c| i32::from(c == open) - i32::from(c == close)).sum()
}

/// Whether a paragraph is speech that was open before: it begins with a mark, as each paragraph of such speech does, or
/// closes what it has not opened.
fn goes_on(block: &Block, close: char) -> bool {
    let text = block.text.trim_start();
    opening(close).is_some_and(|open| text.starts_with(open)) || depth(text, close) < 0
}

fn opening(close: char) -> Option<char> {
    Some(match close {
        '”' => '“',
        '」' => '「',
        '』' => '『',
        '’' => '‘',
        '»' => '«',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::compare::{RowKind, collate};
    use crate::read::{self, Document, Options};
    use crate::task::Watch;
    use crate::text::{Ignore, Policy};

    fn kinds(left: &str, right: &str, policy: Policy) -> Vec<RowKind> {
        let articles = [left, right].map(|text| {
            let options = Options { raw: true, ..Options::default() };
            std::sync::Arc::new(read::article(&Document::pasted(text), &options).unwrap())
        });
        let collation = collate(articles.to_vec(), 0, policy, &Watch::default()).unwrap();
        collation.comparisons[0].rows.iter().map(|row| row.kind).collect()
    }

    #[test]
    fn a_mark_that_closes_speech_sooner_is_no_change() {
        let tail = "村民说，这座桥走了四代人。";
        let first = "镇长周平说：“桥通了，孩子们上学不用绕路。";
        let second = "“我们会继续修好通往各村的道路。”";
        let left = format!("{first}\n\n{second}\n\n{tail}");
        let right = format!("{first}”\n\n{tail}");
        let policy = Policy::default();
        let cut = [RowKind::Same, RowKind::Omitted, RowKind::Same];
        assert_eq!(kinds(&left, &right, policy), cut);
        assert_eq!(kinds(&right, &left, policy), [RowKind::Same, RowKind::Added, RowKind::Same]);
        assert_eq!(kinds(&left, &right, policy.without(Ignore::Quotes))[0], RowKind::Edited);
        // A mark that was forgotten.
        let forgotten = format!("{first}\n\n{tail}");
        assert_eq!(kinds(&forgotten, &right, policy), [RowKind::Edited, RowKind::Same]);
    }
}
