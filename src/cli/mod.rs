//! The command line: what was typed, as an order for the window or for the terminal.

mod args;
mod compare;
mod difftool;
mod ending;
mod help;
mod languages;
mod load;
mod meant;
mod output;
mod pairs;
mod read;
mod trouble;
mod usage;
mod verify;

use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};

use crate::i18n::{Lang, NoWindow, Remedy, no_window};
use crate::session::Session;

pub use args::{
    Arguments, ColorChoice, CompareArgs, DifftoolArgs, ReadArgs, Task, ThemeChoice, VerifyArgs, WindowArgs,
};
pub use difftool::{Order, in_terminal as difftool_in_terminal, run as difftool};

/// Something was wrong: exit status 2, as in diff(1).
pub const TROUBLE: u8 = 2;

/// Reads the program's arguments; prints help and usage errors itself and then ends the program.
pub fn parse() -> Arguments {
    let arguments: Vec<_> = std::env::args_os().collect();
    let first = arguments.get(1).and_then(|first| first.to_str());
    if let Some(said) = first.and_then(|first| meant::instead_of(first, usage::wanted(&arguments))) {
        say(&said);
        std::process::exit(i32::from(TROUBLE));
    }
    Arguments::try_parse_from(&arguments).unwrap_or_else(|error| {
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
pub fn instead_of_window(args: &WindowArgs, why: NoWindow<'_>) -> ExitCode {
    let lang = args.lang.unwrap_or_else(Lang::from_system);
    let say_why = |remedy| say(&no_window(why, remedy, lang));
    if args.files.is_empty() && args.example.is_none() {
        say_why(Remedy::NameFiles);
        return ExitCode::from(TROUBLE);
    }
    if args.files.iter().any(|file| Session::is_named_by(file)) {
        say_why(Remedy::NameTexts);
        return ExitCode::from(TROUBLE);
    }
    say_why(Remedy::InTerminal);
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
    output::to_stdout(Lang::from_system(), |out| out.write_all(&page))?;
    Ok(0)
}
