//! Who reported from where, as desks in Taiwan, Hong Kong and the mainland set it: 〔記者林禾／柳渡報導〕,
//! 島聯社記者林禾柳渡14日電, 島聯社／柳渡14日電, 生活中心／綜合報導, 记者林禾 通讯员周平.

use crate::text::is_han;

use super::byline::{Byline, is_publisher};
use super::dateline;
use super::stamp;

/// Longest line of the kind, in characters.
const LINE: usize = 60;

/// Who reports; the name stands right after it. Longer ones first.
#[rustfmt::skip]
const WRITERS: [&str; 26] = [
    "實習記者", "实习记者", "見習記者", "见习记者", "特約記者", "特约记者", "特派記者", "特派记者", "攝影記者", "摄影记者", "首席記者", "首席记者",
    "全媒体记者", "融媒体记者", "特派員", "特派员", "通訊員", "通讯员", "實習生", "实习生", "採訪主任", "編譯", "编译", "記者", "记者", "撰稿人",
];

/// What the line is of; it stands at its end.
#[rustfmt::skip]
const REPORTS: [&str; 12] = [
    "報導", "報道", "报道", "特稿", "專訪", "专访", "專電", "专电", "電", "电", "訊", "讯",
];

/// What kind of report.
#[rustfmt::skip]
const KINDS: [&str; 22] = [
    "即時", "即时", "綜合", "综合", "專題", "专题", "連線", "连线", "現場", "现场", "攝影", "摄影", "外電", "外电", "編譯", "编译", "採訪", "采访",
    "深度", "特別", "整理", "專案",
];

/// What stands behind a name for what else was done: 记者林禾 整理.
#[rustfmt::skip]
const DEEDS: [&str; 14] = [
    "整合", "整理", "综合", "綜合", "编译", "編譯", "摄影", "攝影", "摄", "攝", "文", "图", "圖", "报道",
];

/// Who writes so means itself.
const OWN: [&str; 12] =
    ["本社", "本报", "本報", "本网", "本網", "本刊", "本台", "本臺", "本报讯", "本報訊", "本站", "我报"];

/// Desks that sign for nobody.
const DESKS: [&str; 8] = ["中心", "組", "组", "部", "編輯台", "編輯室", "编辑部", "編輯部"];

/// Places that are told at once behind a name without a mark between.
#[rustfmt::skip]
const PLACES: [&str; 66] = [
    "台北", "臺北", "新北", "基隆", "桃園", "新竹", "苗栗", "台中", "臺中", "彰化", "南投", "雲林", "嘉義", "台南", "臺南", "高雄", "屏東", "宜蘭",
    "花蓮", "台東", "臺東", "澎湖", "金門", "馬祖", "香港", "澳門", "澳门", "北京", "上海", "天津", "重庆", "重慶", "广州", "廣州", "深圳", "南京",
    "武汉", "成都", "西安", "杭州", "东京", "東京", "大阪", "首爾", "首尔", "曼谷", "河內", "馬尼拉", "马尼拉", "新加坡", "吉隆坡", "雅加達", "新德里",
    "華盛頓", "华盛顿", "紐約", "纽约", "洛杉磯", "洛杉矶", "舊金山", "倫敦", "伦敦", "巴黎", "柏林", "莫斯科", "布魯塞爾",
];

/// Family names of two characters.
#[rustfmt::skip]
const DOUBLE: [&str; 14] = [
    "歐陽", "欧阳", "司馬", "司马", "上官", "諸葛", "诸葛", "司徒", "夏侯", "皇甫", "張簡", "范姜", "東方", "东方",
];

/// Reads a line, with or without a bracket around it, as such a line; `None` where it is text of another kind.
pub(super) fn parse(line: &str) -> Option<Byline> {
    if line.chars().take(LINE + 1).count() > LINE {
        return None;
    }
    let line = line.trim();
    let dated = stamp::find(line).filter(|stamp| stamp.range.start == 0);
    let bare = dated.as_ref().and_then(|stamp| line.get(stamp.range.end..)).unwrap_or(line);
    let bare = bare.trim_matches(|c: char| c.is_whitespace() || "()（）[]［］【】〔〕|｜/／".contains(c));
    let mut found = reported(bare).or_else(|| roles(bare))?;
    if dated.is_some() {
        found.publisher = found.source.take();
        if is_wire(bare) {
            found.source = found.publisher.take();
        }
    }
    found.published = dated;
    Some(found)
}

