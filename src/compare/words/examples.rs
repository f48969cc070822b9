//! What a person marks, rule by rule, on sentences made up for it.

mod apart;
mod invariants;

use super::{Editor, Edits, Text};
use crate::compare::{Span, SpanOp};
use crate::task::Watch;
use crate::text::Policy;
use crate::text::chars::count_blanks;

fn of(left: &str, right: &str, policy: Policy) -> Edits {
    let blanks = [left, right].map(count_blanks);
    let [left, right] = [left, right].map(|text| Text::of(text, policy));
    Editor::new(policy).edits(&left, &right, blanks, &Watch::default()).unwrap()
}

fn piece(text: &str, [start, end]: [usize; 2]) -> String {
    text.chars().skip(start).take(end - start).collect()
}

/// Both readings in one line: `[gone→come]`, `<moved away<`, `>come here>`, `~left|right~` for what is folded.
fn redline(left: &str, right: &str) -> String {
    let show = |span: &Span| {
        let (l, r) = (piece(left, span.left), piece(right, span.right));
        match span.op {
            SpanOp::Same => l,
            SpanOp::Folded => format!("~{l}|{r}~"),
            SpanOp::Moved if r.is_empty() => format!("<{l}<"),
            SpanOp::Moved => format!(">{r}>"),
            SpanOp::Deleted | SpanOp::Inserted | SpanOp::Replaced => format!("[{l}→{r}]"),
        }
    };
    of(left, right, Policy::default()).spans.iter().map(show).collect()
}

fn all(examples: &[(&str, &str, &str)]) {
    let found: Vec<String> = examples.iter().map(|(left, right, _)| redline(left, right)).collect();
    let wanted: Vec<&str> = examples.iter().map(|(_, _, want)| *want).collect();
    assert_eq!(found, wanted);
}

#[test]
fn words_are_marked_whole() {
    all(&[
        ("渡口提取新缆绳", "渡口提供新缆绳", "渡口[提取→提供]新缆绳"),
        ("必须根除旧习", "必须铲除旧习", "必须[根除→铲除]旧习"),
        ("委員會提出報告", "委員會提供報告", "委員會[提出→提供]報告"),
        ("ここでパンを食べる", "ここでパンを比べる", "ここでパンを[食べる→比べる]"),
        // Words that only meet are not one word, nor are words whole already.
        ("水位很高。", "水位很大。", "水位很[高→大]。"),
        ("必须回答好问题", "必须研究好问题", "必须[回答→研究]好问题"),
        // One of them is in no list, but both are what the first two characters say, and what does it.
        ("渡船运营商表示", "渡船运营方表示", "渡船[运营商→运营方]表示"),
        // An edit takes in no other edit and no punctuation.
        ("天气好，风大", "天气冷，风小", "天气[好→冷]，风[大→小]"),
    ]);
}

#[test]
fn what_changed_places_with_its_opposite_is_replaced() {
    all(&[
        ("向左转弯后撞上右墙", "向右转弯后撞上左墙", "向[左→右]转弯后撞上[右→左]墙"),
        ("他先买后卖，我先看", "他先卖后买，我先看", "他先[买→卖]后[卖→买]，我先看"),
    ]);
}

#[test]
fn the_dead_and_the_hurt_are_numbers_of_their_own() {
    all(&[
        ("翻覆釀12死34傷", "翻覆釀15死30傷", "翻覆釀[12→15]死[34→30]傷"),
        ("车祸致两死三伤", "车祸致四死五伤", "车祸致[两→四]死[三→五]伤"),
    ]);
}

#[test]
fn long_replacements_cut_no_word() {
    all(&[
        ("押金应当核实和结算。", "押金应当核算并退还。", "押金应当[核实和结算→核算并退还]。"),
        (
            "船工为渡口的建设服务，修桥。",
            "船工履行对乡里的各种义务，修桥。",
            "船工[为渡口的建设服务→履行对乡里的各种义务]，修桥。",
        ),
        // Words that only meet are left alone.
        ("他在大学生活了四年。", "他在大学讲课写书四年。", "他在大学[生活了→讲课写书]四年。"),
    ]);
}

