//! Beside the grid: who took from whom, what the sources disagree on, what only some of them have.

mod attributions;
mod descent;
mod facts;
mod lacking;
mod lives;
mod revisions;
mod timeline;

use std::collections::BTreeMap;

use eframe::egui::{Button, Label, Role, ScrollArea, Stroke, Ui, WidgetInfo, vec2};

use crate::app::{Called, Command, Part, Side, SourceId, State, Table};
use crate::compare::many::Overview;
use crate::i18n::{self, Strings};
use crate::text::Ignore;
use crate::ui::theme::{Palette, size};
use crate::ui::widgets::{FocusWish, lit, mute, small, soft, strong};

use super::Of;

/// The tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::ui) enum Tab {
    #[default]
    Relations,
    Facts,
    Paragraphs,
    Revisions,
}

impl Tab {
    const ALL: [Self; 4] = [Self::Relations, Self::Facts, Self::Paragraphs, Self::Revisions];

    fn next(self) -> Self {
        let at = Self::ALL.iter().position(|tab| *tab == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }

    fn name(self, s: &Strings) -> &'static str {
        match self {
            Self::Relations => s.relations,
            Self::Facts => s.facts,
            Self::Paragraphs => s.only_some,
            Self::Revisions => s.revisions,
        }
    }
}

/// Names listed of sources; of more their number is said.
const NAMES: usize = 4;

/// What the panel keeps from frame to frame.
#[derive(Default)]
pub(in crate::ui) struct Panel {
    pub(in crate::ui) tab: Tab,
    /// Whether the tab is to have the focus.
    focus_tab: FocusWish,
    /// The source whose origin is told in full.
    chosen: Option<SourceId>,
    /// For each group of revisions the step that is shown.
    steps: BTreeMap<usize, usize>,
    /// Of what was drawn last, in points: what is out of sight is not laid out.
    heights: BTreeMap<(u8, usize), f32>,
}

impl Panel {
    /// The facts, the tab with the focus.
    pub(in crate::ui) fn show_facts(&mut self) {
        self.tab = Tab::Facts;
        self.focus_tab.ask();
    }

    /// The next tab, with the focus: what it holds comes next.
    pub(in crate::ui) fn turn(&mut self) {
        self.tab = self.tab.next();
        self.focus_tab.ask();
    }
}

/// Draws the panel.
pub(in crate::ui) fn show(
    ui: &mut Ui,
    panel: &mut Panel,
    state: &State,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let Some(table) = state.table() else { return };
    let lang = state.settings.lang();
    let of = Of { state, table, palette, s: Strings::of(lang), lang };
    tabs(ui, panel, &of);
    forms(ui, &of, commands);
    let salt = ("overview panel", panel.tab as u8);
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
        let Some(survey) = table.survey.as_deref() else {
            ui.label(mute(of.s.working_it_out, palette));
            return;
        };
        match panel.tab {
            Tab::Relations => {
                descent::show(ui, panel, survey, &of, commands);
                // Asked for as often as who took from whom: in sight without another tab.
                facts::disagreements(ui, panel, survey, &of, commands);
                attributions::show(ui, panel, survey, &of, commands);
                timeline::show(ui, &of, commands);
            }
            Tab::Facts => facts::show(ui, panel, survey, &of, commands),
            Tab::Paragraphs => lacking::show(ui, panel, survey, &of, commands),
            Tab::Revisions => revisions::show(ui, panel, survey, &of, commands),
        }
    });
}

fn tabs(ui: &mut Ui, panel: &mut Panel, of: &Of<'_>) {
    ui.horizontal_wrapped(|ui| {
        let none = of.table.survey.as_ref().is_none_or(|survey| survey.revisions.is_empty());
        if none && panel.tab == Tab::Revisions {
            panel.tab = Tab::Relations;
        }
        for tab in Tab::ALL.into_iter().filter(|tab| !none || *tab != Tab::Revisions) {
            let on = panel.tab == tab;
            let name = tab.name(of.s);
            let text =
                if on { strong(name, size::LABEL).color(of.palette.ink) } else { soft(name, of.palette) };
            let response = ui.add(Button::new(text).frame(false));
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, on, name));
            lit(ui, response.rect.expand2(vec2(size::ENTRY_MARGIN, 0.0)), &response, of.palette);
            if on {
                panel.focus_tab.give(ui, response.id);
                let line = response.rect;
                ui.painter().hline(line.x_range(), line.bottom(), Stroke::new(2.0, of.palette.accent));
            }
            if response.clicked() {
                panel.tab = tab;
            }
        }
    });
    let (x, y) = (ui.max_rect().x_range(), ui.cursor().top() - size::ITEM_GAP / 2.0);
    ui.painter().hline(x, y, Stroke::new(1.0, of.palette.line));
}

