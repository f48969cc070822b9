//! Characters, scripts, sentences, words, numerals and the policy of what counts as equal. A leaf:
//! no input or output, nothing of this crate but `task`.

mod policy;

pub use policy::{Ignore, Policy, UnknownIgnore};
