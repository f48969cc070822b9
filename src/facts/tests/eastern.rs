//! What Japanese and Korean news write of times, numbers and people.

use super::{people_of, said_of, stated_of, values_of};

#[test]
fn an_hour_behind_the_same_sign_is_of_the_half_of_the_day_before() {
    let values = values_of("船は2日午後4時20分頃に港を出て、同5時40分頃に着いた。");
    assert_eq!(values[1], "17:40");
    assert_eq!(values_of("午前9時に始まり、同11時に終わった。"), ["09:00", "11:00"]);
}

#[test]
fn a_little_before_or_after_an_hour_is_inexact() {
    let inexact = |text: &str| -> Vec<bool> { stated_of(text).iter().map(|fact| fact.3).collect() };
    for text in [
        "2日午後6時前に着いた。",
        "14日午前1時すぎに会見を開いた。",
        "事故から8時間あまりたった。",
        "円は150円台に上がった。",
    ] {
        assert_eq!(inexact(text), [true], "{text}");
    }
    assert_eq!(inexact("2日午後6時に着いた。"), [false]);
}

#[test]
fn names_of_places_and_words_hold_no_numbers() {
    for text in ["新千歳空港から飛ぶ。", "천사의 섬으로 불린다.", "백일 잔치를 했다."]
    {
        assert_eq!(values_of(text), [""; 0], "{text}");
    }
    assert!(values_of("08年の秋葉原の事件").iter().all(|value| value == "2008"));
    assert_eq!(values_of("通算198도루"), values_of("通算198"));
    assert_eq!(values_of("薬を1日3粒飲む。"), ["3 piece"]);
    assert_eq!(values_of("한도윤(47·유하시청)이 이겼다."), ["47 year-old"]);
}

#[test]
fn the_last_ten_years_end_with_the_article() {
    assert_eq!(values_of("최근 10년간 291차례")[0], values_of("지난 10년간 291차례")[0]);
    assert!(said_of("최근에는 다리가 낡았다.").is_empty());
}

#[test]
fn people_stand_before_prime_ministers_and_before_what_they_head() {
    for text in ["小林総理大臣が来た。", "小林総理は言う。", "小林元総理大臣が来た。"]
    {
        assert_eq!(people_of(text), ["小林"], "{text}");
    }
    assert_eq!(people_of("한도윤 위나루 대표가 왔다."), ["한도윤"]);
    assert_eq!(people_of("이날 한도윤 대표가 왔다."), ["한도윤"]);
}
