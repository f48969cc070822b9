//! What follows from all comparisons of an overview together.

use std::sync::Arc;

use crate::article::Article;
use crate::compare::Collation;
use crate::compare::many::{Overview, Sources};
use crate::task::{Cancelled, Watch};
use crate::text::Policy;

/// Articles that have all been compared with one of them.
#[derive(Debug, Clone)]
pub struct SurveyRequest {
    pub articles: Vec<Arc<Article>>,
    /// Number of the base.
    pub base: usize,
    /// For each article its comparison with the base, left; `None` for the base.
    pub collations: Vec<Option<Arc<Collation>>>,
    pub policy: Policy,
}

impl SurveyRequest {
    /// # Errors
    /// [`Cancelled`] when the watch says so.
    pub(super) fn run(&self, watch: &Watch) -> Result<Overview, Cancelled> {
        let comparisons = self.collations.iter().map(|c| c.as_ref().and_then(|c| c.comparisons.first()));
        let sources = Sources {
            articles: self.articles.iter().map(AsRef::as_ref).collect(),
            base: self.base,
            comparisons: comparisons.collect(),
        };
        Overview::of_sources(&sources, self.policy, watch)
    }
}
