//! Chinese names behind what a person is: 董事长王禾苗, 副主任医师李青, 男子周川（21岁）.

use super::Name;
use super::chinese::is_person;
use crate::facts::text::{Text, is_han};
use crate::facts::triggers;

/// Last characters of nouns for what a person is.
pub(in crate::facts) const ENDS: &str = "长長任授理裁席记記人员員师師者家官监監相统統演子手民";

/// Words that begin like a family name and say what was done, or how.
#[rustfmt::skip]
const ACTS: &[&str] = &[
    "任命", "任组", "任組", "任主", "任总", "任總", "任副", "任评", "任評", "任团", "任團", "任职", "任職", "任期", "任内", "任內", "任何", "谈到", "談到", "谈及", "談及", "谈话", "談話",
    "谢绝", "謝絕", "安排", "安全", "安置", "关注", "關注", "关心", "關心", "关于", "關於", "关键", "應邀",
    "应邀", "应对", "应当", "应该", "应急", "顾问", "顧問", "顾虑", "方面", "方针", "方案", "方式", "连任",
    "连续", "高度", "高级", "高級", "高层", "高呼", "高兴", "高興", "高调", "解释", "解答", "管理", "计划",
    "金牌", "金融", "时任", "明确", "左右", "包括", "支持", "盛赞", "成为", "成立", "成功", "余下", "于是",
    "贺信", "贺词", "简称", "施政", "施压", "施行", "常务", "常委", "常年", "常常", "石油", "马上", "馬上",
    "黄金", "白宫", "严厉", "嚴厲", "严肃", "嚴肅", "严格", "嚴格", "严重", "嚴重", "田径", "向来", "万一",
    "万元", "武装", "武汉", "段时", "雷同", "史上", "龙头", "易被", "路过", "路演", "温和", "康复", "莫名",
    "莫不", "何时", "何為", "何为", "何以", "何况", "何故", "何處", "何处", "何人", "何不", "齐聚", "齊聚",
    "齐心", "凌晨", "沈默", "林业", "水利", "游客", "游览", "古代", "陈述", "陳述", "陈列", "许可", "許可",
    "许诺", "许多", "許多", "孙女", "孙子", "毛利", "柳暗", "黄色", "欧洲", "歐洲", "江苏", "江西", "江湖",
    "汤姆", "易地", "葛优", "乔装", "乔迁", "范围", "宋代", "汪洋", "曾任", "曾经", "曾經", "曾在", "曾为",
    "彭博", "曹操", "池塘", "尚未", "尚且", "尚無", "尚无", "牛市", "焦点", "焦急", "洪水", "洪灾", "向前",
    "向外", "孔雀", "温度", "温暖", "童年", "唐代", "唐朝", "丁香", "付出", "付款", "傅以", "余额", "叶片",
    "薛定", "于第", "于本", "于今", "于昨", "于当", "于當", "于近", "于同", "夏季", "夏天", "夏令", "程度", "程序", "房屋", "邮轮", "雷达", "雷雨", "雷电", "钱财", "钱款",
    "梅雨", "林地", "马路", "金额", "钟情", "常规", "文件", "文化", "章程", "祝贺", "祝福", "祝愿", "祝賀",
];

/// What a name ends before, besides marks: verbs and particles.
const BEHIND: &str = "在对對向的说說称稱表认認介告透回强強指接出率致宣坦直补補提解感谈談带帶被和与與及将將就也则則还還已正曾等为為是从從到因于於先女昨今前当當日一以讲講主因亲親会會陪委派批赴抵视視听聽看签簽呼谴譴访訪敦";

/// Whether a noun for what a person is ends with the character at a position.
fn is_office(text: Text<'_>, at: usize) -> bool {
    let before = text.before(at, 1);
    match text.get(at) {
        '长' | '長' => {
            among!(before, "市县縣省镇鎮村乡鄉局处處院校部厂廠店社所队隊团團站区區厅廳司署庭馆館科州会會")
                || matches!(
                    (text.before(at, 2), before),
                    ('董' | '理' | '幹', '事') | ('秘' | '祕', '书' | '書') | ('银' | '銀', '行')
                )
        }
        '任' => before == '主',
        '授' => before == '教',
        '理' => matches!(before, '总' | '總' | '经' | '經'),
        '裁' | '监' | '監' | '统' | '統' => matches!(before, '总' | '總'),
        '席' => before == '主',
        '记' | '記' => matches!(before, '书' | '書'),
        '人' => among!(before, "言责責持始辦办选選"),
        '员' | '員' => among!(before, "议議委究演练練天动動官"),
        '师' | '師' => among!(before, "律医醫教程计計析"),
        '者' => matches!(before, '学' | '學' | '作'),
        '家' => among!(before, "专專作画畫学學术術"),
        '官' => among!(before, "察法警"),
        '相' => matches!(before, '首' | '外'),
        '演' => matches!(before, '导' | '導'),
        '子' => matches!(before, '男' | '女'),
        '手' => before == '歌',
        '民' => among!(before, "村居市"),
        _ => false,
    }
}

/// The name behind the noun whose last character stands at `at`.
pub(in crate::facts) fn behind(text: Text<'_>, at: usize) -> Option<Name> {
    let start = at + 1;
    if triggers::of(text.get(start)) & triggers::FAMILY == 0
        || !is_office(text, at)
        || text.get(start) == '向'
        || text.is_any(start, ACTS)
    {
        return None;
    }
    [start + 3, start + 2, start + 4]
        .into_iter()
        .find(|&end| closes(text, end) && is_person(text, start, end))
        .map(|end| Name::person(start, end))
}

/// Whether a name may end before a position.
fn closes(text: Text<'_>, end: usize) -> bool {
    let next = text.get(end);
    // 路易·勒鲁瓦 goes on.
    if is_han(next) { among!(next, BEHIND) } else { next != '·' && next != '・' && next != '•' }
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::people_of as names;

    #[test]
    fn people_stand_behind_their_offices() {
        for (text, name) in [
            ("北辰集团董事长吴亚禾正在会上讲话。", "吴亚禾"),
            ("公司高级工程师王青华向记者介绍。", "王青华"),
            ("縣長陳青川昨日到場。", "陳青川"),
            ("馬來亞男子吳青凱（21歲）被捕。", "吳青凱"),
            ("总经理陈冠河告诉记者，船停了。", "陈冠河"),
            ("演员刘陆的戏份不多。", "刘陆"),
            ("杨国禾认为，桥可以修。", "杨国禾"),
            ("雷越岚回忆，当时下着雨。", "雷越岚"),
        ] {
            assert_eq!(names(text), [name], "{text}");
        }
    }

    #[test]
    fn what_is_done_is_no_name() {
        for text in [
            "总统任命他为部长。",
            "市长高度重视此事。",
            "局长关注的是水位。",
            "校长严肃地说完就走。",
            "两国总理会谈后",
            "学者方面的意见",
            "古人认为天圆地方。",
            "国家主席向首届“论坛”致信。",
            "以副市长任组长的调查组",
            "居民安全撤离。",
        ] {
            assert!(names(text).is_empty(), "{text} {:?}", names(text));
        }
    }
}
