//! Behaviour through public doors, one theme a file, in one binary so that it links once.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing; helpers outside of #[test] functions do too"
)]

mod alignment;
mod arrows;
mod attributions;
mod bylines;
mod cli;
mod corrections;
mod documents;
mod evidence;
mod examples;
mod formats;
mod forms;
mod fuzz;
mod git;
mod invariants;
mod languages;
mod many;
mod messages;
mod numbering;
mod pairs;
mod paper;
mod paper_reports;
mod readings;
mod repeating;
mod reports;
mod rich;
mod row_numbers;
mod several_sources;
mod snapshots;
mod spreadsheets;
mod support;
mod verifying;
mod window;
mod window_choices;
mod window_corrections;
mod window_everyone;
mod window_export;
mod window_finding;
mod window_fits;
mod window_idle;
mod window_keys;
mod window_notes;
mod window_overview;
mod window_panel;
mod window_recents;
mod window_sessions;
mod window_surface;
mod window_watching;
