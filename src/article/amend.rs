//! What the person who compares decided against the reader of the file: this belongs to the article, that does not.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{Article, Block, BlockKind, Passage, SetAside, SetAsideReason};

/// Decisions about one article, always told of it as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Amendments {
    /// Of what was set aside.
    put_back: Vec<Passage>,
    /// Of the blocks.
    set_aside: Vec<Passage>,
}

impl Amendments {
    /// What the reader put back, of what was set aside.
    pub fn put_back(&self) -> &[Passage] {
        &self.put_back
    }

    /// Whether the reader decided nothing.
    pub fn is_empty(&self) -> bool {
        self.put_back.is_empty() && self.set_aside.is_empty()
    }

    /// The same with a line of an article as it is shown (with these decisions taken) put back; its index is into
    /// [`Article::set_aside`].
    #[must_use]
    pub fn putting_back(&self, shown: &Article, at: usize) -> Self {
        let mut new = self.clone();
        let Some(aside) = shown.set_aside.get(at) else { return new };
        if aside.reason == SetAsideReason::Reader {
            let before = shown.set_aside.iter().take(at);
            let nth = before.filter(|a| a.reason == SetAsideReason::Reader && a.text == aside.text).count();
            remove_nth(&mut new.set_aside, &aside.text, nth);
        } else {
            let own = |a: &&SetAside| a.reason != SetAsideReason::Reader;
            let shown_before =
                shown.set_aside.iter().take(at).filter(own).filter(|a| a.text == aside.text).count();
            new.put_back.push(Passage {
                nth: nth_left(&new.put_back, &aside.text, shown_before),
                text: aside.text.clone(),
            });
            new.put_back.sort();
        }
        new
    }

    /// The same with a block of an article as it is shown set aside; its index is into [`Article::blocks`]. The headline
    /// stays.
    #[must_use]
    pub fn setting_aside(&self, shown: &Article, at: usize) -> Self {
        let mut new = self.clone();
        let Some(block) = shown.blocks.get(at).filter(|b| b.kind != BlockKind::Headline) else { return new };
        let before = shown
            .blocks
            .iter()
            .take(at)
            .filter(|b| b.kind != BlockKind::Headline && b.text == block.text)
            .count();
        // A line that was put back goes where it came from.
        let back = new.put_back.iter().filter(|p| block.text == p.text).count();
        if back > 0 {
            remove_nth(&mut new.put_back, &block.text, before.min(back - 1));
        } else {
            new.set_aside.push(Passage {
                nth: nth_left(&new.set_aside, &block.text, before),
                text: block.text.to_string(),
            });
            new.set_aside.sort();
        }
        new
    }

    /// Takes the decisions on an article as it was read. Facts are to be found anew.
    pub fn apply(&self, article: &mut Article) {
        if self.is_empty() {
            return;
        }
        let mut asides = Seen::default();
        let (mut back, mut away): (Vec<SetAside>, Vec<SetAside>) = (Vec::new(), Vec::new());
        for aside in std::mem::take(&mut article.set_aside) {
            let wanted = asides.is_in(&self.put_back, &aside.text);
            if wanted { &mut back } else { &mut away }.push(aside);
        }
        let mut blocks = Seen::default();
        let mut back = back.into_iter().peekable();
        let mut kept: Vec<Block> = Vec::with_capacity(article.blocks.len());
        // Where each block as it was read stands now, and the end.
        let mut places = Vec::with_capacity(article.blocks.len() + 1);
        let mut own = Vec::new();
        for (at, block) in std::mem::take(&mut article.blocks).into_iter().enumerate() {
            while let Some(aside) = back.next_if(|aside| aside.before <= at) {
                kept.push(paragraph(aside));
            }
            places.push(kept.len());
            if block.kind != BlockKind::Headline && blocks.is_in(&self.set_aside, &block.text) {
                own.push(SetAside { text: block.text.into(), reason: SetAsideReason::Reader, before: at });
            } else {
                kept.push(block);
            }
        }
        kept.extend(back.map(paragraph));
        places.push(kept.len());
        away.extend(own);
        for aside in &mut away {
            aside.before = places.get(aside.before).copied().unwrap_or(kept.len());
        }
        article.blocks = kept;
        article.set_aside = away;
        article.facts = Vec::new();
    }
}

fn paragraph(aside: SetAside) -> Block {
    Block { kind: BlockKind::Paragraph, text: aside.text.into() }
}

/// Which of those with a text the `shown`th is that are not in a list.
fn nth_left(list: &[Passage], text: &str, shown: usize) -> usize {
    let taken: Vec<usize> = list.iter().filter(|p| p.text == text).map(|p| p.nth).collect();
    (0..).filter(|nth| !taken.contains(nth)).nth(shown).unwrap_or(shown)
}

