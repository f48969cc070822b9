//! Numerals in characters that say no number beside a counter: 一个, 百家, 判若两人.

use std::sync::LazyLock;

use super::read::Num;
use crate::article::FactKind;
use crate::facts::text::Text;
use crate::facts::units::Unit;
use crate::text::numeral::{han_digit, small_power};

/// Sayings with a numeral before what could be a counter, parted by blanks.
const IDIOMS: &str = "\
    判若两人 判若兩人 一分为二 一分為二 合二为一 三令五申 两面三刀 三天两头 三天兩頭 三头六臂 三番五次 三番两次 三番兩次 \
    三起三落 三长两短 三長兩短 三年五载 三年五載 三言两语 五次三番 接二连三 千家万户 千家萬戶 十年寒窗 百年大计 百年好合 \
    十年树木 九死一生 十年九旱 五分钟热度 三分钟热度 一刀两断 三分天下 七分饱 八分饱 十项全能 三项全能 五项全能 十里洋场 \
    十里长街 万里长城 萬里長城 万里长征 千里之外 千里迢迢 二万五千里长征 九牛二虎 三教九流 三百六十行 两个巴掌 三伏天 三九天 \
    三角关系 四个自信 两个维护 四个意识 两个确立 三个代表 四个全面 三十而立 六次产业 两把刷子 两个凡是 十个指头 三只手 八辈子 \
    三人成虎 三人行 四人帮 四人幫 两人三足 二人转 二人台 两人世界 八仙 一百张嘴 七次量 三次元 双十一 双十二 \
    两个一百年 兩個一百年 两个结合 三个务必 六个必须 四个伟大 四个服务 八项规定 三条红线 三道红线 两弹一星 三个一 四个一 \
    五个一 三天打鱼 五天晒网 三天打魚 五天曬網 足三里 三项制度 四个最严 两个毫不动摇 三个臭皮匠 四个现代化";

/// A saying with a numeral in it.
struct Saying {
    numeral: char,
    /// What stands behind the numeral, and behind that; `'\0'` beyond the end. They rule out nearly all.
    behind: [char; 2],
    words: &'static str,
    /// The place of the numeral.
    at: usize,
}

/// The sayings for each numeral in them, by it.
static SAYINGS: LazyLock<Vec<Saying>> = LazyLock::new(|| {
    let of = |words: &'static str| {
        let behind = move |at| words.chars().nth(at).unwrap_or_default();
        let numerals = words.chars().enumerate().filter(|(_, c)| {
            han_digit(*c).is_some() || small_power(*c).is_some() || matches!(c, '万' | '萬')
        });
        numerals.map(move |(at, numeral)| Saying {
            numeral,
            behind: [behind(at + 1), behind(at + 2)],
            words,
            at,
        })
    };
    let mut sayings: Vec<Saying> = IDIOMS.split(' ').flat_map(of).collect();
    sayings.sort_unstable_by_key(|saying| saying.numeral);
    sayings
});

/// Whether the numeral that starts at a position belongs to a saying.
pub(super) fn is_idiom(text: Text<'_>, start: usize) -> bool {
    let numeral = text.get(start);
    let (one, two) = (text.get(start + 1), text.get(start + 2));
    let from = SAYINGS.partition_point(|saying| saying.numeral < numeral);
    let mut sayings = SAYINGS.iter().skip(from).take_while(|saying| saying.numeral == numeral);
    sayings.any(|saying| {
        (saying.behind[0] == one || saying.behind[0] == '\0')
            && (saying.behind[1] == two || saying.behind[1] == '\0')
            && start.checked_sub(saying.at).is_some_and(|from| text.is(from, saying.words))
    })
}

/// “三个”代表, “四个特别”: in marks a counter is part of a name.
pub(super) fn is_quoted_term(text: Text<'_>, start: usize, end: usize) -> bool {
    let close = match text.before(start, 1) {
        '“' => '”',
        '「' => '」',
        '『' => '』',
        '‘' => '’',
        '"' => '"',
        '《' => '》',
        _ => return false,
    };
    (end..end + 5).any(|at| text.get(at) == close)
}

