//! What a source said: the article as plain data.

mod amend;
mod bytes;
mod digest;
mod model;
#[cfg(target_os = "linux")]
mod pages;
mod passage;
mod shared_text;
mod site;

pub use amend::Amendments;
pub use bytes::Bytes;
pub use digest::hexadecimal;
pub use passage::{Passage, locate, occurrences};
pub use shared_text::SharedText;
pub use site::{is_front, site};

pub use model::{
    Article, Block, BlockKind, Captured, CapturedBy, Changes, Fact, FactKind, FactValue, Format, NameOf,
    SetAside, SetAsideReason, Warning, file_name,
};
