//! What is a fact in news and what only looks like one, rule by rule.

use super::{facts, only, said, said_of};
use crate::article::FactKind;

#[test]
fn facts_of_chinese_news() {
    only("中華民國一百十年十月二日修正", FactKind::Date, "中華民國一百十年十月二日", "2021-10-02");
    only("民國110年3月", FactKind::Date, "民國110年3月", "2021-03");
    only("自一百零二年九月一日施行", FactKind::Date, "一百零二年九月一日", "2013-09-01");
    only("今天(7月17日)下午开幕", FactKind::DateTime, "今天(7月17日)下午", "2024-07-17TAF");
    only("一至十二月", FactKind::Date, "一至十二月", "2024-01/2024-12");
    only("身高已有1米4。", FactKind::Quantity, "1米4", "1.4 m");
    only("身高1米75", FactKind::Quantity, "1米75", "1.75 m");
    only("常年11月19日入冬", FactKind::Date, "11月19日", "--11-19");
    assert_eq!(said("21世纪经济报道称"), []);
    only("今年前三季度增长", FactKind::Date, "今年前三季度", "2024-Q1/2024-Q3");
    only("前三季度增长", FactKind::Date, "前三季度", "2024-Q1/2024-Q3");
    only("2023年前8个月", FactKind::Date, "2023年前8个月", "2023-01/2023-08");
    only("涨到5元5角", FactKind::Money, "5元5角", "5.5 CNY");
    only("作了191场报告", FactKind::Quantity, "191场", "191 piece");
    only("走了五百里路", FactKind::Quantity, "五百里路", "500 li");
    only("还剩8分多钟", FactKind::Duration, "8分多钟", "PT8M");
    only("于 20190926 发布", FactKind::Date, "20190926", "2019-09-26");
    only("第三季度增长", FactKind::Date, "第三季度", "2024-Q3");
    only("截至月底，", FactKind::Date, "月底", "2024-07");
    only("从6个月延长至12月", FactKind::Duration, "6个月", "P6M");
    only("工期延长至12月", FactKind::Date, "12月", "2024-12");
    assert!(facts("被骗上百万元")[0].approximate);
    assert!(!facts("收入高达100英镑")[0].approximate);
    assert!(!facts("1200万超广角")[0].approximate);
}

#[test]
fn facts_of_english_news() {
    only("2mil euros", FactKind::Money, "2mil euros", "2000000 EUR");
    only("a 1761 work", FactKind::Date, "1761", "1761");
    only("fitted 12 days earlier", FactKind::Duration, "12 days earlier", "-P12D");
    only("a 2018 analysis", FactKind::Date, "2018", "2018");
    assert_eq!(said_of("Ada Brook, 35, said"), ["Ada Brook", "35"]);
    only("Ed Brook Jr., 55, of", FactKind::Quantity, "55", "55 year-old");
    only("more than two decades on", FactKind::Duration, "two decades", "P20Y");
    only("1.2m people", FactKind::Quantity, "1.2m people", "1200000 person");
    only("3.5bn pounds", FactKind::Money, "3.5bn pounds", "3500000000 GBP");
    only("3.5 pounds", FactKind::Quantity, "3.5 pounds", "3.5 lb");
    only("₹500 crore", FactKind::Money, "₹500 crore", "5000000000 INR");
    only("nearly three dozen ships", FactKind::Number, "three dozen", "36");
    only("three point nought five", FactKind::Number, "three point nought five", "3.05");
    only("355 horsepower", FactKind::Quantity, "355 horsepower", "355 hp");
    only("no later than May 1, 2010", FactKind::Date, "no later than May 1, 2010", "../2010-05-01");
    only("open Tuesdays at 4 pm", FactKind::Duration, "Tuesdays at 4 pm", "R/-W-2T16:00");
    only("once a week", FactKind::Duration, "once a week", "R/P1W");
    only("at ten past nine", FactKind::Time, "ten past nine", "09:10");
    only("11/18/19 11:04 PM", FactKind::DateTime, "11/18/19 11:04 PM", "2019-11-18T23:04");
    only("lost 5-4 Tuesday", FactKind::Date, "Tuesday", "-W-2");
    only("said Q3 comps rose", FactKind::Date, "Q3", "2024-Q3");
    only("It rained later in the evening.", FactKind::Time, "later in the evening", "TEV");
    only("the 2019-20 season", FactKind::Date, "2019-20", "2019/2020");
    only("until the end of the 2022/23 season", FactKind::Date, "2022/23", "2022/2023");
    only("in the last 6 months of it", FactKind::Date, "last 6 months", "");
    only("on the following day", FactKind::Date, "following day", "");
    assert_eq!(said("He said: “Never.”").len(), 1);
    assert_eq!(said("It is “terrible.” So be it"), []);
}

