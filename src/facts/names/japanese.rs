//! Japanese names before what a person is, or before an age: 小林裕明社長, 鈴木知事, バイデン米大統領, 佐藤(45).

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::Name;
use super::given;
use crate::facts::text::{Text, is_blank, is_han, is_in_katakana};

/// Family names that a good half of all Japanese have.
const FAMILIES: &str = "\
    佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 斉藤 齋藤 清水 \
    山崎 山﨑 森 池田 橋本 阿部 石川 山下 中島 中嶋 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 \
    西村 藤井 岡本 金子 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 \
    安藤 宮本 大野 小島 谷口 工藤 今井 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 岩崎 \
    菅原 木下 久保 佐野 野村 松尾 市川 菊地 菊池 杉本 古川 大西 島田 水野 桜井 高野 渡部 吉川 山内 西田 飯田 西川 小松 北村 \
    安田 五十嵐 川口 平田 関 中田 久保田 服部 岩田 土屋 福島 本田 秋山 川崎 松下 川上 永井 田口 樋口 矢野 大島 川村 広瀬 中西 \
    浅野 飯塚 吉村 大橋 石原 岡崎 三宅 須藤 荒木 今村 大久保 小池 岡 黒田 荒井 永田 熊谷 松岡 星野 大谷 篠原 内藤 川田 片山 \
    馬場 西山 堀 辻 尾崎 岩本 栗原 土井 関口 野田 早川 小沢 菅 荻野 吉岡 上村 桑原 奥村 片岡 白石 富田 堀内 牧野 大石 \
    須田 萩原 松村 古賀 川島 福井 望月 宮田 大森 沢田 成田 小田 田島 久野 榎本 小原 根本 上原 矢島 甲斐 坂口 児玉 川原 秋田 \
    野中 森本 石橋 川端 浜田 山中 平井 浅井 榊原 足立 岩井 宇野 大竹 堀江 神田 中井 竹田 奥田 大川 吉野 樋渡 松永 河合 塚本 \
    大場 平山 石塚 金沢 中尾 栗田 横田 福岡 神谷 川本 相沢 黒木 武藤 村井 島崎 辻本 岸 岸本 岸田 石破 安倍 麻生 枝野 玉木 茂木 \
    林田 小泉 高市 稲田 野上 宮沢 海江田 蓮舫 二階 鳩山 羽田 細川 村山 志位 福山 泉 宮下 瀬戸 井口 井出 河村 河原 大村 大山 \
    小笠原 宇都宮 小野寺 長谷部 佐久間 阿久津 長嶋 長島 松崎 若林 若山 水谷 日野 日高 向井 有馬 有田 荒川 飯島 池上 石黒 泉田 \
    稲葉 今野 岩瀬 植田 植村 江口 及川 大内 大木 大沢 大滝 大平 小倉 小沼 加納 梶原 金井 金田 亀井 川合 川井 川瀬 河田 北川 \
    北野 木原 木田 黒川 黒沢 小西 小宮 坂井 桜田 笹川 柴崎 島村 下田 庄司 白井 末永 杉浦 関根 高山 高島 高松 滝沢 竹中 竹下 \
    立花 谷川 田代 田辺 塚田 津田 堤 寺田 戸田 豊田 中沢 永野 長田 名取 難波 西岡 西野 野沢 長谷 畠山 浜口 原口 東山 平川 平松 \
    深沢 藤川 藤沢 藤村 細田 本間 本多 前川 町田 三上 三木 水田 溝口 皆川 宮内 宮川 宮城 宮原 村松 室井 森川 森下 森山 柳 柳沢 \
    柳田 藪 山岸 山根 山村 横井 吉沢 吉本 米田 白川 岩渕 雷門 増井 柏木 二宮 生田 川勝 花輪 長崎 朝日 星 芦田 紺野 武井 矢部 \
    木坂 荻田 穴田 杉内 徳増 西尾 緒方 尾上 落合 門脇 鎌田 川又 川野 桐生 草野 熊田 倉田 桑田 児島 佐伯 坂田 笹原 里見 沢村 \
    塩田 篠田 島袋 比嘉 金城 新垣 玉城 知念 仲村 宮里 城間 翁長 仲井真";

static FAMILY: LazyLock<FxHashSet<Vec<char>>> =
    LazyLock::new(|| FAMILIES.split_whitespace().map(|name| name.chars().collect()).collect());

