//! What a source said: the article as plain data.

mod amend;
mod model;

pub use amend::{Amendments, Passage};

pub use model::{
    Article, Block, BlockKind, Changes, Fact, FactKind, FactValue, Format, NameOf, SetAside, SetAsideReason,
    Warning,
};
