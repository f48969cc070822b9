//! What a character may begin, as one table look-up: nearly every letter of a text begins no fact.

use crate::facts::among::decode;
use crate::facts::names::{self, surnames};
use crate::facts::units::CJK;

pub(super) const NOTHING: u16 = 0;
pub(super) const DIGIT: u16 = 1;
pub(super) const HAN: u16 = 2;
pub(super) const HANGUL: u16 = 3;
pub(super) const LATIN: u16 = 4;
/// Signs before a figure: currencies, minus, words for below zero.
pub(super) const SIGN: u16 = 5;
pub(super) const QUOTE: u16 = 6;
/// First letters of words for days, weeks, months, parts of the day.
pub(super) const DAY: u16 = 7;
/// The class of a character is in these bits.
pub(super) const CLASS: u16 = 0x07;
/// Belongs to a word that tells of a name beside it.
pub(super) const NAME: u16 = 0x08;
/// May stand right behind a lone numeral in characters that is part of a fact.
pub(super) const FOLLOWS: u16 = 0x10;
/// Begins Chinese personal names.
pub(super) const SURNAME: u16 = 0x20;
/// Begins a Chinese family name of two characters.
pub(super) const COMPOUND: u16 = 0x1000;
/// Begins either.
pub(super) const FAMILY: u16 = SURNAME | COMPOUND;
/// Stands in no given name.
pub(super) const NOT_GIVEN: u16 = 0x40;
/// Second letter of a word that [`DAY`] begins.
pub(super) const SECOND: u16 = 0x80;
/// Begins a unit in Chinese, Japanese or Korean.
pub(super) const UNIT: u16 = 0x800;
/// First letter of a verb of saying.
pub(super) const VERB: u16 = 0x100;
/// Begins no phrase for a speaker: it tells of somebody told of before, or goes on with a sentence.
pub(super) const NOT_SUBJECT: u16 = 0x200;
/// Stands in no phrase for a speaker: verbs and particles.
pub(super) const VERBAL: u16 = 0x400;
/// May end a phrase for a speaker before its verb: begins how, when or to whom something was said.
pub(super) const CUTS: u16 = 0x8000;

/// Ends a noun for what a person is, before a name in Chinese, behind one in Japanese.
pub(super) const OFFICE: u16 = CHINESE_OFFICE | JAPANESE_OFFICE;
const CHINESE_OFFICE: u16 = 0x2000;
const JAPANESE_OFFICE: u16 = 0x4000;

/// Characters of the Basic Multilingual Plane; no other begins a fact.
static TABLE: [u16; 0x10000] = table();

#[inline]
pub(super) fn of(c: char) -> u16 {
    TABLE.get(c as usize).copied().unwrap_or(NOTHING)
}

/// What a character is to its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Edges {
    /// What the next one must be for it to begin something.
    asks: u8,
    /// What it is itself to the one before.
    is: u8,
}

impl Edges {
    /// A second letter, see [`SECOND`].
    const SECOND: u8 = 1;
    /// What may stand behind a lone numeral, or behind a sign that is mostly a letter of other words.
    const AFTER: u8 = 2;
    /// Whatever it is, the end of the text too.
    const ANYTHING: u8 = 4;
    /// A letter of English: single marks that open stand before one.
    const LETTER: u8 = 8;

    /// What begins a family name in Chinese.
    const FAMILY: u8 = 16;
    /// Kana and marks, before which an office ends in Japanese.
    const MARK: u8 = 32;

    /// Those of the end of a text, and of what begins nothing and belongs to nothing before it.
    pub(super) const NONE: Self = Self { asks: 0, is: Self::ANYTHING };

    /// A character beyond the Basic Multilingual Plane is taken for one inside of it: nothing is found there for all that.
    #[inline(always)]
    pub(super) fn of(c: char) -> Self {
        EDGES[usize::from(u32::from(c) as u16)]
    }

    /// Whether anything can be found at a character before `next`: of the letters that begin a word for a day, a numeral
    /// or a sign hardly any does.
    #[inline(always)]
    pub(super) fn may_begin(self, next: Self) -> bool {
        self.asks & next.is != 0
    }
}

/// Before a text stands what begins nothing.
impl Default for Edges {
    fn default() -> Self {
        Self::NONE
    }
}

static EDGES: [Edges; 0x10000] = edges();

