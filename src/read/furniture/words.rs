//! What lines of a page begin with, or are, that are not its article.

#[rustfmt::skip]
pub(super) const SHARE: [&str; 46] = [
    "分享到", "分享至", "分享给", "分享本文", "分享文章", "分享到：", "一键分享", "扫一扫", "扫描二维码", "微信扫", "长按识别", "长按二维码", "扫码",
    "转发到", "转发至", "分享：", "分享", "share this", "share on", "share:", "share via", "share", "tweet", "email this", "pin it", "follow us",
    "シェア", "ツイート", "この記事をシェア", "공유", "공유하기", "sns공유", "関連タグ", "关注我们",
    "点赞", "首赞", "一键收藏", "觉得还不错", "分享让更多", "微信好友", "朋友圈", "複製連結", "复制链接", "링크복사", "リンクをコピー", "copy link",
];

#[rustfmt::skip]
pub(super) const RELATED: [&str; 341] = [
    "lesen sie hier", "lesen sie dazu", "lies hier", "lies dazu",
    "相关新闻", "相关阅读", "相关报道", "相关文章", "相关链接", "相关推荐", "相关专题", "相關新聞", "相關閱讀",
    "相關報導", "延伸阅读", "延伸閱讀", "推荐阅读", "推薦閱讀", "热门推荐", "热点推荐", "热点新闻", "猜你喜欢",
    "为您推荐", "更多新闻", "更多精彩", "新闻链接", "上一篇", "下一篇", "related stories", "related articles",
    "related coverage", "related news", "related content", "related topics", "related:", "read more", "read also",
    "read next", "more on this", "more from", "see also", "you may also like", "most read", "most popular",
    "recommended", "関連記事", "あわせて読みたい", "관련기사", "관련뉴스", "많이 본", "also read", "also see",
    "also:", "see more", "read more:", "don't miss", "you might also like", "you might also be interested",
    "recommended for you", "more stories", "more news", "top stories", "latest news", "around the web",
    "lesen sie auch", "lies auch", "lesen sie mehr", "mehr zum thema", "mehr dazu", "weitere artikel",
    "weitere beiträge", "weitere informationen", "weitere themen", "weitere meldungen", "das könnte dich auch",
    "das könnte sie auch", "das könnte ihnen", "das thema könnte dich", "auch interessant", "noch mehr infos",
    "siehe auch", "ähnliche artikel", "ähnliche beiträge", "verwandte artikel", "verwandte themen", "weiterlesen",
    "vorschau auf den nächsten", "lea también", "lea tambien", "lea más", "lea:", "lee también", "vea también",
    "vea además", "mira también", "mira:", "mire:", "te puede interesar", "le puede interesar",
    "noticias relacionadas", "más noticias", "leia também", "leia mais", "veja também", "saiba mais",
    "notícias relacionadas", "à lire aussi", "a lire aussi", "lire aussi", "voir aussi", "sur le même sujet",
    "articles liés", "leggi anche", "potrebbe interessarti", "czytaj też", "czytaj także", "czytaj więcej",
    "zobacz też", "zobacz także", "lees ook", "läs också", "читайте также", "смотрите также", "ayrıca okuyun",
    "相关内容", "相关稿件", "相关话题", "相关视频", "更多阅读", "更多相关", "更多报道", "更多报导", "更多文章",
    "往期回顾", "往期推荐", "精彩推荐", "编辑推荐", "编辑精选", "小编推荐", "推荐文章", "推荐新闻", "为你推荐",
    "大家都在看", "大家都在搜", "您可能感兴趣", "你可能感兴趣", "你可能还喜欢", "热门文章", "热门新闻", "热门阅读",
    "热门排行", "最新文章", "最新新闻", "点击排行", "阅读排行", "新闻排行", "相關文章", "相關報道", "相關內容",
    "相關連結", "相關主題", "更多報導", "更多相關", "更多新聞", "看更多", "熱門新聞", "熱門文章", "推薦文章",
    "推薦新聞", "為您推薦", "人氣文章", "上一則", "下一則", "関連ニュース", "関連リンク", "関連トピックス",
    "関連キーワード", "関連コンテンツ", "関連特集", "関連情報", "合わせて読みたい", "あわせて読む",
    "こちらもおすすめ", "おすすめ記事", "おすすめの記事", "オススメ記事", "オススメの記事", "注目記事", "注目の記事",
    "人気記事", "人気の記事", "新着記事", "新着ニュース", "最新記事", "最新ニュース", "アクセスランキング",
    "記事ランキング", "この記事を読んだ人", "あなたにおすすめ", "前の記事", "次の記事", "続きを読む", "もっと見る",
    "よく読まれて", "관련 기사", "관련 뉴스", "관련글", "추천기사", "추천 기사", "인기기사", "인기 기사", "주요뉴스",
    "주요 뉴스", "최신기사", "최신 기사", "이 기사와 관련", "함께 보면 좋은", "이전글", "다음글", "이전기사",
    "다음기사", "read this next", "related links", "related reading", "related posts", "related videos",
    "recommended stories", "recommended reading", "recommended articles", "more like this", "more in this section",
    "more coverage", "you may like", "you might like", "keep reading", "trending now", "what to read next",
    "explore further", "latest stories", "popular posts", "recent posts", "in case you missed it", "watch next",
    "editor's picks", "editors' picks", "from our partners", "sponsored stories", "auch lesen",
    "schon gelesen", "mehr themen", "zum weiterlesen", "weiterführende links", "weiterführender link", "passend dazu",
    "empfehlungen aus der redaktion", "empfehlungen der redaktion", "mehr zu diesem thema", "das könnte auch",
    "neueste artikel", "neueste beiträge", "aktuelle beiträge", "letzte beiträge", "beliebte artikel",
    "beliebte beiträge", "meistgelesen", "meist gelesen", "lesetipp", "à lire également", "lire également",
    "voir également", "articles similaires", "articles recommandés", "les plus lus", "à voir aussi", "à lire :",
    "sur le meme sujet", "puedes ver", "lee además", "te recomendamos", "le recomendamos", "artículos relacionados",
    "notas relacionadas", "ver también", "sigue leyendo", "lo más leído", "lo más visto", "no te pierdas",
    "contenido relacionado", "veja mais", "leia ainda", "mais lidas", "artigos relacionados", "conteúdo relacionado",
    "articoli correlati", "vedi anche", "per approfondire", "ti potrebbe interessare", "przeczytaj także",
    "przeczytaj też", "przeczytaj również", "czytaj również", "zobacz również", "polecamy", "najczęściej czytane",
    "sprawdź także", "sprawdź też", "lees meer", "lees verder", "zie ook", "les også", "læs også", "läs mer",
    "читать также", "материалы по теме", "читайте ещё", "похожие статьи",
    "重点推荐", "猜您喜欢", "大家都爱看", "今日热点", "热门话题", "精彩图集", "跟贴热词", "about the author", "about the authors",
    "über den autor", "über die autorin", "作者简介", "关于作者", "作者簡介", "關於作者", "筆者プロフィール", "著者プロフィール", "プロフィール",
    "この記事を書いた人", "この記事の著者", "기자 소개",
    "おすすめ情報", "おすすめコンテンツ", "今日の記事", "よく読まれている",
];

