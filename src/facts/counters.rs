//! How often a page was read, liked and commented on: 评论(12), 阅读 3万+, “3 Comments”. The page counts itself there.

use super::found::Found;
use super::text::{Text, is_blank, is_han};
use super::words::listed;
use crate::article::FactKind;

/// Longest line of such counts, in scalar values.
const LONGEST: usize = 48;

/// What is counted, before a figure or behind it.
const COUNTED: &[&str] = &[
    "评论",
    "評論",
    "回复",
    "回覆",
    "回應",
    "留言",
    "跟贴",
    "阅读",
    "閱讀",
    "浏览",
    "瀏覽",
    "点赞",
    "讚",
    "转发",
    "轉發",
    "收藏",
    "点击",
    "點擊",
    "分享",
    "播放",
    "人气",
    "人氣",
    "观看",
    "觀看",
    "コメント",
    "いいね",
    "閲覧",
    "シェア",
    "댓글",
    "조회",
    "조회수",
    "추천",
    "공감",
    "좋아요",
];

/// The same in English, behind a figure with a capital.
const ENGLISH: &str =
    "comment comments share shares like likes view views reply replies retweets reads followers";

/// Takes counts of the page itself out of the facts of a short block.
pub(super) fn strike(text: Text<'_>, found: &mut Vec<Found>) {
    if found.is_empty() || text.len() > LONGEST {
        return;
    }
    found.retain(|f| {
        !matches!(f.kind, FactKind::Number | FactKind::Quantity)
            || !(is_behind_label(text, f.start) || is_before_label(text, f.end, f.start))
    });
}

/// 评论(12), 阅读量：3万, with nothing of a sentence before.
fn is_behind_label(text: Text<'_>, start: usize) -> bool {
    let mut at = start;
    while at > 0 && start - at < 3 && (is_blank(text.before(at, 1)) || among!(text.before(at, 1), ":：(（["))
    {
        at -= 1;
    }
    at -= usize::from(at > 0 && among!(text.before(at, 1), "量数數"));
    COUNTED.iter().any(|word| text.is_behind(at, word) && is_apart(text.before(at - word.chars().count(), 1)))
}

/// “12 Comments”, 12条评论, alone or behind another count.
fn is_before_label(text: Text<'_>, end: usize, start: usize) -> bool {
    if !is_apart(text.before(start, 1)) {
        return false;
    }
    let from = text.blank(end + usize::from(text.get(end) == '+'));
    let word = text.word(from);
    if word.capital {
        return listed(ENGLISH, word.text()) && !text.get(text.blank(word.end)).is_ascii_lowercase();
    }
    let from = from + usize::from(among!(text.get(from), "条條个個次人件"));
    COUNTED.iter().any(|word| text.past(from, word).is_some_and(|after| !is_han(text.get(after))))
}

fn is_apart(c: char) -> bool {
    c == '\0' || is_blank(c) || matches!(c, '|' | '｜' | '·' | '•' | '/' | ')' | '）' | ']' | '\n')
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::said_of;

    #[test]
    fn counts_of_the_page_are_no_facts() {
        for text in [
            "回复(12) 阅读 1234 评论：56",
            "12条评论",
            "阅读量 3万+",
            "3 Comments",
            "12 Comments / 5 Shares",
            "댓글 25",
        ] {
            assert_eq!(said_of(text), Vec::<String>::new(), "{text}");
        }
        for text in ["这段视频获3万点赞", "He got 12 Comments back", "收到12条评论，都是骂他的"]
        {
            assert_eq!(said_of(text).len(), 1, "{text}");
        }
    }
}
