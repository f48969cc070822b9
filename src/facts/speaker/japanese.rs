//! Who speaks in Japanese news: 山田氏は「…」と述べた, 「…」と、館長の山田さん（58）は話す, 「…」。山田さんはこう語った.

use crate::facts::text::{Text, is_blank, is_han, is_in_katakana};
use crate::text::is_hiragana;

/// How far behind a quotation its subject may end, in scalar values.
const FURTHEST: usize = 36;
/// How far before a quotation its subject may stand in one sentence.
const SENTENCE: usize = 100;

/// The one whose topic stands before the quotation, or behind it and before the verb.
pub(super) fn speaker(text: Text<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    if let Some(found) = before(text, start, end) {
        return Some(found);
    }
    behind(text, end)
        .or_else(|| sentence_before(text, start))
        .or_else(|| topic(text, start, end))
        .or_else(|| suspect(text, start, end))
        .or_else(|| topic_of_sentence_before(text, start, end))
}

/// 山田さん（58）は「…」と and 山田町長：「…」
fn before(text: Text<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    let before = text.before(start, 1);
    if matches!(before, '：' | ':') {
        return named(text, start - 1).filter(|&(from, to)| is_person(text, from, to));
    }
    let mark = start - usize::from(before == '、');
    let topic = matches!(text.before(mark, 1), 'は' | 'が' | 'も') && is_quoted(text, end);
    if topic { named(text, mark - 1) } else { None }
}

/// 」と and 」などと
fn is_quoted(text: Text<'_>, end: usize) -> bool {
    text.get(end) == 'と' || text.is(end, "などと")
}

/// 」と、山田さんは話す and 」。山田さんはこう語った
fn behind(text: Text<'_>, end: usize) -> Option<(usize, usize)> {
    let quoting = match text.get(end) {
        'と' => true,
        '。' => false,
        _ => return None,
    };
    for at in end + 1..end + FURTHEST {
        match text.get(at) {
            'は' | 'が' => {
                let thus = |at: usize| text.is_any(at, &["こう", "そう", "このように", "次のように"]);
                let says = quoting || thus(at + 1) || text.get(at + 1) == '、' && thus(at + 2);
                return if says { named(text, at).filter(|found| found.0 > end) } else { None };
            }
            '。' | '「' | '\0' => return None,
            _ => {}
        }
    }
    None
}

/// 山田さんはこう話す。「…」
fn sentence_before(text: Text<'_>, start: usize) -> Option<(usize, usize)> {
    if text.before(start, 1) != '。' {
        return None;
    }
    (start.saturating_sub(FURTHEST)..start - 1).rev().find_map(|at| {
        let thus = matches!(text.get(at), 'は' | 'が')
            && text.is_any(at + 1, &["こう", "そう", "このように", "次のように", "、こう", "、次のように"]);
        if thus { named(text, at) } else { None }
    })
}

/// 山田町長は会見を開き、「…」と述べた: the topic of the sentence, with nobody else between.
fn topic(text: Text<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    // 男は「…」と: another subject stands right before the quotation, be it of one character.
    let beside = text.before(start - usize::from(text.before(start, 1) == '、'), 1);
    if !is_quoted(text, end) || matches!(beside, 'は' | 'が' | 'も') || is_told_to_police(text, start, end)
    {
        return None;
    }
    last_topic(text, start).filter(|found| !is_hearsay(text, found.1, start))
}

/// 町は橋を閉じた。その上で「…」と説明した: the subject of the sentence before, where the own one has none.
fn topic_of_sentence_before(text: Text<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    let beside = text.before(start - usize::from(text.before(start, 1) == '、'), 1);
    if !is_quoted(text, end) || matches!(beside, 'は' | 'が' | 'も') || is_told_to_police(text, start, end)
    {
        return None;
    }
    let opens = sentence_start(text, start).filter(|&from| !is_hearsay(text, from, start))?;
    let ended = opens.checked_sub(1).filter(|&at| text.get(at) == '。')?;
    // 裁判は開始直後に「…」として: something else is told of.
    let other = (opens + 1..start)
        .any(|at| text.get(at) == 'は' && (is_han(text.before(at, 1)) || text.before(at, 1) == '）'));
    if other || somebody(text, opens, start).is_some() {
        return None;
    }
    last_topic(text, ended)
}

/// 木村太郎容疑者（24）。「…」と供述している: what is told to the police, a suspect says.
fn suspect(text: Text<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    if !is_told_to_police(text, start, end) {
        return None;
    }
    let from = start.saturating_sub(SENTENCE);
    (from..start).rev().find_map(|at| {
        let end = match text.get(at) {
            '容' => text.past(at, "容疑者")?,
            '被' => text.past(at, "被告")?,
            _ => return None,
        };
        named(text, end).filter(|found| found.1 - found.0 > 3)
    })
}

