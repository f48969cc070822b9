use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Arc;

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::{prop_assert_eq, proptest};
use serde::Serialize;

use super::writer::CHUNK;
use super::{article_json, articles_json, line};
use crate::article::{
    Article, Block, BlockKind, Fact, FactKind, FactValue, Format, NameOf, SetAside, SetAsideReason, Warning,
};
use crate::compare::{Collation, Row, RowKind, Span, SpanOp, collate};
use crate::task::Watch;
use crate::text::Policy;

/// What serde_json makes of it.
fn reference<T: Serialize + ?Sized>(value: &T) -> String {
    let mut text = serde_json::to_string(value).unwrap();
    text.push('\n');
    text
}

fn written<T: Serialize + ?Sized>(value: &T) -> String {
    let mut out = Vec::new();
    line(value, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// Any text, with more than its share of what is escaped.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[\"\\\\\u{0}-\u{20}\u{85}\u{2028}雨a]{0,40}"]
}

fn value() -> impl Strategy<Value = FactValue> {
    prop_oneof![
        any::<i64>().prop_map(|n| FactValue::Number(n.into())),
        any::<u64>().prop_map(|n| FactValue::Number(n.into())),
        any::<f64>().prop_filter_map("finite", |n| serde_json::Number::from_f64(n).map(FactValue::Number)),
        text().prop_map(FactValue::Text),
    ]
}

fn fact() -> impl Strategy<Value = Fact> {
    let kind = prop_oneof![
        Just(FactKind::Quote),
        Just(FactKind::Name),
        Just(FactKind::DateTime),
        Just(FactKind::Money)
    ];
    let about = of(prop_oneof![Just(NameOf::Person), Just(NameOf::Place)]);
    (
        kind,
        text(),
        of(value()),
        of(prop_oneof![Just("CNY"), Just("°C")]),
        any::<[usize; 3]>(),
        any::<bool>(),
        about,
        of(text()),
    )
        .prop_map(|(kind, text, value, unit, [block, start, end], approximate, about, speaker)| Fact {
            kind,
            text: text.into(),
            value,
            unit,
            block,
            range: [start, end],
            approximate,
            about,
            speaker: speaker.map(Into::into),
        })
}

fn article() -> impl Strategy<Value = Article> {
    let blocks = vec((any::<bool>(), text()), 0..6);
    (text(), of(text()), blocks, vec(text(), 0..3), vec(fact(), 0..6)).prop_map(
        |(path, headline, blocks, aside, facts)| Article {
            path: path.clone(),
            format: Format::Text,
            encoding: "UTF-8".to_owned(),
            sha256: String::new(),
            headline,
            published: None,
            modified: None,
            captured: None,
            address: None,
            called: None,
            outlet: Some(path.clone()),
            source: None,
            author: None,
            editor: None,
            blocks: blocks
                .into_iter()
                .map(|(head, text)| Block {
                    kind: if head { BlockKind::Headline } else { BlockKind::ListItem },
                    text: text.into(),
                })
                .collect(),
            set_aside: aside
                .into_iter()
                .map(|text| SetAside { text, reason: SetAsideReason::Breadcrumb, before: 0 })
                .collect(),
            facts,
            warnings: vec![
                Warning::ArticleDoubtful,
                Warning::FormatContradicted { name: path, found: Format::Html },
            ],
        },
    )
}

fn row() -> impl Strategy<Value = Row> {
    let op = prop_oneof![Just(SpanOp::Same), Just(SpanOp::Moved), Just(SpanOp::Replaced)];
    let span = (op, any::<[usize; 2]>(), any::<[usize; 2]>(), of(any::<usize>()))
        .prop_map(|(op, left, right, other)| Span { op, left, right, other });
    (vec(any::<usize>(), 0..3), any::<f64>(), any::<bool>(), vec(span, 0..5)).prop_map(
        |(left, similarity, moved, spans)| Row {
            right: left.clone(),
            left,
            kind: RowKind::Split,
            moved,
            similarity,
            spans,
        },
    )
}

/// Two articles held against each other, with rows of any shape.
fn collation() -> impl Strategy<Value = Collation> {
    (article(), article(), vec(row(), 0..4)).prop_map(|(a, b, rows)| {
        let articles = vec![Arc::new(a), Arc::new(b)];
        let mut collation = collate(articles, 0, Policy::default(), &Watch::default()).unwrap();
        collation.comparisons.iter_mut().for_each(|c| c.rows.extend(rows.iter().cloned()));
        collation
    })
}

proptest! {
    #[test]
    fn a_comparison_is_written_as_serde_json_writes_it(collation in collation()) {
        prop_assert_eq!(written(&collation), reference(&collation));
    }

    #[test]
    fn texts_are_written_as_serde_json_writes_them(text in text()) {
        prop_assert_eq!(written(&text), reference(&text));
    }

    #[test]
    fn articles_are_written_as_serde_json_writes_them(a in article(), b in article()) {
        let articles = [Arc::new(a), Arc::new(b)];
        let (mut one, mut both) = (Vec::new(), Vec::new());
        article_json(&articles[0], &mut one).unwrap();
        articles_json(&articles, &mut both).unwrap();
        let escaped = [("\u{85}", "\\u0085"), ("\u{2028}", "\\u2028"), ("\u{2029}", "\\u2029")];
        let expected = escaped.iter().fold(reference(&articles[0]), |line, (end, escape)| line.replace(end, escape));
        prop_assert_eq!(String::from_utf8(one).unwrap(), expected);
        prop_assert_eq!(String::from_utf8(both).unwrap(), reference(&articles[..]));
    }
}

#[test]
fn every_shape_is_written_as_serde_json_writes_it() {
    #[derive(Serialize)]
    struct Unit;
    #[derive(Serialize)]
    struct Wrapped(i8);
    #[derive(Serialize)]
    struct Pair(u8, char);
    #[derive(Serialize)]
    enum Shape {
        Plain,
        One(f32),
        Two(i64, u64),
        Named { at: Option<bool> },
    }
    let all = (
        (Unit, Wrapped(-3), Pair(7, '"'), ()),
        [Shape::Plain, Shape::One(0.1), Shape::Two(i64::MIN, u64::MAX), Shape::Named { at: Some(true) }],
        [0.0, -0.0, 1e21, 0.1 + 0.2, f64::NAN, f64::INFINITY],
        BTreeMap::from([("雨\n", None), ("b", Some(2_u16))]),
        (Vec::<i16>::new(), BTreeMap::<String, i32>::new(), 'é', u32::MAX),
    );
    assert_eq!(written(&all), reference(&all));
    assert!(line(&BTreeMap::from([(1, 2)]), &mut Vec::new()).is_err());
}

#[test]
fn what_is_long_is_passed_on_in_pieces() {
    /// Keeps everything, and the length of the longest piece.
    #[derive(Default)]
    struct Pieces(Vec<u8>, usize);

    impl Write for Pieces {
        fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
            self.0.extend_from_slice(piece);
            self.1 = self.1.max(piece.len());
            Ok(piece.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    let short: Vec<String> = (0..5 * CHUNK / 10).map(|n| n.to_string()).collect();
    let long = ["雨".repeat(CHUNK), "\n".repeat(2 * CHUNK), "a\"".to_owned()];
    let mut pieces = Pieces::default();
    line(&short.chunks(3).collect::<Vec<_>>(), &mut pieces).unwrap();
    assert!(pieces.1 < CHUNK + 100);
    assert_eq!(pieces.0, reference(&short.chunks(3).collect::<Vec<_>>()).as_bytes());
    assert_eq!(written(&long), reference(&long));
}

#[test]
fn a_writer_that_fails_is_reported() {
    struct Full;

    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::StorageFull.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    for length in [1, 3 * CHUNK] {
        let error = line(&"a".repeat(length), &mut Full).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::StorageFull);
    }
}
