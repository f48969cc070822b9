//! The numbered part of a text that a paragraph belongs to: 第十条, 第十条（三）, 第三回, 2.

use crate::article::{Article, Block};
use crate::text::item_number;

use super::align::Label;
use super::numbered;

/// The numbered parts of an article.
#[derive(Debug)]
pub struct Parts<'a> {
    blocks: &'a [Block],
    /// For each block the last one up to it that begins with a label such as 第十条.
    under: Vec<Option<usize>>,
}

impl<'a> Parts<'a> {
    /// The labels of an article, found in one pass over its blocks.
    pub fn of(article: &'a Article) -> Self {
        let mut last = None;
        let under = article.blocks.iter().enumerate().map(|(at, block)| {
            if !label(&block.text).is_empty() {
                last = Some(at);
            }
            last
        });
        Self { under: under.collect(), blocks: &article.blocks }
    }

    /// What the part is called that a block belongs to, with the item's own number; empty where nothing is numbered.
    pub fn name(&self, block: usize) -> String {
        let text = |at: usize| self.blocks.get(at).map_or("", |block| block.text.as_str());
        let under = self.under.get(block).copied().flatten();
        let mut name = under.map(|at| label(text(at)).to_owned()).unwrap_or_default();
        if under != Some(block) {
            let item = item(text(block));
            // Article 4 1., not 41.
            if name.ends_with(|c: char| c.is_ascii_alphanumeric()) && item.starts_with(char::is_alphanumeric)
            {
                name.push(' ');
            }
            name.push_str(item);
        }
        name
    }
}

/// How many scalar values of a paragraph its own number takes, with 第 and 条 or the marks around it; 0 where it has none.
pub fn number_of(text: &str) -> usize {
    let own = match label(text) {
        "" => item(text),
        label => label,
    };
    match own {
        "" => 0,
        own => text.chars().take_while(|c| c.is_whitespace()).count() + own.chars().count(),
    }
}

/// The label that a text begins with.
pub(super) fn label(text: &str) -> &str {
    let text = text.trim();
    let own = || Label::of(text).and_then(|label| text.strip_suffix(label.rest));
    // Article 10, § 4.
    let english = || {
        let (length, _) = numbered::label(text)?;
        let end = text.char_indices().nth(length).map_or(text.len(), |(at, _)| at);
        text.get(..end)
    };
    own().or_else(english).unwrap_or_default().trim()
}

/// The number of the item that a text is.
fn item(text: &str) -> &str {
    item_number(text)
        .and_then(|end| text.get(..end))
        .unwrap_or_default()
        .trim()
        .trim_end_matches(['、', '．'])
}

#[cfg(test)]
mod tests {
    use super::{Parts, number_of};
    use crate::compare::tests::article;

    fn names(texts: &[&str]) -> Vec<String> {
        let of = article(texts);
        let parts = Parts::of(&of);
        (0..texts.len()).map(|block| parts.name(block)).collect()
    }

    #[test]
    fn paragraphs_belong_to_the_part_that_was_numbered_last() {
        let texts = [
            "渡口管理规定",
            "第一条　渡口由镇公所管理。",
            "第二条 渡船应当备有：",
            "（一）救生衣；",
            "（二）灯。",
            "没有编号的一段。",
            "第三章",
        ];
        assert_eq!(
            names(&texts),
            ["", "第一条", "第二条", "第二条（一）", "第二条（二）", "第二条", "第三章"]
        );
        assert_eq!(names(&["1. A boat.", "Two oars."]), ["1.", ""]);
        let texts = ["Article 4. The boat", "(a) has two oars;", "1. A lamp.", "Section 5 applies."];
        assert_eq!(names(&texts), ["Article 4", "Article 4(a)", "Article 4 1.", "Article 4"]);
        assert_eq!(["第十条　渡口", "（三）灯；", "四、灯", "渡口"].map(number_of), [3, 3, 1, 0]);
    }
}
