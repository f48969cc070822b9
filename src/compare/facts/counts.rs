//! The counts of news (dead, hurt, missing, rescued, …) that an article tells, so that any number of articles in any
//! languages can be held against each other without being compared two by two.

use std::ops::Range;

use crate::article::{Article, Fact};
use crate::compare::FactStatus;
use crate::text::{Language, Policy};

use super::across::MANY;
use super::by_block;
use super::event::Event;
use super::folded::{fold, folded};
use super::places::Cursor;
use super::tally::{self, Tally};
use super::toll::{self, End};

use super::words::Words;

/// Scalar values on either side of a figure that are held against those of another.
const BESIDE: usize = 6;

/// What is counted, of whom or what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::compare) struct Kind(Tally, &'static str);

/// A figure that tells a count.
#[derive(Debug, Clone, Copy)]
pub(in crate::compare) struct Count {
    /// Index into the article's facts.
    pub(in crate::compare) fact: usize,
    pub(in crate::compare) kind: Kind,
    /// Equal for equal values, whatever their units are called.
    pub(in crate::compare) key: u64,
    /// Whether the figure is said to be inexact: 1200余人.
    pub(in crate::compare) inexact: bool,
}

/// See the module.
pub(in crate::compare) struct Counts<'a> {
    article: &'a Article,
    words: Words,
    /// In the order of the text, without those of other times.
    pub(in crate::compare) told: Vec<Count>,
    event: Event<'a>,
    by_block: Vec<Range<usize>>,
    /// The text, folded, where it is no book.
    text: Option<String>,
    language: Option<Language>,
}

impl<'a> Counts<'a> {
    pub(in crate::compare) fn of(article: &'a Article, policy: Policy) -> Self {
        let words = Words::new(policy);
        let book = article.facts.len() > MANY;
        let mut told = Vec::new();
        let mut cursor = Cursor::default();
        for (at, fact) in article.facts.iter().enumerate().filter(|_| !book) {
            let Some(toll) = toll::of(article, at, &mut cursor, &words) else { continue };
            let inexact = fact.approximate;
            let kinds = toll.counts().map(|(tally, what)| Kind(tally, what));
            told.extend(kinds.map(|kind| Count { fact: at, kind, key: toll.key, inexact }));
        }
        let text = || article.blocks.iter().flat_map(|b| b.text.chars().chain(['\n'])).map(folded).collect();
        let event = Event::of(article, &words);
        let by_block = by_block(article);
        let language = article.language();
        Self { article, words, told, event, by_block, text: (!book).then(text), language }
    }

    /// Whether two articles are in one language.
    pub(in crate::compare) fn is_of_language(&self, other: &Self) -> bool {
        Language::may_be_one(self.language, other.language)
    }

    /// Whether two articles tell of one event.
    pub(in crate::compare) fn is_of_one_event(&self, other: &Self) -> bool {
        self.event.is_one(&other.event)
    }

    /// Whether two counts of one kind and event agree; `None` if they are of different days.
    pub(in crate::compare) fn agrees(&self, own: Count, other: &Self, there: Count) -> Option<bool> {
        let here = End::of(self.article, own.fact, &mut Cursor::default())?;
        let there = End::of(other.article, there.fact, &mut Cursor::default())?;
        let status = toll::held([here, there], [&self.by_block, &other.by_block], &self.words, false)?;
        Some(status == FactStatus::SameValue)
    }

    /// Equal for figures of equal value, as [`Count::key`].
    pub(in crate::compare) fn value(&self, fact: usize) -> u64 {
        let fact = self.article.facts.get(fact);
        fact.and_then(|fact| toll::value(fact, &self.words)).unwrap_or_default()
    }

    /// Whether a figure is said to be inexact: 1200余人.
    pub(in crate::compare) fn is_inexact(&self, fact: usize) -> bool {
        self.article.facts.get(fact).is_some_and(|fact| fact.approximate)
    }

    /// Whether any figure has the value of one of another article, whatever it is of.
    pub(in crate::compare) fn has_value(&self, other: &Self, there: usize) -> bool {
        let value = |of: &Self, fact: &Fact| toll::value(fact, &of.words);
        let wanted = other.article.facts.get(there).and_then(|fact| value(other, fact));
        wanted.is_some() && self.article.facts.iter().any(|fact| value(self, fact) == wanted)
    }

    /// Whether the article may tell a figure of the kind of one of another article: of a count that, or of people of whom
    /// nothing became any figure of which it is not understood what it counts.
    pub(in crate::compare) fn may_tell_like(&self, other: &Self, there: usize) -> bool {
        let what = |of: &Self, fact: &Fact| {
            let around = toll::sentence(of.article, fact, &mut Cursor::default());
            let told = tally::count(fact, around).map(|((tally, what), _)| (Some(tally), what));
            told.or_else(|| Some((None, tally::counted(fact)?)))
        };
        match other.article.facts.get(there).and_then(|fact| what(other, fact)) {
            Some((Some(tally), counted)) => {
                self.may_tell(Kind(tally, counted), |at| self.stands_in(at, other, |of| of == there))
            }
            Some(wanted @ (None, _)) if self.text.is_some() => {
                self.article.facts.iter().any(|fact| what(self, fact) == Some(wanted))
            }
            Some(_) => true,
            None => false,
        }
    }

    /// Whether a figure may be one of this kind though nothing that is understood says so.
    pub(in crate::compare) fn may_be(&self, fact: usize, Kind(tally, what): Kind) -> bool {
        let Some(fact) = self.article.facts.get(fact) else { return false };
        let around = || toll::sentence(self.article, fact, &mut Cursor::default());
        match tally::count(fact, around()) {
            Some(((own, counted), _)) => counted == what && !own.differs(tally),
            // Nothing beside it says what it counts.
            None => tally::counted(fact) == Some(what) && tally::of(around()).is_none(),
        }
    }

