//! What Chinese, Japanese and Korean words for a source tell of it.

use super::Standing;
use super::english::is_spelling;
use super::who::Who;
use crate::facts::may_begin_name;
use crate::text::{is_syllable, simplified};

/// Marks and blanks that are no part of a name.
pub(in super::super) fn is_mark(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '“' | '”'
                | '《'
                | '》'
                | '「'
                | '」'
                | '『'
                | '』'
                | '（'
                | '）'
                | '('
                | ')'
                | '·'
                | '"'
                | '、'
        )
}

/// What a source is to a reader.
pub(super) fn standing(name: &[char], who: &Who) -> Standing {
    let titled = name.first() == Some(&'《');
    let name: Vec<char> = name.iter().copied().filter(|c| !is_mark(*c)).collect();
    let text: String = name.iter().collect();
    if text.is_empty() || who.nobody.has(&text) {
        return Standing::Unnamed;
    }
    if who.pronouns.behind(&text).is_some() {
        return Standing::Known;
    }
    if titled {
        return Standing::Named;
    }
    // 一名船工, 县医院一名医生
    if let Some((of, rest)) = counted(&name).filter(|_| !is_titled_person(&name, who)) {
        let of: String = of.iter().collect();
        if !of.is_empty() {
            return if is_office(&of, who) { Standing::Between } else { Standing::Unnamed };
        }
        if !is_office(&text, who) && !is_titled_person(rest, who) {
            return Standing::Unnamed;
        }
    }
    if let Some(rest) = who.people.before(&text) {
        let rest = without_quantities(rest, who);
        return match () {
            () if rest.is_empty() => Standing::Unnamed,
            () if is_office(rest, who) => Standing::Named,
            () => Standing::Between,
        };
    }
    if let Some(rest) = who.roles.before(&text) {
        // 外交部发言人, but not 发言人 alone; 王局长, 高总经理.
        let rest = rest.trim_end_matches(['总', '總', '副']);
        return if is_office(rest, who) || is_person(&rest.chars().collect::<Vec<_>>()) {
            Standing::Named
        } else {
            Standing::Known
        };
    }
    if is_office(&text, who) || is_titled_person(&name, who) || is_person(&name) {
        return Standing::Named;
    }
    Standing::Known
}

/// People who are only counted, with what stands before: 县医院 and 医生 of 县医院一名医生.
pub(super) fn counted(name: &[char]) -> Option<(&[char], &[char])> {
    let at = name
        .windows(2)
        .position(|two| matches!(two, [count, '名' | '位'] if "一两兩三几幾数數多".contains(*count)))?;
    let (of, rest) = (name.get(..at)?, name.get(at + 2..)?);
    // 第一名
    (!rest.is_empty() && of.last() != Some(&'第')).then_some((of, rest))
}

/// The name of an office, perhaps with a few words behind it: 县交通局, 外交部新闻.
fn is_office(text: &str, who: &Who) -> bool {
    if text.chars().count() < 2 {
        return false;
    }
    let ends = || who.offices.before(text).is_some();
    let inside = || {
        let starts = text.char_indices().filter_map(|(at, _)| text.get(at..));
        starts
            .filter_map(|rest| Some((rest, who.offices.behind(rest)?)))
            .any(|(rest, left)| rest.strip_suffix(left).is_some_and(|office| office.chars().count() > 1))
    };
    ends() || inside()
}

/// 县长周平, 村民王小花: a word for a person and a name behind it.
fn is_titled_person(name: &[char], who: &Who) -> bool {
    [2, 3].into_iter().any(|len| {
        let Some((title, person)) = name.len().checked_sub(len).and_then(|at| name.split_at_checked(at))
        else {
            return false;
        };
        is_person(person) && {
            let title: String = title.iter().collect();
            who.roles.before(&title).or_else(|| who.people.before(&title)).is_some()
        }
    })
}

/// A personal name by itself.
fn is_person(name: &[char]) -> bool {
    let foreign = name.len() >= 2
        && name.iter().all(|&c| c.is_ascii_alphabetic() || ('\u{30a1}'..='\u{30fc}').contains(&c));
    let own = matches!(name.len(), 2..=3) && name.first().is_some_and(|&c| may_begin_name(c));
    let korean = name.len() == 3 && name.iter().all(|c| is_syllable(*c));
    foreign || own || korean
}

pub(super) fn without_quantities<'a>(text: &'a str, who: &Who) -> &'a str {
    let mut rest = text;
    loop {
        let shorter = who.quantities.behind(rest).or_else(|| who.quantities.before(rest)).unwrap_or(rest);
        let shorter = shorter
            .trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十两数名位".contains(c));
        if shorter.len() == rest.len() {
            return rest;
        }
        rest = shorter;
    }
}

/// Whether two names may be of one: they share two letters in a row that do not stand in the names of many, or are
/// words for the same.
pub(super) fn may_be_one(left: &[char], right: &[char], who: &Who) -> bool {
    let [a, b] = [left, right].map(|name| bare(name, who));
    let pairs = |name: &[char]| -> Vec<[char; 2]> {
        { name.windows(2) }
            .filter_map(|two| <[char; 2]>::try_from(two).ok())
            .filter(|two| !two.contains(&' '))
            .collect()
    };
    // One in Latin letters and one not may be spelt in two scripts; names that begin alike may be two spellings.
    let latin = |name: &[char]| name.iter().any(char::is_ascii_alphabetic);
    let short = |name: &[char]| name.len() <= 4;
    if latin(&a) != latin(&b) || (short(left) && short(right) && left.first() == right.first()) {
        return true;
    }
    let there = pairs(&b);
    if pairs(&a).iter().any(|two| there.contains(two))
        || is_short_for(left, right)
        || is_short_for(right, left)
    {
        return true;
    }
    let [a, b] = [left, right].map(|name| name.iter().collect::<String>());
    who.same.split(' ').any(|group| {
        let in_it = |text: &str| group.split('|').any(|word| text.contains(word));
        in_it(&a) && in_it(&b)
    })
}

