//! Words for people and offices that stand in the names of sources.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::super::lexicon::Letters;
use super::super::tongue::Tongue;

/// Words made for looking many up.
pub(super) struct Words {
    set: FxHashSet<&'static str>,
    /// With which letters they begin and end.
    firsts: Letters,
    lasts: Letters,
    /// The most letters of one.
    longest: usize,
}

impl Words {
    fn of(lists: &[&'static str]) -> Self {
        let words: Vec<&'static str> = lists.iter().flat_map(|list| list.split('|')).collect();
        Self {
            firsts: Letters::of(words.iter().filter_map(|word| word.chars().next())),
            lasts: Letters::of(words.iter().filter_map(|word| word.chars().next_back())),
            longest: words.iter().map(|word| word.chars().count()).max().unwrap_or(0),
            set: words.into_iter().collect(),
        }
    }

    pub(super) fn has(&self, text: &str) -> bool {
        self.set.contains(text)
    }

    /// What stands before the longest of them that ends a text.
    pub(super) fn before<'a>(&self, text: &'a str) -> Option<&'a str> {
        text.chars().next_back().filter(|c| self.lasts.may_have(*c))?;
        let starts =
            text.char_indices().rev().take(self.longest).filter_map(|(at, _)| text.split_at_checked(at));
        starts.filter(|(_, word)| self.has(word)).last().map(|(rest, _)| rest)
    }

    /// What stands behind the longest of them that begins a text.
    pub(super) fn behind<'a>(&self, text: &'a str) -> Option<&'a str> {
        text.chars().next().filter(|c| self.firsts.may_have(*c))?;
        let ends = text
            .char_indices()
            .take(self.longest)
            .filter_map(|(at, c)| text.split_at_checked(at + c.len_utf8()));
        ends.filter(|(word, _)| self.has(word)).last().map(|(_, rest)| rest)
    }
}

/// The words of a language.
pub(super) struct Who {
    pub(super) people: Words,
    pub(super) roles: Words,
    pub(super) offices: Words,
    pub(super) quantities: Words,
    pub(super) nobody: Words,
    pub(super) pronouns: Words,
    pub(super) same: &'static str,
    /// What tells no name from another.
    pub(super) idle: Words,
}

impl Who {
    fn new(lists: &Lists) -> Self {
        Self {
            people: Words::of(&[lists.people]),
            roles: Words::of(&[lists.roles]),
            offices: Words::of(&[lists.offices]),
            quantities: Words::of(&[lists.quantities]),
            nobody: Words::of(&[lists.nobody]),
            pronouns: Words::of(&[lists.pronouns]),
            same: lists.same,
            idle: Words::of(&[lists.people, lists.roles, lists.common, lists.quantities]),
        }
    }
}

/// The lists they are made of, the words of each parted by bars.
struct Lists {
    /// Words for somebody, told or not: 官员, 専門家.
    people: &'static str,
    /// Words for a holder of an office, who was named before or is named beside it: 发言人, 局长.
    roles: &'static str,
    /// What ends the name of an office, a firm or an outlet.
    offices: &'static str,
    /// What stands before words for people without saying who: 多名, 匿名, 有关.
    quantities: &'static str,
    /// Sources that name nobody as they stand.
    nobody: &'static str,
    /// How words begin that tell of somebody told before.
    pronouns: &'static str,
    /// Names of one and the same, a group of bars parted by blanks.
    same: &'static str,
    /// What stands in the names of many and tells none from another.
    common: &'static str,
}

pub(super) fn of(tongue: Tongue) -> &'static Who {
    static CHINESE_WHO: LazyLock<Who> = LazyLock::new(|| Who::new(&CHINESE));
    static JAPANESE_WHO: LazyLock<Who> = LazyLock::new(|| Who::new(&JAPANESE));
    static KOREAN_WHO: LazyLock<Who> = LazyLock::new(|| Who::new(&KOREAN));
    match tongue {
        Tongue::Japanese => &JAPANESE_WHO,
        Tongue::Korean => &KOREAN_WHO,
        Tongue::Chinese | Tongue::English => &CHINESE_WHO,
    }
}

