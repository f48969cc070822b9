//! Who wrote it, in a line without a label: `By Jane Doe`, `青屏日报记者 林禾`, `[한여울=누리일보] 윤서진 기자`.

use crate::text::{is_syllable, is_unspaced};

use super::byline::{Byline, ends_sentence, is_publisher};
use super::{desk, stamp};

/// What those who write are called; the name stands after it, apart.
const WRITERS: [&str; 6] = ["通讯员", "通訊員", "特派员", "特派員", "记者", "記者"];
/// What may stand right before: of which kind, of this paper.
const KINDS: [&str; 10] =
    ["首席", "特约", "特約", "实习", "實習", "见习", "見習", "全媒体", "融媒体", "驻地"];
const OWN: [&str; 10] =
    ["本报", "本報", "本网", "本網", "本刊", "本报讯", "本台", "总台", "央视", "总台央视"];
/// Who else signs; a name stands after each.
const ROLES: [&str; 8] = ["实习生", "實習生", "摄影", "攝影", "文", "图", "特约", "见习"];
/// What may stand between names.
const BETWEEN: [char; 6] = [' ', '\u{3000}', '\u{a0}', '、', '，', ','];
/// Longest name of one person in Han characters, and of all together.
const NAME: usize = 4;
const NAMES: usize = 16;

/// Reads a line as the signature of who wrote the text; `None` where it is text of another kind.
pub(super) fn parse(line: &str) -> Option<Byline> {
    let bare = line.trim_matches(|c: char| c.is_whitespace() || "()（）【】".contains(c));
    let within = bare.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(bare);
    english(within)
        .or_else(|| agency(bare))
        .or_else(|| desk::parse(bare))
        .or_else(|| chinese(within))
        .or_else(|| roles(within))
        .or_else(|| korean(bare))
}

/// `Reporting by Ada Moor and Tom Hale; editing by Sue Marsh`, as agencies end a text.
fn agency(line: &str) -> Option<Byline> {
    const SHORT: usize = 200;
    const LONGEST: usize = 12;
    fn by<'a>(part: &'a str, deed: &str) -> Option<&'a str> {
        let (start, names) = part.split_at_checked(deed.len())?;
        let names = names.trim_end_matches(['.', ' ']);
        let words = names.split_whitespace();
        let named = |word: &str| word == "and" || word == "in" || word.starts_with(char::is_uppercase);
        let fits = words.clone().count() <= LONGEST && words.clone().all(named) && words.count() > 0;
        (start.eq_ignore_ascii_case(deed) && fits).then_some(names)
    }
    if line.len() > SHORT {
        return None;
    }
    let find = |deeds: &[&str]| {
        let mut parts = line.split(';').map(str::trim);
        parts.find_map(|part| deeds.iter().find_map(|deed| by(part, deed))).map(str::to_owned)
    };
    let author = find(&["reporting by ", "writing by "]);
    let helped =
        find(&["additional reporting by ", "with additional reporting by ", "additional writing by "]);
    if author.is_none() && helped.is_none() {
        return None;
    }
    Some(Byline { author, helped, editor: find(&["editing by "]), ..Byline::default() })
}

/// `By Ada Moor`, `By Ada Moor and Tom Hale | 5 March 2026`, `By Ada Moor, Updated 5 March 2026`.
fn english(line: &str) -> Option<Byline> {
    let names = line.get(..3).filter(|by| by.eq_ignore_ascii_case("by ")).and_then(|_| line.get(3..))?;
    let published = stamp::find(names);
    let parted = published.as_ref().map(|stamp| stamp.range.start);
    let end = parted.into_iter().chain(names.find(['|', '•', '·', '—', '–'])).min();
    let (names, after) = names.split_at_checked(end.unwrap_or(names.len()))?;
    let told = |word: &str| ["Published", "Updated", "Posted", "Last"].contains(&word);
    let words: Vec<&str> = names.split_whitespace().take_while(|word| end.is_none() || !told(word)).collect();
    let is_name = |word: &&str| {
        word.starts_with(char::is_uppercase)
            || ["and", "de", "van", "von", "for", "the", "&", "of", "with"].contains(word)
    };
    let joined = words.join(" ");
    let names = without_office(joined.trim_end_matches([',', ' ', '-']));
    let words: Vec<&str> = names.split(' ').collect();
    let ends = names.ends_with(['.', '!', '?', ':', ',']) && end.is_none();
    let named = words.first()?.starts_with(char::is_uppercase) && words.iter().all(is_name);
    let is_one = words.len() <= 9 && named && !ends && !ends_sentence(after);
    // More than a date and a word or two is a sentence, or a line of another kind.
    let little = after.chars().filter(|c| c.is_alphabetic()).count() <= 60;
    let name = names.to_owned();
    (is_one && little).then(|| Byline { published, author: Some(name), ..Byline::default() })
}

