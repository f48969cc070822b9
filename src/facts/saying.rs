//! Words of saying beside a quotation, behind it or before it.

use super::speaker::{is_named_behind, verb_before};
use super::text::{Text, is_blank, is_hangul};

/// Words of saying that stand behind a quotation, but “said” and “says”.
const ENGLISH: &[&str] = &[
    "asked ",
    "added ",
    "told ",
    "tweeted ",
    "wrote ",
    "warned ",
    "replied ",
    "explained ",
    "exclaimed ",
    "continued ",
    "concluded ",
    "admitted ",
    "argued ",
    "recalled ",
    "claimed ",
];

/// How long the subject of a verb of saying right behind a quotation may be, in scalar values; a name with its role twice.
const SUBJECT: usize = 14;
/// How far behind a quotation the verb of its sentence may stand, in scalar values.
const SENTENCE: usize = 48;

/// Whether a word of saying stands beside the quotation from `at` to `end`.
pub(super) fn beside(text: Text<'_>, at: usize, end: usize) -> bool {
    behind(text, end) || before(text, at, end) || english_before(text, at) || is_named_behind(text, end)
}

/// Whether a word of saying stands so close that even a word or two are speech: 他说：“好的”, 「はい」と答えた.
pub(super) fn right_beside(text: Text<'_>, at: usize, end: usize) -> bool {
    let mark = marked_before(text, at);
    let introduced = matches!(text.before(mark, 1), '：' | ':' | '，' | ',');
    let spoken = introduced && verb_before(text, mark - 1).is_some();
    spoken && is_closed(text, end)
        || text.get(end) == 'と' && is_japanese_verb(text, end + 1)
        || matches!(text.get(end), '고' | '라') && korean(text, end)
}

/// Past the blank before a quotation, backwards.
fn marked_before(text: Text<'_>, at: usize) -> usize {
    at - usize::from(at > 0 && is_blank(text.before(at, 1)))
}

/// Whether a quotation is the end of its clause.
fn is_closed(text: Text<'_>, end: usize) -> bool {
    matches!(text.get(end), '。' | '！' | '？' | '；' | '\0' | '\n' | '.' | '!' | '?')
}

/// Whether a word of saying leads to the quotation: 他表示，“…”。, 館長はこう話す。「…」
fn before(text: Text<'_>, at: usize, end: usize) -> bool {
    let mark = marked_before(text, at);
    match text.before(mark, 1) {
        '，' | ',' => {
            let Some(verb) = verb_before(text, mark - 1) else { return false };
            // 据介绍，“…”工程: a name in a sentence of the writer's own.
            let told = (1..6).any(|back| text.before(verb, back) == '据' || text.before(verb, back) == '據');
            let goes_on = matches!(text.get(end), '，' | ',') && end - at >= 12;
            !told && (is_closed(text, end) || goes_on)
        }
        '。' | '\n' if matches!(text.get(at), '「' | '『') => {
            let from = mark.saturating_sub(18);
            (from..mark)
                .any(|word| thus(text, word).is_some_and(|past| japanese_verb_in(text, past, mark - 1)))
        }
        _ => false,
    }
}

/// “said:”, “says,”, “asked” right before.
pub(super) fn english_before(text: Text<'_>, at: usize) -> bool {
    let from = marked_before(text, at);
    let from = from - usize::from(from > 0 && matches!(text.before(from, 1), ':' | ','));
    matches!(
        text.word_before(from).1.text(),
        "said" | "says" | "say" | "asked" | "added" | "replied" | "wrote" | "told" | "answered" | "shouted"
    )
}

/// Whether what opens at a position is what somebody called something: called the report “a disgrace”, described it as
/// “unhelpful”. What a thing is called by everybody is none: is called “the wall”.
pub(super) fn judges(text: Text<'_>, at: usize) -> bool {
    /// How far before a quotation the verb may stand, in scalar values and in words.
    const FAR: usize = 60;
    const WORDS: usize = 7;
    let before: String = text.slice(at.saturating_sub(FAR), at).iter().collect();
    let stops = |c: char| matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '“' | '”' | '(' | ')' | '\n');
    let clause = before.rsplit(stops).next().unwrap_or_default();
    let words: Vec<&str> = clause.split_whitespace().collect();
    let behind = words.iter().rev().take(WORDS).position(|word| {
        matches!(*word, "called" | "calls" | "branded" | "labelled" | "labeled" | "described" | "denounced")
    });
    let Some(behind) = behind.filter(|behind| *behind > 0) else { return false };
    let verb = words.len() - 1 - behind;
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).copied().unwrap_or_default();
    let as_what = !matches!(word(Some(verb)), "described" | "denounced") || words.last() == Some(&"as");
    let passive = matches!(
        word(verb.checked_sub(1)),
        "is" | "are" | "was" | "were" | "be" | "been" | "being" | "so" | ""
    );
    let other =
        matches!(word(Some(verb + 1)), "for" | "on" | "off" | "out" | "in" | "up" | "to" | "upon" | "by");
    as_what && !passive && !other
}

