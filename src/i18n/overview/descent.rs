//! The words of who took it from whom, and of the revisions of an article.

use super::OverviewPhrases;
use crate::compare::many::{Origin, Reason, Step};
use crate::i18n::{Lang, Phrases, ja, ko, percent};

impl OverviewPhrases {
    /// Why a source is thought to come from `origin`, which is named in no language.
    pub fn reason(self, reason: &Reason, origin: &str, name_of: impl Fn(usize) -> String) -> String {
        let share = |share: f64| format!("{}%", percent(share));
        match (reason, self.0) {
            (Reason::SameText { sources }, _) => {
                let names = sources.iter().map(|&source| name_of(source)).collect::<Vec<_>>();
                self.same_text(&names.join(Phrases(self.0).list_comma()))
            }
            (Reason::StatedSource { name }, Lang::ZhHans) => format!("文中写明来源：{name}"),
            (Reason::StatedSource { name }, Lang::ZhHant) => format!("文中寫明來源：{name}"),
            (Reason::StatedSource { name }, Lang::En) => format!("names its source: {name}"),
            (Reason::SharedText { share: of, .. }, Lang::ZhHans) => {
                format!("{}的文字见于 {origin}", share(*of))
            }
            (Reason::SharedText { share: of, .. }, Lang::ZhHant) => {
                format!("{}的文字見於 {origin}", share(*of))
            }
            (Reason::SharedText { share: of, .. }, Lang::En) => {
                format!("{} of its text stands in {origin}", share(*of))
            }
            (Reason::Earlier, Lang::ZhHans) => format!("{origin} 发布在先"),
            (Reason::Earlier, Lang::ZhHant) => format!("{origin} 發布在先"),
            (Reason::Earlier, Lang::En) => format!("{origin} was published before it"),
            (Reason::PreviousState, Lang::ZhHans) => format!("{origin} 是同一篇的前一个版本"),
            (Reason::PreviousState, Lang::ZhHant) => format!("{origin} 是同一篇的前一個版本"),
            (Reason::PreviousState, Lang::En) => format!("{origin} is the state of the page before it"),
            (Reason::ChangedEarlier, Lang::ZhHans) => format!("发布时间相同，{origin} 是较早的版本"),
            (Reason::ChangedEarlier, Lang::ZhHant) => format!("發布時間相同，{origin} 是較早的版本"),
            (Reason::ChangedEarlier, Lang::En) => format!("{origin} is an earlier state of the page"),
            (Reason::CapturedEarlier, Lang::ZhHans) => format!("发布时间分不出先后，{origin} 抓取在先"),
            (Reason::CapturedEarlier, Lang::ZhHant) => format!("發布時間分不出先後，{origin} 擷取在先"),
            (Reason::CapturedEarlier, Lang::En) => {
                format!("times of publication do not tell them apart; {origin} was captured before it")
            }
            (Reason::Later, Lang::ZhHans) => format!("{origin} 标的时间较晚，但文中写明取自它"),
            (Reason::Later, Lang::ZhHant) => format!("{origin} 標的時間較晚，但文中寫明取自它"),
            (Reason::Later, Lang::En) => format!("{origin} bears a later time, but is named as its source"),
            (Reason::SharedReadings { count, against }, Lang::ZhHans) => {
                format!("有 {count} 处写法与 {origin} 相同，而与 {} 不同", name_of(*against))
            }
            (Reason::SharedReadings { count, against }, Lang::ZhHant) => {
                format!("有 {count} 處寫法與 {origin} 相同，而與 {} 不同", name_of(*against))
            }
            (Reason::SharedReadings { count: 1, against }, Lang::En) => {
                format!("shares a reading with {origin} that {} lacks", name_of(*against))
            }
            (Reason::SharedReadings { count, against }, Lang::En) => {
                format!("shares {count} readings with {origin} that {} lacks", name_of(*against))
            }
            (Reason::Contained, Lang::ZhHans) => format!("几乎全文都在 {origin} 里，而 {origin} 还有更多"),
            (Reason::Contained, Lang::ZhHant) => format!("幾乎全文都在 {origin} 裡，而 {origin} 還有更多"),
            (Reason::Contained, Lang::En) => format!("nearly all of it stands in {origin}, which has more"),
            (Reason::OwnText { most }, Lang::ZhHans) => format!("与其他来源相同的文字最多 {}", share(*most)),
            (Reason::OwnText { most }, Lang::ZhHant) => format!("與其他來源相同的文字最多 {}", share(*most)),
            (Reason::OwnText { most }, Lang::En) => {
                format!("no more than {} of it stands in any other source", share(*most))
            }
            (Reason::First, Lang::ZhHans) => "与它相近的都发布在后，或写明取自它".to_owned(),
            (Reason::First, Lang::ZhHant) => "與它相近的都發布在後，或寫明取自它".to_owned(),
            (Reason::First, Lang::En) => {
                "all that resemble it are later, or name it as their source".to_owned()
            }
            (Reason::FirstCaptured, Lang::ZhHans) => "与它相近的都发布或抓取在后，或写明取自它".to_owned(),
            (Reason::FirstCaptured, Lang::ZhHant) => "與它相近的都發布或擷取在後，或寫明取自它".to_owned(),
            (Reason::FirstCaptured, Lang::En) => {
                "all that resemble it were published or captured later, or name it as their source".to_owned()
            }
            (Reason::EquallyNear, Lang::ZhHans) => "与几个来源同样接近".to_owned(),
            (Reason::EquallyNear, Lang::ZhHant) => "與幾個來源同樣接近".to_owned(),
            (Reason::EquallyNear, Lang::En) => "equally near to several sources".to_owned(),
            (Reason::NoOrder, Lang::ZhHans) => "时间和署名都说不出谁先谁后".to_owned(),
            (Reason::NoOrder, Lang::ZhHant) => "時間和署名都說不出誰先誰後".to_owned(),
            (Reason::NoOrder, Lang::En) => "neither times nor names say which was first".to_owned(),
            (reason, Lang::Ja) => ja::reason(reason, origin, name_of),
            (reason, Lang::Ko) => ko::reason(reason, origin, name_of),
        }
    }

