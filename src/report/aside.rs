//! Who set a line aside, and why, as somebody else is told.

use crate::article::SetAsideReason;
use crate::i18n::{self, Lang, ReportStrings};

/// The window says “by you”; who reads a report is somebody else.
pub(super) fn reason(reason: SetAsideReason, lang: Lang) -> &'static str {
    match reason {
        SetAsideReason::Reader => ReportStrings::of(lang).by_reader,
        reason => i18n::set_aside_reason(reason, lang),
    }
}
