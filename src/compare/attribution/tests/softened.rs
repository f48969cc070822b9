//! Sources and claims that were softened: in short sentences, beside a name between commas, with a quotation cut.

use super::{Kind, To, said};

fn told(kind: Kind, to: To, pairs: &[[&str; 4]]) {
    for [left, right, l, r] in pairs {
        assert_eq!(said(left, right), [(kind, to, (*l).to_owned(), (*r).to_owned())], "{left} {right}");
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