/// Whether a numeral in characters and its counter say no number: 一个 is “a”, 百家 “many”, 四周 “around”.
pub(super) fn is_idle(text: Text<'_>, start: usize, num: Num, end: usize, unit: Unit) -> bool {
    // 千万人: very many.
    let many = text.slice(start, num.end) == ['千', '万'] && unit.name == "person";
    if many && !super::inexact::is_inexact(text, start, end) {
        return true;
    }
    if num.end != start + 1 {
        return false;
    }
    // 新千歳空港: a place.
    if text.get(start) == '千' && text.get(num.end) == '歳' {
        return true;
    }
    // “砍下两双”: a double-double, no pairs.
    if text.get(num.end) == '双'
        && (among!(text.before(start, 1), "下得到出拿获砍轰刷的") || text.is(end, "数据"))
    {
        return true;
    }
    // 再度, 三度: times, not degrees; 两升 are two rises.
    if unit.name == "degree" || unit.name == "l" && text.get(end.saturating_sub(1)) == '升' {
        return true;
    }
    // 白水村四组: of a village.
    if text.get(num.end) == '组' && among!(text.before(start, 1), "村队屯庄社") {
        return true;
    }
    // 这两个乡镇, 那三人: those told of before.
    if unit.kind == FactKind::Quantity && among!(text.before(start, 1), "这這那") {
        return true;
    }
    let after = text.get(end);
    match text.get(start) {
        '一' => match unit.kind {
            FactKind::Percent => false,
            // 不炒一分钱股票, 一分钱不要: nothing at all.
            FactKind::Money if unit.power < 0 => {
                among!(after, "不也没沒都")
                    || text.slice(start.saturating_sub(3), start).iter().any(|&c| among!(c, "不没沒无無未"))
            }
            FactKind::Money => {
                !matches!(unit.name, "USD" | "EUR" | "GBP" | "JPY" | "KRW" | "HKD" | "TWD")
                    && text.slice(num.end, end) == ['元']
            }
            FactKind::Duration => {
                let bounded = among!(after, "内后後前多余以半期左间間大") || text.is(end, "时间");
                let before = text.before(start, 1);
                // 过去一年, 未来一周
                let leading = among!(before, "去来來后後")
                    && ["过去", "過去", "未来", "未來", "今后", "今後"]
                        .iter()
                        .any(|word| text.is_behind(start, word));
                let measured = leading || among!(before, "期近约満满时达過过长用了在需要");
                let vague =
                    matches!(before, '这' | '那' | '有' | '每' | '某' | '另' | '同' | '哪' | '年' | '天');
                let lasting = text.before(end, 1) == '間';
                vague || !(bounded || measured || lasting || matches!(unit.name, "M" | "TH" | "TM" | "TS"))
            }
            FactKind::Quantity => {
                let victims = unit.name == "person"
                    && (matches!(after, '死' | '伤' | '遇' | '失' | '重' | '轻') || text.is(end, "被"));
                let measure = matches!(
                    unit.name,
                    "m" | "km"
                        | "kg"
                        | "t"
                        | "g"
                        | "l"
                        | "jin"
                        | "mu"
                        | "ha"
                        | "cm"
                        | "mm"
                        | "km2"
                        | "m2"
                        | "lb"
                        | "ft"
                        | "mi"
                );
                let fraction = text.get(end) == '半' && measure;
                let rate = text.get(num.end) == '次' && is_rate(text, start);
                !(victims
                    || fraction
                    || rate
                    || (measure
                        && matches!(
                            text.before(start, 1),
                            '近' | '约' | '達' | '达' | '每' | '了' | '有' | '至' | '\0' | '、' | '，'
                        )))
            }
            _ => true,
        },
        // A lone power is “many”, but for ten and for Japanese money.
        '百' | '千' | '万' | '萬' => {
            !(unit.kind == FactKind::Percent
                || (text.is_japanese(start) && matches!(unit.kind, FactKind::Money | FactKind::Quantity)))
        }
        '四' => {
            matches!(text.get(num.end), '周' | '处' | '週' | '處')
                && !matches!(after, '后' | '前' | '内' | '的')
        }
        // 八戸市, 六戸町: places.
        '二' | '三' | '五' | '六' | '七' | '八' | '九'
            if text.get(num.end) == '戸' && (text.get(start) == '八' || among!(after, "町市村")) =>
        {
            !among!(text.before(start, 1), "約全計")
        }
        '三' | '二' | '两' | '五' | '六' | '七' | '八' | '九' => {
            // 三维, 三线 are no units; 二次 and 三条 in names of things are.
            matches!(unit.name, "time") && text.get(start) == '二'
                || (unit.name == "CNY" && text.get(start) == '二')
                || (matches!(unit.name, "line") && text.is(end, "腿"))
        }
        // 十分に: enough.
        '十' => {
            matches!(unit.name, "line" | "place" | "li")
                || unit.name == "TM" && text.slice(num.end, end) == ['分']
        }
        // 零组件, 零家庭.
        '零' | '〇' => unit.kind == FactKind::Quantity && unit.name != "degree",
        // Numerals of cheques are surnames when they stand alone: 陆家, 伍家.
        '陆' | '陸' | '伍' | '柒' | '玖' | '捌' | '肆' | '参' | '參' => {
            unit.kind == FactKind::Quantity
        }
        _ => false,
    }
}

/// 每年检修一次: whether 每 and a length of time stand before in the clause.
pub(in crate::facts) fn is_rate(text: Text<'_>, at: usize) -> bool {
    const FAR: usize = 12;
    let ends = |back: &usize| among!(text.before(at, *back), "，。；、：！？\0");
    let each = (1..=FAR).take_while(|back| !ends(back)).find(|&back| text.before(at, back) == '每');
    each.is_some_and(|back| among!(text.get(at - back + 1), "年月日天周週季小隔半学學两兩三四五六"))
}

#[cfg(test)]
mod tests {
    use super::{is_idiom, is_quoted_term};
    use crate::facts::text::Text;

    #[test]
    fn sayings_count_nothing() {
        let said = |text: &str, start| {
            let chars: Vec<char> = text.chars().collect();
            is_idiom(Text::new(&chars, None), start)
        };
        assert!(said("前后判若两人", 4));
        assert!(said("三番五次上门", 2));
        assert!(!said("只有两人", 2));
        assert!(!said("两人", 0));
    }

    #[test]
    fn a_counter_alone_in_marks_is_a_term() {
        let term = |text: &str| {
            let chars: Vec<char> = text.chars().collect();
            is_quoted_term(Text::new(&chars, None), 1, 3)
        };
        assert!(term("“三个”代表"));
        assert!(term("“四个特别”"));
        assert!(!term("“三个人一起来的。”"));
        assert!(!term("有三个”"));
    }
}
