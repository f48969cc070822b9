//! The kinds of verbs of reporting.

use serde::{Deserialize, Serialize};

/// How a word says that somebody said something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// Said, 表示.
    Plain,
    /// Claimed, 声称.
    Claims,
    /// Predicted, 猜测.
    Guesses,
    /// Suggested, 暗示.
    Hints,
    /// Showed, 表明: of findings, not of people.
    Shows,
    /// Confirmed, 证实.
    Confirms,
    /// Admitted, 承认.
    Admits,
    /// Revealed, 揭露.
    Reveals,
    /// Denied, 否认.
    Denies,
    /// Did not admit or confirm, 并未承认.
    Withholds,
    /// Did not deny, 没有否认.
    Leaves,
    /// Stressed, 强调.
    Stresses,
    /// Insisted, 坚称.
    Insists,
    /// Accused, 指责.
    Accuses,
    /// Warned, 警告.
    Warns,
    /// Urged, 呼吁.
    Urges,
    /// Promised, 承诺.
    Promises,
    /// No such word: 小说. Of none that is told.
    None,
}