/// That some sources are in another language than the base, or differ from it by their script above all, and what to do.
fn forms(ui: &mut Ui, of: &Of<'_>, commands: &mut Vec<Command>) {
    if !of.table.other_languages.is_empty() {
        let names = of.briefly_called(of.table.other_languages.iter().copied());
        ui.add(Label::new(soft(i18n::languages_differ(&names, of.lang), of.palette)).wrap());
    }
    let Some((forms, others)) = &of.table.other_forms else { return };
    if of.state.settings.policy().ignores(Ignore::Script) {
        return;
    }
    let names = of.briefly_called(others.iter().copied());
    let sentence = i18n::forms_sentence(*forms, [of.s.base_text, &names], None, of.lang);
    ui.add(Label::new(soft(sentence, of.palette)).wrap());
    if ui.add(small(i18n::forms_remedy(of.lang))).clicked() {
        commands.push(Command::Ignore(Ignore::Script, true));
    }
}

/// Over a part of the panel.
fn heading(ui: &mut Ui, text: &str, palette: &Palette) {
    ui.add_space(size::ITEM_GAP);
    ui.add(Label::new(strong(text, size::SMALL).color(palette.ink_soft)).wrap());
}

impl Of<'_> {
    /// What a source is called, by its number, so that it can be shortened.
    pub(in crate::ui::overview) fn name(&self, number: usize) -> Called {
        self.table.names.get(number).cloned().flatten().unwrap_or_else(|| Called::plain(self.s.pasted))
    }

    /// What a source is called, by its number.
    pub(in crate::ui::overview) fn called(&self, number: usize) -> String {
        self.name(number).whole().to_owned()
    }

    /// The same where its time stands beside it.
    pub(in crate::ui::overview) fn beside_time(&self, number: usize) -> Called {
        let name = self.table.names_beside_times.get(number).cloned().flatten();
        name.unwrap_or_else(|| Called::plain(self.s.pasted))
    }

    /// The same in full, where there is more to its name than the time.
    pub(in crate::ui::overview) fn named_beside_time(&self, number: usize) -> String {
        let (whole, beside) = (self.called(number), self.beside_time(number));
        if whole.starts_with(beside.whole()) { beside.whole().to_owned() } else { whole }
    }

    /// Several of them, in a list; of many the first, and how many there are.
    fn briefly_called(&self, numbers: impl ExactSizeIterator<Item = usize>) -> String {
        let count = numbers.len();
        match count > NAMES {
            true => self.phrases().some_of(&self.all_called(numbers.take(NAMES)), NAMES, count),
            false => self.all_called(numbers),
        }
    }

    /// Several of them, in a list.
    fn all_called(&self, numbers: impl IntoIterator<Item = usize>) -> String {
        let names: Vec<String> = numbers.into_iter().map(|number| self.called(number)).collect();
        names.join(self.state.phrases().list_comma())
    }

    /// Shows a source's paragraph beside the base; of the base, beside the source in the first column.
    fn going_to(&self, number: usize, block: usize) -> Option<Command> {
        let (source, side) = if number == self.table.base {
            (self.table.column(0)?, Side::Left)
        } else {
            (self.table.id(number)?, Side::Right)
        };
        Some(Command::OpenPair { source, at: Some(Part { side, block }) })
    }
}

/// The table's own numbers of the sources.
fn numbers(table: &Table) -> std::ops::Range<usize> {
    0..table.sources.len()
}

/// What was found of all sources together.
type Found<'a> = &'a Overview;
