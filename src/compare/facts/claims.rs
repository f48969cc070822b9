//! The facts of one article, ready to be held against those of any other: what each states and what it is about.

use std::ops::Range;

use crate::article::{Article, Fact, FactKind};
use crate::text::Policy;

use super::agree::is_moment;
use super::beside::{Beside, REACH, SAID};
use super::by_block;
use super::hedge::told;
use super::label::label;
use super::moment;
use super::only::is_address;
use super::places::Cursor;
use super::role;
use super::stated::Stated;
use super::toll;
use super::turned::turned;
use super::words::Words;

/// See the module.
#[derive(Debug)]
pub(in crate::compare) struct Claims<'a> {
    article: &'a Article,
    stated: Vec<Stated<'a>>,
    by_block: Vec<Range<usize>>,
    /// What each states, with the fact, in this order.
    by_key: Vec<(u64, usize)>,
}

impl<'a> Claims<'a> {
    pub(in crate::compare) fn of(article: &'a Article, policy: Policy) -> Self {
        let words = Words::new(policy);
        let stated: Vec<_> = article.facts.iter().map(|fact| Stated::of(fact, &words)).collect();
        let mut by_key: Vec<_> = stated.iter().enumerate().map(|(at, s)| (s.key, at)).collect();
        by_key.sort_unstable();
        Self { article, stated, by_block: by_block(article), by_key }
    }

    /// Equal for facts that state the same.
    pub(in crate::compare) fn key(&self, fact: usize) -> u64 {
        self.stated.get(fact).map_or(0, |s| s.key)
    }

    pub(in crate::compare) fn fact(&self, fact: usize) -> Option<&'a Fact> {
        self.article.facts.get(fact)
    }

    /// A fact as it is told to a person.
    pub(in crate::compare) fn told(&self, fact: usize) -> &'a str {
        self.fact(fact).map_or("", |fact| {
            // 6.5% that rose and 6.5% that fell are told alike without the word for it.
            let turned = (fact.kind == FactKind::Percent).then(|| turned(self.article, fact)).flatten();
            turned.unwrap_or_else(|| told(self.article, fact))
        })
    }

    /// Where a fact stands in the texts of some blocks joined by one line break each, in scalar values.
    pub(in crate::compare) fn place(&self, fact: usize, blocks: &[usize]) -> Option<[usize; 2]> {
        self.place_of(self.fact(fact)?, blocks)
    }

    pub(in crate::compare) fn place_of(&self, fact: &Fact, blocks: &[usize]) -> Option<[usize; 2]> {
        let before = blocks.iter().position(|block| *block == fact.block)?;
        let length =
            |block: &usize| self.article.blocks.get(*block).map_or(0, |b| b.text.chars().count() + 1);
        let start: usize = blocks.iter().take(before).map(length).sum();
        Some(fact.range.map(|at| start + at))
    }

    pub(in crate::compare) fn of_block(&self, block: usize) -> Range<usize> {
        self.by_block.get(block).cloned().unwrap_or_default()
    }

    /// The facts that state this, in the order of the text.
    pub(in crate::compare) fn stating(&self, key: u64) -> impl Iterator<Item = usize> + '_ {
        let first = self.by_key.partition_point(|(k, _)| *k < key);
        self.by_key.iter().skip(first).take_while(move |(k, _)| *k == key).map(|(_, fact)| *fact)
    }

    /// Whether two facts that could be held against each other are, by the words beside them, about the same thing. A
    /// quotation or a name is about itself.
    pub(in crate::compare) fn is_about_same(&self, fact: usize, other: &Self, there: usize) -> bool {
        let (Some(own), Some(others)) = (self.stated.get(fact), other.stated.get(there)) else {
            return false;
        };
        if own.class != others.class {
            return false;
        }
        let is_itself = matches!(own.class.0, FactKind::Quote | FactKind::Name);
        if is_itself || self.fact(fact).is_some_and(is_address) {
            return own.key == others.key;
        }
        if is_moment(own.class.0) && self.is_as_of(fact) != other.is_as_of(there) {
            return false;
        }
        // No two things happen at 7时40分, however it is told.
        if own.key == others.key && self.fact(fact).is_some_and(moment::is_of_a_minute) {
            return true;
        }
        let (Some(one), Some(another)) = (self.fact(fact), other.fact(there)) else { return false };
        // Saturday and Saturday night are no two answers, and Tuesday and 19 August none to one question.
        if own.key != others.key && is_moment(own.class.0) && moment::agree(one, another) != Some(false) {
            return false;
        }
        if toll::are_far_apart([own.figure, others.figure], one.approximate && another.approximate) {
            return false;
        }
        let (Some(here), Some(beside)) = (self.beside(fact), other.beside(there)) else { return false };
        same_matter(&here, &beside)
    }

    /// Whether anything here states the same as a fact of another article, or could be held against it and stands among
    /// the same words: who calls this article silent of it may be wrong.
    pub(in crate::compare) fn may_say(&self, other: &Self, there: usize) -> bool {
        /// So many facts of one kind are looked at; in a book the words beside a figure tell of nothing.
        const MOST: usize = 200;
        let Some(wanted) = other.stated.get(there) else { return false };
        if self.stating(wanted.key).next().is_some() {
            return true;
        }
        if matches!(wanted.class.0, FactKind::Quote | FactKind::Name)
            || other.fact(there).is_some_and(is_address)
        {
            return false;
        }
        let Some(own) = other.beside(there) else { return false };
        let mut like = self.stated.iter().enumerate().filter(|(_, s)| s.class == wanted.class).take(MOST);
        like.any(|(at, _)| self.beside(at).is_some_and(|beside| same_matter(&own, &beside)))
    }

    fn is_as_of(&self, fact: usize) -> bool {
        let around = |fact| Cursor::default().around(self.article, fact, REACH);
        self.fact(fact).is_some_and(|fact| role::is_as_of(around(fact)))
    }

    fn beside(&self, fact: usize) -> Option<Beside<'a>> {
        let fact = self.fact(fact)?;
        Some(Beside::of(Cursor::default().around(self.article, fact, REACH)))
    }

    /// A few words of the text that say what a fact is about: 总投资, 主跨, 高峰时有…工人; of a quotation who is said to have said
    /// it. Empty where nothing stands there.
    pub(in crate::compare) fn label(&self, fact: usize) -> String {
        self.fact(fact).map_or_else(String::new, |fact| label(self.article, fact))
    }
}

/// Whether the words beside two figures tell of the same.
fn same_matter(here: &Beside<'_>, there: &Beside<'_>) -> bool {
    let [before, after] = here.shared(there);
    before.max(after) >= SAID && !here.counts_others(there) && !here.turns_from(there)
}

#[cfg(test)]
mod tests {
    use super::super::tests::article;
    use super::Claims;
    use crate::text::Policy;

    #[test]
    fn the_words_beside_tell_what_is_about_the_same() {
        let (a, b) = (article("主跨336米，宽24米。"), article("据悉，主跨363米。"));
        let [x, y] = [&a, &b].map(|a| Claims::of(a, Policy::default()));
        assert!(x.is_about_same(0, &y, 0) && y.is_about_same(0, &x, 0));
        assert!(!x.is_about_same(1, &y, 0));
        assert_eq!(x.stating(x.key(1)).collect::<Vec<_>>(), [1]);
    }
}
