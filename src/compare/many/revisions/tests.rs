use super::{Life, Revisions, revision_groups, revisions};
use crate::article::{Article, Captured, CapturedBy};
use crate::compare::many::tests::{SHARED, article};
use crate::compare::many::{By, Sources};
use crate::task::Watch;
use crate::text::Policy;

fn captured(text: &str, published: &str, outlet: &str) -> Article {
    let mut found = Article::clone(&article(text));
    (found.published, found.outlet) = (Some(published.to_owned()), Some(outlet.to_owned()));
    found
}

/// Without a word of when it was published or by whom: at an address, kept at a time.
fn kept(text: &str, captured: &str, address: &str) -> Article {
    let mut found = Article::clone(&article(text));
    found.captured = Some(Captured { time: captured.to_owned(), by: CapturedBy::Saver });
    found.address = Some(address.to_owned());
    found
}

fn of(articles: &[Article]) -> Sources<'_> {
    Sources { articles: articles.iter().collect(), base: 0, comparisons: vec![None; articles.len()] }
}

fn found(articles: &[Article]) -> Vec<Revisions> {
    revisions(&of(articles), Policy::default(), &Watch::default()).unwrap()
}

/// How a life begins, its captures and its gaps.
fn shape(life: &Life) -> (String, Vec<usize>, Vec<usize>) {
    let begin = life.readings[0].text.chars().take(4).collect();
    (begin, life.readings.iter().map(|r| r.capture).collect(), life.gaps().collect())
}

#[test]
fn captures_of_one_outlet_are_one_sequence() {
    let [a, b, c, d] = SHARED;
    let articles = [
        captured(&[a, b, c].join("\n"), "2024-07-18T09:00:00", "江口日报"),
        captured(&[a, b].join("\n"), "2024-07-18T06:30:00", "江口日报网"),
        captured(&[a, b].join("\n"), "2024-07-18T07:00:00", "乙网"),
        captured(d, "2024-07-18T08:00:00", "江口日报"),
        captured(&[a, c].join("\n"), "2024-07-18T12:00:00", "江口日报"),
    ];
    assert_eq!(revision_groups(&of(&articles), &Watch::default()).unwrap(), [[1, 0, 4]]);
    // Of one time nobody knows the order, and without any nothing.
    let twice = [articles[0].clone(), articles[0].clone()];
    assert!(revision_groups(&of(&twice), &Watch::default()).unwrap().is_empty());
}

#[test]
fn the_time_of_capture_tells_apart_what_keeps_its_time_of_publication() {
    let [a, b, c, d] = SHARED;
    let captured_at = |text: &[&str], time: &str| {
        let mut found = captured(&text.join("\n"), "2024-07-18T06:30:00", "江口日报");
        found.captured = Some(Captured { time: time.to_owned(), by: CapturedBy::Archive });
        found
    };
    // 21:00 in Greenwich is five in the morning of the next day where the text is written.
    let articles = [
        captured_at(&[a, b, c], "2024-07-18T21:00:00Z"),
        captured_at(&[a, b], "2024-07-18T20:00:00+08:00"),
        captured(&[a, b, c, d].join("\n"), "2024-07-18T09:00:00", "江口日报"),
    ];
    let found = found(&articles);
    assert_eq!(found[0].captures, [1, 0, 2]);
    let by: Vec<_> = found[0].steps.iter().map(|step| step.by).collect();
    assert_eq!(by, [Some(By::Captured), Some(By::Published)]);
    assert_eq!(found[0].address, None);
}

#[test]
fn what_the_reader_calls_alike_is_of_one_outlet() {
    let [a, b, c, d] = SHARED;
    let mut page = captured(&[a, b, c, d].join("\n"), "2024-07-18T06:30:00", "江口日报");
    page.modified = Some("2024-07-19T09:30:00".to_owned());
    // A text that was pasted names no outlet.
    let mut pasted = captured(&[a, b, c].join("\n"), "2024-07-18T11:30:00", "");
    pasted.outlet = None;
    assert!(found(&[page.clone(), pasted.clone()]).is_empty());
    pasted.called = Some("江口日报".to_owned());
    // As it is now the page is later, whenever it was published first.
    let first = captured(&[a, b].join("\n"), "2024-07-18T06:30:00", "江口日报");
    let found = found(&[page, pasted, first]);
    assert_eq!(found[0].captures, [2, 1, 0]);
    let by: Vec<_> = found[0].steps.iter().map(|step| step.by).collect();
    assert_eq!(by, [Some(By::Published), Some(By::Modified)]);
}

