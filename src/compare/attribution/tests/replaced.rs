//! Sources that others took the place of, and those that are told in other words.

use super::{Kind, To, one, said};

#[test]
fn a_source_that_changed_with_other_words_of_its_sentence() {
    for (left, right, l, r) in [
        (
            "厂方说，渡船沉没的原因还在调查，三名受伤的船工已经送到县医院。",
            "有关部门表示，渡船沉没的起因仍在调查之中，三名受伤船工已送到县医院。",
            "厂方",
            "有关部门",
        ),
        (
            "廠方說，渡船沉沒的原因還在調查，三名受傷的船工已經送到縣醫院。",
            "有關部門說，渡船沉沒的起因仍在調查之中，三名受傷船工已送到縣醫院。",
            "廠方",
            "有關部門",
        ),
        (
            "工場側は、渡し船が沈んだ原因は古い電線だったと述べた。",
            "関係者は、渡し船が沈んだ原因は古びた電線だったと述べた。",
            "工場側",
            "関係者",
        ),
        (
            "공장 측은 나룻배가 가라앉은 원인이 낡은 전선이었다고 말했다.",
            "관계자는 나룻배가 가라앉은 원인이 낡은 전선이라고 말했다.",
            "공장 측",
            "관계자",
        ),
        (
            "The factory said the ferry had burnt because of an old cable in the engine room.",
            "A source said the ferry had caught fire because of an old cable in the engine room.",
            "The factory",
            "A source",
        ),
    ] {
        assert_eq!(said(left, right), one(Kind::Source, To::Unnamed, l, r), "{left}");
    }
}

#[test]
fn what_may_be_that_became_what_is_so_with_another_source() {
    for (left, right) in [
        (
            "The fire may have been caused by an old cable in the engine room, a harbour official said.",
            "The fire was caused by an old cable in the engine room, Ada Brook said.",
        ),
        ("渡船的火灾可能由机舱里的旧电线引起，一名官员说。", "渡船的火灾由机舱里的旧电线引起，局长周平说。"),
        (
            "火事は古い電線が原因の可能性があると関係者は述べた。",
            "火事は古い電線が原因だと小林和子課長は述べた。",
        ),
    ] {
        let found: Vec<(Kind, To)> = said(left, right).into_iter().map(|s| (s.0, s.1)).collect();
        assert_eq!(found, [(Kind::Certainty, To::Stronger), (Kind::Source, To::Named)], "{left}");
    }
}

#[test]
fn a_source_told_in_other_words_or_elsewhere_is_none() {
    for (left, right) in [
        (
            "县交通局局长周平表示，新桥将在明年春天通车，居民不必绕路。",
            "新桥将在明年春天通车，居民不必绕路，县交通局局长周平表示。",
        ),
        (
            "“新桥将在明年春天通车，居民不必绕路。”县交通局局长周平说。",
            "县交通局局长周平说：“新桥将在明年春天通车，居民不必绕路。”",
        ),
        ("据目击者介绍，渡船在浅水里沉没，没有人受伤。", "目击者说，渡船在浅水里沉没，没有人受伤。"),
        ("县公安局通报称，渡船在浅水里沉没，没有人受伤。", "警方通报，渡船在浅水里沉没，没有人受伤。"),
        ("中国航运工会表示，渡船在浅水里沉没，没有人受伤。", "航运工会表示，渡船在浅水里沉没，没有人受伤。"),
        (
            "Ada Brook, a harbour official, said the ferry sank in shallow water near the pier.",
            "The ferry sank in shallow water near the pier, according to Ada Brook, a harbour official.",
        ),
        (
            "The Harbour Safety Board said the ferry sank in shallow water near the pier.",
            "The HSB said the ferry sank in shallow water near the pier.",
        ),
        (
            "The report said that the ferry sank in shallow water near the pier.",
            "The newspaper said that the ferry sank in shallow water near the pier.",
        ),
        (
            "It was revealed that the ferry sank in shallow water near the pier.",
            "According to reports, the ferry sank in shallow water near the pier.",
        ),
        (
            "小林和子課長によると、渡し船は古い桟橋の近くの浅瀬で沈んだ。",
            "渡し船は古い桟橋の近くの浅瀬で沈んだと、小林和子課長は述べた。",
        ),
        (
            "警察の広報担当者によると、渡し船は古い桟橋の近くの浅瀬で沈んだ。",
            "渡し船は古い桟橋の近くの浅瀬で沈んだと警察のスポークスマンが発表。",
        ),
        (
            "チョウハン氏は、渡し船が沈んだと日曜日の朝にツイートし、再開を呼びかけた。",
            "チョーハン氏は日曜日の朝、渡し船が沈んだとツイートし、再開を呼びかけた。",
        ),
        (
            "ボーウェン氏は、渡し船は古い桟橋の近くの浅瀬で沈んだと述べた。",
            "ボウエン氏は、渡し船は古い桟橋の近くの浅瀬で沈んだと述べた。",
        ),
        (
            "スポークスマンは、渡し船は古い桟橋の近くの浅瀬で沈んだと述べた。",
            "広報担当者は、渡し船は古い桟橋の近くの浅瀬で沈んだと述べた。",
        ),
        (
            "경찰은 나룻배가 낡은 부두 근처 얕은 물에서 가라앉았다고 밝혔다.",
            "경찰에 따르면 나룻배가 낡은 부두 근처 얕은 물에서 가라앉았다.",
        ),
    ] {
        assert_eq!(said(left, right), [], "{left} {right}");
    }
}

