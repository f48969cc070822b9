use super::{Link, Origin, Reason, descent};
use crate::article::{Article, Captured, CapturedBy};
use crate::compare::many::tests::{SHARED, article};
use crate::compare::many::{Sources, copies, revisions};
use crate::task::Watch;
use crate::text::Policy;

/// An outlet with what it printed, when, and whom it names.
fn printed(outlet: &str, text: &str, published: &str, source: &str) -> Article {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let mut found = Article::clone(&article(text));
    (found.outlet, found.published, found.source) = (some(outlet), some(published), some(source));
    found
}

fn links(articles: &[Article]) -> Vec<Link> {
    let comparisons = vec![None; articles.len()];
    let sources = Sources { articles: articles.iter().collect(), base: 0, comparisons };
    let pages = revisions(&sources, Policy::default(), &Watch::default()).unwrap();
    let copies = copies(&sources, Policy::default());
    descent(&sources, &pages, &copies, &Watch::default()).unwrap()
}

fn origins(articles: &[Article]) -> Vec<Origin> {
    links(articles).into_iter().map(|l| l.origin).collect()
}

fn from(article: usize) -> Origin {
    Origin::From { article }
}

fn unknown(candidates: &[usize]) -> Origin {
    Origin::Unknown { candidates: candidates.to_vec() }
}

fn story() -> String {
    SHARED.join("\n")
}

#[test]
fn a_later_text_comes_from_an_earlier_one() {
    let edited = story().replace("果子", "梨子").replace("明年春天", "明年三月");
    let found = links(&[
        printed("甲报", &story(), "2024-07-18T06:30:00", ""),
        printed("乙网", &edited, "2024-07-18T14:20:00", "甲报"),
    ]);
    assert_eq!((&found[0].origin, &found[1].origin), (&Origin::Own, &from(0)));
    assert_eq!(found[0].reasons, [Reason::First]);
    assert_eq!(found[1].reasons[0], Reason::StatedSource { name: "甲报".to_owned() });
    assert!(matches!(found[1].reasons[1], Reason::SharedText { share, .. } if share > 0.8));
    assert_eq!(found[1].reasons[2..], [Reason::Earlier]);
}

#[test]
fn common_readings_tell_the_copy_of_a_copy() {
    let edited = story().replace("果子", "梨子").replace("明年春天", "明年三月");
    let again = edited.replace("六月中旬", "六月");
    let found = links(&[
        printed("甲报", &story(), "2024-07-18T06:30:00", ""),
        printed("乙网", &edited, "2024-07-18T14:20:00", ""),
        printed("丙刊", &again, "2024-07-19", "甲报"),
        printed("丁台", &story(), "2024-07-19", "甲报"),
    ]);
    let origins: Vec<_> = found.iter().map(|l| l.origin.clone()).collect();
    assert_eq!(origins, [Origin::Own, from(0), from(1), from(0)]);
    assert!(found[2].reasons.contains(&Reason::SharedReadings { count: 2, against: 0 }), "{found:?}");
}

#[test]
fn the_order_of_sources_decides_nothing() {
    let edited = story().replace("果子", "梨子").replace("明年春天", "明年三月");
    let again = edited.replace("六月中旬", "六月");
    let mut articles = vec![
        printed("丙刊", &again, "2024-07-19", ""),
        printed("乙网", &edited, "2024-07-18T14:20:00", ""),
        printed("甲报", &story(), "2024-07-18T06:30:00", ""),
    ];
    assert_eq!(origins(&articles), [from(1), from(2), Origin::Own]);
    articles.rotate_left(1);
    assert_eq!(origins(&articles), [from(1), Origin::Own, from(0)]);
}

#[test]
fn what_the_evidence_does_not_decide_is_unknown() {
    // No times, and as much of one in the other.
    let edited = story().replace("果子", "梨子");
    let found = links(&[printed("甲报", &story(), "", ""), printed("乙网", &edited, "", "")]);
    assert_eq!((&found[0].origin, &found[1].origin), (&unknown(&[1]), &unknown(&[0])));
    assert_eq!(found[0].reasons, [Reason::NoOrder]);
    // Two texts that are the same.
    let found = links(&[
        printed("甲报", &story(), "2024-07-18T06:30:00", ""),
        printed("乙网", &story(), "2024-07-18T14:20:00", ""),
        printed("丙刊", &story(), "2024-07-19", ""),
    ]);
    // Whichever of them it was taken from, the text is that of the first.
    assert_eq!(found[2].origin, from(0));
    assert_eq!(found[2].reasons[0], Reason::SameText { sources: vec![0, 1] });
    assert_eq!(found[1].origin, from(0));
}