#[test]
fn labels_stand_apart() {
    all(&[
        (
            "第八条　渡口旧船停用。",
            "第十二条　渡口木船和铁船停用。",
            "第[八→十二]条　渡口[旧→木船和铁]船停用。",
        ),
        ("第八条　船工收钱。", "第十二条　乡里各户均不收钱。", "第[八→十二]条　[船工→乡里各户均不]收钱。"),
        (
            "第四十条　老船工违反第三十四条规定的，停渡三日。",
            "第三十四条　新船工违反第二十八条规定的，停渡三日。",
            "第[四十→三十四]条　[老→新]船工违反第[三十四→二十八]条规定的，停渡三日。",
        ),
    ]);
}

#[test]
fn katakana_words_are_marked_whole() {
    all(&[
        (
            "新しいコンピュータを買う",
            "新しいコンピューターを買う",
            "新しい[コンピュータ→コンピューター]を買う",
        ),
        ("駅前のホテルに着く", "駅前のホステルに着く", "駅前の[ホテル→ホステル]に着く"),
    ]);
}

#[test]
fn numbers_are_marked_whole() {
    all(&[
        ("共363人", "共336人", "共[363→336]人"),
        ("收入3.63亿元", "收入3.36亿元", "收入[3.63亿→3.36亿]元"),
        ("卖了三百六十三个", "卖了三百三十六个", "卖了[三百六十三个→三百三十六个]"),
        ("约12,000人到场", "约1.2万人到场", "约[12,000→1.2万]人到场"),
        ("昨天三人受伤", "昨天四人受伤", "昨天[三人→四人]受伤"),
        ("10月16日开幕", "10月17日开幕", "10月[16日→17日]开幕"),
        ("十月一日开幕", "十一月一日开幕", "[十月→十一月]一日开幕"),
        ("第三十五条规定", "第三十六条规定", "第[三十五→三十六]条规定"),
        // 分 and 年 begin other units.
        ("船行八分钟到岸", "船行9分钟到岸", "船行[八分钟→9分钟]到岸"),
        ("船で3時間かかる", "船で4時間かかる", "船で[3時間→4時間]かかる"),
        ("上世纪80年代的船", "上世纪90年代的船", "上世纪[80年代→90年代]的船"),
        ("三年级学生", "四年级学生", "[三年级→四年级]学生"),
        ("2031年度过难关", "2032年度过难关", "[2031年→2032年]度过难关"),
        (
            "依照渡口章程第八条、第十一条",
            "依照船务总章第七条、第二十一条",
            "依照[渡口章程第八条、第十一→船务总章第七条、第二十一]条",
        ),
        (
            "依照渡口章程第十一条",
            "依照船务总章第七条、第二十一条",
            "依照[渡口章程第十一→船务总章第七条、第二十一]条",
        ),
        ("一百零五年二月三日", "一百零九年三月三日", "[一百零五年二月→一百零九年三月]三日"),
    ]);
}

#[test]
fn clusters_are_marked_by_the_word() {
    all(&[
        ("ภารกิจเริ่มขึ้นในวันจันทร์", "ภารกิจเริ่มต้นในวันจันทร์", "ภารกิจเริ่ม[ขึ้→ต้]นในวันจันทร์"),
        ("เปิดวันที่ 31 ธันวาคม 2031", "เปิดวันที่ 31 มกราคม 2031", "เปิดวันที่ 31 [ธันวาคม→มกราคม] 2031"),
        ("ใช้ในการโต้ตอบกับเรือ", "ใช้สำหรับโต้ตอบกับเรือ", "ใช้[ในการ→สำหรับ]โต้ตอบกับเรือ"),
        ("ตั๋วเรือราคาถูก", "ตั๋วเรือเด็กราคาถูก", "ตั๋วเรือ[→เด็ก]ราคาถูก"),
    ]);
}

#[test]
fn a_bracket_stands_with_what_it_holds() {
    all(&[
        (
            "渡口的渡船（译注：见下文）今天开。",
            "渡口的渡船（ferry）（译注：见下文）今天开。",
            "渡口的渡船[→（ferry）]（译注：见下文）今天开。",
        ),
        ("他叫老周（船工）。", "他叫老周（五十岁）（船工）。", "他叫老周[→（五十岁）]（船工）。"),
    ]);
}

