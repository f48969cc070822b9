//! Several sources at once: what holds whatever they are, and with forty of them.

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::prelude::*;
use variorum::article::Article;
use variorum::compare::many::{CellState, Matrix, Origin, Overview, Sources, Statement};
use variorum::compare::{Collation, collate};
use variorum::facts;
use variorum::read::{self, Document, Options};
use variorum::task::Watch;
use variorum::text::Policy;

fn article(text: &str) -> Arc<Article> {
    let options = Options { raw: true, ..Options::default() };
    let mut article = read::article(&Document::pasted(text), &options).unwrap();
    facts::annotate(&mut article, &Watch::default()).unwrap();
    Arc::new(article)
}

fn collated(articles: Vec<Arc<Article>>, base: usize) -> Collation {
    collate(articles, base, Policy::default(), &Watch::default()).unwrap()
}

fn overview(collation: &Collation) -> Overview {
    Overview::of(collation, &Watch::default()).unwrap()
}

/// Paragraphs with a figure each that sources may change.
const STORY: [(&str, &str); 6] = [
    ("新桥总投资", "亿元，由县交通局牵头建设，资金全部来自财政。"),
    ("桥头村种植户周平说，他的梨园离县城只有", "公里，老桥限重以后果子常常烂在地里。"),
    ("为了赶在汛期前合龙，高峰时共有", "名工人同时在江面上作业，昼夜不停。"),
    ("公交公司开通两条过桥线路，票价", "元，首班车早上从县城发出，比渡船方便得多。"),
    ("渡口的老船工今天撑完最后一班船，他在这里摆了", "年船，回头看了看江面。"),
    ("集散中心建成后，每年可以吞吐水果", "万吨，带动两岸的农家增收。"),
];

/// One source: which paragraphs it has, in which order, and how much it adds to each figure.
fn told(paragraphs: &[(usize, u32)]) -> String {
    let lines: Vec<String> = paragraphs
        .iter()
        .map(|&(at, more)| format!("{}{}{}", STORY[at].0, 11 + 10 * at as u32 + more, STORY[at].1))
        .collect();
    lines.join("\n")
}

fn source() -> impl Strategy<Value = String> {
    let paragraphs = Just((0..STORY.len()).collect::<Vec<_>>()).prop_shuffle();
    (paragraphs, 2..=STORY.len(), prop::collection::vec(0_u32..2, STORY.len())).prop_map(
        |(order, count, more)| {
            let kept: Vec<_> = order.into_iter().take(count).collect();
            told(&kept.into_iter().map(|at| (at, more[at])).collect::<Vec<_>>())
        },
    )
}

/// What is said of each fact by whom, sources by `called`.
type Said = BTreeSet<Vec<(String, BTreeSet<usize>)>>;

fn said(facts: &[Statement], called: impl Fn(usize) -> usize) -> Said {
    let of = |s: &Statement| {
        let mut variants: Vec<_> = s
            .variants
            .iter()
            .map(|v| (v.text.clone(), v.said.iter().map(|s| called(s.source)).collect()))
            .collect();
        variants.sort();
        variants
    };
    facts.iter().filter(|s| s.is_disagreement()).map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_sources_changes_no_fact(texts in prop::collection::vec(source(), 3..6), turn in 1_usize..5) {
        let articles: Vec<_> = texts.iter().map(|t| article(t)).collect();
        let count = articles.len();
        let turn = turn % count;
        let there = collated(articles.clone(), 0);
        let mut turned = articles;
        turned.rotate_left(turn);
        let back = collated(turned, (count - turn) % count);
        let [a, b] = [overview(&there), overview(&back)];
        prop_assert_eq!(said(&a.facts, |n| n), said(&b.facts, |n| (n + turn) % count));
        prop_assert_eq!(&a.alone, &b.alone);
        let groups = |o: &Overview, called: &dyn Fn(usize) -> usize| {
            let of = |g: &variorum::compare::many::Group| g.sources().map(called).collect::<BTreeSet<_>>();
            o.lacking.iter().map(of).collect::<Vec<_>>()
        };
        let (mut x, mut y) = (groups(&a, &|n| n), groups(&b, &|n| (n + turn) % count));
        x.sort();
        y.sort();
        prop_assert_eq!(x, y);
    }

    #[test]
    fn another_base_shows_the_same_pair(left in source(), right in source()) {
        let articles = vec![article(&left), article(&right)];
        let [a, b] = [0, 1].map(|base| overview(&collated(articles.clone(), base)));
        prop_assert_eq!(said(&a.facts, |n| n), said(&b.facts, |n| n));
        prop_assert_eq!(&a.descent, &b.descent);
        // What the base has alone the other base lacks.
        let lacking = |o: &Overview| o.lacking.iter().map(|g| g.parts.iter().map(|p| p.blocks.len()).sum::<usize>()).sum::<usize>();
        prop_assert_eq!(a.alone.len(), lacking(&b));
        prop_assert_eq!(b.alone.len(), lacking(&a));
    }

    #[test]
    fn every_block_stands_in_the_matrix_once(texts in prop::collection::vec(source(), 2..5)) {
        let collation = collated(texts.iter().map(|t| article(t)).collect(), 0);
        let overview = overview(&collation);
        let base = &collation.articles[0];
        for column in &overview.matrix.columns {
            prop_assert_eq!(column.cells.len(), base.blocks.len());
            prop_assert!(column.cells.iter().all(|c| c.state != CellState::Pending && c.row.is_some()));
            let comparison = &collation.comparisons[column.source - 1];
            let lacked: Vec<usize> = overview
                .lacking
                .iter()
                .flat_map(|g| g.parts.iter().filter(|p| p.source == column.source).flat_map(|p| p.blocks.clone()))
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect();
            prop_assert_eq!(&lacked, &column.added);
            let conflicts: usize = column.cells.iter().map(|c| c.conflicts).sum();
            prop_assert_eq!(conflicts, comparison.verdict.figures.fact_conflicts);
        }
    }
}

