//! The panel at the side: the verdict and its figures, then facts, changes and what was set aside.

mod changes;
mod facts;
mod list;
mod notes;
mod parted;
mod rows;
mod said;
mod set_aside;
mod verdict;

use std::sync::Arc;

use eframe::egui::{Button, Role, ScrollArea, Stroke, Ui, WidgetInfo, vec2};

use crate::app::{ChangeFilter, ChangeKind, Command, Findings, Listing, PanelPage, Shown, Side, State};
use crate::compare::Comparison;
use crate::i18n::{Lang, Strings};

use facts::FactList;
use list::Tops;
pub(super) use list::in_sight;
pub(super) use notes::NoteFields;
use parted::Parted;
pub(super) use rows::line;
use said::Said;
use set_aside::SetAsideHeights;
pub(super) use verdict::{left_parts, right_parts};

use super::card::{About, LETTERS};
use super::theme::{Palette, size};
use super::widgets::{FocusWish, lit, soft, strong};

/// Longest text shown of one side of a change, in characters.
const SHOWN: usize = 60;

/// The tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Tab {
    #[default]
    Facts,
    Changes,
    Notes,
    SetAside,
}

impl Tab {
    fn next(self) -> Self {
        match self {
            Self::Facts => Self::Changes,
            Self::Changes => Self::Notes,
            Self::Notes => Self::SetAside,
            Self::SetAside => Self::Facts,
        }
    }
}

/// What the panel keeps from frame to frame.
#[derive(Default)]
pub(super) struct PanelState {
    pub(super) tab: Tab,
    listing: Listing,
    /// Whether the tab, or the first entry of the list of changes, is to have the focus.
    focus_tab: FocusWish,
    focus_list: FocusWish,
    /// The change that was scrolled to last, and the row in the lists of split and merged ones.
    seen: Option<usize>,
    seen_line: Option<usize>,
    /// The lines of split and of merged rows, with what they were found in.
    parted: Option<(Arc<Findings>, Arc<Parted>)>,
    /// Where the entries of a list of changes stand, with what it was made of.
    tops: Option<(Arc<Findings>, ChangeFilter, Arc<Tops>)>,
    /// What the changes in sight say.
    said: Said,
    /// The list of facts, with what it was made of.
    facts: Option<(Arc<Findings>, Arc<FactList>)>,
    pub(super) notes: NoteFields,
    set_aside: SetAsideHeights,
    /// Of the card of the current change, as drawn last, in points.
    card_height: f32,
}

impl PanelState {
    /// The next tab, with the focus: what it holds comes next.
    pub(super) fn turn(&mut self) {
        self.tab = self.tab.next();
        self.focus_tab.ask();
    }

    /// Shows a page, its tab with the focus.
    pub(super) fn show_page(&mut self, page: PanelPage) {
        self.tab = match page {
            PanelPage::Facts => Tab::Facts,
            PanelPage::Notes => Tab::Notes,
            PanelPage::SetAside => Tab::SetAside,
        };
        self.focus_tab.ask();
    }

    /// Shows a list of changes, its first entry with the focus; `change` is the current one.
    pub(super) fn list(&mut self, listing: Listing, change: Option<usize>) {
        self.tab = Tab::Changes;
        self.listing = listing;
        self.seen = change;
        self.focus_list.ask();
    }

    /// How to go to the next or previous of what the tab of changes lists.
    pub(super) fn step(&mut self, state: &State, forward: bool) -> Option<Command> {
        let filter = match self.listing {
            Listing::Changes(filter) => filter,
            Listing::Omitted => ChangeFilter::Kind(ChangeKind::Omitted),
            Listing::Split | Listing::Merged => {
                let parted = self.parted_of(state.shown.as_ref()?)?;
                return parted.beside(self.listing, state.selected, forward).map(Command::GoToLine);
            }
        };
        Some(Command::StepChanges { filter, forward })
    }

    fn parted_of(&mut self, shown: &Shown) -> Option<Arc<Parted>> {
        let findings = &shown.compared.findings;
        match &self.parted {
            Some((of, parted)) if Arc::ptr_eq(of, findings) => Some(Arc::clone(parted)),
            _ => {
                let parted = Arc::new(Parted::of(shown.comparison()?, findings));
                self.parted = Some((Arc::clone(findings), Arc::clone(&parted)));
                Some(parted)
            }
        }
    }