#[test]
fn punctuation_stands_apart() {
    all(&[
        // A mark that was kept beside something added parts it from what was replaced.
        ("为了安全，这些船停航。", "为了安全起见，那些船停航。", "为了安全[→起见]，[这些→那些]船停航。"),
        ("天气很好，我来", "天气很棒。我来", "天气很[好→棒][，→。]我来"),
        ("天气很好", "天气很棒！", "天气很[好→棒][→！]"),
        // A mark that was kept between two short replacements parts them.
        (
            "提高渡口的效益，促进修船。",
            "提高渡口的效能，加强修船。",
            "提高渡口的[效益→效能]，[促进→加强]修船。",
        ),
        // Brackets stay with their words, and a mark may stand for a word.
        ("交给管理处。", "交给数字司（下称数司）。", "交给[管理处→数字司（下称数司）]。"),
        ("渡船和渡口", "渡船、渡口", "渡船[和→、]渡口"),
    ]);
}

#[test]
fn what_changed_place_has_moved() {
    all(&[
        ("甲和乙去了公园", "乙和甲去了公园", "<甲<>乙>和<乙<>甲>去了公园"),
        (
            "王小渡和李大船去了公园散步",
            "李大船和王小渡去了公园散步",
            "<王小渡<>李大船>和<李大船<>王小渡>去了公园散步",
        ),
        ("他每年预计可以增收", "他预计每年可以增收", "他<每年<预计>每年>可以增收"),
        (
            "先修好旧船，再查清水位",
            "再查清水位，先修好旧船",
            "<先修好旧船<>再查清水位>，<再查清水位<>先修好旧船>",
        ),
        ("We each hold two oars.", "We hold two oars each.", "We <each <hold two oars> each>."),
        // Another word, another number: nothing moved.
        ("今天很喜欢这条船", "今天很欢喜这条船", "今天很[喜欢→欢喜]这条船"),
        ("从五楼走到六楼门口", "从六楼走到五楼门口", "从[五→六]楼走到[六→五]楼门口"),
    ]);
}

#[test]
fn what_stands_elsewhere_in_a_rewritten_sentence_has_not_moved() {
    let moved = |left: &str, right: &str| redline(left, right).contains(['<', '>']);
    assert!(!moved(
        "渡口公司应当依照章程公布票价，每年修船一次，费用由渡口公司承担。",
        "乡里的船工应当依照章程收票，水位过高时停渡，每月把账目交给渡口公司核对，修船费用由乡里承担。",
    ));
    // A long phrase moved, whatever else was changed.
    assert!(moved(
        "修船费用由渡口公司和沿岸各村按照每年的渡客人数分担，船工不出钱。",
        "按照每年的渡客人数分担修船费用，渡口公司和沿岸各村先付一半，船工不必再出钱。",
    ));
}

#[test]
fn english_words_that_stand_in_any_sentence_are_in_both_by_chance() {
    all(&[
        (
            "Two boats were taken to the harbor.",
            "Two boats were found near the bridge.",
            "Two boats were [taken to the harbor→found near the bridge].",
        ),
        // Where nothing is replaced they were kept.
        ("He rowed to the harbor.", "He rowed back to harbor.", "He rowed [→back ]to [the →]harbor."),
    ]);
    let found = redline(
        "It was said by the pilots that fog would come.",
        "The pilots said that fog would come by the evening.",
    );
    assert!(!found.contains(['<', '>']), "{found}");
}

#[test]
fn a_sentence_that_moved_has_moved_though_its_figures_are_written_otherwise() {
    all(&[(
        "公司今天预报，江上仍有小到中雨，北风四到五级，渡客请穿好救生衣。首班船早上六时三十分开，末班船晚上九时开。",
        "首班船早上6时30分开，末班船晚上9时开。天气预报，江上仍有小到中雨，北风四到五级，渡客请穿好救生衣。",
        "[公司今天→]>首班船早上>[→6时30分]>开，末班船晚上>[→9时]>开。>[→天气]\
         预报，江上仍有小到中雨，北风四到五级，渡客请穿好救生衣。\
         <首班船早上<[六时三十分→]<开，末班船晚上<[九时→]<开。<",
    )]);
}

