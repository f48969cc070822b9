//! Who is said to have said a quotation, where the words beside it name them.

mod carried;
mod english;
mod japanese;
mod korean;
mod lead;
mod subject;

use super::text::{Text, is_blank, is_han, is_hangul};
use super::triggers;

pub(super) use carried::settle;

/// Longest phrase for a speaker, in scalar values.
const LONGEST: usize = 20;

/// Whether a verb of saying that a Chinese quotation follows stands at a position.
fn is_verb(text: Text<'_>, at: usize) -> bool {
    let next = text.get(at + 1);
    match text.get(at) {
        '说' | '說' | '称' | '稱' | '道' => true,
        '告' => text.is_any(at, &["告诉记者", "告訴記者"]),
        '介' => matches!(next, '绍' | '紹'),
        '解' => matches!(next, '释' | '釋'),
        '补' => text.is(at, "补充说"),
        '回' => matches!(next, '忆' | '答' | '应' | '應'),
        '感' => next == '慨',
        '提' => next == '醒',
        '叮' => next == '嘱',
        '表' => next == '示',
        '指' => next == '出',
        '强' => next == '调',
        '強' => next == '調',
        '透' => next == '露',
        '认' => next == '为',
        '認' => next == '為',
        '坦' => next == '言',
        '写' | '问' => next == '道',
        _ => false,
    }
}

/// Where the longest verb of saying begins that ends at a position.
pub(super) fn verb_before(text: Text<'_>, end: usize) -> Option<usize> {
    let verbs: &[&str] = match text.before(end, 1) {
        '道' => match text.before(end, 2) {
            '嘱' => &["叮嘱道", "道"],
            '慨' => &["感慨道", "道"],
            '写' | '说' | '问' | '說' => return Some(end - 2),
            _ => return Some(end - 1),
        },
        '说' => match text.before(end, 2) {
            '绍' => &["介绍说", "说"],
            '释' => &["解释说", "说"],
            '充' => &["补充说", "说"],
            '忆' => &["回忆说", "说"],
            '慨' => &["感慨说", "说"],
            _ => return Some(end - 1),
        },
        '称' => match text.before(end, 2) {
            '应' => &["回应称", "称"],
            '答' => &["回答称", "称"],
            '释' => &["解释称", "称"],
            '示' => &["表示称", "称"],
            '充' => &["补充称", "称"],
            '绍' => &["介绍称", "称"],
            _ => return Some(end - 1),
        },
        '示' => &["表示"],
        '出' => &["指出"],
        '者' => &["告诉记者", "告訴記者"],
        '說' => &["說"],
        '稱' => &["稱"],
        '调' => &["强调"],
        '調' => &["強調"],
        '绍' => &["介绍"],
        '紹' => &["介紹"],
        '露' => &["透露"],
        '为' => &["认为"],
        '為' => &["認為"],
        '应' => &["回应"],
        '應' => &["回應"],
        '释' => &["解释"],
        '釋' => &["解釋"],
        '言' => &["坦言"],
        '忆' => &["回忆"],
        '答' => &["回答"],
        '慨' => &["感慨"],
        '醒' => &["提醒"],
        '嘱' => &["叮嘱"],
        _ => return None,
    };
    verbs.iter().find_map(|verb| text.is_behind(end, verb).then(|| end - verb.chars().count()))
}

/// Whether the clause behind a quotation that ends with a comma names who said it in English, be it long.
pub(super) fn is_named_behind(text: Text<'_>, end: usize) -> bool {
    text.before(end, 2) == ',' && english::is_named_behind(text, end)
}

/// The range of the speaker's name or description beside the quotation from `start` to `end`.
pub(super) fn of(text: Text<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    let latin =
        text.get(text.blank(end)).is_ascii_alphabetic() || text.before(start, 3).is_ascii_alphanumeric();
    if latin
        && matches!(text.get(start), '"' | '“' | '‘' | '\'')
        && let Some(found) = english::speaker(text, start, end)
    {
        return Some(found);
    }
    chinese_before(text, start).or_else(|| chinese_after(text, end)).or_else(|| match text.get(start) {
        '「' | '『' if text.is_japanese(end) => japanese::speaker(text, start, end),
        _ if is_hangul(text.get(end)) => korean::speaker(text, start, end),
        _ => None,
    })
}

