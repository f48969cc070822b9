//! What the facts of two small articles are to each other.

use super::tests::{TAIL, article, differences, one};
use crate::compare::FactStatus::{self, Conflict, OnlyLeft, OnlyRight, SameValue, Shortened};

type Found = Vec<(FactStatus, String, String)>;

/// Of paragraphs in articles that are the same otherwise, and the mirror of it.
fn pair(a: &str, b: &str) -> Found {
    let (a, b) = (format!("{a}{TAIL}"), format!("{b}{TAIL}"));
    let found = differences(&a, &b);
    let mut back: Found = differences(&b, &a)
        .into_iter()
        .map(|(status, left, right)| match status {
            OnlyLeft => (OnlyRight, right, left),
            OnlyRight => (OnlyLeft, right, left),
            both => (both, right, left),
        })
        .collect();
    back.sort_by_key(|d| found.iter().position(|f| f == d));
    assert_eq!(found, back, "mirrored");
    assert_eq!(differences(&a, &a), []);
    found
}

#[test]
fn a_phrase_in_marks_that_lost_a_word() {
    assert_eq!(
        pair(
            "Petra Lindqvist called the fare rise “the least we could responsibly set for the ferry”.",
            "Petra Lindqvist called the fare rise “the least we could set”.",
        )
        .len(),
        1
    );
}

#[test]
fn figures_that_trade_places() {
    assert_eq!(
        pair("事故造成2人死亡、3人受伤。", "事故造成3人死亡、2人受伤。"),
        [one(Conflict, "2人", "3人"), one(Conflict, "3人", "2人")]
    );
    assert_eq!(
        pair("事故造成2人死亡、3人受伤。", "事故造成3人死亡、3人受伤。"),
        [one(Conflict, "2人", "3人")]
    );
    assert_eq!(
        pair("甲公司营收50亿元，乙公司营收30亿元。", "甲公司营收30亿元，乙公司营收50亿元。"),
        [one(Conflict, "50亿元", "30亿元"), one(Conflict, "30亿元", "50亿元")]
    );
}

#[test]
fn clauses_that_trade_places() {
    assert_eq!(pair("甲公司营收50亿元，乙公司营收30亿元。", "乙公司营收30亿元，甲公司营收50亿元。"), []);
    assert_eq!(pair("事故造成2人死亡、3人受伤。", "事故造成3人受伤、2人死亡。"), []);
}

#[test]
fn the_word_behind_a_figure_tells_what_it_counts() {
    assert_eq!(
        pair("事故造成2人死亡、3人受伤。", "事故造成4人受伤，无人员死亡。"),
        [one(Conflict, "2人", "无人员"), one(Conflict, "3人", "4人")]
    );
    assert_eq!(
        pair("事故造成2人死亡。", "事故造成4人受伤。"),
        [one(OnlyLeft, "2人", ""), one(OnlyRight, "", "4人")]
    );
}

#[test]
fn other_units_of_one_kind_conflict_in_one_place() {
    assert_eq!(
        pair("项目总投资3亿美元，明年完工。", "项目总投资3亿欧元，明年完工。"),
        [one(Conflict, "3亿美元", "3亿欧元")]
    );
    assert_eq!(
        pair("公路全长320公里，明年通车。", "公路全长320英里，明年通车。"),
        [one(Conflict, "320公里", "320英里")]
    );
    assert!(pair("镇上买了320公斤大米。", "镇上买了320把椅子。").iter().all(|f| f.0 != Conflict));
}

#[test]
fn changed_beside_other_changes() {
    assert_eq!(
        pair(
            "The bridge opened on Tuesday, 14 months after the flood.",
            "The bridge opened on Wednesday, fourteen months after the flood.",
        ),
        [one(Conflict, "Tuesday", "Wednesday"), one(SameValue, "14 months", "fourteen months")]
    );
    let found = pair("司机刘某今年41岁，当时没有饮酒。", "肇事司机刘某，43岁，当时没有饮酒。");
    assert!(found.contains(&one(Conflict, "41岁", "43岁")), "{found:?}");
}

