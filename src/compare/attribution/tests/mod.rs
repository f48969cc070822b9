//! Changes of attribution of whole sentences.

mod eastern;
mod hedges;
mod people;
mod replaced;
mod softened;

use std::sync::Arc;

use super::{AttributionChange as To, AttributionKind as Kind};
use crate::article::Article;
use crate::compare::{Comparison, collate};
use crate::read::{self, Document, Options};
use crate::task::Watch;
use crate::text::Policy;

fn article(text: &str) -> Arc<Article> {
    let options = Options { raw: true, ..Options::default() };
    let mut article = read::article(&Document::pasted(text), &options).unwrap();
    crate::facts::annotate(&mut article, &Watch::default()).unwrap();
    Arc::new(article)
}

fn compared(left: &str, right: &str) -> (Vec<Arc<Article>>, Comparison) {
    let articles = vec![article(left), article(right)];
    let mut collation = collate(articles, 0, Policy::default(), &Watch::default()).unwrap();
    (collation.articles, collation.comparisons.remove(0))
}

pub(super) type Said = (Kind, To, String, String);

pub(super) fn said(left: &str, right: &str) -> Vec<Said> {
    let (articles, comparison) = compared(left, right);
    let told = |a: &super::Attribution| {
        let [l, r] = a.readings([&articles[0], &articles[1]], &comparison.rows);
        (a.kind, a.change, l, r)
    };
    let found: Vec<Said> = comparison.attributions.iter().map(told).collect();
    // Seen from the other side it is the same.
    let (articles, comparison) = compared(right, left);
    let mut mirrored: Vec<Said> = { comparison.attributions.iter() }
        .map(|a| {
            let [l, r] = a.readings([&articles[0], &articles[1]], &comparison.rows);
            (a.kind, a.change.mirrored(), r, l)
        })
        .collect();
    mirrored.sort_by_key(|s| found.iter().position(|f| f == s));
    assert_eq!(mirrored, found, "{left} {right}");
    found
}

pub(super) fn one(kind: Kind, to: To, left: &str, right: &str) -> Vec<Said> {
    vec![(kind, to, left.to_owned(), right.to_owned())]
}

#[test]
fn a_sanction_is_no_source() {
    let left = "擅自停渡的，由镇公所责令改正，没收违法所得，可以并处罚款。";
    let right = "擅自停渡的，由镇公所责令改正，给予警告或者通报批评，没收违法所得，可以并处罚款。";
    assert_eq!(said(left, right), []);
}

#[test]
fn an_admission_that_became_a_denial() {
    for (left, right, l, r) in [
        (
            "船东陆平坦承，渡船当天超载，救生衣也不够用。",
            "船东陆平否认，渡船当天超载，救生衣也不够用。",
            "坦承",
            "否认",
        ),
        (
            "Low admitted the ferry had been overloaded on that morning.",
            "Low denied the ferry had been overloaded on that morning.",
            "admitted",
            "denied",
        ),
        (
            "船东陆平并未承认渡船当天超载，案件仍在审理，村民说还要等。",
            "船东陆平承认渡船当天超载，案件仍在审理，村民说还要等。",
            "并未承认",
            "承认",
        ),
        (
            "鎮長陸平沒有否認渡船當天超載，稱正在調查，村民說還要等。",
            "鎮長陸平否認渡船當天超載，稱正在調查，村民說還要等。",
            "沒有否認",
            "否認",
        ),
    ] {
        assert_eq!(said(left, right), one(Kind::Verb, To::Opposite, l, r));
    }
    let (left, right) = (
        "鎮長陸平沒有否認渡船當天超載，稱正在調查，村民說還要等。",
        "鎮長陸平承認渡船當天超載，稱正在調查，村民說還要等。",
    );
    assert_eq!(said(left, right), one(Kind::Verb, To::Stronger, "沒有否認", "承認"));
}

#[test]
fn a_named_source_that_became_somebody() {
    for (left, right, l, r) in [
        (
            "据县交通局介绍，新桥将在明年春天通车，两岸居民不必再绕路。",
            "据有关部门介绍，新桥将在明年春天通车，两岸居民不必再绕路。",
            "县交通局",
            "有关部门",
        ),
        (
            "縣交通局表示，新橋將在明年春天通車，兩岸居民不必再繞路。",
            "知情人士表示，新橋將在明年春天通車，兩岸居民不必再繞路。",
            "縣交通局",
            "知情人士",
        ),
        (
            "The ferry sank in shallow water near the old pier, police said.",
            "The ferry sank in shallow water near the old pier, witnesses said.",
            "police",
            "witnesses",
        ),
        (
            "According to the Harbour Ministry, the ferry sank in shallow water near the old pier.",
            "According to a source, the ferry sank in shallow water near the old pier.",
            "the Harbour Ministry",
            "a source",
        ),
        (
            "県警によると、渡し船は古い桟橋の近くの浅瀬で沈んだ。",
            "関係者によると、渡し船は古い桟橋の近くの浅瀬で沈んだ。",
            "県警",
            "関係者",
        ),
        (
            "청석경찰서에 따르면 나룻배는 낡은 부두 근처 얕은 물에서 가라앉았다.",
            "관계자에 따르면 나룻배는 낡은 부두 근처 얕은 물에서 가라앉았다.",
            "청석경찰서",
            "관계자",
        ),
    ] {
        assert_eq!(said(left, right), one(Kind::Source, To::Unnamed, l, r));
    }
}

