//! What the window has to say beside the thing it concerns.

use crate::i18n::{Phrases, Strings};
use crate::read::ReadError;
use crate::session::{LeftOver, SessionError};

use super::{Action, Command, Side, SourceId, State};

/// One sentence, until it is dismissed or out of date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The side it concerns; `None` for the window as a whole.
    pub side: Option<Side>,
    pub trouble: Trouble,
}

/// What there is to say, in no language yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    Unreadable(ReadError),
    SameFileTwice,
    NothingToPaste,
    NotSaved {
        path: String,
        reason: String,
    },
    BadFont {
        path: String,
    },
    Worker {
        what: String,
    },
    /// So many of the reader's decisions no longer apply.
    CorrectionsGone(usize),
    /// Not trouble: what the reader decided about these files earlier is applied again; when that was, RFC 3339 in UTC.
    DecisionsApplied {
        when: String,
    },
    /// What was to be joined does not stand side by side.
    NotNeighbours,
    /// Not trouble: a source was taken out and can be put back.
    SourceRemoved {
        name: String,
        source: SourceId,
    },
    /// Not trouble: what was opened was there already; each with the name of what it repeats.
    Repeats(Vec<(String, String)>),
    /// Of what was to be joined, more than one row could be made.
    WhichParagraph,
    /// Not trouble: a report was written.
    Exported {
        path: String,
    },
    /// A report would have replaced what it tells of.
    IsSource {
        path: String,
    },
    /// Not trouble: the clipboard has it.
    Copied,
    /// Not trouble: a change was to be copied, and none is chosen.
    NoChangeChosen,
    /// Not trouble: what is done with a row was wanted, and none is chosen.
    NoRowChosen,
    /// Not trouble: a row was to be parted that only one side has.
    NoCounterpart,
    /// Not trouble: a row was to begin at a paragraph, and the chosen one begins it already.
    NothingToBegin,
    BadSession {
        path: String,
        error: SessionError,
    },
    /// A file is another one than when the session was saved; `source` where the session keeps the text of then.
    ChangedSince {
        name: String,
        source: Option<SourceId>,
    },
    /// A file of a session is not there any more.
    MissingSource {
        path: String,
    },
    /// A file is not there any more, but the session keeps its text.
    KeptText {
        name: String,
    },
    /// So many files beside a session were not opened.
    OnlySession(usize),
    /// Not trouble: the session is in its file.
    SessionSaved {
        path: String,
    },
    /// Not trouble: what was left over is forgotten when the window closes.
    LeftOverDeclined,
    /// Not trouble: of the session file that is open more was kept than it holds.
    NewerWork(LeftOver),
    /// Not trouble: a note was deleted and can be brought back.
    NoteDeleted,
}

impl State {
    /// The last notice that stands above the text. That something was copied is said in the line at the bottom: nothing
    /// moves for it.
    pub fn last_said(&self) -> Option<usize> {
        self.notices.iter().rposition(Notice::is_strip)
    }
}

impl Notice {
    /// Whether it stands above the text.
    pub fn is_strip(&self) -> bool {
        self.trouble != Trouble::Copied
    }
}