/// What a person is, behind a family name alone or a full name.
#[rustfmt::skip]
const ANY: &[&str] = &[
    "社長", "会長", "知事", "首相", "監督", "選手", "投手", "捕手", "内野手", "外野手", "騎手", "容疑者",
    "被告", "教授", "准教授", "議員", "弁護士", "医師", "警部", "警部補", "巡査", "巡査部長", "長官", "大臣",
    "理事長", "委員長", "幹事長", "書記長", "取締役", "外相", "法相", "財務相", "総務相", "防衛相", "環境相",
    "大統領", "報道官", "議長", "名人", "八段", "九段", "棋士", "宮司", "住職", "代表", "主将", "総裁",
    "頭取", "専務", "常務", "官房長官", "飛行士", "裁判長", "総理", "総理大臣",
];
/// What stands behind the names of places and organs as often: only full names are sure before it.
#[rustfmt::skip]
const FULL: &[&str] = &[
    "市長", "町長", "村長", "区長", "署長", "院長", "校長", "部長", "局長", "課長", "室長", "所長", "館長",
    "団長", "学長", "総長", "隊長", "支店長", "支社長", "本部長", "駅長", "園長", "店長", "組合長",
    "事務局長", "教育長", "理事", "委員", "大使", "主席",
];
/// Offices whose holders have their names in katakana.
const FOREIGN: &[&str] = &[
    "大統領",
    "首相",
    "容疑者",
    "被告",
    "選手",
    "投手",
    "監督",
    "長官",
    "外相",
    "議員",
    "教授",
    "国務長官",
    "国防長官",
];
/// What may stand between a name and an office: 岩本絹子元理事長, バイデン米大統領.
const BETWEEN: &[&str] = &[
    "代表取締役",
    "次期",
    "国家",
    "名誉",
    "副",
    "前",
    "元",
    "新",
    "現",
    "米",
    "英",
    "仏",
    "独",
    "露",
    "韓",
    "伊",
    "豪",
];
/// サッカー選手, プロ野球選手, フランス大統領: what somebody does, and where.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "サッカー", "テニス", "ゴルフ", "バスケ", "ラグビー", "スキー", "スケート", "プロ", "トップ", "アマ",
    "チーム", "コーチ", "ベテラン", "エース", "ライバル", "スター", "レギュラー", "メンバー", "スピード",
    "ジャンプ", "マラソン", "ボート", "メジャー", "リーグ", "バレー", "レスリング", "ドラフト", "ルーキー",
    "アメリカ", "フランス", "ドイツ", "イタリア", "ロシア", "イラン", "トルコ", "スペイン", "インド",
    "ブラジル", "ウクライナ", "フィリピン", "シリア", "アルゼンチン", "ベトナム", "カナダ",
];

/// Prefectures that share their names with families: 石川知事.
const PREFECTURES: &[&str] =
    &["石川", "福島", "山口", "宮崎", "千葉", "福井", "秋田", "長崎", "福岡", "宮城"];

/// How offices end.
pub(in crate::facts) const ENDS: &str = "長事相督手者告授員士師部補査官臣役領表将裁取務使席人段司職理";

/// Longest name in Han characters, and in katakana.
const HAN: usize = 5;
const KATAKANA: usize = 12;
/// And of two names in full: アレクサンデル・ダーレオーエン.
const IN_FULL: usize = 22;

/// Whether many families are called so.
pub(super) fn is_family(name: &[char]) -> bool {
    FAMILY.contains(name)
}

/// The name before the office whose last character stands at `at`.
pub(super) fn before_office(text: Text<'_>, at: usize) -> Option<Name> {
    // Nearly all of these characters end other words.
    let before = text.before(at, 1);
    if !among!(
        before,
        "社会知首監選投捕野騎疑被教議護医警部巡長大事員記締外法務衛境統道名八九棋宮住代主総頭専常行判市町村区署院校局課室所館団学隊店本駅園合理委准育"
    ) || !text.is_japanese(at)
    {
        return None;
    }
    named_before(text, at)
}

/// The same where it is known to be Japanese.
pub(super) fn named_before(text: Text<'_>, at: usize) -> Option<Name> {
    let end = at + 1;
    let office = ANY
        .iter()
        .chain(FULL)
        .filter(|office| text.is_behind(end, office))
        .max_by_key(|office| office.len())?;
    let mut name_end = end - office.chars().count();
    while let Some(word) = BETWEEN.iter().find(|word| text.is_behind(name_end, word)) {
        name_end -= word.chars().count();
    }
    let name_end = name_end - usize::from(is_blank(text.before(name_end, 1)) && name_end > 0);
    if is_in_katakana(text.before(name_end, 1)) {
        return FOREIGN.contains(office).then(|| in_katakana(text, name_end)).flatten();
    }
    let Some(start) = start_of_han(text, name_end) else {
        return given::before_office(text, name_end).map(|start| Name::person(start, name_end));
    };
    let named = text.slice(start, name_end);
    let alone = FAMILY.contains(named);
    let place = *office == "知事" && PREFECTURES.iter().any(|word| text.is_behind(name_end, word));
    let fits = !alone || ANY.contains(office) && !place;
    fits.then(|| Name::person(start, name_end))
}

