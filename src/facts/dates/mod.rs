//! Dates and times, resolved against the article's own date where they lean on it.
//!
//! Values are ISO 8601: `2024-07-18`, `2024-07`, `2024-W29`, `2024-07-18T14:20`, `P3D`, and `a/b` for a stretch of time, `a/..`
//! where it has no end. Parts of a day are those of ISO 24617-1 (`2024-07-17TMO`), seasons, quarters and halves those
//! of EDTF and TIMEX (`2024-22`, `2024-Q1`). What leaves its year or its month open and has nothing to lean on
//! keeps them open: `--07-17`, `---29`, `-W-5` for a Friday. A fact whose date cannot be told has no value.

mod absolute;
mod begin;
mod cjk;
mod clock;
mod distance;
mod english;
mod feast;
mod listed;
mod named;
mod nth;
mod numeric;
mod range;
mod recurring;
mod relative;
mod told;
mod upto;
mod weekday;
mod when;
mod within;
mod year;

pub(super) use begin::may_begin;
pub(super) use cjk::{after_number, from_day};
pub(super) use distance::after_duration;
pub(super) use english::{daypart, from_digits, from_word, listed_day};
pub(super) use feast::Rule;
pub(super) use listed::day as korean_day_listed;
pub(super) use named::numeral as named_numeral;
pub(super) use numeric::from_figures;
pub(super) use when::Grain;