/// Whether a word of saying stands behind, in the same clause; in Japanese and Korean in the same sentence.
pub(super) fn behind(text: Text<'_>, end: usize) -> bool {
    let next = text.get(end);
    if matches!(next, 'と' | '「' | '。' | '、') && text.is_japanese(end) {
        return japanese(text, end);
    }
    if is_hangul(next) {
        return korean(text, end);
    }
    let from = end + usize::from(matches!(next, '，' | ','));
    let from = text.blank(from);
    // “…”的报道, “…”之称: what the quotation is, not who says it.
    if matches!(text.get(from), '的' | '之' | '等') {
        return false;
    }
    // “…,” Valley spokesman Owen Marlach said
    let reach = if text.get(from).is_ascii_uppercase() { 2 * SUBJECT } else { SUBJECT };
    for at in from..from + reach {
        let before = text.before(at, 1);
        let says = match text.get(at) {
            '说' | '說' | '言' => true,
            '称' | '稱' => {
                !matches!(before, '号' | '之' | '名' | '自' | '號')
                    && !matches!(text.get(at + 1), '号' | '號' | '呼' | '谓')
            }
            '道' => {
                !among!(before, "报知報频頻街大轨軌渠通跑航管铁鐵人河隧味赛公地车車味王门")
                    && !matches!(text.get(at + 1), '歉' | '路' | '理' | '德' | '具' | '贺' | '别')
            }
            '表' => text.get(at + 1) == '示',
            's' => text.is(at, "said") || text.is(at, "says"),
            '말' | '밝' => true,
            '.' if is_title(text, at) => false,
            'a' | 't' | 'w' | 'r' | 'e' | 'c' if before == ' ' => text.is_any(at, ENGLISH),
            '\0' | '。' | '，' | '！' | '？' | '、' | '；' | '：' | '“' | '.' | ';' | '?' => {
                return false;
            }
            _ => false,
        };
        if says {
            return true;
        }
    }
    false
}

/// The point of Mr. and Ms.
fn is_title(text: Text<'_>, at: usize) -> bool {
    let (from, word) = text.word_before(at);
    from < at && word.capital && matches!(word.text(), "mr" | "mrs" | "ms" | "dr" | "prof")
}

/// 「…」と話す, 「…」と、館長の山田さん（58）は話す, 「…」。山田さんはこう語った.
fn japanese(text: Text<'_>, end: usize) -> bool {
    match text.get(end) {
        'と' => {
            // What it is called, or what stands there together: という, と題した, 「甲」と並ぶ.
            if among!(text.get(end + 1), "いしすさ題名呼もはの並同よ銘違異比区な刻") {
                return is_held(text, end);
            }
            japanese_verb_in(text, end + 1, end + SENTENCE)
        }
        // 「甲。」「乙。」と話した
        '「' => (end + 1..end + SENTENCE)
            .find(|&at| text.get(at) == '」')
            .is_some_and(|at| text.get(at + 1) == 'と' && japanese(text, at + 1)),
        _ => {
            for at in end + 1..end + SENTENCE {
                if let Some(past) = thus(text, at) {
                    return japanese_verb_in(text, past, past + 8);
                }
                if matches!(text.get(at), '。' | '「' | '\0' | '\n') {
                    return false;
                }
            }
            false
        }
    }
}

/// 「橋は来月には通れるようになる」としている, とした: a whole sentence, not what something is called.
fn is_held(text: Text<'_>, end: usize) -> bool {
    /// Names are rarely longer.
    const LONGEST_NAME: usize = 12;
    const HELD: &[&str] = &["し、", "した", "して", "しつつ", "しまし"];
    text.get(end + 1) == 'し'
        && text.is_any(end + 1, HELD)
        && among!(text.before(end, 2), "たいだるすうんかねよくむぬつぐぶ")
        && !text.slice(end.saturating_sub(LONGEST_NAME), end).contains(&'「')
}

/// Past こう, そう, このように and 次のように.
fn thus(text: Text<'_>, at: usize) -> Option<usize> {
    match text.get(at) {
        'こ' | 'そ' | '次' => {
            text.past_any(at, &["こう", "そう", "このように", "そのように", "次のように"])
        }
        _ => None,
    }
}

/// Whether a verb of saying stands before `to` and in the same sentence.
fn japanese_verb_in(text: Text<'_>, from: usize, to: usize) -> bool {
    for at in from..to {
        match text.get(at) {
            '。' | '！' | '？' | '「' | '『' | '\0' | '\n' => return false,
            // 「歓迎」と書かれた旗: what is written on something.
            '書' | '記' | '刻' | '呼' | '名' | '題'
                if text.is_any(at, &["書か", "記さ", "刻ま", "呼ば", "名付", "題し", "題す"]) =>
            {
                return false;
            }
            _ if is_japanese_verb(text, at) => return true,
            _ => {}
        }
    }
    false
}

