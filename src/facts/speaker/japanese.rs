//! Who speaks in Japanese news: 山田氏は「…」と述べた, 「…」と、館長の山田さん（58）は話す, 「…」。山田さんはこう語った.

use crate::facts::text::{Text, is_blank, is_han};

/// How far behind a quotation its subject may end, in scalar values.
const FURTHEST: usize = 36;

/// The one whose topic stands before the quotation, or behind it and before the verb.
pub(super) fn speaker(text: Text<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    before(text, start, end).or_else(|| behind(text, end)).or_else(|| sentence_before(text, start))
}

/// 山田さん（58）は「…」と
fn before(text: Text<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    let mark = start - usize::from(text.before(start, 1) == '、');
    let topic = matches!(text.before(mark, 1), 'は' | 'が' | 'も') && text.get(end) == 'と';
    if topic { named(text, mark - 1) } else { None }
}

/// 」と、山田さんは話す and 」。山田さんはこう語った
fn behind(text: Text<'_>, end: usize) -> Option<(usize, usize)> {
    let quoting = match text.get(end) {
        'と' => true,
        '。' => false,
        _ => return None,
    };
    for at in end + 1..end + FURTHEST {
        match text.get(at) {
            'は' | 'が' => {
                let thus = |at: usize| text.is_any(at, &["こう", "そう", "このように", "次のように"]);
                let says = quoting || thus(at + 1) || text.get(at + 1) == '、' && thus(at + 2);
                return if says { named(text, at).filter(|found| found.0 > end) } else { None };
            }
            '。' | '「' | '\0' => return None,
            _ => {}
        }
    }
    None
}

/// 山田さんはこう話す。「…」
fn sentence_before(text: Text<'_>, start: usize) -> Option<(usize, usize)> {
    if text.before(start, 1) != '。' {
        return None;
    }
    (start.saturating_sub(FURTHEST)..start - 1).rev().find_map(|at| {
        let thus = matches!(text.get(at), 'は' | 'が')
            && text.is_any(at + 1, &["こう", "そう", "このように", "次のように", "、こう", "、次のように"]);
        if thus { named(text, at) } else { None }
    })
}

/// The name or the office that ends at a position, less an age: 館長の[三枝和子さん]（58）.
fn named(text: Text<'_>, end: usize) -> Option<(usize, usize)> {
    let mut to = end;
    if matches!(text.before(to, 1), '）' | ')') {
        let open = (1..16).find(|&back| matches!(text.before(to, back), '（' | '('))?;
        to -= open;
    }
    let mut from = to;
    // さん and the like belong to it.
    if let Some(title) = ["さん", "ちゃん", "くん", "さま"].iter().find(|title| text.is_behind(to, title))
    {
        from -= title.chars().count();
    }
    let least = from;
    while to - from <= super::LONGEST && is_of_name(text.before(from, 1)) {
        from -= 1;
    }
    let left = text.before(from, 1);
    let opens =
        matches!(left, '\0' | '\n' | '、' | '。' | '「' | '」' | 'の' | 'で' | 'に' | 'と' | 'が' | '，')
            || is_blank(left);
    let pronoun = matches!(text.slice(from, to), ['彼' | '私' | '僕'] | ['彼', '女'] | ['同', '氏']);
    (opens && !pronoun && from + 1 < to && from < least).then_some((from, to))
}

fn is_of_name(c: char) -> bool {
    is_han(c) || matches!(c, '\u{30a1}'..='\u{30fa}' | 'ー' | '・') || c.is_ascii_alphanumeric()
}
