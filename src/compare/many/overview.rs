//! All that can be said of several sources at once.

use serde::Serialize;

use crate::compare::Collation;
use crate::task::{Cancelled, Watch};
use crate::text::Policy;

use super::{Attributed, Excerpts, Group, Link, Matrix, Revisions, Said, Sources, Statement};
use super::{attributed, copies, descent, lacking, revisions, statements};

/// See the module. Reports and the window show it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Overview {
    pub matrix: Matrix,
    /// The sources that carry one text, those of each together.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub copies: Vec<Vec<usize>>,
    /// Base blocks that no other source has.
    pub alone: Vec<usize>,
    /// Paragraphs the base lacks.
    pub lacking: Vec<Group>,
    pub facts: Vec<Statement>,
    /// Where sources differ in who says it, how, and how sure it is.
    pub attributions: Vec<Attributed>,
    pub descent: Vec<Link>,
    pub revisions: Vec<Revisions>,
}

impl Overview {
    /// Sources from which on there is something to see that a comparison does not show.
    pub const LEAST: usize = 3;

    /// Of a finished collation.
    ///
    /// # Errors
    /// [`Cancelled`] when the watch says so.
    pub fn of(collation: &Collation, watch: &Watch) -> Result<Self, Cancelled> {
        Self::of_sources(&Sources::of(collation), collation.ignore, watch)
    }

    /// The facts that the sources disagree on.
    pub fn disagreements(&self) -> impl Iterator<Item = &Statement> {
        self.facts.iter().filter(|fact| fact.is_disagreement() && !fact.over_time)
    }

    /// The facts that changed from one state of a page to another.
    pub fn changes_over_time(&self) -> impl Iterator<Item = &Statement> {
        self.facts.iter().filter(|fact| fact.is_disagreement() && fact.over_time)
    }

    /// The other sources that carry the text of one.
    pub fn copies_of(&self, source: usize) -> impl Iterator<Item = usize> + '_ {
        let group = self.copies.iter().find(|group| group.contains(&source));
        group.into_iter().flatten().copied().filter(move |&other| other != source)
    }

    /// Of sources as far as they have been compared.
    ///
    /// # Errors
    /// [`Cancelled`] when the watch says so.
    pub fn of_sources(sources: &Sources<'_>, policy: Policy, watch: &Watch) -> Result<Self, Cancelled> {
        let mut matrix = Matrix::of_all(sources);
        let lacking = lacking(sources, policy, watch)?;
        let groups = Excerpts::of_all(sources, &lacking, policy, watch)?;
        let revisions = revisions(sources, policy, watch)?;
        matrix.tell_states(sources.base, &revisions);
        let copies = copies(sources, policy);
        Ok(Self {
            alone: matrix.alone(),
            matrix,
            facts: over_time(statements(sources, &groups, policy, watch)?, &revisions),
            lacking,
            attributions: attributed(sources, &groups),
            descent: descent(sources, &revisions, &copies, watch)?,
            copies,
            revisions,
        })
    }
}

/// Finds the facts that no source tells but states of one page, and puts what they say in the order of those.
fn over_time(mut facts: Vec<Statement>, revisions: &[Revisions]) -> Vec<Statement> {
    for fact in facts.iter_mut().filter(|fact| fact.is_disagreement()) {
        let when = |captures: &[usize], source| captures.iter().position(|&capture| capture == source);
        let said = || fact.variants.iter().flat_map(|variant| &variant.said);
        let of = |r: &&Revisions| said().all(|said| when(&r.captures, said.source).is_some());
        let Some(Revisions { captures, .. }) = revisions.iter().find(of) else { continue };
        let first = |said: &[Said]| said.iter().filter_map(|said| when(captures, said.source)).min();
        fact.variants.sort_by_key(|variant| first(&variant.said));
        fact.over_time = true;
    }
    facts
}
