//! A paragraph by its text: how it is found again in a file that was read once more.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::Article;

/// A paragraph or a line of the page by its text, so that it is found again when the file is read once more.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Passage {
    pub text: String,
    /// Which of those with the same text, from 0, in reading order: among the blocks, or among what is set aside.
    pub nth: usize,
}

impl Passage {
    /// A block; its number is an index into [`Article::blocks`].
    pub fn of(article: &Article, block: usize) -> Option<Self> {
        let text = &article.blocks.get(block)?.text;
        let nth = article.blocks.iter().take(block).filter(|b| b.text == *text).count();
        Some(Self { text: text.to_string(), nth })
    }
}

/// The block of each passage, in one walk through the article; `None` where it has none. Of a text that stands there less
/// often than before the last one is taken: it is the nearest to the one that was meant.
pub fn locate(article: &Article, passages: &[&Passage]) -> Vec<Option<usize>> {
    let places = occurrences(article, passages.iter().copied());
    let find = |p: &&Passage| {
        let places = places.get(p.text.as_str())?;
        places.get(p.nth).or(places.last()).copied()
    };
    passages.iter().map(find).collect()
}

/// The blocks that have the text of each passage, ascending, in one walk through the article.
pub fn occurrences<'p>(
    article: &Article,
    passages: impl Iterator<Item = &'p Passage>,
) -> HashMap<&'p str, Vec<usize>> {
    let mut places: HashMap<&str, Vec<usize>> = passages.map(|p| (p.text.as_str(), Vec::new())).collect();
    // Most blocks are told apart by their length alone.
    let lengths: HashSet<usize> = places.keys().map(|text| text.len()).collect();
    for (number, block) in article.blocks.iter().enumerate().filter(|(_, b)| lengths.contains(&b.text.len()))
    {
        if let Some(places) = places.get_mut(block.text.as_str()) {
            places.push(number);
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::{Passage, locate};
    use crate::read::{self, Document, Options};

    #[test]
    fn paragraphs_are_found_where_they_went() {
        let article = |text: &str| {
            read::article(&Document::pasted(text), &Options { raw: true, ..Options::default() }).unwrap()
        };
        let before = article("雨停了。\n\n路通了。\n\n雨停了。");
        let kept: Vec<Passage> = (0..3).map(|n| Passage::of(&before, n).unwrap()).collect();
        assert_eq!(Passage::of(&before, 3), None);
        let kept: Vec<&Passage> = kept.iter().collect();
        assert_eq!(locate(&before, &kept), [Some(0), Some(1), Some(2)]);
        let after = article("风起了。\n\n路通了。\n\n雨停了。");
        assert_eq!(locate(&after, &kept), [Some(2), Some(1), Some(2)]);
        assert_eq!(locate(&article("没有。"), &kept), [None, None, None]);
    }
}
