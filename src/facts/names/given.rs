//! Japanese names told by their form, whatever the family: 織部誠一 before 町長, 真鍋トキ before さん.

use super::japanese::is_family;
use crate::facts::text::{Text, is_han, is_in_katakana};
use crate::text::is_hiragana;

/// How given names in Han characters end.
const GIVEN: &str = "子美江代恵香奈人行治司明正実進修信豊健介助吾平也哉之幸志次史昭弘博浩宏武隆孝茂稔誠勝清和仁義良洋剛聡智敏徹哲透亮翔輝希里織紀枝\
                     音乃穂花華衣葉菜斗雅直真純淳潤伸晋勇裕祐佑悠優康泰靖満光晃章彰聖賢憲繁重久英秀栄朗郁圭慶啓敬貴俊男夫雄彦郎一二三太樹朋\
                     佳果絵依沙咲愛由喜嘉寿宣則徳恒滋毅尚崇巧亨努勉昌忠望薫忍梓梢恭順晴陽耕悟祥造蔵作吉";
/// Words that end so and are no names: 観光課長, 三重知事.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "電子", "原子", "菓子", "王子", "孫子", "女子", "男子", "時代", "世代", "法人", "国人", "本人", "個人", "芸人", "能人", "会人", "知人", "新人", "殺人",
    "銀行", "旅行", "執行", "運行", "実行", "政治", "自治", "法治", "上司", "証明", "文明", "発明", "不明", "補正", "適正", "公正", "改正", "不正", "事実",
    "現実", "推進", "促進", "研修", "改修", "補修", "監修", "通信", "配信", "電信", "保健", "紹介", "救助", "援助", "補助", "公平", "水平", "有志", "同志",
    "二次", "目次", "歴史", "女史", "万博", "優勝", "平和", "調和", "講義", "主義", "改良", "不良", "奈良", "東洋", "海洋", "平洋", "録音", "草花",
    "中華", "千葉", "野菜", "写真", "女優", "俳優", "健康", "観光", "文章", "憲章", "表彰", "立憲", "違憲", "三重", "厳重", "長男", "次男", "三男", "統一",
    "同一", "第一", "第二", "第三", "均一", "住友", "自由", "理由", "規則", "法則", "原則", "道徳", "希望", "要望", "太陽", "製造", "構造", "改造", "酒造",
    "建造", "醸造", "木造", "製作", "制作", "農作", "耕作", "創作", "防災", "八王", "布志", "千穂", "多喜", "代表", "松江", "近江", "年代", "交代",
    "電波", "永久", "耐久", "繁栄", "消防", "救急", "有望", "大蔵", "阿仁", "理人", "起人", "間人", "巨人", "役人", "得代", "和歌", "大和", "昭和", "令和", "日英", "渡航", "雑貨", "人形",
];
/// What no name holds.
const NEVER: &str = "各両同第約毎省庁県区社課局署党校院館係議委員組業法歴副現者性的化用費額率型式学最獲捜";

/// Where the full name in Han characters begins that ends before an office.
pub(super) fn before_office(text: Text<'_>, end: usize) -> Option<usize> {
    /// Of what stands before the name as well.
    const RUN: usize = 10;
    if !among!(text.before(end, 1), GIVEN) || WORDS.iter().any(|word| text.is_behind(end, word)) {
        return None;
    }
    let run = (1..=RUN).take_while(|&back| is_han(text.before(end, back))).count();
    [4, 5, 3].into_iter().filter(|len| *len <= run).find_map(|len| {
        let start = end - len;
        let left = text.before(start, 1);
        // 潮見町織部誠一町長
        let organ = len == 4 && among!(left, "社署市県都府区町村部課局党省庁校");
        let opens = len == run && !is_in_katakana(left) && !left.is_ascii_alphanumeric();
        let holds = text.slice(start, end).iter().any(|&c| among!(c, NEVER));
        ((organ || opens) && !holds).then_some(start)
    })
}