#[test]
fn a_source_that_went_with_more_of_its_sentence_or_by_itself() {
    let dropped = |source: &str| one(Kind::Source, To::Dropped, source, "");
    for (left, right, source) in [
        (
            "据Ada Brook介绍，渡口的修缮花了十一个月，钱用得并不多。",
            "渡口的修缮花了十一个月，钱用得并不多。",
            "据Ada Brook介绍",
        ),
        (
            "记者从县医院获悉，渡口的修缮花了十一个月，钱用得并不多。",
            "记者获悉，渡口的修缮花了十一个月，钱用得并不多。",
            "从县医院获悉",
        ),
        (
            "県警の小林和子課長は「渡し船は浅瀬で沈んだ。乗客にけがはない。原因を調べている」と述べた。",
            "「渡し船は浅瀬で沈んだ。乗客にけがはない」。",
            "県警の小林和子課長は",
        ),
    ] {
        assert_eq!(said(left, right), dropped(source), "{left}");
    }
    // One whose name stands there in another script went nowhere.
    for (left, right) in [
        ("据Ada Brook介绍，渡口的修缮花了十一个月。", "布鲁克说渡口的修缮花了十一个月。"),
        ("约翰·布鲁克表示，渡口的修缮花了十一个月。", "渡口的修缮花了十一个月（布鲁克的话）。"),
    ] {
        assert_eq!(said(left, right), [], "{left} {right}");
    }
}

#[test]
fn a_denial_in_other_words_is_none() {
    for (left, right) in [
        ("公司否认曾收到停产通知，并称将配合调查。", "公司表示没有收到停产通知，并称将配合调查。"),
        (
            "The company denied it had been told to close the old pier in May.",
            "The company said it had not been told to close the old pier in May.",
        ),
    ] {
        assert!(said(left, right).iter().all(|found| found.0 != Kind::Verb), "{left} {right}");
    }
}

#[test]
fn what_was_looked_into_and_what_may_be() {
    for (left, right, l, r) in [
        (
            "渡船起火的原因正在调查，警方没有公布更多情况。",
            "渡船起火的原因可能与旧电线有关，警方没有公布更多情况。",
            "正在调查",
            "可能与旧电线有关",
        ),
        (
            "Police arrested a man on suspicion of setting fire to the old ferry.",
            "Police arrested a man for setting fire to the old ferry.",
            "on suspicion of",
            "",
        ),
        (
            "Police believe the ferry was set on fire and are looking for two men.",
            "The ferry was set on fire and police are looking for two men.",
            "Police believe",
            "",
        ),
    ] {
        let found = said(left, right);
        assert_eq!(found, one(Kind::Certainty, To::Stronger, l, r), "{left}");
    }
    let (left, right) = (
        "警察によると、男は渡し船に火をつけた疑いがある。市場は毎月開かれる。",
        "警察によると、男は渡し船に火をつけた。市場は毎月開かれる。",
    );
    assert_eq!(said(left, right), one(Kind::Certainty, To::Stronger, "疑いが", ""));
    for (left, right) in [
        ("警方正在调查渡船起火的原因，没有公布更多情况。", "警方调查渡船起火的原因，没有公布更多情况。"),
        ("渡船起火的原因正在调查，没有公布更多情况。", "渡船起火的原因尚不清楚，没有公布更多情况。"),
    ] {
        assert_eq!(said(left, right), [], "{left} {right}");
    }
}

#[test]
fn who_is_quoted_by_an_outlet() {
    let rest = "渡轮公司三月因为纠纷被吊销了经营许可证。";
    let passed = format!("据清江日报援引港务局官员的话报道，{rest}");
    assert_eq!(
        said(&passed, &format!("据清江日报报道，{rest}")),
        one(Kind::Source, To::Dropped, "援引港务局官员的话", "")
    );
    assert_eq!(said(&passed, &format!("据港务局官员介绍，{rest}")), []);
    assert_eq!(said(&passed, rest), one(Kind::Source, To::Dropped, "据清江日报援引港务局官员的话报道", ""));
}

#[test]
fn somebody_close_to_an_office_is_a_source() {
    let board = "the ferry company lost its licence in March after a dispute with the harbour board";
    let left = format!("Sources close to the board said {board}.");
    let right = format!("{}{}.", "The", &board[3..]);
    assert_eq!(said(&left, &right), one(Kind::Source, To::Dropped, "Sources close to the board said", ""));
}