/// The name before the bracket that holds the age which begins at `age`: 佐藤(45), 佐藤太郎（岡山＝33）.
pub(super) fn before_age(text: Text<'_>, age: usize) -> Option<Name> {
    const PLACE: usize = 10;
    if !matches!(text.before(age, 1), '（' | '(' | '＝') || !text.is_japanese(age) {
        return None;
    }
    let open = (1..PLACE).find(|&back| matches!(text.before(age, back), '（' | '('))?;
    let end = age - open;
    let start = start_of_han(text, end)?;
    Some(Name::person(start, end))
}

/// The name in the words for a speaker, from `from` to `to`.
pub(super) fn in_speaker(text: Text<'_>, from: usize, to: usize) -> Option<Name> {
    before_office(text, to.checked_sub(1)?).filter(|name| name.start >= from)
}

/// The full name that ends at a position, whatever Han characters stand before its known family.
pub(super) fn full(text: Text<'_>, end: usize) -> Option<Name> {
    [4, 5, 3].into_iter().find_map(|len| {
        let start = end.checked_sub(len)?;
        let family = [2, 3].into_iter().find(|&n| FAMILY.contains(text.slice(start, start + n)))?;
        ((1..=3).contains(&(len - family))).then(|| Name::person(start, end))
    })
}

/// Where the name in Han characters begins that ends at a position: a family's known name with nothing before it but what
/// ends an organ, and at most three characters behind it.
fn start_of_han(text: Text<'_>, end: usize) -> Option<usize> {
    let run = (1..=2 * HAN).take_while(|&back| is_han(text.before(end, back))).count();
    [4, 3, 5, 2, 1].into_iter().filter(|len| *len <= run).find_map(|len| {
        let start = end - len;
        let family = (1..=3.min(len)).rev().find(|&n| FAMILY.contains(text.slice(start, start + n)))?;
        let given = len - family;
        let before = text.before(start, 1);
        let edge = len == run || among!(before, "社署市県都府区町村部課局党省庁校の");
        // One character is a family's name before a given one only.
        let shaped = if family == 1 { given == 2 } else { given <= 3 };
        let last = text.before(end, 1);
        let organ =
            given > 0 && among!(last, "社署県都府区部課局党省庁校院大町村銀市寺店駅湖川会室家者側案選戦");
        (edge && shaped && !organ).then_some(start)
    })
}

fn in_katakana(text: Text<'_>, end: usize) -> Option<Name> {
    let len = (1..=IN_FULL + 1).take_while(|&back| is_in_katakana(text.before(end, back))).count();
    let start = end - len;
    let longest = if text.slice(start, end).contains(&'・') { IN_FULL } else { KATAKANA };
    let left = text.before(start, 1);
    let other = OTHERS.iter().any(|word| text.is_behind(end, word));
    let fits = (2..=longest).contains(&len) && text.get(start) != '・' && text.get(start) != 'ー';
    (fits && !other && !left.is_ascii_alphanumeric()).then(|| Name::person(start, end))
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::people_of as names;

    #[test]
    fn people_stand_before_their_offices() {
        for (text, name) in [
            ("柳河銀行は小林青葉社長（57）を解任した。", "小林青葉"),
            ("同社白川俊平会長が兼ねる。", "白川俊平"),
            ("鈴木知事は「よい」と話した。", "鈴木"),
            ("岩本青子元理事長の逮捕を受け", "岩本青子"),
            ("柳河署の佐藤景太署長は", "佐藤景太"),
            ("パーセク米大統領は", "パーセク"),
            ("アレクサンデル・ダーレオーベン選手は", "アレクサンデル・ダーレオーベン"),
            ("アレクサンデル・ダーレオーベン氏は", "アレクサンデル・ダーレオーベン"),
            ("佐藤(45)が逮捕された。", "佐藤"),
            ("旅館業渡辺健太さんと確認した。", "渡辺健太"),
            ("祖母登志美さんが来た。", "登志美"),
            ("高橋秀平（岡山＝33）が勝った。", "高橋秀平"),
            ("小林　青葉氏（こばやし・あおば）は", "小林　青葉"),
            ("中森青空容疑者は", ""),
        ] {
            let want: Vec<&str> = Some(name).filter(|name| !name.is_empty()).into_iter().collect();
            assert_eq!(names(text), want, "{text}");
        }
    }

    #[test]
    fn places_and_organs_are_no_people() {
        for text in [
            "松本市長は言う。",
            "石川知事に聞く。",
            "サッカー選手になる。",
            "東京都知事の会見で",
            "フランス大統領が",
            "松下社長室で",
            "今回の監督は",
            "財務省関東財務局長に就いた。",
        ] {
            assert!(names(text).iter().all(|name| name == "松下"), "{text} {:?}", names(text));
        }
    }
}