    /// Whether the article may tell a count of this kind in words or figures that were not understood: who calls it
    /// silent may be wrong. `is_known` says of a figure, by its place, that it is known what it counts.
    pub(in crate::compare) fn may_tell(&self, kind: Kind, is_known: impl Fn(usize) -> bool) -> bool {
        let Some(text) = &self.text else { return true };
        hints(kind.0).split(' ').any(|hint| text.contains(&fold(hint)))
            || (0..self.article.facts.len()).any(|at| self.may_be(at, kind) && !is_known(at))
    }

    /// Whether another article has a figure of this one as well, in the same words, and not as one of `but`: then it is of
    /// what it is of there.
    pub(in crate::compare) fn stands_in(
        &self,
        fact: usize,
        other: &Self,
        but: impl Fn(usize) -> bool,
    ) -> bool {
        let Some(own) = self.article.facts.get(fact) else { return false };
        let around = |of: &Self, fact: &Fact| {
            let (before, after) = toll::sentence(of.article, fact, &mut Cursor::default());
            let near = |text: &str| text.chars().take(BESIDE).collect::<String>();
            (before.chars().rev().take(BESIDE).collect::<String>(), near(after))
        };
        let same = |there: &Fact| {
            there.kind == own.kind && there.text == own.text && around(self, own) == around(other, there)
        };
        let mut facts = other.article.facts.iter().enumerate();
        facts.any(|(at, there)| same(there) && !but(at))
    }
}

/// Whether a label names a count and not what else stands beside the figure of one.
pub(in crate::compare) fn names_count(label: &str) -> bool {
    tally::of(("", label)).is_some() || tally::of((label, "")).is_some()
}

/// Parts of words, parted by blanks, without one of which a text hardly tells of a count.
fn hints(tally: Tally) -> &'static str {
    use Tally::{
        Arrested, Damaged, Dark, Dead, Destroyed, Evacuated, Gravely, Hospital, Hurt, Infected, Lost,
        Missing, Saved, Slightly, Struck, Trapped,
    };
    match tally {
        Dead | Struck => {
            "死 亡 罹 遇难 遇害 命 丧生 牺牲 犠牲 遗体 遺体 不治 殉 溺 毙 伤 사망 숨 목숨 희생 시신 사상 dead death die \
             dying kill toll lives fatal perish drown bodies body casualt victim"
        }
        Hurt | Slightly | Gravely | Hospital => {
            "伤 けが ケガ 怪我 重体 重症 送医 送院 医院 病院 搬送 부상 다쳤 다치 다친 중경상 경상 중상 병원 injur wound hurt \
             hospital casualt critical"
        }
        Missing | Trapped => {
            "失踪 失联 下落 不明 寻获 搜寻 搜救 搜索 困 取り残 실종 고립 갇 수색 missing unaccounted trapped stranded search"
        }
        Saved => "救 脱险 生还 生存 구조 생존 rescu saved surviv",
        Evacuated => "疏散 撤 避难 避難 转移 대피 evacuat shelter",
        Arrested => "捕 抓 拘 落网 체포 검거 구속 arrest detain custody",
        Infected => "感染 确诊 病例 확진 감염 infect cases",
        Destroyed | Damaged => "塌 毁 烧 焼 损 壊 坏 붕괴 전소 파손 destroy collaps damag burn",
        Lost => "损失 被害 피해 damage loss",
        Dark => "停电 停電 정전 power electric",
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::article;
    use super::Counts;
    use crate::text::Policy;

    #[test]
    fn an_article_tells_counts_of_the_event_it_is_about() {
        let text = "柳河镇面粉厂爆炸已造成3人死亡、27人受伤。去年的火灾造成9人死亡。";
        let article = article(text);
        let counts = Counts::of(&article, Policy::default());
        let told: Vec<&str> = counts.told.iter().map(|c| &*article.facts[c.fact].text).collect();
        assert_eq!(told, ["3人", "27人"]);
    }

    #[test]
    fn who_may_tell_a_count_is_not_silent() {
        let told = article("面粉厂爆炸造成3人死亡。");
        let kind = Counts::of(&told, Policy::default()).told[0].kind;
        for (text, may) in [
            ("九條人命就這樣沒了。", true),
            ("The mill had 40 workers.", true),
            ("工厂有420名工人。", true),
            ("He carried sacks at the mill for twenty years.", false),
            ("他在厂里扛了二十年面粉。", false),
        ] {
            let article = article(text);
            assert_eq!(Counts::of(&article, Policy::default()).may_tell(kind, |_| false), may, "{text}");
        }
    }

    #[test]
    fn one_event_is_known_across_languages_by_its_figures() {
        let one = |a: &str, b: &str| {
            let (a, b) = (article(a), article(b));
            let [a, b] = [&a, &b].map(|a| Counts::of(a, Policy::default()));
            assert_eq!(a.is_of_one_event(&b), b.is_of_one_event(&a));
            a.is_of_one_event(&b)
        };
        let chinese = "柳河镇面粉厂爆炸，造成13人死亡、127人受伤，厂里当时有186名工人。";
        assert!(one(chinese, "The blast at the mill killed 13 people and injured 127; 186 were at work."));
        assert!(!one(chinese, "A train left the rails at Quillport, killing 13 people and injuring 41."));
        assert!(one(chinese, "柳河镇面粉厂昨天爆炸，死亡人数升至15人，警方已控制面粉厂负责人。"));
        assert!(!one(chinese, "青石县一辆客车翻下山坡，造成4人死亡，事故原因还在调查。"));
    }
}
