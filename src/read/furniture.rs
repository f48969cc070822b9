//! Lines of a page that are not its article, known by what they say and how they are built.

mod words;

use crate::article::SetAsideReason;

use super::byline::{self, Byline, ends_sentence};
use super::labels::FILLER;
use super::{notices, rights};
use words::{ADVERT, CALLS, COMMENT, NAVIGATION, RELATED, ROOTS, SHARE, WHERE};

/// A line that is not the article, and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Furniture {
    pub(super) reason: SetAsideReason,
    pub(super) byline: Option<Byline>,
    /// The publisher, where a breadcrumb or a legal notice names it.
    pub(super) outlet: Option<String>,
}

/// Longest line that may be anything but a legal notice, in characters.
const SHORT: usize = 60;

/// Whether a line is only the name of a part of a site.
pub(super) fn is_section(line: &str) -> bool {
    ROOTS.contains(&line.trim().to_lowercase().as_str())
}

/// What a line is besides text, if anything.
pub(super) fn classify(line: &str) -> Option<Furniture> {
    let line = line.trim();
    if let Some(outlet) = breadcrumb(line) {
        return Some(Furniture { reason: SetAsideReason::Breadcrumb, byline: None, outlet });
    }
    if let Some(reason) = by_words(line) {
        let outlet = (reason == SetAsideReason::Copyright).then(|| named_publisher(line)).flatten();
        return Some(Furniture { reason, byline: None, outlet });
    }
    // The address of who wrote it.
    if notices::is_address(line) {
        return Some(Furniture { reason: SetAsideReason::Byline, byline: None, outlet: None });
    }
    let byline = byline::parse(line)?;
    let reason = if byline.only_editor { SetAsideReason::Editor } else { SetAsideReason::Byline };
    Some(Furniture { reason, byline: Some(byline), outlet: None })
}

