//! Variorum compares how the same story was told by different sources.
//!
//! The layers, each using only those before it (`tests/suite/arrows.rs` checks):
//! [`fonts`], [`palette`]; [`task`], [`text`] → [`article`] → [`read`]; [`text`], [`article`] → [`facts`] → [`compare`];
//! then [`i18n`] → [`report`] → [`session`] → [`jobs`] → [`app`] → [`ui`], and [`cli`] beside the window.
//! ARCHITECTURE.md says what each is for.

#![forbid(unsafe_code)]

pub mod app;
pub mod article;
pub mod cli;
pub mod compare;
pub mod facts;
pub mod fonts;
pub mod i18n;
pub mod jobs;
pub mod palette;
pub mod read;
pub mod report;
pub mod session;
pub mod task;
pub mod text;
pub mod ui;
