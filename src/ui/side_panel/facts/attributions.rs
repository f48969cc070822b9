//! Changes of who says it, how it is said and how sure it is.

use eframe::egui::{Id, Rect, Response, Ui};

use crate::app::Side;
use crate::article::Article;
use crate::compare::{Attribution, AttributionKind, Comparison};
use crate::i18n;
use crate::text::{crop, told_apart};
use crate::ui::side_panel::rows::{self, content_of, entry, kind};
use crate::ui::side_panel::{Of, SHOWN};

use super::{Entry, tag};

/// The entries of a comparison, with their heading.
pub(super) fn entries(comparison: &Comparison) -> impl Iterator<Item = Entry> + use<> {
    let count = comparison.attributions.len();
    let heading = (count > 0).then_some(Entry::Attributions);
    heading.into_iter().chain((0..count as u32).map(Entry::Attribution))
}

/// Whether an entry takes two lines: sources have long names.
pub(super) fn is_tall(of: Of<'_>, said: &Attribution) -> bool {
    let both = said.left[0] < said.left[1] && said.right[0] < said.right[1];
    let change = change_of(said, of);
    let long =
        || told(of, said).is_some_and(|told| rows::is_tall(told.each_ref().map(String::as_str), change));
    said.kind == AttributionKind::Source && both || long()
}

/// What both sides say; of a stale reference what it says, once, with what its part is called now.
fn told(of: Of<'_>, said: &Attribution) -> Option<[String; 2]> {
    let [left, right] = [of.state.slot(Side::Left)?, of.state.slot(Side::Right)?];
    let articles: [&Article; 2] = [left.article(), right.article()];
    let rows = &of.comparison.rows;
    if said.parts.is_some() {
        let [_, right] = i18n::attribution_readings(said, articles, rows, of.lang);
        return Some([right, String::new()]);
    }
    Some(said.readings(articles, rows))
}

/// What stands at the end of an entry: what became of it, but where the readings say so.
fn change_of(said: &Attribution, of: Of<'_>) -> Option<&'static str> {
    i18n::attribution_change(said.change, of.lang).filter(|_| said.parts.is_none())
}

pub(super) fn row(ui: &Ui, of: Of<'_>, at: usize, rect: Rect, id: Id) -> Option<Response> {
    let Of { state, comparison, lang, palette, .. } = of;
    let said = comparison.attributions.get(at)?;
    let told = told(of, said)?;
    let shown = told_apart(&told.each_ref().map(String::as_str), |text| crop(text, SHOWN));
    let [left, right] = [0, 1].map(|side| shown.get(side).map_or("", String::as_str));
    let word = i18n::attribution_kind(said.kind, lang);
    let both = if said.parts.is_some() { left.to_owned() } else { format!("{left} / {right}") };
    let told_more = [
        i18n::attribution_change(said.change, lang).map(str::to_owned),
        i18n::attribution_manners(said, lang),
    ];
    let mut name = format!("{word}: {both}");
    for more in told_more.into_iter().flatten() {
        name.push_str(" · ");
        name.push_str(&more);
    }
    let response = entry(ui, rect, id, &name, state.attribution == Some(at), palette);
    let content = content_of(rect);
    kind(ui, rect, word, palette);
    let content = change_of(said, of).map_or(content, |change| tag(ui, content, change.to_owned(), palette));
    let hues = [Some(palette.left), Some(palette.right)];
    // What nobody changed is of neither side.
    let hues = if said.parts.is_some() { [None; 2] } else { hues };
    let whole = told.each_ref().map(String::as_str);
    rows::pair(ui, content, [left, right], &whole, is_tall(of, said), hues, palette);
    Some(response)
}