/// Without what a name's bearer is or writes for: `Ada Moor, City Desk`.
fn without_office(names: &str) -> &str {
    const OFFICES: [&str; 13] = [
        "desk",
        "reporter",
        "reporters",
        "correspondent",
        "correspondents",
        "editor",
        "writer",
        "writers",
        "staff",
        "bureau",
        "columnist",
        "chief",
        "team",
    ];
    let Some((before, last)) = names.rsplit_once(", ") else { return names };
    let word = last.split(' ').next_back().unwrap_or_default().to_lowercase();
    // Small letters are those of a sentence as well: there a name of two words stands before an office without an article.
    let told = || {
        ["a", "an", "the", "its", "his", "her", "their", "one", "no"]
            .iter()
            .any(|word| last.starts_with(&format!("{word} ")))
    };
    let small = last.starts_with(char::is_lowercase);
    let fits = !small || (before.contains(' ') && last.split(' ').count() <= 5 && !told());
    if OFFICES.contains(&word.as_str()) && fits { without_office(before) } else { names }
}

/// `(青屏日报|本报)(首席)记者 林禾 通讯员 周平 (10月12日|2024年10月12日)`.
fn chinese(line: &str) -> Option<Byline> {
    let (at, title) = WRITERS.iter().filter_map(|title| Some((line.find(title)?, *title))).min()?;
    let (who, rest) = line.split_at(at);
    let names = rest.get(title.len()..).filter(|names| names.starts_with(char::is_whitespace))?;
    let paper = KINDS.iter().fold(who.trim(), |who, kind| who.strip_suffix(kind).unwrap_or(who));
    let own = paper.is_empty() || OWN.contains(&paper);
    if !own && !is_publisher(paper) {
        return None;
    }
    let published = stamp::find(names);
    let end = published.as_ref().map_or(names.len(), |stamp| stamp.range.start);
    let (names, after) = names.split_at_checked(end)?;
    if published.as_ref().is_some_and(|stamp| after.get(stamp.range.len()..).is_none_or(says_more)) {
        return None;
    }
    let is_role = |word: &&str| WRITERS.contains(word) || ROLES.contains(word);
    let words = names.split(BETWEEN).filter(|word| !word.is_empty() && !is_day(word));
    let names: Vec<&str> = words.filter(|word| !is_role(word)).collect();
    let letters: usize = names.iter().map(|name| name.chars().count()).sum();
    let is_names = !names.is_empty()
        && letters <= NAMES
        && names.iter().all(|name| name.chars().count() <= NAME && name.chars().all(char::is_alphabetic))
        && !names.last().is_some_and(|name| ends_sentence(name));
    let source = (!own).then(|| paper.to_owned());
    is_names.then(|| Byline { published, source, author: Some(names.join(" ")), ..Byline::default() })
}

/// `作者 林禾 周平`, `编辑 李梅 ｜ 排版 石川`: who did what, with a blank for a colon.
fn roles(line: &str) -> Option<Byline> {
    const AUTHORS: [&str; 5] = ["作者", "撰文", "采写", "文", "文字"];
    const EDITORS: [&str; 5] = ["编辑", "责任编辑", "责编", "主编", "編輯"];
    const OTHERS: [&str; 12] =
        ["校对", "排版", "摄影", "图", "图片", "审核", "监制", "策划", "设计", "制图", "视频", "运营"];
    let mut line_says = Byline { only_editor: true, ..Byline::default() };
    for part in line.split(['｜', '|', '/', '；']) {
        let (role, names) = part.trim().split_once([' ', '\u{3000}', '\u{a0}'])?;
        let names: Vec<&str> = names.split(BETWEEN).filter(|name| !name.is_empty()).collect();
        let is_name =
            |name: &&str| (2..=NAME).contains(&name.chars().count()) && name.chars().all(is_unspaced);
        if names.is_empty() || names.len() > NAME || !names.iter().all(is_name) {
            return None;
        }
        let place = match role {
            _ if AUTHORS.contains(&role) => {
                line_says.only_editor = false;
                &mut line_says.author
            }
            _ if EDITORS.contains(&role) => &mut line_says.editor,
            _ if OTHERS.contains(&role) => continue,
            _ => return None,
        };
        *place = place.take().or(Some(names.join(" ")));
    }
    line_says.only_editor &= line_says.editor.is_some();
    Some(line_says)
}

