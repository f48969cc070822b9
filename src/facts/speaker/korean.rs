//! Who speaks in Korean news: 김 씨는 “…”라고 말했다, “…”고 한 관장은 말했다, 한 관장은 이날 회견에서 “…”고 밝혔다.

use super::phrase;
use crate::facts::names::surnames;
use crate::facts::text::{Text, is_blank, is_hangul};

/// Words of a phrase for a speaker: 홍길동 씨, 김 장관.
const WORDS: usize = 2;
/// Words of one that ends with an office or 측: 홍길동 전 장관 측.
const MOST_WORDS: usize = 4;
/// How far before a quotation its subject may stand in one sentence, in scalar values.
const SENTENCE: usize = 90;

/// Offices and what else makes one with the word before: 이종섭 전 장관 측.
#[rustfmt::skip]
const LINKS: &[&str] = &[
    "측", "씨", "양", "군", "전", "전직", "현", "현직", "前", "당시", "등", "여사", "대통령", "대통령실", "대표", "의원", "장관", "차관",
    "위원장", "의장", "총리", "회장", "부회장", "사장", "원장", "청장", "시장", "지사", "도지사", "교수", "변호사", "판사", "부장판사",
    "검사", "부장검사", "후보", "감독", "선수", "대변인", "실장", "비서관", "사령관", "사단장", "수석", "총장", "이사장", "국장",
    "과장", "팀장", "소장", "대령", "중령", "소령", "경정", "경감", "본부장", "처장", "차장", "특검", "특검보", "원내대표",
];
/// Words that tell when or how sentences hang together, and name nobody.
#[rustfmt::skip]
const NOBODY: &[&str] = &[
    "이에", "앞서", "이날", "이어", "또", "또한", "한편", "그러나", "하지만", "다만", "그러자", "그러면서", "특히", "이후", "반면",
    "아울러", "이와", "관련", "대해", "결국", "실제", "최근", "지난", "오는", "같은", "전날", "다음", "올해", "당초", "이미", "그리고",
    "그런데", "따라서", "이번", "현재", "역시", "그동안", "이와 관련", "당일", "어제", "오늘", "내일", "같은날", "그", "저", "이때", "이를", "이들",
];
/// Ends of words that are no part of a name: 재판에서, 밝혀지자, 열린.
#[rustfmt::skip]
const NO_PART: &[&str] = &[
    "에", "에서", "에게", "으로", "로", "을", "를", "은", "는", "며", "면서", "해서", "아서", "어서", "까지", "부터", "에도", "서도",
    "지자", "하자", "되자", "러자", "나자", "오자", "들자", "고", "니", "다", "라", "게", "된", "할", "될", "던", "낸", "년", "월", "일",
    "위해", "통해", "따르면", "와", "려", "마친", "만난", "지낸", "나온", "나선", "열린", "숨진", "펴낸", "도록", "듯", "만에", "뒤", "후", "중", "때", "쯤", "자마자", "지만",
];
/// Ends of topics that are no subjects: 질문에는, 여부에 대해서는.
const NO_SUBJECT: &[&str] =
    &["에", "서", "로", "고", "면", "지", "며", "라", "다", "까지", "부터", "만", "때", "것", "데", "게"];
/// What one is or does, and organs, at the end of a word.
#[rustfmt::skip]
const AGENTS: &[&str] = &[
    "측", "씨", "여사", "대통령", "대통령실", "대표", "의원", "장관", "차관", "위원장", "의장", "총리", "회장", "사장", "원장", "청장", "시장",
    "지사", "교수", "변호사", "판사", "검사", "후보", "감독", "선수", "대변인", "실장", "비서관", "사령관", "사단장", "수석", "총장",
    "국장", "과장", "팀장", "소장", "대령", "중령", "소령", "경정", "경감", "본부장", "처장", "차장", "특검", "특검보", "관계자", "당국자",
    "전문가", "기자", "교사", "박사", "의사", "작가", "배우", "가수", "유족", "유가족", "가족", "주민", "시민", "학생", "남성", "여성",
    "피고인", "피의자", "피해자", "변호인", "변호인단", "대리인", "상인", "점주", "업주", "직원", "근로자", "노동자", "법원", "대법원", "지법", "고법", "1심", "2심", "항소심",
    "재판부", "헌재", "헌법재판소", "검찰", "경찰", "공수처", "경찰청", "구청", "시청", "도청", "군청", "정부", "국회", "노조", "협회",
    "학회", "연맹", "단체", "재단", "은행", "회사", "업체", "기업", "병원", "학교", "대학", "소속사", "언론", "매체", "통신", "신문",
    "방송", "외신", "야당", "여당", "민주당", "국민의힘", "당국", "소방당국", "선관위", "권익위", "방통위", "공정위", "위원회",
    "대법관", "부장판사", "재판관", "지검장", "검찰총장", "경찰서", "교육부", "국방부", "외교부", "법무부", "환경부", "복지부", "노동부",
    "문체부", "국토부", "행안부", "산업부", "기재부", "여가부", "과기부", "중기부", "농식품부", "해수부", "통일부", "감사원", "국정원",
    "금감원", "소방청", "교육청", "관세청", "국세청", "특별시", "광역시", "서울시", "부산시", "네티즌", "누리꾼", "유튜버", "대사관",
    "대위원장", "원내대표", "최고위원", "위원", "의원실", "소장", "이사장", "이사", "대사", "총재", "단장", "센터장", "관장", "지부장",
];

