//! One frame of the window: what finished, what was pressed, what is drawn, what follows.

mod effects;

use std::time::Instant;

use eframe::egui::{
    CentralPanel, Context, Frame, Margin, Panel, Rect, ScrollArea, Ui, UiBuilder, ViewportCommand,
};

use crate::app::{Action, App, Command};
use crate::i18n::Strings;
use crate::session::{Contrast, Theme};

use super::command_palette::CommandPalette;
use super::dialogs;
use super::drops::Drops;
use super::edge::Edge;
use super::find_bar::FindBar;
use super::go_to_row::GoToRow;
use super::guide::Guide;
use super::keys;
use super::left_over;
use super::menus;
use super::missing_letters::MissingLetters;
use super::notices;
use super::overview;
use super::picker::{PickOutcome, PickRequest, Picker};
use super::pictures::Pictures;
use super::reading;
use super::resting_pointer::RestingPointer;
use super::revision_bar;
use super::side_panel::{self, PanelState};
use super::start;
use super::status;
use super::style;
use super::surface::Surface;
use super::theme::{Palette, size};
use super::top_bar;

/// What the window system can and cannot do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Platform {
    /// Dropped files arrive.
    pub drops_files: bool,
    /// The system's own theme, where it says one.
    pub dark: Option<bool>,
}

/// Everything the window is but the window itself: tests drive it without one.
pub struct Shell {
    pub app: App,
    platform: Platform,
    picker: Picker,
    drops: Drops,
    surface: Surface,
    overview: overview::Grid,
    overview_panel: overview::Panel,
    find_bar: FindBar,
    panel: PanelState,
    edge: Edge,
    pictures: Pictures,
    guide: Guide,
    command_palette: CommandPalette,
    go_to_row: GoToRow,
    missing_letters: MissingLetters,
    /// In a narrow window: the panel stands in place of the text.
    panel_over: bool,
    /// What stands in the path field.
    path: String,
    /// What egui's style was made from: the palette, and whether motion is reduced.
    styled: Option<(&'static Palette, bool)>,
    title: Option<String>,
    /// When the work under way began, in egui's seconds.
    busy_since: Option<f64>,
    /// Frames since the clipboard was asked for text.
    paste_frames: Option<u8>,
}

/// So many frames the clipboard has to answer.
const PASTE_PATIENCE: u8 = 20;

impl Shell {
    /// Installs fonts and style. `pick` shows file dialogs; `None` is the system's own.
    pub fn new(
        ctx: &Context,
        app: App,
        platform: Platform,
        pick: Option<std::sync::Arc<dyn Fn(PickRequest) -> PickOutcome + Send + Sync>>,
    ) -> Self {
        let mut shell = Self {
            app,
            platform,
            picker: pick.map_or_else(Picker::of_system, Picker::new),
            drops: Drops::default(),
            surface: Surface::default(),
            overview: overview::Grid::default(),
            overview_panel: overview::Panel::default(),
            find_bar: FindBar::default(),
            panel: PanelState::default(),
            edge: Edge::default(),
            pictures: Pictures::default(),
            guide: Guide::default(),
            command_palette: CommandPalette::default(),
            go_to_row: GoToRow::default(),
            missing_letters: MissingLetters::default(),
            panel_over: false,
            path: String::new(),
            styled: None,
            title: None,
            busy_since: None,
            paste_frames: None,
        };
        shell.fonts_changed(ctx);
        ctx.add_plugin(RestingPointer::default());
        shell
    }

    /// The palette in force.
    pub fn palette(&self) -> &'static Palette {
        let dark = match self.app.state.settings.theme {
            Theme::Light => false,
            Theme::Dark => true,
            Theme::System => self.platform.dark.unwrap_or(false),
        };
        Palette::of(dark, self.app.state.settings.contrast == Contrast::High)
    }

    /// The display line at the top of the reading surface, and how much of it is scrolled out, 0.0 to 1.0.
    pub fn place(&self) -> (usize, f64) {
        self.surface.place()
    }

    /// How many rows of the reading surface are laid out.
    pub fn laid_out_rows(&self) -> usize {
        self.surface.laid_out()
    }