#[test]
fn the_time_of_a_change_tells_apart_what_keeps_its_time_of_publication() {
    let [a, b, c, _] = SHARED;
    let changed = |text: &[&str], time: Option<&str>| {
        let mut found = captured(&text.join("\n"), "2024-07-18T06:30:00", "江口日报");
        found.modified = time.map(str::to_owned);
        found
    };
    let articles = [
        changed(&[a, b, c], Some("2024-07-18T21:00:00")),
        changed(&[a, b], None),
        changed(&[a, c, b], Some("2024-07-18T09:00:00")),
    ];
    let found = found(&articles);
    assert_eq!(found[0].captures, [1, 2, 0]);
    assert!(found[0].steps.iter().all(|step| step.by == Some(By::Modified)));
}

#[test]
fn one_address_is_one_article() {
    let [a, b, c, d] = SHARED;
    let ferry = "https://www.example.org/ferry?utm_source=x";
    let mut reprint = kept(&[a, b].join("\n"), "2024-07-18T11:00:00", ferry);
    reprint.outlet = Some("乙网".to_owned());
    let mut own = kept(&[a, b, c].join("\n"), "2024-07-18T10:00:00", "http://m.example.org/ferry");
    own.outlet = Some("江口日报".to_owned());
    let articles = [
        own,
        // Written anew but for a paragraph.
        kept(&[a, &d.repeat(3)].join("\n"), "2024-07-18T12:00:00", ferry),
        kept(&[a, b, c].join("\n"), "2024-07-18T13:00:00", "https://www.example.org/other"),
        reprint,
        // Another article at the same address, as on a page of the day.
        kept("河谷夜里下了雨，早上又停了，没有人受伤。", "2024-07-19T12:00:00", ferry),
    ];
    let found = found(&articles);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((&found[0].captures[..], found[0].steps[0].by), (&[0, 1][..], Some(By::Captured)));
    assert_eq!(found[0].address.as_deref(), Some("http://m.example.org/ferry"));
}

#[test]
fn sentences_appear_vanish_and_come_back() {
    let text = |sentences: &[&str]| sentences.concat();
    let (a, b, c) =
        ("新桥昨日上午通车，首批车辆驶过桥面。", "老桥将保留为步行桥。", "伤者已送医院，暂无生命危险。");
    let edited = "新桥昨日上午十时通车，首批车辆驶过桥面。";
    let articles = [
        captured(&text(&[a, c]), "2024-07-18T06:00:00", "江口日报"),
        captured(&text(&[edited, b]), "2024-07-18T07:00:00", "江口日报"),
        captured(&text(&[edited, b, c]), "2024-07-18T08:00:00", "江口日报"),
    ];
    let found = found(&articles);
    let [sequence] = &found[..] else { panic!("{found:?}") };
    let lives: Vec<_> = sequence.lives.iter().map(shape).collect();
    let life = |begin: &str, captures: &[usize], gaps: &[usize]| {
        (begin.to_owned(), captures.to_vec(), gaps.to_vec())
    };
    assert_eq!(
        lives,
        [life("新桥昨日", &[0, 1, 2], &[]), life("伤者已送", &[0, 2], &[1]), life("老桥将保", &[1, 2], &[])]
    );
    let edits: Vec<bool> = sequence.lives[0].readings.iter().map(|r| r.edited).collect();
    assert_eq!(edits, [false, true, false]);
    let steps: Vec<_> =
        sequence.steps.iter().map(|s| (s.appeared.clone(), s.edited.clone(), s.vanished.clone())).collect();
    assert_eq!(steps, [(vec![2], vec![0], vec![1]), (vec![1], vec![], vec![])]);
    assert_eq!((sequence.lives[1].first(), sequence.lives[1].last()), (0, 2));
    assert_eq!(sequence.lives[0].at(1).unwrap().text, edited);
    // Each reading is where it says.
    for reading in sequence.lives.iter().flat_map(|l| &l.readings) {
        let block = &articles[reading.capture].blocks[reading.block];
        let [start, end] = reading.range;
        assert_eq!(block.text.chars().skip(start).take(end - start).collect::<String>(), reading.text);
    }
}

#[test]
fn a_sentence_that_changes_its_paragraph_lives_on() {
    let [a, b, c, d] = SHARED;
    let first = format!("{a}\n{b}{c}\n{d}");
    let second = format!("{a}{c}\n{b}\n{d}");
    let articles = [captured(&first, "2024-07-18", "江口日报"), captured(&second, "2024-07-19", "江口日报")];
    let found = found(&articles);
    assert!(found[0].lives.iter().all(|l| l.readings.len() == 2), "{:?}", found[0].lives);
    assert_eq!(found[0].steps[0].appeared.len() + found[0].steps[0].vanished.len(), 0);
}
