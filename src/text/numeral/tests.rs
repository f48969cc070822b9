use super::{Decimal, at_start, korean_at_start, value};

fn digits(text: &str) -> Option<String> {
    value(text)?.digits()
}

#[test]
fn numerals_have_exact_values() {
    for (text, want) in [
        ("363", "363"),
        ("３６３", "363"),
        ("三百六十三", "363"),
        ("三百六", "360"),
        ("一万五", "15000"),
        ("两千零五", "2005"),
        ("一万二千", "12000"),
        ("12,000", "12000"),
        ("1.2万", "12000"),
        ("3.63亿", "363000000"),
        ("5千万", "50000000"),
        ("一点二", "1.2"),
        ("一点二亿", "120000000"),
        ("二〇二六", "2026"),
        ("十", "10"),
        ("二十三", "23"),
        ("一百二十三亿四千五百六十七万", "12345670000"),
        ("0.05", "0.05"),
        ("百", "100"),
        ("5万4千6百", "54600"),
        ("25万6千", "256000"),
        ("1千零20", "1020"),
        ("14億1402万1100", "1414021100"),
        ("二十一万亿", "21000000000000"),
        ("3万5千亿", "3500000000000"),
        ("四万万", "400000000"),
        ("一百零一万一千", "1011000"),
        ("一万零十二点一五", "10012.15"),
        ("五兆六十二亿四万五千二", "5006200045200"),
        ("四百点五", "400.5"),
    ] {
        assert_eq!(digits(text).as_deref(), Some(want), "{text}");
    }
}

#[test]
fn what_is_no_numeral_has_no_value() {
    for text in ["", "万", "三四", "点", "abc", "一二", "1,23", "一千五六百", "三五百"] {
        assert_eq!(digits(text), None, "{text}");
    }
}

#[test]
fn a_numeral_ends_where_a_unit_or_a_time_begins() {
    let end = |text: &str| at_start(&text.chars().collect::<Vec<_>>()).map(|(len, _)| len);
    assert_eq!(end("5千米"), Some(1));
    assert_eq!(end("八点二十"), Some(1));
    assert_eq!(end("八点五分"), Some(1));
    assert_eq!(end("5兆瓦"), Some(1));
    assert_eq!(end("一千零"), Some(2));
}

#[test]
fn korean_numerals() {
    let of = |text: &str| korean_at_start(&text.chars().collect::<Vec<_>>()).and_then(|(_, v)| v.digits());
    assert_eq!(of("이십만이천").as_deref(), Some("202000"));
    assert_eq!(of("천삼").as_deref(), Some("1003"));
    assert_eq!(of("백육").as_deref(), Some("106"));
    assert_eq!(value("이십"), None);
}

#[test]
fn quotients() {
    let of = |up, down| Decimal::whole(up).over(Decimal::whole(down)).and_then(Decimal::digits);
    assert_eq!(of(1, 4).as_deref(), Some("0.25"));
    assert_eq!(of(2, 3).as_deref(), Some("0.666666666666667"));
    assert_eq!(of(-100, 35).as_deref(), Some("-2.85714285714286"));
    assert_eq!(of(1, 0), None);
}

proptest::proptest! {
    #[test]
    fn never_panics(text in "[0-9０-９一二三四五十百千万亿兆零点.,이십백만]{0,60}") {
        let chars: Vec<char> = text.chars().collect();
        for found in [at_start(&chars), korean_at_start(&chars)].into_iter().flatten() {
            proptest::prop_assert!(found.0 > 0 && found.0 <= chars.len());
        }
    }
}

#[test]
fn characters_of_numerals_are_told_from_others() {
    let digits = "〇零○一壹壱二两兩贰貳弐三叁參参四肆五伍六陆陸七柒八捌九玖";
    assert!(digits.chars().all(|c| super::han_digit(c).is_some() && super::is_part(c)));
    assert!("十拾십百佰백千仟천".chars().all(|c| super::small_power(c).is_some() && super::is_part(c)));
    assert!("万萬만亿億억兆조".chars().all(|c| super::myriad(c).is_some() && super::is_part(c)));
    assert!("点點".chars().all(super::is_part));
    // Those that share a bit with one of them too.
    let parts = (0..=u32::from(char::MAX)).filter_map(char::from_u32).filter(|&c| super::is_part(c));
    assert_eq!(parts.count(), digits.chars().count() + 9 + 8 + 2);
}