/// Whether a quotation was said to the police: 調べに対し「…」と供述, 「…」と容疑を否認.
fn is_told_to_police(text: Text<'_>, start: usize, end: usize) -> bool {
    const BEHIND: &[&str] = &["供述", "黙秘", "否認", "容疑を認め", "起訴内容を認め"];
    const FAR: usize = 20;
    let until = (end..end + FAR).find(|&at| matches!(text.get(at), '。' | '\0' | '「')).unwrap_or(end + FAR);
    let told =
        |at: usize| matches!(text.get(at), '供' | '黙' | '否' | '容' | '起') && text.is_any(at, BEHIND);
    (end..until).any(told)
        || (start.saturating_sub(FAR)..start).any(|at| text.get(at) == '調' && text.is(at, "調べに"))
}

/// Where the sentence begins that a position is in, what stands in marks left aside.
fn sentence_start(text: Text<'_>, at: usize) -> Option<usize> {
    let mut from = at;
    let mut depth = 0_usize;
    while at - from < SENTENCE {
        match text.before(from, 1) {
            '\0' | '\n' => return Some(from),
            '。' if depth == 0 => return Some(from),
            '」' | '』' => depth += 1,
            '「' | '『' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        from -= 1;
    }
    None
}

/// The topic of the sentence that a position is in, with nobody else between it and the position.
fn last_topic(text: Text<'_>, at: usize) -> Option<(usize, usize)> {
    let found = somebody(text, sentence_start(text, at)?, at)?;
    (text.get(bracket_end(text, found.1)) == 'は').then_some(found)
}

/// Past the brackets that may stand behind a name: 山田さん（58）.
fn bracket_end(text: Text<'_>, at: usize) -> usize {
    /// As many characters as an age and a place take.
    const LONGEST: usize = 16;
    if !matches!(text.get(at), '（' | '(') {
        return at;
    }
    (at..at + LONGEST).find(|&at| matches!(text.get(at), '）' | ')')).map_or(at, |at| at + 1)
}

/// The last person or organ between two positions that does something there, what stands in marks left aside.
fn somebody(text: Text<'_>, from: usize, to: usize) -> Option<(usize, usize)> {
    let mut depth = 0_usize;
    for at in (from..to).rev() {
        match text.get(at) {
            '」' | '』' => depth += 1,
            '「' | '『' => depth = depth.saturating_sub(1),
            'は' | 'が' if depth == 0 => {
                let found =
                    named(text, at).filter(|&(start, end)| start >= from && is_agent(text, start, end));
                if found.is_some() {
                    return found;
                }
            }
            _ => {}
        }
    }
    None
}

/// Whether words between two positions tell by whom it is known: 県警によると.
fn is_hearsay(text: Text<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|at| text.get(at) == 'よ' && text.is_any(at, &["よると", "よりますと", "よれば"]))
}

/// How words for one who speaks end.
#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "氏", "さん", "ちゃん", "くん", "容疑者", "被告", "長", "者", "監督", "選手", "教授", "員", "士", "師", "官", "人", "首相", "外相",
    "財務相", "総理", "大臣", "大統領", "知事", "理事", "検事", "判事", "取締役", "代表", "総裁", "大使", "主席", "主将", "記者", "女性", "男性",
    "医", "店主", "住職", "親", "子",
];
/// And those for organs.
#[rustfmt::skip]
const ORGANS: &[&str] = &[
    "庁", "省", "署", "警", "党", "社", "側", "府", "県", "市", "町", "村", "都", "当局", "事務局", "総局", "研究所", "役所", "事務所", "保健所",
    "裁判所", "製作所", "隊", "校", "銀", "団", "室", "庫", "院", "委", "地裁", "高裁", "地検", "高検", "労組", "遺族", "家族", "住民", "市民",
    "委員会", "協会", "議会", "学会", "連合会", "商工会", "国会", "部", "課", "館", "園",
];
/// What ends like one and is none.
#[rustfmt::skip]
const NOBODY: &[&str] = &[
    "成長", "延長", "身長", "全長", "一部", "全部", "内部", "外部", "南部", "北部", "東部", "西部", "中部", "社会", "団体", "様子", "電子",
    "因子", "菓子", "椅子", "帽子", "大人", "個人", "死者", "負傷者", "感染者",
];

/// Whether a name or an office that [`named`] finds is that of one person: 山田町長, 山田さん.
fn is_person(text: Text<'_>, from: usize, to: usize) -> bool {
    to - from >= 2 && ends(text, to, PEOPLE) && !ends(text, to, NOBODY)
}

/// The same, or an organ that speaks: 県警, 同社, 保健所.
fn is_agent(text: Text<'_>, from: usize, to: usize) -> bool {
    to - from >= 2 && (ends(text, to, PEOPLE) || ends(text, to, ORGANS)) && !ends(text, to, NOBODY)
}

fn ends(text: Text<'_>, to: usize, words: &[&str]) -> bool {
    words.iter().any(|word| text.is_behind(to, word))
}