/// Lines at the end of a text that ask the reader to do something: subscribe, follow, write, register, comment.
#[rustfmt::skip]
pub(super) const CALLS: [&str; 134] = [
    "subscribe to", "subscribe now", "sign up for", "sign up to", "get the latest", "get our", "get breaking news",
    "get access to", "follow us", "follow @", "like us on", "join our", "join us on", "have a tip", "click here",
    "download the", "download our", "for the latest stories", "for more news", "like this story", "want more",
    "tell us what you think", "what do you think", "let us know", "this post may contain affiliate",
    "sharing is caring", "support us", "help us continue", "give us feedback", "chat with us", "listen to",
    "order reprints", "continue reading below", "continue reading", "to read the full story",
    "diese website verwendet", "du musst angemeldet", "du musst eingeloggt", "sie müssen angemeldet",
    "abonnieren sie", "abonniere", "jetzt abonnieren", "folge uns", "folgen sie uns", "melden sie sich",
    "möchten sie den artikel", "war der artikel", "war dieser artikel", "suscríbete", "suscríbase", "síguenos",
    "síganos", "siga a", "siga o", "inscreva-se", "abonnez-vous", "suivez-nous", "更多精彩内容", "扫描下方二维码",
    "关注微信公众号", "never miss", "stay up to date", "support our", "become a member", "if you enjoyed",
    "we may receive", "we may earn", "this article contains affiliate", "sign in to", "log in to",
    "register for free", "unterstütze ", "unterstützen sie", "gefällt dir", "teile diesen", "teilen sie",
    "sie lesen gern", "hier anmelden", "jetzt anmelden", "sie sind aktuell nicht", "zum newsletter",
    "unser newsletter", "únete a", "apóyanos", "regístrate", "recibe nuestr", "participe do", "soutenez",
    "inscrivez-vous", "rejoignez", "iscriviti", "seguici", "zapisz się", "wesprzyj", "śledź nas", "obserwuj nas",
    "欢迎关注", "点击关注", "扫码关注", "扫码下载", "立即下载", "下载客户端", "打开客户端", "長按", "加入line",
    "點我", "立即訂閱", "訂閱", "投稿邮箱", "新闻热线", "报料热线", "爆料热线", "更多资讯", "この記事が気に入ったら",
    "この記事を書いた人", "フォローする", "メルマガ", "会員登録", "無料登録", "登録はこちら", "購読はこちら",
    "お問い合わせはこちら", "구독", "네이버에서", "카카오톡", "제보는", "▶제보", "기사제보",
    "关注公众号", "關注公眾號", "更多内容请关注", "了解更多", "详情请关注", "最新消息请关注",
];

