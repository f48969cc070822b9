//! Why a file could not be read, each in one sentence: which file, what is wrong, what to do.

use super::foreign::Foreign;

/// `path` is always the name the caller gave. `i18n` says the same in the other languages.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    #[error("{path}: there is no such file; check the name")]
    Missing { path: String },
    #[error("{path} is a link to a file that is not there; open that file itself, or take the link away")]
    Dangling { path: String },
    #[error("{path} is a folder; name a file in it")]
    Folder { path: String },
    #[error("{path} is not a regular file; save its content to a file first")]
    NotAFile { path: String },
    #[error("{path}: you are not allowed to read it; change its permissions or copy it to a folder of yours")]
    Forbidden { path: String },
    #[error("{path} is empty; choose a file with text in it")]
    Empty { path: String },
    #[error(
        "{path} has {size} MB, more than the limit of {limit} MB; raise the limit (--max-size, or in the settings; 256 at the most) or cut the file"
    )]
    TooLarge { path: String, size: u64, limit: u64 },
    #[error("{path} is not text ({looks_like}); {}", looks_like.cure().told())]
    Binary { path: String, looks_like: Foreign },
    #[error("{path} changed while it was being read; open it again")]
    Changed { path: String },
    #[error("{path} nests its parts too deeply to be a page; save it again as a web page or as text")]
    TooDeep { path: String },
    #[error(
        "{path} holds no readable text; if it should, choose its encoding by hand (on the command line with --encoding)"
    )]
    NoText { path: String },
    #[error(
        "{path} is a page without readable text; if a browser shows its text, save it from there once it is shown, or as text"
    )]
    BarePage { path: String },
    #[error("{path} is damaged or cut off; get it again, or open it where it was written and save it anew")]
    Damaged { path: String },
    #[error("{path} is locked with a password; save a copy without one")]
    Locked { path: String },
    #[error(
        "{path} unpacks to far more than it should (the limit is {limit} MB); unpack it yourself and open what you need"
    )]
    Swollen { path: String, limit: u64 },
    #[error("{path} holds more than {limit} files; open those you need")]
    TooMany { path: String, limit: usize },
    #[error("{path} holds no article that can be read; open files of a kind that holds text")]
    NothingInside { path: String },
    #[error(
        "{path}: {names} was left out, being a report that Variorum wrote; to read it all the same, name it by itself"
    )]
    OwnReports { path: String, names: String },
    #[error(
        "{path}: {names} was left out, being a picture; let a text recognition (OCR) run over it to have its text"
    )]
    Pictures { path: String, names: String },
    #[error("{path} is an archive inside an archive; unpack the outer one and open this one by itself")]
    Nested { path: String },
    #[error("{path} took more than {seconds} seconds and was given up; save it anew, or as text")]
    TooSlow { path: String, seconds: u64 },
    #[error("{path} is put together so that it cannot be read; save it anew, or as text")]
    Failed { path: String },
    #[error(
        "{path} holds no text; what it shows may be pictures: let a text recognition (OCR) run over it first"
    )]
    OnlyPictures { path: String },
    #[error("{path} has {chapters} chapters; choose one from 1 to {chapters}, or none for the whole")]
    NoChapter { path: String, chapters: usize },
    #[error("“{name}” is no known encoding; use a name such as UTF-8, GB18030, Big5, Shift_JIS or EUC-KR")]
    UnknownEncoding { name: String },
    #[error("{path} is a session file, not a text; open it in the window with: variorum {path}")]
    Session { path: String },
    #[error("{path} could not be read ({reason}); try again or copy it elsewhere")]
    Io { path: String, reason: String },
}
