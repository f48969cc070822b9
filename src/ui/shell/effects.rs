//! What only the window can do, done.

use eframe::egui::{Context, ViewportCommand};

use crate::app::{Command, Effect};
use crate::ui::picker::PickRequest;
use crate::ui::side_panel::Tab;

use super::Shell;

impl Shell {
    pub(super) fn carry_out(&mut self, ctx: &Context, effects: Vec<Effect>) {
        let lang = self.app.state.settings.lang();
        for effect in effects {
            match effect {
                Effect::Copy(text) => ctx.copy_text(text),
                Effect::RequestPaste => {
                    self.paste_frames = Some(0);
                    ctx.send_viewport_cmd(ViewportCommand::RequestPaste);
                }
                Effect::PickFiles(target) => self.picker.start(PickRequest::Articles(target, lang), ctx),
                Effect::PickSessionPlace(path) => self.picker.start(PickRequest::Session(lang, path), ctx),
                Effect::SuggestPath(path) => self.path = path,
                Effect::PickReportPlace(path) => self.picker.start(PickRequest::Report(lang, path), ctx),
                Effect::Picture(path) => self.pictures.take(ctx, path),
                Effect::PickFont(font) => self.picker.start(PickRequest::Font(font, lang), ctx),
                Effect::ScrollTo(line) => self.surface.scroll_to(line),
                Effect::ScrollToText { line, side, at } => self.surface.scroll_to_text(line, side, at),
                Effect::StepOfKind { forward } => {
                    if let Some(command) = self.panel.step(&self.app.state, forward) {
                        let effects = self.app.apply(command);
                        self.carry_out(ctx, effects);
                    }
                }
                Effect::StepRow { forward } => {
                    if let Some(line) = self.surface.step(self.app.state.selected, forward) {
                        let effects = self.app.apply(Command::GoToLine(line));
                        self.carry_out(ctx, effects);
                    }
                }
                Effect::OpenRowMenu => {
                    if let Some(line) = self.app.state.selected {
                        self.surface.open_menu(line);
                    }
                }
                Effect::FocusSearch => self.find_bar.focus(self.surface.top_line()),
                Effect::PlaceAt(line, scrolled) => self.surface.place_at(line, scrolled),
                Effect::ShowComparison { fresh } => self.surface.renew(!fresh),
                Effect::EditNote(note) => {
                    self.panel.tab = Tab::Notes;
                    self.panel_over |= self.is_narrow(ctx);
                    self.panel.notes.write_on(note);
                }
                Effect::ShowChange => {
                    self.panel.show_change();
                    self.panel_over |= self.is_narrow(ctx);
                }
                Effect::NextTab if self.app.state.overview.open => self.overview_panel.turn(),
                Effect::NextTab => self.panel.turn(),
                Effect::ShowPage(page) => {
                    if self.app.state.overview.open {
                        self.overview_panel.show_facts();
                    } else {
                        self.panel.show_page(page);
                    }
                    self.panel_over |= self.is_narrow(ctx);
                }
                Effect::List(listing) => {
                    self.panel.list(listing, self.app.state.change);
                    self.panel_over |= self.is_narrow(ctx);
                }
                Effect::FontsChanged => self.fonts_changed(ctx),
                Effect::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            }
        }
    }

    pub(super) fn fonts_changed(&mut self, ctx: &Context) {
        let settings = &self.app.state.settings;
        let region = crate::ui::fonts::region_of(settings.lang());
        let (fallback, own) = (&settings.fallback_fonts, settings.article_font.as_ref());
        for unusable in crate::ui::fonts::install_with(ctx, fallback, own, region) {
            self.app.apply(Command::BadFont(unusable));
        }
        self.surface.set_anew();
    }
}
