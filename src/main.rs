//! Start-up: arguments to a window or to the terminal.

use std::process::ExitCode;

use variorum::cli::{self, DifftoolArgs, Order, Task, ThemeChoice, WindowArgs};
use variorum::i18n::{Lang, NoWindow};
use variorum::session::{Places, Settings, Theme};
use variorum::ui::{self, Timings, WindowError};

fn main() -> ExitCode {
    let timings = Timings::start();
    // Silent unless RUST_LOG asks: the person sees sentences, not logs.
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("off")).init();
    let arguments = cli::parse();
    match &arguments.task {
        Some(Task::Difftool(args)) => difftool(args),
        Some(task) => cli::run(task),
        None => window(&arguments.window, timings),
    }
}

/// That of the interface: as it was chosen, or else the system's.
fn remembered_language() -> Lang {
    Places::of_system().map_or_else(Lang::from_system, |places| Settings::load(&places.settings()).lang())
}

fn window(args: &WindowArgs, timings: Timings) -> ExitCode {
    let options = ui::Options {
        lent: [None, None],
        files: args.files.clone(),
        example: args.example(remembered_language),
        lang: args.lang,
        theme: args.theme.map(|theme| match theme {
            ThemeChoice::Light => Theme::Light,
            ThemeChoice::Dark => Theme::Dark,
        }),
        size: args.size,
        timings: args.timings.then_some(timings),
    };
    match ui::run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(WindowError::NoDisplay) => cli::instead_of_window(args, NoWindow::NoDisplay),
        Err(WindowError::Failed(reason)) => {
            cli::instead_of_window(args, NoWindow::Failed { reason: &reason })
        }
    }
}

/// What git asks for: its two files in a window, or something in the terminal.
fn difftool(args: &DifftoolArgs) -> ExitCode {
    let lent = match cli::difftool(args) {
        Order::Done(code) => return code,
        Order::Window(lent) => lent,
    };
    let options = ui::Options { lent, lang: args.lang(), ..ui::Options::default() };
    match ui::run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(WindowError::NoDisplay | WindowError::Failed(_)) => cli::difftool_in_terminal(args),
    }
}
