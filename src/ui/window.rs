//! The real window: start-up, window system, geometry.

use std::path::PathBuf;
use std::sync::Arc;
use std::task::{Wake, Waker};
use std::time::{Duration, Instant};

use eframe::egui::{self, Context, IconData, Pos2, Rect, Ui, ViewportBuilder, ViewportCommand, vec2};

use crate::app::{App, Command, Side, Target};
use crate::i18n::Lang;
use crate::read::Document;
use crate::session::{Example, Places, Theme, WindowGeometry};

use super::shell::{Platform, Shell};
use super::timings::Timings;

/// Names the program to the window system.
const APP_ID: &str = "variorum";
const DEFAULT_SIZE: [f32; 2] = [1440.0, 900.0];
const SMALLEST: [f32; 2] = [640.0, 420.0];
/// The height of a title bar, and how much of it must be seen to take hold of the window, in pixels.
const TITLE_BAR: f32 = 24.0;
const GRIP: f32 = 80.0;

/// So long the first frame waits for what is to be shown in it; nobody sees a window before.
const FIRST_FRAME: Duration = Duration::from_millis(120);

/// How to open the window.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Opened and compared at once.
    pub files: Vec<PathBuf>,
    /// Handed over by another program, to be opened on the sides.
    pub lent: [Option<Document>; 2],
    /// Opens the built-in example.
    pub example: Option<Example>,
    /// For this run only; `None` is as remembered.
    pub lang: Option<Lang>,
    /// For this run only.
    pub theme: Option<Theme>,
    /// Inner size in points, for this run only.
    pub size: Option<[f32; 2]>,
    /// Where the phases of the start are to be told.
    pub timings: Option<Timings>,
}

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum WindowError {
    #[error("there is no display to open a window on (neither X11 nor Wayland answers)")]
    NoDisplay,
    #[error("the window could not be opened ({0}); the display needs OpenGL 2.1 or later")]
    Failed(String),
}

/// Shows the window until it is closed.
///
/// # Errors
/// [`WindowError`], when it never opened.
pub fn run(mut options: Options) -> Result<(), WindowError> {
    if !has_display() {
        return Err(WindowError::NoDisplay);
    }
    let places = Places::of_system();
    let remembered =
        places.as_ref().map(|p| crate::session::Settings::load(&p.settings())).and_then(|s| s.window);
    let native = eframe::NativeOptions {
        viewport: viewport(&options, remembered),
        event_loop_builder: prefer_x11(),
        system_font_fallback: false,
        ..eframe::NativeOptions::default()
    };
    mark(&mut options.timings, "arguments and settings");
    let create = move |creation: &eframe::CreationContext<'_>| -> Result<Box<dyn eframe::App>, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Box::new(Window::new(&creation.egui_ctx, places, options)))
    };
    eframe::run_native(APP_ID, native, Box::new(create))
        .map_err(|error| WindowError::Failed(error.to_string()))
}

/// Two documents belong together; one alone has its side.
fn lent(sides: [Option<Document>; 2]) -> Option<Command> {
    let (documents, target) = match sides {
        [None, None] => return None,
        [Some(left), Some(right)] => (vec![left, right], Target::Auto),
        [Some(left), None] => (vec![left], Target::Side(Side::Left)),
        [None, Some(right)] => (vec![right], Target::Side(Side::Right)),
    };
    Some(Command::OpenLent { documents, target })
}

struct Window {
    shell: Shell,
    geometry: Option<WindowGeometry>,
    /// Whether it is known to be where it can be reached.
    placed: bool,
    /// Frames until it is to be maximised: X11 does not hear of it before the window is seen.
    maximize_in: Option<u8>,
    /// Not remembered where the size was given for this run only.
    keep_geometry: bool,
    timings: Option<Timings>,
}