#[test]
fn captures_of_one_page_come_from_one_another() {
    let captured = |outlet: &str, text: &str, published: &str, time: &str| {
        let mut found = printed(outlet, text, published, "");
        found.captured = Some(Captured { time: time.to_owned(), by: CapturedBy::Archive });
        found
    };
    let edited = story().replace("果子", "梨子").replace("明年春天", "明年三月");
    let again = edited.replace("六月中旬", "六月");
    let pages = |third: &str| {
        links(&[
            captured("甲报", &again, "2024-07-18", "2024-07-20T08:00:00Z"),
            captured("甲报", &story(), "2024-07-18", "2024-07-18T08:00:00Z"),
            captured(third, &edited, "2024-07-18", "2024-07-19T08:00:00Z"),
        ])
    };
    let found = pages("甲报");
    let origins: Vec<&Origin> = found.iter().map(|link| &link.origin).collect();
    assert_eq!(origins, [&from(2), &Origin::Own, &from(1)]);
    assert_eq!(found[1].reasons, [Reason::FirstCaptured]);
    assert_eq!(found[2].reasons.last(), Some(&Reason::CapturedEarlier));
    // When somebody took the page of another outlet says nothing of who was first.
    assert!(matches!(pages("乙网")[2].origin, Origin::Unknown { .. }));
}

#[test]
fn where_two_are_earlier_it_is_not_the_times_that_do_not_decide() {
    let found = links(&[
        printed("甲报", &story(), "2024-07-18T06:30:00", ""),
        printed("丙刊", &story(), "2024-07-19", ""),
        printed("丁台", &story(), "2024-07-18T06:30:00", ""),
        printed("戊网", &story(), "", ""),
    ]);
    assert_eq!(found[1].origin, unknown(&[0, 2, 3]));
    let same = |sources: &[usize]| Reason::SameText { sources: sources.to_vec() };
    assert_eq!(found[1].reasons, [same(&[0, 2, 3]), Reason::EquallyNear]);
    assert_eq!(found[0].reasons, [same(&[1, 2, 3]), Reason::NoOrder]);
}

#[test]
fn a_part_without_time_comes_from_the_whole() {
    let part = SHARED[..2].join("\n");
    let found = links(&[printed("", &part, "", ""), printed("", &story(), "", "")]);
    assert_eq!((&found[0].origin, &found[1].origin), (&from(1), &Origin::Own));
    assert_eq!(found[0].reasons.last(), Some(&Reason::Contained));
}

#[test]
fn one_that_names_another_comes_from_it_whatever_the_times() {
    let articles = [
        printed("江口日报", &story(), "2024-07-19T08:00:00", ""),
        printed("乙网", &story(), "2024-07-18T08:00:00", "江口日报网"),
    ];
    let found = links(&articles);
    assert_eq!((&found[0].origin, &found[1].origin), (&Origin::Own, &from(0)));
    assert_eq!(found[1].reasons.last(), Some(&Reason::Later));
}

#[test]
fn those_that_name_each_other_say_nothing() {
    let each = |first: &str, second: &str| {
        origins(&[printed("甲报", &story(), first, "乙网"), printed("乙网", &story(), second, "甲报")])
    };
    assert_eq!(each("", ""), [unknown(&[1]), unknown(&[0])]);
    assert_eq!(each("2024-07-19", "2024-07-18"), [from(1), Origin::Own]);
}

#[test]
fn another_story_is_its_own() {
    let own = "河口的潮水一天涨两回，赶海的人天不亮就出门。渔市九点收摊，猫在空筐之间走来走去。";
    let found =
        links(&[printed("甲报", &story(), "2024-07-18", ""), printed("乙刊", own, "2024-07-22", "甲报")]);
    assert_eq!(found[1].origin, Origin::Own);
    assert!(matches!(found[1].reasons[..], [Reason::OwnText { most }] if most < 0.1));
    assert!(links(&[]).is_empty());
}

#[test]
fn an_agency_took_nothing_from_what_it_had_later() {
    let agency = |author: &str, time: &str| {
        let mut found = printed("", &story(), time, "江口社");
        found.author = (!author.is_empty()).then(|| author.to_owned());
        found
    };
    for author in ["江口社", "罗安", ""] {
        let articles =
            [printed("江口社", &story(), "2024-07-18T10:20:00", ""), agency(author, "2024-07-18T08:55:00")];
        assert_eq!(origins(&articles), [from(1), Origin::Own], "{author}");
    }
}

#[test]
fn what_only_its_agency_signs_is_the_origin_of_those_that_name_the_agency() {
    let wire = printed("", &story(), "", "江口社");
    let cut = SHARED[..3].join("\n");
    let copies = || {
        vec![
            printed("甲报", &story(), "2024-07-18T06:30:00", "江口社"),
            printed("乙网", &cut, "2024-07-18", "江口社"),
            printed("丙刊", &story(), "", "江口社"),
        ]
    };
    let with = |more: Article| [copies(), vec![more]].concat();
    let found = links(&with(wire.clone()));
    let from: Vec<Origin> = found.iter().map(|link| link.origin.clone()).collect();
    assert_eq!(from, [self::from(3), self::from(3), self::from(3), Origin::Own]);
    assert_eq!(found[3].reasons, [Reason::SameText { sources: vec![0, 2] }, Reason::First]);
    // What is published after another copy, or lacks what that has, may itself be a copy without a name; and of two such
    // nobody knows which is the agency's.
    let later = printed("", &story(), "2024-07-19", "江口社");
    assert_eq!(origins(&with(later))[3], unknown(&[0, 2]));
    assert!(matches!(origins(&with(printed("", &cut, "", "江口社")))[0], Origin::Unknown { .. }));
    let mut two = with(wire.clone());
    two.push(wire);
    assert!(matches!(origins(&two)[3], Origin::Unknown { .. }));
}

