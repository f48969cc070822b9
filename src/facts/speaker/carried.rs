//! Who is told once and goes on speaking: “…”며 “…”고 했다. 이어 “…”라고 했다, 「…」と述べ、「…」と語った.

use super::{japanese, korean};
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::{Text, is_blank, is_hangul};

/// Gives the speaker of a quotation to the one behind it, where the text says that the same one goes on. The facts of a
/// block stand in the order of their starts.
pub(in crate::facts) fn settle(text: Text<'_>, found: &mut [Found]) {
    let mut last: Option<(usize, (usize, usize))> = None;
    let mut outer = 0;
    for f in found.iter_mut().filter(|f| f.kind == FactKind::Quote) {
        // A quotation inside of one is somebody else's.
        if f.start < outer {
            continue;
        }
        outer = f.end;
        if f.speaker.is_none()
            && let Some((end, who)) = last
        {
            let japanese = matches!(text.get(f.start), '「' | '『') && text.is_japanese(f.end);
            let goes_on = if japanese {
                japanese::goes_on(text, end, f.start, f.end)
            } else {
                is_hangul(text.get(f.end)) && korean::goes_on(text, end, f.start, f.end)
            };
            f.speaker = goes_on.then_some(who);
        }
        last = f.speaker.map(|who| (f.end, who));
    }
    // 「…」「…」と話した: the verb behind the second is that of the first as well.
    let mut next: Option<(usize, (usize, usize))> = None;
    for f in found.iter_mut().rev().filter(|f| f.kind == FactKind::Quote) {
        let apart = usize::from(text.get(f.start) == '“' && is_blank(text.get(f.end)));
        let beside = next.filter(|(start, _)| {
            *start == f.end + apart && text.get(*start) == text.get(f.start) && text.get(f.start) != '"'
        });
        f.speaker = f.speaker.or(beside.map(|(_, who)| who));
        next = f.speaker.map(|who| (f.start, who));
    }
}
