//! Quoted speech: what somebody is said to have said, word for word.

use crate::article::FactKind;

use super::Found;

/// Shorter quotations are names of things or turns of phrase, in scalar values.
const SHORTEST: usize = 6;
const LONGEST: usize = 600;

/// Every quotation, outermost ones only.
pub(super) fn find(chars: &[char]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let close = match chars[at] {
            '“' => '”',
            '「' => '」',
            '"' => '"',
            _ => {
                at += 1;
                continue;
            }
        };
        match end_of(chars, at, close) {
            Some(end) => {
                let inside: String = chars[at + 1..end - 1].iter().collect();
                if is_speech(chars, at, end, &inside) {
                    found.push(Found::text(FactKind::Quote, at, end, inside));
                }
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// Past the closing mark, counting those opened meanwhile.
fn end_of(chars: &[char], at: usize, close: char) -> Option<usize> {
    let open = chars[at];
    let mut depth = 1;
    for (i, &c) in chars.iter().enumerate().skip(at + 1).take(LONGEST) {
        if c == close {
            depth -= 1;
            if depth == 0 {
                return Some(i + 1);
            }
        } else if c == open {
            depth += 1;
        }
    }
    None
}

/// A sentence inside the marks, or a word of saying beside them.
fn is_speech(chars: &[char], at: usize, end: usize, inside: &str) -> bool {
    if inside.chars().count() < SHORTEST {
        return false;
    }
    let before: String = chars[at.saturating_sub(6)..at].iter().collect();
    let after: String = chars[end..].iter().take(14).collect();
    let ends = inside.trim_end().ends_with(['。', '！', '？', '…', '.', '!', '?', ',']);
    let says = |text: &str| {
        ["说", "說", "表示", "称", "稱", "道", "said", "says", "言"].iter().any(|w| text.contains(w))
    };
    ends || before.trim_end().ends_with(['：', ':']) || says(&after)
}