/// The topic before the quotation, behind it, or at the head of its sentence.
pub(super) fn speaker(text: Text<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    before(text, start, end).or_else(|| behind(text, end)).or_else(|| topic(text, start, end))
}

/// 한도윤 전 관장 측은 “…”라고, 정부가 “…”고 and 법원도 “…”며
fn before(text: Text<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    let to = start.checked_sub(1).filter(|_| is_blank(text.before(start, 1)))?;
    let to = if text.is_behind(to, " 역시") { return agent_before(text, to - 3) } else { to };
    if !is_quoted(text, end) {
        return None;
    }
    match text.before(to, 1) {
        '는' | '은' => words_before(text, to - 1),
        '이' | '가' | '도' => agent_before(text, to - 1),
        '서' if text.is_behind(to, "께서") => words_before(text, to - 2),
        _ => None,
    }
}

/// Whether what stands behind a quotation quotes it.
fn is_quoted(text: Text<'_>, end: usize) -> bool {
    matches!(text.get(end), '라' | '이' | '고' | '며' | '면' | '하')
}

/// “…”고 한도윤 관장은 말했다
fn behind(text: Text<'_>, end: usize) -> Option<(usize, usize)> {
    let from = text.past_any(end, &["이라고 ", "라고 ", "고 ", "라며 ", "며 "])?;
    let mut at = from;
    for _ in 0..=WORDS {
        while is_hangul(text.get(at)) || text.get(at).is_ascii_alphanumeric() {
            at += 1;
        }
        let topic = matches!(text.before(at, 1), '은' | '는') && text.get(at) == ' ' && at > from + 2;
        if topic {
            let verb = ["말한", "밝힌", "말하는", "하는"].iter().any(|verb| text.is_behind(at, verb));
            return if verb { None } else { phrase(text, from, at - 1) };
        }
        if text.get(at) != ' ' {
            return None;
        }
        at += 1;
    }
    None
}

/// 한도윤 관장은 이날 회견에서 “…”고 밝혔다: the topic of the sentence, with nobody else between.
fn topic(text: Text<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    if !is_quoted(text, end) || text.is(end, "이라는") || text.is(end, "라는") {
        return None;
    }
    let (to, particle) = last_agent(text, sentence_start(text, start)?, start)?;
    if matches!(particle, '은' | '는') { agent_before(text, to) } else { None }
}

/// Where the sentence begins that a position is in; nothing where a quotation stands in it before.
fn sentence_start(text: Text<'_>, at: usize) -> Option<usize> {
    let mut from = at;
    while at - from < SENTENCE {
        match text.before(from, 1) {
            '\0' | '\n' => return Some(from),
            // “…” “…”고: both are of one.
            '”' if at - from <= 1 => {
                let opening = (0..from).rev().take(SENTENCE).find(|&open| text.get(open) == '“')?;
                from = opening;
            }
            '”' | '"' => return None,
            '.' if is_blank(text.get(from)) => return Some(from + 1),
            _ => from -= 1,
        }
    }
    None
}

