//! Characters, scripts, sentences, words, numerals and the policy of what counts as equal. A leaf:
//! no input or output, nothing of this crate but `task`.

mod breaks;
mod decode;
mod policy;
mod wide;

pub use breaks::fit;
pub use decode::{Decoded, canonical, decode};
pub use policy::{Ignore, Policy, UnknownIgnore};
