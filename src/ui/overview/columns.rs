//! The heads of the columns: which source, when, what it is to the base; its menu.

use eframe::egui::{
    Align, Button, Color32, FontId, Label, Layout, Pos2, Rect, Role, Shape, Stroke, Ui, UiBuilder,
    WidgetInfo, vec2,
};

use crate::app::{Command, Source, When};
use crate::compare::VerdictKind;
use crate::compare::many::Standing;
use crate::i18n::{self, Strings};
use crate::report::evidence;
use crate::text::Ignore;
use crate::ui::fonts;
use crate::ui::header::shown_time;
use crate::ui::menus::scrolling;
use crate::ui::theme::size;
use crate::ui::widgets::{DOT, mute, plain_font, shortened, strong, wide};

use super::Of;

/// What a source is called in the overview.
pub(in crate::ui) fn name_of(source: &Source, s: &Strings) -> String {
    source.short_name().unwrap_or_else(|| s.pasted.to_owned())
}

/// Years are told by what is shown of the sources themselves.
pub(super) fn without_year(time: String) -> String {
    time.split_once('-').map(|(_, rest)| rest.to_owned()).unwrap_or(time)
}

impl Of<'_> {
    /// When a source was published or captured, in as few characters as tell it.
    fn time_of(&self, number: usize) -> Option<String> {
        let time = self.plain_time_of(number)?;
        Some(match self.table.times.get(number)?.as_ref()? {
            When::Published(_) => time,
            When::Modified(_) => self.phrases().modified(&time),
            When::Filed(_) => self.phrases().filed(&time),
            When::Captured(_) => self.phrases().captured(&time),
        })
    }

    /// The same without a word for what it is the time of.
    fn plain_time_of(&self, number: usize) -> Option<String> {
        Some(match self.table.times.get(number)?.as_ref()? {
            When::Published(time) | When::Modified(time) => without_year(shown_time(time)),
            When::Captured(time) | When::Filed(time) => without_year(evidence::time(time)),
        })
    }

    /// The one of the two that there is room for: a time that is cut loses its hour.
    fn time_in(&self, ui: &Ui, number: usize, room: f32) -> Option<String> {
        let fits = |time: &String| wide(ui, time, plain_font(size::SMALL)) <= room;
        self.time_of(number).filter(fits).or_else(|| self.plain_time_of(number))
    }

    /// That a source is written in other forms of characters than the base, where that counts.
    fn other_script(&self, number: usize) -> Option<&'static str> {
        let (_, others) = self.table.other_forms.as_ref()?;
        let counts = !self.state.settings.policy().ignores(Ignore::Script);
        (counts && others.contains(&number)).then(|| i18n::forms_differ(self.lang))
    }

    /// Whether what a source is to the base needs two lines in a column so wide.
    pub(super) fn has_tall_heads(&self, ui: &Ui, width: f32) -> bool {
        let longest =
            Standing { verdict: VerdictKind::Identical, base_kept: 1.0, source_kept: 1.0, conflicts: 0 };
        VerdictKind::ALL.into_iter().any(|verdict| {
            let standing = self.phrases().standing_parts(&Standing { verdict, ..longest });
            wide(ui, &standing.join(DOT), plain_font(size::SMALL)) > width
        })
    }

    /// The base's name, time and extent, over its paragraphs.
    pub(super) fn base_head(&self, ui: &mut Ui, place: Rect, commands: &mut Vec<Command>) {
        let Some(base) = self.state.base() else { return };
        let name = self.beside_time(self.table.base);
        let bold = || FontId::new(size::LABEL, fonts::bold());
        let called = format!("{}{}{}", self.s.base_text, self.state.phrases().colon(), name.whole());
        let paragraphs =
            base.article().blocks.iter().filter(|b| b.kind != crate::article::BlockKind::Headline);
        let extent = self.phrases().paragraphs(paragraphs.count());
        let time = self.time_of(self.table.base);
        let whole = format!(
            "{}{}{}",
            self.s.base_text,
            self.state.phrases().colon(),
            self.named_beside_time(self.table.base)
        );
        let whole = [Some(whole), time.clone(), Some(extent.clone())];
        let whole = whole.into_iter().flatten().collect::<Vec<_>>().join(DOT);
        // A long name has the line for itself, as have a time and an extent for which one line is too short.
        let room = place.width() - 2.0 * size::CELL_PADDING;
        let says = if wide(ui, &called, bold()) <= room {
            let one = time.as_ref().map_or(extent.clone(), |time| format!("{time}{DOT}{extent}"));
            let below = if wide(ui, &one, plain_font(size::SMALL)) <= room {
                vec![one]
            } else {
                time.into_iter().chain([extent]).collect()
            };
            Head { name: called, below, whole }
        } else {
            let standing = [self.s.base_text.to_owned(), extent];
            let time = self.time_in(ui, self.table.base, room);
            let name = shortened(ui, &name, &bold(), name_room(place.width()));
            Head { name, below: time.into_iter().chain(in_lines(ui, standing, room)).collect(), whole }
        };
        head(ui, place, "base", &says, self, |ui| {
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
        let of = self.table.matrix.columns.get(column);
        let number = of.map_or(self.table.base, |of| of.source);
        let standing = of.and_then(|of| of.standing.as_ref());
        let standing = standing.map(|standing| self.phrases().standing_parts(standing));
        // What nearly every row differs by says more than the verdict that rests on it.
        let script = self.other_script(number);
        let time = of.and_then(|of| self.time_of(of.source));
        let whole = [
            Some(self.named_beside_time(number)),
            time.clone(),
            standing.as_ref().map(|parts| parts.join(DOT)),
            script.map(|word| format!("{word} ({})", i18n::forms_remedy(self.lang))),
        ];
        let whole = whole.into_iter().flatten().collect::<Vec<_>>().join(DOT);
        let standing = standing.map(|[kept, verdict]| [kept, script.map_or(verdict, str::to_owned)]);
        let standing = standing.map(|parts| in_lines(ui, parts, place.width())).unwrap_or_default();
        let time = self.time_in(ui, number, place.width());
        let below = time.into_iter().chain(standing).collect();
        let font = FontId::new(size::LABEL, fonts::bold());
        let name = shortened(ui, &self.beside_time(number), &font, name_room(place.width()));
        head(ui, place, id, &Head { name, below, whole }, self, |ui| {
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

/// What stands in the head of a column: a name, and below it when and what the source is to the base.
struct Head {
    name: String,
    below: Vec<String>,
    whole: String,
}

/// How wide a name can be in a head so wide: the sign of its menu stands after it.
fn name_room(width: f32) -> f32 {
    width - 2.0 * size::MENU_SIGN
}

/// Two parts on one line, or on two where one does not hold both.
fn in_lines(ui: &Ui, parts: [String; 2], room: f32) -> Vec<String> {
    let one = parts.join(DOT);
    if wide(ui, &one, plain_font(size::SMALL)) <= room { vec![one] } else { parts.into() }
}

fn head(
    ui: &mut Ui,
    place: Rect,
    salt: impl std::hash::Hash + std::fmt::Debug,
    says: &Head,
    of: &Of<'_>,
    menu: impl FnOnce(&mut Ui),
) {
    let builder = UiBuilder::new().id_salt(salt).max_rect(place).layout(Layout::top_down(Align::Min));
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(place.intersect(ui.clip_rect()));
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.spacing_mut().button_padding = vec2(0.0, 1.0);
        let label =
            Button::new(strong(&says.name, size::LABEL).color(of.palette.ink)).truncate().frame(false);
        let name = ui.scope(|ui| {
            ui.set_max_width(name_room(place.width()));
            eframe::egui::containers::menu::MenuButton::from_button(label).ui(ui, |ui| scrolling(ui, menu)).0
        });
        let response = name.inner;
        menu_sign(ui, response.rect.right_center() + vec2(size::MENU_SIGN, 0.0), of.palette.ink_mute);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &says.whole));
        response.on_hover_text(&says.whole);
        for line in &says.below {
            ui.add(Label::new(mute(line, of.palette)).truncate());
        }
    });
}

/// A name that opens a menu: a triangle, drawn, for fonts have none that suits.
fn menu_sign(ui: &Ui, at: Pos2, ink: Color32) {
    let half = size::MENU_SIGN / 2.0;
    let corners = [vec2(-half, -half / 2.0), vec2(half, -half / 2.0), vec2(0.0, half / 2.0)];
    let corners = corners.map(|corner| at + corner).to_vec();
    ui.painter().add(Shape::convex_polygon(corners, ink, Stroke::NONE));
}