/// Whether a verb that leads speech stands here, in any of its forms.
fn is_japanese_verb(text: Text<'_>, at: usize) -> bool {
    let next = text.get(at + 1);
    match text.get(at) {
        '話' => among!(next, "すしさせ") && text.get(at + 2) != '合',
        '語' => among!(next, "るっりら"),
        '述' => next == 'べ',
        '説' | '釈' | '弁' | '表' => next == '明',
        '明' => among!(next, "から"),
        '振' => text.is_any(at, &["振り返", "振りかえ"]),
        '強' => next == '調',
        '指' => next == '摘',
        '訴' | '答' | '伝' => next == 'え',
        'つ' => text.is(at, "つぶや"),
        '笑' => among!(next, "うっい顔み"),
        '微' | '苦' => next == '笑',
        '言' => among!(next, "うっいわ葉"),
        'コ' => text.is(at, "コメント"),
        '呼' => text.is_any(at, &["呼びか", "呼び掛", "呼掛"]),
        '主' => next == '張',
        '批' => next == '判',
        '供' => next == '述',
        '黙' => next == '秘',
        '証' => next == '言',
        '非' => next == '難',
        '陳' => next == '謝',
        '抗' => next == '議',
        '認' => next == 'め',
        '意' => among!(next, "気欲"),
        '喜' => among!(next, "ぶびん"),
        '期' => next == '待',
        '悔' => among!(next, "しやい"),
        '謝' => among!(next, "罪っるり"),
        '胸' | '声' => next == 'を',
        '目' => text.is(at, "目を細"),
        '漏' | '洩' => next == 'ら',
        '嘆' => among!(next, "くいき"),
        '評' => next == '価',
        '反' => among!(next, "論発"),
        '否' => next == '定',
        '発' => among!(next, "言表信"),
        '投' => next == '稿',
        '書' => among!(next, "いき"),
        '記' => text.is_any(at, &["記し", "記す"]),
        '感' => next == '謝',
        '憤' => among!(next, "るっり"),
        '力' => next == '説',
        '回' => among!(next, "答顧"),
        '断' | '宣' => next == '言',
        '報' => next == '告',
        '叫' => among!(next, "ぶんび"),
        '励' => next == 'ま',
        '誓' => among!(next, "うっい"),
        '警' => among!(next, "告鐘"),
        '懸' => next == '念',
        '返' => among!(next, "答事"),
        '尋' | '告' => among!(next, "ねげ"),
        _ => false,
    }
}

/// “…”고 말했다, “…”라고 밝혔다, “…”라며 웃었다: what a quotation is followed by in Korean.
fn korean(text: Text<'_>, end: usize) -> bool {
    // 고, 며 and 라며 behind a quotation quote by themselves.
    if let Some(past) = text.past_any(end, &["고", "며", "면서", "라며", "라면서", "이라며", "이라면서"])
    {
        let named =
            || text.is_any(text.blank(past), &["부르", "불리", "불린", "이름", "적힌", "쓰인", "쓰여"]);
        return !text.get(past).is_alphabetic() && !named();
    }
    let Some(from) = text.past_any(end, &["라고", "이라고", "는", "이라는"]) else { return false };
    for at in from..from + SENTENCE {
        match text.get(at) {
            '.' | '\0' | '\n' | '“' | '"' | '?' | '!' => return false,
            ' ' => {}
            _ if text.before(at, 1) != ' ' => {}
            // What it is called or what is written on something.
            '부' | '불' | '이' | '적' | '쓰'
                if text.is_any(
                    at,
                    &["부르", "부른", "불리", "불린", "불렀", "이름", "적힌", "쓰인", "쓰여"],
                ) =>
            {
                return false;
            }
            _ if is_korean_verb(text, at) => return true,
            _ => {}
        }
    }
    false
}

fn is_korean_verb(text: Text<'_>, at: usize) -> bool {
    let words: &[&str] = match text.get(at) {
        '말' => &["말했", "말한", "말하", "말을", "말해"],
        '밝' => &["밝"],
        '강' => &["강조"],
        '주' => &["주장", "주문"],
        '지' => &["지적"],
        '전' => &["전했", "전한", "전망"],
        '설' => &["설명"],
        '덧' => &["덧붙"],
        '답' => &["답했", "답변", "답한"],
        '호' => &["호소"],
        '토' => &["토로"],
        '비' => &["비판", "비난"],
        '반' => &["반박", "반발"],
        '평' => &["평가"],
        '요' => &["요청", "요구"],
        '당' => &["당부"],
        '촉' => &["촉구"],
        '우' => &["우려"],
        '소' => &["소감", "소개", "소회"],
        '회' => &["회상", "회고"],
        '털' => &["털어놓", "털어놨"],
        '웃' => &["웃"],
        '외' => &["외쳤", "외치"],
        '적' => &["적었"],
        '썼' => &["썼"],
        '물' => &["물었"],
        '되' => &["되물"],
        '언' => &["언급"],
        '해' => &["해명"],
        '인' => &["인정"],
        '부' => &["부인"],
        '약' => &["약속"],
        '이' => &["이야기"],
        '했' => &["했다", "했고", "했으", "했지만", "했습"],
        '진' => &["진술"],
        '판' => &["판시", "판단"],
        '경' => &["경고"],
        '질' => &["질타", "질책"],
        '사' => &["사과"],
        '얘' => &["얘기"],
        _ => return false,
    };
    text.is_any(at, words)
}
