//! Figures that Korean words beside them make other than they look: 47조 3항, 서해 5도, 징역 2년6월, 1박 2일, 10초23.

use super::read::Num;
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::{Text, is_hangul};
use crate::text::numeral::{self, Decimal};

/// Whether the figures from `start` to `end` name something that the Korean words beside them tell.
pub(super) fn is_name(text: Text<'_>, start: usize, end: usize) -> bool {
    let from = text.blank(end);
    let next = text.get(from);
    let last = text.before(end, 1);
    if !is_hangul(next) && last != '조' && last != '만' {
        return false;
    }
    let before = start - usize::from(text.before(start, 1) == ' ');
    let joined = from == end;
    // 제 6회: the sixth.
    if before < start && text.before(before, 1) == '제' && !is_hangul(text.before(before, 2)) {
        return true;
    }
    match next {
        // 종로2가: of a street.
        '가' if joined => matches!(text.before(before, 1), '로' | '동'),
        // 서해 5도: islands.
        '도' if joined && text.is_behind(before, "서해") => true,
        // 4회말, 4회 2사: of a game.
        '회' => joined && (matches!(text.get(from + 1), '말' | '초') || is_inning(text, from + 1)),
        // 3개년, 8개들이.
        '개' => joined && text.is_any(from + 1, &["년 ", "년에", "들이"]),
        '세' if joined => is_crowned(text, before) || is_generation(text, start, end),
        '대' if joined => {
            is_age_group(text, start, end)
                || is_great(text, start, end)
                || is_term_of_office(text, end)
                || is_against(text, end)
        }
        // 119 구조대: a number to call.
        '구' | '신' | '상' | '안' | '센' | '콜' => {
            end == start + 3
                && text.is_any(start, &["119", "112", "110", "122", "111"])
                && text.is_any(from, &["구조", "구급", "신고", "상황", "안전", "센터", "콜"])
        }
        // 3.1절, 8·15 광복: days that have become names.
        '절' | '만' | '운' | '광' | '민' | '혁' | '사' | '항' | '전' | '대' | '선' | '총' | '재' | '보'
        | '지' => is_month_and_day(text, start, end) && text.is_any(from, DAYS),
        _ => last == '조' && is_article(text, start, end),
    }
}

/// What days are called after.
const DAYS: &[&str] = &[
    "절",
    "만세",
    "운동",
    "광복",
    "민주",
    "혁명",
    "사태",
    "사건",
    "항쟁",
    "전쟁",
    "대지진",
    "대선",
    "선언",
    "총선",
    "재보",
    "재·보",
    "보궐",
    "보선",
    "지방선거",
];

/// 3.1, 8.15.
fn is_month_and_day(text: Text<'_>, start: usize, end: usize) -> bool {
    let stop = text.digits(start);
    text.get(stop) == '.' && (3..=5).contains(&(end - start)) && text.digits(stop + 1) == end
}

/// 베네딕토 16세: of a name of popes and kings.
fn is_crowned(text: Text<'_>, before: usize) -> bool {
    const NAMES: &[&str] = &[
        "베네딕토",
        "바오로",
        "엘리자베스",
        "요한",
        "비오",
        "루이",
        "헨리",
        "조지",
        "레오",
        "니콜라이",
        "나폴레옹",
    ];
    NAMES.iter().any(|name| text.is_behind(before, name))
}

/// 5세대 이동통신, 1세대 아이돌: a generation. So few households nobody counts.
fn is_generation(text: Text<'_>, start: usize, end: usize) -> bool {
    end == start + 1 && text.get(end + 1) == '대' && !text.is(end + 2, "가 ") && !text.is(end + 2, "를 ")
}

/// What drives, flies or runs, and is counted with 대.
const COUNTED: &[&str] = &[
    "차",
    "버스",
    "트럭",
    "택시",
    "기",
    "오토바이",
    "자전거",
    "컴퓨터",
    "PC",
    "폰",
    "카메라",
    "장비",
    "TV",
    "로봇",
    "드론",
    "냉장고",
    "에어컨",
    "포",
    "탱크",
    "크레인",
    "서버",
    "차량",
];

/// 50대 중반, 20대∼50대: people of an age; right behind a word for what drives, flies or runs it counts.
fn is_age_group(text: Text<'_>, start: usize, end: usize) -> bool {
    if end != start + 2 || text.get(start + 1) != '0' || text.get(start) == '0' {
        return false;
    }
    !is_behind_counted(text, start)
}

