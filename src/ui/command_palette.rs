//! Every action by name: a field, and the list of those that what stands in it could mean.

use eframe::egui::{
    Align, Align2, Button, Context, Event, Id, Key, Label, Modal, Modifiers, Response, RichText, Role,
    ScrollArea, TextEdit, Ui, WidgetInfo, vec2,
};

use crate::app::{Command, Dialog, Offer, State};
use crate::i18n::{Lang, Strings};

use super::dialogs;
use super::theme::{Palette, size};
use super::widgets::{self, soft};

/// Most characters that can be typed or pasted into the field.
const LONGEST: usize = 60;

/// What is typed and chosen while the list is open.
#[derive(Debug, Default)]
pub(super) struct CommandPalette {
    query: String,
    /// Index into the list.
    chosen: usize,
    listed: Option<(String, Lang, Vec<Offer>)>,
}

impl CommandPalette {
    pub(super) fn show(
        &mut self,
        ctx: &Context,
        state: &State,
        palette: &Palette,
        commands: &mut Vec<Command>,
    ) {
        if state.dialog != Some(Dialog::Commands) {
            *self = Self::default();
            return;
        }
        let s = Strings::of(state.settings.lang());
        let list = self.list(state, state.settings.lang());
        self.chosen = self.chosen.min(list.len().saturating_sub(1));
        let moved = self.take_keys(ctx, list.len());
        let mut wanted = enter(ctx).then(|| list.get(self.chosen).copied()).flatten();
        let id = Id::unique("commands");
        let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, size::TOP_BAR));
        let place = Modal::new(id).area(area);
        dialogs::modal(ctx, place, size::PALETTE_PADDING, size::DIALOG, commands, |ui, _| {
            self.field(ui, s);
            let height = ctx.content_rect().height() - 2.0 * size::DIALOG_MARGIN - size::TOP_BAR;
            let height = height.max(size::BUTTON_HEIGHT);
            ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
                if list.is_empty() {
                    ui.add(Label::new(soft(s.commands_none, palette)).wrap());
                }
                // One entry is lit: what the pointer moves to becomes the chosen one.
                ui.visuals_mut().widgets.hovered = ui.visuals().widgets.inactive;
                let points =
                    ui.input(|input| input.events.iter().any(|e| matches!(e, Event::PointerMoved(_))));
                for (at, &offer) in list.iter().enumerate() {
                    let entry = entry(ui, state, offer, (at == self.chosen, moved), s, palette);
                    if points && entry.hovered() && self.chosen != at {
                        self.chosen = at;
                        ui.ctx().request_repaint();
                    }
                    if entry.clicked() {
                        wanted = Some(offer);
                    }
                }
            });
        });
        if let Some(offer) = wanted.filter(|offer| offer.is_enabled(state)) {
            commands.push(Command::CloseDialog);
            commands.push(offer.command(state));
        }
    }

    /// What the query could mean, looked up once for each.
    fn list(&mut self, state: &State, lang: Lang) -> Vec<Offer> {
        match &self.listed {
            Some((query, of, list)) if *query == self.query && *of == lang => list.clone(),
            _ => {
                let list = Offer::look_up(&self.query, state, lang);
                self.listed = Some((self.query.clone(), lang, list.clone()));
                list
            }
        }
    }

    /// The arrows go through the list, round and round; whether they did.
    fn take_keys(&mut self, ctx: &Context, count: usize) -> bool {
        let before = self.chosen;
        ctx.input_mut(|input| {
            let down = input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown);
            let up = input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp);
            if let Some(turn) = count.checked_sub(1).map(|last| last + 1) {
                self.chosen = (self.chosen + down + turn - up.min(turn)) % turn;
            }
        });
        self.chosen != before
    }

    fn field(&mut self, ui: &mut Ui, s: &Strings) {
        let before = self.query.clone();
        let field = ui.add(
            TextEdit::singleline(&mut self.query)
                .char_limit(LONGEST)
                .hint_text(s.commands_hint)
                .desired_width(f32::INFINITY),
        );
        field.widget_info(|| widgets::field(&before, &self.query, s.commands_field));
        field.request_focus();
        if self.query != before {
            self.chosen = 0;
        }
    }
}

fn enter(ctx: &Context) -> bool {
    ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
}

/// One of them with its key, `chosen` and just `moved` to or not.
fn entry(
    ui: &mut Ui,
    state: &State,
    offer: Offer,
    (chosen, moved): (bool, bool),
    s: &Strings,
    palette: &Palette,
) -> Response {
    let enabled = offer.is_enabled(state);
    let keys = match offer {
        Offer::Do(action) => action.keys().first().map(|k| k.name()).unwrap_or_default(),
        _ => String::new(),
    };
    let name = offer.label(state, state.settings.lang());
    let on = if offer.is_on(state) { " ✓" } else { "" };
    let label = format!("{} · {name}{on}", offer.menu().label(s));
    let button = Button::selectable(chosen, RichText::new(&label).color(palette.ink))
        .shortcut_text(keys)
        .min_size(vec2(ui.available_width(), 0.0));
    let response = ui.add_enabled(enabled, button);
    response.widget_info(|| WidgetInfo::selected(Role::MenuItem, enabled, chosen, &label));
    if chosen && moved {
        response.scroll_to_me(Some(Align::Center));
    }
    response
}
