//! Names of people, organisations and places, where the words beside them say that they are names.
//!
//! A name is a fact once in an article: where it is first met in such company.

mod around;
mod chinese;
mod english;
mod given;
mod japanese;
mod korean;
mod neighbours;
mod organisations;
mod others;
mod places;
pub(super) mod surnames;
mod titled;

use std::ops::Range;

use crate::article::NameOf;
use crate::facts::found::Found;
use crate::facts::person;
use crate::facts::text::Text;

pub(super) use around::{around, may_follow, may_precede};
pub(super) use chinese::{is_person, is_title_end};
pub(super) use english::{
    before_comma, before_office, behind_title, capitals, in_commas, is_full, is_nobody, spoken_of,
};
pub(super) use given::with_kana;

/// A name and what it is the name of; the range in scalar values of the block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) about: NameOf,
    /// Told by its company alone; else only once the article has it a second time.
    pub(super) sure: bool,
}

impl Name {
    /// That of a person whom what stands beside it surely names.
    fn person(start: usize, end: usize) -> Self {
        Self { start, end, about: NameOf::Person, sure: true }
    }
}

/// The name of the person who is told to have said a quotation.
pub(super) fn of_speaker(text: Text<'_>, quote: &Found) -> Option<Name> {
    let (from, to) = quote.speaker?;
    if let Some(name) = japanese::in_speaker(text, from, to) {
        return Some(name);
    }
    let speaker = text.slice(from, to);
    // A family of two characters is none of one: 金内 is not 金.
    let name = if matches!(text.get(quote.start), '「' | '『') && text.is_japanese(quote.end) {
        person::named_in_japanese(speaker)?
    } else {
        person::named(speaker)?
    };
    Some(Name::person(from + name.start, from + name.end))
}

/// The name before an age, which begins at a position: 居民邵桂兰今年68岁, 王芳（34岁）, 佐藤(45).
pub(super) fn before_age(text: Text<'_>, age: usize, end: usize) -> Option<Name> {
    match text.before(end, 1) {
        '岁' | '歲' => chinese::before_age(text, age),
        _ => japanese::before_age(text, age),
    }
}

/// The name beside the office whose last character stands at a position: 董事长王禾苗, 小林裕明社長. The character there is
/// one of [`CHINESE_OFFICES`] or [`JAPANESE_OFFICES`].
pub(super) fn beside_office(text: Text<'_>, at: usize) -> Option<Name> {
    titled::behind(text, at).or_else(|| japanese::before_office(text, at))
}

/// The name before the office that the words for a speaker in Japanese end with.
pub(super) fn before_japanese_office(speaker: &[char]) -> Option<Range<usize>> {
    let name = japanese::named_before(Text::new(speaker, None), speaker.len().checked_sub(1)?)?;
    Some(name.start..name.end)
}

pub(super) const CHINESE_OFFICES: &str = titled::ENDS;
pub(super) const JAPANESE_OFFICES: &str = japanese::ENDS;

/// Characters that end or begin a word that tells of a name: 说, 记者, 公司, さん, 기자.
pub(super) const TRIGGERS: &str = "说說称稱示出调諷强者先女绍紹露忆憶认認坦氏さ기씨司团團学學院会會行局社府省市县縣区區镇鎮村의대장감교회시위총원청판변후";

/// The name that the word at a position tells of. The character there is one of [`TRIGGERS`].
pub(super) fn at(text: Text<'_>, at: usize) -> Option<Name> {
    match text.get(at) {
        '说' | '說' | '称' | '稱' | '示' | '出' | '调' | '强' | '绍' | '紹' | '露' | '忆' | '憶' | '认'
        | '認' | '坦' => chinese::speaker(text, at),
        '者' => chinese::behind_reporter(text, at),
        '先' | '女' => chinese::before_title(text, at),
        '氏' | 'さ' => neighbours::japanese(text, at),
        '기' | '씨' => neighbours::korean(text, at),
        '省' | '市' | '县' | '縣' | '区' | '區' | '镇' | '鎮' | '村' => {
            organisations::place(text, at)
        }
        '의' | '대' | '장' | '감' | '교' | '회' | '시' | '위' | '총' | '원' | '청' | '판' | '변' | '후' => {
            korean::before_office(text, at)
        }
        _ => organisations::organisation(text, at),
    }
}
