//! Facts that differ: what disagrees first.

mod attributions;
mod shortened;

use std::borrow::Cow;

use eframe::egui::{
    Align, Id, Label, Layout, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::app::{Command, Side};
use crate::article::{BlockKind, FactKind};
use crate::compare::{Comparison, FactDifference, FactStatus};
use crate::i18n::{self, Lang};
use crate::text::{crop, told_apart};
use crate::ui::theme::{Palette, size};
use crate::ui::widgets::{DOT, magnifier, mute, plain_font, soft, strong};

use super::list::{self, Tops};
use super::rows::{self, content_of, entry, kind};
use super::{LETTERS, Of, PanelState, SHOWN};
use shortened::Shortened;

/// What the list shows, made once for a comparison.
#[derive(Debug, Clone)]
pub(super) struct FactList {
    /// Headings, and indices of differences.
    entries: Vec<Entry>,
    tops: Tops,
}

#[derive(Debug, Clone, Copy)]
enum Entry {
    Heading(FactStatus),
    Fact(u32),
    /// The heading of the changes of attribution and certainty.
    Attributions,
    Attribution(u32),
}

impl FactList {
    pub(super) fn of(of: Of<'_>, order: &[u32]) -> Self {
        let comparison = of.comparison;
        let mut entries = Vec::with_capacity(order.len() + comparison.attributions.len() + 5);
        let mut last = None;
        let mut told = false;
        for &at in order {
            let Some(fact) = comparison.facts.get(at as usize) else { continue };
            if fact.status != FactStatus::Conflict && !std::mem::replace(&mut told, true) {
                entries.extend(attributions::entries(comparison));
            }
            if last != Some(fact.status) {
                last = Some(fact.status);
                entries.push(Entry::Heading(fact.status));
            }
            entries.push(Entry::Fact(at));
        }
        if !told {
            entries.extend(attributions::entries(comparison));
        }
        let shortened = |entry: &Entry| match *entry {
            Entry::Fact(at) => Shortened::of(of, comparison.facts.get(at as usize)?),
            Entry::Heading(_) | Entry::Attributions | Entry::Attribution(_) => None,
        };
        let height = |entry: &Entry| match *entry {
            Entry::Fact(at) if comparison.facts.get(at as usize).is_some_and(|fact| is_tall(of, fact)) => {
                size::ENTRY_TWO
            }
            Entry::Attribution(at)
                if comparison.attributions.get(at as usize).is_some_and(|a| attributions::is_tall(of, a)) =>
            {
                size::ENTRY_TWO
            }
            Entry::Fact(_) | Entry::Heading(_) | Entry::Attributions | Entry::Attribution(_) => size::ENTRY,
        };
        let height = |entry: &Entry| shortened(entry).map_or_else(|| height(entry), |long| long.height());
        let tops = Tops::of(entries.iter().map(height));
        Self { entries, tops }
    }
}

pub(super) fn show(ui: &mut Ui, of: Of<'_>, panel: &mut PanelState, commands: &mut Vec<Command>) {
    let Of { shown, comparison, s, lang, palette, .. } = of;
    if comparison.facts.is_empty() && comparison.attributions.is_empty() {
        ui.add(Label::new(soft(s.facts_none, palette)).wrap());
        return;
    }
    let list = panel.facts_of(of);
    let is_heading =
        |place: usize| matches!(list.entries.get(place), Some(Entry::Heading(_) | Entry::Attributions));
    list::show(ui, "facts", &list.tops, None, is_heading, |ui, place, rect, id| {
        match *list.entries.get(place)? {
            Entry::Heading(status) => {
                let text = i18n::fact_status(status, LETTERS, lang);
                heading(ui, rect, &text, of_status(comparison, status), palette);
                None
            }
            Entry::Attributions => {
                let all = &comparison.attributions;
                heading(ui, rect, i18n::attributions(all, lang), all.len(), palette);
                None
            }
            Entry::Attribution(at) => {
                let response = attributions::row(ui, of, at as usize, rect, id)?;
                if response.clicked() {
                    commands.push(Command::GoToAttribution(at as usize));
                }
                Some(response)
            }
            Entry::Fact(at) => {
                let fact = comparison.facts.get(at as usize)?;
                let response = fact_row(ui, of, at as usize, fact, rect, id);
                if let Some(query) = search(ui, of, fact, &response) {
                    let from = shown.findings().line_of(fact.row).unwrap_or(0);
                    commands.push(Command::Find { query, from });
                } else if response.clicked() {
                    commands.push(Command::GoToFact(at as usize));
                }
                Some(response)
            }
        }
    });
}

/// A heading, and how many stand under it.
fn heading(ui: &mut Ui, rect: Rect, text: &str, count: usize, palette: &Palette) {
    let place = rect.shrink2(vec2(size::ENTRY_MARGIN, 0.0));
    let builder = UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(builder, |ui| {
        ui.label(strong(text, size::SMALL).color(palette.ink_soft));
        ui.label(mute(count.to_string(), palette));
    });
}

fn of_status(comparison: &Comparison, status: FactStatus) -> usize {
    comparison.facts.iter().filter(|fact| fact.status == status).count()
}

/// What the number of all entries is made of, in the words of their headings: “Disagreeing 2 · Only in A 6”.
pub(super) fn made_of(comparison: &Comparison, lang: Lang) -> String {
    let all = [
        FactStatus::Conflict,
        FactStatus::OnlyLeft,
        FactStatus::OnlyRight,
        FactStatus::Shortened,
        FactStatus::SameValue,
        FactStatus::Renumbered,
    ];
    let mut parts: Vec<(String, usize)> = all
        .into_iter()
        .map(|status| (i18n::fact_status(status, LETTERS, lang), of_status(comparison, status)))
        .collect();
    let said = &comparison.attributions;
    parts.insert(1, (i18n::attributions(said, lang).to_owned(), said.len()));
    parts.retain(|(_, count)| *count > 0);
    parts.iter().map(|(name, count)| format!("{name} {count}")).collect::<Vec<_>>().join(DOT)
}

/// Whether an entry takes two lines: of a quotation that stands alone, of readings too long to stand on one.
fn is_tall(of: Of<'_>, fact: &FactDifference) -> bool {
    let told = told(of, fact);
    let tag = in_headline(of, fact);
    fact.kind == FactKind::Quote || rows::is_tall(told.each_ref().map(AsRef::as_ref), tag.as_deref())
}

/// What a fact says on either side, whole.
fn texts<'a>(of: Of<'a>, fact: &FactDifference) -> [&'a str; 2] {
    let facts = |side| of.state.slot(side).map_or(&[][..], |source| &source.article().facts);
    fact.facts(facts(Side::Left), facts(Side::Right)).map(|fact| fact.map_or("", |f| &*f.text))
}

