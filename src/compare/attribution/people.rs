//! People who were named and are no longer, and the other way round.

use super::tests::said;
use super::{AttributionChange as To, AttributionKind as Kind};

#[test]
fn a_person_who_lost_the_name() {
    for (left, right) in [
        (
            "Ada Brook, the council’s head of harbours, said the old pier had been closed since May.",
            "A senior council official said the old pier had been closed since May.",
        ),
        (
            "“The money for the pier never came,” said Ada Brook, head of harbours.",
            "“The money for the pier never came,” said a council official.",
        ),
        (
            "Ada Brook said the old pier had been closed since May.",
            "A council official said the old pier had been closed since May.",
        ),
        (
            "The council’s leader, Owen Marlach, said the old pier had been closed since May.",
            "A council spokesman said the old pier had been closed since May.",
        ),
        (
            "청석시 강도윤 항만과장은 \"나룻배를 고칠 돈이 없었다\"고 말했다.",
            "청석시 관계자는 \"나룻배를 고칠 돈이 없었다\"고 말했다.",
        ),
        (
            "청석시 항만국 강도윤 과장은 나룻배를 고칠 돈이 없었다고 말했다.",
            "관계자는 나룻배를 고칠 돈이 없었다고 말했다.",
        ),
        (
            "강도윤 과장은 나룻배를 고칠 돈이 없었다고 말했다.",
            "시 관계자는 나룻배를 고칠 돈이 없었다고 말했다.",
        ),
        (
            "강도윤 과장은 \"나룻배를 고칠 돈이 없었다\"고 말했다.",
            "강 모 과장은 \"나룻배를 고칠 돈이 없었다\"고 말했다.",
        ),
        (
            "강도민 과장은 \"나룻배를 고칠 돈이 없었다\"고 말했다.",
            "강 모 과장은 \"나룻배를 고칠 돈이 없었다\"고 말했다.",
        ),
        (
            "청석지검 강도윤 차장검사는 \"나룻배를 빼돌릴 우려가 있다\"고 밝혔다.",
            "검찰 관계자는 \"나룻배를 빼돌릴 우려가 있다\"고 밝혔다.",
        ),
        (
            "“나룻배를 고칠 돈이 없었다”고 강도윤 과장은 말했다.",
            "“나룻배를 고칠 돈이 없었다”고 시 관계자는 말했다.",
        ),
        ("县交通局局长周平表示，渡口的修缮花了十一个月。", "县交通局负责人表示，渡口的修缮花了十一个月。"),
        ("周平表示，渡口的修缮花了十一个月，钱不多。", "周某表示，渡口的修缮花了十一个月，钱不多。"),
        (
            "三枝和子さんは「渡し船の修理に十一か月かかった」と述べた。",
            "市の担当者は「渡し船の修理に十一か月かかった」と述べた。",
        ),
    ] {
        let found = said(left, right);
        assert_eq!(found.len(), 1, "{left} {right} {found:?}");
        assert_eq!((found[0].0, found[0].1), (Kind::Source, To::Unnamed), "{left} {right}");
    }
    for (left, right) in [
        (
            "Ada Brook, a council official, said the old pier had been closed since May.",
            "A council official, Ada Brook, said the old pier had been closed since May.",
        ),
        (
            "청석시 관계자는 \"나룻배를 고칠 돈이 없었다\"고 말했다.",
            "청석시 대변인은 \"나룻배를 고칠 돈이 없었다\"고 말했다.",
        ),
        (
            "강도윤 과장은 \"나룻배를 고칠 돈이 없었다\"고 말했다.",
            "강 과장은 \"나룻배를 고칠 돈이 없었다\"고 말했다.",
        ),
        ("县交通局负责人周平表示，渡口的修缮花了十一个月。", "周平表示，渡口的修缮花了十一个月。"),
    ] {
        assert_eq!(said(left, right), [], "{left} {right}");
    }
}