/// Where a name begins that ends with a given name in kana: 真鍋トキ, 真鍋さくら.
pub(in crate::facts) fn with_kana(text: Text<'_>, end: usize) -> Option<usize> {
    /// The letters of a given name.
    const GIVEN: std::ops::RangeInclusive<usize> = 2..=3;
    /// How no family is called that no list has: 女優, 昨日.
    const ENDS: &str = "長事相督手者告授員士師査官臣役領将裁務席段職優家男女児母父妻夫妹弟姉兄犬猫性人日時朝夜晩年月在近国民生徒機所店屋様殿君達等名号位番\
                        中後前間頃";
    let kind = match text.before(end, 1) {
        c if is_in_katakana(c) => is_in_katakana,
        c if is_hiragana(c) => is_hiragana,
        _ => return None,
    };
    let given = (1..=GIVEN.end() + 1).take_while(|&back| kind(text.before(end, back))).count();
    let edge = end.checked_sub(given).filter(|_| GIVEN.contains(&given))?;
    let family = (1..=4).take_while(|&back| is_han(text.before(edge, back))).count();
    let start = edge - family;
    if !(1..=3).contains(&family)
        || is_in_katakana(text.before(start, 1))
        || among!(text.before(start, 1), "おご")
    {
        return None;
    }
    let letters = text.slice(edge, end);
    let foreign = letters.iter().any(|c| among!(*c, "ァィゥェォャュョッー・ヴパピプペポ"));
    let known = is_family(text.slice(start, edge));
    // 近所のおじさん, 仕事たくさん
    let other = among!(text.get(edge), "のはがをにともやでへ")
        || ["たく", "おば", "おじ", "ばあ", "じい", "ねえ", "にい", "よめ", "みな"]
            .iter()
            .any(|word| text.is_behind(end, word));
    let last = text.before(end, 1);
    // 批判オバマ氏: a foreigner behind a word.
    let fits = if is_hiragana(last) {
        last != 'や'
    } else {
        among!(last, "コミエヨキシノツネリナカサワヱイクトセユ")
    };
    let unknown = family == 2 && !among!(text.before(edge, 1), ENDS) && fits;
    (!foreign && !other && (known || unknown)).then_some(start)
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::people_of as names;

    #[test]
    fn names_are_told_by_their_form() {
        for (text, name) in [
            ("青潟町の織部誠一町長は言う。", "織部誠一"),
            ("青潟町織部誠一町長によると", "織部誠一"),
            ("織部誠一教育長は「よい」と話した。", "織部誠一"),
            ("会見で、蓮沼健吾所長が謝った。", "蓮沼健吾"),
            ("青潟署の蓮沼健署長は", "蓮沼健"),
            ("同課の蓮沼和子課長は", "蓮沼和子"),
            ("近くの蓮沼トキさん（81）は来た。", "蓮沼トキ"),
            ("蓮沼さくらさんが来た。", "蓮沼さくら"),
            ("山田ハナ氏は言う。", "山田ハナ"),
        ] {
            assert_eq!(names(text), [name], "{text}");
        }
    }

    #[test]
    fn offices_places_and_other_words_are_no_names() {
        for text in [
            "市の環境政策課長は言う。",
            "県の商工観光課長が来た。",
            "会津若松市長は言う。",
            "隣の八王子市長に聞く。",
            "町の事業推進部長は",
            "日本人選手が勝った。",
            "仕事たくさんある。",
            "近所のおじさんは言う。",
            "青石新聞社長に就いた。",
            "年間最優秀選手に選ばれた。",
            "県警捜査一課長は言う。",
            "同校は代理人弁護士を通じて言う。",
        ] {
            assert_eq!(names(text), [""; 0], "{text}");
        }
        assert_eq!(names("会見で称賛オドマ氏は言う。"), ["オドマ"]);
        assert_eq!(names("女優マリさんは歌う。"), ["マリ"]);
        assert_eq!(names("昨日アンナさんは来た。"), ["アンナ"]);
    }
}
