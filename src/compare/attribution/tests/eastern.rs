//! Sources that Japanese and Korean news tell in their own ways.

use super::{Kind, To, said};

#[test]
fn whose_work_it_is_known_by() {
    let claim = "橋の柱の3割に深い傷みがあり、来年の春までに架け替えが必要になる";
    for (source, from) in [
        (format!("青浜県の調査では、{claim}。"), "青浜県の調査では"),
        (format!("県の調査によると、{claim}。"), "県の調査によると"),
        (format!("松原航空によりますと、{claim}。"), "松原航空によりますと"),
    ] {
        let found = said(&source, &format!("{claim}。"));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].0, found[0].1), (Kind::Source, To::Dropped));
        assert!(found[0].2.starts_with(from) && found[0].3.is_empty(), "{found:?}");
    }
}

#[test]
fn what_became_known_is_not_hearsay() {
    let told = "한도윤은 사건이 알려진 지 두 달 만인 지난 29일 유하시 회관 앞에서 고개를 숙여 사과했다.";
    let other = "한도윤은 사건이 일어난 지 두 달 만인 지난 29일 유하시 회관 앞에서 고개를 숙여 사과했다.";
    assert_eq!(said(told, other), []);
    let claim = "한도윤은 지난 29일 유하시 회관 앞에서 고개를 숙여 사과했다.";
    assert_eq!(said(&format!("본지 취재를 종합하면, {claim}"), claim), []);
}
