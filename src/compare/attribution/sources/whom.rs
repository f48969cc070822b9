//! Whom Chinese, Japanese and Korean words for a source tell: a person by name, somebody, or who was told before.

use std::ops::Range;

use super::super::tongue::{Tongue, is_han};
use super::cjk::{counted, is_mark, standing, without_quantities};
use super::who::{self, Who};
use super::{Standing, Whom};
use crate::facts::{may_begin_korean_name, may_begin_name, name_in_kana, person_in, person_in_japanese};
use crate::text::is_syllable;

/// Whom the words for a source tell; `known` is what stood beside them.
pub(super) fn whom(name: &[char], known: Option<Standing>, tongue: Tongue) -> Whom {
    let who = who::of(tongue);
    if is_hidden(name, who) {
        return Whom::Somebody;
    }
    // 三枝和子 of 三枝和子さん, and of 担当者の三枝和子さん
    let letters = name.iter().rev().take_while(|c| is_han(**c)).count();
    let titled = known == Some(Standing::Named) && (3..=6).contains(&letters);
    if titled && let Some(person) = name.get(name.len() - letters..) {
        return Whom::Person(person.to_vec());
    }
    // 真鍋トキさん
    if tongue == Tongue::Japanese
        && known == Some(Standing::Named)
        && let Some(person) = name_in_kana(name).and_then(|at| name.get(at..))
    {
        return Whom::Person(person.to_vec());
    }
    let person = if tongue == Tongue::Japanese { person_in_japanese(name) } else { person_in(name) };
    if let Some(person) = person.or_else(|| foreigner(name, who)).and_then(|at| name.get(at)) {
        return Whom::Person(person.to_vec());
    }
    if let Some(person) = before_title(name, who) {
        return Whom::Person(person);
    }
    if tongue == Tongue::Japanese
        && let Some(family) = family_before_title(name)
    {
        return Whom::Person(family.to_vec());
    }
    if let Some(person) = behind_title(name, who).filter(|_| tongue == Tongue::Chinese) {
        return Whom::Person(person.to_vec());
    }
    let bare: Vec<char> = name.iter().copied().filter(|c| !is_mark(*c)).collect();
    let text: String = bare.iter().collect();
    // 近くに住む女性
    let hidden = tongue == Tongue::Japanese && ["女性", "男性"].iter().any(|word| text.ends_with(word));
    if hidden || is_that_one(&text, who) {
        return Whom::That;
    }
    let people = who.people.before(&text).is_some() && who.pronouns.behind(&text).is_none();
    if people
        || counted(&bare).is_some()
        || (known.is_none() && standing(name, who) == Standing::Unnamed && !text.is_empty())
    {
        Whom::Somebody
    } else {
        Whom::Other
    }
}

/// 織部 of 青潟町の織部町長: what stands before the title of one who heads a town. A town's name there tells who it is as well.
fn family_before_title(name: &[char]) -> Option<&[char]> {
    const TITLES: [&str; 6] = ["町長", "市長", "村長", "区長", "知事", "教育長"];
    const NOBODY: &str = "女性 男性 現職 前任 歴代 初代 後任 次期 名誉 新任 地元 同町 同市 同村 同区 同県 両町 両市 各市 各町 全国 当時 若手 元職 県内 市内 町内 東京 都副 県副 行政 自治";
    let title = TITLES.iter().map(|title| title.chars().count()).zip(TITLES);
    let end = { title }.find_map(|(len, title)| {
        let end = name.len().checked_sub(len)?;
        name.get(end..)?.iter().copied().eq(title.chars()).then_some(end)
    })?;
    let before = name.get(..end)?;
    let start = before.iter().rposition(|c| !is_han(*c)).map_or(0, |at| at + 1);
    let family = before.get(start..)?;
    let opens = start == 0 || before.get(start - 1) == Some(&'の');
    let word: String = family.iter().collect();
    (family.len() == 2 && opens && !NOBODY.split(' ').any(|other| other == word)).then_some(family)
}

/// 医生林禾: the name behind what a person is.
fn behind_title<'a>(name: &'a [char], who: &Who) -> Option<&'a [char]> {
    [3, 2].into_iter().find_map(|len| {
        let (title, person) = name.len().checked_sub(len).and_then(|at| name.split_at_checked(at))?;
        let title: String = title.iter().collect();
        let titled = || who.roles.before(&title).or_else(|| who.people.before(&title)).is_some();
        (person_in(person) == Some(0..len) && titled()).then_some(person)
    })
}

/// Whether words tell of somebody who was told of before, or holds an office of one: 该公司负责人, 县长, 公司总经理.
fn is_that_one(text: &str, who: &Who) -> bool {
    let points =
        ["该", "該", "这名", "這名", "这位", "這位", "上述"].iter().find_map(|word| text.strip_prefix(word));
    let role = who.roles.before(points.unwrap_or(text));
    let of = match points {
        Some(text) => {
            role.or_else(|| who.people.before(text)).or_else(|| who.offices.before(text).map(|_| ""))
        }
        None => role,
    };
    of.is_some_and(|of| {
        let of = without_quantities(of.trim_end_matches(['总', '總', '副', 'の', ' ']), who);
        of.is_empty() || who.offices.before(of).is_some()
    })
}

/// 发言人约翰·邓恩, 约翰·邓恩局长: a name with a dot in it beside a title, or by itself.
fn foreigner(name: &[char], who: &Who) -> Option<Range<usize>> {
    let dot = name.iter().position(|c| *c == '·')?;
    let (before, behind) = name.split_at_checked(dot)?;
    let start = (1..before.len()).rev().find(|&at| {
        let title: String = before.get(..at).unwrap_or_default().iter().collect();
        who.roles.before(&title).or_else(|| who.people.before(&title)).is_some()
    });
    let behind: String = behind.iter().collect();
    let end = dot + who.roles.before(&behind).unwrap_or(&behind).chars().count();
    let (start, whole) = (start.unwrap_or(0), |range: &[char]| range.iter().all(|c| is_han(*c) || *c == '·'));
    (start < dot && dot + 1 < end && name.get(start..end).is_some_and(whole)).then_some(start..end)
}

/// 홍성민 과장: a name that ends as words for people do, right before a title.
fn before_title(name: &[char], who: &Who) -> Option<Vec<char>> {
    /// People of a place or a fate, who have spokesmen too.
    const OTHERS: [&str; 4] = ["이재민", "지역민", "원주민", "유권자"];
    let mut words = name.rsplit(|c| *c == ' ');
    let title: String = words.next()?.iter().collect();
    let person = words.next()?;
    let written: String = person.iter().collect();
    let ([family, _, last], true) = (person, who.roles.has(&title)) else { return None };
    let is_name = may_begin_korean_name(*family) && matches!(last, '민' | '수' | '표');
    (is_name && !OTHERS.contains(&written.as_str())).then(|| person.to_vec())
}

/// Whether a name is kept back: 周某, 홍 모 과장, Ａさん.
fn is_hidden(name: &[char], who: &Who) -> bool {
    let name: Vec<char> = name.iter().copied().filter(|c| !is_mark(*c)).collect();
    let text: String = name.iter().collect();
    let bare: Vec<char> = who.roles.before(&text).unwrap_or(&text).chars().collect();
    match bare[..] {
        [c] => c.is_ascii_uppercase() || ('Ａ'..='Ｚ').contains(&c),
        [c, '모'] => is_syllable(c),
        [.., c, '某', '某'] | [.., c, '某'] => may_begin_name(c),
        _ => false,
    }
}
