//! What Chinese and Japanese papers write in ways of their own.

use super::{said_of, stated_of, values_of};

fn all(cases: &[(&str, &[&str])]) {
    for (text, want) in cases {
        assert_eq!(values_of(text), *want, "{text}");
    }
}

#[test]
fn winds_votes_and_pressures() {
    all(&[
        ("沿海阵风达14级", &["14 Beaufort"]),
        ("将有4～5级偏北风", &["4 Beaufort", "5 Beaufort"]),
        ("中心氣壓975百帕", &["975 hPa"]),
        ("以3204票当选", &["3204 vote"]),
        ("日均起降440架次", &["440 flight"]),
        ("票房3亿", &["300000000"]),
        ("降雨30∼80㎜", &["30 mm", "80 mm"]),
        ("時速約55キロで走る", &["55 km/h"]),
        ("雪は３０ｃｍ積もり、５０㍍先も見えない", &["30 cm", "50 m"]),
        ("トラックを２周した", &["2 lap"]),
    ]);
    assert_eq!(said_of("他考了三级证书"), [""; 0]);
    assert_eq!(said_of("第４ｍａｐを開く"), [""; 0]);
}

#[test]
fn tenths_with_their_parts() {
    all(&[
        ("五成一受訪者贊成", &["51"]),
        ("三成五的人反對", &["35"]),
        ("死者有9成為老人", &["90"]),
        ("打率1割8分2厘だった", &["18.2"]),
        ("打率は2割4～5分だ", &[""]),
    ]);
}

#[test]
fn the_dead_of_headlines_in_characters() {
    all(&[("车祸致两死三伤", &["2 person", "3 person"]), ("火警釀一死十二傷", &["1 person", "12 person"])]);
    for text in ["九死一生", "半死不活", "三死"] {
        assert_eq!(said_of(text), [""; 0], "{text}");
    }
}

#[test]
fn years_cut_short() {
    all(&[
        ("97年（平9年）に入社した", &["1997", "1997"]),
        ("昭61年3月に出た", &["1986-03"]),
        ("０４～０５年の事件を調べる", &["2004/2005"]),
        ("前知事は18年の知事選で勝った", &["2018"]),
        ("21年取締役、23年に社長となる", &["2021", "2023"]),
        ("万历十五年进京", &["1587"]),
        ("道光二十年設館", &["1840"]),
        ("2000年もの歴史がある", &["P2000Y"]),
        ("18年の歴史をもつ", &["P18Y"]),
        ("勤続17年、よく歩いた", &["P17Y"]),
        ("15年にわたる争い", &["P15Y"]),
    ]);
    for text in ["清水周一さんは", "道光着脚走"] {
        assert!(values_of(text).iter().all(|value| !value.contains("-W-")), "{text}");
    }
}

#[test]
fn dates_with_figures_set_apart() {
    all(&[
        ("於 2019 年 8 月 15 日收盤", &["2019-08-15"]),
        ("週二 (16 日) 收高", &["-W-2", "2024-07-16"]),
        ("指數17日收高", &["2024-07-17"]),
        ("25日から3日間開く", &["2024-07-25/..", "P3D"]),
        ("八月十七夜到了城里", &["2024-08-17TNI"]),
        ("他走了三日才到", &["P3D"]),
    ]);
    for text in ["外資連2日買超", "跌破5日線", "半年報出爐", "失守半年線"] {
        assert_eq!(said_of(text), [""; 0], "{text}");
    }
}

#[test]
fn what_only_looks_like_a_number() {
    for text in [
        "（０９０・１２３４・５６７８）へ",
        "０－２の場面で",
        "柳河 0 － 5 北辰",
        "９Ｒは荒れた",
        "２着に入った",
        "股價上漲。2.北辰（6558）續強",
    ] {
        assert_eq!(said_of(text), [""; 0], "{text}");
    }
    assert!(stated_of("外資買超152張").iter().all(|found| !found.3));
}