impl Window {
    fn new(ctx: &Context, places: Option<Places>, mut options: Options) -> Self {
        mark(&mut options.timings, "window system");
        let waker = Waker::from(Arc::new(Repaint(ctx.clone())));
        let mut app = App::new(places, waker);
        app.for_this_run(options.lang, options.theme);
        let geometry = app.state.settings.window;
        if let Some(example) = options.example {
            app.apply(Command::OpenExample(example));
        } else if let Some(lent) = lent(options.lent) {
            app.apply(lent);
        } else if !options.files.is_empty() {
            app.apply(Command::Open { paths: options.files, target: Target::Auto });
        }
        let platform = Platform {
            drops_files: delivers_drops(),
            dark: ctx.system_theme().map(|theme| theme == egui::Theme::Dark),
        };
        let mut shell = Shell::new(ctx, app, platform, None);
        shell.await_work(ctx, Instant::now() + FIRST_FRAME);
        mark(&mut options.timings, "state and fonts");
        let keep_geometry = options.size.is_none();
        // A window that starts maximised has the size to go back to from there.
        let maximize_in = geometry.filter(|geometry| geometry.maximized && keep_geometry).map(|_| 2);
        Self { shell, geometry, placed: false, maximize_in, keep_geometry, timings: options.timings }
    }

    /// What a frame shows that none before it did.
    fn note_phase(&mut self, ctx: &Context) {
        let state = &self.shell.app.state;
        let (read, compared) = (state.slots.iter().all(Option::is_some), state.shown.is_some());
        mark(&mut self.timings, "first frame drawn");
        if read {
            mark(&mut self.timings, "sources read");
        }
        if compared {
            mark(&mut self.timings, "first comparison drawn");
            if self.timings.is_some() {
                // Painted is what a further frame comes after.
                ctx.request_repaint();
            }
        }
    }

    /// A screen that was there last time may be gone: the window comes to one that is there.
    fn bring_back(&mut self, ctx: &Context, frame: &eframe::Frame) {
        if std::mem::replace(&mut self.placed, true) {
            return;
        }
        let Some(window) = frame.winit_window() else { return };
        let Ok(place) = window.outer_position() else { return };
        let size = window.outer_size();
        let at = egui::pos2(place.x as f32, place.y as f32);
        let bar = Rect::from_min_size(at, vec2(size.width as f32, TITLE_BAR));
        let screens: Vec<Rect> = window
            .available_monitors()
            .map(|screen| {
                let (place, size) = (screen.position(), screen.size());
                let at = egui::pos2(place.x as f32, place.y as f32);
                Rect::from_min_size(at, vec2(size.width as f32, size.height as f32))
            })
            .collect();
        if let Some(to) = back_on_screen(bar, &screens) {
            ctx.send_viewport_cmd(ViewportCommand::OuterPosition(to / ctx.pixels_per_point()));
        }
    }

    fn maximize(&mut self, ctx: &Context) {
        match self.maximize_in {
            None => {}
            Some(0) => {
                self.maximize_in = None;
                ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
            }
            Some(frames) => {
                self.maximize_in = Some(frames - 1);
                ctx.request_repaint();
            }
        }
    }

    fn note_geometry(&mut self, ctx: &Context) {
        let now = ctx.input(|i| {
            let viewport = i.viewport();
            if viewport.minimized == Some(true) {
                return None;
            }
            let inner = viewport.inner_rect?;
            let maximized = viewport.maximized.unwrap_or(false) || viewport.fullscreen.unwrap_or(false);
            let place = viewport.outer_rect.map(|outer| [outer.left(), outer.top()]);
            Some(WindowGeometry { width: inner.width(), height: inner.height(), place, maximized })
        });
        if let Some(now) = now {
            // A maximised window keeps the size it had before.
            self.geometry = match self.geometry {
                Some(before) if now.maximized => Some(WindowGeometry { maximized: true, ..before }),
                _ => Some(now),
            };
        }
    }
}

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.bring_back(ui.ctx(), frame);
        self.maximize(ui.ctx());
        if self.shell.laid_out_rows() > 0
            && let Some(mut timings) = self.timings.take()
        {
            timings.mark("first comparison painted");
            timings.print();
        }
        self.note_geometry(ui.ctx());
        self.shell.ui(ui);
        self.note_phase(ui.ctx());
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.shell.app.finish();
        if let (Some(geometry), true) = (self.geometry, self.keep_geometry) {
            self.shell.app.apply(Command::Geometry(geometry));
        }
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}