/// The last word between two positions that names who does something there: where it ends without its particle, and that.
fn last_agent(text: Text<'_>, from: usize, to: usize) -> Option<(usize, char)> {
    let mut at = to;
    while at > from {
        let particle = text.before(at, 1);
        let word = is_blank(text.get(at)) || text.get(at) == ',';
        if word && matches!(particle, '은' | '는' | '이' | '가') && is_agent(text, at - 1) {
            return Some((at - 1, particle));
        }
        at -= 1;
    }
    None
}

/// The words before a position, if the last is an office or an organ.
fn agent_before(text: Text<'_>, to: usize) -> Option<(usize, usize)> {
    if is_agent(text, to) { words_before(text, to) } else { None }
}

/// Whether the word that ends at a position is an office, an organ or a full name, or ends with one.
fn is_agent(text: Text<'_>, to: usize) -> bool {
    let last = text.before(to, 1);
    // BBC, 한국은행(61)
    if last.is_ascii_uppercase() && text.before(to, 2).is_ascii_uppercase() {
        return true;
    }
    let from = word_start(text, to);
    AGENTS.iter().any(|agent| text.is_behind(to, agent)) && to - from < 14 || is_full_name(text, from, to)
}

/// Where the word begins that ends at a position.
fn word_start(text: Text<'_>, to: usize) -> usize {
    let inside = |c: char| is_hangul(c) || c.is_ascii_alphanumeric() || matches!(c, '(' | ')' | '·');
    let len = (1..super::LONGEST).take_while(|&back| inside(text.before(to, back))).count();
    to - len
}

/// A family name and two syllables, which alone say that somebody is meant where a family is known by them.
fn is_full_name(text: Text<'_>, from: usize, to: usize) -> bool {
    // 안세영(22)
    let to = if text.before(to, 1) == ')' {
        (from..to).rev().find(|&at| text.get(at) == '(').unwrap_or(to)
    } else {
        return false;
    };
    to - from == 3
        && surnames::is_korean(text.get(from))
        && text.slice(from, to).iter().all(|c| is_hangul(*c))
}

/// The last words before a position, as many as make one phrase.
fn words_before(text: Text<'_>, to: usize) -> Option<(usize, usize)> {
    let ends = |from: usize, to: usize, words: &[&str]| {
        words.iter().any(|word| text.is_behind(to, word) && to - from >= word.chars().count())
    };
    let is = |from: usize, to: usize, words: &[&str]| {
        words.iter().any(|word| text.is_behind(to, word) && to - from == word.chars().count())
    };
    let mut from = word_start(text, to);
    if from == to || ends(from, to, NO_SUBJECT) && !ends(from, to, &["경찰서", "나라", "어머니"]) {
        return None;
    }
    let mut end = to;
    let mut words = 1;
    while text.before(from, 1) == ' ' && words < MOST_WORDS && to - from < super::LONGEST {
        let linked = is(from, end, LINKS);
        let stop = from - 1;
        let start = word_start(text, stop);
        let one = is(start, stop, &["한", "이", "김", "박", "최", "정"]);
        if words >= WORDS && !linked && !(words == WORDS && is(start, stop, &["한"])) {
            break;
        }
        let nobody = start == stop
            || is(start, stop, NOBODY)
            || !one && !linked_word(text, start, stop) && ends(start, stop, NO_PART)
            || text.get(start).is_ascii_digit() && ends(start, stop, &["년", "월", "일", "시", "분"]);
        if nobody {
            break;
        }
        // 당시 재판부: then, and of nobody before.
        if is(start, stop, &["당시", "현", "등"]) && !is_hangul(text.before(start, 2)) {
            break;
        }
        from = start;
        end = stop;
        words += 1;
    }
    phrase(text, from, to)
}

/// Words that look like others with a particle: 경찰서, 대표로.
fn linked_word(text: Text<'_>, from: usize, to: usize) -> bool {
    LINKS.iter().any(|word| text.is_behind(to, word) && to - from == word.chars().count())
        || text.is_behind(to, "경찰서")
        || text.is_behind(to, "2차")
}