#[test]
fn days_of_english_news() {
    only("told early Tuesday morning", FactKind::DateTime, "early Tuesday morning", "-W-2TMO");
    only("The rain stopped late Monday.", FactKind::Date, "late Monday", "-W-1");
    only("open June 28-July 3 in Aurora", FactKind::Date, "June 28-July 3", "2024-06-28/2024-07-03");
    only("Nov 18-Dec 19, 2015,", FactKind::Date, "Nov 18-Dec 19, 2015", "2015-11-18/2015-12-19");
    only("in the mid-1990s", FactKind::Date, "mid-1990s", "199X");
    only("in the early 2000s", FactKind::Date, "early 2000s", "200X");
    only("since the summer of 2019", FactKind::Date, "since the summer of 2019", "2019-22/..");
    only("hours after the Monday morning attack", FactKind::DateTime, "Monday morning", "-W-1TMO");
    only("hours before the Monday talks", FactKind::Date, "Monday", "-W-1");
    only("after the Monday of the talks", FactKind::Date, "after the Monday", "-W-1/..");
    only("in the next three-minute round", FactKind::Duration, "three-minute", "PT3M");
    only("on the second Tuesday of each month", FactKind::Date, "second Tuesday of each month", "");
    only("the six-foot-five guard", FactKind::Quantity, "six-foot-five", "77 in");
    only("he is 5ft 10in tall", FactKind::Quantity, "5ft 10in", "70 in");
    only("it weighs 8 pounds 4 ounces", FactKind::Quantity, "8 pounds 4 ounces", "132 oz");
    only("about 1.5 billion rupiah", FactKind::Money, "1.5 billion rupiah", "1500000000 IDR");
    only("He played from 1995-99.", FactKind::Date, "1995-99", "1995/1999");
    only("It rained last weekend.", FactKind::Date, "last weekend", "2024-W28");
    only("It may rain next weekend.", FactKind::Date, "next weekend", "");
    only("Starting July 22, it opens", FactKind::Date, "Starting July 22", "2024-07-22/..");
    only("beginning on March 3, 2020,", FactKind::Date, "beginning on March 3, 2020", "2020-03-03/..");
    only("starting Friday’s game", FactKind::Date, "Friday", "-W-5");
    only("from 2010 to the present", FactKind::Date, "from 2010 to the present", "2010/2024-07-18");
    only("from Monday to present the plan", FactKind::Date, "Monday", "-W-1");
    only("at a hearing last month of the council", FactKind::Date, "last month", "2024-06");
    only("It will end Friday.", FactKind::Date, "Friday", "-W-5");
    assert_eq!(said("the beginning was slow"), []);
    only("It rained over the weekend.", FactKind::Date, "weekend", "");
    only("less than a week after", FactKind::Duration, "a week", "P1W");
    only("within a month of it", FactKind::Duration, "a month", "P1M");
    only("a couple months ago", FactKind::Date, "a couple months ago", "");
    only("five-and-a-half years", FactKind::Duration, "five-and-a-half years", "P5Y6M");
    only("over the next decade", FactKind::Date, "next decade", "2024-07-18/P10Y");
    only("over the last decade", FactKind::Date, "last decade", "P10Y/2024-07-18");
    only("an October hearing", FactKind::Date, "October", "--10");
    for text in ["the weekend market", "once in a week", "the Marchmont house", "a May fly", "took a day"] {
        assert_eq!(said(text), [], "{text}");
    }
}

