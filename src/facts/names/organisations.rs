//! Chinese names of organisations and places: 青山市人民医院, 河口镇.

use super::Name;
use super::chinese::is_never_given;
use super::places;
use crate::article::NameOf;
use crate::facts::text::{Text, is_blank, is_han};

/// How the names of organisations end.
const ORGANISATIONS: &[&str] = &[
    "有限责任公司",
    "股份有限公司",
    "有限公司",
    "分公司",
    "集团",
    "集團",
    "公司",
    "大学",
    "大學",
    "学院",
    "學院",
    "中学",
    "小学",
    "医院",
    "醫院",
    "法院",
    "检察院",
    "研究院",
    "委员会",
    "委員會",
    "协会",
    "協會",
    "学会",
    "基金会",
    "银行",
    "銀行",
    "公安局",
    "教育局",
    "气象局",
    "统计局",
    "管理局",
    "分局",
    "出版社",
    "通讯社",
    "政府",
];

/// 青山市人民医院: the longest ending that stands at `at`, and the name before it as far as its left edge is sure.
///
/// What begins with a known place, or ends in 有限公司 or 大学, is a name at once; others must come again.
pub(super) fn organisation(text: Text<'_>, at: usize) -> Option<Name> {
    // The last two characters rule out nearly all.
    let may = match text.get(at) {
        '司' => text.before(at, 1) == '公',
        '团' | '團' => text.before(at, 1) == '集',
        '学' | '學' => matches!(text.before(at, 1), '大' | '中' | '小'),
        '院' => matches!(text.before(at, 1), '医' | '醫' | '法' | '学' | '學' | '究' | '察'),
        '会' | '會' => matches!(text.before(at, 1), '员' | '員' | '协' | '協' | '学' | '金'),
        '行' => matches!(text.before(at, 1), '银' | '銀'),
        '局' => matches!(text.before(at, 1), '安' | '育' | '象' | '计' | '理' | '分'),
        '社' => matches!(text.before(at, 1), '版' | '讯'),
        '府' => text.before(at, 1) == '政',
        _ => false,
    };
    if !may {
        return None;
    }
    let end = at + 1;
    let suffix = ORGANISATIONS.iter().find(|suffix| text.is_behind(end, suffix))?;
    let len = suffix.chars().count();
    // 公司的, but not 银行家, 学院派, 大学生, 医院里.
    if among!(text.get(end), "士生家派长長路站卡业界员法化学镇城村街系部党股间体性")
        || (len == 2 && text.get(end) == '有')
    {
        return None;
    }
    let from = end - len;
    let start = left_edge(text, from, 14)?;
    let stem = text.slice(start, from);
    let placed = places::at_start(stem)
        .filter(|&known| known < stem.len() || len > 2 || matches!(*suffix, "大学" | "银行"));
    let mixed =
        stem.windows(2).any(|two| matches!(two, ['各' | '所', '级' | '級' | '属' | '屬' | '大' | '地']))
            || stem.iter().any(|&c| among!(c, "的与及对为应并或等不须者让把和跟要再一两年月"));
    let general = is_general(&stem.iter().collect::<String>());
    // 香港地区银行: those of a region.
    let mixed = mixed || matches!(stem, [.., '地', '区' | '區']);
    if stem.len() < 2
        || general && placed.is_none()
        || mixed
        || begins_idly(text, start)
        || VERBS.iter().any(|verb| text.is_behind(from, verb))
    {
        return None;
    }
    let proper = matches!(*suffix, "有限公司" | "有限责任公司" | "股份有限公司")
        || (matches!(*suffix, "大学" | "大學") && stem.len() <= 5);
    if matches!(*suffix, "政府" | "银行" | "銀行") && placed.is_none() {
        return None;
    }
    let sure = placed.is_some() || proper;
    (sure || stem.len() <= 6).then_some(Name { start, end, about: NameOf::Organisation, sure })
}

/// Verbs of which an organisation is the object: 鼓励和支持协会.
const VERBS: &[&str] = &[
    "支持", "鼓励", "鼓勵", "引导", "引導", "参加", "參加", "参与", "參與", "加入", "协助", "協助", "帮助",
    "幫助", "委托", "委託", "要求", "成立", "设立", "設立", "组建", "組建", "依靠", "联系", "聯繫",
];