/// Whether what is said goes on in a quotation from `start` to `end` behind one that ended at `last`: “…”며 “…”고 했다,
/// and “…”고 했다. 이어 “…”고 했다.
pub(super) fn goes_on(text: Text<'_>, last: usize, start: usize, end: usize) -> bool {
    /// No clause between two quotations of one speech is longer.
    const BETWEEN: usize = 40;
    /// What leads from one sentence of a speech to the next.
    const LEADS: &[&str] = &[
        "이어",
        "그러면서",
        "또",
        "또한",
        "아울러",
        "그는",
        "그는 또",
        "그는 이어",
        "이어 그는",
        "그녀는",
        "이들은",
        "특히",
        "다만",
        "그러면서도",
        "그러면서 그는",
        "또 그는",
        "이어서",
        "그는 그러면서",
        "그는 특히",
        "그러나",
        "하지만",
        "그는 “",
        "끝으로",
        "그는 다만",
    ];
    if start - last > BETWEEN || !is_quoted(text, end) || text.slice(last, start).contains(&'\n') {
        return false;
    }
    let ended = (last..start).filter(|&at| text.get(at) == '.').collect::<Vec<_>>();
    let quoting = matches!(text.get(last), '라' | '이' | '고' | '며' | '면' | '하');
    match ended.as_slice() {
        // “…”며 “…”고
        [] => {
            const AND: &[&str] = &[
                "며 ",
                "면서 ",
                "라며 ",
                "라면서 ",
                "이라며 ",
                "이라면서 ",
                "며, ",
                "면서도 ",
                "이라면서도 ",
            ];
            text.is_any(last, AND) && last_agent(text, last, start).is_none()
        }
        [end] => {
            let lead: String = text.slice((end + 1).min(start), start).iter().collect();
            let lead = lead.trim();
            quoting && (lead.is_empty() || LEADS.contains(&lead)) && !text.slice(last, *end).contains(&'묻')
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::speakers_of;

    #[test]
    fn all_words_of_an_office_belong_to_it() {
        for (text, speaker) in [
            ("이에 대해 한도윤 전 장관 측은 “그런 지시를 한 적이 없다”고 밝혔다.", "한도윤 전 장관 측"),
            ("이날 재판에서 권 대표 측은 “기억이 나지 않는다”고 했다.", "권 대표 측"),
            ("이에 검찰은 “사실과 다르다”고 했다.", "검찰"),
            ("지난 2019년 유하군은 “모두 수입했다”고 했다.", "유하군"),
            ("결과가 알려지자 한도윤은 “놀랄 일이 아니다”고 했다.", "한도윤"),
            ("혐의를 인정하냐는 질문에는 “그렇지 않다”고 답했다.", ""),
            ("정부가 “다리를 다시 놓겠다”고 밝혔다.", "정부"),
            ("유하신문 역시 “다리가 튼튼하다”고 전했다.", "유하신문"),
        ] {
            assert_eq!(speakers_of(text), [speaker], "{text}");
        }
    }

    #[test]
    fn the_topic_of_a_sentence_speaks() {
        for (text, speaker) in [
            ("한 전 의장은 심사를 마친 뒤 취재진에 “성실히 답했다”고 말했다.", "한 전 의장"),
            ("경찰청은 27일 “조직원 17명을 붙잡았다”고 했다.", "경찰청"),
            ("권나루 유하군 대변인은 이날 회견에서 “다리를 다시 놓겠다”고 밝혔다.", "유하군 대변인"),
            ("유하지법은 작년 2월 “다리를 닫아야 한다”며 소송을 받아들였다.", "유하지법"),
            ("검찰은 한 대표가 “돈을 받지 않았다”고 말한 것으로 보고 있다.", "한 대표"),
            ("다리는 낡았지만 주민들 사이에서 “아직 튼튼하다”고 말하는 이도 있다.", ""),
        ] {
            assert_eq!(speakers_of(text), [speaker], "{text}");
        }
    }

    #[test]
    fn one_goes_on_speaking() {
        for (text, speakers) in [
            ("경찰은 “원인을 조사하고 있다”며 “다리는 곧 열린다”고 밝혔다.", ["경찰"; 2]),
            ("경찰은 “원인을 조사하고 있다”고 했다. 이어 “다리는 곧 열린다”고 밝혔다.", ["경찰"; 2]),
            ("권 대표는 “원인을 모른다”고 했다. 그는 “다리는 곧 열린다”고 밝혔다.", ["권 대표"; 2]),
            ("판사가 “돈을 받았느냐”고 묻자, “받지 않았습니다”고 했다.", ["판사", ""]),
            ("경찰은 “원인을 조사하고 있다”며 시장이 “다리를 닫자”고 했다고 밝혔다.", ["경찰", "시장"]),
        ] {
            assert_eq!(speakers_of(text), speakers, "{text}");
        }
    }
}
