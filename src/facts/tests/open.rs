//! Figures that their text leaves open, and money as it is spoken.

use super::{facts, stated_of as stated};
use crate::article::FactKind;

#[test]
fn figures_left_open_are_inexact() {
    use FactKind::{Duration, Money, Number, Quantity, Time};
    for (text, kind, written, value) in [
        ("有百余名学生辍学。", Quantity, "百余名", "100 person"),
        ("近千辆单车", Quantity, "千辆", "1000 vehicle"),
        ("上亿元资金", Money, "亿元", "100000000 CNY"),
        ("万余人次", Quantity, "万余人次", "10000 visit"),
        ("数百人参加", Quantity, "数百人", ""),
        ("数千万元", Money, "数千万元", ""),
        ("十几位老师", Quantity, "十几位", "10 person"),
        ("五六千元", Money, "五六千元", ""),
        ("两三个月", Duration, "两三个月", ""),
        ("共超过了700人", Quantity, "700人", "700 person"),
        ("近9时出狱", Time, "9时", "09:00"),
        ("超过一半。", Number, "一半", "0.5"),
        ("数十亿的曝光", Number, "数十亿", ""),
    ] {
        assert_eq!(stated(text), [(kind, written.to_owned(), value.to_owned(), true)], "{text}");
    }
    for text in [
        "上百度搜索",
        "开通百家号",
        "七八十年代",
        "五六年级学生",
        "千家万户",
        "数据显示",
        "几个朋友",
        "人数百分之",
        "数十年如一日",
        "一两次",
        "另一半",
        "百人计划",
        "成千上万户家庭",
        "不炒一分钱股票",
        "一分钱不要",
    ] {
        assert_eq!(stated(text), [], "{text}");
    }
}

#[test]
fn persons_are_counted_one_by_one() {
    let thirty = (FactKind::Quantity, "30个人".to_owned(), "30 person".to_owned(), false);
    assert_eq!(stated("来了30个人。"), [thirty]);
    assert_eq!(stated("个人信息"), []);
}

#[test]
fn money_as_it_is_spoken() {
    for (text, written, value) in [
        ("这瓶水一块五", "一块五", "1.5 CNY"),
        ("那瓶两块八毛钱", "两块八毛钱", "2.8 CNY"),
        ("车费五角。", "五角", "0.5 CNY"),
        ("只要1分钱", "1分钱", "0.01 CNY"),
    ] {
        let money = (FactKind::Money, written.to_owned(), value.to_owned(), false);
        assert_eq!(stated(text), [money], "{text}");
    }
    for text in ["五角大楼", "八角茴香", "一块三明治", "两块二手表"] {
        assert_eq!(stated(text), [], "{text}");
    }
}

#[test]
fn weeks_and_weekdays_of_a_month() {
    use FactKind::{Date, DateTime};
    for (text, kind, written, value) in [
        ("4月の最終月曜日に開く", Date, "4月の最終月曜日", "2024-04-29"),
        ("9月第一个星期一举行", Date, "9月第一个星期一", "2024-09-02"),
        ("来月の第一月曜日の夜", DateTime, "来月の第一月曜日の夜", "2024-08-05TNI"),
        ("7月の第3週に", Date, "7月の第3週", ""),
        ("10월 첫째 주에", Date, "10월 첫째 주", ""),
        ("再来週の月曜日", Date, "再来週の月曜日", "2024-07-29"),
        ("다다음 달", Date, "다다음 달", "2024-09"),
        ("上上周五", Date, "上上周五", "2024-07-05"),
        (
            "the week beginning February 4, 2019",
            Date,
            "the week beginning February 4, 2019",
            "2019-02-04/P1W",
        ),
        ("in Nov-Feb 2017", Date, "Nov-Feb 2017", "2016-11/2017-02"),
        ("open 10/1-11/22/2017 only", Date, "10/1-11/22/2017", ""),
    ] {
        assert_eq!(stated(text), [(kind, written.to_owned(), value.to_owned(), false)], "{text}");
    }
    assert_eq!(super::said_of("从2013、2014年开始"), ["2013", "2014年"]);
    assert_eq!(super::said_of("for the last 3 months and 2 days ago they"), ["last 3 months", "2 days ago"]);
}

#[test]
fn hours_signs_and_speeds_in_words() {
    use FactKind::{Duration, Number, Quantity, Time};
    for (text, kind, written, value) in [
        ("left at 3 in the morning", Time, "3 in the morning", "03:00"),
        ("every other Friday", Duration, "every other Friday", "R/P2W"),
        ("nought point five", Number, "nought point five", "0.5"),
        ("答えはマイナス一です。", Number, "マイナス一", "-1"),
        ("답은 마이너스 5이다", Number, "마이너스 5", "-5"),
        ("毎秒23メートルの風", Quantity, "毎秒23メートル", "23 m/s"),
        ("每小时120公里", Quantity, "每小时120公里", "120 km/h"),
        ("体重は200ポンド", Quantity, "200ポンド", "200 lb"),
    ] {
        assert_eq!(stated(text), [(kind, written.to_owned(), value.to_owned(), false)], "{text}");
    }
}

#[test]
fn codes_and_numbers_of_a_series_are_no_facts() {
    for text in [
        "コードは \\x{2460} です",
        "極寒対策その3として",
        "20代から30歳代で",
        "을사 5조약이 체결",
        "8일차: 이벤트",
        "《56个民族新儿歌》",
        "1시즌을 다 본",
    ] {
        assert_eq!(stated(text), [], "{text}");
    }
    assert!(!facts("累計は<strong>7,370km</strong>")[0].approximate);
}

#[test]
fn times_in_words_and_units_in_brackets() {
    use FactKind::{Date, Quantity, Time};
    for (text, kind, written, value) in [
        ("it began at three thirty.", Time, "three thirty", "03:30"),
        ("play from three thirty to four thirty", Time, "from three thirty to four thirty", "03:30/04:30"),
        ("The weight is 20 (kg)", Quantity, "20 (kg)", "20 kg"),
        ("on the 15th day of next month", Date, "15th day of next month", "2024-08-15"),
    ] {
        assert_eq!(stated(text), [(kind, written.to_owned(), value.to_owned(), false)], "{text}");
    }
}
