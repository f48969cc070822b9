//! Names of people, organisations and places, where the words beside them say that they are names.
//!
//! A name is a fact once in an article: where it is first met in such company.

mod around;
mod chinese;
mod english;
mod neighbours;
mod places;
pub(super) mod surnames;

use crate::article::NameOf;
use crate::facts::text::Text;

pub(super) use around::{around, may_follow, may_precede};
pub(super) use english::{behind_title, spoken_of};

/// A name and what it is the name of; the range in scalar values of the block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) about: NameOf,
    /// Told by its company alone; else only once the article has it a second time.
    pub(super) sure: bool,
}

/// Characters that end or begin a word that tells of a name: 说, 记者, 公司, さん, 기자.
pub(super) const TRIGGERS: &str =
    "说說称稱示出调諷强者先女氏さ기씨司团團学學院会會行局社府省市县縣区區镇鎮村";

/// The name that the word at a position tells of. The character there is one of [`TRIGGERS`].
pub(super) fn at(text: Text<'_>, at: usize) -> Option<Name> {
    match text.get(at) {
        '说' | '說' | '称' | '稱' | '示' | '出' | '调' | '强' => chinese::speaker(text, at),
        '者' => chinese::behind_reporter(text, at).or_else(|| neighbours::japanese_reporter(text, at)),
        '先' | '女' => chinese::before_title(text, at),
        '氏' | 'さ' => neighbours::japanese(text, at),
        '기' | '씨' => neighbours::korean(text, at),
        '省' | '市' | '县' | '縣' | '区' | '區' | '镇' | '鎮' | '村' => chinese::place(text, at),
        _ => chinese::organisation(text, at),
    }
}