const fn edges() -> [Edges; 0x10000] {
    let mut edges = [Edges::NONE; 0x10000];
    let mut c = 0;
    while c < edges.len() {
        let bits = TABLE[c];
        edges[c].asks = match bits & CLASS {
            _ if bits & NAME != 0 => Edges::ANYTHING,
            NOTHING => 0,
            DAY => Edges::SECOND,
            HAN => Edges::AFTER,
            _ => Edges::ANYTHING,
        };
        if bits & CHINESE_OFFICE != 0 {
            edges[c].asks |= Edges::FAMILY;
        }
        if bits & JAPANESE_OFFICE != 0 {
            edges[c].asks |= Edges::MARK;
        }
        if bits & FAMILY != 0 {
            edges[c].is |= Edges::FAMILY;
        }
        // 、（ and kana.
        if matches!(c, 0x28 | 0x3001 | 0x3041..=0x30fe | 0xff08) {
            edges[c].is |= Edges::MARK;
        }
        if matches!(c, 0x27 | 0x2018) {
            edges[c].asks = Edges::LETTER;
        }
        if matches!(c, 0x41..=0x5a | 0x61..=0x7a) {
            edges[c].is |= Edges::LETTER;
        }
        if bits & SECOND != 0 {
            edges[c].is |= Edges::SECOND;
        }
        // Blanks and 下 are asked for by name.
        if bits & FOLLOWS != 0 || matches!(c, 0x20 | 0xa0 | 0x3000 | 0x4e0b) {
            edges[c].is |= Edges::AFTER;
        }
        c += 1;
    }
    let signs = IDLE_SIGNS.as_bytes();
    let mut at = 0;
    while at < signs.len() {
        let (c, len) = decode(signs, at);
        if TABLE[c] & NAME == 0 {
            edges[c].asks = edges[c].asks & (Edges::FAMILY | Edges::MARK) | Edges::AFTER;
        }
        at += len;
    }
    let behind = BEHIND_IDLE_SIGNS.as_bytes();
    let mut at = 0;
    while at < behind.len() {
        let (c, len) = decode(behind, at);
        edges[c].is |= Edges::AFTER;
        at += len;
    }
    edges
}

/// Whether a character of the class [`SIGN`] begins another word, as most of those that are letters do.
#[inline]
pub(super) fn is_idle_sign(sign: char, next: char) -> bool {
    match sign {
        '人' => next != '民' && next != 'は',
        '者' => next != 'は',
        '没' | '沒' => next != '有' && next != '人',
        '无' | '無' => !matches!(next, '人' | '一' | '伤' | '傷' | '死'),
        '时' | '時' => next != '速',
        '시' => next != '속',
        '华' | '華' | '摄' | '攝' | '摂' => next != '氏',
        '화' | '섭' => next != '씨',
        '氷' => next != '点',
        _ => false,
    }
}

const DIGITS: &str = "0123456789０１２３４５６７８９";
const HANS: &str = "〇零一二两兩三四五六七八九十百千万萬壹贰貳叁參肆伍陆陸柒捌玖拾佰仟半几幾数數亿億";
const HANGULS: &str = "없일이삼사오육칠팔구십백천만하둘셋넷열스서마쉰예여아한두세네다반몇";
const SIGNS: &str = "者没沒无無氷시₹₽₴₪₫₱₺₦฿時时$＄£€¥￥₩-−－负負マ음영摄攝摂华華섭화½人.";
/// Signs that [`is_idle_sign`] looks behind, and what it looks for.
const IDLE_SIGNS: &str = "者没沒无無人时時시华華摄攝摂화섭氷";
const BEHIND_IDLE_SIGNS: &str = "は有人一伤傷死民速속氏씨点";
const QUOTES: &str = "“「『\"‘'";
const DAYS: &str = "是第전상하朝晩こ向次年今明昨前去上下本次后後来來先翌当當周星礼禮週月火水木金土日每毎从従自正未过過早晚夜凌清午中傍深春夏秋冬最近康雍乾光宣民神令平昭这這현지재再오내어모그올작다이매토목수금화월며같同そ元除端国國圣聖重劳勞儿妇教感情复復大旧成建憲み海山敬文勤天終クハバ崇嘉洪顺順道咸慶설추광개스성크부석제근핼밸ひ나최";
const NAMES: &str = names::TRIGGERS;
const AFTERS: &str =
    "強强弱夕圣聖・至到-–—~～〜∼年月日号號点點时時折成打又死傷伤亡男女历曆歷分割多余餘几幾来と번亿億兆ダ";

const CUTTING: &str =
    "嘟嘀支哽沉犹猶苦微叹嘆激无無愤憤大小低高轻輕摇搖点點抬半连連笑哭指拉望看在对對向此随0123456789";
