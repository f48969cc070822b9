//! The command line: what was typed, as an order for the window or for the terminal.

mod args;
mod compare;
mod difftool;
mod ending;
mod languages;
mod load;
mod meant;
mod output;
mod pairs;
mod read;
mod trouble;
mod usage;
mod verify;

use std::ffi::OsStr;
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};

use crate::session::Session;

pub use args::{
    Arguments, ColorChoice, CompareArgs, DifftoolArgs, ReadArgs, Task, ThemeChoice, VerifyArgs, WindowArgs,
};
pub use difftool::{Order, in_terminal as difftool_in_terminal, run as difftool};

/// Something was wrong: exit status 2, as in diff(1).
pub const TROUBLE: u8 = 2;

/// Reads the program's arguments; prints help and usage errors itself and then ends the program.
pub fn parse() -> Arguments {
    let first = std::env::args_os().nth(1);
    if let Some(said) = first.as_deref().and_then(OsStr::to_str).and_then(meant::instead_of) {
        say(&said);
        std::process::exit(i32::from(TROUBLE));
    }
    Arguments::try_parse().unwrap_or_else(|error| {
        let arguments: Vec<_> = std::env::args_os().collect();
        if let Some(said) = usage::said(&error, &arguments) {
            say(&said);
            std::process::exit(i32::from(TROUBLE));
        }
        error.exit()
    })
}

/// Does a task of the terminal.
pub fn run(task: &Task) -> ExitCode {
    let outcome = match task {
        Task::Compare(args) => compare::run(args),
        Task::Read(args) => read::run(args),
        Task::Verify(args) => verify::run(args),
        // Its window is not the terminal's business.
        Task::Difftool(args) => return difftool::in_terminal(args),
        Task::Completions { shell } => {
            clap_complete::generate(*shell, &mut Arguments::command(), "variorum", &mut std::io::stdout());
            Ok(0)
        }
        Task::Manual => manual(),
    };
    match outcome {
        Ok(status) => ExitCode::from(status),
        Err(trouble) => {
            say(&trouble);
            ExitCode::from(TROUBLE)
        }
    }
}

/// What a window would have shown, where there is no display: the comparison of its files or of the example.
pub fn instead_of_window(args: &WindowArgs, why: &str) -> ExitCode {
    if args.files.is_empty() && args.example.is_none() {
        say(&format!("{why}; name two files to compare them in the terminal, or try --example"));
        return ExitCode::from(TROUBLE);
    }
    if args.files.iter().any(|file| Session::is_named_by(file)) {
        say(&format!(
            "{why}; a session needs a window, but its texts can be compared by name in the terminal"
        ));
        return ExitCode::from(TROUBLE);
    }
    say(&format!("{why}; here is the comparison in the terminal"));
    match compare::run_for_window(args) {
        Ok(status) => ExitCode::from(status),
        Err(trouble) => {
            say(&trouble);
            ExitCode::from(TROUBLE)
        }
    }
}

/// One sentence on standard error.
pub fn say(sentence: &str) {
    anstream::eprintln!("variorum: {sentence}");
}

fn manual() -> Result<u8, String> {
    let mut page = Vec::new();
    let mut command = Arguments::command();
    command.build();
    let tasks: Vec<clap::Command> =
        command.get_subcommands().filter(|c| c.get_name() != "help").cloned().collect();
    clap_mangen::Man::new(command).render(&mut page).map_err(|e| e.to_string())?;
    for task in tasks {
        let man = clap_mangen::Man::new(task);
        man.render_name_section(&mut page)
            .and_then(|()| man.render_synopsis_section(&mut page))
            .map_err(|e| e.to_string())?;
        man.render_options_section(&mut page)
            .and_then(|()| man.render_extra_section(&mut page))
            .map_err(|e| e.to_string())?;
    }
    output::to_stdout(|out| out.write_all(&page))?;
    Ok(0)
}
