//! What a rule demands of somebody, and what came of something: words that change all where they change.

use std::sync::LazyLock;

use super::super::lexicon::Lexicon;
use super::super::tongue::Tongue;
use super::{Lexicons, Table, of};

/// What a rule demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::compare::attribution) enum Force {
    /// Must, 应当.
    Must,
    /// Should.
    Should,
    /// May, 可以.
    May,
    /// Need not, 无需.
    NeedNot,
    /// Must not, 不得.
    MustNot,
    /// No such word: 适应.
    None,
}

use Force::{May, Must, MustNot, NeedNot, Should};

const CHINESE: &Table<Force> = &[
    (Must, "应当|應當|必须|必須|务必|務必|须|須|应|應"),
    (Should, "应该|應該"),
    (May, "可以|有权|有權|可|得"),
    (NeedNot, "不必|无需|無需|无须|無須|毋须|毋須"),
    (
        MustNot,
        "不得|不应当|不應當|不应|不應|不应该|不應該|禁止|严禁|嚴禁|不准|不許|不许|不可以|不可|无权|無權",
    ),
    (
        Force::None,
        "可能|可靠|可见|可見|可行|可观|可觀|可是|可否|可惜|许可|許可|认可|認可|宁可|不可抗力|不可能|不得不|不得已|\
         应用|應用|应急|應急|应对|應對|应付|應付|响应|響應|反应|反應|供应|供應|对应|對應|相应|相應|适应|適應|效应|效應|\
         回应|回應|感应|感應|应邀|應邀|应收|應收|须知|須知|必须品|\
         得到|得以|得知|得出|得分|得票|得奖|得獎|得失|得当|得當|得力|得体|得體|得手|得名|得益|得胜|得勝|得罪|得标|得標|得主|得悉|得意",
    ),
];

const JAPANESE: &Table<Force> = &[
    (Must, "なければならない|なければならず|ものとする|義務がある"),
    (Should, "べきだ|べきである"),
    (May, "することができる|ことができる|てもよい"),
    (NeedNot, "する必要はない|必要はない|必要がない|なくてもよい"),
    (MustNot, "してはならない|てはならない|することができない|ことができない|禁止する"),
];

const KOREAN: &Table<Force> = &[
    (Must, "하여야 한다|해야 한다"),
    (May, "할 수 있다"),
    (NeedNot, "할 필요가 없다|하지 않아도 된다"),
    (MustNot, "하여서는 아니 된다|해서는 아니 된다|하여서는 안 된다|해서는 안 된다|할 수 없다"),
];

const ENGLISH: &Table<Force> = &[
    (Must, "must|shall|is required to|are required to|is obliged to|are obliged to|has to|have to"),
    (Should, "should|ought to"),
    (May, "may|is entitled to|are entitled to|is permitted to|are permitted to|is allowed to|are allowed to"),
    (
        NeedNot,
        "need not|needn't|is not required to|are not required to|is not obliged to|are not obliged to|\
         does not have to|do not have to|doesn't have to|don't have to",
    ),
    (
        MustNot,
        "must not|mustn't|shall not|may not|should not|shouldn't|is not permitted to|are not permitted to|\
         is not allowed to|are not allowed to|is prohibited from|are prohibited from",
    ),
    (Force::None, "may have been|may have"),
];

/// The words of a language for what a rule demands.
pub(in crate::compare::attribution) fn forces(tongue: Tongue) -> &'static Lexicon<Force> {
    static LEXICONS: Lexicons<Force> = [
        LazyLock::new(|| Lexicon::of(CHINESE)),
        LazyLock::new(|| Lexicon::of(JAPANESE)),
        LazyLock::new(|| Lexicon::of(KOREAN)),
        LazyLock::new(|| Lexicon::of(ENGLISH)),
    ];
    of(&LEXICONS, tongue)
}

/// What came of something: the number of a pair, and which of the two it is.
pub(in crate::compare::attribution) type Outcome = (u8, bool);

const OUTCOMES_CHINESE: &Table<Outcome> = &[
    ((0, true), "通过|通過|批准|核准"),
    ((0, false), "否决|否決|驳回|駁回"),
    ((1, true), "逮捕|拘留|拘捕|羁押|羈押"),
    ((1, false), "释放|釋放|获释|獲釋"),
    ((2, true), "有罪"),
    ((2, false), "无罪|無罪"),
    ((3, true), "合格|达标|達標"),
    ((3, false), "不合格|不达标|不達標"),
    ((4, true), "胜诉|勝訴"),
    ((4, false), "败诉|敗訴"),
    ((5, true), "同意|接受"),
    ((5, false), "拒绝|拒絕|不同意|不接受"),
    ((6, true), "成功"),
    ((6, false), "失败|失敗"),
    ((7, true), "当选|當選"),
    ((7, false), "落选|落選"),
    ((8, true), "获救|獲救|生还|生還"),
    ((8, false), "遇难|遇難|死亡"),
    ((9, true), "支持|赞成|贊成|赞同|贊同|不反对|不反對"),
    ((9, false), "反对|反對|不支持|不赞成|不贊成|不赞同|不贊同"),
    ((10, true), "合法"),
    ((10, false), "违法|違法|非法|不合法"),
];

