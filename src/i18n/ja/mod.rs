//! Japanese: the fixed words, and the sentences that are long lists.

mod reading;
mod reasons;
mod reports;
mod strings;

pub(super) use reading::{foreign, read_error};
pub(super) use reasons::reason;
pub(super) use reports::{MARKS, OVERVIEW, REPORTS, TEXT_MARKS};
pub(super) use strings::STRINGS;