/// 3대 키워드: the three great ones. 헬기 3대 투입 counts.
fn is_great(text: Text<'_>, start: usize, end: usize) -> bool {
    text.digits(start) == end
        && end <= start + 2
        && text.get(end + 1) == ' '
        && is_hangul(text.get(end + 2))
        && !text.is_any(
            end + 2,
            &["등", "중", "모두", "가량", "이상", "이하", "정도", "미만", "뿐", "만큼", "규모"],
        )
        && !is_behind_counted(text, start)
}

/// 4회 2사, 7회 무사, 5회 1아웃: an inning.
fn is_inning(text: Text<'_>, end: usize) -> bool {
    let from = end + 1;
    let outs = text.digits(from);
    text.get(end) == ' '
        && (text.is(from, "무사") || outs == from + 1 && text.is_any(outs, &["사 ", "사에", "사후", "아웃"]))
}

fn is_behind_counted(text: Text<'_>, start: usize) -> bool {
    let word = start - usize::from(text.before(start, 1) == ' ');
    COUNTED.iter().any(|counted| text.is_behind(word, counted))
}

/// 1대 100: one against a hundred, where the second figure counts nothing.
fn is_against(text: Text<'_>, end: usize) -> bool {
    let from = end + 2;
    let stop = text.digits(from);
    text.get(end + 1) == ' ' && stop > from && !is_hangul(text.get(stop))
}

/// 18대 국회의원, 제19대 대통령: which one in a row.
fn is_term_of_office(text: Text<'_>, end: usize) -> bool {
    const OFFICES: &[&str] = &[
        "국회",
        "대통령",
        "총선",
        "대선",
        "의원",
        "위원장",
        "회장",
        "총장",
        "시장",
        "도지사",
        "사장",
        "대표",
        "총리",
    ];
    text.is_any(text.blank(end + 1), OFFICES)
}

/// 헌법재판소법 47조 3항, 제7조 1, 2인 1조: an article of a law, or a team; no million millions.
fn is_article(text: Text<'_>, start: usize, end: usize) -> bool {
    let before = start - usize::from(text.before(start, 1) == ' ');
    let law = ["법", "법률", "령", "규칙", "조례", "규정", "약관", "협정", "조약"]
        .iter()
        .any(|word| text.is_behind(before, word));
    let from = text.blank(end);
    let clause = matches!(text.get(text.digits(from)), '항' | '호') && text.get(from).is_ascii_digit();
    let behind = text.get(end) == '의' && text.get(end + 1).is_ascii_digit();
    law || clause || behind || text.is_behind(start, "인 ") || matches!(text.before(start, 1), '제' | '第')
}

/// Whether 조 or 만 at a position may belong to the numeral before: no 조 of 조회, no 만 of 만세.
pub(super) fn is_power(text: Text<'_>, at: usize) -> bool {
    let next = text.get(at + 1);
    match text.get(at) {
        '조' if is_hangul(next) => {
            among!(next, "원여달엔위유대를을가이의에와과로은는도만억천개배톤주파루규넘씩")
        }
        '만' if is_hangul(next) => !among!(next, "세화족남큼점기약"),
        _ => true,
    }
}

/// A fact that figures at a position begin among Korean words alone.
pub(in crate::facts) fn figures(text: Text<'_>, at: usize) -> Option<Found> {
    let end = text.digits(at);
    match text.get(end) {
        '박' => stay(text, at, end),
        '년' | '월' => sentence(text, at, end),
        _ => None,
    }
}

/// 일주일, 반년: a length of time in one word.
pub(in crate::facts) fn length(text: Text<'_>, at: usize) -> Option<Found> {
    let (end, iso) = [("일주일", "P1W"), ("반년", "P6M")]
        .into_iter()
        .find_map(|(word, iso)| Some((text.past(at, word)?, iso)))?;
    let next = text.get(end);
    let ends = !is_hangul(next) || among!(next, "간만동째에의이을가전뒤후치여도은는");
    ends.then(|| Found::words(FactKind::Duration, at, end, iso.to_owned()))
}

/// 1박 2일: so many days with so many nights between.
fn stay(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    let from = text.blank(end + 1);
    let days = text.digits(from);
    let number = |from, to| -> Option<u8> { text.slice(from, to).iter().collect::<String>().parse().ok() };
    let (nights, count) = (number(at, end)?, number(from, days)?);
    let whole = text.get(days) == '일' && (1..60).contains(&nights) && count.checked_sub(nights)? <= 2;
    whole.then(|| Found::words(FactKind::Duration, at, days + 1, format!("P{count}D")))
}

