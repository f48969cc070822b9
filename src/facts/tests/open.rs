//! Figures that their text leaves open, and money as it is spoken.

use super::facts;
use crate::article::FactKind;

/// Kind, text, value with unit and whether it is exact of the facts of a text.
fn stated(text: &str) -> Vec<(FactKind, String, String, bool)> {
    let stated =
        facts(text).into_iter().map(|f| (f.kind, f.text.to_string(), super::value(&f), f.approximate));
    stated.collect()
}

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
