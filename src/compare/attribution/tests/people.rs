//! People who were named and are no longer, and the other way round.

use super::{Kind, To, said};

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
        ("周平表示，渡口的修缮花了十一个月。", "一名船工说，渡口的修缮花了十一个月。"),
        ("“渡口的修缮花了十一个月。”县长周平说。", "“渡口的修缮花了十一个月。”一名船工说。"),
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

#[test]
fn a_source_that_lost_nothing_but_the_name() {
    for (left, right, l, r) in [
        (
            "渡口负责人周平说，渡口的修缮花了十一个月，钱不多。",
            "渡口说，渡口的修缮花了十一个月，钱不多。",
            "渡口负责人周平",
            "渡口",
        ),
        ("周平局长表示，渡口的修缮花了十一个月。", "局长表示，渡口的修缮花了十一个月。", "周平局长", "局长"),
        (
            "縣交通局局長周平表示，渡口的修繕花了十一個月。",
            "縣交通局表示，渡口的修繕花了十一個月。",
            "縣交通局局長周平",
            "縣交通局",
        ),
        (
            "据目击者王小花介绍，渡船在浅水里沉没，没有人受伤。",
            "据目击者介绍，渡船在浅水里沉没，没有人受伤。",
            "目击者王小花",
            "目击者",
        ),
        (
            "“渡口的修缮花了十一个月。”县交通局局长周平说。",
            "“渡口的修缮花了十一个月。”县交通局局长说。",
            "县交通局局长周平",
            "县交通局局长",
        ),
        (
            "港口发言人约翰·布鲁克说，渡船在浅水里沉没，没有人受伤。",
            "港口发言人说，渡船在浅水里沉没，没有人受伤。",
            "港口发言人约翰·布鲁克",
            "港口发言人",
        ),
        (
            "Ada Brook, a harbour official, said the old pier had been closed since May.",
            "A harbour official said the old pier had been closed since May.",
            "Ada Brook",
            "A harbour official",
        ),
        (
            "The old pier had been closed since May, Ada Brook, a harbour official, said.",
            "The old pier had been closed since May, a harbour official said.",
            "Ada Brook",
            "a harbour official",
        ),
        (
            "Harbour master Ada Brook said the old pier had been closed since May.",
            "The harbour master said the old pier had been closed since May.",
            "Harbour master Ada Brook",
            "The harbour master",
        ),
        (
            "Mayor Brook said the old pier had been closed since May.",
            "The mayor said the old pier had been closed since May.",
            "Mayor Brook",
            "The mayor",
        ),
        (
            "市の担当者の三枝和子さんは「修理に十一か月かかった」と述べた。",
            "市の担当者は「修理に十一か月かかった」と述べた。",
            "市の担当者の三枝和子",
            "市の担当者",
        ),
        (
            "小林和子課長によると、渡し船は古い桟橋の近くの浅瀬で沈んだ。",
            "課長によると、渡し船は古い桟橋の近くの浅瀬で沈んだ。",
            "小林和子課長",
            "課長",
        ),
        (
            "청석시 강도윤 항만과장은 나룻배를 고칠 돈이 없었다고 말했다.",
            "청석시는 나룻배를 고칠 돈이 없었다고 말했다.",
            "청석시 강도윤 항만과장",
            "청석시",
        ),
        (
            "국토부 한도윤 장관은 나룻배를 고칠 돈이 없었다고 말했다.",
            "국토부는 나룻배를 고칠 돈이 없었다고 말했다.",
            "국토부 한도윤 장관",
            "국토부",
        ),
        (
            "강도윤 과장에 따르면 나룻배는 낡은 부두 근처 얕은 물에서 가라앉았다.",
            "과장에 따르면 나룻배는 낡은 부두 근처 얕은 물에서 가라앉았다.",
            "강도윤 과장",
            "과장",
        ),
    ] {
        assert_eq!(said(left, right), [(Kind::Source, To::Unnamed, l.to_owned(), r.to_owned())], "{left}");
    }
}

#[test]
fn who_was_named_before_has_lost_nothing() {
    for (left, right) in [
        (
            "县交通局局长周平到了渡口。\n\n局长周平表示，渡口的修缮花了十一个月。",
            "县交通局局长周平到了渡口。\n\n局长表示，渡口的修缮花了十一个月。",
        ),
        (
            "周局长到了渡口。周平局长表示，渡口的修缮花了十一个月。",
            "周局长到了渡口。局长表示，渡口的修缮花了十一个月。",
        ),
        ("周平局长表示，渡口的修缮花了十一个月。", "周局长表示，渡口的修缮花了十一个月。"),
        ("周平局长表示，渡口的修缮花了十一个月。", "局长周平表示，渡口的修缮花了十一个月。"),
        (
            "Ada Brook came to the pier. Mayor Brook said the old pier had been closed since May.",
            "Ada Brook came to the pier. The mayor said the old pier had been closed since May.",
        ),
        (
            "Ada Brook came to the pier. Brook said the old pier had been closed since May.",
            "Ada Brook came to the pier. The harbour official said the old pier had been closed since May.",
        ),
        (
            "小林和子課長は桟橋を訪れた。小林和子課長は「修理に十一か月かかった」と述べた。",
            "小林和子課長は桟橋を訪れた。課長は「修理に十一か月かかった」と述べた。",
        ),
        (
            "강도윤 항만과장이 부두에 왔다. 강도윤 과장은 나룻배를 고칠 돈이 없었다고 말했다.",
            "강도윤 항만과장이 부두에 왔다. 과장은 나룻배를 고칠 돈이 없었다고 말했다.",
        ),
    ] {
        assert_eq!(said(left, right), [], "{left} {right}");
    }
}

