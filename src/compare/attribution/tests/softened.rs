//! Sources and claims that were softened: in short sentences, beside a name between commas, with a quotation cut.

use super::{Kind, To, said};

fn told(kind: Kind, to: To, pairs: &[[&str; 4]]) {
    for [left, right, l, r] in pairs {
        assert_eq!(said(left, right), [(kind, to, (*l).to_owned(), (*r).to_owned())], "{left} {right}");
    }
}

#[test]
fn a_name_that_went_with_the_end_of_its_quotation() {
    told(
        Kind::Source,
        To::Unnamed,
        &[
            [
                "“We closed the pier because there was no choice, and because the note had been left in a box,” said Ada \
                 Brook, the harbour's chief engineer. “That should never have come to pass.”",
                "“We closed it because there was no choice,” said an official.",
                "Ada Brook",
                "an official",
            ],
            [
                "“There was no choice,” said Ada Brook, the harbour's chief engineer.",
                "“There was no choice,” said one engineer.",
                "Ada Brook",
                "one engineer",
            ],
        ],
    );
    let other = "“We are sorry for the long winter,” said a clerk.";
    assert_eq!(
        said("“The pier was closed for good,” said Ada Brook, the harbour's chief engineer.", other),
        []
    );
}

#[test]
fn a_name_between_commas() {
    told(
        Kind::Source,
        To::Unnamed,
        &[
            [
                "The pier may only open with a permit, according to the board's director, Owen Marlach.",
                "The pier may only open with a permit, according to officials.",
                "the board's director, Owen Marlach",
                "officials",
            ],
            [
                "The mayor, Ada Brook, said the pier was unsafe.",
                "The mayor said the pier was unsafe.",
                "The mayor, Ada Brook",
                "The mayor",
            ],
            [
                "The mayor, Ada Brook, said the pier was unsafe.",
                "It was said that the pier was unsafe.",
                "The mayor, Ada Brook",
                "It was said that",
            ],
        ],
    );
    told(
        Kind::Source,
        To::Dropped,
        &[[
            "The mayor, Ada Brook, said the pier was unsafe.",
            "The pier was unsafe.",
            "The mayor, Ada Brook, said",
            "",
        ]],
    );
    for (left, right) in [
        (
            "The pier was unsafe, according to the board's director, Owen Marlach.",
            "The pier was unsafe, according to Owen Marlach, the board's director.",
        ),
        (
            "Owen Marlach came. The pier may only open with a permit, the director, Owen Marlach, said.",
            "Owen Marlach came. The pier may only open with a permit, the director said.",
        ),
    ] {
        assert_eq!(said(left, right), [], "{left} {right}");
    }
}

#[test]
fn a_family_that_no_list_has() {
    told(
        Kind::Source,
        To::Unnamed,
        &[
            [
                "青潟町の織部誠一町長は3日の会見で、渡し船の修理が来年6月まで遅れる見通しだと述べた。",
                "青潟町の幹部は3日の会見で、渡し船の修理が来年6月まで遅れる見通しだと述べた。",
                "青潟町の織部誠一町長",
                "青潟町の幹部",
            ],
            [
                "織部誠一町長によると、渡し船の修理は遅れる。",
                "関係者によると、渡し船の修理は遅れる。",
                "織部誠一町長",
                "関係者",
            ],
            [
                "織部町長によると、渡し船の修理は遅れる。",
                "関係者によると、渡し船の修理は遅れる。",
                "織部町長",
                "関係者",
            ],
            [
                "青潟町教育委員会の織部誠一教育長は「船の来る町をつくりたい」と述べた。",
                "町関係者は「船の来る町をつくりたい」と述べた。",
                "青潟町教育委員会の織部誠一教育長",
                "町関係者",
            ],
            [
                "蓮沼トキさん（81）は毎日ここへ通うと話した。",
                "近くの住民は毎日ここへ通うと話した。",
                "蓮沼トキ",
                "近くの住民",
            ],
        ],
    );
    for (left, right) in [
        ("女性町長によると、渡し船の修理は遅れる。", "関係者によると、渡し船の修理は遅れる。"),
        ("織部誠一町長によると、渡し船の修理は遅れる。", "織部町長によると、渡し船の修理は遅れる。"),
        (
            "織部誠一町長が来た。織部誠一町長によると、渡し船の修理は遅れる。",
            "織部誠一町長が来た。町長によると、渡し船の修理は遅れる。",
        ),
    ] {
        assert_eq!(said(left, right), [], "{left} {right}");
    }
}

#[test]
fn one_word_of_a_short_sentence() {
    told(
        Kind::Outcome,
        To::Opposite,
        &[
            ["村民普遍支持停渡方案。", "村民普遍反对停渡方案。", "支持", "反对"],
            ["住民は停船に賛成している。", "住民は停船に反対している。", "賛成", "反対"],
            ["町は説明しなかった。", "町は説明した。", "説明しなかった", "説明した"],
            ["주민들은 운항 중단에 찬성했다.", "주민들은 운항 중단에 반대했다.", "찬성", "반대"],
            [
                "Two of the crew are in a critical condition.",
                "Two of the crew are in a stable condition.",
                "critical condition",
                "stable condition",
            ],
        ],
    );
    told(Kind::Verb, To::Opposite, &[["町は隠蔽を認めた。", "町は隠蔽を否定した。", "認めた", "否定し"]]);
    told(Kind::Certainty, To::Weaker, &[["火灾由旧电线引起。", "火灾疑由旧电线引起。", "", "疑由"]]);
    for (left, right) in [
        ("村民并不支持停渡方案。", "村民反对停渡方案。"),
        ("The clerks did not support the plan.", "The clerks opposed the plan."),
        ("住民は停船に賛成していない。", "住民は停船に反対している。"),
    ] {
        assert_eq!(said(left, right), [], "{left} {right}");
    }
}