/// The sign at the end of an entry that looks for the fact in both texts: what the left says, and once more what the
/// right says.
fn search(ui: &Ui, of: Of<'_>, fact: &FactDifference, entry: &Response) -> Option<String> {
    let known = of.state.search.as_ref().map(|search| search.query.as_str());
    let [left, right] = texts(of, fact);
    let query = if left.is_empty() || (known == Some(left) && !right.is_empty()) { right } else { left };
    let place =
        Rect::from_min_max(pos2(entry.rect.right() - size::FIND_SIGN, entry.rect.top()), entry.rect.max);
    let sign = ui.interact(place, entry.id.with("search"), Sense::click());
    let name = of.state.phrases().find_this(&crop(query, SHOWN));
    sign.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if entry.contains_pointer() || entry.has_focus() || sign.has_focus() {
        let lit = sign.hovered() || sign.has_focus();
        magnifier(ui, place.center(), if lit { of.palette.accent } else { of.palette.ink_mute });
    }
    let sign = sign.on_hover_text(name);
    sign.clicked().then(|| query.to_owned())
}

/// Says of a fact that it stands in the headline: of both readings, or of one, which then is named.
fn in_headline(of: Of<'_>, fact: &FactDifference) -> Option<String> {
    let stands = |side: Side| {
        let article = of.state.slot(side)?.article();
        let at = if side == Side::Left { fact.left } else { fact.right };
        let block = article.blocks.get(article.facts.get(at?)?.block)?;
        Some(block.kind == BlockKind::Headline)
    };
    let word = of.s.in_headline;
    match Side::BOTH.map(stands) {
        [Some(true), Some(true) | None] | [None, Some(true)] => Some(word.to_owned()),
        [Some(true), _] => Some(format!("{} {word}", LETTERS[0])),
        [_, Some(true)] => Some(format!("{} {word}", LETTERS[1])),
        _ => None,
    }
}

/// Writes it at the end of an entry, before the sign; what is left for the fact.
fn tag(ui: &Ui, content: Rect, text: String, palette: &Palette) -> Rect {
    let text = ui.painter().layout_no_wrap(text, plain_font(size::SMALL), palette.ink_mute);
    let right = content.right() - size::FIND_SIGN;
    let at = pos2(right - text.size().x, content.center().y - text.size().y / 2.0);
    ui.painter().galley(at, text, palette.ink_mute);
    Rect::from_min_max(content.min, pos2(at.x - size::ITEM_GAP, content.bottom()))
}

/// The same as it is told: with the words that make a figure inexact, and with speakers that cannot be one.
fn told<'a>(of: Of<'a>, fact: &FactDifference) -> [Cow<'a, str>; 2] {
    match [of.state.slot(Side::Left), of.state.slot(Side::Right)] {
        [Some(left), Some(right)] => {
            i18n::fact_told(fact, left.article(), right.article(), of.lang).map(Option::unwrap_or_default)
        }
        _ => texts(of, fact).map(Cow::Borrowed),
    }
}

fn fact_row(ui: &Ui, of: Of<'_>, at: usize, fact: &FactDifference, rect: Rect, id: Id) -> Response {
    let Of { state, lang, palette, .. } = of;
    let told = told(of, fact);
    let told: [&str; 2] = told.each_ref().map(AsRef::as_ref);
    let pair = |texts: &[String]| [0, 1].map(|at| texts.get(at).cloned().unwrap_or_default());
    let [left, right] = pair(&told_apart(&told, |text| crop(text, SHOWN)));
    let word = match [state.slot(Side::Left), state.slot(Side::Right)] {
        [Some(left), Some(right)] => i18n::fact_word(fact, left.article(), right.article(), lang),
        _ => i18n::fact_kind(fact.kind, lang),
    };
    let headline = in_headline(of, fact);
    let shortened = Shortened::of(of, fact);
    let said = shortened.as_ref().map_or_else(|| rows::told([&left, &right], " / "), Shortened::name);
    let name = match &headline {
        Some(place) => format!("{word}: {said} · {place}"),
        None => format!("{word}: {said}"),
    };
    let on = state.fact.is_some_and(|(shown, _)| shown == at);
    let response = entry(ui, rect, id, &name, on, palette);
    let hues = if fact.status.agrees() { [None; 2] } else { [Some(palette.left), Some(palette.right)] };
    let content = content_of(rect);
    let content = headline.map_or(content, |text| tag(ui, content, text, palette));
    kind(ui, rect, word, palette);
    match shortened {
        Some(shortened) => shortened.show(ui, content, of),
        None => rows::pair(ui, content, [&left, &right], &told, is_tall(of, fact), hues, palette),
    }
    response
}
