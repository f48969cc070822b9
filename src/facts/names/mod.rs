//! Names of people, organisations and places, where the words beside them say that they are names.
//!
//! A name is a fact once in an article: where it is first met in such company.

mod around;
mod chinese;
mod english;
mod neighbours;
mod others;
mod places;
pub(super) mod surnames;

use crate::article::NameOf;
use crate::facts::found::Found;
use crate::facts::person;
use crate::facts::text::Text;

pub(super) use around::{around, may_follow, may_precede};
pub(super) use chinese::{is_person, is_title_end};
pub(super) use english::{behind_title, is_full, spoken_of};

/// A name and what it is the name of; the range in scalar values of the block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) about: NameOf,
    /// Told by its company alone; else only once the article has it a second time.
    pub(super) sure: bool,
}

/// The name of the person who is told to have said a quotation.
pub(super) fn of_speaker(text: Text<'_>, quote: &Found) -> Option<Name> {
    let (from, to) = quote.speaker?;
    let name = person::named(text.slice(from, to))?;
    Some(Name { start: from + name.start, end: from + name.end, about: NameOf::Person, sure: true })
}

/// The name before an age, which begins at a position: 居民邵桂兰今年68岁, 王芳（34岁）.
pub(super) fn before_age(text: Text<'_>, age: usize) -> Option<Name> {
    chinese::before_age(text, age)
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
