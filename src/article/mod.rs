//! What a source said: the article as plain data.

mod model;

pub use model::{
    Article, Block, BlockKind, Fact, FactKind, FactValue, Format, NameOf, SetAside, SetAsideReason, Warning,
};