/// The name or the office that ends at a position, less an age: 館長の[三枝和子さん]（58）.
fn named(text: Text<'_>, end: usize) -> Option<(usize, usize)> {
    let mut to = end;
    if matches!(text.before(to, 1), '）' | ')') {
        let open = (1..16).find(|&back| matches!(text.before(to, back), '（' | '('))?;
        to -= open;
    }
    let mut from = to;
    // さん and the like belong to it.
    if let Some(title) = ["さん", "ちゃん", "くん", "さま"].iter().find(|title| text.is_behind(to, title))
    {
        from -= title.chars().count();
    }
    let least = from;
    while to - from <= super::LONGEST && is_of_name(text.before(from, 1)) {
        from -= 1;
    }
    let left = text.before(from, 1);
    let opens = matches!(left, '\0' | '\n' | '、' | '。' | '「' | '」' | 'の' | 'で' | 'に' | 'と' | 'が' | '，' | '）')
            || is_blank(left)
            // 容体について副町長は, 来た町長は
            || is_hiragana(left) && is_agent(text, from, to);
    let pronoun = matches!(text.slice(from, to), ['彼' | '私' | '僕'] | ['彼', '女'] | ['同', '氏']);
    (opens && !pronoun && from + 1 < to && from < least).then_some((from, to))
}

fn is_of_name(c: char) -> bool {
    is_han(c) || is_in_katakana(c) || c.is_ascii_alphanumeric()
}

/// Whether what is said goes on in a quotation from `start` to `end` behind one that ended at `last`: 「…」とし、「…」と述べた,
/// and 「…」と述べた。また、「…」とした.
pub(super) fn goes_on(text: Text<'_>, last: usize, start: usize, end: usize) -> bool {
    /// No clause between two quotations of one speech is longer.
    const BETWEEN: usize = 60;
    let between = text.slice(last, start);
    if between.len() > BETWEEN || between.contains(&'\n') {
        return false;
    }
    // 「…」「…」
    if matches!(between, [] | ['、' | 'や' | '\u{3000}' | ' ']) {
        return true;
    }
    let ends = between.iter().filter(|c| **c == '。').count();
    is_quoted(text, end)
        && matches!(between, ['と', ..] | ['な', 'ど', ..])
        && ends <= 1
        && somebody(text, last, start).is_none()
        && !is_hearsay(text, last, start)
        && !matches!(text.before(start - usize::from(text.before(start, 1) == '、'), 1), 'は' | 'が' | 'も')
        && is_told_to_police(text, start, end) == is_told_to_police(text, last, last)
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::speakers_of;

    #[test]
    fn the_topic_of_a_sentence_speaks() {
        for (text, speaker) in [
            ("小林町長は会見を開き、駅前で「皆さんにおわびしたい」と述べた。", "小林町長"),
            (
                "小林町長は橋の前で取材に応じ、工事が遅れるとして「皆さんにおわびしたい」と話した。",
                "小林町長",
            ),
            ("けが人の容体について副町長は「そんなに悪くはない」と話している。", "副町長"),
            ("会社の社長は、電話での取材に対し「必ず会見はやりますよ」と話しました。", "社長"),
            ("小林町長：「橋は来週には通れます」", "小林町長"),
            ("青浜新聞によると、小林町長は会見で「皆さんにおわびしたい」と述べた。", "小林町長"),
            ("県警は、男が「橋を壊すつもりだった」と話していると発表した。", ""),
            ("県警は男を逮捕した。調べに対し「橋を壊すつもりだった」と供述している。", ""),
            (
                "県警は白川太郎容疑者（41）を逮捕した。調べに「橋を壊すつもりだった」と供述している。",
                "白川太郎容疑者",
            ),
            ("県警によると、会場では「橋が壊れている」と叫ぶ声があった。", ""),
        ] {
            assert_eq!(speakers_of(text), [speaker], "{text}");
        }
    }

    #[test]
    fn one_goes_on_speaking() {
        for (text, speakers) in [
            (
                "小林町長は「工事は思ったよりも難しかった」とし、「皆さんにおわびしたい」と述べた。",
                ["小林町長"; 2],
            ),
            (
                "小林町長は「工事は思ったよりも難しかった」と述べた。また、「皆さんにおわびしたい」と話した。",
                ["小林町長"; 2],
            ),
            ("小林町長は「工事は思ったよりも難しかった」「皆さんにおわびしたい」と述べた。", ["小林町長"; 2]),
            (
                "小林町長は「工事は思ったよりも難しかった」と述べた。県の松田部長は「来週には通れる」と話した。",
                ["小林町長", "松田部長"],
            ),
            (
                "小林町長は「工事は思ったよりも難しかった」と述べた。住民の男性は「対応が遅すぎると思った」と話した。",
                ["小林町長", "男性"],
            ),
        ] {
            assert_eq!(speakers_of(text), speakers, "{text}");
        }
        assert_eq!(
            speakers_of("町は原因を調べている。その上で「皆さんの安全を第一に考える」と説明した。"),
            [""]
        );
        assert_eq!(
            speakers_of(
                "市は原因を調べた。県警は橋を閉じた。その上で「皆さんの安全を第一に考える」と説明した。"
            ),
            ["県警"]
        );
        let other = "小林町長は橋の前に立った。工事は開始直後に「皆さんの安全を第一に考える」と説明した。";
        assert_eq!(speakers_of(other), [""]);
    }
}
