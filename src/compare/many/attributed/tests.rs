use super::{Attributed, Spoken, attributed};
use crate::compare::many::tests::{SHARED, collation};
use crate::compare::many::{Excerpts, Sources, lacking};
use crate::compare::{AttributionChange, AttributionKind};
use crate::task::Watch;
use crate::text::Policy;

const TOLD: &str = "据县交通局介绍，渡口的修缮用了十一个月，新桥将在明年春天通车。";

fn found(texts: &[&str]) -> Vec<Attributed> {
    let collation = collation(texts, 0);
    let sources = Sources::of(&collation);
    let (policy, watch) = (Policy::default(), Watch::default());
    let groups = lacking(&sources, policy, &watch).unwrap();
    attributed(&sources, &Excerpts::of_all(&sources, &groups, policy, &watch).unwrap())
}

/// What is said with the letters of those who say it.
fn told(one: &Attributed) -> Vec<(&str, Vec<usize>)> {
    one.variants.iter().map(|v| (v.text.as_str(), v.said.iter().map(|s| s.source).collect())).collect()
}

#[test]
fn each_source_says_who_says_it() {
    let [a, b, ..] = SHARED;
    let base = [a, TOLD, b].join("\n");
    let unnamed = base.replace("县交通局", "有关部门");
    let also = [a, b, &TOLD.replace("县交通局", "有關部門")].join("\n");
    let without = [a, b].join("\n");
    let all = found(&[&base, &unnamed, &base, &also, &without]);
    let [one] = &all[..] else { panic!("{all:?}") };
    assert_eq!((one.kind, one.place, one.sentence.as_str()), (AttributionKind::Source, Some(1), TOLD));
    assert_eq!(told(one), [("县交通局", vec![0, 2]), ("有关部门", vec![1, 3])]);
    assert_eq!(one.variants[1].change, Some(AttributionChange::Unnamed));
    assert_eq!(one.variants[1].said[1].block, 2);
    assert_eq!((&one.silent[..], &one.undecided[..]), (&[4][..], &[][..]));
}

#[test]
fn who_told_it_in_other_words_is_not_taken_for_the_base() {
    let [a, b, ..] = SHARED;
    let base = [a, TOLD, b].join("\n");
    let unsure = base.replace("新桥将", "新桥可能将");
    let other = base.replace("新桥将在明年春天通车", "新桥据说不用等到夏天");
    let all = found(&[&base, &unsure, &other]);
    let [one] = &all[..] else { panic!("{all:?}") };
    assert_eq!(told(one), [("", vec![0]), ("可能", vec![1])]);
    assert_eq!((&one.silent[..], &one.undecided[..]), (&[][..], &[2][..]));
}

#[test]
fn another_script_says_the_same() {
    let base = [SHARED[0], TOLD].join("\n");
    let unnamed = base.replace("县交通局", "有关部门");
    let script = [SHARED[0], "據縣交通局介紹，渡口的修繕用了十一個月，新橋將在明年春天通車。"].join("\n");
    let all = found(&[&base, &unnamed, &script]);
    let [one] = &all[..] else { panic!("{all:?}") };
    assert_eq!(told(one), [("县交通局", vec![0, 2]), ("有关部门", vec![1])]);
}

#[test]
fn a_sentence_that_went_elsewhere_says_what_it_said() {
    let [a, b, c, _] = SHARED;
    let base = [&format!("{TOLD}{a}"), b, c].join("\n");
    let unnamed = base.replace("县交通局", "有关部门");
    let moved = [a, b, &format!("{c}{TOLD}")].join("\n");
    let all = found(&[&base, &unnamed, &moved]);
    let [one] = &all[..] else { panic!("{all:?}") };
    assert_eq!(told(one), [("县交通局", vec![0, 2]), ("有关部门", vec![1])]);
    assert_eq!(one.variants[0].said[1].block, 2);
}

#[test]
fn two_sources_that_agree_differ_in_nothing() {
    let base = [SHARED[0], TOLD].join("\n");
    assert!(found(&[&base, &base, SHARED[0]]).is_empty());
}

#[test]
fn what_the_base_lacks_is_held_against_the_fullest_text() {
    let [a, b, c, _] = SHARED;
    let base = [a, b, c].join("\n");
    let fullest = [a, TOLD, b, c].join("\n");
    let unnamed = [a, b, c, &TOLD.replace("县交通局", "有关部门")].join("\n");
    let all = found(&[&base, &unnamed, &fullest, &base]);
    let [one] = &all[..] else { panic!("{all:?}") };
    assert_eq!((one.kind, one.place, one.sentence.as_str()), (AttributionKind::Source, Some(0), TOLD));
    assert_eq!(told(one), [("县交通局", vec![2]), ("有关部门", vec![1])]);
    assert_eq!(one.variants[1].change, Some(AttributionChange::Unnamed));
    assert_eq!((one.told, one.variants[1].said[0].block), (Spoken { source: 2, block: 1 }, 3));
    assert_eq!((&one.silent[..], &one.undecided[..]), (&[0, 3][..], &[][..]));
}