/// `…／…報導`, `…14日電`: with who reported, or whose it is.
fn reported(line: &str) -> Option<Byline> {
    let end = REPORTS.iter().filter_map(|end| line.strip_suffix(end)).min_by_key(|rest| rest.len())?;
    let wire = is_wire(line);
    if !wire && line.ends_with(['電', '电', '訊', '讯']) {
        // 本報訊
        return (OWN.contains(&line)).then(Byline::default);
    }
    let body = if wire { before_day(end) } else { without_kinds(end) };
    if OWN.contains(&body) || (body.is_empty() && !end.is_empty()) {
        return Some(Byline::default());
    }
    let source = |paper: &str| (!paper.is_empty() && !OWN.contains(&paper)).then(|| paper.to_owned());
    let Some((paper, rest)) = writer(body) else {
        let Some((from, place)) = body.split_once(['/', '／']) else {
            let source = dateline::wired(line).filter(|_| wire)?;
            return Some(Byline { source: Some(source), ..Byline::default() });
        };
        let (from, place) = (from.trim(), place.trim());
        let is_place = place.chars().count() <= 8 && place.chars().all(is_han);
        let desk = DESKS.iter().any(|end| from.ends_with(end)) && from.chars().count() <= 8;
        return match (is_place, wire) {
            (true, true) if OWN.contains(&from) || is_paper(from) => {
                Some(Byline { source: source(from), ..Byline::default() })
            }
            (true, false) if desk && from.chars().all(is_han) => Some(Byline::default()),
            _ => None,
        };
    };
    if !paper.is_empty() && !OWN.contains(&paper) && !is_paper(paper) {
        return None;
    }
    let author = names(rest)?;
    Some(Byline { source: source(paper), author: Some(author), ..Byline::default() })
}

/// `记者林禾 通讯员周平`, `记者 林禾 实习生 周平`, `記者／實習生 林禾`: two roles at the least, or it may be anything.
fn roles(line: &str) -> Option<Byline> {
    let mut found: Vec<&str> = Vec::new();
    let mut seen = 0;
    let mut rest = line;
    while let Some(title) = WRITERS.iter().find(|title| rest.starts_with(**title)) {
        seen += 1;
        rest = rest
            .get(title.len()..)?
            .trim_start_matches(|c: char| c.is_whitespace() || "/／:：、".contains(c));
        let mut end = rest.len();
        for next in WRITERS {
            end = rest.find(next).map_or(end, |at| at.min(end));
        }
        let (names, after) = rest.split_at_checked(end)?;
        for name in names
            .split(|c: char| c.is_whitespace() || "、，,/／".contains(c))
            .filter(|n| !n.is_empty() && !DEEDS.contains(n))
        {
            if !is_name(name) {
                return None;
            }
            found.push(name);
        }
        rest = after;
    }
    (rest.is_empty() && seen >= 2 && !found.is_empty())
        .then(|| Byline { author: Some(found.join(" ")), ..Byline::default() })
}

/// The names in `记者林禾、周平`, alone in the bracket behind a dateline.
pub(super) fn reporters(inside: &str) -> Option<String> {
    let inside = inside.trim();
    if let Some(line) = roles(inside) {
        return line.author;
    }
    let title = WRITERS.iter().find(|title| inside.starts_with(**title))?;
    let names = inside.get(title.len()..)?.split(|c: char| c.is_whitespace() || "、，,:：/／".contains(c));
    let names: Vec<&str> = names.filter(|name| !name.is_empty() && !DEEDS.contains(name)).collect();
    (!names.is_empty() && names.iter().all(|name| is_name(name))).then(|| names.join(" "))
}

