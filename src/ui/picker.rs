//! File dialogs on a thread of their own: the frame never waits for them.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use eframe::egui::Context;

use crate::app::{Command, FontUse, Target};
use crate::i18n::{Lang, Strings};
use crate::read;
use crate::session::Session;

/// A dialog that is gone sooner than a person could have closed it was never shown.
const TOO_FAST: Duration = Duration::from_millis(300);

/// What to ask the person for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PickRequest {
    Articles(Target, Lang),
    Font(FontUse, Lang),
    /// Where to write a report; the place suggested.
    Report(Lang, PathBuf),
    /// Where to save a session; the place suggested.
    Session(Lang, PathBuf),
}

/// What became of a dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PickOutcome {
    Chosen(Vec<PathBuf>),
    Cancelled,
    /// No portal, no zenity: nothing was shown.
    Unavailable,
}

type Show = dyn Fn(PickRequest) -> PickOutcome + Send + Sync;

/// The dialogs under way.
pub(super) struct Picker {
    show: Arc<Show>,
    sender: Sender<(PickRequest, PickOutcome)>,
    receiver: Receiver<(PickRequest, PickOutcome)>,
    /// One dialog at a time.
    open: bool,
}

impl Picker {
    pub(super) fn new(show: Arc<Show>) -> Self {
        let (sender, receiver) = channel();
        Self { show, sender, receiver, open: false }
    }

    /// The system's own dialogs.
    pub(super) fn of_system() -> Self {
        Self::new(Arc::new(show_system_dialog))
    }

    pub(super) fn start(&mut self, request: PickRequest, ctx: &Context) {
        if self.open {
            return;
        }
        let (show, sender, ctx) = (Arc::clone(&self.show), self.sender.clone(), ctx.clone());
        let failed = request.clone();
        let run = move || {
            let outcome = show(request.clone());
            sender.send((request, outcome)).ok();
            ctx.request_repaint();
        };
        self.open = std::thread::Builder::new().name("variorum-dialog".to_owned()).spawn(run).is_ok();
        if !self.open {
            self.sender.send((failed, PickOutcome::Unavailable)).ok();
        }
    }

    /// What was chosen since the last frame, as commands.
    pub(super) fn poll(&mut self) -> Vec<Command> {
        let mut commands = Vec::new();
        while let Ok((request, outcome)) = self.receiver.try_recv() {
            self.open = false;
            match (request, outcome) {
                (PickRequest::Articles(target, _), PickOutcome::Chosen(paths)) => {
                    commands.push(Command::Open { paths, target });
                }
                (PickRequest::Font(font, _), PickOutcome::Chosen(paths)) => {
                    commands.extend(paths.into_iter().map(|path| Command::AddFont(font, path)));
                }
                (PickRequest::Session(..), PickOutcome::Chosen(paths)) => {
                    // The dialog has asked before it gave the name of a file that is there.
                    let save = |path| Command::SaveSessionAt { path, replace: true };
                    commands.extend(paths.into_iter().next().map(save));
                }
                (PickRequest::Report(..), PickOutcome::Chosen(paths)) => {
                    let export = |path| Command::ExportTo { path, replace: true };
                    commands.extend(paths.into_iter().next().map(export));
                }
                (PickRequest::Report(..), PickOutcome::Unavailable) => commands.push(Command::NoReportDialog),
                (PickRequest::Session(..), PickOutcome::Unavailable) => commands.push(Command::NoSaveDialog),
                (PickRequest::Articles(target, _), PickOutcome::Unavailable) => {
                    commands.push(Command::NoFileDialog(target));
                }
                (PickRequest::Font(font, _), PickOutcome::Unavailable) => {
                    commands.push(Command::NoFontDialog(font));
                }
                (_, PickOutcome::Cancelled) => {}
            }
        }
        commands
    }
}

fn show_system_dialog(request: PickRequest) -> PickOutcome {
    let start = Instant::now();
    let chosen = match request {
        PickRequest::Articles(_, lang) => {
            let s = Strings::of(lang);
            let mut articles = read::ENDINGS.to_vec();
            articles.push(Session::ENDING);
            rfd::FileDialog::new()
                .set_title(s.path_title)
                .add_filter(s.file_filter, &articles)
                .add_filter(s.all_files, &["*"])
                .pick_files()
        }
        PickRequest::Session(lang, path) => {
            let s = Strings::of(lang);
            at(rfd::FileDialog::new(), &path)
                .set_title(s.save_session)
                .add_filter(s.session_filter, &[Session::ENDING])
                .save_file()
                .map(|path| vec![path])
        }
        PickRequest::Report(lang, path) => {
            let s = Strings::of(lang);
            let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
            at(rfd::FileDialog::new(), &path)
                .set_title(s.export_title)
                .add_filter(s.report_filter, &[ending])
                .save_file()
                .map(|path| vec![path])
        }
        PickRequest::Font(font, lang) => {
            let s = Strings::of(lang);
            let dialog = rfd::FileDialog::new()
                .set_title(s.add_font)
                .add_filter(s.font_filter, &["otf", "ttf", "ttc"]);
            match font {
                FontUse::Missing => dialog.pick_files(),
                FontUse::Article => dialog.pick_file().map(|path| vec![path]),
            }
        }
    };
    match chosen {
        Some(paths) if !paths.is_empty() => PickOutcome::Chosen(paths),
        _ if start.elapsed() < TOO_FAST => PickOutcome::Unavailable,
        _ => PickOutcome::Cancelled,
    }
}

/// A dialog that begins in the folder of a file, with its name.
fn at(dialog: rfd::FileDialog, path: &Path) -> rfd::FileDialog {
    let dialog = match path.file_name() {
        Some(name) => dialog.set_file_name(name.to_string_lossy()),
        None => dialog,
    };
    match path.parent().filter(|folder| folder.is_dir()) {
        Some(folder) => dialog.set_directory(folder),
        None => dialog,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use eframe::egui::Context;

    use super::{PickOutcome, PickRequest, Picker};
    use crate::app::{Command, Side, Target};
    use crate::i18n::Lang;

    fn outcome_of(outcome: PickOutcome) -> Vec<Command> {
        let mut picker = Picker::new(Arc::new(move |_| outcome.clone()));
        picker.start(PickRequest::Articles(Target::Side(Side::Left), Lang::En), &Context::default());
        let (request, outcome) = picker.receiver.recv().unwrap();
        picker.sender.send((request, outcome)).unwrap();
        picker.poll()
    }

    #[test]
    fn a_dialog_that_cannot_be_shown_becomes_a_path_field() {
        let target = Target::Side(Side::Left);
        assert_eq!(outcome_of(PickOutcome::Unavailable), [Command::NoFileDialog(target)]);
        assert_eq!(outcome_of(PickOutcome::Cancelled), []);
        let paths = vec!["a.txt".into()];
        assert_eq!(outcome_of(PickOutcome::Chosen(paths.clone())), [Command::Open { paths, target }]);
    }
}
