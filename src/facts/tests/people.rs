//! People who are named without a verb of saying right beside them.

use super::facts;
use crate::article::NameOf;

fn names(text: &str) -> Vec<String> {
    let people = facts(text).into_iter().filter(|f| f.about == Some(NameOf::Person));
    people.map(|f| f.text.to_string()).collect()
}

#[test]
fn people_are_named_by_what_stands_beside_them() {
    for (text, name) in [
        ("店主王芬说，她很高兴。", "王芬"),
        ("居民邵桂云今年68岁。", "邵桂云"),
        ("公交司机关平说，路好走了。", "关平"),
        ("王芬（34岁）从小住在岸边。", "王芬"),
        ("市内に住む佐々木航さん（34）は来た。", "佐々木航"),
        ("주민 백미련(61) 씨는 기뻐했다.", "백미련"),
        ("초대 관장 강도윤은 “입장료부터 없앴다”고 말했다.", "강도윤"),
        ("Valley minister Ada Brook opened it.", "Ada Brook"),
        ("Roads Secretary Owen McMarlach came.", "Owen McMarlach"),
        ("They met leader Im Do-yun there.", "Im Do-yun"),
        ("said Owen Marlach, who lives there.", "Owen Marlach"),
    ] {
        assert!(names(text).iter().any(|n| n == name), "{text} {:?}", names(text));
    }
    for text in [
        "店主安慰说，别怕。",
        "市民高兴地说。",
        "网友感叹说，真好。",
        "一位市直机关干部表示，好事要做下去。",
        "石桥今年68岁了。",
        "관장은 “입장료부터 없앴다”고 말했다.",
        "Rain Stopped Play, Says Valley Club In Willow",
        "so says Silver Boot winner of the year",
        "A clerk in Willow, Greater Marlach said so.",
        "the secretary said Valley Motors closed.",
    ] {
        assert_eq!(names(text), [""; 0], "{text}");
    }
}

#[test]
fn villages_stand_behind_what_they_belong_to() {
    let places = |text: &str| {
        let places = facts(text).into_iter().filter(|f| f.about == Some(NameOf::Place));
        places.map(|f| f.text.to_string()).collect::<Vec<_>>()
    };
    for (text, name) in
        [("事故发生在石桥乡东岭村。", "东岭村"), ("塌方埋住了云溪县青石镇上河沿村的公路。", "上河沿村")]
    {
        assert!(places(text).iter().any(|place| place == name), "{text} {:?}", places(text));
    }
    for text in
        ["石桥乡贫困村都通了路。", "全镇各自然村都通了路。", "乡镇的村都通了路。", "石桥乡有十二个村。"]
    {
        assert!(places(text).iter().all(|place| !place.ends_with('村')), "{text} {:?}", places(text));
    }
}