/// Stems that make a common noun with an ending: 上市公司, 地方政府.
fn is_general(stem: &str) -> bool {
    const GENERAL: &[&str] = &[
        "上市",
        "地方",
        "人民",
        "商业",
        "中央",
        "保险",
        "基金",
        "科技",
        "互联网",
        "母",
        "子",
        "物业",
        "快递",
        "航空",
        "旅游",
        "证券",
        "投资",
        "外国",
        "当地",
        "国外",
        "国内",
        "國內",
        "國外",
        "外國",
        "海外",
        "當地",
        "人民",
        "空中",
        "各级",
        "各地",
        "相关",
        "有关",
        "大型",
        "小型",
        "多家",
        "几家",
        "部分",
        "定点",
        "综合",
        "三甲",
        "公立",
        "国立",
        "國立",
        "市立",
        "县立",
        "縣立",
        "省立",
        "州立",
        "私立",
        "民办",
        "重点",
        "乡镇",
        "基层",
        "市",
        "县",
        "区",
        "省",
        "美国",
        "中国",
        "我国",
        "英国",
        "日本",
        "联邦",
        "特区",
        "特朗普",
        "拜登",
        "现任",
        "前任",
        "本届",
        "外资",
        "跨国",
        "网络",
        "房地产",
        "汽车",
        "食品",
        "电信",
        "石油",
        "能源",
        "会计师",
        "行业",
        "最高",
        "高级",
        "中级",
        "基层",
        "初级",
        "专科",
        "妇幼",
        "中医",
        "儿童",
        "附近",
        "县级",
        "市级",
        "省级",
        "专门",
        "高等",
        "职业",
        "老年",
        "名牌",
        "优秀",
        "全国",
        "世界",
        "投资",
        "央行",
        "中小",
        "国有",
        "民营",
    ];
    GENERAL.contains(&stem)
}

/// A word that cannot begin a name.
fn begins_idly(text: Text<'_>, start: usize) -> bool {
    let first = text.get(start);
    among!(
        first,
        "一两几数多某该本各这那其我你他她们全每有没是不新老大小就还又也都要会能可请让使去来到进出回看说称据随当即及或并而但若如由因为以所之的了着过等前后现原曾已正将被把给对向从在与和跟同家名个些此另别整至非除任获赴位加第經经指送請请並向",
    ) || text.is_any(
        start,
        &[
            "作为", "成立", "成为", "包括", "通过", "根据", "按照", "目前", "今天", "昨天", "近日", "日前",
            "首家", "第一", "移送", "移交", "送请", "送請", "提请", "提請", "报请", "報請", "申请", "申請",
            "依照", "依法", "並通", "得檢", "得检", "所属", "下属", "旗下", "入驻", "就读", "毕业", "考上",
            "考入", "进入", "加入", "附近", "属于", "位于", "送往", "送到", "送医", "前往", "来到", "担任",
            "负责", "隶属", "拥有", "注册", "控股", "收购", "针对", "关于", "对于", "由于", "此外", "其中",
            "同时", "随后", "此前", "之后", "最后",
        ],
    )
}

/// Where a name that ends at `end` begins: behind punctuation, the start, or a word that no name holds; at most `most`
/// characters before. `None` where that cannot be told.
fn left_edge(text: Text<'_>, end: usize, most: usize) -> Option<usize> {
    let mut start = end;
    while end - start <= most {
        let left = text.before(start, 1);
        let latin = left.is_ascii_alphanumeric();
        if !is_han(left) && !latin {
            let opens = left == '\0' || among!(left, "，。、；：“「（(《！？\n,:】”」）)") || is_blank(left);
            return opens.then_some(start);
        }
        // 石梁煤矿隶属青岭能源有限公司
        let belongs = start < end
            && (text.is_any(
                start.saturating_sub(2),
                &["隶属", "隸屬", "属于", "屬於", "收购", "收購", "控股", "持有"],
            ) || among!(left, "属屬") && among!(text.before(start, 2), "矿礦厂廠店院校司"));
        if belongs {
            return Some(start);
        }
        // 在 and 由 are edges; 的 parts the name from its owner.
        if among!(left, "在由从被的是了自据称向到") && start < end && !is_inside_word(text, start)
        {
            return Some(start);
        }
        start -= 1;
    }
    None
}

