//! Japanese and Korean names: 山田太郎さん, スミス氏, 홍길동 기자, 김철수 씨.

use super::Name;
use super::surnames;
use crate::facts::text::{Text, is_han, is_hangul, is_in_katakana};

/// The name before 氏 or さん.
pub(super) fn japanese(text: Text<'_>, at: usize) -> Option<Name> {
    /// People named by what they are.
    const ROLES: &[&str] = &[
        "患者",
        "息子",
        "学生",
        "業者",
        "店員",
        "職人",
        "議員",
        "作家",
        "先生",
        "選手",
        "社長",
        "店長",
        "大家",
        "母親",
        "父親",
        "両親",
        "奥様",
        "皆様",
        "看護師",
        "運転手",
        "警察官",
        "同氏",
        "両氏",
        "各氏",
        "子供",
        "女優",
        "俳優",
        "芸人",
        "人形",
        "一見",
        "巫女",
        "クマ",
        "ブログ",
        "サイト",
        "ママ",
        "パパ",
        "ファン",
        "スタッフ",
        "メーカー",
        "オーナー",
        "ドクター",
        "監督",
    ];
    let sama = text.get(at) == 'さ';
    if sama && (text.get(at + 1) != 'ん' || !text.is_japanese(at))
        || !sama && matches!(text.get(at + 1), '名' | '神' | '族' | '遺' | '館' | '城')
    {
        return None;
    }
    if let Some(start) = super::given::with_kana(text, at) {
        return Some(Name::person(start, at));
    }
    let run = |kind: fn(char) -> bool| (1..=24).take_while(|&back| kind(text.before(at, back))).count();
    let (len, kanji) = match run(is_in_katakana) {
        0 => (run(|c| is_han(c) || c == 'ヶ'), true),
        len => (len, false),
    };
    // 旅館業渡辺健太さん, 祖母登志美さん: what somebody is stands before the name.
    let known = kanji && len > 5 && text.is_japanese(at);
    if known && let Some(name) = super::japanese::full(text, at) {
        return Some(name);
    }
    const KIN: &[&str] =
        &["祖母", "祖父", "長男", "長女", "次男", "次女", "三男", "三女", "主婦", "農業", "妻", "夫"];
    let before =
        KIN.iter().find(|word| kanji && text.is(at - len, word)).map_or(0, |word| word.chars().count());
    let len = if len >= before + 2 { len - before } else { len };
    // 李氏 of a Chinese text is a family, not a person.
    // アレクサンデル・ダーレオーエン氏: two names in full are longer.
    let longest = if text.slice(at - len, at).contains(&'・') { 22 } else { 12 };
    let fits = if kanji { (2..=5).contains(&len) } else { (2..=longest).contains(&len) };
    if !fits || !text.is_japanese(at) {
        return None;
    }
    let start = at - len;
    let role = ROLES.iter().any(|role| text.is_behind(at, role));
    let numbered = crate::text::numeral::digit(text.before(start, 1)).is_some();
    (!role && !numbered && text.get(start) != '・')
        .then_some(Name::person(start - family_apart(text, start), at))
}

/// How far before a given name the family's begins that a wide blank parts from it: 小林　青葉氏.
fn family_apart(text: Text<'_>, given: usize) -> usize {
    let family = (1..=4).take_while(|&n| is_han(text.before(given, 1 + n))).count();
    let apart = text.before(given, 1) == '\u{3000}' && (1..=3).contains(&family);
    if apart { 1 + family } else { 0 }
}

/// The name before 기자 or 씨, a blank in between.
pub(super) fn korean(text: Text<'_>, at: usize) -> Option<Name> {
    let title = match text.get(at) {
        '기' => text.get(at + 1) == '자' && !is_hangul(text.get(at + 2)),
        _ => {
            !is_hangul(text.get(at + 1))
                || matches!(text.get(at + 1), '는' | '가' | '의' | '를' | '와' | '도' | '에')
        }
    };
    if !title || text.before(at, 1) != ' ' {
        return None;
    }
    let mut end = at - 1;
    // 백미란(61) 씨
    if text.before(end, 1) == ')' {
        let open = (2..6).find(|&back| text.before(end, back) == '(')?;
        end -= open;
    }
    let len = (1..=5).take_while(|&back| is_hangul(text.before(end, back))).count();
    let start = end.checked_sub(len)?;
    let fits = (2..=4).contains(&len) && surnames::is_korean(text.get(start));
    let word = text.slice(start, end).iter().collect::<String>();
    let other = matches!(
        word.as_str(),
        "이번"
            | "한편"
            | "전문"
            | "현장"
            | "방송"
            | "사진"
            | "취재"
            | "본지"
            | "신문"
            | "여성"
            | "남성"
            | "고인"
            | "인턴"
            | "선임"
            | "수습"
            | "이들"
            | "주민"
            | "정치부"
            | "사회부"
            | "경제부"
            | "문화부"
            | "국제부"
            | "한국"
            | "해당"
            | "지역"
    );
    (fits && !other).then_some(Name::person(start, end))
}