/// 王五说：“…”, 李四表示，“…”.
fn chinese_before(text: Text<'_>, start: usize) -> Option<(usize, usize)> {
    let mark = start - usize::from(start > 0 && is_blank(text.before(start, 1)));
    if !matches!(text.before(mark, 1), '：' | ':' | '，' | ',') {
        return None;
    }
    let to = verb_before(text, mark - 1)?;
    phrase(text, clause_start(text, to)?, to)
}

/// “…”王五说。 and “…”，李四表示.
fn chinese_after(text: Text<'_>, end: usize) -> Option<(usize, usize)> {
    let from = end + usize::from(matches!(text.get(end), '，' | ','));
    let from = text.blank(from);
    let mut verb = from;
    // One clause and no further.
    loop {
        let c = text.get(verb);
        let inside = is_han(c) || c == '·' || c.is_ascii_alphanumeric();
        if !inside || verb - from > LONGEST {
            return None;
        }
        let noun =
            c == '道' && among!(text.before(verb, 1), "报知報频頻街大轨軌渠通跑航管铁鐵人河隧味赛公地车車");
        if noun {
            return None;
        }
        let other = c == '道' && matches!(text.get(verb + 1), '歉' | '路' | '理' | '德' | '具' | '贺' | '别');
        if triggers::of(c) & triggers::VERB != 0 && !other && is_verb(text, verb) {
            break;
        }
        verb += 1;
    }
    if verb > from { phrase(text, from, verb) } else { None }
}

/// Where the clause before a position starts.
fn clause_start(text: Text<'_>, to: usize) -> Option<usize> {
    let mut from = to;
    while to - from <= LONGEST {
        let c = text.before(from, 1);
        if !is_han(c) && !c.is_ascii_alphanumeric() && c != '·' && !('\u{3041}'..='\u{30fe}').contains(&c) {
            return Some(from);
        }
        from -= 1;
    }
    None
}

/// Without 结果 and 随后 before the subject, and 还, 当时, 对记者, 9日 behind it.
fn trimmed(text: Text<'_>, from: usize, to: usize) -> (usize, usize) {
    const BEFORE: &[&str] = &[
        "结果", "随后", "对此", "但是", "不过", "但见", "但", "而", "同时", "此外", "最后", "据", "只见",
        "忽听",
    ];
    let from = match text.get(from) {
        '结' | '随' | '对' | '但' | '不' | '而' | '同' | '此' | '最' | '据' | '只' | '忽' => {
            text.past_any(from, BEFORE).filter(|&f| f < to).unwrap_or(from)
        }
        _ => from,
    };
    let from = past_date(text, from).filter(|&f| f < to).unwrap_or(from);
    let mut to = to;
    while let Some(len) = adverb_before(text, to)
        && to > from + len
    {
        to -= len;
    }
    // A date in the middle ends the subject, and so do 在 with what it leads to and how something was said.
    for at in from..to {
        if triggers::of(text.get(at)) & triggers::CUTS == 0 {
            continue;
        }
        let ends = is_manner(text, at)
            || match text.get(at) {
                '在' | '对' | '對' | '向' => true,
                '此' => text.get(at + 1) == '前',
                '随' => text.get(at + 1) == '后',
                _ => false,
            };
        if at >= from + 2 && ends {
            // 贾政便叹气道
            let adverb = at > from + 2 && matches!(text.before(at, 1), '便' | '忙');
            return (from, at - usize::from(adverb));
        }
        if text.get(at).is_ascii_digit() && matches!(text.get(text.digits(at)), '日' | '月') {
            return (from, if at >= from + 2 { at } else { to });
        }
    }
    (from, to)
}

