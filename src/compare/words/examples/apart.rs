//! Where one edit ends and another one begins, and what of two that exchange words has moved.

use super::{all, redline};

#[test]
fn a_word_that_one_side_has_in_the_list_is_marked_whole() {
    all(&[
        ("船工已经撤移到岸上。", "船工已经撤离到岸上。", "船工已经[撤移→撤离]到岸上。"),
        ("渡口有五人失踪。", "渡口有五人失联。", "渡口有五人[失踪→失联]。"),
        ("票价逐年减少。", "票价逐年减短。", "票价逐年[减少→减短]。"),
        ("近日渡口停航", "近期渡口停航", "[近日→近期]渡口停航"),
        ("渡口众所之知", "渡口众所周知", "渡口[众所之知→众所周知]"),
        // Words that only meet, and a character that belongs to another word, are left alone.
        ("水位很高。", "水位很低。", "水位很[高→低]。"),
        ("他研究生活动。", "他研究的活动。", "他研究[生→的]活动。"),
    ]);
}

#[test]
fn numbers_are_two_changes_whatever_they_count() {
    all(&[
        ("沉船已釀12死34傷", "沉船已釀13死36傷", "沉船已釀[12→13]死[34→36]傷"),
        ("来了十二男九女", "来了十五男八女", "来了[十二→十五]男[九→八]女"),
        // A date is one.
        ("2031年5月停航", "2032年6月停航", "[2031年5月→2032年6月]停航"),
    ]);
}

#[test]
fn what_stands_between_two_short_edits_was_kept() {
    all(&[
        ("渡口为他开船", "渡口就为他们开船", "渡口[→就]为他[→们]开船"),
        ("船工也在江边", "船工或许也正在江边", "船工[→或许]也[→正]在江边"),
        ("水位很高，停渡", "水位很高了，只好停渡", "水位很高[→了]，[→只好]停渡"),
        ("他靠渡船谋生多年", "他用渡船养家多年", "他[靠→用]渡船[谋生→养家]多年"),
        // A character that makes a word with what came is part of it.
        ("他先后唱《渡口》", "他先后演唱的《渡口》", "他先后[唱→演唱的]《渡口》"),
    ]);
}

#[test]
fn nothing_that_is_equal_is_marked_beside_a_mark_that_moved() {
    all(&[(
        "船很大，也很稳，坐着舒服还，便宜",
        "船很大，也很稳，坐着舒服，还便宜",
        "船很大，也很稳，坐着舒服[→，]还[，→]便宜",
    )]);
}

#[test]
fn words_that_exchange_places_in_like_frames_are_two_changes() {
    all(&[
        (
            "船身往右倾斜，大家都往左边跑",
            "船身往左倾斜，大家都往右边跑",
            "船身往[右→左]倾斜，大家都往[左边→右边]跑",
        ),
        (
            "Turn left at the ferry and right at the mill.",
            "Turn right at the ferry and left at the mill.",
            "Turn [left→right] at the ferry and [right→left] at the mill.",
        ),
    ]);
    // Around what joins them they have moved.
    assert!(redline("甲方和乙方都同意", "乙方和甲方都同意").contains('<'));
}

#[test]
fn phrases_that_changed_places_have_moved_as_a_whole() {
    all(&[
        (
            "船工步步看着水位，最后退到岸上",
            "船工看着水位，最后步步退到岸上",
            "船工<步步<看着水位，最后>步步>退到岸上",
        ),
        ("老周有点儿着急了", "老周着急了有点儿", "老周<有点儿<着急了>有点儿>"),
        // What stands beside a phrase has moved with it.
        (
            "不但票价不得上涨，船工还得照常开船",
            "不但船工照常开船，票价也不得上涨",
            "不但<票价<<不得上涨<[，→]船工[还得→]照常开船[→，]>票价>[→也]>不得上涨>",
        ),
        // A number stays, and what stands beside it moves.
        ("昨天3人受伤送医", "昨天受伤3人送医", "昨天>受伤>3人<受伤<送医"),
        ("卖了六十三个", "卖了三十六个", "卖了[六十三个→三十六个]"),
    ]);
}

#[test]
fn a_single_word_far_away_is_there_by_chance() {
    let moved = |left: &str, right: &str| redline(left, right).contains(['<', '>']);
    assert!(!moved(
        "The pilot saw the harbor from the old mill, where his brother had kept two boats for many years and sold fish.",
        "The pilot saw the mouth of the river, where his sister had rented a house for some months, and never the harbor.",
    ));
    assert!(moved("We each hold two oars of the old boat.", "We hold two oars of the old boat each."));
}

#[test]
fn a_word_ends_where_no_name_begins() {
    all(&[("王师傅反正是船工", "王师傅果然是船工", "王师傅[反正→果然]是船工")]);
}

#[test]
fn what_closed_speech_still_closes_it() {
    all(&[
        (
            "周平说：“新桥通了。道路会修好。”会后他走了。",
            "周平说：“新桥通了。”",
            "周平说：“新桥通了。[道路会修好。→]”[会后他走了。→]",
        ),
        (
            "周平说：“新桥通了。”",
            "周平说：“新桥通了。道路会修好。”会后他走了。",
            "周平说：“新桥通了。[→道路会修好。]”[→会后他走了。]",
        ),
    ]);
}
