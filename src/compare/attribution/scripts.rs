//! Edits where one side is in simplified and the other in traditional characters: where script counts, hardly a letter is
//! unchanged, and yet the same is said.

use crate::article::Article;
use crate::compare::scripts::are_in_two_scripts;
use crate::compare::words::{Editor, Text, count};
use crate::compare::{Span, SpanOp};
use crate::task::{Cancelled, Watch};
use crate::text::{Ignore, Policy, simplified};

/// Finds the edits that are there in whatever script.
pub(super) struct Through {
    policy: Policy,
    editor: Editor,
}

impl Through {
    /// `None` where both sides are in one script, or its forms do not count anyway.
    pub(super) fn of([left, right]: [&Article; 2], policy: Policy) -> Option<Self> {
        let loose = policy.with(Ignore::Script);
        let differ = loose != policy && are_in_two_scripts(&left.blocks, &right.blocks);
        differ.then(|| Self { policy: loose, editor: Editor::new(loose) })
    }

    /// The edits between two texts; `None` where they say the same to the letter.
    ///
    /// # Errors
    /// [`Cancelled`] when the watch says so.
    pub(super) fn spans(&mut self, texts: [&str; 2], watch: &Watch) -> Result<Option<Vec<Span>>, Cancelled> {
        let [left, right] = texts;
        if left.chars().map(simplified).eq(right.chars().map(simplified)) {
            return Ok(None);
        }
        let blanks = texts.map(|text| {
            let (all, solid) = count(text);
            all - solid
        });
        let [left, right] = texts.map(|text| Text::of(text, self.policy));
        let spans = self.editor.edits(&left, &right, blanks, watch)?.spans;
        let changed = |span: &Span| !matches!(span.op, SpanOp::Same | SpanOp::Folded);
        Ok(spans.iter().any(changed).then_some(spans))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{one, said};
    use crate::compare::{AttributionChange as To, AttributionKind as Kind};

    #[test]
    fn what_is_softened_is_told_across_scripts() {
        let left = "青湾县的渡口已经关闭，这些天没有船来。\n\n\
                    省水利厅专家组组长林禾说，这条河堤出现渗漏，是因为坝体年久失修。\n\n渡口还没有开放的时间。";
        let right = "青灣縣的渡口已經關閉，這些天沒有船來。\n\n\
                     有關專家說，這條河堤出現滲漏，可能是因為壩體年久失修。\n\n渡口還沒有開放的時間。";
        let found = said(left, right);
        let source = one(Kind::Source, To::Unnamed, "省水利厅专家组组长林禾", "有關專家");
        let level = one(Kind::Certainty, To::Weaker, "", "可能");
        assert_eq!(found, [source, level].concat());
        let same = right.replace("有關專家說", "省水利廳專家組組長林禾說").replace("可能是因", "是因");
        assert_eq!(said(left, &same), []);
    }
}