/// Forty: each tells the story with figures of its own or those of the one before it, one paragraph left out.
fn forty() -> Vec<Arc<Article>> {
    (0..40_usize)
        .map(|n| {
            let paragraphs: Vec<_> = (0..STORY.len())
                .filter(|at| n == 0 || *at != n % STORY.len())
                .map(|at| (at, u32::from(n % 7 == at)))
                .collect();
            let mut article = Article::clone(&article(&told(&paragraphs)));
            article.outlet = Some(format!("第{n}报"));
            article.published = Some(format!("2024-07-18T{:02}:{:02}:00", n / 4, n % 4 * 15));
            Arc::new(article)
        })
        .collect()
}

#[test]
fn forty_sources_are_as_good_as_two() {
    let collation = collated(forty(), 0);
    let overview = overview(&collation);
    assert_eq!((overview.matrix.columns.len(), overview.matrix.blocks), (39, STORY.len()));
    // Every source stands somewhere, and nothing is its own ancestor.
    assert_eq!(overview.descent.len(), 40);
    for link in &overview.descent {
        let mut up = link.article;
        for step in 0.. {
            let Origin::From { article } = overview.descent[up].origin else { break };
            assert!(step < 40 && article < up, "{:?}", overview.descent);
            up = article;
        }
    }
    // A figure that some changed is one statement.
    for (at, (label, _)) in STORY.iter().enumerate() {
        let (own, other) = (11 + 10 * at, 12 + 10 * at);
        let of: Vec<_> = overview
            .facts
            .iter()
            .filter(|s| s.is_disagreement() && s.variants.iter().any(|v| v.text.contains(&own.to_string())))
            .collect();
        let [statement] = &of[..] else { panic!("{label}: {of:#?}") };
        assert!(statement.variants.iter().any(|v| v.text.contains(&other.to_string())));
        let tellers: usize = statement.variants.iter().map(|v| v.said.len()).sum();
        assert_eq!(tellers + statement.silent.len(), 40);
    }
}

#[test]
fn one_more_comparison_changes_one_column() {
    let collation = collated(forty(), 3);
    let sources = Sources::of(&collation);
    let whole = Matrix::of_all(&sources);
    let waiting: Vec<_> = sources.others().map(|(number, ..)| (number, None)).collect();
    let mut grown = Matrix::of(sources.articles[3], &waiting);
    for (at, (number, _, comparison)) in sources.others().collect::<Vec<_>>().into_iter().rev().enumerate() {
        assert_eq!(grown.pending(), 39 - at);
        grown.set(sources.articles[3], number, comparison);
    }
    assert_eq!(grown, whole);
}

#[test]
fn what_changed_on_one_page_is_no_disagreement_of_sources() {
    let state = |dead: &str, time: &str, outlet: &str| {
        let text = format!(
            "青石镇后山塌方\n青石镇后山昨夜塌方，已造成{dead}人死亡，抢险还在进行。\n镇上的小学停课两天，孩子们都已由家长接回。\n县里调来三台挖掘机，公路预计后天恢复通行。"
        );
        let mut state = Article::clone(&article(&text));
        state.published = Some(time.to_owned());
        state.outlet = Some(outlet.to_owned());
        Arc::new(state)
    };
    // The base is neither the first nor the last state.
    let mut states = vec![
        state("5", "2024-07-18T12:00:00", "江口日报"),
        state("9", "2024-07-18T15:00:00", "江口日报"),
        state("3", "2024-07-18T09:00:00", "江口日报"),
    ];
    let toll = |fact: &Statement| fact.variants.iter().map(|v| v.text.clone()).collect::<Vec<_>>();
    let told = |states: &[Arc<Article>]| {
        let found = overview(&collated(states.to_vec(), 0));
        let of = |facts: Vec<&Statement>| facts.into_iter().map(toll).collect::<Vec<_>>();
        (of(found.disagreements().collect()), of(found.changes_over_time().collect()))
    };
    let (disagreements, changes) = told(&states);
    assert_eq!((disagreements, changes), (vec![], vec![["3人", "5人", "9人"].map(str::to_owned).to_vec()]));
    // As soon as another outlet has its own say, sources disagree.
    states.push(state("7", "2024-07-18T13:00:00", "白沙晚报"));
    let (disagreements, changes) = told(&states);
    assert_eq!((disagreements.len(), changes.len()), (1, 0));
}
