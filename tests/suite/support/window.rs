//! The real window code without a window: frames are stepped, widgets are found by accessible name.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::task::Waker;
use std::time::{Duration, Instant};

use eframe::egui::{self, Pos2, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use tempfile::TempDir;
use variorum::app::{App, Command, Side};
use variorum::i18n::Lang;
use variorum::session::{Places, Theme};
use variorum::ui::{PickOutcome, Platform, Shell, install_fonts};

use super::soft::Soft;

/// So long a worker may take before a test gives up.
const PATIENCE: Duration = Duration::from_secs(60);

/// A window of a test, with folders of its own.
pub(crate) struct Window {
    pub(crate) harness: Harness<'static, Option<Shell>>,
    /// What the next file dialogs answer.
    pub(crate) picks: Arc<Mutex<Vec<PickOutcome>>>,
    folder: Arc<TempDir>,
}

/// A file as a file manager drops it.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|e| e.to_string())
    }
}

impl Window {
    pub(crate) fn new(lang: Lang) -> Self {
        Self::with(lang, Theme::Light, [1440.0, 900.0])
    }

    pub(crate) fn with(lang: Lang, theme: Theme, size: [f32; 2]) -> Self {
        Self::start(lang, theme, size, Arc::new(tempfile::tempdir().unwrap()))
    }

    /// Ends the program without a word and starts it anew, with the same folders.
    pub(crate) fn after_a_crash(self, lang: Lang) -> Self {
        let folder = Arc::clone(&self.folder);
        drop(self);
        Self::start(lang, Theme::Light, [1440.0, 900.0], folder)
    }

    /// Closes the window as a person does, and opens it again.
    pub(crate) fn closed_and_opened(mut self, lang: Lang) -> Self {
        self.app().finish();
        self.after_a_crash(lang)
    }

    fn start(lang: Lang, theme: Theme, size: [f32; 2], folder: Arc<TempDir>) -> Self {
        let places = Places::under(folder.path());
        let picks: Arc<Mutex<Vec<PickOutcome>>> = Arc::default();
        let answers = Arc::clone(&picks);
        let frame = move |ui: &mut egui::Ui, shell: &mut Option<Shell>| {
            let shell = shell.get_or_insert_with(|| {
                let mut app = App::new(Some(places.clone()), Waker::noop().clone());
                app.state.settings.lang = Some(lang);
                app.state.settings.theme = theme;
                let answers = Arc::clone(&answers);
                let pick = move |_| answers.lock().unwrap().pop().unwrap_or(PickOutcome::Cancelled);
                let platform = Platform { drops_files: true, dark: None };
                Shell::new(ui.ctx(), app, platform, Some(Arc::new(pick)))
            });
            shell.ui(ui);
        };
        let harness = Harness::builder()
            .with_size(vec2(size[0], size[1]))
            .with_pixels_per_point(1.0)
            .with_context_setup(|ctx| {
                install_fonts(ctx, &[]);
            })
            .allow_missing_glyphs()
            .renderer(Soft::default())
            .build_ui_state(frame, None);
        let mut window = Self { harness, picks, folder };
        window.settle();
        window
    }

    /// A window in which two texts are compared, dropped as files of these names.
    pub(crate) fn comparing(lang: Lang, files: [(&str, &str); 2]) -> Self {
        let mut window = Self::new(lang);
        let files = files.map(|(name, text)| window.file(name, text));
        window.drop_left(&files);
        assert!(window.app().state.shown.is_some(), "two dropped files are compared");
        window
    }

    /// The display line whose row holds a text.
    pub(crate) fn line_of(&mut self, text: &str) -> usize {
        let shown = self.app().state.shown.clone().unwrap();
        let rows = &shown.comparison().unwrap().rows;
        let articles = &shown.compared.collation.articles;
        let holds =
            |blocks: &[usize], at: usize| blocks.iter().any(|&b| articles[at].blocks[b].text.contains(text));
        shown
            .lines()
            .iter()
            .position(|line| {
                let row = &rows[line.row()];
                holds(Side::Left.blocks(row), 0) || holds(Side::Right.blocks(row), 1)
            })
            .unwrap_or_else(|| panic!("no row holds {text}"))
    }

    /// Writes a note on the row that holds a text, as a person does.
    pub(crate) fn write_note(&mut self, row: &str, words: &str) {
        let line = self.line_of(row);
        self.app().apply(Command::Select(line));
        self.settle();
        self.press(egui::Modifiers::COMMAND.plus(egui::Modifiers::SHIFT), egui::Key::M);
        let focused = self
            .harness
            .query_all_by_role(egui::Role::MultilineTextInput)
            .find(egui_kittest::Node::is_focused);
        assert!(focused.is_some(), "the cursor stands in the new note");
        self.harness.event(egui::Event::Text(words.to_owned()));
        self.settle();
    }

    /// The notes, each with the display line it stands at.
    pub(crate) fn notes(&mut self) -> Vec<(String, Option<usize>)> {
        let list = self.app().state.notes.list();
        list.iter().map(|noted| (noted.note.text.clone(), noted.line)).collect()
    }

    pub(crate) fn shell(&mut self) -> &mut Shell {
        self.harness.state_mut().as_mut().unwrap()
    }

    pub(crate) fn app(&mut self) -> &mut App {
        &mut self.shell().app
    }

    /// Steps frames until no work is under way and nothing moves any more.
    pub(crate) fn settle(&mut self) {
        let start = Instant::now();
        self.harness.run_steps(4);
        while self.app().state.is_busy() || self.app().state.is_filling() {
            assert!(start.elapsed() < PATIENCE, "work did not end");
            std::thread::yield_now();
            self.harness.step();
        }
        self.harness.run_steps(4);
    }

    /// Steps frames until something is so.
    pub(crate) fn until(&mut self, what: &str, mut done: impl FnMut(&mut App) -> bool) {
        let start = Instant::now();
        while !done(self.app()) {
            assert!(start.elapsed() < PATIENCE, "{what} did not happen");
            std::thread::yield_now();
            self.harness.step();
        }
        self.settle();
    }

    /// Writes a file of this test's own.
    pub(crate) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// A place in this test's own folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Drops files with the pointer at a place.
    pub(crate) fn drop_at(&mut self, paths: &[PathBuf], at: Pos2) {
        self.harness.hover_at(at);
        self.harness.step();
        for path in paths {
            let file: egui::DroppedFileHandle = Arc::new(Dropped(path.clone()));
            self.harness.input_mut().dropped_files.push(file);
        }
        self.settle();
    }

    pub(crate) fn drop_left(&mut self, paths: &[PathBuf]) {
        self.drop_at(paths, pos2(200.0, 400.0));
    }

    pub(crate) fn drop_right(&mut self, paths: &[PathBuf]) {
        self.drop_at(paths, pos2(1000.0, 400.0));
    }

    /// Does what a command says.
    pub(crate) fn command(&mut self, command: Command) {
        self.app().apply(command);
        self.settle();
    }

    /// Presses a key, with its modifiers.
    pub(crate) fn press(&mut self, modifiers: egui::Modifiers, key: egui::Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }
}
