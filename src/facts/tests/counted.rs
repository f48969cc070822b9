//! Lengths and counts of contracts, timetables and reports.

use super::{only, said};
use crate::article::FactKind::{Duration, Name, Quantity};

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
fn japanese_times_are_no_degrees() {
    only("爆発は2度起きた", Quantity, "2度", "2 time");
    only("気温は2度だった", Quantity, "2度", "2 degree");
    only("気温が35度を超えた", Quantity, "35度", "35 degree");
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
