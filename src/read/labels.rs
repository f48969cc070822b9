//! The words such lines are made of, in simplified and traditional Chinese, Japanese, Korean and English.

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Published,
    Updated,
    Source,
    Author,
    Editor,
    /// Known and of no use here: proofreaders, photographers.
    Staff,
    /// How often the page was read.
    Counter,
}

/// Words before the time of a change.
#[rustfmt::skip]
pub(super) const UPDATED: [&str; 21] = [
    "更新时间", "更新時間", "最后更新", "最後更新", "更新日時", "更新日", "最終更新", "修改时间", "修改時間", "修改于", "更新", "수정", "최종수정",
    "last updated on", "last updated", "updated on", "updated", "last modified on", "last modified", "modified on", "modified",
];

/// Words before the time of publication, where no colon stands behind them.
pub(super) const PUBLISHED: [&str; 6] =
    ["first published on", "first published", "published on", "published", "posted on", "posted"];

#[rustfmt::skip]
pub(super) const LABELS: [(Field, &[&str]); 7] = [
    (Field::Published, &[
        "发布时间", "发表时间", "发布日期", "发稿时间", "刊发时间", "发布于", "時間", "时间", "日期", "發布時間", "發佈時間", "發表時間", "發布日期",
        "發佈日期", "公開日時", "公開日", "公開", "配信", "投稿日", "掲載日", "입력", "기사입력", "등록", "게재", "승인", "作成日",
        "published on", "published", "posted on", "posted", "publication date", "date",
        "first published",
    ]),
    (Field::Updated, &UPDATED),
    (Field::Source, &[
        "文章来源", "信息来源", "新闻来源", "稿件来源", "资料来源", "消息来源", "来源", "文章來源", "消息來源", "新聞來源", "來源", "稿源", "出处",
        "出處", "转载自", "转自", "轉載自", "轉自", "出典", "出所", "提供元", "출처", "source", "quelle", "fuente", "fonte", "źródło",
    ]),
    (Field::Author, &[
        "文章作者", "作者", "撰文", "撰稿", "采写", "採寫", "特约记者", "本报记者", "记者", "記者", "通讯员", "文字", "文", "執筆", "筆者",
        "取材", "作 者", "记 者", "기자", "글", "authors", "author", "reporter", "written by", "words by", "by",
    ]),
    (Field::Editor, &[
        "核稿編輯", "核稿编辑", "採編", "采编", "责任编辑", "責任編輯", "值班编辑", "实习编辑", "网络编辑", "本文编辑", "本期编辑", "文章编辑", "责编", "責編", "编辑", "編輯", "主编",
        "主編", "责 编", "编 辑", "編集", "편집", "에디터", "edited by", "editor",
    ]),
    (Field::Staff, &[
        "校对", "校對", "审核", "審核", "监制", "監製", "编审", "初审", "复审", "终审", "签发", "值班主任", "统筹", "摄影", "攝影", "图片",
        "图", "视频", "设计", "美编", "作者单位", "责任校对", "写真", "사진", "photo by", "photos by", "photography",
        "总监制", "监 制", "审 读", "审读", "排版", "策划", "制图", "海报", "剪辑", "出品", "编导", "运营", "校 对",
        "圖", "圖片", "影像", "製圖", "視頻", "影片", "設計", "核稿", "譯者", "译者", "翻譯", "翻译",
        "来源链接", "原标题", "分类", "标签", "标签", "关键词", "编号",
    ]),
    (Field::Counter, &[
        "浏览次数", "浏览量", "浏览", "阅读次数", "阅读量", "阅读", "閱讀", "点击数", "点击率", "点击", "點擊", "评论数", "评论", "評論",
        "字号", "字體", "字体", "字体大小", "人气", "조회수", "조회", "댓글", "views", "comments", "reads",
    ]),
];

/// Words beside the fields that say nothing.
#[rustfmt::skip]
pub(super) const FILLER: [&str; 43] = [
    "字号", "字體", "字体", "大", "中", "小", "打印本页", "打印", "关闭", "分享到", "分享至", "分享", "收藏", "评论", "我要评论",
    "参与", "人参与", "浏览", "阅读", "次", "订阅", "手机看新闻", "我有话说", "条评论", "举报", "来自", "原创", "转载", "推荐",
    "share", "comments", "print", "email", "min read", "minute read", "minutes",
    "付朝刊", "付夕刊", "付け朝刊", "付け夕刊", "朝刊", "夕刊", "付",
];

/// Endings by which the name of a publisher is known.
#[rustfmt::skip]
pub(super) const PUBLISHERS: [&str; 35] = [
    "网", "報", "报", "社", "台", "臺", "日报", "晚报", "在线", "新闻", "新聞", "频道", "周刊", "週刊", "杂志", "雜誌", "客户端",
    "網", "快讯", "时报", "時報", "传媒", "融媒", "发布", "新聞社", "통신", "일보", "신문", "뉴스", "방송",
    "타임스", "투데이", "저널", "タイムス", "タイムズ",
];

/// What stands before the word for a date or a time where something else than a text is dated: a deed, an event.
#[rustfmt::skip]
pub(super) const DEEDS: [&str; 39] = [
    "签订", "簽訂", "签署", "簽署", "签约", "簽約", "签定", "簽定", "生效", "订立", "訂立", "立约", "立約", "缔结", "締結", "施行", "实施", "實施",
    "截止", "到期", "终止", "終止", "起始", "交货", "交貨", "交付", "开标", "開標", "开庭", "開庭", "会议", "會議", "出生", "契約", "発効",
    "계약", "체결", "발효", "시행",
];

/// The same in English, with the words for a date.
#[rustfmt::skip]
pub(super) const ENGLISH_DEEDS: [&str; 16] = [
    "effective date", "effective as of", "effective from", "date of signing", "date of signature", "date of agreement",
    "date of contract", "date of this agreement", "signing date", "signed on", "contract date", "agreement date",
    "commencement date", "closing date", "expiry date", "start date",
];

/// Last words of publishers' names in English that are hardly ever those of a person, a place or a section.
#[rustfmt::skip]
pub(super) const ENGLISH_PUBLISHERS: [&str; 20] = [
    "wire", "times", "daily", "herald", "journal", "tribune", "press", "gazette", "courier", "chronicle", "observer",
    "telegraph", "agency", "newswire", "sentinel", "ledger", "inquirer", "dispatch", "argus", "advertiser",
];
