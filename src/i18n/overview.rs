//! The words of the overview: what became of a base paragraph in a source.

use crate::compare::many::{Cell, CellState, Origin, Reason, Standing, Step};

use super::table::table;
use super::{Lang, percent, verdict};

table! {
    /// Fixed words of the overview as a terminal shows it, in one language.
    OverviewStrings;
    base: "底本", "底本", "base text";
    alone: "只有底本有的段落", "只有底本有的段落", "Paragraphs only the base has";
    lacking: "底本没有的段落", "底本沒有的段落", "Paragraphs the base lacks";
    descent: "文字沿用关系（按共同文字、来源与时间推断）", "文字沿用關係（依共同文字、來源與時間推斷）", "Who took it from whom (by shared text, named sources and times)";
    facts: "各来源说法不一的事实", "各來源說法不一的事實", "Facts the sources disagree on";
    silent: "未提及", "未提及", "not said";
    revisions: "同一篇的先后版本", "同一篇的先後版本", "Revisions of one article";
}

/// Sentences of the overview in one language.
#[derive(Debug, Clone, Copy)]
pub struct OverviewPhrases(pub Lang);

impl OverviewPhrases {
    fn of(self, hans: &'static str, hant: &'static str, en: &'static str) -> &'static str {
        match self.0 {
            Lang::ZhHans => hans,
            Lang::ZhHant => hant,
            Lang::En => en,
        }
    }

    /// “改 82% · 2 处矛盾”: what stands in a cell.
    pub fn cell(self, cell: &Cell) -> String {
        let mut words = match cell.moved {
            0 => String::new(),
            by => {
                let arrow = if by > 0 { "↓" } else { "↑" };
                // Where more is to be said the arrow says it: English words are long.
                let word = if cell.state == CellState::Same { "moved " } else { "" };
                format!("{}{arrow}{} ", self.of("移 ", "移 ", word), by.unsigned_abs())
            }
        };
        // What only stands otherwise is all there.
        let share = |word: &str| match percent(cell.similarity) {
            100 => word.to_owned(),
            share => format!("{word} {share}%"),
        };
        words += &match cell.state {
            CellState::Pending => "…".to_owned(),
            CellState::Same if cell.moved != 0 => String::new(),
            CellState::Same => self.of("同", "同", "same").to_owned(),
            CellState::Edited => share(self.of("改", "改", "edited")),
            CellState::Split => share(self.of("拆", "拆", "split")),
            CellState::Merged => share(self.of("合", "合", "merged")),
            CellState::Omitted => self.of("略去", "略去", "omitted").to_owned(),
            CellState::Apart => "—".to_owned(),
        };
        let mut words = words.trim_end().to_owned();
        if cell.conflicts > 0 {
            words += " · ";
            words += &match self.0 {
                Lang::En if cell.conflicts == 1 => "1 fact".to_owned(),
                Lang::En => format!("{} facts", cell.conflicts),
                _ => self.conflicts(cell.conflicts),
            };
        }
        words
    }

    /// The same without its word and its facts, where there is no room for them.
    pub fn cell_briefly(self, cell: &Cell) -> String {
        let moved = match cell.moved {
            0 => String::new(),
            by => format!("{}{} ", if by > 0 { "↓" } else { "↑" }, by.unsigned_abs()),
        };
        match cell.state {
            CellState::Edited | CellState::Split | CellState::Merged => {
                format!("{moved}{}%", percent(cell.similarity))
            }
            _ => self.cell(&Cell { conflicts: 0, ..*cell }),
        }
    }

    /// The same in words, for those who hear it or look closer: “后移 2 段，改动，92% 相同，2处矛盾”.
    pub fn cell_in_full(self, cell: &Cell) -> String {
        let mut said: Vec<String> = Vec::new();
        match cell.moved {
            0 => {}
            by => said.push(self.moved(by)),
        }
        said.push(
            match cell.state {
                CellState::Pending => self.of("尚未比较", "尚未比較", "not compared yet"),
                CellState::Same => self.of("文字相同", "文字相同", "same"),
                CellState::Edited => self.of("改动", "改動", "edited"),
                CellState::Split => self.of("拆成几段", "拆成幾段", "split into several paragraphs"),
                CellState::Merged => self.of("与别段合并", "與別段合併", "merged with other paragraphs"),
                CellState::Omitted => self.of("略去", "略去", "omitted"),
                CellState::Apart => self.of(
                    "独立报道，没有这一段",
                    "獨立報導，沒有這一段",
                    "an independent report, without it",
                ),
            }
            .to_owned(),
        );
        // A share beside what became of a paragraph could be read as how much of it changed.
        if matches!(cell.state, CellState::Edited | CellState::Split | CellState::Merged) {
            match (percent(cell.similarity), self.0) {
                (100, _) => {}
                (share, Lang::En) => said.push(format!("{share}% the same")),
                (share, _) => said.push(format!("{share}% 相同")),
            }
        }
        if cell.conflicts > 0 {
            said.push(self.conflicts(cell.conflicts));
        }
        said.join(self.of("，", "，", ", "))
    }

    /// How far a paragraph went, in words.
    fn moved(self, by: isize) -> String {
        let count = by.unsigned_abs();
        match (self.0, by > 0) {
            (Lang::ZhHans, true) => format!("后移 {count} 段"),
            (Lang::ZhHans, false) => format!("前移 {count} 段"),
            (Lang::ZhHant, true) => format!("後移 {count} 段"),
            (Lang::ZhHant, false) => format!("前移 {count} 段"),
            (Lang::En, later) => {
                let paragraphs = if count == 1 { "paragraph" } else { "paragraphs" };
                format!("moved {count} {paragraphs} {}", if later { "later" } else { "earlier" })
            }
        }
    }

    pub fn conflicts(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("{count} 处矛盾"),
            Lang::ZhHant => format!("{count} 處矛盾"),
            Lang::En if count == 1 => "1 fact disagrees".to_owned(),
            Lang::En => format!("{count} facts disagree"),
        }
    }