#[rustfmt::skip]
pub(super) const COMMENT: [&str; 20] = [
    "网友评论", "发表评论", "我要评论", "评论区", "热门评论", "最新评论", "全部评论", "查看评论", "網友評論", "發表評論", "comments", "leave a comment",
    "post a comment", "leave a reply", "join the discussion", "コメント", "댓글", "댓글쓰기", "条评论", "跟贴",
];

#[rustfmt::skip]
pub(super) const ADVERT: [&str; 24] = [
    "advert", "anzeige", "werbung", "publicidad", "publicidade", "reklama", "publicité", "pubblicità", "advertentie", "реклама", "pr",
    "스폰서", "广告", "廣告", "advertisement", "advertising", "sponsored", "sponsored content", "ad", "広告", "광고", "推广", "article continues below",
    "story continues below advertisement",
];

#[rustfmt::skip]
pub(super) const NAVIGATION: [&str; 117] = [
    "drucken", "als pdf", "artikel drucken", "nach oben", "zurück", "imprimer", "imprimir", "stampa", "drukuj", "wstecz",
    "печать", "mehr", "weiter", "text size", "print article", "kommentieren", "merken", "vergrößern", "enviar", "compartir",
    "首页", "首頁", "返回首页", "返回顶部", "回到顶部", "返回列表", "加载更多", "加载中", "点击加载", "打开app", "下载app", "登录", "注册", "登录/注册",
    "搜索", "关闭", "打印", "收藏", "字号", "home", "back to top", "sign in", "sign up", "log in", "subscribe", "search", "menu", "skip to content",
    "load more", "print", "ホーム", "トップ", "ログイン", "홈", "로그인", "标签：",
    "skip to main content", "skip ad", "skip advertisement", "hide caption", "toggle caption", "article content",
    "no posts", "press enter or click to view image in full size", "image in full size",
 "阅读原文", "查看原文", "查看全部", "展开全文",
    "展开", "收起", "举报", "打赏", "赞赏", "专栏目录", "扫码支付", "点击重新获取", "返回搜索", "上一页", "下一页", "下一頁", "上一頁", "前へ", "次へ", "더보기",
    "목록",
    "닫기", "음성재생 설정", "본문듣기", "기사 스크랩", "스크랩", "인쇄하기", "인쇄", "프린트", "글자크기", "글씨크기", "번역 설정", "번역", "공유", "播报", "编辑",
    "本段", "显示", "隐藏", "顯示", "隱藏", "设为首页", "加入收藏", "繁體", "简体", "返回", "关闭窗口", "打印此页", "文字サイズ", "印刷", "保存", "拡大",
];

/// First crumbs that name no publisher.
#[rustfmt::skip]
pub(super) const ROOTS: [&str; 24] = [
    "首页", "首頁", "主页", "主頁", "网站首页", "网首页", "新闻", "新聞", "要闻", "资讯", "正文", "国内", "国际", "社会", "频道", "新闻中心", "home",
    "news", "ホーム", "トップ", "홈", "뉴스", "世界", "首页新闻",
];

#[rustfmt::skip]
pub(super) const WHERE: [&str; 14] = [
    "当前位置", "您的位置", "您当前的位置", "您现在的位置", "你的位置", "您所在的位置", "所在位置", "当前所在位置", "现在位置", "位置", "目前位置", "您目前的位置",
    "you are here", "現在位置",
];
