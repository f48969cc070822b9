//! Who is said to have said a quotation, where the words beside it name them.

use super::text::{Text, is_blank, is_han, is_hangul};

/// Longest phrase for a speaker, in scalar values.
const LONGEST: usize = 20;

/// Verbs of saying that a Chinese quotation follows, longer ones first.
const VERBS: &[&str] = &[
    "告诉记者",
    "介绍说",
    "解释说",
    "补充说",
    "回忆说",
    "感慨说",
    "回答",
    "感慨",
    "提醒",
    "叮嘱",
    "叮嘱道",
    "感慨道",
    "回应称",
    "表示",
    "指出",
    "强调",
    "介绍",
    "透露",
    "认为",
    "回应",
    "解释",
    "坦言",
    "写道",
    "说道",
    "问道",
    "回忆",
    "说",
    "称",
    "道",
    "告訴記者",
    "強調",
    "介紹",
    "認為",
    "回應",
    "解釋",
    "說道",
    "說",
    "稱",
];

/// The last characters of the verbs.
fn may_end_verb(c: char) -> bool {
    among!(c, "者说說称稱示出调調绍紹露为為应應释釋言道忆答慨醒嘱")
}

/// Their first ones.
fn may_begin_verb(c: char) -> bool {
    among!(c, "告介解补回感提叮表指强強透认認坦写说說问称稱道")
}

/// Subjects that name nobody.
const PRONOUNS: &[&str] = &[
    "他", "她", "我", "你", "他们", "她们", "我们", "其", "有人", "他還", "他还", "她还", "并", "还", "也",
    "他也", "她也", "并且", "他又", "据", "又", "都", "大家",
];

/// The range of the speaker's name or description beside the quotation from `start` to `end`.
pub(super) fn of(text: Text<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    let latin =
        text.get(text.blank(end)).is_ascii_alphabetic() || text.before(start, 3).is_ascii_alphabetic();
    if latin
        && matches!(text.get(start), '"' | '“')
        && let Some(found) = english(text, start, end)
    {
        return Some(found);
    }
    chinese_before(text, start)
        .or_else(|| chinese_after(text, end))
        .or_else(|| topic_before(text, start, end))
}

/// 王五说：“…”, 李四表示，“…”.
fn chinese_before(text: Text<'_>, start: usize) -> Option<(usize, usize)> {
    let mark = start - usize::from(start > 0 && is_blank(text.before(start, 1)));
    if !matches!(text.before(mark, 1), '：' | ':' | '，' | ',') {
        return None;
    }
    let verb_end = mark - 1;
    if !may_end_verb(text.before(verb_end, 1)) {
        return None;
    }
    let verb = VERBS.iter().filter(|verb| text.is_behind(verb_end, verb)).max_by_key(|verb| verb.len())?;
    let to = verb_end - verb.chars().count();
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
        if may_begin_verb(c) && text.is_any(verb, VERBS) {
            break;
        }
        verb += 1;
    }
    let inside = text.slice(from, verb);
    let plain =
        !inside.is_empty() && inside.iter().all(|&c| is_han(c) || c == '·' || c.is_ascii_alphanumeric());
    if plain { phrase(text, from, verb) } else { None }
}

/// 山田氏は「…」と述べた, 김 씨는 "…"라고 말했다: the topic right before.
fn topic_before(text: Text<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    let blank = usize::from(start > 0 && is_blank(text.before(start, 1)));
    let to = start - blank;
    match text.before(to, 1) {
        'は' if text.get(end) == 'と' => {
            let from = clause_start(text, to - 1)?;
            phrase(text, from, to - 1)
        }
        '는' | '은' if blank > 0 && matches!(text.get(end), '라' | '이' | '고' | '며') => {
            // The last two words: 홍길동 씨, 김 장관.
            let mut from = to - 1;
            let mut words = 0;
            while from > 0 && to - from < LONGEST {
                let c = text.before(from, 1);
                if c == ' ' {
                    words += 1;
                    if words == 2 {
                        break;
                    }
                } else if !is_hangul(c) && !c.is_ascii_alphanumeric() {
                    break;
                }
                from -= 1;
            }
            phrase(text, text.blank(from), to - 1)
        }
        _ => None,
    }
}