const OUTCOMES_JAPANESE: &Table<Outcome> = &[
    ((0, true), "可決|承認"),
    ((0, false), "否決|却下"),
    ((1, true), "逮捕"),
    ((1, false), "釈放"),
    ((2, true), "有罪"),
    ((2, false), "無罪"),
    ((3, true), "合格"),
    ((3, false), "不合格"),
    ((4, true), "勝訴"),
    ((4, false), "敗訴"),
    ((6, true), "成功"),
    ((6, false), "失敗"),
    ((7, true), "当選"),
    ((7, false), "落選"),
    ((9, true), "賛成|支持"),
    ((9, false), "反対"),
    ((10, true), "合法"),
    ((10, false), "違法|不法"),
];

const OUTCOMES_KOREAN: &Table<Outcome> = &[
    ((0, true), "가결|승인"),
    ((0, false), "부결|기각"),
    ((1, true), "체포|구속"),
    ((1, false), "석방"),
    ((2, true), "유죄"),
    ((2, false), "무죄"),
    ((4, true), "승소"),
    ((4, false), "패소"),
    ((6, true), "성공"),
    ((6, false), "실패"),
    ((7, true), "당선"),
    ((7, false), "낙선"),
    ((9, true), "찬성|지지"),
    ((9, false), "반대"),
    ((10, true), "합법"),
    ((10, false), "불법|위법"),
];

const OUTCOMES_ENGLISH: &Table<Outcome> = &[
    ((0, true), "approved|approves|approve|adopted|upheld"),
    ((0, false), "rejected|rejects|reject|blocked|dismissed|overturned|struck down"),
    ((1, true), "arrested|detained|jailed"),
    ((1, false), "released|freed"),
    ((2, true), "guilty|convicted|found guilty"),
    ((2, false), "not guilty|acquitted|cleared|found not guilty"),
    ((3, true), "passed|passes|pass"),
    ((3, false), "failed|fails|fail"),
    ((4, true), "won|wins|win"),
    ((4, false), "lost|loses|lose"),
    ((5, true), "accepted|accepts|accept|agreed to|agrees to"),
    ((5, false), "refused|refuses|refuse|refused to|refuses to|declined|declined to"),
    ((6, true), "succeeded|succeeds|succeed"),
    ((6, false), "failed|fails|fail"),
    ((7, true), "survived|rescued"),
    ((7, false), "died|killed"),
    ((9, true), "supported|supports|support|supporting"),
    ((9, false), "opposed|opposes|oppose|opposing"),
    ((10, true), "legal|lawful"),
    ((10, false), "illegal|unlawful"),
    ((11, true), "stable condition|satisfactory condition|good condition"),
    ((11, false), "critical condition|serious condition|grave condition"),
    ((12, true), "safe"),
    ((12, false), "unsafe"),
];

/// The words of a language for what came of something.
pub(in crate::compare::attribution) fn outcomes(tongue: Tongue) -> &'static Lexicon<Outcome> {
    static LEXICONS: Lexicons<Outcome> = [
        LazyLock::new(|| Lexicon::of(OUTCOMES_CHINESE)),
        LazyLock::new(|| Lexicon::of(OUTCOMES_JAPANESE)),
        LazyLock::new(|| Lexicon::of(OUTCOMES_KOREAN)),
        LazyLock::new(|| Lexicon::of(OUTCOMES_ENGLISH)),
    ];
    of(&LEXICONS, tongue)
}

/// All of these words, for the look that is taken first.
pub(in crate::compare::attribution) fn of_forces() -> impl Iterator<Item = &'static str> {
    let forces = [CHINESE, JAPANESE, KOREAN, ENGLISH].into_iter().flatten();
    let forces = forces.filter(|(force, _)| *force != Force::None).flat_map(|(_, words)| words.split('|'));
    let outcomes = [OUTCOMES_CHINESE, OUTCOMES_JAPANESE, OUTCOMES_KOREAN, OUTCOMES_ENGLISH];
    forces.chain(outcomes.into_iter().flatten().flat_map(|(_, words)| words.split('|')))
}
