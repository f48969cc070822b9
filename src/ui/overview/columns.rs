//! The heads of the columns: which source, when, what it is to the base; its menu.

use eframe::egui::{Align, Button, Label, Layout, Rect, Role, Ui, UiBuilder, WidgetInfo, vec2};

use crate::app::{Command, Source};
use crate::i18n::{Lang, OverviewPhrases, Strings};
use crate::report::evidence;
use crate::ui::header::shown_time;
use crate::ui::theme::size;
use crate::ui::widgets::{mute, strong};

use super::Of;

/// What a source is called in the overview.
pub(in crate::ui) fn name_of(source: &Source, s: &Strings) -> String {
    source.short_name().unwrap_or_else(|| s.pasted.to_owned())
}

/// When it was published, or else captured, in as few characters as tell it.
fn time_of(source: &Source, lang: Lang) -> Option<String> {
    let article = source.article();
    let captured = article
        .captured
        .as_ref()
        .map(|c| OverviewPhrases(lang).captured(&without_year(evidence::time(&c.time))));
    article.published.as_deref().map(|time| without_year(shown_time(time))).or(captured)
}

/// Years are told by what is shown of the sources themselves.
pub(super) fn without_year(time: String) -> String {
    time.split_once('-').map(|(_, rest)| rest.to_owned()).unwrap_or(time)
}

impl Of<'_> {
    /// The base's name, time and extent, over its paragraphs.
    pub(super) fn base_head(&self, ui: &mut Ui, place: Rect, commands: &mut Vec<Command>) {
        let Some(base) = self.state.base() else { return };
        let name = format!("{}{}{}", self.s.base_text, self.state.phrases().colon(), name_of(base, self.s));
        let paragraphs =
            base.article().blocks.iter().filter(|b| b.kind != crate::article::BlockKind::Headline);
        let extent = self.phrases().paragraphs(paragraphs.count());
        head(ui, place, "base", &name, [time_of(base, self.lang), Some(extent)], self, |ui| {
            if ui.button(self.s.rename_ask).clicked() {
                commands.push(Command::AskName(base.id));
                ui.close();
            }
            if ui.button(self.s.remove).clicked() {
                commands.push(Command::Remove(base.id));
                ui.close();
            }
        });
    }

    /// A source's name, time and verdict, over its cells.
    pub(super) fn head(&self, ui: &mut Ui, place: Rect, column: usize, commands: &mut Vec<Command>) {
        let Some(source) = self.source(column) else { return };
        let id = source.id;
        let name = name_of(source, self.s);
        let standing = self.table.matrix.columns.get(column).and_then(|c| c.standing.as_ref());
        let standing = standing.map(|standing| self.phrases().standing(standing));
        head(ui, place, id, &name, [time_of(source, self.lang), standing], self, |ui| {
            let entries = [
                (self.s.open_pair, Command::OpenPair { source: id, at: None }),
                (self.s.as_base, Command::Base(id)),
                (self.s.rename_ask, Command::AskName(id)),
                (self.s.move_left, Command::MoveSource { source: id, forward: false }),
                (self.s.move_right, Command::MoveSource { source: id, forward: true }),
                (self.s.remove, Command::Remove(id)),
            ];
            let last = self.table.matrix.columns.len().saturating_sub(1);
            for (label, command) in entries {
                let can = match command {
                    Command::MoveSource { forward: false, .. } => column > 0,
                    Command::MoveSource { forward: true, .. } => column < last,
                    _ => true,
                };
                if ui.add_enabled(can, Button::new(label)).clicked() {
                    commands.push(command);
                    ui.close();
                }
            }
        });
    }
}

fn head(
    ui: &mut Ui,
    place: Rect,
    salt: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
    below: [Option<String>; 2],
    of: &Of<'_>,
    menu: impl FnOnce(&mut Ui),
) {
    let builder = UiBuilder::new().id_salt(salt).max_rect(place).layout(Layout::top_down(Align::Min));
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(place.intersect(ui.clip_rect()));
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.spacing_mut().button_padding = vec2(0.0, 1.0);
        let label = Button::new(strong(name, size::LABEL).color(of.palette.ink)).truncate().frame(false);
        let (response, _) = eframe::egui::containers::menu::MenuButton::from_button(label).ui(ui, menu);
        let whole = [Some(name.to_owned())].into_iter().chain(below.clone()).flatten();
        let whole = whole.collect::<Vec<_>>().join(" · ");
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &whole));
        response.on_hover_text(&whole);
        for line in below.into_iter().flatten() {
            ui.add(Label::new(mute(line, of.palette)).truncate());
        }
    });
}