    /// “保留 83% · 删改转载”: a source against the base, under its name.
    pub fn standing(self, standing: &Standing) -> String {
        self.standing_parts(standing).join(" · ")
    }

    /// The same in its two parts. The figure first: where there is little room it is what must be seen.
    pub fn standing_parts(self, standing: &Standing) -> [String; 2] {
        let kept = percent(standing.base_kept);
        let kept = match self.0 {
            Lang::ZhHans | Lang::ZhHant => format!("保留 {kept}%"),
            Lang::En => format!("{kept}% kept"),
        };
        [kept, verdict(standing.verdict, self.0).to_owned()]
    }

    pub fn paragraphs(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans | Lang::ZhHant => format!("{count} 段"),
            Lang::En if count == 1 => "1 paragraph".to_owned(),
            Lang::En => format!("{count} paragraphs"),
        }
    }

    /// So many, of those that went from or came to paragraphs that stand in both texts.
    pub fn sentences(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("段内 {count} 句"),
            Lang::ZhHant => format!("段內 {count} 句"),
            Lang::En if count == 1 => "1 sentence inside a paragraph".to_owned(),
            Lang::En => format!("{count} sentences inside paragraphs"),
        }
    }

    /// How many paragraphs of the base text a source left out.
    pub fn omitted(self, count: usize, of: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("略去 {count}/{of} 段"),
            Lang::ZhHant => format!("略去 {count}/{of} 段"),
            Lang::En => format!("{count} of {of} paragraphs omitted"),
        }
    }

    /// How many paragraphs of its own a source has.
    pub fn added(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans | Lang::ZhHant => format!("新增 {count} 段"),
            Lang::En => format!("{count} added"),
        }
    }

    /// That nobody chose the base text of a folder or archive, and how to choose it.
    pub fn first_by_name(self, letter: &str, name: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("底本是 {letter} {name}，因其文件名排在最前；换底本请用 --base N"),
            Lang::ZhHant => format!("底本是 {letter} {name}，因其檔案名稱排在最前；換底本請用 --base N"),
            Lang::En => {
                format!(
                    "the base text is {letter} {name}, the first by its file name; choose another with --base N"
                )
            }
        }
    }

    /// “5 个来源”
    pub fn sources(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("{count} 个来源"),
            Lang::ZhHant => format!("{count} 個來源"),
            Lang::En => format!("{count} sources"),
        }
    }

    /// “4 对比较 · 9 ms”, or how many are there as long as some are missing.
    pub fn compared(self, (there, of): (usize, usize), milliseconds: f64) -> String {
        match (self.0, there < of) {
            (Lang::ZhHans, true) => format!("正在比较 {there}/{of}"),
            (Lang::ZhHant, true) => format!("正在比較 {there}/{of}"),
            (Lang::En, true) => format!("comparing {there} of {of}"),
            (Lang::ZhHans, false) => format!("{of} 对比较 · {milliseconds:.0} ms"),
            (Lang::ZhHant, false) => format!("{of} 對比較 · {milliseconds:.0} ms"),
            (Lang::En, false) if of == 1 => format!("1 comparison · {milliseconds:.0} ms"),
            (Lang::En, false) => format!("{of} comparisons · {milliseconds:.0} ms"),
        }
    }

    /// Why a source is thought to come from `origin`, which is named in no language.
    pub fn reason(self, reason: &Reason, origin: &str, name_of: impl Fn(usize) -> String) -> String {
        let share = |share: f64| format!("{}%", percent(share));
        match (reason, self.0) {
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
        }
    }

    /// Where a source comes from, in a line.
    pub fn origin(self, origin: &Origin, name_of: impl Fn(usize) -> String) -> String {
        let list = |numbers: &[usize]| {
            numbers.iter().map(|&n| name_of(n)).collect::<Vec<_>>().join(super::Phrases(self.0).list_comma())
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
        }
    }

    /// What changed from one capture of an article to the next: “新增 2 句，改动 1 句”.
    pub fn step(self, step: &Step) -> String {
        let counts = [
            (step.appeared.len(), self.of("新增", "新增", "new")),
            (step.edited.len(), self.of("改动", "改動", "edited")),
            (step.vanished.len(), self.of("删去", "刪去", "gone")),
        ];
        let said: Vec<String> = counts
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| match self.0 {
                Lang::ZhHans | Lang::ZhHant => format!("{word} {count} 句"),
                Lang::En if count == 1 => format!("1 sentence {word}"),
                Lang::En => format!("{count} sentences {word}"),
            })
            .collect();
        match said.is_empty() {
            true => self.of("没有改动", "沒有改動", "nothing changed").to_owned(),
            false => said.join(self.of("，", "，", ", ")),
        }
    }

    /// “A、B 等 7 家”: so many of them are named.
    pub fn some_of(self, names: &str, named: usize, count: usize) -> String {
        match self.0 {
            Lang::ZhHans | Lang::ZhHant => format!("{names} 等 {count} 家"),
            Lang::En => format!("{names} and {} more", count.saturating_sub(named)),
        }
    }

    /// Sources that say nothing of a fact.
    pub fn silent(self, names: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("没有提到：{names}"),
            Lang::ZhHant => format!("沒有提到：{names}"),
            Lang::En => format!("not mentioned by {names}"),
        }
    }

    /// That a time is the one of capture.
    pub fn captured(self, time: &str) -> String {
        format!("{} {time}", self.of("抓取", "擷取", "captured"))
    }

    /// “9 次抓取”: how many times an article was kept.
    pub fn captures(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("{count} 个版本"),
            Lang::ZhHant => format!("{count} 個版本"),
            Lang::En => format!("{count} versions"),
        }
    }

    /// From one version to the next, counted from 1.
    pub fn versions(self, from: usize, to: usize) -> String {
        match self.0 {
            Lang::ZhHans | Lang::ZhHant => format!("第 {from} 版 → 第 {to} 版"),
            Lang::En => format!("version {from} → {to}"),
        }
    }

    /// How many sentences never changed.
    pub fn steady(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("另有 {count} 句始终未变"),
            Lang::ZhHant => format!("另有 {count} 句始終未變"),
            Lang::En if count == 1 => "1 more sentence never changed".to_owned(),
            Lang::En => format!("{count} more sentences never changed"),
        }
    }

    /// How long after the one before, from whole minutes.
    pub fn later(self, minutes: i64) -> String {
        let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
        let words = match self.0 {
            Lang::ZhHans => [" 天", " 小时", " 分"],
            Lang::ZhHant => [" 天", " 小時", " 分"],
            Lang::En => [" d", " h", " min"],
        };
        let parts = [days, hours, minutes].into_iter().zip(words).filter(|(n, _)| *n > 0).take(2);
        let parts: Vec<String> = parts.map(|(n, word)| format!("{n}{word}")).collect();
        if parts.is_empty() { String::new() } else { format!("+{}", parts.join(" ")) }
    }

    /// On the menu that chooses the base text.
    pub fn base(self, name: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("以 {name} 为底本"),
            Lang::ZhHant => format!("以 {name} 為底本"),
            Lang::En => format!("Base text: {name}"),
        }
    }
}
