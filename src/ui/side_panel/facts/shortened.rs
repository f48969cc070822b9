//! Quotations of which one side has a part: the longer one, with the words marked that the other leaves out.

use eframe::egui::{Rect, Ui};
use unicode_width::UnicodeWidthStr as _;

use crate::app::{Side, Source};
use crate::compare::FactDifference;
use crate::i18n;
use crate::text::crop;
use crate::ui::side_panel::Of;
use crate::ui::side_panel::rows::lines;
use crate::ui::theme::size;

/// Characters shown on either side of what is left out, and of a piece of that.
const BESIDE: usize = 12;
const PIECE: usize = 60;
/// Columns of a line in a panel of the usual width.
const LINE: usize = 26;
/// Lines of an entry.
const LINES: std::ops::RangeInclusive<usize> = 2..=5;

/// A longer quotation in pieces.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Shortened {
    /// The side that has all of it.
    side: Side,
    /// Each with whether the other side leaves it out.
    pieces: Vec<(String, bool)>,
    /// What is left out, in words.
    told: String,
}

impl Shortened {
    /// `None` of any other difference.
    pub(super) fn of(of: Of<'_>, fact: &FactDifference) -> Option<Self> {
        let [left, right] = Side::BOTH.map(|side| of.state.slot(side).map(Source::article));
        let facts = [&left?.facts[..], &right?.facts[..]];
        let (shorter, missing) = fact.missing(facts[0], facts[1])?;
        let side = shorter.other();
        let longer = fact.facts(facts[0], facts[1])[side.index()]?;
        Some(Self { side, pieces: pieces(&longer.text, &missing), told: i18n::left_out(&missing, of.lang) })
    }

    /// How high its entry is, in points.
    pub(super) fn height(&self) -> f32 {
        let columns: usize = self.pieces.iter().map(|(text, _)| text.width()).sum();
        let lines = columns.div_ceil(LINE).clamp(*LINES.start(), *LINES.end());
        size::ENTRY_TWO + (lines - LINES.start()) as f32 * size::TEXT_ROW
    }

    /// For those who hear it.
    pub(super) fn name(&self) -> String {
        let all: String = self.pieces.iter().map(|(text, _)| text.as_str()).collect();
        all + &self.told
    }

    pub(super) fn show(&self, ui: &Ui, content: Rect, of: Of<'_>) {
        let p = of.palette;
        let hue = if self.side == Side::Left { p.left } else { p.right };
        let pieces: Vec<_> =
            self.pieces.iter().map(|(text, missing)| (text.as_str(), missing.then_some(hue))).collect();
        lines(ui, content, &pieces, size::LABEL, p.ink, *LINES.end());
    }
}

/// A quotation in pieces; of what both sides have only what stands beside the rest.
fn pieces(whole: &str, missing: &[&str]) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    let mut rest = whole;
    for piece in missing {
        let Some((before, after)) = rest.split_once(piece) else { continue };
        found.push((between(before, !found.is_empty(), true), false));
        found.push((shorter(piece, PIECE), true));
        rest = after;
    }
    found.push((between(rest, !found.is_empty(), false), false));
    found.retain(|(text, _)| !text.is_empty());
    found
}

/// What stands before or behind what is left out, or between two such pieces.
fn between(text: &str, behind: bool, before: bool) -> String {
    /// As few letters as that are not cut off.
    const FEW: usize = 2;
    let is_long = text.chars().count() > BESIDE + FEW;
    match (behind, before) {
        (true, true) => shorter(text, 2 * BESIDE),
        (false, true) if is_long => format!("…{}", last(text, BESIDE)),
        (true, false) if is_long => crop(text, BESIDE),
        _ => text.to_owned(),
    }
}

/// Without the middle of what is too long.
fn shorter(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let first: String = text.chars().take(most / 2).collect();
    format!("{first}…{}", last(text, most / 2))
}

fn last(text: &str, count: usize) -> &str {
    let from = text.char_indices().rev().nth(count.saturating_sub(1)).map_or(0, |(at, _)| at);
    text.get(from..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn what_is_left_out_stands_among_what_is_beside_it() {
        let of = |whole: &str, missing: &[&str]| {
            let marked = |(text, missing): (String, bool)| if missing { format!("[{text}]") } else { text };
            pieces(whole, missing).into_iter().map(marked).collect::<String>()
        };
        assert_eq!(
            of("“孩子们上学不用绕路，老人看病也方便了。”", &["老人看病也方便了"]),
            "“孩子们上学不用绕路，[老人看病也方便了]。”"
        );
        let long = "“渡口停航以后，两岸的人都要绕行，孩子们上学要早起一个小时，大家都盼着新桥，老人看病也要等，果子更是运不出去。”";
        assert_eq!(
            of(long, &["孩子们上学要早起一个小时"]),
            "…以后，两岸的人都要绕行，[孩子们上学要早起一个小时]，大家都盼着新桥，老人看…"
        );
        assert_eq!(
            of(long, &["两岸的人都要绕行", "老人看病也要等"]),
            "“渡口停航以后，[两岸的人都要绕行]，孩子们上学要早起一个小时，大家都盼着新桥，[老人看病也要等]，果子更是运不出去。”"
        );
    }
}
