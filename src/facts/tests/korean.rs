//! What is a fact in Korean news, and what only looks like one.

use super::{only, said_of, stated_of};
use crate::article::FactKind::{self, Date, Duration, Money, Quantity, Time};

fn open(text: &str, kind: FactKind, written: &str) {
    assert_eq!(stated_of(text), [(kind, written.to_owned(), String::new(), true)], "{text}");
}

#[test]
fn weeks_and_days_as_lengths() {
    only("2주 동안 열린다", Duration, "2주", "P2W");
    only("2주 만에 끝났다", Duration, "2주", "P2W");
    only("3주 뒤 다시 연다", Duration, "3주 뒤", "P3W");
    only("2일 이내에 답한다", Duration, "2일", "P2D");
    only("5일 연속 내렸다", Duration, "5일", "P5D");
    only("1년 반이 걸렸다", Duration, "1년 반", "P1Y6M");
    open("수개월 만에 열었다", Duration, "수개월");
    assert_eq!(stated_of("3개월여 만에 열었다")[0], (Duration, "3개월".to_owned(), "P3M".to_owned(), true));
    only("일주일 만에 열었다", Duration, "일주일", "P1W");
    only("반년 동안 닫았다", Duration, "반년", "P6M");
    assert_eq!(said_of("신주 2주를 받았다"), [] as [&str; 0]);
    only("평년보다 2일 정도 늦다", Duration, "2일", "P2D");
    only("5일 후보 등록이 끝났다", Date, "5일", "2024-07-05");
    only("5일 간담회를 열었다", Date, "5일", "2024-07-05");
}

#[test]
fn so_many_tens_and_hundreds() {
    open("수십 명이 다쳤다", Quantity, "수십 명");
    open("수백만 원을 냈다", Money, "수백만 원");
    open("수천 대가 멈췄다", Quantity, "수천 대");
    open("수십만 명이 모였다", Quantity, "수십만 명");
    open("수십 년 동안", Duration, "수십 년 동안");
    for text in ["산수 백 점", "수만 많았다", "수천의 물줄기"] {
        assert!(said_of(text).iter().all(|said| !said.starts_with('수')), "{text}");
    }
}

#[test]
fn parts_of_years_months_and_days() {
    only("3월 초 문을 연다", Date, "3월 초", "2024-03");
    only("지난해 말까지", Date, "지난해 말까지", "../2023");
    only("올해 초에 열렸다", Date, "올해 초", "2024");
    only("내년 봄에 연다", Date, "내년 봄", "2025-21");
    only("1990년대 후반에", Date, "1990년대 후반", "199X");
    only("이번 주말에 비가 온다", Date, "이번 주말", "2024-W29");
    only("다음 주 월요일에", Date, "다음 주 월요일", "2024-07-22");
    only("밤 11시에 끝났다", Time, "밤 11시", "23:00");
    only("새벽 2시 30분", Time, "새벽 2시 30분", "02:30");
    only("3월 초등학교가", Date, "3월", "2024-03");
    only("올해 봄나들이", Date, "올해", "2024");
    assert_eq!(said_of("다음 주식 거래"), [] as [&str; 0]);
    assert_eq!(stated_of("어두운 골목밤 11시")[0].2, "11:00");
}

#[test]
fn days_and_months_that_share_a_word() {
    only("지난 27∼28일 열린다", Date, "27∼28일", "2024-07-27/2024-07-28");
    only("지난 5∼6월에", Date, "5∼6월", "2024-05/2024-06");
    only("2011년 2/4분기에", Date, "2011년 2/4분기", "2011-Q2");
    assert_eq!(super::values_of("17, 19일에 연다"), ["2024-07-17", "2024-07-19"]);
    assert_eq!(said_of("2∼3일씩 걸린다"), [] as [&str; 0]);
    assert_eq!(said_of("4분기 연속 늘었다"), [] as [&str; 0]);
    only("단기 4357년에 세웠다", Date, "4357년", "2024");
    only("불기 2568년에 세웠다", Date, "2568년", "2024");
    assert_eq!(said_of("클로이 모레츠가 왔다"), [] as [&str; 0]);
}

#[test]
fn ages_in_brackets() {
    for text in ["한도윤(48) 관장은", "김모(33) 씨가", "김모(33·여)씨가", "A(35)씨가", "B(33)군이"]
    {
        assert!(super::values_of(text).iter().any(|v| v.ends_with("year-old")), "{text}");
    }
    for text in ["유하시장(48)은", "뉴스(24)를", "항목(3)에서"] {
        assert!(super::values_of(text).iter().all(|v| !v.ends_with("year-old")), "{text}");
    }
}

#[test]
fn counts_of_news() {
    only("찬성 2천955표로", Quantity, "2천955표", "2955 vote");
    only("300여m 거리", Quantity, "300여m", "300 m");
}

#[test]
fn great_ones_innings_and_days_that_are_names_count_nothing() {
    for text in ["국정 3대 과제를 정했다", "4회 2사 뒤에 쳤다", "7회 무사에서", "'4.24 재보궐선거'에서"]
    {
        assert_eq!(said_of(text), [] as [&str; 0], "{text}");
    }
    only("헬기 3대 투입", Quantity, "3대", "3 vehicle");
    only("트럭 12대 등이 멈췄다", Quantity, "12대", "12 vehicle");
    assert_eq!(said_of("'올해의 선수'로 뽑혔다"), [] as [&str; 0]);
    only("올해의 예산을 짰다", Date, "올해", "2024");
    assert_eq!(said_of("유명한 대표 지역"), [] as [&str; 0]);
}

#[test]
fn only_what_is_below_a_power_counts_so_many_of_it() {
    assert_eq!(stated_of("1억5천여만원")[0].2, "150000000 KRW");
    assert_eq!(stated_of("赔偿一亿两千余万元")[0].2, "120000000 CNY");
    assert_eq!(stated_of("投资1亿5千多万元")[0].2, "150000000 CNY");
    assert_eq!(stated_of("投资3万多亿元")[0].2, "3000000000000 CNY");
    assert_eq!(stated_of("12345余万元")[0].2, "123450000 CNY");
}