#[test]
fn copies_of_one_time_are_both_of_what_was_before_them() {
    let copy = |outlet: &str| printed(outlet, &story(), "2024-07-18T13:02:00", "");
    let shorter = SHARED[..3].join("\n");
    let found = origins(&[printed("甲报", &shorter, "2024-07-18T10:20:00", ""), copy("乙网"), copy("丙刊")]);
    assert_eq!(found, [Origin::Own, from(0), from(0)]);
}

/// A page of one outlet as it was after a change.
fn page(text: &str, modified: Option<&str>) -> Article {
    let mut found = printed("甲报", text, "2024-07-18T06:30:00", "");
    found.modified = modified.map(str::to_owned);
    found
}

#[test]
fn each_state_of_a_page_comes_from_the_one_before() {
    let states = |second: &str, third: &str| {
        [
            page(third, Some("2024-07-18T16:20:00")),
            page(&story(), None),
            page(second, Some("2024-07-18T10:35:00")),
        ]
    };
    let edited = story().replace("果子", "梨子");
    let again = edited.replace("六月中旬", "六月");
    let follow = [from(2), Origin::Own, from(1)];
    // One word tells the third from the first; or nothing does, for what was changed was taken back.
    assert_eq!(origins(&states(&edited, &again)), follow);
    assert_eq!(origins(&states(&edited, &story())), follow);
    let found = links(&states(&edited, &again));
    assert_eq!(found[0].reasons.last(), Some(&Reason::PreviousState));
    // Who copied the second between the two is as near to the third as the second is; but what the third has from another
    // and the second lacks it has from there.
    let timed = |third: &str, other: &str| {
        [
            printed("甲报", third, "2024-07-18T16:20:00", ""),
            printed("甲报", &story(), "2024-07-18T06:30:00", ""),
            printed("甲报", &edited, "2024-07-18T10:35:00", ""),
            printed("乙网", other, "2024-07-18T12:00:00", ""),
        ]
    };
    assert_eq!(origins(&timed(&again, &edited))[0], from(2));
    let own = "渔市九点收摊，猫在空筐之间走来走去，没有人赶它们，也没有人数它们。茶馆换了招牌，掌柜说是孙女写的字。";
    let taken = [SHARED[0], SHARED[2], own].join("\n");
    assert_eq!(origins(&timed(&taken, &[SHARED[0], SHARED[2], own].join("\n")))[0], from(3));
}

#[test]
fn a_state_of_a_page_that_came_afterwards_is_no_origin() {
    let edited = story().replace("果子", "梨子").replace("明年春天", "明年三月");
    let again = edited.replace("六月中旬", "六月");
    let first = page(&story(), None);
    let second = page(&edited, Some("2024-07-18T09:00:00"));
    let third = page(&again, Some("2024-07-19T09:00:00"));
    let copy = printed("乙网", &edited, "2024-07-18T14:20:00", "");
    let found = links(&[first, second, third.clone(), copy.clone()]);
    assert_eq!(found[1].origin, from(0));
    assert!(found[1].reasons.contains(&Reason::PreviousState), "{:?}", found[1].reasons);
    assert_eq!(found[3].origin, from(1));
    // Where no earlier state is here, the page is what it comes from.
    assert_eq!(origins(&[third, copy]), [Origin::Own, from(0)]);
}

#[test]
fn the_first_of_several_copies_stands_for_all() {
    let edited = story().replace("果子", "梨子").replace("明年春天", "明年三月");
    let articles = [
        printed("甲报", &story(), "2024-07-18T06:30:00", ""),
        printed("乙报", &edited, "2024-07-19T06:30:00", ""),
        printed("丙报", &edited, "2024-07-20T06:30:00", ""),
        printed("丁报", &edited, "2024-07-21T06:30:00", ""),
    ];
    let found = links(&articles);
    let origins: Vec<&Origin> = found.iter().map(|link| &link.origin).collect();
    assert_eq!(origins, [&Origin::Own, &from(0), &from(1), &from(1)]);
    assert_eq!(found[3].reasons[0], Reason::SameText { sources: vec![1, 2] });
    assert_eq!(found[1].reasons[0], Reason::SameText { sources: vec![2, 3] });
    // The order in which they were opened decides nothing.
    let turned = [3, 2, 0, 1].map(|at: usize| articles[at].clone());
    let found = links(&turned);
    let origins: Vec<&Origin> = found.iter().map(|link| &link.origin).collect();
    assert_eq!(origins, [&from(3), &from(3), &Origin::Own, &from(2)]);
}