    /// That these carry the text of a source.
    pub fn same_text(self, names: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("与 {names} 文字相同"),
            Lang::ZhHant => format!("與 {names} 文字相同"),
            Lang::En => format!("same text as {names}"),
            Lang::Ja => format!("{names} と同文"),
            Lang::Ko => format!("같은 글: {names}"),
        }
    }

    /// Where a source comes from, in a line.
    pub fn origin(self, origin: &Origin, name_of: impl Fn(usize) -> String) -> String {
        let list = |numbers: &[usize]| {
            numbers.iter().map(|&n| name_of(n)).collect::<Vec<_>>().join(Phrases(self.0).list_comma())
        };
        match (origin, self.0) {
            (Origin::Own, Lang::ZhHans) => "自成一篇".to_owned(),
            (Origin::Own, Lang::ZhHant) => "自成一篇".to_owned(),
            (Origin::Own, Lang::En) => "a text of its own".to_owned(),
            (Origin::From { article }, Lang::ZhHans) => format!("沿用 {}", name_of(*article)),
            (Origin::From { article }, Lang::ZhHant) => format!("沿用 {}", name_of(*article)),
            (Origin::From { article }, Lang::En) => format!("from {}", name_of(*article)),
            (Origin::Unknown { candidates }, Lang::ZhHans) => format!("来源不明：{}", list(candidates)),
            (Origin::Unknown { candidates }, Lang::ZhHant) => format!("來源不明：{}", list(candidates)),
            (Origin::Unknown { candidates }, Lang::En) => format!("origin unknown: {}", list(candidates)),
            (Origin::Own, Lang::Ja) => "独自の文章".to_owned(),
            (Origin::From { article }, Lang::Ja) => format!("{} から転載", name_of(*article)),
            (Origin::Unknown { candidates }, Lang::Ja) => format!("転載元不明：{}", list(candidates)),
            (Origin::Own, Lang::Ko) => "독자적인 글".to_owned(),
            (Origin::From { article }, Lang::Ko) => format!("{}에서 전재", name_of(*article)),
            (Origin::Unknown { candidates }, Lang::Ko) => format!("전재 원본 불명: {}", list(candidates)),
        }
    }

    /// What changed from one capture of an article to the next: “新增 2 句，改动 1 句”.
    pub fn step(self, step: &Step) -> String {
        let counts = [
            (step.appeared.len(), self.of("新增", "新增", "new", "追加", "추가")),
            (step.edited.len(), self.of("改动", "改動", "edited", "書き換え", "수정")),
            (step.vanished.len(), self.of("删去", "刪去", "gone", "削除", "삭제")),
        ];
        let said: Vec<String> = counts
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| match self.0 {
                Lang::ZhHans | Lang::ZhHant => format!("{word} {count} 句"),
                Lang::En if count == 1 => format!("1 sentence {word}"),
                Lang::En => format!("{count} sentences {word}"),
                Lang::Ja => format!("{word} {count}文"),
                Lang::Ko => format!("{word} {count}문장"),
            })
            .collect();
        match said.is_empty() {
            true => self.of("没有改动", "沒有改動", "nothing changed", "変更なし", "변경 없음").to_owned(),
            false => said.join(self.of("，", "，", ", ", "、", ", ")),
        }
    }

    /// “A、B 等 7 家”: so many of them are named.
    pub fn some_of(self, names: &str, named: usize, count: usize) -> String {
        match self.0 {
            Lang::ZhHans | Lang::ZhHant => format!("{names} 等 {count} 家"),
            Lang::En => format!("{names} and {} more", count.saturating_sub(named)),
            Lang::Ja => format!("{names} など{count}記事"),
            Lang::Ko => format!("{names} 등 기사 {count}건"),
        }
    }

    /// Sources that say nothing of a fact.
    pub fn silent(self, names: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("未提及：{names}"),
            Lang::ZhHant => format!("未提及：{names}"),
            Lang::En => format!("not mentioned by {names}"),
            Lang::Ja => format!("言及なし：{names}"),
            Lang::Ko => format!("언급 없음: {names}"),
        }
    }

    /// Sources that state something of the kind, which may be of another matter.
    pub fn undecided(self, names: &str) -> String {
        let colon = Phrases(self.0).colon();
        format!("{}{colon}{names}", super::OverviewStrings::of(self.0).undecided)
    }

    /// That a time is the one of the last change.
    pub fn modified(self, time: &str) -> String {
        format!("{} {time}", self.of_change())
    }

    /// The same of a time that stands elsewhere.
    pub fn of_change(self) -> &'static str {
        self.of("更新", "更新", "updated", "更新", "수정")
    }

    /// That a day is the one an item's dateline names.
    pub fn filed(self, day: &str) -> String {
        format!("{} {day}", self.of_dateline())
    }

    /// The same of a day that stands elsewhere.
    pub fn of_dateline(self) -> &'static str {
        self.of("电头", "電頭", "dateline", "発信", "발신")
    }

    /// That a time is the one of capture.
    pub fn captured(self, time: &str) -> String {
        format!("{} {time}", self.of("抓取", "擷取", "captured", "取得", "수집"))
    }

    /// “9 次抓取”: how many times an article was kept.
    pub fn captures(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("{count} 个版本"),
            Lang::ZhHant => format!("{count} 個版本"),
            Lang::En => format!("{count} versions"),
            Lang::Ja => format!("{count}版"),
            Lang::Ko => format!("{count}개 판"),
        }
    }

    /// From one version to the next, counted from 1.
    pub fn versions(self, from: usize, to: usize) -> String {
        match self.0 {
            Lang::ZhHans | Lang::ZhHant => format!("第 {from} 版 → 第 {to} 版"),
            Lang::En => format!("version {from} → {to}"),
            Lang::Ja => format!("第{from}版 → 第{to}版"),
            Lang::Ko => format!("{from}판 → {to}판"),
        }
    }

    /// How many sentences never changed.
    pub fn steady(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("另有 {count} 句始终未变"),
            Lang::ZhHant => format!("另有 {count} 句始終未變"),
            Lang::En if count == 1 => "1 more sentence never changed".to_owned(),
            Lang::En => format!("{count} more sentences never changed"),
            Lang::Ja => format!("ほかに変更のない文 {count}文"),
            Lang::Ko => format!("그 밖에 바뀌지 않은 문장 {count}개"),
        }
    }

    /// How long after the one before, from whole minutes.
    pub fn later(self, minutes: i64) -> String {
        let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
        let words = match self.0 {
            Lang::ZhHans => [" 天", " 小时", " 分"],
            Lang::ZhHant => [" 天", " 小時", " 分"],
            Lang::En => [" d", " h", " min"],
            Lang::Ja => ["日", "時間", "分"],
            Lang::Ko => ["일", "시간", "분"],
        };
        let parts = [days, hours, minutes].into_iter().zip(words).filter(|(n, _)| *n > 0).take(2);
        let parts: Vec<String> = parts.map(|(n, word)| format!("{n}{word}")).collect();
        if parts.is_empty() { String::new() } else { format!("+{}", parts.join(" ")) }
    }
}
