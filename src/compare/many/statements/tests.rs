use super::{Statement, statements};
use crate::compare::many::tests::{SHARED, collation};
use crate::compare::many::{Excerpts, Sources, lacking};
use crate::task::Watch;
use crate::text::Policy;

fn of(texts: &[&str], base: usize) -> Vec<Statement> {
    let collation = collation(texts, base);
    let sources = Sources::of(&collation);
    let (policy, watch) = (Policy::default(), Watch::default());
    let groups = lacking(&sources, policy, &watch).unwrap();
    let groups = Excerpts::of_all(&sources, &groups, policy, &watch).unwrap();
    statements(&sources, &groups, policy, &watch).unwrap()
}

/// What is said with who says it, and who is silent.
type Shape = (Vec<(String, Vec<usize>)>, Vec<usize>);

fn shape(statement: &Statement) -> Shape {
    let who = |v: &super::Variant| (v.text.clone(), v.said.iter().map(|s| s.source).collect());
    (statement.variants.iter().map(who).collect(), statement.silent.clone())
}

fn disagreements(found: &[Statement]) -> Vec<Shape> {
    found.iter().filter(|s| s.is_disagreement()).map(shape).collect()
}

fn said(text: &str, sources: &[usize]) -> (String, Vec<usize>) {
    (text.to_owned(), sources.to_vec())
}

#[test]
fn each_disagreement_stands_once_with_who_says_what() {
    let [a, b, ..] = SHARED;
    let with = |money: &str, span: &str| format!("{a}\n新桥总投资{money}，主跨{span}。\n{b}");
    let silent = format!("{a}\n{b}");
    let texts = [
        with("3.63亿元", "336米"),
        with("3.36亿元", "363米"),
        with("3.63亿元", "336米"),
        with("3.36亿元", "336米"),
        silent,
    ];
    let found = of(&texts.each_ref().map(String::as_str), 0);
    assert_eq!(
        disagreements(&found),
        [
            (vec![said("3.63亿元", &[0, 2]), said("3.36亿元", &[1, 3])], vec![4]),
            (vec![said("336米", &[0, 2, 3]), said("363米", &[1])], vec![4]),
        ]
    );
    assert_eq!((found[0].label.as_str(), found[1].label.as_str()), ("新桥总投资", "主跨"));
    assert_eq!((found[0].place, found[0].only_source()), (Some(1), None));
    assert_eq!(found[0].said_by(3).unwrap().0.text, "3.36亿元");
    assert!(found[0].said_by(4).is_none());
}

#[test]
fn facts_the_base_lacks_are_held_against_each_other() {
    let [a, b, c, _] = SHARED;
    let base = [a, b, c].join("\n");
    let more = |people: &str| format!("{base}\n昨夜后山塌方，共造成{people}受伤，抢险还在进行。");
    let found = of(&[&base, &more("23人"), &more("25人"), &more("23人")], 0);
    assert_eq!(disagreements(&found), [(vec![said("23人", &[1, 3]), said("25人", &[2])], vec![0])]);
    // Of one alone.
    let found = of(&[&base, &more("23人"), &base], 0);
    assert_eq!(disagreements(&found), []);
    let only = found.iter().find(|s| s.variants[0].text == "23人").unwrap();
    assert_eq!((only.only_source(), only.silent.as_slice(), only.place), (Some(1), &[0, 2][..], Some(2)));
}

#[test]
fn an_inexact_count_in_other_words_is_the_same() {
    let with =
        |sentence: &str| format!("渡口昨天垮塌，{sentence}\n\n抢险还在进行，两岸的居民要绕行三十公里。");
    let texts = [
        with("已造成3人死亡、5人失联，紧急转移群众1200余人。"),
        with("已造成2人死亡、5人失联，紧急转移群众1200余人。"),
        with("已造成3人死亡、5人失聯，緊急轉移民眾1200餘人。"),
    ];
    let found = of(&texts.each_ref().map(String::as_str), 0);
    assert_eq!(disagreements(&found), [(vec![said("3人", &[0, 2]), said("2人", &[1])], vec![])]);
}

#[test]
fn what_is_written_differently_and_equal_is_no_disagreement() {
    let [a, b, ..] = SHARED;
    let with = |people: &str| format!("{a}\n参加施工的有{people}，日夜赶工。\n{b}");
    let found = of(&[&with("398人"), &with("近四百人"), &with("398名")], 0);
    assert_eq!(disagreements(&found), []);
    assert!(found.iter().any(|s| s.variants[0].said.len() == 3), "{found:?}");
}

