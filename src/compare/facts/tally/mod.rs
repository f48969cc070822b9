//! What figures of news count: people by what became of them, houses by what became of those. The same count is told in
//! many words and in any order (3人死亡, 死者3人, 死亡人数升至3人, 3명이 숨지고, “killed three”), and figures of two
//! counts are never one.

mod find;
mod words;

use super::folded::folded;
use crate::article::{Fact, FactKind};
use find::{Found, find, word_at};

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Tally {
    Dead,
    /// Dead and hurt together.
    Struck,
    Hurt,
    Slightly,
    Gravely,
    Hospital,
    Missing,
    Trapped,
    Saved,
    Evacuated,
    Arrested,
    Infected,
    Destroyed,
    Damaged,
    Dark,
    /// Money.
    Lost,
}

use Tally::{Damaged, Dark, Destroyed, Evacuated, Gravely, Hospital, Hurt, Lost, Slightly};

impl Tally {
    /// Whether it is one of buildings and the like, which say what they are behind the figure.
    pub(super) fn is_of_things(self) -> bool {
        matches!(self, Destroyed | Damaged)
    }

    /// Whether a figure of one count is surely none of the other: 3人受伤 may be 3人重伤.
    pub(super) fn differs(self, other: Self) -> bool {
        let hurt = |t: Self| matches!(t, Hurt | Hospital);
        let may_be = match (self, other) {
            (a, b) if a == b => true,
            (a, b) if hurt(a) || hurt(b) => {
                let also = |t: Self| matches!(t, Slightly | Gravely | Hospital | Hurt);
                also(a) && also(b)
            }
            (Destroyed | Damaged | Lost, Destroyed | Damaged | Lost) => true,
            _ => false,
        };
        !may_be
    }
}

/// What can be counted in one way, and held against another count of it: people, also those of “killed three”, or houses.
pub(super) fn counted(fact: &Fact) -> Option<&'static str> {
    match (fact.kind, fact.unit) {
        (FactKind::Quantity, Some("person")) => Some("person"),
        // “killed three”, “three dead”; in other scripts what is counted has a counter.
        (FactKind::Number, None) if fact.text.is_ascii() => Some("person"),
        (FactKind::Quantity, Some("household")) => Some("household"),
        (FactKind::Quantity, Some("building")) => Some("building"),
        _ => None,
    }
}

/// Whether a figure may tell a count.
pub(super) fn may_count(fact: &Fact) -> bool {
    subject(fact).is_some()
}

/// What can be counted: people, houses, or money that was lost.
pub(super) fn subject(fact: &Fact) -> Option<&'static str> {
    counted(fact).or_else(|| match fact.kind {
        FactKind::Money => fact.unit,
        // 间 counts rooms, of which houses are told to have lost so many.
        FactKind::Quantity if fact.unit == Some("piece") && fact.text.ends_with(['间', '間']) => {
            Some("room")
        }
        FactKind::Quantity if fact.unit == Some("piece") && fact.text.ends_with('채') => Some("building"),
        _ => None,
    })
}