impl Trouble {
    /// In the language of the window.
    pub fn sentence(&self, phrases: Phrases) -> String {
        let s = Strings::of(phrases.0);
        let key = |action: Action| action.keys().first().map(|keys| keys.name()).unwrap_or_default();
        match self {
            Self::Unreadable(error) => crate::i18n::read_error(error, phrases.0),
            Self::SameFileTwice => s.same_file_twice.to_owned(),
            Self::NothingToPaste => s.nothing_to_paste.to_owned(),
            Self::NotSaved { path, reason } => phrases.not_saved(path, reason),
            Self::BadFont { path } => format!("{path}: {}", s.font_trouble),
            Self::Worker { what } => phrases.worker_failed(what),
            Self::CorrectionsGone(count) => phrases.corrections_gone(*count),
            Self::DecisionsApplied { when } => phrases.decisions_applied(&days_ago(when, phrases)),
            Self::NotNeighbours => s.not_neighbours.to_owned(),
            Self::SourceRemoved { name, .. } => phrases.source_removed(name),
            Self::Repeats(repeats) => phrases.repeats(repeats),
            Self::WhichParagraph => {
                let next = key(Action::ChooseParagraph);
                s.which_paragraph.replace("{next}", &next).replace("{key}", &key(Action::PutTogether))
            }
            Self::Exported { path } => phrases.exported(path),
            Self::IsSource { path } => phrases.is_source(path),
            Self::Copied => s.copied.to_owned(),
            Self::NoChangeChosen => {
                let next = key(Action::NextChange);
                s.no_change_chosen.replace("{next}", &next).replace("{key}", &key(Action::CopyChange))
            }
            Self::BadSession { path, error } => match error {
                SessionError::Unreadable(error) => crate::i18n::read_error(error, phrases.0),
                SessionError::Newer => phrases.session_newer(path),
                SessionError::Damaged => phrases.session_damaged(path),
            },
            Self::ChangedSince { name, source } => phrases.changed_since(name, source.is_some()),
            Self::MissingSource { path } => phrases.missing_source(path),
            Self::KeptText { name } => phrases.kept_text(name),
            Self::OnlySession(count) => phrases.only_session(*count),
            Self::NoRowChosen => s.no_row_chosen.replace("{next}", &key(Action::NextRow)),
            Self::NoCounterpart => s.no_counterpart.to_owned(),
            Self::NothingToBegin => s.nothing_to_begin.to_owned(),
            Self::SessionSaved { path } => phrases.session_saved(&file_name(path)),
            Self::LeftOverDeclined => s.left_over_declined.to_owned(),
            Self::NewerWork(newer) => phrases.newer_work(&days_ago(&newer.when, phrases), newer.notes),
            Self::NoteDeleted => s.note_deleted.to_owned(),
        }
    }

    /// What can be done about it at once: the words for it, and the command.
    pub fn remedy(&self, s: &Strings) -> Option<(&'static str, Command)> {
        match self {
            Self::ChangedSince { source: Some(source), .. } => Some((s.use_kept, Command::UseKept(*source))),
            Self::LeftOverDeclined => Some((s.undo_delete, Command::WantLeftOver)),
            Self::SourceRemoved { source, .. } => Some((s.put_source_back, Command::PutSourceBack(*source))),
            Self::DecisionsApplied { .. } => Some((s.without_decisions, Command::WithoutDecisions)),
            Self::NewerWork(_) => Some((s.take_newer, Command::TakeNewer)),
            Self::NoteDeleted => Some((s.undo_delete, Command::RestoreNote)),
            _ => None,
        }
    }

    /// What else can be done, where doing nothing is not the same.
    pub fn refusal(&self, s: &Strings) -> Option<(&'static str, Command)> {
        matches!(self, Self::NewerWork(_)).then_some((s.drop_newer, Command::DeclineNewer))
    }

    /// The file it is about, whole.
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::SessionSaved { path } | Self::Exported { path } => Some(path),
            _ => None,
        }
    }

    /// Whether it goes of itself when others follow: a word of information that asks for no answer.
    pub(super) fn passes(&self) -> bool {
        !self.is_trouble() && !matches!(self, Self::NewerWork(_) | Self::Copied)
    }

    /// Whether it holds only until another row is selected.
    pub(super) fn is_of_row(&self) -> bool {
        matches!(
            self,
            Self::Copied
                | Self::NoChangeChosen
                | Self::NoRowChosen
                | Self::NoCounterpart
                | Self::NothingToBegin
        )
    }

    /// Whether something went wrong, as opposed to a word of information.
    pub fn is_trouble(&self) -> bool {
        !matches!(
            self,
            Self::SourceRemoved { .. }
                | Self::DecisionsApplied { .. }
                | Self::Repeats(_)
                | Self::Exported { .. }
                | Self::Copied
                | Self::NoChangeChosen
                | Self::NoRowChosen
                | Self::NoCounterpart
                | Self::NothingToBegin
                | Self::NewerWork(_)
                | Self::NoteDeleted
                | Self::LeftOverDeclined
                | Self::SessionSaved { .. }
        )
    }
}

/// A file's name without its folder.
fn file_name(path: &str) -> String {
    let name = std::path::Path::new(path).file_name();
    name.map_or_else(|| path.to_owned(), |name| name.to_string_lossy().into_owned())
}

/// “today”, “yesterday”, or the date of a moment in RFC 3339.
pub fn days_ago(moment: &str, phrases: Phrases) -> String {
    let Ok(then) = moment.parse::<jiff::Timestamp>() else { return String::new() };
    let hours = (jiff::Timestamp::now().as_second() - then.as_second()) / 3600;
    let date = moment.get(..10).unwrap_or_default();
    phrases.days_ago(hours.max(0) / 24, date)
}
