//! Which sources carry the same text, whatever file, encoding or format it came in.

use rustc_hash::FxHashMap;

use crate::article::Article;
use crate::text::{Folder, Policy};

use super::Sources;

/// The sources that have no difference that counts from one another, headline and all: those of each text together,
/// ascending; no text that only one has.
pub fn copies(sources: &Sources<'_>, policy: Policy) -> Vec<Vec<usize>> {
    let mut folder = Folder::new(policy);
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut by_text: FxHashMap<Vec<u64>, usize> = FxHashMap::default();
    for (number, article) in sources.articles.iter().enumerate() {
        let text = text(article, &mut folder);
        if text.is_empty() {
            continue;
        }
        let at = *by_text.entry(text).or_insert(groups.len());
        match groups.get_mut(at) {
            Some(group) => group.push(number),
            None => groups.push(vec![number]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// What counts of each paragraph, in order.
fn text(article: &Article, folder: &mut Folder) -> Vec<u64> {
    let folded = article.blocks.iter().map(|block| folder.folded(&block.text));
    folded.filter(|block| !block.is_empty()).map(|block| block.hash()).collect()
}

#[cfg(test)]
mod tests {
    use super::copies;
    use crate::compare::many::Sources;
    use crate::compare::many::tests::article;
    use crate::text::Policy;

    #[test]
    fn what_does_not_count_makes_no_other_text() {
        let texts =
            ["渡口重开，船按时开。", "渡口重開，船按時開。", "渡口重开， 船按时开。", "渡口重开，船不开。"];
        let articles = texts.map(article);
        let sources = Sources {
            articles: articles.iter().map(AsRef::as_ref).collect(),
            base: 0,
            comparisons: vec![None; articles.len()],
        };
        assert_eq!(copies(&sources, Policy::default()), [[0, 2]]);
    }
}