/// Removes the `nth` of those with a text from a sorted list.
fn remove_nth(list: &mut Vec<Passage>, text: &str, nth: usize) {
    let at = list.iter().enumerate().filter(|(_, p)| p.text == text).map(|(at, _)| at).nth(nth);
    if let Some(at) = at {
        list.remove(at);
    }
}

/// How often each text was met.
#[derive(Default)]
struct Seen(HashMap<String, usize>);

impl Seen {
    fn is_in(&mut self, list: &[Passage], text: &str) -> bool {
        if !list.iter().any(|p| p.text == text) {
            return false;
        }
        let count = self.0.entry(text.to_owned()).or_default();
        let nth = *count;
        *count += 1;
        list.iter().any(|p| p.text == text && p.nth == nth)
    }
}

#[cfg(test)]
mod tests {
    use super::{Amendments, Article, Block, BlockKind, SetAside, SetAsideReason};
    use crate::article::Format;

    fn article(blocks: &[&str], asides: &[(&str, usize)]) -> Article {
        let block = |(at, text): (usize, &&str)| Block {
            kind: if at == 0 { BlockKind::Headline } else { BlockKind::Paragraph },
            text: (*text).into(),
        };
        Article {
            path: String::new(),
            format: Format::Text,
            encoding: "UTF-8".to_owned(),
            sha256: String::new(),
            headline: None,
            published: None,
            modified: None,
            captured: None,
            address: None,
            called: None,
            outlet: None,
            source: None,
            author: None,
            editor: None,
            blocks: blocks.iter().enumerate().map(block).collect(),
            set_aside: asides
                .iter()
                .map(|&(text, before)| SetAside {
                    text: text.to_owned(),
                    reason: SetAsideReason::Other,
                    before,
                })
                .collect(),
            facts: Vec::new(),
            warnings: Vec::new(),
        }
    }

    fn texts(article: &Article) -> (Vec<&str>, Vec<&str>) {
        (
            article.blocks.iter().map(|b| b.text.as_str()).collect(),
            article.set_aside.iter().map(|a| a.text.as_str()).collect(),
        )
    }

    fn amended(read: &Article, amendments: &Amendments) -> Article {
        let mut shown = read.clone();
        amendments.apply(&mut shown);
        shown
    }

    #[test]
    fn what_is_put_back_stands_where_it_stood() {
        let read = article(&["渡口重开", "雨停了。", "路通了。"], &[("分享", 1), ("图一", 2), ("责编", 3)]);
        let one = Amendments::default().putting_back(&read, 1);
        let shown = amended(&read, &one);
        assert_eq!(texts(&shown), (vec!["渡口重开", "雨停了。", "图一", "路通了。"], vec!["分享", "责编"]));
        assert_eq!(shown.set_aside[1].before, 4);
        let two = one.putting_back(&shown, 1);
        let shown = amended(&read, &two);
        assert_eq!(shown.blocks.last().unwrap().text, "责编");
        // And away again, as if nothing had been said.
        let none = two.setting_aside(&shown, 4).setting_aside(&amended(&read, &one), 2);
        assert!(none.is_empty(), "{none:?}");
        assert_eq!(amended(&read, &none), read);
    }

    #[test]
    fn blocks_are_set_aside_and_come_back_one_by_one() {
        let read = article(&["渡口重开", "广告。", "雨停了。", "广告。"], &[("分享", 1)]);
        assert_eq!(Amendments::default().setting_aside(&read, 0), Amendments::default());
        let one = Amendments::default().setting_aside(&read, 3);
        let shown = amended(&read, &one);
        assert_eq!(texts(&shown), (vec!["渡口重开", "广告。", "雨停了。"], vec!["分享", "广告。"]));
        assert_eq!(shown.set_aside[1].reason, SetAsideReason::Reader);
        let two = one.setting_aside(&shown, 1);
        let shown = amended(&read, &two);
        assert_eq!(texts(&shown).0, ["渡口重开", "雨停了。"]);
        assert_eq!(amended(&read, &two.putting_back(&shown, 1)).blocks[1].text, "广告。");
        let none = two.putting_back(&shown, 2).putting_back(&amended(&read, &one), 1);
        assert_eq!(amended(&read, &none).blocks.len(), 4);
    }

    #[test]
    fn decisions_survive_a_file_that_changed() {
        let read = article(&["渡口重开", "雨停了。"], &[("图一", 2)]);
        let both = Amendments::default().putting_back(&read, 0).setting_aside(&read, 1);
        let other = article(&["渡口重开", "路通了。"], &[]);
        assert_eq!(amended(&other, &both), other);
        let saved: Amendments = serde_json::from_str(&serde_json::to_string(&both).unwrap()).unwrap();
        assert_eq!(saved, both);
    }
}
