//! What begins like a Chinese person's name and is none.

use super::places;
use crate::facts::among::decode;
use crate::facts::text::Text;

/// Companies, organs, things and other words that begin with a family name.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "高盛", "高通", "高德", "高检", "高法", "高层", "万科", "万达", "万豪", "路透", "彭博",
    "龙湖", "苏宁", "康佳", "康泰", "康师傅", "安踏", "安利", "方正", "金融", "金山", "石油",
    "石化", "白皮书", "白名单", "梅赛德斯", "马自达", "雷诺", "路虎", "柯达", "江铃", "江淮",
    "温氏", "海尔", "贝壳", "童装", "欧佩克", "欧洲", "单位", "任何", "常委", "安理会",
    "万事达", "古驰", "施耐德", "史料", "余额", "游客", "游戏", "钱包", "黄金", "白银",
    "白酒", "牛市", "熊市", "金价", "油价", "车企", "房企", "高校", "高管", "高层", "陈述",
    "马航", "夏普", "康宁", "程序", "谢谢", "关联", "方案", "于是", "应急",
];

/// A bit for each second character of [`OTHERS`], which rules out nearly all names at a glance.
static SECONDS: [u64; 8] = seconds(OTHERS);

const fn seconds(words: &[&str]) -> [u64; 8] {
    let mut bits = [0; 8];
    let mut at = 0;
    while at < words.len() {
        let word = words[at].as_bytes();
        let (second, _) = decode(word, decode(word, 0).1);
        bits[second >> 6 & 7] |= 1 << (second & 63);
        at += 1;
    }
    bits
}

fn may_be_second(c: char) -> bool {
    let code = c as usize;
    SECONDS.get(code >> 6 & 7).is_some_and(|bits| bits >> (code & 63) & 1 != 0)
}

/// 欧盟, 白宫, 韩方, 路透社: what begins like a person's name and is none; places too.
pub(super) fn is_other(text: Text<'_>, start: usize, end: usize, given: &[char]) -> bool {
    matches!(given, ['方' | '老'])
        || given.last().is_some_and(|&c| among!(c, "媒社厅署委企厂宫盟州人层層界"))
        || may_be_second(text.get(start + 1))
            && OTHERS.iter().any(|other| text.past(start, other) == Some(end))
        || places::at_start(text.slice(start, end)) == Some(end - start)
}

#[cfg(test)]
mod tests {
    use super::{OTHERS, is_other, may_be_second};
    use crate::facts::text::Text;

    #[test]
    fn words_that_begin_like_names_are_known() {
        for word in OTHERS {
            let chars: Vec<char> = word.chars().collect();
            assert!(may_be_second(chars[1]), "{word}");
            assert!(is_other(Text::new(&chars, None), 0, chars.len(), &chars[1..]), "{word}");
        }
        let name = ['何', '渡', '生'];
        assert!(!is_other(Text::new(&name, None), 0, 3, &name[1..]));
    }
}