#[test]
fn hours_of_english_news() {
    only("It struck at 0930 GMT.", FactKind::Time, "0930", "09:30");
    only("It struck at 1930 GMT on Monday", FactKind::DateTime, "1930 GMT on Monday", "-W-1T19:30");
    only(
        "on Tuesday evening from 7 to 9,",
        FactKind::DateTime,
        "Tuesday evening from 7 to 9",
        "-W-2T19:00/-W-2T21:00",
    );
    only("Thursdays at 17.30", FactKind::Duration, "Thursdays at 17.30", "R/-W-4T17:30");
    assert_eq!(said("from 1930 Moscow grew").first().map(|f| f.0), Some(FactKind::Date));
}

#[test]
fn facts_of_japanese_and_korean_news() {
    only("女性（82）がはねられた", FactKind::Quantity, "82", "82 year-old");
    only("三・五％の値上げ", FactKind::Percent, "三・五％", "3.5");
    only("重さ2・5キロだった", FactKind::Quantity, "2・5キロ", "2.5 kg");
    only("前年を上回った", FactKind::Date, "前年", "2023");
    only("第3四半期の売上", FactKind::Date, "第3四半期", "2024-Q3");
    only("氷点下12度まで下がった", FactKind::Quantity, "氷点下12度", "-12 degree");
    only("小学校12校で実施する", FactKind::Quantity, "12校", "12 school");
    only("3万8642円91銭だった", FactKind::Money, "3万8642円91銭", "38642.91 JPY");
    only("1日3回の公演", FactKind::Quantity, "3回", "3 time");
    only("二千十八年五月十七日に", FactKind::Date, "二千十八年五月十七日", "2018-05-17");
    only(
        "昨年12月下旬から今年1月中旬に",
        FactKind::Date,
        "昨年12月下旬から今年1月中旬",
        "2023-12-21/2024-01-20",
    );
    assert_eq!(said("知事は「全力を挙げる」と述べた")[0].0, FactKind::Quote);
    only("3분기 영업이익", FactKind::Date, "3분기", "2024-Q3");
    only("하반기 수출", FactKind::Date, "하반기", "2024-H2");
    only("5일간 열린 행사", FactKind::Duration, "5일간", "P5D");
    only("한 시간 만에", FactKind::Duration, "한 시간", "PT1H");
    only("서른두 살의", FactKind::Quantity, "서른두 살", "32 year-old");
    only("A(35)씨를", FactKind::Quantity, "35", "35 year-old");
    only("초등학교 12개교에서", FactKind::Quantity, "12개교", "12 school");
    only("시속 120㎞로", FactKind::Quantity, "시속 120㎞", "120 km/h");
    only("두 번 갔다", FactKind::Quantity, "두 번", "2 time");
    assert_eq!(said("두 번째 시선"), []);
    only("규모 4.8의 지진", FactKind::Quantity, "규모 4.8", "4.8 magnitude");
}

