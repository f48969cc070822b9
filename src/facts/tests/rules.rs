//! More rules of what is a fact in news: ranges, fractions, years of other counts, names that hold numerals.

use super::{facts, only, said, said_of, values_of};
use crate::article::FactKind;

#[test]
fn both_ends_of_a_range_have_the_power_of_the_second() {
    assert_eq!(values_of("20至30万元"), ["200000 CNY", "300000 CNY"]);
    assert_eq!(values_of("30-50亿元"), ["3000000000 CNY", "5000000000 CNY"]);
    assert_eq!(values_of("$40-50 billion"), ["40000000000 USD", "50000000000 USD"]);
    assert_eq!(values_of("£2-3m"), ["2000000 GBP", "3000000 GBP"]);
    assert_eq!(values_of("10 to 20 million people"), ["10000000 person", "20000000 person"]);
    assert_eq!(values_of("从100到1万人"), ["100 person", "10000 person"]);
}

#[test]
fn fractions_of_more_than_one_word() {
    only("one hundred and three quarters", FactKind::Number, "one hundred and three quarters", "100.75");
    only("three twenty-fifths", FactKind::Number, "three twenty-fifths", "0.12");
    only("one hundred thirty-fifths", FactKind::Number, "one hundred thirty-fifths", "2.85714285714286");
    only("half a million dollars", FactKind::Money, "half a million dollars", "500000 USD");
    only("a 1-1/2 year war", FactKind::Number, "1-1/2", "1.5");
    only("1.000 lights", FactKind::Number, "1.000", "1000");
}

#[test]
fn years_counted_from_1911() {
    only("110年第一季營收", FactKind::Date, "110年第一季", "2021-Q1");
    only("108年度預算", FactKind::Date, "108年度", "2019");
    only("創校110年的學校", FactKind::Duration, "110年", "P110Y");
    only("98年8月8日發生", FactKind::Date, "98年8月8日", "");
    assert_eq!(said("107年的營收來自"), []);
}

#[test]
fn years_of_eras() {
    only("明治四十三年の夏、大水が出た", FactKind::Date, "明治四十三年の夏", "1910-22");
    only("明治43年に建った", FactKind::Date, "明治43年", "1910");
    only("大正12年9月1日に揺れた", FactKind::Date, "大正12年9月1日", "1923-09-01");
    only("同治三年，城破", FactKind::Date, "同治三年", "1864");
    only("宣統二年", FactKind::Date, "宣統二年", "1910");
    only("明年3月开工", FactKind::Date, "明年3月", "2025-03");
}

#[test]
fn a_verb_in_old_spelling_counts_nothing() {
    assert_eq!(said("石を拾つて帰つた"), []);
    assert_eq!(said("寺に参つた"), []);
    only("石を三つ拾つて", FactKind::Quantity, "三つ", "3 piece");
}

#[test]
fn what_somebody_is_called_is_said() {
    only("She called the plan “a disgrace” and left", FactKind::Quote, "“a disgrace”", "");
    only("He described it as “unhelpful” then", FactKind::Quote, "“unhelpful”", "");
    for text in
        ["is called “the wall”", "He called for “a new law”", "so-called “smart” locks", "a “smart” lock"]
    {
        assert_eq!(said(text), [], "{text}");
    }
}

#[test]
fn days_as_a_length() {
    only("应当在7日内答复", FactKind::Duration, "7日", "P7D");
    only("3日ぶりに再開した", FactKind::Duration, "3日", "P3D");
    only("一週間かかる見通し", FactKind::Duration, "一週間", "P1W");
    assert_eq!(said("10日以上海为主"), []);
    only("rose in the past month", FactKind::Date, "past month", "P1M/2024-07-18");
    only("later in the day", FactKind::Date, "later in the day", "");
}

#[test]
fn names_that_hold_numerals() {
    for text in [
        "五个一工程",
        "千万人众志成城",
        "拿下两双数据",
        "歼-20亮相",
        "named a 40 Under 40",
        "the Six-Day War",
        "on black Friday",
    ] {
        assert_eq!(said(text), [], "{text}");
    }
    only("买了三双鞋", FactKind::Quantity, "三双", "3 piece");
    only("last Wednesday", FactKind::Date, "last Wednesday", "-W-3");
    only("last Friday", FactKind::Date, "last Friday", "2024-07-12");
}