/// Whether the word that could end before a position is a part of another there: 自动化, 数据, 向阳.
fn is_inside_word(text: Text<'_>, start: usize) -> bool {
    let next = text.get(start);
    match text.before(start, 1) {
        '自' => among!(next, "动動主然贸貿行控助强強来來由"),
        '据' => among!(text.before(start, 2), "数數证證票凭憑"),
        '由' => text.before(start, 2) == '自',
        '在' => matches!(next, '线' | '線'),
        '向' => among!(next, "阳陽荣榮东東上"),
        '从' => next == '化',
        '到' => among!(text.before(start, 2), "达達周"),
        _ => false,
    }
}

/// 青山市, 河口镇: the name of a place before its ending at `at`.
pub(super) fn place(text: Text<'_>, at: usize) -> Option<Name> {
    let end = at + 1;
    // 青山市场, 县长, 市民, 区别, 村民: other words. 青山市人民医院 is an organisation's.
    if among!(
        text.get(end),
        "场場长長民别域委里内间块值级份面区容中属直城镇政庄落子头口官外人公法检管大电力钱心事略吃",
    ) {
        return None;
    }
    if text.get(at) == '村'
        && let Some(name) = village(text, at)
    {
        return Some(name);
    }
    let last = text.before(at, 1);
    // 城市, 超市, 地区, 农村: common nouns.
    if !is_han(last)
        || among!(
            last,
            "城超上全股都门地社小山景园乡农该本各我外两这那楼街郊辖灾牧林库片厂校疫市县省郡州自治节反行新老入出退开收夜集菜早黑车房债汇花旅选战禁军特专商居住保发展务业工同友邻跨分时误盲雷中东西南北主副救古重每整某几冷极多少部界区",
        )
    {
        return None;
    }
    let start = left_edge(text, at, 6)?;
    let stem = text.slice(start, at);
    let known = places::at_start(stem);
    if known == Some(stem.len()) && matches!(text.get(at), '省' | '市') {
        return Some(Name { start, end, about: NameOf::Place, sure: true });
    }
    // 东莞洪梅镇 is known by its beginning; 河口县 must come again, and 区 and 村 end too many common nouns.
    let rest = known.unwrap_or(0);
    let short = matches!(stem.len() - rest, 2 | 3);
    let common = among!(last, "民元验格心发护险点游化产");
    let good = short
        && !stem.contains(&'最')
        && !common
        && !begins_idly(text, start)
        && !stem.iter().any(|c| is_never_given(*c));
    let sure = known.is_some();
    (good && (sure || matches!(text.get(at), '县' | '縣' | '镇' | '鎮' | '省'))).then_some(Name {
        start,
        end,
        about: NameOf::Place,
        sure,
    })
}

/// 石桥乡东岭村: a village behind the place that it belongs to.
fn village(text: Text<'_>, at: usize) -> Option<Name> {
    const KINDS: &[&str] = &[
        "贫困", "貧困", "示范", "示範", "特色", "重点", "重點", "自然", "行政", "空心", "文明", "中心",
        "美丽", "美麗", "先进", "先進", "试点", "試點", "民族", "相关", "相關", "有关", "有關", "受灾",
        "受災", "附近", "周边", "周邊", "沿线", "沿線", "偏远", "偏遠", "困难", "困難", "所有", "多个",
        "多個", "各个", "各個", "部分", "生态", "生態", "旅游", "旅遊", "专业", "專業", "淘宝", "度假",
        "民俗", "移民", "城中", "所辖", "所轄", "下辖", "下轄", "一些", "某个", "某個",
    ];
    let length = [2, 3].into_iter().find(|&length| {
        let above = text.before(at, length + 1);
        among!(above, "乡鄉镇鎮县縣")
            && is_han(text.before(at, length + 2))
            && is_han(text.before(at, length + 3))
    })?;
    let start = at - length;
    // 全乡, 各乡镇: no place of a name.
    let owner = text.before(start, 2);
    let named = !among!(owner, "全各该該本乡鄉县縣村城个個多每我其外邻鄰")
        && text.slice(start, at).iter().all(|c| is_han(*c));
    let common = text.is_any(start, KINDS) || begins_idly(text, start);
    (named && !common).then_some(Name { start, end: at + 1, about: NameOf::Place, sure: true })
}
