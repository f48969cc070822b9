//! Chinese: 据县交通局介绍, 周平说, 记者从县医院获悉.

use std::ops::Range;

use super::super::unit::{Half, Verbs};
use super::super::words::Manner;
use super::{Frame, Standing};

/// Longest name of a source, in scalar values.
const LONGEST: usize = 28;
/// Longest one that ends a sentence with its verb.
const SHORT: usize = 12;

/// What a phrase with 据 ends with.
const TAILS: &[&str] = &[
    "报道",
    "報道",
    "報導",
    "报导",
    "消息",
    "介绍",
    "介紹",
    "透露",
    "通报",
    "通報",
    "披露",
    "称",
    "稱",
    "说",
    "說",
    "表示",
    "统计",
    "統計",
    "了解",
    "悉",
    "公布",
    "公佈",
    "发布",
    "發布",
    "估计",
    "估計",
    "预测",
    "預測",
    "分析",
    "调查",
    "調查",
    "数据",
    "數據",
    "报告",
    "報告",
    "公告",
    "声明",
    "聲明",
    "电",
    "電",
    "讯",
    "訊",
    "显示",
    "顯示",
    "反映",
    "回忆",
    "回憶",
    "讲述",
    "講述",
    "判断",
    "指出",
    "测算",
    "測算",
    "爆料",
    "转述",
    "轉述",
    "获悉",
    "网站",
    "官网",
    "網站",
    "官網",
    "视频",
    "影片",
    "的说法",
    "的說法",
    "观察",
    "觀察",
];
/// Whom a phrase may end with, and no tail behind: 据知情人士.
const PEOPLE: &[&str] = &["知情人士", "目击者", "目擊者"];
/// Tails that end the phrase whatever stands behind.
const STRONG: &[&str] =
    &["报道", "報道", "報導", "报导", "消息", "透露", "介绍", "介紹", "通报", "通報", "披露"];

pub(super) fn frames(half: &Half, verbs: &Verbs) -> Vec<Frame> {
    let mut frames = Vec::new();
    for &at in &half.heads {
        match half.get(at) {
            '据' | '據' => frames.extend(by(half, at)),
            '从' | '從' => frames.extend(learnt(half, at)),
            _ => {}
        }
    }
    frames.extend(spoken(half, verbs));
    frames
}

/// 据…介绍
fn by(half: &Half, at: usize) -> Option<Frame> {
    let before = half.before(at);
    let start = match before {
        '根' => at - 1,
        '另' | '又' | '综' => at,
        _ if "占佔数數依证證论論凭憑收割单單票盘盤进進窃竊拮引实實".contains(before) =>
        {
            return None;
        }
        _ => at,
    };
    let from = at + 1;
    let end = clause_end(half, from);
    let text = half.slice(from..end);
    // 据称, 据说, 据传 say how sure it is.
    if text.is_empty() || matches!(text, ['称' | '稱' | '说' | '說' | '传' | '傳', ..]) {
        return None;
    }
    let mut to = from;
    let mut name = end;
    if end - from <= LONGEST
        && let Some(tail) = tail(text)
    {
        (to, name) = (end, from + tail);
    } else {
        let strong = (from..end.min(from + LONGEST)).find_map(|at| {
            STRONG.iter().find(|word| is(half, at, word)).map(|word| (at, at + word.chars().count()))
        });
        if let Some((begins, ends)) = strong {
            (to, name) = (ends, begins);
        }
    }
    if to == from {
        // 根据规定: no source, but what stands in the place of one.
        return (half.get(end) == '，').then_some(Frame {
            at: start..end,
            name: from..from,
            known: Some(Standing::Known),
        });
    }
    Some(Frame { at: start..to, name: trimmed(half, from..name), known: None })
}

/// How long a text is without the words of a tail at its end; `None` without any.
fn tail(text: &[char]) -> Option<usize> {
    let mut len = text.len();
    loop {
        let text = text.get(..len)?;
        let word = TAILS.iter().filter(|word| ends(text, word)).map(|word| word.chars().count()).max();
        match word {
            Some(word) => len -= word,
            None => break,
        }
    }
    let people = || PEOPLE.iter().any(|word| ends(text, word));
    (len < text.len() || people()).then_some(len)
}

fn ends(text: &[char], word: &str) -> bool {
    let count = word.chars().count();
    text.len()
        .checked_sub(count)
        .and_then(|at| text.get(at..))
        .is_some_and(|end| end.iter().copied().eq(word.chars()))
}

/// 记者从县医院获悉
fn learnt(half: &Half, at: usize) -> Option<Frame> {
    let end = clause_end(half, at + 1);
    let verbs = ["获悉", "獲悉", "了解到", "得知", "处获悉", "處獲悉"];
    let (verb, word) = (at + 2..end.min(at + LONGEST))
        .find_map(|at| verbs.iter().find(|w| is(half, at, w)).map(|w| (at, *w)))?;
    let reporter = (1..=6).any(|back| at >= back && matches!(half.get(at - back), '者' | '报' | '報'));
    // 记者从县医院获悉 that became 记者获悉 lost no more than where.
    let start = Some(half.clause(&(at..at)).start).filter(|start| reporter && half.touched(&(*start..at)));
    let start = start.unwrap_or(at);
    Some(Frame { at: start..verb + word.chars().count(), name: trimmed(half, at + 1..verb), known: None })
}

