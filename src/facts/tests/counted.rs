//! Lengths and counts of contracts, timetables and reports.

use super::{only, said, stated_of};
use crate::article::FactKind::{Date, Duration, Name, Number, Percent, Quantity};

#[test]
fn days_of_laws_and_contracts() {
    only("应于三十日內付款", Duration, "三十日", "P30D");
    only("收到通知之日起六十日内", Duration, "六十日", "P60D");
    only("处五日以上拘留", Duration, "五日", "P5D");
    assert_eq!(said("三十日付款"), []);
}

#[test]
fn terms() {
    only("任期三年", Duration, "三年", "P3Y");
    only("租期兩年", Duration, "兩年", "P2Y");
    only("保固期十八個月", Duration, "十八個月", "P18M");
    assert_eq!(said("星期三下雨").len(), 1);
}

#[test]
fn runs_and_parts() {
    only("往返六班", Quantity, "六班", "6 run");
    only("增开4班列车", Quantity, "4班", "4 run");
    only("分三期付款", Quantity, "三期", "3 part");
    for text in ["三年级二班", "高三2班的学生", "三班倒", "二期工程", "三期叠加"] {
        assert!(said(text).iter().all(|f| f.0 != Quantity), "{text} {:?}", said(text));
    }
}

#[test]
fn stops_cars_and_working_days() {
    only("全线共设三站", Quantity, "三站", "3 stop");
    only("首期设12站", Quantity, "12站", "12 stop");
    only("坐三站地就到", Quantity, "三站", "3 stop");
    only("列車共有五節車廂", Quantity, "五節", "5 piece");
    only("学校有两节课", Quantity, "两节", "2 piece");
    for text in ["第三站是南京站", "澄江三站点位", "第五节车厢", "本章共三節", "三節修橋", "西二站"]
    {
        assert!(said(text).iter().all(|f| f.0 != Quantity), "{text} {:?}", said(text));
    }
    only("应当在5个工作日内答复", Quantity, "5个工作日", "5 workday");
    only("must answer within five working days", Quantity, "five working days", "5 workday");
    only("영업일 기준 5일 이내에 답한다", Quantity, "영업일 기준 5일", "5 workday");
    only("5일 이내에 답한다", Duration, "5일", "P5D");
}

#[test]
fn japanese_times_are_no_degrees() {
    only("爆発は2度起きた", Quantity, "2度", "2 time");
    only("気温は2度だった", Quantity, "2度", "2 degree");
    only("気温が35度を超えた", Quantity, "35度", "35 degree");
}

#[test]
fn the_dead_and_the_hurt_without_a_counter() {
    let people = |text: &str| -> Vec<String> {
        said(text).into_iter().filter(|f| f.0 == Quantity).map(|f| format!("{} {}", f.1, f.2)).collect()
    };
    assert_eq!(people("截至中午为止12死34傷"), ["12 12 person", "34 34 person"]);
    assert_eq!(people("渡輪翻覆釀12死34傷，還有5人失聯"), ["12 12 person", "34 34 person", "5人 5 person"]);
    assert_eq!(people("车祸造成2死"), ["2 2 person"]);
    assert_eq!(people("3男2女送醫"), ["3 3 person", "2 2 person"]);
    for text in ["九死一生", "这一局12杀3死5助", "难逃一死", "7女神", "三伤害", "2男子", "百死不悔"]
    {
        assert_eq!(people(text), [""; 0], "{text}");
    }
}

#[test]
fn names_of_firms_are_whole() {
    for (text, name) in [
        ("卖方：北辰自动化设备有限公司", "北辰自动化设备有限公司"),
        ("卖方：柳河数据科技有限公司", "柳河数据科技有限公司"),
        ("卖方来自柳河机械有限公司", "柳河机械有限公司"),
    ] {
        assert!(said(text).contains(&(Name, name.to_owned(), name.to_owned())), "{text} {:?}", said(text));
    }
}

#[test]
fn a_lone_figure_behind_a_power_counts_tenths() {
    assert_eq!(stated_of("薪水由2萬8降至2萬3。")[0].2, "28000");
    assert_eq!(stated_of("月薪3万5，")[0].2, "35000");
    assert_eq!(stated_of("共2萬8千人")[0].2, "28000 person");
    assert_eq!(stated_of("价格は２万８円だった")[0].2, "20008 JPY");
    assert_eq!(stated_of("2万8円だった。")[0].2, "20008 JPY");
}

#[test]
fn once_is_a_count_where_it_is_a_rate() {
    assert_eq!(stated_of("渡船每年检修一次。")[1].1, "一次");
    assert_eq!(stated_of("每季度公布一次")[1].1, "一次");
    for text in ["他再一次道歉", "每一次都很难", "那一次的事，每年都提", "每个人只有一次"]
    {
        assert!(said(text).iter().all(|f| f.1 != "一次"), "{text} {:?}", said(text));
    }
}

#[test]
fn the_places_from_the_first_to_one() {
    only("该店销量排名前三。", Quantity, "前三", "3 top");
    only("跻身前十的城市", Quantity, "前十", "10 top");
    only("录取前50名", Quantity, "前50名", "50 top");
    only("排名第三。", Quantity, "第三", "3 rank");
    for text in ["前三季度", "前三天", "在桥前三人相遇", "目前十分安静"] {
        assert!(said(text).iter().all(|f| !f.2.contains("top")), "{text} {:?}", said(text));
    }
}

#[test]
fn digits_in_characters_that_end_what_is_said() {
    only("答案是五。", Number, "五", "5");
    only("总数并不是四。", Number, "四", "4");
    for text in ["一是一，二是二。", "是五、六天", "说的是一。", "是三明市", "是十分好", "他是四年级"]
    {
        assert!(said(text).iter().all(|f| f.0 != Number), "{text} {:?}", said(text));
    }
}

#[test]
fn halves_of_a_hundred_and_tenths() {
    only("桥长半百，", Number, "半百", "50");
    assert_eq!(stated_of("他年过半百，"), [(Quantity, "半百".to_owned(), "50 year-old".to_owned(), true)]);
    assert_eq!(said("半百货架"), []);
    only("折扣一折", Percent, "一折", "10");
    assert_eq!(said("上一折奏章"), []);
    assert_eq!(stated_of("一百零几万")[0].2, "1000000");
}

#[test]
fn days_of_sales_and_lines_of_charts_are_no_facts() {
    for text in ["大陆有雙十一的需求", "股價攻上半年線。", "國立大學教授", "香港地區銀行也參與"]
    {
        assert_eq!(said(text), [], "{text}");
    }
    only("上半年增长", Date, "上半年", "2024-H1");
}