#[test]
fn what_japanese_words_only_look_like() {
    for text in [
        "十分に確認する",
        "ハッピーな一時を過ごす",
        "一昨日の会議で",
        "東証1部リーグの",
        "八つ当たりした",
        "毎日新聞によると",
        "プレイステーション2の",
        "2階の窓から",
        "8/7放送の番組は",
    ] {
        assert_eq!(said(text), [], "{text}");
    }
    only("9/7（土）に発売", FactKind::Date, "9/7", "2024-09-07");
    only("11/30までの期間に", FactKind::Date, "11/30まで", "../2024-11-30");
    only("先週日曜日に亡くなった", FactKind::Date, "先週日曜日", "2024-07-14");
    only("2005-08-30T13:10:28+09:00", FactKind::DateTime, "2005-08-30T13:10:28+09:00", "2005-08-30T13:10:28");
    only("3日前から続く", FactKind::Date, "3日前", "2024-07-15");
}

#[test]
fn what_korean_words_only_look_like() {
    for text in [
        "오픈 구조를 가져간다",
        "이만 줄인다",
        "세대에 있어",
        "이 곳은 아름답다",
        "이 시간에",
        "제작년 태국에서",
        "오늘날 작가들의",
        "웹 2.0 서비스",
        "에버퀘스트2의",
        "몇 십만 원",
    ] {
        assert_eq!(said(text), [], "{text}");
    }
    only("80년대 초반", FactKind::Date, "80년대 초반", "198X");
    only("98년에 결성한", FactKind::Date, "98년", "1998");
    only("오만 원을 냈다", FactKind::Money, "오만 원", "50000 KRW");
}

#[test]
fn members_of_a_list_share_the_unit() {
    assert_eq!(values_of("分别为17.2和16.3亿元"), ["1720000000 CNY", "1630000000 CNY"]);
    assert_eq!(values_of("分别为1.5、2.5亿元"), ["150000000 CNY", "250000000 CNY"]);
    // Decimals side by side are of one thing, whichever is greater.
    assert_eq!(values_of("发生5.1和4.5级地震"), ["5.1 magnitude", "4.5 magnitude"]);
    assert_eq!(values_of("买了3和4.5公斤米").len(), 2);
}

#[test]
fn what_begins_like_a_person_and_is_none() {
    for text in [
        "欧盟表示，将加税。",
        "白宫称，会谈有进展。",
        "韩方表示欢迎。",
        "路透社称，有变化。",
        "江苏表示支持。",
        "白皮书指出问题。",
    ] {
        assert_eq!(said(text), [], "{text}");
    }
    only("任正文表示乐观。", FactKind::Name, "任正文", "任正文");
    only("訂於九十五年一月一日", FactKind::Date, "九十五年一月一日", "");
    only("學校活動：94年12月30日", FactKind::Date, "94年12月30日", "");
}

#[test]
fn words_of_other_languages_hold_no_english_numerals() {
    for text in ["viele Aktivitäten dort", "2015 müssen sie", "größten"] {
        assert!(
            said(text).iter().all(|(_, written, _)| written != "ten" && !written.contains('m')),
            "{text}"
        );
    }
}

#[test]
fn what_english_words_only_look_like() {
    for text in [
        "Reed scored a 4th-quarter TD",
        "a foul in the third quarter, four points ahead of the visiting team",
        "from 2001: A Space Odyssey",
        "Urartu (860 BC – 590 BC) fell",
    ] {
        assert!(said(text).iter().all(|(kind, ..)| *kind != FactKind::Date), "{text}");
        assert!(!values_of(text).iter().any(|v| v == "860" || v == "2001"), "{text}");
    }
    only("This March 28, 2017, file photo", FactKind::Date, "This March 28, 2017", "2017-03-28");
    only("sales in the third quarter", FactKind::Date, "third quarter", "2024-Q3");
    only("1080 by 1920 pixels", FactKind::Number, "1080", "1080");
}

#[test]
fn years_in_a_list() {
    assert_eq!(values_of("She sang there in 1994, 1996 and 2002."), ["1994", "1996", "2002"]);
    assert_eq!(said("It sold 1500, 1800 and 1900 of them.").len(), 3);
    assert!(said("It sold 1500, 1800 and 2900 of them.").iter().all(|(kind, ..)| *kind != FactKind::Date));
}