/// 周平说，…… and “……”周平说。
fn spoken(half: &Half, verbs: &Verbs) -> Vec<Frame> {
    let mut frames = Vec::new();
    for (verb, manner) in verbs {
        if matches!(manner, Manner::None | Manner::Shows) {
            continue;
        }
        let mut end = verb.end;
        for word in ["道", "记者", "記者", "本报记者"] {
            if is(half, end, word) {
                end += word.chars().count();
            }
        }
        let leads = matches!(half.get(end), '，' | ',' | '：' | ':' | '“' | '「');
        let start = clause_start(half, verb.start);
        let behind = matches!(half.before(start), '”' | '」');
        let closes = matches!(half.get(end), '。' | '，' | '；' | '\0');
        // 正如人们所说
        if verb.start - start > LONGEST || half.before(verb.start) == '所' {
            continue;
        }
        let name = subject(half, start..verb.start);
        // ……，周平说。
        let ends = || {
            let bare =
                matches!(half.slice(verb.clone()), ['说' | '說' | '称' | '稱'] | ['表', '示'] | ['透', '露']);
            let clause = half.before(start) == '，' && matches!(half.get(verb.end), '。' | '\0');
            bare && clause && name.end == verb.start && name.len() <= SHORT
        };
        if !(leads || (behind && closes) || ends()) {
            continue;
        }
        // What stands on both sides is known, whoever it is.
        let known = !half.touched(&(start..end));
        if matches!(half.get(name.start), '据' | '據' | '根' | '从' | '從') && !known {
            continue;
        }
        let known = (known || name.is_empty()).then_some(Standing::Known);
        frames.push(Frame { at: start..end, name, known });
    }
    frames
}

/// Who speaks: without what leads over before and what says when and where behind.
fn subject(half: &Half, range: Range<usize>) -> Range<usize> {
    const BEFORE: &[&str] = &[
        "对此", "對此", "随后", "隨後", "不过", "不過", "但是", "然而", "此外", "同时", "同時", "另外", "而",
        "但", "昨日", "昨天", "今天", "今日", "近日", "日前", "此前",
    ];
    let mut from = range.start;
    for word in BEFORE {
        if is(half, from, word) {
            from += word.chars().count();
        }
    }
    const BEHIND: &[&str] = &[
        "在",
        "对",
        "對",
        "向",
        "于",
        "於",
        "昨",
        "今",
        "星期",
        "还",
        "還",
        "也",
        "则",
        "則",
        "曾",
        "此前",
        "近日",
        "日前",
        "随后",
        "隨後",
        "当天",
        "當天",
        "当日",
        "當日",
        "都",
        "又",
        "再次",
        "接受",
        "就",
        "通过",
        "通過",
        "表示",
        "证实",
        "一直",
        "已",
        "公开",
        "公開",
        "进一步",
        "同时",
        "不断",
        "坚决",
        "极力",
        "明确",
        "上午",
        "下午",
        "晚",
        "这样",
        "如此",
        "笑着",
        "本月",
        "上月",
        "去年",
        "爆料",
        "报道",
        "報道",
        "报导",
        "報導",
        "发文",
        "發文",
        "发帖",
        "發帖",
        "通报",
        "通報",
        "回应",
        "回應",
    ];
    // 周三, but not 周平.
    let weekday = |at: usize| half.get(at) == '周' && "一二三四五六日天末".contains(half.get(at + 1));
    let ends = |at: usize| half.get(at).is_ascii_digit() || BEHIND.iter().any(|word| is(half, at, word));
    let end = (from + 2..range.end).find(|&at| ends(at) || weekday(at)).unwrap_or(range.end);
    trimmed(half, from.min(end)..end)
}

/// The outlet before 援引, and whom it quotes.
pub(super) fn relayed(half: &Half, frame: &Frame) -> Option<(Frame, Frame)> {
    const VERBS: [&str; 3] = ["援引", "引述", "引用"];
    const ENDS: [&str; 9] =
        ["的话", "的話", "的说法", "的說法", "的消息", "的报道", "的報道", "的报导", "的報導"];
    let name = &frame.name;
    let (at, verb) = (name.start + 2..name.end.saturating_sub(2))
        .find_map(|at| VERBS.iter().find(|word| is(half, at, word)).map(|word| (at, word.chars().count())))?;
    let from = at + verb + usize::from(half.get(at + verb) == '了');
    let said = half.slice(from..name.end);
    let end = ENDS.iter().find(|end| ends(said, end)).map_or(0, |end| end.chars().count());
    let of = |at: Range<usize>, name: Range<usize>| Frame { at, name: trimmed(half, name), known: None };
    let inner = of(at..name.end, from..name.end - end);
    (inner.name.len() > 1).then(|| (of(frame.at.clone(), name.start..at), inner))
}

/// A name without the dates and marks at its ends.
fn trimmed(half: &Half, range: Range<usize>) -> Range<usize> {
    let (mut from, mut to) = (range.start, range.end.max(range.start));
    let idle =
        |c: char| c.is_whitespace() || c.is_ascii_digit() || matches!(c, '的' | '，' | ',' | '月' | '日');
    while from < to && idle(half.get(from)) {
        from += 1;
    }
    while from < to && idle(half.get(to - 1)) {
        to -= 1;
    }
    from..to
}

fn clause_end(half: &Half, from: usize) -> usize {
    let stops =
        |c: char| matches!(c, '，' | ',' | '。' | '：' | ':' | '；' | '！' | '？' | '\n' | '“' | '”' | '\0');
    (from..half.chars.len()).find(|&at| stops(half.get(at))).unwrap_or(half.chars.len())
}

fn clause_start(half: &Half, to: usize) -> usize {
    let stops = |c: char| {
        matches!(
            c,
            '，' | ',' | '。' | '：' | ':' | '；' | '！' | '？' | '\n' | '“' | '”' | '「' | '」' | '　'
        )
    };
    (0..to).rev().find(|&at| stops(half.get(at))).map_or(0, |at| at + 1)
}

fn is(half: &Half, at: usize, word: &str) -> bool {
    word.chars().enumerate().all(|(n, c)| half.get(at + n) == c)
}