    fn tops_of(&mut self, of: Of<'_>, filter: ChangeFilter) -> Arc<Tops> {
        let findings = &of.shown.compared.findings;
        match &self.tops {
            Some((of, last, tops)) if Arc::ptr_eq(of, findings) && *last == filter => Arc::clone(tops),
            _ => {
                let tops = Arc::new(changes::tops(of, filter));
                self.tops = Some((Arc::clone(findings), filter, Arc::clone(&tops)));
                tops
            }
        }
    }

    fn facts_of(&mut self, of: Of<'_>) -> Arc<FactList> {
        let findings = &of.shown.compared.findings;
        match &self.facts {
            Some((of, list)) if Arc::ptr_eq(of, findings) => Arc::clone(list),
            _ => {
                let list = Arc::new(FactList::of(of, &findings.facts));
                self.facts = Some((Arc::clone(findings), Arc::clone(&list)));
                list
            }
        }
    }

    /// Shows the changes, the current one in sight.
    pub(super) fn show_change(&mut self) {
        self.tab = Tab::Changes;
        self.seen = None;
    }
}

/// What the lists are drawn from.
#[derive(Clone, Copy)]
struct Of<'a> {
    state: &'a State,
    shown: &'a Shown,
    comparison: &'a Comparison,
    s: &'static Strings,
    lang: Lang,
    palette: &'a Palette,
}

/// What cards about a comparison are made from.
pub(super) fn about(shown: &Shown, lang: Lang) -> Option<About<'_>> {
    About::of(&shown.compared.collation, shown.comparison()?, shown.findings(), lang)
}

pub(super) fn show(
    ui: &mut Ui,
    state: &State,
    panel: &mut PanelState,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let Some(shown) = &state.shown else { return };
    let Some(comparison) = shown.comparison() else { return };
    let s = Strings::of(state.settings.lang());
    verdict::show(ui, state, comparison, shown.findings().forms, s, palette, commands);
    tabs(ui, state, shown, comparison, panel, s, palette);
    let of = Of { state, shown, comparison, s, lang: state.settings.lang(), palette };
    match panel.tab {
        Tab::Facts => facts::show(ui, of, panel, commands),
        Tab::Changes => changes::show(ui, of, panel, commands),
        Tab::Notes => {
            scrolled(ui, "notes", |ui| notes::show(ui, state, &mut panel.notes, s, palette, commands));
        }
        Tab::SetAside => {
            scrolled(ui, "set aside", |ui| set_aside::show(ui, of, &mut panel.set_aside, commands));
        }
    }
}

fn scrolled(ui: &mut Ui, salt: &str, content: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(("side", salt)).auto_shrink(false).show(ui, content);
}

fn tabs(
    ui: &mut Ui,
    state: &State,
    shown: &Shown,
    comparison: &Comparison,
    panel: &mut PanelState,
    s: &Strings,
    palette: &Palette,
) {
    let aside: usize =
        Side::BOTH.into_iter().filter_map(|side| state.slot(side)).map(|x| x.article().set_aside.len()).sum();
    let all = [
        (Tab::Facts, s.facts, comparison.facts.len() + comparison.attributions.len()),
        (Tab::Changes, s.changes, shown.findings().count(state.every_change())),
        (Tab::Notes, s.notes, state.notes.list().len()),
        (Tab::SetAside, s.set_aside, aside),
    ];
    ui.horizontal(|ui| {
        for (which, name, count) in all {
            let on = panel.tab == which;
            let text = format!("{name} {count}");
            let rich = if on { strong(&text, size::LABEL).color(palette.ink) } else { soft(&text, palette) };
            let response = ui.add(Button::new(rich).frame(false));
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, on, &text));
            lit(ui, response.rect.expand2(vec2(size::ENTRY_MARGIN, 0.0)), &response, palette);
            if on {
                panel.focus_tab.give(ui, response.id);
                let line = response.rect;
                ui.painter().hline(line.x_range(), line.bottom(), Stroke::new(2.0, palette.accent));
            }
            if response.clicked() {
                panel.tab = which;
            }
            if which == Tab::Facts && count > 0 {
                response.on_hover_text(facts::made_of(comparison, state.settings.lang()));
            }
        }
    });
    let (x, y) = (ui.max_rect().x_range(), ui.cursor().top() - size::ITEM_GAP / 2.0);
    ui.painter().hline(x, y, Stroke::new(1.0, palette.line));
}