/// “…,” said Jane Roe; “…,” Jane Roe said; Jane Roe said: “…”.
fn english(text: Text<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    let from = text.blank(end);
    let word = text.word(from);
    if matches!(word.text(), "said" | "says" | "added" | "told" | "asked") {
        let name = super::names::spoken_of(text, from, word.end).filter(|n| n.start > word.end)?;
        return Some((name.start, name.end));
    }
    // The name, then the verb.
    let mut at = from;
    for _ in 0..4 {
        let word = text.word(at);
        if word.end == at {
            break;
        }
        if at > from && matches!(word.text(), "said" | "says" | "added" | "told") {
            return capital_phrase(text, from, at - 1);
        }
        at = word.end + 1;
    }
    let before = start - usize::from(start > 0 && text.before(start, 1) == ' ');
    if !matches!(text.before(before, 1), ',' | ':') {
        return None;
    }
    let (verb, word) = text.word_before(before - 1);
    if matches!(word.text(), "said" | "says" | "added") {
        let name = super::names::spoken_of(text, verb, word.end).filter(|n| n.end < verb)?;
        return Some((name.start, name.end));
    }
    None
}

fn capital_phrase(text: Text<'_>, from: usize, to: usize) -> Option<(usize, usize)> {
    let first = text.get(from).is_ascii_uppercase();
    let pronoun = matches!(text.word(from).text(), "he" | "she" | "they" | "it" | "i" | "we" | "the" | "you");
    (first && !pronoun && to > from).then_some((from, to))
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
    const BEFORE: &[&str] =
        &["结果", "随后", "对此", "但是", "不过", "但", "而", "同时", "此外", "最后", "据"];
    const BEHIND: &[&str] = &[
        "进一步",
        "对记者",
        "向记者",
        "接受采访时",
        "当时",
        "补充",
        "继续",
        "随后",
        "接着",
        "同时",
        "公开",
        "近日",
        "还",
        "還",
        "则",
        "則",
        "也",
        "又",
        "曾",
        "都",
        "再次",
        "这样",
        "如此",
    ];
    let from = match text.get(from) {
        '结' | '随' | '对' | '但' | '不' | '而' | '同' | '此' | '最' | '据' => {
            text.past_any(from, BEFORE).filter(|&f| f < to).unwrap_or(from)
        }
        _ => from,
    };
    let mut to = to;
    // Few characters end one of the words behind.
    let may_end = |to: usize| among!(text.before(to, 1), "步者时充续后着开日还還则則也又曾都次样此");
    while may_end(to)
        && let Some(word) = BEHIND.iter().find(|w| text.is_behind(to, w))
    {
        let len = word.chars().count();
        if to <= from + len {
            break;
        }
        to -= len;
    }
    // A date in the middle ends the subject.
    let digit = (from..to)
        .find(|&at| text.get(at).is_ascii_digit() && matches!(text.get(text.digits(at)), '日' | '月'));
    (from, digit.filter(|&d| d >= from + 2).unwrap_or(to))
}

/// The range, unless it is empty or names nobody.
fn phrase(text: Text<'_>, from: usize, to: usize) -> Option<(usize, usize)> {
    let (from, to) = trimmed(text, from, to);
    let words = text.slice(from, to);
    // Somebody told of before, or no subject at all.
    let first = words.first().copied().unwrap_or('\0');
    if among!(first, "他她我你还還并但而就又也再的自其都") {
        return None;
    }
    let nobody = words.len() <= 3 && PRONOUNS.iter().any(|p| p.chars().eq(words.iter().copied()));
    // A subject holds no other verb of saying and no particle.
    let verbal = words.iter().any(|&c| among!(c, "说說了着是把被就地得不喊玩自很"));
    (words.len() >= 2 && !nobody && !verbal).then_some((from, to))
}
