//! Searching both articles of a comparison, in the order in which its lines are shown.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::article::Article;
use crate::compare::display::{self, Line, Side};
use crate::compare::{Collation, Comparison, Row, SpanOp};
use crate::task::Watch;
use crate::text::{Haystack, Needle};

use super::{JobId, Report};

/// More hits than this are not kept: whoever gets so many asks for more letters.
pub const MOST_HITS: usize = 1_000_000;

/// How long hits are gathered before they are told.
const PATIENCE: Duration = Duration::from_millis(15);

/// Where something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Index into the display lines.
    pub line: u32,
    /// The article it stands in.
    pub side: Side,
    /// Scalar values of that side of the row, its blocks joined by one line feed.
    pub range: [u32; 2],
}

/// What is searched.
#[derive(Debug, Clone)]
pub struct SearchRequest {
    pub collation: Arc<Collation>,
    pub lines: Arc<Vec<Line>>,
    pub needle: Needle,
    /// Each row is shown as one text: what both sides have is told once, of the right side.
    pub inline: bool,
}

/// What a search has to say at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Searched {
    /// Whether there were more than [`MOST_HITS`].
    pub more: bool,
    /// Finds among what was set aside on each side.
    pub aside: [usize; 2],
}

impl SearchRequest {
    /// Tells hits as they come, in order of lines, left before right, then by place.
    pub(super) fn run(&self, job: JobId, watch: &Watch, tell: &dyn Fn(Report)) -> Report {
        let Some(comparison) = self.collation.comparisons.first() else {
            return Report::Searched(job, Searched::default());
        };
        let article = |index: usize| self.collation.articles.get(index).map(Arc::as_ref);
        let (Some(left), Some(right)) = (article(comparison.left), article(comparison.right)) else {
            return Report::Searched(job, Searched::default());
        };
        let mut room = Haystack::default();
        let mut hits = Vec::new();
        let (mut told, mut since) = (0, Instant::now());
        for (at, line) in self.lines.iter().enumerate() {
            if watch.is_cancelled() {
                return Report::Cancelled(job);
            }
            self.line(at, *line, comparison, [left, right], &mut room, &mut hits);
            if told + hits.len() >= MOST_HITS {
                hits.truncate(MOST_HITS - told);
                tell(Report::Found(job, hits));
                return Report::Searched(job, Searched { more: true, ..Searched::default() });
            }
            if !hits.is_empty() && since.elapsed() >= PATIENCE {
                told += hits.len();
                tell(Report::Found(job, std::mem::take(&mut hits)));
                since = Instant::now();
            }
        }
        if !hits.is_empty() {
            tell(Report::Found(job, hits));
        }
        let aside = [left, right].map(|article| self.aside(article, &mut room));
        Report::Searched(job, Searched { more: false, aside })
    }

    fn line(
        &self,
        at: usize,
        line: Line,
        comparison: &Comparison,
        articles: [&Article; 2],
        room: &mut Haystack,
        hits: &mut Vec<Hit>,
    ) {
        let Some(row) = comparison.rows.get(line.row()) else { return };
        // The redline of a moved row stands where it came to.
        let (inline, away) = (self.inline, matches!(line, Line::MovedAway { .. }));
        if inline && away {
            return;
        }
        let first = hits.len();
        for (side, article) in Side::BOTH.into_iter().zip(articles) {
            if !side.blocks(row).is_empty() && (inline || line.shows(side)) {
                self.needle.find(&display::text(article, row, side), room, |range| {
                    hits.push(hit(at, side, range));
                });
            }
        }
        if inline {
            drop_repeated(row, first, hits);
        }
    }