/// Whether the letters of a name all stand in another, in their order: 中石油 in 中国石油; or, in katakana, whether most do:
/// ボーウェン and ボウエン.
fn is_short_for(short: &[char], long: &[char]) -> bool {
    let mut rest = long.iter().map(|c| simplified(*c));
    if short.len() > 1 && short.iter().all(|c| rest.any(|there| there == simplified(*c))) {
        return true;
    }
    let [a, b] = [short, long].map(|name| {
        let is_katakana = |c: &&char| matches!(**c, '\u{30a1}'..='\u{30fc}');
        name.iter().take_while(is_katakana).collect::<String>()
    });
    !a.is_empty() && !b.is_empty() && is_spelling(&a, &b)
}

/// A name without what stands in the names of many, with blanks instead; forms of characters as one.
fn bare(name: &[char], who: &Who) -> Vec<char> {
    let text: String = name.iter().filter(|c| !is_mark(**c)).collect();
    let mut bare = Vec::with_capacity(name.len());
    let mut rest = text.as_str();
    while let Some(c) = rest.chars().next() {
        match who.idle.behind(rest).filter(|left| rest.len() - left.len() > c.len_utf8()) {
            Some(left) => {
                bare.push(' ');
                rest = left;
            }
            None => {
                bare.push(simplified(c));
                rest = rest.get(c.len_utf8()..).unwrap_or_default();
            }
        }
    }
    bare
}

/// A name without the words for people at its end, if there is enough of it to look for.
pub(super) fn office(name: &[char], who: &Who) -> Option<Vec<char>> {
    let text: String = name.iter().filter(|c| !is_mark(**c)).collect();
    let rest = who.roles.before(&text).or_else(|| who.people.before(&text)).unwrap_or(&text);
    let rest: Vec<char> = rest.trim_end_matches(['の', '的']).chars().collect();
    (rest.len() > 1).then_some(rest)
}

/// Whether a foreign name may stand in a text in another spelling or script: チョウハン, チョーハン, Chouhan. In another
/// script only in the letters that are new there.
pub(super) fn stands_in(core: &[char], text: &[char], new: &[char]) -> bool {
    let katakana = |c: &char| matches!(*c, '\u{30a1}'..='\u{30fc}');
    let latin = |name: &[char]| name.iter().any(char::is_ascii_alphabetic);
    if core.iter().all(char::is_ascii_alphabetic) {
        return !new.is_empty() && !latin(new);
    }
    if latin(new) && !latin(core) {
        return true;
    }
    if !core.iter().all(katakana) {
        return false;
    }
    let core: String = core.iter().collect();
    latin(text)
        || text.split(|c| !katakana(c)).any(|word| is_spelling(&core, &word.iter().collect::<String>()))
}

/// The longest part of a name that tells it from others.
pub(super) fn core(name: &[char], who: &Who) -> Option<Vec<char>> {
    let bare = bare(name, who);
    let part = bare.split(|c| *c == ' ').max_by_key(|part| part.len())?;
    (part.len() >= 2).then(|| part.to_vec())
}

#[cfg(test)]
mod tests {
    use super::super::who;
    use super::{Standing, may_be_one, standing};
    use crate::compare::attribution::tongue::Tongue;

    fn of(name: &str, tongue: Tongue) -> Standing {
        standing(&name.chars().collect::<Vec<_>>(), who::of(tongue))
    }

    #[test]
    fn sources_are_told_by_what_names_them() {
        use Standing::{Between, Known, Named, Unnamed};
        for (name, is) in [
            ("县交通局", Named),
            ("县交通局相关负责人", Named),
            ("新华社", Named),
            ("《青石晚报》", Named),
            ("警方", Named),
            ("县长周平", Named),
            ("村民王小花", Named),
            ("周平", Named),
            ("外交部发言人", Named),
            ("发言人", Known),
            ("他", Known),
            ("这位负责人", Known),
            ("", Unnamed),
            ("有关部门", Unnamed),
            ("多名知情人士", Unnamed),
            ("一位不愿透露姓名的官员", Unnamed),
            ("網友", Unnamed),
            ("美国官员", Between),
        ] {
            assert_eq!(of(name, Tongue::Chinese), is, "{name}");
        }
        for (name, is) in [
            ("県警", Named),
            ("関係者", Unnamed),
            ("捜査関係者", Unnamed),
            ("同社", Known),
            ("青石新聞", Named),
        ] {
            assert_eq!(of(name, Tongue::Japanese), is, "{name}");
        }
        for (name, is) in [("청석경찰서", Named), ("관계자", Unnamed), ("한 소식통", Unnamed), ("그", Known)]
        {
            assert_eq!(of(name, Tongue::Korean), is, "{name}");
        }
    }

    #[test]
    fn names_of_one_share_letters_that_not_every_name_has() {
        let one = |a: &str, b: &str| {
            let [a, b] = [a, b].map(|name| name.chars().collect::<Vec<_>>());
            may_be_one(&a, &b, who::of(Tongue::Chinese))
        };
        assert!(one("县长周平", "周平") && one("央视新闻", "央视") && one("警方", "县公安局"));
        assert!(one("縣交通局", "县交通局负责人"));
        assert!(!one("青石日报", "白水日报") && !one("县交通局负责人", "有关负责人"));
    }
}