#[test]
fn kept_text_says_the_same_whatever_was_read_in_it() {
    let [a, b, ..] = SHARED;
    let with = |people: &str| format!("{a}\n高峰时有{people}工人同时在江面作业。\n{b}");
    let found = of(&[&with("420名"), &with("398名"), &with(" 420 名")], 0);
    let [(variants, silent)] = &disagreements(&found)[..] else { panic!("{found:?}") };
    assert_eq!((variants[0].1.as_slice(), variants[1].1.as_slice()), (&[0, 2][..], &[1][..]));
    assert!(silent.is_empty());
}

#[test]
fn the_base_decides_nothing() {
    let [a, b, ..] = SHARED;
    let with = |money: &str| format!("{a}\n新桥总投资{money}，由县里牵头建设。\n{b}");
    let texts = [with("3.63亿元"), with("3.36亿元"), with("3.63亿元")];
    let texts = texts.each_ref().map(String::as_str);
    let want = [(vec![said("3.63亿元", &[0, 2]), said("3.36亿元", &[1])], vec![])];
    for base in 0..3 {
        assert_eq!(disagreements(&of(&texts, base)), want, "{base}");
    }
}

#[test]
fn a_fact_said_twice_is_one_statement() {
    let [a, b, c, _] = SHARED;
    let twice = |span: &str| format!("{a}\n新桥主跨{span}。\n{b}\n{c}\n据介绍，新桥主跨{span}，宽24米。");
    let found = of(&[&twice("336米"), &twice("363米")], 0);
    assert_eq!(disagreements(&found), [(vec![said("336米", &[0]), said("363米", &[1])], vec![])]);
}

#[test]
fn nothing_compared_nothing_said() {
    let collation = collation(&["一人。", "二人。"], 0);
    let mut sources = Sources::of(&collation);
    sources.comparisons = vec![None, None];
    let found = statements(&sources, &[], Policy::default(), &Watch::default()).unwrap();
    assert!(found.is_empty());
}

#[test]
fn nobody_is_called_silent_who_may_say_it() {
    let [a, b, ..] = SHARED;
    let with = |money: &str| format!("清河大桥合龙\n{a}\n大桥于2022年3月动工，总投资{money}。\n{b}");
    let other = "清河大桥合龙现场\n老船工一早就来到渡口，江面上有雾。\n大桥总投资约3.6亿元，两年前的洪水曾让工程停工。";
    let texts = [with("3.63亿元"), with("3.36亿元"), other.to_owned()];
    let texts = texts.each_ref().map(String::as_str);
    for base in 0..3 {
        let found = disagreements(&of(&texts, base));
        let [(variants, silent)] = &found[..] else { panic!("{found:?}") };
        let said = variants.iter().map(|v| v.1.len()).sum::<usize>();
        assert_eq!((said, silent.as_slice()), (3, &[][..]), "{base} {variants:?}");
    }
}

#[test]
fn what_two_say_is_said_by_neither_alone() {
    let [a, b, ..] = SHARED;
    let texts = [
        format!("{a}\n{b}"),
        format!("{a}\n两岸百姓盼了三十年，终于等到通车这一天。\n{b}"),
        format!("{a}\n{b}\n船家的渡口守了三十年。"),
    ];
    let found = of(&texts.each_ref().map(String::as_str), 0);
    assert!(found.iter().any(|s| s.variants[0].text == "三十年"), "{found:?}");
    assert!(found.iter().all(|s| s.variants[0].text != "三十年" || s.only_source().is_none()), "{found:?}");
}

#[test]
fn a_quotation_with_another_figure_is_no_silence() {
    let [a, b, ..] = SHARED;
    let with = |minutes: &str| format!("{a}\n市长王立说：“每天上班的路要少走{minutes}分钟，这是目标。”\n{b}");
    let changed = format!("{a}\n市长王立说：“每天上班的路要少走12分钟，这是愿望。”\n{b}");
    let texts = [with("12"), with("21"), with("12"), changed];
    let found = of(&texts.each_ref().map(String::as_str), 0);
    let is_quote = |s: &&Statement| s.kind == crate::article::FactKind::Quote && s.is_disagreement();
    let quote = found.iter().find(is_quote).unwrap();
    assert_eq!((quote.variants.len(), quote.silent.len()), (3, 0), "{quote:?}");
    // What only the figure tells is told by the figure.
    let found = of(&texts[..3].iter().map(String::as_str).collect::<Vec<_>>(), 0);
    assert_eq!(disagreements(&found), [(vec![said("12分钟", &[0, 2]), said("21分钟", &[1])], vec![])]);
}

