//! A list of which only the entries in sight are laid out; arrow keys go from entry to entry.

use std::collections::BTreeMap;

use eframe::egui::{EventFilter, Id, Key, Modifiers, Rect, Response, ScrollArea, Ui, pos2, vec2};

/// Where the entries of a list stand.
#[derive(Debug, Clone)]
pub(super) enum Tops {
    /// All of one height, in points.
    Even { count: usize, height: f32 },
    /// The top of every entry, and the end of the last.
    Uneven(Vec<f32>),
}

impl Tops {
    /// Entries of these heights, in points.
    pub(super) fn of(heights: impl Iterator<Item = f32>) -> Self {
        let mut tops = vec![0.0];
        let mut end = 0.0;
        tops.extend(heights.map(|height| {
            end += height;
            end
        }));
        Self::Uneven(tops)
    }

    fn len(&self) -> usize {
        match self {
            Self::Even { count, .. } => *count,
            Self::Uneven(tops) => tops.len().saturating_sub(1),
        }
    }

    fn top(&self, entry: usize) -> f32 {
        match self {
            Self::Even { height, .. } => entry as f32 * height,
            Self::Uneven(tops) => tops.get(entry).or(tops.last()).copied().unwrap_or(0.0),
        }
    }

    /// The entry at a distance from the top.
    fn at(&self, y: f32) -> usize {
        match self {
            Self::Even { height, .. } => (y / height).max(0.0) as usize,
            Self::Uneven(tops) => tops.partition_point(|&top| top <= y).saturating_sub(1),
        }
    }
}

fn base(salt: &str) -> Id {
    Id::unique(("list", salt))
}

/// Of the first entry of a list.
pub(super) fn first(salt: &str) -> Id {
    base(salt).with(0_usize)
}

/// Draws what can be seen of a list; `entry` draws one into its place and gives what can be clicked there, or nothing
/// for a heading, of which `is_heading` knows. `wanted` is brought into view.
pub(super) fn show(
    ui: &mut Ui,
    salt: &str,
    tops: &Tops,
    wanted: Option<usize>,
    is_heading: impl Fn(usize) -> bool,
    mut entry: impl FnMut(&mut Ui, usize, Rect, Id) -> Option<Response>,
) {
    let base = base(salt);
    // Where the panel itself scrolls there is no end to the room below.
    let height = ui.available_height().min(ui.clip_rect().height());
    ScrollArea::vertical()
        .id_salt(("list", salt))
        .auto_shrink(false)
        .max_height(height)
        .animated(false)
        .show_viewport(ui, |ui, viewport| {
            let count = tops.len();
            ui.set_height(tops.top(count));
            ui.set_width(ui.available_width());
            let place = |ui: &Ui, at: usize| {
                let area = ui.max_rect();
                let top = area.top() + tops.top(at);
                Rect::from_min_size(
                    pos2(area.left(), top),
                    vec2(area.width(), tops.top(at + 1) - tops.top(at)),
                )
            };
            let mut focused = None;
            let last = (tops.at(viewport.bottom()) + 1).min(count);
            for at in tops.at(viewport.top())..last {
                let id = base.with(at);
                let Some(response) = entry(ui, at, place(ui, at), id) else { continue };
                if response.has_focus() {
                    focused = Some(at);
                    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
                    ui.memory_mut(|m| m.set_focus_lock_filter(response.id, filter));
                }
            }
            if let Some(next) = focused.and_then(|at| stepped(ui, at, count, &is_heading)) {
                ui.memory_mut(|m| m.request_focus(base.with(next)));
                ui.scroll_to_rect(place(ui, next), None);
            }
            if let Some(wanted) = wanted.filter(|&wanted| wanted < count) {
                ui.scroll_to_rect(place(ui, wanted), None);
            }
        });
}

/// Draws an item of a list whose items are as high as what they say, unless it is out of sight; `heights` are those
/// drawn last. Returns where it was drawn.
pub(in crate::ui) fn in_sight<K: Ord>(
    ui: &mut Ui,
    heights: &mut BTreeMap<K, f32>,
    key: K,
    guess: f32,
    always: bool,
    draw: impl FnOnce(&mut Ui),
) -> Option<Rect> {
    let height = heights.get(&key).copied().unwrap_or(guess);
    let place = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
    if !ui.is_rect_visible(place) && !always {
        ui.allocate_space(vec2(0.0, height));
        return None;
    }
    let drawn = ui.scope(draw).response.rect;
    heights.insert(key, drawn.height());
    Some(drawn)
}

/// Where a key leads from an entry: to the next one that is no heading.
fn stepped(ui: &Ui, at: usize, count: usize, is_heading: &impl Fn(usize) -> bool) -> Option<usize> {
    let entry = |at: &usize| !is_heading(*at);
    ui.input_mut(|input| {
        let mut key = |key| input.consume_key(Modifiers::NONE, key);
        if key(Key::ArrowDown) {
            (at + 1..count).find(entry)
        } else if key(Key::ArrowUp) {
            (0..at).rev().find(entry)
        } else if key(Key::Home) {
            (0..count).find(entry)
        } else if key(Key::End) {
            (0..count).rev().find(entry)
        } else {
            None
        }
    })
}

#[cfg(test)]
mod tests {
    use super::Tops;

    #[test]
    fn entries_are_found_by_their_place() {
        let uneven = Tops::of([10.0, 20.0, 10.0].into_iter());
        assert_eq!((uneven.len(), uneven.top(2), uneven.top(3), uneven.top(9)), (3, 30.0, 40.0, 40.0));
        assert_eq!([0.0, 9.0, 10.0, 29.0, 30.0].map(|y| uneven.at(y)), [0, 0, 1, 1, 2]);
        let even = Tops::Even { count: 3, height: 10.0 };
        assert_eq!((even.len(), even.top(3), even.at(19.0), even.at(-4.0)), (3, 30.0, 1, 0));
        assert_eq!(Tops::of(std::iter::empty()).len(), 0);
    }
}
