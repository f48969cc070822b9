//! The agency that a text says it is from, in brackets or a dateline: 【青屏共同】, （澄江社北京10月12日电）,
//! (한여울=누리통신), QUILLPORT (Coast Wire) —.

use crate::article::{Block, BlockKind};
use crate::text::dateline::{CLOSE, OPEN, filed, is_in_capitals};
use crate::text::{is_han, is_syllable};

use super::byline::is_publisher;
use super::desk;

/// Paragraphs at either end that are looked at.
const OPENING: usize = 2;
const ENDS: usize = 3;
/// Longest dateline, and longest name of an agency, in characters.
const LINE: usize = 60;
const NAME: usize = 24;

/// How agencies in Japan are told behind the place they write from.
const SHORT: [&str; 2] = ["共同", "時事"];
/// How the names of agencies and papers end that are put in brackets.
#[rustfmt::skip]
const ENDINGS: [&str; 15] = [
    "通信社", "通讯社", "通訊社", "新聞社", "新华社", "新華社", "中新社", "中央社", "日報", "日报", "新聞", "일보", "신문", "통신", "뉴스",
];
const LATIN: [&str; 13] = [
    "reuters",
    "ロイター",
    "ap",
    "afp",
    "dpa",
    "upi",
    "ansa",
    "efe",
    "tass",
    "xinhua",
    "yonhap",
    "kyodo",
    "pa media",
];
/// Who writes so means itself.
const OWN: [&str; 6] = ["本社", "本报", "本報", "本网", "本網", "本刊"];

/// The source, where the first paragraphs or the ends of paragraphs state one.
pub(super) fn source(blocks: &[Block]) -> Option<String> {
    let texts = || blocks.iter().filter(|block| block.kind == BlockKind::Paragraph).map(|block| &*block.text);
    let opened = texts().take(OPENING).find_map(opening);
    opened.or_else(|| texts().take(ENDS).find_map(ending)).or_else(|| {
        blocks
            .iter()
            .rev()
            .filter(|b| b.kind == BlockKind::Paragraph)
            .take(ENDS)
            .find_map(|b| ending(&b.text))
    })
}

/// Who reported, where the first paragraph begins or the last ends with it: （澄江社記者林禾柳渡12日電）,
/// 青屏10月12日电（记者林禾）, 【ソウル＝柳田太郎】, (한여울=누리통신) 윤서진 기자 =, （柳田太郎記者）.
pub(super) fn author(blocks: &[Block]) -> Option<String> {
    let texts = || blocks.iter().filter(|block| block.kind == BlockKind::Paragraph).map(|block| &*block.text);
    let opened = texts().take(OPENING).find_map(|text| {
        let head: String = text.trim_start().chars().take(LINE * 2).collect();
        in_bracket(&head).or_else(|| behind_wire(&head)).or_else(|| reporting(&head))
    });
    opened.or_else(|| texts().next_back().and_then(signed))
}

/// Who is named in the bracket that a text begins with, or in Korean behind it.
fn in_bracket(head: &str) -> Option<String> {
    let (inside, after) = head.strip_prefix(OPEN)?.split_once(CLOSE)?;
    let reported = || desk::parse(inside)?.author;
    let abroad = || {
        let (_, name) = inside.split_once(['=', '＝'])?;
        let (name, len) = (name.trim(), name.trim().chars().count());
        let office = ["支局", "総局", "本社", "共同", "時事", "通信", "新聞", "社", "班"];
        let is_name = (3..=5).contains(&len) && name.chars().all(is_han);
        (is_name && !office.iter().any(|end| name.ends_with(end))).then(|| name.to_owned())
    };
    let korean = || {
        let (name, rest) = after.trim_start().split_once(" 기자")?;
        let names: Vec<&str> = name.split(['·', ' ', ',']).filter(|name| !name.is_empty()).collect();
        let is_name = |name: &&str| (2..=4).contains(&name.chars().count()) && name.chars().all(is_syllable);
        let fits = rest.trim_start().starts_with('=') && names.len() <= 4 && names.iter().all(is_name);
        (fits && !names.is_empty()).then(|| names.join(" "))
    };
    reported().or_else(abroad).or_else(korean)
}

/// Who reports, without a bracket: 【本報訊】記者林禾報道：, 本报记者 林禾 报道.
fn reporting(head: &str) -> Option<String> {
    let bracket = || {
        let (inside, rest) = head.strip_prefix(OPEN)?.split_once(CLOSE)?;
        OWN.iter().any(|own| inside.starts_with(own)).then_some(rest)
    };
    let rest = bracket().unwrap_or(head).trim_start();
    let rest = OWN.iter().find_map(|own| rest.strip_prefix(own)).unwrap_or(rest);
    let end = ["报道", "報道", "報導"].iter().filter_map(|end| rest.find(end)).min()?;
    let after = rest.get(end..)?.chars().nth(2)?;
    let parted = after.is_whitespace() || "：:，,".contains(after);
    parted.then(|| desk::reporters(rest.get(..end)?)).flatten()
}

