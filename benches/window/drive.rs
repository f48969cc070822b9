//! The window's own code without a window: frames are run one by one, as they would be at 60 a second, and each is timed.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::task::{Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

use eframe::egui::accesskit::{self, Role};
use eframe::egui::{
    Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, RawInput, Rect,
    TouchPhase, Ui, Vec2, pos2, vec2,
};
use variorum::app::{App, Command, Target};
use variorum::i18n::Lang;
use variorum::session::Places;
use variorum::ui::{Platform, Shell};

/// What a frame took.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Cost {
    /// Of the thread that draws: not what other programs and the workers take.
    pub(crate) cpu: Duration,
    pub(crate) wall: Duration,
}

/// Wakes the thread that waits for a worker.
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

pub(crate) struct Window {
    ctx: Context,
    pub(crate) shell: Shell,
    pub(crate) size: Vec2,
    time: f64,
    events: Vec<Event>,
}

impl Window {
    /// The window with files that are being read; what making it took.
    pub(crate) fn open(folder: &Path, files: &[PathBuf]) -> (Self, Cost) {
        let watch = Stopwatch::start();
        let ctx = Context::default();
        let waker = Waker::from(Arc::new(Unpark(thread::current())));
        let mut app = App::new(Some(Places::under(folder)), waker);
        app.state.settings.lang = Some(Lang::ZhHans);
        let paths = files.to_vec();
        app.apply(Command::Open { paths, target: Target::Auto });
        let platform = Platform { drops_files: true, dark: Some(false) };
        let shell = Shell::new(&ctx, app, platform, None);
        let window = Self { ctx, shell, size: vec2(1440.0, 900.0), time: 0.0, events: Vec::new() };
        (window, watch.stop())
    }

    /// Runs a frame with the events at hand, up to the triangles that the graphics card would get.
    pub(crate) fn frame(&mut self) -> Cost {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.size)),
            max_texture_side: Some(8192),
            time: Some(self.time),
            events: std::mem::take(&mut self.events),
            ..RawInput::default()
        };
        let watch = Stopwatch::start();
        let shell = &mut self.shell;
        let mut output = self.ctx.run_ui(input, |ui: &mut Ui| shell.ui(ui));
        // Pictures for the graphics card: there is none.
        output.textures_delta.clear();
        let triangles = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let cost = watch.stop();
        drop(triangles);
        cost
    }

    /// Runs frames as a window would, until the comparison is on the screen.
    pub(crate) fn until_compared(&mut self) -> Vec<Cost> {
        let mut costs = Vec::new();
        while self.shell.laid_out_rows() == 0 {
            costs.push(self.frame());
            if self.shell.app.state.is_busy() {
                thread::park_timeout(Duration::from_millis(100));
            }
        }
        costs
    }

    /// Runs frames as a window would, until all sources are compared and what follows from them is found.
    pub(crate) fn until_filled(&mut self) -> Vec<Cost> {
        let mut costs = Vec::new();
        loop {
            costs.push(self.frame());
            let state = &self.shell.app.state;
            if state.table().is_some_and(|table| table.survey.is_some()) {
                return costs;
            }
            thread::park_timeout(Duration::from_millis(100));
        }
    }

    /// A few frames that nobody counts, until animations have ended.
    pub(crate) fn rest(&mut self) {
        for _ in 0..20 {
            self.frame();
        }
    }

    pub(crate) fn press(&mut self, modifiers: Modifiers, key: Key) {
        for pressed in [true, false] {
            self.events.push(Event::Key { key, physical_key: None, pressed, repeat: false, modifiers });
        }
    }

    pub(crate) fn type_text(&mut self, text: &str) {
        self.events.push(Event::Text(text.to_owned()));
    }

    pub(crate) fn point_at(&mut self, at: Pos2) {
        self.events.push(Event::PointerMoved(at));
    }

    pub(crate) fn button(&mut self, at: Pos2, pressed: bool) {
        let modifiers = Modifiers::NONE;
        self.events.push(Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers,
        });
    }

    pub(crate) fn click(&mut self, at: Pos2) {
        self.point_at(at);
        self.button(at, true);
        self.button(at, false);
    }

    /// Turns the wheel by notches, downwards.
    pub(crate) fn wheel(&mut self, notches: f32) {
        self.events.push(Event::MouseWheel {
            unit: MouseWheelUnit::Line,
            delta: vec2(0.0, -notches),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        });
    }

    /// Where something stands, by role and the start of its accessible name.
    pub(crate) fn find(&mut self, role: Role, name: &str) -> Option<Rect> {
        self.ctx.enable_accesskit();
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.size)),
            time: Some(self.time),
            ..RawInput::default()
        };
        let shell = &mut self.shell;
        let mut output = self.ctx.run_ui(input, |ui: &mut Ui| shell.ui(ui));
        output.textures_delta.clear();
        self.ctx.disable_accesskit();
        let update: accesskit::TreeUpdate = output.platform_output.accesskit_update?;
        let is_it = |node: &accesskit::Node| {
            node.role() == role && node.label().is_some_and(|label| label.starts_with(name))
        };
        let bounds = update.nodes.iter().map(|(_, node)| node).find(|node| is_it(node))?.bounds()?;
        let place = |x: f64, y: f64| pos2(x as f32, y as f32);
        Some(Rect::from_min_max(place(bounds.x0, bounds.y0), place(bounds.x1, bounds.y1)))
    }
}

struct Stopwatch {
    cpu: Option<Duration>,
    wall: Instant,
}

impl Stopwatch {
    fn start() -> Self {
        let cpu = thread_time();
        Self { cpu, wall: Instant::now() }
    }

    fn stop(&self) -> Cost {
        let wall = self.wall.elapsed();
        let cpu = self.cpu.zip(thread_time()).map_or(wall, |(from, to)| to.saturating_sub(from));
        Cost { cpu, wall }
    }
}

/// What this thread has had of the processor; `None` where the system does not say.
fn thread_time() -> Option<Duration> {
    // Linux brings the figure up to date when the thread gives way.
    thread::yield_now();
    let figures = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    figures.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
