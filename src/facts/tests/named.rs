//! Named days: where a name is a day, and which.

use super::{said_of, values_of};

#[test]
fn named_days_have_the_date_of_their_year() {
    for (text, written, value) in [
        ("2024年春节期间，", "2024年春节", "2024-02-10"),
        ("2023年中秋节当天", "2023年中秋节", "2023-09-29"),
        ("今年国庆节，", "今年国庆节", "2024-10-01"),
        ("去年圣诞节前后", "去年圣诞节", "2023-12-25"),
        ("在元旦期间施工", "元旦", "--01-01"),
        ("春节前完工", "春节", ""),
        ("“五一”假期客流", "五一", "2024-05-01"),
        ("“十一”黄金周客流", "十一", "2024-10-01"),
        ("端午节小长假", "端午节", "2024-06-10"),
        ("2024年清明节当天祭扫", "2024年清明节", "2024-04-04"),
        ("除夕夜值班", "除夕夜", ""),
        ("感恩节前夕", "感恩节", ""),
        ("万圣节前夕", "万圣节", "--10-31"),
        ("2019年七夕当天", "2019年七夕", "2019-08-07"),
        ("今年大年初一上午", "今年大年初一上午", "2024-02-10TMO"),
        ("2024年元日に", "2024年元日", "2024-01-01"),
        ("大晦日の夜に", "大晦日の夜", "--12-31TNI"),
        ("海の日に", "海の日", "2024-07-15"),
        ("クリスマスイブに会う", "クリスマスイブ", "--12-24"),
        ("旧正月に帰る", "旧正月", ""),
        ("지난해 추석 연휴에", "지난해 추석", "2023-09-29"),
        ("광복절에 열린", "광복절", "2024-08-15"),
        ("올해 설날 아침", "올해 설날 아침", "2024-02-10TMO"),
        ("on Christmas Eve, the", "Christmas Eve", "--12-24"),
        ("closed last Christmas.", "last Christmas", "2023-12-25"),
        ("before Easter 2019", "before Easter 2019", "../2019-04-21"),
        ("since Thanksgiving 2023", "since Thanksgiving 2023", "2023-11-23/.."),
        ("on Good Friday in Aurora", "Good Friday", ""),
        ("on Labor Day.", "Labor Day", "2024-09-02"),
        ("on New Year’s Day, 2023", "New Year’s Day, 2023", "2023-01-01"),
        ("this Easter", "this Easter", "2024-03-31"),
    ] {
        assert_eq!(
            (said_of(text), values_of(text)),
            (vec![written.to_owned()], vec![value.to_owned()]),
            "{text}"
        );
    }
}

#[test]
fn a_named_day_is_of_the_year_told_before_it() {
    assert_eq!(values_of("2019年开工，春节前停工"), ["2019", "2019-02-05"]);
    assert_eq!(values_of("2019年3月开工，春节前停工"), ["2019-03", ""]);
}

#[test]
fn names_with_a_day_in_them_are_none() {
    for text in [
        "国庆路",
        "中秋集团",
        "五一广场前",
        "八一建军",
        "第十一期间",
        "圣诞老人",
        "圣诞树前",
        "春节联欢晚会",
        "全国庆祝",
        "过春节",
        "端午粽子",
        "一个清明的社会",
        "《除夕》",
        "海の家",
        "文化の違い",
        "クリスマスツリー",
        "추석 선물",
        "우리 설날은",
        "Christmas Island",
        "on Christmas Island",
        "Thanksgiving dinner",
        "a Halloween film",
        "Merry Christmas!",
        "the Easter Rising",
        "in New York",
        "on Good Morning America",
        "Valentine said",
    ] {
        assert_eq!(said_of(text), [] as [&str; 0], "{text}");
    }
}
