//! Behaviour through public doors, one theme a file, in one binary so that it links once.

mod alignment;
mod invariants;
