//! The words of the interface in simplified Chinese, traditional Chinese and English. A missing one
//! does not compile.

mod lang;
mod phrases;
mod strings;

pub use lang::Lang;
pub use phrases::{Phrases, letter};
pub use strings::Strings;
