//! More rules of what is a fact in news: ranges, fractions, years of other counts, names that hold numerals.

use super::{only, said, values_of};
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
        "of 1119 Eighth St., said",
        "at 3170 W. County Road 50 North",
        "on black Friday",
    ] {
        assert_eq!(said(text), [], "{text}");
    }
    only("买了三双鞋", FactKind::Quantity, "三双", "3 piece");
    only("last Wednesday", FactKind::Date, "last Wednesday", "-W-3");
    only("last Friday", FactKind::Date, "last Friday", "2024-07-12");
}
