//! Why a file could not be read, each in one sentence: which file, what is wrong, what to do.

/// `path` is always the name the caller gave. `i18n` says the same in Chinese.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    #[error("{path}: there is no such file; check the name")]
    Missing { path: String },
    #[error("{path} is a folder; name a file in it")]
    Folder { path: String },
    #[error("{path} is not a regular file; save its content to a file first")]
    NotAFile { path: String },
    #[error("{path}: you are not allowed to read it; change its permissions or copy it to a folder of yours")]
    Forbidden { path: String },
    #[error("{path} is empty; choose a file with text in it")]
    Empty { path: String },
    #[error(
        "{path} has {size} MB, more than the limit of {limit} MB; raise the limit (--max-size, or in the settings) or cut the file"
    )]
    TooLarge { path: String, size: u64, limit: u64 },
    #[error("{path} is not text ({looks_like}); save it as text or as a web page first")]
    Binary { path: String, looks_like: &'static str },
    #[error("{path} changed while it was being read; open it again")]
    Changed { path: String },
    #[error("{path} nests its parts too deeply to be a page; save it again as a web page or as text")]
    TooDeep { path: String },
    #[error("{path} holds no readable text; if it should, choose its encoding by hand")]
    NoText { path: String },
    #[error("“{name}” is no known encoding; use a name such as UTF-8, GB18030, Big5, Shift_JIS or EUC-KR")]
    UnknownEncoding { name: String },
    #[error("{path} could not be read ({reason}); try again or copy it elsewhere")]
    Io { path: String, reason: String },
}
