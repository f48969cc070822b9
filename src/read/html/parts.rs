//! Pages made of parts: containers that look alike, with a heading, a picture or a table between them.

use std::ops::Range;

use crate::read::byline::ends_sentence;
use crate::read::stamp;

use super::marks::Holds;
use super::region::{Prose, Region, weight};
use super::walk::{Page, Piece};

/// Elements around the region that are looked at.
const NEAR: usize = 6;
/// Prose that a part holds at least.
const LEAST: usize = 100;

/// What belongs to the region and stands beside it.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// For every element whether it is one; empty where there are none.
    parts: Vec<bool>,
    /// What all of them stand in.
    around: usize,
}

impl Parts {
    /// Elements beside the region, or beside one around it, that look like it and hold prose. Whole articles that
    /// follow one another look alike as well, so the headline must stand over all of them, and none may have its own,
    /// or a time of its own.
    pub(super) fn of(page: &Page, prose: &Prose, region: Region, cards: &[bool]) -> Self {
        if !matches!(region.holds, Holds::Unsaid | Holds::Text) {
            return Self::default();
        }
        let ranges = ranges(page);
        let own =
            |e: usize| ranges.get(e).and_then(|range| page.pieces.get(range.clone())).unwrap_or_default();
        let begins = |e: usize| ranges.get(e).map_or(0, |range| range.start);
        let titled = |piece: &Piece| piece.level == 1 && !piece.is_links();
        let title = page.pieces.iter().take(begins(region.element)).rposition(titled);
        let foreign = |part: usize, piece: &Piece| {
            let announced =
                || page.around(piece).take_while(|e| *e != part).any(|e| cards.get(e) == Some(&true));
            titled(piece) || announced() || (piece.length() < 60 && stamp::find(&piece.text).is_some())
        };
        let fits = |e: usize| {
            page.mark(e).aside.is_none()
                && cards.get(e) != Some(&true)
                && prose.all(e) >= LEAST
                && own(e).iter().any(|p| weight(p) > 0 && ends_sentence(&p.text))
                && !own(e).iter().any(|p| foreign(e, p))
        };
        let mut child = region.element;
        for around in page.upwards(region.element).skip(1).take(NEAR) {
            if page.mark(around).aside.is_some() || title.is_none_or(|title| title >= begins(child)) {
                break;
            }
            let look = page.look(child);
            let parts: Vec<bool> = page
                .elements
                .iter()
                .enumerate()
                .map(|(e, element)| {
                    e > 0
                        && e != child
                        && look != 0
                        && element.parent == around
                        && element.look == look
                        && fits(e)
                })
                .collect();
            if parts.contains(&true) {
                return Self { parts, around };
            }
            child = around;
        }
        Self::default()
    }

    pub(super) fn is_part(&self, element: usize) -> bool {
        self.parts.get(element) == Some(&true)
    }

    /// Whether a piece stands in one of them.
    pub(super) fn hold(&self, page: &Page, piece: &Piece) -> bool {
        !self.parts.is_empty() && page.around(piece).any(|e| self.is_part(e))
    }

    /// Whether a piece stands in what they stand in.
    pub(super) fn stand_around(&self, page: &Page, piece: &Piece) -> bool {
        !self.parts.is_empty() && page.around(piece).any(|e| e == self.around)
    }
}

/// Which pieces each element holds.
fn ranges(page: &Page) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = vec![0..0; page.elements.len()];
    for (at, piece) in page.pieces.iter().enumerate() {
        for element in page.around(piece) {
            if let Some(range) = ranges.get_mut(element) {
                *range = if range.end == 0 { at..at + 1 } else { range.start..at + 1 };
            }
        }
    }
    ranges
}
