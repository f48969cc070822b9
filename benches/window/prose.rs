//! Two versions of one invented text, the same in every run: a third of the paragraphs edited, some left out, put in
//! or moved, some in long runs that are alike.

/// Ideographs in everyday use, about in the order of their frequency: most of what is drawn is one of these.
const COMMON: &str = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面\
    而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应\
    开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此\
    变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头\
    基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保\
    治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场";
/// Paragraphs of a run without edits: at least, and at most so many more.
const RUN: [usize; 2] = [6, 30];

/// Both versions of a text of so many paragraphs, one a line, with a headline each.
pub(crate) fn pair(paragraphs: usize) -> [String; 2] {
    let mut writer = Writer { chance: Chance(11), common: COMMON.chars().collect() };
    let old: Vec<String> = (0..paragraphs).map(|_| writer.paragraph()).collect();
    let new = writer.revised(&old);
    let whole = |title: &str, body: &[String]| format!("{title}\n{}\n", body.join("\n"));
    [whole("清平江大桥通车", &old), whole("清平江大桥今日通车", &new)]
}

/// A text of so many paragraphs and revisions of it, together `sources`.
pub(crate) fn many(sources: usize, paragraphs: usize) -> Vec<String> {
    let mut writer = Writer { chance: Chance(11), common: COMMON.chars().collect() };
    let old: Vec<String> = (0..paragraphs).map(|_| writer.paragraph()).collect();
    let mut all = vec![format!("清平江大桥通车\n{}\n", old.join("\n"))];
    for _ in 1..sources {
        let new = writer.revised(&old);
        all.push(format!("清平江大桥今日通车\n{}\n", new.join("\n")));
    }
    all
}

struct Writer {
    chance: Chance,
    common: Vec<char>,
}

impl Writer {
    fn revised(&mut self, old: &[String]) -> Vec<String> {
        let mut new = Vec::with_capacity(old.len());
        let mut moved: Option<(&String, usize)> = None;
        let mut alike = 0;
        for text in old {
            alike = match alike {
                0 if self.below(60) == 0 => RUN[0] + self.below(RUN[1]),
                left => left.saturating_sub(1),
            };
            match self.below(100) {
                _ if alike > 0 => new.push(text.clone()),
                0..45 => new.push(self.edited(text)),
                45..48 => {}
                48..51 => new.extend([text.clone(), self.paragraph()]),
                51 if moved.is_none() => moved = Some((text, 3 + self.below(40))),
                _ => new.push(text.clone()),
            }
            match moved.take() {
                Some((text, 0)) => new.push(text.clone()),
                Some((text, left)) => moved = Some((text, left - 1)),
                None => {}
            }
        }
        new.extend(moved.map(|(text, _)| text.clone()));
        new
    }

    /// 60 to 200 characters or so.
    fn paragraph(&mut self) -> String {
        let most = 60 + self.below(125);
        let mut text = String::with_capacity(4 * most);
        let mut count = 0;
        while count < most {
            let sentence = self.sentence();
            count += sentence.chars().count();
            text.push_str(&sentence);
        }
        text
    }

    fn sentence(&mut self) -> String {
        let mut text = String::new();
        for at in 0..4 + self.below(12) {
            if at > 0 && at % 5 == 0 {
                text.push('，');
            }
            match self.below(30) {
                0 => text.push_str(&self.figure()),
                _ => text.extend(self.word()),
            }
        }
        text.push('。');
        text
    }

    /// Something that counts as a fact.
    fn figure(&mut self) -> String {
        match self.below(4) {
            0 => format!("{}月{}日", 1 + self.below(12), 1 + self.below(28)),
            1 => format!("{}万元", 10 + self.below(900)),
            2 => format!("{}%", 1 + self.below(99)),
            _ => format!("{}人", 2 + self.below(5000)),
        }
    }

    fn word(&mut self) -> [char; 2] {
        [self.letter(), self.letter()]
    }

    /// Common ones often, and now and then one of two thousand others, as in real prose.
    fn letter(&mut self) -> char {
        let count = self.common.len();
        let rank = self.below(count) * self.below(count) / count;
        let letter = match self.below(8) {
            0 => u32::try_from(0x4e00 + self.below(2000) * 8).ok().and_then(char::from_u32),
            _ => self.common.get(rank).copied(),
        };
        letter.unwrap_or('字')
    }

    /// One to four words other, more or fewer.
    fn edited(&mut self, text: &str) -> String {
        let mut letters: Vec<char> = text.chars().collect();
        for _ in 0..1 + self.below(4) {
            let at = self.below(letters.len().saturating_sub(3));
            let (gone, come) = match self.below(4) {
                0 => (2, None),
                1 => (0, Some(self.word())),
                _ => (2, Some(self.word())),
            };
            letters.splice(at..at + gone, come.into_iter().flatten());
        }
        letters.into_iter().collect()
    }

    fn below(&mut self, most: usize) -> usize {
        self.chance.below(most)
    }
}

/// The same numbers in every run (a linear congruential generator: Knuth's constants).
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % most.max(1)
    }
}
