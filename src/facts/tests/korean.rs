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
    only("3개월여 만에 열었다", Duration, "3개월", "P3M");
    assert_eq!(said_of("신주 2주를 받았다"), [] as [&str; 0]);
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