/// Whether a word for how something is said stands here: 小刚嘟囔半天说, 王五激动地说, 王五笑着说.
fn is_manner(text: Text<'_>, at: usize) -> bool {
    let next = text.get(at + 1);
    match text.get(at) {
        '嘟' => next == '囔',
        '嘀' => next == '咕',
        '支' => next == '吾',
        '哽' => next == '咽',
        '沉' => next == '默',
        '犹' | '猶' => matches!(next, '豫'),
        '苦' | '微' => matches!(next, '笑' | '微'),
        '叹' | '嘆' => matches!(next, '气' | '氣' | '息' | '了'),
        '激' => matches!(next, '动' | '動'),
        '无' | '無' => next == '奈',
        '愤' | '憤' => next == '怒',
        '大' | '小' | '低' | '高' | '轻' | '輕' => matches!(next, '声' | '聲'),
        '摇' | '搖' | '点' | '點' | '抬' => matches!(next, '头' | '頭'),
        '半' => matches!(next, '天' | '晌'),
        '连' | '連' => matches!(next, '连' | '連' | '声' | '聲'),
        '笑' | '哭' | '指' | '拉' | '望' | '看' => matches!(next, '着' | '著'),
        _ => false,
    }
}

/// Past 6月2日上午: when somebody said it.
fn past_date(text: Text<'_>, from: usize) -> Option<usize> {
    if !text.get(from).is_ascii_digit() {
        return None;
    }
    let mut at = from;
    for mark in ['年', '月', '日'] {
        let end = text.digits(at);
        if end > at && text.get(end) == mark {
            at = end + 1;
        }
    }
    let part = || text.past_any(at, &["上午", "下午", "晚间", "凌晨", "中午", "晚", "晨"]);
    (at > from).then(|| part().unwrap_or(at))
}

/// How long the word is that ends at a position and stands between a subject and its verb.
fn adverb_before(text: Text<'_>, end: usize) -> Option<usize> {
    let words: &[&str] = match text.before(end, 1) {
        '还' | '還' | '则' | '則' | '也' | '又' | '曾' | '都' => return Some(1),
        '步' => &["进一步"],
        '者' if text.before(end, 2) == '记' => {
            // 对南都记者, 向本报记者
            return (3..9).find(|&back| matches!(text.before(end, back), '对' | '向'));
        }
        '时' => &["接受采访时", "当时", "同时"],
        '充' => &["补充"],
        '续' => &["继续"],
        '后' => &["随后"],
        '着' => &["接着"],
        '开' => &["公开"],
        '日' => &["近日"],
        '次' => &["再次"],
        '样' => &["这样"],
        '诉' => &["哭诉"],
        '此' => &["如此"],
        _ => return None,
    };
    words.iter().find_map(|word| text.is_behind(end, word).then(|| word.chars().count()))
}

/// The range, unless it is empty or names nobody.
fn phrase(text: Text<'_>, from: usize, to: usize) -> Option<(usize, usize)> {
    let (from, to) = trimmed(text, from, to);
    let words = text.slice(from, to);
    // Somebody told of before, or no subject at all.
    let first = words.first().copied().unwrap_or('\0');
    if words.len() < 2 || triggers::of(first) & triggers::NOT_SUBJECT != 0 || is_manner(text, from) {
        return None;
    }
    let nobody = matches!(words, ['有', '人'] | ['大', '家']) || matches!(words, [.., '一', '顿']);
    // A subject holds no other verb of saying and no particle.
    for &c in words {
        if triggers::of(c) & triggers::VERBAL != 0 {
            return None;
        }
    }
    (!nobody).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::{Text, is_manner, triggers};
    use crate::facts::tests::speaker_of;

    #[test]
    fn how_it_is_said_begins_with_what_may_cut_a_phrase() {
        let seconds = "囔咕吾咽默豫笑微气氣息了动動奈怒声聲头頭天晌连連着著";
        for first in (0..0x10000).filter_map(char::from_u32) {
            let manner = seconds.chars().any(|second| is_manner(Text::new(&[first, second], None), 0));
            assert!(!manner || triggers::of(first) & triggers::CUTS != 0, "{first}");
        }
    }

    #[test]
    fn how_it_was_said_is_no_part_of_the_speaker() {
        for (text, speaker) in [
            ("小刚嘟囔半天说：“他们都这么讲的呀。”", Some("小刚")),
            ("“他们都这么讲的呀。”王禾苗激动地说。", Some("王禾苗")),
            ("“他们都这么讲的呀。”王禾苗笑着说。", Some("王禾苗")),
            ("王一笑说：“他们都这么讲的呀。”", Some("王一笑")),
            ("沉默半晌后说：“他们都这么讲的呀。”", None),
        ] {
            assert_eq!(speaker_of(text).as_deref(), speaker, "{text}");
        }
    }
}
