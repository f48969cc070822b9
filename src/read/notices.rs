//! Lines that speak of the page and not of what it tells: what it costs to read on, how long that takes, how many
//! did, where it goes on.

/// How lines begin that say that only some may read on, and what makes one of them.
#[rustfmt::skip]
const GATES: [&str; 97] = [
    "this article is free to read", "register / sign in", "already a subscriber", "already have an account", "not a subscriber",
    "this content is reserved for", "this content is for subscribers", "this article is for subscribers", "this article is reserved for",
    "this article is only available", "this story is for subscribers", "this is a subscriber-only", "subscriber-only", "subscribers only",
    "subscribe to continue", "subscribe to keep reading", "subscribe to read", "subscribe now to read", "to continue reading",
    "to read this article", "to read the rest", "sign in to continue", "log in to continue", "sign up to read", "create an account or sign in",
    "you have reached your limit", "you've reached your limit", "you have read your last free", "you have no free articles",
    "this video has failed to load", "we apologize, but this video", "article continues after", "unlock this article", "become a subscriber",
    "dieser artikel ist exklusiv", "dieser artikel ist nur für", "exklusiv für abonnenten", "nur für abonnenten", "jetzt weiterlesen",
    "weiterlesen mit", "lesen sie diesen artikel mit", "mit einem abo", "sie haben bereits ein abo", "schon abonnent",
    "article réservé aux abonnés", "cet article est réservé", "réservé aux abonnés", "la suite est réservée", "il vous reste", "déjà abonné",
    "contenido exclusivo para suscriptores", "exclusivo para suscriptores", "este contenido es exclusivo", "este artículo es exclusivo",
    "para seguir leyendo", "conteúdo exclusivo para assinantes", "exclusivo para assinantes", "contenuto riservato agli abbonati",
    "articolo riservato agli abbonati", "questo articolo è riservato", "alleen voor abonnees", "dit artikel is alleen",
    "この記事は会員限定", "この記事は有料", "この記事は登録会員", "有料会員限定", "会員限定記事", "有料会員になると", "ここから先は", "続きは有料", "続きは会員", "残り",
    "ログインして続きを読む", "会員登録すると", "紙の新聞の定期購読者", "定期購読者の方は", "無料会員に登録", "※この記事は有料",
    "本文为付费", "本文为会员", "本内容为付费", "付费阅读", "付费后阅读", "订阅后阅读", "登录后阅读", "开通会员", "会员专享", "剩余内容",
    "本文限會員", "訂閱後閱讀", "付費閱讀", "登入後閱讀", "會員專屬", "訂閱會員", "이 기사는 유료", "이 기사는 회원", "유료 회원",
];

/// Whether a line says that only some may read on, or what they get who pay.
pub(super) fn is_gate(line: &str) -> bool {
    const LONGEST: usize = 160;
    let start = line.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '※');
    if start.chars().take(LONGEST + 1).count() > LONGEST {
        return false;
    }
    let lower = start.to_lowercase();
    GATES.iter().any(|gate| match *gate {
        // “残り1234文字”, “Il vous reste 57% de cet article à lire.”
        "残り" => lower.starts_with(gate) && lower.contains("文字") && lower.chars().count() < 40,
        "il vous reste" => lower.starts_with(gate) && lower.contains("article"),
        gate => lower.starts_with(gate),
    })
}

/// What such counters count, the longest first where one holds another.
#[rustfmt::skip]
const COUNTED: [&str; 62] = [
    "estimated reading time", "reading time", "time to read", "read time", "minute(s) read", "minutes read", "minute read", "mins read",
    "min read", "min. read", "lesezeit", "temps de lecture", "min de lecture", "tiempo de lectura", "min de lectura", "minutos de lectura",
    "tempo di lettura", "tempo de leitura", "leestijd", "czas czytania", "views", "comments", "comment", "shares", "likes", "reads", "replies",
    "kommentare", "commentaires", "comentarios", "阅读时间", "阅读时长", "閱讀時間", "阅读", "閱讀", "浏览", "瀏覽", "点击", "點擊", "评论", "評論",
    "跟贴", "跟帖", "参与", "參與", "点赞", "點讚", "收藏", "分享", "转发", "轉發", "回复", "查看", "読了時間", "で読めます", "コメント", "いいね", "閲覧",
    "조회수", "조회", "댓글", "좋아요",
];