    fn aside(&self, article: &Article, room: &mut Haystack) -> usize {
        let mut count = 0;
        for item in &article.set_aside {
            self.needle.find(&item.text, room, |_| count += 1);
        }
        count
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn hit(line: usize, side: Side, range: [usize; 2]) -> Hit {
    Hit { line: small(line), side, range: range.map(small) }
}

/// Of the hits from `first` on, takes out those on the left that the redline shows as one on the right.
fn drop_repeated(row: &Row, first: usize, hits: &mut Vec<Hit>) {
    let Some(new) = hits.get(first..) else { return };
    let right: Vec<[u32; 2]> = new.iter().filter(|h| h.side == Side::Right).map(|h| h.range).collect();
    let repeated = |hit: &Hit| {
        let there = kept_stretch(row, hit.range);
        there.is_some_and(|[from, to]| {
            let next = right.partition_point(|r| r[1] <= from);
            right.get(next).is_some_and(|r| r[0] < to)
        })
    };
    let new: Vec<Hit> = new.iter().filter(|hit| hit.side == Side::Right || !repeated(hit)).copied().collect();
    hits.truncate(first);
    hits.extend(new);
}

/// Where a stretch of the left stands on the right, if no part of it counts as changed.
fn kept_stretch(row: &Row, [from, to]: [u32; 2]) -> Option<[u32; 2]> {
    let (from, to) = (from as usize, to as usize);
    let mut there: Option<[usize; 2]> = None;
    for span in row.spans.iter().filter(|s| s.left[0] < to && from < s.left[1]) {
        let part = match span.op {
            SpanOp::Same => {
                let moved = |at: usize| at - span.left[0] + span.right[0];
                [moved(from.max(span.left[0])), moved(to.min(span.left[1]))]
            }
            SpanOp::Folded => span.right,
            SpanOp::Deleted | SpanOp::Inserted | SpanOp::Replaced | SpanOp::Moved => return None,
        };
        there = Some(there.map_or(part, |so_far| [so_far[0], part[1]]));
    }
    there.map(|range| range.map(small))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::task::Waker;

    use super::{Hit, SearchRequest, Searched, Side};
    use crate::compare::{collate, display};
    use crate::jobs::{Jobs, Report, Work};
    use crate::read::{self, Document, Options};
    use crate::task::Watch;
    use crate::text::{Needle, Policy};

    fn request(left: &str, right: &str, query: &str, inline: bool) -> SearchRequest {
        let article =
            |text: &str| Arc::new(read::article(&Document::pasted(text), &Options::default()).unwrap());
        let articles = vec![article(left), article(right)];
        let collation = collate(articles, 0, Policy::default(), &Watch::default()).unwrap();
        let lines = Arc::new(display::lines(&collation.comparisons[0]));
        let needle = Needle::new(query).unwrap();
        SearchRequest { collation: Arc::new(collation), lines, needle, inline }
    }

    fn search(request: SearchRequest) -> (Vec<Hit>, Searched) {
        let mut jobs = Jobs::new(Waker::noop().clone());
        jobs.start(Work::Search(request));
        let mut hits = Vec::new();
        loop {
            match jobs.wait() {
                Some(Report::Found(_, more)) => hits.extend(more),
                Some(Report::Searched(_, end)) => return (hits, end),
                other => panic!("{other:?}"),
            }
        }
    }

    const ONE: &str = "河岸书店\n\n店主说，书店上周开门。\n\n门前有一棵柳树，树下放着长椅。\n";
    const TWO: &str = "河岸書店\n\n店主说，書店上周关门。\n\n秋天以后每周六还有一次旧书集市，书价随意。\n";

    #[test]
    fn both_sides_are_searched_in_the_order_of_lines() {
        let (hits, end) = search(request(ONE, TWO, "书店", false));
        let places: Vec<(u32, Side)> = hits.iter().map(|h| (h.line, h.side)).collect();
        assert_eq!(places, [(0, Side::Left), (0, Side::Right), (1, Side::Left), (1, Side::Right)]);
        assert_eq!(hits[2].range, [4, 6]);
        assert_eq!(end, Searched::default());
    }

    #[test]
    fn one_text_of_both_tells_what_both_have_once() {
        let same = "河岸书店\n\n店主说，书店上周开门。\n";
        let (hits, _) = search(request(same, &same.replace("开门", "关门"), "书店", true));
        assert_eq!(hits.len(), 2);
        assert!(hits.iter().all(|h| h.side == Side::Right));
        let (hits, _) = search(request(same, &same.replace("书店", "书屋"), "书店", true));
        assert!(hits.len() == 2 && hits.iter().all(|h| h.side == Side::Left), "{hits:?}");
        let (hits, _) = search(request(same, &same.replace("开门", "关门"), "开门", true));
        assert_eq!(hits.len(), 1);
    }
}
