//! Words that leave open how sure a sentence is, wherever they stand in it.

use super::{Kind, To, one, said};

const BOARD: &str = "the ferry company lost its licence in March after a dispute with the harbour board";

#[test]
fn hedges_that_are_clauses_or_went_together() {
    for (left, right, word) in [
        (format!("The company did not speak, but {BOARD}, it is claimed."), None, "it is claimed"),
        (format!("Rumour has it that {BOARD}."), None, "Rumour has it"),
        (format!("It is understood that perhaps {BOARD}."), None, "It is understood"),
        ("据称，渡轮公司三月因为纠纷被吊销了经营许可证。".to_owned(), None, "据称"),
        ("初步判断，渡轮公司三月因为纠纷被吊销了经营许可证。".to_owned(), None, "初步判断"),
        ("渡轮公司疑似三月因为纠纷被吊销了经营许可证。".to_owned(), None, "疑似"),
        (
            "渡轮公司三月因为纠纷被吊销了经营许可证，但尚未得到官方证实。".to_owned(),
            Some("渡轮公司三月因为纠纷被吊销了经营许可证。"),
            "未得到官方证实",
        ),
    ] {
        let right = right.map_or_else(
            || {
                let rest = left.replace(", it is claimed", "").replace("Rumour has it that the", "The");
                let rest = rest.replace("It is understood that perhaps the", "The");
                rest.replace("据称，", "").replace("初步判断，", "").replace("疑似", "")
            },
            str::to_owned,
        );
        assert_eq!(said(&left, &right), one(Kind::Certainty, To::Stronger, word, ""), "{left}");
    }
}

#[test]
fn what_says_the_same_is_no_change() {
    for (left, right) in [
        (
            "I did not think the harbour board was ready for us.",
            "I think the harbour board was not ready for us.",
        ),
        ("Ada Brook announced as the new mayor of Hallow", "Ada Brook revealed as the new mayor of Hallow"),
        (
            "The blast at the old mill could be felt in the whole town of Hallow.",
            "The blast at the old mill was felt in the whole town of Hallow.",
        ),
    ] {
        assert_eq!(said(left, right), [], "{left}");
    }
}
