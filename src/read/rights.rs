//! Lines that say whose a text is, and what may not be done with it.

/// What such a line begins with.
#[rustfmt::skip]
const STARTS: [&str; 31] = [
    "版权声明", "版權聲明", "版权所有", "版權所有", "免责声明", "免責聲明", "法律声明", "郑重声明", "特别声明", "特別聲明",
    "声明：", "声明:", "凡注明", "凡本网", "凡本站", "凡来源", "本网站所", "本文版权", "未经授权", "未经许可", "未經授權", "未經許可", "转载请注明",
    "轉載請註明", "禁止转载", "©", "ⓒ", "(c) ", "掲載の記事", "本文来自", "本文系",
];
/// What it may begin with, and so may a text about such rights.
const TOPICS: [&str; 5] = ["copyright", "저작권", "著作权", "著作權", "著作権"];
/// What tells the line of a page from such a text.
const SIGNS: [&str; 10] =
    ["©", "ⓒ", "(c)", "（c）", "reserved", "저작권자", "무단", "재배포", "所有", "notice"];

/// What such a line says wherever it begins.
#[rustfmt::skip]
const CLAUSES: [&str; 22] = [
    "all rights reserved", "무단 전재", "무단전재", "무단 복제", "무단복제", "무단 배포", "무단배포", "무단 도용", "재배포 금지", "재배포금지",
    "無断転載", "無断複製", "無断での転載", "転載禁止", "転載を禁", "未经授权不得转载", "未经许可不得转载", "未經授權不得轉載", "不得转载", "不得轉載",
    "版权所有", "版權所有",
];
/// Longest line that is known by what it says inside, in characters.
const LONGEST: usize = 120;

/// Whether a line is such a notice.
pub(super) fn is_notice(line: &str) -> bool {
    let bare = line.trim_start_matches(|c: char| {
        c.is_whitespace() || "<‹＜〈《«〔「『［【[（(*※■●▲▼◆◎>·-—→|".contains(c)
    });
    // `(c) 2024` loses its bracket to the marks that lines begin with.
    let lower =
        if bare.starts_with("c) ") { format!("({}", bare.to_lowercase()) } else { bare.to_lowercase() };
    let has = |list: &[&str]| list.iter().any(|words| lower.contains(words));
    let dated = || lower.chars().filter(char::is_ascii_digit).take(4).count() == 4;
    let topic = TOPICS.iter().any(|start| lower.starts_with(start));
    let short = line.chars().take(LONGEST + 1).count() <= LONGEST;
    STARTS.iter().any(|start| lower.starts_with(start))
        || (topic && (has(&SIGNS) || dated() || is_head(&lower)))
        || (short && has(&CLAUSES) && !is_told(&lower))
}

/// `著作权声明`, `Copyright:`, `저작권 안내`: a topic that heads what is said of it.
fn is_head(lower: &str) -> bool {
    let short = lower.chars().take(13).count() <= 12;
    let rest = TOPICS.iter().find_map(|topic| lower.strip_prefix(topic)).unwrap_or_default();
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
    short && ["", "声明", "聲明", "안내", "について"].contains(&rest)
}

/// A sentence about who copied what: 记者发现，多家网站注明“不得转载”后仍…
fn is_told(lower: &str) -> bool {
    let ends = lower.trim_end_matches(|c: char| c.is_whitespace() || "”’」』\")）】>›＞〉》".contains(c));
    let asks = [
        "す。",
        "ん。",
        "す",
        "ん",
        "转载。",
        "轉載。",
        "禁止。",
        "禁ず。",
        "reserved.",
        "금합니다",
        "금지합니다",
        "금합니다.",
        "금지합니다.",
    ];
    ends.ends_with(['。', '？', '?', '다', '！']) && !asks.iter().any(|end| ends.ends_with(end))
        || lower.matches('。').count() > 2
}

#[cfg(test)]
mod tests {
    use super::is_notice;

    #[test]
    fn notices_in_every_bracket() {
        for line in [
            "‹저작권자 ⓒ 여울뉴스, 무단 전재 및 재배포 금지>",
            "<저작권자(c) 여울통신, 무단 전재-재배포, AI 학습 및 활용 금지>",
            "〈저작권자 © 여울뉴스 무단전재 및 재배포 금지〉",
            "[여울뉴스 무단전재 및 재배포금지]",
            "ⓒ 여울일보, 무단전재 및 재배포 금지",
            "Copyright ⓒ 여울일보 All rights reserved",
            "Copyright © 2023 The Valley Post",
            "(c) 2023 The Valley Post",
            "본 기사의 저작권은 여울일보에 있으며 무단 전재를 금합니다",
            "本紙掲載の記事・写真の無断転載を禁じます。",
            "【無断転載禁止】",
            "未经授权不得转载",
            "本文未经许可不得转载。",
            "河谷网版权所有",
            "版权声明：转载请注明。",
            "著作权声明",
        ] {
            assert!(is_notice(line), "{line}");
        }
    }

    #[test]
    fn texts_about_rights_are_texts() {
        for line in [
            "무단 투기 쓰레기, 골짜기마다 쌓인다",
            "무단횡단 단속 강화",
            "저작권법 개정안 국회 통과",
            "著作权法修改草案公开征求意见",
            "Copyright law comes to the valley",
            "两家报社为转载一篇旧闻对簿公堂",
            "记者发现，多家网站在注明“不得转载”的文章下照登不误。",
            "경찰은 사진을 무단 복제한 혐의로 두 사람을 조사했다",
        ] {
            assert!(!is_notice(line), "{line}");
        }
    }
}