#[test]
fn names_are_marked_whole() {
    all(&[
        ("市长王小渡在会上讲话", "市长王大渡在会上讲话", "市长[王小渡→王大渡]在会上讲话"),
        ("记者张明远报道", "记者张明达报道", "记者[张明远→张明达]报道"),
        ("警員李志強受傷", "警員李志明受傷", "警員[李志強→李志明]受傷"),
        ("昨日，清平县政府停航", "昨日，清江县政府停航", "昨日，[清平→清江]县政府停航"),
        // A name stands apart from what else changed behind it, and what it is written with is no number.
        (
            "厂方负责人赵国强说，无人受伤",
            "厂方负责人赵国庆介绍，无人受伤",
            "厂方负责人[赵国强→赵国庆][说→介绍]，无人受伤",
        ),
        ("駅前で田中一郎さんが話した", "駅前で田中二郎さんが話した", "駅前で[田中一郎→田中二郎]さんが話した"),
        ("田中春子市長は渡った", "田中秋子市長は渡った", "[田中春子→田中秋子]市長は渡った"),
    ]);
}

#[test]
fn japanese_verbs_are_marked_with_their_endings() {
    all(&[
        (
            "市は橋の見直しを検討している。",
            "市は橋の見直しを検討する。",
            "市は橋の見直しを検討[している→する]。",
        ),
        (
            "市長が橋を建設すると述べた。",
            "市長が橋を建設されると述べた。",
            "市長が橋を建設[する→される]と述べた。",
        ),
        ("船は駅へ運ばれたという", "船は駅へ搬送されたという", "船は駅へ[運ばれた→搬送された]という"),
        ("強風で船が転倒した。", "強風で船が転んだ。", "強風で船が[転倒した→転んだ]。"),
        ("この橋は市民が使う", "この橋は市も使う", "この橋は[市民が→市も]使う"),
        ("強風で船を倒された。", "強風で船が倒れた。", "強風で船[を→が]倒[さ→]れた。"),
        // A particle is a word of its own, and an ending is one only where the word ends.
        ("本をたくさん読む", "本がたくさん読む", "本[を→が]たくさん読む"),
    ]);
}

#[test]
fn korean_words_are_marked_with_their_particles_and_endings() {
    all(&[
        (
            "정부는 대책을 마련했다.",
            "정부가 대책을 마련하였다.",
            "[정부는→정부가] 대책을 [마련했다→마련하였다].",
        ),
        // Those that answer each other are marked one by one, a number with its unit.
        (
            "시는 연간 78억 원의 예산을 쓴다.",
            "시는 해마다 87억 원의 예산을 쓴다.",
            "시는 [연간→해마다] [78억→87억] 원의 예산을 쓴다.",
        ),
        (
            "시장은 대책을 마련했다고 배에서 말했다.",
            "시장은 방안을 논의했다고 배에서 말했다.",
            "시장은 [대책을→방안을] [마련했다고→논의했다고] 배에서 말했다.",
        ),
        (
            "배는 낡은 밧줄을 크게 고쳤다.",
            "배는 강가 나루를 조금 고쳤다.",
            "배는 [낡은→강가] [밧줄을→나루를] [크게→조금] 고쳤다.",
        ),
        ("시는 대책을 세울 예정이다.", "시는 급히 나섰다.", "시는 [대책을 세울 예정이다→급히 나섰다]."),
        ("배는 다음 주부터 다닌다.", "다음 주부터 배는 다닌다.", "<배는 <다음 주부터 >배는 >다닌다."),
    ]);
}

#[test]
fn whole_sentences_that_changed_place_have_moved() {
    all(&[(
        "渡口今晨重开。老船工很高兴。票价仍是两元，老人和学生不收钱。",
        "渡口今晨重开。票价仍是两元，老人和学生不收钱。老船工很高兴。",
        "渡口今晨重开。<老船工很高兴。<票价仍是两元，老人和学生不收钱。>老船工很高兴。>",
    )]);
}

#[test]
fn a_capital_is_no_change_where_only_the_sentence_begins_elsewhere() {
    all(&[
        ("Maximal effort was made.", "A maximal effort was made.", "[→A ]~M|m~aximal effort was made."),
        ("Then we row home.", "We row home.", "[Then →]~w|W~e row home."),
    ]);
    let exact = of("We row.", "Then we row.", Policy::NONE);
    assert!(exact.spans.iter().all(|s| s.op != SpanOp::Folded), "{exact:?}");
}

#[test]
fn edits_stand_where_words_begin() {
    all(&[
        ("能不能搞好，要看水位", "能搞好，要看水位", "能[不能→]搞好，要看水位"),
        ("用得是地方", "用得是否是地方", "用得[→是否]是地方"),
        ("研究、分析水位", "调度、研究、开发、分析水位", "[→调度、]研究、[→开发、]分析水位"),
    ]);
}