fn by_words(line: &str) -> Option<SetAsideReason> {
    if is_image_name(line) {
        return Some(SetAsideReason::Image);
    }
    if notices::is_counter(line) || notices::is_revision(line) {
        return Some(SetAsideReason::Other);
    }
    if notices::is_placeholder(line) {
        return Some(SetAsideReason::Advert);
    }
    if notices::is_pager(line) {
        return Some(SetAsideReason::Navigation);
    }
    let bare = line.trim_start_matches(|c: char| c.is_whitespace() || "【[（(*※■●▲▼◆◎>·-—→|".contains(c));
    let lower = bare.to_lowercase();
    if rights::is_notice(line) {
        return Some(SetAsideReason::Copyright);
    }
    let alone = lower.trim_end_matches(|c: char| !c.is_alphanumeric());
    // “Das könnte Sie auch interessieren!”, “Schon gelesen?”
    let calls =
        bare.ends_with(['!', '?', '！', '？']) && RELATED.iter().any(|start| is_head(&lower, alone, start));
    if bare.chars().take(SHORT + 1).count() > SHORT || (ends_sentence(bare) && !calls) {
        return None;
    }
    let heads = |list: &[&str]| list.iter().any(|start| is_head(&lower, alone, start));
    if heads(&SHARE) {
        Some(SetAsideReason::Share)
    } else if heads(&RELATED) {
        Some(SetAsideReason::Related)
    } else if COMMENT.iter().any(|c| alone.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ') == *c)
    {
        Some(SetAsideReason::Comment)
    } else if ADVERT.contains(&alone) {
        Some(SetAsideReason::Advert)
    } else if NAVIGATION.contains(&alone) || are_buttons(&lower) {
        Some(SetAsideReason::Navigation)
    } else {
        None
    }
}

/// Whether a line is several buttons beside each other: 打印 关闭, 【字号 大 中 小】【打印】, Home | Print.
fn are_buttons(lower: &str) -> bool {
    // In Latin a blank is as often one between the words of a title.
    let parts_at_blanks = !lower.is_ascii();
    let parts = |c: char| "|｜【】[]（）()·/".contains(c) || (parts_at_blanks && c.is_whitespace());
    let words: Vec<&str> = lower.split(parts).map(str::trim).filter(|word| !word.is_empty()).collect();
    words.len() > 1
        && words.iter().any(|word| NAVIGATION.contains(word))
        && words.iter().all(|word| NAVIGATION.contains(word) || SHARE.contains(word) || FILLER.contains(word))
}

/// Whether a line asks its reader to subscribe, follow, register or comment: no text where it stands at an end of one.
pub(super) fn is_call(line: &str) -> bool {
    let short = line.chars().take(201).count() <= 200;
    short && {
        let lower = line.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        CALLS.iter().any(|start| lower.starts_with(start)) || (!line.is_ascii() && asks_to_follow(line))
    }
}

/// “更多猛料！欢迎扫描左方二维码关注官方微信” and the name of the account over it: what is done and what is followed,
/// in a line that is no statement.
fn asks_to_follow(line: &str) -> bool {
    const LONGEST: usize = 80;
    const NAME: usize = 14;
    const ASKED: [(&[&str], &[&str]); 5] = [
        (&["更多"], &["请关注", "請關注", "请访问", "请登录", "请查看"]),
        (
            &["扫描", "扫码", "扫一扫", "掃描", "掃碼", "长按", "長按"],
            &["关注", "關注", "公众号", "公眾號", "微信", "下载", "下載", "好友"],
        ),
        (&["加入", "追蹤", "訂閱", "按讚"], &["LINE", "粉絲", "電子報", "頻道", "好友", "IG", "Telegram"]),
        (
            &["フォロー", "友だち追加", "登録"],
            &["公式", "アカウント", "LINE", "チャンネル", "メールマガジン"],
        ),
        (&["구독", "추가", "팔로우"], &["채널", "뉴스레터", "네이버", "카카오톡"]),
    ];
    let line = line.trim();
    let length = line.chars().take(LONGEST + 1).count();
    let says = |words: &[&str]| words.iter().any(|word| line.contains(word));
    let named =
        length <= NAME && ["公众号", "公眾號", "官方微信", "官方微博"].iter().any(|end| line.ends_with(end));
    named
        || (length <= NAME && line.ends_with("フォローする"))
        || (length <= LONGEST
            && !line.ends_with(['。', '.', '다'])
            && ASKED.iter().any(|(done, what)| says(done) && says(what)))
}

/// Whether a line names where a site may be followed: then a call is one in the middle of a text, too.
pub(super) fn names_channel(line: &str) -> bool {
    const CHANNELS: [&str; 16] = [
        "newsletter",
        "facebook",
        "instagram",
        "twitter",
        "telegram",
        "whatsapp",
        "youtube",
        "微信",
        "微博",
        "公众号",
        "公眾號",
        "客户端",
        "アカウント",
        "メルマガ",
        "카카오톡",
        "네이버",
    ];
    let lower = line.to_lowercase();
    line.contains("LINE") || CHANNELS.iter().any(|channel| lower.contains(channel))
}

/// Whether a line sends its reader to another article: more of a line than [`classify`] would look at.
pub(super) fn leads_elsewhere(line: &str) -> bool {
    let short = line.chars().take(201).count() <= 200;
    short && {
        let lower = line.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        RELATED.iter().any(|start| {
            lower
                .strip_prefix(start)
                .is_some_and(|rest| start.ends_with(':') || rest.trim_start().starts_with(PARTED))
        })
    }
}

/// What stands between “read also” and the title of what to read.
const PARTED: [char; 11] = [':', '：', '»', '›', '>', '→', '|', '▶', '►', '?', '!'];

/// Short starts must be the whole line, longer ones may go on.
fn is_head(lower: &str, alone: &str, start: &str) -> bool {
    let long = || start.chars().count() >= if start.is_ascii() { 7 } else { 3 };
    lower.starts_with(start) && (alone == start || long())
}

/// `photo_0231.png?auth=1`, `[图片]`: what a copied page leaves of a picture.
pub(super) fn is_image_name(line: &str) -> bool {
    let bare = line.trim_matches(|c: char| "[]【】()（）".contains(c));
    if matches!(bare, "图片" | "圖片" | "image" | "Image" | "写真" | "사진") {
        return bare.len() < line.len();
    }
    let path = line.split(['?', '#']).next().unwrap_or(line);
    let Some((name, ending)) = path.rsplit_once('.') else { return false };
    let known = ["jpg", "jpeg", "png", "gif", "webp", "bmp", "svg", "heic", "avif", "tif", "tiff"];
    let one_word = !line.contains(char::is_whitespace) || name.chars().count() <= 40;
    one_word
        && line.chars().count() <= 300
        && !name.is_empty()
        && !name.contains(['。', '，', '！', '？'])
        && known.contains(&ending.to_ascii_lowercase().as_str())
}

/// `A > B > C`; gives the publisher if the first crumb names one.
#[expect(clippy::option_option, reason = "a breadcrumb without a publisher is still a breadcrumb")]
fn breadcrumb(line: &str) -> Option<Option<String>> {
    let (announced, trail) = match line.split_once([':', '：']) {
        Some((label, rest)) if WHERE.contains(&label.trim().to_lowercase().as_str()) => (true, rest),
        _ => (false, line),
    };
    // “Next → ← Previous” leads to other pages.
    if trail.chars().take(121).count() > 120 || ends_sentence(trail) || trail.contains('←') {
        return None;
    }
    let crumbs: Vec<&str> = trail
        .split(['>', '＞', '›', '»', '→', '❯', '▸'])
        .flat_map(|c| c.split("&gt;"))
        .map(str::trim)
        .collect();
    let named: Vec<&str> = crumbs.iter().copied().filter(|c| !c.is_empty()).collect();
    let short = named.iter().all(|c| c.chars().count() <= if c.is_ascii() { 40 } else { 16 });
    let from_root = named.first().is_some_and(|c| ROOTS.contains(&c.to_lowercase().as_str()));
    let enough = match crumbs.len() {
        0 | 1 => announced && named.len() == 1,
        2 => announced || from_root || named.first().is_some_and(|c| outlet_of_crumb(c).is_some()),
        _ => named.len() >= 2,
    };
    (enough && short).then(|| named.first().and_then(|c| outlet_of_crumb(c)))
}

fn outlet_of_crumb(crumb: &str) -> Option<String> {
    let name = crumb.trim_end_matches("首页").trim_end_matches("首頁").trim();
    let generic = ROOTS.contains(&name.to_lowercase().as_str());
    let length = name.chars().count();
    let publishes =
        ["网", "網", "报", "報", "社", "台", "臺", "在线", "周刊", "週刊", "杂志", "雜誌", "时报", "新闻网"];
    let latin =
        ["news", "times", "post", "daily", "herald", "journal", "tribune", "press", ".com", ".cn", ".org"];
    let lower = name.to_lowercase();
    let known =
        publishes.iter().any(|end| name.ends_with(end)) || latin.iter().any(|end| lower.ends_with(end));
    (!generic && known && (2..=40).contains(&length)).then(|| name.to_owned())
}

/// 凡注明“来源：某某网”的作品 and the like name the publisher of the page.
fn named_publisher(line: &str) -> Option<String> {
    let after = ["来源：", "来源:", "來源：", "來源:"].iter().find_map(|label| line.split_once(label))?.1;
    let end = after.find(['”', '"', '」', '』', '’', '\'', '的', '，', '。'])?;
    let name = after.get(..end)?.trim();
    outlet_of_crumb(name)
}

#[cfg(test)]
mod tests {
    use super::{classify, is_call};
    use crate::article::SetAsideReason::{self, *};

    fn reason(line: &str) -> Option<SetAsideReason> {
        classify(line).map(|f| f.reason)
    }

    #[test]
    fn knows_the_parts_of_a_page() {
        for (line, expected) in [
            ("河谷网 > 新闻 > 本地", Breadcrumb),
            ("当前位置：首页 > 本地", Breadcrumb),
            ("Home › World › Asia", Breadcrumb),
            ("微信图片_20231013170843.png", Image),
            ("K7sm_huQr.png?auth_key=1697-0-", Image),
            ("（责编：柳青）", Editor),
            ("2023-10-16 14:20 来源：河谷网", Byline),
            ("版权声明：凡注明“来源：河谷网”的作品，版权归河谷传媒所有。", Copyright),
            ("Copyright © 2023 The Valley Post", Copyright),
            ("分享到：", Share),
            ("Share", Share),
            ("相关阅读", Related),
            ("Read more: the road that moved", Related),
            ("広告", Advert),
            ("댓글", Comment),
            ("返回顶部", Navigation),
            ("打印 关闭", Navigation),
            ("【字号 大 中 小】【打印】【关闭】", Navigation),
            ("Print | Home", Navigation),
        ] {
            assert_eq!(reason(line), Some(expected), "{line}");
        }
    }

    #[test]
    fn leaves_text_alone() {
        for line in [
            "雨后的河谷里，修路队清理了三处塌方。",
            "分享会上，村民讲了修路的故事。",
            "Share prices fell on Monday after the road was closed.",
            "强宣传，重引导",
            "打印 花灯",
            "Print Home",
            "if a > b and b > c then a > c, said the teacher.",
            "Home owners were told to leave",
        ] {
            assert_eq!(reason(line), None, "{line}");
        }
    }

    #[test]
    fn calls_ask_to_follow() {
        for line in [
            "更多猛料！欢迎扫描左方二维码关注河谷网官方微信（hegu）",
            "河谷网公众号",
            "加入河谷網LINE好友，新聞不漏接！",
            "河谷ニュース公式アカウントをフォロー",
            "네이버에서 골짜기신문 구독하기",
            "更多“修路”的资讯请关注www.example.org",
            "石川記者をフォローする",
        ] {
            assert!(is_call(line), "{line}");
        }
        for line in [
            "乘客扫描二维码关注地铁公众号，即可乘车。",
            "镇里开了一个公众号，每天登一篇旧闻",
            "選手は公式練習のあと、登録を済ませた。",
            "두 번째 채널이 추가로 문을 열었다",
        ] {
            assert!(!is_call(line), "{line}");
        }
    }

    #[test]
    fn keeps_the_publisher() {
        assert_eq!(classify("河谷网 > 新闻 > 本地").unwrap().outlet.as_deref(), Some("河谷网"));
        assert_eq!(classify("首页 > 本地 > 正文").unwrap().outlet, None);
        assert_eq!(classify("Next Post → ← Previous Post"), None);
        let source = classify("Quelle: Bergpost").unwrap().byline.unwrap().source;
        assert_eq!(source.as_deref(), Some("Bergpost"));
        let notice = classify("版权声明：凡注明“来源：河谷网”的作品").unwrap();
        assert_eq!(notice.outlet.as_deref(), Some("河谷网"));
    }
}