/// 징역 2년6월, 금고 8월: how long somebody is sent to prison, where a month is no month of the calendar.
fn sentence(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    let before = at - usize::from(text.before(at, 1) == ' ');
    let asked = ["징역", "금고", "집행유예", "유예", "구류", "단기", "장기"]
        .iter()
        .any(|word| text.is_behind(before, word) || text.is_behind(before, &format!("{word}형")));
    if !asked || end > at + 2 {
        return None;
    }
    let digits = |from, to| text.slice(from, to).iter().collect::<String>();
    if text.get(end) == '월' {
        let goes_on = text.get(end + 1).is_ascii_digit() || text.get(text.blank(end + 1)).is_ascii_digit();
        let value = format!("P{}M", digits(at, end));
        return (!goes_on).then(|| Found::words(FactKind::Duration, at, end + 1, value));
    }
    let from = text.blank(end + 1);
    let stop = text.digits(from);
    let months = (1..=2).contains(&(stop - from)) && text.get(stop) == '월';
    let value = || format!("P{}Y{}M", digits(at, end), digits(from, stop));
    months.then(|| Found::words(FactKind::Duration, at, stop + 1, value()))
}

/// The hundredths behind the seconds of a race: the 23 of 10초23.
pub(super) fn hundredths(text: Text<'_>, end: usize) -> Option<(usize, Decimal)> {
    let next = text.get(end + 2);
    let goes_on = is_hangul(next) && !among!(next, "으의에로을를이가은는만까");
    if text.before(end, 1) != '초' || text.digits(end) != end + 2 || goes_on {
        return None;
    }
    let places = text.slice(end, end + 2).iter().filter_map(|c| numeral::digit(*c));
    let value = places.fold(0_i128, |value, digit| value * 10 + i128::from(digit));
    Some((end + 2, Decimal::new(value, -2)))
}

/// 42만 1585명: the digits behind a blank that belong to the power before it, where they are at least three.
pub(super) fn goes_on(text: Text<'_>, num: Num) -> bool {
    if !matches!(text.before(num.end, 1), '만' | '억') || text.get(num.end) != ' ' {
        return false;
    }
    let from = num.end + 1;
    let comma = text.get(from).is_ascii_digit() && text.get(from + 1) == ',';
    let end = if comma { text.digits(from + 2) } else { text.digits(from) };
    let digits = end - from - usize::from(comma);
    let whole = (3..=4).contains(&digits) && (!comma || digits == 4);
    // 3만 2015년: a year.
    whole && !matches!(text.get(end), '년' | '.' | ',' | '-' | ':')
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::{said_of, values_of};

    #[test]
    fn names_that_hold_figures() {
        for text in [
            "종로2가에 모였다.",
            "유하로 2가를 지났다.",
            "서해 5도에 눈이 온다.",
            "6회말에 따라붙었다.",
            "경제 3개년 계획을 냈다.",
            "교황 베네딕토 16세가 왔다.",
            "5세대 이동통신을 켰다.",
            "50대 중반 남자가 말했다.",
            "20대∼50대가 모였다.",
            "40∼50대 주부들이 왔다.",
            "18대 국회의원을 지냈다.",
            "119 구조대가 왔다.",
            "112 신고가 늘었다.",
            "형법 47조 3항을 고쳤다.",
            "경찰은 2인 1조로 다녔다.",
            "3.1 만세운동을 기린다.",
            "제 6회 대회를 연다.",
        ] {
            assert_eq!(said_of(text), [] as [&str; 0], "{text}");
        }
        assert_eq!(values_of("버스 50대가 섰다."), ["50 vehicle"]);
        assert_eq!(values_of("예산 3조를 썼다."), ["3000000000000"]);
    }

    #[test]
    fn lengths_that_look_like_dates() {
        for (text, written, value) in [
            ("징역 2년6월을 선고했다.", "2년6월", "P2Y6M"),
            ("금고 8월을 받았다.", "8월", "P8M"),
            ("1박 2일 일정이다.", "1박 2일", "P2D"),
            ("10초23으로 들어왔다.", "10초23", "PT10.23S"),
            ("1분9초56에 그쳤다.", "1분9초56", "PT1M9.56S"),
        ] {
            assert_eq!(
                (said_of(text), values_of(text)),
                (vec![written.to_owned()], vec![value.to_owned()]),
                "{text}"
            );
        }
    }

    #[test]
    fn numerals_parted_by_a_blank() {
        for (text, value) in [
            ("관객 42만 1585명이 봤다.", "421585 person"),
            ("넓이 1만 8,600㎡로 연다.", "18600 m2"),
            ("값은 5만 8200원이다.", "58200 KRW"),
            ("조회 수 12만 3456건.", "123456 case"),
            ("12만3456 조각을 모았다.", "123456"),
        ] {
            assert_eq!(values_of(text), [value], "{text}");
        }
    }
}