/// Where a window goes whose title bar nobody could reach; `None` where it can be. All in pixels.
fn back_on_screen(bar: Rect, screens: &[Rect]) -> Option<Pos2> {
    let reachable = |screen: &Rect| {
        let seen = screen.intersect(bar);
        seen.width() >= GRIP && seen.height() >= bar.height() / 2.0
    };
    let first = screens.first()?;
    (!screens.iter().any(reachable)).then(|| first.min + vec2(GRIP, GRIP))
}

fn mark(timings: &mut Option<Timings>, phase: &'static str) {
    if let Some(timings) = timings {
        timings.mark(phase);
    }
}

/// Wakes the window when a worker has something to report.
struct Repaint(Context);

impl Wake for Repaint {
    fn wake(self: Arc<Self>) {
        self.0.request_repaint();
    }
}

fn viewport(options: &Options, remembered: Option<WindowGeometry>) -> ViewportBuilder {
    let mut builder = ViewportBuilder::default()
        .with_app_id(APP_ID)
        .with_title("Variorum")
        .with_min_inner_size(SMALLEST)
        .with_drag_and_drop(true);
    if let Some(icon) = icon() {
        builder = builder.with_icon(icon);
    }
    match (options.size, remembered) {
        (Some(size), _) => builder.with_inner_size(size),
        (None, Some(geometry)) => {
            let builder = builder
                .with_inner_size(vec2(geometry.width, geometry.height))
                .with_maximized(geometry.maximized);
            match geometry.place {
                Some(place) => builder.with_position(place),
                None => builder,
            }
        }
        (None, None) => builder.with_inner_size(DEFAULT_SIZE),
    }
}

fn icon() -> Option<IconData> {
    eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icon.png")).ok()
}

fn set(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}

#[cfg(target_os = "linux")]
fn has_display() -> bool {
    set("DISPLAY") || set("WAYLAND_DISPLAY") || set("WAYLAND_SOCKET")
}

#[cfg(not(target_os = "linux"))]
fn has_display() -> bool {
    true
}

/// winit delivers no file drops on Wayland: where XWayland is there, run through it.
#[cfg(target_os = "linux")]
fn prefer_x11() -> Option<eframe::EventLoopBuilderHook> {
    use winit::platform::x11::EventLoopBuilderExtX11 as _;
    if !set("DISPLAY") {
        return None;
    }
    Some(Box::new(|builder| {
        builder.with_x11();
    }))
}

#[cfg(not(target_os = "linux"))]
fn prefer_x11() -> Option<eframe::EventLoopBuilderHook> {
    None
}

fn delivers_drops() -> bool {
    !cfg!(target_os = "linux") || set("DISPLAY")
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Rect, pos2, vec2};

    use super::back_on_screen;

    #[test]
    fn a_window_on_a_screen_that_is_gone_comes_back() {
        let screen = |x: f32, y: f32| Rect::from_min_size(pos2(x, y), vec2(1920.0, 1080.0));
        let bar = |x: f32, y: f32| Rect::from_min_size(pos2(x, y), vec2(1440.0, 24.0));
        let both = [screen(0.0, 0.0), screen(1920.0, 0.0)];
        assert_eq!(back_on_screen(bar(2500.0, 100.0), &both), None);
        assert_eq!(back_on_screen(bar(2500.0, 100.0), &both[..1]), Some(pos2(80.0, 80.0)));
        assert_eq!(back_on_screen(bar(-1300.0, 100.0), &both), None, "enough of it is seen");
        for (x, y) in [(-1400.0, 100.0), (100.0, -20.0), (100.0, 1075.0)] {
            assert_eq!(back_on_screen(bar(x, y), &both), Some(pos2(80.0, 80.0)), "{x} {y}");
        }
        assert_eq!(back_on_screen(bar(9000.0, 0.0), &[]), None, "no screen is known");
    }
}
