//! Korean names before an office: 한도윤 의원, 한도윤 전 회장.

use super::Name;
use super::surnames;
use crate::facts::text::{Text, is_hangul};

/// Offices of one person.
const OFFICES: &[&str] = &[
    "의원",
    "의장",
    "대표",
    "대통령",
    "대변인",
    "장관",
    "감독",
    "교수",
    "교육감",
    "회장",
    "시장",
    "위원장",
    "총리",
    "총장",
    "총재",
    "원장",
    "원내대표",
    "청장",
    "판사",
    "변호사",
    "후보",
];
/// What may stand between the name and the office.
const BETWEEN: &[&str] = &[" 전", " 신임", " 당시", " 현"];
/// Particles behind an office.
const PARTICLES: &str = "은는이가을를의와과도에께로측만";
/// Last syllables of the names of parties, places, boards and peoples rather than of people.
const NO_NAME: &str = "당부시구군회위단처청국팀측들형급은는가에의과와을를대사점층계";
/// Common nouns that begin like a family name.
const NOUNS: &[&str] = &[
    "노동자",
    "조합원",
    "한국인",
    "연구원",
    "구성원",
    "임직원",
    "공무원",
    "변호인",
    "유권자",
    "지도자",
    "소비자",
    "이사진",
    "기업인",
    "양측의",
    "여당의",
    "주한미",
    "성균관",
    "고려인",
    "위원장",
    "전문가",
    "기획자",
    "원내외",
    "정치인",
    "현직의",
    "방송인",
    "국민의",
    "신도시",
    "차기의",
    "이번의",
    "최고의",
    "제작자",
    "송유관",
    "도지사",
    "문화인",
    "연기자",
    "유명한",
    "강력한",
    "조용한",
    "유능한",
    "유력한",
    "성실한",
    "정직한",
    "공정한",
    "심각한",
    "친절한",
];

/// The name before the office whose first syllable stands at a position.
pub(super) fn before_office(text: Text<'_>, at: usize) -> Option<Name> {
    if text.before(at, 1) != ' ' || !is_hangul(text.before(at, 2)) {
        return None;
    }
    let end = text.past_any(at, OFFICES)?;
    let next = text.get(end);
    let particle = PARTICLES.contains(next) && next != '\0';
    if is_hangul(next) && !particle {
        return None;
    }
    let mut stop = at - 1;
    if let Some(word) = BETWEEN.iter().find(|word| text.is_behind(stop, word)) {
        stop -= word.chars().count();
    }
    let start = stop.checked_sub(3)?;
    let whole = text.slice(start, stop).iter().all(|c| is_hangul(*c)) && !is_hangul(text.before(start, 1));
    let word: String = text.slice(start, stop).iter().collect();
    let named = surnames::is_korean(text.get(start))
        && !NO_NAME.contains(text.before(stop, 1))
        && !NOUNS.contains(&word.as_str());
    // 한도윤 권나루 대표: of two words like names before one office the second is what the first heads.
    let owner = start.checked_sub(4).filter(|&from| is_name(text, from) && text.before(start, 1) == ' ');
    let start = owner.unwrap_or(start);
    (whole && named).then_some(Name::person(start, start + 3))
}

/// Whether a word of three syllables at a position may be a name.
fn is_name(text: Text<'_>, at: usize) -> bool {
    let word = text.slice(at, at + 3);
    let whole = word.iter().all(|c| is_hangul(*c)) && !is_hangul(text.before(at, 1));
    let noun = NOUNS.iter().any(|noun| text.is(at, noun)) || NO_NAME.contains(text.get(at + 2));
    whole && !noun && surnames::is_korean(text.get(at)) && !is_hangul(text.get(at + 3))
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::said_of;

    #[test]
    fn people_before_their_offices() {
        for text in [
            "이날 한도윤 의원이 왔다.",
            "한도윤 전 회장은 말했다.",
            "“한도윤 대표”",
            "전날 한도윤 후보를 만났다.",
        ] {
            assert!(said_of(text).contains(&"한도윤".to_owned()), "{text} {:?}", said_of(text));
        }
        for text in [
            "노동부 장관이 왔다.",
            "민주당 대표가 왔다.",
            "조합원 대표가 왔다.",
            "서울시 의원이 왔다.",
            "한도윤 의원실에서",
            "전문가 대표단이 왔다.",
        ] {
            assert!(said_of(text).is_empty(), "{text} {:?}", said_of(text));
        }
    }
}
