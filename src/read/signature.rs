//! Who wrote it, in a line without a label: `By Jane Doe`, `青屏日报记者 林禾`, `[한여울=누리일보] 윤서진 기자`.

use super::byline::{Byline, ends_sentence, is_publisher};
use super::stamp;

/// What those who write are called; the name stands after it, apart.
const WRITERS: [&str; 6] = ["通讯员", "通訊員", "特派员", "特派員", "记者", "記者"];
/// What may stand right before: of which kind, of this paper.
const KINDS: [&str; 10] =
    ["首席", "特约", "特約", "实习", "實習", "见习", "見習", "全媒体", "融媒体", "驻地"];
const OWN: [&str; 6] = ["本报", "本報", "本网", "本網", "本刊", "本报讯"];
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
    english(within).or_else(|| chinese(within)).or_else(|| korean(bare))
}

fn english(line: &str) -> Option<Byline> {
    let names = line.get(..3).filter(|by| by.eq_ignore_ascii_case("by ")).and_then(|_| line.get(3..))?;
    let words: Vec<&str> = names.split_whitespace().collect();
    let names_only = words.iter().all(|w| {
        w.starts_with(char::is_uppercase)
            || ["and", "de", "van", "von", "for", "the", "&", "of", "|", "with"].contains(w)
    });
    let ends = names.ends_with(['.', '!', '?', ':', ',']);
    let is_one = (1..=9).contains(&words.len()) && names_only && !ends && stamp::find(names).is_none();
    is_one.then(|| Byline { author: Some(names.trim().to_owned()), ..Byline::default() })
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

fn says_more(rest: &str) -> bool {
    rest.chars().any(char::is_alphabetic)
}

/// A day without its year, with what may stand right after it: 10月12日, 12日电.
fn is_day(word: &str) -> bool {
    let word = word.trim_end_matches(['电', '電', '讯', '訊']);
    word.ends_with(['日', '号', '號']) && word.chars().all(|c| c.is_ascii_digit() || "月日号號".contains(c))
}

/// `[한여울=누리일보] 윤서진 기자 seojin@example.org`, `누리방송 2025년 9월 17일 오후 6시 10분 윤서진 기자`.
fn korean(line: &str) -> Option<Byline> {
    let (before, after) = line.split_once("기자")?;
    let published = stamp::find(before);
    let (from, name) = match before.trim().strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((from, name)) => (Some(from), name.trim()),
        None => match &published {
            Some(stamp) => (before.get(..stamp.range.start), before.get(stamp.range.end..)?),
            None => (None, before.trim().trim_matches(['[', '='])),
        },
    };
    let name = name.trim_matches(|c: char| c.is_whitespace() || "|·/".contains(c));
    let after = after.trim().trim_end_matches(']');
    let is_mail = after.is_empty() || (after.contains('@') && !after.contains(' '));
    let is_hangul = |text: &str| text.chars().all(|c| ('가'..='힣').contains(&c) || c == ' ' || c == '·');
    // The paper stands behind the place.
    let around = |c: char| c.is_whitespace() || "|·/(".contains(c);
    let paper = from.map(|from| from.rsplit('=').next().unwrap_or(from).trim_matches(around));
    let is_other = paper.is_some_and(|paper| !paper.is_empty() && !is_publisher(paper));
    let is_name = is_hangul(name) && (2..=12).contains(&name.chars().count());
    if !(is_mail && is_name) || (published.is_some() && is_other) {
        return None;
    }
    let paper = paper.filter(|paper| is_publisher(paper)).map(str::to_owned);
    let (source, publisher) = if published.is_some() { (None, paper) } else { (paper, None) };
    Some(Byline { published, source, publisher, author: Some(name.to_owned()), ..Byline::default() })
}

#[cfg(test)]
mod tests {
    use super::parse;

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
