//! `variorum difftool`: what git asks for, in each of the ways it asks.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use crate::article::Article;
use crate::compare;
use crate::i18n::{self, Lang, Refusal, refusal};
use crate::read::{self, Document, Options, ReadError};
use crate::report::{TextOptions, by_sentence, collation_text, plain};
use crate::task::Watch;

use super::args::{ColorChoice, DifftoolArgs};
use super::{TROUBLE, load, output, say};

/// What is to be done.
#[derive(Debug)]
pub enum Order {
    Done(ExitCode),
    /// Open the window with these on its sides; git has no file for a side that was not there.
    Window([Option<Document>; 2]),
}

/// How git calls an external diff driver: the path, then file, hash and mode before and after; then, of a file that was
/// renamed, its new path and what became of it.
enum Asked<'a> {
    Text(&'a Path),
    Pair {
        names: [String; 2],
        files: [&'a Path; 2],
        window: bool,
    },
    /// A path with a conflict has nothing to compare yet.
    Unmerged(&'a Path),
}

/// Does what git asks for, or says which window it asks for.
pub fn run(args: &DifftoolArgs) -> Order {
    match asked(args) {
        Ok(Asked::Pair { names, files, window: true }) => match lent(names, files, args) {
            Ok(sides) => Order::Window(sides),
            Err(trouble) => Order::Done(refused(&trouble)),
        },
        _ => Order::Done(in_terminal(args)),
    }
}

/// The same where there is no window.
pub fn in_terminal(args: &DifftoolArgs) -> ExitCode {
    let lang = output::lang(&args.showing);
    let outcome = asked(args).and_then(|asked| {
        let options = load::options(&args.reading).map_err(|e| i18n::read_error(&e, lang))?;
        output::write(&args.showing, &args.files, |out| match asked {
            Asked::Text(file) => text(file, &options, out),
            Asked::Unmerged(path) => writeln!(out, "{}: unmerged", path.display()),
            Asked::Pair { names, files, .. } => pair(&names, files, &options, args, out),
        })
    });
    outcome.map_or_else(|trouble| refused(&trouble), |()| ExitCode::SUCCESS)
}

fn refused(trouble: &str) -> ExitCode {
    say(trouble);
    ExitCode::from(TROUBLE)
}

fn asked(args: &DifftoolArgs) -> Result<Asked<'_>, String> {
    let lang = output::lang(&args.showing);
    let files: Vec<&Path> = args.files.iter().map(AsRef::as_ref).collect();
    let pair = |before: &Path, after: &Path, files, window| Asked::Pair {
        // As git itself calls the two sides.
        names: [format!("a/{}", before.display()), format!("b/{}", after.display())],
        files,
        window,
    };
    Ok(match (args.textconv, &files[..]) {
        (true, [file]) => Asked::Text(file),
        // Git counts the paths it calls a driver for.
        (false, [path]) if std::env::var_os("GIT_DIFF_PATH_COUNTER").is_some() => Asked::Unmerged(path),
        (false, [file]) => {
            return Err(refusal(Refusal::NothingAgainst { file: &file.to_string_lossy() }, lang));
        }
        (false, [left, right]) => {
            let name = args.name.as_deref();
            let known = [*left, *right].into_iter().find(|file| !is_nothing(file)).unwrap_or(right);
            let name = name.unwrap_or_else(|| known.file_name().map_or(known, Path::new));
            pair(name, name, [*left, *right], !args.terminal)
        }
        (false, [path, left, _, _, right, _, _]) => pair(path, path, [*left, *right], false),
        (false, [path, left, _, _, right, _, _, renamed, _]) => pair(path, renamed, [*left, *right], false),
        _ => {
            return Err(refusal(Refusal::NotAsGit, lang));
        }
    })
}

/// What git names where a side has no file.
fn is_nothing(file: &Path) -> bool {
    file == Path::new("/dev/null") || file == Path::new("nul")
}

/// A side's bytes by the name it is shown with; `None` where there is no text at all.
fn document(name: String, file: &Path, options: &Options) -> Result<Option<Document>, ReadError> {
    if is_nothing(file) {
        return Ok(None);
    }
    match read::load(file, options.limit) {
        Ok(document) => Ok(Some(Document { path: name, ..document })),
        Err(ReadError::Empty { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

fn lent(names: [String; 2], files: [&Path; 2], args: &DifftoolArgs) -> Result<[Option<Document>; 2], String> {
    let lang = output::lang(&args.showing);
    let said = |e: ReadError| i18n::read_error(&e, lang);
    let options = load::options(&args.reading).map_err(said)?;
    let [left, right] = names;
    let sides = [
        document(left, files[0], &options).map_err(said)?,
        document(right, files[1], &options).map_err(said)?,
    ];
    Ok(sides)
}

/// Two sides in the terminal; what cannot be read has its reason in its place, because git goes on with other files.
fn pair(
    names: &[String; 2],
    files: [&Path; 2],
    options: &Options,
    args: &DifftoolArgs,
    out: &mut dyn Write,
) -> io::Result<()> {
    let lang = output::lang(&args.showing);
    match both(names.clone(), files, options) {
        Ok([Some(left), Some(right)]) => {
            // Nobody holds the other end of this watch: it is never cancelled.
            let collation = compare::collate(vec![left, right], 0, args.ignore, &Watch::default());
            collation_text(&collation.map_err(io::Error::other)?, text_options(args, lang), out)?;
        }
        Ok([Some(only), None] | [None, Some(only)]) => {
            writeln!(out, "{}", i18n::other_side_empty(&only.path, lang))?;
            plain(&only, lang, out)?;
        }
        Ok([None, None]) => writeln!(out, "{}", i18n::both_sides_empty(&names[1], lang))?,
        Err(error) => writeln!(out, "{}", i18n::read_error(&error, lang))?,
    }
    writeln!(out)
}

fn both(
    [left, right]: [String; 2],
    files: [&Path; 2],
    options: &Options,
) -> Result<[Option<Arc<Article>>; 2], ReadError> {
    Ok([article(left, files[0], options)?, article(right, files[1], options)?])
}

fn article(name: String, file: &Path, options: &Options) -> Result<Option<Arc<Article>>, ReadError> {
    document(name, file, options)?.map(|d| load::document_as_article(&d, options)).transpose()
}

/// For git's own diff: git gives up altogether on one that fails, so a file that cannot be read is its reason.
fn text(file: &Path, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    // Without the folder, which is another one each time.
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match article(name, file, options) {
        Ok(Some(article)) => by_sentence(&article, out),
        Ok(None) => Ok(()),
        Err(error) => writeln!(out, "[{}]", i18n::read_error(&error, Lang::En)),
    }
}

fn text_options(args: &DifftoolArgs, lang: Lang) -> TextOptions {
    // Through git's pager the terminal is reached all the same.
    let paged = std::env::var_os("GIT_PAGER_IN_USE").is_some_and(|v| v == "true" || v == "1");
    let wanted = std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
    let color = output::color(&args.showing) || args.showing.color == ColorChoice::Auto && paged && wanted;
    TextOptions { width: output::columns(&args.showing), color, lang }
}