/// What else stands in such lines.
#[rustfmt::skip]
const AROUND: [&str; 33] = [
    "minutes", "minuten", "minutos", "minuti", "minute", "mins", "min", "estimated", "approx", "about", "total", "預計", "预计", "本文", "全文",
    "大约", "大約", "这篇", "この記事は", "目安", "约", "約", "需", "分钟", "分鐘", "分", "次", "人", "数", "數", "量", "件", "개",
];

/// Whether a line only says how long it takes to read the article, or how many did, liked it or spoke of it.
pub(super) fn is_counter(line: &str) -> bool {
    const LONGEST: usize = 40;
    let digits = line.chars().take(LONGEST + 1).filter(char::is_ascii_digit).count();
    if digits == 0 || digits > 12 || line.chars().nth(LONGEST).is_some() {
        return false;
    }
    let lower = line.to_lowercase();
    let counted = COUNTED.iter().fold(lower.clone(), |rest, word| rest.replace(word, " "));
    if counted == lower {
        return false;
    }
    let rest = AROUND.iter().fold(counted, |rest, word| rest.replace(word, " "));
    let unit = |c: char| matches!(c, 'k' | 'w' | 'm' | '万' | '萬' | '千' | '亿' | '億' | '만' | '천');
    rest.chars().all(|c| !c.is_alphabetic() || unit(c))
}

/// Whether a line says what the editors of an agency changed in this version: `(Updates death toll, adds quote)`.
pub(super) fn is_revision(line: &str) -> bool {
    const LONGEST: usize = 200;
    #[rustfmt::skip]
    const DEEDS: [&str; 17] = [
        "adds", "updates", "recasts", "corrects", "repeats", "rewrites", "releads", "refiles", "clarifies", "removes", "deletes", "changes", "fixes",
        "inserts", "restores", "replaces", "amends",
    ];
    let inside = line.trim().strip_prefix('(').and_then(|line| line.strip_suffix(')'));
    let Some((first, rest)) = inside.and_then(|inside| inside.split_once([' ', ','])) else { return false };
    let told = rest.contains(". ") || rest.contains(['(', ')', '?', '!']);
    first.starts_with(char::is_uppercase)
        && DEEDS.contains(&first.to_lowercase().as_str())
        && line.len() <= LONGEST
        && !told
}

/// Whether a line leads through the pages of an article: “1 2 3 下一页”, “第1页 共3页”, “Page 1 of 4 Next”.
pub(super) fn is_pager(line: &str) -> bool {
    const LONGEST: usize = 60;
    #[rustfmt::skip]
    const PAGES: [&str; 20] = [
        "下一页", "上一页", "下一頁", "上一頁", "首页", "尾页", "末页", "余下全文", "阅读全文", "页", "頁", "次のページ", "前のページ", "ページ",
        "페이지", "previous", "next", "page", "seite", "página",
    ];
    if line.chars().nth(LONGEST).is_some() {
        return false;
    }
    let lower = line.to_lowercase();
    let named = PAGES.iter().filter(|word| lower.contains(**word)).count();
    let numbers = lower.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).count();
    let rest = PAGES.iter().fold(lower, |rest, word| rest.replace(word, " "));
    let mut rest = rest.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    named > 0 && named + numbers > 2 && rest.all(|word| matches!(word, "第" | "共" | "of" | "von" | "de"))
}

