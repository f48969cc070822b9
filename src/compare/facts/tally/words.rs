//! The words of counts in Chinese, Japanese, Korean and English, and what may stand between them and their figures.

use std::cmp::Reverse;
use std::ops::Range;
use std::sync::LazyLock;

use super::Tally::{
    self, Arrested, Damaged, Dark, Dead, Destroyed, Evacuated, Gravely, Hospital, Hurt, Infected, Lost,
    Missing, Saved, Slightly, Struck, Trapped,
};
use crate::compare::facts::folded::folded;

/// The words of each, parted by blanks; in one script, whatever its forms. A word of Latin letters is a whole one, with
/// `_` for its blanks.
const WORDS: &[(Tally, &str)] = &[
    (
        Dead,
        "死亡 遇难 身亡 丧生 罹难 遇害 殉职 牺牲 丧命 死者 死难 溺亡 溺毙 熏死 烧死 炸死 淹死 压死 撞死 砸死 毙命 杀害 殺害 死去 亡くな 犠牲 사망 숨지 숨진 \
         숨졌 숨져 숨질 목숨을 희생 killed killing dead died dies deaths death_toll fatalities drowned perished \
         lost_their_lives lives_were_lost claimed_the_lives_of",
    ),
    (Struck, "死伤 伤亡 死傷 사상자 인명_피해 인명피해 casualties"),
    (
        Hurt,
        "受伤 负伤 伤者 伤员 轻重伤 重轻伤 軽重傷 重軽傷 けが人 ケガ人 怪我人 けが ケガ 怪我 부상 다쳤 다치 다친 중경상 injured injuring \
         injuries wounded wounding hurt",
    ),
    (Slightly, "轻伤 軽傷 軽いけが 경상 slightly_injured lightly_injured minor_injuries slight_injuries"),
    (
        Gravely,
        "重伤 重傷 重体 重症 重いけが 중상 critically_injured seriously_injured badly_injured seriously_hurt \
         critically_hurt badly_hurt seriously_wounded critically_wounded serious_injuries critical_condition",
    ),
    (
        Hospital,
        "送医 送院 入院 住院 搬送 이송 입원 hospitalised hospitalized to_hospital to_hospitals to_the_hospital \
         to_a_hospital in_hospital",
    ),
    (Missing, "失踪 失联 下落不明 失去联系 行方不明 安否不明 실종 missing unaccounted_for"),
    (Trapped, "被困 受困 被埋 取り残さ 고립 갇혀 갇힌 trapped stranded"),
    (Saved, "获救 脱险 生还 救起 救出 被救 救助 解救 구조됐 구조되 구조된 구조했 구조돼 rescued saved"),
    (Evacuated, "疏散 撤离 避难 避難 转移 대피 evacuated evacuate evacuating evacuees"),
    (Arrested, "逮捕 被捕 刑拘 被抓 拘捕 抓获 落网 체포 검거 arrested"),
    (Infected, "感染 确诊 확진 감염 infected infections"),
    (Destroyed, "倒塌 全毁 烧毁 摧毁 倒壊 全壊 全焼 焼失 전소 붕괴 destroyed collapsed burned_down"),
    (Damaged, "受损 半壊 損壊 一部損壊 파손 damaged"),
    (
        Lost,
        "经济损失 财产损失 直接损失 被害额 被害総额 재산피해 재산_피해 피해액 property_damage in_damage damage",
    ),
    (Dark, "停电 停電 정전 without_power without_electricity lost_power"),
];

/// Words between a count's name and its figure, parted by blanks, longer ones first where they begin alike.
const LINKS: &str = "人数 者数 户数 人员 已上升到 上升至 上升到 增加至 增加到 升至 升到 增至 增到 更新为 累计 \
    总数 总计 共计 达到 高达 至少 最少 超过 大约 已经 分别 已 达 达到 为 是 共 有 约 近 超 逾 至 到 了 的 增 升 数 者 \
    だったのは のは のが った された した れた は が も の を に 計 少なくとも 約 자는 수는 수가 수 는 은 이 가 도 자 모두 \
    총 최소 약 명은 at_least more_than as_many_as a_total_of up_to no_fewer_than no_less_than about around nearly \
    almost some over another to at of is was are has have had risen rose climbed jumped increased reached hit \
    stands stood now";

/// Words as the letters that they are looked for by, and what each is for. All letters lie in one list: most words are asked
/// for by no text, and should cost little to be there.
struct Words<T> {
    letters: Vec<char>,
    /// By the letter that they are looked up by, the longest first: that letter, where the letters lie, and what for.
    of: Vec<(char, Range<usize>, T)>,
}

impl<T: Copy> Words<T> {
    /// `key` says by which letter one is looked up.
    fn new(words: impl Iterator<Item = (&'static str, T)>, key: fn(&[char]) -> Option<&char>) -> Self {
        let mut all = Self { letters: Vec::new(), of: Vec::new() };
        for (word, what) in words {
            let start = all.letters.len();
            all.letters.extend(word.chars().map(|c| if c == '_' { ' ' } else { folded(c) }));
            if let Some(key) = all.letters.get(start..).and_then(key) {
                all.of.push((*key, start..all.letters.len(), what));
            }
        }
        all.of.sort_by_key(|(key, range, _)| (*key, Reverse(range.len())));
        all
    }

    fn by(&self, key: char) -> impl Iterator<Item = (&[char], T)> {
        let from = self.of.partition_point(|word| word.0 < key);
        let of = self.of.iter().skip(from).take_while(move |word| word.0 == key);
        of.map(|(_, range, what)| (self.letters.get(range.clone()).unwrap_or_default(), *what))
    }
}

/// The words of counts that begin with a character, the longest first: 重轻伤 before 重伤.
pub(super) fn tallies_beginning_with(first: char) -> impl Iterator<Item = (&'static [char], Tally)> {
    static BY_FIRST: LazyLock<Words<Tally>> = LazyLock::new(|| {
        let words = WORDS.iter().flat_map(|(tally, words)| words.split(' ').map(|word| (word, *tally)));
        Words::new(words, <[char]>::first)
    });
    BY_FIRST.by(first)
}

/// The words that link a count to its figure and end in a character, the longest first.
pub(super) fn links_ending_in(last: char) -> impl Iterator<Item = &'static [char]> {
    static BY_LAST: LazyLock<Words<()>> =
        LazyLock::new(|| Words::new(LINKS.split_whitespace().map(|word| (word, ())), <[char]>::last));
    BY_LAST.by(last).map(|(word, ())| word)
}

/// Who or what may stand between a count's word and its figure: 疏散居民5480人, 倒塌房屋30间.
pub(super) const PEOPLE: &str = "居民 群众 村民 人员 住民 乘客 乗客 学生 师生 矿工 工人 职工 员工 游客 民众 儿童 旅客 船员 주민 승객 직원 房屋 民房 住房 农房";