#[test]
fn a_person_who_became_somebody_of_an_office_or_who_was_told_before() {
    for (left, right, l, r) in [
        (
            "总经理周平说，渡口的修缮花了十一个月，钱用得并不多。",
            "该公司负责人说，渡口的修缮花了十一个月，钱用得并不多。",
            "总经理周平",
            "该公司负责人",
        ),
        (
            "“渡口的修缮花了十一个月，钱用得并不多。”周平说。",
            "“渡口的修缮花了十一个月，钱用得并不多。”该负责人说。",
            "周平",
            "该负责人",
        ),
        (
            "據監察局工程師周平介紹，渡口的修繕花了十一個月。",
            "據監察局一名工程師介紹，渡口的修繕花了十一個月。",
            "監察局工程師周平",
            "監察局一名工程師",
        ),
        (
            "“渡口的修缮花了十一个月。”县医院医生林禾告诉记者。",
            "“渡口的修缮花了十一个月。”县医院一位不愿具名的医生告诉记者。",
            "县医院医生林禾",
            "县医院一位不愿具名的医生",
        ),
        (
            "县公安局局长周平表示，渡口的修缮花了十一个月，钱用得并不多。",
            "警方表示，渡口的修缮花了十一个月，钱用得并不多。",
            "县公安局局长周平",
            "警方",
        ),
        (
            "工場長、小林和子氏は「渡し船の修理に十一か月かかった」と述べた。",
            "工場長は「渡し船の修理に十一か月かかった」と述べた。",
            "小林和子",
            "工場長",
        ),
        (
            "青石造船の小林和子社長は「修理に十一か月かかった。費用は多くない」と述べた。",
            "青石造船の関係者は「修理に十一か月かかった」と述べた。",
            "青石造船の小林和子社長",
            "青石造船の関係者",
        ),
        (
            "小林和子さん（45）は「修理に十一か月かかった」と話した。",
            "近くに住む女性（45）は「修理に十一か月かかった」と話した。",
            "小林和子",
            "住む女性",
        ),
        (
            "小林和子市長は15日、新しい橋の開通を来年春に前倒しする考えを示した。",
            "市は15日、新しい橋の開通を来年春に前倒しする考えを示した。",
            "小林和子市長",
            "市",
        ),
        (
            "공무원 강도윤 씨는 나룻배를 고칠 돈이 없었다고 말했다.",
            "익명을 요구한 공무원은 나룻배를 고칠 돈이 없었다고 말했다.",
            "공무원 강도윤 씨",
            "익명을 요구한 공무원",
        ),
        (
            "The old pier had been closed since May, said Ada Brook, the county’s chief engineer.",
            "The old pier had been closed since May, a county engineer said.",
            "Ada Brook",
            "a county engineer",
        ),
    ] {
        assert_eq!(said(left, right), [(Kind::Source, To::Unnamed, l.to_owned(), r.to_owned())], "{left}");
    }
    for (left, right) in [
        (
            "总经理周平到了渡口。\n\n周平说，渡口的修缮花了十一个月，钱用得并不多。",
            "总经理周平到了渡口。\n\n该负责人说，渡口的修缮花了十一个月，钱用得并不多。",
        ),
        ("总经理周平说，渡口的修缮花了十一个月。", "周总经理说，渡口的修缮花了十一个月。"),
        ("总经理周平说，渡口的修缮花了十一个月。", "该公司负责人周平说，渡口的修缮花了十一个月。"),
        ("县医院说，渡口的修缮花了十一个月。", "县医院一名医生说，渡口的修缮花了十一个月。"),
        (
            "青石大学教授杰夫·施拉多说，渡口的修缮花了十一个月，钱用得并不多。",
            "青石大学的Geoff Schladow教授说，渡口的修缮花了十一个月，钱用得并不多。",
        ),
        (
            "小林和子社長は「修理に十一か月かかった」と述べた。",
            "社長の小林和子氏は「修理に十一か月かかった」と述べた。",
        ),
    ] {
        assert_eq!(said(left, right), [], "{left} {right}");
    }
}