/// Whether it ends with a day and what tells of a wire: 14日電.
fn is_wire(line: &str) -> bool {
    let day =
        ["日電", "日电", "日訊", "日讯", "日專電", "日专电"].iter().find_map(|end| line.strip_suffix(end));
    day.is_some_and(|before| before.ends_with(is_day))
}

fn is_day(c: char) -> bool {
    c.is_ascii_digit() || "一二三四五六七八九十".contains(c)
}

/// Without the month and the day at the end: 柳渡5月14 is 柳渡.
fn before_day(text: &str) -> &str {
    let text = text.trim_end_matches('日').trim_end_matches(is_day);
    text.strip_suffix('月').map_or(text, |month| month.trim_end_matches(is_day)).trim()
}

fn without_kinds(mut text: &str) -> &str {
    loop {
        let Some(rest) = KINDS.iter().find_map(|kind| text.strip_suffix(kind)) else { return text.trim() };
        text = rest.trim_end();
    }
}

/// The paper before the reporter, and what stands behind the word for that.
fn writer(text: &str) -> Option<(&str, &str)> {
    let (at, title) = WRITERS
        .iter()
        .filter_map(|title| Some((text.find(title)?, *title)))
        .min_by_key(|(at, title)| (*at, usize::MAX - title.len()))?;
    let paper = text.get(..at)?.trim_matches(|c: char| c.is_whitespace() || "／/|｜[]〔〕".contains(c));
    // 駐美特派員
    let paper =
        paper.rfind('駐').or_else(|| paper.rfind('驻')).map_or(paper, |at| paper.get(..at).unwrap_or(paper));
    Some((paper, text.get(at + title.len()..)?))
}

/// Names behind a title: up to the mark before the place, or without the place that is set to the last of them.
fn names(rest: &str) -> Option<String> {
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || ":：".contains(c));
    // 記者／實習生 林禾
    let rest = match rest.strip_prefix(['/', '／']) {
        Some(rest) => WRITERS.iter().find_map(|other| rest.trim_start().strip_prefix(other)).unwrap_or(rest),
        None => rest,
    };
    let part = |c: char| matches!(c, '/' | '／' | '＼' | '-' | '－' | '=' | '＝' | '╱');
    let (named, place) = match rest.find(part) {
        Some(at) => {
            let place = rest.get(at..)?.trim_start_matches(|c: char| part(c) || c.is_whitespace());
            let fits = place.chars().count() <= 16
                && place.chars().all(|c| c.is_alphanumeric() || part(c) || "、─—･·・～~ ".contains(c));
            (rest.get(..at)?, fits.then_some(place))
        }
        None => (rest, Some("")),
    };
    place?;
    let apart = place != Some("");
    let mut words: Vec<&str> = named
        .split(|c: char| c.is_whitespace() || "、，,".contains(c))
        .filter(|word| !word.is_empty() && !WRITERS.contains(word))
        .collect();
    if !apart && let Some(last) = words.pop() {
        // 林禾 柳渡: the place stands apart; 林禾柳渡: it does not.
        let parted = !words.is_empty() && named.ends_with(last) && named.contains([' ', '\u{3000}']);
        if !(parted && last.chars().all(is_han)) {
            words.push(before_place(last)?);
        }
    }
    let strip = |word: &str| WRITERS.iter().find_map(|t| word.strip_prefix(t)).map_or(word.len(), str::len);
    let words: Vec<&str> = words.iter().filter_map(|w| w.get(w.len() - strip(w)..)).collect();
    (!words.is_empty() && words.len() <= 6 && words.iter().all(|word| is_name(word))).then(|| words.join(" "))
}

/// The name that a place is set to: by a known place, else by how long names are.
fn before_place(text: &str) -> Option<&str> {
    let known = PLACES.iter().filter_map(|place| text.strip_suffix(place)).find(|name| is_name(name));
    if known.is_some() {
        return known;
    }
    let double = DOUBLE.iter().any(|family| text.starts_with(family));
    let len = match (text.chars().count(), double) {
        (2 | 3, _) => return is_name(text).then_some(text),
        (4, false) => 2,
        (5 | 6, false) => 3,
        (6 | 7, true) => 4,
        _ => return None,
    };
    let (end, _) = text.char_indices().nth(len)?;
    text.get(..end)
}

