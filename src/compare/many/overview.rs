//! All that can be said of several sources at once.

use serde::Serialize;

use crate::compare::Collation;
use crate::task::{Cancelled, Watch};
use crate::text::Policy;

use super::{Group, Link, Matrix, Revisions, Sources, Statement};
use super::{descent, lacking, revisions, statements};

/// See the module. Reports and the window show it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Overview {
    pub matrix: Matrix,
    /// Base blocks that no other source has.
    pub alone: Vec<usize>,
    /// Paragraphs the base lacks.
    pub lacking: Vec<Group>,
    pub facts: Vec<Statement>,
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

    /// Of sources as far as they have been compared.
    ///
    /// # Errors
    /// [`Cancelled`] when the watch says so.
    pub fn of_sources(sources: &Sources<'_>, policy: Policy, watch: &Watch) -> Result<Self, Cancelled> {
        let matrix = Matrix::of_all(sources);
        let lacking = lacking(sources, policy, watch)?;
        Ok(Self {
            alone: matrix.alone(),
            matrix,
            facts: statements(sources, &lacking, policy, watch)?,
            lacking,
            descent: descent(sources, watch)?,
            revisions: revisions(sources, policy, watch)?,
        })
    }
}