#[test]
fn what_only_looks_numeric_is_left_alone() {
    for text in [
        "大家一起十分高兴",
        "万一下雨千万别去",
        "三明市统一安排",
        "第一次见面",
        "一个人也没有",
        "一些一样一直",
        "COVID19疫苗",
        "四川九江",
        "八一建军",
        "三三两两",
        "一边说一边走",
        "somebody won one prize",
        "B2B",
        "v1.2.3",
        "五花八门的本子",
        "四处张望",
        "二次元",
        "三维图",
        "“8.31”示威",
        "1",
        "1、起因",
        "12345热线",
        "3号线",
        "the Boeing 737",
        "Black Friday deals",
        "page 3",
        "(10, 11)",
        "他说道理",
        "周边四周",
        "元旦",
        "今日头条",
        "十九届会议",
        "一千五六百人",
        "一时半刻",
        "“黑色星期五”打折",
        "三次产业",
        "called it “farm country,” but",
        "有前二項規定之情形",
        "第16-1條",
        "報考條件見附件十二",
        "“四个特别”精神",
        "“三个”代表",
        "周琦前后判若两人",
        "8.31示威行动",
        "20190926|国贸|增长率",
        "赞75回复",
        "13月45日",
        "2月30日",
        "时至今日",
        "台风来袭的今天",
        "都9020年了",
        "拨打110报警",
        "Image 3 of 7",
        "Image 1 of / 5",
        "the iPhone 11 and iOS 12",
        "the 11 Pro is new",
        "Windows 10",
        "Dell G3 15 Intel",
        "called 911 at once",
        "anni ’80",
        "2015; 28: 685-690",
        "1,5 Mio.",
        "call us on 0845 46 47 now",
        "call +49 (0)40 890 85-433",
        "scored at 7:14 of the period",
        "Rockport 14 11 6 15 — 44",
        "sang “Rivers Run Over the Stones.”",
        "《每日经济新闻》记者",
        "在北京三里屯",
        "乙行(115.395, 2.79, 2.47%)等",
        "创下半年以来新低",
        "via USA Today",
        "Football Manager 2020",
        "a 401(k) plan",
        "group 2 cells",
        "called the “Rivers of games,” it",
        "董事长、58同城",
        "+972 Magazine",
        "a woman in her 80s",
        "I think, Mr. Ranking Member, that",
        "the Big Ten",
        "Zero Gravity seats",
        "the term “three amigos” again",
        "At the end of the day, it works",
        "+1",
        "with 1:24 left",
        "当今天子",
    ] {
        assert_eq!(said(text), [], "{text}");
    }
}

#[test]
fn times_of_chinese_and_japanese_news() {
    only("他约十点到达", FactKind::Time, "十点", "10:00");
    only("大约10点，", FactKind::Time, "10点", "10:00");
    only("这个周末开赛", FactKind::Date, "这个周末", "2024-W29");
    only("上个周末开赛", FactKind::Date, "上个周末", "2024-W28");
    only("今年头三个月增长", FactKind::Date, "今年头三个月", "2024-01/2024-03");
    only("半个世纪后重逢", FactKind::Duration, "半个世纪后", "P50Y");
    only("半年前建成", FactKind::Date, "半年前", "2024-01");
    only("过去一年亏损", FactKind::Date, "过去一年", "P1Y/2024-07-18");
    only("过去半年扩张", FactKind::Date, "过去半年", "P6M/2024-07-18");
    only("会议为期一天", FactKind::Duration, "一天", "P1D");
    assert_eq!(said("一去一年又一年"), []);
    only("电池4000mAh", FactKind::Quantity, "4000mAh", "4000 mAh");
    only("走过一个世纪", FactKind::Duration, "一个世纪", "P100Y");
    only("两个多世纪以来", FactKind::Duration, "两个多世纪", "P200Y");
    only("今夏少雨", FactKind::Date, "今夏", "2024-22");
    only("上世纪90年代末", FactKind::Date, "90年代末", "199X");
    only("建于19世纪中叶", FactKind::Date, "19世纪中叶", "18XX");
    assert_eq!(said("清代末期"), []);
    only("90年代末代皇孙", FactKind::Date, "90年代", "199X");
    assert_eq!(said("得了十点，对方九点。"), []);
    only("19世纪末年的事", FactKind::Date, "19世纪末年", "18XX");
    for text in ["今春节目很多", "如今春光明媚", "方今秋雨连绵"] {
        assert_eq!(said(text), [], "{text}");
    }
    only("その週末に会った", FactKind::Date, "その週末", "");
    only("4月10日の週に始まる", FactKind::Date, "4月10日の週", "2024-04-10/P1W");
    only("4月10日の週末に", FactKind::Date, "4月10日", "2024-04-10");
    only("5日未明に着いた", FactKind::DateTime, "5日未明", "2024-07-05TMO");
    only("今年度の予算は", FactKind::Date, "今年度", "2024");
    only("昨秋に終わった", FactKind::Date, "昨秋", "2023-23");
    only("半世紀ぶりに見た", FactKind::Duration, "半世紀", "P50Y");
    only("十数人がけがをした", FactKind::Quantity, "十数人", "10 person");
    only("十数億円かかった", FactKind::Money, "十数億円", "1000000000 JPY");
    assert_eq!(said("十数えた"), []);
}