/// What four outlets say of one blast, one of them in English, and one that tells no figures.
const BLAST: [&str; 5] = [
    "柳河镇面粉厂爆炸\n柳河镇面粉厂今天上午爆炸，截至中午已知13人死亡、127人受伤。厂里当时有186名工人。",
    "面粉厂爆炸\n柳河镇面粉厂爆炸的遇难者增至15人，伤者141人，善后工作已经开始。面粉厂建于1987年。",
    "A flour mill blew up\nThe blast at the mill in Willow Creek killed 13 people and injured 127. \
     A total of 186 were at work in the mill.",
    "面粉厂爆炸以后\n我在柳河镇面粉厂扛了二十年的面袋，那天上午正好出去买烟。",
    "柳河镇面粉厂爆炸\n柳河镇面粉厂爆炸，十五條人命換來的教訓是什麼？柳河镇的人都在问。",
];

#[test]
fn counts_of_news_are_the_same_whatever_the_base() {
    let want = [
        (vec![said("13人", &[0, 2]), said("15人", &[1])], vec![3]),
        (vec![said("127人", &[0, 2]), said("141人", &[1])], vec![3, 4]),
    ];
    for base in 0..BLAST.len() {
        let found = of(&BLAST, base);
        let mut counts: Vec<Shape> =
            found.iter().filter(|s| s.is_disagreement() && !s.label.is_empty()).map(shape).collect();
        counts.retain(|(variants, _)| variants.iter().any(|(text, _)| text.ends_with('人')));
        counts.sort_by_key(|(variants, _)| variants[0].0.len());
        assert_eq!(counts, want, "{base} {found:?}");
    }
}

#[test]
fn counts_of_two_events_are_two_statements() {
    let crash = |dead: &str| format!("青石县客车翻下山坡\n青石县一辆客车翻下山坡，造成{dead}死亡。");
    let texts = [BLAST[0].to_owned(), crash("4人"), crash("6人"), BLAST[1].to_owned()];
    let texts = texts.each_ref().map(String::as_str);
    for base in 0..texts.len() {
        let found = disagreements(&of(&texts, base));
        let of = |wanted: &str| {
            let is = |shape: &&Shape| shape.0.iter().any(|(text, _)| text == wanted);
            found.iter().filter(is).map(|shape| shape.0.clone()).collect::<Vec<_>>()
        };
        assert_eq!(of("13人"), [vec![said("13人", &[0]), said("15人", &[3])]], "{base}");
        assert_eq!(of("4人"), [vec![said("4人", &[1]), said("6人", &[2])]], "{base}");
    }
}

#[test]
fn no_speaker_is_named_whom_a_source_does_not_name() {
    let [a, _, c, _] = SHARED;
    let quote = "“渡口停了以后，我们每天要多走两个小时才能到学校。”";
    let with = |by: &str| format!("{a}\n{quote}{by}\n{c}");
    let label = |by: &[&str]| {
        let texts: Vec<String> = by.iter().map(|by| with(by)).collect();
        let found = of(&texts.iter().map(String::as_str).collect::<Vec<_>>(), 0);
        let one = found.iter().find(|s| s.variants[0].text.starts_with("“渡口")).unwrap();
        (one.label.clone(), one.variants.iter().map(|v| v.text.clone()).collect::<Vec<_>>())
    };
    let same = |label: &str| (label.to_owned(), vec![quote.to_owned()]);
    assert_eq!(label(&["陆平说。", "陆平说。", "陆平说。"]), same("陆平"));
    assert_eq!(label(&["陆平说。", "校长陆平说。", "陆平说。"]), same("陆平"));
    assert_eq!(label(&["陆平说。", "校长说。", "陆平说。"]), same("陆平 / 校长"));
    // Whose words these are the second does not say, and the last tells beside them.
    assert_eq!(label(&["陆平说。", "", "陆平说。"]), same(""));
    assert_eq!(label(&["陆平说。", "这是陆平昨天在会上的话。", "陆平说。"]), same("陆平"));
    let told = ["“渡口停了以后，我们每天… — 陆平", "“渡口停了以后，我们每天… — 何苗"].map(str::to_owned);
    assert_eq!(label(&["陆平说。", "何苗说。", "陆平说。"]), (String::new(), told.to_vec()));
}

#[test]
fn one_minute_is_told_once_in_any_words_and_script() {
    let texts = [
        "柳河站的火车出轨了，站台上的人说听见一声巨响。",
        "事故发生在7时40分，列车停了一小时。",
        "鐵路部門說，7時40分左右列車離開了軌道。",
    ];
    for base in 0..texts.len() {
        let found = of(&texts, base);
        let times: Vec<_> =
            found.iter().filter(|s| s.kind == crate::article::FactKind::Time).map(shape).collect();
        assert_eq!(times.len(), 1, "{times:?}");
        assert_eq!(times[0].0[0].1, [1, 2], "{times:?}");
    }
}