const CHINESE: Lists = Lists {
    people: "知情人士|知情人|消息人士|消息来源|消息來源|业内人士|業內人士|圈内人士|内部人士|內部人士|分析人士|观察人士|觀察人士|\
             有关人士|有關人士|相关人士|相關人士|人士|网友|網友|网民|網民|官员|官員|专家|專家|学者|學者|分析师|分析師|分析員|分析员|\
             目击者|目擊者|村民|居民|市民|群众|群眾|民众|民眾|家属|家屬|家长|家長|工作人员|工作人員|负责人|負責人|\
             媒体|媒體|外媒|部门|部門|方面|单位|單位|人员|人員|员工|員工|科学家|科學家|研究人员|研究人員|观察家|觀察家|\
             评论员|評論員|经济学家|經濟學家|批评者|批評者|支持者|反对者|反對者|消费者|消費者|乘客|游客|遊客|商户|商戶|从业者|從業者|\
             工人|职工|職工|学生|學生|农民|農民|店主|摊主|攤主|车主|車主|旅客|患者|志愿者|志願者|干部|幹部|领导|領導|\
             店员|店員|护士|護士|船员|船員|船工|渔民|漁民|矿工|礦工|消防员|消防員|民警|警员|警員|保安",
    roles: "发言人|發言人|主任|局长|局長|县长|縣長|市长|市長|省长|省長|镇长|鎮長|村长|村長|部长|部長|总统|總統|总理|總理|首相|\
            主席|主席|书记|書記|经理|經理|总裁|總裁|董事长|董事長|校长|校長|院长|院長|所长|所長|会长|會長|教授|医生|醫生|律师|律師|\
            队长|隊長|记者|記者|先生|女士|老师|老師|主持人|教练|教練|法官|检察官|檢察官|警官|创始人|創始人|议员|議員|秘书长|秘書長|\
            当事人|當事人|男子|女子|球员|球員|导演|導演|作者|司机|司機|委员|委員|代表|首席执行官|總監|总监|馆长|館長|站长|站長",
    offices: "部|局|院|所|会|會|社|报|報|网|網|台|臺|公司|集团|集團|大学|大學|医院|醫院|委|厅|廳|署|处|處|办|辦|队|隊|站|中心|政府|警方|\
              警察|公安|公安机关|公安機關|学校|學校|中学|中學|银行|銀行|组织|組織|机构|機構|俱乐部|俱樂部|党|黨|白宫|白宮|法庭|检方|檢方|\
              军方|軍方|校方|院方|厂|廠|联盟|聯盟|基金|协会|協會|使馆|使館|领馆|領館|厂方|廠方|矿方|礦方|船方|店方|馆方|館方|园方|園方|资方|資方|劳方|勞方|主办方|主辦方|承办方|承辦方|施工方|运营方|營運方|\
              研究所|实验室|實驗室|杂志|雜誌|晚报|日报|时报|時報|通讯社|通訊社|电视|電視|广播|廣播|交易所|店",
    quantities: "多名|一名|两名|兩名|三名|数名|數名|几名|幾名|多位|一位|两位|兩位|数位|數位|几位|幾位|部分|一些|不少|许多|許多|很多|有的|有|某|某些|\
                 匿名|不愿透露姓名的|不願透露姓名的|不愿具名的|不願具名的|不愿透露姓名|未具名的|要求匿名的|资深|資深|知名|现场|現場|附近|其他|业内|業內|内部|內部|圈内|\
                 接近|了解|熟悉|情况|情況|有关|有關|相关|相關|当地|當地|的|多家|一家|几家|多个|各|各方|国内|國內|国外|國外|海外|境外|主管|职能|職能|外国|外國|最新",
    nobody: "官方|网上|網上|网络|網絡|外界|坊间|坊間|社会|社會|市场|市場|外电|外電|消息|爆料|传言|傳言|传闻|傳聞|有消息|有传言|有傳言|有传闻|有傳聞|有报道|有報道|有分析|有人|人们|人們|业界|業界|各方|公众|公眾|舆论|輿論|港媒|台媒|美媒|日媒|韩媒|英媒|官媒|官方媒体",
    pronouns: "他|她|它|牠|其|我|咱|您|你|这|這|那|该|該|此|双方|雙方|对方|對方|前者|后者|後者|本报|本報|本网|本網|本刊|记者|記者|自己|两人|兩人|两者|兩者|大家|谁|誰|同时|同時|另外",
    same: "警方|警察|公安|公安机关|公安局|公安機關|派出所|民警|警员|警員 检方|检察院|检察机关|檢方|檢察院 法院|法庭 政府|官方|当局|當局 白宫|白宮 特朗普|川普 院方|医院|醫院 校方|学校|學校|大学|大學 军方|军队|軍方 公司|企业|企業|厂方|工厂|廠方|工廠 美国|美國|美方 中国|中國|中方 日本|日方 俄罗斯|俄方|俄國 韩国|韓國|韩方",
    common: "新闻|新聞|日报|日報|晚报|晚報|时报|時報|通讯社|通訊社|电视台|電視台|電視臺|广播|廣播|杂志|雜誌|记者|記者|编辑|編輯|公司|集团|集團|有限|股份|\
             大学|大學|医院|醫院|中心|政府|委员会|委員會|研究|机构|機構|组织|組織|协会|協會|国家|國家|中国|中國|美国|美國|市政|负责|報告|报告|数据|數據|方面",
};

