//! The words of the interface in simplified Chinese, traditional Chinese and English. A missing one
//! does not compile.

mod lang;

pub use lang::Lang;