#[test]
fn what_chinese_words_only_look_like() {
    for text in [
        "霜叶红于二月花",
        "足三里穴",
        "1 000多条河",
        "名副其实的中国最牛县",
        "“五大道历史体验馆”项目以五大道为主",
    ] {
        assert!(said(text).iter().all(|(_, written, _)| written == "1"), "{text} {:?}", said(text));
    }
    only("本周末开赛", FactKind::Date, "本周末", "2024-W29");
}

#[test]
fn what_stands_before_a_figure_names_its_century_and_currency() {
    assert_eq!(values_of("19世纪60至70年代").last().map(String::as_str), Some("187X"));
    only("过火面积3200平方英尺", FactKind::Quantity, "3200平方英尺", "3200 ft2");
    only("面積は12平方マイル", FactKind::Quantity, "12平方マイル", "12 mi2");
    only("台幣120元", FactKind::Money, "120元", "120 TWD");
    assert_eq!(said("三天打鱼五天晒网"), []);
    assert_eq!(said("所谓\"一个\"和\"两个\"，他说得\"很清楚的\"。"), []);
}

#[test]
fn numbers_of_sections_count_nothing() {
    assert_eq!(said("1.10. 第十の戒め"), []);
    assert_eq!(said("このブログさんによると"), []);
}

#[test]
fn ordinals_and_codes_of_japanese_count_nothing() {
    for text in [
        "これで3回目だ",
        "０８１５起動した",
        "2ちゃんねるの掲示板",
        "何百万という人々の",
        "三軒茶屋付近で",
        "30歳代の人が",
    ] {
        assert_eq!(said(text), [], "{text}");
    }
    only("これは3回のことだ", FactKind::Quantity, "3回", "3 time");
}

#[test]
fn figures_set_apart_from_chinese_words_have_the_same_units() {
    assert_eq!(values_of("高峰时有 420 名工人"), ["420 person"]);
    assert_eq!(values_of("共有 3 个村、20 人，投资 3.63 亿元"), ["3 piece", "20 person", "363000000 CNY"]);
    assert_eq!(said("Route 420 名单"), []);
}

#[test]
fn what_stands_beside_a_figure_may_make_it_a_name_or_a_place() {
    assert_eq!(said_of("“7・10”事故调查组"), Vec::<String>::new());
    assert_eq!(said_of("他是311爆炸案的元凶，为311爆炸事件作证"), Vec::<String>::new());
    assert_eq!(said_of("民警和120急救车赶到"), Vec::<String>::new());
    assert_eq!(said_of("领导赶赴这两个乡镇，那三人也在"), Vec::<String>::new());
    assert!(!facts("附近15辆汽车被毁")[0].approximate);
    assert!(facts("近15辆汽车被毁")[0].approximate);
    assert!(!facts("又发生6次余震")[0].approximate);
}

#[test]
fn an_office_ends_where_the_name_begins() {
    assert_eq!(said_of("学校办公室主任江涛介绍，食堂停业"), ["江涛"]);
    assert_eq!(said_of("相关部门负责人于第一时间赶到"), Vec::<String>::new());
    assert_eq!(said_of("受总理李禾强委派，专家赶赴现场"), ["李禾强"]);
    assert_eq!(said_of("市委书记李明波、市长李兵等到医院看望"), ["李明波", "李兵"]);
    assert_eq!(said_of("白水村四组一村民摆生日宴"), Vec::<String>::new());
}

#[test]
fn tenths_of_a_second_belong_to_the_time() {
    assert_eq!(said("7月12日14时27分57.9秒发生")[0].1, "7月12日14时27分57.9秒");
    assert_eq!(values_of("14时43分15．1秒再次摇晃"), ["14:43:15"]);
}

#[test]
fn a_verb_before_an_organisation_is_no_name() {
    for text in [
        "应当：支持协会办学。支持协会参与评比。",
        "可以：鼓励和支持协会办学。鼓励和支持协会参与评比。",
        "应当：成立委员会办理。成立委员会以后公布。",
    ] {
        assert!(super::facts_of(text).iter().all(|fact| fact.kind != FactKind::Name), "{text}");
    }
    assert_eq!(said_of("重庆渡口协会办学。"), ["重庆渡口协会"]);
}
