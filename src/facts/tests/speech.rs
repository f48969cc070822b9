//! Speech and who speaks, told from titles, terms and turns of phrase, in four languages.

use super::{facts, speaker_of};
use crate::article::FactKind;

fn quotes(text: &str) -> Vec<String> {
    facts(text).iter().filter(|f| f.kind == FactKind::Quote).map(|f| f.text.to_string()).collect()
}

/// Each text holds one quotation, with its speaker if one is told.
fn spoken(cases: &[(&str, Option<&str>)]) {
    for (text, speaker) in cases {
        assert_eq!(quotes(text).len(), 1, "{text}");
        assert_eq!(speaker_of(text).as_deref(), *speaker, "{text}");
    }
}

fn no_speech(texts: &[&str]) {
    for text in texts {
        assert_eq!(quotes(text), [""; 0], "{text}");
    }
}

#[test]
fn japanese_speech_is_told_by_its_verb() {
    spoken(&[
        ("「駅の近くに店を出したかった」と、店主の松山和子さん（58）は話す。", Some("松山和子さん")),
        ("「駅の近くに店を出したかった」と店主の松山和子さんは語る。", Some("松山和子さん")),
        ("「駅の近くに店を出したかった」と松山店長は振り返った。", Some("松山店長")),
        ("松山店長は「駅の近くに店を出したかった」と説明する。", Some("松山店長")),
        ("店主の松山和子さん（58）は「駅の近くに店を出したい」と笑顔を見せた。", Some("松山和子さん")),
        ("「駅の近くに店を出したかった」。松山店長はこう語った。", Some("松山店長")),
        ("松山店長はこう話す。「駅の近くに店を出したかった」", Some("松山店長")),
        ("「駅の近くに店を出した。毎日が楽しい」と、つぶやいた。", None),
        ("開店を喜ぶ人もいる。「駅の近くに店ができてよかった」", None),
        ("彼女は「駅の近くに店を出したかった」と訴えた。", None),
        ("「はい」と答えた。", None),
    ]);
}

#[test]
fn japanese_titles_and_terms_are_no_speech() {
    no_speech(&[
        "「駅の近くの小さな店」という小説を書いた。",
        "「駅の近くの小さな店」と題した展示が始まった。",
        "「小さな店を応援する会」と「駅前の会」が集まった。",
        "「開店おめでとう」と書かれた旗を手に、店主は話した。",
        "「まちづくり会議」と店主の松山さんが話し合った。",
        "新しい「まちづくり計画」を市は公表した。",
        "「小さな店」を話題にした。",
    ]);
}

#[test]
fn korean_speech_is_told_by_what_follows() {
    spoken(&[
        ("초대 관장 강도윤은 “입장료부터 없앴다”고 말했다.", Some("관장 강도윤")),
        ("“입장료부터 없앴다”고 강도윤 관장은 설명했다.", Some("강도윤 관장")),
        ("“입장료부터 없애고 싶었다”라고 이날 기자들에게 밝혔다.", None),
        ("관장은 “입장료부터 없앴다”며 웃었다.", Some("관장")),
    ]);
    no_speech(&["“열린 미술관 모임”이라고 불리는 단체다.", "“열린 미술관 모임”을 만들었다고 말했다."]);
}

#[test]
fn chinese_speech_needs_no_point_inside() {
    spoken(&[
        ("县长周平表示，“票价不会上涨”。", Some("县长周平")),
        ("周平说：“不会”。", Some("周平")),
        ("他指出，“票价不会上涨，也不会下调”，市民可以放心。", None),
    ]);
    no_speech(&[
        "据介绍，“清河一号”轮已经停航。",
        "他表示，“清河一号”轮已经停航。",
        "工程名为“清河一号”。",
        "他说“清河一号”轮停了。",
    ]);
}

#[test]
fn british_papers_quote_in_single_marks() {
    spoken(&[
        ("‘The road won’t open before May,’ said Ada Brook.", Some("Ada Brook")),
        ("'The workers' road will not open,' Ada Brook said.", Some("Ada Brook")),
        ("She told the council: 'We will not close the road.'", None),
        ("The mayor said “We will rebuild the bridge”.", None),
        ("The council said it was ‘unable to keep all of the roads open in winter.’", None),
        ("'unable to keep the boys' and girls' road open in winter,' it said", None),
        ("\"It's shut,\" he told the paper.", None),
        ("She called the plan 'a waste'.", None),
    ]);
    no_speech(&[
        "They saw ‘The Long Road’ at the theatre.",
        "The so-called 'Long Road' is closed.",
        "The drivers' union and the pilots' union met.",
        "It wasn't O'Neil's or 'Twas a long night.",
        "He spoke on \"Valley News Sunday\" of the road.",
        "It was 'til then rock 'n' roll, and 'em all.",
    ]);
}
