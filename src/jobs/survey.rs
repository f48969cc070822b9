//! What follows from all comparisons of an overview together.

use std::sync::Arc;

use crate::article::Article;
use crate::compare::Collation;
use crate::compare::many::{
    Group, Link, Revisions, Sources, Statement, descent, lacking, revisions, statements,
};
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

/// What was found; sources by their numbers in the request.
#[derive(Debug, Clone, Default)]
pub struct Survey {
    /// Paragraphs that the base lacks.
    pub groups: Vec<Group>,
    /// What is said of each fact, disagreements first.
    pub statements: Vec<Statement>,
    /// Where each source comes from, in their order.
    pub links: Vec<Link>,
    /// Sources that are one article at different times.
    pub revisions: Vec<Revisions>,
}

impl SurveyRequest {
    /// # Errors
    /// [`Cancelled`] when the watch says so.
    pub(super) fn run(&self, watch: &Watch) -> Result<Survey, Cancelled> {
        let comparisons = self.collations.iter().map(|c| c.as_ref().and_then(|c| c.comparisons.first()));
        let sources = Sources {
            articles: self.articles.iter().map(AsRef::as_ref).collect(),
            base: self.base,
            comparisons: comparisons.collect(),
        };
        let groups = lacking(&sources, self.policy, watch)?;
        let statements = statements(&sources, &groups, self.policy, watch)?;
        let links = descent(&sources, watch)?;
        let revisions = revisions(&sources, self.policy, watch)?;
        Ok(Survey { groups, statements, links, revisions })
    }
}