#[test]
fn a_source_that_went() {
    let claim = "渡口的修缮今天上午全部完工，乘客从明天起可以坐到晚上。";
    let found = said(&format!("据青石社报道，{claim}"), claim);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].0, found[0].1), (Kind::Source, To::Dropped));
    assert!(found[0].2.starts_with("据青石社报道") && found[0].3.is_empty(), "{found:?}");
    let claim = "The ferry sank in shallow water near the old pier on Monday night";
    let found = said(&format!("{claim}, according to the harbour police."), &format!("{claim}."));
    assert_eq!((found[0].0, found[0].1, found.len()), (Kind::Source, To::Dropped, 1), "{found:?}");
}

#[test]
fn a_verb_of_another_kind() {
    for (left, right, to, l, r) in [
        (
            "陆平表示，渡口的修缮花了十一个月，钱用得并不多。",
            "陆平承认，渡口的修缮花了十一个月，钱用得并不多。",
            To::Stronger,
            "表示",
            "承认",
        ),
        (
            "渡口负责人承认，渡口的修缮花了十一个月，钱用得并不多。",
            "渡口负责人称，渡口的修缮花了十一个月，钱用得并不多。",
            To::Weaker,
            "承认",
            "称",
        ),
        (
            "陆平称，渡口的修缮花了十一个月，钱用得并不多。",
            "陆平声称，渡口的修缮花了十一个月，钱用得并不多。",
            To::Weaker,
            "称",
            "声称",
        ),
        (
            "正如陆平所说的那样，渡口的修缮花了十一个月，钱用得并不多。",
            "正如陆平所声称的那样，渡口的修缮花了十一个月，钱用得并不多。",
            To::Weaker,
            "说",
            "声称",
        ),
        (
            "陆平说，渡口的修缮花了十一个月，钱用得并不多。",
            "陆平声称，渡口的修缮花了十一个月，钱用得并不多。",
            To::Weaker,
            "说",
            "声称",
        ),
        (
            "陆平表示，渡口的修缮花了十一个月，钱用得并不多。",
            "陆平强调，渡口的修缮花了十一个月，钱用得并不多。",
            To::Other,
            "表示",
            "强调",
        ),
        (
            "Low said the ferry had been repaired within eleven months.",
            "Low claimed the ferry had been repaired within eleven months.",
            To::Weaker,
            "said",
            "claimed",
        ),
        (
            "Low said the ferry had been repaired within eleven months.",
            "Low admitted the ferry had been repaired within eleven months.",
            To::Stronger,
            "said",
            "admitted",
        ),
        (
            "陸さんは渡し船の修理に十一か月かかったと述べた。",
            "陸さんは渡し船の修理に十一か月かかったと認めた。",
            To::Stronger,
            "述べ",
            "認め",
        ),
        (
            "육 관장은 나룻배 수리에 열한 달이 걸렸다고 말했다.",
            "육 관장은 나룻배 수리에 열한 달이 걸렸다고 주장했다.",
            To::Weaker,
            "말했",
            "주장했",
        ),
    ] {
        let found = said(left, right);
        assert_eq!(found.len(), 1, "{left} {right} {found:?}");
        assert_eq!((found[0].0, found[0].1), (Kind::Verb, to), "{left} {right}");
        assert!(found[0].2.starts_with(l) && found[0].3.starts_with(r), "{found:?}");
    }
}

#[test]
fn how_sure_it_is() {
    for (left, right, to, l, r) in [
        (
            "新桥将在明年春天通车，两岸居民不必再绕路。",
            "新桥可能将在明年春天通车，两岸居民不必再绕路。",
            To::Weaker,
            "",
            "可能",
        ),
        (
            "警方带走了涉嫌纵火的男子，仓库的门已经修好。",
            "警方带走了纵火的男子，仓库的门已经修好。",
            To::Stronger,
            "涉嫌",
            "",
        ),
        (
            "縣醫院收治了疑似中毒的學生，其餘學生照常上課。",
            "縣醫院收治了中毒的學生，其餘學生照常上課。",
            To::Stronger,
            "疑似",
            "",
        ),
        (
            "The ferry will open again before the end of the month.",
            "The ferry may open again before the end of the month.",
            To::Weaker,
            "",
            "may",
        ),
        (
            "Police searched the house of the suspected attacker near the pier.",
            "Police searched the house of the attacker near the pier.",
            To::Stronger,
            "suspected",
            "",
        ),
        (
            "The ferry is likely to sink in the shallow water near the pier.",
            "The ferry might sink in the shallow water near the pier.",
            To::Weaker,
            "likely",
            "might",
        ),
        (
            "渡し船は古い桟橋の近くの浅瀬で沈んだ。",
            "渡し船は古い桟橋の近くの浅瀬で沈んだとみられる。",
            To::Weaker,
            "",
            "とみられ",
        ),
        (
            "나룻배 손님이 작년보다 두 배로 늘었다고 군청은 공시했다.",
            "나룻배 손님이 작년보다 두 배로 는 것으로 잠정 집계됐다고 군청은 공시했다.",
            To::Weaker,
            "",
            "잠정 집계",
        ),
        (
            "渡口去年的乘客比前年增加了一倍，船工们很高兴。",
            "渡口去年的乘客初步核算比前年增加了一倍，船工们很高兴。",
            To::Weaker,
            "",
            "初步核算",
        ),
        (
            "나룻배는 낡은 부두 근처 얕은 물에서 가라앉았다.",
            "나룻배는 낡은 부두 근처 얕은 물에서 가라앉은 것으로 보인다.",
            To::Weaker,
            "",
            "것으로 보인",
        ),
    ] {
        let found = said(left, right);
        assert_eq!(found.len(), 1, "{left} {right} {found:?}");
        assert_eq!((found[0].0, found[0].1), (Kind::Certainty, to), "{left} {right}");
        assert!(found[0].2.starts_with(l) && found[0].3.starts_with(r), "{found:?}");
    }
}

