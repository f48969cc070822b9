//! Chinese names of people: 记者张三, 王五表示, 李四先生.

use super::Name;
use super::others::is_other;
use super::surnames::COMPOUND;
use crate::facts::text::{Text, is_blank, is_han};
use crate::facts::triggers;

pub(super) fn is_never_given(c: char) -> bool {
    triggers::of(c) & triggers::NOT_GIVEN != 0
}

/// Nouns for what a person is end in these: 市长, 教授, 主任, 发言人.
pub(super) const ENDS_OF_TITLES: &str = "长長授任记記理裁席人员員者师師监監官事导導练練家士总總工";

/// 王五说, 李四表示, 赵六指出: the name before a verb of saying whose last or only character stands at `at`.
pub(super) fn speaker(text: Text<'_>, at: usize) -> Option<Name> {
    let verb = match text.get(at) {
        '说' | '說' | '称' | '稱' => at,
        '示' if text.before(at, 1) == '表' => at - 1,
        '出' if text.before(at, 1) == '指' => at - 1,
        '调' if text.before(at, 1) == '强' => at - 1,
        '绍' | '紹' if text.before(at, 1) == '介' => at - 1,
        '露' if text.before(at, 1) == '透' => at - 1,
        '忆' | '憶' if text.before(at, 1) == '回' => at - 1,
        '认' | '認' if matches!(text.get(at + 1), '为' | '為') => at,
        '坦' if text.get(at + 1) == '言' => at,
        _ => return None,
    };
    if !may_end(text.before(verb, 1)) {
        return None;
    }
    // 说明, 说法, 称号: other words.
    let last = at + usize::from(verb == at && matches!(text.get(at), '认' | '認' | '坦'));
    if among!(text.get(last + 1), "明法服话起不是到来号呼之为職职得了过出的书完着唱")
    {
        return None;
    }
    before(text, verb)
}

/// Whether a given name may end with a character: this rules out most.
fn may_end(last: char) -> bool {
    is_han(last) && !is_never_given(last)
}

/// The personal name that ends right before a position and begins where nothing else can.
fn before(text: Text<'_>, end: usize) -> Option<Name> {
    if !may_end(text.before(end, 1)) {
        return None;
    }
    for len in [3, 2, 4] {
        let Some(start) = end.checked_sub(len) else { continue };
        if triggers::of(text.get(start)) & triggers::FAMILY == 0 {
            continue;
        }
        let left = text.before(start, 1);
        let opens = !is_han(left) && !left.is_alphanumeric();
        // 市长王五: a title of at least two characters.
        let second = text.before(start, 2);
        // 司机关平; 机关干部 is no name.
        let driver = !matches!(left, '机' | '機') || second == '司';
        // 主任江涛: the office is longer.
        let inside = left == '主' && text.get(start) == '任';
        let titled =
            || is_title_end(left) && is_han(second) && driver && !inside && !is_act(text, start, end);
        // Whether it is a name is the longer question.
        if (opens || titled()) && is_person(text, start, end) {
            return Some(Name::person(start, end));
        }
    }
    None
}

/// Whether a noun for what a person is ends in this: those of titles, 居民, 店主, 司机, 网友.
pub(in crate::facts) fn is_title_end(c: char) -> bool {
    among!(c, ENDS_OF_TITLES) || matches!(c, '民' | '主' | '机' | '機' | '友')
}

/// 店主安慰说, 市民高兴地说: a verb that begins like a name, or how something was said.
fn is_act(text: Text<'_>, start: usize, end: usize) -> bool {
    text.before(end, 1) == '地'
        || end - start == 2 && among!(text.get(start + 1), "慰呼喊兴興声聲唱叹嘆罗羅望排导導歌调調")
}

/// 邵桂兰今年68岁, 王芳（34岁） and 王芳，34岁; the age begins at `at`.
pub(super) fn before_age(text: Text<'_>, at: usize) -> Option<Name> {
    let to = [["今年", "现年"], ["現年", "年仅"]]
        .into_iter()
        .flatten()
        .find(|word| text.is_behind(at, word))
        .map_or(at, |word| at - word.chars().count());
    let mark = matches!(text.before(to, 1), '，' | ',' | '（' | '(');
    let end = to - usize::from(mark);
    // 石桥今年68岁: things have ages too.
    let thing = among!(text.before(end, 1), "桥橋楼樓树樹塔馆館校店港路城园園庙廟寺厂廠村镇鎮");
    if thing || to == at && !mark { None } else { before(text, end) }
}

/// A family name and one or two characters that may be a given one.
pub(in crate::facts) fn is_person(text: Text<'_>, start: usize, end: usize) -> bool {
    let Some(family) = family(text, start) else { return false };
    let given = text.slice(start + family, end);
    // 冯警官, 王经理: a title behind the family name.
    if given.last().is_some_and(|c| {
        matches!(c, '官' | '理' | '总' | '總' | '师' | '師' | '某' | '姓' | '氏' | '校' | '局' | '院')
    }) || given.first() == Some(&'某')
    {
        return false;
    }
    matches!(given.len(), 1 | 2)
        && given.iter().all(|&c| is_han(c) && !is_never_given(c))
        && !is_other(text, start, end, given)
}

/// How long the family name is that begins here.
fn family(text: Text<'_>, start: usize) -> Option<usize> {
    let first = triggers::of(text.get(start));
    if first & triggers::FAMILY == 0 {
        return None;
    }
    if first & triggers::COMPOUND != 0 && COMPOUND.iter().any(|name| text.is(start, name)) {
        return Some(2);
    }
    (first & triggers::SURNAME != 0).then_some(1)
}

/// 记者张三 and 记者 张三 李四: the name behind 记者, which ends at `at`.
pub(super) fn behind_reporter(text: Text<'_>, at: usize) -> Option<Name> {
    if !matches!(text.before(at, 1), '记' | '記') || !(is_blank(text.get(at + 1)) || is_han(text.get(at + 1)))
    {
        return None;
    }
    let start = text.blank(at + 1);
    [3, 4, 2].into_iter().find_map(|len| {
        let end = start + len;
        let right = text.get(end);
        // 路易·勒鲁瓦 goes on.
        let closes = !is_han(right) && right != '·'
            || matches!(right, '报' | '報' | '摄' | '攝' | '从' | '從' | '在' | '通' | '整' | '文');
        (closes && is_person(text, start, end)).then_some(Name::person(start, end))
    })
}

/// 张三先生, 李四女士.
pub(super) fn before_title(text: Text<'_>, at: usize) -> Option<Name> {
    let titled = matches!((text.get(at), text.get(at + 1)), ('先', '生') | ('女', '士'));
    if titled { before(text, at) } else { None }
}