/// `{{ad}}`, `$$MIDDLE$$`, `%%name%%`: what a site's program should have filled in.
pub(super) fn is_placeholder(line: &str) -> bool {
    const AROUND: [(&str, &str); 4] = [("{{", "}}"), ("$$", "$$"), ("%%", "%%"), ("##", "##")];
    let line = line.trim();
    line.len() < 80
        && AROUND.iter().any(|(open, close)| {
            let name = line.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
            let is_name = |name: &str| name.chars().all(|c| c.is_ascii_alphanumeric() || "_-. ".contains(c));
            name.is_some_and(|name| !name.is_empty() && is_name(name))
        })
}

/// Whether a line is nothing but an address for mail.
pub(super) fn is_address(line: &str) -> bool {
    let bare = line.trim_matches(|c: char| "()[]<>（）".contains(c));
    let Some((name, host)) = bare.split_once('@') else { return false };
    let fits = |part: &str| part.chars().all(|c| c.is_ascii_alphanumeric() || "._-+".contains(c));
    !name.is_empty()
        && fits(name)
        && fits(host)
        && host.split_once('.').is_some_and(|(site, rest)| !site.is_empty() && !rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{is_counter, is_gate, is_pager, is_placeholder, is_revision};

    #[test]
    fn editors_say_what_they_changed() {
        for line in [
            "(Updates number of boats, adds quote)",
            "(Adds, details from the harbour office)",
            "(Corrects name in paragraph 3)",
        ] {
            assert!(is_revision(line), "{line}");
        }
        for line in [
            "(Ada Moor adds a word)",
            "Updates on the ferry",
            "(Changes came late. Nobody minded)",
            "(Adds)",
            "(adds up)",
        ] {
            assert!(!is_revision(line), "{line}");
        }
    }

    #[test]
    fn gates_say_who_may_read_on() {
        for line in [
            "この記事は会員限定です。登録すると続きをお読みいただけます。",
            "残り812文字（全文：1024文字）",
            "Il vous reste 57.09% de cet article à lire. La suite est réservée aux abonnés.",
            "Already a subscriber? Sign in",
            "本文为付费内容，订阅后可读全文",
        ] {
            assert!(is_gate(line), "{line}");
        }
        for line in
            ["残り3人は川岸で見つかった。", "Il vous reste du temps.", "Subscribers rose by 4 per cent."]
        {
            assert!(!is_gate(line), "{line}");
        }
    }

    #[test]
    fn counters_count_readers() {
        for line in [
            "5 min read",
            "Reading Time: 8 minutes",
            "Temps de lecture : 4 min.",
            "阅读 (177万)",
            "0人参与 12评论",
            "この記事は約3分で読めます",
            "댓글 12개",
        ] {
            assert!(is_counter(line), "{line}");
        }
        for line in
            ["3人", "阅读全文", "Views", "12 villages", "2023年10月16日", "5 minutes", "评论员：3月的雨"]
        {
            assert!(!is_counter(line), "{line}");
        }
    }

    #[test]
    fn pagers_lead_through_pages() {
        for line in
            ["1 2 3 下一页", "第1页 共3页", "[1] [2] 下一页 尾页", "Page 1 of 4 Next", "1 2 次のページ"]
        {
            assert!(is_pager(line), "{line}");
        }
        for line in ["第3页的照片", "Next", "1 2 3", "On the next page 3 of 4 names are wrong"] {
            assert!(!is_pager(line), "{line}");
        }
    }

    #[test]
    fn placeholders_hold_a_name() {
        assert!(is_placeholder("$$ARTICLE_AD$$") && is_placeholder("{{ banner }}"));
        assert!(!is_placeholder("$$") && !is_placeholder("{{雨}}") && !is_placeholder("## Rain"));
    }

    #[test]
    fn addresses_for_mail() {
        for line in ["seojin@example.org", "(a.moor+desk@mail.example.org)", "<tip-line@example.org>"] {
            assert!(super::is_address(line), "{line}");
        }
        for line in ["@quillport", "seojin@", "write to seojin@example.org", "a@b", "윤서진@example.org"] {
            assert!(!super::is_address(line), "{line}");
        }
    }
}