    /// Draws a frame and acts on what was done in it.
    pub fn ui(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        let palette = self.palette();
        let look = (palette, self.app.state.settings.reduced_motion);
        if self.styled != Some(look) {
            style::apply(&ctx, palette, look.1);
            self.styled = Some(look);
        }
        ctx.set_zoom_factor(self.app.state.settings.scale.factor());
        let effects = self.app.poll();
        self.carry_out(&ctx, effects);
        let mut commands = self.picker.poll();
        commands.extend(self.pictures.poll(&ctx));
        commands.extend(keys::take(&ctx, &self.app.state));
        self.await_paste(&ctx, &commands);
        self.draw(ui, palette, &mut commands);
        for command in commands {
            if self.is_narrow(&ctx) && command == Command::Do(Action::TogglePanel) {
                self.panel_over = !self.panel_over;
                continue;
            }
            let effects = self.app.apply(command);
            self.carry_out(&ctx, effects);
            ctx.request_repaint();
        }
        self.watch_work(&ctx);
        self.name_window(&ctx);
    }

    /// Whether there is no room for text and panel side by side.
    fn is_narrow(&self, ctx: &Context) -> bool {
        ctx.content_rect().width() < size::NARROW
    }

    /// What stands first on the screen is drawn first: so the focus goes from one to the next.
    fn draw(&mut self, ui: &mut Ui, palette: &'static Palette, commands: &mut Vec<Command>) {
        let bar = Frame::new().fill(palette.panel).inner_margin(Margin::symmetric(size::BAR_MARGIN as i8, 0));
        Panel::top("bar").exact_size(size::TOP_BAR).frame(bar).show(ui, |ui| {
            top_bar::show(ui, &self.app.state, palette, commands);
        });
        if self.app.state.last_said().is_some() {
            Panel::top("notices").frame(Frame::new().fill(palette.panel)).show(ui, |ui| {
                notices::show(ui, &self.app.state, palette, commands);
            });
        }
        if self.missing_letters.look(ui, &self.app.state) {
            Panel::top("missing letters").frame(Frame::new().fill(palette.panel)).show(ui, |ui| {
                let s = Strings::of(self.app.state.settings.lang());
                self.missing_letters.show(ui, s, palette, commands);
            });
        }
        self.find_bar(ui, palette, commands);
        left_over::show(ui, &self.app.state, palette, commands);
        if !self.app.state.overview.open && self.app.state.revision().is_some() {
            Panel::top("revisions").exact_size(size::FIND_BAR).frame(bar).show(ui, |ui| {
                revision_bar::show(ui, &self.app.state, palette, commands);
            });
        }
        let has_status = !is_low(ui.ctx()) || self.app.state.is_busy();
        let mut area = ui.available_rect_before_wrap();
        area.max.y -= if has_status { size::STATUS_BAR } else { 0.0 };
        self.middle(ui, area, palette, commands);
        if has_status {
            let busy = self.busy_since.map_or(0.0, |since| ui.input(|i| i.time) - since);
            Panel::bottom("status").exact_size(size::STATUS_BAR).frame(bar).show(ui, |ui| {
                status::show(ui, &self.app, palette, busy, commands);
            });
        }
        self.dialogs(ui.ctx(), palette, commands);
        // What is gone to is in the text.
        self.panel_over &= !commands.iter().any(Command::goes_somewhere);
    }

    /// The text, or what there is in place of it, and the panel beside it.
    fn middle(&mut self, ui: &mut Ui, area: Rect, palette: &'static Palette, commands: &mut Vec<Command>) {
        let has_panel = self.app.state.shown.is_some() || self.app.state.overview.open;
        let narrow = self.is_narrow(ui.ctx());
        let place = |salt: &'static str, rect: Rect| UiBuilder::new().id_salt(salt).max_rect(rect);
        let side =
            Frame::new().fill(palette.panel).inner_margin(Margin::symmetric(size::BAR_MARGIN as i8, 10));
        let s = Strings::of(self.app.state.settings.lang());
        if has_panel && narrow && self.panel_over {
            let back = if self.app.state.overview.open { s.back_to_overview } else { s.back_to_text };
            CentralPanel::default().frame(side).show(&mut ui.new_child(place("side", area)), |ui| {
                ScrollArea::vertical().show(ui, |ui| {
                    menus::button_with(ui, &self.app.state, Action::TogglePanel, back, commands);
                    self.panel(ui, palette, commands);
                });
                commands.extend(self.drops.take(ui.ctx(), ui.max_rect()));
            });
            return;
        }
        let beside = has_panel && !narrow && self.app.state.settings.side_panel;
        let width = self.app.state.settings.panel_width.points();
        let parts = beside.then(|| self.edge.split(ui, area, width));
        let text = parts.map_or(area, |[text, _]| text);
        let desk = Frame::new().fill(palette.desk);
        CentralPanel::default().frame(desk).show(&mut ui.new_child(place("middle", text)), |ui| {
            let area = if self.app.state.overview.open {
                let (area, seen) = overview::show(ui, &mut self.overview, &self.app.state, palette, commands);
                self.app.note_columns(seen);
                area
            } else if self.app.state.shown.is_some() {
                self.comparison(ui, palette, commands)
            } else {
                start::show(ui, &self.app.state, palette, self.platform, commands)
            };
            commands.extend(self.drops.take(ui.ctx(), area));
        });
        if let Some([_, panel]) = parts {
            CentralPanel::default().frame(side).show(&mut ui.new_child(place("side", panel)), |ui| {
                self.panel(ui, palette, commands);
            });
            let width = self.edge.show(ui, panel, s.panel_edge, palette);
            commands.extend(width.map(Command::PanelWidth));
        }
    }

