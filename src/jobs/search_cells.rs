//! Searching all sources of an overview, paragraph by paragraph of what it lists.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::article::Article;
use crate::compare::Collation;
use crate::compare::many::Overview;
use crate::task::Watch;
use crate::text::{Haystack, Needle};

use super::{JobId, MOST_HITS, Report};

/// Where a text stands first in a paragraph that an overview lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellHit {
    /// Index into the rows: the base's blocks, a line between, the groups of what the base lacks.
    pub row: usize,
    /// Index into the columns; `None` is the base itself.
    pub column: Option<usize>,
    /// The block of that source.
    pub block: usize,
    /// Scalar values of the block.
    pub range: [usize; 2],
}

/// A source beside the base.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its number in the survey.
    pub number: usize,
    pub article: Arc<Article>,
    /// Its comparison with the base, the base on the left; `None` while it is not there.
    pub collation: Option<Arc<Collation>>,
}

/// What is searched.
#[derive(Debug, Clone)]
pub struct CellSearchRequest {
    pub base: Arc<Article>,
    /// As they are shown.
    pub columns: Vec<Column>,
    /// Which paragraphs the base lacks; `None` until that is known.
    pub survey: Option<Arc<Overview>>,
    pub needle: Needle,
}

impl CellSearchRequest {
    /// All hits at once, by rows, the base first, then by columns: one at most for each cell.
    pub(super) fn run(&self, job: JobId, watch: &Watch) -> Report {
        let mut room = Haystack::default();
        let Some(in_base) = self.places(&self.base, watch, &mut room) else { return Report::Cancelled(job) };
        let mut hits: Vec<CellHit> = in_base
            .iter()
            .map(|(&block, &range)| CellHit { row: block, column: None, block, range })
            .collect();
        for (column, of) in self.columns.iter().enumerate() {
            let Some(there) = self.places(&of.article, watch, &mut room) else {
                return Report::Cancelled(job);
            };
            let first = |blocks: &[usize]| {
                blocks.iter().find_map(|block| there.get(block).map(|range| (*block, *range)))
            };
            let comparison = of.collation.as_ref().and_then(|c| c.comparisons.first());
            let rows = comparison.map(|c| c.rows.as_slice()).unwrap_or_default();
            for row in rows {
                if let Some((block, range)) = first(&row.right) {
                    let column = Some(column);
                    hits.extend(row.left.iter().map(|&row| CellHit { row, column, block, range }));
                }
            }
            let groups = self.survey.as_ref().map(|survey| survey.lacking.as_slice()).unwrap_or_default();
            for (at, group) in groups.iter().enumerate() {
                let part = group.parts.iter().find(|part| part.source == of.number);
                if let Some((block, range)) = part.and_then(|part| first(&part.blocks)) {
                    let row = self.base.blocks.len() + 1 + at;
                    hits.push(CellHit { row, column: Some(column), block, range });
                }
            }
        }
        hits.sort_unstable_by_key(|hit| (hit.row, hit.column));
        hits.truncate(MOST_HITS);
        Report::FoundInCells(job, hits)
    }

    /// Where it stands first in each block that has it; `None` when it was given up.
    fn places(
        &self,
        article: &Article,
        watch: &Watch,
        room: &mut Haystack,
    ) -> Option<BTreeMap<usize, [usize; 2]>> {
        let mut places = BTreeMap::new();
        for (at, block) in article.blocks.iter().enumerate() {
            if watch.is_cancelled() {
                return None;
            }
            self.needle.find(&block.text, room, |range| {
                places.entry(at).or_insert(range);
            });
        }
        Some(places)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::task::Waker;

    use super::{CellHit, CellSearchRequest, Column};
    use crate::compare::collate;
    use crate::jobs::{Jobs, Report, SurveyRequest, Work};
    use crate::read::{self, Document, Options};
    use crate::task::Watch;
    use crate::text::{Needle, Policy};

    const BASE: &str = "河岸书店\n\n店主说，书店上周开门。\n\n门前有一棵柳树，树下放着长椅。\n";
    const NEW: &str =
        "河岸書店\n\n门前有一棵柳树，树下放着长椅。\n\n秋天以后每周六还有一次旧书集市，书店不收摊位费。\n";

    #[test]
    fn the_base_its_counterparts_and_what_it_lacks_are_searched() {
        let article =
            |text: &str| Arc::new(read::article(&Document::pasted(text), &Options::default()).unwrap());
        let (base, new) = (article(BASE), article(NEW));
        let both = vec![Arc::clone(&base), Arc::clone(&new)];
        let collation = collate(both.clone(), 0, Policy::default(), &Watch::default()).unwrap();
        let collations = vec![None, Some(Arc::new(collation))];
        let mut jobs = Jobs::new(Waker::noop().clone());
        let policy = Policy::default();
        jobs.start(Work::Survey(SurveyRequest {
            articles: both,
            base: 0,
            collations: collations.clone(),
            policy,
        }));
        let Some(Report::Surveyed(_, survey)) = jobs.wait() else { panic!("no survey") };
        let needle = Needle::new("书店").unwrap();
        let columns = vec![Column { number: 1, article: new, collation: collations[1].clone() }];
        let survey = Some(Arc::from(survey));
        jobs.start(Work::SearchCells(CellSearchRequest { base, columns, survey, needle }));
        let Some(Report::FoundInCells(_, hits)) = jobs.wait() else { panic!("nothing came back") };
        let expected =
            [(0, None, 0, [2, 4]), (0, Some(0), 0, [2, 4]), (1, None, 1, [4, 6]), (4, Some(0), 2, [16, 18])];
        let expected = expected.map(|(row, column, block, range)| CellHit { row, column, block, range });
        assert_eq!(hits, expected);
    }
}