/// What a figure counts and of whom or what, and how many characters away the word stands that says so.
pub(super) fn count(fact: &Fact, around: (&str, &str)) -> Option<((Tally, &'static str), usize)> {
    let subject = subject(fact)?;
    let (tally, away) = of(around)?;
    let fits = match tally {
        Lost => fact.kind == FactKind::Money,
        Destroyed | Damaged | Dark => subject != "person" || fact.kind == FactKind::Number,
        Evacuated => matches!(subject, "person" | "household"),
        _ => subject == "person",
    };
    fits.then_some(((tally, subject), away))
}

/// What the text beside a figure says that it counts, and how many characters away the word stands. A word right before it
/// says most (死者3人, “killed three”), then the next one behind it, then one before whom it was done to.
pub(super) fn of(around: (&str, &str)) -> Option<(Tally, usize)> {
    find(around).map(|found| (found.tally, found.away))
}

/// Whether a text tells other counts than this one, and not this one.
pub(super) fn tells_others(text: &str, tally: Tally) -> bool {
    let text: Vec<char> = text.chars().map(folded).collect();
    let mut told = (0..text.len()).filter_map(|at| word_at(&text, at)).map(|(other, _)| other).peekable();
    told.peek().is_some() && told.all(|other| other != tally)
}

/// The word that says it, as it is written.
pub(super) fn written<'a>((before, after): (&'a str, &'a str)) -> Option<&'a str> {
    let Found { behind, place: [from, to], .. } = find((before, after))?;
    let byte = |at: usize| {
        if behind {
            after.char_indices().nth(at).map_or(after.len(), |(byte, _)| byte)
        } else {
            at.checked_sub(1).map_or(before.len(), |back| {
                before.char_indices().rev().nth(back).map_or(0, |(byte, _)| byte)
            })
        }
    };
    if behind { after.get(byte(from)..byte(to)) } else { before.get(byte(from)..byte(to)) }
}

#[cfg(test)]
mod tests {
    use super::Tally::{self, *};
    use super::of;

    /// What the figure in `[…]` counts.
    fn tally(text: &str) -> Option<Tally> {
        let (before, rest) = text.split_once('[').unwrap();
        let (_, after) = rest.split_once(']').unwrap();
        of((before, after)).map(|found| found.0)
    }

    #[test]
    fn a_count_is_known_in_any_order_of_words() {
        for text in [
            "[3人]死亡",
            "爆炸已造成[3人]死亡",
            "死者[３人]",
            "死亡人数升至[3人]",
            "死亡人數已上升到[3人]",
            "致[3人]死亡5人受伤",
            "[3名]遇难者",
            "事故造成[三名]工人遇難",
            "爆発で[3人]が死亡した",
            "死者は[3人]となった",
            "死亡したのは[3人]で",
            "亡くなったのは[3人]",
            "[3명]이 숨지고 5명이 다쳤다",
            "사망자는 [3명]으로 늘었다",
            "사망자 수는 [3명]",
            "The blast killed at least [three] and injured five",
            "[three people] died in the blast",
            "The death toll has risen to [three]",
            "leaving [three] dead and five injured",
            "死者[4人]に　避難指示を解除",
            "死亡[3人]受伤5人",
            "死亡人数是3人，今天上午增至[5人]",
        ] {
            assert_eq!(tally(text), Some(Dead), "{text}");
        }
        for text in [
            "3人死亡[27人]受伤",
            "死亡3人受伤[5人]",
            "伤者[26人]",
            "負傷者は[26人]となった",
            "3人死亡[27人]重軽傷",
            "3명이 숨지고 [5명]이 다쳤다",
            "부상자 [5명]",
            "killed three and injured [five]",
            "[five others] were injured",
        ] {
            assert_eq!(tally(text), Some(Hurt), "{text}");
        }
    }

    #[test]
    fn other_counts() {
        for (text, want) in [
            ("住民[5480人]に避難指示", Evacuated),
            ("疏散居民[5480人]", Evacuated),
            ("[4人]は意識不明の重体", Gravely),
            ("[12 people] were taken to hospital", Hospital),
            ("救出[3名]受伤矿工", Saved),
            ("[8人]死傷", Struck),
            ("[300户]停电", Dark),
            ("[2人]下落不明", Missing),
            ("警方抓获[5名]嫌疑人", Arrested),
            ("the fire destroyed [40 homes]", Destroyed),
            ("地震倒塌房屋[30间]", Destroyed),
            ("造成直接经济损失约[300万元]", Lost),
            ("the flood caused [$3 million] in damage", Lost),
            ("被埋[4人]", Trapped),
        ] {
            assert_eq!(tally(text), Some(want), "{text}");
        }
    }

    #[test]
    fn what_is_said_of_others_counts_nothing() {
        for text in [
            "[3人]参加了演习",
            "3人死亡[27人]参加救援",
            "[three] gunmen killed 12 people",
            "[3名]警员解救5人",
            "3人が死亡し[27人]が参加した",
            "死者の家族[3人]",
            "three people were killed by [two] gunmen",
            "死者。[5人]",
            "死亡人数是3人，到场的记者增至[5人]",
        ] {
            assert_eq!(tally(text), None, "{text}");
        }
    }

    #[test]
    fn the_word_is_told_as_it_is_written() {
        assert_eq!(super::written(("住民", "に避難指示")), Some("避難"));
        assert_eq!(super::written(("死亡者數升至", "。")), Some("死亡"));
        assert_eq!(super::written(("the blast killed ", " people")), Some("killed"));
        assert_eq!(super::written(("共有", "参加")), None);
    }

    #[test]
    fn some_counts_may_be_one() {
        assert!(Dead.differs(Evacuated) && Dead.differs(Hurt) && Slightly.differs(Gravely));
        assert!(!Hurt.differs(Gravely) && !Hurt.differs(Hospital) && !Dead.differs(Dead));
    }
}