    /// What stands at the side of the text, or of the overview.
    fn panel(&mut self, ui: &mut Ui, palette: &'static Palette, commands: &mut Vec<Command>) {
        let state = &self.app.state;
        if state.overview.open {
            overview::show_panel(ui, &mut self.overview_panel, state, palette, commands);
        } else {
            side_panel::show(ui, state, &mut self.panel, palette, commands);
        }
    }

    fn dialogs(&mut self, ctx: &Context, palette: &'static Palette, commands: &mut Vec<Command>) {
        dialogs::show(ctx, &self.app.state, &mut self.path, palette, commands);
        self.command_palette.show(ctx, &self.app.state, palette, commands);
        self.go_to_row.show(ctx, &self.app.state, palette, commands);
        self.guide.show(ctx, &self.app.state, palette, commands);
    }

    fn find_bar(&mut self, ui: &mut Ui, palette: &'static Palette, commands: &mut Vec<Command>) {
        let Some(search) = &self.app.state.search else { return };
        let margin = Margin::symmetric(size::BAR_MARGIN as i8, 0);
        let frame = Frame::new().fill(palette.panel).inner_margin(margin);
        Panel::top("find").exact_size(size::FIND_BAR).frame(frame).show(ui, |ui| {
            self.find_bar.show(ui, &self.app.state, search, &mut self.panel.tab, palette, commands);
        });
    }

    /// Headers and the reading surface; returns the area the two sides share.
    fn comparison(&mut self, ui: &mut Ui, palette: &'static Palette, commands: &mut Vec<Command>) -> Rect {
        let area = ui.max_rect();
        if reading::show(ui, &mut self.surface, &self.app.state, is_low(ui.ctx()), palette, commands) {
            self.app.note_place(self.surface.place());
        }
        area
    }

    /// Waits for the work under way, but no longer than until `end`.
    pub(super) fn await_work(&mut self, ctx: &Context, end: Instant) {
        let effects = self.app.settle_until(end);
        self.carry_out(ctx, effects);
    }

    /// A clipboard without text never answers: say so after a while.
    fn await_paste(&mut self, ctx: &Context, commands: &[Command]) {
        let Some(frames) = self.paste_frames else { return };
        if commands.iter().any(|c| matches!(c, Command::Pasted(_))) {
            self.paste_frames = None;
        } else if frames >= PASTE_PATIENCE {
            self.paste_frames = None;
            self.app.apply(Command::Pasted(String::new()));
        } else {
            self.paste_frames = Some(frames + 1);
            ctx.request_repaint();
        }
    }

    fn watch_work(&mut self, ctx: &Context) {
        if self.app.state.is_busy() {
            let now = ctx.input(|i| i.time);
            self.busy_since.get_or_insert(now);
            // The worker wakes the window when it is done; meanwhile the progress moves.
            ctx.request_repaint_after(std::time::Duration::from_millis(100));
        } else {
            self.busy_since = None;
        }
    }

    fn name_window(&mut self, ctx: &Context) {
        let title = self.app.state.window_title();
        if self.title.as_ref() != Some(&title) {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = Some(title);
        }
    }
}

/// Whether the window is too low for all that frames the text.
fn is_low(ctx: &Context) -> bool {
    ctx.content_rect().height() < size::LOW
}