#[test]
fn equal_figures_that_go_the_other_way_conflict() {
    assert_eq!(
        pair("粮价同比上涨3.2%，菜价持平。", "粮价同比下降3.2%，菜价持平。"),
        [one(Conflict, "3.2%", "3.2%")]
    );
    assert_eq!(
        pair("书店的销量比去年增长6.5%。", "书店的销量比去年下降6.5%。"),
        [one(Conflict, "6.5%", "6.5%")]
    );
    assert_eq!(
        pair("Sales of books rose 6.5% in the town.", "Sales of books fell 6.5% in the town."),
        [one(Conflict, "6.5%", "6.5%")]
    );
    assert_eq!(pair("粮价同比上涨3.2%，菜价持平。", "粮价同比增长3.2%，菜价持平。"), []);
    assert_eq!(
        pair("군청은 콩 값이 작년보다 6.5% 올랐다고 했다.", "군청은 콩 값이 작년보다 6.5% 내렸다고 했다."),
        [one(Conflict, "6.5%", "6.5%")]
    );
    assert_eq!(pair("콩 값이 작년보다 6.5% 올랐다.", "콩 값이 작년보다 6.5% 뛰었다."), []);
}

#[test]
fn what_the_other_article_says_too_is_not_only_here() {
    assert_eq!(pair("田边正夫氏は8日、会見を開いた。", "田边正夫市長は8日、会見を開いた。"), []);
    // One article says when it was published.
    let dated = |text: &str, value: &str| {
        let mut article = (*article(text)).clone();
        for fact in article.facts.iter_mut().filter(|f| &*f.text == "8日") {
            fact.value = Some(crate::article::FactValue::Text(value.to_owned()));
        }
        article
    };
    let (left, right) =
        (dated("会议8日开始，河水很高。", "2019-12-08"), dated("桥在8日修好，大家都去看。", "---08"));
    let watch = crate::task::Watch::default();
    let found =
        crate::compare::pair((0, &left), (1, &right), crate::text::Policy::default(), &watch).unwrap();
    assert_eq!(found.facts, []);
}

#[test]
fn inexact_figures_that_differ_are_not_the_same() {
    assert_eq!(pair("现场疏散约300人。", "现场疏散约310人。"), [one(Conflict, "300人", "310人")]);
    assert_eq!(pair("总投资约3.6亿元。", "总投资约3.63亿元。"), [one(SameValue, "3.6亿元", "3.63亿元")]);
}

#[test]
fn a_quotation_is_the_same_with_its_figures_written_otherwise() {
    let said = |years: &str| format!("“We waited for {years} of rain and mud,” said the ferryman.");
    let found = pair(&said("ten years"), &said("10 years"));
    assert!(!found.is_empty() && found.iter().all(|f| f.0 == SameValue), "{found:?}");
    let found = pair(&said("ten years"), &said("11 years"));
    assert!(!found.is_empty() && found.iter().all(|f| f.0 == Conflict), "{found:?}");
    let other = "“We hoped for 10 years of rain and mud,” said the ferryman.";
    assert!(pair(&said("ten years"), other).iter().any(|f| f.0 == Conflict));
}

#[test]
fn a_quotation_may_be_cut_by_who_says_it() {
    assert_eq!(
        pair("“我们等了十年，”赵大山说，“终于等到这一天。”", "赵大山说：“我们等了十年，终于等到这一天。”"),
        []
    );
    let found =
        pair("“我们等了十年，”赵大山说，“终于等到这一天。”", "赵大山说：“我们盼了十年，终于等到这一天。”");
    assert_eq!(found.iter().filter(|f| f.0 == Conflict).count(), 1, "{found:?}");
    assert!(found.iter().all(|f| f.0 == Conflict), "{found:?}");
}