fn says_more(rest: &str) -> bool {
    rest.chars().any(char::is_alphabetic)
}

/// A day without its year, with what may stand right after it: 10月12日, 12日电.
fn is_day(word: &str) -> bool {
    let word = word.trim_end_matches(['电', '電', '讯', '訊']);
    word.ends_with(['日', '号', '號']) && word.chars().all(|c| c.is_ascii_digit() || "月日号號".contains(c))
}

/// `[한여울=누리일보] 윤서진 기자 seojin@example.org`, `한여울 윤서진 기자`, `윤서진 인턴 기자 2024. 5. 22. 08:37`,
/// `누리방송 2025년 9월 17일 오후 6시 10분 윤서진 기자`.
fn korean(line: &str) -> Option<Byline> {
    let at_end = stamp::find(line).filter(|stamp| !line.get(stamp.range.end..).is_none_or(says_more));
    let line = at_end.as_ref().map_or(Some(line), |stamp| line.get(..stamp.range.start))?;
    let (before, after) = line.split_once("기자")?;
    let inside = stamp::find(before);
    let (from, name) = match before.trim().strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((from, name)) => (Some(from), name),
        None => match &inside {
            Some(stamp) => (before.get(..stamp.range.start), before.get(stamp.range.end..)?),
            None => (None, before.trim().trim_matches(['[', '='])),
        },
    };
    let name = name.trim_matches(|c: char| c.is_whitespace() || "|·/".contains(c));
    let kinds = ["인턴", "수습", "선임"];
    let name = kinds.iter().fold(name, |name, kind| name.strip_suffix(kind).unwrap_or(name)).trim();
    let after = after.trim().trim_end_matches(']');
    let is_mail = after.is_empty() || (after.contains('@') && !after.contains(' '));
    let is_hangul = |text: &str| text.chars().all(|c| is_syllable(c) || c == ' ' || c == '·');
    // The paper stands behind the place.
    let around = |c: char| c.is_whitespace() || "|·/(".contains(c);
    let paper = from.map(|from| from.rsplit('=').next().unwrap_or(from).trim_matches(around));
    let is_other = paper.is_some_and(|paper| !paper.is_empty() && !is_publisher(paper));
    // Where it was written stands before the name, behind a comma or an equals sign.
    let name = name.rsplit(['=', ',']).next().unwrap_or(name).trim();
    let name = match name.split_once(' ') {
        Some((_, last)) if after.contains('@') && (2..=4).contains(&last.chars().count()) => last,
        _ => name,
    };
    let is_name = is_hangul(name) && (2..=12).contains(&name.chars().count());
    if !(is_mail && is_name) || (inside.is_some() && is_other) {
        return None;
    }
    let paper = paper.filter(|paper| is_publisher(paper)).map(str::to_owned);
    let (source, publisher) = if inside.is_some() { (None, paper) } else { (paper, None) };
    let published = inside.or(at_end);
    Some(Byline { published, source, publisher, author: Some(name.to_owned()), ..Byline::default() })
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn agencies_name_all_who_reported() {
        let line =
            parse("(Reporting by Ada Moor; Additional reporting by Tom Hale; Editing by Sue Marsh)").unwrap();
        assert_eq!((line.author.as_deref(), line.helped.as_deref()), (Some("Ada Moor"), Some("Tom Hale")));
        assert_eq!(line.editor.as_deref(), Some("Sue Marsh"));
        let line = parse("Additional reporting by Tom Hale").unwrap();
        assert_eq!((line.author, line.helped.as_deref()), (None, Some("Tom Hale")));
        assert_eq!(parse("Editing by hand; reporting by phone"), None);
    }

    #[test]
    fn roles_may_stand_before_names_without_a_colon() {
        let line = parse("编辑 李梅 ｜ 排版 石川").unwrap();
        assert_eq!((line.editor.as_deref(), line.author, line.only_editor), (Some("李梅"), None, true));
        assert_eq!(parse("作者 林禾 周平").unwrap().author.as_deref(), Some("林禾 周平"));
        for line in ["编辑 部门昨日迁入新址", "图 青石镇的旧桥", "文 / 图", "作者 林禾说桥很长"]
        {
            assert_eq!(parse(line), None, "{line}");
        }
    }

    #[test]
    fn a_name_may_stand_before_a_date() {
        for (line, name, day) in [
            ("By Ada Moor", "Ada Moor", None),
            ("By Ada Moor and Tom Hale | 5 March 2026", "Ada Moor and Tom Hale", Some("2026-03-05")),
            ("By Ada Moor April 12, 2024 Published in the spring issue", "Ada Moor", Some("2024-04-12")),
            ("By Ada Moor, Updated 5 March 2026", "Ada Moor", Some("2026-03-05")),
            ("By Ada Moor, City Desk", "Ada Moor", None),
            ("By Ada Moor, Sue Marsh", "Ada Moor, Sue Marsh", None),
            ("By Ada Moor, local government reporter", "Ada Moor", None),
            ("By Ada Moor and Tom Hale, health and science correspondents", "Ada Moor and Tom Hale", None),
            ("Reporting by Ada Moor and Tom Hale; editing by Sue Marsh", "Ada Moor and Tom Hale", None),
        ] {
            let line = parse(line).unwrap();
            assert_eq!(line.author.as_deref(), Some(name));
            assert_eq!(line.published.map(|stamp| stamp.to_rfc3339()).as_deref(), day);
        }
        for line in [
            "By March 5, 2026, the road was open.",
            "By the river",
            "By the Numbers",
            "By 5 March 2026",
            "By Monday, local reporter",
            "By Ada Moor, the reporter",
        ] {
            assert_eq!(parse(line), None, "{line}");
        }
    }

    fn signed(line: &str) -> Option<(Option<String>, String)> {
        parse(line).map(|line| (line.source, line.author.unwrap_or_default()))
    }

    fn by(paper: &str, name: &str) -> Option<(Option<String>, String)> {
        Some((Some(paper.to_owned()).filter(|paper| !paper.is_empty()), name.to_owned()))
    }

    #[test]
    fn a_paper_may_stand_before_its_reporter() {
        assert_eq!(signed("青屏日报记者 林禾"), by("青屏日报", "林禾"));
        assert_eq!(signed("青屏日报首席记者 林禾、周平 10月12日"), by("青屏日报", "林禾 周平"));
        assert_eq!(signed("（本报记者 林禾 通讯员 李梅）"), by("", "林禾 李梅"));
        assert_eq!(signed("记者　林禾　12日电"), by("", "林禾"));
        assert_eq!(signed("[한여울=누리일보] 윤서진 기자"), by("누리일보", "윤서진"));
        assert_eq!(signed("[윤서진 기자 seojin@example.org]"), by("", "윤서진"));
        let line = parse("누리방송 2025년 9월 17일 오후 6시 10분 윤서진 기자").unwrap();
        assert_eq!(line.published.unwrap().to_rfc3339(), "2025-09-17T18:10:00");
        assert_eq!((line.publisher.as_deref(), line.author.as_deref()), (Some("누리방송"), Some("윤서진")));
        assert_eq!(signed("한여울, 솔재 윤서진 기자 seojin@example.org"), by("", "윤서진"));
        assert_eq!(signed("윤서진 인턴 기자 2024. 5. 22. 08:37"), by("", "윤서진"));
        assert_eq!(signed("（总台央视记者 林禾 周平）"), by("", "林禾 周平"));
        let dated = parse("青屏日报记者 林禾 2024年10月12日").unwrap();
        assert_eq!(dated.published.unwrap().to_rfc3339(), "2024-10-12");
    }

    #[test]
    fn what_reporters_do_is_no_signature() {
        for line in [
            "青屏日报记者 林禾报道了这件事。",
            "两名记者 昨日到场",
            "新闻发布会上，记者 提问",
            "记者林禾",
            "青屏日报记者 林禾 2024年10月12日到达现场",
            "기자 회견",
            "시민과 기자 여러 명이 모였다",
        ] {
            assert_eq!(parse(line), None, "{line}");
        }
    }
}