/// Who is named in the bracket behind 日电, 讯.
fn behind_wire(head: &str) -> Option<String> {
    let (before, inside) = head.split_at_checked(head.find(['（', '('])?)?;
    let wired = before.trim_end().ends_with(['电', '電', '讯', '訊']);
    let (inside, _) = inside.get(inside.chars().next()?.len_utf8()..)?.split_once(['）', ')'])?;
    wired.then(|| desk::reporters(inside)).flatten()
}

/// The bracket that the last paragraph ends with, after its last sentence.
fn signed(text: &str) -> Option<String> {
    let before = text.trim_end().strip_suffix(CLOSE)?;
    let (before, inside) = before.split_at_checked(before.rfind(OPEN)?)?;
    let inside = inside.trim_start_matches(OPEN);
    let named = || {
        let name = inside.strip_suffix("記者")?;
        let is_name =
            (3..=6).contains(&name.chars().count()) && name.chars().all(is_han) && !is_publisher(name);
        is_name.then(|| name.to_owned())
    };
    let ended = before.trim_end().ends_with(['。', '」', '”', '！', '？']);
    ended.then(|| desk::reporters(inside).or_else(named)).flatten()
}

fn opening(text: &str) -> Option<String> {
    let text = text.trim_start();
    let head: String = text.chars().take(LINE).collect();
    bracket(&head).or_else(|| wired(&head)).or_else(|| english(&head))
}

/// What the bracket that a text begins with names.
fn bracket(head: &str) -> Option<String> {
    let inside = head.strip_prefix(OPEN)?;
    let (inside, _) = inside.split_at_checked(inside.find(CLOSE)?)?;
    wired(inside).or_else(|| named(inside))
}

/// The bracket that a paragraph ends with, after its last sentence.
fn ending(text: &str) -> Option<String> {
    let before = text.trim_end().strip_suffix(CLOSE)?;
    let (before, inside) = before.split_at_checked(before.rfind(OPEN)?)?;
    let ended = before.trim_end().ends_with(['。', '.', '」', '”', '다']);
    ended.then(|| named(inside.trim_start_matches(OPEN))).flatten()
}

/// 澄江社青屏10月12日电: the name before the place and the day.
pub(super) fn wired(head: &str) -> Option<String> {
    let end = filed(head)?;
    let before = head.get(..end)?;
    let at = before.find(['社', '网', '網', '报', '報'])?;
    let name = before.get(..at)?.to_owned() + before.get(at..)?.chars().next()?.encode_utf8(&mut [0; 4]);
    let place = before.get(name.len()..)?;
    let day = place.ends_with(|c: char| c.is_numeric() || "一二三四五六七八九十".contains(c));
    let fits = (2..=8).contains(&name.chars().count()) && name.chars().all(char::is_alphabetic);
    (fits && day && place.chars().count() <= 24 && !OWN.contains(&name.as_str())).then_some(name)
}

/// `QUILLPORT, Oct. 12 (Coast Wire) — The ferry …`.
fn english(head: &str) -> Option<String> {
    let (place, rest) = head.split_once(" (")?;
    let (name, rest) = rest.split_once(')')?;
    let first = place.split([' ', ',']).next()?;
    let dashed = rest.trim_start().starts_with(['-', '–', '—']);
    let is_name = name.starts_with(char::is_uppercase)
        && name.chars().count() <= NAME
        && name.chars().all(|c| c.is_alphabetic() || " .&-'’".contains(c));
    (is_in_capitals(first) && dashed && is_name).then(|| name.to_owned())
}

/// The agency among what stands in a bracket: behind the place in Korean, before the office in Japanese.
fn named(inside: &str) -> Option<String> {
    let inside = inside.trim().trim_start_matches(['据', '據']);
    let inside =
        ["报道", "報道", "報導", "消息"].iter().find_map(|end| inside.strip_suffix(end)).unwrap_or(inside);
    if inside.chars().take(NAME + 1).count() > NAME {
        return None;
    }
    let parts: Vec<&str> = inside.split(['=', '＝']).map(str::trim).collect();
    let agencies: Vec<&str> = parts.iter().copied().filter(|part| is_agency(part)).collect();
    match agencies.as_slice() {
        [] => None,
        [one] => Some(without_place(one).to_owned()),
        _ => Some(inside.to_owned()),
    }
}