#[test]
fn a_quotation_that_was_shortened_does_not_conflict() {
    let whole = "船长赵大山说：“新船已经通过检验，水手完成训练，我们随时可以出发。”";
    for short in ["新船已经通过检验，我们随时可以出发", "新船已经通过检验，水手完成训练"]
    {
        let said = |text: &str| format!("船长赵大山说：“{text}。”");
        let quote = |text: &str| format!("“{text}。”");
        let long = "新船已经通过检验，水手完成训练，我们随时可以出发";
        let told = [one(Shortened, &quote(long), &quote(short))];
        assert_eq!(pair(whole, &said(short)), told);
        // Wherever it stands.
        let elsewhere = format!("{whole}\n\n县里明年还要修两条路，资金已经到位。");
        let other =
            format!("县里明年还要修两条路，资金已经到位。\n\n昨天来了几个记者，“{short}，”赵大山说。");
        assert!(pair(&elsewhere, &other).iter().any(|d| d.0 == Shortened), "{:?}", pair(&elsewhere, &other));
        // What it lacks stands beside it, or in another quotation.
        let beside = "船长赵大山说，水手完成训练，“新船已经通过检验，我们随时可以出发。”";
        assert!(pair(whole, beside).iter().all(|d| d.0 != Shortened));
    }
    let changed = pair(whole, "船长赵大山说：“新船没有通过检验，我们随时可以出发。”");
    assert_eq!(changed.iter().filter(|f| f.0 == Conflict).count(), 1, "{changed:?}");
}

#[test]
fn where_somebody_is_to_be_found_conflicts_in_its_place_only() {
    assert_eq!(
        pair("火灾发生在柳溪镇中山路88号的居民楼。", "火灾发生在柳溪镇中山路86号的居民楼。"),
        [one(Conflict, "88号", "86号")]
    );
    assert_eq!(
        pair("市民可拨打热线010-5550 1234咨询。", "市民可拨打热线010-5550 1243咨询。"),
        [one(Conflict, "010-5550 1234", "010-5550 1243")]
    );
    assert_eq!(pair("市民可拨打热线010-5550 1234咨询。", "市民可到镇上咨询。"), []);
}

#[test]
fn unrelated_articles_do_not_conflict() {
    let found = differences(
        "青石镇大会9月9日开幕，代表们陆续抵达。镇上有两个集市，每周开放。",
        "地震发生在9月9日 20:13，没有人员伤亡。消防队派出8个小组，连夜搜山，镇上平安。",
    );
    assert!(found.iter().all(|f| matches!(f.0, OnlyLeft | OnlyRight)), "{found:?}");
}

#[test]
fn a_sentence_that_went_elsewhere_takes_its_facts_along() {
    let shared = "河谷公路昨天下午恢复通车。养护队连夜清理了三处塌方。";
    let goes = "气象台预计后天还有40毫米的大雨。";
    let last = "镇上的集市照常开市。摊主们说，菜价比上周低了一些。";
    assert_eq!(differences(&format!("{shared}{goes}\n\n{last}"), &format!("{shared}\n\n{goes}{last}")), []);
}

#[test]
fn no_fact_disagrees_by_how_it_is_written() {
    let found = pair(
        "通车当天，县长周平说：“大桥开通以后，两岸来往方便。”市长赵云华说，下周再开一座。",
        "通車當天，縣長周平說：「大橋開通以後，兩岸來往方便。」市長趙雲華說，下週再開一座。",
    );
    assert_eq!(found, []);
    assert_eq!(pair("ＡＢＣ公司的BOB BROOK said so.", "ABC公司的Bob Brook said so."), []);
}

#[test]
fn a_short_quotation_that_was_softened_conflicts() {
    for (left, right, a, b) in [
        (
            "“I am heartbroken,” he said after the hearing.",
            "“I am deeply saddened,” he said after the hearing.",
            "“I am heartbroken,”",
            "“I am deeply saddened,”",
        ),
        (
            "She called the plan “a disgrace” and left the room.",
            "She called the plan “unhelpful” and left the room.",
            "“a disgrace”",
            "“unhelpful”",
        ),
        (
            "군수는 \"책임을 통감한다\"고 말했다.",
            "군수는 \"유감스럽게 생각한다\"고 말했다.",
            "\"책임을 통감한다\"",
            "\"유감스럽게 생각한다\"",
        ),
        (
            "镇长在会上说：“我们难辞其咎。”会议开了三个小时。",
            "镇长在会上说：“此事令人遗憾。”会议开了三个小时。",
            "“我们难辞其咎。”",
            "“此事令人遗憾。”",
        ),
        (
            "町長は会議のあとで「責任を痛感する」と述べた。",
            "町長は会議のあとで「遺憾に思っています」と述べた。",
            "「責任を痛感する」",
            "「遺憾に思っています」",
        ),
    ] {
        assert_eq!(pair(left, right), [one(Conflict, a, b)], "{left} {right}");
    }
    let found = pair(
        "“I am heartbroken,” he said after the hearing.",
        "“The road will be closed until May,” said the mayor on Monday.",
    );
    assert!(found.iter().all(|d| d.0 != Conflict), "{found:?}");
}