/// A paper or an agency; those in Han by how their names end.
fn is_paper(name: &str) -> bool {
    is_publisher(name) && name.chars().all(char::is_alphanumeric)
}

fn is_name(name: &str) -> bool {
    let len = name.chars().count();
    let foreign = name.chars().all(|c| is_han(c) || c == '·') && len <= 8 && name.contains('·');
    // 記者會, 记者们, 記者證 are no names, and who says something is told in a sentence.
    let whole = !name
        .starts_with(['會', '会', '們', '们', '證', '证', '團', '团', '席', '協', '协', '節', '节'])
        && !name.ends_with(['說', '说', '稱', '称', '問', '问']);
    foreign || ((2..=4).contains(&len) && name.chars().all(is_han) && whole)
}

#[cfg(test)]
mod tests {
    use super::{parse, reporters};

    fn read(line: &str) -> Option<(String, String)> {
        parse(line).map(|line| {
            let from = line.source.or(line.publisher).unwrap_or_default();
            (from, line.author.unwrap_or_default())
        })
    }

    #[test]
    fn desks_sign_in_many_forms() {
        for (line, from, author) in [
            ("（島聯社記者林育禾台北14日電）", "島聯社", "林育禾"),
            ("（島聯社記者林育禾柳渡14日電）", "島聯社", "林育禾"),
            ("島聯社記者周靜、林育禾華盛頓3月14日專電", "島聯社", "周靜 林育禾"),
            ("島聯社／柳渡14日電", "島聯社", ""),
            ("2026-03-14 13:02 島聯社／柳渡14日電", "島聯社", ""),
            ("〔記者林育禾／柳渡報導〕", "", "林育禾"),
            ("【記者林育禾柳渡報導】", "", "林育禾"),
            ("記者林育禾／柳渡報導", "", "林育禾"),
            ("記者林育禾、周靜怡／柳渡連線報導", "", "林育禾 周靜怡"),
            ("記者 林育禾 / 柳渡即時報導", "", "林育禾"),
            ("實習記者林育禾／綜合報導", "", "林育禾"),
            ("記者林育禾／綜合報導", "", "林育禾"),
            ("編譯林育禾／綜合報導", "", "林育禾"),
            ("〔駐美特派員林育禾／華盛頓報導〕", "", "林育禾"),
            ("2026-03-14 13:02 島聯報 記者林育禾／柳渡即時報導", "島聯報", "林育禾"),
            ("［記者歐陽靜怡柳渡報導］", "", "歐陽靜怡"),
            ("生活中心／綜合報導", "", ""),
            ("【綜合報導】", "", ""),
            ("【本報訊】", "", ""),
            ("记者林禾 通讯员周平", "", "林禾 周平"),
            ("记者 林禾 实习生 周平", "", "林禾 周平"),
            ("記者／實習生 林育禾", "", "林育禾"),
            ("澄江社北京5月3日电", "澄江社", ""),
        ] {
            assert_eq!(read(line), Some((from.to_owned(), author.to_owned())), "{line}");
        }
    }

    #[test]
    fn sentences_and_other_lines_are_none() {
        for line in [
            "記者林育禾",
            "記者會上縣長宣布／柳渡報導",
            "據外國媒體報導",
            "晚間新聞報導",
            "渡輪翻覆事件的報導",
            "縣府／柳渡報導",
            "兩名記者昨日到場專訪",
            "今年12月12日电",
            "記者林育禾說船身突然往右傾斜，大家都往左邊跑／柳渡報導",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn reporters_stand_in_a_bracket() {
        assert_eq!(reporters("记者林禾、周平").as_deref(), Some("林禾 周平"));
        assert_eq!(reporters("记者林禾 整理").as_deref(), Some("林禾"));
        assert_eq!(reporters("記者 林育禾").as_deref(), Some("林育禾"));
        assert_eq!(reporters("記者 林禾 通訊員 周平").as_deref(), Some("林禾 周平"));
        assert_eq!(reporters("记者会现场"), None);
        assert_eq!(reporters("林禾"), None);
    }
}
