//! Behaviour through public doors, one theme a file, in one binary so that it links once.

mod arrows;
mod cli;
mod examples;
mod snapshots;
mod support;
mod window;