#[test]
fn words_of_one_sort_are_no_change() {
    for (left, right) in [
        (
            "陆平说，渡口的修缮花了十一个月，钱用得并不多。",
            "陆平表示，渡口的修缮花了十一个月，钱用得并不多。",
        ),
        (
            "据县交通局介绍，新桥将在明年春天通车，居民不必绕路。",
            "根据县交通局的消息，新桥将在明年春天通车，居民不必绕路。",
        ),
        ("据了解，新桥将在明年春天通车，居民不必绕路。", "据悉，新桥将在明年春天通车，居民不必绕路。"),
        (
            "县交通局说，新桥将在明年春天通车，居民不必绕路。",
            "县交通局负责人说，新桥将在明年春天通车，居民不必绕路。",
        ),
        ("陆平说，新桥将在明年春天通车，居民不必绕路。", "他说，新桥将在明年春天通车，居民不必绕路。"),
        ("新桥可能在明年春天通车，居民不必绕路。", "新桥也许在明年春天通车，居民不必绕路。"),
        ("他占据了渡口边的根据地，村民都很高兴。", "他占有了渡口边的宿营地，村民都很高兴。"),
        ("这本小说讲的是渡口的老船工和他的旧船。", "这本书讲的是渡口的老船工和他的旧船。"),
        ("这件事不可能在渡口发生，大家都这么想。", "这件事不会在渡口发生，大家都这么想。"),
        (
            "Low said the ferry had been repaired within eleven months.",
            "Low told reporters the ferry had been repaired within eleven months.",
        ),
        (
            "The ferry might sink in the shallow water near the pier.",
            "The ferry could sink in the shallow water near the pier.",
        ),
        (
            "The ferry opened in May after eleven months of repairs.",
            "The ferry opened in June after eleven months of repairs.",
        ),
        (
            "Mayor Ada Brook said the ferry would open before the winter.",
            "Brook said the ferry would open before the winter.",
        ),
        (
            "Ada Brook said the ferry would open before the winter.",
            "She said the ferry would open before the winter.",
        ),
        ("渡し船は浅瀬で沈んだという。船頭は泳いだ。", "渡し船は浅瀬で沈んだといふ。船頭は泳いだ。"),
        ("県警によると、渡し船は浅瀬で沈んだという。", "県警によれば、渡し船は浅瀬で沈んだ。"),
        ("陸さんは修理に十一か月かかったと述べた。", "陸さんは修理に十一か月かかったと語った。"),
        ("육 관장은 수리에 열한 달이 걸렸다고 말했다.", "육 관장은 수리에 열한 달이 걸렸다고 밝혔다."),
    ] {
        assert_eq!(said(left, right), [], "{left} {right}");
    }
}

#[test]
fn what_moved_within_its_sentence_or_went_as_a_whole_is_none() {
    for (left, right) in [
        (
            "The ferry reportedly sank in shallow water near the old pier.",
            "Reportedly the ferry sank in shallow water near the old pier.",
        ),
        (
            "渡口今天重开，乘客坐到了晚上。据县交通局介绍，新桥可能明年通车。船工们都很高兴，说要办一场比赛。",
            "渡口今天重开，乘客坐到了晚上。船工们都很高兴，说要办一场比赛。",
        ),
    ] {
        assert_eq!(said(left, right), [], "{left} {right}");
    }
}

#[test]
fn what_a_fact_tells_is_not_told_again() {
    let (left, right) = (
        "“桥通了是好事，大家等了很久。”县长周平说。船工们也这么想，比赛照常举行。",
        "“桥通了是好事，大家等了很久。”副县长李明说。船工们也这么想，比赛照常举行。",
    );
    assert_eq!(said(left, right), []);
    // Words of a quotation that disagrees.
    let (left, right) = (
        "镇长说：“桥通了，大家可能不用再绕路，学校也近了。”",
        "镇长说：“桥通了，大家不用再绕路，学校也近了。”",
    );
    assert_eq!(said(left, right), []);
}