#[test]
fn the_same_words_in_marks_are_not_said_by_one_alone() {
    assert_eq!(
        pair("祖父はよく云つた。「壞れるから尊いのだ。」", "祖父はよく言った。「壊れるから尊いのだ」"),
        []
    );
    assert_eq!(
        pair("「硝子といふものはな、」と祖父はよく云つた。", "「硝子というものはな」と祖父はよく言った。"),
        []
    );
}

#[test]
fn references_of_other_sentences_are_others() {
    let same = "渡口由镇公所管理，渡船每日检查两次。";
    let of = |rest: &str| format!("{same}{rest}");
    let found = pair(
        &of("违反本办法第四条规定，渡船超载、牲畜没有系牢或者大雾天照样开渡的，处以罚款。"),
        &of("违反本办法第七条规定，船工在岸边饮酒打闹，经人劝说仍然吵嚷不休，责令改正。"),
    );
    assert!(found.iter().all(|one| one.0 != Conflict), "{found:?}");
    let found = pair(
        &of("违反本办法第四条规定，渡船超载的，处以罚款。"),
        &of("违反本办法第七条规定，渡船超载的，责令改正。"),
    );
    assert_eq!(found, [one(Conflict, "第四条", "第七条")]);
}

#[test]
fn units_of_other_systems_and_other_currencies() {
    assert_eq!(
        pair("警方追了48公里才拦下货车。", "警方追了30英里才拦下货车。"),
        [one(SameValue, "48公里", "30英里")]
    );
    assert_eq!(
        pair("警方追了48公里才拦下货车。", "警方追了20英里才拦下货车。"),
        [one(Conflict, "48公里", "20英里")]
    );
    assert_eq!(
        pair(
            "The farm lies some 320 kilometers from the old landing.",
            "The farm lies some 320 kilometres (200 miles) from the old landing."
        ),
        [one(OnlyRight, "", "200 miles"), one(SameValue, "320 kilometers", "320 kilometres")]
    );
    assert_eq!(
        pair("It struck 10 kilometers (6 miles) deep.", "It struck 10 kilometers (6.2 miles) deep."),
        [one(SameValue, "6 miles", "6.2 miles")]
    );
    assert_eq!(
        pair(
            "The damage was put at $US1 million ($1.52 million), she said.",
            "The damage was put at $1 million, she said."
        ),
        [one(OnlyLeft, "$1.52 million", ""), one(SameValue, "$US1 million", "$1 million")]
    );
    assert_eq!(
        pair("珠宝价值1.03亿欧元，无人受伤。", "珠宝价值8800万英镑，无人受伤。"),
        [one(OnlyLeft, "1.03亿欧元", ""), one(OnlyRight, "", "8800万英镑")]
    );
    assert_eq!(
        pair("珠宝价值8800万欧元，无人受伤。", "珠宝价值8800万英镑，无人受伤。"),
        [one(Conflict, "8800万欧元", "8800万英镑")]
    );
}

#[test]
fn a_lower_limit_is_no_upper_one() {
    let law =
        |text: &str| format!("第三条　违反规定的船工，{text}。\n\n渡口由镇公所管理，渡船每日检查两次。");
    for (left, right) in [
        ("处五年以下有期徒刑", "处七年以上有期徒刑"),
        ("未满16周岁的人应当由监护人陪同", "已满14周岁的人应当由监护人陪同"),
        ("每船不少于三人", "每船不超过五人"),
    ] {
        let found = pair(&law(left), &law(right));
        assert!(found.iter().all(|one| one.0 != Conflict), "{found:?}");
    }
    let found = pair(&law("处五年以下有期徒刑"), &law("处七年以下有期徒刑"));
    assert_eq!(found, [one(Conflict, "五年", "七年")]);
    let found = pair(&law("处三年以上七年以下有期徒刑"), &law("处五年以下有期徒刑"));
    assert!(found.iter().all(|one| one.0 != Conflict || one.1 == "七年"), "{found:?}");
}
