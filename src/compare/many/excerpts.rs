//! Paragraphs that the base lacks, as articles by themselves: of each group the fullest is the one that the others are held
//! against.

use crate::article::{Article, Fact};
use crate::compare::{Comparison, pair};
use crate::task::{Cancelled, Watch};
use crate::text::Policy;

use super::{Group, Part, Sources};

/// The paragraphs of one group.
pub struct Excerpts {
    /// The last base block before them, as [`Group::after`].
    pub(super) after: Option<usize>,
    /// One for each source that has them.
    pub(super) all: Vec<Excerpt>,
    /// Index of the fullest.
    pub(super) fullest: usize,
    /// The comparison of each with the fullest, which is the left side; `None` for itself.
    pub(super) comparisons: Vec<Option<Comparison>>,
}

/// Some blocks of an article as one by themselves.
pub(super) struct Excerpt {
    pub(super) source: usize,
    pub(super) article: Article,
    /// Which blocks of the whole article its blocks are.
    pub(super) blocks: Vec<usize>,
    /// Which facts of the whole article its facts are.
    pub(super) facts: Vec<usize>,
}

impl Excerpts {
    /// Of all groups, in their order.
    ///
    /// # Errors
    /// [`Cancelled`] when the watch says so.
    pub fn of_all(
        sources: &Sources<'_>,
        groups: &[Group],
        policy: Policy,
        watch: &Watch,
    ) -> Result<Vec<Self>, Cancelled> {
        let mut found = Vec::with_capacity(groups.len());
        for group in groups {
            watch.check()?;
            found.extend(Self::of(sources, group, policy)?);
        }
        Ok(found)
    }

    fn of(sources: &Sources<'_>, group: &Group, policy: Policy) -> Result<Option<Self>, Cancelled> {
        let all: Vec<Excerpt> =
            group.parts.iter().filter_map(|part| Excerpt::of(part, sources.article(part.source)?)).collect();
        let size = |e: &Excerpt| e.article.blocks.iter().map(|b| b.text.len()).sum::<usize>();
        let texts = |e: &Excerpt| e.article.blocks.iter().map(|b| b.text.clone()).collect::<Vec<_>>();
        let fullest =
            (0..all.len()).min_by_key(|&at| all.get(at).map(|e| (usize::MAX - size(e), texts(e), e.source)));
        let Some((fullest, base)) = fullest.and_then(|at| Some((at, all.get(at)?))) else { return Ok(None) };
        // Small texts: nobody waits for them so long that he would rather cancel.
        let watch = Watch::default();
        let mut comparisons = Vec::with_capacity(all.len());
        for (at, other) in all.iter().enumerate() {
            comparisons.push(match at == fullest {
                true => None,
                false => Some(pair((0, &base.article), (1, &other.article), policy, &watch)?),
            });
        }
        Ok(Some(Self { after: group.after, all, fullest, comparisons }))
    }

    /// The fullest.
    pub(super) fn base(&self) -> Option<&Excerpt> {
        self.all.get(self.fullest)
    }

    /// All but the fullest, with their places here.
    pub(super) fn others(&self) -> impl Iterator<Item = (usize, &Excerpt, &Comparison)> {
        let compared = self.all.iter().zip(&self.comparisons).enumerate();
        compared.filter_map(|(at, (excerpt, comparison))| Some((at, excerpt, comparison.as_ref()?)))
    }

    /// As sources around the fullest, numbered by their places here.
    pub(super) fn sources(&self) -> Sources<'_> {
        Sources {
            articles: self.all.iter().map(|excerpt| &excerpt.article).collect(),
            base: self.fullest,
            comparisons: self.comparisons.iter().map(Option::as_ref).collect(),
        }
    }
}

impl Excerpt {
    fn of(part: &Part, whole: &Article) -> Option<Self> {
        let mut blocks = Vec::with_capacity(part.blocks.len());
        let (mut facts, mut numbers) = (Vec::new(), Vec::new());
        for &block in &part.blocks {
            for (number, fact) in whole.facts.iter().enumerate().filter(|(_, f)| f.block == block) {
                facts.push(Fact { block: blocks.len(), ..fact.clone() });
                numbers.push(number);
            }
            blocks.push(whole.blocks.get(block)?.clone());
        }
        let article = Article {
            path: String::new(),
            format: whole.format,
            encoding: String::new(),
            sha256: String::new(),
            headline: None,
            published: whole.published.clone(),
            modified: None,
            captured: None,
            address: None,
            called: None,
            outlet: None,
            source: None,
            author: None,
            editor: None,
            blocks,
            set_aside: Vec::new(),
            facts,
            warnings: Vec::new(),
        };
        Some(Self { source: part.source, article, blocks: part.blocks.clone(), facts: numbers })
    }
}