fn is_agency(name: &str) -> bool {
    let count = name.chars().count();
    let letters = !name.is_empty() && name.chars().all(|c| c.is_alphabetic() || c == 'ー' || c == ' ');
    let short =
        (2..=10).contains(&count) && SHORT.iter().any(|end| name.ends_with(end)) && !name.contains(' ');
    let long = is_publisher(name) && ENDINGS.iter().any(|end| name.ends_with(end) && name.len() > end.len());
    let known = ENDINGS.iter().take(8).skip(4).any(|whole| *whole == name);
    letters && (short || long || known || LATIN.contains(&name.to_lowercase().as_str()))
}

/// ソウル共同 writes from a place in letters for foreign names.
fn without_place(name: &str) -> &str {
    let place = SHORT.iter().find_map(|end| Some((name.strip_suffix(end)?, *end)));
    match place {
        Some((place, agency)) if place.chars().all(|c| matches!(c, '\u{30a0}'..='\u{30ff}')) => agency,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::{author, source};
    use crate::article::{Block, BlockKind};

    fn of(texts: &[&str]) -> Option<String> {
        let block = |text: &&str| Block { kind: BlockKind::Paragraph, text: (*text).into() };
        source(&texts.iter().map(block).collect::<Vec<_>>())
    }

    #[test]
    fn agencies_in_brackets_and_datelines() {
        for (text, expected) in [
            ("【青屏共同】渡口が再開した。", "青屏共同"),
            ("【青屏共同通信社=柳渡支局】渡口が再開した。", "青屏共同通信社"),
            ("渡口が再開した。（青屏共同）", "青屏共同"),
            ("渡口が再開した。(ソウル共同)", "共同"),
            ("（澄江社青屏10月12日电）渡口重开。", "澄江社"),
            ("澄江社青屏10月12日电（记者林禾）渡口重开。", "澄江社"),
            ("澄江网青屏１０月１２日电（记者林禾）渡口重开。", "澄江网"),
            ("（据澄江通讯社）渡口重开。", "澄江通讯社"),
            ("(据澄江通讯社报道)渡口重开。", "澄江通讯社"),
            ("（澄江社記者林禾青屏12日電）渡口重開。", "澄江社"),
            ("(한여울=누리통신) 윤서진 기자 = 나루가 다시 열렸다.", "누리통신"),
            ("QUILLPORT, Oct. 12 (Coast Wire) — The ferry is back.", "Coast Wire"),
            ("The ferry is back. (Reuters)", "Reuters"),
        ] {
            assert_eq!(of(&[text]).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn reporters_stand_in_the_dateline() {
        for (text, expected) in [
            ("（澄江社記者林育禾柳渡12日電）渡口重開。", Some("林育禾")),
            ("〔記者林育禾／柳渡報導〕渡口重開。", Some("林育禾")),
            ("【記者林育禾柳渡報導】渡口重開。", Some("林育禾")),
            ("澄江社青屏10月12日电（记者林禾、周平）渡口重开。", Some("林禾 周平")),
            ("澄江网青屏10月12日电 (记者 林禾)渡口重开。", Some("林禾")),
            ("本报讯（记者 林禾 通讯员 周平）渡口重开。", Some("林禾 周平")),
            ("(한여울=누리통신) 윤서진 기자 = 나루가 다시 열렸다.", Some("윤서진")),
            ("【ソウル＝柳田太郎】渡口が再開した。", Some("柳田太郎")),
            ("渡口が再開した。（柳田太郎記者）", Some("柳田太郎")),
            ("【本報訊】記者林育禾報道：渡口重開。", Some("林育禾")),
            ("本报记者 林禾 报道：渡口重开。", Some("林禾")),
            ("记者林禾、周平报道：渡口重开。", Some("林禾 周平")),
            ("记者林禾报道了渡口重开的消息。", None),
            ("据记者报道，渡口重开。", None),
            ("【青屏共同通信社=柳渡支局】渡口が再開した。", None),
            ("（柳渡＝共同）渡口が再開した。", None),
            ("渡口重开（记者会见后）。", None),
            ("渡口重开。（新闻记者）", None),
        ] {
            let blocks = [Block { kind: BlockKind::Paragraph, text: text.into() }];
            assert_eq!(author(&blocks).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn other_brackets_name_no_agency() {
        for text in [
            "（本报青屏10月12日讯）渡口重开。",
            "渡口重开。（林禾）",
            "【独家】渡口重开。",
            "渡口が再開した。(日曜版)",
            "二つの町が資金を出した(官民共同)",
            "The ferry (Star) - a boat of 1902 - is back.",
            "나루가 다시 열렸다. (사진)",
            "今年12月12日电价上调。",
        ] {
            assert_eq!(of(&[text]), None, "{text}");
        }
    }
}