const JAPANESE: Lists = Lists {
    people: "関係者|専門家|目撃者|消息筋|政府筋|筋|当局者|住民|利用者|ユーザー|市民|アナリスト|研究者|識者|有識者|遺族|家族|従業員|職員|担当者|\
             幹部|役員|社員|店員|通行人|客|ネットユーザー|批評家|支持者|科学者|学者|当局|人々|人|記者",
    roles: "報道官|広報担当者|広報|社長|会長|知事|市長|町長|村長|大臣|首相|大統領|教授|医師|弁護士|監督|選手|署長|局長|部長|課長|館長|所長|室長|院長|校長|区長|教育長|理事長|委員長|次長|係長|園長|駅長|店長|支店長|学長|団長|隊長|組合長|議長|店主|被告|容疑者|男性|女性|同社|同省|同庁|同局|同署|代表|側|スポークスマン|スポークスパーソン|スポークスウーマン",
    offices: "省|庁|局|署|部|会|社|警|警察|県警|府警|道警|警視庁|消防|市|県|町|村|区|銀行|大学|病院|研究所|新聞|テレビ|通信|放送|協会|機構|センター|政府|裁判所|検察|地検|委員会|財団|連盟|組合|店|電力|鉄道|学校|党|工場|会社|病院|ホテル|農協|漁協|\
              航空|製薬|電機|自動車|証券|保険|不動産|建設|重工|製鉄|製作所|気象台|機関|本部|事務所|教委|委|海保|保健所|日銀|東電|地裁|高裁|\
              最高裁|大使館|領事館|球団|連合|労組|弁護団|隊|国連|赤十字|博物館|図書館",
    quantities: "複数の|一部の|ある|匿名の|地元の|近くの|現場の|多くの|数人の|の|捜査|外交|業界|政府|党|与党|野党|詳しい|事情に|事情を知る|内情に詳しい|周辺の|付近の",
    nobody: "ネット|ネット上|うわさ|噂|一部|一部報道|報道|海外メディア|メディア|現地メディア|地元メディア|各社",
    pronouns: "彼|彼女|私|我|それ|これ|同|この|その|両|当時|自身|誰|今回|また|ただ|一方|さらに",
    same: "警察|県警|府警|警視庁|警察署|署 政府|当局 病院|医師 会社|同社",
    common: "新聞|通信|放送|記者|日本|大学|病院|会社|株式|警察|発表|取材|調べ|報道|関係|委員|研究|担当|幹部",
};

const KOREAN: Lists = Lists {
    people: "관계자|관계자들|전문가|전문가들|목격자|목격자들|소식통|당국자|주민|주민들|누리꾼|네티즌|시민|시민들|업계|유족|가족|직원|직원들|분석가|학자|연구자|관리|관리들|이용자|실무자|담당자|측근|참모|공무원|남성|여성|남자|여자",
    roles: "대변인|장관|시장|군수|대통령|총리|회장|사장|교수|의사|변호사|감독|선수|대표|위원장|의원|국장|과장|서장|관장|씨|측|검사|차장검사|부장검사|판사|차장|부장|팀장|실장|\
            본부장|센터장|지청장|청장|소장|원장|단장|이사|부사장|전무|상무|위원|수석|차관|지사|구청장|교육감|경위|경감|총경",
    offices: "부|청|국|원|처|시|군|구|도|경찰|경찰청|경찰서|소방|검찰|지검|고검|지청|법원|은행|대학|대학교|병원|연구소|연구원|신문|방송|통신|협회|재단|공사|공단|센터|정부|위원회|회사|그룹|전자|학교|당|사|공장|호텔|항공|마트|백화점|시장|농협|수협",
    quantities: "한|여러|복수의|일부|익명의|익명을|요구한|현지|인근|다수의|몇몇|수사|업계|정부|여권|야권|사정에|정통한|밝은|이름을|밝히지|않은",
    nobody: "온라인|인터넷|소문|언론|외신|현지언론|보도",
    pronouns: "그|그녀|그는|그들|이|이들|우리|나|저|해당|같은|당시|또|한편|이날|이에",
    same: "경찰|경찰청|경찰서 정부|당국 병원|의료진",
    common: "신문|통신|방송|기자|한국|대학|병원|회사|경찰|발표|조사|보도|관계|위원|연구|담당|관계자",
};