/// Every second letter that [`crate::facts::dates::may_begin`] asks for, figures apart.
const SECONDS: &str = "造반華华天日年月周週晚晩夜早晨朝后後个個星午半季底末初曜今昨明上下去凌本前间里の间の去来來近うこ熙正隆绪緒治统統国國龙和成秒小時々작지늘전후일년달제레저해난음번요개주시분칠날튿듬은夜じ旦宵节節分夕秋庆慶诞誕阳陽动動童女师恩人活晦み法ど老化労皇戦リロレ安と월흘석가글복충천린버승탄리처헌로러런십백천만억春夏冬一二三四五六七八九十两兩〇零壹贰貳叁參肆伍陆陸柒捌玖期拜○壱弐参祯禎靖武光丰豐応근";

const fn table() -> [u16; 0x10000] {
    let mut table = [NOTHING; 0x10000];
    table = with(table, DAYS, DAY, true);
    table = with(table, DIGITS, DIGIT, true);
    table = with(table, HANGULS, HANGUL, true);
    table = with(table, HANS, HAN, true);
    table = with(table, SIGNS, SIGN, true);
    table = with(table, QUOTES, QUOTE, true);
    table = with(table, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", LATIN, true);
    table = with(table, NAMES, NAME, false);
    table = with(table, names::CHINESE_OFFICES, CHINESE_OFFICE, false);
    table = with(table, names::JAPANESE_OFFICES, JAPANESE_OFFICE, false);
    table = with(table, surnames::CHINESE, SURNAME, false);
    table = with(table, "欧歐司上诸諸皇尉公慕令", COMPOUND, false);
    table = with(table, surnames::NOT_GIVEN, NOT_GIVEN, false);
    table = with(table, AFTERS, FOLLOWS, false);
    table = with(table, "告介解补回感提叮表指强強透认認坦写说說问称稱道", VERB, false);
    table = with(table, "他她我你还還并但而就又也再的自其都", NOT_SUBJECT, false);
    table = with(table, "说說了着是把被就地得不喊玩自很", VERBAL, false);
    table = with(table, CUTTING, CUTS, false);
    table = with(table, SECONDS, SECOND, false);
    table = with(table, DIGITS, SECOND, false);
    table = with(table, HANS, FOLLOWS, false);
    table = with(table, DIGITS, FOLLOWS, false);
    let mut row = 0;
    while row < CJK.len() {
        let words = CJK[row].1;
        let mut i = 0;
        while i < words.len() {
            let (first, _) = decode(words[i].as_bytes(), 0);
            table[first] |= FOLLOWS | UNIT;
            i += 1;
        }
        row += 1;
    }
    table
}

/// Sets the class of every character of `chars` where none is set yet, or adds a flag to all.
const fn with(mut table: [u16; 0x10000], chars: &str, bits: u16, class: bool) -> [u16; 0x10000] {
    let bytes = chars.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let (c, len) = decode(bytes, at);
        if class {
            table[c] = (table[c] & !CLASS) | bits;
        } else {
            table[c] |= bits;
        }
        at += len;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::{
        BEHIND_IDLE_SIGNS, CLASS, DAY, DIGIT, Edges, FOLLOWS, HAN, HANGUL, IDLE_SIGNS, LATIN, NOTHING, QUOTE,
        SIGN, is_idle_sign, of,
    };

    #[test]
    fn classes() {
        for (c, class) in [
            ('7', DIGIT),
            ('７', DIGIT),
            ('三', HAN),
            ('半', HAN),
            ('삼', HANGUL),
            ('x', LATIN),
            ('“', QUOTE),
            ('昨', DAY),
            ('的', NOTHING),
            ('。', NOTHING),
            ('😀', NOTHING),
        ] {
            assert_eq!(of(c) & CLASS, class, "{c}");
        }
        assert_ne!(of('吨') & FOLLOWS, 0);
        assert_eq!(of('样') & FOLLOWS, 0);
    }

    #[test]
    fn what_follows_is_asked_for() {
        let begins = |text: &str| {
            let mut chars = text.chars();
            let [first, second] = [(); 2].map(|()| chars.next().map_or(Edges::NONE, Edges::of));
            first.may_begin(second)
        };
        for (yes, no) in [
            ("三人", "三样"),
            ("三 ", "三"),
            ("昨天", "昨的"),
            ("人民", "人样"),
            ("时速", "时样"),
            ("7", "的"),
        ] {
            assert!(begins(yes) && !begins(no), "{yes} {no}");
        }
        // What the signs look for behind them is all that lets them begin anything.
        for sign in IDLE_SIGNS.chars() {
            assert_eq!(of(sign) & CLASS, SIGN);
            for next in (0..0x10000).filter_map(char::from_u32) {
                assert!(is_idle_sign(sign, next) || BEHIND_IDLE_SIGNS.contains(next));
                assert!(is_idle_sign(sign, next) || Edges::of(sign).may_begin(Edges::of(next)));
            }
        }
    }
}
